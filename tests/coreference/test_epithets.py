"""Epithets: offices, seats and parties that stand for the person who has them."""

from __future__ import annotations

import pytest
from extracting import Extracted, fails, triples

MEANT = [
    (
        "Tory chairman Liam Fox opened the forum with an attack on Labour's record "
        "and party leader Michael Howard is due to speak later.",
        ("Michael Howard", "leaderOf", "Conservative Party"),
    ),
    (
        "Peter Mandelson quit as trade secretary last week. Michael Heseltine smiled. "
        "The ex-trade secretary attacked the Labour Party.",
        ("Peter Mandelson", "criticised", "Labour Party"),
    ),
    (
        "Labour leader Neil Kinnock spoke. The Labour leader criticised Margaret Thatcher.",
        ("Neil Kinnock", "criticised", "Margaret Thatcher"),
    ),
    (
        "Neil Kinnock, the Labour leader, spoke. Later the party's leader attacked Margaret Thatcher.",
        ("Neil Kinnock", "criticised", "Margaret Thatcher"),
    ),
    (
        "Diane Abbott, the Labour MP for Hackney North, spoke. The Hackney North MP praised Tony Benn.",
        ("Diane Abbott", "praised", "Tony Benn"),
    ),
    (
        "Home Secretary Jack Straw spoke. The home secretary condemned the Tories.",
        ("Jack Straw", "criticised", "Conservative Party"),
    ),
    (
        "Jack Straw, the home secretary, met Charles Kennedy, the Liberal Democrat leader. "
        "The Lib Dem leader praised the home secretary.",
        ("Charles Kennedy", "praised", "Jack Straw"),
    ),
    (
        "London mayor Ken Livingstone arrived. The mayor attacked Transport for London.",
        ("Ken Livingstone", "criticised", "Transport for London"),
    ),
    (
        "Nicola Sturgeon, Scotland's first minister, arrived. The first minister criticised Boris Johnson.",
        ("Nicola Sturgeon", "criticised", "Boris Johnson"),
    ),
    (
        "US President Barack Obama arrived in Berlin. The president met Angela Merkel.",
        ("Barack Obama", "met", "Angela Merkel"),
    ),
    (
        "Senator John McCain spoke in Phoenix. The senator criticised Donald Trump.",
        ("John McCain", "criticised", "Donald Trump"),
    ),
    (
        "Tony Blair spoke in Sedgefield in 2001. The prime minister attacked William Hague.",
        ("Tony Blair", "criticised", "William Hague"),
    ),
    (
        "Ed Miliband, the Labour leader, spoke. Miliband expected to win. He attacked David Cameron.",
        ("Ed Miliband", "criticised", "David Cameron"),
    ),
    fails(
        "Jeremy Corbyn leads Labour. Its leader criticised Theresa May.",
        ("Jeremy Corbyn", "criticised", "Theresa May"),
        why="leadership told by a verb gives no role to refer back to",
    ),
    (
        "Nick Clegg of the Liberal Democrats addressed his party. It was October. "
        "Norman Lamb criticised the party.",
        ("Norman Lamb", "criticised", "Liberal Democrats"),
    ),
    (
        "Nick Clegg, the Liberal Democrat leader, arrived. Norman Lamb criticised the party.",
        ("Norman Lamb", "criticised", "Liberal Democrats"),
    ),
]

MEANT += [
    (
        "Margaret Thatcher, the Conservative leader, defended one of her MPs, Nicholas Winterton.",
        ("Nicholas Winterton", "memberOf", "Conservative Party"),
    ),
    (
        "Labour was split. Eric Heffer, one of its own MPs, walked out.",
        ("Eric Heffer", "memberOf", "Labour Party"),
    ),
    (
        "Labour was split. The party's chairman, Charles Clarke, smiled.",
        ("Charles Clarke", "heldOffice", "Labour chairman"),
    ),
    (
        "The Labour Party dropped its candidate in Crewe, Gwyneth Dunwoody.",
        ("Gwyneth Dunwoody", "memberOf", "Labour Party"),
    ),
    (
        "President George W. Bush spoke. The president, a Republican, smiled.",
        ("George W. Bush", "memberOf", "Republican Party"),
    ),
    (
        "Jim Jeffords, the Vermont independent, voted with the Democrats.",
        ("Jim Jeffords", "representedConstituency", "Vermont"),
    ),
    ("Tony Benn (Labour, Chesterfield) rose.", ("Tony Benn", "representedConstituency", "Chesterfield")),
    ("Stella Creasy is the Labour PPC for Walthamstow.", ("Stella Creasy", "memberOf", "Labour Party")),
    (
        "Sen. Patrick Leahy arrived. The Vermont lawmaker criticised Donald Trump.",
        ("Patrick Leahy", "criticised", "Donald Trump"),
    ),
]

NOT_MEANT = [
    (
        "Labour attacked a Tory MP, Ann Winterton. The party's chairman, Ian McCartney, smiled.",
        ("Ian McCartney", "memberOf", "Conservative Party"),
    ),
    (
        "Tony Blair is likely to name the day, the BBC's political editor has learned. Tony Blair smiled.",
        ("Tony Blair", "heldOffice", "BBC's political editor"),
    ),
    (
        "Michael Howard is leading the Tories. Aides feared for the death of the ambassador to Iraq. "
        "Michael Howard smiled.",
        ("Michael Howard", "heldOffice", "ambassador to Iraq"),
    ),
    (
        "Bernard Ingham spoke. Bernard Ingham smiled. His spokeswoman agreed.",
        ("Bernard Ingham", "heldOffice", "spokeswoman"),
    ),
    (
        "Sen. John Kerry spoke. John Kerry smiled. The Republican senator agreed with the Democrats.",
        ("John Kerry", "memberOf", "Republican Party"),
    ),
    (
        "Ann Widdecombe spoke. Ann Widdecombe smiled. The Kent councilman disagreed.",
        ("Ann Widdecombe", "representedConstituency", "Kent"),
    ),
    (
        "Tony Blair, the Labour leader, arrived. His chief of staff, Jonathan Powell, smiled.",
        ("Jonathan Powell", "memberOf", "Labour Party"),
    ),
    (
        "Labour leader Neil Kinnock spoke. The Conservative leader attacked Paddy Ashdown.",
        ("Neil Kinnock", "criticised", "Paddy Ashdown"),
    ),
    (
        "Home Secretary Jack Straw spoke. The shadow home secretary attacked Paddy Ashdown.",
        ("Jack Straw", "criticised", "Paddy Ashdown"),
    ),
    (
        "Home Secretary Jack Straw spoke. A former home secretary attacked Paddy Ashdown.",
        ("Jack Straw", "criticised", "Paddy Ashdown"),
    ),
    (
        "Diane Abbott, the MP for Hackney North, spoke. The MP for Walsall North attacked Tony Benn.",
        ("Diane Abbott", "criticised", "Tony Benn"),
    ),
    (
        "Labour leader Neil Kinnock spoke. Labour leaders attacked Paddy Ashdown.",
        ("Neil Kinnock", "criticised", "Paddy Ashdown"),
    ),
    (
        "Prime minister Tony Blair spoke. The French prime minister attacked George W. Bush.",
        ("Tony Blair", "criticised", "George W. Bush"),
    ),
    fails(
        "Harriet Harman, Labour's deputy leader, spoke. The Labour leader attacked David Cameron.",
        ("Harriet Harman", "criticised", "David Cameron"),
        why="elimination makes the deputy leader the leader",
    ),
]


@pytest.mark.parametrize(("text", "triple"), MEANT)
def test_meant(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """A definite role phrase stands for the one who has the role."""
    found = triples(extracted(text))
    assert triple in found, found


@pytest.mark.parametrize(("text", "triple"), NOT_MEANT)
def test_not_meant(text: str, triple: tuple[str, str, str], extracted: Extracted) -> None:
    """A role phrase of another office, party, seat or time stands for somebody else."""
    assert triple not in triples(extracted(text), status=None)


def test_an_office_without_any_person(extracted: Extracted) -> None:
    """An article that names nobody has no holder for its offices, and is read all the same."""
    assert extracted("The home secretary defended the bill.") == []
