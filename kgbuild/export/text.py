"""Text made safe for the formats that cannot hold every character."""

from __future__ import annotations

import re

# What is no character of XML 1.0 (https://www.w3.org/TR/xml/#charsets), lone surrogates included.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def legal(text: str) -> str:
    """Replace what XML 1.0 and UTF-8 cannot hold (control characters, lone surrogates) by U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def cell(value: str | int | float | None) -> str | int | float:
    """Give a value for a spreadsheet cell: text that would run as a formula gets a leading apostrophe.

    See https://owasp.org/www-community/attacks/CSV_Injection.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = legal(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def words(name: str) -> str:
    """Give a camel-case local name as words (``expelledFrom`` -> ``expelled from``)."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
