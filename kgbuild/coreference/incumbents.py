"""Who held an office when: the listed office holders, and the year an article most likely speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from kgbuild.analysis import Analysis, Role
from kgbuild.tables import package_table

LAST_YEAR = 2100


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in an office; ``party`` is filled for party leaders. Years are inclusive."""

    office: str
    party: str
    country: str
    surname: str
    name: str
    first: int
    last: int


@cache
def terms() -> dict[tuple[str, str], tuple[Term, ...]]:
    """Give the listed terms by (office, party)."""
    table: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for row in package_table("gazetteer", "office_holders"):
        term = Term(
            row["office"],
            row["party"],
            row["country"],
            row["name"].split()[-1],
            row["name"],
            int(row["from"][:4]),
            int(row["to"][:4]) if row["to"] else LAST_YEAR,
        )
        table[(term.office, term.party)].append(term)
    return {k: tuple(v) for k, v in table.items()}


def key_of(role: Role) -> tuple[str, str] | None:
    """Give the list's key for a role phrase, or None for roles that the list does not hold."""
    if role.kind == "leader":
        return ("leader", role.party.name) if role.party is not None else None
    if role.kind != "office" or role.past:
        return None
    name = role.office.casefold().removeprefix("uk ").removeprefix("us ").removeprefix("u.s. ").removeprefix("british ")
    for known in (name, name.split(" of the ")[0], name.split(" of ")[0]):
        if (known, "") in terms():
            return known, ""
    return None


def year_of(analysis: Analysis) -> int | None:
    """Give the article's year: of its date, else the one in which most of its people held the offices it names."""
    if analysis.date:
        return int(analysis.date[:4])
    surnames = {c.label.split()[-1] for c in analysis.clusters if c.type == "Person"}
    keys = {k for k in (key_of(r) for r in analysis.roles) if k}
    votes: Counter[int] = Counter()
    for key in keys:
        years = {y for t in terms()[key] if t.surname in surnames and _home(t, analysis) for y in range(t.first, min(t.last, 2030) + 1)} if key in terms() else set()
        votes.update(years)
    return min(votes, key=lambda y: (-votes[y], y)) if votes else None


def _home(term: Term, analysis: Analysis) -> bool:
    return not analysis.country or term.country == analysis.country or bool(term.party)


def incumbents(analysis: Analysis, role: Role, year: int | None) -> list[Term] | None:
    """Give the terms that fit a role phrase in a year, newest first; None where the list knows nothing of the office."""
    key = key_of(role)
    if key is None or key not in terms():
        return None
    country = role.body.name if role.body is not None and role.body.type == "Country" else analysis.country
    fitting = [t for t in terms()[key] if year is None or t.first <= year <= t.last]
    home = [t for t in fitting if t.party or not country or t.country == country]
    abroad = role.body is None and not home
    return sorted(fitting if abroad else home, key=lambda t: -t.first)
