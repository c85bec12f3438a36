"""Roles said with "as": "X served as mayor", "her term as mayor", "As mayor, X raised fares"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.appositions import person_at, person_ending
from kgbuild.mentions.holding_verbs import APPOINTING, hold_by_verb
from kgbuild.mentions.successions import governing_word, pass_on
from kgbuild.syntax import clause_verb
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

AS_VERBS = word_list("as verb", "role_words")
MEMBERS = frozenset(("member", "seat", "candidate"))
LONGEST_CLIMB = 4
NOT_MEMBERS = word_list("calling") | word_list("likening verb", "role_words")
BESIDE = frozenset(("with", "under", "alongside", "beside", "for"))
SERVING = word_list("serving verb", "role_words")
OUSTING = frozenset(("defeat", "beat"))
FURTHER = word_list("further term", "role_words")
TERM_VERBS = word_list("term verb", "role_words")
TERMS = word_list("term of office", "role_words")
IN_TURN = word_list("in turn", "role_words")
WISHING = word_list("wishing verb", "role_words")
CHOICES = word_list("choice of another", "role_words")
CAREERS = word_list("career", "role_words")
BEGINNINGS = word_list("beginning verb", "role_words")
HELD = word_list("held as something", "role_words")
STINTS = word_list("stint", "role_words")


def hold_by_as(analysis: Analysis, role: Role, preposition: int) -> Role | None:
    """ "X served as mayor", "her work as mayor", "they chose X as mayor", "As mayor, X ...".

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase, whose holders are filled.
        preposition: position of the "as".

    Returns:
        The role as a former holder had it, where the text says who was replaced.
    """
    tokens = analysis.tokens
    if preposition > 0 and tokens.lower[preposition - 1] == "such":
        return None
    word = _word_above(tokens, preposition)
    role.past |= _begun(tokens, word)
    former = pass_on(analysis, role, word)
    if former is not None:
        return former
    if _fronted(analysis, role, preposition) or _hold_by_name(analysis, role, preposition, word):
        return None
    if tokens.lemma[word] not in CHOICES:  # "Trump's pick as secretary" is somebody else
        _hold_by_clause(analysis, role, preposition, word)
    return None


def _word_above(tokens: Tokens, preposition: int) -> int:
    """Give the word to which an "as" belongs: the verb of "spent years as mayor", not its object."""
    word = governing_word(tokens, preposition)
    owned = any(tokens.dep[c] == "poss" for c in tokens.children[word])
    by_verb = tokens.lemma[tokens.head[word]] in AS_VERBS - APPOINTING
    return tokens.head[word] if tokens.dep[word] == "dobj" and not owned and by_verb else word


def _begun(tokens: Tokens, word: int) -> bool:
    """Whether a verb tells how somebody began: "began as a Tory", "began his career as a Tory"."""
    objects = {tokens.lemma[c] for c in tokens.children[word] if tokens.dep[c] == "dobj"}
    began = tokens.lemma[word] in BEGINNINGS and tokens.tag[word] in ("VBD", "VBN")
    return began and (not objects or not objects.isdisjoint(CAREERS))


def _hold_by_name(analysis: Analysis, role: Role, preposition: int, word: int) -> bool:
    """Hold a role by the person whose name stands right before the "as": "they chose X as mayor"."""
    named = person_ending(analysis, preposition)
    tokens = analysis.tokens
    if named is None or tokens.lemma[word] in OUSTING | WISHING:
        return False
    verb = clause_verb(tokens, named.end - 1)
    before = tokens.lower[named.start - 1] if named.start else ""
    if before in BESIDE and tokens.lemma[verb] in SERVING:
        if before == "under":  # "served under X as minister"; of "worked with X as minister" either may be
            hold_by_verb(analysis, role, verb, "as")
        return True
    role.holders.append((named, "as"))
    role.predicate, role.construction = word, "as"
    return True


def _hold_by_clause(analysis: Analysis, role: Role, preposition: int, word: int) -> None:
    """Hold a role by whose work or term it was, or by the clause's verb: "her work as mayor", "served as"."""
    tokens = analysis.tokens
    owner = [c for c in tokens.children[word] if tokens.dep[c] == "poss" and _is_person(analysis, c)]
    if tokens.pos[word] == "NOUN" and owner:
        _hold_by_owner(analysis, role, word, owner)
        return
    if tokens.lemma[word] in TERMS and not owner:
        _hold_by_term(analysis, role, word)
        return
    before = tokens.lower[preposition - 1]
    if (role.kind in MEMBERS or before in IN_TURN) and not owner:
        word = _clause_verb(tokens, word)
    if _says_holding(tokens, word, role, before in IN_TURN):
        hold_by_verb(analysis, role, word, "as")
    elif before == "and":
        _hold_as_the_last(analysis, role)


def _hold_by_owner(analysis: Analysis, role: Role, noun: int, owner: list[int]) -> None:
    """ "His work as mayor": hold a role by whose the noun is; "his stint as mayor" is over."""
    tokens = analysis.tokens
    role.subjects, role.construction = tuple(owner), "as"
    begun = any(tokens.lower[c] == "first" for c in tokens.children[noun])  # "his first day as mayor"
    role.past |= tokens.lemma[noun] in STINTS and not begun
    held = analysis.at.get(owner[0])
    if held is not None and held.type == "Person":
        role.holders.append((held, "as"))


def _hold_by_term(analysis: Analysis, role: Role, noun: int) -> None:
    """ "Served a term as mayor", "won a second term as mayor": hold a role by the verb of the clause."""
    tokens = analysis.tokens
    again = any(tokens.lower[c] in FURTHER for c in tokens.children[noun])
    verb = _clause_verb(tokens, noun)
    if tokens.pos[verb] == "VERB" and (again or tokens.lemma[verb] in TERM_VERBS):
        hold_by_verb(analysis, role, verb, "as")


def _says_holding(tokens: Tokens, word: int, role: Role, in_turn: bool) -> bool:
    """Whether a word is a verb whose "as" says that somebody held the role."""
    lemma = tokens.lemma[word]
    return tokens.pos[word] in ("VERB", "AUX") and (
        lemma in AS_VERBS
        or _holds_office(tokens, word)
        or (lemma == "be" and in_turn)
        or (role.kind in MEMBERS and lemma not in NOT_MEMBERS)
    )


def _hold_as_the_last(analysis: Analysis, role: Role) -> None:
    """ "Served as mayor from 2002 until 2005, and as president": hold a role as the "as" phrase before it."""
    tokens = analysis.tokens
    before = [
        r for r in analysis.roles if r.end < role.start and tokens.sent[r.head] == tokens.sent[role.head]
    ]
    if before and before[-1].construction == "as":
        last = before[-1]
        role.holders, role.subjects = list(last.holders), last.subjects
        role.predicate, role.construction = last.predicate, "as"


def _holds_office(tokens: Tokens, verb: int) -> bool:
    """Whether a verb says "held office" as something."""
    held = (c for c in tokens.children[verb] if tokens.dep[c] == "dobj")
    return tokens.lemma[verb] == "hold" and any(tokens.lemma[c] in HELD for c in held)


def _is_person(analysis: Analysis, i: int) -> bool:
    """Whether a possessor is a pronoun or a person's name, not "that year's"."""
    held = analysis.at.get(i)
    return analysis.tokens.pos[i] == "PRON" or (held is not None and held.type in ("Person", "Role"))


def _clause_verb(tokens: Tokens, i: int) -> int:
    """Give the verb of the clause in which a noun stands, since parsers hang "as a member" on any noun."""
    for _ in range(LONGEST_CLIMB):
        if tokens.pos[i] in ("VERB", "AUX") or tokens.head[i] == i:
            break
        i = tokens.head[i]
    return i


def _fronted(analysis: Analysis, role: Role, preposition: int) -> bool:
    """ "As mayor, X raised fares", "X, as mayor, raised fares": hold the role by the clause's subject.

    What one would do as mayor says nothing; what one did as mayor puts the office into the past.
    """
    tokens, comma = analysis.tokens, _stands_at(analysis.tokens, role.end, ",")
    opens = tokens.sents[tokens.sent[preposition]][0] == preposition
    person: Mention | None = None
    if opens:
        k = role.end + comma
        person = person_at(analysis, k)
        if person is None and _stands_at(tokens, k, "he", "she"):
            role.subjects = (k,)
    elif comma and _stands_at(tokens, preposition - 1, ","):
        person = person_ending(analysis, preposition - 1)
    if person is None and not role.subjects:
        return False
    subject = person.end - 1 if person is not None else role.subjects[0]
    verb = tokens.head[subject]
    helpers = [verb, *(c for c in tokens.children[verb] if tokens.dep[c] in ("aux", "auxpass"))]
    if tokens.dep[subject] not in ("nsubj", "nsubjpass") or any(tokens.tag[h] == "MD" for h in helpers):
        role.subjects = ()
        return False
    role.construction = "fronted"
    role.past |= any(tokens.tag[h] == "VBD" for h in helpers)
    if person is not None:
        role.holders.append((person, "fronted"))
    return True


def _stands_at(tokens: Tokens, i: int, *words: str) -> bool:
    """Whether one of some words stands at position ``i``."""
    return i < len(tokens) and tokens.lower[i] in words
