"""Who held an office when: the listed office holders, and the year an article most likely speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from kgbuild.analysis import Analysis, Cluster, Role
from kgbuild.coreference.names import last_name
from kgbuild.tables import package_table, word_list

LAST_YEAR = 2100
THIS_CENTURY = 2030


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in an office; ``party`` is filled for party leaders. Years are inclusive.

    ``months`` are its first and last month ("2016-07"), as far as they are listed.
    """

    office: str
    party: str
    country: str
    surname: str
    name: str
    first: int
    last: int
    months: tuple[str, str] = ("", "")


FAMILY_FIRST = word_list("family name first")
BODIES = frozenset(("European Union", "United Nations", "NATO", "International Monetary Fund", "World Bank"))


def _surname(name: str, country: str) -> str:
    """Give the name by which newspapers call a person alone; in East Asia it comes first."""
    return name.split()[0] if country in FAMILY_FIRST else last_name(name)


@cache
def terms() -> dict[tuple[str, str], tuple[Term, ...]]:
    """Give the listed terms by (office, party)."""
    table: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for row in package_table("gazetteer", "office_holders"):
        term = Term(
            row["office"],
            row["party"],
            row["country"],
            _surname(row["name"], row["country"]),
            row["name"],
            int(row["from"][:4]),
            int(row["to"][:4]) if row["to"] else LAST_YEAR,
            (row["from"], row["to"]),
        )
        table[(term.office, term.party)].append(term)
    return {k: tuple(v) for k, v in table.items()}


@cache
def senators() -> dict[str, tuple[Term, ...]]:
    """Give the listed terms of American senators by state."""
    table: dict[str, list[Term]] = defaultdict(list)
    for row in package_table("gazetteer", "senators"):
        last = int(row["to"]) if row["to"] else LAST_YEAR
        surname = last_name(row["name"])
        table[row["state"]].append(
            Term("senator", row["party"], "United States", surname, row["name"], int(row["from"]), last)
        )
    return {k: tuple(v) for k, v in table.items()}


def senators_meant(role: Role, year: int | None) -> list[Term] | None:
    """Give the listed senators whom "the Vermont senator" or "the Texas Republican" can mean in a year.

    Args:
        role: the role phrase.
        year: the article's year, if known.

    Returns:
        Their terms, or None for a phrase that means no senator of a listed state.
    """
    if role.seat is None or role.seat.type != "State" or role.noun not in ("senator", "label", "lawmaker"):
        return None
    if role.seat.name not in senators():
        return None
    party = role.party.name if role.party is not None else ""
    return [
        t
        for t in senators()[role.seat.name]
        if (not party or not t.party or t.party == party)
        and (year is None or (t.last <= year if role.past else t.first <= year <= t.last))
    ]


@cache
def holders_in(year: int | None) -> frozenset[str]:
    """Give the full names of all whom the list holds in a year, or ever: those known without introduction."""
    return frozenset(
        t.name for each in terms().values() for t in each if year is None or t.first <= year <= t.last
    )


def key_of(role: Role) -> tuple[str, str] | None:
    """Give the list's key for a role phrase, or None for roles that the list does not hold."""
    if role.kind == "leader":
        return ("leader", role.party.name) if role.party is not None else None
    if role.kind != "office":
        return None
    name = (
        role.office.casefold()
        .removeprefix("uk ")
        .removeprefix("us ")
        .removeprefix("u.s. ")
        .removeprefix("british ")
    )
    short = role.noun if role.office.isupper() else name  # "PM"
    for known in (name, name.split(" of the ")[0], name.split(" of ")[0], short):
        if (known, "") in terms():
            return known, ""
    return None


def year_of(analysis: Analysis) -> int | None:
    """Give the article's year, or None if nothing tells it.

    It is the year of its date; else the one that fits most of the offices it gives its people outright,
    then most of those that its people can have held. Of years that fit alike it is a late one, but not the
    last, in which offices change hands.
    """
    if analysis.date:
        return int(analysis.date[:4])
    if analysis.year == 0:
        analysis.year = _guessed_year(analysis)
    return analysis.year


def _guessed_year(analysis: Analysis) -> int | None:
    surnames = {
        w for c in analysis.clusters if c.type == "Person" for w in (last_name(c.label), c.label.split()[0])
    }
    votes: Counter[int] = Counter()
    stated: set[tuple[tuple[str, str], str]] = set()
    for role in analysis.roles:
        key = key_of(role)
        for holder, _ in role.holders if key in terms() and not role.past else ():
            if holder.entity >= 0:
                stated.add((key, analysis.clusters[holder.entity].label))  # type: ignore[arg-type]
    for key, label in stated:
        fitting = [
            t
            for t in terms()[key]
            if t.surname in (last_name(label), label.split()[0]) and _home(t, analysis)
        ]
        votes.update({y: 100 for t in fitting for y in range(t.first, min(t.last, THIS_CENTURY) + 1)})
    for key in {k for k in (key_of(r) for r in analysis.roles) if k in terms()}:
        votes.update(
            {
                y
                for t in terms()[key]
                if t.surname in surnames and _home(t, analysis)
                for y in range(t.first, min(t.last, THIS_CENTURY) + 1)
            }
        )
    best = sorted(y for y in votes if votes[y] == max(votes.values()))
    return best[4 * (len(best) - 1) // 5] if best else None


def _home(term: Term, analysis: Analysis) -> bool:
    return (
        not analysis.country or term.country == analysis.country or bool(term.party) or term.country in BODIES
    )


def incumbents(analysis: Analysis, role: Role, year: int | None) -> list[Term] | None:
    """Give the terms that fit a role phrase in a year; None where the list lacks the office.

    Those of the month of the article's date come first, then the newest.
    """
    key = key_of(role)
    if key is None or key not in terms():
        return None
    country = role.body.name if role.body is not None and role.body.type == "Country" else analysis.country
    fitting = [
        t
        for t in terms()[key]
        if year is None or (t.last <= year if role.past else t.first <= year <= t.last)
    ]
    if analysis.date and not role.past:  # whose time is still to come is not meant yet
        fitting = [t for t in fitting if not (len(t.months[0]) == 7 and t.months[0] > analysis.date[:7])]
    home = [t for t in fitting if t.party or not country or t.country == country or t.country in BODIES]
    abroad = role.body is None and not home
    month = analysis.date[:7] if analysis.date and not role.past else ""
    return sorted(fitting if abroad else home, key=lambda t: (not _within(t, month), -t.first))


def _within(term: Term, month: str) -> bool:
    """Whether a month ("2016-06") lies within a term."""
    first, last = term.months
    return len(month) == 7 and first <= month and (not last or month <= last)


def named(cluster: Cluster, term: Term) -> bool:
    """Whether an entity's name can be the listed holder's: same surname, and no other first name."""
    words = cluster.label.split()
    if words[-1].rstrip(".") in ("Jr", "Jnr") and term.name.split()[-1] != words[-1]:
        return False
    if cluster.type != "Person" or term.surname not in (last_name(cluster.label), words[0]):
        return False
    listed = term.name.split()
    if len(words) == 1 or words[0] in ("Lord", "Lady", "Sir", "Baroness"):
        return True
    return bool(set(words) & (set(listed) - {term.surname})) or (
        words[0][0] == listed[0][0] and len(words[0].rstrip(".")) == 1
    )


def _over(term: Term, date: str | None) -> bool:
    """Whether a term ended before the month of a date."""
    last = term.months[1]
    return date is not None and len(date) >= len(last) == 7 and last < date[:7]


def holds_now(analysis: Analysis, role: Role, cluster: Cluster) -> bool:
    """Whether the lists say that somebody has an office or a Senate seat at the article's date.

    Args:
        analysis: the document's analysis, with its date.
        role: the role phrase of the office or seat.
        cluster: the person.
    """
    year = int(analysis.date[:4]) if analysis.date else None
    if year is None or role.past:
        return False
    if role.seat is not None and role.seat.type == "State":
        listed = senators().get(role.seat.name, ())
    else:
        key = key_of(role)
        listed = terms().get(key, ()) if key is not None else ()
    return any(
        named(cluster, t) and t.first <= year <= t.last and not _over(t, analysis.date) for t in listed
    )


def ended(analysis: Analysis, role: Role, cluster: Cluster, year: int | None) -> bool:
    """Whether the list says that somebody's time in an office was over before the article's year.

    A successor whom the text gives the same office says so too, whatever the year.
    """
    key = key_of(role)
    if key is None or key not in terms():
        return False
    held = [t for t in terms()[key] if named(cluster, t)]
    if not held:
        return False
    if year is not None and all(t.last < year or _over(t, analysis.date) for t in held):
        return True
    over = max(t.last for t in held)
    holders = {h.entity for r in analysis.roles if key_of(r) == key and not r.past for h, _ in r.holders}
    successors = [analysis.clusters[h] for h in sorted(holders) if h >= 0]
    return analysis.date is None and any(
        c is not cluster and named(c, t) and t.first >= over and t.country == held[0].country
        for c in successors
        for t in terms()[key]
    )
