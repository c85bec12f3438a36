"""Parties that no list holds: known by their shape, by what is said of them."""

from __future__ import annotations

import pytest
from extracting import Analysed, Extracted, mentions, triples

PARTIES = [
    ("She joined the Ruritanian Democratic Union.", "Ruritanian Democratic Union"),
    ("He leads the United Progressive Front.", "United Progressive Front"),
    ("The Democratic Union of Cornwall met in Truro.", "Democratic Union of Cornwall"),
    ("The Party for Unity and Justice was founded in 2010.", "Party for Unity and Justice"),
    ("She spoke for the Union of Democrats and Ecologists.", "Union of Democrats and Ecologists"),
    ("He belongs to the Independent Green Party of Ohio.", "Independent Green Party of Ohio"),
    ("The Radical Democratic Party met in Bath.", "Radical Democratic Party"),
    ("Jane Abbott is the leader of the Vision Toronto municipal party.", "Vision Toronto municipal party"),
    ("Paul Adams was elected leader of the Better Bedford party.", "Better Bedford party"),
    ("Pavel Milyukov led the Constitutional Democratic party.", "Constitutional Democratic party"),
    ("Arturo Frondizi of the Intransigent Radical Civic Union won.", "Intransigent Radical Civic Union"),
    ("He stood for the Basque Nationalist Federation.", "Basque Nationalist Federation"),
    ("David Marshall won the Cairnhill seat for the Labour Front.", "Labour Front"),
    ("She was a candidate of the Island Bloc.", "Island Bloc"),
    ("She was a candidate of the Island Democratic League.", "Island Democratic League"),
    ("Ann Lee joined the Manx Liberal Federation.", "Manx Liberal Federation"),
    ("Ann Lee founded the Camden Labour Party.", "Camden Labour Party"),
    ("The All-Island Workers' Party met in Douglas.", "All-Island Workers' Party"),
    ('Tom Smith ran as a "No More Rates Party" candidate.', "No More Rates Party"),
]

NO_PARTIES = [
    "The National Union of Teachers met in Blackpool.",
    "The Countryside Alliance marched through London.",
    "The Football League fined the club.",
    "The Downing Street party was held in May.",
    "They gave a Christmas party for the staff.",
    "The Trades Union Congress welcomed the plan.",
    "She stood down from the Rugby League.",
    "The National Federation of Women's Institutes met in Cardiff.",
    "Edward Heath stood for the Oxford Union in 1938.",
    "Ann Lee ran for the Teachers League in 2010.",
    "Ann Lee joined the Liberal Arts Federation.",
    "Ann Lee joined the Radical Statistics Organisation.",
]


@pytest.mark.parametrize(("text", "name"), PARTIES)
def test_a_partys_shape_tells_it(text: str, name: str, analysed: Analysed) -> None:
    """Political words before a head, what a party is for, and "the X party" make names of parties."""
    assert name in mentions(analysed(text), "Party")


@pytest.mark.parametrize("text", NO_PARTIES)
def test_other_bodies_and_celebrations_are_no_parties(text: str, analysed: Analysed) -> None:
    """Unions, leagues and celebrations are not parties."""
    assert mentions(analysed(text), "Party") == []


def test_the_party_of_another_country_is_another_party(extracted: Extracted) -> None:
    """A listed name with a country of its own behind it is not the listed party."""
    found = triples(extracted("Lars Berg is a member of the Conservative Party of Iceland."))
    assert ("Lars Berg", "memberOf", "Conservative Party of Iceland") in found


@pytest.mark.parametrize(
    "text",
    [
        "Norm Coleman joined the Republican Jewish Coalition.",
        "Boris Johnson stood for the Oxford Union in 1984.",
        "Ann Lee found the Labour Party dull.",
    ],
)
def test_who_joins_a_club_is_no_partys_member(text: str, extracted: Extracted) -> None:
    """A club of a party's friends, a debating society and a judgement make nobody a member."""
    assert not [s for s in extracted(text) if s.predicate in ("memberOf", "joined")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee joined the MAGA Republican Party.", "Republican Party"),
        ("Ann Lee joined the Modern Conservative Party.", "Conservative Party"),
        ("Keir Starmer leads the Embattled Labour Party.", "Labour Party"),
        ("John McCain spoke to the Maricopa Republican Party.", "Republican Party"),
        ("Keir Starmer joined the Camden Labour Party.", "Labour Party"),
        ("Pavel Milyukov led the Constitutional Democratic party.", "Constitutional Democratic party"),
        ("Ann Lee joined the Zulu Democratic Party in Kenya.", "Zulu Democratic Party"),
    ],
)
def test_a_word_before_a_party_of_these_countries_makes_no_other_one(
    text: str, name: str, analysed: Analysed
) -> None:
    """A local branch and an epithet leave the party what it is; abroad they tell another party."""
    assert name in {m.name for m in analysed(text).mentions if m.type == "Party"}


def test_an_abbreviation_in_brackets_names_the_party_later(extracted: Extracted) -> None:
    """What stands in brackets behind a party's name is its name from there on."""
    found = extracted("The Radical Progress Front (RPFX) met in Leeds. Mary Jones left the RPFX in 2011.")
    assert ("Mary Jones", "left", "Radical Progress Front") in triples(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Maine Reform Party was founded in 1995. The MRP is a populist party.",
            ("Maine Reform Party", "hasIdeology", "populism"),
        ),
        (
            "Jo Cox joined the Scottish Workers' Party in 1990. She left the SWP in 1995.",
            ("Jo Cox", "left", "Scottish Workers' Party"),
        ),
        (
            "The Xanadu Farmers' Party was founded in 1995, and the XFP is a populist party.",
            ("Xanadu Farmers' Party", "hasIdeology", "populism"),
        ),
        (
            "Jo Cox joined the Socialist Workers Party in 1990. She left the SWP in 1995.",
            ("Jo Cox", "left", "Socialist Workers Party"),
        ),
    ],
)
def test_initials_of_a_party_named_in_full_are_its(
    text: str, expected: tuple[str, str, str], extracted: Extracted
) -> None:
    """An abbreviation that nobody explains is that of the party whose words it begins."""
    assert expected in triples(extracted(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Moderate Party governs in Sweden. The MP criticised Magdalena Andersson.",
        "The Australia First Party met. The AFP criticised Tony Abbott.",
        "Members of the People's Movement heard how the PM criticised Jeremy Corbyn.",
        "The Union Nationale won in Quebec. The UN criticised Jean Lesage.",
        "The Green Party met. The GP criticised Jeremy Corbyn.",
    ],
)
def test_everyday_abbreviations_are_no_partys(text: str, extracted: Extracted) -> None:
    """A police force, the prime minister and the United Nations do not become the party met before."""
    told = ("Moderate Party", "Australia First Party", "People's Movement", "Union Nationale", "Green Party")
    assert not [s for s in extracted(text) if s.predicate == "criticised" and s.subject.label in told]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kukuriku was a centre-left coalition.", "Kukuriku"),
        ("Akikusha is a left-wing political organisation.", "Akikusha"),
        ("Amnesty is a liberal organisation.", None),
        ("The Me Too campaign is a feminist movement.", None),
    ],
)
def test_what_a_name_is_said_to_be_makes_it_a_partys(
    text: str, party: str | None, analysed: Analysed
) -> None:
    """A political organisation and a coalition with an ideology are parties; other bodies are not."""
    assert mentions(analysed(text), "Party") == ([party] if party else [])
