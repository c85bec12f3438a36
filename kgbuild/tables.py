"""Reading the package's own tables: tab-separated files of lexicons and gazetteers that people can edit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from kgbuild.errors import InputError

Row = dict[str, str]


def read_table(path: Path) -> Iterator[Row]:
    """Give the rows of a tab-separated file with a header line.

    Blank lines and ``#`` comments are passed over.

    Raises:
        InputError: the file cannot be read, or a line has more cells than the header.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: cannot be read as a UTF-8 table ({error}); check the path and the encoding"
        ) from error
    header: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = [c.strip() for c in cells]
            continue
        if len(cells) > len(header):
            raise InputError(
                f"{path}:{number}: {len(cells)} cells under a header of {len(header)}; remove the extra tabs"
            )
        cells += [""] * (len(header) - len(cells))
        yield dict(zip(header, (c.strip() for c in cells), strict=True))


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
def word_list(use: str) -> frozenset[str]:
    """Give the words that ``lexicon/word_lists.tsv`` lists for a use, e.g. ``word_list("calling")``.

    Raises:
        KeyError: the table has no list of that name.
    """
    words = frozenset(row["word"] for row in package_table("lexicon", "word_lists") if row["use"] == use)
    if not words:
        raise KeyError(f"lexicon/word_lists.tsv has no list {use!r}")
    return words


def cells(row: Row, *names: str) -> list[str]:
    """Give the ``|``-separated values of the named cells of a row, in order, without empty ones."""
    return [v.strip() for n in names for v in row.get(n, "").split("|") if v.strip()]
