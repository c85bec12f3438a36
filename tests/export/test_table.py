"""The table of statements, read back by csv."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kgbuild.export import Selection, export
from kgbuild.export.text import cell

from .sample import ARTICLES, hostile, statements


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_each_statement_is_a_row_with_its_evidence_and_article(graph: Path) -> None:
    rows = {row["statement_id"]: row for row in read(export(graph, "csv"))}
    for statement in statements():
        row = rows.pop(statement.id)
        assert row["subject"] == statement.subject.label
        assert row["subject_id"] == statement.subject.id
        assert row["predicate"] == statement.predicate
        assert row["object"] == statement.object.label
        assert row["object_type"] == statement.object.type
        assert row["status"] == statement.status
        assert row["start"] == (statement.start or "")
        assert row["evidence"] == statement.evidence.text
        assert int(row["evidence_start"]) == statement.evidence.start
        assert float(row["confidence"]) == statement.confidence
        article = ARTICLES[statement.article]
        assert (row["article"], row["article_title"]) == (article.id, article.title)
        assert (row["article_date"], row["article_url"]) == (article.date, article.url or "")
    assert not rows


def test_rows_follow_the_articles(graph: Path) -> None:
    rows = [(row["article"], int(row["evidence_start"])) for row in read(export(graph, "csv"))]
    assert rows == sorted(rows)


def test_no_cell_is_a_formula(hostile_graph: Path) -> None:
    rows = read(export(hostile_graph, "csv"))
    assert len(rows) == len(hostile())
    assert not [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))]
    assert any(row["subject"].startswith("'=HYPERLINK") for row in rows)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("a=b", "a=b"),
        ("nul\x00", "nul\ufffd"),
        (-1.5, -1.5),
        (None, ""),
    ],
)
def test_cells(value: str | float | None, expected: str | float) -> None:
    assert cell(value) == expected


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(status="asserted"), lambda s: s.asserted),
        (Selection(relations=frozenset({"memberOf", "met"})), lambda s: s.predicate in ("memberOf", "met")),
        (Selection(min_confidence=0.9), lambda s: s.confidence >= 0.9),
    ],
)
def test_selections(graph: Path, selection: Selection, wanted: object) -> None:
    found = {row["statement_id"] for row in read(export(graph, "csv", selection))}
    expected = {s.id for s in statements() if wanted(s)}  # type: ignore[operator]
    assert found == expected
    assert 0 < len(found) < len(statements())
