from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kgbuild.evaluation import Evaluation, evaluate, load_gold, read_found
from kgbuild.evaluation.verdicts import Counts

from .sample import row, write


@pytest.fixture
def evaluation(gold: Path, statements: Path) -> Evaluation:
    return evaluate(load_gold(gold), read_found(statements))


def judge(gold: Path, *rows: dict[str, Any]) -> Evaluation:
    return evaluate(load_gold(gold), read_found(write(gold.parent / "some.jsonl", list(rows))))


def test_the_figures_are_exact(evaluation: Evaluation) -> None:
    counts = evaluation.counts()
    assert (counts.right, counts.wrong, counts.missed) == (4, 3, 3)
    assert counts.precision == pytest.approx(4 / 7)
    assert counts.recall == pytest.approx(4 / 7)
    assert counts.f1 == pytest.approx(4 / 7)
    assert evaluation.by_relation() == {
        "memberOf": Counts(1, 1, 0),
        "leaderOf": Counts(0, 0, 1),
        "expelledFrom": Counts(0, 1, 0),
        "representedConstituency": Counts(0, 0, 1),
        "heldOffice": Counts(1, 0, 0),
        "succeeded": Counts(1, 0, 0),
        "criticised": Counts(1, 0, 0),
        "praised": Counts(0, 0, 1),
        "met": Counts(0, 1, 0),
    }
    assert evaluation.macro_f1() == pytest.approx((2 / 3 + 3) / 9)


def test_traps_status_and_tense(evaluation: Evaluation) -> None:
    assert (evaluation.trapped().right, evaluation.trapped().total) == (2, 3)
    # Judged: 8 found pairs that are annotated; wrong: both traps and the praise that is said to be planned.
    assert (evaluation.status().right, evaluation.status().total) == (5, 8)
    assert (evaluation.tense("memberOf").right, evaluation.tense("memberOf").total) == (1, 2)
    assert (evaluation.tense("heldOffice").right, evaluation.tense("heldOffice").total) == (0, 1)
    assert evaluation.tense("leaderOf").share is None


def test_every_verdict_is_kept_with_its_reason(evaluation: Evaluation) -> None:
    verdicts = [(j.verdict, j.relation, j.trap) for j in evaluation.judgements]
    assert verdicts == [
        ("right", "memberOf", False),
        ("right", "heldOffice", False),
        ("right", "succeeded", False),
        ("right", "criticised", False),
        ("tolerated", "memberOf", False),
        ("wrong", "met", True),
        ("wrong", "expelledFrom", True),
        ("wrong", "memberOf", False),
        ("unasserted", "praised", False),
        ("missed", "leaderOf", False),
        ("missed", "praised", False),
        ("missed", "representedConstituency", False),
    ]


def test_reliability_counts_optional_ones_as_right(evaluation: Evaluation) -> None:
    bins = {round(b.low, 1): (b.count, b.share) for b in evaluation.calibration()}
    assert bins == {0.5: (2, 0.5), 0.8: (1, 1.0), 0.9: (5, 0.6)}
    assert evaluation.calibration()[-1].confidence == pytest.approx((0.95 + 0.91 + 0.92 + 0.95 + 0.99) / 5)


def test_a_confidence_of_one_is_in_the_last_bin(gold: Path) -> None:
    (only,) = judge(gold, row("Jeremy Corbyn", "accused", "Theresa May", confidence=1.0)).calibration()
    assert (only.low, only.high, only.count, only.share) == (0.9, 1.0, 1, 1.0)


def test_one_relation_alone(evaluation: Evaluation) -> None:
    only = evaluation.only(["met"])
    assert only.by_relation() == {"met": Counts(0, 1, 0)}
    assert (only.trapped().right, only.trapped().total) == (1, 2)
    assert evaluation.only(["accused"]).by_relation() == {"criticised": Counts(1, 0, 0)}


def test_two_sets_together_add_up(evaluation: Evaluation) -> None:
    both = evaluation + evaluation
    assert both.counts() == Counts(8, 6, 6)
    assert both.trapped().total == 6
    assert len(both.articles) == 2


def test_saying_it_twice_counts_once(gold: Path) -> None:
    right, wrong = row("Theresa May", "succeeded", "Cameron"), row("Tim Farron", "met", "Mrs May")
    turned = row("Mrs May", "met", "Tim Farron")
    assert judge(gold, right, right, wrong, wrong, turned).counts() == Counts(1, 1, 6)


def test_direction_matters_unless_the_relation_is_symmetric(gold: Path) -> None:
    assert judge(gold, row("Cameron", "succeeded", "Theresa May")).counts() == Counts(0, 1, 7)
    for ends in (("Jeremy Corbyn", "Nicola Sturgeon"), ("Nicola Sturgeon", "Jeremy Corbyn")):
        assert judge(gold, row(ends[0], "met", ends[1])).trapped().right == 1


def test_a_trap_is_avoided_by_its_status(gold: Path) -> None:
    said = row("Tim Farron", "expelledFrom", "Liberal Democrats:Party", status="uncertain")
    evaluation = judge(gold, said)
    assert evaluation.counts() == Counts(0, 0, 7)
    assert (evaluation.status().right, evaluation.status().total) == (1, 1)
    assert evaluation.trapped().right == 0


def test_other_articles_and_unknown_relations_are_ignored(gold: Path) -> None:
    other = row("Theresa May", "met", "Cameron") | {"article": "elsewhere/june.txt"}
    assert judge(gold, other, row("Theresa May", "marriedTo", "Cameron")).counts() == Counts(0, 0, 7)


def test_nothing_found_gives_zero_and_no_division(gold: Path) -> None:
    counts = judge(gold).counts()
    assert (counts.precision, counts.recall, counts.f1) == (0.0, 0.0, 0.0)


def test_ideology_is_a_relation(gold: Path) -> None:
    evaluation = judge(gold, row("Labour:Party", "hasIdeology", "socialism:Ideology"))
    assert evaluation.by_relation()["hasIdeology"] == Counts(0, 1, 0)
