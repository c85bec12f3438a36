"""Of whom a verb says a role: "X became leader", "X was appointed minister", "they made X chairman"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Role
from kgbuild.mentions.appositions import PAUSES, person_ending
from kgbuild.passives import is_passive
from kgbuild.syntax import arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

APPOINTING = word_list("appointing verb", "role_words")
OBJECT_AS_VERBS = APPOINTING | {"know", "oust", "choose", "select"}
PROMOTING = word_list("promoting verb", "role_words")
ELECTING = frozenset(("elect", "re-elect"))


def hold_by_verb(analysis: Analysis, role: Role, verb: int, construction: str) -> None:
    """Make the holders of a role the people of whom a verb says it, and note how it is said.

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase, whose holders are filled.
        verb: position of the verb.
        construction: ``copula``, ``appointment``, ``post`` or ``as``.
    """
    role.predicate = verb
    subjects = _said_of(analysis.tokens, verb, construction)
    if subjects == [role.head] and analysis.tokens.lemma[verb] in ELECTING:  # a headline's "X elected leader"
        subjects = surface_subject(analysis.tokens, verb)
    # "X - the man appointed as Labour's chairman": what the man is, X is.
    subjects = [_what_it_is_said_of(analysis, s) for s in subjects]
    role.subjects = tuple(subjects)
    role.construction = construction
    for subject in role.subjects:
        mention = analysis.at.get(subject)
        if mention is not None and mention.type == "Person":
            role.holders.append((mention, construction))


def _what_it_is_said_of(analysis: Analysis, i: int) -> int:
    """Give the last word of the name right before the apposition whose head is at ``i``; else ``i``."""
    tokens = analysis.tokens
    start = tokens.subtree(i)[0]
    pause = tokens.pos[i] == "NOUN" and start > 1 and tokens.text[start - 1] in PAUSES
    person = person_ending(analysis, start - 1) if pause else None
    return person.end - 1 if person is not None else i


def _said_of(tokens: Tokens, verb: int, construction: str) -> list[int]:
    """Give the heads of those of whom a verb says a role."""
    if construction in ("copula", "post"):
        return surface_subject(tokens, verb)
    slots = arguments(tokens, verb)
    if tokens.lemma[verb] in PROMOTING:
        return slots.get("obj") or slots.get("subj", [])
    transitive = tokens.lemma[verb] in OBJECT_AS_VERBS or is_passive(tokens, verb)
    return slots.get("obj" if transitive else "subj", [])
