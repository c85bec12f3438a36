"""Measure extraction on every annotated set at hand and print one table of figures and goals.

The sets lie in a folder ``shared`` beside the checkout, or where the variable KGBUILD_SHARED says; they
are not part of this project. A set that is not there is skipped, with a line that says so.

Example:
    python benchmarks/quality.py --only dev --only knowledgenet --json before.json
    python benchmarks/quality.py --compare before.json --errors errors/
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from sentence_scores import Score, articles, score_affiliation, score_stance, score_triples

from kgbuild.evaluation import Evaluation, Found, GoldArticle, evaluate, load_gold
from kgbuild.evaluation.building import build, build_gold, load
from kgbuild.evaluation.report import error_rows
from kgbuild.stance.modes import DEFAULT_STANCE, Stance
from kgbuild.stance.modes import STANCES as MODES

SHARED = Path(os.environ.get("KGBUILD_SHARED") or Path(__file__).resolve().parents[2] / "shared")
GOLD = ("seed", "dev", "dev-modern", "dev-passages")
SENTENCES: dict[str, tuple[str, Callable[[Sequence[dict[str, Any]], list[Found]], Score]]] = {
    "knowledgenet": ("knowledgenet/political-affiliation.jsonl", score_affiliation),
    "politics": ("text2kgbench/politics-train.jsonl", score_triples),
    "politician": ("text2kgbench/politician-train.jsonl", score_triples),
    "stance": ("directed-sentiment/valid.jsonl", score_stance),
}
# Goals by set and figure; a rate is to be reached, the share of traps to be kept under.
GOALS = {
    ("seed", "precision"): 1.0,
    ("seed", "recall"): 1.0,
    ("dev", "precision"): 0.90,
    ("dev", "F1"): 0.72,
    ("dev-modern", "precision"): 0.88,
    ("dev-modern", "F1"): 0.66,
    ("dev-passages", "precision"): 0.85,
    ("dev-passages", "F1"): 0.70,
    ("knowledgenet", "F1"): 0.85,
    ("politics", "F1"): 0.75,
    ("politician", "F1"): 0.75,
}
ROLES = ("memberOf", "leaderOf", "heldOffice", "representedConstituency", "contestedConstituency")
CHANGES = ("expelledFrom", "suspendedFrom", "left", "joined", "resignedFrom", "succeeded", "defeated")
STANCES = ("criticised", "praised", "supported")
# Name, relations, and the goals of precision and F1.
STANCE_GOALS = (
    ("criticised", ("criticised",), 0.85, 0.70),
    ("praised and supported", ("praised", "supported"), 0.80, 0.60),
)
TENSES = ("memberOf", "heldOffice", "representedConstituency")


@dataclass(frozen=True)
class Figure:
    """One line of the table; ``value`` is None where the sets hold nothing to judge."""

    set: str
    figure: str
    value: float | None
    goal: float | None = None
    most: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without goal or value."""
        if self.value is None or self.goal is None:
            return None
        return self.value < self.goal if self.most else self.value >= self.goal


@click.command()
@click.option(
    "--only", multiple=True, type=click.Choice([*GOLD, *SENTENCES]), help="Measure this set; repeatable."
)
@click.option(
    "--half", type=click.Choice(["a", "b"]), help="Take one half of the annotated dev articles only."
)
@click.option("--model", help="spaCy pipeline to measure.")
@click.option("--stance", type=click.Choice(MODES), default=DEFAULT_STANCE, help="What finds stance.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="Write the figures to this file too.")
@click.option(
    "--compare", type=click.Path(path_type=Path, exists=True), help="Show change since this --json file."
)
@click.option(
    "--errors", type=click.Path(path_type=Path), help="Write each set's errors to this folder (.tsv)."
)
def main(
    only: tuple[str, ...],
    half: str | None,
    model: str | None,
    stance: Stance,
    out: Path | None,
    compare: Path | None,
    errors: Path | None,
) -> None:
    """Build every annotated set and print one table of figures and goals."""
    here = [name for name in (*GOLD, *SENTENCES) if (not only or name in only) and _available(name)]
    if not here:
        print("nothing to measure", file=sys.stderr)
        return
    nlp = load(model, stance)
    evaluations: dict[str, Evaluation] = {}
    scores: dict[str, Score] = {}
    for name in here:
        print(f"measuring {name} ...", file=sys.stderr)
        if name in GOLD:
            gold = load_gold(SHARED / "gold" / name)
            gold = halved(gold, half) if half and name != "seed" else gold
            evaluations[name] = evaluate(gold, build_gold(nlp, gold))
            rows: list[tuple[str, ...]] = list(error_rows(evaluations[name]))
        else:
            path, scorer = SENTENCES[name]
            bench = [
                json.loads(line) for line in (SHARED / "bench" / path).open(encoding="utf-8") if line.strip()
            ]
            scores[name] = scorer(bench, build(nlp, articles(bench)))
            rows = scores[name].errors
        if errors:
            errors.mkdir(parents=True, exist_ok=True)
            text = "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
            (errors / f"{name}.tsv").write_text(text, encoding="utf-8")
    figures = [*gold_figures(evaluations), *sentence_figures(scores)]
    if out:
        out.write_text(json.dumps([asdict(f) for f in figures], indent=1) + "\n", encoding="utf-8")
    print_figures(figures, _before(compare) if compare else None)


def halved(gold: Sequence[GoldArticle], half: str) -> list[GoldArticle]:
    """Give one of two halves of the articles; which one an article is in hangs on its name only in order."""
    ordered = sorted(gold, key=lambda a: hashlib.sha256(a.stem.encode()).hexdigest())
    chosen = {a.stem for a in ordered["ab".index(half) :: 2]}
    return [a for a in gold if a.stem in chosen]


def gold_figures(evaluations: dict[str, Evaluation]) -> Iterator[Figure]:
    """Give the figures of the annotated articles, and those of sets taken together."""
    for name, evaluation in evaluations.items():
        counts = evaluation.counts()
        rates = {"precision": counts.precision, "recall": counts.recall, "F1": counts.f1}
        yield from (Figure(name, figure, rate, GOALS.get((name, figure))) for figure, rate in rates.items())
    if both := _together(evaluations, "dev", "dev-modern"):
        for relation in ROLES:
            yield Figure("dev, dev-modern", f"{relation} F1", both.only([relation]).counts().f1, 0.85)
        for name, relations, precision, f1 in STANCE_GOALS:
            counts = both.only(relations).counts()
            yield Figure("dev, dev-modern", f"{name} precision", counts.precision, precision)
            yield Figure("dev, dev-modern", f"{name} F1", counts.f1, f1)
    if every := _together(evaluations, "dev", "dev-modern", "dev-passages"):
        yield Figure("all dev sets", "party and office changes F1", every.only(CHANGES).counts().f1, 0.75)
        yield Figure("all dev sets", "stance F1", every.only(STANCES).counts().f1, 0.60)
        yield Figure("all dev sets", "traps asserted", every.trapped().share, 0.05, most=True)
        yield Figure("all dev sets", "status right", every.status().share)
        for relation in TENSES:
            yield Figure("all dev sets", f"{relation} tense right", every.tense(relation).share, 0.95)


def sentence_figures(scores: dict[str, Score]) -> Iterator[Figure]:
    """Give the figures of the sentence benchmarks."""
    for name, score in scores.items():
        c = score.counts
        for figure, rate in {"precision": c.precision, "recall": c.recall, "F1": c.f1}.items():
            yield Figure(name, figure, rate, GOALS.get((name, figure)))


def print_figures(figures: Sequence[Figure], before: dict[tuple[str, str], float | None] | None) -> None:
    """Print the table; with figures from before, a column of the change."""
    table = Table(box=None, pad_edge=False)
    for i, column in enumerate(
        ["set", "figure", "now", "goal", *(["before", "change"] if before is not None else [])]
    ):
        table.add_column(column, justify="right" if i > 1 else "left", no_wrap=True)
    for f in figures:
        sign = "<" if f.most else ""
        cells = [f.set, f.figure, _rate(f.value), "" if f.goal is None else f"{sign}{f.goal:.2f}"]
        if before is not None:
            old = before.get((f.set, f.figure))
            change = "" if old is None or f.value is None else f"{f.value - old:+.3f}"
            cells += [_rate(old), change]
        table.add_row(*cells, style={None: None, True: "green", False: "red"}[f.met])
    Console(width=None if sys.stdout.isatty() else 120).print(table)
    judged = [f.met for f in figures if f.met is not None]
    print(f"goals met: {sum(judged)} of {len(judged)}")


def _together(evaluations: dict[str, Evaluation], *sets: str) -> Evaluation | None:
    return reduce(add, (evaluations[s] for s in sets)) if all(s in evaluations for s in sets) else None


def _available(name: str) -> bool:
    path = SHARED / "gold" / name if name in GOLD else SHARED / "bench" / SENTENCES[name][0]
    if not path.exists():
        print(f"skipped {name}: {path.name} is not in {SHARED.name}/ (set KGBUILD_SHARED)", file=sys.stderr)
    return path.exists()


def _before(path: Path) -> dict[tuple[str, str], float | None]:
    return {(row["set"], row["figure"]): row["value"] for row in json.loads(path.read_text(encoding="utf-8"))}


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main()
