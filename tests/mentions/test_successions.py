"""Offices that pass on, posts "of" an office and what one does "as" its holder: who holds it, and when."""

from __future__ import annotations

import pytest
from extracting import Extracted, about, only

OFFICE = "heldOffice"
HELD = [
    ("John Reid took over as home secretary in 2006.", "John Reid", "home secretary", "current"),
    ("John Reid took over from Charles Clarke as home secretary.", "John Reid", "home secretary", "current"),
    (
        "John Reid took over from Charles Clarke as home secretary.",
        "Charles Clarke",
        "home secretary",
        "past",
    ),
    ("John Reid replaced Charles Clarke as home secretary.", "Charles Clarke", "home secretary", "past"),
    ("Charles Clarke was replaced as home secretary by John Reid.", "John Reid", "home secretary", "current"),
    ("Tony Blair was succeeded by Gordon Brown as prime minister.", "Tony Blair", "prime minister", "past"),
    ("Gordon Brown will succeed Tony Blair as prime minister.", "Tony Blair", "prime minister", "current"),
    (
        "Tony Blair's successor as prime minister, Gordon Brown, spoke.",
        "Tony Blair",
        "prime minister",
        "past",
    ),
    ("David Davis resigned as shadow home secretary.", "David Davis", "shadow home secretary", "past"),
    (
        "David Davis refused to resign as shadow home secretary.",
        "David Davis",
        "shadow home secretary",
        "current",
    ),
    ("David Davis, who stepped down as mayor, spoke.", "David Davis", "mayor", "past"),
    ("As home secretary, Jack Straw was tough.", "Jack Straw", "home secretary", "past"),
    ("As home secretary, Jack Straw is responsible for prisons.", "Jack Straw", "home secretary", "current"),
    ("Jack Straw, as home secretary, refused.", "Jack Straw", "home secretary", "past"),
    ("During his time as home secretary, Jack Straw was tough.", "Jack Straw", "home secretary", "past"),
    ("Alan Milburn held the post of chief secretary.", "Alan Milburn", "chief secretary", "past"),
    ("Alan Milburn holds the post of chief secretary.", "Alan Milburn", "chief secretary", "current"),
    ("Alan Milburn was given the job of chief secretary.", "Alan Milburn", "chief secretary", "current"),
    ("Alan Milburn was promoted to health secretary.", "Alan Milburn", "health secretary", "current"),
    ("Jack Straw, then the home secretary, spoke.", "Jack Straw", "home secretary", "past"),
    ("Jack Straw served as home secretary for four years.", "Jack Straw", "home secretary", "past"),
    ("Jack Straw has served as home secretary for four years.", "Jack Straw", "home secretary", "current"),
    ("The home secretary is Jack Straw.", "Jack Straw", "home secretary", "current"),
    ("Tony Blair made Jack Straw home secretary.", "Jack Straw", "home secretary", "current"),
    (
        "Tony Blair met Jack Straw, the man appointed as home secretary.",
        "Jack Straw",
        "home secretary",
        "current",
    ),
    ("A spokesman for Mayor Ken Livingstone spoke.", "Ken Livingstone", "Mayor", "current"),
    ("France's president, Jacques Chirac, spoke.", "Jacques Chirac", "president of France", "current"),
    ("On The Agenda President Nicolas Sarkozy spoke.", "Nicolas Sarkozy", "President", "current"),
    ("The majority leader, Senator Trent Lott, spoke.", "Trent Lott", "majority leader", "current"),
    (
        "David Lammy, leader of Leeds City Council, spoke.",
        "David Lammy",
        "leader of Leeds City Council",
        "current",
    ),
    ("Former President Bill Clinton met President Clinton's aides.", "Bill Clinton", "President", "past"),
    ("Condoleezza Rice is secretary of state.", "Condoleezza Rice", "secretary of state", "current"),
]
NOT_HELD = [
    "As prime minister, Jack Straw would be tough.",
    "Alan Milburn was offered the job of chief secretary.",
    "Alan Milburn wants the post of chief secretary.",
    "Jack Straw attacked the home secretary as a coward.",
    "Tony Blair made his cabinet colleague home secretary.",
    "The hearing of the committee, Senator Trent Lott said, was over.",
    "Spokesmen for the Home Office spoke to Jack Straw.",
]


@pytest.mark.parametrize(("text", "person", "office", "tense"), HELD)
def test_office_held(extracted: Extracted, text: str, person: str, office: str, tense: str) -> None:
    found = only(extracted(text), person, OFFICE, office)
    assert (found.status, found.tense) == ("asserted", tense)


@pytest.mark.parametrize("text", NOT_HELD)
def test_office_not_held(extracted: Extracted, text: str) -> None:
    assert not [s for s in about(extracted(text), OFFICE) if s.status == "asserted"]


def test_a_headlines_elected_leader(extracted: Extracted) -> None:
    assert only(
        extracted("Keir Starmer elected new Labour leader"), "Keir Starmer", "leaderOf", "Labour Party"
    )


@pytest.mark.parametrize(
    "text",
    ["Ukip's leader in Wales, Mark Reckless, spoke.", "The leader of Labour's group, David Lammy, spoke."],
)
def test_a_part_of_a_party_is_led(extracted: Extracted, text: str) -> None:
    assert not about(extracted(text), "leaderOf")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Graham Lane, leader of the Labour group on Newham Council, spoke.",
            "leader of the Labour group on Newham Council",
        ),
        ("David Lammy, the leader of Labour's group, spoke.", "leader of Labour's group"),
    ],
)
def test_the_office_of_a_groups_leader(extracted: Extracted, text: str, office: str) -> None:
    [held] = about(extracted(text), OFFICE)
    assert held.object.label == office
