"""``kgbuild explain``: the statements about a subject with the sentences that say so."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kgbuild.explain import explain, marked, one_line, suggestion
from kgbuild.graph.store import load_store, read_statements
from kgbuild.query.run import evaluate
from kgbuild.statement import Statement, to_dict

_DATES = "SELECT ?id ?date WHERE { ?article schema:identifier ?id ; schema:datePublished ?date }"


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("subject")
@click.argument("predicate", required=False)
@click.argument("object", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Output format.",
)
def command(graph: Path, subject: str, predicate: str | None, object: str | None, form: str) -> None:
    """Show each statement about SUBJECT with its sentence, article, date and speaker; asserted ones first.

    SUBJECT and OBJECT are names or IRIs ("Labour" finds the Labour Party); PREDICATE is a relation, and finds
    those under it (criticised finds accused). The two mentions are in bold, or in [brackets] off a terminal.
    Exit status 1 if nothing matches.

    \b
    Example:
        kgbuild explain graph/ "George Galloway" expelledFrom "Labour"
        kgbuild explain graph/ "Ed Miliband" criticised
        kgbuild explain graph/ "George Galloway" --format json
    """
    statements = list(read_statements(graph))
    found = explain(statements, subject, predicate, object)
    if not found:
        click.echo(f"kgbuild: {suggestion(statements, subject, predicate, object)}", err=True)
        sys.exit(1)
    dates = _article_dates(graph)
    if form == "json":
        records = [_record(statement, dates) for statement in found]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(_text(statement, dates) for statement in found))


def _article_dates(graph: Path) -> dict[str, str]:
    """Give the publication dates of the articles by their id."""
    rows = evaluate(load_store(graph), _DATES).rows
    return {str(getattr(key, "value", key)): str(getattr(date, "value", date)) for key, date in rows}


def _record(s: Statement, dates: Mapping[str, str]) -> dict[str, Any]:
    return {**to_dict(s), "date": dates.get(s.article), "marked": marked(s)}


def _text(s: Statement, dates: Mapping[str, str]) -> str:
    bold = sys.stdout.isatty()
    sentence = marked(s, lambda mention: click.style(mention, bold=True)) if bold else marked(s)
    period = [f"{edge} {date}" for edge, date in (("from", s.start), ("to", s.end)) if date]
    facts = [s.status, *([s.tense] if s.tense else []), *period, f"confidence {s.confidence:g}"]
    said = f"said by {one_line(s.speaker)}" if s.speaker else "said by the article"
    where = [
        one_line(s.article),
        dates.get(s.article) or "undated",
        f"sentence {s.evidence.sentence + 1}",
        said,
    ]
    return "\n".join(
        [
            f"{one_line(s.subject.label)}  {s.predicate}  {one_line(s.object.label)}  ({', '.join(facts)})",
            f"    {sentence}",
            f"    {' · '.join(where)}",
            *(f"    {name}: {one_line(str(value))}" for name, value in sorted(s.qualifiers.items())),
        ]
    )
