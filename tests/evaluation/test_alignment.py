from __future__ import annotations

import pytest

from kgbuild.evaluation.alignment import Aligner, names, normalise
from kgbuild.evaluation.found import Named
from kgbuild.evaluation.gold import GoldEntity


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Labour Party", "labour"),
        ("Labour’s", "labour"),
        ("Conservatives'", "conservatives"),
        ("Sir Menzies Campbell", "menzies campbell"),
        ("former Prime Minister Lord North", "prime minister lord north"),
        ("Baroness Thatcher", "thatcher"),
        ("Claire Curtis-Thomas", "claire curtis thomas"),
        ("Bethnal Green & Bow", "bethnal green and bow"),
        ("D.U.P.", "d u p"),
        ("Tory MPs", "tory"),
        ("Lord", "lord"),
        ("the Rt Hon William Hague", "rt hon william hague"),
        ("", ""),
    ],
)
def test_normalise_sets_aside_what_does_not_tell_names_apart(name: str, expected: str) -> None:
    assert normalise(name) == expected


def test_names_are_distinct_and_never_empty() -> None:
    assert names("Mr Hague", ["Hague", "", "!"]) == {"hague"}


ENTITIES = [
    GoldEntity("p", "Party", "Respect", ("Respect Party",)),
    GoldEntity("w", "Person", "William Hague", ("Mr Hague", "the Foreign Secretary")),
    GoldEntity("f", "Person", "Ffion Hague", ("Mrs Hague",)),
    GoldEntity("o", "Office", "Foreign Secretary", ()),
]


@pytest.mark.parametrize(
    ("found", "key"),
    [
        (Named("William Hague", "Person"), "w"),
        (Named("Ffion Hague", "Person"), "f"),
        (Named("Hague", "Person"), "w"),  # both have the alias: the first is taken
        (Named("William Hague", "Organisation"), "w"),  # a wrong type does not hide the name
        (Named("Foreign Secretary", "Office"), "o"),  # a full name outweighs the person's alias
        (Named("Foreign Secretary", "Person"), "o"),
        (Named("the minister", "Person", ("William Hague",)), "w"),
        (Named("Billy", "Person", ("Mr Hague",)), "w"),  # a shared alias is enough within a type ...
        (Named("Billy", "Party", ("Mr Hague",)), None),  # ... and not across types
        (Named("Respect", "Organisation"), "p"),
        (Named("Robin Cook", "Person"), None),
    ],
)
def test_the_annotated_entity_is_found_by_names(found: Named, key: str | None) -> None:
    assert Aligner(ENTITIES)(found) == key
