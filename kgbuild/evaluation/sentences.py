"""Sentences of an annotated text, numbered as annotators number them, and the names that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kgbuild.evaluation.gold import GoldArticle, GoldStatement

Span = tuple[int, int]

_END = re.compile(r"""[.!?]["”’')\]]*\s+(?=["“‘'(\[]?[A-Z0-9])|\n+""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘])(?:[A-Z]|Mrs?|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Rev|Prof|St|Lt|Gen|Col|No|v|vs|Jr|Jan|Feb|Aug|Sept?|Oct|"
    r"Nov|Dec)\.\s*$"
)
_NEIGHBOURS = (0, -1, 1, -2, 2)


def sentences(text: str) -> list[Span]:
    """Split a text into sentences: half-open offsets, without the blank around them.

    A line break ends a sentence (so the headline is sentence 0); so does a full stop after no abbreviation.
    """
    spans, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] != "\n" and _ABBREVIATION.search(text, max(0, match.start() - 8), match.end()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := _trim(text, span))]


def evidence_sentence(article: GoldArticle, gold: GoldStatement, spans: Sequence[Span]) -> int | None:
    """Give the index of the sentence that an annotation means, or None for an article without text.

    Splitters differ by a sentence here and there: of the numbered sentence and its neighbours, the one that
    names most of the two entities is taken.
    """
    if article.text is None or not spans:
        return None
    number = min(gold.sentence, len(spans) - 1)
    near = [n for shift in _NEIGHBOURS if 0 <= (n := number + shift) < len(spans)]
    ends = [_pattern(article, [key]) for key in (gold.subject, gold.object)]
    text = article.text
    return max(near, key=lambda n: sum(bool(end and end.search(text[slice(*spans[n])])) for end in ends))


def mentions(article: GoldArticle, keys: Iterable[str], span: Span) -> list[Span]:
    """Give the offsets at which names of annotated entities stand within a span of the article's text."""
    pattern = _pattern(article, keys)
    if pattern is None or article.text is None:
        return []
    return [match.span() for match in pattern.finditer(article.text, *span)]


def _pattern(article: GoldArticle, keys: Iterable[str]) -> re.Pattern[str] | None:
    """Match any name of the entities, the longest first."""
    names = {
        n for key in keys for n in (article.entities[key].name, *article.entities[key].aliases) if n.strip()
    }
    if not names:
        return None
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


def _trim(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
