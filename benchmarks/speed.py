"""Speed: words a second of ``kgbuild build`` against bare spaCy with the same model, in one run.

Each is a process of its own, as a user starts it; they take turns, so that whatever else the computer does
meets all alike. Given are medians, of the whole command and of the work alone: without starting Python and
loading the model, which for ``kgbuild build`` is the time of the same command for an article of one sentence.

    python benchmarks/speed.py [ARTICLES] [--repeats N]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

GOAL = 1.4
# What the learned stance model may cost where it is asked about every pair of agents.
MODEL_GOAL = 2.0
SHARED = Path(os.environ.get("KGBUILD_SHARED") or Path(__file__).resolve().parents[2] / "shared")
ARTICLES = SHARED / "articles"
BARE = """
import sys, time
from kgbuild.pipeline import load_model
from kgbuild.readers import read_articles
from kgbuild.readers.failure import Failure
from kgbuild.extraction import BATCH
texts = [item.text for item in read_articles(sys.argv[1:]) if not isinstance(item, Failure)]
nlp = load_model()
started = time.perf_counter()
tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
print(time.perf_counter() - started)
"""

Times = tuple[float, float]


def bare(articles: Path) -> Times:
    """Give the seconds of bare spaCy over the articles: the whole process, and ``nlp.pipe`` alone."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", BARE, str(articles)], check=True, capture_output=True, text=True
    )
    return time.perf_counter() - started, float(done.stdout)


def build(articles: Path, out: Path, given: str) -> float:
    """Give the seconds of ``kgbuild build`` over the articles with some options, the whole process."""
    command = [sys.executable, "-m", "kgbuild", "build", str(articles), "-o", str(out), "-q"]
    started = time.perf_counter()
    done = subprocess.run([*command, *given.split()])
    seconds = time.perf_counter() - started
    if done.returncode:  # an article that failed is a bug, and makes the work unlike that of the others
        sys.exit(f"speed: kgbuild build ended with status {done.returncode}")
    return seconds


def measure(articles: Path, repeats: int, builds: list[str]) -> tuple[dict[str, list[Times]], int]:
    """Let all take turns; give each one's times (whole, work alone), and the articles' number of words."""
    times: dict[str, list[Times]] = {}
    words = 0
    with tempfile.TemporaryDirectory() as place:
        one = Path(place, "one.txt")
        one.write_text("The prime minister met the chancellor in London.\n", encoding="utf-8")
        for _ in range(repeats):
            times.setdefault("bare spaCy", []).append(bare(articles))
            for given in builds:
                start = build(one, Path(place, "start"), given)
                whole = build(articles, Path(place, "graph"), given)
                times.setdefault(f"kgbuild build {given}", []).append((whole, whole - start))
        report = json.loads(Path(place, "graph", "report.json").read_text(encoding="utf-8"))
        words = int(report["words"])
    return times, words


def table(times: dict[str, list[Times]], words: int) -> Table:
    """Give the medians as a table."""
    shown = Table(title=f"{words:,} words, median of {len(times['bare spaCy'])} runs in turn")
    shown.add_column("")
    for name in ("whole, s", "words/s", "x bare", "work alone, s", "words/s", "x bare"):
        shown.add_column(name, justify="right")
    base = [median(run[part] for run in times["bare spaCy"]) for part in (0, 1)]
    for name, runs in times.items():
        cells = []
        for part in (0, 1):
            seconds = median(run[part] for run in runs)
            cells += [f"{seconds:.1f}", f"{words / seconds:,.0f}", f"{seconds / base[part]:.2f}"]
        shown.add_row(name, *cells)
    return shown


def main() -> None:
    """Measure and print the table; say why where there is nothing to measure."""
    parser = argparse.ArgumentParser(description="Words a second of kgbuild build against bare spaCy.")
    parser.add_argument("articles", nargs="?", type=Path, default=ARTICLES, help="folder of articles")
    parser.add_argument("--repeats", type=int, default=3, help="runs of each (default 3)")
    options = parser.parse_args()
    if not options.articles.exists():
        print(f"speed: skipped, since {options.articles} does not exist; give a folder of articles")
        return
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    goals = {"--jobs 1": GOAL, "--stance model": MODEL_GOAL}
    builds = [*goals, *([f"--jobs {cores}"] if cores > 1 else [])]
    times, words = measure(options.articles, options.repeats, builds)
    console = Console(width=100)
    console.print(table(times, words))
    for given, goal in goals.items():
        runs = zip(times["bare spaCy"], times[f"kgbuild build {given}"], strict=True)
        ratios = sorted(built[0] / plain[0] for plain, built in runs)
        console.print(
            f"kgbuild build {given} takes {median(ratios):.2f} times bare spaCy's time, run by run "
            f"{ratios[0]:.2f} to {ratios[-1]:.2f}; the goal is at most {goal}",
            highlight=False,
        )


if __name__ == "__main__":
    main()
