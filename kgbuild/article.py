"""The article: what readers give and everything later refers back to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read.

    Attributes:
        id: the path as the user gave it, or the row's id for JSON Lines and CSV.
        text: the text as read; every evidence offset counts characters of this string.
        title: headline from metadata, or None when the text itself holds it.
        date: publication date in ISO 8601 (``2014-09-21``, ``2014-09``, ``2014``), or None.
        url: address of the article, or None.
        source: name of the publisher, or None.
        skip: sorted, non-overlapping half-open character spans of ``text`` that are not prose (front matter,
            mark-up) and are not analysed.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    source: str | None = None
    skip: tuple[tuple[int, int], ...] = ()
