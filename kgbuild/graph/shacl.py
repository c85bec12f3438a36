"""The shapes at work: pyshacl for SHACL Core, pyoxigraph for the rules in SPARQL; both give violations.

Which relations there are and what they join is looked up in the ontology, which is laid beside the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import Node

from kgbuild.graph.namespaces import PREFIXES
from kgbuild.ontology import NAMESPACE, relations, source
from kgbuild.ontology import path as ontology_file

SHAPES = "https://w3id.org/kgbuild/shapes#"
_RULES = URIRef(f"{SHAPES}relation")
_SPARQL = {SH.sparql, SH.select, SH.prefixes}
_NAMING = {
    SH.path,
    SH.inversePath,
    SH.targetSubjectsOf,
    SH.targetObjectsOf,
    SH.lessThan,
    SH.lessThanOrEquals,
    SH.disjoint,
    SH.equals,
    RDF.first,
}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that a shape refuses.

    Attributes:
        node: IRI of the node it is about: a statement, an entity or a selector.
        shape: IRI of the shape.
        path: the property concerned, as a prefixed name; the last one of a longer path; or empty.
        value: the offending value, or empty where something is missing.
        reason: what the shape asks for, in words.
        component: IRI of the SHACL constraint component that refused it.
    """

    node: str
    shape: str
    path: str
    value: str
    reason: str
    component: str

    @property
    def name(self) -> str:
        """Local name of the shape."""
        return self.shape.removeprefix(SHAPES)

    @property
    def explanation(self) -> str:
        """The reason with the offending value."""
        return f"{self.reason} Found: {self.value}" if self.value else self.reason


def check(triples: Iterable[ox.Triple]) -> list[Violation]:
    """Hold triples against every shape and rule.

    Only triples whose predicate some shape names are looked at: building the graph costs as much as checking.
    """
    named = _needed()
    looked_at = named | {NAMESPACE + name for name in relations()}
    kept = [t for t in triples if t.predicate.value in looked_at and not isinstance(t.object, ox.Triple)]
    store = ox.Store()
    store.bulk_extend(source())
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in kept)
    return sorted({*_check_core(t for t in kept if t.predicate.value in named), *_check_rules(store)})


def _check_core(triples: Iterable[ox.Triple]) -> Iterator[Violation]:
    """Hold triples against the shapes of SHACL Core."""
    graph, nodes = Graph(), dict[object, Node]()
    for name in relations():
        graph.add((URIRef(NAMESPACE + name), RDF.type, URIRef(f"{NAMESPACE}Relation")))
    for triple in triples:
        row = []
        for part in (triple.subject, triple.predicate, triple.object):
            node = nodes.get(part)
            if node is None:
                node = nodes[part] = _to_rdflib(part)
            row.append(node)
        graph.add((row[0], row[1], row[2]))
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=_core_shapes())
    if not conforms:
        yield from _violations(report)


def _check_rules(store: ox.Store) -> Iterator[Violation]:
    """Hold a store, the ontology in it, against the rules in SPARQL, once for each relation."""
    shapes, component = _shapes(), str(SH.SPARQLConstraintComponent)
    for rule in shapes.objects(_RULES, SH.sparql):
        query, reason = str(shapes.value(rule, SH.select)), str(shapes.value(rule, SH.message))
        for name in relations():
            this = ox.NamedNode(NAMESPACE + name)
            rows = store.query(query, prefixes=PREFIXES, substitutions={ox.Variable("this"): this})
            assert isinstance(rows, ox.QuerySolutions)
            columns = {variable.value for variable in rows.variables}
            for row in rows:
                value = _iri(row["value"])
                if "statement" in columns:
                    node, end = _iri(row["statement"]), _curie(URIRef(_iri(row["path"])))
                    why = f"{reason.removesuffix('.')}: {_allowed(name, end)}."
                    yield Violation(node, str(rule), end, value, why, component)
                else:
                    other, relation = _iri(row["object"]), _curie(URIRef(this.value))
                    yield Violation(value, str(rule), relation, other, reason, component)


def _allowed(relation: str, end: str) -> str:
    """Name the types that an end of a relation may have."""
    types = relations()[relation].domain if end == "rdf:subject" else relations()[relation].range
    return " or ".join(types)


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_file("shapes"), format="turtle")


@cache
def _core_shapes() -> Graph:
    core = Graph()
    for triple in _shapes():
        if triple[0] != _RULES and triple[1] not in _SPARQL:
            core.add(triple)
    return core


@cache
def _needed() -> frozenset[str]:
    """Give the IRIs of the properties that shapes name: all that validation looks at."""
    named = {str(o) for _, p, o in _core_shapes() if p in _NAMING and isinstance(o, URIRef)}
    return frozenset(named | {str(RDF.type)})


def _to_rdflib(part: object) -> Node:
    if isinstance(part, ox.NamedNode):
        return URIRef(part.value)
    if isinstance(part, ox.Literal):
        if part.language:
            return RdfLiteral(part.value, lang=part.language)
        kind = part.datatype.value
        return RdfLiteral(part.value, datatype=None if kind == str(XSD.string) else URIRef(kind))
    assert isinstance(part, ox.BlankNode)
    return BNode(part.value)


def _violations(report: Graph) -> Iterator[Violation]:
    for result in report.objects(None, SH.result):
        value = report.value(result, SH.value)
        yield Violation(
            node=str(report.value(result, SH.focusNode)),
            shape=str(report.value(result, SH.sourceShape)),
            path=_path(report, report.value(result, SH.resultPath)),
            value="" if value is None else str(value),
            reason=min(str(message) for message in report.objects(result, SH.resultMessage)),
            component=str(report.value(result, SH.sourceConstraintComponent)),
        )


def _path(report: Graph, node: Node | None) -> str:
    """Give the last property of a path, as a prefixed name."""
    while node is not None and not isinstance(node, URIRef):
        rest = report.value(node, RDF.rest)
        node = report.value(node, RDF.first) if rest in (None, RDF.nil) else rest
    return "" if node is None else _curie(node)


def _curie(node: Node) -> str:
    for prefix, namespace in PREFIXES.items():
        if str(node).startswith(namespace):
            return f"{prefix}:{str(node).removeprefix(namespace)}"
    return str(node)


def _iri(node: object) -> str:
    return str(getattr(node, "value", node))
