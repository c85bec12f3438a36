"""The figures are those of the data sets' own scorers, on statements damaged with a fixed seed."""

from __future__ import annotations

import importlib.util
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kgbuild.evaluation import evaluate, load_gold, read_found

from .sample import write

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def damaged(folder: Path, seed: int) -> list[dict[str, Any]]:
    """Give the annotated statements with some dropped, turned, renamed, doubled or of another status."""
    dice, rows = random.Random(seed), []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for s in data["statements"]:
            if dice.random() < 0.2:
                continue
            ends = [_end(data["entities"][s[key]], dice) for key in ("s", "o")]
            if dice.random() < 0.1:
                ends.reverse()
            predicate = (
                s["p"] if dice.random() < 0.9 else dice.choice(["met", "memberOf", "alliedWith", "accused"])
            )
            status = s["status"] if dice.random() < 0.8 else "asserted"
            article = f"somewhere/{path.stem}.txt"
            row = {
                "article": article,
                "subject": ends[0],
                "predicate": predicate,
                "object": ends[1],
                "status": status,
            }
            rows += [row] * (2 if dice.random() < 0.1 else 1)
    return rows


def _end(entity: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    every = [entity["name"], *entity["aliases"]]
    if dice.random() < 0.3:
        dice.shuffle(every)
    if dice.random() < 0.1:
        every = ["Nobody Known"]
    kind = entity["type"] if dice.random() < 0.9 else "Organisation"
    return {"label": every[0], "type": kind, "aliases": every[1:]}


@pytest.mark.parametrize("name", ["seed", "dev", "dev-modern", "dev-passages"])
def test_counts_equal_those_of_the_articles_own_scorer(shared: Path, tmp_path: Path, name: str) -> None:
    folder = shared / "gold" / name
    statements = write(tmp_path / "s.jsonl", damaged(folder, seed=7))
    theirs_file = tmp_path / "theirs.json"
    scorer = shared / "gold" / "score.py"
    command = [sys.executable, str(scorer), str(folder), str(statements), "--json", str(theirs_file)]
    subprocess.run(command, check=True, capture_output=True)
    theirs = json.loads(theirs_file.read_text(encoding="utf-8"))
    ours = evaluate(load_gold(folder), read_found(statements))
    every = theirs.pop("all")
    assert {r: (c.right, c.wrong, c.missed) for r, c in ours.by_relation().items()} == {
        r: (c["right"], c["wrong"], c["missed"]) for r, c in theirs.items()
    }
    assert ours.counts().f1 == pytest.approx(every["f1"])
    assert ours.macro_f1() == pytest.approx(every["macro_f1"])
    assert (ours.trapped().right, ours.trapped().total) == (every["trapped"], every["traps"])
    assert ours.counts().right > 0
    assert ours.counts().wrong > 0


def _sentence_scores() -> Any:
    spec = importlib.util.spec_from_file_location("sentence_scores", BENCHMARKS / "sentence_scores.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _facts(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(f["subject"], "memberOf", f["object"]) for f in row["facts"]]


def _triples(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    known = {
        "party": "memberOf",
        "member of political party": "memberOf",
        "office": "heldOffice",
        "position held": "heldOffice",
        "successor": "succeeded",
        "predecessor": "succeeded",
    }
    return [(a.replace("_", " "), known[p], b) for a, p, b in row["triples"] if p in known]


def _stances(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(row["p"], "criticised" if "neg" in row["label"] else "praised", row["q"])]


@pytest.mark.parametrize(
    ("kind", "path", "facts", "scorer"),
    [
        ("knowledgenet", "knowledgenet/political-affiliation.jsonl", _facts, "score_affiliation"),
        ("politics", "text2kgbench/politics-train.jsonl", _triples, "score_triples"),
        ("politician", "text2kgbench/politician-train.jsonl", _triples, "score_triples"),
        ("stance", "directed-sentiment/valid.jsonl", _stances, "score_stance"),
    ],
)
def test_counts_equal_those_of_the_sentences_own_scorer(
    shared: Path,
    tmp_path: Path,
    kind: str,
    path: str,
    facts: Callable[[dict[str, Any]], list[tuple[str, str, str]]],
    scorer: str,
) -> None:
    bench = shared / "bench" / path
    dice, made = random.Random(7), []
    rows = [json.loads(line) for line in bench.open(encoding="utf-8") if line.strip()]
    for row in rows:
        for a, p, b in facts(row):
            if dice.random() < 0.25:
                continue
            ends = [
                {"label": n if dice.random() < 0.8 else n.split()[-1], "type": "", "aliases": []}
                for n in (a, b)
            ]
            if dice.random() < 0.15:
                ends.reverse()
            status = "asserted" if dice.random() < 0.9 else "planned"
            made += [
                {
                    "article": row["id"],
                    "subject": ends[0],
                    "predicate": p,
                    "object": ends[1],
                    "status": status,
                }
            ] * (2 if dice.random() < 0.1 else 1)
    statements = write(tmp_path / "s.jsonl", made)
    own = shared / "bench" / "score_sentences.py"
    command = [sys.executable, str(own), "score", kind, str(bench), str(statements)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    numbers = re.search(r"\((\d+) right, (\d+) wrong, (\d+) missed\)", printed)
    assert numbers
    score = getattr(_sentence_scores(), scorer)(rows, read_found(statements))
    assert (score.right, score.wrong, score.missed) == tuple(map(int, numbers.groups()))
    assert score.right > 0
    assert len(score.errors) == score.wrong + score.missed
