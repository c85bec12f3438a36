"""The flow of chunks through both stages, with bounded queues between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kgbuild.article import Article
from kgbuild.building.analysing import Extracted
from kgbuild.building.mapping import Mapped
from kgbuild.building.processes import analyse_task, map_task
from kgbuild.readers.failure import Failure
from kgbuild.report import Report

# A chunk is cut by its content alone: what is parsed together must not depend on the number of processes.
CHUNK_ARTICLES = 32
CHUNK_CHARACTERS = 200_000


@dataclass(slots=True)
class Flow:
    """One build's chunks on their way.

    Attributes:
        executor: workers of `kgbuild.building.processes.workers`.
        jobs: number of chunks that are analysed at once.
        versions: what makes the graph, by name.
        folder: where the runs are written.
        report: counts, kept up to date.
        notify: called whenever the report has changed.
    """

    executor: Executor
    jobs: int
    versions: Mapping[str, str]
    folder: Path
    report: Report
    notify: Callable[[], None]
    _analysing: dict[Future[list[Extracted | Failure]], int] = field(default_factory=dict)
    _mapping: set[Future[Mapped]] = field(default_factory=set)

    def run(self, items: Iterator[Article | Failure]) -> int:
        """Take everything through both stages and give the number of chunks.

        Chunks are read ahead while others are analysed, so that no process waits for a slow file.
        """
        chunks = enumerate(self._chunks(items))
        ahead: deque[tuple[int, list[Article]]] = deque()
        count, exhausted = 0, False
        while True:
            while ahead and len(self._analysing) < self.jobs and len(self._mapping) <= 2 * self.jobs:
                number, chunk = ahead.popleft()
                self._analysing[self.executor.submit(analyse_task, chunk)] = number
            if not exhausted and len(ahead) <= self.jobs:
                following = next(chunks, None)
                if following is None:
                    exhausted = True
                else:
                    ahead.append(following)
                    count += 1
                self._collect(0)
            elif self._analysing or self._mapping:
                self._collect(None)
            else:
                return count

    def _chunks(self, items: Iterator[Article | Failure]) -> Iterator[list[Article]]:
        chunk: list[Article] = []
        characters = 0
        for item in items:
            if isinstance(item, Failure):
                self._fail([item])
                continue
            if chunk and (len(chunk) == CHUNK_ARTICLES or characters + len(item.text) > CHUNK_CHARACTERS):
                yield chunk
                chunk, characters = [], 0
            chunk.append(item)
            characters += len(item.text)
        if chunk:
            yield chunk

    def _collect(self, timeout: float | None) -> None:
        """Take in what is finished, after waiting for something to finish."""
        pending: list[Future[Any]] = [*self._analysing, *self._mapping]
        for future in wait(pending, timeout, FIRST_COMPLETED).done:
            if future in self._mapping:
                self._mapping.remove(future)
                self._count(future.result())
            else:
                self._map(future, self._analysing.pop(future))

    def _map(self, future: Future[list[Extracted | Failure]], number: int) -> None:
        results = future.result()
        self._fail([item for item in results if isinstance(item, Failure)])
        extracted = [item for item in results if not isinstance(item, Failure)]
        self._mapping.add(self.executor.submit(map_task, extracted, self.versions, self.folder, number))

    def _count(self, mapped: Mapped) -> None:
        report = self.report
        report.built += mapped.built
        report.words += mapped.words
        report.relations += mapped.relations
        report.statuses += mapped.statuses
        report.rejected += mapped.rejected
        self._fail(mapped.failed)

    def _fail(self, failures: list[Failure]) -> None:
        self.report.failed += failures
        self.notify()
