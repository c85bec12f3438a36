"""Found: the statements under evaluation, from memory or from a file that holds what scoring needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kgbuild.errors import InputError
from kgbuild.statement import Statement


@dataclass(frozen=True, slots=True)
class Named:
    """An end of a found statement: its label, type and other names."""

    label: str
    type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A statement as scoring sees it; any program's output that has these fields can be evaluated.

    Attributes:
        article, subject, predicate, object, status, tense, confidence, rule: as in a statement.
        text: the evidence, or empty.
        start, end: half-open offsets of the evidence in the article's text, or None.
        spans: offsets of the mentions of subject and object, where known.
    """

    article: str
    subject: Named
    predicate: str
    object: Named
    status: str
    tense: str | None = None
    confidence: float | None = None
    rule: str | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None
    spans: tuple[tuple[int, int], ...] = ()


def from_statements(statements: Iterable[Statement]) -> Iterator[Found]:
    """Give the statements of a build as scoring sees them."""
    for s in statements:
        e = s.evidence
        yield Found(
            s.article,
            Named(s.subject.label, s.subject.type, s.subject.aliases),
            s.predicate,
            Named(s.object.label, s.object.type, s.object.aliases),
            s.status,
            s.tense,
            s.confidence,
            s.rule,
            e.text,
            e.start,
            e.end,
            tuple(span for span in (e.subject, e.object) if span),
        )


def read_found(path: Path) -> list[Found]:
    """Read a ``statements.jsonl``, or the one in a graph folder.

    Raises:
        InputError: it cannot be read, or a line is not a statement; the message names file, line and mend.
    """
    file = path / "statements.jsonl" if path.is_dir() else path
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise InputError(
            f"{file}: no such file; give a statements.jsonl or the folder of a built graph"
        ) from None
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check its rights") from None
    except UnicodeDecodeError:
        raise InputError(f"{file}: is not UTF-8; give the statements.jsonl that a build wrote") from None
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(_row(json.loads(line)))
        except json.JSONDecodeError as error:
            raise InputError(
                f"{file}, line {number}: is not JSON ({error.msg}); build the file again"
            ) from None
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            raise InputError(
                f"{file}, line {number}: is not a statement with article, subject, predicate and object; "
                "build the file again"
            ) from None
    return found


def _row(row: dict[str, Any]) -> Found:
    evidence = row.get("evidence") or {}
    confidence = row.get("confidence")
    return Found(
        str(row["article"]),
        _named(row["subject"]),
        str(row["predicate"]),
        _named(row["object"]),
        str(row.get("status", "asserted")),
        row.get("tense"),
        None if confidence is None else float(confidence),
        row.get("rule"),
        str(evidence.get("text") or ""),
        evidence.get("start"),
        evidence.get("end"),
        tuple((int(span[0]), int(span[1])) for key in ("subject", "object") if (span := evidence.get(key))),
    )


def _named(data: dict[str, Any]) -> Named:
    return Named(str(data.get("label") or ""), str(data.get("type") or ""), tuple(data.get("aliases") or ()))
