"""Wordings of criticism, praise and support beside others that look like them."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, triple

HEALEY_THATCHER = ("Denis Healey", "criticised", "Margaret Thatcher")
CHAKRABARTI_BLAIR = ("Shami Chakrabarti", "criticised", "Tony Blair")
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
    ("Denis Healey shared his disappointment with Margaret Thatcher.", HEALEY_THATCHER, False),
    ("Denis Healey expressed his disappointment to Margaret Thatcher.", HEALEY_THATCHER, False),
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
    ("Roy Hattersley expressed full confidence in Gordon Brown.", HATTERSLEY_BROWN, True),
    ("Roy Hattersley has no confidence in Gordon Brown.", HATTERSLEY_BROWN, False),
    ("Roy Hattersley backed the Brown-Balls bill.", ("Roy Hattersley", "supported", "Brown-Balls"), False),
    ("Gordon Brown won the backing of Roy Hattersley.", HATTERSLEY_BROWN, True),
    ("Gordon Brown won the brother of Roy Hattersley over.", HATTERSLEY_BROWN, False),
    ("Denis Healey lit into Margaret Thatcher on the BBC.", HEALEY_THATCHER, True),
    ("Denis Healey lit into Margaret Thatcher on the BBC.", ("Denis Healey", "criticised", "BBC"), False),
    ("Denis Healey condemned the Turkish operation.", ("Denis Healey", "criticised", "Turkey"), True),
    ("Denis Healey condemned the Turkish food.", ("Denis Healey", "criticised", "Turkey"), False),
    # Good that is denied, bad that is foretold.
    ("Shami Chakrabarti said Tony Blair was not listening.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was listening.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti asked if Tony Blair was not listening.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair cannot be trusted.", CHAKRABARTI_BLAIR, True),
    ('Shami Chakrabarti told voters: "You can\'t trust Tony Blair."', CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair's sums did not add up.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair would wreck the economy.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair would wreck the economy if he stayed.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair would scrap the tax.", CHAKRABARTI_BLAIR, False),
    # Verbs with what they govern, and states.
    ("Shami Chakrabarti said Tony Blair had broken his promise.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair had kept his promise.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair had done nothing to help.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair had done nothing wrong.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was completely out of touch.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was out of the country.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was not up to the job.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was up to the job.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said voters had been betrayed by Tony Blair.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said it was wrong of Tony Blair to raise the tax.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was making preposterous claims.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was making bicycles.", CHAKRABARTI_BLAIR, False),
    ('Shami Chakrabarti said: "This is Tony Blair\'s stealth tax plan."', CHAKRABARTI_BLAIR, True),
    ('Shami Chakrabarti said: "This is Tony Blair\'s income tax plan."', CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair would be foolish to wait until June.", CHAKRABARTI_BLAIR, False),
    ('Shami Chakrabarti said the plans of Tony Blair were "a kick in the teeth".', CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said the prime minister, Tony Blair, had lost his grip.", CHAKRABARTI_BLAIR, True),
    ('Shami Chakrabarti said: "This is a betrayal of voters by Tony Blair."', CHAKRABARTI_BLAIR, True),
    # What one should do better.
    ("Shami Chakrabarti said Tony Blair must do more.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair must give a far clearer reason.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair must give a speech.", CHAKRABARTI_BLAIR, False),
    (
        "The government met. Shami Chakrabarti said ministers had failed.",
        ("Shami Chakrabarti", "criticised", "the government"),
        True,
    ),
    (
        "The government met. Shami Chakrabarti said French ministers had failed.",
        ("Shami Chakrabarti", "criticised", "the government"),
        False,
    ),
    # Of two who are both, each is for or against the other.
    ("Margaret Thatcher and Denis Healey attacked each other.", HEALEY_THATCHER, True),
    ("Margaret Thatcher and Denis Healey clashed over the tax.", HEALEY_THATCHER, True),
    ("A row between Margaret Thatcher and Denis Healey went on.", HEALEY_THATCHER, True),
    ("A row between Margaret Thatcher, Denis Healey and Tony Benn went on.", HEALEY_THATCHER, False),
    (
        "Labour hit out, with Denis Healey, its deputy leader, attacking Margaret Thatcher.",
        HEALEY_THATCHER,
        True,
    ),
    (
        "Labour spoke to Margaret Thatcher, calling for Denis Healey to resign.",
        ("Margaret Thatcher", "criticised", "Denis Healey"),
        False,
    ),
]


@pytest.mark.parametrize(("text", "expected", "holds"), WORDINGS)
def test_wordings_of_stance(extracted: Extracted, text: str, expected: Triple, holds: bool) -> None:
    asserted = {triple(s) for s in extracted(text) if s.status == "asserted"}
    assert (expected in asserted) == holds
