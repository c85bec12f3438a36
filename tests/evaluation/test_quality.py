"""benchmarks/quality.py: sentence scores on hand-made rows, the halves, and the data sets missing."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kgbuild.evaluation import load_gold
from kgbuild.evaluation.found import Found, Named

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def scores(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("sentence_scores")


@pytest.fixture
def quality(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("quality")


def found(subject: str, predicate: str, obj: str, status: str = "asserted") -> Found:
    return Found("1", Named(subject, "Person"), predicate, Named(obj, "Party"), status)


def counts(score: Any) -> tuple[int, int, int]:
    return score.right, score.wrong, score.missed


def test_affiliation_counts_one_fact_under_two_names_once(scores: Any) -> None:
    fact = {"predicate": "memberOf", "object": "Christian Democratic Union"}
    facts = [fact | {"subject": "Angela Merkel"}, fact | {"subject": "Merkel"}]
    rows = [{"id": "1", "text": "Angela Merkel of the Christian Democratic Union.", "facts": facts}]
    merkel = found("Angela Merkel", "memberOf", "Christian Democratic Union")
    assert counts(scores.score_affiliation(rows, [merkel])) == (1, 0, 0)
    assert counts(scores.score_affiliation(rows, [])) == (0, 0, 2)
    assert counts(scores.score_affiliation(rows, [found("Merkel", "memberOf", "Green Party")])) == (0, 1, 2)
    planned = found("Merkel", "memberOf", "Christian Democratic Union", "planned")
    assert counts(scores.score_affiliation(rows, [planned])) == (0, 0, 2)


def test_triples_judge_only_the_relations_they_hold(scores: Any) -> None:
    rows = [
        {
            "id": "1",
            "text": "Harry S. Truman was followed by Dwight D. Eisenhower.",
            "triples": [
                ["Harry_S._Truman", "successor", "Dwight_D._Eisenhower"],
                ["Harry_S._Truman", "birthPlace", "Lamar"],
            ],
        }
    ]
    right = found("Dwight D. Eisenhower", "succeeded", "Harry S. Truman")
    assert counts(scores.score_triples(rows, [right, found("Truman", "memberOf", "Democratic Party")])) == (
        1,
        0,
        0,
    )
    turned = found("Harry S. Truman", "succeeded", "Dwight D. Eisenhower")
    assert counts(scores.score_triples(rows, [turned])) == (0, 1, 1)


@pytest.mark.parametrize(
    ("label", "predicate", "expected"),
    [
        ("negative p>q", "criticised", (1, 0, 0)),
        ("negative p>q", "praised", (0, 1, 1)),
        ("negative q>p", "accused", (0, 1, 1)),
        ("positive p>q", "supported", (1, 0, 0)),
        ("neutral", "supported", (0, 1, 0)),
        ("neutral", "met", (0, 0, 0)),
        ("positive q>p", "met", (0, 0, 1)),
    ],
)
def test_stance_has_sign_and_direction(
    scores: Any, label: str, predicate: str, expected: tuple[int, int, int]
) -> None:
    row = {"id": "1", "marked": "[Merkel] spoke of [Macron].", "p": "Merkel", "q": "Macron", "label": label}
    assert scores.sentence(row) == "Merkel spoke of Macron."
    assert counts(scores.score_stance([row], [found("Merkel", predicate, "Macron")])) == expected


def test_the_halves_share_nothing_and_make_the_whole(quality: Any, gold: Path) -> None:
    for name in ("a1", "b2", "c3", "d4"):
        (gold / f"{name}.json").write_text(f'{{"article": "{name}", "entities": {{}}, "statements": []}}')
    every = load_gold(gold)
    a, b = ({g.stem for g in quality.halved(every, half)} for half in "ab")
    assert (len(a), len(b)) == (3, 2)
    assert a | b == {g.stem for g in every}
    assert not a & b


def test_a_goal_on_traps_is_an_upper_bound(quality: Any) -> None:
    assert quality.Figure("s", "traps", 0.04, 0.05, most=True).met is True
    assert quality.Figure("s", "traps", 0.05, 0.05, most=True).met is False
    assert quality.Figure("s", "F1", 0.05, 0.05).met is True
    assert quality.Figure("s", "F1", None, 0.05).met is None


def test_sets_that_are_not_there_are_skipped_with_a_reason(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "quality.py"), "--only", "dev", "--only", "knowledgenet"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"KGBUILD_SHARED": str(tmp_path), "PYTHONPATH": str(BENCHMARKS.parent)},
    )
    assert done.returncode == 0
    assert "skipped dev: " in done.stderr
    assert "skipped knowledgenet: " in done.stderr
