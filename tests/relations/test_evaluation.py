"""Praise and criticism that no verb names: what people are called and what is said of them."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, triple

HOWARD_BLAIR = ("Michael Howard", "criticised", "Tony Blair")

STANCES = [
    (
        "Michael Howard said Labour would fail within weeks and attacked Tony Blair.",
        HOWARD_BLAIR,
    ),
    ("Michael Howard rejected Tony Blair's claim about the war.", HOWARD_BLAIR),
    ("Michael Howard ridiculed the promises made on Friday by Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard criticised the way Tony Blair handled the war.", HOWARD_BLAIR),
    ("Michael Howard criticised how Tony Blair had handled the war.", HOWARD_BLAIR),
    ("Michael Howard tore into Tony Blair's plans.", HOWARD_BLAIR),
    ("Michael Howard was disappointed with Tony Blair's performance.", HOWARD_BLAIR),
    ("Michael Howard called on Tony Blair to resign.", HOWARD_BLAIR),
    ("Michael Howard called for Tony Blair to be sacked.", HOWARD_BLAIR),
    ("Michael Howard called for Tony Blair's resignation.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair should be thrown out.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was in denial.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair behaved like a coward.", HOWARD_BLAIR),
    ("Michael Howard said he was tired of the empty promises of Tony Blair.", HOWARD_BLAIR),
    ('Michael Howard said: "This is Tony Blair\'s cheap gesture."', HOWARD_BLAIR),
    (
        'Michael Howard told voters: "We must elect Tony Blair."',
        ("Michael Howard", "supported", "Tony Blair"),
    ),
    ("Michael Howard urged voters to back Tony Blair.", ("Michael Howard", "supported", "Tony Blair")),
    ("Michael Howard voted in favour of Tony Blair.", ("Michael Howard", "supported", "Tony Blair")),
    ("Michael Howard agreed with Tony Blair's plans.", ("Michael Howard", "supported", "Tony Blair")),
    (
        "Michael Howard welcomed news that Tony Blair was joining the campaign.",
        ("Michael Howard", "praised", "Tony Blair"),
    ),
    ("Michael Howard blamed the defeat on Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard condemned the attack by Tony Blair.", HOWARD_BLAIR),
    (
        "Groups including Shelter and Greenpeace said that Tony Blair was incompetent.",
        ("Greenpeace", "criticised", "Tony Blair"),
    ),
    ("David Davis and Michael Howard said Tony Blair was incompetent.", HOWARD_BLAIR),
    ("Michael Howard called Tony Blair's policy unconstitutional.", HOWARD_BLAIR),
    ("Michael Howard called Tony Blair a liar.", HOWARD_BLAIR),
    ('Michael Howard called Tony Blair "a liar".', HOWARD_BLAIR),
    ("Michael Howard described Tony Blair as a coward.", HOWARD_BLAIR),
    ("Michael Howard branded Tony Blair a hypocrite.", HOWARD_BLAIR),
    ("Michael Howard dubbed Tony Blair incompetent.", HOWARD_BLAIR),
    ("Tony Blair was called a liar by Michael Howard.", HOWARD_BLAIR),
    ('Michael Howard said: "Tony Blair is a disgrace."', HOWARD_BLAIR),
    ('"Tony Blair is dishonest," said Michael Howard.', HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was incompetent.", HOWARD_BLAIR),
    ("Michael Howard said that Tony Blair had failed.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair should resign.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair had betrayed voters.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair lacked courage.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair's plans were a gimmick.", HOWARD_BLAIR),
    ("Michael Howard dismissed Tony Blair's plans as a gimmick.", HOWARD_BLAIR),
    ("Michael Howard called Tony Blair's speech pathetic.", HOWARD_BLAIR),
    ("Michael Howard described Tony Blair as brilliant.", ("Michael Howard", "praised", "Tony Blair")),
    ("Michael Howard said Tony Blair was brave.", ("Michael Howard", "praised", "Tony Blair")),
    (
        'Michael Howard said: "Tony Blair has shown great courage."',
        ("Michael Howard", "praised", "Tony Blair"),
    ),
    ("Michael Howard called Tony Blair an inspiration.", ("Michael Howard", "praised", "Tony Blair")),
    (
        "Michael Howard said the government was incompetent in London.",
        ("Michael Howard", "criticised", "UK government"),
    ),
    (
        "Michael Howard, the Conservative leader, said Labour had wasted billions.",
        ("Michael Howard", "criticised", "Labour Party"),
    ),
]

NO_STANCE = [
    (
        "Gordon Brown said he had agreed with Oskar Lafontaine to share research.",
        ("Gordon Brown", "supported", "Oskar Lafontaine"),
    ),
    (
        "Tony Blair left a summit of the European Union. "
        "Tony Blair said the fact it is large does not mean it should be barred.",
        ("Tony Blair", "criticised", "European Union"),
    ),
    (
        "The Foreign Office said Iraq had been in breach of United Nations resolutions.",
        ("Foreign Office", "criticised", "United Nations"),
    ),
    (
        'Robin Cook said of William Hague: "He is clever, fluent and tactical, but he is not wise."',
        ("Robin Cook", "praised", "William Hague"),
    ),
    (
        "Michael Howard spoke after mockingly welcoming Gordon Brown back to the campaign.",
        ("Michael Howard", "praised", "Gordon Brown"),
    ),
    (
        "Gordon Brown smiled. "
        "Alan Milburn has repeatedly said the chancellor was key to the campaign "
        "and dismissed claims of a rift.",
        ("Alan Milburn", "criticised", "Gordon Brown"),
    ),
    (
        "Chancellor Gordon Brown spoke of the government's long fight against crime.",
        ("Gordon Brown", "criticised", "the government"),
    ),
    ("Tony Blair has failed, the BBC reports.", ("BBC", "criticised", "Tony Blair")),
    (
        "Michael Howard said Tony Blair would act and attacked Gordon Brown.",
        ("Tony Blair", "criticised", "Gordon Brown"),
    ),
    (
        "Tony Blair announced a step branded a shameful retreat by Michael Howard.",
        ("Tony Blair", "criticised", "Michael Howard"),
    ),
    ("Michael Howard called Tony Blair to express strong concern.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was right to reject the plan.", HOWARD_BLAIR),
    ("Barack Obama is campaigning for the White House.", ("Barack Obama", "supported", "White House")),
    ("Michael Howard was standing with Tony Blair.", ("Michael Howard", "supported", "Tony Blair")),
    ("Michael Howard rejected the idea that Tony Blair had won.", HOWARD_BLAIR),
    ("Michael Howard rejected Tony Blair's invitation.", HOWARD_BLAIR),
    ("Michael Howard refused to call for Tony Blair's resignation.", HOWARD_BLAIR),
    ("Michael Howard urged Tony Blair to visit Leeds.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair should not be sacked in London.", HOWARD_BLAIR),
    ("Michael Howard spoke of Tony Blair's critics.", HOWARD_BLAIR),
    ("Michael Howard spoke of the terrible death of Tony Blair's father.", HOWARD_BLAIR),
    ("Michael Howard said voters would not back Tony Blair.", ("Michael Howard", "supported", "Tony Blair")),
    ("Michael Howard condemned the attack on Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard condemned the criticism of Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard dismissed fears from Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard and Tony Blair said the party's sums did not add up.", HOWARD_BLAIR),
    (
        "Michael Howard was the Tory leader. Michael Howard said a Tory government was weak in London.",
        ("Michael Howard", "criticised", "UK government"),
    ),
    ("The game was blamed by the parents of Michael Howard on Tony Blair.", HOWARD_BLAIR),
    ("Michael Howard called Tony Blair on Monday.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was 50.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair lived in London.", HOWARD_BLAIR),
    ("Michael Howard denied that Tony Blair was a liar.", HOWARD_BLAIR),
    ("Michael Howard refused to call Tony Blair a liar.", HOWARD_BLAIR),
    ("Michael Howard asked if Tony Blair was a liar.", HOWARD_BLAIR),
    ("Michael Howard said the weather was terrible when Tony Blair arrived.", HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was not a liar.", HOWARD_BLAIR),
    ('Michael Howard met Tony Blair. "The weather is terrible," said Gordon Brown.', HOWARD_BLAIR),
    ("Michael Howard said Tony Blair was not brave.", ("Michael Howard", "praised", "Tony Blair")),
    (
        "Gordon Brown said Tony Blair was a victim of a terrible injustice.",
        ("Gordon Brown", "criticised", "Tony Blair"),
    ),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stances(text: str, stance: Triple, extracted: Extracted) -> None:
    """What somebody is called, or said to be or to do, is praise or criticism by its words."""
    found = {triple(s) for s in extracted(text) if s.asserted}
    assert stance in found, found


@pytest.mark.parametrize(("text", "stance"), NO_STANCE)
def test_no_stance(text: str, stance: Triple, extracted: Extracted) -> None:
    """Facts, denials, questions and words about something else are neither."""
    assert stance not in {triple(s) for s in extracted(text) if s.asserted}


def test_nobody_is_both_praised_and_criticised_by_one_word(extracted: Extracted) -> None:
    """One evaluation has one sign."""
    found = [s.predicate for s in extracted("Michael Howard described Tony Blair as a coward.")]
    assert found == ["criticised"]


RIVALS = [
    (
        "The Lib Dems believe the home secretary, Charles Clarke, should allow evidence from telephones.",
        ("Liberal Democrats", "criticised", "Charles Clarke"),
        False,
    ),
    (
        'Lord Haskins said: "It is important that Labour works with farmers in convicting the guilty." '
        "Lord Haskins is a Tory peer.",
        ("Lord Haskins", "criticised", "Labour Party"),
        False,
    ),
    (
        "Tory leader Iain Duncan Smith said it was no wonder the chancellor, Gordon Brown, was not happy.",
        ("Iain Duncan Smith", "criticised", "Gordon Brown"),
        False,
    ),
    (
        "Tory leader William Hague said an error was made but Tony Blair had spoken about it.",
        ("William Hague", "criticised", "Tony Blair"),
        False,
    ),
    (
        "Michael Howard, the Conservative leader, said voters felt let down by Labour.",
        ("Michael Howard", "criticised", "Labour Party"),
        True,
    ),
    (
        "The chancellor, Gordon Brown, set out his budget in London. "
        "The Conservatives said Mr Brown taxed too much.",
        ("Conservative Party", "criticised", "Gordon Brown"),
        True,
    ),
    (
        "The Republican senator Rob Portman met reporters in Washington. "
        '"Barack Obama has forgotten Ohio," Mr Portman said.',
        ("Rob Portman", "criticised", "Barack Obama"),
        True,
    ),
    (
        "Labour's Tony Blair went to Washington. "
        "Tony Blair said George W. Bush would display a calmer approach to the world.",
        ("Tony Blair", "criticised", "George W. Bush"),
        False,
    ),
    (
        "The Tories met in London. The Tories said the Liberal Democrat MP Mark Oaten "
        "had said that Labour's plans were a sham.",
        ("Conservative Party", "criticised", "Labour Party"),
        False,
    ),
]


@pytest.mark.parametrize(("text", "stance", "there"), RIVALS)
def test_what_rivals_say_of_one_another(text: str, stance: Triple, there: bool, extracted: Extracted) -> None:
    """A rival is one of another party of the same country, be the party told or known."""
    assert (stance in {triple(s) for s in extracted(text, date="2005-02-01") if s.asserted}) is there
