"""CSV and TSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

TEXT = 'George Galloway, of "Respect",\r\nwon Bradford West.'


def table(*rows: list[str], mark: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")])
def test_all_columns(name: str, mark: str, tmp_path: Path, read: Callable) -> None:
    header = ["id", "title", "text", "date", "url", "source"]
    row = ["g1", "He, again", TEXT, "30 March 2012", "https://example.org/g", "Example Times"]
    (tmp_path / name).write_bytes(table(header, row, mark=mark).encode())
    (article,), failures = read(tmp_path / name)
    assert not failures
    assert article.text == TEXT, "line ends inside a field are the field's own"
    assert (article.id, article.title, article.date) == ("g1", "He, again", "2012-03-30")
    assert (article.url, article.source) == ("https://example.org/g", "Example Times")


def test_columns_can_be_mapped_and_headers_are_forgiving(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.csv").write_text("\ufeffKEY, Body ,Title\nk,Blair led.,T\n")
    (article,), _ = read(tmp_path / "a.csv", columns={"id": "key", "text": "body"})
    assert (article.id, article.text, article.title) == ("k", "Blair led.", "T")


def test_a_row_without_id_is_known_by_its_line(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n,"One\nover lines."\n,Two.\n\n,Three.\n')
    articles, _ = read(path)
    assert [article.id for article in articles] == [f"{path}#2", f"{path}#4", f"{path}#6"]


def test_missing_column_names_those_found(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.csv").write_text("id,body\n1,Blair led.\n")
    articles, (failure,) = read(tmp_path / "a.csv")
    assert not articles
    assert failure.article == str(tmp_path / "a.csv")
    assert "columns found: id, body" in failure.error and "--column text=NAME" in failure.error


def test_ragged_rows_cost_only_themselves(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.csv").write_text(
        "id,text,date\n1,One.,2014\n2,Labour, Respect and others,2014\n3,Three.\n4\n5,Five.,2015\n"
    )
    articles, failures = read(tmp_path / "a.csv")
    assert [(a.id, a.date) for a in articles] == [("1", "2014"), ("3", None), ("5", "2015")]
    assert ["4 fields under 3 columns" in failures[0].error, failures[1].article] == [True, "4"]


def test_an_open_quote_costs_only_its_row(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,One.\n2,"Two\n3,"Three."\n4,Four.\n5,"Five\n6,Six.\n')
    articles, failures = read(path)
    assert [article.id for article in articles] == ["1", "3", "4", "6"]
    assert [failure.article for failure in failures] == [f"{path}:3", f"{path}:6"]
    assert "badly quoted" in failures[0].error and "never closed" in failures[1].error


def test_paragraphs_of_a_broken_row_are_no_articles(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,title,text\n1,T,"He said "no" to it.\n\nA second paragraph.\nA third."\n2,T,Two.\n')
    articles, failures = read(path)
    assert [article.id for article in articles] == ["2"]
    assert [failure.article for failure in failures] == [f"{path}:2"]
    assert "lines 2 to 5 are not read" in failures[0].error


def test_a_huge_field_and_an_open_quote_before_many_rows(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.csv").write_text("id,text\n1," + "Labour won. " * 200_000 + "\n2,Two.\n")
    (tmp_path / "b.csv").write_text('id,text\nx,"open\n' + "".join(f"b{i},Row {i}.\n" for i in range(5000)))
    articles, failures = read(tmp_path)
    assert [article.id for article in articles] == ["1", "2"]
    assert "never closed" in failures[0].error and "lines 2 to 5002 are not read" in failures[0].error


@pytest.mark.parametrize(("content", "word"), [("", "empty"), ("\n\n", "empty"), ("id,text\n", "no rows")])
def test_nothing_to_read(content: str, word: str, tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.csv").write_text(content)
    articles, (failure,) = read(tmp_path / "a.csv")
    assert not articles and word in failure.error
