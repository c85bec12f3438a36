"""Pairs of ends that a word of criticism or praise joins without saying who is for or against whom."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.affiliations import listed_party
from kgbuild.coreference.incumbents import year_of
from kgbuild.coreference.pronouns import FEMININE, MASCULINE
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

KIND = frozenset(("praised", "supported"))
# Whose a thing is by these is too often told wrong.
ITS = frozenset(("its", "their"))
LAWS = word_list("law")
FORCE = word_list("force")
BODILY = word_list("of the body")


def is_no_stance(analysis: Analysis, i: int, relation: str, subject: Mention, obj: Mention) -> bool:
    """Whether a word that joins two ends says nothing of one for or against the other.

    Args:
        analysis: the document's analysis.
        i: position of the word.
        relation: relation of stance that it evokes.
        subject, obj: the ends.
    """
    return (
        _is_law(analysis, obj)
        or not ITS.isdisjoint((analysis.tokens.lower[subject.start], analysis.tokens.lower[obj.start]))
        or _at_home(analysis, subject, obj)
        or _by_force(analysis, i, (subject, obj))
        or _one_pronoun(analysis.tokens, subject, obj)
        or (relation in KIND and _own_thing(analysis, subject, obj))
    )


def _is_law(analysis: Analysis, obj: Mention) -> bool:
    """Whether a supposed name is a law's, as in "the Equal Pay Act" and "the Smith-Jones bill"."""
    tokens, cluster = analysis.tokens, analysis.clusters[obj.entity]
    behind = tokens.lower[obj.end : obj.end + 1]
    if not behind or behind[0] not in LAWS:
        return False
    if "-" in cluster.label and " " not in cluster.label:
        return True
    return cluster.type == "Organisation" and tokens.capitalised(obj.end)


def _at_home(analysis: Analysis, subject: Mention, obj: Mention) -> bool:
    """Whether a thing is only said to be of the subject's own country: "Brown praised Britain's shops"."""
    tokens = analysis.tokens
    country = analysis.clusters[obj.entity].label
    if analysis.clusters[obj.entity].type != "Country" or tokens.dep[obj.end - 1] not in (
        "poss",
        "compound",
        "amod",
    ):
        return False
    own = analysis.clusters[subject.entity]
    if own.country == country or (
        country == analysis.country and listed_party(own, year_of(analysis), country) != ""
    ):
        return True
    held = (m for r in analysis.roles if _holds(r, subject) for m in (r.party, r.body) if m is not None)
    return any(country in (m.country, m.name) for m in held)


def _holds(role: Role, person: Mention) -> bool:
    return any(h.entity == person.entity for h, _ in role.holders)


def _own_thing(analysis: Analysis, subject: Mention, obj: Mention) -> bool:
    """Whether the thing that one defends or praises is one's own: "he defended his work"."""
    tokens, gender = analysis.tokens, analysis.clusters[subject.entity].gender
    if obj.kind != "pronoun" or tokens.dep[obj.start] != "poss":
        return False
    word = tokens.lower[obj.start]
    return (word in MASCULINE and gender != "f") or (word in FEMININE and gender != "m")


def _by_force(analysis: Analysis, i: int, ends: tuple[Mention, Mention]) -> bool:
    """Whether an attack is one of arms, as those between countries are."""
    tokens = analysis.tokens
    if tokens.lemma[i] in FORCE and any(tokens.lower[c] in BODILY for c in tokens.children[i]):
        return True
    return tokens.lemma[i] in FORCE and any(analysis.clusters[m.entity].type == "Country" for m in ends)


def _one_pronoun(tokens: Tokens, subject: Mention, obj: Mention) -> bool:
    """Whether "he" and "him" are two people, of whom one cannot tell which is which."""
    if not subject.kind == obj.kind == "pronoun":
        return False
    words = {tokens.lower[subject.start], tokens.lower[obj.start]}
    return words <= MASCULINE or words <= FEMININE
