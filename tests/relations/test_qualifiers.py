"""Qualifiers other than times: reasons, majorities, shares of the vote."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, only

SEAT = ("Caroline Lucas", "representedConstituency", "Brighton Pavilion")

REASONS = [
    (
        "Ron Davies was expelled from the Labour Party for standing against it.",
        ("Ron Davies", "expelledFrom", "Labour Party"),
        "standing against it",
    ),
    (
        "The Labour Party suspended Ken Livingstone over his remarks about Hitler.",
        ("Ken Livingstone", "suspendedFrom", "Labour Party"),
        "his remarks about Hitler",
    ),
    (
        "Robin Cook resigned as Leader of the Commons over the war in Iraq.",
        ("Robin Cook", "resignedFrom", "Leader of the Commons"),
        "the war in Iraq",
    ),
    (
        "Robin Cook resigned as Leader of the Commons in protest at the war.",
        ("Robin Cook", "resignedFrom", "Leader of the Commons"),
        None,
    ),
    (
        "Nick Griffin was banned by the National Union of Students for his views.",
        ("Nick Griffin", "bannedBy", "National Union of Students"),
        "his views",
    ),
    (
        "Ken Livingstone was suspended from the Labour Party for two years.",
        ("Ken Livingstone", "suspendedFrom", "Labour Party"),
        None,
    ),
]

RESULTS = [
    ("Caroline Lucas, MP for Brighton Pavilion, has a majority of 14,689.", {"majority": 14689}),
    ("Caroline Lucas, MP for Brighton Pavilion, has a majority of 1,252 votes.", {"majority": 1252}),
    ("Caroline Lucas, MP for Brighton Pavilion, has a 14,689-vote majority.", {"majority": 14689}),
    ("Caroline Lucas, the MP for Brighton Pavilion, has a majority of just 1,252.", {"majority": 1252}),
    ("Caroline Lucas, MP for Brighton Pavilion, took 52.3% of the vote.", {"voteShare": 52.3}),
    ("Caroline Lucas, MP for Brighton Pavilion, took 52 per cent of the vote.", {"voteShare": 52}),
    (
        "Caroline Lucas, MP for Brighton Pavilion, won 52.3 percent of the vote and a majority of 14,689.",
        {"voteShare": 52.3, "majority": 14689},
    ),
    (
        "Caroline Lucas is the MP for Brighton Pavilion. She has a majority of 14,689.",
        {"majority": 14689},
    ),
    (
        "Caroline Lucas is the MP for Brighton Pavilion. Lucas won 52.3% of the vote, a majority of 14,689.",
        {"voteShare": 52.3, "majority": 14689},
    ),
]


@pytest.mark.parametrize(("text", "triple", "reason"), REASONS)
def test_reasons(text: str, triple: Triple, reason: str | None, extracted: Extracted) -> None:
    """What "for" and "over" say of an expulsion, a ban or a resignation is its reason."""
    assert only(extracted(text), *triple).qualifiers.get("reason") == reason


@pytest.mark.parametrize(("text", "qualifiers"), RESULTS)
def test_results(text: str, qualifiers: dict[str, float], extracted: Extracted) -> None:
    """A majority is a number of votes and a share a percentage, both of the seat they were won in."""
    assert only(extracted(text), *SEAT).qualifiers == qualifiers


@pytest.mark.parametrize(
    "text",
    [
        "Caroline Lucas, MP for Brighton Pavilion, met a majority of her voters.",
        "Caroline Lucas, MP for Brighton Pavilion, spoke. Tony Blair has a majority of 161.",
        "Caroline Lucas, MP for Brighton Pavilion, said 52% of the money was gone.",
    ],
)
def test_results_of_others(text: str, extracted: Extracted) -> None:
    """Numbers about something else qualify no seat."""
    assert only(extracted(text), *SEAT).qualifiers == {}
