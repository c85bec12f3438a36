"""The stance model as the package carries it: an ONNX network, run by onnxruntime on the CPU."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from kgbuild.errors import ModelError
from kgbuild.stance.marking import Marker, Passage

NETWORK = "stance.onnx"
VOCABULARY = "tokenizer.json"
CARD = "card.json"

Probabilities = NDArray[np.float64]


class StanceModel:
    """A classifier of directed stance between the two agents of a passage.

    Attributes:
        card: how the model was made, and its measured figures.
    """

    def __init__(self, folder: Path) -> None:
        """Load a model.

        Args:
            folder: what ``python -m kgbuild.stance.train`` writes.

        Raises:
            ModelError: a file of the model is missing or cannot be read.
        """
        options = SessionOptions()
        # One thread: builds run in parallel processes, and sums come out in one order.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            self.card: dict[str, Any] = json.loads((folder / CARD).read_text(encoding="utf-8"))
            self._marker = Marker(folder / VOCABULARY)
            self._session = InferenceSession(
                str(folder / NETWORK), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the libraries raise bare exceptions of their own
            raise ModelError(f"{folder}: no stance model there ({error}); install kgbuild again") from error

    def __call__(self, passage: Passage) -> Probabilities:
        """Give the probability of each class of :data:`kgbuild.stance.labels.LABELS`.

        A passage is read alone: the scales of dynamic quantisation are those of a whole batch, so that what
        else stood in it would change the answer.
        """
        marked = self._marker(passage)
        ids = np.array([marked.ids], dtype=np.int64)
        feed = {
            "ids": ids,
            "mask": np.ones_like(ids),
            "p": np.array([marked.p], dtype=np.int64),
            "q": np.array([marked.q], dtype=np.int64),
        }
        (logits,) = self._session.run(None, feed)
        scores = np.asarray(logits, dtype=np.float64)[0]
        powers = np.exp(scores - scores.max())
        out: Probabilities = powers / powers.sum()
        return out


@cache
def shipped() -> StanceModel:
    """Give the model that the package carries, loaded on first use."""
    return StanceModel(Path(str(files("kgbuild") / "stance" / "shipped")))
