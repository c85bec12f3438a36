"""Publication dates in any written form, to ISO 8601 of the precision given."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from dateutil import parser

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?=$|[T ][0-9])")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_INSIDE = re.compile(
    rf"(?i)\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+[0-9]{{4}}"
    rf"|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\b"
)
_LONGEST = 80


class _Years(parser.parserinfo):
    """Reads years of two digits as POSIX does; the parser's own rule depends on the year of the run."""

    def convertyear(self, year: int, century_specified: bool = False) -> int:
        """Give the year in full: 69 to 99 are of the 20th century, 00 to 68 of the 21st."""
        return year if year > 99 or century_specified else year + (1900 if year > 68 else 2000)


_YEARS = _Years()


def normalise_date(value: object) -> str | None:
    """Give a date as ``2014-09-21``, ``2014-09`` or ``2014``, as precise as it was given, or None.

    The day is that of the date's own time zone. Of purely numeric forms ISO 8601 is read as such and others
    month first (``9/21/2014``). A whole number is a year, a compact date (``20140921``) or seconds or
    milliseconds since 1970 (UTC). A date inside other words (``Published: 21 September 2014``) is found.

    Args:
        value: what metadata or a row holds: a string, a number, or anything else (None is given for those).
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = str(value).strip() if isinstance(value, str) else f"{value:.0f}"
    if len(text) > _LONGEST:
        return None
    if text.isdecimal() and text.isascii():
        return _from_digits(text)
    iso = _ISO.match(text)
    if iso:
        return _checked(*iso.groups())
    inside = _INSIDE.search(text)
    return _parse(text) or (_parse(inside[0]) if inside else None)


def _from_digits(digits: str) -> str | None:
    if len(digits) == 4:
        return _checked(digits, None, None)
    if len(digits) == 8:
        return _checked(digits[:4], digits[4:6], digits[6:])
    if len(digits) in (9, 10, 12, 13):
        seconds = int(digits) if len(digits) < 11 else int(digits) // 1000
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()
    return None


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        datetime(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


def _parse(text: str) -> str | None:
    """Parse twice from two different starting points: what differs was not in the text."""
    try:
        first, second = (
            parser.parse(text, parserinfo=_YEARS, default=start, ignoretz=True)
            for start in (datetime(1992, 1, 1), datetime(2000, 12, 28))
        )
    except (ValueError, OverflowError, TypeError, LookupError, AttributeError, ArithmeticError):
        return None
    if first.year != second.year:
        return None
    if first.month != second.month:
        # A day without a month is no date at all.
        return f"{first.year:04}" if first.day != second.day else None
    return first.date().isoformat() if first.day == second.day else first.date().isoformat()[:7]
