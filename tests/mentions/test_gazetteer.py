"""The gazetteer: listed names, the shortest and longest of them, and those that are also ordinary words."""

from __future__ import annotations

from pathlib import Path

import pytest
from extracting import Analysed, mentions, triples
from spacy.lang.en import English

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.extraction import extract
from kgbuild.mentions.gazetteer import Gazetteer
from kgbuild.pipeline import load_pipeline
from kgbuild.tokens import Tokens, columns

PARTIES = [
    ("The Tories lost.", "Conservative Party"),
    ("Tory voters stayed at home.", "Conservative Party"),
    ("Lib Dem voters stayed at home.", "Liberal Democrats"),
    ("The LibDems won.", "Liberal Democrats"),
    ("New Labour won in 1997.", "Labour Party"),
    ("The SNP won most seats.", "Scottish National Party"),
    ("Ukip came third.", "UK Independence Party"),
    ("UKIP came third.", "UK Independence Party"),
    ("The DUP walked out.", "Democratic Unionist Party"),
    ("Sinn Féin topped the poll.", "Sinn Féin"),
    ("Sinn Fein topped the poll.", "Sinn Féin"),
    ("Plaid Cymru held three seats.", "Plaid Cymru"),
    ("The GOP lost the House.", "Republican Party"),
    ("The Democrats won the Senate and the Republicans lost.", "Democratic Party"),
    ("The CDU of Angela Merkel won in Germany.", "Christian Democratic Union of Germany"),
    ("Fianna Fáil lost seats in Ireland.", "Fianna Fáil"),
    ("The Bloc Québécois gained in Canada.", "Bloc Québécois"),
    ("Roberto Speranza led Articolo Uno in Italy.", "Article 1 (Italy)"),
    ("Potere al Popolo stood in Italy.", "Power to the People (Italy)"),
    ("The Plaid Cymru Party met.", "Plaid Cymru"),
    ("The Uganda People's Congress Party met in Kampala.", "Uganda People's Congress"),
]

NO_PARTY = [
    "The workers demanded labour rights.",
    "She took a liberal view of the law.",
    "The greens were overcooked.",
    "A conservative estimate is forty.",
    "They held democratic elections.",
    "The Labour Day parade was cancelled.",
    "The Countryside Alliance marched in London.",
    "He taught at a republican school.",
    "Article 1 of the Constitution was amended.",
    "John Lennon sang Power to the People.",
    "The European Union Movement met.",
    "The Viet Cong attacked Saigon.",
]


@pytest.mark.parametrize(("text", "party"), PARTIES)
def test_forms_of_parties(text: str, party: str, analysed: Analysed) -> None:
    """Short names, adjectives, acronyms and members' names stand for the party's full name."""
    assert party in {m.name for m in analysed(text).mentions if m.type == "Party"}


@pytest.mark.parametrize("text", NO_PARTY)
def test_ordinary_words_are_no_parties(text: str, analysed: Analysed) -> None:
    """The same words in another case or inside another name are no party."""
    assert [m.name for m in analysed(text).mentions if m.type == "Party"] == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("In Canada, Justin Trudeau of the Liberal Party won in Ontario.", "Liberal Party of Canada"),
        ("In Australia, Tony Abbott of the Liberal Party won in Queensland.", "Liberal Party of Australia"),
        ("In France, the Socialist Party of Lionel Jospin lost in Paris.", "Socialist Party (France)"),
    ],
)
def test_the_country_decides_between_namesakes(text: str, party: str, analysed: Analysed) -> None:
    """A name that several countries' parties bear means that of the country the article writes of."""
    assert party in {m.name for m in analysed(text).mentions if m.type == "Party"}


@pytest.mark.parametrize(
    ("text", "country", "kind"),
    [
        ("France voted on Sunday.", "France", "name"),
        ("The French president spoke.", "France", "adjective"),
        ("The Britons left.", "United Kingdom", "adjective"),
        ("The United States vetoed it.", "United States", "name"),
    ],
)
def test_countries(text: str, country: str, kind: str, analysed: Analysed) -> None:
    """Countries are known by name, adjective and people."""
    assert (country, kind) in {(m.name, m.kind) for m in analysed(text).mentions if m.type == "Country"}


def _matches(text: str) -> list[tuple[str, str]]:
    nlp = English()
    doc = nlp(text)
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    tokens: Tokens = columns(doc)
    return [(doc[m.start : m.end].text, m.entries[0].name) for m in Gazetteer(nlp).matches(tokens)]


@pytest.mark.parametrize(
    "text, named",
    [
        ("Amnesty is unfair to those who came lawfully, the senator said.", False),
        ("Amnesty International protested. Amnesty said that the law was cruel.", True),
    ],
)
def test_a_short_form_that_is_a_word_needs_its_name_beside_it(
    text: str, named: bool, analysed: Analysed
) -> None:
    analysis = analysed(text)
    assert ("Amnesty International" in {c.label for c in analysis.clusters}) == named
    assert mentions(analysis, "Organisation")[1:] == (["Amnesty"] if named else [])


def test_the_longest_form_wins() -> None:
    """Of forms that begin together the longest is taken, and forms never overlap."""
    assert _matches("the Scottish Labour Party and Labour") == [
        ("Scottish Labour Party", "Labour Party"),
        ("Labour", "Labour Party"),
    ]


def test_case_matters() -> None:
    """A listed form is matched by exact case."""
    assert _matches("labour and LABOUR") == []


def test_a_gazetteer_of_ones_own(tmp_path: Path) -> None:
    """Names of a user's own table are found like the listed ones."""
    table = tmp_path / "own.tsv"
    table.write_text(
        "name\ttype\tnames\tcountry\nRejoin Party\tParty\tRejoiners\tUnited Kingdom\n", encoding="utf-8"
    )
    own = load_pipeline(gazetteers=[table])
    [(_, statements, _)] = extract(own, [Article("a", "Andrew Adonis joined the Rejoiners.")])
    assert ("Andrew Adonis", "joined", "Rejoin Party") in triples(statements)


def test_a_gazetteer_with_too_many_cells_is_named(tmp_path: Path) -> None:
    """A malformed line is named by file and number."""
    table = tmp_path / "own.tsv"
    table.write_text("name\ttype\nRejoin Party\tParty\tone too many\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"own\.tsv:2: 3 cells"):
        Gazetteer(English(), [table])


def test_a_missing_gazetteer_is_named(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(InputError, match=r"none\.tsv"):
        Gazetteer(English(), [tmp_path / "none.tsv"])


def test_a_person_is_no_party_of_these_letters(analysed: Analysed) -> None:
    """A surname that is also a party's abbreviation names the person."""
    assert mentions(analysed("Lev Parnas came, and Mr Smith said Parnas had paid."), "Party") == []
