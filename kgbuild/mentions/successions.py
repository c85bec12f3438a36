"""Offices that pass from one to another: "X replaced Y as leader", "Y's successor as leader, X"."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.analysis import Analysis, Role
from kgbuild.mentions.appositions import person_at
from kgbuild.syntax import arguments, noun_arguments
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

REPLACING = word_list("replacing verb", "role_words")
PRECEDING = word_list("preceding verb", "role_words")
HEIRS = {"successor": ("appos", "poss"), "predecessor": ("poss", "appos")}


def governing_word(tokens: Tokens, preposition: int) -> int:
    """Give the verb or noun that an "as" belongs to, where the parser hung it on a name beside it.

    Args:
        tokens: the document's tokens.
        preposition: position of the "as".
    """
    while tokens.dep[preposition] == "conj" and tokens.lower[tokens.head[preposition]] == "as":
        preposition = tokens.head[preposition]  # "served as mayor and as minister"
    word = tokens.head[preposition]
    for _ in range(2):
        if tokens.pos[word] == "PROPN" and tokens.dep[word] in ("dobj", "nsubjpass", "pobj"):
            word = tokens.head[word]
        if tokens.pos[word] == "ADP" and tokens.lower[word] in ("from", "by", "over"):
            word = tokens.head[word]
    return word


def pass_on(analysis: Analysis, role: Role, word: int) -> Role | None:
    """Give a role said with "as" of somebody's replacing another to the new holder, and to the old one.

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase; its holders are filled with the new one.
        word: position of the verb or noun that the "as" belongs to.

    Returns:
        The role as the old holder had it, or None if ``word`` tells of no succession.
    """
    tokens = analysis.tokens
    new, old = _ends(tokens, word)
    if word_behind := _behind(analysis, role):
        preposition, person = word_behind
        if preposition == "by" and old and not new:
            new = [person]
        elif preposition == "from" and new and not old:
            old = [person]
        elif preposition == "," and old and not new and tokens.lemma[word] in HEIRS:
            new = [person]
    if not new and not old:
        return None
    former = replace(
        role, holders=[], mention=None, construction="predecessor", predicate=word, subjects=tuple(old)
    )
    former.future = False
    role.predicate, role.construction, role.subjects = word, "as", tuple(new)
    for one in (role, former):
        for head in one.subjects:
            mention = analysis.at.get(head)
            if mention is not None and mention.type == "Person":
                one.holders.append((mention, one.construction))
    return former


def _behind(analysis: Analysis, role: Role) -> tuple[str, int] | None:
    """Give "by", "from" or a comma behind a role phrase, and the last word of the name behind that."""
    i = role.end
    person = person_at(analysis, i + 1)
    if person is None or analysis.tokens.lower[i] not in ("by", "from", ","):
        return None
    return analysis.tokens.lower[i], person.end - 1


def _ends(tokens: Tokens, word: int) -> tuple[list[int], list[int]]:
    """Give the heads of the new and of the old holder."""
    lemma = tokens.lemma[word]
    if lemma in HEIRS and tokens.pos[word] == "NOUN":
        slots = noun_arguments(tokens, word)
        if tokens.dep[word] == "appos":
            slots.setdefault("appos", [tokens.head[word]])
        new, old = HEIRS[lemma]
        return (slots.get(new, []), slots.get(old, [])) if "appos" in slots else ([], slots.get(old, []))
    slots = arguments(tokens, word)
    if lemma in REPLACING:
        return slots.get("subj", []), slots.get("obj", [])
    if lemma in PRECEDING:
        return slots.get("obj", []), slots.get("subj", [])
    particles = {tokens.lower[c] for c in tokens.children[word]}
    if lemma == "take" and "over" in particles:
        return slots.get("subj", []), slots.get("from", [])
    return [], []
