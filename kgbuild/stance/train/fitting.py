"""Fitting a stance network to annotated passages."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from kgbuild.stance.labels import MIRRORED
from kgbuild.stance.marking import Marker
from kgbuild.stance.train.data import Example
from kgbuild.stance.train.network import StanceNetwork, batches, collate

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
        epochs: passes over the examples.
        rate: highest learning rate of the encoder; the classifier's is ``HEAD_RATE`` times that.
        batch: examples a step.
        seed: of order, dropout and mirroring.
    """

    epochs: int = 5
    rate: float = 8e-5
    batch: int = 32
    seed: int = 7


def fit(
    network: StanceNetwork,
    marker: Marker,
    examples: Sequence[Example],
    plan: Plan,
    after_epoch: Callable[[StanceNetwork], None] = lambda network: None,
) -> StanceNetwork:
    """Fit a network to annotated passages, each of which is mirrored in half of its readings.

    Mirroring exchanges the roles of the two agents and the class with them, so that the rare classes, in
    which the agent named second acts, are learnt from the common ones as well.

    Args:
        network: a network with a pretrained encoder; it is changed.
        marker: turns passages into ids of the encoder's vocabulary.
        examples: annotated passages.
        plan: how.
        after_epoch: called with the averaged network after each pass.

    Returns:
        The network of averaged weights.
    """
    random = Random(plan.seed)
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(DECAY))
    optimiser = _optimiser(network, plan)
    rates = [group["lr"] for group in optimiser.param_groups]
    lengths = [len(e.passage.text) for e in examples]
    steps, done, began = plan.epochs * -(-len(examples) // plan.batch), 0, time.monotonic()
    for epoch in range(plan.epochs):
        network.train()
        for chosen in batches(lengths, plan.batch, random):
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _schedule(done / steps)
            loss = _loss(network, marker, [examples[i] for i in chosen], random)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            mean.update_parameters(network)
            done += 1
            if done % 20 == 0:
                seconds = time.monotonic() - began
                print(
                    f"epoch {epoch + 1}, step {done} of {steps}: {loss.item():.3f}, {seconds:.0f} s",
                    flush=True,
                )
        after_epoch(mean.module)
    fitted: StanceNetwork = mean.module
    return fitted


def _loss(network: StanceNetwork, marker: Marker, examples: Sequence[Example], random: Random) -> Tensor:
    """Give the loss of one batch."""
    rows, labels = [], []
    for example in examples:
        turned = random.random() < 0.5
        rows.append(marker(example.passage.mirrored() if turned else example.passage))
        labels.append(MIRRORED[example.label] if turned else example.label)
    logits = network(*collate(rows, marker.pad))
    weight = torch.tensor(CLASS_WEIGHTS)
    return cross_entropy(logits, torch.tensor(labels), weight=weight, label_smoothing=SMOOTHING)


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
