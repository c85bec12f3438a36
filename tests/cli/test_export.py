"""kgbuild export, through the real command line on real files."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from export.sample import statements, write_graph

FORMATS = {
    "turtle": ".ttl",
    "ntriples": ".nt",
    "jsonld": ".jsonld",
    "trig": ".trig",
    "graphml": ".graphml",
    "gexf": ".gexf",
    "node-link": ".json",
    "csv": ".csv",
    "html": ".html",
    "svg": ".svg",
    "png": ".png",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_graph(tmp_path_factory.mktemp("cli") / "graph", statements())


def run(*arguments: object, seed: str = "0", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kgbuild", "export", *map(str, arguments)]
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    return subprocess.run(command, capture_output=True, cwd=cwd, env=environment, timeout=120)


def refused(*arguments: object) -> str:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    return done.stderr.decode()


@pytest.mark.parametrize("to", list(FORMATS))
def test_a_file_and_a_pipe_get_the_same_bytes_whatever_the_hash_seed(
    graph: Path, tmp_path: Path, to: str
) -> None:
    file = tmp_path / f"graph{FORMATS[to]}"
    written = run(graph, "-o", file, seed="1")
    assert written.returncode == 0, written.stderr
    assert written.stdout == b""
    piped = run(graph, "--to", to, seed="2")
    assert piped.returncode == 0, piped.stderr
    assert piped.stderr == b""
    assert file.read_bytes() == piped.stdout
    assert len(piped.stdout) > 1000
    assert str(graph.parent).encode() not in piped.stdout
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_the_given_format_wins_over_the_ending(graph: Path, tmp_path: Path) -> None:
    file = tmp_path / "graph.txt"
    assert run(graph, "--to", "csv", "-o", file).returncode == 0
    assert file.read_text(encoding="utf-8").startswith("subject,")


def test_options_choose_statements(graph: Path) -> None:
    done = run(graph, "--to", "csv", "--relation", "memberOf", "--relation", "leaderOf",
               "--status", "asserted", "--min-confidence", "0.96")  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert [(row["subject"], row["object"]) for row in rows] == [("George Galloway", "Respect Party")]


def test_network_files_hold_what_is_asserted_unless_told_otherwise(graph: Path) -> None:
    asserted = json.loads(run(graph, "--to", "node-link").stdout)
    everything = json.loads(run(graph, "--to", "node-link", "--status", "all").stdout)
    assert {edge["status"] for edge in asserted["links"]} == {"asserted"}
    assert {edge["status"] for edge in everything["links"]} == {"asserted", "uncertain", "negated"}


def test_limit_nodes(graph: Path) -> None:
    data = json.loads(run(graph, "--to", "node-link", "--limit-nodes", "4").stdout)
    assert len(data["nodes"]) == 4


def test_title(graph: Path) -> None:
    assert b"<h1>Who &amp; whom</h1>" in run(graph, "--to", "html", "--title", "Who & whom").stdout


def test_help_ends_in_an_example() -> None:
    text = run("--help").stdout.decode()
    assert "kgbuild export graph/ -o graph.graphml" in text
    assert all(to in text for to in FORMATS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("{graph}",), "--to is missing"),
        (("{graph}", "-o", "graph.xyz"), "'graph.xyz' has no ending that tells the format"),
        (("{graph}", "--to", "pdf"), "'pdf' is not one of"),
        (("{graph}", "--to", "csv", "--relation", "marriedTo"), "no relation 'marriedTo'; there are"),
        (("{graph}", "--to", "csv", "--min-confidence", "7"), "7.0 is not in the range"),
        (("{graph}", "--to", "csv", "-o", "{graph}"), "is a folder: name a file with -o"),
        (("nowhere", "--to", "csv"), "nowhere/statements.jsonl: no such file"),
        (("nowhere", "--to", "turtle"), "nowhere: no such file"),
        (("{graph}/graph.ttl", "--to", "graphml"), "graph.ttl: this format needs the folder"),
    ],
)
def test_wrong_usage_is_one_clear_line(graph: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in refused(*(part.format(graph=graph) for part in arguments))


def test_a_cut_line_is_named(graph: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cut"
    write_graph(folder, statements())
    file = folder / "statements.jsonl"
    file.write_bytes(file.read_bytes()[:-40])
    message = refused(folder, "--to", "csv")
    assert f"statements.jsonl, line {len(statements())}" in message
    assert len(message.strip().splitlines()) == 1


def test_a_failed_export_leaves_the_old_file(graph: Path, tmp_path: Path) -> None:
    target = tmp_path / "graph.csv"
    target.write_text("old", encoding="utf-8")
    refused(tmp_path / "nowhere", "-o", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_place_that_cannot_be_written_is_named(graph: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert "cannot be written" in refused(graph, "-o", blocked / "graph.csv")
