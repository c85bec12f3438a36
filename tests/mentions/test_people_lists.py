"""Several people beside one role phrase: lists before it, behind it, and with a state or party each."""

from __future__ import annotations

import pytest
from extracting import Extracted, triples

SEAT, PARTY = "representedConstituency", "memberOf"
HELD = [
    (
        "Sens. Susan Collins of Maine and Lisa Murkowski of Alaska opposed the bill.",
        ("Lisa Murkowski", SEAT, "Alaska"),
    ),
    (
        "Republican Sens. Susan Collins of Maine, Lisa Murkowski of Alaska and Mitt Romney of Utah met.",
        ("Mitt Romney", PARTY, "Republican Party"),
    ),
    (
        "Sens. John McCain and Jon Kyl, both Arizona Republicans, objected.",
        ("John McCain", SEAT, "Arizona"),
    ),
    (
        "Sens. John McCain and Jon Kyl, both Arizona Republicans, objected.",
        ("Jon Kyl", PARTY, "Republican Party"),
    ),
    (
        "Two Republican senators, Susan Collins of Maine and Lisa Murkowski of Alaska, voted no.",
        ("Susan Collins", SEAT, "Maine"),
    ),
    (
        "Two Labour MPs, Dennis Skinner and John McDonnell, voted no.",
        ("John McDonnell", PARTY, "Labour Party"),
    ),
    (
        "Labour MPs including Dennis Skinner and John McDonnell voted no.",
        ("Dennis Skinner", PARTY, "Labour Party"),
    ),
    ("Labour MPs such as Dennis Skinner voted no.", ("Dennis Skinner", PARTY, "Labour Party")),
    ("Maine's two senators, Susan Collins and Angus King, spoke.", ("Angus King", SEAT, "Maine")),
    ("Both Arizona senators, John McCain and Jeff Flake, spoke.", ("Jeff Flake", SEAT, "Arizona")),
    ("Dennis Skinner and John McDonnell are Labour MPs.", ("John McDonnell", PARTY, "Labour Party")),
    (
        "Mayor Eric Adams and Governor Kathy Hochul, both Democrats, met.",
        ("Eric Adams", PARTY, "Democratic Party"),
    ),
    ("Diane Abbott and other Labour MPs rebelled.", ("Diane Abbott", PARTY, "Labour Party")),
    ("Diane Abbott and seven other Labour MPs rebelled.", ("Diane Abbott", PARTY, "Labour Party")),
    ("Susan Collins and several other Republicans voted no.", ("Susan Collins", PARTY, "Republican Party")),
    ("Kenneth Clarke, John Redwood and other Tories met.", ("Kenneth Clarke", PARTY, "Conservative Party")),
    ("Democrats like Nancy Pelosi voted no.", ("Nancy Pelosi", PARTY, "Democratic Party")),
    ("Republican lobbyist Roger Stone was jailed.", ("Roger Stone", PARTY, "Republican Party")),
    ("Ex-Labour leader Neil Kinnock spoke.", ("Neil Kinnock", "leaderOf", "Labour Party")),
    ("Kamala Harris, a two-term senator from California, spoke.", ("Kamala Harris", SEAT, "California")),
]
NOT_HELD = [
    ("Tony Blair met Labour MPs, Jacques Chirac and George Bush.", ("Jacques Chirac", PARTY, "Labour Party")),
    ("Labour MPs like Kenneth Clarke.", ("Kenneth Clarke", SEAT, "Labour Party")),
    ("Tony Blair, Jacques Chirac and both Labour MPs spoke.", ("Jacques Chirac", PARTY, "Labour Party")),
    ("George Bush spoke. His Labour opponent did not.", ("George Bush", PARTY, "Labour Party")),
    ("Two Labour MPs, Dennis Skinner said, had rebelled.", ("Dennis Skinner", PARTY, "Labour Party")),
]


@pytest.mark.parametrize(("text", "triple"), HELD)
def test_all_of_the_list_hold_it(extracted: Extracted, text: str, triple: tuple[str, str, str]) -> None:
    assert triple in triples(extracted(text))


@pytest.mark.parametrize(("text", "triple"), NOT_HELD)
def test_no_list_of_holders(extracted: Extracted, text: str, triple: tuple[str, str, str]) -> None:
    assert triple not in triples(extracted(text))


@pytest.mark.parametrize(
    "text",
    ["Both Democrats", "The member for", "Labour MPs,", "Members are Tories", "Sens. Susan Collins of"],
)
def test_a_text_may_end_anywhere(extracted: Extracted, text: str) -> None:
    assert extracted(text) == []
