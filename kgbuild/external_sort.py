"""Sorting more lines than memory holds: sorted runs in files, merged a few at a time."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

Key = Callable[[str], Any]

# Open files at once in a merge; well under the 256 that some systems allow a process.
FAN_IN = 64


def write_run(path: Path, lines: Iterable[str], *, key: Key | None = None) -> Path:
    """Sort lines in memory and write them as a run for `merge`; give its path.

    Args:
        path: the file to write, in UTF-8.
        lines: without line ends; none may hold a ``\\n``.
        key: what to sort by before the line itself.
    """
    return _write(path, sorted(lines, key=_with_text(key)))


def merge(runs: Sequence[Path], *, key: Key | None = None, unique: bool = False) -> Iterator[str]:
    """Give the lines of sorted runs in order, one at a time.

    The order of the runs does not matter: lines of equal key come in the order of their text.

    Args:
        runs: files that `write_run` wrote with the same key. Where there are more than `FAN_IN`, groups of
            them are merged into larger files beside them, and deleted.
        key: what the runs are sorted by before the line itself.
        unique: whether equal lines are given once.
    """
    level = 0
    runs = list(runs)
    while len(runs) > FAN_IN:
        level += 1
        runs = [
            _join(runs[place : place + FAN_IN], level, key, unique) for place in range(0, len(runs), FAN_IN)
        ]
    return _merged(runs, key, unique)


def _join(runs: Sequence[Path], level: int, key: Key | None, unique: bool) -> Path:
    first = runs[0]
    larger = _write(first.with_name(f"{first.name}.{level}"), _merged(runs, key, unique))
    for run in runs:
        run.unlink()
    return larger


def _merged(runs: Sequence[Path], key: Key | None, unique: bool) -> Iterator[str]:
    with ExitStack() as stack:
        streams = [_lines(stack.enter_context(run.open(encoding="utf-8", newline="\n"))) for run in runs]
        previous = None
        for line in heapq.merge(*streams, key=_with_text(key)):
            if not (unique and line == previous):
                yield line
            previous = line


def _with_text(key: Key | None) -> Key | None:
    return None if key is None else lambda line: (key(line), line)


def _lines(file: Iterable[str]) -> Iterator[str]:
    return (line.removesuffix("\n") for line in file)


def _write(path: Path, lines: Iterable[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
    return path
