"""Tense of lasting relations that a verb says: "represents", "has led" are current, "represented" past."""

from __future__ import annotations

from kgbuild.tokens import Tokens

LASTING = frozenset(("memberOf", "leaderOf", "heldOffice", "representedConstituency"))
STATES = frozenset(("represent", "lead", "head", "serve", "sit", "chair", "belong", "be"))


def tense_of(tokens: Tokens, anchor: int) -> str:
    """Give ``current`` or ``past`` for a lasting relation said by the word at ``anchor``.

    Verbs of a state tell it by their own form; a verb of an event ("won the seat") begins what lasts, so that
    its past says nothing against the present.

    Args:
        tokens: the document's tokens.
        anchor: position of the word.
    """
    above = tokens.head[anchor]
    if tokens.dep[anchor] == "attr" and tokens.lemma[above] == "be":  # "was a deputy for the party"
        anchor = above
    auxiliaries = {tokens.lower[c] for c in tokens.children[anchor] if tokens.dep[c] == "aux"}
    if tokens.lemma[anchor] not in STATES or auxiliaries & {"has", "have", "'s", "'ve", "’s", "’ve"}:
        return "current"
    return "past" if tokens.tag[anchor] == "VBD" or "had" in auxiliaries else "current"
