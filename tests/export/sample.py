"""Statements of well-known public facts, and hostile ones, written as ``kgbuild build`` writes them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from pyoxigraph import RdfFormat, Triple, serialize

from kgbuild.article import Article
from kgbuild.graph.mapping import article_triples, run_triples, statement_triples
from kgbuild.graph.namespaces import prefixes
from kgbuild.identity import DEFAULT_BASE, entity_iri, statement_id
from kgbuild.network import ArticleInfo
from kgbuild.statement import Entity, Evidence, Statement, to_json

TYPES = {
    "memberOf": "Party",
    "leaderOf": "Party",
    "joined": "Party",
    "left": "Party",
    "expelledFrom": "Party",
    "representedConstituency": "Constituency",
    "contestedConstituency": "Constituency",
    "heldOffice": "Office",
    "resignedFrom": "Office",
    "alliedWith": "Party",
}
ORGANISATIONS = {
    "House of Commons": "Legislature",
    "Labour Party": "Party",
    "Conservative Party": "Party",
    "Liberal Democrats": "Party",
    "Scottish National Party": "Party",
    "BBC": "Organisation",
    "Iraq": "Country",
    "2005 general election": "Election",
    "Socialism": "Ideology",
    "Treasury": "Government",
}

ARTICLES = {
    "galloway.txt": ArticleInfo(
        "galloway.txt",
        "Galloway wins Bradford West",
        "2012-03-30",
        "https://news.example/galloway",
        "Example News",
    ),
    "election.txt": ArticleInfo("election.txt", "The 2005 campaign", "2005-04-20", None, "Example News"),
    "coalition.txt": ArticleInfo("coalition.txt", "Coalition takes office", "2010-05-12", None, None),
}

SCRIPT = "</script><script>window.hacked=1;document.title='hacked'</script>"
HOSTILE = (
    SCRIPT,
    "<img src=x onerror=\"window.hacked=1\"> & 'quotes' \"double\" `tick`",
    "Emoji 🗳️ and \u202eright to left\u202c and \u2028 line \u2029 end",
    "Control \x00\x01\x0b\x1f and lone \ud800 surrogate ]]>",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "-->${7*7}{{7*7}}<!--<script>",
)  # fmt: skip


def entity(label: str, kind: str, article: str) -> Entity:
    return Entity(entity_iri(DEFAULT_BASE, kind, label, article), label, kind, (label.split()[-1],))


def statement(
    subject: str, predicate: str, obj: str, article: str, sentence: str, *, offset: int = 100, **more: Any
) -> Statement:
    """Make a statement whose evidence starts at a character offset of its article."""
    one = entity(subject, ORGANISATIONS.get(subject, "Person"), article)
    two = entity(obj, ORGANISATIONS.get(obj, TYPES.get(predicate, "Person")), article)
    status = more.pop("status", "asserted")
    spans = [sentence.find(name) for name in (subject, obj)]
    marks = [
        (offset + at, offset + at + len(name)) if at >= 0 else None
        for at, name in zip(spans, (subject, obj), strict=True)
    ]
    evidence = Evidence(sentence, offset, offset + len(sentence), 3, marks[0], marks[1])
    return Statement(
        id=statement_id(article, one.id, predicate, two.id, status),
        article=article,
        subject=one,
        predicate=predicate,
        object=two,
        status=status,
        evidence=evidence,
        **{"confidence": 0.95, "rule": "sample", **more},
    )


def statements() -> list[Statement]:
    """Give the facts of the table beside this file."""
    with Path(__file__).with_name("facts.csv").open(encoding="utf-8", newline="") as table:
        facts = [_fact(row, 100 * line) for line, row in enumerate(csv.DictReader(table))]
    return sorted(facts, key=lambda s: s.id)


def _fact(row: dict[str, str], offset: int) -> Statement:
    more: dict[str, Any] = {name: row[name] or None for name in ("tense", "start", "end", "speaker")}
    more["qualifiers"] = json.loads(row["qualifiers"] or "{}")
    more["confidence"] = float(row["confidence"])
    ends = (row["subject"], row["relation"], row["object"], row["article"], row["sentence"])
    return statement(*ends, offset=offset, status=row["status"], **more)


def hostile() -> list[Statement]:
    """Give a statement between each two hostile names, with the names in the evidence and the speaker too."""
    return [
        statement(one, "criticised", two, "galloway.txt", f"{one} criticised {two}.", offset=at, speaker=one)
        for at, one, two in zip(range(0, 6000, 1000), HOSTILE, (*HOSTILE[1:], HOSTILE[0]), strict=True)
    ]


def crowd(people: int, parties: int = 40) -> list[Statement]:
    """Give memberships and quarrels of so many numbered people, for tests of size."""
    rows = []
    for number in range(people):
        person, party = f"Member Number{number}", f"Party {number * number % parties}"
        sentence = f"{person} of {party}."
        rows.append(statement(person, "memberOf", party, "election.txt", sentence, tense="current"))
        if number % 3 == 0 and number:
            rival = f"Member Number{number * 7 % number}"
            rows.append(statement(person, "criticised", rival, "election.txt", f"{person} attacked {rival}."))
    return rows


def write_folder(folder: Path, rows: list[Statement]) -> Path:
    """Write a graph folder with ``statements.jsonl`` (escaped where UTF-8 cannot hold a character)."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(json.loads(to_json(row)), ensure_ascii=True) for row in rows]
    (folder / "statements.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder


def write_graph(folder: Path, rows: list[Statement]) -> Path:
    """Write a graph folder with ``statements.jsonl`` and the ``graph.ttl`` that belongs to it."""
    triples: set[Triple] = set(run_triples(DEFAULT_BASE, {"kgbuild": "0"}))
    for info in ARTICLES.values():
        said = [row for row in rows if row.article == info.id]
        article = Article(info.id, _text(said), info.title, info.date, info.url, info.source)
        triples.update(article_triples(article))
        for row in said:
            triples.update(statement_triples(article, row))
    write_folder(folder, rows)
    turtle = serialize(sorted(triples, key=str), format=RdfFormat.TURTLE, prefixes=prefixes(DEFAULT_BASE))
    assert turtle is not None
    (folder / "graph.ttl").write_bytes(turtle)
    return folder


def _text(rows: list[Statement]) -> str:
    """Give a text in which each statement's evidence stands where it says."""
    text = ""
    for row in sorted(rows, key=lambda r: r.evidence.start):
        text = text.ljust(row.evidence.start) + row.evidence.text
    return text
