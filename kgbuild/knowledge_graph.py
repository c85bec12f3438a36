"""The Python API: a built graph as an object."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from functools import cached_property
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal

from kgbuild.errors import GraphError
from kgbuild.graph.store import GraphFolder, load_store, read_statements
from kgbuild.identity import DEFAULT_BASE
from kgbuild.stance.modes import DEFAULT_STANCE, Stance
from kgbuild.statement import LEAST_CONFIDENCE, Statement

if TYPE_CHECKING:
    import rdflib
    from pyoxigraph import Store

    from kgbuild.network import Network
    from kgbuild.query.run import Term

_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = frozenset({"integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"})
_FRACTIONS = frozenset({"decimal", "double", "float"})

Value = str | int | float | bool | None
Row = dict[str, Value]


class KnowledgeGraph:
    """A graph that `build` made or `load` found; each view of it is made at first use and kept.

    Attributes:
        folder: where its files lie.
    """

    def __init__(self, folder: Path, *, keep: tempfile.TemporaryDirectory[str] | None = None) -> None:
        """Take a graph folder.

        Args:
            folder: what ``kgbuild build`` writes.
            keep: the temporary folder it lies in, which goes when this object goes.

        Raises:
            GraphError: the folder is not a graph folder.
        """
        self.folder = folder
        self._keep = keep
        for file in (GraphFolder(folder).statements, GraphFolder(folder).graph):
            if not file.is_file():
                raise GraphError(f"{file}: no such file; give the folder that `kgbuild build` wrote")

    def __repr__(self) -> str:
        """Say how much the graph holds."""
        return f"<KnowledgeGraph of {len(self.statements)} statements>"

    @cached_property
    def statements(self) -> list[Statement]:
        """The statements, in the order of ``statements.jsonl``."""
        return list(read_statements(self.folder))

    @cached_property
    def report(self) -> dict[str, Any]:
        """What ``report.json`` holds: counts, failures, speed, versions."""
        found: dict[str, Any] = json.loads(_read(GraphFolder(self.folder).report))
        return found

    @cached_property
    def rejected(self) -> list[dict[str, Any]]:
        """What validation refused: ``shape``, ``reason`` and ``statement`` of each."""
        text = _read(GraphFolder(self.folder).rejected)
        return [json.loads(line) for line in text.split("\n") if line]

    @cached_property
    def store(self) -> Store:
        """The graph in a pyoxigraph store."""
        return load_store(self.folder)

    def to_rdf(self) -> rdflib.Graph:
        """Give the graph as a new rdflib graph."""
        import rdflib

        return rdflib.Graph().parse(GraphFolder(self.folder).graph, format="turtle")

    def to_networkx(self) -> Network:
        """Give the statements as a new networkx multigraph; see `kgbuild.network.to_networkx`."""
        from kgbuild.export.source import articles_of
        from kgbuild.network import to_networkx

        return to_networkx(self.statements, articles_of(self.folder))

    def query(self, sparql: str, *, timeout: float | None = None) -> list[Row]:
        """Run a SPARQL 1.1 query; the prefixes ``pol:``, ``schema:``, ``prov:`` ... need no declaration.

        Args:
            sparql: a query; updates, SERVICE and FROM are refused.
            timeout: seconds after which the query is ended, or None to let it run.

        Returns:
            one dictionary a row, from a variable's name to an IRI, a text, a number, a truth value, or None
            where it is unbound. ASK gives one row with ``answer``; CONSTRUCT and DESCRIBE give ``subject``,
            ``predicate`` and ``object``.

        Raises:
            QueryError: the query is malformed, refused, or ran out of time.
        """
        from kgbuild.query.run import run_query

        result = run_query(self.store, sparql, timeout=timeout)
        if result.boolean is not None:
            return [{"answer": result.boolean}]
        return [dict(zip(result.variables, map(_value, row), strict=True)) for row in result.rows]

    def write(self, folder: str | PathLike[str]) -> Path:
        """Write the graph's four files into a folder, as ``kgbuild build -o`` does, and give its path.

        Raises:
            GraphError: the folder holds other things than a graph, or cannot be written.
        """
        from kgbuild.building.output import output_files, publish, workspace

        out = Path(folder)
        with workspace(out) as space:
            for file in output_files(self.folder):
                if file.is_file():
                    shutil.copyfile(file, space / file.name)
            publish(space, out)
        return out


def build(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    model: str | None = None,
    date: str | None = None,
    jobs: int = 1,
    base: str = DEFAULT_BASE,
    gazetteers: Iterable[str | PathLike[str]] = (),
    columns: Mapping[str, str] | None = None,
    min_confidence: float = LEAST_CONFIDENCE,
    stance: Stance = DEFAULT_STANCE,
) -> KnowledgeGraph:
    """Build a graph of articles. ``report["articles"]["failed"]`` tells which could not be built.

    Args:
        paths: files, folders and globs, one or many; ``-`` is standard input.
        model: name of an installed spaCy package, or a path; None for the one that comes with kgbuild.
        date: publication date (ISO 8601) of articles that have none.
        jobs: number of processes that parse.
        base: IRI base of the entities, ending in ``/`` or ``#``.
        gazetteers: files of further names.
        columns: our name of a column (``text``) -> its name in JSON Lines and CSV.
        min_confidence: statements below it are rejected; 0 to 1.
        stance: what finds criticism, praise and support: ``frames``, ``model`` or ``both``.

    Raises:
        InputError: the paths lead to nothing, or an argument cannot be used.
        ModelError: the model cannot be used.
        GraphError: the graph cannot be written to the temporary folder.
    """
    from kgbuild.building.driver import build_folder
    from kgbuild.building.options import Options

    given = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    options = Options(
        model=model,
        date=date,
        jobs=jobs,
        base=base,
        gazetteers=tuple(Path(path) for path in gazetteers),
        columns=dict(columns or {}),
        min_confidence=min_confidence,
        stance=stance,
    )
    place = tempfile.TemporaryDirectory(prefix="kgbuild-")
    folder = Path(place.name, "graph")
    build_folder([fspath(path) for path in given], folder, options)
    return KnowledgeGraph(folder, keep=place)


def load(folder: str | PathLike[str]) -> KnowledgeGraph:
    """Load a graph folder that ``kgbuild build`` wrote.

    Raises:
        GraphError: it is not a graph folder.
    """
    return KnowledgeGraph(Path(folder))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GraphError(f"{file}: cannot be read ({error}); build the graph again") from error


def _value(term: Term | None) -> Value:
    """Give a term as a Python value: numbers and truth values as such, all else as text."""
    if not isinstance(term, Literal):
        return None if term is None else str(getattr(term, "value", term))
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "boolean":
        return term.value in ("true", "1")
    try:
        if kind in _WHOLE:
            return int(term.value)
        return float(term.value) if kind in _FRACTIONS else term.value
    except ValueError:
        return term.value
