"""Each shape has a graph that it lets pass and one that it refuses; pyshacl with the whole file agrees."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from rdflib import BNode, Dataset, Graph, Literal, Namespace, URIRef
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


def misplaced(graph: Graph, node: URIRef) -> None:
    """Make the party at the end of a relation a country."""
    put_at(POL.Party, RDF.type, POL.Country)(graph, node)


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
    ("unnamed", put_at(POL.Person, POL.unnamed, Literal(False))),
    ("unnamed", put_at(POL.Person, POL.unnamed, Literal("yes"))),
    ("unnamedPerson", put_at(POL.Party, POL.unnamed, Literal(True))),
    ("membershipMember", put_at(ORG.Membership, ORG.member)),
    ("membershipMember", put_at(ORG.Membership, ORG.member, URIRef(LABOUR.id))),
    ("membershipOrganization", put_at(ORG.Membership, ORG.organization, URIRef(GALLOWAY.id))),
    ("subjectType", put_at(POL.Person, RDF.type, POL.Party)),
    ("objectType", misplaced),
    ("supported", unsupported),
    ("supported", put(POL.status, POL.negated)),
    ("stated", drop),
]


def test_full_statement_conforms(tmp_path: Path) -> None:
    report = check(graph_of(FULL), tmp_path)
    assert report.violations == ()
    assert report.conforms and report.statements == 1


def test_an_unnamed_person_conforms(tmp_path: Path) -> None:
    nameless = replace(entity("Person", "He"), unnamed=True)
    report = check(graph_of(make("memberOf", nameless)), tmp_path)
    assert report.violations == ()


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
    assert names == {shape for shape, _ in BAD}


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


@pytest.mark.parametrize(
    "change",
    [
        None,
        drop,
        unsupported,
        misplaced,
        put(POL.tense, POL.future),
        *(change for shape, change in BAD if shape == "predicate"),
    ],
)
def test_pyshacl_with_the_whole_file_agrees(change: Change | None, tmp_path: Path) -> None:
    """Any engine of SHACL-SPARQL can run the file, the ontology being among the data, as its head says."""
    graph = graph_of(FULL)
    if change:
        change(graph, URIRef(statement_iri(DEFAULT_BASE, FULL.id)))
    shapes = Graph().parse(ontology.path("shapes"))
    report = check(graph, tmp_path)
    graph.parse(ontology.path("politics"))
    conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, meta_shacl=True)
    assert conforms is report.conforms
    assert len(list(results.subjects(RDF.type, SH.ValidationResult))) == len(report.violations)


@pytest.mark.parametrize(("change", "status"), [(None, 0), (misplaced, 1)])
def test_pyshacls_command_as_the_file_gives_it(change: Change | None, status: int, tmp_path: Path) -> None:
    graph = graph_of(FULL)
    if change:
        change(graph, URIRef(statement_iri(DEFAULT_BASE, FULL.id)))
    graph.serialize(tmp_path / "graph.ttl")
    for name in ("shapes", "politics"):
        shutil.copy(ontology.path(name), tmp_path)  # type: ignore[arg-type]
    head = ontology.path("shapes").read_text(encoding="utf-8")
    (command,) = re.findall(r"^# +pyshacl (.+)$", head, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-m", "pyshacl", *command.split()], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == status, done.stdout + done.stderr


def test_named_graphs_are_checked_as_one(tmp_path: Path) -> None:
    """A statement in one named graph bears the direct triple of another."""
    dataset = Dataset()
    for triple in graph_of(FULL):
        direct = str(triple[1]).startswith(str(POL)) and triple[0] == URIRef(GALLOWAY.id)
        dataset.graph(URIRef("urn:direct" if direct else "urn:statements")).add(triple)
    path = tmp_path / "g.trig"
    dataset.serialize(path, format="trig", encoding="utf-8")
    assert validate_graph(path) == Report(True, (), 1)
    dataset.remove_graph(URIRef("urn:direct"))
    dataset.serialize(path, format="trig", encoding="utf-8")
    assert {violation.name for violation in validate_graph(path).violations} == {"stated"}
