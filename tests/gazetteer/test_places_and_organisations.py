"""The lists of organisations, constituencies and places are well formed, and hold what everybody knows."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from kgbuild.tables import Row, cells, read_table

FOLDER = Path(str(files("kgbuild"))) / "gazetteer"
ORGANISATIONS = sorted(FOLDER.glob("organisations/*.tsv"))
CONSTITUENCIES = sorted(FOLDER.glob("constituencies/*.tsv"))
PLACES = FOLDER / "places.tsv"
COLUMNS = {
    "organisations": ["name", "type", "country", "names", "abbreviations", "ambiguous"],
    "constituencies": ["name", "country", "legislature", "names", "ambiguous"],
    "gazetteer": ["name", "country", "ambiguous"],
}
ALL = [*ORGANISATIONS, *CONSTITUENCIES, PLACES]
COUNTRIES = {row["name"] for row in read_table(FOLDER / "countries.tsv")}


def every(paths: list[Path]) -> list[Row]:
    return [row for path in paths for row in read_table(path)]


def forms(row: Row) -> list[str]:
    return [row["name"], *cells(row, "names", "abbreviations")]


def ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_the_folders_have_files() -> None:
    assert len(ORGANISATIONS) >= 7
    assert len(CONSTITUENCIES) >= 11


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_columns(path: Path) -> None:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    expected = COLUMNS[path.parent.name]
    assert header.split("\t") == expected
    assert lines
    assert [n for n, line in enumerate(lines, 2) if line.count("\t") != len(expected) - 1] == []


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_no_cell_has_stray_spaces_or_empty_pieces(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        for cell in line.split("\t"):
            assert cell == " ".join(cell.split()), line
            assert cell == "" or "" not in cell.split("|"), line
            assert not set(cell) & set("~*;>"), line


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_no_name_twice(path: Path) -> None:
    names = Counter(row["name"] for row in read_table(path))
    assert "" not in names
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_no_form_of_a_row_twice(path: Path) -> None:
    for row in read_table(path):
        assert [f for f, times in Counter(forms(row)).items() if times > 1] == [], row


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_countries_are_in_the_list_of_countries(path: Path) -> None:
    assert {row["country"] for row in read_table(path)} - COUNTRIES - {""} == set()


def test_an_organisation_is_in_one_file_only() -> None:
    names = Counter(row["name"] for row in every(ORGANISATIONS))
    assert [name for name, times in names.items() if times > 1] == []


def test_types() -> None:
    assert {row["type"] for row in every(ORGANISATIONS)} == {"Organisation", "Legislature", "Government"}
    for path, kind in (("legislatures.tsv", "Legislature"), ("governments.tsv", "Government")):
        assert {row["type"] for row in read_table(FOLDER / "organisations" / path)} == {kind}, path


def test_ambiguous_forms_are_forms_of_their_row() -> None:
    for row in every(ORGANISATIONS):
        assert set(cells(row, "ambiguous")) <= set(forms(row)), row


def test_a_form_of_several_organisations_is_ambiguous_for_all_but_one() -> None:
    """An article's country decides between them; without one, it has at most one first meaning."""
    sure: dict[str, set[str]] = {}
    for row in every(ORGANISATIONS):
        for form in set(forms(row)) - set(cells(row, "ambiguous")):
            sure.setdefault(form, set()).add(row["name"])
    assert {form: names for form, names in sure.items() if len(names) > 1} == {}


def test_no_organisation_has_the_name_of_a_party_or_a_country() -> None:
    parties = {row["name"] for row in every(sorted(FOLDER.glob("parties/*.tsv")))}
    assert {row["name"] for row in every(ORGANISATIONS)} & (parties | COUNTRIES) == set()


def test_legislatures_of_constituencies_are_listed() -> None:
    listed = {row["name"] for row in every(ORGANISATIONS) if row["type"] == "Legislature"}
    assert {row["legislature"] for row in every(CONSTITUENCIES)} <= listed


def test_ambiguity_is_yes_or_nothing() -> None:
    assert {row["ambiguous"] for row in every([*CONSTITUENCIES, PLACES])} == {"", "yes"}


def test_constituencies_that_are_towns_are_ambiguous() -> None:
    places = {row["name"] for row in read_table(PLACES)}
    towns = {row["name"] for row in every(CONSTITUENCIES) if row["name"] in places}
    assert {"Bath", "Hartlepool", "Milton Keynes"} <= towns
    assert [r["name"] for r in every(CONSTITUENCIES) if r["name"] in towns and r["ambiguous"] != "yes"] == []


def test_a_seat_is_listed_once_in_its_legislature() -> None:
    seats = Counter((form, row["legislature"]) for row in every(CONSTITUENCIES) for form in forms(row))
    assert [seat for seat, times in seats.items() if times > 1] == []


def test_no_place_is_a_country_or_a_state() -> None:
    """Only Washington is both: the capital and the state."""
    states = {row["name"] for row in read_table(FOLDER / "states.tsv")}
    assert {row["name"] for row in read_table(PLACES)} & (COUNTRIES | states) <= {"Washington"}


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("Commons", "House of Commons", "Legislature"),
        ("Holyrood", "Scottish Parliament", "Legislature"),
        ("Dail", "Dáil Éireann", "Legislature"),
        ("Pentagon", "Department of Defense", "Government"),
        ("Scottish Executive", "Scottish Government", "Government"),
        ("TUC", "Trades Union Congress", "Organisation"),
        ("EU", "European Union", "Organisation"),
        ("NHS", "National Health Service", "Organisation"),
        ("DNC", "Democratic National Committee", "Organisation"),
    ],
)
def test_well_known_short_names(form: str, name: str, kind: str) -> None:
    assert (name, kind) in {(row["name"], row["type"]) for row in every(ORGANISATIONS) if form in forms(row)}


@pytest.mark.parametrize(
    "seat", ["Bradford West", "Bethnal Green and Bow", "Na h-Eileanan an Iar", "Mid Ulster", "Gower"]
)
def test_well_known_seats(seat: str) -> None:
    assert [row["legislature"] for row in every(CONSTITUENCIES) if seat in forms(row)] == ["House of Commons"]
