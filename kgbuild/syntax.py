"""Predicate-argument structure: who does what to whom, through passives, relative clauses and control.

Works over the CLEAR-style dependency labels of spaCy's English models.
"""

from __future__ import annotations

from kgbuild.passives import (
    INTRANSITIVE,
    OBJECTS,
    PASSIVE_SUBJECTS,
    Slots,
    agents,
    is_passive,
    late_agent,
    named_later,
    said_aside,
    share_agent,
)
from kgbuild.relatives import antecedent
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

SUBJECTS = frozenset(("nsubj",))
LONGEST_CHAIN = 20
OBJECT_CONTROL = word_list("object control")

CHOSEN = word_list("chosen")
DIRECTIONS = frozenset(("across", "away", "back", "over"))


def arguments(tokens: Tokens, verb: int) -> Slots:
    """Give the heads of a verb's logical arguments.

    Returns:
        ``subj`` the logical subject (a passive's agent), ``obj`` the logical object (a passive's subject),
        ``comp`` predicate complements, ``iobj`` and ``obj2`` further objects, and one slot a preposition
        (``from``, ``as`` ...); each a list of token positions, with coordinated ones expanded.
    """
    slots: Slots = {}
    passive = is_passive(tokens, verb)
    for c in tokens.children[verb]:
        if not _dates(tokens, c):
            _place(tokens, slots, c, passive)
    if passive and "subj" not in slots:
        late_agent(tokens, slots, verb)
    if (passive and "obj" not in slots) or (not passive and "subj" not in slots):
        inherited = (
            (said_aside(tokens, verb) if passive else [])
            or _inherited_subject(tokens, verb, passive)
            or _adjacent_subject(tokens, verb)
            or (named_later(tokens, verb) if passive else [])
        )
        if inherited:
            slots["obj" if passive else "subj"] = inherited
    if passive and "subj" not in slots:
        share_agent(tokens, slots, verb)
    if "as" not in slots and not passive:
        _as_behind(tokens, slots)
    if "obj" not in slots and not passive and tokens.dep[verb] == "relcl":
        _relative_gap(tokens, slots, verb)
    return slots


def _as_behind(tokens: Tokens, slots: Slots) -> None:
    """ "X followed Y as president": the phrase belongs to the verb, though the parser hangs it on a name."""
    for name in slots.get("obj", []):
        for c in tokens.children[name] if tokens.pos[name] == "PROPN" else ():
            if tokens.lower[c] == "as" and tokens.dep[c] == "prep":
                prepositional(tokens, slots, c)


def _dates(tokens: Tokens, c: int) -> bool:
    """Whether a subject is the year of a date before its verb: "and on January 1, 2011 was inaugurated"."""
    return tokens.pos[c] == "NUM" and tokens.ent[c] == "DATE" and tokens.dep[c] in SUBJECTS | PASSIVE_SUBJECTS


def _place(tokens: Tokens, slots: Slots, c: int, passive: bool) -> None:
    dep = tokens.dep[c]
    if dep in SUBJECTS and tokens.lower[c] == "whom":
        slots["obj"] = _relative(tokens, c)  # parsers may take it for a second subject
    elif dep in SUBJECTS and not passive:
        slots["subj"] = _relative(tokens, c)
    elif dep in SUBJECTS | PASSIVE_SUBJECTS:
        slots["obj"] = _relative(tokens, c)
    elif dep in OBJECTS:
        slots.setdefault("obj2" if passive else "obj", []).extend(_relative(tokens, c))
    elif dep == "dative" and tokens.pos[c] != "ADP":
        slots.setdefault("iobj", []).extend(coordinated(tokens, c))
    elif dep == "agent":
        slots["subj"] = agents(tokens, c)
    elif dep in ("attr", "acomp", "oprd"):
        slots.setdefault("comp", []).extend(coordinated(tokens, c))
    elif dep in ("prep", "dative", "prt") or (dep == "advmod" and tokens.lower[c] in DIRECTIONS):
        prepositional(tokens, slots, c)


def prepositional(tokens: Tokens, slots: Slots, prep: int) -> None:
    """Add the objects of a preposition to the slots under its word; of "out of" and the like under both."""
    word = tokens.lower[prep]
    for c in tokens.children[prep]:
        if tokens.dep[c] == "pobj":
            slots.setdefault(word, []).extend(_relative(tokens, c))
        elif tokens.dep[c] == "pcomp" and tokens.pos[c] == "VERB":
            slots.setdefault(word, [])
        elif tokens.dep[c] in ("prep", "pcomp") and tokens.pos[c] == "ADP":
            prepositional(tokens, slots, c)


def _relative(tokens: Tokens, i: int) -> list[int]:
    """Give the antecedent of a relative pronoun, or the token itself with its conjuncts."""
    head = antecedent(tokens, i)
    return [head] if head >= 0 else coordinated(tokens, i)


def _inherited_subject(tokens: Tokens, verb: int, passive: bool, depth: int = 0) -> list[int]:
    """Give the subject a verb takes over from the clause above it, or from the noun that it modifies."""
    dep, head = tokens.dep[verb], tokens.head[verb]
    if depth > 4 or head == verb:
        return []
    if dep == "acl" and tokens.lemma[head] in CHOSEN:
        return [head]
    if dep == "acl" and tokens.lemma[head] == "order" and tokens.lower[tokens.head[head]] == "in":
        return surface_subject(tokens, tokens.head[tokens.head[head]], depth + 1)
    if dep == "acl" and tokens.text[verb - 1] == "," and tokens.pos[head] == "PROPN" and not passive:
        return [head]  # "X, who ran for mayor, accused Y": the parser took a main verb for a participle
    if dep == "acl":
        active = tokens.tag[verb] == "VBG" or tokens.lemma[verb] in INTRANSITIVE
        return [head] if passive or active else _of_noun(tokens, head)
    if dep == "relcl" and not any(
        tokens.dep[c] in SUBJECTS | PASSIVE_SUBJECTS for c in tokens.children[verb]
    ):
        return [head]
    if dep == "pcomp":
        preposition, head = head, tokens.head[head]
        dep = "advcl"
        objects = [c for c in tokens.children[head] if tokens.dep[c] in OBJECTS and c < preposition]
        if tokens.lower[preposition] == "for" and objects and tokens.pos[head] == "VERB":
            return coordinated(tokens, objects[0])  # "criticised him for backing the war"
    if tokens.pos[head] == "ADJ" and dep == "xcomp" and tokens.head[head] != head:
        return surface_subject(tokens, tokens.head[head], depth + 1)
    if tokens.pos[head] not in ("VERB", "AUX") and dep == "advcl" and tokens.dep[head] == "dobj":
        return surface_subject(tokens, tokens.head[head], depth + 1)
    if dep == "xcomp" and tokens.pos[head] == "NOUN":  # "Smith plans to stand", with the verb read as a noun
        return [c for c in tokens.children[head] if tokens.dep[c] == "nsubj"]
    if tokens.pos[head] not in ("VERB", "AUX"):
        return _of_noun(tokens, head) if tokens.pos[head] == "NOUN" else []
    if dep == "advcl" and (companions := _with(tokens, verb)):
        return companions
    if dep in ("conj", "xcomp", "advcl", "ccomp", "prep", "acomp"):
        if dep == "ccomp" and any(tokens.dep[c] == "mark" for c in tokens.children[verb]):
            return []
        purpose = dep == "xcomp" or (dep == "advcl" and tokens.lower[verb - 1] == "to")
        if purpose and tokens.lemma[head] in OBJECT_CONTROL:
            objects = [c for c in tokens.children[head] if tokens.dep[c] in OBJECTS]
            if objects:
                return coordinated(tokens, objects[0])
        return surface_subject(tokens, head, depth + 1, joined=dep == "conj")
    return []


def _with(tokens: Tokens, gerund: int) -> list[int]:
    """Give who does what a gerund says in ", with Peter King, a Republican, calling for her to go"."""
    if tokens.tag[gerund] != "VBG":
        return []
    for prep in tokens.children[tokens.head[gerund]]:
        if tokens.lower[prep] != "with" or not 1 < prep < gerund or tokens.text[prep - 1] != ",":
            continue
        end = tokens.subtree(prep)[1]
        if all(tokens.pos[k] in ("PUNCT", "ADV") for k in range(end, gerund)):
            return [
                x for c in tokens.children[prep] if tokens.dep[c] == "pobj" for x in coordinated(tokens, c)
            ]
    return []


def _of_noun(tokens: Tokens, noun: int) -> list[int]:
    """Give whose a verbal noun is: its possessor ("his decision to quit"), else nothing."""
    return [c for c in tokens.children[noun] if tokens.dep[c] == "poss"]


def surface_subject(tokens: Tokens, verb: int, depth: int = 0, joined: bool = False) -> list[int]:
    """Give the grammatical subject of a verb, its own or inherited, or that of one ``joined`` to it.

    In "X, in office while Y was governor, was mayor" the parser gives the first "was" both for subjects.
    """
    subjects = [
        c
        for c in tokens.children[verb]
        if tokens.dep[c] in SUBJECTS | PASSIVE_SUBJECTS
        and tokens.lower[c] != "whom"
        and not _dates(tokens, c)
    ]
    if subjects:
        first, last = subjects[0], subjects[-1]
        marked = any(tokens.dep[c] == "mark" and first < c < last for c in tokens.children[verb])
        return _relative(tokens, last if marked and not joined else first)
    return _inherited_subject(tokens, verb, is_passive(tokens, verb), depth) or _adjacent_subject(
        tokens, verb
    )


def _adjacent_subject(tokens: Tokens, verb: int) -> list[int]:
    """Mend a verb without a subject by the name right before it, on which the parser hung it or nothing."""
    first = min([verb, *(c for c in tokens.children[verb] if tokens.dep[c] in ("aux", "auxpass"))])
    before = first - 1
    if before > 1 and tokens.text[before] == "-" and not tokens.space[before]:
        before -= 2
    apposed = before > 1 and tokens.text[before] == ","
    if apposed:
        before -= 1
    if tokens.dep[verb] != "ROOT" and tokens.head[verb] != before:
        return []
    if before <= 0 or tokens.pos[before] != "PROPN" or tokens.sent[before] != tokens.sent[verb]:
        return []
    return [_above_apposition(tokens, before) if apposed else before]


def _above_apposition(tokens: Tokens, i: int) -> int:
    """Give the name that an apposition ending with token ``i`` belongs to ("Ann Lee, head of Shelter,")."""
    at = i
    for _ in range(LONGEST_CHAIN):
        if tokens.dep[at] == "appos" and tokens.pos[tokens.head[at]] == "PROPN":
            return tokens.head[at]
        if tokens.dep[at] not in ("pobj", "prep", "conj", "compound", "nmod"):
            break
        at = tokens.head[at]
    return i


def _relative_gap(tokens: Tokens, slots: Slots, verb: int) -> None:
    """The object of "the man he had humiliated" is the noun that the clause modifies."""
    head = tokens.head[verb]
    if head not in slots.get("subj", []):
        slots["obj"] = [head]


def noun_arguments(tokens: Tokens, noun: int) -> Slots:
    """Give the arguments of a noun: ``poss`` its possessor or compound, and one slot a preposition."""
    slots: Slots = {}
    for c in tokens.children[noun]:
        dep = tokens.dep[c]
        if dep == "poss":
            slots.setdefault("poss", []).extend(_relative(tokens, c))
        elif dep == "appos":
            slots.setdefault("appos", []).extend(coordinated(tokens, c))
        elif dep in ("compound", "amod", "nmod"):
            slots.setdefault("compound", []).append(c)
        elif dep == "prep":
            prepositional(tokens, slots, c)
    return slots


def commands(tokens: Tokens, subject: int, other: int) -> bool:
    """Whether a token is the subject of a verb above another token that stands behind it.

    A name that a pronoun commands is not the pronoun's: in "He succeeded John Smith" they are two people.
    """
    if subject > other or tokens.dep[subject] not in SUBJECTS | PASSIVE_SUBJECTS:
        return False
    verb, at = tokens.head[subject], other
    for _ in range(LONGEST_CHAIN):
        if at == verb:
            return True
        if tokens.head[at] == at:
            return False
        at = tokens.head[at]
    return False


def clause_verb(tokens: Tokens, i: int) -> int:
    """Give the verb of the clause in which a word stands, or the head of its sentence."""
    while tokens.pos[i] not in ("VERB", "AUX") and tokens.head[i] != i:
        i = tokens.head[i]
    return i
