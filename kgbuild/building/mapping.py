"""The second stage of a build: a chunk's statements validated, mapped and written as sorted runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import RdfFormat, Triple, serialize

from kgbuild.article import Article
from kgbuild.building.analysing import Extracted, failure
from kgbuild.building.options import Options
from kgbuild.external_sort import write_run
from kgbuild.readers.failure import Failure
from kgbuild.statement import Statement, to_json

KINDS = ("statements", "triples", "rejected", "entities")


@dataclass(slots=True)
class Mapped:
    """What became of a chunk; the lines themselves are in its run files.

    Attributes:
        built: number of articles that were built.
        words: of those articles.
        relations: number of accepted statements by predicate.
        statuses: the same by status.
        rejected: number of statements that validation refused.
        failed: articles that could not be mapped.
    """

    built: int = 0
    words: int = 0
    relations: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    rejected: int = 0
    failed: list[Failure] = field(default_factory=list)


def map_chunk(
    extracted: Sequence[Extracted], options: Options, versions: Mapping[str, str], folder: Path, number: int
) -> Mapped:
    """Validate and map the statements of a chunk, and write a run of each of `KINDS` for the chunk.

    Args:
        extracted: articles, their statements and their numbers of words.
        options: how to build.
        versions: what made the graph, by name.
        folder: where the runs are written.
        number: the chunk's number, which names its runs.

    Raises:
        OSError: a run cannot be written.
    """
    outcome = Mapped()
    try:
        batches = [_lines(extracted, options, versions)]
        outcome.built = len(extracted)
        outcome.words = sum(words for _, _, words in extracted)
    except Exception:
        # One article spoils the chunk: each is tried by itself.
        batches = []
        for one in extracted:
            try:
                batches.append(_lines([one], options, versions))
            except Exception as error:
                outcome.failed.append(failure(one[0].id, "mapped", error))
            else:
                outcome.built += 1
                outcome.words += one[2]
    for batch in batches:
        outcome.relations.update(s.predicate for s in batch.accepted)
        outcome.statuses.update(s.status for s in batch.accepted)
        outcome.rejected += len(batch.lines["rejected"])
    for kind in KINDS:
        lines = [line for batch in batches for line in batch.lines[kind]]
        write_run(run_path(folder, kind, number), lines, key=KEYS[kind])
    return outcome


def ntriples(triples: Iterable[Triple]) -> list[str]:
    """Give triples as lines of N-Triples."""
    text = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    return [line for line in text.decode("utf-8").split("\n") if line]


def run_path(folder: Path, kind: str, number: int) -> Path:
    """Give the file of a chunk's run of a kind."""
    return folder / f"{kind}-{number}"


def statement_key(line: str) -> tuple[Any, ...]:
    """Give what ``statements.jsonl`` is sorted by."""
    return _order(json.loads(line))


def rejection_key(line: str) -> tuple[Any, ...]:
    """Give what ``rejected.jsonl`` is sorted by: the statement's order."""
    return _order(json.loads(line)["statement"])


KEYS = {"statements": statement_key, "triples": None, "rejected": rejection_key, "entities": None}


@dataclass(frozen=True, slots=True)
class _Batch:
    accepted: list[Statement]
    lines: dict[str, list[str]]


def _lines(extracted: Sequence[Extracted], options: Options, versions: Mapping[str, str]) -> _Batch:
    # Imported in the process that validates, since pyshacl takes a second.
    from kgbuild.graph.mapping import article_triples, run_iri, statement_triples
    from kgbuild.graph.validation import Rejection, validate_statements

    pairs, doubted = _confident(extracted, options.min_confidence)
    accepted, refused = validate_statements(pairs, options.base)
    rejections = [
        Rejection(statement, "min-confidence", f"confidence {statement.confidence:g} is below the wanted one")
        for statement in doubted
    ]
    run = run_iri(options.base, versions)
    triples: set[Triple] = set()
    for article, _, _ in extracted:
        triples.update(article_triples(article, options.base))
    for article, statement in accepted:
        triples.update(statement_triples(article, statement, options.base, run))
    statements = [statement for _, statement in accepted]
    return _Batch(
        statements,
        {
            "statements": [to_json(statement) for statement in statements],
            "triples": ntriples(triples),
            "rejected": [rejection.to_json() for rejection in (*refused, *rejections)],
            "entities": sorted({f"{e.type}\t{e.id}" for s in statements for e in (s.subject, s.object)}),
        },
    )


def _confident(
    extracted: Sequence[Extracted], least: float
) -> tuple[list[tuple[Article, Statement]], list[Statement]]:
    pairs = [(article, statement) for article, statements, _ in extracted for statement in statements]
    return (
        [pair for pair in pairs if pair[1].confidence >= least],
        [statement for _, statement in pairs if statement.confidence < least],
    )


def _order(statement: Mapping[str, Any]) -> tuple[Any, ...]:
    return (
        statement["article"],
        statement["evidence"]["start"],
        statement["predicate"],
        statement["subject"]["id"],
        statement["object"]["id"],
        statement["status"],
    )
