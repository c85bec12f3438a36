"""kgbuild evaluate, through the real command line on files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TEXT = "Merkel backs Laschet\n\nAngela Merkel, the chancellor, backed Armin Laschet on Saturday.\n"
GOLD = {
    "article": "merkel.txt",
    "entities": {
        "m": {"type": "Person", "name": "Angela Merkel", "aliases": ["Merkel"]},
        "l": {"type": "Person", "name": "Armin Laschet", "aliases": ["Laschet"]},
        "c": {"type": "Office", "name": "chancellor", "aliases": []},
    },
    "statements": [
        {"s": "m", "p": "supported", "o": "l", "status": "asserted", "sent": 1, "required": True},
        {
            "s": "m", "p": "heldOffice", "o": "c", "status": "asserted", "sent": 1, "required": True,
            "tense": "current",
        },
        {"s": "l", "p": "heldOffice", "o": "c", "status": "planned", "sent": 0, "required": False},
    ],
}  # fmt: skip


def end(label: str, kind: str) -> dict[str, Any]:
    return {"label": label, "type": kind, "aliases": []}


FOUND = [
    {
        "article": "merkel", "subject": end("Angela Merkel", "Person"), "predicate": "supported",
        "object": end("Laschet", "Person"), "status": "asserted", "confidence": 0.9,
    },
    {
        "article": "merkel", "subject": end("Laschet", "Person"), "predicate": "heldOffice",
        "object": end("Chancellor", "Office"), "status": "asserted", "confidence": 0.6,
        "evidence": {"text": "Merkel backs Laschet", "start": 0, "end": 20},
    },
]  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "annotated"
    folder.mkdir()
    (folder / "merkel.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (folder / "merkel.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    folder = tmp_path / "graph"
    folder.mkdir()
    (folder / "statements.jsonl").write_text("".join(json.dumps(r) + "\n" for r in FOUND), encoding="utf-8")
    return folder


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kgbuild", "evaluate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_table_names_each_relation(gold: Path, graph: Path) -> None:
    done = run(gold, graph)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["supported", "1", "0", "0", "1.000", "1.000", "1.000"] in lines
    assert ["heldOffice", "0", "1", "1", "0.000", "0.000", "0.000"] in lines
    assert ["all", "1", "1", "1", "0.500", "0.500", "0.500"] in lines
    assert "traps asserted: 1 of 1 (100.0%)" in done.stdout


def test_errors_are_lines_with_tabs(gold: Path, graph: Path) -> None:
    lines = run(gold, graph / "statements.jsonl", "--errors").stdout.splitlines()
    assert lines[-2:] == [
        "TRAP\tmerkel\tLaschet\theldOffice\tChancellor\tMerkel backs Laschet",
        "MISSED\tmerkel\tAngela Merkel\theldOffice\tchancellor\t"
        "Angela Merkel, the chancellor, backed Armin Laschet on Saturday.",
    ]


def test_json_is_pure_data(gold: Path, graph: Path) -> None:
    data = json.loads(run(gold, graph, "--format", "json").stdout)
    assert data["all"]["f1"] == 0.5
    assert "errors" not in data
    assert "calibration" not in data
    data = json.loads(run(gold, graph, "--format", "json", "--errors", "--calibration").stdout)
    assert len(data["errors"]) == 2
    assert [(b["low"], b["right"]) for b in data["calibration"]] == [(0.6, 0.0), (0.9, 1.0)]


def test_one_relation(gold: Path, graph: Path) -> None:
    data = json.loads(run(gold, graph, "--relation", "supported", "--format", "json").stdout)
    assert list(data["relations"]) == ["supported"]
    assert data["traps"]["total"] == 0


@pytest.mark.parametrize(
    ("form", "start"),
    [("table", "relation"), ("json", "{"), ("markdown", "| relation"), ("html", "<!DOCTYPE html>")],
)
def test_a_file_holds_what_is_printed(gold: Path, graph: Path, tmp_path: Path, form: str, start: str) -> None:
    file = tmp_path / "report"
    done = run(gold, graph, "--format", form, "-o", file)
    assert (done.returncode, done.stdout) == (0, "")
    assert file.read_text(encoding="utf-8").startswith(start)
    if form != "table":
        assert run(gold, graph, "--format", form).stdout == file.read_text(encoding="utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["annotated", "graph", "report"]


def test_the_page_comes_beside_the_table(gold: Path, graph: Path, tmp_path: Path) -> None:
    done = run(gold, graph, "--html", tmp_path / "errors.html")
    assert "supported" in done.stdout
    assert 'class="gold">Armin Laschet</mark>' in (tmp_path / "errors.html").read_text(encoding="utf-8")


def test_bad_input_is_one_line(gold: Path, graph: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("nonsense\n", encoding="utf-8")
    for arguments, said in [
        ((tmp_path / "nowhere", graph), "no such folder"),
        ((graph, graph), "no annotation file"),
        ((gold, tmp_path / "nowhere"), "no such file"),
        ((gold, broken), "line 1: is not JSON"),
        ((gold, graph, "-o", tmp_path / "no" / "file"), "cannot be written"),
    ]:
        done = run(*arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_wrong_usage(gold: Path, graph: Path) -> None:
    assert run().returncode == 2
    assert run(gold, graph, "--relation", "marriedTo").returncode == 2
    assert run(gold, graph, "--format", "xml").returncode == 2


def test_without_text_and_statements_there_is_nothing_to_measure(gold: Path) -> None:
    (gold / "merkel.txt").unlink()
    done = run(gold)
    assert done.returncode == 2
    assert "merkel.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_statements_the_texts_are_built(gold: Path) -> None:
    done = run(gold, "--format", "json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["articles"] == 1
    assert data["all"]["right"] + data["all"]["missed"] == 2


def test_help_ends_in_an_example() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "kgbuild evaluate annotated/ graph/ --errors" in done.stdout
