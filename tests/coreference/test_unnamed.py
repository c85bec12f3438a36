"""Unnamed people: a pronoun of a passage that holds nobody it could refer to, and never one of other news."""

from __future__ import annotations

import pytest
from extracting import Extracted, triples
from spacy.language import Language

from kgbuild.article import Article
from kgbuild.extraction import extract

PASSAGES = [
    ("He is still a member of the Bharatiya Janata Party.", ("He", "memberOf", "Bharatiya Janata Party")),
    ("In 1990 she joined the Labour Party.", ("she", "joined", "Labour Party")),
    (
        "She left the Conservatives and joined the Liberal Democrats.",
        ("She", "joined", "Liberal Democrats"),
    ),
    ("He was a Labour MP. He resigned from the party in 1981.", ("He", "left", "Labour Party")),
    # A name below the pronoun's verb is another's.
    ("He joined the Labour Party and succeeded Neil Kinnock.", ("He", "succeeded", "Neil Kinnock")),
    # So is one of the other gender behind it.
    ("He left the Labour Party. Barbara Castle stayed.", ("He", "left", "Labour Party")),
]


@pytest.mark.parametrize(("text", "fact"), PASSAGES)
def test_a_pronoun_without_a_name(text: str, fact: tuple[str, str, str], extracted: Extracted) -> None:
    """It is a person of its own, known by the pronoun and marked as unnamed."""
    statements = extracted(text)
    assert fact in triples(statements)
    assert {s.subject.label for s in statements if s.subject.unnamed} == {fact[0]}
    assert all(s.subject.type == "Person" for s in statements if s.subject.unnamed)


@pytest.mark.parametrize(
    "text",
    [
        # A name is at hand, before, behind or in the wrong place.
        "Tony Benn spoke. Nothing happened. The hall was cold. It rained. It rained on. He left Labour.",
        "He is a member of Labour, Tony Benn said.",
        "In his youth, Tony Benn was a Labour MP.",
        "He joined the Labour Party. Benn was elected in 1950.",
        "Nothing but rain. Zbrka said he had joined the Labour Party.",
        "Margaret Thatcher spoke. He left the Labour Party.",
        # So is somebody without a name.
        "The prime minister said he had left the Labour Party.",
        "A farmer said he had joined the Labour Party.",
        "The teenager smiled. Then he joined the Labour Party.",
        # Whoever speaks is not named either, but the quotation is not about the speaker.
        "“He has left the Labour Party,” the crowd was told.",
        "They joined the Labour Party.",
        "It joined the Labour Party.",
    ],
)
def test_no_unnamed_person_beside_a_name(text: str, extracted: Extracted) -> None:
    """Where somebody may be meant, a pronoun that is not understood gives nothing."""
    assert [s.subject.label for s in extracted(text) if s.subject.unnamed] == []


def test_a_headline_may_name_people(nlp: Language) -> None:
    """Below a headline that is not part of the text, a pronoun is no unnamed person."""
    text = "He has joined the Labour Party."
    articles = [Article("a", text), Article("b", text, title="Tory MP defects")]
    assert [bool(found) for _, found, _ in extract(nlp, articles)] == [True, False]


def test_an_unnamed_person_is_of_one_article(nlp: Language) -> None:
    """The unnamed people of two articles are two; within one there is one a gender."""
    text = "He left Labour and joined the Green Party. She is a member of the Green Party."
    first, second = (
        {s.subject.id for s in found} for _, found, _ in extract(nlp, [Article(n, text) for n in "ab"])
    )
    assert len(first) == 2
    assert not first & second
