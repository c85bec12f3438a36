"""What a stance model is measured by: accuracy, and F1 of each class and their mean."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kgbuild.stance.labels import LABELS


def figures(predicted: NDArray[np.int64], annotated: Sequence[int]) -> dict[str, float]:
    """Give accuracy, macro F1 and the F1 of each class, rounded to four places.

    Args:
        predicted, annotated: class indices of the same passages.
    """
    gold = np.array(annotated)
    out = {"accuracy": float((predicted == gold).mean())}
    rates = {label: _f1(predicted == i, gold == i) for i, label in enumerate(LABELS)}
    out["macro F1"] = float(np.mean(list(rates.values())))
    return {name: round(value, 4) for name, value in {**out, **rates}.items()}


def _f1(predicted: NDArray[np.bool_], gold: NDArray[np.bool_]) -> float:
    both = int((predicted & gold).sum())
    return 2 * both / max(1, int(predicted.sum()) + int(gold.sum()))
