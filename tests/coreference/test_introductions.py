"""People said first by their role and named in the next sentence."""

from __future__ import annotations

import pytest
from extracting import Extracted, triples

SAID = [
    (
        "A Conservative MP and ex-minister has joined Labour.\n\nAlan Howarth, 51, MP for Stratford.",
        ("Alan Howarth", "joined", "Labour Party"),
    ),
    (
        "A Labour MP has quit the party in protest.\n\nBrian Sedgemore announced his move in London.",
        ("Brian Sedgemore", "left", "Labour Party"),
    ),
    (
        "The Conservatives have suspended a councillor.\n\nTerry Coleman, 54, called it unfair.",
        ("Terry Coleman", "suspendedFrom", "Conservative Party"),
    ),
    (
        "Labour has suspended one of its MPs.\n\nClive Betts, 51, denied the charge.",
        ("Clive Betts", "suspendedFrom", "Labour Party"),
    ),
    (
        "Two Tory MPs have quit the party.\n\nMark Reckless and Douglas Carswell announced it in Doncaster.",
        ("Mark Reckless", "left", "Conservative Party"),
    ),
    (
        "Two Tory MPs have quit the party.\n\nMark Reckless and Douglas Carswell announced it in Doncaster.",
        ("Douglas Carswell", "left", "Conservative Party"),
    ),
    (
        "A Tory MP has joined Labour.\n\nAlan Howarth, 51, said he was tired of the party.\n",
        ("Alan Howarth", "joined", "Labour Party"),
    ),
]

UNSAID = [
    (
        "A Labour MP has quit the party.\n\nTony Blair said he was sad.",
        ("Tony Blair", "left", "Labour Party"),
    ),
    (
        "A Labour MP has quit the party.\n\nDavid Davis, the Tory spokesman, was pleased.",
        ("David Davis", "left", "Labour Party"),
    ),
    (
        "A Labour MP has quit the party.\n\nHer friend Glenda Jackson was sad.",
        ("Glenda Jackson", "left", "Labour Party"),
    ),
    (
        "Two Tory MPs have quit the party.\n\nDouglas Carswell announced it in Doncaster.",
        ("Douglas Carswell", "left", "Conservative Party"),
    ),
    (
        "Glenda Jackson spoke.\n\nA Labour MP has quit the party.\n\nGlenda Jackson said she was sad.",
        ("Glenda Jackson", "left", "Labour Party"),
    ),
    (
        "A spokesman said nothing was planned.\n\nMark Oaten disagreed.",
        ("Mark Oaten", "heldOffice", "spokesman"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_named_next(text: str, wanted: tuple[str, str, str], extracted: Extracted) -> None:
    """Who is named next as somebody new is the one introduced by role."""
    assert wanted in triples(extracted(text))


@pytest.mark.parametrize(("text", "unwanted"), UNSAID)
def test_another_named_next(text: str, unwanted: tuple[str, str, str], extracted: Extracted) -> None:
    """Who is known, of another party, not the subject or named before is not the one introduced."""
    assert unwanted not in triples(extracted(text))
