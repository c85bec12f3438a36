"""``kgbuild query``: SPARQL, or a named query, over a graph folder or an RDF file."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kgbuild.errors import QueryError
from kgbuild.query import formats
from kgbuild.query.named import named_queries, named_query
from kgbuild.query.run import Result, run_file

TABLE_ROWS = 1_000
FILE_ROWS = 1_000_000


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="GRAPH [QUERY]")
@click.option("--file", "-f", "file", metavar="FILE", help="Read the query from FILE ('-': standard input).")
@click.option("--named", metavar="NAME", help="Run a named query; its parameters are options of their own.")
@click.option("--list", "listing", is_flag=True, help="Show the named queries and their parameters.")
@click.option(
    "--format", "form", type=click.Choice(formats.FORMATS), help="Output format [table; ttl for triples]."
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE; its ending gives the format.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    help="Cut the result after so many rows.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="End the query after so long.",
)
@click.option("--allow-remote", is_flag=True, help="Permit SERVICE and remote FROM.")
def command(
    arguments: tuple[str, ...],
    file: str | None,
    named: str | None,
    listing: bool,
    form: str | None,
    output: str | None,
    limit: int | None,
    timeout: float,
    allow_remote: bool,
) -> None:
    """Ask a graph (a folder that build wrote, or any RDF file) in SPARQL 1.1.

    The prefixes pol, rdf, rdfs, owl, xsd, skos, schema, org, prov, foaf, oa, dcterms and popolo are declared,
    and so are those of the graph. Updates are refused, and so are SERVICE and remote FROM unless
    --allow-remote. Without --limit a table ends after 1000 rows, and other formats after 1000000.

    \b
    Example:
        kgbuild query graph/ 'SELECT ?mp ?seat WHERE { ?mp pol:representedConstituency ?seat }'
        kgbuild query graph/ --named party-history --person "George Galloway"
        kgbuild query graph/ --named representatives --constituency "Bradford West" --as-of 2013-05-01
        kgbuild query --list
    """
    if listing:
        _show_list()
        return
    places, parameters = _split(arguments, named)
    graph, sparql = _question(places, parameters, file, named)
    form = form or _format_of(output)
    most = limit if limit is not None else (TABLE_ROWS if form in (None, "table") else FILE_ROWS)
    result = run_file(graph, sparql, allow_remote=allow_remote, timeout=timeout, limit=most)
    form = form or ("ttl" if result.kind == "graph" else "table")
    if output:
        _write(Path(output), _plain_table(result) if form == "table" else formats.render(result, form))
    elif form == "table":
        _print_table(result)
    else:
        sys.stdout.buffer.write(formats.render(result, form).encode("utf-8", "replace"))
    if result.truncated:
        click.echo(
            f"kgbuild: truncated: only the first {most} rows are shown; --limit sets how many.", err=True
        )
    elif result.kind != "ask" and not result.rows:
        click.echo("kgbuild: the query has no answer in this graph.", err=True)


def _split(arguments: tuple[str, ...], named: str | None) -> tuple[list[str], dict[str, str]]:
    """Part the plain arguments from a named query's parameters (``--person NAME`` or ``--person=NAME``)."""
    places: list[str] = []
    parameters: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        token = rest.pop(0)
        if not token.startswith("--") or len(token) == 2:
            places.append(token)
            continue
        if named is None:
            raise click.UsageError(f"No such option: {token.partition('=')[0]} (parameters go with --named).")
        name, equals, value = token[2:].partition("=")
        if not equals and not rest:
            raise click.UsageError(f"Option '--{name}' needs a value.")
        if name in parameters:
            raise click.UsageError(f"Option '--{name}' is given twice.")
        parameters[name] = value if equals else rest.pop(0)
    return places, parameters


def _question(
    places: list[str], parameters: dict[str, str], file: str | None, named: str | None
) -> tuple[Path, str]:
    """Give the graph's path and the query's text, from whichever of the three ways it was given."""
    if not places:
        raise click.UsageError("Missing argument 'GRAPH'.")
    given = len(places) - 1 + (file is not None) + (named is not None)
    if given != 1:
        raise click.UsageError("Give one of QUERY, --file and --named (and quote the query as one argument).")
    if named is not None:
        return Path(places[0]), named_query(named).bind(parameters)
    if file is not None:
        return Path(places[0]), _read_query(file)
    return Path(places[0]), places[1]


def _read_query(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{file}: the query cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: the query is not UTF-8 at byte {error.start}; save it as UTF-8.") from None


def _format_of(output: str | None) -> str | None:
    if output is None:
        return None
    ending = Path(output).suffix.lower()
    if ending not in formats.ENDINGS:
        known = ", ".join(formats.ENDINGS)
        raise click.UsageError(
            f"The ending of '{output}' names no format (known are {known}); give --format."
        )
    return formats.ENDINGS[ending]


def _show_list() -> None:
    for query in named_queries().values():
        click.echo(f"{query.name}: {query.description}")
        for parameter in query.parameters:
            need = "" if parameter.required else " (optional)"
            click.echo(f"    --{parameter.name} VALUE{need}: {parameter.description}")
        click.echo(f"    {query.example}\n")


def _table(result: Result) -> Table | str:
    if result.kind == "ask":
        return "true" if result.boolean else "false"
    if result.kind == "graph":
        raise QueryError("CONSTRUCT and DESCRIBE give triples; use --format ttl.")
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in result.variables:
        table.add_column(name, overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(formats.short(term, result.prefixes)) for term in row))
    return table


def _print_table(result: Result) -> None:
    if sys.stdout.isatty():
        Console().print(_table(result))
    else:
        click.echo(_plain_table(result), nl=False)


def _plain_table(result: Result) -> str:
    """Give the table as text whose lines are as long as their cells need, for files and pipes."""
    widths = [sum(len(formats.short(term, result.prefixes)) * 2 + 3 for term in row) for row in result.rows]
    console = Console(width=max([200, *widths]), color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(_table(result))
    return "".join(line.rstrip() + "\n" for line in captured.get().splitlines())


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as part:
            part.write(text.encode("utf-8", "replace"))
        Path(part.name).chmod(0o666 & ~_umask())
        Path(part.name).replace(path)
    except OSError as error:
        raise QueryError(f"{path}: the result cannot be written ({error.strerror}).") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
