"""The lists of countries, places, seats, first names and offices are well formed and hold what news knows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import kgbuild
from kgbuild.tables import Row, cells, package_table

FOLDER = Path(kgbuild.__file__).parent
COLUMNS = {
    "gazetteer/countries": ["name", "names", "adjectives", "people", "iso2"],
    "gazetteer/places": ["name", "country", "ambiguous"],
    "gazetteer/states": ["name", "country", "abbreviations", "adjectives"],
    "lexicon/first_names": ["name", "gender", "ambiguous"],
    "lexicon/honorifics": ["form", "gender", "peer", "office", "seat"],
    "lexicon/office_domains": ["domain", "shadow"],
    "lexicon/office_modifiers": ["form", "effect"],
    "lexicon/offices": ["head", "kind", "political", "premodified", "postmodified", "variants", "standalone"],
}
KEYS = {"gazetteer/places": ("name", "country")}
KINDS = {"government", "party", "parliament", "diplomatic", "judicial", "agency", "organisation", "media"}


def table(name: str) -> tuple[Row, ...]:
    return package_table(*name.split("/"))


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def row(path: str, **wanted: str) -> Row:
    """Give the one row whose cells hold the wanted values."""
    found = [r for r in table(path) if all(r[k] == v for k, v in wanted.items())]
    assert len(found) == 1, (wanted, found)
    return found[0]


@pytest.mark.parametrize("name", COLUMNS)
def test_every_line_has_the_columns_of_its_header(name: str) -> None:
    header, *body = lines(name)
    assert header.split("\t") == COLUMNS[name]
    assert [line for line in body if line.count("\t") != len(COLUMNS[name]) - 1] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_cells_are_clean(name: str) -> None:
    for line in lines(name):
        for cell in line.split("\t"):
            values = cell.split("|")
            assert cell == cell.strip(), line
            assert cell == "" or all(v and v == v.strip() for v in values), line
            assert len(values) == len(set(values)), line


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_and_none_is_double(name: str) -> None:
    columns = KEYS.get(name, (COLUMNS[name][0],))
    keys = [tuple(r[c] for c in columns) for r in table(name)]
    assert [k for k, count in Counter(keys).items() if count > 1] == []
    assert keys == sorted(keys)
    assert all(all(key[:1]) for key in keys)


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("lexicon/first_names", "gender", {"f", "m", "u"}),
        ("lexicon/first_names", "ambiguous", {"", "yes"}),
        ("lexicon/honorifics", "gender", {"f", "m", "u"}),
        ("lexicon/honorifics", "peer", {"no", "yes"}),
        ("lexicon/honorifics", "seat", {"no", "yes"}),
        ("lexicon/offices", "kind", KINDS),
        ("lexicon/offices", "political", {"no", "yes"}),
        ("lexicon/offices", "premodified", {"no", "yes"}),
        ("lexicon/offices", "standalone", {"no", "yes"}),
        ("lexicon/office_domains", "shadow", {"no", "yes"}),
        ("lexicon/office_modifiers", "effect", {"past", "current", "part_of_title", "planned", "none"}),
        ("gazetteer/constituencies", "ambiguous", {"", "yes"}),
        ("gazetteer/places", "ambiguous", {"", "yes"}),
    ],
)
def test_marks_are_of_the_known_ones(name: str, column: str, allowed: set[str]) -> None:
    assert {r[column] for r in table(name)} <= allowed


def test_every_constituency_has_a_legislature() -> None:
    rows = table("gazetteer/constituencies")
    assert len(rows) > 1500
    assert [r for r in rows if not r["legislature"] or not r["country"]] == []


def test_places_and_states_lie_in_listed_countries() -> None:
    countries = {r["name"] for r in table("gazetteer/countries")}
    assert {r["country"] for r in table("gazetteer/states")} <= countries
    assert {r["country"] for r in table("gazetteer/places")} <= countries | {""}


def test_no_form_names_two_constituencies_of_a_country() -> None:
    rows = table("gazetteer/constituencies")
    forms = Counter((r["country"], form) for r in rows for form in cells(r, "name", "names"))
    assert [form for form, count in forms.items() if count > 1] == []


def test_no_form_names_two_countries_but_congo() -> None:
    forms = Counter(form for r in table("gazetteer/countries") for form in cells(r, "name", "names"))
    assert {form for form, count in forms.items() if count > 1} <= {"Congo"}


def test_codes_of_countries_are_two_letters_and_unique() -> None:
    codes = [r["iso2"] for r in table("gazetteer/countries") if r["iso2"]]
    assert [c for c, count in Counter(codes).items() if count > 1] == []
    assert all(len(c) == 2 and c.isalpha() and c.isupper() for c in codes)
    assert len(codes) >= 193


def test_no_form_is_the_head_of_two_offices() -> None:
    rows = table("lexicon/offices")
    forms = Counter(form.casefold() for r in rows for form in cells(r, "head", "variants"))
    assert [form for form, count in forms.items() if count > 1] == []


def test_heads_of_offices_are_in_lower_case() -> None:
    assert [r["head"] for r in table("lexicon/offices") if r["head"] != r["head"].lower()] == []


def test_offices_that_honorifics_imply_are_listed() -> None:
    heads = {r["head"] for r in table("lexicon/offices")}
    assert {r["office"] for r in table("lexicon/honorifics") if r["office"]} <= heads


def test_no_abbreviation_of_a_state_is_a_word_for_a_member() -> None:
    roles = {form for r in table("lexicon/member_roles") for form in cells(r, "forms")}
    assert {a for r in table("gazetteer/states") for a in cells(r, "abbreviations")} & roles == set()


@pytest.mark.parametrize(
    ("name", "gender", "ambiguous"),
    [
        ("Tess", "f", ""),
        ("Newt", "m", ""),
        ("Mitt", "m", ""),
        ("Priti", "f", ""),
        ("Siobhán", "f", ""),
        ("Micheál", "m", ""),
        ("Nuno", "m", ""),
        ("Kim", "u", "yes"),
        ("Hilary", "u", ""),
        ("Will", "m", "yes"),
        ("June", "f", "yes"),
        ("Chelsea", "f", "yes"),
        ("Austin", "m", "yes"),
    ],
)
def test_given_names_tell_their_gender(name: str, gender: str, ambiguous: str) -> None:
    found = row("lexicon/first_names", name=name)
    assert (found["gender"], found["ambiguous"]) == (gender, ambiguous)


@pytest.mark.parametrize("word", ["Young", "Royal", "Price", "King", "House", "Party", "Monday", "Labour"])
def test_words_that_are_hardly_ever_given_names_are_left_out(word: str) -> None:
    assert [r for r in table("lexicon/first_names") if r["name"] == word] == []


@pytest.mark.parametrize(
    ("seat", "legislature", "ambiguous"),
    [
        ("Bradford West", "House of Commons", ""),
        ("Holborn and St Pancras", "House of Commons", ""),
        ("Gorton and Denton", "House of Commons", ""),
        ("Hornsey and Wood Green", "House of Commons", ""),
        ("Sedgefield", "House of Commons", "yes"),
        ("Bath", "House of Commons", "yes"),
        ("Glasgow Southside", "Scottish Parliament", ""),
        ("South Wales Central", "Welsh Parliament", ""),
        ("Havering and Redbridge", "London Assembly", ""),
        ("Arfon", "House of Commons", "yes"),
    ],
)
def test_british_seats_have_their_legislature(seat: str, legislature: str, ambiguous: str) -> None:
    found = row("gazetteer/constituencies", name=seat, country="United Kingdom")
    assert legislature in cells(found, "legislature")
    assert found["ambiguous"] == ambiguous


def test_seats_are_known_by_the_other_names_of_news() -> None:
    def names(seat: str) -> list[str]:
        return cells(row("gazetteer/constituencies", name=seat), "names")

    assert "Stoke Central" in names("Stoke-on-Trent Central")
    assert "Norfolk North" in names("North Norfolk")
    assert "Toronto—Danforth" in names("Toronto-Danforth")
    assert "Birmingham, Edgbaston" in names("Birmingham Edgbaston")


def test_every_one_word_seat_that_is_a_surname_is_ambiguous() -> None:
    for seat in ("Blair", "Kennedy", "Menzies", "Reid", "Watson"):
        assert row("gazetteer/constituencies", name=seat, country="Australia")["ambiguous"] == "yes"


def test_states_have_postal_and_newspaper_abbreviations() -> None:
    assert set(cells(row("gazetteer/states", name="Massachusetts"), "abbreviations")) >= {"Mass.", "MA"}
    assert set(cells(row("gazetteer/states", name="California"), "abbreviations")) >= {"Calif.", "CA"}
    assert sum(r["country"] == "United States" for r in table("gazetteer/states")) >= 51


def test_countries_have_peoples_and_short_names() -> None:
    kingdom = row("gazetteer/countries", name="United Kingdom")
    assert set(cells(kingdom, "names")) >= {"UK", "U.K.", "Britain", "Great Britain"}
    assert set(cells(kingdom, "people")) >= {"Briton", "Britons"}
    for past in ("Soviet Union", "Yugoslavia", "East Germany", "Czechoslovakia"):
        assert row("gazetteer/countries", name=past)["iso2"] == ""
