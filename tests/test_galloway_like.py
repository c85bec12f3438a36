"""One article of many facts: seats with years and results, an expulsion, a ban, an insult, and epithets.

The facts are public, the words made up for the test.
"""

from __future__ import annotations

import pytest
from extracting import Triple, triple
from spacy.language import Language

from kgbuild.article import Article
from kgbuild.extraction import extract
from kgbuild.statement import Statement

TEXT = """\
The Clacton MP who never gave up

Douglas Carswell is the UK Independence Party MP for Clacton. \
He was the Conservative MP for Harwich between 2005 and 2010.

Mr Carswell, a Eurosceptic, was re-elected in Clacton with a majority of 3,437. \
The Ukip MP took 44.4% of the vote.

Carswell had been a member of the Conservative Party for 16 years when he left it in August 2014. \
He joined Ukip the same day.

In October 2003 George Galloway was expelled from the Labour Party \
for inciting British troops to disobey orders. "Tony Blair is a liar," Mr Galloway said after the hearing. \
He won Bradford West in March 2012, when the Respect politician beat Labour's Imran Hussain.

Nick Griffin, the leader of the British National Party, was banned by the National Union of Students \
in 2005. The BNP leader called Nigel Farage "a coward". Mr Farage, who leads Ukip, has not met Mr Griffin.

Dave Nellist, the former Labour MP for Coventry South East, was expelled from the party in 1991. \
Mr Nellist said he would never join the Conservatives. \
He might rejoin Labour if Jeremy Corbyn became its leader.

David Cameron, the prime minister, criticised Mr Carswell. \
The prime minister praised Boris Johnson, the mayor of London.
"""

WANTED: list[tuple[Triple, dict[str, object]]] = [
    (("Douglas Carswell", "memberOf", "UK Independence Party"), {"tense": "current"}),
    (("Douglas Carswell", "representedConstituency", "Clacton"), {"tense": "current"}),
    (("Douglas Carswell", "representedConstituency", "Clacton"), {"majority": 3437}),
    (("Douglas Carswell", "representedConstituency", "Clacton"), {"voteShare": 44.4}),
    (
        ("Douglas Carswell", "representedConstituency", "Harwich"),
        {"start": "2005", "end": "2010", "tense": "past"},
    ),
    (("Douglas Carswell", "memberOf", "Conservative Party"), {"duration": "P16Y"}),
    (("Douglas Carswell", "memberOf", "Conservative Party"), {"tense": "past"}),
    (("Douglas Carswell", "left", "Conservative Party"), {"start": "2014-08"}),
    (("Douglas Carswell", "joined", "UK Independence Party"), {}),
    (
        ("George Galloway", "expelledFrom", "Labour Party"),
        {"start": "2003-10", "reason": "inciting British troops to disobey orders"},
    ),
    (("George Galloway", "criticised", "Tony Blair"), {"speaker": "George Galloway"}),
    (("George Galloway", "representedConstituency", "Bradford West"), {"start": "2012-03"}),
    (("George Galloway", "defeated", "Imran Hussain"), {}),
    (("Imran Hussain", "memberOf", "Labour Party"), {}),
    (("Nick Griffin", "bannedBy", "National Union of Students"), {"start": "2005"}),
    (("Nick Griffin", "leaderOf", "British National Party"), {}),
    (("Nick Griffin", "criticised", "Nigel Farage"), {}),
    (("Nigel Farage", "leaderOf", "UK Independence Party"), {}),
    (("Dave Nellist", "expelledFrom", "Labour Party"), {"start": "1991"}),
    (("Dave Nellist", "memberOf", "Labour Party"), {"tense": "past"}),
    (("Dave Nellist", "representedConstituency", "Coventry South East"), {"tense": "past"}),
    (("David Cameron", "criticised", "Douglas Carswell"), {}),
    (("David Cameron", "praised", "Boris Johnson"), {}),
    (("David Cameron", "heldOffice", "prime minister"), {}),
    (("Boris Johnson", "heldOffice", "mayor of London"), {}),
]

TRAPS: list[Triple] = [
    ("Nigel Farage", "met", "Nick Griffin"),
    ("Dave Nellist", "joined", "Conservative Party"),
    ("Dave Nellist", "joined", "Labour Party"),
    ("Jeremy Corbyn", "leaderOf", "Labour Party"),
    ("George Galloway", "memberOf", "Conservative Party"),
    ("Nigel Farage", "criticised", "Nick Griffin"),
    ("David Cameron", "criticised", "Boris Johnson"),
    ("Nigel Farage", "leaderOf", "British National Party"),
    ("Douglas Carswell", "expelledFrom", "Labour Party"),
]


@pytest.fixture(scope="module")
def statements(nlp: Language) -> list[Statement]:
    """Give the statements of the article."""
    [(_, found, _)] = extract(nlp, [Article("carswell.txt", TEXT, date="2016-02-01")])
    return found


@pytest.mark.parametrize(("wanted", "details"), WANTED)
def test_found(wanted: Triple, details: dict[str, object], statements: list[Statement]) -> None:
    """The fact is asserted, with its dates and qualifiers."""
    found = [s for s in statements if triple(s) == wanted and s.asserted]
    assert len(found) == 1, [triple(s) for s in statements if s.subject.label == wanted[0]]
    [statement] = found
    values = {
        "tense": statement.tense,
        "start": statement.start,
        "end": statement.end,
        "speaker": statement.speaker,
    }
    values |= statement.qualifiers
    assert {k: values.get(k) for k in details} == details


@pytest.mark.parametrize("trap", TRAPS)
def test_not_asserted(trap: Triple, statements: list[Statement]) -> None:
    """What the article denies, supposes or does not say is not asserted."""
    assert trap not in {triple(s) for s in statements if s.asserted}


def test_nothing_else_is_asserted(statements: list[Statement]) -> None:
    """The article asserts no more than the facts above and what they imply."""
    implied = {
        ("George Galloway", "memberOf", "Labour Party"),
        ("Nick Griffin", "memberOf", "British National Party"),
        ("Nigel Farage", "memberOf", "UK Independence Party"),
        ("George Galloway", "contestedConstituency", "Bradford West"),
        ("George Galloway", "memberOf", "Respect"),
    }
    found = {triple(s) for s in statements if s.asserted}
    assert found <= {t for t, _ in WANTED} | implied, found - {t for t, _ in WANTED} - implied


def test_evidence(statements: list[Statement]) -> None:
    """The evidence of each statement is cut from the article."""
    assert all(TEXT[s.evidence.start : s.evidence.end] == s.evidence.text for s in statements)
