"""Statements as a networkx graph, and the current party of people."""

from __future__ import annotations

import random

import pytest

from kgbuild.identity import DEFAULT_BASE
from kgbuild.network import ArticleInfo, current_parties, to_networkx

from .sample import ARTICLES, statement, statements

GALLOWAY = f"{DEFAULT_BASE}person/george-galloway"
LABOUR = f"{DEFAULT_BASE}party/labour-party"


def test_nodes_and_edges_carry_what_the_statements_say() -> None:
    graph = to_networkx(statements(), ARTICLES)
    assert graph.nodes[GALLOWAY] == {
        "label": "George Galloway",
        "type": "Person",
        "aliases": ["Galloway"],
        "party": "Respect Party",
        "mentions": 7,
    }
    expelled = next(data for data in graph[GALLOWAY][LABOUR].values() if data["predicate"] == "expelledFrom")
    assert expelled == {
        "predicate": "expelledFrom",
        "status": "asserted",
        "tense": None,
        "start": "2003-10",
        "end": None,
        "confidence": 0.95,
        "article": "galloway.txt",
        "date": "2012-03-30",
        "speaker": None,
        "evidence": "George Galloway was expelled from the Labour Party in October 2003.",
        "weight": 0.95,
    }


def test_parallel_statements_stay_apart_under_their_ids() -> None:
    rows = statements()
    graph = to_networkx(rows)
    assert graph.number_of_edges() == len(rows)
    assert {key for _, _, key in graph.edges(keys=True)} == {row.id for row in rows}
    assert graph.number_of_edges(GALLOWAY, LABOUR) == 2


def test_the_order_of_statements_does_not_matter() -> None:
    rows = statements()
    shuffled = random.Random(7).sample(rows, len(rows))
    one, two = to_networkx(rows, ARTICLES), to_networkx(shuffled, ARTICLES)
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))


def test_the_commonest_label_wins_and_the_others_become_aliases() -> None:
    rows = [
        statement("Tony Blair", "memberOf", "Labour Party", article, "Tony Blair of the Labour Party.")
        for article in ARTICLES
    ]
    from dataclasses import replace

    rows[0] = replace(rows[0], subject=replace(rows[0].subject, label="Anthony Blair", aliases=("Mr Blair",)))
    node = to_networkx(rows).nodes[rows[0].subject.id]
    assert node["label"] == "Tony Blair"
    assert node["aliases"] == ["Anthony Blair", "Blair", "Mr Blair"]


def party(*rows: tuple[str, str, str, dict[str, str]]) -> str | None:
    """Give someone's party after (relation, party, date of the article, what else the statement holds)."""
    made = [
        statement("Ann Onymous", relation, name, f"{number}.txt", "So it is.", **more)
        for number, (relation, name, _, more) in enumerate(rows)
    ]
    dates = {f"{number}.txt": ArticleInfo(f"{number}.txt", date=row[2]) for number, row in enumerate(rows)}
    return current_parties(made, dates).get(f"{DEFAULT_BASE}person/ann-onymous")


NOW = {"tense": "current"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("memberOf", "Labour Party", "2004", NOW)], "Labour Party"),
        ([("memberOf", "Labour Party", "2004", {"tense": "past"})], None),
        ([("memberOf", "Labour Party", "2004", {"end": "2003"})], None),
        ([("memberOf", "Labour Party", "2004", {"status": "negated"})], None),
        ([("memberOf", "Labour Party", "2004", NOW), ("left", "Labour Party", "2005", {})], None),
        ([("left", "Labour Party", "2003", {}), ("joined", "Labour Party", "2005", {})], "Labour Party"),
        ([("memberOf", "Labour Party", "2004", NOW), ("expelledFrom", "Labour Party", "2004", {})], None),
        (
            [("memberOf", "Labour Party", "2004", NOW), ("joined", "Liberal Democrats", "2005", {})],
            "Liberal Democrats",
        ),
        ([("leaderOf", "Conservative Party", "2005", NOW)], "Conservative Party"),
        ([("criticised", "Labour Party", "2005", {})], None),
    ],
)
def test_current_party(rows: list[tuple[str, str, str, dict[str, str]]], expected: str | None) -> None:
    assert party(*rows) == expected
