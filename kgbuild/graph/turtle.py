"""Turtle (https://www.w3.org/TR/turtle/) from sorted N-Triples: repeatable, readable, a subject at a time."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kgbuild.errors import GraphError
from kgbuild.graph.namespaces import RDF, RDFS, SKOS, XSD, prefixes
from kgbuild.identity import DEFAULT_BASE

_LITERAL = re.compile(r'("(?:[^"\\]|\\.)*")(?:\^\^(<[^>]*>))?', re.DOTALL)
# Local names that need no escape in Turtle; anything else is written as a whole IRI.
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*", re.ASCII)
_BARE = {f"<{XSD}integer>": re.compile(r"[+-]?\d+"), f"<{XSD}decimal>": re.compile(r"[+-]?\d*\.\d+")}
# A few values of a property stand side by side, more of them below each other.
_ACROSS, _DOWN = 4, ",\n        "
_TYPE, _LABEL, _ALTERNATIVE = f"<{RDF}type>", f"<{RDFS}label>", f"<{SKOS}altLabel>"
_FIRST = {_TYPE: 0, _LABEL: 1, f"<{RDF}subject>": 2, f"<{RDF}predicate>": 3, f"<{RDF}object>": 4}


def write_turtle(
    ntriples: Iterable[str], path: Path, base: str = DEFAULT_BASE, extra: Mapping[str, str] | None = None
) -> int:
    """Write a Turtle file whole or not at all.

    Args:
        ntriples: N-Triples lines, sorted and without repetition, read once.
        path: the file to write.
        base: the graph's IRI base, whose folders get prefixes (``person:``).
        extra: further prefixes.

    Returns:
        the number of triples.

    Raises:
        GraphError: the file cannot be written, or a line is not a triple.
    """
    known = prefixes(base) | dict(extra or {})
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    count = 0
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            for block, size in turtle_blocks(ntriples, known):
                file.write(block)
                count += size
        draft.replace(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written: {error.strerror}; choose another folder") from error
    finally:
        draft.unlink(missing_ok=True)
    return count


def turtle_blocks(ntriples: Iterable[str], known: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Give a Turtle document in pieces: the prefixes, then each subject with its number of triples."""
    yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in known.items()), 0
    names = {iri: name for name, iri in known.items()}
    for subject, group in itertools.groupby(map(_split, ntriples), key=lambda triple: triple[0]):
        rows = _one_label({(predicate, obj) for _, predicate, obj in group})
        yield _block(subject, rows, names), len(rows)


def _split(line: str) -> tuple[str, str, str]:
    parts = line.rstrip().removesuffix(".").rstrip().split(" ", 2)
    if len(parts) != 3 or not parts[1].startswith("<"):
        raise GraphError(f"not an N-Triples line: {line.strip()[:80]!r}")
    return parts[0], parts[1], parts[2]


def _one_label(rows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Keep the first label of a subject that several articles name; the others become alternative labels."""
    labels = sorted(obj for predicate, obj in rows if predicate == _LABEL)
    for other in labels[1:]:
        rows.remove((_LABEL, other))
        rows.add((_ALTERNATIVE, other))
    rows.difference_update((_ALTERNATIVE, label) for label in labels[:1])
    return rows


def _block(subject: str, rows: set[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Give a subject: types, label, ends of a statement, then the rest by property and value."""
    ordered = sorted(rows, key=lambda row: (_FIRST.get(row[0], len(_FIRST)), row))
    lines = []
    for predicate, group in itertools.groupby(ordered, key=lambda row: row[0]):
        verb = "a" if predicate == _TYPE else _iri(predicate, names)
        objects = [_object(obj, names) for _, obj in group]
        lines.append(f"{verb} {(', ' if len(objects) <= _ACROSS else _DOWN).join(objects)}")
    return f"\n{_iri(subject, names)} " + " ;\n    ".join(lines) + " .\n"


def _object(obj: str, names: Mapping[str, str]) -> str:
    if not obj.startswith('"'):
        return _iri(obj, names)
    match = _LITERAL.fullmatch(obj)
    if not match or not match[2]:
        return obj
    bare = _BARE.get(match[2])
    if bare and bare.fullmatch(match[1][1:-1]):
        return match[1][1:-1]
    return f"{match[1]}^^{_iri(match[2], names)}"


def _iri(iri: str, names: Mapping[str, str]) -> str:
    """Give a prefixed name where one can be written without escapes, else the IRI."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    name = names.get(iri[1:cut])
    return f"{name}:{iri[cut:-1]}" if name and _LOCAL.fullmatch(iri, cut, len(iri) - 1) else iri
