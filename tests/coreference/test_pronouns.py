"""Pronouns: by number, gender, place in the sentence and who is speaking."""

from __future__ import annotations

import pytest
from extracting import Analysed, Extracted, only, referent, triples

REFERENTS = [
    ("Theresa May spoke. She left.", "She", "Theresa May"),
    ("David Cameron spoke. He left.", "He", "David Cameron"),
    ("Theresa May met David Cameron. He left.", "He", "David Cameron"),
    ("Theresa May met David Cameron. She left.", "She", "Theresa May"),
    ("Philip Hammond attacked George Osborne. He then sat down.", "He", "Philip Hammond"),
    ("Theresa May praised her chancellor.", "her", "Theresa May"),
    ("David Cameron criticised George Osborne, who thanked him.", "him", "David Cameron"),
    ("Labour lost. It blamed the weather.", "It", "Labour Party"),
    ("The Electoral Commission met. It fined nobody.", "It", "Electoral Commission"),
    ("The Liberal Democrats met. They voted on Brexit.", "They", "Liberal Democrats"),
    ("In his last speech, Michael Howard praised the voters.", "his", "Michael Howard"),
    ("“I disagree with him,” said Robin Cook.", "I", "Robin Cook"),
    ("Robin Cook said: “I disagree. My party is wrong.”", "My", "Robin Cook"),
    ("Barack Obama said Joe Biden was his friend.", "his", "Barack Obama"),
    ("Theresa May beat Mark Reckless, while Nick Clegg kept Hallam. He spoke.", "He", "Nick Clegg"),
    (
        "Neil Kinnock led Labour. Voters stayed away. He was not expected to beat John Major."
        " He left Westminster in 1995.",
        "He left",
        "Neil Kinnock",
    ),
    ("Mark Reckless came late; he sat down.", "he", "Mark Reckless"),
    # Whose circumstance it is stands in the clause that it hangs on, though somebody else is the topic.
    (
        "John Kerry led in the polls, and John Kerry campaigned in Ohio. Veterans broke with George Bush"
        " although he was a wartime president.",
        "he",
        "George Bush",
    ),
    (
        "When Robin Cook resigned, the papers praised Hilary Benn for the first time since he took office.",
        "he",
        "Hilary Benn",
    ),
    ("Reports said Tony Blair did not sack Peter Mandelson, he resigned.", "he", "Peter Mandelson"),
    ("Robin Cook spoke. He attacked Hilary Benn because he was angry.", "he was", "Robin Cook"),
    ("Michael Howard spoke after Tony Blair had defended his plans.", "his", "Tony Blair"),
    (
        "Robert Peston wrote a book. He says that Tony Blair told Gordon Brown he would go.",
        "he",
        "Tony Blair",
    ),
]


@pytest.mark.parametrize(("text", "words", "label"), REFERENTS)
def test_referents(text: str, words: str, label: str, analysed: Analysed) -> None:
    """A pronoun refers to the most salient entity that agrees with it."""
    assert referent(analysed(text), words) == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rained in London.", "It"),
        ("Theresa May spoke. He left.", "He"),
        ("We lost, said nobody.", "We"),
        ("“I lost.”", "I"),
    ],
)
def test_no_referent(text: str, words: str, analysed: Analysed) -> None:
    """A pronoun with nothing to agree with refers to nothing."""
    assert referent(analysed(text), words) is None


STATEMENTS = [
    (
        "Tony Blair spoke in Cairo. Asked if Peter Mandelson could return, he said: "
        '"I have the greatest admiration for Gordon Brown."',
        ("Tony Blair", "praised", "Gordon Brown"),
    ),
    (
        "Alan Milburn said the campaign was going well. And he confirmed Mr Blair's promise. "
        'He said: "I am the election co-ordinator."',
        ("Alan Milburn", "heldOffice", "election co-ordinator"),
    ),
    ("Shaun Woodward spoke to reporters. He joined Labour.", ("Shaun Woodward", "joined", "Labour Party")),
    (
        "Emma Nicholson was unhappy. She defected to the Liberal Democrats.",
        ("Emma Nicholson", "joined", "Liberal Democrats"),
    ),
    ("Peter Hain met Ian Paisley, and later he praised Tony Blair.", ("Peter Hain", "praised", "Tony Blair")),
    ("Douglas Carswell said he had joined Ukip.", ("Douglas Carswell", "joined", "UK Independence Party")),
    ("Gerry Adams said he had met Tony Blair.", ("Gerry Adams", "met", "Tony Blair")),
    ("“I have joined the Labour Party,” said Shaun Woodward.", ("Shaun Woodward", "joined", "Labour Party")),
    (
        "Nigel Lawson was a minister. Margaret Thatcher praised him.",
        ("Margaret Thatcher", "praised", "Nigel Lawson"),
    ),
    (
        "The Labour Party met in Brighton. It expelled Derek Hatton.",
        ("Derek Hatton", "expelledFrom", "Labour Party"),
    ),
]


@pytest.mark.parametrize(("text", "triple"), STATEMENTS)
def test_statements_through_pronouns(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """A statement whose end is a pronoun is about the entity it refers to."""
    assert triple in triples(extracted(text))


def test_evidence_reaches_back_to_the_name(extracted: Extracted) -> None:
    """The evidence of a statement through a pronoun begins with the sentence that names its referent."""
    text = "It was cold. Shaun Woodward spoke to reporters. He defected to Labour. It rained."
    statement = only(extracted(text), "Shaun Woodward", "joined", "Labour Party")
    assert statement.evidence.text == "Shaun Woodward spoke to reporters. He defected to Labour."
    assert statement.evidence.sentence == 1


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "John Prescott met Peter Mandelson. Tony Blair praised him.",
            ("Tony Blair", "praised", "Tony Blair"),
        ),
        (
            "Ann Widdecombe attacked Michael Howard because he praised himself.",
            ("Michael Howard", "praised", "Michael Howard"),
        ),
    ],
)
def test_nobody_does_it_to_oneself(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """No statement joins an entity to itself."""
    assert triple not in triples(extracted(text), status=None)
