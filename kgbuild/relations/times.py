"""Dates and durations in a sentence, in EDTF / ISO 8601, of the precision the text gives.

Relative ones ("last June", "on Monday", "two years ago") are reckoned from the article's date.
Without that date they are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kgbuild.tables import package_table


def _values(part: str) -> dict[str, int]:
    """Give the words of time of one part, in the table's order, with their numbers."""
    return {r["word"]: int(r["value"]) for r in package_table("lexicon", "time_words") if r["part"] == part}


MONTHS = _values("month")
DAYS = _values("weekday")
NUMBERS = _values("number")
UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
YEARS = {"year": 1, "decade": 10}
NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
CALENDAR = re.compile(r"(?!0000)\d{4}(?:-\d\d){0,2}")  # the years that a date can have
DAYS_OF = {"day": 1, "week": 7}
_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_NAMES = "|".join(m.title() for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
_YEAR = r"(?P<year{0}>1[5-9]\d\d|20[0-4]\d)"
_COUNT = r"(?P<count{0}>\d{{1,3}}|(?i:" + "|".join(NUMBERS) + r"))"

RANGE = re.compile(
    rf"(?:between|from)\s+(?:the\s+)?{_YEAR.format(1)}\s+(?:and|to|until|till)\s+{_YEAR.format(2)}"
    rf"|\b{_YEAR.format(3)}\s?[-–—]\s?(?P<year4>\d{{4}}|\d\d)\b"
)
ABSOLUTE = re.compile(
    rf"\b(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format(1)},?\s+{_YEAR.format(1)}\b"
    rf"|\b{_MONTH.format(2)}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR.format(2)}\b"
    rf"|\b{_MONTH.format(3)},?\s+{_YEAR.format(3)}\b"
    rf"|\b(?P<decade>1[89]\d|20\d)0s\b"
    rf"|\b{_YEAR.format(4)}\b(?!\s*(?:votes|people|jobs|members|MPs|seats|per))"
)
RELATIVE = re.compile(
    rf"\b(?P<which>(?i:last|this|next))\s+(?P<unit>year|month|{_MONTH_NAMES})\b"
    rf"|\b(?P<coming>(?i:next)\s+)?(?P<weekday>{'|'.join(d.title() for d in DAYS)})\b"
    r"|\b(?P<near>(?i:yesterday|today|tomorrow))\b"
    rf"|\b{_COUNT.format(5)}\s+(?P<ago>decade|year|month|week|day)s?\s+(?:ago|earlier)\b"
    r"|\b(?:in|since|until|on|last)\s+(?:(?P<bareday>\d{1,2})(?:st|nd|rd|th)?\s+)?"
    rf"{_MONTH.format(6)}(?:\s+(?P<bareday2>\d{{1,2}})\b)?"
)
DURATION = re.compile(
    r"\b(?:for|spent|during|after)\s+"
    r"(?:the\s+(?:past|last)\s+|more\s+than\s+|almost\s+|nearly\s+|over\s+|about\s+)?"
    rf"{_COUNT.format(7)}\s+(?P<unit7>decade|year|month|week|day)s?\b"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A date or duration in a text.

    Attributes:
        start, end: half-open character span.
        value: EDTF date, or ISO 8601 duration.
        until: EDTF date of the end, for a range.
        kind: ``date``, ``range`` or ``duration``.
        before: the word before it, lower case ("in", "since", "until").
    """

    start: int
    end: int
    value: str
    until: str | None
    kind: str
    before: str


def times_in(text: str, published: str | None) -> list[Time]:
    """Give the dates and durations of a text, in order, none inside another.

    Args:
        text: a sentence.
        published: the article's date in ISO 8601 (a year, a month or a day), for relative dates, or None.
    """
    out: list[Time] = []
    taken: list[tuple[int, int]] = []

    def add(match: re.Match[str], value: str | None, kind: str, until: str | None = None) -> None:
        if value and not any(a < match.end() and match.start() < b for a, b in taken):
            taken.append(match.span())
            words = text[: match.start()].split()
            first = match[0].split()[0].lower()
            before = (
                first
                if first in ("in", "since", "until", "on", "from", "between")
                else (words[-1].lower() if words else "")
            )
            out.append(Time(match.start(), match.end(), value, until, kind, before))

    for match in RANGE.finditer(text):
        first = match["year1"] or match["year3"]
        last = match["year2"] or match["year4"]
        if len(last) == 2:
            last = (first[:2] if last >= first[2:] else str(int(first[:2]) + 1)) + last
        add(match, first, "range", last)
    for match in DURATION.finditer(text):
        count, unit = _count(match["count7"]), match["unit7"]
        add(match, f"P{count * YEARS.get(unit, 1)}{UNITS.get(unit, 'Y')}", "duration")
    for match in ABSOLUTE.finditer(text):
        add(match, _absolute(match), "date")
    if published:
        for match in RELATIVE.finditer(text):
            value = _relative(match, published)
            add(match, value if value and CALENDAR.fullmatch(value) else None, "date")
    return _paired(sorted(out, key=lambda t: t.start))


def _paired(times: list[Time]) -> list[Time]:
    """Join "from 24 July 2012" and "to 24 July 2017" into one range."""
    out: list[Time] = []
    for time in times:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind == time.kind == "date"
            and last.before in ("from", "between")
            and time.before in ("to", "until", "till", "and")
            and time.start - last.end < 14
        ):
            out[-1] = Time(last.start, time.end, last.value, time.value, "range", last.before)
        else:
            out.append(time)
    return out


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _absolute(match: re.Match[str]) -> str | None:
    group = match.groupdict()
    if group["decade"]:
        return f"{group['decade']}X"
    for n in (1, 2, 3, 4):
        year = group.get(f"year{n}")
        if year:
            month = group.get(f"month{n}")
            number = MONTHS[month.lower().rstrip(".")] if month else None
            day = group.get(f"day{n}")
            return _iso(int(year), number, int(day) if day else None)
    return None


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _relative(match: re.Match[str], published: str) -> str | None:
    parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
    group = match.groupdict()
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    if group["which"]:
        return _which(group["which"].lower(), group["unit"].lower(), year, month)
    if group["ago"] in ("decade", "year", "month"):
        return _ago(_count(group["count5"]), group["ago"], year, month)
    if month is None:
        return None
    if group["month6"]:
        number = MONTHS[group["month6"].lower().rstrip(".")]
        day = group["bareday"] or group["bareday2"]
        return _iso(year if number <= month else year - 1, number, int(day) if day else None)
    if len(parts) < 3:
        return None
    try:
        today = date(*parts[:3])
        return (today + timedelta(days=_days(group, today))).isoformat()
    except (OverflowError, ValueError):  # beyond the calendar's years, or no day of it
        return None


def _days(group: dict[str, str | None], today: date) -> int:
    """Give how many days lie between an article's day and the one that "yesterday" or "on Monday" names."""
    if group["near"]:
        return NEAR_DAYS[group["near"].lower()]
    if group["ago"]:
        return -_count(group["count5"] or "") * DAYS_OF[group["ago"]]
    weekday = DAYS[(group["weekday"] or "").lower()]
    return (weekday - today.weekday() - 1) % 7 + 1 if group["coming"] else -((today.weekday() - weekday) % 7)


def _which(which: str, unit: str, year: int, month: int | None) -> str | None:
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return f"{year + shift:04}"
    if month is None:
        return None
    if unit == "month":
        total = year * 12 + month - 1 + shift
        return f"{total // 12:04}-{total % 12 + 1:02}"
    number = MONTHS[unit]
    base = year if number <= month else year - 1
    return (
        f"{base + (1 if which == 'next' else 0):04}-{number:02}"
        if which != "last" or number != month
        else f"{year - 1:04}-{number:02}"
    )


def _ago(count: int, unit: str, year: int, month: int | None) -> str | None:
    if unit in YEARS:
        return f"{year - count * YEARS[unit]:04}"
    if unit == "month" and month is not None:
        total = year * 12 + month - 1 - count
        return f"{total // 12:04}-{total % 12 + 1:02}"
    return None
