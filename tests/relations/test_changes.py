"""Changes of party and office, victories, meetings and pacts: what is said, and what only sounds like it."""

from __future__ import annotations

import pytest
from extracting import Extracted, about, triple

CHANGES = (
    "expelledFrom",
    "suspendedFrom",
    "left",
    "joined",
    "resignedFrom",
    "succeeded",
    "defeated",
    "met",
    "alliedWith",
    "bannedBy",
)

SAID = [
    ("Arlen Specter switched from Republican to Democrat.", "Arlen Specter left Republican Party"),
    ("Arlen Specter switched from Republican to Democrat.", "Arlen Specter joined Democratic Party"),
    ("Charlie Crist turned Democrat.", "Charlie Crist joined Democratic Party"),
    (
        "Quentin Davies, a fellow Tory, defected from the Conservative Party.",
        "Quentin Davies left Conservative Party",
    ),
    (
        "The Conservatives withdrew the whip from Matt Hancock.",
        "Matt Hancock suspendedFrom Conservative Party",
    ),
    ("Labour MP Claudia Webbe had the whip withdrawn.", "Claudia Webbe suspendedFrom Labour Party"),
    ("Tory MP Matt Hancock lost the whip in November.", "Matt Hancock suspendedFrom Conservative Party"),
    ("Matt Hancock was stripped of the Tory whip.", "Matt Hancock suspendedFrom Conservative Party"),
    ("The suspension of Jeremy Corbyn from Labour was lifted.", "Jeremy Corbyn suspendedFrom Labour Party"),
    ("Labour's expulsion of Derek Hatton took a year.", "Derek Hatton expelledFrom Labour Party"),
    ("Labour MP Dave Nellist was expelled in 1991.", "Dave Nellist expelledFrom Labour Party"),
    ("Luciana Berger resigned the Labour whip.", "Luciana Berger left Labour Party"),
    ("Luciana Berger gave up her membership of the Labour Party.", "Luciana Berger left Labour Party"),
    ("Luciana Berger broke away from Labour in 2019.", "Luciana Berger left Labour Party"),
    (
        "Emma Nicholson abandoned the Tories for the Liberal Democrats.",
        "Emma Nicholson left Conservative Party",
    ),
    (
        "Emma Nicholson abandoned the Tories for the Liberal Democrats.",
        "Emma Nicholson joined Liberal Democrats",
    ),
    ("Robert Kilroy-Silk quit Labour to work for the BBC.", "Robert Kilroy-Silk left Labour Party"),
    ("Douglas Carswell joined UKIP from the Conservatives.", "Douglas Carswell left Conservative Party"),
    ("Mark Reckless followed Douglas Carswell into UKIP.", "Mark Reckless joined UK Independence Party"),
    ("Andrew Fisher has been readmitted to the Labour Party.", "Andrew Fisher joined Labour Party"),
    (
        "Sarah Wollaston threw in her lot with the Liberal Democrats.",
        "Sarah Wollaston joined Liberal Democrats",
    ),
    (
        "The defection of Tory MP Peter Temple-Morris to Labour hurt.",
        "Peter Temple-Morris left Conservative Party",
    ),
    ("David Davis bowed out as Brexit secretary.", "David Davis resignedFrom Brexit secretary"),
    ("David Davis gave up his post as Brexit secretary.", "David Davis resignedFrom Brexit secretary"),
    ("Brexit secretary David Davis quit the cabinet.", "David Davis resignedFrom Brexit secretary"),
    (
        "William Hague resigned as Conservative leader.",
        "William Hague resignedFrom Conservative Party leader",
    ),
    ("David Cameron was succeeded as prime minister by Theresa May.", "Theresa May succeeded David Cameron"),
    ("Theresa May took over when David Cameron resigned.", "Theresa May succeeded David Cameron"),
    ("Theresa May took the job after David Cameron's resignation.", "Theresa May succeeded David Cameron"),
    (
        "Lyndon Johnson became president when John F. Kennedy was killed.",
        "Lyndon Johnson succeeded John F. Kennedy",
    ),
    ("Theresa May followed David Cameron as prime minister.", "Theresa May succeeded David Cameron"),
    ("David Cameron handed over to Theresa May in 2016.", "Theresa May succeeded David Cameron"),
    ("David Cameron made way for Theresa May in 2016.", "Theresa May succeeded David Cameron"),
    ("Theresa May, the successor to David Cameron, spoke.", "Theresa May succeeded David Cameron"),
    ("Donald Trump replaced Rex Tillerson with Mike Pompeo.", "Mike Pompeo succeeded Rex Tillerson"),
    ("George Galloway won the seat from Oona King.", "George Galloway defeated Oona King"),
    ("Labour gained Wirral South from the Conservatives.", "Labour Party defeated Conservative Party"),
    ("Mark Oaten overturned a Conservative majority.", "Mark Oaten defeated Conservative Party"),
    ("Labour won a majority of 179 over the Conservatives.", "Labour Party defeated Conservative Party"),
    ("Kenneth Clarke's defeat by Iain Duncan Smith was heavy.", "Iain Duncan Smith defeated Kenneth Clarke"),
    ("George W. Bush won re-election over John Kerry.", "George W. Bush defeated John Kerry"),
    ("Al Gore lost the 2000 election to George W. Bush.", "George W. Bush defeated Al Gore"),
    ("Enoch Powell was defeated in the contest by Edward Heath.", "Edward Heath defeated Enoch Powell"),
    ("Tony Blair and George Bush met in Washington.", "Tony Blair met George Bush"),
    ("Talks between Tony Blair and George Bush broke down.", "Tony Blair met George Bush"),
    (
        "The Conservatives and the Liberal Democrats formed a coalition.",
        "Conservative Party alliedWith Liberal Democrats",
    ),
    ("The pact between Labour and the Liberal Democrats ended.", "Labour Party alliedWith Liberal Democrats"),
]

TRAPS = [
    "Colleagues asked about his own reasons for replacing John Nott, and Francis Pym answered.",
    "George W. Bush lost the popular vote to Al Gore.",
    "Former foreign secretary Robin Cook wrote of his life since he quit the cabinet.",
    "Diane Abbott had the Labour whip restored.",
    "Labour MP Ian Mearns was suspended from a school board.",
    "John McCain suspended his campaign for the Republican nomination.",
    "Tony Blair left the Labour Party conference early.",
    "Tony Blair left Labour in good shape.",
    "Tony Blair left Labour without a leader.",
    "Susan Collins joined Democrats in a vote against the bill.",
    "Susan Collins joined Democrats to vote against the bill.",
    "Iain Duncan Smith resigned himself to defeat.",
    "John Prescott left the home secretary's dinner at ten.",
    "Gerald Ford became angry when Richard Nixon resigned.",
    "Charles Clarke inherited the plan from David Blunkett.",
    "Republicans want to repeal and replace the Clean Air Act.",
    "Claire McCaskill lost a bet to Josh Hawley.",
    "The Conservatives beat Labour in the polls.",
    "The Conservatives beat expectations.",
    "Hillary Clinton humiliated Donald Trump in a debate.",
    "Tony Blair wanted a meeting with George Bush.",
    "The Liberal Democrats worked with Labour on the bill.",
]

STATUSES = [
    ("Calls grew for David Davis to resign as Brexit secretary.", "resignedFrom", "uncertain"),
    ("David Davis has ruled out resigning as Brexit secretary.", "resignedFrom", "negated"),
    ("Gordon Brown was the frontrunner to succeed Tony Blair.", "succeeded", "uncertain"),
    ("Gordon Brown, Tony Blair's likely successor, spoke.", "succeeded", "uncertain"),
    ("Gordon Brown will be Tony Blair's successor.", "succeeded", "planned"),
    ("President Trump nominated Brett Kavanaugh to replace Anthony Kennedy.", "succeeded", "planned"),
    ("Theresa May was elected to succeed David Cameron.", "succeeded", "asserted"),
    ("Tony Blair cancelled a meeting with George Bush.", "met", "negated"),
    ("Polls show that Donald Trump is losing to Joe Biden.", "defeated", "uncertain"),
    ("Hillary Clinton's victory over Donald Trump would surprise nobody.", "defeated", "uncertain"),
    ("Democrats debate how to defeat Donald Trump.", "defeated", "uncertain"),
    ("Roy Moore entered the race to replace Jeff Sessions.", "succeeded", "uncertain"),
    ("Diane Abbott could have the Labour whip withdrawn.", "suspendedFrom", "uncertain"),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_said(text: str, wanted: str, extracted: Extracted) -> None:
    """Each wording of a change asserts it."""
    assert wanted in [" ".join(triple(s)) for s in extracted(text) if s.status == "asserted"]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(text: str, extracted: Extracted) -> None:
    """What only sounds like a change asserts none."""
    assert not [triple(s) for s in extracted(text) if s.predicate in CHANGES and s.status == "asserted"]


@pytest.mark.parametrize(("text", "relation", "status"), STATUSES)
def test_status(text: str, relation: str, status: str, extracted: Extracted) -> None:
    """What is demanded, expected, planned or denied is not asserted."""
    assert [s.status for s in about(extracted(text), relation)] == [status]


def test_each_resigns_from_an_own_office(extracted: Extracted) -> None:
    """Of several who resigned, each left what the text gives that one."""
    text = "The report forced the resignations of BBC chairman Gavyn Davies and director-general Greg Dyke."
    resigned = [triple(s) for s in about(extracted(text), "resignedFrom")]
    assert ("Gavyn Davies", "resignedFrom", "BBC chairman") in resigned
    assert ("Greg Dyke", "resignedFrom", "BBC chairman") not in resigned
