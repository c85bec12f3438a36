"""What a build shows: a bar on a terminal or plain lines elsewhere, and a table at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from kgbuild.building.driver import Listener
from kgbuild.report import Report

# Seconds between two plain lines.
INTERVAL = 10.0


@contextmanager
def shown(console: Console) -> Iterator[Listener]:
    """Give a listener that shows how far a build is."""
    if not console.is_terminal:
        yield _Lines(console)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[state]}"),
        TimeElapsedColumn(),
    )
    # Refreshed by hand: a thread of its own would forbid forking the workers.
    with Progress(*columns, console=console, auto_refresh=False, transient=True) as progress:
        yield _Bar(progress)


class _Bar:
    """A bar; it fills where each file is one article, and moves to and fro where files hold many."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("loading the model", total=None, state="")
        progress.refresh()

    def __call__(self, report: Report, files: int) -> None:
        total = files if report.read <= files else None
        state = f"{report.read:,} articles, {report.statements:,} statements"
        self._progress.update(
            self._task, description="building", total=total, completed=report.read, state=state, refresh=True
        )


class _Lines:
    """A plain line every now and then, for logs."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._last = time.monotonic()

    def __call__(self, report: Report, files: int) -> None:
        now = time.monotonic()
        if report.read and now - self._last >= INTERVAL:
            self._last = now
            line = f"{report.read} articles read, {report.statements} statements"
            self._console.print(line, highlight=False, soft_wrap=True)


def summary(report: Report) -> Table:
    """Give the table that ends a build."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold")
    table.add_column()
    table.add_row("articles", f"{report.built:,} built of {report.read:,}, {len(report.failed):,} failed")
    table.add_row("statements", f"{report.statements:,}{_listed(report.statuses)}")
    table.add_row("relations", _listed(report.relations).strip(" ()") or "none")
    table.add_row("entities", f"{report.entities.total():,}{_listed(report.entities)}")
    table.add_row("rejected", f"{report.rejected:,}")
    speed = f"{report.words:,} words in {report.seconds:.1f} s, {report.words_per_second:,.0f} words a second"
    table.add_row("speed", speed)
    table.add_row("model", escape(f"{report.model} {report.versions['model']}"))
    return table


def _listed(counts: dict[str, int]) -> str:
    """Give counts, the largest first: `` (asserted 12, negated 1)``."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return f" ({', '.join(f'{escape(name)} {count:,}' for name, count in ordered)})" if counts else ""
