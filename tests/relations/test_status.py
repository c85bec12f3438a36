"""Status: what is presented as so, as planned, as uncertain, and as not so."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, fails, triple

JOINED = ("Shaun Woodward", "joined", "Labour Party")
LEFT = ("Shaun Woodward", "left", "Conservative Party")
EXPELLED = ("Derek Hatton", "expelledFrom", "Labour Party")
SUSPENDED = ("Ken Livingstone", "suspendedFrom", "Labour Party")
CRITICISED = ("Michael Howard", "criticised", "Tony Blair")
MET = ("Gerry Adams", "met", "Tony Blair")
BACKED = ("Peter Hain", "supported", "Gordon Brown")
LEADER = ("Charles Kennedy", "leaderOf", "Liberal Democrats")
DEFEATED = ("Martin Bell", "defeated", "Neil Hamilton")

CASES = [
    # asserted
    ("Shaun Woodward joined Labour.", JOINED, "asserted"),
    ("Shaun Woodward has joined Labour.", JOINED, "asserted"),
    ("Shaun Woodward had joined Labour by then.", JOINED, "asserted"),
    ("Shaun Woodward decided to leave the Conservatives and joined Labour.", JOINED, "asserted"),
    ("After leaving the Conservatives, Shaun Woodward joined Labour.", LEFT, "asserted"),
    ("Shaun Woodward left the Conservatives to join Labour.", LEFT, "asserted"),
    ("Shaun Woodward, who left the Conservatives, is a Labour MP.", LEFT, "asserted"),
    ("Shaun Woodward confirmed that he had joined Labour.", JOINED, "asserted"),
    ("Shaun Woodward managed to join Labour.", JOINED, "asserted"),
    fails(
        "Shaun Woodward surprised MPs by joining Labour.",
        JOINED,
        "asserted",
        why="a gerund behind 'by' has no subject",
    ),
    ("Shaun Woodward was forced to leave the Conservatives.", LEFT, "asserted"),
    ("Derek Hatton was expelled from the Labour Party.", EXPELLED, "asserted"),
    ("Derek Hatton got expelled from the Labour Party.", EXPELLED, "asserted"),
    ("Derek Hatton, expelled from the Labour Party, spoke.", EXPELLED, "asserted"),
    (
        "In 2019 Lee Anderson, the Conservative candidate, defeated Zadrozny.",
        ("Lee Anderson", "defeated", "Zadrozny"),
        "asserted",
    ),
    ("Derek Hatton has been expelled from the Labour Party.", EXPELLED, "asserted"),
    ("Michael Howard is criticising Tony Blair.", CRITICISED, "asserted"),
    (
        "Michael Howard did not hesitate to attack Tony Blair.",
        CRITICISED,
        "asserted",
    ),
    ("Michael Howard will not hesitate to attack Tony Blair.", CRITICISED, "negated"),
    ("Michael Howard used his speech to attack Tony Blair.", CRITICISED, "asserted"),
    ("Michael Howard went on to attack Tony Blair.", CRITICISED, "asserted"),
    ("Michael Howard continued to attack Tony Blair.", CRITICISED, "asserted"),
    (
        "Michael Howard could not resist attacking Tony Blair.",
        CRITICISED,
        "asserted",
    ),
    (
        "Michael Howard never stopped attacking Tony Blair.",
        CRITICISED,
        "asserted",
    ),
    ("Not only did Michael Howard attack Tony Blair, he mocked him.", CRITICISED, "asserted"),
    ("Gerry Adams met Tony Blair although he had not met Ian Paisley.", MET, "asserted"),
    ("Gerry Adams did meet Tony Blair.", MET, "asserted"),
    (
        "Nobody doubts that Gerry Adams met Tony Blair.",
        MET,
        "asserted",
    ),
    # planned
    ("Shaun Woodward will join Labour.", JOINED, "planned"),
    ("Shaun Woodward is to join Labour.", JOINED, "planned"),
    ("Shaun Woodward is going to join Labour.", JOINED, "planned"),
    ("Shaun Woodward plans to join Labour.", JOINED, "planned"),
    ("Shaun Woodward intends to join Labour.", JOINED, "planned"),
    ("Shaun Woodward has agreed to join Labour.", JOINED, "planned"),
    ("Shaun Woodward is set to join Labour.", JOINED, "planned"),
    ("Shaun Woodward is about to join Labour.", JOINED, "planned"),
    ("Shaun Woodward is due to join Labour.", JOINED, "planned"),
    ("Shaun Woodward announced his intention to join Labour.", JOINED, "planned"),
    ("Shaun Woodward said he would join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward has promised to leave the Conservatives.", LEFT, "planned"),
    ("Gerry Adams will be meeting Tony Blair.", MET, "planned"),
    ("Gerry Adams hopes to meet Tony Blair.", MET, "planned"),
    ("Derek Hatton will be expelled from the Labour Party.", EXPELLED, "planned"),
    ("Derek Hatton is to be expelled from the Labour Party.", EXPELLED, "planned"),
    ("Charles Kennedy will become leader of the Liberal Democrats.", LEADER, "planned"),
    # uncertain
    ("Martin Bell could go from second place to beat Neil Hamilton.", DEFEATED, "uncertain"),
    ("Gerry Adams is expected to meet Tony Blair.", MET, "uncertain"),
    ("Shaun Woodward may join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward might have joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward could join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward should join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward must leave the Conservatives.", LEFT, "uncertain"),
    ("If Shaun Woodward joined Labour, the Tories would be furious.", JOINED, "uncertain"),
    ("If Shaun Woodward joins Labour, the Tories will be furious.", JOINED, "uncertain"),
    ("Unless Shaun Woodward joins Labour, he will lose.", JOINED, "uncertain"),
    ("It is unclear whether Shaun Woodward has joined Labour.", JOINED, "uncertain"),
    ("Has Shaun Woodward joined Labour?", JOINED, "uncertain"),
    ("Did Gerry Adams meet Tony Blair?", MET, "uncertain"),
    ("Shaun Woodward is said to have joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward has reportedly joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward allegedly met Tony Blair.", ("Shaun Woodward", "met", "Tony Blair"), "uncertain"),
    ("Shaun Woodward is rumoured to have joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward was urged to join Labour.", JOINED, "uncertain"),
    ("Tony Blair urged Shaun Woodward to join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward is considering joining Labour.", JOINED, "uncertain"),
    ("Shaun Woodward tried to join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward was tempted to join Labour.", JOINED, "uncertain"),
    ("Perhaps Shaun Woodward has joined Labour.", JOINED, "uncertain"),
    ("There is speculation that Shaun Woodward has joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward is likely to join Labour.", JOINED, "uncertain"),
    ("Shaun Woodward appears to have joined Labour.", JOINED, "uncertain"),
    ("Shaun Woodward seems to have left the Conservatives.", LEFT, "uncertain"),
    ("It seems that Shaun Woodward has left the Conservatives.", LEFT, "uncertain"),
    ("Derek Hatton could be expelled from the Labour Party.", EXPELLED, "uncertain"),
    ("Derek Hatton should be expelled from the Labour Party.", EXPELLED, "uncertain"),
    ("Derek Hatton faces being expelled from the Labour Party.", EXPELLED, "uncertain"),
    ("Derek Hatton risks being expelled from the Labour Party.", EXPELLED, "uncertain"),
    ("MPs called for Derek Hatton to be expelled from the Labour Party.", EXPELLED, "uncertain"),
    ("MPs demanded Derek Hatton's expulsion from the Labour Party.", EXPELLED, "uncertain"),
    ("Charles Kennedy could become leader of the Liberal Democrats.", LEADER, "uncertain"),
    ("Charles Kennedy wants to be leader of the Liberal Democrats.", LEADER, "planned"),
    ("Ken Livingstone might be suspended from the Labour Party.", SUSPENDED, "uncertain"),
    # negated
    ("Shaun Woodward did not join Labour.", JOINED, "negated"),
    ("Shaun Woodward didn't join Labour.", JOINED, "negated"),
    ("Shaun Woodward never joined Labour.", JOINED, "negated"),
    ("Shaun Woodward has not joined Labour.", JOINED, "negated"),
    ("Shaun Woodward will not join Labour.", JOINED, "negated"),
    ("Shaun Woodward won't join Labour.", JOINED, "negated"),
    ("Shaun Woodward refused to join Labour.", JOINED, "negated"),
    ("Shaun Woodward declined to join Labour.", JOINED, "negated"),
    ("Shaun Woodward denied joining Labour.", JOINED, "negated"),
    ("Shaun Woodward denied that he had joined Labour.", JOINED, "negated"),
    ("Shaun Woodward has ruled out joining Labour.", JOINED, "negated"),
    ("Shaun Woodward left without joining Labour.", JOINED, "negated"),
    ("Shaun Woodward would have joined Labour.", JOINED, "negated"),
    ("Had Tony Blair asked, Shaun Woodward would have joined Labour.", JOINED, "negated"),
    ("Shaun Woodward would never join Labour.", JOINED, "negated"),
    ("It is not true that Shaun Woodward has joined Labour.", JOINED, "negated"),
    ("It is untrue that Shaun Woodward has joined Labour.", JOINED, "negated"),
    (
        "Shaun Woodward was not expelled from the Labour Party.",
        ("Shaun Woodward", "expelledFrom", "Labour Party"),
        "negated",
    ),
    (
        "Shaun Woodward was never expelled from the Labour Party.",
        ("Shaun Woodward", "expelledFrom", "Labour Party"),
        "negated",
    ),
    ("Derek Hatton avoided being expelled from the Labour Party.", EXPELLED, "negated"),
    ("Derek Hatton narrowly escaped being expelled from the Labour Party.", EXPELLED, "negated"),
    ("Gerry Adams failed to meet Tony Blair.", MET, "negated"),
    ("Gerry Adams neither met Tony Blair nor called him.", MET, "negated"),
    ("Peter Hain no longer supports Gordon Brown.", BACKED, "negated"),
    ("Peter Hain refused to back Gordon Brown.", BACKED, "negated"),
    ("Peter Hain does not support Gordon Brown.", BACKED, "negated"),
    ("Charles Kennedy is not the leader of the Liberal Democrats.", LEADER, "negated"),
    ("Charles Kennedy never became leader of the Liberal Democrats.", LEADER, "negated"),
    ("Martin Bell did not defeat Neil Hamilton.", DEFEATED, "negated"),
    ("Martin Bell failed to beat Neil Hamilton.", DEFEATED, "negated"),
    ("Martin Bell almost beat Neil Hamilton.", DEFEATED, "negated"),
]


@pytest.mark.parametrize(("text", "about", "status"), CASES)
def test_status(text: str, about: Triple, status: str, extracted: Extracted) -> None:
    """The words around a statement decide whether it is so."""
    found = [s.status for s in extracted(text) if triple(s) == about]
    assert found == [status]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Speaking without notes, Michael Howard attacked Tony Blair.", "negated"),
        ("Michael Howard attacked Tony Blair, not Gordon Brown.", "negated"),
        ("Michael Howard attacked Tony Blair, who did not reply.", "negated"),
        ("Michael Howard attacked Tony Blair, saying he should resign.", "uncertain"),
        ("Michael Howard attacked Tony Blair and will now meet Gordon Brown.", "planned"),
        ("Asked whether he was angry, Michael Howard attacked Tony Blair.", "uncertain"),
        ("Michael Howard, who may resign, attacked Tony Blair.", "uncertain"),
        ("Michael Howard attacked Tony Blair for failing to act.", "negated"),
        ("Michael Howard attacked Tony Blair's plans to leave Iraq.", "planned"),
    ],
)
def test_words_elsewhere_in_the_sentence_do_not_count(text: str, never: str, extracted: Extracted) -> None:
    """Negation, doubt and plans of another clause leave a statement as it is."""
    assert [s.status for s in extracted(text) if triple(s) == CRITICISED] == ["asserted"], never


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Tony Blair refused to meet Gerry Adams.", ("Tony Blair", "met", "Gerry Adams")),
        ("Tony Blair said he would have expelled Derek Hatton from the Labour Party.", EXPELLED),
        ("Had Shaun Woodward joined Labour, he would have won.", JOINED),
        (
            "Were Shaun Woodward to join Labour, he would win.",
            JOINED,
        ),
        ("Rumours that Shaun Woodward had joined Labour were false.", JOINED),
        (
            "Gordon Brown spoke. His rise to lead the Labour Party would be no surprise.",
            ("Gordon Brown", "leaderOf", "Labour Party"),
        ),
        fails(
            "Shaun Woodward laughed off a report that he had joined Labour.",
            JOINED,
            why="a report laughed off is read as a fact",
        ),
        ("Nobody expected Shaun Woodward to join Labour.", JOINED),
        ("Tony Blair wanted Shaun Woodward to join Labour.", JOINED),
        ("Tony Blair invited Shaun Woodward to join Labour.", JOINED),
        ("Shaun Woodward withdrew his threat to leave the Conservatives.", LEFT),
        (
            "A vote for Derek Hatton's expulsion from the Labour Party was lost.",
            EXPELLED,
        ),
        ("The motion to expel Derek Hatton from the Labour Party fell.", EXPELLED),
        ("Calls for Derek Hatton to be expelled from the Labour Party grew.", EXPELLED),
        ("Shaun Woodward regrets not joining Labour.", JOINED),
        fails(
            "Imagine Shaun Woodward joining Labour.",
            JOINED,
            why="an imperative of imagination is read as a fact",
        ),
        ("Derek Hatton was threatened with expulsion from the Labour Party.", EXPELLED),
        ("MPs wanted Derek Hatton expelled from the Labour Party.", EXPELLED),
        ("Shaun Woodward rejected the idea of joining Labour.", JOINED),
        ("Shaun Woodward stopped short of joining Labour.", JOINED),
        ("Shaun Woodward has no plans to join Labour.", JOINED),
        (
            "Only by backing Gordon Brown can Labour win again.",
            ("Labour Party", "supported", "Gordon Brown"),
        ),
        ("Shaun Woodward has no intention of joining Labour.", JOINED),
    ],
)
def test_not_asserted(text: str, wrong: Triple, extracted: Extracted) -> None:
    """What a text wishes, supposes or rules out is not asserted."""
    assert wrong not in {triple(s) for s in extracted(text) if s.asserted}
