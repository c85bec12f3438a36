"""Run a query over a graph: checked first, and in a process that can be stopped if it has a time limit."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from kgbuild.errors import GraphError, QueryError
from kgbuild.query import safety
from kgbuild.query.prefixes import PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Kind = Literal["select", "ask", "graph"]

# Exit statuses of the child that carry a message for the user.
GRAPH_FAILED, QUERY_FAILED = 3, 4

# The package's folder comes last, so that nothing in it hides a standard module.
_CHILD = "import sys; sys.path.append(sys.argv[1]); from kgbuild.query.worker import main; main()"


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave.

    Attributes:
        kind: ``select``, ``ask``, or ``graph`` (of CONSTRUCT and DESCRIBE).
        variables: the names of the columns; ``subject``, ``predicate``, ``object`` for a graph.
        rows: one tuple of terms a row, None where a variable is unbound; empty for ASK.
        boolean: the answer of an ASK query, else None.
        truncated: whether a row limit cut the result.
        prefixes: the prefixes that were declared, for short forms of its IRIs.
    """

    kind: Kind
    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    truncated: bool = False
    prefixes: Mapping[str, str] = field(default_factory=lambda: PREFIXES)


def run_query(
    store: ox.Store,
    sparql: str,
    *,
    allow_remote: bool = False,
    timeout: float | None = None,
    limit: int | None = None,
) -> Result:
    """Run a SPARQL 1.1 query with the package's prefixes declared.

    Args:
        store: the graph.
        sparql: the query; updates are refused, and so are SERVICE and remote FROM unless ``allow_remote``.
        allow_remote: permit SERVICE and remote FROM.
        timeout: seconds after which the query is ended, or None to let it run; with it the query runs over a
            copy of the store in another process.
        limit: the number of rows after which the result is cut, or None for all.

    Raises:
        QueryError: the query is malformed, refused, fails, or runs out of time.
    """
    safety.check(sparql, allow_remote=allow_remote)
    if timeout is None:
        return evaluate(store, sparql, limit)
    with tempfile.TemporaryDirectory(prefix="kgbuild-") as folder:
        copy = Path(folder, "graph.nq")
        store.dump(str(copy), ox.RdfFormat.N_QUADS)
        return run_file(copy, sparql, allow_remote=allow_remote, timeout=timeout, limit=limit)


def run_file(
    graph: Path,
    sparql: str,
    *,
    allow_remote: bool = False,
    timeout: float | None = None,
    limit: int | None = None,
) -> Result:
    """Run a query over a graph folder or an RDF file, in another process that can be ended.

    Arguments and errors are those of `run_query`; also GraphError if the graph cannot be read.
    """
    safety.check(sparql, allow_remote=allow_remote)
    job = {"graph": str(graph), "sparql": sparql, "limit": limit, "remote": allow_remote, "timeout": timeout}
    root = str(Path(__file__).parents[2])
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _CHILD, root],
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=timeout,
        )
    except subprocess.TimeoutExpired:
        raise QueryError(
            f"the query was ended after {timeout:g} seconds; narrow it, or give it more time with --timeout."
        ) from None
    message = done.stderr.decode("utf-8", "replace")
    if done.returncode == 0:
        result: Result = pickle.loads(done.stdout)
        return result
    if done.returncode == GRAPH_FAILED:
        raise GraphError(message)
    if done.returncode == QUERY_FAILED:
        raise QueryError(message)
    last = _one_line(message.strip().splitlines()[-1]) if message.strip() else "no message"
    raise QueryError(f"the query's process ended with status {done.returncode} ({last}); it may lack memory.")


def evaluate(
    store: ox.Store, sparql: str, limit: int | None = None, prefixes: Mapping[str, str] = PREFIXES
) -> Result:
    """Run a query that has been checked, here and without a time limit.

    Raises:
        QueryError: the query is malformed or fails.
    """
    # A file with named graphs is asked as one graph, unless the query names graphs itself.
    whole = not safety.names_graphs(sparql) and next(store.named_graphs(), None) is not None
    try:
        answer = store.query(sparql, prefixes=dict(prefixes), use_default_graph_as_union=whole)
        result = _collect(answer, None if limit is None else limit + 1)
    except SyntaxError as error:
        raise QueryError(_syntax_message(str(error), sparql, prefixes)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {_one_line(str(error))}.") from None
    over = limit is not None and len(result.rows) > limit
    return replace(
        result, rows=result.rows[:limit] if over else result.rows, truncated=over, prefixes=prefixes
    )


def _collect(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, most: int | None) -> Result:
    if isinstance(answer, ox.QueryBoolean):
        return Result("ask", boolean=bool(answer))
    if isinstance(answer, ox.QuerySolutions):
        names = tuple(v.value for v in answer.variables)
        rows = tuple(tuple(s[name] for name in names) for s in islice(answer, most))
        return Result("select", names, rows)
    triples = tuple((t.subject, t.predicate, t.object) for t in islice(answer, most))
    return Result("graph", ("subject", "predicate", "object"), triples)


def _syntax_message(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
    """Turn the engine's message into one line with line, column and what is wrong there."""
    place = re.match(r"error at (\d+):(\d+):\s*expected ", message)
    if not place:
        return f"the query is malformed: {_one_line(message)}."
    line, column = int(place[1]), int(place[2])
    lines = sparql.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    before, after = text[: column - 1], text[column - 1 :].strip()
    prefix = re.search(r"([\w.-]*):[\w.-]*\s*$", before)
    reasons = re.findall(r"\b[A-Z][a-z]+(?: [A-Za-z]+){3,}", _one_line(message[place.end() :]))
    if (
        prefix
        and prefix[1] not in prefixes
        and not re.search(rf"prefix\s+{prefix[1]}:", sparql, re.IGNORECASE)
    ):
        reason = f"prefix '{prefix[1]}:' is not declared (declared are {', '.join(prefixes)})"
    elif reasons:
        reason = reasons[0]
    else:
        reason = f"near '{after[:40]}'" if after else "at the end of the line"
    return f"the query is malformed at line {line}, column {column}: {reason}."


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
