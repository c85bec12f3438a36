"""People beside a role phrase: "Home Secretary Charles Clarke", "Charles Clarke, the home secretary,"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.people_lists import people_before, people_behind
from kgbuild.mentions.role_phrase import GENITIVES, POSSESSIVES, SEAT_TYPES
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CLOSERS = frozenset((*',.()-–—;:"”', "who", "whose", "and"))
FIRMS = word_list("firm noun", "role_words")
MARKS = frozenset('"“”‘’')
PAUSES = frozenset((",", "(", "-", "–", "—"))
SOUGHT = frozenset(("for", "as", "to"))  # "the nominee for attorney general, X," is not yet one
TIMES = word_list("beginning of a time", "role_words")
LONGEST_TIMES = 8  # tokens
PAST_FILLERS = word_list("past filler", "role_words")
FILLERS = word_list("filler", "role_words")


def person_at(analysis: Analysis, i: int) -> Mention | None:
    """Give the named person that begins at token ``i``, or None."""
    mention = analysis.at.get(i)
    return mention if mention is not None and mention.start == i and _named_person(mention) else None


def person_ending(analysis: Analysis, i: int) -> Mention | None:
    """Give the named person whose mention ends before token ``i``, or None."""
    mention = analysis.at.get(i - 1)
    return mention if mention is not None and mention.end == i and _named_person(mention) else None


def _named_person(mention: Mention) -> bool:
    return mention.type == "Person" and mention.kind == "name"


def hold_premodified(analysis: Analysis, role: Role) -> None:
    """Give a role the person named right behind it, as in "Home Secretary Charles Clarke".

    Lists ("ministers Alan Milburn and David Blunkett"), brackets and fronted phrases ("The Tory leader,
    Michael Howard,") count too; before "he" or "she" the role is said of the pronoun.

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase, whose holders are filled.
    """
    tokens, i = analysis.tokens, role.end
    if i >= len(tokens) or tokens.sent[i] != tokens.sent[role.head]:
        return
    people = people_behind(analysis, role)
    if people and role.end - 1 != role.head and tokens.lower[role.end - 1] in FIRMS:
        return  # "an editor at the publisher William Morrow"
    if people and tokens.text[role.start - 1] in MARKS and tokens.text[people[-1][0].end] in MARKS:
        return  # he was called "President Bannon"
    if people and role.indefinite and tokens.text[role.start].istitle() and not role.plural and not role.past:
        return  # "what if there is a President Smith"
    if people and role.indefinite and role.start > 1 and tokens.pos[role.start - 2] == "ADJ":
        return  # "how good a prime minister Mr Brown will make"
    if people:
        role.holders.extend((p, "premodifier") for p, _ in people)
        return
    i = _behind_times(tokens, role, i)
    person = person_at(analysis, i + 1)
    if person is not None and tokens.text[i] in ("]", ")") and _opened_bracket(tokens, role):
        role.holders.append((person, "premodifier"))
    elif tokens.text[i] == "," and i + 1 < len(tokens):
        if _fronted(tokens, role) and tokens.lower[i + 1] in ("he", "she"):
            role.subjects, role.construction = (i + 1,), "apposition"
        elif person is not None and (
            _apposed_before(analysis, role, person) or _one_of(analysis, role, person)
        ):
            role.holders.append((person, "apposition"))
            role.past |= tokens.lower[max(0, outer_start(tokens, role) - 1)] in PAST_FILLERS
        elif person is None and role.definite and not role.plural:
            person = _titled(analysis, i + 1)
            if person is not None and _closes(analysis, person.end):
                role.holders.append((person, "apposition"))


def _behind_times(tokens: Tokens, role: Role, i: int) -> int:
    """Give the comma behind the times of a role that opens a sentence, "A Tory since 1990, X"; else ``i``."""
    if tokens.lower[i] not in TIMES or role.kind != "member" or not _fronted(tokens, role):
        return i
    for k in range(i + 1, min(i + LONGEST_TIMES, len(tokens))):
        if tokens.text[k] == ",":
            return k
        if tokens.pos[k] in ("VERB", "AUX"):
            break
    return i


def _one_of(analysis: Analysis, role: Role, person: Mention) -> bool:
    """Whether a plural behind "one of" is said of the one person named behind its comma."""
    tokens = analysis.tokens
    i = role.start - 1
    while i > 1 and (tokens.pos[i] == "ADJ" or tokens.lower[i] in POSSESSIVES or tokens.text[i] in GENITIVES):
        i -= 1 + (tokens.text[i] in GENITIVES)
    one = tokens.lower[max(0, i - 1) : i + 1] == ["one", "of"]
    return role.plural and one and _closes(analysis, person.end)


def _titled(analysis: Analysis, i: int) -> Mention | None:
    """Give the person named behind a member's title at ``i``: "the chairman, Senator X, said"."""
    title = next((r for r in analysis.roles if r.start == i and r.kind == "seat" and not r.plural), None)
    return person_at(analysis, title.end) if title is not None and analysis.tokens.capitalised(i) else None


def _opened_bracket(tokens: Tokens, role: Role) -> bool:
    return any(t in ("[", "(") for t in tokens.text[max(0, role.start - 3) : role.start])


def _fronted(tokens: Tokens, role: Role) -> bool:
    """Whether a role phrase opens its sentence."""
    first = tokens.sents[tokens.sent[role.head]][0]
    while first < role.start - 1 and tokens.pos[first] == "ADV":
        first += 1
    if tokens.pos[first] == "DET":  # "A lifelong Republican,"
        first += 1
        while first < role.start and tokens.pos[first] == "ADJ":
            first += 1
        return first >= role.start
    return first >= role.start - 1


def _apposed_before(analysis: Analysis, role: Role, person: Mention) -> bool:
    """Whether a role phrase is in apposition to the person named behind its comma."""
    tokens = analysis.tokens
    fronted = role.indefinite and _fronted(tokens, role)
    last = person.end - 1
    said = fronted or (tokens.dep[last] == "appos" and tokens.head[last] == role.head)
    if not role.definite and role.start > 0 and tokens.lower[role.start - 1] in SOUGHT:
        return False
    if role.plural or not (role.definite or said or tokens.capitalised(role.start)):
        return False
    if not _apposed(tokens, role, person) or not _closes(analysis, person.end):
        return False
    before = outer_start(tokens, role) - 1
    return before < 1 or tokens.text[before] == "and" or person_ending(analysis, before) is None


def _apposed(tokens: Tokens, role: Role, person: Mention) -> bool:
    """Whether the parse, or the start of a sentence, makes "The Tory leader, Michael Howard," one phrase."""
    last = person.end - 1
    joined = role.start <= tokens.head[last] < role.end or tokens.head[role.head] == last
    return (
        joined
        or _fronted(tokens, role)
        or (role.definite and tokens.dep[last] in ("appos", "pobj", "compound"))
    )


def _closes(analysis: Analysis, i: int) -> bool:
    """Whether an apposition can end before token ``i``."""
    tokens = analysis.tokens
    if i >= len(tokens) or tokens.text[i] in CLOSERS or tokens.pos[i] in ("VERB", "AUX", "SPACE"):
        return True
    following = analysis.at.get(i)
    return following is not None and following.type == "Role" and tokens.text[i].isupper()


def outer_start(tokens: Tokens, role: Role) -> int:
    """Give where a role phrase begins with its determiner, adjectives, possessor and fillers.

    Args:
        tokens: the document's tokens.
        role: the role phrase.
    """
    i = left = tokens.subtree(role.head)[0]
    if left >= role.start or tokens.text[left - 1] not in PAUSES or "," in tokens.text[left : role.start]:
        i = role.start
    while i > 0 and tokens.text[i - 1] != "," and _introduces(tokens, i - 1):
        i -= 1
    if i > 2 and tokens.text[i - 1] == "," and tokens.pos[i - 2] == "ADJ" and tokens.pos[i] == "ADJ":
        i -= 2
        while i > 0 and tokens.pos[i - 1] in ("DET", "ADJ", "ADV"):
            i -= 1
    if i > 1 and tokens.text[i - 1] in GENITIVES:
        i -= 2
        while (
            i > 0
            and (tokens.pos[i - 1] == "PROPN" or tokens.lower[i - 1] in ("the", "his", "her"))
            and tokens.text[i - 1] != ","
        ):
            i -= 1
    return i


def _introduces(tokens: Tokens, i: int) -> bool:
    return (
        tokens.lower[i] in FILLERS
        or tokens.pos[i] in ("DET", "ADJ", "ADV")
        or tokens.dep[i] == "poss"
        or tokens.tag[i] == "PRP$"
    )


def hold_apposed(analysis: Analysis, role: Role) -> None:
    """Give a role the person named before it.

    That is an apposition ("Charles Clarke, the home secretary,", "Mr Jones (the former mayor)") or an
    abbreviation behind the name ("Brian Monteith MSP").

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase, whose holders are filled.
    """
    tokens = analysis.tokens
    if role.start > 0 and role.kind == "seat" and tokens.text[role.start].isupper():
        person = person_ending(analysis, role.start)
        if person is not None:
            role.holders.append((person, "postmodifier"))
            return
    several = people_before(analysis, role) if role.plural else []
    if several:
        role.holders.extend((p, "apposition") for p in several)
        return
    start = outer_start(tokens, role)
    one_of = role.plural and start > 2 and tokens.lower[start - 2 : start] == ["one", "of"]
    if one_of:
        start -= 2
    if start < 2 or tokens.text[start - 1] not in PAUSES or (role.plural and not one_of):
        return
    person = _person_before(analysis, start - 1)
    if person is None:
        _hold_beside_title(analysis, role, start)
        return
    if tokens.sent[person.start] != tokens.sent[role.head]:
        return
    if _ends_apposition(analysis, role):
        role.holders.append((person, "apposition"))
        role.past |= any(word in PAST_FILLERS for word in tokens.lower[start : role.start])


def _hold_beside_title(analysis: Analysis, role: Role, start: int) -> None:
    """ "The president, a Republican, spoke": an apposition to a title is said of whom the title means."""
    tokens, title = analysis.tokens, analysis.at.get(start - 2)
    if title is None or title.type != "Role" or title.end != start - 1 or not role.indefinite:
        return
    other = next((r for r in analysis.roles if r.mention is title), None)
    if other is not None and other.definite and not other.plural and not other.holders:
        closed = role.end < len(tokens) and tokens.text[role.end] in PAUSES
        if closed and tokens.dep[other.head] in ("nsubj", "nsubjpass"):
            role.subjects, role.construction = (other.head,), "apposition"


def _ends_apposition(analysis: Analysis, role: Role) -> bool:
    """Whether an apposition can end with the role phrase."""
    tokens, i = analysis.tokens, role.end
    if i >= len(tokens) or tokens.text[i] in CLOSERS or tokens.sent[i] != tokens.sent[role.head]:
        return True
    if tokens.pos[i] in ("VERB", "AUX"):
        return tokens.dep[role.head] == "appos"
    return tokens.pos[i] in ("ADP", "SCONJ", "SPACE", "CCONJ", "ADV", "NUM")


def _person_before(analysis: Analysis, i: int) -> Mention | None:
    """Give the person named before token ``i``, over an age, a post-nominal or a bracket."""
    tokens = analysis.tokens
    for _ in range(4):
        person = person_ending(analysis, i)
        if person is not None:
            return person
        word = tokens.text[i - 1] if i > 0 else ""
        mention = analysis.at.get(i - 1)
        if (
            mention is not None
            and mention.type in SEAT_TYPES
            and tokens.lower[mention.start - 1] in ("of", "from")
        ):
            i = mention.start - 1
        elif mention is not None and mention.type == "State" and tokens.text[mention.start - 1] == "(":
            i = mention.start - 1  # "Patty Murray (Wash.), the top Democrat"
        elif (
            word in (",", ")", "(")
            or word.isdigit()
            or (mention is not None and mention.type == "Role" and word.isupper())
        ):
            i -= 1
        else:
            return None
    return None
