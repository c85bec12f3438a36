"""Alignment: which annotated entity a found one is, judged by the names that both have in one article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kgbuild.evaluation.found import Named
from kgbuild.evaluation.gold import GoldEntity

_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|baron|prof|professor|rev|"
    r"the rt hon|the right honourable|mp|former|ex)\s+"
)
_ENDING = re.compile(r"\s+(?:party|mps?)$")

# Weights of the evidence that two entities are one. A label that is the other's full name outweighs the rest;
# a shared alias alone counts only between entities of one type.
_SAME_NAME, _LABEL_IS_ALIAS, _NAME_IS_ALIAS, _SHARED_ALIAS, _SAME_TYPE = 4.0, 2.0, 1.0, 0.5, 0.5


def normalise(name: str) -> str:
    """Set aside what does not tell names apart: case, punctuation, possessive, article, titles, "party"."""
    plain = re.sub(r"'s?$", "", name.lower().replace("’", "'"))
    plain = re.sub(r"[^\w\s&-]", " ", plain).replace("-", " ").replace("&", " and ")
    plain = " ".join(plain.split()).removeprefix("the ")
    while title := _TITLE.match(plain):
        plain = plain[title.end() :]
    return _ENDING.sub("", plain)


def names(label: str, aliases: Iterable[str]) -> frozenset[str]:
    """Give the distinct normalised names of an entity."""
    return frozenset(normalise(name) for name in (label, *aliases)) - {""}


class Aligner:
    """Finds the annotated entity that a found one is, among the entities of one article."""

    def __init__(self, entities: Iterable[GoldEntity]) -> None:
        """Prepare the entities of one article; where two fit equally well, the first is taken."""
        self._gold = [(e.key, e.type, normalise(e.name), names(e.name, e.aliases)) for e in entities]

    def __call__(self, found: Named) -> str | None:
        """Give the key of the annotated entity, or None when no name fits."""
        label, every = normalise(found.label), names(found.label, found.aliases)
        best, most = None, 0.0
        for key, kind, name, all_names in self._gold:
            points = _SAME_NAME * (label == name) + _LABEL_IS_ALIAS * (label in all_names)
            points += _NAME_IS_ALIAS * (name in every)
            if not points and kind == found.type:
                points = _SHARED_ALIAS * bool(every & all_names)
            if points and kind == found.type:
                points += _SAME_TYPE
            if points > most:
                best, most = key, points
        return best
