"""The forms under which the rows of the gazetteers are found in a text, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kgbuild.analysis import Kind
from kgbuild.tables import Row, cells, package_table, word_list

SPOKEN = word_list("letters spoken as a word", "name_words")


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one listed entity.

    Attributes:
        type: its class.
        name: the name that the lists give it.
        country: the country it belongs to, or empty.
        kind: ``name`` or ``adjective``.
        members: whether the form names a member or the members of a party.
        ambiguous: whether the form is as often another word.
    """

    type: str
    name: str
    country: str
    kind: Kind
    members: bool = False
    ambiguous: bool = False


def package_forms() -> Iterator[tuple[str, Entry]]:
    """Give the forms of the package's own lists, in the order in which they count."""
    natives = {row["name"]: cells(row, "adjectives") for row in package_table("gazetteer", "countries")}
    for row in package_table("gazetteer", "parties"):
        yield from _party_forms(row)
        yield from _native_forms(row, natives.get(row["country"], []))
    for row in package_table("gazetteer", "organisations"):
        doubtful = _ambiguous(row)
        for form in [row["name"], *cells(row, "names", "abbreviations")]:
            yield form, Entry(row["type"], row["name"], row["country"], "name", ambiguous=form in doubtful)
    for row in package_table("gazetteer", "ideologies"):
        yield from _ideology_forms(row)
    for row in package_table("gazetteer", "countries"):
        yield from _country_forms(row)
    for row in package_table("gazetteer", "states"):
        for form in [row["name"], *cells(row, "abbreviations")]:
            yield form, Entry("State", row["name"], row["country"], "name", ambiguous=len(form) < 4)
    for row in package_table("gazetteer", "places"):
        yield row["name"], _place(row, "Place")
    for row in package_table("gazetteer", "constituencies"):
        for form in [row["name"], row["name"].replace(" and ", " & "), *cells(row, "names")]:
            yield form, _place(row, "Constituency")


def _ideology_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    listed = [row["name"], *cells(row, "forms")]
    for form in {f for x in [*listed, *map(_hyphened, listed)] for f in (x, x[:1].upper() + x[1:])}:
        told = " " in form or "-" in form or form.lower().endswith(("ism", "ist"))
        yield form, Entry("Ideology", row["name"], "", "name", ambiguous=not told)


def _hyphened(form: str) -> str:
    """Give an ideology's form of two words with a hyphen between them: "Islamic-socialist"."""
    return form.replace(" ", "-") if form.count(" ") == 1 else form


def _country_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    for form in [row["name"], *cells(row, "names")]:
        yield form, Entry("Country", row["name"], row["name"], "name")
    for form in cells(row, "adjectives"):
        yield form, Entry("Country", row["name"], row["name"], "adjective")
    for form in cells(row, "people"):
        yield form, Entry("Country", row["name"], row["name"], "adjective", members=True)


def _place(row: Row, kind: str) -> Entry:
    return Entry(kind, row["name"], row["country"], "name", ambiguous=row.get("ambiguous") == "yes")


def _party_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    name, country, doubtful = row["name"], row["country"], _ambiguous(row)

    def entry(form: str, kind: Kind = "name", members: bool = False) -> tuple[str, Entry]:
        return form, Entry("Party", name, country, kind, members, form in doubtful)

    for form in [name, *cells(row, "names", "abbreviations")]:
        yield entry(form)
        if form.isupper() and form.title() in SPOKEN:
            yield entry(form.title())
    for form in cells(row, "adjectives"):
        yield entry(form, "adjective")
    for form in cells(row, "members"):
        yield entry(form, "adjective", members=True)
        plural = form[:-1] + "ies" if form.endswith("y") else form + "s"
        yield entry(plural, "name", members=True)


def _native_forms(row: Row, adjectives: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Give "Argentine Labour Party" for a party whose name many countries' parties have."""
    name, _, rest = row["name"].partition(" (")
    for adjective in adjectives if rest and " " in name else ():
        yield f"{adjective} {name}", Entry("Party", row["name"], row["country"], "name")


def user_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    """Forms of a user's own gazetteer: columns ``name``, ``type`` and, at will, ``names`` and ``country``."""
    if row.get("name") and row.get("type"):
        for form in [row["name"], *cells(row, "names", "abbreviations")]:
            yield form, Entry(row["type"], row["name"], row.get("country", ""), "name")
        for form in cells(row, "adjectives"):
            yield form, Entry(row["type"], row["name"], row.get("country", ""), "adjective")


def _ambiguous(row: Row) -> set[str]:
    return set(cells(row, "ambiguous"))
