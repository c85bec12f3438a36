"""Discovery: from the paths, folders and globs a user gives to the files to read."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgbuild.readers.failure import Failure

SUFFIXES = frozenset(
    {".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"}
)
# What a folder is not searched for: beside articles, these are rather their annotations or settings.
NAMED_ONLY = frozenset({".json"})
STDIN = "-"


def discover(paths: Iterable[str]) -> list[str | Failure]:
    """Find the files to read: sorted by name, each once, so that the order of arguments does not matter.

    A folder gives all its files of a known suffix, at any depth, except hidden ones (``.name``) and
    ``.json``, which is read only where it is named itself or matches a glob; links are followed, and a folder
    that links back to itself is read once. ``-`` stays ``-``.

    Args:
        paths: files, folders, globs (``news/**/*.txt``) and ``-``.

    Returns:
        Paths as given (for a folder: as given, joined with the path inside it by ``/``), and a Failure for
        each path that leads to nothing.
    """
    files: dict[str, str] = {}
    failures: dict[str, Failure] = {}
    for path in paths:
        for found in _expand(path):
            if isinstance(found, Failure):
                failures[found.article] = found
                continue
            key = found if found == STDIN else os.path.abspath(found)  # noqa: PTH100 - links stay apart
            files[key] = min(found, files.get(key, found))
    everything: list[str | Failure] = [*files.values(), *failures.values()]
    return sorted(everything, key=lambda item: item.article if isinstance(item, Failure) else item)


def _expand(path: str) -> Iterator[str | Failure]:
    if path == STDIN:
        yield path
        return
    if not path:
        yield Failure('""', "the path is empty; give a file, a folder, a glob or - for standard input")
        return
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        if glob.has_magic(path) and "\0" not in path:
            yield from _glob(path)
        else:
            yield Failure(path, _why(error, path))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield path
    else:
        yield Failure(
            path, "is a device or socket, not a file; give a file, a folder or - for standard input"
        )


def _glob(pattern: str) -> Iterator[str | Failure]:
    try:
        matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - keeps paths as given
    except (OSError, ValueError, RecursionError) as error:
        yield Failure(pattern, f"is not a usable pattern ({error}); correct it")
        return
    if not matches:
        yield Failure(pattern, "no file matches this pattern; correct it, or give a file or folder")
    # With ** a folder comes with all it holds, which discover() would find again by itself.
    deep = "**" in pattern
    for match in matches:
        if not (deep and Path(match).is_dir()):
            yield from _expand(match.replace(os.sep, "/"))


def _walk(folder: str) -> Iterator[str | Failure]:
    seen: set[str] = set()
    count = 0
    stack = [folder.rstrip("/") or "/"]
    while stack:
        place = stack.pop()
        real = os.path.realpath(place)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            count += 1
            yield Failure(place, f"the folder cannot be read ({error.strerror}); grant the right to read it")
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = f"{'' if place == '/' else place}/{entry.name}"
            if _is_dir(entry):
                stack.append(path)
            elif Path(entry.name).suffix.lower() in SUFFIXES - NAMED_ONLY:
                count += 1
                yield path if _is_file(entry) else Failure(path, "is no file (a link to nothing?); remove it")
    if not count:
        known = " ".join(sorted(SUFFIXES - NAMED_ONLY))
        yield Failure(
            folder, f"the folder holds no articles; known suffixes: {known} (and .json files by name)"
        )


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _why(error: OSError | ValueError, path: str) -> str:
    if "\0" not in path and os.path.islink(path):  # noqa: PTH114 - a path may be too odd for pathlib
        return "is a link that leads to no file; correct or remove it"
    if isinstance(error, FileNotFoundError):
        return "does not exist; check the path (relative paths start at the current folder)"
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"cannot be opened ({reason}); check the path"
