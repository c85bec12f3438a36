"""Graph folders and RDF files are read back, or refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from graph.sample import make, triples, write
from kgbuild.errors import GraphError
from kgbuild.graph.store import GraphFolder, load_store, read_statements
from kgbuild.statement import to_json


def test_folder(tmp_path: Path) -> None:
    write(tmp_path, triples(make()))
    statements = [make(), make(status="negated")]
    GraphFolder(tmp_path).statements.write_text(
        "".join(f"{to_json(s)}\n" for s in statements), encoding="utf-8"
    )
    assert len(load_store(tmp_path)) == len(load_store(tmp_path / "graph.ttl")) > 50
    assert list(read_statements(tmp_path)) == statements


@pytest.mark.parametrize(
    ("name", "form"),
    [("g.nt", "nt"), ("g.trig", "trig"), ("g.jsonld", "json-ld"), ("g.rdf", "xml"), ("G.TTL", "turtle")],
)
def test_formats(name: str, form: str, tmp_path: Path) -> None:
    source = Graph().parse(write(tmp_path, triples(make())))
    source.serialize(tmp_path / name, format=form, encoding="utf-8")
    assert len(load_store(tmp_path / name)) == len(source)


def test_line_separators_within_text_do_not_split_statements(tmp_path: Path) -> None:
    statement = make(speaker="a\u2028b\x85c")
    GraphFolder(tmp_path).statements.write_text(to_json(statement) + "\n", encoding="utf-8")
    assert list(read_statements(tmp_path)) == [statement]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("g.ttl", b"<a:b> <a:c> .\n", "line 1: not well-formed Turtle"),
        ("g.ttl", b"@prefix x: <a:> .\n\nx:a x:b y:c .\n", "line 3: not well-formed Turtle"),
        ("g.jsonld", b"{", "not well-formed JSON-LD"),
        ("g.ttl", b"\xff\xfe\x00", "not well-formed Turtle"),
        ("g.docx", b"", "unknown ending"),
    ],
)
def test_malformed_files(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(GraphError, match=message) as caught:
        load_store(tmp_path / name)
    assert name in str(caught.value) and "\n" not in str(caught.value)


def test_missing_files(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"graph\.ttl: no such file; give the folder"):
        load_store(tmp_path)
    with pytest.raises(GraphError, match=r"no\.ttl: no such file; check the path"):
        load_store(tmp_path / "no.ttl")
    with pytest.raises(GraphError, match=r"statements\.jsonl: no such file"):
        list(read_statements(tmp_path))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{nonsense\n", "line 2: not JSON"),
        (b"{}\n", "line 2: the statement lacks 'evidence'"),
        (b"[]\n", "line 2: not a statement"),
        (b"3\n", "line 2: not a statement"),
        (b"\xff\n", "not UTF-8"),
    ],
)
def test_malformed_statements(line: bytes, message: str, tmp_path: Path) -> None:
    GraphFolder(tmp_path).statements.write_bytes(to_json(make()).encode() + b"\n" + line)
    with pytest.raises(GraphError, match=message):
        list(read_statements(tmp_path))
