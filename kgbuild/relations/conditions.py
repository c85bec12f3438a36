"""Conditions of a frame: what must fill its slots, and what must not, before it says anything."""

from __future__ import annotations

from kgbuild.analysis import Analysis
from kgbuild.passives import Slots, is_passive
from kgbuild.relations.frames import Frame
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

# Slots that hold no circumstances: what is not a preposition, and the margin of "by 823 votes".
NO_CIRCUMSTANCES = frozenset(("subj", "obj", "obj2", "iobj", "comp", "poss", "compound", "appos", "by"))
CIRCUMSTANCES = word_list("circumstance")


def allows(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> bool:
    """Whether a frame's conditions on its slots are met.

    Args:
        i: position of the word that evokes the frame.
        slots: the word's slots, from :func:`kgbuild.relations.slots.slots_of`.
    """
    if any(name not in slots for name in frame.needs) or any(name in slots for name in frame.absent):
        return False
    if frame.voice == "passive" and not is_passive(analysis.tokens, i):
        return False
    if frame.needs_object and not _is_one(analysis, slots.get("obj", []), frame.needs_object):
        return False
    if not all(_is_one(analysis, slots.get(n, []), words) for n, words in frame.where.items()):
        return False
    if any(_blocks(analysis, i, slots, word) for word in frame.without):
        return False
    return not frame.against or not any(
        _is_one(analysis, heads, frame.against)
        for name, heads in slots.items()
        if name not in NO_CIRCUMSTANCES
    )


def _blocks(analysis: Analysis, i: int, slots: Slots, word: str) -> bool:
    """Whether a preposition speaks against a frame: before a gerund or a thing, not a time or place."""
    tokens = analysis.tokens
    if word == "infinitive":
        return _has_infinitive(tokens, i, {})
    if word == "jointly":
        matter = any(tokens.ent[t] not in ("DATE", "TIME") for t in slots.get("on", []))
        return _members(analysis, slots) and (matter or _has_infinitive(tokens, i, slots))
    return word in slots and (
        not slots[word]
        or any(
            tokens.pos[t] == "NOUN" and not tokens.ent[t] and tokens.lemma[t] not in CIRCUMSTANCES
            for t in slots[word]
        )
    )


def _has_infinitive(tokens: Tokens, i: int, slots: Slots) -> bool:
    """Whether an infinitive with "to" stands beside a word or its object."""
    return any(
        tokens.dep[c] in ("xcomp", "advcl", "acl", "relcl")
        and any(tokens.lower[a] == "to" and tokens.dep[a] == "aux" for a in tokens.children[c])
        for head in (i, *slots.get("obj", []))
        for c in tokens.children[head]
    )


def _members(analysis: Analysis, slots: Slots) -> bool:
    """Whether the object names the members of a party rather than the party."""
    mentions = (analysis.at.get(t) for t in slots.get("obj", []))
    return any(m is not None and m.members for m in mentions)


def _is_one(analysis: Analysis, heads: list[int], words: tuple[str, ...]) -> bool:
    """Whether one of some tokens is a wanted word, alone or joined to others, or of a wanted class."""
    return any(
        analysis.tokens.lemma[t] in words
        or _joined(analysis.tokens, t) in words
        or (words and _class_of(analysis, t) in words)
        for t in heads
    )


def _joined(tokens: Tokens, t: int) -> str:
    return "".join(tokens.lower[max(0, t - 2) : t + 1])


def _class_of(analysis: Analysis, t: int) -> str:
    """Give the ontology class of what a token names, ``Role`` for a phrase of an office, or nothing."""
    if any(r.head == t and (r.office or r.kind == "leader") for r in analysis.roles):
        return "Role"
    mention = analysis.at.get(t)
    cluster = analysis.cluster(mention)
    return cluster.type if cluster is not None else ""
