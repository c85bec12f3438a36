"""The list of senators: every state has its two at a time, under the state's listed name."""

from __future__ import annotations

from kgbuild.coreference.incumbents import senators
from kgbuild.tables import package_table

KNOWN = 1997, 2024


def test_states_are_listed_ones() -> None:
    assert set(senators()) == {
        r["name"] for r in package_table("gazetteer", "states") if r["name"] in senators()
    }
    assert len(senators()) == 50


def test_two_sit_for_a_state_at_a_time() -> None:
    """One is listed under several names at most; in a year of change a third may sit."""
    for state, held in senators().items():
        for year in range(*KNOWN):
            sitting = {t.surname for t in held if t.first <= year <= t.last}
            assert 1 <= len(sitting) <= 4, (state, year, sitting)
