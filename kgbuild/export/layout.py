"""Where to draw each node: a force-directed layout that is the same on every run.

networkx's own force layouts want scipy from 500 nodes on and fling unconnected parts apart. Here each
connected part is laid out alone (forces of ForceAtlas2, Jacomy et al. 2014,
doi:10.1371/journal.pone.0098679) and the parts are packed around the largest.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kgbuild.network import Network

Array = NDArray[np.float64]
Point = tuple[float, float]


class Half(NamedTuple):
    """Half the width and half the height of a box."""

    x: float
    y: float

    def grown(self, by: float) -> Half:
        """Give the box with a margin."""
        return Half(self.x + by, self.y + by)


GOLDEN = math.pi * (3 - math.sqrt(5))
EDGE = 70.0


def place(
    graph: Network, radii: Mapping[str, float], *, aspect: float = 1.5, gap: float = 14.0
) -> dict[str, Point]:
    """Give each node a place, rounded to a tenth of a unit.

    Args:
        graph: the network; directions and parallel edges do not matter.
        radii: each node's radius in the layout's units (a typical edge is some 70 units long).
        aspect: width over height of the area in which the connected parts are packed.
        gap: free space between two nodes, in the same units.
    """
    plain = nx.Graph(graph.to_undirected(as_view=True))
    plain.remove_edges_from([(node, node) for node in plain])
    parts = sorted((sorted(part) for part in nx.connected_components(plain)), key=lambda p: (-len(p), p[0]))
    laid = [_part(plain, part, radii, gap) for part in parts]
    centres = _pack(
        [_extent(xy, [radii[n] for n in part]).grown(gap) for part, xy in zip(parts, laid, strict=True)],
        aspect,
    )
    places: dict[str, Point] = {}
    for part, xy, centre in zip(parts, laid, centres, strict=True):
        for node, (x, y) in zip(part, xy, strict=True):
            places[node] = (round(float(x + centre[0]), 1), round(float(y + centre[1]), 1))
    return places


def _part(graph: nx.Graph[str], part: list[str], radii: Mapping[str, float], gap: float) -> Array:
    """Lay out one connected part around the origin."""
    count = len(part)
    if count == 1:
        return np.zeros((1, 2))
    index = {node: i for i, node in enumerate(part)}
    pairs = {(index[a], index[b]) for a in part for b in graph.adj[a] if index[a] < index[b]}
    edges = np.array(sorted(pairs), dtype=np.intp)
    degree = np.bincount(edges.ravel(), minlength=count).astype(np.float64)
    xy = _forces(_start(edges, degree), edges, degree)
    lengths = np.linalg.norm(xy[edges[:, 0]] - xy[edges[:, 1]], axis=1)
    xy *= EDGE / max(float(np.median(lengths)), 1e-9)
    xy = _apart(xy, np.array([radii[node] for node in part]), gap)
    xy -= (xy.min(axis=0) + xy.max(axis=0)) / 2
    return _upright(xy)


def _start(edges: NDArray[np.intp], degree: Array) -> Array:
    """Put busy nodes in the middle of a sunflower, which unfolds better than a random heap."""
    rank = np.empty(len(degree))
    rank[np.lexsort((np.arange(len(degree)), -degree))] = np.arange(len(degree))
    return np.column_stack((np.cos(rank * GOLDEN), np.sin(rank * GOLDEN))) * np.sqrt(rank + 0.5)[:, None]


def _forces(xy: Array, edges: NDArray[np.intp], degree: Array) -> Array:
    """Move nodes until linear springs along edges balance the repulsion of their degrees."""
    count = len(xy)
    rounds = int(min(400, max(80, 200_000 / count)))
    mass = degree + 1
    span = math.sqrt(count)
    for turn in range(rounds):
        force = _repulsion(xy, mass)
        pull = xy[edges[:, 0]] - xy[edges[:, 1]]
        for axis in (0, 1):
            force[:, axis] -= np.bincount(edges[:, 0], pull[:, axis], count)
            force[:, axis] += np.bincount(edges[:, 1], pull[:, axis], count)
        force -= 0.02 * mass[:, None] * (xy - xy.mean(axis=0))
        length = np.maximum(np.linalg.norm(force, axis=1), 1e-9)
        step = np.minimum(length / mass, span * 0.3 * (1 - turn / rounds) ** 1.5 + 0.01)
        xy = xy + force * (step / length)[:, None]
    return xy


def _repulsion(xy: Array, mass: Array) -> Array:
    """Sum over all others of mass times mass over distance; in blocks that fit a processor's cache."""
    x, y = np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])
    pulls = np.column_stack((x * mass, y * mass, mass))
    force = np.empty_like(xy)
    for block in _blocks(len(xy)):
        weight = x[block, None] - x
        weight *= weight
        dy = y[block, None] - y
        dy *= dy
        weight += dy
        weight += 0.01
        np.reciprocal(weight, out=weight)
        total = weight @ pulls
        force[block] = xy[block] * total[:, 2, None] - total[:, :2]
    return force * mass[:, None]


def _apart(xy: Array, radius: Array, gap: float) -> Array:
    """Push overlapping nodes apart."""
    for _ in range(60):
        one, two = _overlapping(xy, radius + gap / 2)
        if not len(one):
            break
        delta = xy[one] - xy[two]
        distance = np.linalg.norm(delta, axis=1) + 1e-6
        push = delta * ((radius[one] + radius[two] + gap - distance) / distance * 0.5)[:, None]
        shift = np.column_stack([np.bincount(one, push[:, axis], len(xy)) for axis in (0, 1)])
        xy = xy + np.clip(shift, -40, 40)
    return xy


def _overlapping(xy: Array, radius: Array) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the pairs of nodes (each both ways round) that come nearer than their radii allow."""
    ones, twos = [], []
    for block in _blocks(len(xy)):
        near = np.square(xy[block, 0, None] - xy[:, 0])
        near += np.square(xy[block, 1, None] - xy[:, 1])
        one, two = np.nonzero(near < np.square(radius[block, None] + radius - 0.25))
        ones.append(one + block.start)
        twos.append(two)
    one, two = np.concatenate(ones), np.concatenate(twos)
    return one[one != two], two[one != two]


def _blocks(count: int) -> list[slice]:
    size = max(1, 60_000 // count)
    return [slice(first, min(first + size, count)) for first in range(0, count, size)]


def _upright(xy: Array) -> Array:
    """Turn the part so that its longer axis lies flat, as pages and screens are wider than high."""
    values, vectors = np.linalg.eigh(np.cov(xy.T) + np.diag([1e-9, 0]))
    axis = vectors[:, int(np.argmax(values))]
    if axis[0] < 0:
        axis = -axis
    turn = np.array([[axis[0], axis[1]], [-axis[1], axis[0]]])
    turned: Array = xy @ turn.T
    turned -= (turned.min(axis=0) + turned.max(axis=0)) / 2
    return turned


def _extent(xy: Array, radii: list[float]) -> Half:
    half = np.abs(xy) + np.array(radii)[:, None]
    return Half(float(half[:, 0].max()), float(half[:, 1].max()))


def _pack(halves: list[Half], aspect: float) -> list[Point]:
    """Place boxes (half width, half height), the largest first, on a flat spiral where they touch none."""
    centres = np.empty((0, 2))
    sizes = np.empty((0, 2))
    turn = 0
    for half in halves:
        turn = max(0, turn - 400)
        while True:
            far = 6.0 * math.sqrt(turn)
            spot = np.array((far * math.cos(turn * GOLDEN) * aspect, far * math.sin(turn * GOLDEN)))
            turn += 1
            free = np.abs(centres - spot) >= sizes + np.array((half.x, half.y))
            if bool(free.any(axis=1).all()):
                break
        centres = np.vstack((centres, spot))
        sizes = np.vstack((sizes, (half.x, half.y)))
    return [(float(x), float(y)) for x, y in centres]
