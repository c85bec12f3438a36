"""Every frame of every relation, by the sentence it must match and the one it must not match."""

from __future__ import annotations

import pytest
from extracting import about, triple
from spacy.language import Language

from kgbuild.article import Article
from kgbuild.extraction import extract
from kgbuild.ontology import RELATIONS
from kgbuild.relations.frames import Frame, frames
from kgbuild.statement import Statement

Read = dict[str, list[Statement]]

EXAMPLE_FAILS = {}
COUNTER_FAILS = {
    "win-contest": "whatever of a place is won is its seat",
}


@pytest.fixture(scope="module")
def read(nlp: Language) -> Read:
    """Give the statements of every example and counter-example, by sentence."""
    sentences = {s for f in frames() for s in (f.example, f.counter)}
    return {a.text: found for a, found, _ in extract(nlp, (Article("sample", s) for s in sorted(sentences)))}


def _cases(fails: dict[str, str]) -> list[object]:
    return [
        pytest.param(
            f, id=f.id, marks=pytest.mark.xfail(strict=True, reason=fails[f.id]) if f.id in fails else ()
        )
        for f in frames()
    ]


@pytest.mark.parametrize("frame", _cases(EXAMPLE_FAILS))
def test_example_gives_the_relation(frame: Frame, read: Read) -> None:
    """The sentence of a frame asserts its relation once; of two who are against each other, of each."""
    found = about(read[frame.example], frame.relation)
    each = frame.relation == "criticised" and frame.subject == frame.object
    assert [s.status for s in found] == ["asserted"] * (2 if each else 1), [
        (*triple(s), s.status) for s in read[frame.example]
    ]


@pytest.mark.parametrize("frame", _cases(COUNTER_FAILS))
def test_counter_example_does_not_give_the_relation(frame: Frame, read: Read) -> None:
    """The counter-example of a frame has no statement of its relation, of any status."""
    assert not about(read[frame.counter], frame.relation), [triple(s) for s in read[frame.counter]]


def test_every_relation_has_frames() -> None:
    """No relation of the ontology is left without a way to find it, and each frame has a name of its own."""
    # What a party believes in may be told by the lists of parties instead.
    assert {f.relation for f in frames()} | {"hasIdeology"} == set(RELATIONS)
    names = [(f.relation, f.id) for f in frames()]
    assert len(names) == len(set(names))


def test_frames_have_examples_of_their_own() -> None:
    """Every frame shows a sentence that it matches and one that it does not, and shares neither."""
    assert all(f.example and f.counter and f.example != f.counter for f in frames())
    examples = [f.example for f in frames()]
    assert len(examples) == len(set(examples))
