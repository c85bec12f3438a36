"""Who holds a role: each way in which a text joins a person to it."""

from __future__ import annotations

import pytest
from extracting import Extracted, about, triples

HELD = [
    ("Labour MP Chris Mullin wrote diaries.", ("Chris Mullin", "memberOf", "Labour Party")),
    ("Labour's Yvette Cooper spoke.", ("Yvette Cooper", "memberOf", "Labour Party")),
    (
        "Tory grandee Ken Clarke spoke.",
        ("Ken Clarke", "memberOf", "Conservative Party"),
    ),
    ("Jo Swinson, the Liberal Democrat leader, spoke.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    ("The Liberal Democrat leader, Jo Swinson, spoke.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    ("Jo Swinson (the Liberal Democrat leader) spoke.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    ("Jo Swinson, 39, the Liberal Democrat leader, spoke.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    ("Jo Swinson is the leader of the Liberal Democrats.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    ("Jo Swinson became leader of the Liberal Democrats.", ("Jo Swinson", "leaderOf", "Liberal Democrats")),
    (
        "Jo Swinson was elected leader of the Liberal Democrats.",
        ("Jo Swinson", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Members elected Jo Swinson leader of the Liberal Democrats.",
        ("Jo Swinson", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Jo Swinson served as leader of the Liberal Democrats.",
        ("Jo Swinson", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Jo Swinson, who is the leader of the Liberal Democrats, spoke.",
        ("Jo Swinson", "leaderOf", "Liberal Democrats"),
    ),
    (
        "As leader of the Liberal Democrats, Jo Swinson opposed Brexit.",
        ("Jo Swinson", "leaderOf", "Liberal Democrats"),
    ),
    ("Ministers Alan Milburn and Estelle Morris resigned.", ("Estelle Morris", "heldOffice", "minister")),
    ("Labour MPs Kate Hoey and Frank Field rebelled.", ("Frank Field", "memberOf", "Labour Party")),
    (
        "Labour MPs Kate Hoey, Graham Stringer and Frank Field rebelled.",
        ("Graham Stringer", "memberOf", "Labour Party"),
    ),
    ("Tom Watson, Labour's deputy leader, spoke.", ("Tom Watson", "memberOf", "Labour Party")),
    ("Health secretary and Tory MP Jeremy Hunt spoke.", ("Jeremy Hunt", "memberOf", "Conservative Party")),
    ("Tory MP Jacob Rees-Mogg and Labour MP Frank Field spoke.", ("Frank Field", "memberOf", "Labour Party")),
    (
        "Rory Stewart was appointed international development secretary.",
        ("Rory Stewart", "heldOffice", "international development secretary"),
    ),
    (
        "Theresa May appointed Rory Stewart international development secretary.",
        ("Rory Stewart", "heldOffice", "international development secretary"),
    ),
    ("Robin Cook, foreign secretary at the time, spoke.", ("Robin Cook", "heldOffice", "foreign secretary")),
    ("Ken Livingstone, the mayor of London, spoke.", ("Ken Livingstone", "heldOffice", "mayor of London")),
    (
        "Angela Merkel, the German chancellor, spoke.",
        ("Angela Merkel", "heldOffice", "chancellor of Germany"),
    ),
    ("French President Emmanuel Macron spoke.", ("Emmanuel Macron", "heldOffice", "President of France")),
    ("Gov. Chris Christie of New Jersey spoke.", ("Chris Christie", "heldOffice", "Governor of New Jersey")),
    ("Sen. Ted Cruz, R-Texas, spoke.", ("Ted Cruz", "memberOf", "Republican Party")),
    ("Sen. Ted Cruz, R-Texas, spoke in Washington.", ("Ted Cruz", "representedConstituency", "Texas")),
    ("Rep. John Lewis (D-Ga.) spoke.", ("John Lewis", "representedConstituency", "Georgia")),
    ("Rep. John Lewis (D-Ga.) spoke in Washington.", ("John Lewis", "memberOf", "Democratic Party")),
    ("Ohio Republican Rob Portman spoke.", ("Rob Portman", "memberOf", "Republican Party")),
    (
        "Senator Elizabeth Warren, a Democrat from Massachusetts, spoke.",
        ("Elizabeth Warren", "memberOf", "Democratic Party"),
    ),
    (
        "Senator Elizabeth Warren, Democrat of Massachusetts, spoke.",
        ("Elizabeth Warren", "representedConstituency", "Massachusetts"),
    ),
    (
        "Justin Trudeau's Liberal Party won in Canada.",
        ("Justin Trudeau", "memberOf", "Liberal Party of Canada"),
    ),
    ("Nicola Sturgeon of the SNP spoke.", ("Nicola Sturgeon", "memberOf", "Scottish National Party")),
    ("Nicola Sturgeon (SNP) spoke.", ("Nicola Sturgeon", "memberOf", "Scottish National Party")),
    (
        "Caroline Flint, the MP for Don Valley, spoke.",
        ("Caroline Flint", "representedConstituency", "Don Valley"),
    ),
    (
        "Don Valley MP Caroline Flint spoke.",
        ("Caroline Flint", "representedConstituency", "Don Valley"),
    ),
    (
        "Caroline Flint has been the MP for Don Valley since 1997.",
        ("Caroline Flint", "representedConstituency", "Don Valley"),
    ),
    (
        "Zac Goldsmith stood as the Conservative candidate for mayor.",
        ("Zac Goldsmith", "memberOf", "Conservative Party"),
    ),
    (
        "Zac Goldsmith, Conservative candidate for Richmond Park, spoke.",
        ("Zac Goldsmith", "contestedConstituency", "Richmond Park"),
    ),
    (
        "Michelle Wu was sworn in as mayor of Boston.",
        ("Michelle Wu", "heldOffice", "mayor of Boston"),
    ),
    (
        "Kamala Harris, then the attorney general of California, spoke.",
        ("Kamala Harris", "heldOffice", "attorney general of California"),
    ),
]

NOT_HELD = [
    ('The headline said: "Edward the Nazi." Prince Edward wept.', ("Edward", "memberOf", "Nazi Party")),
    (
        "They argued over how good a prime minister Gordon Brown will make.",
        ("Gordon Brown", "heldOffice", "prime minister"),
    ),
    (
        "Tom Jones, editor of union-backed Safety magazine, spoke.",
        ("Tom Jones", "heldOffice", "editor of union"),
    ),
    (
        "Tony Blair met the Labour MP for Walsall North.",
        ("Tony Blair", "representedConstituency", "Walsall North"),
    ),
    (
        "Tony Blair criticised the leader of the Liberal Democrats.",
        ("Tony Blair", "leaderOf", "Liberal Democrats"),
    ),
    ("Tony Blair, a critic of the Labour leader, spoke.", ("Tony Blair", "leaderOf", "Labour Party")),
    ("Tony Blair's adviser, a Tory MP, spoke.", ("Tony Blair", "memberOf", "Conservative Party")),
    (
        "Ian McCartney's wife, a Labour councillor, met Ann Taylor.",
        ("Ann Taylor", "memberOf", "Labour Party"),
    ),
    (
        "Roy Hattersley, the deputy leader of the Labour Party, spoke.",
        ("Roy Hattersley", "leaderOf", "Labour Party"),
    ),
    (
        "The biographer of Labour leader Michael Foot, Kenneth Morgan, spoke.",
        ("Kenneth Morgan", "leaderOf", "Labour Party"),
    ),
    ("Labour MPs booed William Hague.", ("William Hague", "memberOf", "Labour Party")),
    ("William Hague asked the Labour MP a question.", ("William Hague", "memberOf", "Labour Party")),
    ("Nigel Farage, hated by Labour MPs, spoke.", ("Nigel Farage", "memberOf", "Labour Party")),
]


@pytest.mark.parametrize(("text", "triple"), HELD)
def test_held(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """The construction says that the person has the role."""
    found = {(s, p, o.casefold()) for s, p, o in triples(extracted(text))}
    assert (triple[0], triple[1], triple[2].casefold()) in found, found


@pytest.mark.parametrize(("text", "triple"), NOT_HELD)
def test_not_held(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """A person near a role does not therefore have it."""
    assert triple not in triples(extracted(text), status=None)


SHARED = [
    (
        "Jomo Kenyatta was Prime Minister and afterwards President of Kenya.",
        {("Jomo Kenyatta", "Prime Minister of Kenya"), ("Jomo Kenyatta", "President of Kenya")},
    ),
    (
        "Kwame Nkrumah was the leader of Ghana, at first as prime minister and later as its president.",
        {
            ("Kwame Nkrumah", "leader of Ghana"),
            ("Kwame Nkrumah", "prime minister"),
            ("Kwame Nkrumah", "president"),
        },
    ),
    (
        "Kalevi Sorsa served as Prime Minister of Finland three times.",
        {("Kalevi Sorsa", "Prime Minister of Finland")},
    ),
    (
        "Elio Di Rupo has served as the minister-president of Wallonia.",
        {("Elio Di Rupo", "minister-president of Wallonia")},
    ),
    (
        "Caspar Weinberger served as Secretary of Health, Education, and Welfare.",
        {("Caspar Weinberger", "Secretary of Health, Education, and Welfare")},
    ),
    (
        "José Ramos-Horta served as deputy secretary of the ministry of foreign affairs.",
        {("José Ramos-Horta", "deputy secretary of the ministry of foreign affairs")},
    ),
    (
        "Gordon Brown, the prime minister, and the President of France met.",
        {("Gordon Brown", "prime minister")},
    ),
    (
        "Nelson Mandela was elected deputy president of the ANC.",
        {("Nelson Mandela", "deputy president of the African National Congress")},
    ),
]


@pytest.mark.parametrize(("text", "offices"), SHARED)
def test_offices_side_by_side(text: str, offices: set[tuple[str, str]], extracted: Extracted) -> None:
    """Joined offices share their country, not their holder; an office of a party is named with it."""
    found = {(s.subject.label, s.object.label) for s in about(extracted(text), "heldOffice")}
    assert found == offices
