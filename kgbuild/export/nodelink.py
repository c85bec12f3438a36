"""Node-link JSON, which ``networkx.node_link_graph(data, edges="links")`` and d3 read."""

from __future__ import annotations

import json

import networkx as nx

from kgbuild.network import Network


def render(graph: Network) -> bytes:
    """Give the network as node-link JSON in UTF-8 (a lone surrogate becomes its escape)."""
    data = nx.node_link_data(graph, edges="links")  # type: ignore[no-untyped-call]
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "backslashreplace")
