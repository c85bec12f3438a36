"""The tables of parties and ideologies: their form, and that no form names two parties of one country."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import kgbuild
from kgbuild.tables import Row, cells, package_table

FOLDER = Path(kgbuild.__file__).parent / "gazetteer"
FILES = sorted((FOLDER / "parties").glob("*.tsv"))
COLUMNS = [
    "name",
    "country",
    "names",
    "abbreviations",
    "adjectives",
    "members",
    "ambiguous",
    "ideologies",
    "wikidata",
]
FORMS = ("names", "abbreviations", "adjectives", "members")
PARTIES = package_table("gazetteer", "parties")
IDEOLOGIES = package_table("gazetteer", "ideologies")


def forms(row: Row) -> set[str]:
    """Give every form a row lists or implies: plurals of members, and acronyms written like words."""
    listed = {row["name"], *cells(row, *FORMS)}
    plurals = {m[:-1] + "ies" if m.endswith("y") else m + "s" for m in cells(row, "members")}
    words = {a.title() for a in cells(row, "abbreviations") if a.isupper() and 3 < len(a) <= 6}
    return listed | plurals | words


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_line_has_the_columns_and_no_stray_space(path: Path) -> None:
    header, *lines = path.read_text(encoding="utf-8").split("\n")
    assert header.split("\t") == COLUMNS
    assert lines.pop() == ""
    for number, line in enumerate(lines, 2):
        fields = line.split("\t")
        assert len(fields) == len(COLUMNS), f"{path.name}:{number}"
        assert fields[0] and fields[1], f"{path.name}:{number}: empty name or country"
        for value in (v for f in fields if f for v in f.split("|")):
            assert value and value == value.strip() and "  " not in value, f"{path.name}:{number}: {value!r}"


def test_there_are_parties_of_every_part_of_the_world() -> None:
    assert len(FILES) >= 13
    assert len(PARTIES) > 500
    assert len({row["country"] for row in PARTIES}) > 100


def test_names_are_unique_since_an_identifier_is_made_of_them() -> None:
    names = [row["name"] for row in PARTIES]
    assert sorted({n for n in names if names.count(n) > 1}) == []


def test_no_form_names_two_parties_of_one_country() -> None:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in PARTIES:
        for form in forms(row):
            owners[row["country"], form].add(row["name"])
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_a_form_of_several_countries_is_certain_in_one_of_them_at_most() -> None:
    certain: dict[str, set[str]] = defaultdict(set)
    for row in PARTIES:
        for form in forms(row) - set(cells(row, "ambiguous")):
            certain[form].add(row["country"])
    assert {form: places for form, places in certain.items() if len(places) > 1} == {}


def test_only_forms_of_the_row_are_called_ambiguous() -> None:
    for row in PARTIES:
        assert set(cells(row, "ambiguous")) <= forms(row), row["name"]


def test_no_form_is_a_bare_word_of_other_meaning() -> None:
    words = {
        "Forward",
        "Unity",
        "National",
        "People",
        "Centre",
        "Center",
        "Left",
        "Right",
        "Party",
        "Union",
        "House",
    }
    for row in PARTIES:
        assert not words & forms(row), row["name"]
        assert not any(f.startswith(("the ", "The ")) for f in forms(row)), row["name"]


@pytest.mark.parametrize(
    ("form", "name", "country"),
    [
        ("Tories", "Conservative Party", "United Kingdom"),
        ("Labourite", "Labour Party", "United Kingdom"),
        ("Lib Dem", "Liberal Democrats", "United Kingdom"),
        ("Ukippers", "UK Independence Party", "United Kingdom"),
        ("Sinn Fein", "Sinn Féin", "Ireland"),
        ("GOP", "Republican Party", "United States"),
        ("Parti Quebecois", "Parti Québécois", "Canada"),
        ("CDU", "Christian Democratic Union of Germany", "Germany"),
        ("Peronist", "Justicialist Party", "Argentina"),
        ("Likudniks", "Likud", "Israel"),
    ],
)
def test_a_well_known_form_names_its_party_for_certain(form: str, name: str, country: str) -> None:
    certain = [
        (row["name"], row["country"])
        for row in PARTIES
        if form in forms(row) and form not in cells(row, "ambiguous")
    ]
    assert certain == [(name, country)]


def test_ideologies_have_unique_names_and_forms() -> None:
    names = [row["name"] for row in IDEOLOGIES]
    listed = [form for row in IDEOLOGIES for form in cells(row, "forms")]
    assert len(set(names)) == len(names) > 100
    assert sorted({f for f in listed if listed.count(f) > 1}) == []
    assert all(cells(row, "forms") for row in IDEOLOGIES)


def test_parties_and_broader_ideologies_refer_to_listed_ones() -> None:
    names = {row["name"] for row in IDEOLOGIES}
    assert {i for row in PARTIES for i in cells(row, "ideologies")} <= names
    assert {b for row in IDEOLOGIES for b in cells(row, "broader")} <= names


def test_no_ideology_is_broader_than_itself() -> None:
    broader = {row["name"]: row["broader"] for row in IDEOLOGIES}
    for name in broader:
        seen, step = {name}, broader[name]
        while step:
            assert step not in seen, name
            seen.add(step)
            step = broader[step]


def test_wikidata_items_are_well_formed_and_used_once() -> None:
    items = [row["wikidata"] for row in (*PARTIES, *IDEOLOGIES) if row["wikidata"]]
    assert all(i[0] == "Q" and i[1:].isdigit() for i in items)
    assert len(set(items)) == len(items)
