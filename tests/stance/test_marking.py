"""Passages as token ids: both agents marked, whatever their order and the passage's length."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from kgbuild.stance.marking import LIMIT, MARKERS, Marker, Passage
from kgbuild.stance.model import VOCABULARY

FOLDER = Path(str(files("kgbuild") / "stance" / "shipped"))


@pytest.fixture(scope="module")
def marker() -> Marker:
    """Give the marker of the vocabulary that the package carries."""
    return Marker(FOLDER / VOCABULARY)


def passage(text: str, p: str, q: str) -> Passage:
    """Give a passage with its agents found by their words."""
    return Passage(text, (text.index(p), text.index(p) + len(p)), (text.index(q), text.index(q) + len(q)))


def words(marker: Marker, ids: list[int]) -> str:
    """Give token ids as text."""
    return " ".join(marker._tokenizer.id_to_token(i) for i in ids)


def test_both_agents_are_marked(marker: Marker) -> None:
    marked = marker(passage("Clare Short attacked Tony Blair.", "Clare Short", "Tony Blair"))
    p_open, p_close, q_open, q_close = MARKERS
    assert words(marker, marked.ids) == (
        f"[CLS] {p_open} clare short {p_close} attacked {q_open} tony blair {q_close} . [SEP]"
    )
    assert (marked.p, marked.q) == (1, 6)


def test_roles_do_not_hang_on_order(marker: Marker) -> None:
    marked = marker(passage("Tony Blair was attacked by Clare Short.", "Clare Short", "Tony Blair"))
    p_open, p_close, q_open, q_close = MARKERS
    assert words(marker, marked.ids).startswith(f"[CLS] {q_open} tony blair {q_close} was attacked")
    assert words(marker, marked.ids).endswith(f"{p_open} clare short {p_close} . [SEP]")
    assert marked.ids[marked.p] == marker._tokenizer.token_to_id(p_open)


def test_mirrored_exchanges_the_roles(marker: Marker) -> None:
    plain = passage("Clare Short attacked Tony Blair.", "Clare Short", "Tony Blair")
    assert plain.mirrored().mirrored() == plain
    assert (marker(plain.mirrored()).p, marker(plain.mirrored()).q) == (6, 1)


@pytest.mark.parametrize("before", [0, 30, 300])
@pytest.mark.parametrize("after", [0, 30, 300])
def test_long_passages_keep_their_agents(marker: Marker, before: int, after: int) -> None:
    text = f"{'long ' * before}Clare Short attacked Tony Blair{' long' * after}."
    marked = marker(passage(text, "Clare Short", "Tony Blair"))
    assert len(marked.ids) <= LIMIT
    assert "clare short" in words(marker, marked.ids) and "tony blair" in words(marker, marked.ids)
    assert marked.ids[marked.p] == marker._tokenizer.token_to_id(MARKERS[0])
    assert marked.ids[marked.q] == marker._tokenizer.token_to_id(MARKERS[2])


def test_agents_too_far_apart_still_give_a_passage(marker: Marker) -> None:
    marked = marker(passage(f"Clare Short{' long' * 400} Tony Blair.", "Clare Short", "Tony Blair"))
    assert len(marked.ids) <= LIMIT
    assert marked.p < LIMIT and marked.q < LIMIT


@pytest.mark.parametrize("text", ["Łódź’s café 🎈 [MASK] attacked B", "\u202eA\x00 B", "A\n\nB"])
def test_hostile_text_is_read(marker: Marker, text: str) -> None:
    marked = marker(Passage(text, (0, 1), (len(text) - 1, len(text))))
    assert marked.ids[0] == marker.start and marked.ids[-1] == marker.end
