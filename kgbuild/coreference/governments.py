"""Governments: "the French government" and "the Trump administration" as mentions of their own."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.tables import word_list

GOVERNMENT_NOUNS = frozenset(("government", "administration"))
NAMED_BODIES = ("administration", "executive")
OTHERS = word_list("another government")
SHORT_COUNTRY = {"United Kingdom": "UK", "United States": "US"}


def add_governments(analysis: Analysis) -> None:
    """Add the mentions "the government", "the French government" and "the Trump administration"."""
    tokens = analysis.tokens
    for i, word in enumerate(tokens.lower):
        if word not in GOVERNMENT_NOUNS or i in analysis.at or tokens.pos[i] not in ("NOUN", "PROPN"):
            continue
        owner = _owner_before(analysis, i)
        if owner is None and word == "administration":
            continue
        if (owner is None or owner.type == "Party") and any(
            tokens.lower[c] in OTHERS for c in tokens.children[i]
        ):
            continue
        previous = tokens.lower[i - 1] if i else ""
        if (
            owner is None
            and tokens.dep[i - 1] in ("amod", "compound")
            and tokens.head[i - 1] == i
            and previous not in ("current", "present", "federal", "british", "whole")
        ):
            continue
        name = _government_name(analysis, owner)
        if not name:
            continue
        start = owner.start if owner is not None and owner.end == i and owner.type != "Party" else i
        mention = Mention(start, i + 1, "Government", "name", name)
        analysis.mentions.append(mention)
        for k in range(start, i + 1):
            analysis.at[k] = mention
        if owner is not None and start == owner.start:
            analysis.mentions.remove(owner)
    _add_administrations(analysis)
    analysis.mentions.sort(key=lambda m: (m.start, m.end))


def _add_administrations(analysis: Analysis) -> None:
    """Add "the administration" and "the executive" where the document names one by name only."""
    tokens = analysis.tokens
    for noun in NAMED_BODIES:
        named = {
            m.name
            for m in analysis.mentions
            if m.type == "Government" and tokens.lower[m.end - 1] == noun and m.end - m.start > 1
        }
        for i, word in enumerate(tokens.lower) if len(named) == 1 else ():
            if (
                word == noun
                and i not in analysis.at
                and i > 0
                and tokens.lower[i - 1] in ("the", "this")
                and tokens.dep[i] != "compound"
                and all(tokens.dep[c] not in ("prep", "poss") for c in tokens.children[i])
            ):
                mention = Mention(i, i + 1, "Government", "name", next(iter(named)))
                analysis.mentions.append(mention)
                analysis.at[i] = mention


def _owner_before(analysis: Analysis, i: int) -> Mention | None:
    tokens = analysis.tokens
    k = i - 1
    if k >= 0 and tokens.lower[k] in ("'s", "’s", "'", "’"):
        k -= 1
    owner = analysis.at.get(k)
    return owner if owner is not None and owner.type in ("Country", "Person", "Party") else None


def _government_name(analysis: Analysis, owner: Mention | None) -> str:
    if owner is not None and owner.type == "Country":
        return f"{SHORT_COUNTRY.get(owner.name, owner.name)} government"
    if owner is not None and owner.type == "Person":
        return f"{owner.name} {'administration' if analysis.country == 'United States' else 'government'}"
    return (
        f"{SHORT_COUNTRY.get(analysis.country, analysis.country)} government"
        if analysis.country
        else "the government"
    )
