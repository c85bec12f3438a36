"""What is told "according to" somebody: the rest of the sentence is that person's or party's words."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Mention, Quotation

# Media and institutes report what they do not think themselves.
SOURCES = frozenset(("Person", "Party"))
LONGEST_SOURCE = 8  # tokens


def according_to(analysis: Analysis) -> Iterator[Quotation]:
    """Give the sentences told "according to" a person or a party, as reported speech.

    Args:
        analysis: the document's analysis, with its names.
    """
    tokens = analysis.tokens
    for i in range(len(tokens) - 2):
        source = _source(analysis, i)
        if source is not None:
            start, end = tokens.sents[tokens.sent[i]]
            rest = (source.end, end) if i - start < 2 else (start, i)
            yield Quotation(*rest, source, direct=False)


def source_named(analysis: Analysis, sentence: int) -> Mention | None:
    """Give the person or party according to whom a sentence is told, or None.

    Args:
        analysis: the document's analysis, with its names.
        sentence: number of the sentence.
    """
    sources = (_source(analysis, i) for i in range(*analysis.tokens.sents[sentence]))
    return next((s for s in sources if s is not None), None)


def _source(analysis: Analysis, i: int) -> Mention | None:
    """Give the person or party named behind the "according to" at token ``i``."""
    tokens = analysis.tokens
    if tokens.lower[i] != "according" or tokens.lower[i + 1 : i + 2] != ["to"]:
        return None
    for k in range(i + 2, min(i + 2 + LONGEST_SOURCE, tokens.sents[tokens.sent[i]][1])):
        mention = analysis.at.get(k)
        label = mention is not None and tokens.pos[mention.end : mention.end + 1] in (["NOUN"], ["PROPN"])
        if mention is not None and mention.type in SOURCES and mention.kind == "name" and not label:
            owner = tokens.text[mention.end : mention.end + 1] in (["'s"], ["’s"])
            return None if owner else mention
        if mention is None and tokens.pos[k] not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None
