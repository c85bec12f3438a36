"""Slots of a frame: the tokens that a name in a frame's ``subject`` or ``object`` stands for."""

from __future__ import annotations

from kgbuild.relations.frames import Frame
from kgbuild.syntax import Slots, arguments, is_passive, noun_arguments, surface_subject
from kgbuild.tokens import Tokens

COPULAS = frozenset(("be", "become", "seem", "remain", "look", "feel"))


def slots_of(tokens: Tokens, i: int, kind: str) -> Slots:
    """Give the slots of the word at token ``i`` as a ``verb``, ``noun`` or ``adjective``.

    An adjective's ``subj`` is the subject of its copula, or of the clause that it modifies.
    """
    if kind == "verb":
        return arguments(tokens, i)
    slots = noun_arguments(tokens, i)
    if kind == "adjective":
        verb = tokens.head[i]
        if tokens.dep[i] in ("acomp", "oprd", "attr") or tokens.lemma[verb] in COPULAS:
            slots["subj"] = surface_subject(tokens, verb)
        elif tokens.dep[i] in ("amod", "conj", "advcl"):
            slots["subj"] = surface_subject(tokens, tokens.head[i])
    return slots


def heads_of(tokens: Tokens, i: int, frame: Frame, name: str, slots: Slots) -> list[int]:
    """Give the head tokens of what fills one named slot of a frame that matched at token ``i``.

    Args:
        i: position of the word that evokes the frame.
        name: a slot of ``slots``; ``poss``, compounds included; ``outer>inner`` for a slot of a slot's noun;
            or one of ``subj-of-light-verb``, ``subj-of-copula``, ``comp-of-copula`` and ``appos-head``.
        slots: the word's own slots, from :func:`slots_of`.
    """
    if name == "subj-of-light-verb":
        verb = _governing_verb(tokens, i)
        if verb < 0 or (frame.light_verbs and tokens.lemma[verb] not in frame.light_verbs):
            return []
        return arguments(tokens, verb).get(
            "obj" if is_passive(tokens, verb) and tokens.dep[i] != "nsubjpass" else "subj", []
        )
    if name == "subj-of-copula":
        verb = tokens.head[i]
        return (
            surface_subject(tokens, verb) if tokens.dep[i] == "attr" and tokens.lemma[verb] in COPULAS else []
        )
    if name == "appos-head":
        return [tokens.head[i]] if tokens.dep[i] == "appos" else []
    if name == "comp-of-copula":
        verb = tokens.head[i]
        return (
            arguments(tokens, verb).get("comp", [])
            if tokens.dep[i] == "nsubj" and tokens.lemma[verb] in COPULAS
            else []
        )
    if name == "poss":
        return slots.get("poss", []) + slots.get("compound", [])
    if ">" in name:
        outer, _, inner = name.partition(">")
        return [t for h in slots.get(outer, []) for t in noun_arguments(tokens, h).get(inner, [])]
    if name not in slots and frame.kind == "noun" and name not in ("of", "from", "by"):
        verb = _governing_verb(tokens, i)
        return arguments(tokens, verb).get(name, []) if verb >= 0 else []
    return slots.get(name, [])


def _governing_verb(tokens: Tokens, i: int) -> int:
    """Give the verb whose object a noun is, itself or by a preposition ("came under fire"); -1 if none."""
    head = tokens.head[i]
    if tokens.dep[i] in ("dobj", "nsubjpass", "attr") and tokens.pos[head] in ("VERB", "AUX"):
        return head
    if tokens.dep[i] == "pobj" and tokens.lower[head] in ("under", "in", "with", "on", "to"):
        above = tokens.head[head]
        if tokens.pos[above] in ("VERB", "AUX"):
            return above
    if tokens.dep[i] == "conj":
        return _governing_verb(tokens, head)
    return -1
