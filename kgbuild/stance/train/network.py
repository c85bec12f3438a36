"""The stance network: an encoder, and a classifier over its first state and those of the two markers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import AutoModel

from kgbuild.stance.labels import LABELS
from kgbuild.stance.marking import Marked

DROPOUT = 0.1
Batch = tuple[Tensor, Tensor, Tensor, Tensor]


class StanceNetwork(nn.Module):
    """Logits of the stance classes of marked passages."""

    def __init__(self, folder: Path) -> None:
        """Take a pretrained encoder from a folder of the library *transformers*."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(folder))
        size = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(DROPOUT)
        self.hidden = nn.Linear(3 * size, size)
        self.output = nn.Linear(size, len(LABELS))

    def forward(self, ids: Tensor, mask: Tensor, p: Tensor, q: Tensor) -> Tensor:
        """Give logits of shape (batch, classes).

        Args:
            ids, mask: token ids and which of them count, of shape (batch, length).
            p, q: positions of the markers before the agents, of shape (batch,).
        """
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        size = states.shape[-1]
        at_p = states.gather(1, p.view(-1, 1, 1).expand(-1, 1, size)).squeeze(1)
        at_q = states.gather(1, q.view(-1, 1, 1).expand(-1, 1, size)).squeeze(1)
        features = torch.cat([states[:, 0], at_p, at_q], dim=-1)
        hidden = torch.tanh(self.hidden(self.dropout(features)))
        logits: Tensor = self.output(self.dropout(hidden))
        return logits

    @property
    def device(self) -> torch.device:
        """Where the network is computed."""
        return self.output.weight.device


def lowered(device: torch.device) -> torch.autocast:
    """Give a context in which a graphics processor, and it alone, computes with sixteen bits."""
    return torch.autocast(device.type, torch.bfloat16, enabled=device.type != "cpu")


def collate(rows: Sequence[Marked], pad: int, device: torch.device | None = None) -> Batch:
    """Give marked passages as one batch, filled up to the longest."""
    length = max(len(row.ids) for row in rows)
    ids = torch.full((len(rows), length), pad)
    mask = torch.zeros(len(rows), length, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row.ids)] = torch.tensor(row.ids)
        mask[i, : len(row.ids)] = 1
    places = torch.tensor([r.p for r in rows]), torch.tensor([r.q for r in rows])
    return ids.to(device), mask.to(device), places[0].to(device), places[1].to(device)


def batches(lengths: Sequence[int], size: int, random: Random, window: int = 50) -> Iterator[list[int]]:
    """Give all indices in random batches of passages of like length, so that little is filled up."""
    order = list(range(len(lengths)))
    random.shuffle(order)
    cut: list[list[int]] = []
    for start in range(0, len(order), size * window):
        near = sorted(order[start : start + size * window], key=lambda i: lengths[i])
        cut += [near[i : i + size] for i in range(0, len(near), size)]
    random.shuffle(cut)
    yield from cut


def logits_of(
    network: StanceNetwork, rows: Sequence[Marked], pad: int, size: int = 128
) -> NDArray[np.float32]:
    """Give the logits of each passage, of shape (passages, classes)."""
    network.eval()
    out = np.zeros((len(rows), len(LABELS)), dtype=np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    with torch.no_grad(), lowered(network.device):
        for start in range(0, len(order), size):
            chosen = order[start : start + size]
            batch = collate([rows[i] for i in chosen], pad, network.device)
            out[chosen] = network(*batch).float().cpu().numpy()
    return out
