"""Dates of any precision as the calendar days that timelines and sliders need."""

from __future__ import annotations

import calendar
import re
from typing import Literal

_DATE = re.compile(r"(\d{2}XX|\d{3}X|-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def day(edtf: str | None, edge: Literal["first", "last"]) -> str | None:
    """Give the first or the last day that a date may mean, as ``YYYY-MM-DD``, or None if it names no year.

    Understands ISO 8601 dates of any precision and of EDTF (https://www.loc.gov/standards/datetime/) intervals,
    open ends, unspecified digits, seasons and the marks of doubt.
    """
    if not edtf:
        return None
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return day(first if edge == "first" else last, edge)
    match = _DATE.match(edtf.split("T")[0])
    if not match:
        return None
    year, month, dom = match.groups()
    year = year.replace("X", "0" if edge == "first" else "9").zfill(4)
    low, high = _months(month)
    if low is None or high is None or year.startswith("-") or int(year) == 0:
        return None
    number = low if edge == "first" else high
    length = calendar.monthrange(int(year), number)[1]
    if dom and dom != "XX":
        return f"{year}-{number:02}-{dom}" if 1 <= int(dom) <= length else None
    return f"{year}-{number:02}-{1 if edge == 'first' else length:02}"


def year(edtf: str | None, edge: Literal["first", "last"] = "first") -> int | None:
    """Give the first or the last year that a date may mean, or None."""
    found = day(edtf, edge)
    return int(found[:4]) if found else None


def _months(month: str | None) -> tuple[int | None, int | None]:
    if not month or month == "XX":
        return 1, 12
    number = int(month)
    if 1 <= number <= 12:
        return number, number
    return _SEASONS.get(number, (None, None))
