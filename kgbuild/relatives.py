"""Relative pronouns: what "who", "whose" and "which" refer to."""

from __future__ import annotations

import re

from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

RELATIVES = frozenset(("who", "whom", "whose", "which", "that"))
PEOPLE = word_list("person noun", "person_nouns")
RELATED = word_list("related person")
NUMERAL = re.compile(r"[IVX]+")
THINGS = frozenset(("ORG", "GPE", "LOC", "FAC"))


def antecedent(tokens: Tokens, i: int) -> int:
    """Give the noun that a relative pronoun refers to.

    Args:
        tokens: the document's tokens.
        i: position of a word.

    Returns:
        Position of the noun; -1 if the word is no relative pronoun, or has none.
    """
    if tokens.lower[i] not in RELATIVES or tokens.tag[i] not in ("WP", "WP$", "WDT", "IN", "DT"):
        return -1
    clause = tokens.head[i]
    if tokens.dep[i] == "poss" and tokens.dep[clause] in ("nsubj", "nsubjpass", "attr"):
        clause = tokens.head[clause]
    for _ in range(4):
        if tokens.dep[clause] == "relcl":
            head = tokens.head[clause]
            person = tokens.lower[i] == "who" or _regnal(tokens, head)
            return _somebody(tokens, head) if person else head
        if tokens.dep[clause] not in ("conj", "xcomp", "ccomp", "prep", "pobj", "pcomp"):
            break
        clause = tokens.head[clause]
    return -1


def _regnal(tokens: Tokens, noun: int) -> bool:
    """Whether a country stands in a monarch's name: "Haakon VII of Norway, whose successor"."""
    above = tokens.head[tokens.head[noun]]
    return (
        tokens.dep[noun] == "pobj"
        and tokens.lower[tokens.head[noun]] == "of"
        and tokens.pos[above] == "PROPN"
        and (
            "PERSON" in (tokens.ent[above], tokens.ent[above - 1])
            or bool(NUMERAL.fullmatch(tokens.text[above]))
        )
    )


def _somebody(tokens: Tokens, noun: int) -> int:
    """Give the noun that "who" means: not "the Army" in "a general in the Army who served"."""
    for _ in range(2):
        above = tokens.head[tokens.head[noun]]
        thing = (
            tokens.tag[noun] == "NN" and tokens.lemma[noun] not in PEOPLE and tokens.lemma[above] in PEOPLE
        )
        named = tokens.ent[noun] in THINGS and tokens.lemma[above] not in RELATED
        if tokens.dep[noun] != "pobj" or not (named or thing):
            break
        noun = above
    while tokens.dep[noun] in ("conj", "appos") and tokens.pos[tokens.head[noun]] in ("NOUN", "ADJ"):
        noun = tokens.head[noun]
    return noun
