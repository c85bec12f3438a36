"""Finding direct quotations by their marks, whatever their style, over sentences that each open anew."""

from __future__ import annotations

from kgbuild.tokens import Tokens

DOUBLE = frozenset(('"', "“", "”", "``", "''", "„", "«", "»"))
SINGLE = frozenset(("'", "‘", "’"))
MAX_TOKENS = 400


def quoted_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Give the half-open token spans between quotation marks, marks excluded, in text order.

    A mark before a word opens, a mark behind one closes. A second opening mark goes on with a quotation that
    was not closed at the end of its paragraph, as newspapers do: it ends one span and begins the next.
    """
    marks = [i for i, t in enumerate(tokens.text) if t in DOUBLE]
    spans = _pair(tokens, marks)
    if not spans:
        spans = _pair(tokens, [i for i, t in enumerate(tokens.text) if t in SINGLE and _edges(tokens, i)])
    return [s for s in spans if s[1] > s[0]]


def _edges(tokens: Tokens, i: int) -> bool:
    """Whether a single mark stands at the edge of words rather than as an apostrophe."""
    before = tokens.space[i - 1] if i else True
    return before or tokens.space[i] or i + 1 == len(tokens)


def _opens(tokens: Tokens, i: int) -> bool:
    text = tokens.text[i]
    if text in ("“", "„", "«", "‘", "``"):
        return True
    if text in ("”", "»", "''"):
        return False
    spaced_before = (
        i == 0
        or tokens.space[i - 1]
        or tokens.text[i - 1] in ("(", "[", "-", "–", "—", "\n")
        or tokens.pos[i - 1] == "SPACE"
    )
    return spaced_before and not tokens.space[i]


def _pair(tokens: Tokens, marks: list[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begun = -1
    for i in marks:
        if _opens(tokens, i):
            if begun >= 0:
                spans.append((begun, _trim(tokens, begun, i)))
            begun = i + 1
        elif begun >= 0:
            spans.append((begun, i))
            begun = -1
    if begun >= 0:
        spans.append((begun, tokens.sents[tokens.sent[begun]][1] if begun < len(tokens) else begun))
    return [(a, min(b, a + MAX_TOKENS)) for a, b in spans]


def _trim(tokens: Tokens, begun: int, i: int) -> int:
    """An unclosed quotation goes no further than the end of the paragraph it began in."""
    for k in range(begun, i):
        if "\n" in tokens.text[k]:
            return k
    return i
