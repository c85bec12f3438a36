"""What a page is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kgbuild.export.drawing import Drawing
from kgbuild.network import ArticleInfo, Network
from kgbuild.statement import Statement


@dataclass(frozen=True, slots=True)
class PageSource:
    """What a page shows.

    Attributes:
        title: the page's heading.
        graph: the network to draw.
        drawing: its places, sizes and colours.
        statements: those whose two entities are in the network.
        articles: what is known of articles, by id.
        of_nodes: number of entities before the network was cut, or None if it is whole.
    """

    title: str
    graph: Network
    drawing: Drawing
    statements: Sequence[Statement]
    articles: Mapping[str, ArticleInfo]
    of_nodes: int | None = None
