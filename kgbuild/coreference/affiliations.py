"""Parties of well-known politicians whose party the text need not tell: who is whose friend or rival.

What is listed here never becomes a statement; it only helps to read what people say of one another.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from kgbuild.analysis import Cluster
from kgbuild.coreference.incumbents import LAST_YEAR, Term, named, terms
from kgbuild.coreference.names import last_name
from kgbuild.tables import package_table, word_list

MARGIN = 6
CABINET = word_list("cabinet office")
OPPOSITION = word_list("shadow office")


@cache
def _affiliations() -> dict[str, tuple[Term, ...]]:
    """Give the listed politicians with their parties, by surname."""
    table: dict[str, list[Term]] = defaultdict(list)
    for row in package_table("gazetteer", "affiliations"):
        surname = last_name(row["name"])
        last = int(row["to"]) if row["to"] else LAST_YEAR
        table[surname].append(
            Term("", row["party"], row["country"], surname, row["name"], int(row["from"]), last)
        )
    for (office, party), held in terms().items():
        if office == "leader" and party:
            for term in held:
                table[term.surname].append(term)
    for office, of_leader in (
        *((o, "prime minister") for o in CABINET),
        *((o, "leader of the opposition") for o in OPPOSITION),
    ):
        for term in terms().get((office, ""), ()):
            party = _party_then(term, of_leader)
            if party:
                table[term.surname].append(
                    Term(office, party, term.country, term.surname, term.name, term.first, term.last)
                )
    return {k: tuple(v) for k, v in table.items()}


def _party_then(term: Term, head: str) -> str:
    """Give the party of the one who led government or opposition all through the middle of a term."""
    middle = (term.first + min(term.last, term.first + 8)) // 2
    heads = {
        t.name
        for t in terms().get((head, ""), ())
        if t.country == term.country and t.first <= middle <= t.last
    }
    parties = {
        t.party
        for (office, party), held in terms().items()
        if office == "leader" and party
        for t in held
        if t.name in heads and t.first <= middle <= t.last + 1
    }
    return parties.pop() if len(parties) == 1 else ""


def listed_party(cluster: Cluster, year: int | None, country: str) -> str:
    """Give the name of a well-known politician's party, or an empty string.

    Args:
        cluster: the person.
        year: the article's year, if known; without it only a full name is looked up.
        country: the article's country, or empty; people of others are no parties to its quarrels.
    """
    alone = len(cluster.label.split()) == 1
    if alone and (year is None or not country):
        return ""
    fitting = {
        t.party
        for t in _affiliations().get(last_name(cluster.label), ())
        if named(cluster, t)
        and (year is None or t.first - MARGIN <= year <= t.last + MARGIN)
        and country in ("", t.country)
        and (not alone or (year is not None and t.first <= year <= t.last))
    }
    return fitting.pop() if len(fitting) == 1 else ""
