"""``kgbuild build``: articles in, a graph folder out."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console

from kgbuild.building.driver import build_folder
from kgbuild.building.options import Options
from kgbuild.building.progress import shown, summary
from kgbuild.identity import DEFAULT_BASE
from kgbuild.stance.modes import DEFAULT_STANCE, STANCES, Stance
from kgbuild.statement import LEAST_CONFIDENCE

# Exit status of a command that an interrupt ended, as shells have it.
INTERRUPTED = 130


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder for the graph; a graph in it is replaced.",
)
@click.option("--model", help="Installed spaCy pipeline, by name or path.  [default: the one kgbuild brings]")
@click.option("--date", help="Publication date of articles that give none (YYYY-MM-DD).")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that parse; one more maps and validates.",
)
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="IRI base of the entities.")
@click.option(
    "--gazetteer",
    "gazetteers",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Table of further names, with the columns name and type; may be repeated.",
)
@click.option(
    "--column",
    "--columns",
    "columns",
    multiple=True,
    metavar="NAME=COLUMN",
    help="Column of JSON Lines or CSV that holds NAME (id, title, text, date, url, source); may be repeated.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=LEAST_CONFIDENCE,
    show_default=True,
    help="Reject statements below it.",
)
@click.option(
    "--stance",
    type=click.Choice(STANCES),
    default=DEFAULT_STANCE,
    show_default=True,
    help="What finds criticism, praise and support: frames, the learned model, or both.",
)
@click.option("--quiet", "-q", is_flag=True, help="Show errors only.")
def command(
    paths: tuple[str, ...],
    out: Path,
    model: str | None,
    date: str | None,
    jobs: int,
    base: str,
    gazetteers: tuple[Path, ...],
    columns: tuple[str, ...],
    min_confidence: float,
    stance: Stance,
    quiet: bool,
) -> None:
    """Build a graph of the articles in PATH...: files, folders, globs, or - for standard input.

    Text, Markdown, HTML, JSON Lines and CSV are read, and .json files that are named themselves. OUT then
    holds statements.jsonl, graph.ttl, rejected.jsonl and report.json, which appear together at the end. Exit
    status 1 if an article failed; the others are built.

    \b
    Example:
        kgbuild build examples/articles -o graph/
        kgbuild build news.csv --column text=body --column id=nr -o graph/ --jobs 4
        curl -s https://example.org/news.html | kgbuild build - -o graph/
    """
    options = Options(model, date, jobs, base, gazetteers, _pairs(columns), min_confidence, stance)
    console = Console(stderr=True, quiet=quiet)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with shown(console) as listener:
            report = build_folder(paths, out, options, listener=listener)
    except KeyboardInterrupt:
        click.echo(f"kgbuild: interrupted; {out} is as it was", err=True)
        sys.exit(INTERRUPTED)
    for failure in report.to_dict()["articles"]["failed"]:
        click.echo(f"kgbuild: {_one_line(**failure)}", err=True)
    console.print(summary(report))
    if report.failed:
        sys.exit(1)


def _pairs(columns: tuple[str, ...]) -> dict[str, str]:
    """Take ``name=column`` apart."""
    pairs: dict[str, str] = {}
    for column in columns:
        name, equals, value = column.partition("=")
        if not (name.strip() and equals and value.strip()):
            raise click.BadParameter(
                f"{column!r} is not NAME=COLUMN, such as text=body", param_hint="--column"
            )
        pairs[name.strip()] = value.strip()
    return pairs


def _one_line(article: str, error: str) -> str:
    """Give a failure's line, without naming the article twice."""
    return error if error.startswith(article) else f"{article}: {error}"


def _interrupt(signum: int, frame: object) -> NoReturn:
    """Let a termination clean up as Ctrl-C does."""
    raise KeyboardInterrupt
