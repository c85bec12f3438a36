"""Rows: from one record of JSON Lines, JSON or CSV to an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.dates import normalise_date
from kgbuild.readers.decoding import clean, clean_id
from kgbuild.readers.failure import Failure

FIELDS = ("id", "title", "text", "date", "url", "source")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands.

    Attributes:
        path: the file as given.
        line: line of the row's beginning, or its number in a JSON list; counted from 1.
        only: whether the file holds this one record only; it is then known by its path.
    """

    path: str
    line: int
    only: bool = False

    @property
    def default_id(self) -> str:
        """Id of an article whose row gives none."""
        return self.path if self.only else f"{self.path}#{self.line}"

    def __str__(self) -> str:
        """Give the place for a message."""
        return self.path if self.only else f"{self.path}:{self.line}"


def check_columns(columns: Mapping[str, str] | None) -> Mapping[str, str]:
    """Give the column mapping, checked.

    Raises:
        InputError: it maps a name that no article has.
    """
    for name in columns or {}:
        if name not in FIELDS:
            raise InputError(f"no article has a column {name!r}; map one of {', '.join(FIELDS)}")
    return columns or {}


def article_from_row(
    row: Mapping[str, object], place: Place, columns: Mapping[str, str]
) -> Article | Failure:
    """Turn one record into an article.

    Control characters become spaces and lone surrogates U+FFFD, one for one, so that offsets into the text
    stay those of the record. Metadata of a wrong type is left out; text and id must be right.

    Args:
        row: column names of the file and their values.
        place: where the row stands.
        columns: our name of a column -> the file's name of it.
    """
    values = {field: _value(row, field, columns) for field in FIELDS}
    given = _identifier(values["id"])
    if given is None:
        return Failure(str(place), f"{place}: the id is {_kind(values['id'])}; make it a string or a number")
    name = given or str(place)
    text = values["text"]
    if text is None:
        found = ", ".join(str(key) for key in list(row)[:12]) or "none"
        wanted = columns.get("text", "text")
        return Failure(
            name,
            f"{place}: no text in a column {wanted!r} (columns found: {found[:150]}); "
            "name the column that holds it with --column text=NAME",
        )
    if not isinstance(text, str):
        return Failure(name, f"{place}: the text is {_kind(text)}; make it a string")
    return Article(
        id=given or place.default_id,
        text=clean(text),
        title=_line(values["title"]),
        date=normalise_date(values["date"]),
        url=_line(values["url"]),
        source=_line(values["source"]),
    )


def _value(row: Mapping[str, object], field: str, columns: Mapping[str, str]) -> object:
    for name in (columns.get(field, field), field):
        if name in row:
            return row[name]
    # Headers are often capitalised or padded.
    for key, value in row.items():
        if key.strip().casefold() in (columns.get(field, field).casefold(), field):
            return value
    return None


def _identifier(value: object) -> str | None:
    """Give the id as a string, empty if the row has none, None if it cannot be one."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)) or value != value:
        return None
    try:
        name = clean_id(str(value))
    except ValueError:  # an integer of more digits than Python prints
        return None
    return "" if name.isspace() else name


def _line(value: object) -> str | None:
    """Give a metadata value as one line of text, or None."""
    if isinstance(value, Mapping):  # schema.org writes {"name": "BBC News"}
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)) or value != value:
        return None
    try:
        text = str(value)
    except ValueError:  # an integer of more digits than Python prints
        return None
    return " ".join(clean(text).split()) or None


def _kind(value: object) -> str:
    if value != value or (isinstance(value, int) and value > 10**4000):
        return "no usable number"
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return next((name for kind, name in names.items() if type(value) is kind), "of a wrong type")
