"""Mending double-encoded characters ("MejÃ­a"): UTF-8 read as Latin-1 or Windows-1252, and written anew."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# The first byte of two for Latin letters, or of three for quotation marks and dashes, and those that follow.
_LATIN_1 = r"[ÂÃÄÅ][\x80-\xbf]|â[\x80-\xbf]{2}"
_WINDOWS = "[ÂÃÄÅ][™˜œž“”„†‡•–—…‰‹›€‚ƒ‘’ŠŒŽšŸ]|â€[™˜œ\x9d“”¦]"
_DOUBLE = re.compile(f"(?:{_LATIN_1}|{_WINDOWS})")
_FIXED = {"â€“": "–", "â€”": "—", "â€\x9d": "”"}  # sequences that no table of characters holds whole
_CLOSING = "»›”’"


def repairs(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the half-open spans of double-encoded characters, with what they stand for.

    Args:
        text: text as read.
    """
    for match in _DOUBLE.finditer(text):
        character = _decoded(match[0])
        closes = match[0][-1] in _CLOSING and not text[match.end() : match.end() + 1].isalpha()
        if character and not (closes and len(match[0]) == 2):
            yield match.start(), match.end(), _plain(character)


def _decoded(garbled: str) -> str:
    """Give the character that a garbled sequence stands for, or nothing if it stands for none."""
    if garbled in _FIXED:
        return _FIXED[garbled]
    for encoding in ("latin-1", "cp1252"):
        try:
            return garbled.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return ""


def _plain(character: str) -> str:
    """Give a character as it is to be read: spaces as plain ones, and marks of direction not at all."""
    category = unicodedata.category(character)
    return " " if category == "Zs" else "" if category == "Cf" else character
