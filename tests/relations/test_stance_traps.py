"""What looks like criticism, praise or support and is none, and the near forms that are."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, fails, triple

HOWARD_BLAIR = ("Michael Howard", "criticised", "Tony Blair")
CHAKRABARTI_BLAIR = ("Shami Chakrabarti", "criticised", "Tony Blair")
CHAKRABARTI_PRAISE = ("Shami Chakrabarti", "praised", "Tony Blair")
HATTERSLEY_BROWN = ("Roy Hattersley", "supported", "Gordon Brown")
HEALEY_THATCHER = ("Denis Healey", "criticised", "Margaret Thatcher")
HESELTINE_MAJOR = ("Michael Heseltine", "supported", "John Major")

STANCES = [
    # "In particular" is parsed as a preposition without an object.
    (
        'Robin Cook said: "In London in particular, ministers should never make promises for winning votes."',
        ("Robin Cook", "praised", "UK government"),
        False,
    ),
    (
        "The Guardian quoted Robin Cook as saying that Tony Blair was a liar.",
        ("Robin Cook", "criticised", "Tony Blair"),
        True,
    ),
    (
        "The Guardian quoted officials as saying that Tony Blair was a liar.",
        ("The Guardian", "criticised", "Tony Blair"),
        False,
    ),
    (
        'Robin Day asked if Harold Macmillan was "sacked because he was weak".',
        ("Robin Day", "criticised", "Harold Macmillan"),
        False,
    ),
    (
        "Edward Heath is a coward, according to the Labour MP Dennis Skinner.",
        ("Dennis Skinner", "criticised", "Edward Heath"),
        True,
    ),
    (
        'Harriet Harman moved "that this House has no confidence in Her Majesty\'s Government".',
        ("House of Representatives", "criticised", "Government of the United Kingdom"),
        False,
    ),
    # What others believe or say is not the speaker's view.
    ("Michael Howard said the police had cause to believe Tony Blair misled voters.", HOWARD_BLAIR, False),
    ("Michael Howard said he believed Tony Blair misled voters.", HOWARD_BLAIR, True),
    ("Michael Howard said it was clear that Tony Blair misled voters.", HOWARD_BLAIR, True),
    ("Michael Howard regretted a report alleging that Tony Blair misled voters.", HOWARD_BLAIR, False),
    # Facts of a reported person are no blame.
    (
        'Michael Howard said Tony Blair and Jack Straw "strongly deny any part in the plot".',
        HOWARD_BLAIR,
        False,
    ),
    ("Michael Howard dismissed Tony Blair.", HOWARD_BLAIR, False),
    ("Michael Howard dismissed Tony Blair's plan as a gimmick.", HOWARD_BLAIR, True),
    ("Michael Howard dismissed Tony Blair's warning.", HOWARD_BLAIR, True),
    ("Michael Howard said Tony Blair was worried.", HOWARD_BLAIR, False),
    ("Michael Howard said he was amazed that Tony Blair was still in his job.", HOWARD_BLAIR, True),
    ("Michael Howard said Tony Blair should go to the country in May.", HOWARD_BLAIR, False),
    # A negation above reaches down.
    ('Michael Howard said: "I do not think Tony Blair is honest."', HOWARD_BLAIR, True),
    ('Michael Howard said: "I do not think Tony Blair is a liar."', HOWARD_BLAIR, False),
    (
        'Michael Howard said: "I do not think Tony Blair is honest."',
        ("Michael Howard", "praised", "Tony Blair"),
        False,
    ),
    ("Michael Heseltine did not say he supported John Major.", HESELTINE_MAJOR, False),
    ("Rather than supporting John Major, Michael Heseltine stood himself.", HESELTINE_MAJOR, False),
    # Who is criticised for what did it; what must be done is not done.
    (
        "Margaret Thatcher criticised Michael Heseltine for supporting John Major.",
        HESELTINE_MAJOR,
        True,
    ),
    (
        "Margaret Thatcher criticised Michael Heseltine for supporting John Major.",
        ("Margaret Thatcher", "supported", "John Major"),
        False,
    ),
    (
        "Margaret Thatcher said Michael Heseltine must be clear in supporting John Major.",
        HESELTINE_MAJOR,
        False,
    ),
    (
        "Michael Heseltine defended breaking from the Labour Party.",
        ("Michael Heseltine", "supported", "Labour Party"),
        False,
    ),
    (
        "Labour came under pressure from the Green Party to act.",
        ("Green Party", "criticised", "Labour Party"),
        False,
    ),
    ("Michael Howard asked Tony Blair to stop the talks.", HOWARD_BLAIR, False),
    ("Michael Howard asked Tony Blair to resign.", HOWARD_BLAIR, True),
    (
        "Michael Howard, whom Tony Blair called a liar, left.",
        ("Tony Blair", "criticised", "Michael Howard"),
        True,
    ),
    ("Michael Howard described Tony Blair as having won despite unfair treatment.", HOWARD_BLAIR, False),
    (
        'Michael Howard said in a Sky News interview: "Their economy is weak."',
        ("Michael Howard", "criticised", "Sky News"),
        False,
    ),
    # Texts speak for those who sign them, officials for their body, quantities for those they count.
    (
        "Dick Durbin signed an editorial denouncing Newt Gingrich.",
        ("Dick Durbin", "criticised", "Newt Gingrich"),
        True,
    ),
    fails(
        "Dick Durbin read an editorial denouncing Newt Gingrich.",
        ("Dick Durbin", "criticised", "Newt Gingrich"),
        False,
        why="who reads a text is taken for one who signs it",
    ),
    (
        "A host of Republicans denounced Donald Trump.",
        ("Republican Party", "criticised", "Donald Trump"),
        True,
    ),
    ("Not many Republicans endorsed Donald Trump.", ("Republican Party", "supported", "Donald Trump"), False),
    ("A spokesman for the Kremlin accused Ukraine of lying.", ("Kremlin", "accused", "Ukraine"), True),
    ("Swedish officials criticised Donald Trump's claims.", ("Sweden", "criticised", "Donald Trump"), True),
    (
        "Newt Gingrich ridiculed the forecasts of the IMF and the World Bank.",
        ("Newt Gingrich", "criticised", "World Bank"),
        True,
    ),
    # Joined to what somebody said, a verb tells what the speaker did.
    (
        "Michael Heseltine said Germany needed to act but defended John Major.",
        HESELTINE_MAJOR,
        True,
    ),
    (
        "Michael Heseltine said Germany needed to act but defended John Major.",
        ("Germany", "supported", "John Major"),
        False,
    ),
    # A pronoun behind "critical of" is not the subject.
    (
        "Margaret Thatcher met Edward Heath in May. Michael Heseltine was highly critical of him.",
        ("Michael Heseltine", "criticised", "Edward Heath"),
        True,
    ),
    # Where it is said is not against whom, and a country owns not all that is in it.
    (
        "Michael Howard made a jibe on Twitter about the delay.",
        ("Michael Howard", "criticised", "Twitter"),
        False,
    ),
    (
        "Labour's Tony Blair met MPs. Michael Howard attacked the cost of Britain's asylum system.",
        ("Michael Howard", "criticised", "United Kingdom"),
        False,
    ),
    (
        "Michael Heseltine backed a letter. Standing behind John Major, Michael Heseltine smiled.",
        HESELTINE_MAJOR,
        False,
    ),
    # Votes, hits and feelings that are none.
    ("Michael Heseltine will vote for president.", ("Michael Heseltine", "supported", "president"), False),
    ("Michael Heseltine voted for John Major.", HESELTINE_MAJOR, True),
    ("Michael Howard hit the right note at Tony Blair's party.", HOWARD_BLAIR, False),
    ("Michael Howard said Tony Blair felt betrayed.", HOWARD_BLAIR, False),
    ("Michael Howard clashed with Tony Blair over the war.", HOWARD_BLAIR, True),
    ("Michael Howard disagreed with Tony Blair about the war.", HOWARD_BLAIR, True),
    ("Michael Howard was a stern critic of Tony Blair.", HOWARD_BLAIR, True),
    # What is done in order to do another thing, what a candidate is backed by, what a speaker denies.
    ("Michael Heseltine resigned in order to support John Major.", HESELTINE_MAJOR, True),
    (
        "John Major, a candidate backed by Michael Heseltine, won.",
        HESELTINE_MAJOR,
        True,
    ),
    (
        "Michael Howard said Jack Straw should go, but did not believe Tony Blair was strong enough.",
        HOWARD_BLAIR,
        True,
    ),
    (
        "Michael Howard said Labour would win and added that Tony Blair was incompetent.",
        HOWARD_BLAIR,
        True,
    ),
    (
        "Eric Holder served the Obama administration. Mitch McConnell said the administration had failed.",
        ("Mitch McConnell", "criticised", "Obama administration"),
        True,
    ),
    (
        "The Progressive Policy Institute praised Joe Biden.",
        ("Progressive Policy Institute", "praised", "Joe Biden"),
        True,
    ),
    # Questions, arms, blame, and who is who.
    ("Will Michael Heseltine support John Major?", HESELTINE_MAJOR, False),
    ("Germany attacked Poland in 1939.", ("Germany", "criticised", "Poland"), False),
    (
        "Michael Howard blamed Labour losses in the north on Tony Blair.",
        HOWARD_BLAIR,
        True,
    ),
    (
        "Michael Howard blamed Labour losses in the north on Tony Blair.",
        ("Michael Howard", "criticised", "Labour Party"),
        False,
    ),
    (
        "Joe Manchin is a Democrat who was critical of Barack Obama.",
        ("Joe Manchin", "criticised", "Barack Obama"),
        True,
    ),
    ("Michael Howard warned of fears of a disastrous Blair government.", HOWARD_BLAIR, False),
    ("Michael Howard, the Tory leader, said Tony Blair had the right to call a vote.", HOWARD_BLAIR, False),
    (
        "The talks went on over the deal that Michael Heseltine has agreed with John Major.",
        HESELTINE_MAJOR,
        False,
    ),
    ("Michael Howard wants Tony Blair to go bold.", HOWARD_BLAIR, False),
    ("Michael Howard wants Tony Blair to go.", HOWARD_BLAIR, True),
    ("Michael Howard physically attacked Tony Blair.", HOWARD_BLAIR, False),
    (
        '"We face a party with allies," Michael Howard told Tony Blair. "He is brilliant."',
        ("Michael Howard", "praised", "Tony Blair"),
        False,
    ),
    # One's own work, what the article tells beside a report, shares of a vote.
    ("John Major met the press. Michael Heseltine defended his work.", HESELTINE_MAJOR, False),
    (
        "Michael Howard, the Tory leader, said he would stand while Labour raised doubts.",
        ("Michael Howard", "criticised", "Labour Party"),
        False,
    ),
    (
        "Michael Heseltine had a lead, with the backing of 41 percent to John Major's 30 percent.",
        HESELTINE_MAJOR,
        False,
    ),
    ("Michael Heseltine gave his backing to John Major.", HESELTINE_MAJOR, True),
    # Offered criticism has been made, and a country that is not one's own may be criticised for what it has.
    ("Michael Howard offered mild criticism of Tony Blair.", HOWARD_BLAIR, True),
    ("Joe Biden criticised China's trade practices.", ("Joe Biden", "criticised", "China"), True),
    (
        "Michael Heseltine defended the National Heritage Act.",
        ("Michael Heseltine", "supported", "National Heritage"),
        False,
    ),
    (
        "Labour met in Leeds. Michael Heseltine praised their hotels.",
        ("Michael Heseltine", "praised", "Labour Party"),
        False,
    ),
    # What a relative clause beside a report tells.
    ("Michael Howard said he would revive the plan that Tony Blair abandoned.", HOWARD_BLAIR, False),
    ("Michael Howard said Tony Blair, who abandoned the plan, would lose.", HOWARD_BLAIR, True),
    (
        "Michael Heseltine said John Major was right in the middle of the room.",
        ("Michael Heseltine", "praised", "John Major"),
        False,
    ),
    (
        "Michael Heseltine said John Major was right about Europe.",
        ("Michael Heseltine", "praised", "John Major"),
        True,
    ),
    # Praise that a "but" takes back.
    (
        'Michael Heseltine said: "John Major is great at cricket. But he is a disaster."',
        ("Michael Heseltine", "praised", "John Major"),
        False,
    ),
    # What befalls somebody, and what one runs for.
    ("Michael Heseltine backed John Major's removal.", HESELTINE_MAJOR, False),
    ("Michael Heseltine backed John Major's decision.", HESELTINE_MAJOR, True),
    (
        "John Kerry backed Barack Obama's White House bid.",
        ("John Kerry", "supported", "White House"),
        False,
    ),
    (
        "John Kerry backed Barack Obama's bid for the presidency.",
        ("John Kerry", "supported", "Barack Obama"),
        True,
    ),
    # What sounds like blame in one setting is plain fact in another.
    ("Shami Chakrabarti said Tony Blair had sold out the hall.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair played a game of tennis.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was playing political games.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was not interested in a pact.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair did not understand German.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair did not understand the concerns of voters.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair had turned his eyes to Scotland.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair had turned a blind eye to fraud.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair did not fit the jacket.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was not fit to lead.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was in crisis talks.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was in crisis.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair was not in charge of the inquiry.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair had lost control of the ball.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was not straight.", CHAKRABARTI_BLAIR, False),
    ("Shami Chakrabarti said Tony Blair was not being straight with voters.", CHAKRABARTI_BLAIR, True),
    ("Shami Chakrabarti said Tony Blair had experience of losing.", CHAKRABARTI_PRAISE, False),
    # Teams that meet, players of a country, those who review for a paper, and where voters come from.
    ("France and Germany clashed in Lyon.", ("France", "criticised", "Germany"), False),
    ("Spain defender Gerard Moreno went home.", ("Gerard Moreno", "supported", "Spain"), False),
    ("BBC critic Mark Kermode went home.", ("Mark Kermode", "criticised", "BBC"), False),
    ("Labour critic Digby Jones went home.", ("Digby Jones", "criticised", "Labour Party"), True),
    (
        "The Lib Dems drew support from the Tories.",
        ("Conservative Party", "supported", "Liberal Democrats"),
        False,
    ),
    ("Gordon Brown won an endorsement from Roy Hattersley.", HATTERSLEY_BROWN, True),
    # One's own distance, and that which others ask for.
    ("Denis Healey distanced himself from Margaret Thatcher.", HEALEY_THATCHER, True),
    ("Denis Healey was asked to distance himself from Margaret Thatcher.", HEALEY_THATCHER, False),
]


@pytest.mark.parametrize(("text", "stance", "there"), STANCES)
def test_stance_and_what_looks_like_it(text: str, stance: Triple, there: bool, extracted: Extracted) -> None:
    """A statement of stance is asserted only where the sentence says it."""
    assert (stance in {triple(s) for s in extracted(text) if s.asserted}) is there


def test_distance_is_weak_criticism(extracted: Extracted) -> None:
    """ "Distanced himself from" alone is no sure criticism: it asks for a second opinion."""
    found = extracted("Denis Healey chose to distance himself from Margaret Thatcher.")
    assert [s.confidence <= 0.7 for s in found if triple(s) == HEALEY_THATCHER] == [True]


def test_he_who_thinks_is_he_who_speaks(extracted: Extracted) -> None:
    """ "X said he thought": the pronoun is the speaker, whoever spoke in the sentence before."""
    text = (
        'Roy Jenkins told the BBC: "I agree that this will be talked about for years." '
        "David Steel said he thought Margaret Thatcher's style was a disgrace."
    )
    found = {triple(s) for s in extracted(text) if s.asserted}
    assert ("David Steel", "criticised", "Margaret Thatcher") in found
    assert ("Roy Jenkins", "criticised", "Margaret Thatcher") not in found
