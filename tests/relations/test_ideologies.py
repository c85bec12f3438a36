"""What parties are said to stand for: lists of qualities, ideas owned, aims and roots."""

from __future__ import annotations

import pytest
from extracting import Extracted, about

GIVEN = [
    # Lists that the parser tears apart.
    (
        "The DUP is a unionist, loyalist, and national conservative political party in Northern Ireland.",
        "Democratic Unionist Party",
        {"British unionism", "Ulster loyalism", "national conservatism"},
    ),
    (
        "The Forum for Democracy is a conservative, Eurosceptic and right-wing populist party.",
        "Forum for Democracy",
        {"conservatism", "Euroscepticism", "right-wing populism"},
    ),
    ("Sinn Féin is an Irish republican and green party.", "Sinn Féin", {"Irish republicanism"}),
    # Said by a copula, or of what a party is called by itself or by nobody in particular.
    (
        "Fidesz is right-wing populist and national conservative.",
        "Fidesz",
        {"right-wing populism", "national conservatism"},
    ),
    (
        "The Scottish National Party has been described as centre-left.",
        "Scottish National Party",
        {"centre-left politics"},
    ),
    ("The National Rally is considered a far-right party.", "National Rally", {"far-right politics"}),
    ("Syriza is considered to be a left-wing party.", "Syriza", {"left-wing politics"}),
    (
        "Law and Justice describes itself as conservative and Christian democratic.",
        "Law and Justice",
        {"conservatism", "Christian democracy"},
    ),
    (
        "The Greater Romania Party has been described as ultra-nationalist and xenophobic.",
        "Greater Romania Party",
        {"ultranationalism"},
    ),
    (
        "The Broad Front is a coalition of left-wing parties in Uruguay.",
        "Broad Front (Uruguay)",
        {"left-wing politics"},
    ),
    (
        "The Socialist People's Front is a left-wing party in Lithuania.",
        "Socialist People's Front",
        {"left-wing politics"},
    ),
    # Several objects, and nouns that carry an idea.
    (
        "Venstre's ideology mixes elements of classical liberalism and agrarianism.",
        "Venstre",
        {"classical liberalism", "agrarianism"},
    ),
    (
        "The Scottish National Party combines Scottish nationalism and support for social democracy.",
        "Scottish National Party",
        {"Scottish nationalism", "social democracy"},
    ),
    (
        "Labour is the largest party in Britain and a component of the Christian left.",
        "Labour Party",
        {"Christian left"},
    ),
    ("Freedom and Prosperity is a conservative party in Italy.", "Freedom and Prosperity", {"conservatism"}),
    # Before a name.
    ("The far-right National Rally won two seats.", "National Rally", {"far-right politics"}),
    (
        "The right-wing populist Danish People's Party won 20 seats.",
        "Danish People's Party",
        {"right-wing populism"},
    ),
    ("The socialist party PASOK collapsed.", "PASOK", {"socialism"}),
    # Ideas that a party has.
    (
        "PASOK's ideology combines social democracy and nationalism.",
        "PASOK",
        {"social democracy", "nationalism"},
    ),
    ("The platform of Sinn Féin is based on democratic socialism.", "Sinn Féin", {"democratic socialism"}),
    ("PASOK is a party with a social democratic platform.", "PASOK", {"social democracy"}),
    (
        "UMNO's aim is to uphold Malay nationalism.",
        "United Malays National Organisation",
        {"Malay nationalism"},
    ),
    ("UKIP's main emphasis was on Euroscepticism.", "UK Independence Party", {"Euroscepticism"}),
    ("The Sweden Democrats have their roots in neo-Nazism.", "Sweden Democrats", {"neo-Nazism"}),
    # Lists read on where the parser ends, and ideas that an adjective tells.
    (
        "The Green Party of Canada focuses on three issues: pacifism, women's rights and federalism.",
        "Green Party of Canada",
        {"pacifism", "federalism"},
    ),
    ("Sinn Féin adheres to socialist ideas.", "Sinn Féin", {"socialism"}),
    ("Likud believes in economic liberalism.", "Likud", {"economic liberalism"}),
    (
        "The Patriotic Front's ideology was a blend of African nationalism and Marxism.",
        "Patriotic Front",
        {"African nationalism", "Marxism"},
    ),
    ("Hezbollah's ideology has been summarised as Shia Islamism.", "Hezbollah", {"Shia Islamism"}),
    (
        "The Sweden Democrats are a nationalist party in Sweden with roots in neo-Nazism.",
        "Sweden Democrats",
        {"nationalism", "neo-Nazism"},
    ),
    # What stands before a name or is any party of its kind.
    ("A Trotskyist party, Workers' Struggle split in 1985.", "Workers' Struggle", {"Trotskyism"}),
    ("The Renewal Front is a Peronist party in Argentina.", "Renewal Front (Argentina)", {"Peronism"}),
    ("Sinn Féin is an Irish republican outfit.", "Sinn Féin", {"Irish republicanism"}),
    # What a party means to bring about.
    (
        "Plaid Cymru is committed to building Welsh independence and democratic socialism.",
        "Plaid Cymru",
        {"Welsh independence", "democratic socialism"},
    ),
    (
        "The Workers' Party of Belgium aims to establish socialism.",
        "Workers' Party of Belgium",
        {"socialism"},
    ),
    ("As a centrist party, Venstre won 40 seats.", "Venstre", {"centrism"}),
    # What a party left behind it held before; what it took up it holds.
    (
        "In 1979 the Spanish Socialist Workers' Party exchanged Marxism for social democracy.",
        "Spanish Socialist Workers' Party",
        {"Marxism", "social democracy"},
    ),
    ("The Communist Party of Chile abandoned Stalinism.", "Communist Party of Chile", {"Stalinism"}),
    ("Labour moved away from socialism in the 1990s.", "Labour Party", {"socialism"}),
    ("ZANU-PF was founded as a Marxist-Leninist movement.", "ZANU–PF", {"Marxism–Leninism"}),
]
NOT_GIVEN = [
    "The pro-European Conservatives who opposed the bill lost the whip.",
    "Labour supports the abolition of feudalism and of fascism.",
    "Labour was liberal on immigration.",
    "Labour is more liberal than the Tories.",
    "The left-wing Labour activists protested.",
    "The socialist Labour leader Michael Foot lost.",
    "The Conservatives were described as fascist by John Smith.",
    "Ken Livingstone said the Tories are far-right.",
    "The liberal wing of the Republican Party revolted.",
    "Labour's Euroscepticism grew in the 1970s.",
    "The Greens took a liberal position on drugs.",
    "Labour wants to restore confidence in liberalism's critics.",
    "Labour fights fascism, racism and sexism.",
    "Sinn Féin is committed to a rejection of Marxism and fascism.",
    "Founded by members of the Labour Party in 1981, the party was influenced by liberalism.",
]


@pytest.mark.parametrize(("text", "party", "ideologies"), GIVEN)
def test_a_party_has_the_ideologies(
    text: str, party: str, ideologies: set[str], extracted: Extracted
) -> None:
    """A party has each ideology that the sentence says, and no other."""
    found = about(extracted(text), "hasIdeology")
    assert {(s.subject.label, s.object.label, s.status) for s in found} == {
        (party, i, "asserted") for i in ideologies
    }


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_a_party_has_no_ideology(text: str, extracted: Extracted) -> None:
    """What is narrowed, compared, said by an opponent or of a part is no ideology of the party."""
    assert [s for s in about(extracted(text), "hasIdeology") if s.status == "asserted"] == []
