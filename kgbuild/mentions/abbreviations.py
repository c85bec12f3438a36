"""Abbreviations that a document explains itself: a "Public Accounts Committee (PAC)" is no African party."""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild.mentions.gazetteer import Match
from kgbuild.tokens import Tokens

JOINTS = frozenset(("of", "the", "for", "and", "on", "in", "to", "&", "-"))


def explained_otherwise(tokens: Tokens, matches: Iterable[Match]) -> frozenset[str]:
    """Give the listed abbreviations that stand behind another name of which they are the initials.

    Args:
        tokens: the document's tokens.
        matches: the listed forms in it.
    """
    matches = list(matches)
    ending = {m.end: m for m in matches}
    found = set()
    for match in matches:
        i, form = match.start, tokens.text[match.start]
        bracketed = i > 1 and tokens.text[i - 1] == "(" and tokens.text[match.end : match.end + 1] == [")"]
        if not bracketed or match.end - i > 1 or not form.isupper() or not _spelt(tokens, i - 2, form):
            continue
        before = ending.get(i - 1)
        names = {e.name for e in before.entries} if before is not None else set()
        if not any(e.name in names for e in match.entries):
            found.add(form)
    return frozenset(found)


def _spelt(tokens: Tokens, last: int, form: str) -> bool:
    """Whether the capitalised words that end with token ``last`` begin with the letters of a form."""
    k = last
    for letter in reversed(form):
        while k > 0 and tokens.lower[k] in JOINTS and letter != tokens.text[k][:1]:
            k -= 1
        if k < 0 or tokens.text[k][:1] != letter:
            return False
        k -= 1
    return True
