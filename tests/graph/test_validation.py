"""Batches of statements: those that conform pass in order, the others are rejected with a reason."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.sample import ARTICLE, EXPULSION, GALLOWAY, HOSTILE, LABOUR, entity, evidence, make, triples, write
from kgbuild.article import Article
from kgbuild.graph.validation import validate_graph, validate_statements
from kgbuild.statement import Statement

SENTENCE = evidence()


def rejected(statement: Statement, article: Article = ARTICLE) -> tuple[str, str]:
    kept, rejections = validate_statements([(article, statement)])
    assert not kept and len(rejections) == 1
    assert rejections[0].statement == statement
    return rejections[0].shape, rejections[0].reason


def test_good_statements_pass_in_order() -> None:
    pairs = [(ARTICLE, make(status=status)) for status in ("negated", "asserted", "uncertain", "planned")]
    assert validate_statements(pairs) == (pairs, [])


def test_nothing_in_nothing_out() -> None:
    assert validate_statements([]) == ([], [])


def test_only_the_bad_one_is_rejected() -> None:
    good, bad = make(), make("joined", obj=entity("Person", "Tony Blair"))
    kept, rejections = validate_statements([(ARTICLE, good), (ARTICLE, bad), (ARTICLE, good)])
    assert [s for _, s in kept] == [good, good]
    assert [r.statement for r in rejections] == [bad]
    assert rejections[0].shape == "objectType"
    reason = "The object of this relation has a type of its range: Party. Found: Person “Tony Blair”"
    assert rejections[0].reason == reason


BAD: list[tuple[str, dict[str, Any]]] = [
    ("confidence", {"confidence": 1.5}),
    ("confidence", {"confidence": float("nan")}),
    ("tense", {"tense": "future"}),
    ("status", {"status": "certain"}),
    ("dateOrder", {"start": "2004", "end": "2003"}),
    ("startDate,startIsDay", {"start": "last week"}),
    ("startIsDay", {"start": "2003-02-30"}),
    ("voteShare", {"qualifiers": {"voteShare": 120}}),
    ("majority", {"qualifiers": {"majority": -5}}),
    ("majority", {"qualifiers": {"majority": 3.5}}),
    ("duration", {"qualifiers": {"duration": "a week"}}),
    ("reason", {"qualifiers": {"reason": ""}}),
    ("subject", {"obj": GALLOWAY, "predicate": "criticised"}),
    ("subjectType", {"subject": entity("Party", "Liberal Democrats")}),
    ("label", {"subject": replace(GALLOWAY, label="")}),
    ("predicate", {"predicate": "knows"}),
    ("identifier", {"subject": replace(GALLOWAY, id="no iri")}),
    ("identifier", {"predicate": "is expelled"}),
    ("offsets", {"evidence": replace(SENTENCE, start=0)}),
    ("offsets", {"evidence": replace(SENTENCE, text="Something else.")}),
    ("offsets", {"evidence": replace(SENTENCE, subject=(5, 5))}),
    ("offsets", {"evidence": replace(SENTENCE, object=(5, 99999))}),
]


@pytest.mark.parametrize(("shape", "fields"), BAD)
def test_rejections(shape: str, fields: dict[str, Any]) -> None:
    found, reason = rejected(make(**fields))
    assert shape in found
    assert reason


def test_empty_evidence_is_rejected() -> None:
    found, _ = rejected(make(evidence=replace(SENTENCE, text="", end=SENTENCE.start)))
    assert "quoteExact" in found and "positionStart" in found


def test_a_form_seen_before_is_judged_by_its_own_values() -> None:
    """3 and 3.0 are equal in Python; their verdicts are not."""
    good, bad = (make(qualifiers={"majority": value}) for value in (3, 3.0))
    assert [s for _, s in validate_statements([(ARTICLE, good)])[0]] == [good]
    kept, rejections = validate_statements([(ARTICLE, bad), (ARTICLE, good)])
    assert [s for _, s in kept] == [good] and [r.statement for r in rejections] == [bad]


def test_hostile_words_do_not_change_the_verdict() -> None:
    article = Article("hostile.txt", HOSTILE)
    subject = replace(GALLOWAY, label=HOSTILE, aliases=(HOSTILE,))
    statement = make(
        subject=subject,
        article=article.id,
        evidence=evidence(HOSTILE, article),
        qualifiers={"reason": HOSTILE, "quote": HOSTILE},
        speaker=HOSTILE,
    )
    assert validate_statements([(article, statement)])[1] == []


@pytest.mark.parametrize(("shape", "fields"), [bad for bad in BAD if bad[0] not in ("identifier", "offsets")])
def test_batch_and_file_agree(shape: str, fields: dict[str, Any], tmp_path: Path) -> None:
    """What a batch rejects by its form, the whole graph is refused for, by the same shape."""
    report = validate_graph(write(tmp_path, triples(make(**fields))))
    assert set(shape.split(",")) <= {violation.name for violation in report.violations}


def test_accepted_statements_make_a_graph_that_conforms(tmp_path: Path) -> None:
    blair = entity("Person", "Tony Blair")
    offers = [
        make(),
        make("memberOf", tense="past", start="1967", end="2003-10"),
        make("leaderOf", blair, start="1994", end="2007", qualifiers={"duration": "P13Y"}),
        make("accused", GALLOWAY, blair, qualifiers={"reason": "the war in Iraq"}, speaker="George Galloway"),
        make("criticised", LABOUR, GALLOWAY, status="uncertain"),
        make("met", GALLOWAY, GALLOWAY),
        make("hasIdeology", LABOUR, entity("Ideology", "social democracy")),
    ]
    kept, rejections = validate_statements([(ARTICLE, statement) for statement in offers])
    assert len(kept) == 6 and len(rejections) == 1
    report = validate_graph(write(tmp_path, triples(*(s for _, s in kept))))
    assert report.violations == () and report.statements == 6


def test_rejection_as_json() -> None:
    _, rejections = validate_statements([(ARTICLE, make(confidence=2.0))])
    line = rejections[0].to_json()
    data = json.loads(line)
    assert "\n" not in line
    assert data["shape"] == "confidence"
    assert data["reason"] == "A statement has one confidence, a decimal from 0 to 1. Found: 2.0"
    assert data["statement"]["evidence"]["text"] == EXPULSION
