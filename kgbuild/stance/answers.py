"""What the stance model answers about a pair of agents, and which relations its classes stand for."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.stance.labels import NEGATIVE, POSITIVE
from kgbuild.stance.model import Probabilities
from kgbuild.stance.passages import Pair

CLASSES = {"-": NEGATIVE, "+": POSITIVE}
SIGNS = {"criticised": "-", "accused": "-", "praised": "+", "supported": "+"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model says of a pair: the probability of each class, in the order of ``labels.LABELS``."""

    pair: Pair
    probabilities: Probabilities

    def towards(self, source: int, target: int, sign: str) -> float | None:
        """Give the probability of a stance from one entity to another; None if the pair is another."""
        forth, back = CLASSES[sign]
        if (source, target) == (self.pair.p.entity, self.pair.q.entity):
            return float(self.probabilities[forth])
        if (source, target) == (self.pair.q.entity, self.pair.p.entity):
            return float(self.probabilities[back])
        return None
