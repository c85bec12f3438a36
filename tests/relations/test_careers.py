"""Careers as encyclopaedias tell them, in sentences about well-known politicians of many countries."""

from __future__ import annotations

import pytest
from extracting import Extracted, only, triples

STATED = [
    # Parties founded and left.
    (
        "Giorgia Meloni, who co-founded Brothers of Italy, became prime minister in 2022.",
        {("Giorgia Meloni", "memberOf", "Brothers of Italy")},
    ),
    (
        "Pia Kjærsgaard helped to found the Danish People's Party in 1995.",
        {("Pia Kjærsgaard", "memberOf", "Danish People's Party")},
    ),
    (
        "Yukio Hatoyama left the LDP to found the Democratic Party of Japan.",
        {
            ("Yukio Hatoyama", "left", "Liberal Democratic Party (Japan)"),
            ("Yukio Hatoyama", "memberOf", "Democratic Party of Japan"),
        },
    ),
    # Offices held for a party.
    (
        "Recep Tayyip Erdoğan was elected mayor of Istanbul for the Welfare Party in 1994.",
        {
            ("Recep Tayyip Erdoğan", "heldOffice", "mayor of Istanbul"),
            ("Recep Tayyip Erdoğan", "memberOf", "Welfare Party"),
        },
    ),
    (
        "Vicente Fox was governor of Guanajuato for the National Action Party (PAN).",
        {
            ("Vicente Fox", "heldOffice", "governor of Guanajuato"),
            ("Vicente Fox", "memberOf", "National Action Party"),
        },
    ),
    (
        "Keith Wakefield was the leader of Leeds City Council for the Labour Party.",
        {
            ("Keith Wakefield", "heldOffice", "leader of Leeds City Council"),
            ("Keith Wakefield", "memberOf", "Labour Party"),
        },
    ),
    # Candidates, deputies and nominees.
    (
        "Raila Odinga contested the 2007 election on the ticket of the Orange Democratic Movement.",
        {("Raila Odinga", "memberOf", "Orange Democratic Movement")},
    ),
    (
        "Elizabeth May was elected as the first Green Member of Parliament in Canada.",
        {("Elizabeth May", "memberOf", "Green Party of Canada")},
    ),
    (
        "Yanis Varoufakis was a deputy of Syriza until 2015.",
        {("Yanis Varoufakis", "memberOf", "Syriza")},
    ),
    (
        'Norman Lamb stood as a "Natural Law Party" candidate in Ealing.',
        {("Norman Lamb", "memberOf", "Natural Law Party")},
    ),
    (
        "By August 1968 Eugene McCarthy had lost the Democratic nomination to Hubert Humphrey.",
        {
            ("Eugene McCarthy", "memberOf", "Democratic Party"),
            ("Hubert Humphrey", "memberOf", "Democratic Party"),
        },
    ),
    ("Golda Meir was elected to parliament for Mapai.", {("Golda Meir", "memberOf", "Mapai")}),
    # Lone names, told by what their bearers do.
    (
        "In 1931 Lyons left the Labor Party and became leader of the new United Australia Party.",
        {("Lyons", "left", "Australian Labor Party"), ("Lyons", "leaderOf", "United Australia Party")},
    ),
    (
        "At the 1998 election, Hanson stood for One Nation in Blair.",
        {("Hanson", "memberOf", "Pauline Hanson's One Nation")},
    ),
    (
        "Sukarno was one of the founders of the Indonesian National Party.",
        {("Sukarno", "memberOf", "Indonesian National Party")},
    ),
    (
        "Jan Ksawery and Wit Stwosz (both Civic Platform candidates) were elected.",
        {("Wit Stwosz", "memberOf", "Civic Platform")},
    ),
    ("Batlle belonged to the Colorado Party.", {("Batlle", "memberOf", "Colorado Party")}),
    ("Maxton chaired the Independent Labour Party.", {("Maxton", "memberOf", "Independent Labour Party")}),
    ("Childers became a Fianna Fáil TD in 1938.", {("Childers", "memberOf", "Fianna Fáil")}),
    ("Plekhanov was one of the leaders of the Mensheviks.", {("Plekhanov", "memberOf", "Mensheviks")}),
    # Seats whose names stand behind "of".
    (
        "Ben Chifley won the seat of Macquarie for the Australian Labor Party in 1928.",
        {
            ("Ben Chifley", "memberOf", "Australian Labor Party"),
            ("Ben Chifley", "representedConstituency", "Macquarie"),
        },
    ),
    (
        "Pierre Trudeau represented the Montreal riding of Mount Royal.",
        {("Pierre Trudeau", "representedConstituency", "Mount Royal")},
    ),
    (
        "Paul Keating was elected to the seat of Blaxland in 1969.",
        {("Paul Keating", "representedConstituency", "Blaxland")},
    ),
    # Several at once.
    (
        "Nnamdi Azikiwe co-founded the Northern Progressive Party alongside Herbert Macaulay.",
        {
            ("Nnamdi Azikiwe", "memberOf", "Northern Progressive Party"),
            ("Herbert Macaulay", "memberOf", "Northern Progressive Party"),
        },
    ),
    (
        "She was elected in 1992, taking her seat as one of six Democratic Left TDs.",
        {("She", "memberOf", "Democratic Left")},
    ),
    (
        "Zulfikar Ali Bhutto left the government and set up the Pakistan Peoples Party.",
        {("Zulfikar Ali Bhutto", "memberOf", "Pakistan People's Party")},
    ),
    (
        "Prominent members of the Labour Party included Beatrice Webb and Sidney Webb.",
        {("Beatrice Webb", "memberOf", "Labour Party"), ("Sidney Webb", "memberOf", "Labour Party")},
    ),
    # Moves.
    (
        "Joseph Chamberlain switched his allegiance to the Liberal Unionist Party in 1886.",
        {("Joseph Chamberlain", "joined", "Liberal Unionist Party")},
    ),
    (
        "Tom Driberg was readmitted to the Labour Party in 1945.",
        {("Tom Driberg", "memberOf", "Labour Party")},
    ),
    (
        "Ollanta Humala founded the Peruvian Nationalist Party with his wife, Nadine Heredia.",
        {
            ("Ollanta Humala", "memberOf", "Peruvian Nationalist Party"),
            ("Nadine Heredia", "memberOf", "Peruvian Nationalist Party"),
        },
    ),
    (
        "Rahul Gandhi is an Indian politician associated with the Indian National Congress.",
        {("Rahul Gandhi", "memberOf", "Indian National Congress")},
    ),
    (
        "Kenneth Kaunda led the Zambian African National Congress.",
        {("Kenneth Kaunda", "leaderOf", "African National Congress (Zambia)")},
    ),
    (
        "Seretse Khama founded the Bechuanaland Democratic Party.",
        {("Seretse Khama", "memberOf", "Bechuanaland Democratic Party")},
    ),
    (
        "Väinö Tanner was a leading figure of the Social Democratic Party of Finland.",
        {("Väinö Tanner", "memberOf", "Social Democratic Party of Finland")},
    ),
    ("Leo Tindemans is a politician of the ZZP.", {("Leo Tindemans", "memberOf", "ZZP")}),
    ("She chairs the Ohio Democratic Party.", {("She", "memberOf", "Democratic Party")}),
    (
        "William Howard Taft was a delegate to the Republican National Convention in 1912.",
        {("William Howard Taft", "memberOf", "Republican Party")},
    ),
    # Times, and sentences that open with a role.
    (
        "A member of the Labour Party since 1980, Harriet Harman was elected in Peckham.",
        {("Harriet Harman", "memberOf", "Labour Party")},
    ),
    (
        "Gus Hall was General Secretary of the Communist Party USA.",
        {("Gus Hall", "memberOf", "Communist Party USA")},
    ),
    (
        "Horace Greeley was nominated by the Liberal Republican Party for president.",
        {("Horace Greeley", "memberOf", "Liberal Republican Party")},
    ),
    # Organs of parties, and parties in brackets.
    (
        "Nikita Khrushchev was First Secretary of the Central Committee of the Communist Party of the Soviet "
        "Union.",
        {("Nikita Khrushchev", "memberOf", "Communist Party of the Soviet Union")},
    ),
    (
        "Pekka Haavisto was once the secretary of the party council of the Finnish Green League.",
        {("Pekka Haavisto", "memberOf", "Green League")},
    ),
    (
        "Erich Honecker was elected to the Politburo of the Socialist Unity Party in 1958.",
        {("Erich Honecker", "memberOf", "Socialist Unity Party of Germany")},
    ),
    (
        "Jens Stoltenberg was a city councillor in Oslo for the Norwegian Labour Party.",
        {("Jens Stoltenberg", "memberOf", "Labour Party (Norway)")},
    ),
    ("Charles Kennedy MP (Liberal Democrats) spoke.", {("Charles Kennedy", "memberOf", "Liberal Democrats")}),
    (
        "Margo MacDonald, an independent (former Scottish National Party) politician, died in 2014.",
        {("Margo MacDonald", "memberOf", "Scottish National Party")},
    ),
    (
        "Stepan Shaumian became a member of the Caucasus Bureau of the Communist Party of the Soviet Union.",
        {("Stepan Shaumian", "memberOf", "Communist Party of the Soviet Union")},
    ),
    (
        "Antanas Sniečkus was a member of the Central Committee of the Communist Party of Lithuania from "
        "1926 to 1974 and of the Central Committee of the Communist Party of the Soviet Union from 1941.",
        {
            ("Antanas Sniečkus", "memberOf", "Communist Party of Lithuania"),
            ("Antanas Sniečkus", "memberOf", "Communist Party of the Soviet Union"),
        },
    ),
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_a_career(text: str, stated: set[tuple[str, str, str]], extracted: Extracted) -> None:
    """All that the sentence states is found."""
    assert stated <= triples(extracted(text))


NOT_STATED = [
    ("Keith Wakefield was the leader of Leeds City Council for the Labour Party.", "leaderOf"),
    ("Alf Landon was endorsed by the Republican Party.", "memberOf"),
    ("Romano Prodi was nominated by the Democrats for the Nobel Peace Prize.", "memberOf"),
    ("Al Gore was nominated by the Democratic Party for an Academy Award.", "memberOf"),
    ("Al Gore was nominated by the Democratic Party as a witness.", "memberOf"),
    ("Critics of the Labour Party included Malcolm Muggeridge.", "memberOf"),
    ("Nye Bevan's wife married the son of a member of the Conservative Party.", "memberOf"),
    ("The leader of the Labour Party's biggest rival is Ann Lee.", "memberOf"),
    ("Tony Blair was the leader of the Labour Party's youth wing.", "leaderOf"),
    ("Chandrika Kumaratunga, a leader of the Sri Lanka Freedom Party, spoke.", "leaderOf"),
    ("Ann Lee was a candidate of the people of the BBC.", "memberOf"),
    ("Staff left the Labour Party.", "left"),
    ("Management became a problem of the Labour Party.", "memberOf"),
    ("Warren Harding moved to Marion, the county seat of Marion County.", "representedConstituency"),
    ("Ann Lee is a member of the Republican Governors Association.", "memberOf"),
    ("Ann Lee is a donor to some Democrats.", "memberOf"),
    ("David Steel and David Owen formed the Alliance.", "memberOf"),
    ("Bernadette Devlin was elected as a Unity candidate.", "contestedConstituency"),
    ("Lal Bahadur Shastri was a senior leader of the Congress.", "leaderOf"),
    ("Helen Clark stood as the Labour candidate for Mount Albert.", "representedConstituency"),
    ("Elizabeth May was elected as the first Green Member of Parliament.", "representedConstituency"),
    ("Kim Dae-jung ran as the nominee of the National Congress for New Politics.", "memberOf"),
    ("Mary Robinson was a politician of the Democratic Renewal.", "memberOf"),
    ("Juan Perón moved to Buenos Aires, where he led the Radical Civic Union (UCR).", "joined"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_STATED)
def test_what_a_career_does_not_state(text: str, relation: str, extracted: Extracted) -> None:
    """No statement of the relation is read out of the sentence."""
    assert [t for t in triples(extracted(text)) if t[1] == relation] == []


def test_a_seat_named_after_a_person_is_whole(extracted: Extracted) -> None:
    statements = extracted("Helen Clark stood as the Labour candidate for Mount Albert.")
    assert only(statements, "Helen Clark", "contestedConstituency", "Mount Albert")


def test_a_deputy_who_was_is_one_no_more(extracted: Extracted) -> None:
    statements = extracted("Yanis Varoufakis was a deputy of Syriza.")
    assert only(statements, "Yanis Varoufakis", "memberOf", "Syriza").tense == "past"


def test_what_one_began_as_is_over(extracted: Extracted) -> None:
    statements = extracted("William Ewart Gladstone began as a Tory and ended as a Liberal.")
    assert only(statements, "William Ewart Gladstone", "memberOf", "Conservative Party").tense == "past"
