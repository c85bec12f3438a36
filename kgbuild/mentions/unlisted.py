"""Parties that no list holds, known by their last word: "the Maine Green Independent Party"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention

INSIDE = frozenset(("Party", "Country", "State", "Place", "Ideology"))


def find_unlisted_parties(analysis: Analysis) -> None:
    """Add the capitalised names that end in "Party" and that the gazetteer does not know whole.

    Args:
        analysis: the document's analysis, with its gazetteer mentions.
    """
    tokens = analysis.tokens
    for i, word in enumerate(tokens.text):
        if word != "Party" or i in analysis.at or i == 0 or tokens.pos[i] not in ("PROPN", "NOUN"):
            continue
        start, floor = i, tokens.sents[tokens.sent[i]][0]
        while start - 1 >= floor and _belongs(analysis, start - 1, floor):
            start -= 1
        if start < i:
            inner = {id(analysis.at[k]) for k in range(start, i) if k in analysis.at}
            analysis.mentions = [m for m in analysis.mentions if id(m) not in inner]
            analysis.place(Mention(start, i + 1, "Party", "name", tokens.span_text(start, i + 1)))


def _belongs(analysis: Analysis, k: int, floor: int) -> bool:
    """Whether token ``k`` can be part of a party's name that goes on behind it."""
    tokens, mention = analysis.tokens, analysis.at.get(k)
    if not tokens.capitalised(k) or tokens.pos[k] not in ("PROPN", "ADJ", "NOUN"):
        return False
    return (mention is None and (k > floor or tokens.pos[k] != "ADJ")) or (
        mention is not None and mention.type in INSIDE
    )
