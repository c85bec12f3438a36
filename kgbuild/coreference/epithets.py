"""Epithets: role phrases ("the prime minister") for one whom the article names elsewhere without them.

Resolved by the listed office holders, and by elimination among the article's people.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Cluster, Role
from kgbuild.coreference.affiliations import listed_party
from kgbuild.coreference.incumbents import incumbents, named, senators_meant, year_of
from kgbuild.coreference.nominals import WHOSE, of_a_body, party_of, refer
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

AMERICA = "United States"
POSSESSIVES = word_list("possessive", "role_words")
OWNERS = WHOSE | {"its", "their"}
LEAD = 2
REACH = 3
RELATIONAL = frozenset(("rival",))  # "his Tory opponent" is nobody of whom the text speaks already


def resolve_epithets(analysis: Analysis) -> None:
    """Give the role phrases that still lack a holder the person who must be meant, if only one can be."""
    waiting = [r for r in analysis.roles if _open(r) and not of_a_body(analysis, r, OWNERS)]
    if not waiting:
        return
    year = year_of(analysis)
    groups: dict[tuple[str, ...], list[Role]] = {}
    for role in waiting:
        groups.setdefault(_key(role), []).append(role)
    for group in groups.values():
        person = _listed(analysis, group, year)
        if person is None:
            person = _by_elimination(analysis, group)
        if person is not None and person >= 0:
            for role in group:
                if person not in _barred(analysis, role):
                    refer(analysis, role, person)
                    role.holders.append((role.mention, "epithet"))  # type: ignore[arg-type]
    for role in waiting:
        listed = not role.past and incumbents(analysis, role, year) is not None
        unknown = not role.holders and role.mention is not None and role.mention.entity < 0
        if unknown and not listed and not role.indefinite:
            _lead(analysis, role)


def _open(role: Role) -> bool:
    resolved = role.mention is not None and role.mention.entity >= 0
    named = role.definite or role.indefinite or role.past
    return (
        named
        and role.mention is not None
        and role.noun not in RELATIONAL
        and not (role.holders or resolved or role.plural or role.construction or role.future)
    )


def _key(role: Role) -> tuple[str, ...]:
    seat = role.seat.name if role.seat is not None else ""
    party = role.party.name if role.party is not None else ""
    return (role.kind, role.noun, role.office.casefold(), seat, party, "past" if role.past else "")


def _listed(analysis: Analysis, group: list[Role], year: int | None) -> int | None:
    """Give the person of the article who held the office in its year, by the list; -1 for nobody."""
    role = group[0]
    if role.indefinite or (role.past and not role.definite):
        return None
    senators = senators_meant(role, year)
    if senators is not None:
        people = {i for i, c in enumerate(analysis.clusters) if any(named(c, t) for t in senators)}
        full = {t.name for t in senators}  # before namesakes known by the surname alone
        people = {i for i in people if analysis.clusters[i].label in full} or people
        # A state's Republican may sit in the House; its senator cannot.
        return people.pop() if len(people) == 1 else -1 if role.noun == "senator" else None
    if role.past:
        return _former(analysis, role, year)
    terms = incumbents(analysis, role, year)
    if terms is None:
        return None
    if year is None:  # nothing tells which of several holders of different times is meant
        people = {i for i, c in enumerate(analysis.clusters) for t in terms if named(c, t)}
        if len(people) > 1:
            return -1
    for term in terms:
        for index, cluster in enumerate(analysis.clusters):
            if named(cluster, term) and not _otherwise_engaged(analysis, role, index):
                return index
    return -1


def _former(analysis: Analysis, role: Role, year: int | None) -> int | None:
    """Give the one person of the article who held an office once; -1 if none or several did.

    Whom the text itself gives the office in the past goes before whom the list does.
    """
    held = [
        (h.entity, r.past, how)
        for r in analysis.roles
        if r is not role and role.office and r.office.casefold() == role.office.casefold()
        for h, how in r.holders
        if h.entity >= 0
    ]
    said = {p for p, past, how in held if past or how == "as"}  # "quit as", "served as"
    said -= {p for p, past, how in held if not past and how != "as"}
    if len(said) == 1:
        return said.pop()
    terms = incumbents(analysis, role, year)
    if terms is None:
        return None
    people = {i for i, c in enumerate(analysis.clusters) if any(named(c, t) for t in terms)}
    return people.pop() if len(people) == 1 else -1


def _otherwise_engaged(analysis: Analysis, role: Role, person: int) -> bool:
    """Whether the text gives the person another office at present: no chancellor is prime minister."""
    if role.kind != "office" or role.past:
        return False
    return any(
        r.kind == "office"
        and r.standalone
        and not r.past
        and r.noun != role.noun
        and any(h.entity == person for h, _ in r.holders)
        for r in analysis.roles
    )


def _by_elimination(analysis: Analysis, group: list[Role]) -> int | None:
    """Give the one person near the phrase who can be meant: not of another role or party, not barred."""
    role = group[0]
    if (
        role.indefinite
        or not (role.definite or role.standalone)
        or not (role.party or role.seat or role.standalone or _early(analysis, role))
        or (role.kind == "candidate")
        or not all(_subject_of_news(analysis, r) for r in group)
    ):
        return None
    barred: set[int] = set()
    for each in group:
        barred |= _barred(analysis, each)
    near: set[int] = set()
    for each in group:
        near |= _near(analysis, each)
    busy = {
        h.entity
        for r in analysis.roles
        for h, _ in r.holders
        if (r.kind in ("office", "leader") if role.seat is None else r.seat is not None)
    }
    party = party_of(analysis)
    wanted = role.party.entity if role.party is not None else -1
    fit = [p for p in near - barred - busy if wanted < 0 or party.get(p, wanted) == wanted]
    fit = [p for p in fit if _may_be(analysis, role, analysis.clusters[p])]
    if role.seat is not None:
        sitting = {h.entity for r in analysis.roles if r.kind == "seat" for h, _ in r.holders}
        if len([p for p in fit if p in sitting]) == 1:
            return next(p for p in fit if p in sitting)
    fit = [p for p in fit if len(analysis.clusters[p].mentions) > 1]
    return fit[0] if len(fit) == 1 else None


def _subject_of_news(analysis: Analysis, role: Role) -> bool:
    """Whether a phrase is the subject of its clause, and neither somebody's own nor followed by a name.

    Where nobody needs to be told who is meant, as in American news of the known, it must name a party too.
    """
    tokens, verb = analysis.tokens, analysis.tokens.head[role.head]
    if tokens.dep[role.head] not in ("nsubj", "nsubjpass") or role.past:
        return False
    if role.start > 0 and tokens.lower[role.start - 1] in POSSESSIVES:
        return False
    named_behind = any(
        m is not None and m.type == "Person" and m.kind == "name"
        for m in (analysis.at.get(i) for i in range(role.end, verb))
    )
    return not named_behind and (role.party is not None or analysis.country != AMERICA)


def _may_be(analysis: Analysis, role: Role, cluster: Cluster) -> bool:
    """Whether nothing that is known of a person speaks against a role: the sex, the party."""
    if cluster.gender == "f" and role.noun.endswith("man"):
        return False
    known = listed_party(cluster, year_of(analysis), analysis.country)
    return role.party is None or known in ("", role.party.name)


def _early(analysis: Analysis, role: Role) -> bool:
    """Whether an office named with its body stands in the first sentences, as the article's subject does."""
    return role.office.casefold() != role.noun and analysis.tokens.sent[role.head] <= 2 * LEAD


def _near(analysis: Analysis, role: Role) -> set[int]:
    tokens, number = analysis.tokens, analysis.tokens.sent[role.head]
    return {
        m.entity
        for m in analysis.mentions
        if m.type == "Person"
        and m.entity >= 0
        and m.kind == "name"
        and 0 <= number - tokens.sent[m.start] <= REACH
        and m.start < role.head
    }


def _barred(analysis: Analysis, role: Role) -> set[int]:
    """Give the people who take part in the phrase's own clause beside it, or speak it."""
    tokens = analysis.tokens
    clause = _clause(tokens, role.head)
    out: set[int] = set()
    start, end = tokens.sents[tokens.sent[role.head]]
    for i in range(start, end):
        mention = analysis.at.get(i)
        if mention is None or mention.type != "Person" or mention.entity < 0 or mention is role.mention:
            continue
        if (
            (
                _clause(tokens, i) == clause
                and tokens.dep[i] in ("nsubj", "dobj", "nsubjpass", "pobj", "conj", "dative")
            )
            or (
                tokens.dep[i] == "nsubj"
                and clause in range(*tokens.subtree(tokens.head[i]))
                and tokens.dep[clause] in ("ccomp", "xcomp")
            )
            or (
                # "X is likely to win, the political editor has learned": who tells of X is not X.
                tokens.dep[i] in ("nsubj", "nsubjpass")
                and tokens.head[tokens.head[i]] == clause
                and tokens.dep[tokens.head[i]] == "ccomp"
            )
        ):
            out.add(mention.entity)
    return out


def _clause(tokens: Tokens, i: int) -> int:
    for _ in range(12):
        if tokens.pos[i] in ("VERB", "AUX") or tokens.head[i] == i:
            return i
        i = tokens.head[i]
    return i


def _lead(analysis: Analysis, role: Role) -> None:
    """ "The former minister has called for ...": its subject is the first person named as a subject next."""
    tokens = analysis.tokens
    number = tokens.sent[role.head]
    if number > LEAD or tokens.dep[role.head] not in ("nsubj", "nsubjpass") or role.kind == "candidate":
        return
    for i in range(tokens.sents[number][1], tokens.sents[min(number + 2, len(tokens.sents) - 1)][1]):
        mention = analysis.at.get(i)
        if mention is None or mention.type != "Person" or mention.entity < 0 or mention.kind != "name":
            continue
        if (
            tokens.dep[mention.end - 1] not in ("nsubj", "nsubjpass")
            or analysis.clusters[mention.entity].mentions[0] is not mention
        ):
            return
        held = [r for r in analysis.roles if any(h.entity == mention.entity for h, _ in r.holders)]
        if all(r.kind == role.kind or "seat" in (r.kind, role.kind) for r in held) and all(
            r.kind != "leader" for r in held
        ):
            refer(analysis, role, mention.entity)
            role.holders.append((role.mention, "lead"))  # type: ignore[arg-type]
        return
