"""The output folder of a build: everything is written beside it, and put in its place at the end."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kgbuild.errors import GraphError
from kgbuild.graph.store import GraphFolder


def output_files(folder: Path) -> tuple[Path, ...]:
    """Give the files that a build writes; the report, whose presence says that all are there, comes last."""
    files = GraphFolder(folder)
    return files.statements, files.graph, files.rejected, files.report


def check_output(out: Path) -> None:
    """Refuse a place where no graph folder can be put.

    It may be missing, empty, or a graph folder: the build replaces its four files and leaves others alone.

    Raises:
        GraphError: it is a file, holds other things than a graph, or may not be written.
    """
    try:
        if out.is_dir():
            if any(out.iterdir()) and not GraphFolder(out).statements.is_file():
                raise GraphError(
                    f"{out}: holds files but no graph (no statements.jsonl); name a new or an empty folder"
                )
        elif out.exists() or out.is_symlink():
            raise GraphError(f"{out}: is a file; name a folder for the graph with -o")
    except (OSError, ValueError) as error:
        raise _unwritable(out, error) from error
    place = _existing(out)
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        raise GraphError(f"{out}: cannot be written, since {place} may not; name another folder with -o")


@contextmanager
def workspace(out: Path) -> Iterator[Path]:
    """Give a hidden temporary folder on the file system of the output; afterwards it is gone.

    Raises:
        GraphError: the place of the output cannot be written.
    """
    check_output(out)
    place = _existing(out.parent)
    try:
        folder = Path(tempfile.mkdtemp(prefix=".kgbuild-", dir=place))
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        yield folder
    except OSError as error:
        if error.filename is not None and not str(error.filename).startswith(str(folder)):
            raise
        raise _unwritable(out, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(folder: Path, out: Path) -> None:
    """Move the files of a finished build into the output folder.

    Each replaces its forerunner at a stroke; an interrupt in between waits for the last.

    Raises:
        OSError: a file cannot be moved.
    """
    with _uninterrupted():
        out.mkdir(parents=True, exist_ok=True)
        for file in output_files(folder):
            file.replace(out / file.name)


def _existing(path: Path) -> Path:
    """Give the path, or the nearest folder above it that exists."""
    path = path.absolute()
    while not path.exists() and path.parent != path:
        path = path.parent
    return path


def _unwritable(out: Path, error: OSError | ValueError) -> GraphError:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return GraphError(f"{out}: cannot be written ({reason}); make room or name another folder with -o")


@contextmanager
def _uninterrupted() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {kind: signal.signal(kind, signal.SIG_IGN) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for kind, handler in before.items():
            with suppress(TypeError):  # None: not set from Python
                signal.signal(kind, handler)
