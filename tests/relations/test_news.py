"""Sentences as news of many years writes them: what each must give, and what it must not."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, only, triples

GIVEN = [
    (
        "Conservative MP Heidi Allen joined the Liberal Democrats on Monday.",
        ("Heidi Allen", "joined", "Liberal Democrats"),
    ),
    (
        "The SNP's Westminster leader Alex Salmond spoke in the Commons.",
        ("Alex Salmond", "heldOffice", "SNP's Westminster leader"),
    ),
    (
        "Priti Patel The Home Secretary criticised Diane Abbott.",
        ("Priti Patel", "heldOffice", "Home Secretary"),
    ),
    ("US allies support President Joe Biden.", ("Joe Biden", "heldOffice", "President")),
    ("PHOTOS Obama criticised Mitt Romney.", ("Obama", "criticised", "Mitt Romney")),
    (
        "Labour voters turned on Tony Blair. Neil Kinnock turned on him.",
        ("Neil Kinnock", "criticised", "Tony Blair"),
    ),
    (
        "Tony Wright, who chairs the select committee which watches the civil service, spoke.",
        ("Tony Wright", "heldOffice", "chairman of the select committee"),
    ),
    (
        "Senate Republican Leader Bob Dole spoke to reporters.",
        ("Bob Dole", "heldOffice", "Senate Republican Leader"),
    ),
    (
        "Former President Donald Trump endorsed J.D. Vance in Ohio's Senate race.",
        ("Donald Trump", "supported", "J.D. Vance"),
    ),
    (
        "Donald Trump has endorsed Ron DeSantis, who defeated Andrew Gillum in 2018.",
        ("Ron DeSantis", "defeated", "Andrew Gillum"),
    ),
    (
        "President-elect Joe Biden met with Senate Majority Leader Mitch McConnell on Monday.",
        ("Mitch McConnell", "heldOffice", "Senate Majority Leader"),
    ),
    (
        "Jeremy Corbyn, the independent MP for Islington North, was suspended by Labour in October 2020.",
        ("Jeremy Corbyn", "suspendedFrom", "Labour Party"),
    ),
    (
        "Lee Anderson lost the Tory whip over his remarks about Sadiq Khan.",
        ("Lee Anderson", "suspendedFrom", "Conservative Party"),
    ),
    (
        "The Labour whip was withdrawn from Diane Abbott.",
        ("Diane Abbott", "suspendedFrom", "Labour Party"),
    ),
    (
        "Diane Abbott had the Labour whip removed.",
        ("Diane Abbott", "suspendedFrom", "Labour Party"),
    ),
    (
        "Lee Anderson defected from the Conservatives to Reform UK in March.",
        ("Lee Anderson", "left", "Conservative Party"),
    ),
    (
        "Lee Anderson defected from the Conservatives to Labour in March.",
        ("Lee Anderson", "joined", "Labour Party"),
    ),
    (
        "Emmanuel Macron beat Marine Le Pen in the second round.",
        ("Emmanuel Macron", "defeated", "Marine Le Pen"),
    ),
    (
        "Olaf Scholz succeeded Angela Merkel as chancellor in December 2021.",
        ("Olaf Scholz", "succeeded", "Angela Merkel"),
    ),
    (
        "Olaf Scholz succeeded Angela Merkel as chancellor in December 2021.",
        ("Olaf Scholz", "heldOffice", "chancellor"),
    ),
    (
        "Nancy Pelosi slammed Kevin McCarthy, calling him a moron.",
        ("Nancy Pelosi", "criticised", "Kevin McCarthy"),
    ),
    (
        "Sen. Joe Manchin (D-W.Va.) said he would vote.",
        ("Joe Manchin", "representedConstituency", "West Virginia"),
    ),
    (
        "Kyrsten Sinema left the Democratic Party to become an independent in December 2022.",
        ("Kyrsten Sinema", "left", "Democratic Party"),
    ),
    ("Bernie Sanders, I-Vt., spoke.", ("Bernie Sanders", "representedConstituency", "Vermont")),
    (
        "Labour's candidate in Batley and Spen, Kim Leadbeater, held the seat.",
        ("Kim Leadbeater", "contestedConstituency", "Batley and Spen"),
    ),
    (
        "Dennis Skinner, who represents Bolsover, spoke.",
        ("Dennis Skinner", "representedConstituency", "Bolsover"),
    ),
    ("Lisa Nandy represents Wigan.", ("Lisa Nandy", "representedConstituency", "Wigan")),
    (
        "Conservative candidate Jill Mortimer won the Hartlepool by-election.",
        ("Jill Mortimer", "representedConstituency", "Hartlepool"),
    ),
    (
        "The Brecon and Radnorshire by-election was won by Jane Dodds of the Liberal Democrats.",
        ("Jane Dodds", "representedConstituency", "Brecon and Radnorshire"),
    ),
    (
        "Pete Buttigieg, the mayor of South Bend, Indiana, dropped out and endorsed Joe Biden.",
        ("Pete Buttigieg", "supported", "Joe Biden"),
    ),
    ("Twitter permanently banned Donald Trump in January 2021.", ("Donald Trump", "bannedBy", "Twitter")),
    (
        "Boris Johnson was accused by Keir Starmer of lying.",
        ("Keir Starmer", "accused", "Boris Johnson"),
    ),
    ("Keir Starmer's attack on Boris Johnson was fierce.", ("Keir Starmer", "criticised", "Boris Johnson")),
    ("Boris Johnson faced criticism from Theresa May.", ("Theresa May", "criticised", "Boris Johnson")),
    (
        "Sajid Javid resigned as health secretary on Tuesday, followed by Rishi Sunak.",
        ("Sajid Javid", "resignedFrom", "health secretary"),
    ),
    ("Rishi Sunak lost to Liz Truss.", ("Liz Truss", "defeated", "Rishi Sunak")),
    (
        "Tory MP Christian Wakeford crossed the floor to join Labour.",
        ("Christian Wakeford", "joined", "Labour Party"),
    ),
    (
        "Tim Farron stepped down as Lib Dem leader and was replaced by Vince Cable.",
        ("Vince Cable", "succeeded", "Tim Farron"),
    ),
    (
        "Tim Farron stepped down as Lib Dem leader and was replaced by Vince Cable.",
        ("Tim Farron", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Nicola Sturgeon's predecessor, Alex Salmond, quit the SNP.",
        ("Alex Salmond", "left", "Scottish National Party"),
    ),
    (
        "Fianna Fáil and Fine Gael formed a coalition with the Green Party in Ireland.",
        ("Fine Gael", "alliedWith", "Green Party (Ireland)"),
    ),
]

GIVEN += [
    (
        "Ian Paisley, the leader of Northern Ireland's Democratic Unionist Party, spoke.",
        ("Ian Paisley", "leaderOf", "Democratic Unionist Party"),
    ),
    (
        "Labour fell back. The Liberal Democrats had a night in which their leader, Paddy Ashdown, wept.",
        ("Paddy Ashdown", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Annabel Goldie, the leader of the Scottish Conservatives, spoke.",
        ("Annabel Goldie", "heldOffice", "leader of the Scottish Conservatives"),
    ),
]
GIVEN += [
    ("Conservative Remainer Anna Soubry spoke.", ("Anna Soubry", "memberOf", "Conservative Party")),
]
WRONG = [
    (
        "Annabel Goldie, the leader of the Scottish Conservatives, spoke.",
        ("Annabel Goldie", "leaderOf", "Conservative Party"),
    ),
    (
        "Michael Foot promised to unite the party and beat Margaret Thatcher.",
        ("Michael Foot", "defeated", "Margaret Thatcher"),
    ),
    ("Frank Field led a campaign against hunger.", ("Frank Field", "heldOffice", "leader of a campaign")),
    (
        "The leader of the SNP at Westminster, Alex Salmond, spoke in the Commons.",
        ("Alex Salmond", "leaderOf", "Scottish National Party"),
    ),
    (
        "Liberal Democrat Holyrood leader Tavish Scott opened the debate.",
        ("Tavish Scott", "leaderOf", "Liberal Democrats"),
    ),
    (
        "Congress called it a tax and Chief Justice Warren Burger agreed.",
        ("Warren Burger", "heldOffice", "tax and Chief Justice"),
    ),
    (
        "Liz Cheney, the Wyoming Republican who praised Mike Pence, arrived.",
        ("Republican Party", "praised", "Mike Pence"),
    ),
    (
        "Liz Cheney, the Wyoming Republican who lost her primary to Harriet Hageman, spoke.",
        ("Harriet Hageman", "defeated", "Republican Party"),
    ),
    (
        "Joe Manchin would not support President Biden's bill.",
        ("Biden", "heldOffice", "support President"),
    ),
    ("The vote means Judge Neil Gorsuch will sit.", ("Neil Gorsuch", "heldOffice", "means Judge")),
    ("A new poll showed Bernie Sanders edging out Joe Biden.", ("Bernie Sanders", "defeated", "Joe Biden")),
    (
        "Joe Biden is turning his party's policy on trade with China on its head.",
        ("Joe Biden", "criticised", "China"),
    ),
    (
        '"This is not a Republican idea," said Democratic Senator Dick Durbin.',
        ("Dick Durbin", "criticised", "Republican Party"),
    ),
    (
        "Nancy Pelosi said that Eric Holder had done nothing wrong.",
        ("Nancy Pelosi", "criticised", "Eric Holder"),
    ),
    (
        "Nancy Pelosi said that Eric Holder was a victim of slander.",
        ("Nancy Pelosi", "criticised", "Eric Holder"),
    ),
    (
        "Karl Rove said it gives rivals a chance to bolster claims that Barack Obama is weak.",
        ("Karl Rove", "criticised", "Barack Obama"),
    ),
    ("George Will, The American Conservative", ("George Will", "memberOf", "Conservative Party")),
    (
        "Eastern Ohio Democrats like Mr. Traficant say that they like it.",
        ("Traficant", "representedConstituency", "Ohio"),
    ),
    (
        "Joe Biden is a Democrat. Keir Starmer spent years as the party leader pushing Labour rightwards.",
        ("Keir Starmer", "leaderOf", "Democratic Party"),
    ),
    ("Mitt Romney voted to convict Donald Trump.", ("Mitt Romney", "supported", "Donald Trump")),
    ("Rishi Sunak lost to Liz Truss.", ("Rishi Sunak", "defeated", "Liz Truss")),
    ("Bill de Blasio ran for mayor of New York.", ("Bill de Blasio", "heldOffice", "mayor of New York")),
    (
        "Suella Braverman was sacked by Rishi Sunak.",
        ("Rishi Sunak", "resignedFrom", "home secretary"),
    ),
    ("President-elect Joe Biden arrived.", ("Joe Biden", "heldOffice", "President")),
    ("The Greens nominated Joachim Gauck as president.", ("Joachim Gauck", "heldOffice", "president")),
    (
        "David Owen served under James Callaghan as foreign secretary.",
        ("James Callaghan", "heldOffice", "foreign secretary"),
    ),
    ("“He’d be a fine president,” Ann Lee said of Paul Ryan.", ("Ann Lee", "heldOffice", "president")),
]


@pytest.mark.parametrize(("text", "wanted"), GIVEN)
def test_given(text: str, wanted: Triple, extracted: Extracted) -> None:
    """The sentence asserts the relation."""
    found = triples(extracted(text))
    assert wanted in found, found


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_wrong(text: str, wrong: Triple, extracted: Extracted) -> None:
    """The sentence does not assert the relation."""
    assert wrong not in triples(extracted(text))


def test_who_serves_under_somebody_has_the_role(extracted: Extracted) -> None:
    """The role behind "as" is that of the one who served."""
    found = triples(extracted("David Owen served under James Callaghan as foreign secretary."))
    assert ("David Owen", "heldOffice", "foreign secretary") in found


def test_he_is_who_was_given_the_office(extracted: Extracted) -> None:
    """Of two people, "he was chancellor" is said of the one who was made chancellor just before."""
    found = extracted("Tony Blair appointed Gordon Brown chancellor. He was chancellor until 2007.")
    statement = only(found, "Gordon Brown", "heldOffice", "chancellor")
    assert (statement.tense, statement.end) == ("past", "2007")
    assert ("Tony Blair", "heldOffice", "chancellor") not in triples(found)


def test_a_public_office_is_not_one_of_a_party(extracted: Extracted) -> None:
    """The bare title is not taken for a party's office of that name, nor for one that was only wanted."""
    text = "President Kekkonen spoke. Urho Kekkonen was president of the Agrarian Union."
    assert ("Urho Kekkonen", "heldOffice", "President") in triples(extracted(text))
    text = "Barack Obama was president of the Harvard Law Review. In 2009 he became president."
    assert ("Barack Obama", "heldOffice", "president") in triples(extracted(text))
    text = "President Sarkozy spoke. Nicolas Sarkozy wanted to be President of the European Council."
    assert ("Nicolas Sarkozy", "heldOffice", "President") in triples(extracted(text))


def test_who_is_replaced_held_the_office_in_the_past(extracted: Extracted) -> None:
    """A successor puts the office of the one before into the past."""
    statements = extracted("Olaf Scholz succeeded Angela Merkel as chancellor in December 2021.")
    assert only(statements, "Angela Merkel", "heldOffice", "chancellor").tense == "past"


def test_former_may_stand_before_adjectives(extracted: Extracted) -> None:
    """ "Former" ends an office also across a plain adjective."""
    statements = extracted("The group was founded by former federal prosecutor Preet Bharara.")
    assert only(statements, "Preet Bharara", "heldOffice", "prosecutor").tense == "past"


def test_a_year_that_somebody_tells_of_is_not_that_of_the_own_roles(extracted: Extracted) -> None:
    """Who speaks of a year long ago has the roles of today."""
    statements = extracted(
        '"In 2007 it was a mistake," said Rep. Barney Frank, a Massachusetts Democrat.', "2019-05-01"
    )
    assert only(statements, "Barney Frank", "memberOf", "Democratic Party").tense == "current"
