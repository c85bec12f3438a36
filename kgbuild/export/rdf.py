"""RDF exports: the graph's triples in another syntax, whole or for chosen statements or by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, Literal

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    serialize,
)

from kgbuild.export import jsonld
from kgbuild.graph.namespaces import OA, ORG, POL, PROV, RDF, prefixes, term
from kgbuild.identity import DEFAULT_BASE

Syntax = Literal["turtle", "ntriples", "jsonld", "trig"]

_DERIVED = term(PROV, "wasDerivedFrom")
# What leads from a statement to the nodes that are its evidence.
_PARTS = (
    *(term(POL, name) for name in ("evidence", "subjectMention", "objectMention")),
    *(term(OA, name) for name in ("hasTarget", "hasSelector")),
)


def render(graph: Iterable[Triple], to: Syntax, keep: Collection[str] | None = None) -> bytes:
    """Give a graph in another syntax, in UTF-8 and in an order that depends on its triples alone.

    Args:
        graph: the triples, in any order.
        to: the syntax; in ``trig`` each article's statements, with the direct triples that they support,
            stand in a
            named graph whose name is the article's IRI.
        keep: ids of the statements to keep with all that belongs to them, or None for the whole graph.
    """
    triples = _ordered(graph)
    if keep is not None:
        triples = chosen(triples, keep)
    names = prefixes(_base(triples))
    if to == "jsonld":
        return jsonld.render(triples, names)
    if to == "trig":
        return _serialized(by_article(triples), RdfFormat.TRIG, names)
    if to == "ntriples":
        return "".join(f"{triple} .\n" for triple in triples).encode("utf-8")
    return _serialized(triples, RdfFormat.TURTLE, names)


def chosen(triples: list[Triple], keep: Collection[str]) -> list[Triple]:
    """Give what belongs to the statements of these ids: evidence, articles, entities, direct triples."""
    about, claims = _index(triples), _claims(triples)
    kept = {node for node in claims if node.value.rpartition("/")[2] in keep}
    allowed = {claims[node] for node in kept if _asserted(about[node])}
    barred = {claims[node] for node in claims} - allowed
    memberships = {
        triple.subject for triple in triples if triple.predicate == _DERIVED and triple.object in kept
    }
    waiting: list[Any] = sorted(kept | memberships, key=str)
    seen = set(waiting)
    result = []
    while waiting:
        for triple in about.get(waiting.pop(), ()):
            subject, predicate, value = triple
            if (subject, predicate, value) in barred or (value in claims and value not in kept):
                continue
            result.append(triple)
            if value in about and value not in seen:
                seen.add(value)
                waiting.append(value)
    return sorted(result, key=str)


def by_article(triples: list[Triple]) -> list[Quad]:
    """Give quads: what an article says in its graph, what is known of entities and articles in none."""
    about, claims = _index(triples), _claims(triples)
    home: dict[Triple, set[Any]] = defaultdict(set)
    graph_of = {node: _first(about[node], _DERIVED) for node in claims}
    for node, (subject, predicate, value) in claims.items():
        article = graph_of[node]
        if article is None:
            continue
        for part in _reach(node, about):
            for triple in about[part]:
                home[triple].add(article)
        if _asserted(about[node]):
            home[Triple(subject, predicate, value)].add(article)
    for subject in [triple.subject for triple in triples if triple.object == term(ORG, "Membership")]:
        for source in [triple.object for triple in about[subject] if triple.predicate == _DERIVED]:
            article = graph_of.get(source)
            for triple in about[subject] if article is not None else ():
                home[triple].add(article)
    quads = [_quad(triple, graph) for triple in triples for graph in home.get(triple) or (DefaultGraph(),)]
    return sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad.triple)))


def _serialized(items: Iterable[Triple] | Iterable[Quad], syntax: RdfFormat, names: dict[str, str]) -> bytes:
    data = serialize(items, format=syntax, prefixes=names)
    assert data is not None, "without an output, the bytes come back"
    return data


def _reach(node: Any, about: dict[Any, list[Triple]]) -> set[Any]:
    reached, waiting = {node}, [node]
    while waiting:
        for triple in about[waiting.pop()]:
            if triple.predicate in _PARTS and triple.object in about and triple.object not in reached:
                reached.add(triple.object)
                waiting.append(triple.object)
    return reached


def _ordered(graph: Iterable[Triple]) -> list[Triple]:
    """Give the triples in order; blank nodes, named at random by parsers, get canonical names (RDFC-1.0)."""
    triples = list(graph)
    if any(isinstance(term_, BlankNode) for triple in triples for term_ in (triple.subject, triple.object)):
        dataset = Dataset(_quad(triple, DefaultGraph()) for triple in triples)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        triples = [quad.triple for quad in dataset]
    return sorted(set(triples), key=str)


def _index(triples: list[Triple]) -> dict[Any, list[Triple]]:
    about: dict[Any, list[Triple]] = defaultdict(list)
    for triple in triples:
        about[triple.subject].append(triple)
    return dict(about)


def _claims(triples: list[Triple]) -> dict[Any, tuple[Any, Any, Any]]:
    """Give what each statement node reifies."""
    ends: dict[Any, dict[str, Any]] = defaultdict(dict)
    for triple in triples:
        if triple.predicate.value.startswith(RDF):
            ends[triple.subject][triple.predicate.value[len(RDF) :]] = triple.object
    parts = ("subject", "predicate", "object")
    return {
        node: (found["subject"], found["predicate"], found["object"])
        for node, found in ends.items()
        if all(part in found for part in parts)
    }


def _asserted(triples: list[Triple]) -> bool:
    return bool(_first(triples, term(POL, "status")) == term(POL, "asserted"))


def _quad(triple: Triple, graph: Any) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _first(triples: list[Triple], predicate: NamedNode) -> Any:
    return next((triple.object for triple in triples if triple.predicate == predicate), None)


def _base(triples: list[Triple]) -> str:
    """Give the IRI base of the graph: what stands before ``statement/`` in its first statement's IRI."""
    node = next((t.subject for t in triples if t.object == term(POL, "Statement")), None)
    return node.value.rpartition("statement/")[0] if isinstance(node, NamedNode) else DEFAULT_BASE
