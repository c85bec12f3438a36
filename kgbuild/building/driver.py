"""The driver: from paths to a graph folder. Memory does not grow with the number of articles."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kgbuild.building.flow import Flow
from kgbuild.building.mapping import KEYS, ntriples, run_path
from kgbuild.building.options import Options
from kgbuild.building.output import output_files, publish, workspace
from kgbuild.building.processes import workers
from kgbuild.errors import GraphError, InputError
from kgbuild.external_sort import merge, write_run
from kgbuild.graph.mapping import run_triples
from kgbuild.graph.store import GraphFolder
from kgbuild.graph.turtle import write_turtle
from kgbuild.readers import discover, read_articles
from kgbuild.readers.failure import Failure
from kgbuild.report import Report, new_report

Listener = Callable[[Report, int], None]


def build_folder(
    paths: Sequence[str],
    out: Path,
    options: Options,
    *,
    stdin: BinaryIO | None = None,
    listener: Listener | None = None,
) -> Report:
    """Build articles into a graph folder; its four files appear together, at the end.

    Args:
        paths: files, folders, globs and ``-`` (standard input), in any order.
        out: the folder; see `check_output` for what it may hold. What a build wrote there is never read.
        options: how to build.
        stdin: what ``-`` reads; the process's standard input if None.
        listener: called with the report so far and the number of files that are read.

    Raises:
        InputError: the paths lead to nothing, or an option cannot be used.
        ModelError: the model cannot be used.
        GraphError: the folder cannot be written, or a process died.
    """
    from kgbuild.pipeline import load_pipeline

    started = time.perf_counter()
    files, failures = _find(paths, out)
    with workspace(out) as folder:
        nlp = load_pipeline(options.model, options.gazetteers, options.stance)
        report = new_report(nlp)
        report.failed += failures
        versions = _makers(report)
        notify = partial(listener, report, len(files)) if listener else lambda: None
        with workers(nlp, options) as executor:
            articles = read_articles(files, columns=options.columns, stdin=stdin)
            try:
                count = Flow(executor, options.jobs, versions, folder, report, notify).run(articles)
            except BrokenProcessPool:
                raise GraphError(
                    f"{out}: not written, since a process of the build was killed or lacked memory; "
                    "build again with fewer --jobs or smaller articles"
                ) from None
        _write(folder, count, report, options, versions)
        report.seconds = time.perf_counter() - started
        GraphFolder(folder).report.write_text(report.to_json(), encoding="utf-8", newline="\n")
        publish(folder, out)
    return report


def _find(paths: Sequence[str], out: Path) -> tuple[list[str], list[Failure]]:
    """Find the files to read, without those that a build into ``out`` writes."""
    written = {file.resolve() for file in output_files(out)}
    found = discover(paths)
    files = [path for path in found if isinstance(path, str) and Path(path).resolve() not in written]
    failures = [path for path in found if isinstance(path, Failure)]
    if not files:
        why = "; ".join(f"{failure.article}: {failure.error}" for failure in failures[:3])
        raise InputError(f"nothing to build: {why or 'give files, folders, globs or - for standard input'}")
    return files, failures


def _makers(report: Report) -> dict[str, str]:
    """Give the versions under the names by which the graph knows what made it."""
    return {
        "kgbuild": report.versions["package"],
        "spacy": report.versions["spacy"],
        "model": f"{report.model} {report.versions['model']}",
        "ontology": report.versions["ontology"],
    }


def _write(folder: Path, count: int, report: Report, options: Options, versions: dict[str, str]) -> None:
    """Merge the runs of all chunks into the output files, and count the entities."""

    def merged(kind: str, *more: Path, unique: bool = False) -> Iterable[str]:
        runs = [run_path(folder, kind, number) for number in range(count)]
        return merge([*runs, *more], key=KEYS[kind], unique=unique)

    run = write_run(folder / "run", ntriples(run_triples(options.base, versions)))
    files = GraphFolder(folder)
    _write_lines(files.statements, merged("statements"))
    _write_lines(files.rejected, merged("rejected"))
    write_turtle(merged("triples", run, unique=True), files.graph, options.base)
    report.entities = Counter(line.partition("\t")[0] for line in merged("entities", unique=True))


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
