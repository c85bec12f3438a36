"""What stands before a role noun: its portfolio, party, seat or body, and words such as "former"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.membership import ORGANS
from kgbuild.mentions.name_runs import QUOTES
from kgbuild.mentions.names import person_name_ends
from kgbuild.mentions.people_lists import NUMBERS
from kgbuild.mentions.role_phrase import (
    BODY_TYPES,
    DETERMINERS,
    GENITIVES,
    OF_STATES,
    POSSESSIVES,
    SEAT_KINDS,
    SEAT_TYPES,
    RolePhrase,
)
from kgbuild.mentions.seats import take_seat_before
from kgbuild.mentions.vocabulary import domains, first_names, honorifics, modifiers, role_nouns
from kgbuild.tokens import Tokens

REFERRING = frozenset(("party", "state"))  # "the state's governor" is that of a state named before
FINITE = frozenset(("VB", "VBD", "VBP", "VBZ"))


def grow_left(analysis: Analysis, phrase: RolePhrase, floor: int) -> None:
    """Take into a role phrase what belongs to it before its noun, and note its determiner.

    Args:
        analysis: the document's analysis; gains the seats that no list holds.
        phrase: the phrase, which is only its noun so far.
        floor: position before which it cannot begin; it does not leave its sentence either.
    """
    tokens = analysis.tokens
    floor = max(floor, tokens.sents[tokens.sent[phrase.noun_start]][0])
    i = phrase.start - 1
    while i >= floor:
        before = _step(analysis, phrase, i, floor)
        if before is None:
            break
        i = before
        phrase.start = max(i + 1, floor)
    phrase.past |= _former_before(tokens, i, floor)
    _note_determiner(tokens, phrase, floor)


def _former_before(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether "former" stands before plain words that end at ``i``: "former federal prosecutor"."""
    last = i
    while i >= floor and tokens.lower[i] not in modifiers() and _between(tokens, i):
        i -= 1
    return floor <= i < last and modifiers().get(tokens.lower[i]) == "past"


def _between(tokens: Tokens, i: int) -> bool:
    """Whether a word can stand between "former" and a role: "federal", or whose it was: "Obama"."""
    return tokens.pos[i] == "ADJ" or (tokens.pos[i] == "PROPN" and tokens.dep[i] in ("compound", "nmod"))


def _step(analysis: Analysis, phrase: RolePhrase, i: int, floor: int) -> int | None:
    """Take what ends with token ``i`` into the phrase; give the position before it, or None if it cannot."""
    tokens, word, mention = analysis.tokens, analysis.tokens.lower[i], analysis.at.get(i)
    state = mention is not None and mention.type == "State" and phrase.noun.noun == "mayor"
    if state and tokens.text[mention.start - 1] == ",":  # type: ignore[union-attr]
        return None  # "South Bend, Ind. Mayor X"
    if mention is not None:
        return mention.start - 1 if mention.type != "Role" and _fill_slot(phrase, mention) else None
    if word in GENITIVES and i > floor:
        return _step_over_genitive(analysis, phrase, i)
    if (word == ")" or word in QUOTES) and (opened := _party_in_marks(analysis, phrase, i)) > floor:
        return opened - 1
    if word == ")" and i - 2 >= floor and tokens.text[i - 2] == "(":
        return i - 3
    if phrase.noun.kind == "member" and word in ORGANS and tokens.pos[i] == "NOUN":
        return i - 1  # "a Labour executive member"
    if word in modifiers():
        return _take_modifier(tokens, phrase, i)
    if i > floor and f"{tokens.lower[i - 1]} {word}" in modifiers():  # "newly elected"
        return i - 2
    if i - 2 >= floor and tokens.text[i - 1] == "-" and f"{tokens.lower[i - 2]}-{word}" in modifiers():
        return _take_modifier(tokens, phrase, i - 2, f"{tokens.lower[i - 2]}-{word}")
    if (
        word == "-"
        and i - 1 >= floor
        and (tokens.lower[i - 1] in modifiers() or tokens.lower[i - 1] in domains())
    ):
        return i - 1
    if phrase.noun.plural and word in NUMBERS:
        return i - 1
    if phrase.noun.kind != "office" and tokens.pos[i] == "ADJ" and not tokens.capitalised(i):
        return i - 1
    joint = word in ("and", "&", ",") and i <= floor  # what it joins is another phrase's
    if joint or not _premodifies(tokens, i, phrase):
        return None
    if word != "-":
        phrase.office_start = i
    if phrase.noun.kind == "office" or not tokens.capitalised(i):
        return i - 1
    if phrase.noun.kind in SEAT_KINDS and person_name_ends(tokens, floor, i):
        return None
    return take_seat_before(analysis, phrase, i, floor)


def _party_in_marks(analysis: Analysis, phrase: RolePhrase, i: int) -> int:
    """Take the party in the bracket or the quotation marks that close at ``i``; give where they open, or -1.

    An "independent (former Labour Party) politician", a "Loony Party" candidate.
    """
    tokens, party = analysis.tokens, analysis.at.get(i - 1)
    if party is None or party.type != "Party" or phrase.party is not None:
        return -1
    opened = party.start - 1
    past = opened > 0 and modifiers().get(tokens.lower[opened]) == "past"
    opened -= past
    if opened < 0 or tokens.text[opened] not in ("(", *QUOTES):
        return -1
    phrase.party = party
    phrase.past |= past
    return opened


def _step_over_genitive(analysis: Analysis, phrase: RolePhrase, i: int) -> int | None:
    """Take the owner before the possessive ending at ``i``: a portfolio, a party, a country, a body."""
    owner = analysis.at.get(i - 1)
    low = analysis.tokens.lower[i - 1]
    if owner is None and low in domains() and phrase.noun.kind == "office" and low not in REFERRING:
        phrase.office_start = i - 1
        return i - 2
    phrase.definite = True
    if owner is None or owner.type == "Person" or not _fill_slot(phrase, owner):
        return None
    return owner.start - 1


def _take_modifier(tokens: Tokens, phrase: RolePhrase, i: int, word: str = "") -> int:
    """Note what the modifier that begins at ``i`` does to the role; give the position before it."""
    word = word or tokens.lower[i]
    effect = modifiers()[word]
    phrase.past |= effect == "past"
    phrase.future |= effect == "planned" and phrase.noun.kind != "candidate"  # all of them are prospective
    if effect == "part_of_title":
        phrase.office_start = i
    if i > 0 and tokens.text[i - 1] == "-" and word not in ("ex", "then"):
        return i - 2
    return i - 1


def _fill_slot(phrase: RolePhrase, mention: Mention) -> bool:
    """Let a mention before the noun fill a slot of the phrase; give whether it could."""
    if mention.type == "Party":
        if phrase.party is not None:
            return False
        phrase.party = mention
        return True
    if phrase.noun.kind in SEAT_KINDS and mention.type in SEAT_TYPES:
        if phrase.seat is not None or (mention.type == "Place" and phrase.noun.noun in OF_STATES):
            return False
        phrase.seat = mention
        return True
    if mention.type in BODY_TYPES and phrase.body is None:
        phrase.body = mention
        if phrase.party is None:
            phrase.office_start = mention.start
        return True
    return False


def _premodifies(tokens: Tokens, i: int, phrase: RolePhrase) -> bool:
    """Whether token ``i`` belongs to the compound before the role noun."""
    word, office = tokens.lower[i], phrase.noun.kind == "office"
    if word in ("and", "&", ","):
        return (
            office
            and i > 0
            and tokens.lower[i - 1] in domains()
            and tokens.lower[i + 1] in domains()
            and (tokens.capitalised(i - 1) == tokens.capitalised(i + 1) or _opens(tokens, i - 1))
            and i + 1 >= phrase.office_start
        )
    listed = tokens.lower[i + 1] in role_nouns().get(word, {})  # "press Secretary X"
    lower = not listed and word.isalpha() and not tokens.capitalised(i) and tokens.capitalised(i + 1)
    if office and tokens.text[i][-1] == "." and tokens.text[i][:-1].isalpha():
        return False  # "South Bend, Ind. Mayor X"
    if office and (lower or tokens.ent[i] == "DATE"):
        return False  # "on Friday fired Attorney General X", "can they fire Attorney General X?"
    if word in domains():
        return office and tokens.tag[i] not in FINITE
    if word == "-":
        return not tokens.space[i] and i > 0 and not tokens.space[i - 1]
    if word in DETERMINERS or tokens.text[i] in honorifics() or not word[0].isalpha() or word == "m.":
        return False
    if phrase.party is not None or tokens.text[i] in first_names():
        return False
    if office and not phrase.noun.premodified and not tokens.ent[i] and tokens.capitalised(i):
        return False  # "On The Agenda President Obama": a heading run into the sentence
    inside = tokens.sents[tokens.sent[i]][0] != i
    if tokens.pos[i] == "PROPN" or (tokens.capitalised(i) and tokens.pos[i] in ("NOUN", "ADJ") and inside):
        return tokens.ent[i] != "PERSON" or phrase.noun.kind not in ("office", "leader")
    return office and tokens.pos[i] == "NOUN" and tokens.dep[i] in ("compound", "nmod") and word != "deputy"


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a token opens its sentence, so that its capital says nothing."""
    return tokens.sents[tokens.sent[i]][0] == i


def _note_determiner(tokens: Tokens, phrase: RolePhrase, floor: int) -> None:
    if phrase.start - 1 >= floor:
        word = tokens.lower[phrase.start - 1]
        that = word == "that" and tokens.pos[phrase.start - 1] == "DET"  # not "thinks that President X"
        phrase.definite |= that or word in ("the", "this") or word in POSSESSIVES
        phrase.indefinite = word in ("a", "an", "one", "another")
