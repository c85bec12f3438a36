"""Who says what: the speakers of direct and of reported speech, in every order in which news puts them."""

from __future__ import annotations

import pytest
from extracting import Analysed, Extracted, only

from kgbuild.quotations.around import quotation_at

DIRECT = [
    ('Robin Cook said: "The war is wrong."', "war", "Robin Cook"),
    ('"The war is wrong," said Robin Cook.', "war", "Robin Cook"),
    ('"The war is wrong," Robin Cook said.', "war", "Robin Cook"),
    ('"The war is wrong," Mr Cook said. Robin Cook then resigned.', "war", "Robin Cook"),
    ('"The war," said Robin Cook, "is wrong."', "wrong", "Robin Cook"),
    ('"The war is wrong," said Robin Cook. "It will cost lives."', "lives", "Robin Cook"),
    ('"The war is wrong. It will cost lives," said Robin Cook.', "war", "Robin Cook"),
    ("“The war is wrong,” said Robin Cook.", "war", "Robin Cook"),
    ("'The war is wrong,' said Robin Cook.", "war", "Robin Cook"),
    ("‘The war isn’t right,’ said Robin Cook.", "war", "Robin Cook"),
    ('Robin Cook, the former foreign secretary, said: "The war is wrong."', "war", "Robin Cook"),
    ('"The war is wrong," said the former foreign secretary, Robin Cook.', "war", "Robin Cook"),
    ('"The war is wrong," said former foreign secretary Robin Cook.', "war", "Robin Cook"),
    ('Robin Cook was blunt. "The war is wrong," he said.', "war", "Robin Cook"),
    ('Robin Cook told the BBC: "The war is wrong."', "war", "Robin Cook"),
    ('Asked by Jeremy Paxman, Robin Cook replied: "The war is wrong."', "war", "Robin Cook"),
    ('Robin Cook told Tony Blair that the war was "wrong".', "wrong", "Robin Cook"),
    ('Robin Cook called the war "a mistake".', "mistake", "Robin Cook"),
    ('Robin Cook added: "The war is wrong."\n\n"It will cost lives," he warned.', "lives", "Robin Cook"),
    ('Clare Short said: "I agree." But Robin Cook said: "I differ."', "differ", "Robin Cook"),
    ('"I agree," said Clare Short. "I differ," said Robin Cook.', "differ", "Robin Cook"),
    ('"I agree," said Clare Short. "I differ," said Robin Cook.', "agree", "Clare Short"),
    ('According to Robin Cook, "the war is wrong".', "war", "Robin Cook"),
    ('According to Labour MP Robin Cook, "the war is wrong".', "war", "Robin Cook"),
    ('"The war is wrong", according to the former minister Robin Cook.', "war", "Robin Cook"),
    ('In a letter to Tony Blair, Robin Cook wrote: "The war is wrong."', "war", "Robin Cook"),
    ('Robin Cook tweeted: "The war is wrong."', "war", "Robin Cook"),
    ('A spokesman for Labour said: "The war is right."', "right", "Labour Party"),
    ('A Labour spokeswoman said: "The war is right."', "right", "Labour Party"),
    ('"The war is wrong," said the former leader of the Commons, Robin Cook.', "war", "Robin Cook"),
    ("“The war is wrong.\n\n“It will cost lives,” said Robin Cook.", "war", "Robin Cook"),
    (
        "Robin Cook disputed Tony Blair's account of Tony Blair's visit. He said: \"The war is wrong.\"",
        "war",
        "Robin Cook",
    ),
    (
        'Robin Cook said that instead of the "bonfire" Labour had promised there was "an explosion". '
        '"The war is wrong."',
        "war",
        "Robin Cook",
    ),
    ('Robin Cook defended his vote.\n\n"The war is wrong."', "war", "Robin Cook"),
    ('Robin Cook resigned. He went on: "The war is wrong."', "war", "Robin Cook"),
    ('War on Want\'s Robin Cook said: "The war is wrong."', "war", "Robin Cook"),
    (
        'Robin Cook said: "I differ."\n\n"The war is wrong."\n\nAnd Clare Short said she agreed.',
        "war",
        "Robin Cook",
    ),
    ('Labour say a vote could "wreck the plan", while the Tories say it is right.', "wreck", "Labour Party"),
    (
        'Robin Cook met Tony Blair in London. Mr Blair had lied, he argued. "The war is wrong."',
        "war",
        "Robin Cook",
    ),
]

NOBODY = [
    ("Those who worked with Robin Cook say the war was wrong.", "war"),
    ("Labour met in Leeds. It was claimed that the war was wrong.", "war"),
    ('"The war is wrong," said an aide who is close to Tony Blair.', "war"),
    ('"The war is wrong," said an aide of Tony Blair.', "war"),
    ('The rebels went on to attack the "wrong" town.', "wrong"),
    ('Robin Cook rewrote the bill.\n\n"The war is wrong."', "war"),
    ('The film "Casablanca" was shown in Paris.', "Casablanca"),
    ('"The war is wrong." That was the headline.', "war"),
    ('Robin Cook said: "I differ." "The war is wrong," a farmer said.', "war"),
    ('Robin Cook was sacked by Tony Blair.\n\n"The war is wrong."', "war"),
    (
        'Robin Cook met Tony Blair. A local farmer said he was angry. "The war is wrong," he said.',
        "war",
    ),
]

REPORTED = [
    ("Robin Cook said Labour would lose and added that the war was wrong.", "war", "Robin Cook"),
    ("It was claimed by Robin Cook that the war was wrong.", "war", "Robin Cook"),
    ("Robin Cook said that the war was wrong.", "war", "Robin Cook"),
    ("Robin Cook said the war was wrong.", "war", "Robin Cook"),
    ("The war was wrong, Robin Cook said.", "war", "Robin Cook"),
    ("Robin Cook told the Guardian that the war was wrong.", "war", "Robin Cook"),
    ("Robin Cook denied that the war was right.", "war", "Robin Cook"),
    ("Labour claimed the war was right.", "war", "Labour Party"),
]


def _speaker(analysed: Analysed, text: str, word: str) -> str | None:
    analysis = analysed(text)
    quotation = quotation_at(analysis, analysis.tokens.text.index(word))
    cluster = analysis.cluster(quotation.speaker) if quotation is not None else None
    return cluster.label if cluster is not None else None


@pytest.mark.parametrize(("text", "word", "speaker"), DIRECT)
def test_direct_speech(text: str, word: str, speaker: str, analysed: Analysed) -> None:
    """A quotation, and what carries it on, belongs to the one who speaks before, inside or after it."""
    assert _speaker(analysed, text, word) == speaker


@pytest.mark.parametrize(("text", "word", "speaker"), REPORTED)
def test_reported_speech(text: str, word: str, speaker: str, analysed: Analysed) -> None:
    """What a clause reports belongs to the subject of its verb."""
    assert _speaker(analysed, text, word) == speaker


@pytest.mark.parametrize(("text", "word"), NOBODY)
def test_nobody_speaks(text: str, word: str, analysed: Analysed) -> None:
    """Titles and scare quotes are nobody's words."""
    assert _speaker(analysed, text, word) is None


SPEAKERS = [
    (
        "Robin Cook said that Tony Blair had criticised Clare Short.",
        ("Tony Blair", "criticised", "Clare Short"),
        "Robin Cook",
    ),
    (
        '"Tony Blair criticised Clare Short," said Robin Cook.',
        ("Tony Blair", "criticised", "Clare Short"),
        "Robin Cook",
    ),
    ("Tony Blair criticised Clare Short.", ("Tony Blair", "criticised", "Clare Short"), None),
    (
        "Tony Blair criticised Clare Short, and Robin Cook said nothing.",
        ("Tony Blair", "criticised", "Clare Short"),
        None,
    ),
]


@pytest.mark.parametrize(("text", "triple", "speaker"), SPEAKERS)
def test_speaker_of_a_statement(
    text: str, triple: tuple[str, str, str], speaker: str | None, extracted: Extracted
) -> None:
    """A statement in somebody's words names the speaker; one in the article's own voice names nobody."""
    assert only(extracted(text), *triple).speaker == speaker


def test_an_apostrophe_opens_no_quotation(analysed: Analysed) -> None:
    """Apostrophes and possessives are no quotation marks."""
    text = "The MPs' votes weren't counted and Labour's whips didn't mind."
    assert [q for q in analysed(text).quotations if q.direct] == []


def test_an_unclosed_quotation_ends_with_its_paragraph(extracted: Extracted) -> None:
    """A mark that is never closed takes no more than its paragraph."""
    text = 'Robin Cook said: "The war is wrong.\n\nTony Blair criticised Clare Short.'
    assert only(extracted(text), "Tony Blair", "criticised", "Clare Short").speaker is None
