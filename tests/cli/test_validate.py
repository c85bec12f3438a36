"""kgbuild validate, through the real command line on real files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from graph.sample import LABOUR, entity, make, triples, write
from rdflib import Graph, Literal
from rdflib.namespace import RDF, SH


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kgbuild", "validate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("good"), triples(make(), make("memberOf", tense="past")))


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hostile = entity("Person", "Eve \x1b[31mEvil [bold]red[/bold]")
    statements = [
        make("memberOf", obj=hostile),
        make(start="2004", end="2003-12\x1b[31m"),
        make("supported", LABOUR, hostile, confidence=7.0),
    ]
    return write(tmp_path_factory.mktemp("bad"), triples(*statements))


def test_graph_that_conforms(good: Path) -> None:
    done = run(good)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{good} conforms: 2 statements checked, no fault found.\n"


def test_graph_folder(good: Path) -> None:
    assert run(good.parent).returncode == 0


def test_faults_are_named(bad: Path) -> None:
    done = run(bad)
    assert done.returncode == 1
    for words in (
        "objectType",
        "rdf:object",
        "The object of this relation has a type of its range: Party.",
        "confidence",
        " 7 ",
    ):
        assert words in done.stdout
    assert "https://kgbuild.example/id/statement/s" in done.stdout
    assert done.stdout.rstrip().endswith("faults found.")
    assert "\x1b" not in done.stdout


def test_json(bad: Path) -> None:
    done = run(bad, "--format", "json")
    data = json.loads(done.stdout)
    assert done.returncode == 1
    assert data["conforms"] is False and data["statements"] == 3
    found = {violation["shape"].rpartition("#")[2] for violation in data["violations"]}
    assert {"objectType", "confidence", "endDate"} <= found
    assert all(set(v) == {"node", "shape", "path", "value", "reason"} for v in data["violations"])


def test_json_of_a_graph_that_conforms(good: Path) -> None:
    done = run(good, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {"conforms": True, "statements": 2, "violations": []}


@pytest.mark.parametrize("conforms", [True, False])
def test_turtle_is_a_shacl_report(conforms: bool, good: Path, bad: Path) -> None:
    done = run(good if conforms else bad, "--format", "ttl")
    graph = Graph().parse(data=done.stdout, format="turtle")
    assert graph.value(
        predicate=SH.conforms, subject=graph.value(predicate=RDF.type, object=SH.ValidationReport)
    ) == (Literal(conforms))
    results = list(graph.subjects(RDF.type, SH.ValidationResult))
    assert bool(results) is not conforms
    for result in results:
        for predicate in (SH.focusNode, SH.resultMessage, SH.sourceShape, SH.sourceConstraintComponent):
            assert graph.value(result, predicate) is not None


def test_repeatable(bad: Path) -> None:
    for form in ("table", "json", "ttl"):
        assert run(bad, "--format", form).stdout == run(bad, "--format", form).stdout


def test_limit_is_shown(bad: Path) -> None:
    done = run(bad, "--limit", "1")
    assert "... truncated: " in done.stdout and "see --limit" in done.stdout


@pytest.mark.parametrize(
    ("name", "content"), [("broken.ttl", "<a:b> <a:c>"), ("missing.ttl", None), ("notes.txt", "hello")]
)
def test_unreadable(name: str, content: str | None, tmp_path: Path) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content)
    done = run(path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"kgbuild: {path}") and done.stderr.count("\n") == 1


def test_wrong_usage(good: Path) -> None:
    assert run().returncode == 2
    assert run(good, "--format", "pdf").returncode == 2


def test_help_ends_in_an_example() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "kgbuild validate graph/" in done.stdout


def test_foreign_graph(tmp_path: Path) -> None:
    """A graph without statements conforms; one that uses a relation without a statement does not."""
    path = tmp_path / "foreign.ttl"
    path.write_text("@prefix foaf: <http://xmlns.com/foaf/0.1/> . <urn:a> foaf:knows <urn:b> .")
    assert run(path).returncode == 0
    path.write_text("@prefix pol: <https://w3id.org/kgbuild/politics#> . <urn:a> pol:memberOf <urn:b> .")
    done = run(path)
    assert done.returncode == 1 and "supported" in done.stdout
