"""Dates and durations: as the text gives them, of its precision, and on the statement they belong to."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from extracting import Extracted, Triple, only
from hypothesis import given
from hypothesis import strategies as st

from kgbuild.dates import day
from kgbuild.relations.times import times_in

PUBLISHED = "2006-01-09"

DATES = [
    ("in 1997", "1997"),
    ("in May 1997", "1997-05"),
    ("on 1 May 1997", "1997-05-01"),
    ("on 1st May 1997", "1997-05-01"),
    ("on the 1st of May 1997", "1997-05-01"),
    ("on May 1, 1997", "1997-05-01"),
    ("on May 1st, 1997", "1997-05-01"),
    ("on Sept. 11, 2001", "2001-09-11"),
    ("on 11 Sept 2001", "2001-09-11"),
    ("in Sept 2001", "2001-09"),
    ("in the 1980s", "198X"),
    ("in February, 2004", "2004-02"),
    ("on 31 February 2004", None),
    ("1997 votes", None),
    ("2,010 people", None),
    ("in room 101", None),
    ("at 10.30pm", None),
    ("on 29 February 2004", "2004-02-29"),
]

RELATIVE = [
    ("last year", "2005"),
    ("this year", "2006"),
    ("next year", "2007"),
    ("last month", "2005-12"),
    ("next month", "2006-02"),
    ("last June", "2005-06"),
    ("in June", "2005-06"),
    ("in January", "2006-01"),
    ("last January", "2005-01"),
    ("next June", "2006-06"),
    ("yesterday", "2006-01-08"),
    ("today", "2006-01-09"),
    ("on Monday", "2006-01-09"),
    ("on Saturday", "2006-01-07"),
    ("on Tuesday", "2006-01-03"),
    ("two years ago", "2004"),
    ("20 years ago", "1986"),
    ("three months ago", "2005-10"),
    ("a year ago", "2005"),
    ("a decade ago", "1996"),
    ("on 5 January", "2006-01-05"),
    ("on January 5", "2006-01-05"),
    ("on 25 December", "2005-12-25"),
    ("next Tuesday", "2006-01-10"),
    ("tomorrow", "2006-01-10"),
    ("earlier this year", "2006"),
    ("two days ago", "2006-01-07"),
]

DURATIONS = [
    ("for 16 years", "P16Y"),
    ("for sixteen years", "P16Y"),
    ("for six months", "P6M"),
    ("for two weeks", "P2W"),
    ("for 10 days", "P10D"),
    ("for almost 20 years", "P20Y"),
    ("for more than 20 years", "P20Y"),
    ("for the past four years", "P4Y"),
    ("for a decade", "P10Y"),
    ("for two decades", "P20Y"),
    ("for a year", "P1Y"),
    ("for the first time", None),
]

RANGES = [
    ("from 1987 to 2003", "1987", "2003"),
    ("between 1987 and 2003", "1987", "2003"),
    ("from 1987 until 2003", "1987", "2003"),
    ("(1987-2003)", "1987", "2003"),
    ("1987–2003", "1987", "2003"),
    ("1979-90", "1979", "1990"),
    ("from May 1997 to June 2001", "1997-05", "2001-06"),
    ("1999-2003", "1999", "2003"),
    ("1997-02", "1997", "2002"),
]


def _values(text: str, kind: str, published: str | None = None) -> list[str]:
    return [t.value for t in times_in(f"It happened {text}.", published) if t.kind == kind]


@pytest.mark.parametrize(("text", "value"), DATES)
def test_dates(text: str, value: str | None) -> None:
    """A date has the precision of its words, and what is no date is none."""
    assert _values(text, "date") == ([value] if value else [])


@pytest.mark.parametrize(("text", "value"), RELATIVE)
def test_relative_dates(text: str, value: str) -> None:
    """A relative date is reckoned from the day of publication, a Monday."""
    assert _values(text, "date", PUBLISHED) == [value]


@pytest.mark.parametrize("text", ["last year", "in June", "on Monday", "yesterday", "two years ago"])
def test_relative_dates_need_a_date(text: str) -> None:
    """Without a date of publication a relative date is left out rather than guessed."""
    assert _values(text, "date") == []


@pytest.mark.parametrize(("text", "value"), DURATIONS)
def test_durations(text: str, value: str | None) -> None:
    """A length of time is an ISO 8601 duration."""
    assert _values(text, "duration") == ([value] if value else [])


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_ranges(text: str, start: str, end: str) -> None:
    """A range has a start and an end."""
    assert [(t.value, t.until) for t in times_in(f"He sat {text}.", None) if t.kind == "range"] == [
        (start, end)
    ]


@given(
    st.dates(min_value=date(1600, 1, 1), max_value=date(2049, 12, 31)),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}"]),
)
def test_every_day_is_read(when: date, form: str) -> None:
    """Any day of four and a half centuries, written either way, is read as that day."""
    written = form.format(d=when.day, m=when.strftime("%B"), y=when.year)
    assert _values(f"on {written}", "date") == [when.isoformat()]


@given(st.text(max_size=80), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_any_text_gives_real_dates(text: str, published: date) -> None:
    """Whatever the text, what is read are dates that exist, in order and without overlaps, inside it."""
    found = times_in(text, published.isoformat())
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(day(t.value, "first") for t in found if t.kind != "duration")


LEFT = ("Shaun Woodward", "left", "Conservative Party")
JOINED = ("Shaun Woodward", "joined", "Labour Party")
LEADER = ("Charles Kennedy", "leaderOf", "Liberal Democrats")
SEAT = ("Tam Dalyell", "representedConstituency", "Linlithgow")
MAYOR = ("Ken Livingstone", "heldOffice", "mayor of London")

ON_STATEMENTS = [
    ("Shaun Woodward left the Conservatives in 1999.", LEFT, "1999", None, None),
    ("In 1999 Shaun Woodward left the Conservatives.", LEFT, "1999", None, None),
    ("In December 1999, Shaun Woodward left the Conservatives.", LEFT, "1999-12", None, None),
    ("Shaun Woodward left the Conservatives on 18 December 1999.", LEFT, "1999-12-18", None, None),
    ("Shaun Woodward joined Labour in 1999.", JOINED, "1999", None, None),
    ("Shaun Woodward, who joined Labour in 1999, won in 2001.", JOINED, "1999", None, None),
    ("Shaun Woodward left the Conservatives and joined Labour in 1999.", JOINED, "1999", None, None),
    ("Elected in 1997, Shaun Woodward left the Conservatives.", LEFT, None, None, None),
    (
        "Derek Hatton was expelled from Labour in 1986.",
        ("Derek Hatton", "expelledFrom", "Labour Party"),
        "1986",
        None,
        None,
    ),
    (
        "Derek Hatton was expelled in 1986 from Labour.",
        ("Derek Hatton", "expelledFrom", "Labour Party"),
        "1986",
        None,
        None,
    ),
    (
        "Martin Bell beat Neil Hamilton in 1997.",
        ("Martin Bell", "defeated", "Neil Hamilton"),
        "1997",
        None,
        None,
    ),
    ("Charles Kennedy became leader of the Liberal Democrats in 1999.", LEADER, "1999", None, "current"),
    (
        "Charles Kennedy was leader of the Liberal Democrats from 1999 to 2006.",
        LEADER,
        "1999",
        "2006",
        "past",
    ),
    ("Charles Kennedy led the Liberal Democrats from 1999 to 2006.", LEADER, "1999", "2006", "past"),
    (
        "Charles Kennedy, leader of the Liberal Democrats from 1999 to 2006, spoke.",
        LEADER,
        "1999",
        "2006",
        "past",
    ),
    ("Charles Kennedy, leader of the Liberal Democrats since 1999, spoke.", LEADER, "1999", None, "current"),
    ("Charles Kennedy has been leader of the Liberal Democrats since 1999.", LEADER, "1999", None, "current"),
    ("Charles Kennedy was leader of the Liberal Democrats until 2006.", LEADER, None, "2006", "past"),
    ("Former Liberal Democrat leader Charles Kennedy spoke.", LEADER, None, None, "past"),
    ("Liberal Democrat leader Charles Kennedy spoke.", LEADER, None, None, "current"),
    ("Charles Kennedy, the former Liberal Democrat leader, spoke.", LEADER, None, None, "past"),
    ("Tam Dalyell, the MP for Linlithgow from 1983 to 2005, spoke.", SEAT, "1983", "2005", "past"),
    ("Tam Dalyell, MP for Linlithgow until 2005, spoke.", SEAT, None, "2005", "past"),
    ("Tam Dalyell was elected MP for Linlithgow in 1983.", SEAT, "1983", None, "current"),
    ("Tam Dalyell was the MP for Linlithgow between 1983 and 2005.", SEAT, "1983", "2005", "past"),
    ("Tam Dalyell was first elected as MP for Linlithgow in 1983.", SEAT, "1983", None, "current"),
    ("Tam Dalyell, the MP for Linlithgow, spoke in 2003.", SEAT, None, None, "current"),
    (
        "Dennis Skinner, MP for Bolsover since 1970, spoke.",
        ("Dennis Skinner", "representedConstituency", "Bolsover"),
        "1970",
        None,
        "current",
    ),
    (
        "Dennis Skinner represented Bolsover from 1970 to 2019.",
        ("Dennis Skinner", "representedConstituency", "Bolsover"),
        "1970",
        "2019",
        "past",
    ),
    ("Ken Livingstone was mayor of London from 2000 to 2008.", MAYOR, "2000", "2008", "past"),
    ("Ken Livingstone, mayor of London from 2000 to 2008, spoke.", MAYOR, "2000", "2008", "past"),
    ("Ken Livingstone was elected mayor of London in May 2000.", MAYOR, "2000-05", None, "current"),
    (
        "Robin Cook resigned as foreign secretary in 2001.",
        ("Robin Cook", "resignedFrom", "foreign secretary"),
        "2001",
        None,
        None,
    ),
    (
        "Ken Livingstone was suspended from Labour in April 2016.",
        ("Ken Livingstone", "suspendedFrom", "Labour Party"),
        "2016-04",
        None,
        None,
    ),
    (
        "John Major succeeded Margaret Thatcher in November 1990.",
        ("John Major", "succeeded", "Margaret Thatcher"),
        "1990-11",
        None,
        None,
    ),
    (
        "Gerry Adams met Tony Blair on 13 October 1997.",
        ("Gerry Adams", "met", "Tony Blair"),
        "1997-10-13",
        None,
        None,
    ),
]


@pytest.mark.parametrize(("text", "triple", "start", "end", "tense"), ON_STATEMENTS)
def test_times_of_statements(
    text: str, triple: Triple, start: str | None, end: str | None, tense: str | None, extracted: Extracted
) -> None:
    """The dates beside a statement are its own, and others are not."""
    statement = only(extracted(text), *triple)
    assert (statement.start, statement.end, statement.tense) == (start, end, tense)


@pytest.mark.parametrize(
    ("text", "triple", "start"),
    [
        ("Shaun Woodward left the Conservatives on Saturday.", LEFT, "2006-01-07"),
        ("Shaun Woodward left the Conservatives last year.", LEFT, "2005"),
        (
            "Last June Shaun Woodward left the Conservatives.",
            LEFT,
            "2005-06",
        ),
        (
            "Six years ago Shaun Woodward left the Conservatives.",
            LEFT,
            "2000",
        ),
    ],
)
def test_relative_times_of_statements(text: str, triple: Triple, start: str, extracted: Extracted) -> None:
    """An article's date turns its relative dates into dates; the article's date itself is no event's."""
    assert only(extracted(text, PUBLISHED), *triple).start == start
    assert only(extracted(text), *triple).start is None
    plain = "Shaun Woodward left the Conservatives."
    assert only(extracted(plain, PUBLISHED), *triple).start is None


@pytest.mark.parametrize(
    ("text", "triple", "duration"),
    [
        ("Charles Kennedy was leader of the Liberal Democrats for six years.", LEADER, "P6Y"),
        ("Charles Kennedy led the Liberal Democrats for six years.", LEADER, "P6Y"),
        ("Tam Dalyell was MP for Linlithgow for 22 years.", SEAT, "P22Y"),
        (
            "Tam Dalyell was a member of Labour for 50 years.",
            ("Tam Dalyell", "memberOf", "Labour Party"),
            "P50Y",
        ),
        (
            "Tam Dalyell, a Labour member for 50 years, spoke.",
            ("Tam Dalyell", "memberOf", "Labour Party"),
            "P50Y",
        ),
        (
            "Tam Dalyell was a member of Labour for five decades.",
            ("Tam Dalyell", "memberOf", "Labour Party"),
            "P50Y",
        ),
    ],
)
def test_durations_of_statements(text: str, triple: Triple, duration: str, extracted: Extracted) -> None:
    """How long a relation lasted qualifies its statement."""
    assert only(extracted(text), *triple).qualifiers.get("duration") == duration


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("tomorrow", "9999-12-31"),
        ("300 decades ago", "2006-01-09"),
        ("999 days ago", "0001-01-02"),
        ("last year", "0001-01-02"),
        ("next year", "9999-12-31"),
        ("99 months ago", "0001-01-02"),
    ],
)
def test_times_beyond_the_calendar_are_left_out(text: str, published: str) -> None:
    """What would lie before the first or behind the last year of the calendar is no date."""
    assert times_in(text, published) == []
