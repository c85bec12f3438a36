from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kgbuild.errors import InputError
from kgbuild.evaluation import load_gold, read_found

from .sample import FOUND, TEXT


def test_an_annotated_article_is_read_with_its_text(gold: Path) -> None:
    (article,) = load_gold(gold)
    assert (article.id, article.stem, article.text) == ("politics/may.txt", "may", TEXT)
    assert article.entities["con"].aliases == ("Conservative", "Tory")
    assert len(article.statements) == 11
    first = article.statements[0]
    assert (first.subject, first.predicate, first.object) == ("may", "memberOf", "con")
    assert (first.status, first.tense, first.required, first.sentence) == ("asserted", "current", True, 1)


def test_a_missing_text_is_no_error_until_it_is_needed(gold: Path) -> None:
    (gold / "may.txt").unlink()
    assert load_gold(gold)[0].text is None


GOOD = {"s": "a", "p": "met", "o": "b", "status": "asserted", "sent": 0, "required": True}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"s": "c"}, 'which "entities" lacks'),
        ({"o": 3}, '"o" must be a text'),
        ({"p": " "}, '"p" must be a text'),
        ({"status": "certain"}, "asserted, planned, uncertain, negated"),
        ({"tense": "future"}, "current, past"),
        ({"sent": "2"}, "number of a sentence"),
        ({"sent": -1}, "number of a sentence"),
        ({"required": "yes"}, "true or false"),
    ],
)
def test_a_broken_statement_is_named_with_its_place(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    entities = {key: {"type": "Person", "name": key.upper(), "aliases": []} for key in "ab"}
    data = {"article": "x", "entities": entities, "statements": [GOOD, GOOD | change]}
    (tmp_path / "x.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_gold(tmp_path)
    message = str(caught.value)
    assert "x.json, statement 2" in message
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "line 1: is not JSON"),
        (b"[]", "one JSON object"),
        (b"{}", '"article"'),
        (b'{"article": "x"}', '"entities"'),
        (b'{"article": "x", "entities": {}}', '"statements"'),
        (b'{"article": "x", "entities": {"a": []}, "statements": []}', "entity 'a'"),
        (b'{"article": "x", "entities": {"a": {"type": "Person", "name": ""}}, "statements": []}', '"name"'),
        (
            b'{"article": "x", "entities": {"a": {"type": "P", "name": "n", "aliases": "n"}}}',
            "list",
        ),
        (b'{"article": "x", "entities": {}, "statements": [1]}', "statement 1"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 200_000, "nested too deep"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(InputError, match=r"x\.json") as caught:
        load_gold(tmp_path)
    assert said in str(caught.value)


def test_a_folder_without_annotation_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no annotation file"):
        load_gold(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        load_gold(tmp_path / "nowhere")


def test_one_article_is_annotated_once(gold: Path) -> None:
    (gold / "may2.json").write_text((gold / "may.json").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(InputError, match=r"may2\.json.*is in may\.json too"):
        load_gold(gold)


def test_statements_are_read_from_a_file_or_a_graph_folder(statements: Path) -> None:
    found = read_found(statements)
    assert len(found) == len(FOUND)
    assert found[0].object.aliases == ("Conservative Party",)
    assert read_found(statements.parent) == found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2: is not JSON"),
        ("[]", "line 2: is not a statement"),
        ('{"article": "x"}', "line 2: is not a statement"),
        ('{"article": "x", "subject": "y", "predicate": "met", "object": {}}', "line 2: is not a statement"),
    ],
)
def test_a_broken_line_of_statements_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_found(path)
    assert said in str(caught.value)


def test_a_missing_file_of_statements_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_found(tmp_path)
