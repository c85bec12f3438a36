"""The network with attributes that typed XML formats can hold."""

from __future__ import annotations

from typing import Any

import networkx as nx

from kgbuild.export.text import legal, words
from kgbuild.network import Network


def flat(graph: Network) -> Network:
    """Give a copy whose attributes are text, numbers and truth values.

    None is left out, a list becomes one text joined by ``; ``, characters that XML cannot hold are replaced,
    and every edge gets a ``label`` in words.
    """
    copy: Network = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        copy.add_node(node, **_attributes(data))
    for source, target, key, data in graph.edges(keys=True, data=True):
        copy.add_edge(source, target, key=key, label=words(data["predicate"]), **_attributes(data))
    return copy


def _attributes(data: dict[str, Any]) -> dict[str, str | int | float | bool]:
    return {name: _value(value) for name, value in data.items() if value is not None and value != []}


def _value(value: Any) -> str | int | float | bool:
    if isinstance(value, list):
        return legal("; ".join(value))
    return legal(value) if isinstance(value, str) else value
