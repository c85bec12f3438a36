"""CSV and TSV: a header line, then one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.decoding import open_text
from kgbuild.readers.failure import Failure
from kgbuild.readers.rows import Place, article_from_row

_FIELD_LIMIT = 2**31 - 1
# How many lines a broken row may have swallowed and still be gone through again for whole rows.
_RESCUE = 2000


class _Lines:
    """The lines of a file, numbered, of which those of a broken row can be handed out again."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._again: list[str] = []
        self._current: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._source)
        self.number += 1
        if len(self._current) <= _RESCUE:
            self._current.append(line)
        return line

    def begin_row(self) -> int:
        """Start a row; gives the number of its first line."""
        self._current = []
        return self.number + 1

    def rescue(self) -> bool:
        """Hand out again all lines of the row but its first; False if they are too many to have been kept."""
        kept = self._current
        if len(kept) > _RESCUE:
            return False
        self._again += reversed(kept[1:])
        self.number -= max(0, len(kept) - 1)
        self._current = []
        return True


def read_csv(
    stream: BinaryIO, name: str, columns: Mapping[str, str], *, tabs: bool = False
) -> Iterator[Article | Failure]:
    """Read a table of articles; a row that is broken costs only itself.

    Line ends inside a quoted field are kept as they are. Besides commas, semicolons and tabs are recognised.

    Args:
        stream: seekable bytes of the file.
        name: its path as given.
        columns: our name of a column -> the file's name of it.
        tabs: whether fields are divided by tabs.

    Raises:
        InputError: the file is not text, or empty, or has no column for the text.
    """
    csv.field_size_limit(_FIELD_LIMIT)
    lines = _Lines(open_text(stream, newline=""))
    first = next((line for line in lines if line.strip()), "")
    if not first:
        raise InputError("the file is empty; give a header line (id,title,text,date,url,source) and rows")
    mark = "\t" if tabs else max(",;\t", key=first.count)
    header = next(csv.reader([first.lstrip("\ufeff")], delimiter=mark), [])
    _check_header(header, columns)
    empty = True
    for item in _rows(lines, name, header, mark):
        empty = False
        yield item if isinstance(item, Failure) else article_from_row(item[1], item[0], columns)
    if empty:
        raise InputError("the file holds a header but no rows; add a row for each article")


def _check_header(header: list[str], columns: Mapping[str, str]) -> None:
    wanted = columns.get("text", "text")
    if not {wanted.casefold(), "text"} & {column.strip().casefold() for column in header}:
        raise InputError(
            f"line 1: no column {wanted!r} (columns found: {', '.join(header)[:150]}); "
            "name the column that holds the text with --column text=NAME"
        )


def _rows(
    lines: _Lines, name: str, header: list[str], mark: str
) -> Iterator[tuple[Place, dict[str, object]] | Failure]:
    """Give each row by column name, or the failure of a row that is broken."""
    broken: _Broken | None = None
    while True:
        reader = csv.reader(lines, delimiter=mark, strict=True)
        line = lines.begin_row()
        try:
            row = next(reader, None)
        except csv.Error as error:
            broken = broken or _Broken(name, line, _what(error))
            if lines.rescue():
                continue
            row = None
        if broken and row is not None and len(row) != len(header):
            continue  # most likely a paragraph of the broken row
        if broken:
            yield broken.failure(lines.number if row is None else line - 1)
            broken = None
        if row is None:
            return
        place = Place(name, line)
        if len(row) > len(header):
            yield Failure(
                str(place),
                f"{place}: {len(row)} fields under {len(header)} columns; "
                f"put quotes around fields that hold {mark!r}",
            )
        elif any(field.strip() for field in row):
            yield place, dict(zip(header, row, strict=False))


@dataclass(frozen=True, slots=True)
class _Broken:
    """A row that cannot be read, of which the end is still to be found."""

    path: str
    line: int
    error: str

    def failure(self, last: int) -> Failure:
        """Give the failure of the row, which took all lines up to the given one."""
        extent = f" (lines {self.line} to {last} are not read)" if last > self.line else ""
        return Failure(f"{self.path}:{self.line}", f"{self.path}:{self.line}: {self.error}{extent}")


def _what(error: csv.Error) -> str:
    message = str(error)
    if "unexpected end" in message:
        return 'a quote is opened and never closed; close it, and write a quote inside a field as ""'
    return f'badly quoted ({message}); write a quote inside a field as ""'
