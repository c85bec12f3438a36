"""Sorting on disk gives what sorting in memory gives, for any lines and any number of runs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kgbuild.external_sort import FAN_IN, merge, write_run

LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=6))


def last(line: str) -> str:
    return line[-1:]


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=5), st.sampled_from([None, last]), st.booleans())
def test_merging_runs_is_sorting_all(
    runs: list[list[str]], key: Callable[[str], str] | None, unique: bool
) -> None:
    with tempfile.TemporaryDirectory() as place:
        paths = [write_run(Path(place, str(n)), lines, key=key) for n, lines in enumerate(runs)]
        merged = list(merge(paths, key=key, unique=unique))
    everything = [line for lines in runs for line in lines]
    expected = sorted(
        set(everything) if unique else everything, key=lambda line: (key(line) if key else "", line)
    )
    assert merged == expected


@pytest.mark.parametrize("count", [0, 1, FAN_IN, FAN_IN + 1, 3 * FAN_IN + 1])
def test_more_runs_than_may_be_open_at_once(tmp_path: Path, count: int) -> None:
    runs = [write_run(tmp_path / f"run-{n}", [f"{n % 7}", f"{n}", "all"]) for n in range(count)]
    expected = {
        *(str(n) for n in range(count)),
        *(str(n % 7) for n in range(count)),
        *(["all"] * bool(count)),
    }
    assert list(merge(runs, unique=True)) == sorted(expected)
    assert len(list(tmp_path.iterdir())) <= max(FAN_IN, count // FAN_IN + 1)


def test_the_order_of_runs_does_not_matter(tmp_path: Path) -> None:
    runs = [write_run(tmp_path / str(n), [f"{n} b", f"{9 - n} b"], key=last) for n in range(5)]
    forward = list(merge(runs, key=last))
    assert forward == list(merge(runs[::-1], key=last))
    assert forward == sorted(forward)


def test_separators_other_than_the_line_feed_stay_inside_lines(tmp_path: Path) -> None:
    lines = ["a\u2028b", "c\x85d", "e\rf", "g\x1ch"]
    assert list(merge([write_run(tmp_path / "run", lines)])) == lines
