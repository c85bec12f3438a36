"""Wordings of criticism, praise and support beside others that look like them."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, triple

HEALEY_THATCHER = ("Denis Healey", "criticised", "Margaret Thatcher")
HATTERSLEY_BROWN = ("Roy Hattersley", "supported", "Gordon Brown")

WORDINGS = [
    # What somebody is called before the name, or as one of several.
    ("Gordon Brown supporter Roy Hattersley went home.", HATTERSLEY_BROWN, True),
    ("Gordon Brown's supporter telephoned Roy Hattersley.", HATTERSLEY_BROWN, False),
    ("A Gordon Brown supporter met Roy Hattersley.", HATTERSLEY_BROWN, False),
    ("Roy Hattersley was one of the earliest endorsers of Gordon Brown.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley, one of Gordon Brown's keenest supporters, went home.", HATTERSLEY_BROWN, True),
    ("Denis Healey was one of the harshest critics of Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Margaret Thatcher critic Denis Healey went home.", HEALEY_THATCHER, True),
    # Whose deed it is that somebody thinks well or ill of.
    ("Denis Healey condemned the remarks that Margaret Thatcher made.", HEALEY_THATCHER, True),
    ("Denis Healey condemned the plan that Margaret Thatcher said would fail.", HEALEY_THATCHER, False),
    ("Denis Healey criticised the budget offered by Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Neil Kinnock praised the job John Smith had done.", ("Neil Kinnock", "praised", "John Smith"), True),
    (
        "Neil Kinnock welcomed the news that John Smith was ill.",
        ("Neil Kinnock", "praised", "John Smith"),
        False,
    ),
    # Nouns of criticism and their possessor.
    ("Denis Healey doubled down on his criticism of Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Denis Healey voiced his frustration with Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Denis Healey shared his lunch with Margaret Thatcher.", HEALEY_THATCHER, False),
    ("Denis Healey pointed the finger at Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Denis Healey questioned Margaret Thatcher's integrity.", HEALEY_THATCHER, True),
    ("Denis Healey questioned Margaret Thatcher about the tax.", HEALEY_THATCHER, False),
    ("Denis Healey brushed aside Margaret Thatcher's claim.", HEALEY_THATCHER, True),
    ("Denis Healey declared Margaret Thatcher unfit for office.", HEALEY_THATCHER, True),
    ("Denis Healey declared Margaret Thatcher the winner.", HEALEY_THATCHER, False),
    ("Denis Healey demanded an apology from Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Denis Healey demanded the keys from Margaret Thatcher.", HEALEY_THATCHER, False),
    # Support without the word.
    ("Roy Hattersley leapt to Gordon Brown's defence.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley threw his weight behind Gordon Brown.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley came out in support of Gordon Brown.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley came out of the house of Gordon Brown.", HATTERSLEY_BROWN, False),
    ("Roy Hattersley was lobbied to support Gordon Brown.", HATTERSLEY_BROWN, False),
    ("Roy Hattersley stood up for Gordon Brown.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley stood up to greet Gordon Brown.", HATTERSLEY_BROWN, False),
]


@pytest.mark.parametrize(("text", "expected", "holds"), WORDINGS)
def test_wordings_of_stance(extracted: Extracted, text: str, expected: Triple, holds: bool) -> None:
    asserted = {triple(s) for s in extracted(text) if s.status == "asserted"}
    assert (expected in asserted) == holds
