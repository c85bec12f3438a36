"""Which pairs of agents are asked about, and in which words."""

from __future__ import annotations

import pytest
from extracting import Analysed

from kgbuild.stance.passages import pairs

Row = tuple[str, str, str]


def asked(analysed: Analysed, text: str) -> set[Row]:
    """Give the agents of each pair by their labels, with the passage."""
    analysis = analysed(text)
    return {
        (
            pair.passage.text[slice(*pair.passage.p)],
            pair.passage.text[slice(*pair.passage.q)],
            pair.passage.text,
        )
        for pair in pairs(analysis)
    }


def test_two_agents_of_one_sentence(analysed: Analysed) -> None:
    text = "Clare Short was furious with Tony Blair. Robin Cook was not there."
    sentence = "Clare Short was furious with Tony Blair."
    assert asked(analysed, text) == {("Clare Short", "Tony Blair", sentence)}


def test_who_is_meant_by_a_pronoun_is_named(analysed: Analysed) -> None:
    text = "Clare Short rose. She attacked Tony Blair. Her friends attacked his."
    resolved = {p: passage for p, _, passage in asked(analysed, text)}
    assert resolved == {"Clare Short": "Clare Short attacked Tony Blair."}


def test_the_speaker_is_named_before_the_quotation(analysed: Analysed) -> None:
    text = '"It is over," said Michael Howard. "Tony Blair has let everybody down. He should go."'
    found = asked(analysed, text)
    assert any(
        (p, q) == ("Michael Howard", "Tony Blair") and passage.startswith("Michael Howard said: ")
        for p, q, passage in found
    ), found


@pytest.mark.parametrize(
    "text",
    [
        "Labour MP Clare Short went home.",
        "Clare Short went home. Tony Blair stayed.",
        "Tony Blair said that Mr Blair would stay.",
        "A, B and C: Tony Blair, Gordon Brown, Jack Straw, Clare Short, Robin Cook and David Blunkett came.",
    ],
)
def test_nothing_to_ask(analysed: Analysed, text: str) -> None:
    assert asked(analysed, text) == set()
