"""What every picture of a network needs: places, sizes and colours of its nodes, and which nodes to draw."""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

import networkx as nx

from kgbuild.export.layout import Point, place
from kgbuild.export.styles import node_colour
from kgbuild.network import Network


@dataclass(frozen=True, slots=True)
class Drawing:
    """Places, radii and colours (``#RRGGBB``) of nodes, by IRI; a typical edge is some 70 units long."""

    places: dict[str, Point]
    radii: dict[str, float]
    colours: dict[str, str]


def draw(graph: Network, *, aspect: float = 1.5, gap: float = 14.0, largest: float = 26.0) -> Drawing:
    """Lay the network out; a node's area grows with its number of neighbours.

    Args:
        graph: the network.
        aspect: width over height of the area.
        gap: least free space between nodes.
        largest: radius of the busiest node.
    """
    near = neighbours(graph)
    most = math.sqrt(max(max(near.values(), default=1), 12))
    radii = {node: round(5 + (largest - 5) * math.sqrt(near[node]) / most, 1) for node in graph}
    colours = {node: node_colour(data) for node, data in graph.nodes(data=True)}
    return Drawing(place(graph, radii, aspect=aspect, gap=gap), radii, colours)


def neighbours(graph: Network) -> dict[str, int]:
    """Give the number of distinct other entities that each entity is linked with."""
    return {node: len((set(graph.succ[node]) | set(graph.pred[node])) - {node}) for node in graph}


def busiest(graph: Network, limit: int | None) -> Network:
    """Give the network of at most ``limit`` nodes: the largest connected part first.

    Each further node is the busiest one linked with those already chosen, so that the picture hangs together.
    """
    if not limit or len(graph) <= limit:
        return graph
    near = neighbours(graph)
    parts = sorted(nx.weakly_connected_components(graph), key=lambda part: (-len(part), min(part)))
    chosen: set[str] = set()
    for part in parts:
        first = min(part, key=lambda node: (-near[node], node))
        queue = [(-near[first], first)]
        seen = {first}
        while queue and len(chosen) < limit:
            _, node = heapq.heappop(queue)
            chosen.add(node)
            for other in (set(graph.succ[node]) | set(graph.pred[node])) - seen:
                seen.add(other)
                heapq.heappush(queue, (-near[other], other))
    kept: Network = nx.MultiDiGraph()
    kept.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in chosen)
    kept.add_edges_from(
        (a, b, key, data)
        for a, b, key, data in graph.edges(keys=True, data=True)
        if a in chosen and b in chosen
    )
    return kept
