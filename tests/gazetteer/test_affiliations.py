"""The list of well-known politicians' parties is well formed, and tells a party where one person fits."""

from __future__ import annotations

import pytest

from kgbuild.analysis import Cluster
from kgbuild.coreference.affiliations import listed_party
from kgbuild.tables import package_table

US, UK = "United States", "United Kingdom"


def test_rows_name_listed_parties_and_years_in_order() -> None:
    """Every party is in the list of parties, and nobody leaves public life before entering it."""
    parties = {row["name"] for row in package_table("gazetteer", "parties")}
    rows = package_table("gazetteer", "affiliations")
    assert {row["party"] for row in rows} <= parties
    assert all(int(row["from"]) <= int(row["to"] or 9999) for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("name", "year", "country", "party"),
    [
        ("Barack Obama", 2010, US, "Democratic Party"),
        ("Obama", 2010, US, "Democratic Party"),
        ("Obama", None, US, ""),
        ("Barack Obama", None, "", "Democratic Party"),
        ("Barack Obama", 2010, UK, ""),
        ("Clinton", 2016, US, "Democratic Party"),
        ("Bush", 2004, UK, ""),
        ("Tony Blair", 2000, UK, "Labour Party"),
        ("Kenneth Clarke", 1995, UK, "Conservative Party"),
        ("Charles Clarke", 2005, UK, "Labour Party"),
        ("George Osborne", 2008, UK, "Conservative Party"),
        ("Tony Blair", 1950, UK, ""),
        ("Cherie Blair", 2000, UK, ""),
    ],
)
def test_listed_party(name: str, year: int | None, country: str, party: str) -> None:
    """A surname alone needs a year and a country; ministers are of the party that governed."""
    assert listed_party(Cluster("Person", name, {name}), year, country) == party
