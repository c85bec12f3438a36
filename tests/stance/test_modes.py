"""Statements that the model confirms, doubts and makes."""

from __future__ import annotations

import pytest
from extracting import Extracted, about, extractor, triples
from spacy.language import Language

from kgbuild.pipeline import load_pipeline
from kgbuild.stance.modes import Stance

ATTACK = "Clare Short attacked Tony Blair."


@pytest.fixture(scope="module")
def pipelines() -> dict[Stance, Extracted]:
    """Give a function from a text to its statements for each way to find stance."""
    modes: tuple[Stance, ...] = ("frames", "model", "both")
    return {mode: extractor(load_pipeline(stance=mode)) for mode in modes}


def test_the_component_is_there_when_wanted(nlp: Language) -> None:
    assert "kgbuild_stance" in nlp.pipe_names
    assert "kgbuild_stance" not in load_pipeline(stance="frames").pipe_names


@pytest.mark.parametrize("mode, method", [("frames", "frame"), ("model", "model"), ("both", "both")])
def test_a_statement_names_what_found_it(
    pipelines: dict[Stance, Extracted], mode: Stance, method: str
) -> None:
    [found] = about(pipelines[mode](ATTACK), "criticised")
    assert (found.subject.label, found.object.label) == ("Clare Short", "Tony Blair")
    assert found.method == method
    assert 0 < found.confidence <= 1
    assert found.evidence.text == ATTACK


def test_what_the_model_misses_is_less_sure(pipelines: dict[Stance, Extracted]) -> None:
    text = "Oliver Letwin was no match for Gordon Brown, said Ed Balls."
    [alone] = about(pipelines["frames"](text), "criticised")
    [held] = about(pipelines["both"](text), "criticised")
    assert held.method == "frame"
    assert held.confidence < alone.confidence


@pytest.mark.parametrize("mode", ["frames", "model", "both"])
def test_an_accusation_is_no_second_criticism(pipelines: dict[Stance, Extracted], mode: Stance) -> None:
    found = pipelines[mode]("Michael Howard accused Tony Blair of misleading the country.")
    assert [s.predicate for s in found if s.object.label == "Tony Blair"] == ["accused"]


def test_agreement_makes_sure(pipelines: dict[Stance, Extracted]) -> None:
    [alone] = about(pipelines["frames"](ATTACK), "criticised")
    [shared] = about(pipelines["both"](ATTACK), "criticised")
    assert shared.confidence > alone.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Clare Short was born in Birmingham and Tony Blair in Edinburgh.",
        "Tony Blair arrived with Gordon Brown.",
        "Clare Short has not attacked Tony Blair.",
        "If Clare Short attacked Tony Blair, she would lose her post.",
    ],
)
def test_no_stance_is_asserted(pipelines: dict[Stance, Extracted], text: str) -> None:
    for run in pipelines.values():
        assert not {
            t for t in triples(run(text)) if t[1] in ("criticised", "accused", "praised", "supported")
        }


def test_other_relations_are_left_alone(pipelines: dict[Stance, Extracted]) -> None:
    text = "Labour MP Clare Short attacked Tony Blair, who resigned as prime minister in 2007."
    others = [{t for t in triples(run(text)) if t[1] != "criticised"} for run in pipelines.values()]
    assert others[0] and others[0] == others[1] == others[2]


def test_accusations_are_the_frames(pipelines: dict[Stance, Extracted]) -> None:
    text = "Clare Short accused Tony Blair of misleading Parliament."
    for run in pipelines.values():
        assert ("Clare Short", "accused", "Tony Blair") in triples(run(text))


def test_the_same_text_gives_the_same_statements(pipelines: dict[Stance, Extracted]) -> None:
    assert pipelines["both"](ATTACK) == pipelines["both"](ATTACK)
