"""The ontology is consistent with itself, with its shapes and with its alignments."""

from __future__ import annotations

import subprocess
import sys

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kgbuild import ontology

POL = Namespace(ontology.NAMESPACE)
NAMES = [
    *("memberOf", "leaderOf", "joined", "left", "expelledFrom", "suspendedFrom", "representedConstituency"),
    *(
        "contestedConstituency",
        "heldOffice",
        "resignedFrom",
        "succeeded",
        "defeated",
        "criticised",
        "accused",
    ),
    *("praised", "supported", "met", "alliedWith", "bannedBy", "hasIdeology"),
]
TYPES = [
    *("Person", "Party", "Constituency", "Office", "Legislature"),
    *("Government", "Organisation", "Country", "Election", "Ideology"),
]
AGENTS = ("Country", "Government", "Legislature", "Organisation", "Party", "Person")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ontology.path("politics"))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ontology.path("shapes"))


def test_relations_are_those_of_the_contract() -> None:
    assert set(NAMES) <= set(ontology.RELATIONS)
    assert list(ontology.RELATIONS) == sorted(ontology.RELATIONS)


def test_types_are_those_of_the_contract() -> None:
    assert set(TYPES) <= set(ontology.types())


@pytest.mark.parametrize("name", NAMES)
def test_relation_is_described(name: str) -> None:
    relation = ontology.RELATIONS[name]
    assert relation.label and relation.definition and relation.note
    assert relation.domain and relation.range
    assert set(relation.domain) | set(relation.range) <= set(TYPES)


@pytest.mark.parametrize("name", NAMES)
def test_inverse_is_described_and_turned_round(name: str, graph: Graph) -> None:
    inverse = ontology.RELATIONS[name].inverse
    assert inverse
    assert graph.value(POL[inverse], RDFS.label) and graph.value(POL[inverse], SKOS.definition)
    if not ontology.RELATIONS[name].symmetric:
        assert inverse not in ontology.RELATIONS
        for one, other in ((RDFS.domain, RDFS.range), (RDFS.range, RDFS.domain)):
            value = graph.value(POL[inverse], one)
            assert value is None or value == graph.value(POL[name], other)


def test_hierarchy_and_symmetry() -> None:
    relations = ontology.RELATIONS
    assert {n: relations[n].superproperty for n in NAMES if relations[n].superproperty} == {
        "accused": "criticised",
        "leaderOf": "memberOf",
    }
    assert {n for n in NAMES if relations[n].symmetric} == {"met", "alliedWith"}


@pytest.mark.parametrize(
    ("name", "domain", "range_"),
    [
        ("memberOf", ("Person",), ("Party",)),
        ("expelledFrom", ("Person",), ("Organisation", "Party")),
        ("suspendedFrom", ("Person",), ("Legislature", "Organisation", "Party")),
        ("defeated", ("Party", "Person"), ("Party", "Person")),
        ("criticised", AGENTS, AGENTS),
        ("bannedBy", ("Person",), ("Country", "Government", "Legislature", "Organisation", "Party")),
        ("hasIdeology", ("Party",), ("Ideology",)),
    ],
)
def test_ends(name: str, domain: tuple[str, ...], range_: tuple[str, ...]) -> None:
    assert (ontology.RELATIONS[name].domain, ontology.RELATIONS[name].range) == (domain, range_)


def test_every_term_has_label_and_definition(graph: Graph) -> None:
    terms = {s for s in graph.subjects() if isinstance(s, URIRef) and str(s).startswith(ontology.NAMESPACE)}
    assert len(terms) > 60
    for term in terms:
        assert graph.value(term, RDFS.label) is not None, term
        assert graph.value(term, SKOS.definition) is not None, term


def test_every_term_that_is_used_is_declared(graph: Graph, shapes: Graph) -> None:
    declared = set(graph.subjects(RDF.type))
    for source in (graph, shapes, Graph().parse(ontology.path("alignments"))):
        for triple in source:
            for node in triple:
                if (
                    isinstance(node, URIRef)
                    and str(node).startswith(ontology.NAMESPACE)
                    and node != URIRef(POL)
                ):
                    assert node in declared, node


def test_every_relation_and_type_is_aligned() -> None:
    alignments = Graph().parse(ontology.path("alignments"))
    for name in (*NAMES, *TYPES):
        assert any(p != RDF.type for p in alignments.predicates(POL[name])), name


def test_statuses_are_a_concept_scheme(graph: Graph) -> None:
    found = {str(s).removeprefix(ontology.NAMESPACE) for s in graph.subjects(SKOS.inScheme, POL.StatusScheme)}
    assert found == {"asserted", "planned", "uncertain", "negated"}


def test_shapes_name_no_relation(shapes: Graph) -> None:
    """A relation is a term and a frame: no shape has to learn of it."""
    named = {str(node) for triple in shapes for node in triple if isinstance(node, URIRef)}
    assert not {name for name in ontology.RELATIONS if ontology.NAMESPACE + name in named}


def test_every_shape_has_a_message(shapes: Graph) -> None:
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        assert shapes.value(shape, SH.message), shape


def test_version_is_that_of_the_file(graph: Graph) -> None:
    assert ontology.version() == str(graph.value(URIRef(ontology.IRI), OWL.versionInfo))


def test_definition_of_a_term() -> None:
    assert "against their will" in ontology.definition("expelledFrom")
    assert ontology.definition("noSuchTerm") == ""


def test_unknown_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = ontology.NOTHING  # type: ignore[attr-defined]


def test_reading_the_ontology_is_fast() -> None:
    code = (
        "import time; t = time.perf_counter(); from kgbuild.ontology import RELATIONS; "
        "print(time.perf_counter() - t)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout)
        for _ in range(3)
    ]
    assert min(times) < 0.3
