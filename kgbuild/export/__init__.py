"""Exports: a graph in the formats that other tools open. One module a format; this one knows them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from kgbuild.errors import GraphError
from kgbuild.export.source import Selection, articles_of, select, statements_of, triples_of
from kgbuild.graph.store import rdf_file
from kgbuild.network import ArticleInfo, Network, to_networkx
from kgbuild.statement import Statement

__all__ = ["FORMATS", "Format", "Selection", "export", "guess_format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its file endings, which statements it holds by default, and its limit of entities."""

    endings: tuple[str, ...]
    status: Literal["asserted", "all"]
    limit_nodes: int | None = None
    binary: bool = False


FORMATS: Mapping[str, Format] = {
    "turtle": Format((".ttl",), "all"),
    "ntriples": Format((".nt",), "all"),
    "jsonld": Format((".jsonld",), "all"),
    "trig": Format((".trig",), "all"),
    "graphml": Format((".graphml",), "asserted"),
    "gexf": Format((".gexf",), "asserted"),
    "node-link": Format((".json",), "asserted"),
    "csv": Format((".csv",), "all"),
    "html": Format((".html", ".htm"), "all", limit_nodes=1500),
    "svg": Format((".svg",), "asserted", limit_nodes=60),
    "png": Format((".png",), "asserted", limit_nodes=60, binary=True),
}
RDF_FORMATS = frozenset({"turtle", "ntriples", "jsonld", "trig"})


def guess_format(name: str) -> str | None:
    """Give the format that a file's ending stands for, or None."""
    return next((to for to, form in FORMATS.items() if name.lower().endswith(form.endings)), None)


def export(path: Path, to: str, selection: Selection | None = None, *, title: str | None = None) -> bytes:
    """Give a graph in another format; the same graph always gives the same bytes.

    Args:
        path: the folder that ``kgbuild build`` wrote; for RDF formats an RDF file will do.
        to: a key of :data:`FORMATS`.
        selection: which statements and how many entities; by default what the format is best at.
        title: heading of a page or picture.

    Raises:
        GraphError: the graph cannot be read, or lacks what the format needs.
    """
    wanted = selection or Selection()
    form = FORMATS[to]
    if to in RDF_FORMATS:
        return _rdf(path, to, wanted)
    statements = select(statements_of(path), wanted, form.status)
    articles = articles_of(path)
    limit = form.limit_nodes if wanted.limit_nodes is None else wanted.limit_nodes
    whole = to_networkx(statements, articles)
    graph, kept = _cut(whole, statements, limit)
    heading = title or _heading(kept)
    cut = len(whole) if len(graph) < len(whole) else None
    if to == "csv":
        from kgbuild.export import table

        return table.render(kept, articles)
    if to == "html":
        return _page(graph, kept, articles, heading, cut)
    if to in ("svg", "png"):
        from kgbuild.export import picture

        kind = cast("Literal['svg', 'png']", to)
        return picture.render(graph, kind, title=heading, subtitle=_counts(graph, kept), of_nodes=cut)
    return _network(graph, to)


def _rdf(path: Path, to: str, wanted: Selection) -> bytes:
    from kgbuild.export import rdf

    triples = triples_of(path)
    keep: set[str] | None = None
    if wanted.partial:
        if path.is_file():
            raise GraphError(
                f"{path}: choosing statements needs the folder that `kgbuild build` wrote; "
                "give the folder, or leave out --status, --relation, --min-confidence and --limit-nodes"
            )
        statements = select(statements_of(path), wanted, "all")
        _, kept = _cut(to_networkx(statements), statements, wanted.limit_nodes)
        keep = {statement.id for statement in kept}
    file = rdf_file(path)
    if to == "turtle" and keep is None and file.suffix == ".ttl":
        # It is Turtle as it was written, in the order that its writer chose.
        return file.read_bytes()
    return rdf.render(triples, cast("rdf.Syntax", to), keep)


def _network(graph: Network, to: str) -> bytes:
    from kgbuild.export import gexf, graphml, nodelink
    from kgbuild.export.drawing import draw

    if to == "node-link":
        return nodelink.render(graph)
    if to == "graphml":
        return graphml.render(graph, draw(graph, gap=34))
    if to == "gexf":
        return gexf.render(graph, draw(graph))
    raise GraphError(f"{to}: no such format; there are {', '.join(FORMATS)}")


def _page(
    graph: Network,
    statements: list[Statement],
    articles: Mapping[str, ArticleInfo],
    title: str,
    of_nodes: int | None,
) -> bytes:
    from kgbuild.export import page
    from kgbuild.export.drawing import draw
    from kgbuild.export.page.source import PageSource

    drawing = draw(graph, aspect=1.25, gap=30 if len(graph) <= 200 else 14)
    return page.render(PageSource(title, graph, drawing, statements, articles, of_nodes))


def _cut(whole: Network, statements: list[Statement], limit: int | None) -> tuple[Network, list[Statement]]:
    """Cut the network to its best-connected entities, and the statements to those between them."""
    from kgbuild.export.drawing import busiest

    graph = busiest(whole, limit)
    kept = [s for s in statements if s.subject.id in graph and s.object.id in graph]
    return graph, kept


def _heading(statements: list[Statement]) -> str:
    count = len({statement.article for statement in statements})
    return f"Political relations in {count:,} article{'' if count == 1 else 's'}"


def _counts(graph: Network, statements: list[Statement]) -> str:
    nodes, facts = len(graph), len(statements)
    return (
        f"{nodes:,} {'entity' if nodes == 1 else 'entities'}, {facts:,} statement{'' if facts == 1 else 's'}."
    )
