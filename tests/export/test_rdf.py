"""RDF exports, read back by rdflib and pyoxigraph."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kgbuild.errors import GraphError
from kgbuild.export import Selection, export
from kgbuild.identity import DEFAULT_BASE, article_iri, statement_iri

from .sample import ARTICLES, statements

POL = rdflib.Namespace("https://w3id.org/kgbuild/politics#")
RDFLIB = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld"}
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "trig": ox.RdfFormat.TRIG,
}


def original(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "graph.ttl", format="turtle")


@pytest.mark.parametrize("name", ["graph", "hostile_graph", "empty_graph"])
@pytest.mark.parametrize("to", list(RDFLIB))
def test_rdflib_reads_the_same_triples(request: pytest.FixtureRequest, name: str, to: str) -> None:
    folder = request.getfixturevalue(name)
    back = rdflib.Graph().parse(data=export(folder, to), format=RDFLIB[to])
    assert set(back) == set(original(folder))


@pytest.mark.parametrize("name", ["graph", "hostile_graph"])
@pytest.mark.parametrize("to", list(OXIGRAPH))
def test_pyoxigraph_reads_the_same_triples(request: pytest.FixtureRequest, name: str, to: str) -> None:
    folder = request.getfixturevalue(name)
    back = {quad.triple for quad in ox.parse(export(folder, to), format=OXIGRAPH[to])}
    assert back == {quad.triple for quad in ox.parse(path=str(folder / "graph.ttl"))}


def test_turtle_is_the_graph_as_it_was_written(graph: Path) -> None:
    assert export(graph, "turtle") == (graph / "graph.ttl").read_bytes()


def test_jsonld_has_a_context_and_short_names(graph: Path) -> None:
    data = json.loads(export(graph, "jsonld"))
    assert data["@context"]["pol"] == str(POL)
    node = next(item for item in data["@graph"] if item["@id"] == "person:tony-blair")
    assert node["@type"] == "pol:Person"
    assert node["label"] == "Tony Blair"
    assert node["leaderOf"] == "party:labour-party"
    assert node["heldOffice"] == "office:prime-minister"


def test_trig_keeps_each_article_in_its_own_graph(graph: Path) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=export(graph, "trig"), format="trig")
    for article in ARTICLES:
        mine = [row for row in statements() if row.article == article]
        named = dataset.graph(rdflib.URIRef(article_iri(DEFAULT_BASE, article)))
        nodes = set(named.subjects(rdflib.RDF.type, POL.Statement))
        assert nodes == {rdflib.URIRef(statement_iri(DEFAULT_BASE, row.id)) for row in mine}
        for row in mine:
            direct = (rdflib.URIRef(row.subject.id), POL[row.predicate], rdflib.URIRef(row.object.id))
            others = [o for o in mine if o.asserted and (o.subject.id, o.predicate, o.object.id)
                      == (row.subject.id, row.predicate, row.object.id)]  # fmt: skip
            assert (direct in named) == (row.asserted or bool(others))
        quotes = {str(o) for o in named.objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))}
        assert quotes == {row.evidence.text for row in mine}
    blair = rdflib.URIRef(f"{DEFAULT_BASE}person/tony-blair")
    assert (blair, rdflib.RDFS.label, rdflib.Literal("Tony Blair")) in dataset.default_graph
    assert not list(dataset.default_graph.subjects(rdflib.RDF.type, POL.Statement))


def test_chosen_statements_take_what_belongs_to_them_and_nothing_else(graph: Path) -> None:
    data = export(graph, "ntriples", Selection(relations=frozenset({"memberOf"})))
    back = rdflib.Graph().parse(data=data, format="nt")
    mine = [row for row in statements() if row.predicate == "memberOf"]
    nodes = set(back.subjects(rdflib.RDF.type, POL.Statement))
    assert nodes == {rdflib.URIRef(statement_iri(DEFAULT_BASE, row.id)) for row in mine}
    assert set(back) < set(original(graph))
    people = {str(node) for node in back.subjects(rdflib.RDF.type, POL.Person)}
    assert people == {row.subject.id for row in mine}
    assert not list(back.triples((None, POL.leaderOf, None)))
    assert {(str(s), str(o)) for s, o in back.subject_objects(POL.memberOf)} == {
        (row.subject.id, row.object.id) for row in mine
    }
    memberships = set(back.subjects(rdflib.RDF.type, rdflib.ORG.Membership))
    assert len(memberships) == len(mine)
    quotes = {str(o) for o in back.objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))}
    assert quotes == {row.evidence.text for row in mine}


def test_asserted_only_leaves_no_other_status(graph: Path) -> None:
    back = rdflib.Graph().parse(data=export(graph, "turtle", Selection(status="asserted")), format="turtle")
    assert set(back.objects(None, POL.status)) == {POL.asserted}
    assert len(set(back.subjects(POL.status))) == sum(row.asserted for row in statements())


def test_any_rdf_file_can_be_converted_with_stable_blank_nodes(tmp_path: Path) -> None:
    file = tmp_path / "other.ttl"
    file.write_text('@prefix e: <https://e.example/> . e:a e:b [ e:c "d"@en, 5, 1.50 ; e:f [] ] .', "utf-8")
    for to, syntax in RDFLIB.items():
        data = export(file, to)
        assert data == export(file, to)
        assert isomorphic(rdflib.Graph().parse(data=data, format=syntax), rdflib.Graph().parse(file))


def test_choosing_from_a_lone_file_says_what_is_needed(tmp_path: Path) -> None:
    file = tmp_path / "other.ttl"
    file.write_text("<https://e.example/a> <https://e.example/b> 1 .", "utf-8")
    with pytest.raises(GraphError, match=r"other\.ttl: choosing statements needs the folder"):
        export(file, "turtle", Selection(min_confidence=0.5))
    with pytest.raises(GraphError, match=r"other\.ttl: this format needs the folder"):
        export(file, "graphml")
