"""Nominal coreference of roles: "the Labour leader", "the Bradford West MP"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Role

WHOSE = frozenset(("whose",))


def party_of(analysis: Analysis) -> dict[int, int]:
    """Give the party entity of each person entity of whom a current role tells it."""
    out: dict[int, int] = {}
    for role in analysis.roles:
        if role.party is not None and role.party.entity >= 0:
            for holder, _ in role.holders:
                if holder.entity >= 0 and not role.past:
                    out.setdefault(holder.entity, role.party.entity)
    return out


def resolve_roles(analysis: Analysis) -> None:
    """Let a definite role phrase without a holder refer to the person whose role it is."""
    held: list[tuple[int, Role, int]] = sorted(
        (
            (role.head, role, holder.entity)
            for role in analysis.roles
            for holder, _ in role.holders
            if holder.entity >= 0
        ),
        key=lambda t: t[0],
    )
    party = party_of(analysis)
    for role in analysis.roles:
        if (
            role.holders
            or role.plural
            or role.indefinite
            or role.past
            or role.construction
            or role.mention is None
        ):
            continue
        if not (role.definite or role.standalone) or of_a_body(analysis, role, WHOSE):
            continue
        best = _best_holder(analysis, role, held, party)
        if best >= 0:
            refer(analysis, role, best)


def of_a_body(analysis: Analysis, role: Role, owners: frozenset[str]) -> bool:
    """Whether the phrase is of a body named before: "the fund, whose president ...".

    Args:
        analysis: the document.
        role: the phrase.
        owners: the words that stand for the body, right before the phrase.
    """
    return role.start > 0 and analysis.tokens.lower[role.start - 1] in owners


def _best_holder(
    analysis: Analysis, role: Role, held: list[tuple[int, Role, int]], party: dict[int, int]
) -> int:
    scored: list[tuple[float, int, int]] = []
    for position, other, entity in held:
        points = _likeness(role, other, party.get(entity, -1))
        before = position < role.head
        foreign = role.body is None and other.body is not None and other.body.type == "Country"
        if points > 0 and (before or not foreign):  # "the president" is no "Chinese president" of later on
            scored.append((points + (1 if before else 0), position if before else -position, entity))
    return max(scored)[2] if scored else -1


def _likeness(role: Role, other: Role, party: int) -> float:
    """Give how surely two role phrases mean one holder: 0 not at all, 3 the same office or seat."""
    if _of_one_state(role, other):
        return 3 if role.party is None or role.party.entity == party else 0
    if role.noun != other.noun:
        return 0
    if (
        role.body is not None
        and role.body.type == "Country"
        and (other.body is None or other.body.name != role.body.name)
    ):
        return 0
    if role.seat is not None:
        return 3 if other.seat is not None and other.seat.entity == role.seat.entity else 0
    if role.party is not None and role.party.entity != (
        other.party.entity if other.party is not None else party
    ):
        return 0
    if role.kind == "office":
        mine = {n.casefold() for n in (role.office, *role.office_names)}
        theirs = {n.casefold() for n in (other.office, *other.office_names)}
        if role.office.casefold() in theirs or other.office.casefold() in mine:
            return 3
        return 1 if role.start == role.head and role.noun in theirs else 0
    return 2 if role.party is not None or role.kind != "leader" else 1


def _of_one_state(role: Role, other: Role) -> bool:
    """Whether "the Texas senator" or "the Texas Republican" meets another phrase with that state."""
    return (
        role.seat is not None
        and other.seat is not None
        and role.seat.type == "State"
        and role.seat.entity == other.seat.entity
        and role.kind == other.kind == "seat"
    )


def refer(analysis: Analysis, role: Role, entity: int) -> None:
    """Make a role phrase a mention of a person's entity."""
    mention = role.mention
    if mention is None:
        return
    cluster = analysis.clusters[entity]
    mention.type, mention.entity = "Person", entity
    mention.gender = cluster.gender
    cluster.mentions.append(mention)
    analysis.mentions.append(mention)
    for i in range(role.start, role.end):
        if analysis.at.get(i) is mention or analysis.at.get(i) is None:
            analysis.at[i] = mention
    analysis.at[role.head] = mention
