"""``kgbuild export``: a graph in the formats that other tools open."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Literal

import click

from kgbuild import ontology
from kgbuild.errors import GraphError
from kgbuild.export import FORMATS, Selection, export, guess_format

ENDINGS = ", ".join(f"{form.endings[0]} {to}" for to, form in FORMATS.items())


@click.command("export")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--to",
    type=click.Choice(list(FORMATS)),
    help="Format; by default guessed from the ending of -o.",
)
@click.option(
    "-o", "--output", default="-", metavar="FILE", help="File to write; - is standard output (the default)."
)
@click.option(
    "--status",
    type=click.Choice(["asserted", "all"]),
    help="Asserted statements only, or planned, uncertain and negated ones too. Default: all for RDF, csv "
    "and html, which show the status; asserted for the others.",
)
@click.option(
    "--relation", "relations", multiple=True, metavar="NAME", help="This relation only; may be repeated."
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Least confidence, 0 to 1.",
)
@click.option(
    "--limit-nodes",
    type=click.IntRange(0),
    metavar="N",
    help="At most N entities, the best-connected; 0 is no limit. Default: 60 for svg and png, 1500 for html.",
)
@click.option("--title", help="Heading of the page or picture.")
def command(
    graph: Path,
    to: str | None,
    output: str,
    status: Literal["asserted", "all"] | None,
    relations: tuple[str, ...],
    min_confidence: float,
    limit_nodes: int | None,
    title: str | None,
) -> None:
    """Write GRAPH, a folder that "kgbuild build" wrote, in another format.

    RDF (turtle, ntriples, jsonld, trig) can be made of any RDF file. trig has a named graph for each article.
    graphml and gexf open in Gephi and yEd; networkx reads node-link. csv has one row a statement; a cell that
    a spreadsheet would run as a formula (beginning with = + - @) gets a leading apostrophe. html is one page
    that works without a network; svg and png are pictures for print.

    \b
    Example:
        kgbuild export graph/ -o graph.graphml
        kgbuild export graph/ -o page.html
        kgbuild export graph/ --to csv --relation expelledFrom --min-confidence 0.8
    """
    to = to or guess_format(output)
    if to is None:
        raise click.UsageError(
            f"--to is missing, and {output!r} has no ending that tells the format ({ENDINGS})"
            if output != "-"
            else "--to is missing: choose a format, or name a file with -o"
        )
    unknown = sorted(set(relations) - set(ontology.relations()))
    if unknown:
        raise click.UsageError(f"no relation {unknown[0]!r}; there are {', '.join(ontology.relations())}")
    if FORMATS[to].binary and output == "-" and sys.stdout.isatty():
        raise click.UsageError(f"{to} is not for terminals: name a file with -o, or use a pipe")
    if output != "-" and Path(output).is_dir():
        raise click.UsageError(f"{output} is a folder: name a file with -o")
    selection = Selection(status, frozenset(relations), min_confidence, limit_nodes)
    data = export(graph, to, selection, title=title)
    if output == "-":
        sys.stdout.buffer.write(data)
    else:
        _write(Path(output), data)
        click.echo(f"{output}: {to}, {len(data):,} bytes", err=True)


def _write(path: Path, data: bytes) -> None:
    """Write the file whole or not at all.

    Raises:
        GraphError: it cannot be written.
    """
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".export-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes files private; give what a plain open would have given.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise GraphError(
            f"{path}: cannot be written ({error.strerror}); name another file with -o"
        ) from error
