"""The model that the package carries: small, repeatable, and as good as its card says."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from extracting import fails

from kgbuild.errors import ModelError
from kgbuild.stance.labels import LABELS, MIRRORED
from kgbuild.stance.marking import Passage
from kgbuild.stance.model import StanceModel, shipped
from kgbuild.stance.train.data import read_examples, unmarked
from kgbuild.stance.train.figures import figures

FOLDER = Path(str(files("kgbuild") / "stance" / "shipped"))
ROOT = Path(__file__).resolve().parents[2]


def data() -> Path:
    """Give the annotated sentences of the validation set, or skip."""
    folder = Path(os.environ.get("KGBUILD_SHARED") or ROOT.parent / "shared")
    path = folder / "bench" / "directed-sentiment" / "valid.jsonl"
    if not path.is_file():
        pytest.skip("the annotated sentences are not beside the checkout (set KGBUILD_SHARED)")
    return path


def test_it_is_small() -> None:
    assert sum(f.stat().st_size for f in FOLDER.iterdir()) < 30e6


def test_it_gives_the_figures_its_card_states() -> None:
    """Processors differ in the rounding of int8 sums, hence the small margin."""
    examples = read_examples(data())
    judged = np.array([int(shipped()(e.passage).argmax()) for e in examples])
    measured = figures(judged, [e.label for e in examples])
    assert measured["macro F1"] == pytest.approx(shipped().card["validation"]["macro F1"], abs=0.01)
    assert measured["accuracy"] == pytest.approx(shipped().card["validation"]["accuracy"], abs=0.01)


@pytest.mark.parametrize(
    "sentence, p, q, label",
    [
        ("[Shami Chakrabarti] condemned [Jack Straw] for the plan.", "Shami Chakrabarti", "Jack Straw", 3),
        ("[Jack Straw] was condemned by [Shami Chakrabarti].", "Jack Straw", "Shami Chakrabarti", 4),
        ("[Bernie Sanders] endorsed [Hillary Clinton] on Tuesday.", "Bernie Sanders", "Hillary Clinton", 1),
        ("[Hillary Clinton] was endorsed by [Bernie Sanders].", "Hillary Clinton", "Bernie Sanders", 2),
        ("[John Major] sat in the Commons when [Tony Blair] did.", "John Major", "Tony Blair", 0),
        ("[Hillary Clinton] won the backing of [Bernie Sanders].", "Hillary Clinton", "Bernie Sanders", 2),
        ("[John Major] was succeeded by [Tony Blair] in 1997.", "John Major", "Tony Blair", 0),
        ("[George Galloway] defeated [Oona King] in Bethnal Green.", "George Galloway", "Oona King", 0),
        fails(
            "[Ann Widdecombe] said there was something of the night about [Michael Howard].",
            "Ann Widdecombe",
            "Michael Howard",
            3,
            why="an image for an attack is not read as one",
        ),
        fails(
            "[Tony Blair] sacked [Peter Mandelson].",
            "Tony Blair",
            "Peter Mandelson",
            0,
            why="an act is taken for an attack",
        ),
    ],
)
def test_plain_sentences(sentence: str, p: str, q: str, label: int) -> None:
    assert LABELS[int(shipped()(unmarked(sentence, p, q)).argmax())] == LABELS[label]


def test_exchanging_the_agents_exchanges_the_classes() -> None:
    passage = unmarked("[Clare Short] attacked [Tony Blair].", "Clare Short", "Tony Blair")
    once, again = shipped()(passage), shipped()(passage.mirrored())
    assert once.sum() == pytest.approx(1)
    assert once == pytest.approx(again[list(MIRRORED)], abs=0.1)


def test_an_answer_does_not_hang_on_what_was_asked_before() -> None:
    one = Passage("Clare Short attacked Tony Blair.", (0, 11), (21, 31))
    other = Passage("Tony Blair arrived with Gordon Brown." * 3, (0, 10), (24, 36))
    first = StanceModel(FOLDER)(one)
    model = StanceModel(FOLDER)
    model(other)
    assert np.array_equal(first, model(one))


def test_it_is_loaded_only_when_used() -> None:
    program = (
        "import sys; from kgbuild.pipeline import load_pipeline; "
        "nlp = load_pipeline(stance='frames'); nlp('Clare Short attacked Tony Blair.'); "
        "print('onnxruntime' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"


def test_a_missing_model_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no stance model there") as raised:
        StanceModel(tmp_path)
    assert "\n" not in str(raised.value)
