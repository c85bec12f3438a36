"""Who holds a role: the person before or behind the phrase, its subject, or the one appointed to it."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.appositions import (
    PAUSES,
    hold_apposed,
    hold_premodified,
    outer_start,
    person_at,
    person_ending,
)
from kgbuild.mentions.successions import governing_word, pass_on
from kgbuild.syntax import arguments, is_passive, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

COPULAS = frozenset(("be", "become", "remain"))
APPOINTING = word_list("appointing verb", "role_words")
AS_VERBS = word_list("as verb", "role_words")
OBJECT_AS_VERBS = APPOINTING | {"know", "oust", "choose", "select"}
MEMBERS = frozenset(("member", "seat", "candidate"))
LONGEST_CLIMB = 4
NOT_MEMBERS = word_list("calling") | word_list("likening verb", "role_words")
ELECTING = frozenset(("elect", "re-elect"))
OUSTING = frozenset(("defeat", "beat"))
POSTS = word_list("post", "role_words")
TAKING = word_list("taking verb", "role_words")
GIVING = word_list("giving verb", "role_words")
PROMOTING = word_list("promoting verb", "role_words")
FURTHER = word_list("further term", "role_words")
TERM_VERBS = word_list("term verb", "role_words")
TERMS = word_list("term of office", "role_words")
STINTS = word_list("stint", "role_words")


def attach_holders(analysis: Analysis) -> None:
    """Give each role phrase of a document its holders.

    Args:
        analysis: the document's analysis, with its names and role phrases, whose holders are filled.
    """
    roles_at = {r.start: r for r in analysis.roles}
    for role in analysis.roles:
        hold_premodified(analysis, role)
    for role in reversed(analysis.roles):
        if not role.holders:
            _coordinated(analysis, role, roles_at)
    for role in analysis.roles:
        if not role.holders:
            hold_apposed(analysis, role)
    replaced: list[Role] = []
    for role in analysis.roles:
        if not role.holders:
            _coordinated_back(analysis, role)
        if not role.holders:
            former = _predicated(analysis, role)
            if former is not None:
                replaced.append(former)
    analysis.roles.extend(replaced)


def _coordinated(analysis: Analysis, role: Role, roles_at: dict[int, Role]) -> None:
    """ "Environment Secretary and Labour MP Margaret Beckett": both roles are hers."""
    tokens, i = analysis.tokens, role.end
    if i + 1 >= len(tokens) or tokens.text[i] != "and" or role.plural or role.definite:
        return
    other = roles_at.get(i + 1)
    if other is None and tokens.lower[i + 1] in ("former", "ex"):
        other = roles_at.get(i + 2)
    if other is not None and other.holders and other.holders[0][1] == "premodifier":
        role.holders.append(other.holders[0])


def _coordinated_back(analysis: Analysis, role: Role) -> None:
    """ "Alan Beith, a former minister and chairman of the committee,": the first role's holder has both."""
    tokens, start = analysis.tokens, outer_start(analysis.tokens, role)
    if start < 2 or tokens.text[start - 1] not in ("and", ",") or role.plural:
        return
    last = start - 2 if tokens.text[start - 2] == "," else start - 1
    for other in analysis.roles:
        if (
            other.end == last
            and other.holders
            and other.holders[0][1] in ("apposition", "copula")
            and tokens.sent[other.head] == tokens.sent[role.head]
        ):
            role.holders.append(other.holders[0])
            # "the former senator and secretary of state" has been both
            role.past |= other.past and not (role.definite or role.indefinite)
            return


def _predicated(analysis: Analysis, role: Role) -> Role | None:
    """ "X is the leader", "X was appointed home secretary", "X served as mayor", "X held the post of mayor".

    Returns:
        The role as a former holder had it, where the text says who was replaced.
    """
    if _made(analysis, role):
        return None
    tokens = analysis.tokens
    head = _post_of(tokens, role.head)
    post = head != role.head
    dep, governor = tokens.dep[head], tokens.head[head]
    for _ in range(3):
        person = _apposed_to(analysis, role, head, dep, governor)
        if person is not None:
            role.holders.append((person, "apposition"))
            return None
        if dep not in ("conj", "appos") or tokens.pos[governor] not in ("NOUN", "PROPN", "ADJ"):
            break
        dep, governor = tokens.dep[governor], tokens.head[governor]
    if dep == "pobj" and role.plural and tokens.lower[governor] == "of":
        one = tokens.head[governor]
        if tokens.lower[one] == "one":
            dep, governor = tokens.dep[one], tokens.head[one]
            if dep == "conj" and tokens.pos[governor] == "NOUN":
                dep, governor = tokens.dep[governor], tokens.head[governor]
            if tokens.lemma[governor] in COPULAS:
                role.plural, role.indefinite = False, True
            if role.kind == "leader":
                role.kind = role.noun = "member"
    among = dep == "pobj" and role.plural and tokens.lower[governor] == "among"
    if among and tokens.lemma[tokens.head[governor]] in COPULAS:
        dep, governor = "attr", tokens.head[governor]
        role.plural, role.indefinite = False, True
    if dep == "conj" and tokens.lemma[governor] in COPULAS and tokens.pos[head] in ("NOUN", "PROPN"):
        dep = "attr"
    lemma = tokens.lemma[governor]
    if dep in ("attr", "oprd", "dobj", "acomp"):
        if lemma in COPULAS and not post:
            _hold_by_verb(analysis, role, governor, "copula")
        elif lemma in APPOINTING and not post:
            _hold_by_verb(analysis, role, governor, "appointment")
        elif post and (lemma in TAKING or (lemma in GIVING and is_passive(tokens, governor))):
            _hold_by_verb(analysis, role, governor, "post")
    elif dep == "nsubj" and lemma == "be" and role.definite and not role.plural:
        _named_behind(analysis, role, governor)
    elif dep == "pobj" and tokens.lower[governor] == "as":
        return _said_by_as(analysis, role, governor)
    elif dep == "pobj" and tokens.lower[governor] == "to":
        verb = tokens.head[governor]
        if tokens.lemma[verb] in PROMOTING or (post and tokens.lemma[verb] in APPOINTING):
            _hold_by_verb(analysis, role, verb, "appointment")
    return None


def _apposed_to(analysis: Analysis, role: Role, head: int, dep: str, governor: int) -> Mention | None:
    """Give the person to whom the parser puts a role in apposition, or who stands with a comma before it.

    "Jan Novak, a thinker and a member of X" is read as the latter, also in "the father of Jan Novak, ...".
    """
    tokens, held = analysis.tokens, analysis.at.get(governor)
    if dep == "appos" and not role.plural:
        if role.kind == "member" and role.noun == "label" and tokens.text[role.start - 2] not in PAUSES:
            return None  # a nickname: "Edward the Nazi"
        return held if held is not None and held.type == "Person" and held.kind == "name" else None
    for i in range(head - 1, governor, -1) if dep == "conj" else ():
        person = person_ending(analysis, i)
        if person is not None and person.start > governor:
            return person if tokens.text[i] == "," and tokens.lower[i + 1] in ("a", "an", "the") else None
    return None


def _named_behind(analysis: Analysis, role: Role, verb: int) -> None:
    """ "The chairman of the committee is X": the complement names the holder."""
    tokens = analysis.tokens
    for c in tokens.children[verb]:
        person = person_ending(analysis, c + 1) if tokens.dep[c] == "attr" else None
        if person is not None:
            role.holders.append((person, "copula"))
            role.predicate, role.construction = verb, "copula"


def _made(analysis: Analysis, role: Role) -> bool:
    """ "Y made X chancellor", "members elected X leader": hold the role by the one named right before it."""
    tokens = analysis.tokens
    person = person_ending(analysis, role.start)
    begins = person.start if person is not None else role.start - 1
    verb = begins - 1
    if verb < 0 or tokens.pos[verb] != "VERB" or tokens.lemma[verb] not in APPOINTING or role.plural:
        return False
    if person is not None:
        role.holders.append((person, "appointment"))
    elif tokens.lower[begins] in ("him", "her"):
        role.subjects = (begins,)
    else:
        return False
    role.predicate, role.construction = verb, "appointment"
    return True


def _post_of(tokens: Tokens, head: int) -> int:
    """Give "post" in "the post of trade secretary", for the position of "secretary"; else that position."""
    of = tokens.head[head]
    noun = tokens.head[of]
    named = tokens.dep[head] == "pobj" and tokens.lower[of] in ("of", "as")
    return noun if named and tokens.lemma[noun] in POSTS and tokens.pos[noun] == "NOUN" else head


def _said_by_as(analysis: Analysis, role: Role, preposition: int) -> Role | None:
    """ "X served as mayor", "her work as mayor", "they chose X as mayor", "As mayor, X ..."."""
    tokens, word = analysis.tokens, governing_word(analysis.tokens, preposition)
    owned = any(tokens.dep[c] == "poss" for c in tokens.children[word])
    if tokens.dep[word] == "dobj" and not owned and tokens.lemma[tokens.head[word]] in AS_VERBS - APPOINTING:
        word = tokens.head[word]
    former = pass_on(analysis, role, word)
    if former is not None:
        return former
    if _fronted(analysis, role, preposition):
        return None
    named = person_ending(analysis, preposition)
    if named is not None and tokens.lemma[word] not in OUSTING:
        role.holders.append((named, "as"))
        role.predicate, role.construction = word, "as"
        return None
    owner = [c for c in tokens.children[word] if tokens.dep[c] == "poss" and _is_person(analysis, c)]
    if tokens.pos[word] == "NOUN" and owner:
        role.subjects, role.construction = tuple(owner), "as"
        begun = any(tokens.lower[c] == "first" for c in tokens.children[word])  # "his first day as mayor"
        role.past |= tokens.lemma[word] in STINTS and not begun
        held = analysis.at.get(owner[0])
        if held is not None and held.type == "Person":
            role.holders.append((held, "as"))
        return None
    if tokens.lemma[word] in TERMS and not owner:
        again = any(tokens.lower[c] in FURTHER for c in tokens.children[word])
        word = _clause_verb(tokens, word)
        if tokens.pos[word] == "VERB" and (again or tokens.lemma[word] in TERM_VERBS):
            _hold_by_verb(analysis, role, word, "as")
        return None
    if role.kind in MEMBERS and not owner:
        word = _clause_verb(tokens, word)
    if tokens.pos[word] in ("VERB", "AUX") and (
        tokens.lemma[word] in AS_VERBS or (role.kind in MEMBERS and tokens.lemma[word] not in NOT_MEMBERS)
    ):
        _hold_by_verb(analysis, role, word, "as")
    return None


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
    tokens, comma = analysis.tokens, tokens_at(analysis.tokens, role.end, ",")
    opens = tokens.sents[tokens.sent[preposition]][0] == preposition
    person: Mention | None = None
    if opens:
        k = role.end + comma
        person = person_at(analysis, k)
        if person is None and tokens_at(tokens, k, "he", "she"):
            role.subjects = (k,)
    elif comma and tokens_at(tokens, preposition - 1, ","):
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


def tokens_at(tokens: Tokens, i: int, *words: str) -> bool:
    """Whether one of some words stands at position ``i``."""
    return i < len(tokens) and tokens.lower[i] in words


def _hold_by_verb(analysis: Analysis, role: Role, verb: int, construction: str) -> None:
    """Make the holders of a role the people of whom a verb says it, and note how it is said."""
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
