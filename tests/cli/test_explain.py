"""kgbuild explain, through the real command line on a real graph folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from query.sample import HOSTILE, articles, make_graph, statements

from kgbuild.explain import explain, marked
from kgbuild.statement import Statement


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_graph(tmp_path_factory.mktemp("explain") / "graph")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kgbuild", "explain", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)


def triples(found: list[Statement]) -> list[tuple[str, str, str, str]]:
    return [(s.subject.label, s.predicate, s.object.label, s.status) for s in found]


def test_a_statement_is_shown_with_its_marked_sentence(graph: Path) -> None:
    done = run(graph, "George Galloway", "expelledFrom", "Labour")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "George Galloway  expelledFrom  Labour Party  (asserted, from 2003-10, confidence 1)",
        "    [Mr Galloway] was expelled from the [Labour Party] in October 2003 over his remarks on Iraq.",
        "    galloway-2013.txt · 2013-02-12 · sentence 1 · said by the article",
        "    reason: his remarks on Iraq",
    ]


def test_what_is_asserted_comes_first_and_the_rest_has_its_status_and_speaker(graph: Path) -> None:
    blocks = run(graph, "galloway").stdout.split("\n\n")
    assert len(blocks) == 8  # met is stated of Miliband, and holds both ways
    assert all("(asserted" in block for block in blocks[:-1])
    assert "joined  Labour Party  (negated" in blocks[-1] and "said by Ed Miliband" in blocks[-1]


def test_the_mentions_are_bold_on_a_terminal(graph: Path) -> None:
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "kgbuild", "explain", str(graph), "Ed Miliband", "leaderOf"]
    with subprocess.Popen(command, stdout=child, stderr=child) as process:
        os.close(child)
        out = b""
        while True:
            try:
                chunk = os.read(parent, 4096)
            except OSError:
                break
            if not chunk:
                break
            out += chunk
    os.close(parent)
    assert process.returncode == 0
    assert b"\x1b[1mEd Miliband\x1b[0m leads \x1b[1mLabour\x1b[0m" in out


def test_json_holds_the_statement_and_slices_of_the_article(graph: Path) -> None:
    records = json.loads(run(graph, "Galloway", "--format", "json").stdout)
    texts = {article.id: article.text for article in articles()}
    assert len(records) == 8
    for record in records:
        evidence = record["evidence"]
        assert texts[record["article"]][evidence["start"] : evidence["end"]] == evidence["text"]
        start, end = evidence["subject"]
        assert f"[{texts[record['article']][start:end]}]" in record["marked"]
        assert record["date"] == "2013-02-12"


@pytest.mark.parametrize("relation", ["criticised", "Criticised", "pol:criticised", "accused"])
def test_a_relation_finds_those_under_it(graph: Path, relation: str) -> None:
    done = run(graph, "George Galloway", relation)
    assert "George Galloway  accused  Ed Miliband" in done.stdout
    assert "[Galloway] accused [Miliband] of cowardice." in done.stdout


def test_a_relation_does_not_find_those_above_it() -> None:
    assert triples(explain(statements(), "Ed Miliband", "accused")) == []
    assert triples(explain(statements(), "Ed Miliband", "memberOf")) == [
        ("Ed Miliband", "leaderOf", "Labour Party", "asserted")
    ]


def test_a_relation_that_holds_both_ways_is_found_from_both_ends() -> None:
    one = explain(statements(), "Ed Miliband", "met", "Galloway")
    assert triples(one) == [("Ed Miliband", "met", "George Galloway", "asserted")]
    assert explain(statements(), "Galloway", "met", "Miliband") == one
    assert explain(statements(), "Galloway", "criticised", "Galloway") == []


@pytest.mark.parametrize(
    "name",
    [
        "Labour",
        "labour party",
        "The Labour Party",
        "NEW LABOUR",
        "https://kgbuild.example/id/party/labour-party",
    ],
)
def test_a_name_matches_in_any_of_its_forms(name: str) -> None:
    assert [s.subject.label for s in explain(statements(), "Naz Shah", None, name)] == [
        "Naz Shah",
        "Naz Shah",
    ]


def test_the_order_does_not_depend_on_the_order_of_the_file() -> None:
    assert explain(reversed(statements()), "Galloway") == explain(statements(), "Galloway")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["George Gallowey"],
            "no statement has the subject 'George Gallowey'; did you mean George Galloway?",
        ),
        (["Shah"], "did you mean Naz Shah?"),
        (["Xyzzy"], "no statement has the subject 'Xyzzy'."),
        (["Naz Shah", "memberof", "Respct"], "did you mean Labour Party"),
        (["Naz Shah", "praised"], "there are statements with memberOf, representedConstituency"),
        (["Naz Shah", "critcised"], "there is no relation 'critcised'; did you mean criticised?"),
    ],
)
def test_nothing_found_is_one_line_with_close_names(graph: Path, arguments: list[str], expected: str) -> None:
    done = run(graph, *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    if "Respct" not in arguments:
        assert expected in done.stderr
    else:
        assert "has the object 'Respct'" in done.stderr


def test_text_from_an_article_cannot_command_the_terminal(graph: Path) -> None:
    done = run(graph, HOSTILE)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert f"[{HOSTILE}] praised" in done.stdout and "undated" in done.stdout


def test_mentions_that_overlap_or_lie_elsewhere_do_no_harm() -> None:
    one = explain(statements(), "Ed Miliband", "leaderOf")[0]
    start = one.evidence.start
    whole = replace(one.evidence, subject=(start, start + 11), object=(start + 3, start + 17))
    assert marked(replace(one, evidence=whole)) == "[Ed Miliband leads] Labour."
    outside = replace(one.evidence, subject=(0, 3), object=None)
    assert marked(replace(one, evidence=outside)) == "Ed Miliband leads Labour."


def test_a_folder_without_statements_is_one_line(tmp_path: Path) -> None:
    done = run(tmp_path, "Galloway")
    assert done.returncode == 2
    assert "statements.jsonl" in done.stderr and len(done.stderr.splitlines()) == 1
    (tmp_path / "statements.jsonl").write_text('{"id": "s1"}\n', encoding="utf-8")
    done = run(tmp_path, "Galloway")
    assert done.returncode == 2 and "line 1" in done.stderr
