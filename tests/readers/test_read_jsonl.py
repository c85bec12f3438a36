"""JSON Lines and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

ROW = {
    "id": "g1",
    "title": "Galloway wins",
    "date": "March 30, 2012",
    "url": "https://example.org/g",
    "source": "Example Times",
    "text": "George Galloway won Bradford West.\r\n\r\nHe said so.",
}


def test_a_row_with_all_columns(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW) + "\n")
    (article,), failures = read(tmp_path / "a.jsonl")
    assert not failures
    assert article.text == ROW["text"], "offsets into a row count the row's own characters"
    assert (article.id, article.title, article.date) == ("g1", "Galloway wins", "2012-03-30")
    assert (article.url, article.source) == ("https://example.org/g", "Example Times")


def test_a_row_without_id_is_known_by_its_line(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('\n{"text": "Blair led Labour."}\n{"id": 7, "text": "Brown led Labour."}\n')
    articles, failures = read(path)
    assert not failures
    assert [article.id for article in articles] == [f"{path}#2", "7"]


def test_columns_can_be_mapped(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"key": "k", "body": "Blair led Labour.", "published": "2007-06-27"}\n')
    (article,), _ = read(path, columns={"id": "key", "text": "body", "date": "published"})
    assert (article.id, article.text, article.date) == ("k", "Blair led Labour.", "2007-06-27")


def test_a_missing_text_names_columns_and_option(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "k", "body": "Blair led Labour."}\n{"id": "l", "text": "Brown led."}\n')
    articles, (failure,) = read(path)
    assert [article.id for article in articles] == ["l"]
    assert failure.article == "k"
    assert "columns found: id, body" in failure.error
    assert "--column text=NAME" in failure.error
    assert f"{path}:1" in failure.error


def test_a_cut_line_names_line_and_column(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Tw\n{"id": "c", "text": "Three."}\n')
    articles, (failure,) = read(path)
    assert [article.id for article in articles] == ["a", "c"]
    assert failure.article == f"{path}:2"
    assert "column 21" in failure.error and "cut" in failure.error


def test_surrogates_and_controls_keep_the_length(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(r'{"id": "a", "text": "A\u0000B\ud800C\u001fD\ud83d\ude00"}' + "\n")
    (article,), _ = read(path)
    assert article.text == "A B\ufffdC D\U0001f600"


def test_latin_line_among_utf8_lines(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "é"}\n'.encode() * 20 + b'{"text": "caf\xe9"}\n')
    articles, failures = read(path)
    assert not failures
    assert articles[-1].text == "café"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-16-le"])
def test_other_encodings(encoding: str, tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps(ROW) + "\n").encode(encoding))
    (article,), failures = read(path)
    assert not failures and article.text == ROW["text"]


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_single_object(suffix: str, indent: int | None, tmp_path: Path, read: Callable) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(json.dumps({"text": "Blair led."}, indent=indent))
    (article,), failures = read(path)
    assert not failures and article.text == "Blair led."
    assert article.id == (str(path) if suffix == ".json" or indent else f"{path}#1")


def test_a_list_and_lines_in_a_json_file(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps([{"text": "One."}, 5, {"id": "c", "text": "Three."}], indent=1)
    )
    (tmp_path / "b.json").write_text('{"text": "Four."}\n{"text": "Five."}\n')
    articles, (failure,) = read(tmp_path / "a.json", tmp_path / "b.json")
    assert [article.text for article in articles] == ["One.", "Three.", "Four.", "Five."]
    assert failure.article == f"{tmp_path}/a.json:2"
    assert "no JSON object" in failure.error


def test_broken_json_names_line_and_column(tmp_path: Path, read: Callable) -> None:
    (tmp_path / "a.json").write_text('[\n {"text": "One."},\n {"text" "Two."}\n]')
    articles, (failure,) = read(tmp_path / "a.json")
    assert not articles
    assert "line 3, column 10" in failure.error


def test_source_as_object_and_metadata_of_wrong_type(tmp_path: Path, read: Callable) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "One.", "source": {"name": "BBC News"}, "title": ["x"], "url": false, "date": {}}\n'
    )
    (article,), _ = read(path)
    assert (article.source, article.title, article.url, article.date) == ("BBC News", None, None, None)
