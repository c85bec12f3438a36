"""Sentences as profiles, obituaries and works of reference write them: lives, offices, parties."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, triples

GIVEN = [
    (
        "Jawaharlal Nehru governed when Rajendra Prasad was president; he was succeeded by Gulzarilal Nanda.",
        ("Gulzarilal Nanda", "succeeded", "Jawaharlal Nehru"),
    ),
    (
        "Lamberto Dini was the predecessor to Romano Prodi, who was succeeded by Massimo D'Alema.",
        ("Massimo D'Alema", "succeeded", "Romano Prodi"),
    ),
    (
        "David Blunkett's replacement was Charles Clarke.",
        ("Charles Clarke", "succeeded", "David Blunkett"),
    ),
    (
        "Dilma Rousseff won and on January 1, 2011 was inaugurated as President of Brazil.",
        ("Dilma Rousseff", "heldOffice", "President of Brazil"),
    ),
    (
        'Robert "Bobby" Mori was the President of Palau.',
        ('Robert "Bobby" Mori', "heldOffice", "President of Palau"),
    ),
    (
        "Habib Bourguiba led Tunisia until he was succeeded by Zine Ben Ali.",
        ("Zine Ben Ali", "succeeded", "Habib Bourguiba"),
    ),
    (
        "Kiro Gligorov was the first president of Macedonia, followed by Boris Trajkovski.",
        ("Boris Trajkovski", "succeeded", "Kiro Gligorov"),
    ),
    (
        "Haakon VII of Norway, whose predecessor was Oscar II, was a Danish prince.",
        ("Haakon VII", "succeeded", "Oscar II"),
    ),
    (
        "Emmanuel Macron (French: [emanɥɛl makʁɔ̃] (listen); born 21 December 1977) is a French politician"
        " who has served as President of France since 2017.",
        ("Emmanuel Macron", "heldOffice", "President of France"),
    ),
    (
        "Theodor Heuss (31 January 1884 – 12 December 1963) was the first President of Germany.",
        ("Theodor Heuss", "heldOffice", "President of Germany"),
    ),
    (
        "Colin Powell was an American politician and retired general in the United States Army who served as"
        " Secretary of State.",
        ("Colin Powell", "heldOffice", "Secretary of State"),
    ),
    (
        "Parliament elected Horst Köhler to serve as President of Germany in 2004.",
        ("Horst Köhler", "heldOffice", "President of Germany"),
    ),
    (
        "Ronald Reagan was sworn in as President of the United States in January 1981.",
        ("Ronald Reagan", "heldOffice", "President of the United States"),
    ),
    (
        "Margaret Thatcher was the first woman ever to hold the office of prime minister.",
        ("Margaret Thatcher", "heldOffice", "prime minister"),
    ),
    (
        "Guy Verhofstadt was prime minister of Belgium and chairman of the Liberals in Parliament.",
        ("Guy Verhofstadt", "heldOffice", "prime minister of Belgium"),
    ),
    (
        "Nelson Mandela co-founded the Youth League and served as President of South Africa.",
        ("Nelson Mandela", "heldOffice", "President of South Africa"),
    ),
    (
        "Salvador Allende was a Chilean revolutionary and physician who served as President of Chile.",
        ("Salvador Allende", "heldOffice", "President of Chile"),
    ),
    (
        "Shirley Williams was one of the leaders of the Social Democratic Party.",
        ("Shirley Williams", "memberOf", "Social Democratic Party"),
    ),
    (
        "Glenys Kinnock is a former Member of the European Parliament for Labour.",
        ("Glenys Kinnock", "memberOf", "Labour Party"),
    ),
    (
        "Willy Brandt, of the Social Democratic Party of Germany, spoke.",
        ("Willy Brandt", "memberOf", "Social Democratic Party of Germany"),
    ),
    (
        "Joe Clark represented the riding of Yellowhead as a member of the Conservative Party.",
        ("Joe Clark", "memberOf", "Conservative Party"),
    ),
    (
        "Clement Attlee, whose successor was Anthony Eden, led the Labour Party.",
        ("Clement Attlee", "memberOf", "Labour Party"),
    ),
    (
        "Clement Attlee, whose successor was Hugh Gaitskell, spoke.",
        ("Hugh Gaitskell", "succeeded", "Clement Attlee"),
    ),
    (
        "Succeeded by James Callaghan, Harold Wilson retired in 1976.",
        ("James Callaghan", "succeeded", "Harold Wilson"),
    ),
    (
        "Norman Tebbit was in office while Margaret Thatcher, later succeeded by John Major, was in power.",
        ("John Major", "succeeded", "Margaret Thatcher"),
    ),
    (
        "Willy Claes served in the reign of King Albert II of Belgium, who succeeded, Baudouin.",
        ("Albert II", "succeeded", "Baudouin"),
    ),
    (
        "Leo Tindemans served under King Baudouin I of Belgium, whose predecessor was Leopold III.",
        ("Baudouin I", "succeeded", "Leopold III"),
    ),
    (
        "Willy Brandt's successor was Helmut Schmidt, whose successor was, Helmut Kohl.",
        ("Helmut Schmidt", "succeeded", "Willy Brandt"),
    ),
    (
        "Willy Brandt's successor was Helmut Schmidt, whose successor was, Helmut Kohl.",
        ("Helmut Kohl", "succeeded", "Helmut Schmidt"),
    ),
    (
        "Edmund Barton was Australia's first prime minister and his successor in office was Alfred Deakin.",
        ("Alfred Deakin", "succeeded", "Edmund Barton"),
    ),
    (
        "Kgalema Motlanthe was Speaker of the National Assembly and Deputy President of South Africa.",
        ("Kgalema Motlanthe", "heldOffice", "Deputy President of South Africa"),
    ),
    (
        "Chandrika Kumaratunga was President of Sri Lanka and Chief Minister of the Western Province.",
        ("Chandrika Kumaratunga", "heldOffice", "Chief Minister of the Western Province"),
    ),
    (
        "Madeleine Albright served as Ambassador to the United Nations and as Secretary of State.",
        ("Madeleine Albright", "heldOffice", "Secretary of State"),
    ),
    (
        "Andrej Babiš was Minister of Finance and Deputy Prime Minister for the Economy.",
        ("Andrej Babiš", "heldOffice", "Deputy Prime Minister for the Economy"),
    ),
    ("Frances Perkins was Secretary of Labor.", ("Frances Perkins", "heldOffice", "Secretary of Labor")),
    ("Hun Sen was Prime Minister of Cambodia.", ("Hun Sen", "heldOffice", "Prime Minister of Cambodia")),
    (
        "Habib Bourguiba ruled as president for thirty years.",
        ("Habib Bourguiba", "heldOffice", "president"),
    ),
    (
        "Josip Tito (Serbian: Jocun), born Josip Broz (Serbian: Bpoz, 1892), was President of Yugoslavia.",
        ("Josip Tito", "heldOffice", "President of Yugoslavia"),
    ),
    (
        "Lech Kaczynski was the man who served as mayor of Warsaw until 2005, and as President of Poland.",
        ("Lech Kaczynski", "heldOffice", "President of Poland"),
    ),
    (
        "Richard Nixon followed Alben Barkley as Vice President.",
        ("Richard Nixon", "succeeded", "Alben Barkley"),
    ),
    (
        "Rudolf Schuster preceded Ivan Gašparovič as President of Slovakia.",
        ("Rudolf Schuster", "heldOffice", "President of Slovakia"),
    ),
    (
        "Rudolf Schuster preceded Ivan Gašparovič as President of Slovakia.",
        ("Ivan Gašparovič", "succeeded", "Rudolf Schuster"),
    ),
    (
        "Edward Heath was a Conservative and Prime Minister of the United Kingdom.",
        ("Edward Heath", "memberOf", "Conservative Party"),
    ),
    (
        "George Wallace, in office while Albert Brewer was lieutenant governor, was the Governor of Alabama.",
        ("Albert Brewer", "heldOffice", "lieutenant governor"),
    ),
    (
        "George Wallace, in office while Albert Brewer was lieutenant governor, was the Governor of Alabama.",
        ("George Wallace", "heldOffice", "Governor of Alabama"),
    ),
    (
        "Olof Palme held office as Minister for Education.",
        ("Olof Palme", "heldOffice", "Minister for Education"),
    ),
    (
        "Rear Admiral, Chester Nimitz, was born in Texas, and succeeded by, Raymond Spruance.",
        ("Raymond Spruance", "succeeded", "Chester Nimitz"),
    ),
    (
        "The union man Luis Gay joined the Argentinian Labour Party in 1945.",
        ("Luis Gay", "joined", "Labour Party (Argentina)"),
    ),
    (
        "Oliver Cromwell was Lord Protector of England.",
        ("Oliver Cromwell", "heldOffice", "Lord Protector of England"),
    ),
    (
        "Leon Trotsky was People's Commissar for Foreign Affairs.",
        ("Leon Trotsky", "heldOffice", "People's Commissar for Foreign Affairs"),
    ),
    ("Alfred Deakin was succeded by Chris Watson.", ("Chris Watson", "succeeded", "Alfred Deakin")),
    (
        "Upon the death of Houari Boumédiène, Rabah Bitat became head of state of Algeria.",
        ("Rabah Bitat", "succeeded", "Houari Boumédiène"),
    ),
    (
        "Sanna Marin became the youngest person to hold the office of Prime Minister of Finland.",
        ("Sanna Marin", "heldOffice", "Prime Minister of Finland"),
    ),
    (
        "Herbert Hoover was succeeded by, Franklin Roosevelt.",
        ("Franklin Roosevelt", "succeeded", "Herbert Hoover"),
    ),
    (
        "Gabriel Boric was inaugurated as President of Chile.",
        ("Gabriel Boric", "heldOffice", "President of Chile"),
    ),
    (
        "Boris Johnson won a second term as mayor of London.",
        ("Boris Johnson", "heldOffice", "mayor of London"),
    ),
    (
        "Mary McAleese is a politician with a legal background who served as President of Ireland.",
        ("Mary McAleese", "heldOffice", "President of Ireland"),
    ),
    (
        "Previously a member of the Labour Party, Chuka Umunna joined the Liberal Democrats.",
        ("Chuka Umunna", "memberOf", "Labour Party"),
    ),
    (
        "Calvin Coolidge, was succeeded by Herbert Hoover.",
        ("Herbert Hoover", "succeeded", "Calvin Coolidge"),
    ),
]


NOT_GIVEN = [
    ("Zac Goldsmith wants a term as mayor of London.", "heldOffice"),
    ("Zac Goldsmith ran for a first term as mayor of London.", "heldOffice"),
    ("Sadiq Khan hopes to win a third term as mayor of London.", "heldOffice"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_GIVEN)
def test_profiles_do_not_give(text: str, relation: str, extracted: Extracted) -> None:
    """Terms in office that are only wanted are none."""
    assert [t for t in triples(extracted(text)) if t[1] == relation] == []


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_profiles_give(text: str, expected: Triple, extracted: Extracted) -> None:
    """A sentence of a life gives what it says."""
    assert expected in triples(extracted(text))


IDEOLOGIES = [
    (
        "The Bloc Québécois is a political party in Canada, influenced by Quebec nationalism and socialism.",
        ("Bloc Québécois", "hasIdeology", "socialism"),
    ),
    (
        "The Green Party of Canada is a party focused on environmentalism.",
        ("Green Party of Canada", "hasIdeology", "environmentalism"),
    ),
    ("The Janata Dal adhered to the principles of secularism.", ("Janata Dal", "hasIdeology", "secularism")),
    (
        "The Scottish National Party is a party espousing Scottish independence.",
        ("Scottish National Party", "hasIdeology", "Scottish independence"),
    ),
    (
        "Fidesz sought to represent Christian conservatism.",
        ("Fidesz", "hasIdeology", "Christian conservatism"),
    ),
    (
        "The Cornish Alternative promotes classical liberalism.",
        ("Cornish Alternative", "hasIdeology", "classical liberalism"),
    ),
    ("The Bavarian Left's ideology was Eurocommunism.", ("Bavarian Left", "hasIdeology", "Eurocommunism")),
]

NO_IDEOLOGIES = [
    "The Labour Party opposed fascism.",
    "The Labour Party did not promote communism.",
    "The Labour Party criticised the socialism of Hugo Chávez.",
    "Jeremy Corbyn advocates socialism.",
    "The Cornish Alternative opposed liberalism.",
]


@pytest.mark.parametrize(("text", "expected"), IDEOLOGIES)
def test_ideologies_of_parties(text: str, expected: Triple, extracted: Extracted) -> None:
    """What a party is said to stand for is its ideology, and shows that a name is a party's."""
    assert expected in triples(extracted(text))


@pytest.mark.parametrize("text", NO_IDEOLOGIES)
def test_no_ideology(text: str, extracted: Extracted) -> None:
    """What a party opposes, or a person advocates, is not a party's ideology."""
    assert [t for t in triples(extracted(text)) if t[1] == "hasIdeology"] == []


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Golda Meir was Minister of Labour. Labour lost.", {"Minister of Labour"}),
        ("Omar Torrijos was a Panamanian military leader and President of Panama.", {"President of Panama"}),
        (
            "Hamid Karzai was President of Afghanistan. He served as president for ten years.",
            {"President of Afghanistan"},
        ),
        (
            "Alexander Lebed or Alexander Lebedev (born 1950) was a politician and Governor of Krasnoyarsk.",
            {"Governor of Krasnoyarsk"},
        ),
        ("Ali Smith was mayor of Hull and spoke of social justice.", {"mayor of Hull"}),
        (
            "Michel Sleiman or Suleiman is a politician who served as President of Lebanon.",
            {"President of Lebanon"},
        ),
        ("Adrian Delia was Speaker of the Senate July 1986.", {"Speaker of the Senate"}),
    ],
)
def test_offices_are_these(text: str, offices: set[str], extracted: Extracted) -> None:
    """An office is said once, and a portfolio is no party."""
    found = extracted(text)
    assert {(s.object.label) for s in found if s.predicate == "heldOffice"} == offices
    assert len({s.subject.label for s in found if s.predicate == "heldOffice"}) == 1
    assert not [s for s in found if s.predicate == "memberOf"]
