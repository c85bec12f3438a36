"""Who holds a role: the person before or behind the phrase, its subject, or the one appointed to it."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Role
from kgbuild.mentions.appositions import hold_apposed, hold_premodified, outer_start, person_ending
from kgbuild.syntax import arguments, is_passive, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

COPULAS = frozenset(("be", "become", "remain"))
APPOINTING = word_list("appointing verb", "role_words")
AS_VERBS = word_list("as verb", "role_words")
OBJECT_AS_VERBS = APPOINTING | {"know", "oust", "choose", "select"}
HOLDING = word_list("holding verb", "role_words")
POSTS = word_list("post noun", "role_words")
OUSTING = frozenset(("succeed", "replace", "follow", "defeat", "beat"))


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
    for role in analysis.roles:
        if not role.holders:
            _coordinated_back(analysis, role)
        if not role.holders:
            _predicated(analysis, role)


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
            return


def _predicated(analysis: Analysis, role: Role) -> None:
    """ "X is the leader", "X was appointed home secretary", "X served as mayor"."""
    tokens, head = analysis.tokens, role.head
    dep, governor = tokens.dep[head], tokens.head[head]
    for _ in range(3):
        if dep not in ("conj", "appos") or tokens.pos[governor] not in ("NOUN", "PROPN"):
            break
        dep, governor = tokens.dep[governor], tokens.head[governor]
    if dep == "conj" and tokens.lemma[governor] == "be" and tokens.pos[head] in ("NOUN", "PROPN"):
        dep = "attr"
    if dep == "pobj" and tokens.lower[governor] == "of" and tokens.lemma[tokens.head[governor]] in POSTS:
        _held_post(analysis, role, tokens.head[governor])
    elif dep in ("attr", "oprd", "dobj", "acomp"):
        if tokens.lemma[governor] in COPULAS:
            _hold_by_verb(analysis, role, governor, "copula")
        elif tokens.lemma[governor] in APPOINTING:
            _hold_by_verb(analysis, role, governor, "appointment")
    elif dep == "pobj" and tokens.lower[governor] == "as":
        _said_by_as(analysis, role, governor)


def _held_post(analysis: Analysis, role: Role, post: int) -> None:
    """ "X held the office of president", "X, the first woman to hold the post of speaker"."""
    tokens, verb = analysis.tokens, analysis.tokens.head[post]
    if tokens.dep[post] in ("dobj", "nsubjpass") and tokens.lemma[verb] in HOLDING:
        _hold_by_verb(analysis, role, verb, "post")


def _said_by_as(analysis: Analysis, role: Role, preposition: int) -> None:
    """ "X served as mayor", "her work as mayor", "they chose X as mayor"."""
    tokens, verb = analysis.tokens, analysis.tokens.head[preposition]
    if tokens.pos[verb] == "PROPN" and tokens.dep[verb] in ("dobj", "nsubjpass"):
        verb = tokens.head[verb]
    named = person_ending(analysis, preposition)
    if named is not None and tokens.lemma[verb] not in OUSTING:
        role.holders.append((named, "as"))
        role.predicate, role.construction = verb, "as"
        return
    owner = [c for c in tokens.children[verb] if tokens.dep[c] == "poss"]
    if tokens.pos[verb] == "NOUN" and owner:
        role.subjects, role.construction = tuple(owner), "as"
        held = analysis.at.get(owner[0])
        if held is not None and held.type == "Person":
            role.holders.append((held, "as"))
    elif tokens.pos[verb] in ("VERB", "AUX") and tokens.lemma[verb] in AS_VERBS:
        _hold_by_verb(analysis, role, verb, "as")


def _hold_by_verb(analysis: Analysis, role: Role, verb: int, construction: str) -> None:
    """Make the holders of a role the people of whom a verb says it, and note how it is said."""
    role.predicate = verb
    role.subjects = tuple(_said_of(analysis.tokens, verb, construction))
    role.construction = construction
    for subject in role.subjects:
        mention = analysis.at.get(subject)
        if mention is not None and mention.type == "Person":
            role.holders.append((mention, construction))


def _said_of(tokens: Tokens, verb: int, construction: str) -> list[int]:
    """Give the heads of those of whom a verb says a role."""
    if construction in ("copula", "post"):
        return surface_subject(tokens, verb)
    transitive = tokens.lemma[verb] in OBJECT_AS_VERBS or is_passive(tokens, verb)
    return arguments(tokens, verb).get("obj" if transitive else "subj", [])
