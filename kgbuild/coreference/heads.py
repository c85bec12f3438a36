"""Heads of state and government whom news names by the surname alone, so that it is not a relative's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from kgbuild.tables import package_table

HEADS = frozenset(("president", "prime minister"))
TITLES = frozenset(("president", "premier", "minister", "pm"))  # the last words of their titles
YOUNGER = frozenset(("Jr", "Jr.", "Jnr"))


@cache
def _heads() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Give the listed heads by surname, as (full name, first month, last month or empty)."""
    table: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in package_table("gazetteer", "office_holders"):
        if row["office"] in HEADS:
            table[row["name"].split()[-1]].append((row["name"], row["from"], row["to"]))
    return {surname: tuple(held) for surname, held in table.items()}


def heads_meant(surname: str, labels: list[str], date: str | None, title: str) -> list[int] | None:
    """Give which of a surname's bearers is the listed head whom it means alone; None if it means none.

    Args:
        surname: the name as it stands.
        labels: the full names of those in the text who bear it.
        date: the article's date, if known.
        title: the word before the name, lower case.

    Returns:
        The places of the fitting ones among the labels: none where the text names the head in full nowhere.
    """
    held = [h for h in _heads().get(surname, ()) if title in TITLES or _in_office(h, date)]
    if not held:
        return None
    return [i for i, label in enumerate(labels) if any(_is_head(label, name) for name, _, _ in held)]


def is_son(one: str, other: str) -> bool:
    """Whether one of two names is the other with "Jr", and the other a listed head's: father and son.

    Args:
        one: a full name.
        other: another.
    """
    a, b = one.split(), other.split()
    if (a[-1] in YOUNGER) == (b[-1] in YOUNGER):
        return False
    elder = a if b[-1] in YOUNGER else b
    return any(_is_head(" ".join(elder), name) for name, _, _ in _heads().get(elder[-1], ()))


def _in_office(held: tuple[str, str, str], date: str | None) -> bool:
    _, first, last = held
    return date is not None and first[:4] <= date[:4] and (not last or date[:4] <= last[:4])


def _is_head(label: str, name: str) -> bool:
    """Whether a full name in the text can be a listed one's: no other first name, and no son's."""
    first = label.split()[0].rstrip(".")
    return label.split()[-1] not in YOUNGER and (
        name.startswith(first) or first[:3] == name[:3] or label == name
    )
