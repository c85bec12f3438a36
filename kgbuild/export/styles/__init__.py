"""Colours and shapes of pictures and pages, read from the tables beside this file.

``parties.csv`` holds the colours by which parties are known in their countries (as their Wikipedia infoboxes
give them; very pale ones are a shade darker, so that they show on white). ``families.csv`` groups relations.
"""

from __future__ import annotations

import colorsys
import csv
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How entities of a type look: a marker's name and a colour (``#RRGGBB``) on light and on dark ground."""

    marker: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Family:
    """A family of relations that share a colour."""

    id: str
    title: str
    light: str
    dark: str
    relations: tuple[str, ...]


@cache
def types() -> Mapping[str, TypeStyle]:
    """Give the style of each known entity type."""
    return {row["type"]: TypeStyle(row["marker"], row["light"], row["dark"]) for row in _table("types")}


@cache
def families() -> tuple[Family, ...]:
    """Give the families of relations in the order of legends; the last one takes every other relation."""
    return tuple(
        Family(
            row["family"],
            row["title"],
            row["light"],
            row["dark"],
            tuple(filter(None, row["relations"].split("|"))),
        )
        for row in _table("families")
    )


def type_style(kind: str) -> TypeStyle:
    """Give the style of an entity type; unknown types look like organisations."""
    return types().get(kind) or types()["Organisation"]


def family(relation: str) -> Family:
    """Give the family of a relation."""
    return next((f for f in families() if relation in f.relations), families()[-1])


def party_colour(name: str) -> str:
    """Give a party's colour as ``#RRGGBB``: the well-known one, else one that depends on its name alone."""
    known = _parties().get(_key(name))
    if known:
        return known
    hue = int(hashlib.sha256(_key(name).encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    return "#{:02X}{:02X}{:02X}".format(*(round(255 * c) for c in colorsys.hls_to_rgb(hue, 0.45, 0.5)))


def node_party(data: Mapping[str, Any]) -> str | None:
    """Give the name of the party whose colour a node of the network wears, or None."""
    return data["label"] if data["type"] == "Party" else data.get("party")


def node_colour(data: Mapping[str, Any], *, dark: bool = False) -> str:
    """Give the colour of a node of the network: its party's, else its type's."""
    party = node_party(data)
    if party:
        return party_colour(party)
    style = type_style(data["type"])
    return style.dark if dark else style.light


@cache
def _parties() -> dict[str, str]:
    colours: dict[str, str] = {}
    for row in _table("parties"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            colours.setdefault(_key(name), row["colour"])
    return colours


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c) and not 0xD800 <= ord(c) <= 0xDFFF)
    return " ".join(word for word in plain.split() if word not in {"the", "party"}) or plain


def _table(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
