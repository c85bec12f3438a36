"""The processes of a build: one loaded pipeline shared by fork where that is safe, else loaded by each."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kgbuild.article import Article
from kgbuild.building.analysing import Extracted, analyse
from kgbuild.building.mapping import Mapped, map_chunk
from kgbuild.building.options import Options
from kgbuild.readers.failure import Failure

if TYPE_CHECKING:
    from spacy.language import Language

_worker = threading.local()


@contextmanager
def workers(nlp: Language, options: Options) -> Iterator[Executor]:
    """Give an executor of ``options.jobs`` parsing workers and one more, which maps and validates meanwhile.

    On leaving by an error or an interrupt, the processes are ended at once.

    Args:
        nlp: the loaded pipeline.
        options: how to build; used to load the pipeline again where processes cannot share it.
    """
    before = set(multiprocessing.active_children())
    executor = _executor(nlp, options)
    try:
        yield executor
    except BaseException:
        # Nothing waits for what is being parsed: whoever interrupts a build wants it to end.
        executor.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - before:
            process.terminate()
        executor.shutdown(wait=True)
        raise
    executor.shutdown(wait=True)


def analyse_task(articles: Sequence[Article]) -> list[Extracted | Failure]:
    """Analyse a chunk with this worker's pipeline."""
    return analyse(_worker.nlp, articles, _worker.options)


def map_task(
    extracted: Sequence[Extracted], versions: Mapping[str, str], folder: Path, number: int
) -> Mapped:
    """Validate, map and write a chunk."""
    return map_chunk(extracted, _worker.options, versions, folder, number)


def _executor(nlp: Language, options: Options) -> Executor:
    if _can_fork():
        gc.collect()
        gc.freeze()  # or each collection in a worker would copy the shared pages
        try:
            executor = ProcessPoolExecutor(
                options.jobs + 1, multiprocessing.get_context("fork"), _start, (nlp, options)
            )
            executor.submit(int).result()  # all processes start now, before any thread does
        finally:
            gc.unfreeze()
        return executor
    if options.jobs == 1:
        return ThreadPoolExecutor(2, "kgbuild", _share, (nlp, options))
    return ProcessPoolExecutor(
        options.jobs + 1, multiprocessing.get_context("spawn"), _start, (None, options)
    )


def _can_fork() -> bool:
    """Whether a fork is safe: a lock that another thread holds would stay locked in the child for ever."""
    return sys.platform == "linux" and threading.active_count() == 1


def _start(nlp: Language | None, options: Options) -> None:
    """Make a process ready: it ends at once when interrupted, and when the main process has gone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if nlp is None:
        from kgbuild.pipeline import load_pipeline

        nlp = load_pipeline(options.model, options.gazetteers, options.stance)
    _share(nlp, options)


def _share(nlp: Language, options: Options) -> None:
    _worker.nlp, _worker.options = nlp, options


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        with suppress(OSError):
            parent.join()
        os._exit(1)
