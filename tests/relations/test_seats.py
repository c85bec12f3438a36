"""Seats represented and contested: the ways in which newspapers say who sits, stood and lost where."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, about, only, triples

SEAT, CONTEST = "representedConstituency", "contestedConstituency"
STANDS = [
    ("Ed Balls is to contest Morley and Outwood.", "Ed Balls", "Morley and Outwood", "planned"),
    ("Nigel Farage announced that he would stand in Clacton.", "Nigel Farage", "Clacton", "planned"),
    ("Nigel Farage will stand in Clacton.", "Nigel Farage", "Clacton", "planned"),
    ("Nigel Farage is standing in Clacton for Reform UK.", "Nigel Farage", "Clacton", "asserted"),
    ("Nigel Farage failed to win Thanet South.", "Nigel Farage", "South Thanet", "asserted"),
    ("Reg Keys stood against Tony Blair in Sedgefield.", "Reg Keys", "Sedgefield", "asserted"),
    ("David Cameron fought Stafford in 1997.", "David Cameron", "Stafford", "asserted"),
    ("Tony Blair lost the Beaconsfield by-election.", "Tony Blair", "Beaconsfield", "asserted"),
    ("Tony Blair stood in the Beaconsfield by-election.", "Tony Blair", "Beaconsfield", "asserted"),
    ("Chris Patten was defeated in South Dorset.", "Chris Patten", "South Dorset", "asserted"),
    ("Roy Moore is running for the Senate in Alabama.", "Roy Moore", "Alabama", "asserted"),
    ("Roy Moore is running for a Senate seat in Alabama.", "Roy Moore", "Alabama", "asserted"),
    ("Susan Collins is seeking re-election in Maine.", "Susan Collins", "Maine", "asserted"),
    (
        "Michael Portillo was adopted as the prospective Tory candidate for Enfield Southgate.",
        "Michael Portillo",
        "Enfield Southgate",
        "asserted",
    ),
]
STANDS += [
    ("Nigel Farage hopes to be elected in Clacton.", "Nigel Farage", "Clacton", "asserted"),
    (
        "David Cameron's attempt to enter Westminster, for Stafford in 1997, failed.",
        "David Cameron",
        "Stafford",
        "asserted",
    ),
    (
        "Nick Clegg spoke. His attempt to enter Westminster for Richmond Park failed.",
        "Nick Clegg",
        "Richmond Park",
        "asserted",
    ),
    ("Zac Goldsmith was adopted for Richmond Park.", "Zac Goldsmith", "Richmond Park", "asserted"),
    ("Zac Goldsmith was selected to fight Richmond Park.", "Zac Goldsmith", "Richmond Park", "planned"),
    (
        "Zac Goldsmith, the prospective parliamentary candidate for Richmond Park, spoke.",
        "Zac Goldsmith",
        "Richmond Park",
        "asserted",
    ),
    ("Reg Keys stood against Tony Blair in his Sedgefield seat.", "Reg Keys", "Sedgefield", "asserted"),
    (
        "Reg Keys will stand against Tony Blair in the Sedgefield constituency.",
        "Reg Keys",
        "Sedgefield",
        "planned",
    ),
]
STANDS_NOWHERE = [
    "Sarah Olney, the first Muslim candidate to win a primary, spoke.",
    "Rishi Sunak is the first British Asian candidate to win.",
    "Stacey Abrams ran for president in Georgia.",
    "Stacey Abrams ran for governor in Georgia.",
    "David Cameron ran in the London Marathon.",
    "David Cameron stood in for Theresa May in Witney.",
    "The trains ran in Leicester.",
]
SITS = [
    ("Tony Benn won the Chesterfield by-election.", ("Tony Benn", SEAT, "Chesterfield"), "current"),
    ("Tony Benn won Chesterfield in 1984.", ("Tony Benn", SEAT, "Chesterfield"), "current"),
    ("Tony Benn was elected for Chesterfield in 1984.", ("Tony Benn", SEAT, "Chesterfield"), "current"),
    ("Tony Benn held on to Chesterfield.", ("Tony Benn", SEAT, "Chesterfield"), "current"),
    ("Tony Benn entered Parliament as MP for Chesterfield.", ("Tony Benn", SEAT, "Chesterfield"), "current"),
    ("Tony Benn lost Bristol East in 1983.", ("Tony Benn", SEAT, "Bristol East"), "past"),
    ("Tony Benn lost his Bristol East seat.", ("Tony Benn", SEAT, "Bristol East"), "past"),
    ("Tony Benn lost the seat of Bristol East.", ("Tony Benn", SEAT, "Bristol East"), "past"),
    ("Tony Benn gave up his seat in Chesterfield.", ("Tony Benn", SEAT, "Chesterfield"), "past"),
    ("Ted Cruz was elected to the Senate from Texas.", ("Ted Cruz", SEAT, "Texas"), "current"),
]
SITS_NOWHERE = [
    "Sarah Olney, the Jewish MP, spoke.",
    "Bernie Sanders won the election in Ohio.",
    "Tony Blair lost the Beaconsfield by-election.",
    "Nigel Farage failed to win Thanet South.",
]


@pytest.mark.parametrize(("text", "person", "seat", "status"), STANDS)
def test_stands(extracted: Extracted, text: str, person: str, seat: str, status: str) -> None:
    assert only(extracted(text), person, CONTEST, seat).status == status


@pytest.mark.parametrize("text", STANDS_NOWHERE)
def test_stands_nowhere(extracted: Extracted, text: str) -> None:
    assert not about(extracted(text), CONTEST)


@pytest.mark.parametrize(("text", "wanted", "tense"), SITS)
def test_sits(extracted: Extracted, text: str, wanted: Triple, tense: str) -> None:
    assert only(extracted(text), *wanted).tense == tense


@pytest.mark.parametrize("text", SITS_NOWHERE)
def test_sits_nowhere(extracted: Extracted, text: str) -> None:
    assert not [t for t in triples(extracted(text)) if t[1] == SEAT]


def test_a_lead_that_names_nobody_is_of_the_one_named_next(extracted: Extracted) -> None:
    text = "A former trade minister has called for reform. Stephen Byers said the rules were outdated."
    assert ("Stephen Byers", "heldOffice", "trade minister") in triples(extracted(text))


MEANT = [
    ("Mr Sanders spoke. The Vermont senator had been favoured.", ("Sanders", SEAT, "Vermont")),
    ("Ted Cruz spoke. The Texas Republican was cheered.", ("Ted Cruz", "memberOf", "Republican Party")),
    ("Former minister Hazel Blears MP spoke. The Salford MP was angry.", ("Hazel Blears", SEAT, "Salford")),
    (
        "Gerald Kaufman was replaced as the member for Manchester Gorton by Afzal Khan.",
        ("Afzal Khan", SEAT, "Manchester Gorton"),
    ),
    (
        "Labour held Manchester Withington for years. John Leech won the seat in 2005.",
        ("John Leech", SEAT, "Manchester Withington"),
    ),
]
NOT_MEANT = [
    ("Donald Trump was furious. The Arizona senator voted no.", ("Donald Trump", SEAT, "Arizona")),
    (
        "Leeds East and Leeds West differ. George Mudie won the seat in 1992.",
        ("George Mudie", SEAT, "Leeds West"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_who_or_which_seat_is_meant(extracted: Extracted, text: str, wanted: Triple) -> None:
    assert wanted in triples(extracted(text))


@pytest.mark.parametrize(("text", "wrong"), NOT_MEANT)
def test_nobody_is_meant(extracted: Extracted, text: str, wrong: Triple) -> None:
    assert wrong not in triples(extracted(text))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Reg Keys stood against Tony Blair in his Sedgefield constituency.", "Tony Blair"),
        ("Reg Keys is to challenge Tony Blair in his Sedgefield constituency.", "Tony Blair"),
        ("Tony Blair met Reg Keys in his Sedgefield constituency.", "Tony Blair"),
    ],
)
def test_whose_seat(extracted: Extracted, text: str, owner: str) -> None:
    """The seat of one who is challenged in it is not the challenger's."""
    assert {t for t in triples(extracted(text)) if t[1] == SEAT} == {(owner, SEAT, "Sedgefield")}
