"""Each shape has a graph that it lets pass and one that it refuses; pyshacl with the whole file agrees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyshacl
import pytest
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, RDFS, SH, XSD
from rdflib.term import Node

from graph.sample import GALLOWAY, LABOUR, entity, make, triples
from kgbuild import ontology
from kgbuild.graph.validation import Report, validate_graph
from kgbuild.identity import DEFAULT_BASE, statement_iri
from kgbuild.statement import Statement

POL = Namespace(ontology.NAMESPACE)
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
SDO = Namespace("https://schema.org/")
Change = Callable[[Graph, URIRef], None]

FULL: Statement = make(
    "memberOf",
    start="1967",
    end="2003-10",
    tense="past",
    speaker="Ian McCartney",
    qualifiers={
        "reason": "disrepute",
        "quote": "He has forfeited it",
        "duration": "P36Y",
        "majority": 10,
        "voteShare": 55.9,
    },
)


def graph_of(*statements: Statement) -> Graph:
    return Graph().parse(data="".join(f"{t} .\n" for t in triples(*statements)), format="nt")


def check(graph: Graph, folder: Path) -> Report:
    path = folder / "g.nt"
    graph.serialize(path, format="nt", encoding="utf-8")
    return validate_graph(path)


def put(predicate: Node, *values: Node) -> Change:
    """Give the statement these values instead of those it has."""

    def change(graph: Graph, node: URIRef) -> None:
        graph.remove((node, predicate, None))
        for value in values:
            graph.add((node, predicate, value))

    return change


def put_at(kind: Node, predicate: Node, *values: Node) -> Change:
    """Give every node of a type these values instead of those it has."""

    def change(graph: Graph, node: URIRef) -> None:
        for found in list(graph.subjects(RDF.type, kind)):
            put(predicate, *values)(graph, found)  # type: ignore[arg-type]

    return change


def drop(graph: Graph, node: URIRef) -> None:
    graph.remove((URIRef(GALLOWAY.id), POL.memberOf, None))


def unsupported(graph: Graph, node: URIRef) -> None:
    graph.add((URIRef(GALLOWAY.id), POL.leaderOf, URIRef(LABOUR.id)))


BAD: list[tuple[str, Change]] = [
    ("subject", put(RDF.subject)),
    ("subject", put(RDF.subject, BNode())),
    ("subject", put(RDF.subject, URIRef(LABOUR.id))),
    ("object", put(RDF.object)),
    ("object", put(RDF.object, URIRef(LABOUR.id), URIRef("urn:other"))),
    ("object", put(RDF.object, Literal("Labour"))),
    ("predicate", put(RDF.predicate)),
    ("predicate", put(RDF.predicate, POL.knows)),
    ("status", put(POL.status)),
    ("status", put(POL.status, POL.certain)),
    ("status", put(POL.status, POL.asserted, POL.negated)),
    ("confidence", put(POL.confidence)),
    ("confidence", put(POL.confidence, Literal("1.1", datatype=XSD.decimal))),
    ("confidence", put(POL.confidence, Literal("-0.1", datatype=XSD.decimal))),
    ("confidence", put(POL.confidence, Literal("high"))),
    ("source", put(PROV.wasDerivedFrom)),
    ("source", put(PROV.wasDerivedFrom, URIRef("urn:unknown"))),
    ("tense", put(POL.tense, POL.future)),
    ("speaker", put(POL.speaker, Literal(""))),
    ("reason", put(POL.reason, Literal(""))),
    ("reason", put(POL.reason, Literal("a"), Literal("b"))),
    ("quote", put(POL.quote, Literal(""))),
    ("duration", put(SDO.duration, Literal("five days"))),
    ("majority", put(POL.majority, Literal(-1))),
    ("majority", put(POL.majority, Literal("10.5", datatype=XSD.decimal))),
    ("voteShare", put(POL.voteShare, Literal("100.1", datatype=XSD.decimal))),
    ("voteShare", put(POL.voteShare, Literal("-1", datatype=XSD.decimal))),
    ("startDate", put(SDO.startDate, Literal("October 2003"))),
    ("startDate", put(SDO.startDate, Literal("2003-13"))),
    ("endDate", put(SDO.endDate, Literal("2003-1"))),
    ("endDate", put(SDO.endDate, Literal("2003"), Literal("2004"))),
    ("startIsDay", put(POL.earliestStart)),
    ("startIsDay", put(POL.earliestStart, Literal("1967"))),
    ("endIsDay", put(POL.latestEnd)),
    ("dateOrder", put(POL.latestEnd, Literal("1966-12-31", datatype=XSD.date))),
    ("evidence", put(POL.evidence)),
    ("evidence", put(POL.evidence, URIRef("urn:no-annotation"))),
    ("evidencePosition", put(POL.evidence)),
    ("evidencePosition", put_at(OA.TextPositionSelector, OA.start)),
    ("evidenceQuote", put(POL.evidence)),
    ("evidenceQuote", put_at(OA.TextQuoteSelector, OA.exact)),
    ("positionStart", put_at(OA.TextPositionSelector, OA.start, Literal(-1))),
    ("positionStart", put_at(OA.TextPositionSelector, OA.start, Literal(99999))),
    ("positionEnd", put_at(OA.TextPositionSelector, OA.end)),
    ("quoteExact", put_at(OA.TextQuoteSelector, OA.exact, Literal(""))),
    ("label", put_at(POL.Person, RDFS.label)),
    ("label", put_at(POL.Party, RDFS.label, Literal(""))),
    ("membershipMember", put_at(ORG.Membership, ORG.member)),
    ("membershipMember", put_at(ORG.Membership, ORG.member, URIRef(LABOUR.id))),
    ("membershipOrganization", put_at(ORG.Membership, ORG.organization, URIRef(GALLOWAY.id))),
    ("supported", unsupported),
    ("supported", put(POL.status, POL.negated)),
    ("stated", drop),
]


def test_full_statement_conforms(tmp_path: Path) -> None:
    report = check(graph_of(FULL), tmp_path)
    assert report.violations == ()
    assert report.conforms and report.statements == 1


@pytest.mark.parametrize(("shape", "change"), BAD, ids=[f"{n}-{s}" for n, (s, _) in enumerate(BAD)])
def test_shape_refuses(shape: str, change: Change, tmp_path: Path) -> None:
    graph = graph_of(FULL)
    change(graph, URIRef(statement_iri(DEFAULT_BASE, FULL.id)))
    report = check(graph, tmp_path)
    assert not report.conforms
    assert shape in {violation.name for violation in report.violations}
    assert all(violation.reason for violation in report.violations)


TYPES = ontology.types()
ENDS = [(name, end) for name in ontology.RELATIONS for end in ("subject", "object")]


@pytest.mark.parametrize(("name", "end"), ENDS)
def test_ends_of_each_relation(name: str, end: str, tmp_path: Path) -> None:
    """All types at one end at once: exactly those outside the relation's are refused, at their statements."""
    relation = ontology.RELATIONS[name]
    allowed = relation.domain if end == "subject" else relation.range
    fixed = entity((relation.range if end == "subject" else relation.domain)[0], "Fixed End")
    statements = {}
    for kind in TYPES:
        varied = entity(kind, f"Varied {kind}")
        subject, obj = (varied, fixed) if end == "subject" else (fixed, varied)
        statements[kind] = make(name, subject, obj, status="uncertain")
    report = check(graph_of(*statements.values()), tmp_path)
    found = {v.node for v in report.violations}
    assert found == {statement_iri(DEFAULT_BASE, statements[t].id) for t in TYPES if t not in allowed}
    assert all(v.path == f"rdf:{end}" for v in report.violations)


def test_every_shape_is_tested() -> None:
    shapes = Graph().parse(ontology.path("shapes"))
    kinds = (SH.PropertyShape, SH.SPARQLConstraint)
    names = {str(s).rpartition("#")[2] for kind in kinds for s in shapes.subjects(RDF.type, kind)}
    ends = {str(s).rpartition("#")[2] for s in shapes.subjects(SH.targetNode) if (s, SH.path, None) in shapes}
    assert names == {shape for shape, _ in BAD} | ends


@pytest.mark.parametrize(
    "date", ["1967", "1967-02", "1967-02-28", "196X", "19XX", "1967~", "1967-21", "1967/1969"]
)
def test_well_formed_dates_pass(date: str, tmp_path: Path) -> None:
    assert check(graph_of(make("memberOf", start=date)), tmp_path).conforms


@pytest.mark.parametrize(
    "date", ["67", "1967-2", "1967-02-30", "2003-10-23T10:00", "May 1967", "0000", "1967-1X"]
)
def test_malformed_dates_are_refused(date: str, tmp_path: Path) -> None:
    assert not check(graph_of(make("memberOf", start=date)), tmp_path).conforms


@pytest.mark.parametrize(
    ("start", "end", "ordered"),
    [
        ("2003", "2003", True),
        ("2003-10", "2003", True),
        ("2003-10-23", "2003-10", True),
        ("2003", "2003-01-01", True),
        ("2003-02", "2003-01-31", False),
        ("2004", "2003", False),
        ("199X", "1993", True),
    ],
)
def test_order_of_dates_of_mixed_precision(start: str, end: str, ordered: bool, tmp_path: Path) -> None:
    assert check(graph_of(make("memberOf", start=start, end=end)), tmp_path).conforms is ordered


@pytest.mark.parametrize("change", [None, drop, unsupported, put(POL.tense, POL.future)])
def test_pyshacl_with_the_whole_file_agrees(change: Change | None, tmp_path: Path) -> None:
    """The rules in SPARQL are valid SHACL-SPARQL, which any engine can run."""
    graph = graph_of(FULL)
    if change:
        change(graph, URIRef(statement_iri(DEFAULT_BASE, FULL.id)))
    shapes = Graph().parse(ontology.path("shapes"))
    conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, meta_shacl=True)
    report = check(graph, tmp_path)
    assert conforms is report.conforms
    assert len(list(results.subjects(RDF.type, SH.ValidationResult))) == len(report.violations)
