"""A relation of one's own: an ontology term, a frame file and no other edit, through the command line."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from kgbuild import ontology

TERM = """
@prefix owl:  <http://www.w3.org/2002/07/owl#> .
@prefix pol:  <https://w3id.org/kgbuild/politics#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

pol:investigated a owl:ObjectProperty , pol:Relation ;
    rdfs:label "investigated"@en ;
    skos:definition "The body looked into whether the party had broken a rule."@en ;
    rdfs:comment "An inquiry that is only called for does not count."@en ;
    rdfs:domain [ a owl:Class ; owl:unionOf ( pol:Organisation pol:Government ) ] ; rdfs:range pol:Party ;
    rdfs:isDeinvestigatedBy <https://w3id.org/kgbuild/politics> .
"""
FRAME = """
relation = "investigated"

[[frame]]
id = "investigate-verb"
kind = "verb"
lemmas = ["investigate"]
subject = "subj"
object = "obj"
date = "start"
example = "The Electoral Commission investigated the Labour Party."
counter = "The Electoral Commission praised the Labour Party."
"""
EHRC = "Equality and Human Rights Commission"
ARTICLE = (
    "The Equality and Human Rights Commission investigated the Labour Party in May 2019. "
    "The Conservative Party was investigated by the Electoral Commission in 2016. "
    "The Equality and Human Rights Commission did not investigate the Conservative Party.\n"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article, the folder of an extension, and the graph built with it."""
    folder = tmp_path_factory.mktemp("extension")
    (folder / "news.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "own").mkdir()
    (folder / "own" / "investigated.ttl").write_text(TERM, encoding="utf-8")
    (folder / "own" / "investigated.toml").write_text(FRAME, encoding="utf-8")
    done = run("build", "news.txt", "-o", "graph", "-q", place=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def run(*arguments: str, place: Path, extensions: str = "own") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kgbuild", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=place,
        env={**os.environ, ontology.EXTENSIONS: extensions},
        timeout=120,
    )


def test_its_statements_are_found_and_accepted(place: Path) -> None:
    assert (place / "graph" / "rejected.jsonl").read_text(encoding="utf-8") == ""
    lines = (place / "graph" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    statements = [s for s in map(json.loads, lines) if s["predicate"] == "investigated"]
    assert [(s["subject"]["label"], s["object"]["label"], s["status"], s["start"]) for s in statements] == [
        (EHRC, "Labour Party", "asserted", "2019-05"),
        ("Electoral Commission", "Conservative Party", "asserted", "2016"),
        (EHRC, "Conservative Party", "negated", None),
    ]


def test_its_graph_conforms_and_can_be_asked(place: Path) -> None:
    done = run("validate", "graph", place=place)
    assert done.returncode == 0, done.stdout
    done = run(
        "query", "graph", "SELECT ?party { ?body pol:investigated ?party }", "--format", "csv", place=place
    )
    assert len(done.stdout.splitlines()) == 3
    done = run("explain", "graph", EHRC, "investigated", "Labour", place=place)
    assert done.returncode == 0 and f"{EHRC}  investigated  Labour Party" in done.stdout
    assert run("export", "graph", "--relation", "investigated", "--to", "csv", place=place).returncode == 0


def test_its_ends_are_checked(place: Path) -> None:
    graph = (place / "graph" / "graph.ttl").read_text(encoding="utf-8")
    (place / "wrong.ttl").write_text(
        graph.replace("rights-commission a pol:Organisation", "rights-commission a pol:Person")
    )
    done = run("validate", "wrong.ttl", "--format", "json", place=place)
    found = json.loads(done.stdout)["violations"]
    assert done.returncode == 1 and len(found) == 2
    reason = "The subject of this relation has a type of its domain: Government or Organisation."
    assert {(v["path"], v["reason"]) for v in found} == {("rdf:subject", reason)}


def test_without_the_extension_it_is_no_relation(place: Path) -> None:
    done = run("validate", "graph", "--format", "json", place=place, extensions="")
    assert done.returncode == 1
    assert {v["shape"].rpartition("#")[2] for v in json.loads(done.stdout)["violations"]} == {"predicate"}


def test_the_report_tells_of_the_extension(place: Path) -> None:
    versions = json.loads((place / "graph" / "report.json").read_text(encoding="utf-8"))["versions"]
    assert versions["ontology"].startswith(f"{ontology.version()}+")


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("term.ttl", "pol:investigated a pol:Relation .", "term.ttl: not readable Turtle"),
        ("investigated.toml", FRAME, "relation 'investigated' is not in the ontology"),
        ("investigated.toml", "relation =", "investigated.toml: not a readable frame file"),
    ],
)
def test_broken_extensions_are_refused(file: str, content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / file).write_text(content, encoding="utf-8")
    done = run("build", "news.txt", "-o", "graph", place=tmp_path, extensions="broken")
    assert done.returncode == 2 and message in done.stderr.splitlines()[-1]
    assert not (tmp_path / "graph").exists()


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("build", "news.txt", "-o", "graph", place=tmp_path, extensions="nowhere")
    assert done.returncode == 2 and "nowhere: no such folder" in done.stderr


def test_the_readmes_relation_is_found(tmp_path: Path) -> None:
    readme = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
    section = readme.split("## Adding a relation")[1]
    blocks = re.findall(r"^   ```(turtle|toml)\n(.*?)^   ```$", section, re.MULTILINE | re.DOTALL)
    term, frame = (textwrap.dedent(text) for _, text in blocks)
    (tmp_path / "own").mkdir()
    prefixes = "".join(line + "\n" for line in TERM.splitlines() if line.startswith("@prefix"))
    (tmp_path / "own" / "appointed.ttl").write_text(prefixes + term, encoding="utf-8")
    (tmp_path / "own" / "appointed.toml").write_text(frame, encoding="utf-8")
    (tmp_path / "news.txt").write_text("Jacqui Smith was appointed by Gordon Brown.\n", encoding="utf-8")
    done = run("build", "news.txt", "-o", "graph", "-q", place=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = (tmp_path / "graph" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    found = json.loads(line)
    assert (found["subject"]["label"], found["predicate"]) == ("Gordon Brown", "appointed")
    assert run("validate", "graph", place=tmp_path).returncode == 0
