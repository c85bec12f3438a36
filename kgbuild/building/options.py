"""What a user may choose about a build."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kgbuild.dates import day
from kgbuild.errors import InputError
from kgbuild.gazetteer_file import check_gazetteer
from kgbuild.identity import DEFAULT_BASE
from kgbuild.readers.rows import check_columns
from kgbuild.stance.modes import DEFAULT_STANCE, STANCES, Stance
from kgbuild.statement import LEAST_CONFIDENCE


@dataclass(frozen=True, slots=True)
class Options:
    """How to build.

    Attributes:
        model: name of an installed spaCy package, or a path; None for the one that comes with kgbuild.
        date: publication date (ISO 8601) of articles that have none.
        jobs: number of processes that parse.
        base: IRI base of the entities, ending in ``/`` or ``#``.
        gazetteers: files of further names.
        columns: our name of a column -> its name in JSON Lines and CSV.
        min_confidence: statements below it are rejected; 0 to 1.
        stance: what finds criticism, praise and support: ``frames``, ``model`` or ``both``.

    Raises:
        InputError: a value cannot be used.
    """

    model: str | None = None
    date: str | None = None
    jobs: int = 1
    base: str = DEFAULT_BASE
    gazetteers: tuple[Path, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    min_confidence: float = LEAST_CONFIDENCE
    stance: Stance = DEFAULT_STANCE

    def __post_init__(self) -> None:
        """Refuse what no build can use, before anything is read."""
        if self.jobs < 1:
            raise InputError(f"{self.jobs} jobs cannot build; give 1 or more with --jobs")
        if self.stance not in STANCES:
            raise InputError(f"{self.stance!r} finds no stance; give {', '.join(STANCES)} with --stance")
        if not 0 <= self.min_confidence <= 1:
            raise InputError(f"{self.min_confidence:g} is no confidence; give 0 to 1 with --min-confidence")
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#]", self.base):
            raise InputError(f"{self.base!r} is no IRI base; give one that ends in / or # with --base")
        if self.date is not None and (
            not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", self.date) or day(self.date, "first") is None
        ):
            raise InputError(f"{self.date!r} is no date; give YYYY-MM-DD, YYYY-MM or YYYY with --date")
        check_columns(self.columns)
        for path in self.gazetteers:
            if not path.is_file():
                raise InputError(f"{path}: no such gazetteer file; correct --gazetteer")
            check_gazetteer(path)
