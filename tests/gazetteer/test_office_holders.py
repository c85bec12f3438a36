"""The list of office holders is well formed, and says what everybody knows."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from kgbuild.tables import Row, read_table

FOLDER = Path(str(files("kgbuild"))) / "gazetteer"
TABLE = FOLDER / "office_holders.tsv"
PARTIES = sorted([*FOLDER.glob("parties.tsv"), *FOLDER.glob("parties/*.tsv")])
COLUMNS = ["office", "party", "country", "name", "from", "to"]
DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?")
# Bodies with offices of their own, and states that are gone, need not be in the list of countries.
BODIES = {"European Union", "International Monetary Fund", "NATO", "United Nations", "World Bank"}
FORMER = {"Rhodesia"}
# A list of this size is meant to be whole, so that a name missing from it is a slip in one of the two.
WHOLE = 100


def rows() -> list[Row]:
    return list(read_table(TABLE))


def holders(office: str, year: int, country: str = "", party: str = "") -> set[str]:
    """The names in an office at any time of a year."""
    return {
        row["name"]
        for row in rows()
        if (row["office"], row["party"]) == (office, party)
        and country in ("", row["country"])
        and int(row["from"][:4]) <= year <= int(row["to"][:4] or 9999)
    }


def test_columns() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == COLUMNS
    assert [n for n, line in enumerate(lines, 1) if line.count("\t") != len(COLUMNS) - 1] == []
    assert [
        n for n, line in enumerate(lines[1:], 2) if any(c != c.strip() or "  " in c for c in line.split("\t"))
    ] == []


def test_cells() -> None:
    for row in rows():
        assert row["office"] and row["country"], row
        assert row["office"] == row["office"].lower(), row
        assert len(row["name"]) > 1 and row["name"][0].isupper(), row
        assert not re.search(r"\d|[;|>]", row["name"]), row
        assert DATE.fullmatch(row["from"]), row
        assert not row["to"] or DATE.fullmatch(row["to"]), row


def test_dates_in_order() -> None:
    for row in rows():
        if row["to"]:
            shorter = min(len(row["from"]), len(row["to"]))
            assert row["from"][:shorter] <= row["to"][:shorter], row


def test_no_duplicates() -> None:
    counts = Counter(tuple(row.values()) for row in rows())
    assert [row for row, count in counts.items() if count > 1] == []


def test_nobody_holds_one_office_twice_at_once() -> None:
    ends: dict[tuple[str, ...], str] = {}
    for row in rows():
        key = (row["office"], row["party"], row["country"], row["name"])
        previous = ends.get(key, "0000")
        shorter = min(len(row["from"]), len(previous))
        assert previous[:shorter] <= row["from"][:shorter], row
        ends[key] = row["to"] or "9999"


def test_sorted() -> None:
    keys = [(row["country"], row["office"], row["from"]) for row in rows()]
    assert keys == sorted(keys)


def test_parties_are_known() -> None:
    known = [row for path in PARTIES for row in read_table(path)]
    if len(known) <= WHOLE:
        pytest.skip("the list of parties is too short to check against")
    names, countries = {row["name"] for row in known}, {row["country"] for row in known}
    unknown = {row["party"] for row in rows() if row["country"] in countries} - names - {""}
    assert sorted(unknown) == []


def test_countries_are_known() -> None:
    known = {row["name"] for row in read_table(FOLDER / "countries.tsv")}
    if len(known) <= WHOLE:
        pytest.skip("the list of countries is too short to check against")
    assert sorted({row["country"] for row in rows()} - known - BODIES - FORMER) == []


def test_leaders_have_parties() -> None:
    assert [row for row in rows() if row["office"] in ("leader", "deputy leader") and not row["party"]] == []


@pytest.mark.parametrize(
    ("office", "year", "country", "party", "name"),
    [
        ("prime minister", 1948, "United Kingdom", "", "Clement Attlee"),
        ("prime minister", 1985, "United Kingdom", "", "Margaret Thatcher"),
        ("prime minister", 2001, "United Kingdom", "", "Tony Blair"),
        ("prime minister", 2012, "United Kingdom", "", "David Cameron"),
        ("chancellor", 2001, "United Kingdom", "", "Gordon Brown"),
        ("shadow chancellor", 2017, "United Kingdom", "", "John McDonnell"),
        ("speaker", 2015, "United Kingdom", "", "John Bercow"),
        ("mayor of london", 2012, "United Kingdom", "", "Boris Johnson"),
        ("scottish first minister", 2012, "United Kingdom", "", "Alex Salmond"),
        ("president", 1995, "United States", "", "Bill Clinton"),
        ("vice president", 2005, "United States", "", "Dick Cheney"),
        ("secretary of state", 2010, "United States", "", "Hillary Clinton"),
        ("speaker", 2012, "United States", "", "John Boehner"),
        ("senate majority leader", 2012, "United States", "", "Harry Reid"),
        ("chief justice", 2012, "United States", "", "John Roberts"),
        ("chancellor", 2012, "Germany", "", "Angela Merkel"),
        ("president", 2010, "France", "", "Nicolas Sarkozy"),
        ("taoiseach", 2015, "Ireland", "", "Enda Kenny"),
        ("president", 1996, "South Africa", "", "Nelson Mandela"),
        ("prime minister", 2012, "Canada", "", "Stephen Harper"),
        ("un secretary-general", 2003, "United Nations", "", "Kofi Annan"),
        ("leader", 2003, "", "Labour Party", "Tony Blair"),
        ("leader", 2012, "", "UK Independence Party", "Nigel Farage"),
        ("leader", 2012, "", "Scottish National Party", "Alex Salmond"),
        ("leader", 1990, "", "Democratic Unionist Party", "Ian Paisley"),
    ],
)
def test_well_known(office: str, year: int, country: str, party: str, name: str) -> None:
    assert holders(office, year, country, party) == {name}


def test_year_of_two_prime_ministers() -> None:
    assert holders("prime minister", 2022, "United Kingdom") == {"Boris Johnson", "Liz Truss", "Rishi Sunak"}
