"""What is over: tense by years, by later offices, by death and by loss of office."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, only, triples

STRAW = "Jack Straw became Home Secretary in 1997. He was appointed Foreign Secretary in 2001."
ENTERED = (
    "Nick Clegg entered Parliament in 2005. He shared an office with the new MP for Kingston, Ed Davey. "
    "He retired in 2007. The book came out in 2019."
)
CASES = [
    (STRAW, ("Jack Straw", "heldOffice", "Home Secretary"), "past"),
    (STRAW, ("Jack Straw", "heldOffice", "Foreign Secretary"), "current"),
    (
        "The chancellor, Gordon Brown, spoke in 2004. Mr Brown became shadow trade secretary in 1989.",
        ("Gordon Brown", "heldOffice", "shadow trade secretary"),
        "past",
    ),
    (
        "In 2019 Donald Trump attacked President Jimmy Carter.",
        ("Jimmy Carter", "heldOffice", "President"),
        "past",
    ),
    (
        "Barack Obama, the president, will leave the treaty in 2030.",
        ("Barack Obama", "heldOffice", "president"),
        "current",
    ),
    (ENTERED, ("Ed Davey", "representedConstituency", "Kingston"), "past"),
    (
        "The voters threw out the Republican governor, Pat McCrory.",
        ("Pat McCrory", "heldOffice", "governor"),
        "past",
    ),
    (
        "The voters threw out the Republican governor, Pat McCrory.",
        ("Pat McCrory", "memberOf", "Republican Party"),
        "current",
    ),
    (
        "Gov. Pat McCrory was ousted in the Republican primary.",
        ("Pat McCrory", "heldOffice", "Governor"),
        "current",
    ),
    (
        "Following the death of President Franklin Roosevelt, Harry Truman took the oath.",
        ("Franklin Roosevelt", "heldOffice", "President"),
        "past",
    ),
    (
        "The court has moved since the retirement of Justice Sandra Day O'Connor.",
        ("Sandra Day O'Connor", "heldOffice", "Justice"),
        "past",
    ),
    (
        "The prime minister demanded the resignation of Mayor Ken Livingstone.",
        ("Ken Livingstone", "heldOffice", "Mayor"),
        "current",
    ),
    (
        "Robin Cook, the MP for Livingston, lost his seat.",
        ("Robin Cook", "representedConstituency", "Livingston"),
        "past",
    ),
    (
        "Neil Hamilton, the defeated Tory MP for Tatton, spoke.",
        ("Neil Hamilton", "representedConstituency", "Tatton"),
        "past",
    ),
]
CASES += [
    (
        "Conservative MP Phillip Lee joined the Liberal Democrats on Tuesday.",
        ("Phillip Lee", "memberOf", "Conservative Party"),
        "past",
    ),
    (
        "Liberal Democrat MP David Steel, who joined Labour as a boy, spoke.",
        ("David Steel", "memberOf", "Liberal Democrats"),
        "current",
    ),
    (
        "Conservative ex-minister Edwina Currie spoke.",
        ("Edwina Currie", "memberOf", "Conservative Party"),
        "current",
    ),
    (
        "Conservative ex-minister Edwina Currie spoke.",
        ("Edwina Currie", "heldOffice", "minister"),
        "past",
    ),
    (
        "Former Obama housing secretary Julian Castro smiled.",
        ("Julian Castro", "heldOffice", "housing secretary"),
        "past",
    ),
    (
        "The bomb killed Airey Neave, the shadow Northern Ireland secretary.",
        ("Airey Neave", "heldOffice", "shadow Northern Ireland secretary"),
        "past",
    ),
    (
        "Sir Nicholas Fairbairn has died. He served under Margaret Thatcher, the prime minister, in 1981.",
        ("Margaret Thatcher", "heldOffice", "prime minister"),
        "past",
    ),
]


@pytest.mark.parametrize(("text", "wanted", "tense"), CASES)
def test_tense(extracted: Extracted, text: str, wanted: Triple, tense: str) -> None:
    """What the text tells as over is past, and nothing else."""
    assert only(extracted(text), *wanted).tense == tense


@pytest.mark.parametrize(
    ("date", "tense"), [("6/27/2019", "past"), ("June 27th, 2019", "past"), ("last week", "current")]
)
def test_dates_of_any_form(extracted: Extracted, date: str, tense: str) -> None:
    """An article's date need not be ISO 8601; one that nobody can read is none."""
    [office] = [
        s for s in extracted("Tony Blair, the prime minister, spoke.", date) if s.predicate == "heldOffice"
    ]
    assert office.tense == tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The press secretary, Sarah Sanders, said it was Mr Bush who signed the act of 2008.", "current"),
        ("Sarah Sanders, the press secretary, wants the law that failed in 2008.", "current"),
        ("This hurt Sarah Sanders, the press secretary, after the September 11, 2001, attacks.", "current"),
        ("Then this week, the press secretary, Sarah Sanders, smiled.", "current"),
        ("Murderers told Sarah Sanders, the press secretary, that they would kill her.", "current"),
        ("In 2008 the press secretary, Jane Smith, said no.", "past"),
        ("Trump's press secretary, Sarah Sanders, was mentioned as a candidate in 2022.", "current"),
    ],
)
def test_what_an_old_year_dates(extracted: Extracted, text: str, tense: str) -> None:
    """An old year does not date who tells of it, nor a later one the article."""
    [office] = [s for s in extracted(text, "2018-06-18") if s.predicate == "heldOffice"]
    assert office.tense == tense


@pytest.mark.parametrize(
    ("date", "tense"), [("2017-01-10", "current"), ("2017-04-07", "past"), ("2014-05-05", "current")]
)
def test_the_list_of_holders_tells_by_months(extracted: Extracted, date: str, tense: str) -> None:
    """Who is listed as in office at the article's date is so, whatever old year the sentence names."""
    statements = extracted("President Barack Obama was cheered by those who had jeered in 2008.", date)
    assert only(statements, "Barack Obama", "heldOffice", "President").tense == tense


def test_who_holds_an_office_in_the_month_of_the_article(extracted: Extracted) -> None:
    """In a year with two prime ministers the month tells which is meant."""
    text = "Gordon Brown and Tony Blair spoke. The prime minister was cheered."
    assert ("Tony Blair", "heldOffice", "prime minister") in triples(extracted(text, "2007-05-10"))
    assert ("Gordon Brown", "heldOffice", "prime minister") in triples(extracted(text, "2007-08-10"))
