"""Dates of any precision: which datatype they have, and the days they may mean.

Understood are ISO 8601 dates of any precision and, of EDTF (https://www.loc.gov/standards/datetime/),
intervals, unspecified digits, seasons and the marks of doubt at the end of a date.
"""

from __future__ import annotations

import calendar
import re
from typing import Literal

W3CDTF = "http://purl.org/dc/terms/W3CDTF"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
XSD = "http://www.w3.org/2001/XMLSchema#"

_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)
_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?", re.ASCII)
# Months that a season means (EDTF level 1); winter begins in the year that names it.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def day(date: str | None, edge: Literal["first", "last"]) -> str | None:
    """Give the first or last day that a date may mean, as ``YYYY-MM-DD``; None if there is no such day."""
    if not date:
        return None
    if "/" in date:
        first, _, last = date.partition("/")
        return day(first if edge == "first" else last, edge)
    match = _DATE.fullmatch(date)
    if not match:
        return None
    year, month, dom = match.groups()
    year = year.replace("X", "0" if edge == "first" else "9")
    months = _months(month)
    if months is None or year == "0000":
        return None
    number = months[0] if edge == "first" else months[1]
    length = calendar.monthrange(int(year), number)[1]
    if dom and dom != "XX":
        return f"{year}-{number:02}-{dom}" if 1 <= int(dom) <= length else None
    return f"{year}-{number:02}-{1 if edge == 'first' else length:02}"


def datatype(date: str) -> str:
    """Give the IRI of the datatype for a date that keeps its precision: W3CDTF for plain dates, else EDTF."""
    return W3CDTF if _PLAIN.fullmatch(date) else EDTF


def xsd_datatype(date: str) -> str:
    """Give the XSD datatype of a plain ISO 8601 date by its precision; ``xsd:string`` for anything else."""
    if "T" in date and day(date.partition("T")[0], "first"):
        time = r"T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"
        return f"{XSD}dateTime" if re.fullmatch(r"\d{4}-\d\d-\d\d" + time, date, re.ASCII) else f"{XSD}string"
    if not _PLAIN.fullmatch(date) or day(date, "first") is None:
        return f"{XSD}string"
    return XSD + {4: "gYear", 7: "gYearMonth", 10: "date"}[len(date)]


def _months(month: str | None) -> tuple[int, int] | None:
    if not month or month == "XX":
        return 1, 12
    number = int(month)
    return (number, number) if 1 <= number <= 12 else _SEASONS.get(number)
