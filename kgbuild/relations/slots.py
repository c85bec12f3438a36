"""Slots of a frame: the tokens that a name in a frame's ``subject`` or ``object`` stands for."""

from __future__ import annotations

from kgbuild.passives import Slots, is_passive
from kgbuild.quotations.verbs import is_told
from kgbuild.relations.frames import Frame
from kgbuild.relations.slots_by_place import BY_PLACE, adjective_subject
from kgbuild.syntax import arguments, noun_arguments, surface_subject
from kgbuild.tokens import Tokens

LONGEST_CLIMB = 4


def slots_of(tokens: Tokens, i: int, kind: str) -> Slots:
    """Give the slots of the word at token ``i`` as a ``verb``, ``noun`` or ``adjective``.

    An adjective's ``subj`` is the subject of its copula, or of the clause that it modifies.
    """
    if kind == "verb":
        return arguments(tokens, i)
    slots = noun_arguments(tokens, i)
    subject = adjective_subject(tokens, i) if kind == "adjective" else None
    if subject is not None:
        slots["subj"] = subject
    return slots


def said_and_did(tokens: Tokens, i: int, slots: Slots) -> Slots:
    """Give the speaker as the subject of what a speaker did: "Blair said Labour would act and attacked them".

    Args:
        i: position of the verb, whose slots are ``slots``; they come back as they are where it has a subject
            of its own, or where no speech verb stands above what it is joined to.
    """
    return (
        {**slots, "subj": surface_subject(tokens, tokens.head[tokens.head[i]])}
        if is_told(tokens, i)
        else slots
    )


def heads_of(tokens: Tokens, i: int, frame: Frame, name: str, slots: Slots) -> list[int]:
    """Give the head tokens of what fills one named slot of a frame that matched at token ``i``.

    Args:
        i: position of the word that evokes the frame.
        name: a slot of ``slots``; ``poss``, compounds included; ``outer>inner`` for a slot of a slot's noun;
            or one of ``subj-of-light-verb``, ``subj-of-copula``, ``comp-of-copula``, ``appos-head``,
            ``subj-of-have`` (of "had the whip withdrawn") ``leaver`` (of "after Brown resigned"),
            ``clause-subj`` (the subject of a clause with "how" or "that"), ``before``, ``bearer``,
            ``named-behind`` (the name behind a noun that opens its sentence), ``labelled`` (of
            "Romney supporter John McCain") and ``self``.
        slots: the word's own slots, from :func:`slots_of`.
    """
    if name in BY_PLACE:
        return BY_PLACE[name](tokens, i)
    if name == "subj-of-light-verb":
        return _light_verb_subject(tokens, i, frame)
    if name == "subj-of-have":
        return _affected(tokens, slots)
    if name == "poss":
        return slots.get("poss", []) + slots.get("compound", [])
    if ">" in name:
        return _inner(tokens, frame, name, slots)
    own = ("of",) if "subj-of-light-verb" in frame.object else ("of", "from", "by")
    if name not in slots and frame.kind == "noun" and name not in own:
        verb = governing_verb(tokens, i)
        return [t for t in arguments(tokens, verb).get(name, []) if t != i] if verb >= 0 else []
    return slots.get(name, [])


def _light_verb_subject(tokens: Tokens, i: int, frame: Frame) -> list[int]:
    """Give the subject of the verb that a noun stands below: "X gave his backing", "X came under fire"."""
    verb = governing_verb(tokens, i)
    if verb < 0 and frame.light_verbs:
        verb = _clause_verb(tokens, i)
    if verb < 0 or (frame.light_verbs and tokens.lemma[verb] not in frame.light_verbs):
        return []
    undergone = is_passive(tokens, verb) and tokens.dep[i] != "nsubjpass"
    return arguments(tokens, verb).get("obj" if undergone else "subj", [])


def _inner(tokens: Tokens, frame: Frame, name: str, slots: Slots) -> list[int]:
    """Give the slot of a slot's noun: for ``to>of``, the party of "to the committee of the party"."""
    outer, *steps = name.split(">")
    heads = slots.get(outer, [])
    if frame.carriers and name in frame.object:
        heads = [h for h in heads if tokens.lemma[h] in frame.carriers]
    for step in steps:
        heads = [t for h in heads for t in noun_arguments(tokens, h).get(step, [])]
    return heads


def _affected(tokens: Tokens, slots: Slots) -> list[int]:
    """Give whom something befell: the subject of "have" in "had the whip withdrawn"."""
    for thing in slots.get("obj", []):
        verb = tokens.head[thing]
        if tokens.dep[verb] == "ccomp":
            verb = tokens.head[verb]
        if tokens.lemma[verb] == "have" and tokens.dep[thing] in ("dobj", "nsubj", "nsubjpass"):
            return surface_subject(tokens, verb)
    return []


def _clause_verb(tokens: Tokens, i: int) -> int:
    """Give the verb above a prepositional phrase that hangs on another: "ran for mayor on the X ticket"."""
    on_object = tokens.lower[tokens.head[i]] in ("on", "under")  # "contested an election on the X ticket"
    for _ in range(LONGEST_CLIMB):
        i = tokens.head[i]
        if tokens.pos[i] in ("VERB", "AUX"):
            return i
        if tokens.dep[i] not in ("prep", "pobj") and not (on_object and tokens.dep[i] == "dobj"):
            return -1
    return -1


def governing_verb(tokens: Tokens, i: int) -> int:
    """Give the verb whose object a noun is, itself or by a preposition ("came under fire"); -1 if none.

    Args:
        tokens: the document's tokens.
        i: the noun.
    """
    head = tokens.head[i]
    if tokens.dep[i] in ("dobj", "nsubjpass", "attr") and tokens.pos[head] in ("VERB", "AUX"):
        return head
    if tokens.dep[i] == "pobj" and tokens.lower[head] in ("under", "in", "with", "on", "to", "as", "from"):
        above = tokens.head[head]
        if tokens.pos[above] in ("VERB", "AUX"):
            return above
    if tokens.dep[i] == "conj":
        return governing_verb(tokens, head)
    return -1
