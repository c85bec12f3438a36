"""Reading the package's own tables: tab-separated files of lexicons and gazetteers that people can edit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

from kgbuild.errors import InputError

Row = dict[str, str]


def read_table(path: Path) -> Iterator[Row]:
    """Give the rows of a tab-separated file with a header line.

    Blank lines and ``#`` comments are passed over.

    Raises:
        InputError: the file cannot be read, or a line has more cells than the header.
    """
    lines = table_lines(path)
    _, header = next(lines, (0, []))
    for number, values in lines:
        if len(values) > len(header):
            raise InputError(
                f"{path}:{number}: {len(values)} cells under a header of {len(header)}; remove the extra tabs"
            )
        yield dict(zip_longest(header, values, fillvalue=""))


def table_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Give the number and the cells of each line of a table, from the header on; see :func:`read_table`.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: cannot be read as a UTF-8 table ({error}); check the path and the encoding"
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]


@cache
def package_table(folder: str, name: str) -> tuple[Row, ...]:
    """Give the rows of a table the package carries, e.g. ``package_table("lexicon", "offices")``.

    A table is one file ``name.tsv``, or a folder ``name/`` whose files are read in the order of their names.
    """
    place = Path(str(files("kgbuild") / folder / name))
    paths = sorted(place.glob("*.tsv")) if place.is_dir() else []
    single = place.with_suffix(".tsv")
    return tuple(row for path in (paths or [single]) for row in read_table(path))


@cache
def word_list(use: str, table: str = "word_lists") -> frozenset[str]:
    """Give the words that a table of word lists has for a use, e.g. ``word_list("calling")``.

    Args:
        use: the list's name, as in the table's column ``use``.
        table: the table's name within ``lexicon/``.

    Raises:
        KeyError: the table has no list of that name.
    """
    words = frozenset(row["word"] for row in package_table("lexicon", table) if row["use"] == use)
    if not words:
        raise KeyError(f"lexicon/{table}.tsv has no list {use!r}")
    return words


def cells(row: Row, *names: str) -> list[str]:
    """Give the ``|``-separated values of the named cells of a row, in order, without empty ones."""
    return [v.strip() for n in names for v in row.get(n, "").split("|") if v.strip()]
