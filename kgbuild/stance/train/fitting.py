"""Fitting a stance network to passages that are annotated, judged by teachers, or both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from kgbuild.stance.labels import MIRRORED
from kgbuild.stance.train.network import StanceNetwork, batches, collate, lowered
from kgbuild.stance.train.readings import Readings, mirrored_label

# Rare classes count more, since what is measured is the mean over classes.
CLASS_WEIGHTS = (1.0, 1.5, 1.5, 1.25, 1.25)
SMOOTHING = 0.05
WARM_UP = 0.06
HEAD_RATE = 5
# The weights kept are a running mean over some 1 / (1 - DECAY) steps, better than the last ones.
DECAY = 0.995


@dataclass(frozen=True)
class Plan:
    """How to fit.

    Attributes:
        epochs: passes over the passages.
        rate: highest learning rate of the encoder; the classifier's is ``HEAD_RATE`` times that.
        batch: passages a step.
        seed: of order, dropout and mirroring.
        trust: share of the loss that is held against what teachers judge, the rest against annotation.
    """

    epochs: int = 5
    rate: float = 8e-5
    batch: int = 32
    seed: int = 13
    trust: float = 0.5


def fit(
    network: StanceNetwork,
    readings: Readings,
    pad: int,
    plan: Plan,
    after_epoch: Callable[[StanceNetwork], None] = lambda network: None,
) -> StanceNetwork:
    """Fit a network to passages, each of which is mirrored in half of its readings.

    Mirroring exchanges the roles of the two agents and the class with them, so that the rare classes, in
    which the agent named second acts, are learnt from the common ones as well.

    Args:
        network: a network with a pretrained encoder; it is changed.
        readings: the passages.
        pad: id that fills up.
        plan: how.
        after_epoch: called with the averaged network after each pass.

    Returns:
        The network of averaged weights.
    """
    random = Random(plan.seed)
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(DECAY))
    optimiser = _optimiser(network, plan)
    rates = [group["lr"] for group in optimiser.param_groups]
    lengths = [len(row.ids) for row, _ in readings.rows]
    steps, done, began = plan.epochs * -(-len(readings) // plan.batch), 0, time.monotonic()
    for epoch in range(plan.epochs):
        network.train()
        for chosen in batches(lengths, plan.batch, random):
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _schedule(done / steps)
            loss = _loss(network, readings.taken(chosen), pad, plan.trust, random)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            mean.update_parameters(network)
            done += 1
            if done % 100 == 0:
                seconds = time.monotonic() - began
                print(
                    f"epoch {epoch + 1}, step {done} of {steps}: {loss.item():.3f}, {seconds:.0f} s",
                    flush=True,
                )
        after_epoch(mean.module)
    fitted: StanceNetwork = mean.module
    return fitted


def _loss(network: StanceNetwork, batch: Readings, pad: int, trust: float, random: Random) -> Tensor:
    """Give the loss of one batch."""
    turned = np.array([random.random() < 0.5 for _ in batch.rows])
    rows = [pair[int(t)] for pair, t in zip(batch.rows, turned, strict=True)]
    labels = [mirrored_label(x) if t else x for x, t in zip(batch.labels.tolist(), turned, strict=True)]
    device = network.device
    with lowered(device):
        logits = network(*collate(rows, pad, device)).float()
    gold = torch.tensor(labels, device=device)
    weight = torch.tensor(CLASS_WEIGHTS, device=device)
    # A batch in which nothing is annotated divides by nothing.
    annotated = cross_entropy(logits, gold, weight=weight, label_smoothing=SMOOTHING, reduction="sum")
    loss = annotated / weight[gold.clamp(min=0)][gold >= 0].sum().clamp(min=1)
    if batch.judged is None:
        return loss
    judged = np.where(turned[:, None], batch.judged[:, MIRRORED], batch.judged)
    return (1 - trust) * loss + trust * cross_entropy(logits, torch.from_numpy(judged).to(device))


def _optimiser(network: StanceNetwork, plan: Plan) -> torch.optim.Optimizer:
    named = list(network.named_parameters())
    groups = [
        {"params": [p for name, p in named if name.startswith("encoder.")], "lr": plan.rate},
        {"params": [p for name, p in named if not name.startswith("encoder.")], "lr": plan.rate * HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _schedule(progress: float) -> float:
    """Rise to the full rate, then fall to nothing, both in a straight line."""
    return min((progress + 1e-6) / WARM_UP, (1 - progress) / (1 - WARM_UP))
