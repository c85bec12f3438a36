"""What is exported: a folder's statements, what is known of their articles, and which ones are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pyoxigraph import NamedNode, Store, Triple, parse

from kgbuild.errors import GraphError
from kgbuild.graph.namespaces import RDF, RDFS, SCHEMA, term
from kgbuild.graph.store import FORMATS, load_store, rdf_file, read_statements
from kgbuild.network import ArticleInfo
from kgbuild.statement import Statement


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements to export.

    Attributes:
        status: ``asserted`` or ``all``; None leaves it to the format.
        relations: names of the relations wanted; empty means all.
        min_confidence: least confidence, 0 to 1.
        limit_nodes: at most so many entities (the best-connected); 0 means no limit, None leaves it to the
            format.
    """

    status: Literal["asserted", "all"] | None = None
    relations: frozenset[str] = frozenset()
    min_confidence: float = 0.0
    limit_nodes: int | None = None

    @property
    def partial(self) -> bool:
        """Whether the selection itself, whatever the format, may leave statements out."""
        return (
            self.status == "asserted"
            or bool(self.relations)
            or self.min_confidence > 0
            or bool(self.limit_nodes)
        )


def select(
    statements: Iterable[Statement], selection: Selection, status: Literal["asserted", "all"]
) -> list[Statement]:
    """Give the statements that the selection wants, by id.

    Args:
        statements: in any order.
        selection: what is wanted; its limit of entities is not applied here.
        status: the format's choice where the selection has none.
    """
    asserted = (selection.status or status) == "asserted"
    return sorted(
        (
            statement
            for statement in statements
            if (statement.asserted or not asserted)
            and (not selection.relations or statement.predicate in selection.relations)
            and statement.confidence >= selection.min_confidence
        ),
        key=lambda statement: statement.id,
    )


def triples_of(path: Path) -> list[Triple]:
    """Read the triples of a folder that ``kgbuild build`` wrote, or of an RDF file, each literal as written.

    Raises:
        GraphError: there is no such file, or it is malformed.
    """
    # The store has the clear errors, but writes numbers in its own way (1.0 becomes 1).
    load_store(path)
    file = rdf_file(path)
    return [quad.triple for quad in parse(path=str(file), format=FORMATS[file.suffix.lower()])]


def statements_of(folder: Path) -> list[Statement]:
    """Read the statements of a graph folder.

    Raises:
        GraphError: the path is a file, or the folder has no readable ``statements.jsonl``.
    """
    if folder.is_file():
        raise GraphError(
            f"{folder}: this format needs the folder that `kgbuild build` wrote, with its statements.jsonl; "
            "give the folder, or choose turtle, ntriples, jsonld or trig"
        )
    return list(read_statements(folder))


def articles_of(folder: Path) -> dict[str, ArticleInfo]:
    """Read from the folder's graph what is known of each article, by its id; nothing without a graph."""
    if not (folder / "graph.ttl").is_file():
        return {}
    store = load_store(folder)
    found: dict[str, ArticleInfo] = {}
    for quad in store.quads_for_pattern(None, term(RDF, "type"), term(SCHEMA, "NewsArticle")):
        node = quad.subject
        name = _text(store, node, "identifier")
        if name is not None and isinstance(node, NamedNode):
            found[name] = ArticleInfo(
                id=name,
                title=_text(store, node, "headline"),
                date=_text(store, node, "datePublished"),
                url=_text(store, node, "url"),
                source=_publisher(store, node),
            )
    return dict(sorted(found.items()))


def _text(store: Store, node: Any, name: str) -> str | None:
    values = [quad.object for quad in store.quads_for_pattern(node, term(SCHEMA, name), None)]
    return min((value.value for value in values if hasattr(value, "value")), default=None)


def _publisher(store: Store, node: Any) -> str | None:
    """Give the publisher's label, or its name where it is plain text."""
    labels = []
    for quad in store.quads_for_pattern(node, term(SCHEMA, "publisher"), None):
        if isinstance(quad.object, NamedNode):
            labels += [
                q.object.value
                for q in store.quads_for_pattern(quad.object, term(RDFS, "label"), None)
                if hasattr(q.object, "value")
            ]
        elif hasattr(quad.object, "value"):
            labels.append(quad.object.value)
    return min(labels, default=None)
