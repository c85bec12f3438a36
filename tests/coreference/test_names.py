"""Name coreference: which names are one entity, and which are two."""

from __future__ import annotations

import pytest
from extracting import Analysed, Extracted, only, referent, triples

from kgbuild.coreference.names import forms_of

ONE = [
    ("Gordon Brown spoke. Brown left.", "Brown left", "Gordon Brown"),
    ("Gordon Brown spoke. Mr Brown left.", "Mr Brown", "Gordon Brown"),
    ("Mr Brown left. Gordon Brown spoke later.", "Mr Brown", "Gordon Brown"),
    ("Baroness Thatcher spoke. Margaret Thatcher won in 1979.", "Baroness Thatcher", "Margaret Thatcher"),
    ("Sir Menzies Campbell spoke. Menzies Campbell left.", "Sir Menzies", "Menzies Campbell"),
    ("Menzies Campbell spoke. Sir Menzies left.", "Sir Menzies", "Menzies Campbell"),
    ("Ursula von der Leyen spoke. Mrs von der Leyen left.", "Mrs von", "Ursula von der Leyen"),
    ("Iain Duncan Smith spoke. Mr Duncan Smith left.", "Mr Duncan", "Iain Duncan Smith"),
    ("Tam Dalyell spoke in the House. Dalyell's speech was short.", "Dalyell 's", "Tam Dalyell"),
    ("The Scottish National Party won. The SNP celebrated.", "SNP", "Scottish National Party"),
    ("Labour lost. The Labour Party mourned.", "Labour lost", "Labour Party"),
    ("The Child Support Agency failed. The CSA was closed.", "CSA", "Child Support Agency"),
    ("The CSA was closed. The Child Support Agency had failed.", "CSA", "Child Support Agency"),
    ("Robert F. Kennedy spoke. Robert Kennedy won.", "Robert Kennedy", "Robert F. Kennedy"),
    ("Vaclav Havel spoke. Václav Havel won.", "Václav Havel", "Vaclav Havel"),
    ("Rob Portman spoke. Robert Portman won.", "Rob Portman", "Robert Portman"),
]

TWO = [
    ("David Miliband and Ed Miliband stood against each other.", {"David Miliband", "Ed Miliband"}),
    (
        "George W. Bush succeeded Bill Clinton. Jeb Bush was governor.",
        {"George W. Bush", "Jeb Bush", "Bill Clinton"},
    ),
    ("Bill Clinton campaigned. Hillary Clinton lost.", {"Bill Clinton", "Hillary Clinton"}),
    ("Mr Clinton campaigned. Mrs Clinton lost.", {"Clinton"}),
    ("Gwyneth Dunwoody met John Dunwoody.", {"Gwyneth Dunwoody", "John Dunwoody"}),
    ("Angela Eagle and Maria Eagle are twins.", {"Angela Eagle", "Maria Eagle"}),
]


@pytest.mark.parametrize(("text", "words", "label"), ONE)
def test_one_entity(text: str, words: str, label: str, analysed: Analysed) -> None:
    """A shorter, longer or titled form refers to the entity of the fullest name."""
    assert referent(analysed(text), words) == label


@pytest.mark.parametrize(("text", "labels"), TWO)
def test_people_of_one_surname_stay_apart(text: str, labels: set[str], analysed: Analysed) -> None:
    """Two first names, or two titles, of one surname are two people."""
    people = [c for c in analysed(text).clusters if c.type == "Person"]
    assert {c.label for c in people} == labels
    assert len(people) == max(2, len(labels))


def test_a_surname_means_the_namesake_last_named(analysed: Analysed) -> None:
    """Of two people of one surname, a surname means the one last named."""
    analysis = analysed("Ed Miliband won. David Miliband lost. Miliband left for New York.")
    assert referent(analysis, "Miliband left") == "David Miliband"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Kim Jong-un met Sung Kim. Mr Kim spoke.", "Mr Kim", "Sung Kim"),
        ("Sung Kim left. Moon Jae-in met Kim Jong-un. Mr Moon spoke.", "Mr Moon", "Moon Jae-in"),
        (
            "Margaret Thatcher is dead. Carol Thatcher said her mother Baroness Thatcher died in her sleep.",
            "Baroness Thatcher",
            "Margaret Thatcher",
        ),
        ("Ban Ki-moon rose. Mr Ban spoke.", "Mr Ban", "Ban Ki-moon"),
        (
            "Margaret Thatcher is dead. Margaret Thatcher led Britain. Carol Thatcher mourns. Thatcher won.",
            "Thatcher won",
            "Margaret Thatcher",
        ),
    ],
)
def test_whose_surname_it_is(text: str, words: str, label: str, analysed: Analysed) -> None:
    """Some surnames stand first, and of namesakes the one named most is meant."""
    assert referent(analysed(text), words) == label


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Tony Blair met Sir Ian Blair. Sir Ian left. Mr Blair spoke.", "Mr Blair", "Tony Blair"),
        ("Gordon Brown sat. Lord Brown stood. Mr Brown spoke.", "Mr Brown", "Gordon Brown"),
        ("Sir Vince Cable sat. Mr Cable spoke.", "Mr Cable", "Vince Cable"),
    ],
)
def test_a_knight_is_no_mister(text: str, words: str, label: str, analysed: Analysed) -> None:
    """Of two namesakes, "Mr" means the one without a knight's or peer's title."""
    assert referent(analysed(text), words) == label


def test_a_surname_stays_with_the_one_whom_the_text_calls_by_it(analysed: Analysed) -> None:
    """Who has been called by the surname alone keeps it when a namesake is named in full."""
    analysis = analysed("Ed Miliband won. Miliband thanked voters. David Miliband lost. Miliband spoke last.")
    assert referent(analysis, "Miliband spoke") == "Ed Miliband"


def test_a_surname_before_all_full_names_is_none_of_several_namesakes(analysed: Analysed) -> None:
    """A person known by surname who is later said to be the child of two namesakes is neither."""
    analysis = analysed(
        "Ms. Pelosi spoke. Ms. Pelosi has plans. Paul Pelosi and Nancy Pelosi raised her. Ms. Pelosi left."
    )
    assert referent(analysis, "Ms. Pelosi left") == "Pelosi"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Bill Clinton and Hillary Clinton spoke. Mr Clinton left.", "Mr Clinton", "Bill Clinton"),
        ("Hillary Clinton and Bill Clinton spoke. Mrs Clinton left.", "Mrs Clinton", "Hillary Clinton"),
    ],
)
def test_a_title_tells_namesakes_apart(text: str, words: str, label: str, analysed: Analysed) -> None:
    """A title whose gender fits one of two namesakes means that one."""
    assert referent(analysed(text), words) == label


def test_aliases_of_a_statement_are_the_names_met(extracted: Extracted) -> None:
    """A statement's entity has the fullest name as its label and the others as aliases, sorted."""
    text = "Mr Woodward left early. Shaun Woodward joined Labour."
    joined = only(extracted(text), "Shaun Woodward", "joined", "Labour Party")
    assert "Woodward" in joined.subject.aliases
    assert list(joined.subject.aliases) == sorted(joined.subject.aliases)
    assert "Labour" in joined.object.aliases


def test_the_cluster_decides_the_type(extracted: Extracted) -> None:
    """A surname that is also a place or a thing is the person whose full name stands elsewhere."""
    text = "Clare Short criticised Tony Blair. Short praised Hilary Benn."
    assert ("Clare Short", "praised", "Hilary Benn") in triples(extracted(text))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Sir Keir Rodney Starmer", "Keir Starmer"),
        ('Theodore "Ted" Kennedy', "Ted Kennedy"),
        ('Theodore "Ted" Kennedy', "Theodore Kennedy"),
        ("Lyndon Baines Johnson", "Lyndon Johnson"),
    ],
)
def test_a_full_name_warrants_short_ones(name: str, form: str) -> None:
    """Nicknames and middle names may be left out."""
    assert form in forms_of(name)


OTHER_NAMES = [
    (
        "Margaret Thatcher (née Roberts; born 13 October 1925) was a politician.",
        "Margaret Thatcher",
        "Roberts",
    ),
    ("Josip Broz (7 May 1892 – 4 May 1980), commonly known as Tito, was a president.", "Josip Broz", "Tito"),
    ("Anthony Wedgwood Benn, known as Tony Benn, was a Labour MP.", "Anthony Wedgwood Benn", "Tony Benn"),
    ("Willy Brandt (born Herbert Frahm) was a chancellor.", "Willy Brandt", "Herbert Frahm"),
]


@pytest.mark.parametrize(("text", "label", "alias"), OTHER_NAMES)
def test_other_names_that_the_text_gives(text: str, label: str, alias: str, analysed: Analysed) -> None:
    """A maiden name, a pseudonym or the name one is known by is a further name of the person."""
    people = [c for c in analysed(text).clusters if c.type == "Person"]
    assert [c.label for c in people] == [label]
    assert alias in people[0].names


def test_an_other_name_refers_to_its_bearer(analysed: Analysed) -> None:
    """A name by which a person is also known is that person's wherever it stands."""
    text = "Anthony Wedgwood Benn, known as Tony Benn, was a Labour MP. Tony Benn joined the march."
    assert referent(analysed(text), "Tony Benn", 1) == "Anthony Wedgwood Benn"


@pytest.mark.parametrize(
    "text",
    [
        "Tony Benn (born London, 1925) spoke.",
        "Tony Benn (born May 1925) spoke.",
        "Tony Benn, known in London, spoke.",
    ],
)
def test_no_other_name(text: str, analysed: Analysed) -> None:
    """A birthplace or a month is no name of the person."""
    [person] = [c for c in analysed(text).clusters if c.type == "Person"]
    assert person.names == {"Tony Benn", "Benn"}
