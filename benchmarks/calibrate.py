#!/usr/bin/env python3
"""Calibrate confidences: the share of right statements of each rule on half of the annotated articles.

usage: calibrate.py [--half a|b] [--check]

Writes kgbuild/lexicon/confidence.tsv from one half; --check prints how the other half bears it out, bin by
bin. Counts are smoothed towards PRIOR_MEAN (a Beta prior worth PRIOR statements), and capped, so that a
rule seen twice is not called certain.
"""

from __future__ import annotations

import argparse
import collections
import os
import sys
from pathlib import Path

from kgbuild.evaluation import evaluate, load_gold
from kgbuild.evaluation.building import build_gold, load
from kgbuild.evaluation.verdicts import Judgement

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KGBUILD_SHARED", ROOT.parent / "shared"))
TABLE = ROOT / "kgbuild" / "lexicon" / "confidence.tsv"
SETS = ("dev", "dev-modern", "dev-passages")
PRIOR = 10
CEILING = 0.95
PRIOR_MEAN = 0.85
RIGHT = frozenset(("right", "tolerated"))
ASSERTED = RIGHT | {"wrong"}


def main() -> None:
    """Judge every asserted statement and write, or check, the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("a", "b"), default="a")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit(f"skipped: the annotated sets are not at {SHARED}")
    nlp = load()
    halves: dict[str, list[Judgement]] = {"a": [], "b": []}
    for name in SETS:
        gold = load_gold(SHARED / "gold" / name)
        for half, part in (("a", gold[::2]), ("b", gold[1::2])):
            halves[half] += [
                j for j in evaluate(part, build_gold(nlp, part, least=0)).judgements if j.verdict in ASSERTED
            ]
    if options.check:
        _check(halves["b" if options.half == "a" else "a"])
    else:
        _write(halves[options.half])


def _write(judged: list[Judgement]) -> None:
    seen: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for each in judged:
        if each.found is not None and each.found.rule:
            seen[each.found.rule][0] += each.verdict in RIGHT
            seen[each.found.rule][1] += 1
    with TABLE.open("w", encoding="utf-8") as file:
        file.write(
            "# Confidence of each rule: the smoothed share of right statements on half of the annotated\n"
        )
        file.write(
            "# articles (benchmarks/calibrate.py). Unlisted rules keep the confidence of their frame.\n"
        )
        file.write("rule\tconfidence\tjudged\n")
        for rule, (right, number) in sorted(seen.items()):
            file.write(
                f"{rule}\t{min(CEILING, (right + PRIOR * PRIOR_MEAN) / (number + PRIOR)):.2f}\t{number}\n"
            )


def _check(judged: list[Judgement]) -> None:
    bins: dict[float, list[int]] = collections.defaultdict(lambda: [0, 0])
    for each in judged:
        confidence = each.found.confidence if each.found is not None else None
        if confidence is not None:
            place = bins[min(int(confidence * 10), 9) / 10]
            place[0] += each.verdict in RIGHT
            place[1] += 1
    print(f"{'confidence':>12}{'statements':>12}{'right':>8}")
    for low, (right, number) in sorted(bins.items()):
        print(f"{low:>7.1f}-{low + 0.1:.1f}{number:>12}{right / number:>8.2f}")
    print(f"\n{_plot(bins)}")


def _plot(bins: dict[float, list[int]]) -> str:
    """Give a reliability diagram for Mermaid: bars the share right, the line what was said."""
    lows = sorted(bins)
    shares = ", ".join(f"{bins[low][0] / bins[low][1]:.2f}" for low in lows)
    return "\n".join(
        (
            "xychart-beta",
            '    title "How often statements are right (bars), and said to be (line)"',
            f'    x-axis "confidence" [{", ".join(f"{low:.1f}-{low + 0.1:.1f}" for low in lows)}]',
            '    y-axis "share right" 0 --> 1',
            f"    bar [{shares}]",
            f"    line [{', '.join(f'{low + 0.05:.2f}' for low in lows)}]",
        )
    )


if __name__ == "__main__":
    main()
