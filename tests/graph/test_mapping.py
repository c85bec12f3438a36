"""What the graph says of articles, statements and runs, read back by two libraries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import PROV, RDF, RDFS, SKOS, XSD, Namespace

from graph.sample import ARTICLE, EXPULSION, GALLOWAY, HOSTILE, LABOUR, entity, evidence, make, triples, write
from kgbuild.article import Article
from kgbuild.errors import GraphError
from kgbuild.graph.mapping import article_triples, statement_triples
from kgbuild.graph.store import load_store
from kgbuild.identity import DEFAULT_BASE, article_iri, statement_iri

POL = Namespace("https://w3id.org/kgbuild/politics#")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
SDO = Namespace("https://schema.org/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
W3CDTF = URIRef("http://purl.org/dc/terms/W3CDTF")


def graph_of(*statements: object, article: Article = ARTICLE) -> Graph:
    lines = "".join(f"{t} .\n" for t in triples(*statements, article=article))  # type: ignore[arg-type]
    return Graph().parse(data=lines, format="nt")


def node_of(statement: object) -> URIRef:
    return URIRef(statement_iri(DEFAULT_BASE, statement.id))  # type: ignore[attr-defined]


def test_asserted_statement_has_direct_triple_and_node() -> None:
    statement = make(
        start="2003-10", qualifiers={"reason": "bringing it into disrepute"}, speaker="Ian McCartney"
    )
    graph, node = graph_of(statement), node_of(statement)
    assert (URIRef(GALLOWAY.id), POL.expelledFrom, URIRef(LABOUR.id)) in graph
    assert graph.value(node, RDF.type) == POL.Statement
    assert graph.value(node, RDF.subject) == URIRef(GALLOWAY.id)
    assert graph.value(node, RDF.predicate) == POL.expelledFrom
    assert graph.value(node, RDF.object) == URIRef(LABOUR.id)
    assert graph.value(node, POL.status) == POL.asserted
    assert graph.value(node, SDO.startDate) == Literal("2003-10", datatype=W3CDTF)
    assert graph.value(node, POL.earliestStart) == Literal("2003-10-01", datatype=XSD.date)
    assert graph.value(node, POL.reason) == Literal("bringing it into disrepute")
    assert graph.value(node, POL.speaker) == Literal("Ian McCartney")
    assert graph.value(node, POL.confidence) == Literal("0.9", datatype=XSD.decimal)
    assert graph.value(node, PROV.wasDerivedFrom) == URIRef(article_iri(DEFAULT_BASE, ARTICLE.id))


def test_an_unnamed_person_is_marked() -> None:
    nameless = replace(entity("Person", "He"), unnamed=True)
    graph = graph_of(make("memberOf", nameless))
    assert graph.value(URIRef(nameless.id), POL.unnamed) == Literal(True)
    assert graph.value(URIRef(nameless.id), RDFS.label) == Literal("He")
    assert list(graph_of(make("memberOf"))[: POL.unnamed :]) == []


@pytest.mark.parametrize("status", ["planned", "uncertain", "negated"])
def test_other_statements_have_no_direct_triple(status: str) -> None:
    statement = make("memberOf", status=status)
    graph = graph_of(statement)
    assert (URIRef(GALLOWAY.id), None, URIRef(LABOUR.id)) not in graph
    assert not list(graph.subjects(RDF.type, ORG.Membership))
    assert graph.value(node_of(statement), POL.status) == POL[status]


def test_entities_are_typed_and_labelled() -> None:
    graph = graph_of(make())
    assert set(graph.objects(URIRef(LABOUR.id), RDF.type)) == {POL.Party}
    assert graph.value(URIRef(LABOUR.id), RDFS.label) == Literal("Labour Party")
    assert graph.value(URIRef(LABOUR.id), SKOS.altLabel) == Literal("Labour")


def test_evidence_slices_the_article() -> None:
    statement = make()
    graph = graph_of(statement)
    annotation = graph.value(node_of(statement), POL.evidence)
    assert graph.value(annotation, OA.hasBody) == node_of(statement)
    target = graph.value(annotation, OA.hasTarget)
    assert graph.value(target, OA.hasSource) == URIRef(article_iri(DEFAULT_BASE, ARTICLE.id))
    selectors = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
    position, quote = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
    start, end = (int(graph.value(position, p)) for p in (OA.start, OA.end))  # type: ignore[arg-type]
    assert ARTICLE.text[start:end] == str(graph.value(quote, OA.exact)) == EXPULSION
    assert str(graph.value(quote, OA.prefix)) == ARTICLE.text[max(0, start - 32) : start]
    assert str(graph.value(quote, OA.suffix)) == ARTICLE.text[end : end + 32]


@pytest.mark.parametrize(("name", "word"), [("subjectMention", "George"), ("objectMention", "disrepute.")])
def test_mentions_slice_the_article(name: str, word: str) -> None:
    statement = make()
    graph = graph_of(statement)
    selector = graph.value(graph.value(node_of(statement), POL[name]), OA.hasSelector)
    start, end = (int(graph.value(selector, p)) for p in (OA.start, OA.end))  # type: ignore[arg-type]
    assert ARTICLE.text[start:end] == word


def test_evidence_at_the_edges_has_no_empty_context() -> None:
    article = Article("edge.txt", EXPULSION)
    statement = make(article=article.id, evidence=evidence(EXPULSION, article))
    graph = graph_of(statement, article=article)
    assert not list(graph.objects(None, OA.prefix)) and not list(graph.objects(None, OA.suffix))


def test_membership_is_an_org_membership() -> None:
    graph = graph_of(make("memberOf", start="1967", end="2003-10-23", tense="past"))
    membership = graph.value(predicate=RDF.type, object=ORG.Membership)
    assert str(membership).endswith("/george-galloway--labour-party--past--from-1967--to-2003-10-23")
    assert graph.value(membership, ORG.member) == URIRef(GALLOWAY.id)
    assert graph.value(membership, ORG.organization) == URIRef(LABOUR.id)
    assert graph.value(membership, ORG.role) is None
    assert graph.value(membership, SDO.startDate) == Literal("1967", datatype=W3CDTF)
    assert graph.value(membership, SDO.endDate) == Literal("2003-10-23", datatype=W3CDTF)


def test_leading_is_a_membership_with_a_role() -> None:
    graph = graph_of(make("leaderOf", entity("Person", "Ed Miliband")))
    membership = graph.value(predicate=RDF.type, object=ORG.Membership)
    assert graph.value(membership, ORG.role) == POL.leaderRole


def test_memberships_of_different_dates_stay_apart() -> None:
    graph = graph_of(make("memberOf", start="1967"), make("memberOf", start="1967~", article="other"))
    assert len(list(graph.subjects(RDF.type, ORG.Membership))) == 2


def test_qualifiers_have_their_datatypes() -> None:
    values = {"majority": 10140, "voteShare": 55.9, "duration": "P2W", "quote": "It is a Bradford spring"}
    statement = make(
        "representedConstituency", obj=entity("Constituency", "Bradford West"), qualifiers=values
    )
    graph, node = graph_of(statement), node_of(statement)
    assert graph.value(node, POL.majority) == Literal(10140)
    assert graph.value(node, POL.voteShare) == Literal("55.9", datatype=XSD.decimal)
    assert str(graph.value(node, SDO.duration)) == "P14D"
    assert graph.value(node, SDO.duration).datatype == XSD.duration  # type: ignore[union-attr]
    assert graph.value(node, POL.quote) == Literal("It is a Bradford spring")
    assert graph.value(node, PROV.wasQuotedFrom) == URIRef(article_iri(DEFAULT_BASE, ARTICLE.id))


@pytest.mark.parametrize(
    ("start", "kind", "day"),
    [
        ("1987", W3CDTF, "1987-01-01"),
        ("2005-05-05", W3CDTF, "2005-05-05"),
        ("1987~", EDTF, "1987-01-01"),
        ("199X", EDTF, "1990-01-01"),
        ("2004-22", EDTF, "2004-06-01"),
        ("2003/2005", EDTF, "2003-01-01"),
    ],
)
def test_dates_keep_their_precision(start: str, kind: URIRef, day: str) -> None:
    statement = make(start=start)
    graph = graph_of(statement)
    assert graph.value(node_of(statement), SDO.startDate) == Literal(start, datatype=kind)
    assert str(graph.value(node_of(statement), POL.earliestStart)) == day


@pytest.mark.parametrize(
    ("date", "kind"),
    [
        ("2014", XSD.gYear),
        ("2014-09", XSD.gYearMonth),
        ("2014-09-21", XSD.date),
        ("2014-09-21T10:00:00Z", XSD.dateTime),
        ("2014-02-30", None),
        ("last week", None),
    ],
)
def test_publication_date_is_typed_by_precision(date: str, kind: URIRef | None) -> None:
    graph = graph_of(article=replace(ARTICLE, date=date))
    found = graph.value(predicate=SDO.datePublished, subject=URIRef(article_iri(DEFAULT_BASE, ARTICLE.id)))
    assert str(found) == date or kind == XSD.dateTime
    assert found.datatype == kind  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/a b?q=<x>", URIRef("https://news.example/a%20b?q=%3Cx%3E")),
        ("https://news.example/100%", URIRef("https://news.example/100%25")),
        ("https://news.example/caf%C3%A9", URIRef("https://news.example/caf%C3%A9")),
        ("javascript:alert(1)", Literal("javascript:alert(1)")),
        ("not a url", Literal("not a url")),
        ("http://[broken", Literal("http://[broken")),
    ],
)
def test_malformed_addresses(url: str, expected: object) -> None:
    graph = graph_of(article=replace(ARTICLE, url=url))
    assert graph.value(URIRef(article_iri(DEFAULT_BASE, ARTICLE.id)), SDO.url) == expected


def test_article_and_publisher() -> None:
    graph, node = graph_of(), URIRef(article_iri(DEFAULT_BASE, ARTICLE.id))
    assert (node, RDF.type, SDO.NewsArticle) in graph
    assert graph.value(node, SDO.headline) == Literal(ARTICLE.title)
    assert graph.value(node, SDO.identifier) == Literal(ARTICLE.id)
    assert graph.value(graph.value(node, SDO.publisher), RDFS.label) == Literal("The Example")


def test_run_names_its_versions_and_no_time() -> None:
    statement = make()
    graph = graph_of(statement)
    run = graph.value(node_of(statement), PROV.wasGeneratedBy)
    assert (run, RDF.type, PROV.Activity) in graph
    found = {str(graph.value(a, SDO.softwareVersion)) for a in graph.objects(run, PROV.wasAssociatedWith)}
    assert found == {"0.1.0", "en_core_web_sm 3.8.0", "1.0.0", "3.8.7"}
    assert not list(graph.objects(None, PROV.startedAtTime)) and not list(
        graph.objects(None, PROV.endedAtTime)
    )


def test_no_blank_nodes() -> None:
    for triple in triples(make("leaderOf", entity("Person", "Ed Miliband"))):
        assert isinstance(triple.subject, NamedNode)
        assert type(triple.object).__name__ != "BlankNode"


def test_hostile_text_survives_a_round_trip(tmp_path: Path) -> None:
    article = Article("hostile.txt", f"Before. {HOSTILE} After.", title=HOSTILE, source=HOSTILE, url=HOSTILE)
    subject = replace(entity("Person", "Eve Evil"), label=HOSTILE, aliases=(HOSTILE + "2",))
    values = {"reason": HOSTILE, "quote": HOSTILE}
    statement = make(
        subject=subject,
        article=article.id,
        evidence=evidence(HOSTILE, article),
        qualifiers=values,
        speaker=HOSTILE,
    )
    path = write(tmp_path, triples(statement, article=article))
    graph = Graph().parse(path)
    assert str(graph.value(URIRef(subject.id), RDFS.label)) == HOSTILE
    assert str(graph.value(URIRef(subject.id), SKOS.altLabel)) == HOSTILE + "2"
    assert {str(o) for o in graph.objects(None, OA.exact)} == {HOSTILE}
    assert str(graph.value(node_of(statement), POL.reason)) == HOSTILE
    store = load_store(path)
    assert len(store) == len(graph) == len({str(t) for t in triples(statement, article=article)})


def test_lone_surrogates_keep_their_place() -> None:
    article = Article("surrogate.txt", "Tony \ud800 Blair met Bertie Ahern.")
    statement = make("met", article=article.id, evidence=evidence(article.text, article))
    graph = graph_of(statement, article=article)
    exact = str(next(iter(graph.objects(None, OA.exact))))
    assert exact == "Tony \ufffd Blair met Bertie Ahern."


@pytest.mark.parametrize("iri", ["no scheme", "http://a b/", ""])
def test_entity_without_iri_is_refused(iri: str) -> None:
    with pytest.raises(GraphError, match="is not an IRI"):
        list(statement_triples(ARTICLE, make(subject=replace(GALLOWAY, id=iri))))


def test_same_input_same_triples() -> None:
    assert [str(t) for t in triples(make())] == [str(t) for t in triples(make())]


def test_other_base() -> None:
    base = "https://data.example/kg#"
    found = [str(t) for t in article_triples(ARTICLE, base)]
    found += [str(t) for t in statement_triples(ARTICLE, make(), base)]
    assert not any(DEFAULT_BASE in t.replace(GALLOWAY.id, "").replace(LABOUR.id, "") for t in found)
