"""Affiliation as encyclopaedias say it: sentences about well-known politicians of many countries."""

from __future__ import annotations

import pytest
from extracting import Extracted, triples

MEMBERS = [
    # Roles with "for", "of", "with" and "from".
    (
        "Gro Harlem Brundtland (born 20 April 1939) is a retired Norwegian politician for the Labour Party.",
        "Gro Harlem Brundtland",
        "Labour Party (Norway)",
    ),
    (
        "Caroline Lucas is a British politician with the Green Party of England and Wales.",
        "Caroline Lucas",
        "Green Party of England and Wales",
    ),
    (
        "Mamata Banerjee is a politician from the Indian state of West Bengal from the Trinamool Congress.",
        "Mamata Banerjee",
        "All India Trinamool Congress",
    ),
    (
        "Oskar Lafontaine was one of the best-known leaders of the Social Democratic Party of Germany.",
        "Oskar Lafontaine",
        "Social Democratic Party of Germany",
    ),
    (
        "Smriti Irani is a politician who was one of the spokespersons of the Bharatiya Janata Party.",
        "Smriti Irani",
        "Bharatiya Janata Party",
    ),
    ("Nancy Pelosi was a leading figure in the Democratic Party.", "Nancy Pelosi", "Democratic Party"),
    (
        "Enoch Powell was a Conservative Party member of parliament from 1950 to 1974.",
        "Enoch Powell",
        "Conservative Party",
    ),
    (
        "Tage Erlander (13 June 1901 – 21 June 1985) was a Swedish politician for the Social Democrats.",
        "Tage Erlander",
        "Swedish Social Democratic Party",
    ),
    ("Enda Kenny represented the seat of Mayo for Fine Gael.", "Enda Kenny", "Fine Gael"),
    ("Bob Hawke was elected for the Australian Labor Party in 1980.", "Bob Hawke", "Australian Labor Party"),
    (
        "Barnaby Joyce sits with the National Party of Australia in federal parliament.",
        "Barnaby Joyce",
        "National Party of Australia",
    ),
    # Organs, branches and groups of a party.
    (
        "Palmiro Togliatti was long a member of the central committee of the Italian Communist Party.",
        "Palmiro Togliatti",
        "Italian Communist Party",
    ),
    (
        "Angela Merkel was a member of the presidium of the ruling Christian Democratic Union.",
        "Angela Merkel",
        "Christian Democratic Union of Germany",
    ),
    (
        "Guy Verhofstadt was a member of the Chamber of Representatives for the VLD.",
        "Guy Verhofstadt",
        "Open Flemish Liberals and Democrats",
    ),
    (
        "Dennis Skinner is a member of the Labour Party and was often on its executive.",
        "Dennis Skinner",
        "Labour Party",
    ),
    (
        "Nelson Rockefeller led the liberal wing of the Republican Party.",
        "Nelson Rockefeller",
        "Republican Party",
    ),
    ("George Lansbury was president of the Leeds Labour Party.", "George Lansbury", "Labour Party"),
    # Several parties.
    (
        "Pierre Mendès was a member of the French Radical Party from 1924 and the Labour Party from 1959.",
        "Pierre Mendès",
        "Labour Party",
    ),
    (
        "Frits Bolkestein was a politician of the People's Party for Freedom and Democracy (VVD).",
        "Frits Bolkestein",
        "People's Party for Freedom and Democracy",
    ),
    # Founders.
    (
        "Lech Wałęsa and others knew that Donald Tusk founded the Civic Platform in 2001.",
        "Donald Tusk",
        "Civic Platform",
    ),
    ("Nigel Farage was a co-founder of the Brexit Party.", "Nigel Farage", "Brexit Party"),
    (
        "Luiz Inácio Lula da Silva is a Brazilian politician and a founding member of the Workers' Party.",
        "Luiz Inácio Lula da Silva",
        "Workers' Party (Brazil)",
    ),
    (
        "The Forward Party is a party founded and led by Andrew Yang.",
        "Andrew Yang",
        "Forward Party",
    ),
    # "As", tickets and lists.
    (
        "Shirley Williams represented Crosby as a member of the Social Democratic Party.",
        "Shirley Williams",
        "Social Democratic Party",
    ),
    (
        "As a member of Fianna Fáil, Seán Lemass was Taoiseach from 1959 to 1966.",
        "Seán Lemass",
        "Fianna Fáil",
    ),
    ("Winston Churchill contested Manchester North West as a Liberal.", "Winston Churchill", "Liberal Party"),
    (
        "George Wallace ran for president on the American Independent Party ticket in 1968.",
        "George Wallace",
        "American Independent Party",
    ),
    (
        "Radosław Sikorski was elected to the Sejm from the Civic Platform list.",
        "Radosław Sikorski",
        "Civic Platform",
    ),
    # Appositions.
    ("Viktor Orbán is a friend of János Áder, a member of Fidesz.", "János Áder", "Fidesz"),
    (
        "Winnie was married to Nelson Mandela, president of the African National Congress (ANC), until 1996.",
        "Nelson Mandela",
        "African National Congress",
    ),
    ("A leading Fidesz politician, László Kövér, claimed that the vote was over.", "László Kövér", "Fidesz"),
    (
        "Tony Benn was the father of Labour Member of Parliament (MP) for Leeds Central, Hilary Benn.",
        "Hilary Benn",
        "Labour Party",
    ),
    (
        "Bruno Kreisky and other members of the Social Democratic Party of Austria stepped down.",
        "Bruno Kreisky",
        "Social Democratic Party of Austria",
    ),
    (
        "He knew James Maxton and John Wheatley (both members of the Independent Labour Party).",
        "James Maxton",
        "Independent Labour Party",
    ),
    (
        "Alexander Herzen was an essayist, a thinker and member of the Liberal Party.",
        "Alexander Herzen",
        "Liberal Party",
    ),
    ("Umberto Bossi, an Italian senator who left Forza Italia, spoke.", "Umberto Bossi", "Forza Italia"),
    ("Roy Jenkins founded the Labour Party with Shirley Williams.", "Shirley Williams", "Labour Party"),
    ("Tony Blair joined the Bloc Québécois party.", "Tony Blair", "Bloc Québécois"),
    (
        "Vice-Chancellor Norbert Steger and other ministers of the Freedom Party of Austria left.",
        "Norbert Steger",
        "Freedom Party of Austria",
    ),
    # Several at once, brackets, and parts of a party.
    (
        "Winston Churchill was a Conservative and later Liberal politician.",
        "Winston Churchill",
        "Conservative Party",
    ),
    ("In 1981 Roy Jenkins was among the founders of the Labour Party.", "Roy Jenkins", "Labour Party"),
    (
        "Anna Lindh chaired the youth league of the Green Party of Sweden.",
        "Anna Lindh",
        "Green Party (Sweden)",
    ),
    ("Kjell Bondevik is a Norwegian politician (Labour Party).", "Kjell Bondevik", "Labour Party (Norway)"),
    ("Tony Blair became a leader within the Labour Party.", "Tony Blair", "Labour Party"),
    ("Ariel Sharon and Shimon Peres met, and in 2005 the two joined Kadima.", "Shimon Peres", "Kadima"),
    (
        "A founder of the Labour Party[citation needed], Keir Hardie was a miner.",
        "Keir Hardie",
        "Labour Party",
    ),
    # Changes.
    (
        "Winston Churchill was a Conservative MP until he joined the Liberal Party in 1904.",
        "Winston Churchill",
        "Liberal Party",
    ),
    (
        "Reg Prentice was a Labour minister before switching to the Conservative Party.",
        "Reg Prentice",
        "Conservative Party",
    ),
    # Nobody but a pronoun.
    (
        "He is an active member of the Bharatiya Janata Party and was mayor of Surat.",
        "He",
        "Bharatiya Janata Party",
    ),
    (
        "She was involved in politics and was married to Neil Kinnock, leader of the Labour Party.",
        "Neil Kinnock",
        "Labour Party",
    ),
    # Posts, leaders under whom a party won, offices fought for, fronted roles.
    (
        "Prakash Javadekar held several posts in the Bharatiya Janata Party.",
        "Prakash Javadekar",
        "Bharatiya Janata Party",
    ),
    ("The Liberal Democrats won 57 seats under Nick Clegg.", "Nick Clegg", "Liberal Democrats"),
    ("Jack Layton's party, the New Democratic Party, came second.", "Jack Layton", "New Democratic Party"),
    (
        "A co-founder of the Scottish National Party, Compton Mackenzie wrote novels.",
        "Compton Mackenzie",
        "Scottish National Party",
    ),
    ("In 2001 he founded the Civic Platform political party.", "he", "Civic Platform"),
    ("Noel Browne sat as one of two Progressive Front TDs.", "Noel Browne", "Progressive Front"),
    ("Tulip Siddiq was the Labour PPC for Hampstead and Kilburn.", "Tulip Siddiq", "Labour Party"),
    ("Massimo D'Alema was in the Italian Communist Party.", "Massimo D'Alema", "Italian Communist Party"),
    ("Forza Italia is the party of Silvio Berlusconi.", "Silvio Berlusconi", "Forza Italia"),
    ("Jack Layton became active in the New Democratic Party.", "Jack Layton", "New Democratic Party"),
    ("Kossuth moved to Pest in 1832, where he joined the Liberal Party.", "Kossuth", "Liberal Party"),
    (
        "A lifelong Republican, Charles Percy represented Illinois in the Senate.",
        "Charles Percy",
        "Republican Party",
    ),
    ("Under the leadership of Bal Thackeray, the Shiv Sena won the elections.", "Bal Thackeray", "Shiv Sena"),
    (
        "Vytautas Landsbergis was a member of the Fatherland Union.",
        "Vytautas Landsbergis",
        "Fatherland Union",
    ),
    # Candidacies, lists and the whip.
    (
        "Vito Marcantonio ran for mayor of New York as the candidate of the United Labor Party.",
        "Vito Marcantonio",
        "United Labor Party",
    ),
    (
        "Eugene V. Debs was the Socialist Party of America's candidate for President.",
        "Eugene V. Debs",
        "Socialist Party of America",
    ),
    (
        "Ian Paisley was returned unopposed for the Ulster Unionist Party.",
        "Ian Paisley",
        "Ulster Unionist Party",
    ),
    ("Siv Jensen headed the Progress Party list in Oslo.", "Siv Jensen", "Progress Party (Norway)"),
    ("David Lammy took the Labour whip.", "David Lammy", "Labour Party"),
    (
        "Mikhail Saakashvili was elected from the United National Movement.",
        "Mikhail Saakashvili",
        "United National Movement (Georgia)",
    ),
    (
        "Erna Solberg was a deputy to the Storting for the Conservative Party.",
        "Erna Solberg",
        "Conservative Party (Norway)",
    ),
    (
        "Walter Veltroni joined the youth federation of the Italian Communist Party.",
        "Walter Veltroni",
        "Italian Communist Party",
    ),
    # Two parties, a branch, the country behind or before.
    ("David Alton is a former Liberal and Liberal Democrat MP.", "David Alton", "Liberal Party"),
    ("David Alton is a former Liberal and Liberal Democrat MP.", "David Alton", "Liberal Democrats"),
    ("Louise Ellman was a Labour and Co-operative MP.", "Louise Ellman", "Labour Party"),
    ("Lee Rhiannon is a former member of the Greens NSW.", "Lee Rhiannon", "Australian Greens"),
    (
        "A member of the Labour Party in Malta, Dom Mintoff was prime minister.",
        "Dom Mintoff",
        "Labour Party (Malta)",
    ),
    ("Grantley Adams belonged to the Barbadian Labour Party.", "Grantley Adams", "Labour Party (Barbados)"),
    # Names that nothing else tells.
    ("Nygaardsvold joined the Labour Party in 1920.", "Nygaardsvold", "Labour Party"),
    (
        "Born in Turin, he became a member of the French Communist Party.",
        "he",
        "French Communist Party",
    ),
]


@pytest.mark.parametrize(("text", "person", "party"), MEMBERS)
def test_affiliation(text: str, person: str, party: str, extracted: Extracted) -> None:
    """The sentence makes the person a member of the party."""
    assert (person, "memberOf", party) in triples(extracted(text))


NOT_MEMBERS = [
    ("Nick Griffin described David Cameron as a member of the Labour Party.", "Nick Griffin"),
    ("Harold Wilson was the nominee for Labour leader, Tony Benn said.", "Tony Benn"),
    ("Tony Blair was a friend of Bill Clinton, a member of the Democratic Party.", "Tony Blair"),
    ("Rupert Murdoch ran a newspaper for Labour voters.", "Rupert Murdoch"),
    ("Bob Geldof voted for the Labour Party.", "Bob Geldof"),
    ("Polly Toynbee joked about the Socialist Party ticket.", "Polly Toynbee"),
    ("Owen Jones annoyed the left wing of the Labour Party.", "Owen Jones"),
    ("Alastair Campbell wrote to a member of the public in Labour-held Burnley.", "Alastair Campbell"),
    ("Andrew Neil interviewed Ed Balls as a member of the Labour Party.", "Andrew Neil"),
    ("Staff joined the Labour Party.", "Staff"),
    ("Ramsay MacDonald was a member of the Labour-led government.", "Ramsay MacDonald"),
    ("Judi Dench joined the Public Accounts Committee (PAC) in London.", "Judi Dench"),
    ("Judi Dench joined the PAC in 1988.", "Judi Dench"),
    ("The Conservative Party chose a leader after Margaret Thatcher.", "Margaret Thatcher"),
    ("The Liberal Democrats entered a coalition under David Cameron.", "David Cameron"),
    ("Jack Layton was popular in the New Democratic Party.", "Jack Layton"),
    ("Chelsea sacked the coach when he joined the Labour Party.", "Chelsea"),
    ("Tony Benn was in the Labour Party's bad books.", "Tony Benn"),
]


@pytest.mark.parametrize(("text", "person"), NOT_MEMBERS)
def test_no_affiliation(text: str, person: str, extracted: Extracted) -> None:
    """The sentence names a party and does not make the person its member."""
    assert [t for t in triples(extracted(text)) if t[:2] == (person, "memberOf")] == []
