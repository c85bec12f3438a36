"""kgbuild query, through the real command line on real files; results are read back by other libraries."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rdflib
from query.sample import HOSTILE, make_graph
from rdflib.query import Result as RdflibResult

SEATS = (
    "SELECT ?mp ?seat WHERE { ?mp pol:representedConstituency ?s . ?s rdfs:label ?seat } ORDER BY ?mp ?seat"
)
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_graph(tmp_path_factory.mktemp("query") / "graph")


def run(
    *arguments: object, stdin: str | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kgbuild", "query", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, input=stdin and stdin.encode(), cwd=cwd, timeout=120)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def rows(*arguments: object) -> list[dict[str, str]]:
    done = run(*arguments, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def refused(*arguments: object, stdin: str | None = None) -> str:
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_table_has_short_names_and_labels(graph: Path) -> None:
    done = run(graph, SEATS)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert any("person:george-galloway" in line and "Bradford West" in line for line in lines)
    assert done.stderr == ""


def test_a_turtle_file_can_be_asked(graph: Path) -> None:
    assert rows(graph / "graph.ttl", SEATS) == rows(graph, SEATS) != []


def test_named_graphs_are_asked_as_one(tmp_path: Path) -> None:
    file = tmp_path / "two.trig"
    file.write_text("<urn:g> { <urn:a> <urn:p> 1 } <urn:h> { <urn:b> <urn:p> 2 }")
    assert {row["s"] for row in rows(file, "SELECT ?s { ?s <urn:p> ?o }")} == {"urn:a", "urn:b"}
    assert {row["s"] for row in rows(file, "SELECT ?s FROM <urn:g> { ?s <urn:p> ?o }")} == {"urn:a"}


def test_csv_tsv_json_and_xml_say_the_same(graph: Path) -> None:
    query = (
        "SELECT ?mp ?seat ?majority ?none WHERE { ?st rdf:subject ?mp ; rdf:object ?s ; pol:majority "
        "?majority . ?s rdfs:label ?seat }"
    )
    expected = ("https://kgbuild.example/id/person/george-galloway", "Bradford West", "10140", "")
    out = {form: run(graph, query, "--format", form).stdout for form in ("csv", "tsv", "json", "xml")}
    assert [tuple(row.values()) for row in csv.DictReader(io.StringIO(out["csv"]))] == [expected]
    for form in ("json", "xml", "tsv"):
        result = RdflibResult.parse(io.BytesIO(out[form].encode()), format=form)
        assert [str(v) for v in result.vars or []] == ["mp", "seat", "majority", "none"]
        mp, seat, majority, none = next(iter(result))  # type: ignore[misc]
        assert (mp, seat, none) == (rdflib.URIRef(expected[0]), rdflib.Literal("Bradford West"), None)
        assert majority.toPython() == 10140
    assert json.loads(out["json"])["head"]["vars"] == ["mp", "seat", "majority", "none"]


@pytest.mark.parametrize(
    "question", ["CONSTRUCT { ?a pol:met ?b } WHERE { ?a pol:met ?b }", "DESCRIBE ?a { ?a pol:met ?b }"]
)
def test_triples_come_as_turtle(graph: Path, question: str) -> None:
    found = rdflib.Graph().parse(data=run(graph, question).stdout, format="turtle")
    met = rdflib.URIRef("https://w3id.org/kgbuild/politics#met")
    assert len(list(found.triples((None, met, None)))) == 1


def test_ask_answers_in_every_format(graph: Path) -> None:
    question = "ASK { ?a pol:met ?b }"
    assert run(graph, question).stdout == "true\n"
    assert run(graph, question, "--format", "csv").stdout.strip() == "true"
    assert run(graph, question, "--format", "tsv").stdout.strip() == "true"
    assert json.loads(run(graph, question, "--format", "json").stdout)["boolean"] is True
    xml = run(graph, question, "--format", "xml").stdout
    assert RdflibResult.parse(io.BytesIO(xml.encode()), format="xml").askAnswer is True
    turtle = rdflib.Graph().parse(data=run(graph, question, "--format", "ttl").stdout, format="turtle")
    assert [o.toPython() for o in turtle.objects() if isinstance(o, rdflib.Literal)] == [True]
    assert run(graph, "ASK { ?a pol:met ?a }").stdout == "false\n"


def test_a_format_that_cannot_hold_the_result_is_named(graph: Path) -> None:
    assert "--format" in refused(graph, SEATS, "--format", "ttl")
    assert "--format ttl" in refused(graph, "CONSTRUCT WHERE { ?a pol:met ?b }", "--format", "csv")


@pytest.mark.parametrize("name", ["out.csv", "out.json", "out.srx", "out.tsv", "out.txt"])
def test_the_ending_gives_the_format_and_the_file_is_whole(graph: Path, tmp_path: Path, name: str) -> None:
    done = run(graph, SEATS, "-o", tmp_path / name)
    assert (done.returncode, done.stdout) == (0, "")
    assert [p.name for p in tmp_path.iterdir()] == [name]
    text = (tmp_path / name).read_text(encoding="utf-8")
    forms = {"out.csv": "csv", "out.json": "json", "out.srx": "xml", "out.tsv": "tsv", "out.txt": "table"}
    assert text.splitlines() == run(graph, SEATS, "--format", forms[name]).stdout.splitlines()
    assert "Bradford West" in text


def test_an_unknown_ending_or_place_is_one_line(graph: Path, tmp_path: Path) -> None:
    assert "out.pdf" in refused(graph, SEATS, "-o", tmp_path / "out.pdf")
    message = refused(graph, SEATS, "-o", tmp_path / "missing" / "out.csv")
    assert len(message.splitlines()) == 1 and "cannot be written" in message


def test_a_limit_cuts_and_says_so(graph: Path) -> None:
    done = run(graph, "SELECT * { ?s ?p ?o }", "--limit", 3, "--format", "csv")
    assert len(list(csv.reader(io.StringIO(done.stdout)))) == 4
    assert "truncated" in done.stderr and "3 rows" in done.stderr
    assert "truncated" not in run(graph, SEATS, "--limit", len(rows(graph, SEATS))).stderr


def test_an_empty_answer_is_said(graph: Path) -> None:
    done = run(graph, "SELECT ?a { ?a pol:left ?b }")
    assert done.returncode == 0 and "no answer" in done.stderr


def test_the_query_may_come_from_a_file_or_standard_input(graph: Path, tmp_path: Path) -> None:
    file = tmp_path / "seats.rq"
    file.write_text("\ufeff# seats\n" + SEATS, encoding="utf-8")
    assert rows(graph, "--file", file) == rows(graph, SEATS)
    piped = run(graph, "--file", "-", "--format", "csv", stdin=SEATS)
    assert list(csv.DictReader(io.StringIO(piped.stdout))) == rows(graph, SEATS)
    file.write_bytes(b"SELECT \xff")
    assert "UTF-8" in refused(graph, "--file", file)
    assert "cannot be read" in refused(graph, "--file", tmp_path / "none.rq")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?s WHERE\n{ ?s ?p ", "line 2, column"),
        ("SELECT ?s WHER { ?s ?p ?o }", "line 1, column 16"),
        ("SELECT ?s { ?s zz:p ?o }", "prefix 'zz:' is not declared"),
        ("", "malformed"),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?p", "line 1"),
    ],
)
def test_a_malformed_query_is_one_line_with_its_place(graph: Path, query: str, expected: str) -> None:
    message = refused(graph, query)
    assert expected in message
    assert len(message.splitlines()) == 1


def test_what_reaches_out_or_changes_the_graph_is_refused(graph: Path) -> None:
    before = (graph / "graph.ttl").read_bytes()
    remote = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
    assert "--allow-remote" in refused(graph, remote)
    assert "the query failed" in refused(graph, remote, "--allow-remote")
    assert "INSERT changes a graph" in refused(graph, "INSERT DATA { <urn:a> <urn:b> 1 }", "--allow-remote")
    assert (graph / "graph.ttl").read_bytes() == before


@pytest.mark.parametrize("seconds", [1, 2.5])
def test_a_runaway_query_is_ended(graph: Path, seconds: float) -> None:
    began = time.monotonic()
    message = refused(graph, RUNAWAY, "--timeout", seconds)
    assert seconds <= time.monotonic() - began < seconds + 5
    assert f"ended after {seconds:g} seconds" in message and len(message.splitlines()) == 1


def test_a_graph_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert "nowhere" in refused(tmp_path / "nowhere", SEATS)
    broken = tmp_path / "broken.ttl"
    broken.write_text("<urn:a> <urn:b> .\n")
    message = refused(broken, SEATS)
    assert "broken.ttl" in message and len(message.splitlines()) == 1


def test_wrong_usage_says_what_is_missing(graph: Path) -> None:
    assert "GRAPH" in refused()
    assert "QUERY" in refused(graph)
    assert "one of" in refused(graph, SEATS, "--named", "expelled")
    assert "No such option: --person" in refused(graph, SEATS, "--person", "x")


def test_modules_in_the_working_folder_are_not_run(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('the wrong pickle')")
    command = [
        sys.executable,
        "-P",
        "-c",
        "import sys; sys.path.append(sys.argv.pop(1)); import kgbuild.cli; kgbuild.cli.main()",
    ]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [*command, root, "query", graph, SEATS], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


# Named queries


def test_the_list_shows_every_named_query_with_its_parameters() -> None:
    text = run("--list").stdout
    names = [
        "party-history",
        "representatives",
        "expelled",
        "critics-of",
        "criticised-by",
        "party-members",
        "evidence",
    ]
    for name in names:
        assert f"{name}: " in text
    assert "--as-of VALUE (optional)" in text and "--person VALUE:" in text


@pytest.mark.parametrize(
    "name",
    [
        "George Galloway",
        "george galloway",
        "Mr Galloway",
        "https://kgbuild.example/id/person/george-galloway",
    ],
)
def test_party_history(graph: Path, name: str) -> None:
    found = rows(graph, "--named", "party-history", "--person", name)
    assert [(r["relation"].rpartition("#")[2], r["party"], r["tense"], r["start"]) for r in found] == [
        ("expelledFrom", "Labour Party", "", "2003-10"),
        ("memberOf", "Respect Party", "current", ""),
    ]


def seat(graph: Path, *more: str) -> list[tuple[str, str]]:
    found = rows(graph, "--named", "representatives", "--constituency", "bradford west", *more)
    return [(r["representative"], r["basis"]) for r in found]


def test_representatives_of_a_date(graph: Path) -> None:
    assert {name for name, _ in seat(graph)} == {"George Galloway", "Marsha Singh", "Naz Shah"}
    assert seat(graph, "--as-of", "2013-02-01") == [("George Galloway", "dated")]
    assert seat(graph, "--as-of", "2013-05-01") == [("George Galloway", "open")]
    assert seat(graph, "--as-of=2013") == [("George Galloway", "dated")]
    assert {name for name, _ in seat(graph, "--as-of", "2008-06")} == {"Marsha Singh"}
    assert seat(graph, "--as-of", "2016-12") == [("George Galloway", "open"), ("Naz Shah", "undated")]
    assert seat(graph, "--as-of", "2018") == [("George Galloway", "open"), ("Naz Shah", "undated")]
    assert {name for name, _ in seat(graph, "--as-of", "2012")} == {"George Galloway", "Marsha Singh"}


def test_members_expelled_critics_and_evidence(graph: Path) -> None:
    members = rows(graph, "--named", "party-members", "--party", "labour")
    assert [(r["member"], r["relation"].rpartition("#")[2]) for r in members] == [
        ("Ed Miliband", "leaderOf"),
        ("Naz Shah", "memberOf"),
    ]
    assert rows(graph, "--named", "expelled") == rows(
        graph, "--named", "expelled", "--party", "the labour party"
    )
    assert [r["reason"] for r in rows(graph, "--named", "expelled")] == ["his remarks on Iraq"]
    assert rows(graph, "--named", "expelled", "--party", "Respect") == []
    critics = rows(graph, "--named", "critics-of", "--target", "Miliband")
    assert [(r["critic"], r["relation"].rpartition("#")[2]) for r in critics] == [
        ("George Galloway", "accused")
    ]
    targets = rows(graph, "--named", "criticised-by", "--critic", "Ed Miliband")
    assert [r["criticised"] for r in targets] == ["George Galloway"]
    shown = rows(graph, "--named", "evidence", "--subject", "Galloway", "--predicate", "Criticised")
    assert [r["evidence"] for r in shown] == ["Galloway accused Miliband of cowardice."]
    of_labour = rows(graph, "--named", "evidence", "--subject", "Galloway", "--object", "Labour")
    assert [r["status"] for r in of_labour] == ["asserted", "negated"]
    assert of_labour[0]["article"] == "galloway-2013.txt" and of_labour[0]["published"] == "2013-02-12"


def test_the_name_of_a_party_is_found_whatever_its_form(graph: Path) -> None:
    for name in ("Respect", "respect party", "The Respect Party"):
        assert len(rows(graph, "--named", "party-members", "--party", name)) == 1


def test_either_apostrophe_will_do(graph: Path) -> None:
    for name in ("Tip O'Neill", "tip o’neill"):
        assert len(rows(graph, "--named", "party-history", "--person", name)) == 1


def test_missing_and_unknown_parameters_name_those_there_are(graph: Path) -> None:
    for arguments in (["representatives"], ["representatives", "--constituency", "X", "--asof", "2013"]):
        message = refused(graph, "--named", *arguments)
        assert "--constituency, --as-of (optional)" in message and len(message.splitlines()) == 1
    assert "party-history" in refused(graph, "--named", "nothing")
    assert "2013-05-01" in refused(
        graph, "--named", "representatives", "--constituency", "X", "--as-of", "2013-02-30"
    )
    assert "needs a value" in refused(graph, "--named", "expelled", "--party")


@pytest.mark.parametrize(
    "value",
    [
        '" } } SELECT * { ?s ?p ?o #',
        '") || true || ("',
        "x' . ?a ?b ?c . FILTER('' = '",
        '\\" } DROP ALL #',
        "} UNDEF { VALUES ?object { UNDEF } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
        "VALUES ?predicate { UNDEF }",
        "\n\r\t\\u0022",
        ".*",
        "?subject",
    ],
)
def test_a_value_is_never_read_as_query_text(graph: Path, value: str) -> None:
    question = [
        graph,
        "--named",
        "evidence",
        f"--subject={value}",
        '--predicate=" } } #',
        f"--object={value}",
    ]
    assert rows(*question) == []
    assert rows(graph, "--named", "party-history", f"--person={value}") == []


def test_a_name_that_looks_like_a_query_is_found_as_the_name_it_is(graph: Path) -> None:
    found = rows(graph, "--named", "evidence", f"--subject={HOSTILE}")
    assert [(r["subject"], r["target"]) for r in found] == [(HOSTILE, "Ed Miliband")]
    table = run(graph, "--named", "evidence", f"--subject={HOSTILE}").stdout
    assert "\x1b" not in table and "[again]" in table
