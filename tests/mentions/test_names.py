"""Names of people and organisations: where they begin and end, and what they name."""

from __future__ import annotations

import pytest
from extracting import Analysed, fails, mentions, surface

PEOPLE = [
    ("Margaret Thatcher resigned in 1990.", ["Margaret Thatcher"]),
    ("Mr Major and Mrs Thatcher disagreed.", ["Mr Major", "Mrs Thatcher"]),
    ("Sir Keir Starmer spoke after Dame Margaret Beckett.", ["Sir Keir Starmer", "Dame Margaret Beckett"]),
    ("Dr. David Owen founded the party with Baroness Williams.", ["Dr. David Owen", "Baroness Williams"]),
    ("Iain Duncan Smith lost the vote.", ["Iain Duncan Smith"]),
    (
        "Ursula von der Leyen met Charles de Gaulle's biographer.",
        ["Ursula von der Leyen", "Charles de Gaulle"],
    ),
    ("Gwyneth Paltrow interviewed Robert Kilroy-Silk.", ["Gwyneth Paltrow", "Robert Kilroy-Silk"]),
    ("John F. Kennedy beat Richard Nixon.", ["John F. Kennedy", "Richard Nixon"]),
    ("Martin Luther King Jr. praised Lyndon B. Johnson.", ["Martin Luther King Jr.", "Lyndon B. Johnson"]),
    ("Seán Ó Fearghaíl met Éamon de Valera.", ["Seán Ó Fearghaíl", "Éamon de Valera"]),
    ("Moon Jae-in met Kim Jong-un in Panmunjom.", ["Moon Jae-in", "Kim Jong-un"]),
    ('Theodore "Ted" Kennedy met Ahmed bin Bello.', ['Theodore "Ted" Kennedy', "Ahmed bin Bello"]),
    ("Bashar al-Assad spoke to Vladimir Putin.", ["Bashar al-Assad", "Vladimir Putin"]),
    ("“I disagree,” said Ann Widdecombe.", ["Ann Widdecombe"]),
    ("Lord Heseltine of Thenford criticised Boris Johnson.", ["Lord Heseltine of Thenford", "Boris Johnson"]),
    ("The Labour MP Rosie Duffield met Jess Phillips.", ["Rosie Duffield", "Jess Phillips"]),
    ("Chancellor Gordon Brown met Treasury officials.", ["Gordon Brown"]),
    (
        "Sen. Bernie Sanders and Rep. Alexandria Ocasio-Cortez spoke.",
        ["Bernie Sanders", "Alexandria Ocasio-Cortez"],
    ),
    ("Edward Heath's government fell in 1974.", ["Edward Heath"]),
    ("In 1977 Dries van Agt succeeded Joop den Uyl.", ["Dries van Agt", "Joop den Uyl"]),
    ("Disraeli became a Conservative MP.", ["Disraeli"]),
    (
        "Tony Benn, Michael Foot and Barbara Castle stood together.",
        ["Tony Benn", "Michael Foot", "Barbara Castle"],
    ),
    ("Harold Wilson Getty Images (4)", ["Harold Wilson"]),
    ("Legal Scholar Alan Dershowitz spoke.", ["Alan Dershowitz"]),
    fails("CLEMENT ATTLEE met Ernest Bevin.", ["CLEMENT ATTLEE", "Ernest Bevin"], why="a name in capitals"),
]

NOBODY = [
    "The Haus der Kulturen opened in Berlin.",
    "Blackpool became a Conservative seat.",
    "The House of Commons sat on Monday.",
    "London and Edinburgh lie far apart.",
    "The Communications Act became law in December.",
    "Downing Street refused to comment.",
    "The Liberal Democrats gained five seats.",
    "Amnesty International published the report.",
    "The Iraq War began in March 2003.",
    "Brexit divided the Conservatives.",
    "The Good Friday Agreement was signed in Belfast.",
    "The Left was angry with the Elite.",
    "At least ten Democrats oppose it, according to The Post's Whip List, while many more are undecided.",
    "He called it an UNCONSTITUTIONAL disaster.",
]

ORGANISATIONS = [
    ("The Bund der Steuerzahler is no member of a party.", "Organisation", "Bund der Steuerzahler"),
    ("The Raad van State sat in The Hague.", "Organisation", "Raad van State"),
    ("The Electoral Commission fined the campaign.", "Organisation", "Electoral Commission"),
    ("He wrote to the Child Support Agency about it.", "Organisation", "Child Support Agency"),
    ("The National Union of Students voted on Friday.", "Organisation", "National Union of Students"),
    ("The Sinn Fein leader thanked the Fire Brigades Union.", "Organisation", "Fire Brigades Union"),
    ("The NSPCC praised the bill.", "Organisation", "NSPCC"),
    ("The European Parliament rejected the plan.", "Legislature", "European Parliament"),
    ("The Scottish Government published its plan.", "Government", "Scottish Government"),
    ("She left the Women's Equality Party in 2019.", "Party", "Women's Equality Party"),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people_are_named(text: str, names: list[str], analysed: Analysed) -> None:
    """Every person's name is found whole, titles included, and nothing else is taken for a person."""
    analysis = analysed(text)
    found = [m for m in analysis.mentions if m.type == "Person" and m.kind == "name"]
    assert [surface(analysis, m) for m in sorted(found, key=lambda m: m.start)] == names


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str, analysed: Analysed) -> None:
    """Places, bodies, laws and events are no people."""
    assert mentions(analysed(text), "Person") == []


@pytest.mark.parametrize(("text", "kind", "name"), ORGANISATIONS)
def test_bodies_are_named(text: str, kind: str, name: str, analysed: Analysed) -> None:
    """Organisations, legislatures, governments and unlisted parties are found by the word they end in."""
    assert name in mentions(analysed(text), kind)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs May left.", "May", "f"),
        ("Mr Ashdown left.", "Ashdown", "m"),
        ("Theresa May left.", "Theresa May", "f"),
        ("David Cameron left.", "David Cameron", "m"),
        ("Dame Tessa Jowell left.", "Tessa Jowell", "f"),
    ],
)
def test_titles_and_first_names_tell_gender(text: str, name: str, gender: str, analysed: Analysed) -> None:
    """The title, or else the first name, tells a person's gender; titles are no part of the name."""
    [mention] = [m for m in analysed(text).mentions if m.type == "Person"]
    assert (mention.name, mention.gender) == (name, gender)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hugh Gaitskell Family members came.", ["Hugh Gaitskell"]),
        ("Hugh Gaitskell Hugh Gaitskell leads the party.", ["Hugh Gaitskell"]),
        ("David and Ed Miliband spoke.", ["David Miliband", "Ed Miliband"]),
        ("Blair and Gordon Brown spoke.", ["Blair", "Gordon Brown"]),
        ("Hillary and Bernie Sanders spoke.", ["Hillary", "Bernie Sanders"]),
    ],
)
def test_names_beside_other_words(text: str, names: list[str], analysed: Analysed) -> None:
    """What captions add is no part of a name, and brothers share the surname of the last."""
    assert [m.name for m in analysed(text).mentions if m.type == "Person"] == names


def test_a_peer_keeps_the_title(analysed: Analysed) -> None:
    """A peer known by title and surname keeps the title, since it is the name."""
    [mention] = [m for m in analysed("Lord Mandelson left.").mentions if m.type == "Person"]
    assert mention.name == "Lord Mandelson"
