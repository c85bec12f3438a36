"""The Python API, on graphs that it built itself from files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from building.sample import IDS, write_articles

import kgbuild

POL = rdflib.Namespace("https://w3id.org/kgbuild/politics#")


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> kgbuild.KnowledgeGraph:
    return kgbuild.build(write_articles(tmp_path_factory.mktemp("api") / "articles"))


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = (
        "import sys, time; t = time.perf_counter(); import kgbuild; t = time.perf_counter() - t\n"
        "heavy = {'spacy', 'rdflib', 'pyoxigraph', 'networkx', 'click', 'numpy'} & set(sys.modules)\n"
        "print(sorted(heavy), t < 0.1, 'build' in dir(kgbuild), kgbuild.__version__)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("[] True True ")


def test_every_public_name_is_there_and_no_other() -> None:
    for name in kgbuild.__all__:
        assert getattr(kgbuild, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = kgbuild.no_such_name  # type: ignore[attr-defined]


def test_build_gives_statements_with_their_evidence(kg: kgbuild.KnowledgeGraph) -> None:
    expelled = [s for s in kg.statements if s.predicate == "expelledFrom"]
    assert [(s.subject.label, s.status, s.start) for s in expelled] == [
        ("George Galloway", "asserted", "2003-10")
    ]
    assert expelled[0].evidence.text.startswith("George Galloway was expelled")
    assert {Path(s.article).name for s in kg.statements} <= set(IDS)
    assert kg.report["articles"] == {"read": 5, "built": 5, "failed": []}
    assert kg.report["statements"]["total"] == len(kg.statements)
    assert kg.report["rejected"] == len(kg.rejected)


def test_the_rdf_holds_the_direct_triple_and_the_statement(kg: kgbuild.KnowledgeGraph) -> None:
    graph = kg.to_rdf()
    (expelled,) = [s for s in kg.statements if s.predicate == "expelledFrom"]
    subject, obj = rdflib.URIRef(expelled.subject.id), rdflib.URIRef(expelled.object.id)
    assert (subject, POL.expelledFrom, obj) in graph
    nodes = set(graph.subjects(rdflib.RDF.type, POL.Statement))
    assert len(nodes) == len(kg.statements)
    graph.remove((None, None, None))
    assert len(kg.to_rdf()), "each call gives a graph of its own"


def test_the_network_has_an_edge_for_each_statement(kg: kgbuild.KnowledgeGraph) -> None:
    network = kg.to_networkx()
    assert isinstance(network, nx.MultiDiGraph)
    assert {key for _, _, key in network.edges(keys=True)} == {s.id for s in kg.statements}
    dates = {data["article"]: data["date"] for _, _, data in network.edges(data=True)}
    assert dates["warren"] == "2017-02-07"


def test_queries_give_rows_of_python_values(kg: kgbuild.KnowledgeGraph) -> None:
    found = kg.query(
        "SELECT ?name ?start ?confidence ?sentence ?none WHERE { ?s rdf:predicate pol:expelledFrom ; "
        "rdf:subject/rdfs:label ?name ; pol:confidence ?confidence ; pol:evidence/pol:sentence ?sentence }"
    )
    assert [(row["name"], row["sentence"], row["none"]) for row in found] == [("George Galloway", 0, None)]
    assert isinstance(found[0]["confidence"], float)
    assert kg.query("ASK { ?s a pol:Statement }") == [{"answer": True}]
    triples = kg.query("CONSTRUCT { ?s a pol:Party } WHERE { ?s a pol:Party } LIMIT 1")
    assert list(triples[0]) == ["subject", "predicate", "object"]
    with pytest.raises(kgbuild.KgbuildError, match="malformed"):
        kg.query("SELECT nothing")
    with pytest.raises(kgbuild.KgbuildError):
        kg.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_what_is_written_is_loaded_again(kg: kgbuild.KnowledgeGraph, tmp_path: Path) -> None:
    folder = kg.write(tmp_path / "new" / "graph")
    assert sorted(path.name for path in folder.iterdir()) == [
        "graph.ttl",
        "rejected.jsonl",
        "report.json",
        "statements.jsonl",
    ]
    again = kgbuild.load(folder)
    assert again.statements == kg.statements
    assert again.report == kg.report
    assert repr(again) == f"<KnowledgeGraph of {len(kg.statements)} statements>"
    again.write(folder)
    assert kgbuild.load(folder).statements == kg.statements


def test_what_is_not_a_graph_is_refused(tmp_path: Path, kg: kgbuild.KnowledgeGraph) -> None:
    with pytest.raises(kgbuild.KgbuildError, match=r"statements\.jsonl"):
        kgbuild.load(tmp_path)
    (tmp_path / "thesis.txt").write_text("dear to somebody")
    with pytest.raises(kgbuild.KgbuildError, match="holds files but no graph"):
        kg.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"jobs": 0}, "jobs"),
        ({"min_confidence": 1.5}, "confidence"),
        ({"base": "example"}, "base"),
        ({"base": "https://example.org/x y/"}, "base"),
        ({"date": "last June"}, "date"),
        ({"date": "2014-02-30"}, "date"),
        ({"gazetteers": ["nowhere.tsv"]}, "gazetteer"),
        ({"columns": {"body": "text"}}, "column"),
        ({"model": "no_such_model"}, "no_such_model"),
    ],
)
def test_an_argument_that_cannot_be_used_is_named(
    articles: Path, arguments: dict[str, object], message: str
) -> None:
    with pytest.raises(kgbuild.KgbuildError, match=message):
        kgbuild.build([articles], **arguments)  # type: ignore[arg-type]


def test_paths_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    with pytest.raises(kgbuild.KgbuildError, match="nothing to build"):
        kgbuild.build(tmp_path / "nowhere.txt")
    with pytest.raises(kgbuild.KgbuildError, match="nothing to build"):
        kgbuild.build([])


def test_building_beside_a_running_thread(articles: Path, kg: kgbuild.KnowledgeGraph) -> None:
    """A notebook has threads, so that no process may be forked; the graph is the same."""
    script = (
        "import sys, threading, kgbuild\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "print(len(kgbuild.build(sys.argv[1:]).statements))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(articles)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(kg.statements)
