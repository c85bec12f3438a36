"""Passages as training reads them: both ways round, with what they are annotated or judged to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kgbuild.stance.labels import MIRRORED
from kgbuild.stance.marking import Marked, Marker
from kgbuild.stance.train.data import Example

# What an optimiser's loss passes over: a passage that nobody annotated.
UNKNOWN = -100
Judgement = NDArray[np.float32]


@dataclass(frozen=True)
class Readings:
    """Passages of which each can be read with the roles of its agents as they are or exchanged.

    Attributes:
        rows: the token ids of each passage, as it is and mirrored.
        labels: the annotated classes, ``UNKNOWN`` where there is none, of shape (passages,).
        judged: probabilities of the classes as teachers see them, of shape (passages, classes), or None.
    """

    rows: list[tuple[Marked, Marked]]
    labels: NDArray[np.int64]
    judged: Judgement | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def taken(self, indices: Sequence[int]) -> Readings:
        """Give some of the passages."""
        judged = None if self.judged is None else self.judged[list(indices)]
        return Readings([self.rows[i] for i in indices], self.labels[list(indices)], judged)

    def judged_by(self, probabilities: Judgement) -> Readings:
        """Give the same passages with probabilities of the classes."""
        return replace(self, judged=probabilities)

    def joined(self, other: Readings) -> Readings:
        """Give these passages and then others; both or neither are judged."""
        judged = None
        if self.judged is not None and other.judged is not None:
            judged = np.concatenate([self.judged, other.judged])
        return Readings(self.rows + other.rows, np.concatenate([self.labels, other.labels]), judged)


def read(marker: Marker, examples: Sequence[Example]) -> Readings:
    """Turn passages into the ids of an encoder's vocabulary."""
    rows = [(marker(e.passage), marker(e.passage.mirrored())) for e in examples]
    labels = [UNKNOWN if e.label is None else e.label for e in examples]
    return Readings(rows, np.array(labels, dtype=np.int64))


def mirrored_label(label: int) -> int:
    """Give the class that a passage has when the roles of its agents are exchanged."""
    return label if label == UNKNOWN else MIRRORED[label]
