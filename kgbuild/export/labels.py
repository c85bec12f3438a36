"""Where to write names in a picture so that they cover neither one another nor the nodes."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kgbuild.export.text import legal

Measure = Callable[[str, float], tuple[float, float]]
Box = tuple[float, float, float, float]
# Directions from a node in which a name may stand, the most pleasant first.
_SIDES = ((0, -1), (0, 1), (1, 0), (-1, 0), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8))


@dataclass(frozen=True, slots=True)
class Label:
    """A name's text (perhaps two lines), its size in points, and the centre of its box."""

    text: str
    size: float
    x: float
    y: float


def shorten(name: str, width: int = 20) -> str:
    """Give a name in one or two lines of some ``width`` characters, cut with an ellipsis if it is longer."""
    lines = textwrap.wrap(" ".join(legal(name).split()), width, break_long_words=True) or ["?"]
    if len(lines) > 2:
        lines = [lines[0], lines[1][: width - 1].rstrip() + "…"]
    return "\n".join(lines)


def place_labels(
    names: Iterable[tuple[str, str, float]],
    points: Mapping[str, tuple[float, float]],
    radii: Mapping[str, float],
    area: Box,
    measure: Measure,
    lines: Sequence[tuple[str, str]] = (),
) -> dict[str, Label]:
    """Choose a place for each name, in the order given (the most important first).

    Args:
        names: node, name and font size in points.
        points, radii: of every drawn node, in points.
        area: left, bottom, right and top of the picture's area, in points.
        measure: gives a text's width and height at a font size, in points.
        lines: pairs of linked nodes, whose line a name had better not cross.
    """
    discs = [(x - radii[n], y - radii[n], x + radii[n], y + radii[n]) for n, (x, y) in sorted(points.items())]
    samples = [_along(points[a], points[b], share) for a, b in lines for share in (0.2, 0.35, 0.5, 0.65, 0.8)]
    taken: list[Box] = []
    labels: dict[str, Label] = {}
    for node, name, size in names:
        text = shorten(name)
        width, height = measure(text, size)
        best: tuple[float, Box] | None = None
        for rank, (dx, dy) in enumerate(_SIDES):
            for stretch in (1.0, 1.8, 3.0):
                box = _box(points[node], radii[node] + 2.5 * stretch, dx, dy, width, height)
                cost = 0.02 * rank + 0.15 * (stretch - 1)
                cost += 6 * sum(_overlap(box, other) for other in taken) / (width * height)
                cost += 3 * sum(_overlap(box, disc) for disc in discs) / (width * height)
                cost += 8 * (1 - _overlap(box, area) / (width * height))
                cost += 0.05 * sum(box[0] < x < box[2] and box[1] < y < box[3] for x, y in samples)
                if best is None or cost < best[0]:
                    best = (cost, box)
        assert best is not None
        box = best[1]
        taken.append(box)
        labels[node] = Label(text, size, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return labels


def _box(point: tuple[float, float], away: float, dx: float, dy: float, width: float, height: float) -> Box:
    x = point[0] + dx * away + (width / 2 if dx > 0 else -width / 2 if dx < 0 else 0)
    y = point[1] + dy * away + (height / 2 if dy > 0 else -height / 2 if dy < 0 else 0)
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _overlap(one: Box, two: Box) -> float:
    wide = min(one[2], two[2]) - max(one[0], two[0])
    high = min(one[3], two[3]) - max(one[1], two[1])
    return wide * high if wide > 0 and high > 0 else 0.0


def _along(one: tuple[float, float], two: tuple[float, float], share: float) -> tuple[float, float]:
    return (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share)
