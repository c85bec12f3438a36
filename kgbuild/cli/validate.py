"""``kgbuild validate``: any graph held against the ontology's shapes."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kgbuild.graph.reports import report_json, report_turtle
from kgbuild.graph.shacl import Violation
from kgbuild.graph.validation import Report, validate_graph

_VALUE = 120
_WIDE = 250


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "ttl"]),
    default="table",
    show_default=True,
    help="Output format; ttl is a SHACL validation report.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="Rows of the table; json and ttl are always whole.",
)
def command(graph: Path, form: str, limit: int) -> None:
    """Check a graph (an RDF file, or a folder that build wrote) against the ontology's shapes.

    Each fault is shown with its node, the shape that refuses it, the property, the value and the reason.
    Exit status 0 if the graph conforms, 1 if it does not, 2 if it cannot be read.

    \b
    Example:
        kgbuild validate graph/
        kgbuild validate mine.ttl --format json
    """
    report = validate_graph(graph)
    if form == "json":
        click.echo(report_json(report))
    elif form == "ttl":
        click.echo(report_turtle(report), nl=False)
    else:
        _show(graph, report, limit)
    sys.exit(0 if report.conforms else 1)


def _show(graph: Path, report: Report, limit: int) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDE
    checked = f"{_count(report.statements, 'statement')} checked"
    if report.conforms:
        console.print(f"{_plain(str(graph))} conforms: {checked}, no fault found.", soft_wrap=True)
        return
    table = Table("node", "shape", "property", "value", "reason", box=SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        column.overflow = "fold"
    for violation in report.violations[:limit]:
        table.add_row(*(Text(cell) for cell in _cells(violation)))
    console.print(table)
    left = len(report.violations) - limit
    if left > 0:
        console.print(f"... truncated: {left:,} more; see --limit.", soft_wrap=True)
    console.print(
        f"{_plain(str(graph))} does not conform: {checked}, {_count(len(report.violations), 'fault')} found.",
        soft_wrap=True,
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _cells(violation: Violation) -> tuple[str, ...]:
    value = violation.value if len(violation.value) <= _VALUE else f"{violation.value[: _VALUE - 1]}…"
    return _plain(violation.node), violation.name, violation.path, _plain(value), violation.reason


def _plain(value: str) -> str:
    """Show characters that a terminal would obey, such as escapes and line ends, as their code."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in value)
