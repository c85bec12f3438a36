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
from kgbuild.mentions.as_phrases import hold_by_as
from kgbuild.mentions.holding_verbs import APPOINTING, PROMOTING, hold_by_verb
from kgbuild.passives import is_passive
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

LONGEST_TRADE = 3  # tokens
COPULAS = frozenset(("be", "become", "remain"))
POSTS = word_list("post", "role_words")
TAKING = word_list("taking verb", "role_words")
GIVING = word_list("giving verb", "role_words")


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
    for role in analysis.roles:
        if not role.holders and role.indefinite and role.kind == "member":
            _coordinated_on(analysis, role, roles_at)
    analysis.roles.extend(replaced)


def _coordinated(analysis: Analysis, role: Role, roles_at: dict[int, Role]) -> None:
    """ "Environment Secretary and Labour MP Margaret Beckett": both roles are hers."""
    tokens, i = analysis.tokens, role.end
    title = roles_at.get(i)
    short = title is not None and title.kind == "seat" and title.end == title.start + 1
    if title is not None and short and tokens.capitalised(i) and not (role.plural or title.plural):
        role.holders += [h for h in title.holders if h[1] == "premodifier"]  # "Chairman Rep. X"
        return
    if i + 1 >= len(tokens) or tokens.text[i] != "and" or role.plural or role.definite:
        return
    other = roles_at.get(i + 1)
    if other is None and tokens.lower[i + 1] in ("former", "ex"):
        other = roles_at.get(i + 2)
    if other is not None and other.holders and other.holders[0][1] == "premodifier":
        role.holders.append(other.holders[0])
    elif other is None:
        _beside_a_trade(analysis, role)


def _beside_a_trade(analysis: Analysis, role: Role) -> None:
    """ "Democratic strategist and CNN contributor Paul Begala": hold the role by the one named behind."""
    tokens, first = analysis.tokens, role.end + 1
    for i in range(first, min(first + LONGEST_TRADE, len(tokens) - 1)):
        if tokens.pos[i] not in ("NOUN", "PROPN") or person_at(analysis, i) is not None:
            return
        person = person_at(analysis, i + 1)
        if person is not None and tokens.pos[i] == "NOUN" and not tokens.capitalised(i):
            role.holders.append((person, "premodifier"))
            return


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
            if role.definite and last == start - 2 and other.holders[0][1] == "apposition":
                return  # "Brown, the prime minister, and the president of France": two people
            role.holders.append(other.holders[0])
            if other.construction == "copula":
                role.predicate, role.construction = other.predicate, "copula"
            # "the former senator and secretary of state" has been both
            role.past |= other.past and not (role.definite or role.indefinite)
            return


def _coordinated_on(analysis: Analysis, role: Role, roles_at: dict[int, Role]) -> None:
    """ "Heath was a Conservative and Prime Minister": the second role's holder has the first too."""
    tokens = analysis.tokens
    other = roles_at.get(role.end + 1)
    if tokens.lower[role.end : role.end + 1] != ["and"] or other is None or other.construction != "copula":
        return
    role.holders = [h for h in other.holders if h[1] == "copula"]
    role.predicate, role.construction, role.subjects = other.predicate, "copula", other.subjects


def _predicated(analysis: Analysis, role: Role) -> Role | None:
    """ "X is the leader", "X was appointed home secretary", "X served as mayor", "X held the post of mayor".

    Returns:
        The role as a former holder had it, where the text says who was replaced.
    """
    if _made(analysis, role):
        return None
    tokens, head = analysis.tokens, role.head
    if role.start <= tokens.head[head] < role.end:  # torn: "the Socialist Party of America's candidate"
        head = tokens.head_in(role.start, role.end)
    post = _post_of(tokens, head)
    place = _place_of(analysis, role, post)
    return _held_at(analysis, role, *place, post=post != head) if place is not None else None


def _place_of(analysis: Analysis, role: Role, head: int) -> tuple[str, int] | None:
    """Give the relation in which a role stands and the word above it; None if it is now held in apposition.

    Of "X is a minister and a peer", "X is one of the leaders" and "X is among the founders", the place of
    each is that of the complement.
    """
    tokens = analysis.tokens
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
        dep, governor = _one_of(tokens, role, dep, governor)
    among = dep == "pobj" and role.plural and tokens.lower[governor] == "among"
    if among and tokens.lemma[tokens.head[governor]] in COPULAS:
        dep, governor = "attr", tokens.head[governor]
        role.plural, role.indefinite = False, True
    if dep == "conj" and tokens.lemma[governor] in COPULAS and tokens.pos[head] in ("NOUN", "PROPN"):
        dep = "attr"
    return dep, governor


def _one_of(tokens: Tokens, role: Role, dep: str, governor: int) -> tuple[str, int]:
    """ "X is one of the leaders": the place is that of "one", and one of several leads not alone."""
    one = tokens.head[governor]
    if tokens.lower[one] == "one" and tokens.dep[one] == "pobj" and tokens.lower[tokens.head[one]] == "as":
        role.plural, role.indefinite = False, True  # "sat as one of six Labour MPs"
    if tokens.lower[one] == "one":
        dep, governor = tokens.dep[one], tokens.head[one]
        if dep == "conj" and tokens.pos[governor] == "NOUN":
            dep, governor = tokens.dep[governor], tokens.head[governor]
        if tokens.lemma[governor] in COPULAS:
            role.plural, role.indefinite = False, True
        if role.kind == "leader":
            role.kind = role.noun = "member"
    return dep, governor


def _held_at(analysis: Analysis, role: Role, dep: str, governor: int, *, post: bool) -> Role | None:
    """Give a role its holders by its place; give the role as a former holder had it, if the text has one."""
    tokens, lemma = analysis.tokens, analysis.tokens.lemma[governor]
    if dep in ("attr", "oprd", "dobj", "acomp"):
        if lemma in COPULAS and not post:
            hold_by_verb(analysis, role, governor, "copula")
        elif lemma in APPOINTING and not post:
            hold_by_verb(analysis, role, governor, "appointment")
        elif post and (lemma in TAKING or (lemma in GIVING and is_passive(tokens, governor))):
            hold_by_verb(analysis, role, governor, "post")
    elif dep == "nsubj" and lemma == "be" and role.definite and not role.plural:
        _named_behind(analysis, role, governor)
    elif dep == "pobj" and tokens.lower[governor] == "as":
        return hold_by_as(analysis, role, governor)
    elif dep == "pobj" and tokens.lower[governor] == "to":
        verb = tokens.head[governor]
        if tokens.lemma[verb] in PROMOTING or (post and tokens.lemma[verb] in APPOINTING):
            hold_by_verb(analysis, role, verb, "appointment")
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
