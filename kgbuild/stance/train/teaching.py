"""Teachers: larger networks whose judgement of passages the small one learns from.

Each annotated passage is judged by teachers that have not seen its annotation (cross-fitting), so that what
they say of it is an opinion and not a memory; passages without annotation are judged by all. The small
network learns from their probabilities, after G. Hinton, O. Vinyals and J. Dean: Distilling the Knowledge in
a Neural Network, 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray

from kgbuild.stance.labels import LABELS, MIRRORED
from kgbuild.stance.train.figures import figures
from kgbuild.stance.train.fitting import Plan, fit
from kgbuild.stance.train.network import StanceNetwork, logits_of
from kgbuild.stance.train.readings import UNKNOWN, Judgement, Readings

PLAN = Plan(epochs=5, rate=4e-5, batch=64)
FOLDS = 5
# Steps in which what a class is worth is searched, in logarithms of odds.
OFFSETS = np.arange(-0.6, 1.01, 0.1)


@dataclass(frozen=True)
class Lesson:
    """What teachers say.

    Attributes:
        judged: probabilities of the classes of each passage, of shape (passages, classes).
        offsets: what was added to the teachers' logits of each class, so that the mean F1 is highest.
    """

    judged: Judgement
    offsets: NDArray[np.float32]


def teach(
    folder: Path, readings: Readings, pad: int, device: torch.device, rounds: int = 1, plan: Plan = PLAN
) -> Lesson:
    """Fit teachers and let them judge passages.

    Args:
        folder: the pretrained encoder of the teachers, of the library *transformers*.
        readings: annotated passages, and others.
        pad: id that fills up.
        device: where the teachers are computed.
        rounds: how often the annotated passages are divided anew; ``FOLDS`` teachers are fitted in each.
        plan: how teachers are fitted.
    """
    mean = np.zeros((len(readings), len(LABELS)), dtype=np.float32)
    for number in range(rounds):
        mean += one_round(folder, readings, pad, device, replace(plan, seed=plan.seed + number)) / rounds
    return lesson(mean, readings.labels)


def one_round(
    folder: Path, readings: Readings, pad: int, device: torch.device, plan: Plan
) -> NDArray[np.float32]:
    """Give the logits of all passages by teachers that have not seen what they judge."""
    annotated = [i for i, label in enumerate(readings.labels) if label != UNKNOWN]
    others = [i for i, label in enumerate(readings.labels) if label == UNKNOWN]
    Random(plan.seed).shuffle(annotated)
    out = np.zeros((len(readings), len(LABELS)), dtype=np.float32)
    for fold in range(FOLDS):
        held = annotated[fold::FOLDS]
        seen = sorted(set(annotated) - set(held))
        torch.manual_seed(plan.seed + fold)
        network = StanceNetwork(folder).to(device)
        fitted = fit(network, readings.taken(seen), pad, replace(plan, seed=plan.seed + fold))
        out[held] = both_ways(fitted, readings.taken(held), pad)
        if others:
            out[others] += both_ways(fitted, readings.taken(others), pad) / FOLDS
    return out


def both_ways(network: StanceNetwork, readings: Readings, pad: int) -> NDArray[np.float32]:
    """Give the logits of passages as the mean of both readings, of shape (passages, classes)."""
    plain = logits_of(network, [row for row, _ in readings.rows], pad)
    turned = logits_of(network, [row for _, row in readings.rows], pad)
    return np.asarray((plain + turned[:, MIRRORED]) / 2, dtype=np.float32)


def lesson(logits: NDArray[np.float32], labels: NDArray[np.int64]) -> Lesson:
    """Make probabilities of the teachers' logits, each class given the worth that suits the annotation."""
    known = labels != UNKNOWN
    offsets = best_offsets(logits[known], labels[known].tolist())
    raised = logits + offsets
    powers = np.exp(raised - raised.max(axis=1, keepdims=True))
    return Lesson((powers / powers.sum(axis=1, keepdims=True)).astype(np.float32), offsets)


def best_offsets(logits: NDArray[np.float32], labels: Sequence[int]) -> NDArray[np.float32]:
    """Give what to add to the logits of the classes so that the mean of their F1 is highest."""
    offsets = np.zeros(len(LABELS), dtype=np.float32)
    best = _macro(logits, labels)
    for _, label in product(range(2), range(1, len(LABELS))):
        for offset in OFFSETS:
            trial = offsets.copy()
            trial[label] = offset
            value = _macro(logits + trial, labels)
            if value > best:
                best, offsets = value, trial
    return offsets


def _macro(logits: NDArray[np.float32], labels: Sequence[int]) -> float:
    return figures(logits.argmax(1), labels)["macro F1"]
