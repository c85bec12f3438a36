"""Reading annotated sentences of directed stance."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kgbuild.errors import InputError
from kgbuild.stance.labels import LABELS
from kgbuild.stance.marking import Passage, Span


@dataclass(frozen=True, slots=True)
class Example:
    """A passage with its annotated class, an index into :data:`kgbuild.stance.labels.LABELS`, or None."""

    passage: Passage
    label: int | None


def read_examples(path: Path) -> list[Example]:
    """Read annotated sentences: JSON Lines with ``marked``, ``p``, ``q`` and ``label``.

    ``marked`` is the sentence with both agents in square brackets, ``p`` and ``q`` what stands in them.

    Raises:
        InputError: a line is not of that form; the message names it.
    """
    examples = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                passage = unmarked(row["marked"], row["p"], row["q"])
                examples.append(Example(passage, LABELS.index(row["label"])))
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}:{number}: no annotated sentence ({error}); give marked, p, q and label"
                ) from error
    return examples


def read_passages(path: Path) -> list[Example]:
    """Read passages that nobody annotated: JSON Lines with ``text`` and the spans ``p`` and ``q`` of agents.

    Raises:
        InputError: a line is not of that form; the message names it.
    """
    examples = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                (p, p_end), (q, q_end) = row["p"], row["q"]
                examples.append(Example(Passage(str(row["text"]), (p, p_end), (q, q_end)), None))
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(f"{path}:{number}: no passage ({error}); give text, p and q") from error
    return examples


def new_passages(paths: Iterable[Path], known: Sequence[Example]) -> list[Example]:
    """Read passages that nobody annotated, each once, and none that is annotated already.

    Raises:
        InputError: a line is no passage.
    """
    passages = dict.fromkeys(e.passage for path in paths for e in read_passages(path))
    for example in known:
        passages.pop(example.passage, None)
    return [Example(passage, None) for passage in passages]


def unmarked(text: str, p: str, q: str) -> Passage:
    """Take the square brackets around two agents out of a sentence.

    Raises:
        ValueError: an agent does not stand in brackets.
    """
    starts: list[int] = []
    for name in (p, q):
        start = text.find(f"[{name}]", starts[0] if starts else 0)
        if start < 0:
            raise ValueError(f"[{name}] is not in the sentence")
        text = text[:start] + name + text[start + len(name) + 2 :]
        starts.append(start)
    spans = [
        _whole_words(text, (start, start + len(name))) for start, name in zip(starts, (p, q), strict=True)
    ]
    return Passage(text, *spans)


def _whole_words(text: str, span: Span) -> Span:
    """Widen or narrow a span to whole words: the annotated ones leave out a last "s" or take in quotes."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "."):
        end -= 1
    tail = end
    while tail < len(text) and text[tail].isalnum():
        tail += 1
    return start, tail if tail - end <= 2 else end
