"""The process in which a query runs, so that it can be ended: a job in JSON on standard input, a result out.

The result goes back as a pickle, over a pipe that only this process writes.
"""

from __future__ import annotations

import json
import math
import os
import pickle
import sys
from pathlib import Path

from kgbuild.errors import GraphError, KgbuildError
from kgbuild.graph.store import load_store
from kgbuild.query.prefixes import declared
from kgbuild.query.run import GRAPH_FAILED, QUERY_FAILED, evaluate

MEMORY_SHARE = 0.75


def main() -> None:
    """Run the job; a problem ends it with one line on standard error and status 3 (graph) or 4 (query)."""
    job = json.load(sys.stdin)
    try:
        graph = Path(job["graph"])
        store = load_store(graph)
        prefixes = declared(graph)
        _confine(remote=job["remote"], timeout=job["timeout"])
        result = evaluate(store, job["sparql"], job["limit"], prefixes)
    except KgbuildError as error:
        sys.stderr.write(str(error))
        sys.stderr.flush()
        os._exit(GRAPH_FAILED if isinstance(error, GraphError) else QUERY_FAILED)
    pickle.dump(result, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()
    # A large store takes long to take down, and there is nothing left to do.
    os._exit(0)


def _confine(*, remote: bool, timeout: float | None) -> None:
    """Take from this process what no query needs: sockets and files, endless time, all of the memory."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the check of the query's text stands alone there.
        return
    limits: list[tuple[int, int]] = []
    if not remote:
        limits.append((resource.RLIMIT_NOFILE, 0))
    if timeout is not None:
        # The processor time of a child whose parent was killed and can no longer end it.
        limits.append((resource.RLIMIT_CPU, math.ceil(timeout * (os.cpu_count() or 1)) + 5))
    memory = int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * MEMORY_SHARE)
    limits.append((resource.RLIMIT_AS, memory))
    for kind, amount in limits:
        hard = resource.getrlimit(kind)[1]
        allowed = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        resource.setrlimit(kind, (allowed, allowed))
