"""The graph on disk: where its files lie, and how they are read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kgbuild.errors import GraphError
from kgbuild.statement import Statement, from_dict

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The files of a graph folder, whether they exist or not."""

    folder: Path

    @property
    def statements(self) -> Path:
        """One statement a line."""
        return self.folder / "statements.jsonl"

    @property
    def graph(self) -> Path:
        """The validated graph in Turtle."""
        return self.folder / "graph.ttl"

    @property
    def rejected(self) -> Path:
        """What validation refused, one rejection a line."""
        return self.folder / "rejected.jsonl"

    @property
    def report(self) -> Path:
        """Counts and versions of the run."""
        return self.folder / "report.json"


def rdf_file(path: Path) -> Path:
    """Give the RDF file that a path means: itself, or the ``graph.ttl`` of a graph folder.

    Raises:
        GraphError: there is no such file.
    """
    file = GraphFolder(path).graph if path.is_dir() else path
    if not file.exists():
        mend = "give the folder that `kgbuild build` wrote" if path.is_dir() else "check the path"
        raise GraphError(f"{file}: no such file; {mend}")
    return file


def load_store(path: Path) -> Store:
    """Load a graph folder or an RDF file into memory.

    Named graphs stay apart in the store: iteration and ``quads_for_pattern`` go over all of them, while
    ``query`` sees the default graph alone unless it is given ``use_default_graph_as_union=True``.

    Args:
        path: a folder that holds ``graph.ttl``, or a file in Turtle, N-Triples, N-Quads, TriG, JSON-LD or
            RDF/XML, told apart by its ending.

    Raises:
        GraphError: there is no such file, its ending says no format, or it is malformed.
    """
    file = rdf_file(path)
    kind = FORMATS.get(file.suffix.lower())
    if kind is None:
        raise GraphError(f"{file}: unknown ending; use one of {' '.join(FORMATS)}")
    store = Store()
    try:
        store.bulk_load(path=str(file), format=kind)
    except SyntaxError as error:
        line = f", line {error.lineno}" if error.lineno else ""
        raise GraphError(
            f"{file}{line}: not well-formed {kind.name}: {_one_line(error.msg)}; mend the file"
        ) from error
    except (OSError, ValueError) as error:
        raise GraphError(f"{file}: cannot be read: {_one_line(str(error))}") from error
    return store


def read_statements(folder: Path) -> Iterator[Statement]:
    """Read the statements of a graph folder, in the file's order.

    Raises:
        GraphError: the file is missing or a line of it is not a statement.
    """
    file = GraphFolder(folder).statements
    try:
        with file.open(encoding="utf-8", errors="strict", newline="\n") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _statement(file, number, line)
    except FileNotFoundError:
        raise GraphError(f"{file}: no such file; give the folder that `kgbuild build` wrote") from None
    except UnicodeDecodeError as error:
        raise GraphError(f"{file}: not UTF-8 text ({error.reason}); build the graph again") from error
    except OSError as error:
        raise GraphError(f"{file}: cannot be read: {error.strerror}") from error


def _statement(file: Path, number: int, line: str) -> Statement:
    try:
        return from_dict(json.loads(line))
    except json.JSONDecodeError as error:
        raise GraphError(f"{file}, line {number}: not JSON ({error.msg}); build the graph again") from error
    except KeyError as error:
        raise GraphError(
            f"{file}, line {number}: the statement lacks {error}; build the graph again"
        ) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise GraphError(
            f"{file}, line {number}: not a statement ({error}); build the graph again"
        ) from error


def _one_line(message: str) -> str:
    return " ".join(message.split())
