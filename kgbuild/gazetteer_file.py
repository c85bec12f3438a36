"""A user's own gazetteer file, checked before anything is built with it."""

from __future__ import annotations

from pathlib import Path

from kgbuild.errors import InputError
from kgbuild.ontology import types
from kgbuild.tables import table_lines

NEEDED = ("name", "type")
OPTIONAL = ("names", "abbreviations", "adjectives", "country")


def check_gazetteer(path: Path) -> None:
    """Refuse a gazetteer whose names would be passed over or get a type that no relation knows.

    Args:
        path: a tab-separated file; its header names at least the columns ``name`` and ``type``.

    Raises:
        InputError: the file cannot be read, lacks a column, or has a line without a name or of unknown type.
    """
    lines = table_lines(path)
    number, header = next(lines, (1, []))
    for column in NEEDED:
        if column not in header:
            raise InputError(
                f"{path}:{number}: the header has no column {column!r}; part these columns by tabs: "
                f"{', '.join(NEEDED)} and, if wanted, {', '.join(OPTIONAL)}"
            )
    for number, values in lines:
        if len(values) > len(header):
            raise InputError(
                f"{path}:{number}: {len(values)} cells under a header of {len(header)}; remove the extra tabs"
            )
        row = dict(zip(header, values, strict=False))
        if not row.get("name"):
            raise InputError(f"{path}:{number}: the name is empty; fill it in or remove the line")
        if row.get("type") not in types():
            found = f"{row['type']!r} is no type" if row.get("type") else "the type is empty"
            raise InputError(f"{path}:{number}: {found}; choose one of {', '.join(types())}")
