"""Role phrases: what the words before and after a role noun make of it."""

from __future__ import annotations

import pytest
from extracting import Analysed

from kgbuild.analysis import Role

SEATS = [
    ("The MP for Islington North spoke.", None, "Islington North"),
    (
        "Labour MP for Hackney North and Stoke Newington Diane Abbott spoke.",
        "Labour Party",
        "Hackney North and Stoke Newington",
    ),
    ("The Bradford West MP spoke.", None, "Bradford West"),
    ("The Tory MP for Stratford-on-Avon spoke.", "Conservative Party", "Stratford-on-Avon"),
    ("Norman Lamb, the Lib Dem MP for North Norfolk, spoke.", "Liberal Democrats", "North Norfolk"),
    (
        "Joanna Cherry, the SNP MP for Edinburgh South West, spoke.",
        "Scottish National Party",
        "Edinburgh South West",
    ),
    ("David Lammy is the Labour MP for Tottenham.", "Labour Party", "Tottenham"),
    ("The senator from Vermont spoke.", None, "Vermont"),
    ("The Republican senator from Kentucky spoke.", "Republican Party", "Kentucky"),
    ("Ohio Senator Rob Portman spoke.", None, "Ohio"),
    ("The MSP for Glasgow Southside spoke.", None, "Glasgow Southside"),
    ("Chris Bryant, MP for Rhondda, spoke.", None, "Rhondda"),
]

OFFICES = [
    ("Work and pensions minister Alan Johnson spoke.", "Work and pensions minister"),
    ("The party's former treasurer Lord Ashcroft spoke.", "treasurer"),
    ("Home Secretary Priti Patel spoke.", "Home Secretary"),
    ("The shadow chancellor, Ed Balls, spoke.", "shadow chancellor"),
    ("Mayor of London Sadiq Khan spoke.", "Mayor of London"),
    ("The chairman of the Electoral Commission spoke.", "chairman of the Electoral Commission"),
    ("The secretary of state for work and pensions spoke.", "secretary of state for work and pensions"),
    ("The deputy prime minister spoke.", "deputy prime minister"),
    ("Attorney General Eric Holder spoke.", "Attorney General"),
    ("House Speaker Nancy Pelosi spoke.", "House Speaker"),
    ("The governor of Texas spoke.", "governor of Texas"),
    ("Greece's new prime minister, Kyriakos Mitsotakis, spoke.", "prime minister of Greece"),
    ("The bank's no-nonsense chairman spoke.", "bank's chairman"),
    ("Co-president Bill Shine of Fox News spoke.", "Co-president"),
    ("Vice-Foreign Minister Kim Kye Gwan spoke.", "Vice-Foreign Minister"),
    ("The Labour spokeswoman for women Sandra Gidley spoke.", "Labour spokeswoman for women"),
    ("The Dutch prime minister Mark Rutte spoke.", "prime minister of the Netherlands"),
    ("North Korean leader Kim Jong Un spoke.", "leader of North Korea"),
    ("The head of the National Day Committee spoke.", "head of the National Day Committee"),
    ("The director of the new Food Standards Agency spoke.", "director of the Food Standards Agency"),
    ("Welsh secretary of the Medical Council Ann Lee spoke.", "Welsh secretary of the Medical Council"),
    ("The foreign affairs spokesman Menzies Campbell spoke.", "foreign affairs spokesman"),
]


def _roles(analysed: Analysed, text: str) -> list[Role]:
    return analysed(text).roles


@pytest.mark.parametrize(("text", "party", "seat"), SEATS)
def test_seats(text: str, party: str | None, seat: str, analysed: Analysed) -> None:
    """The party and the seat of a member are found whether they stand before the noun or after it."""
    [role] = _roles(analysed, text)
    assert (role.party.name if role.party else None, role.seat.name if role.seat else None) == (party, seat)


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_offices(text: str, office: str, analysed: Analysed) -> None:
    """An office is known by the words around its head noun."""
    [role] = _roles(analysed, text)
    assert office.casefold() in {n.casefold() for n in (role.office, *role.office_names)}, role.office


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("Former prime minister John Major spoke.", True, False),
        ("Ex-minister Steve Baker spoke.", True, False),
        ("The then chancellor Nigel Lawson spoke.", True, False),
        ("Prime minister John Major spoke.", False, False),
        ("The current chancellor Nigel Lawson spoke.", False, False),
        ("President-elect Joe Biden spoke.", False, False),  # which is an office of its own
        ("The incoming president Joe Biden spoke.", False, True),
        ("The outgoing president Donald Trump spoke.", False, False),
        ("The one-time Labour leader Neil Kinnock spoke.", True, False),
        ("The late Labour leader John Smith spoke often.", True, False),
    ],
)
def test_time_of_a_role(text: str, past: bool, future: bool, analysed: Analysed) -> None:
    """Words before a role put it into the past or the future."""
    [role] = _roles(analysed, text)
    assert (role.past, role.future) == (past, future)


@pytest.mark.parametrize(
    "text",
    [
        "She was a member of the public.",
        "They minister to the poor.",
        "The committee members voted.",
        "He leads a quiet life.",
        "A social-justice agenda won.",
        "It was a candidate for the worst film of the year.",
    ],
)
def test_no_role(text: str, analysed: Analysed) -> None:
    """Words that only look like roles fill no seat, no party and no office."""
    assert [r for r in _roles(analysed, text) if r.office or r.seat or r.party] == []


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        ("Labour leader Jeremy Corbyn spoke.", "leader", "Labour Party"),
        ("The leader of the Green Party spoke.", "leader", "Green Party of England and Wales"),
        ("The Conservative candidate Zac Goldsmith spoke.", "candidate", "Conservative Party"),
        ("Labour's deputy leader Tom Watson spoke.", "office", "Labour Party"),
        ("A member of the Scottish National Party spoke.", "member", "Scottish National Party"),
        ("The Labour peer Lord Adonis spoke.", "member", "Labour Party"),
        ("The leader of Britain's ruling Conservative Party spoke.", "leader", "Conservative Party"),
        ("The leader of Britain's anti-EU UK Independence Party spoke.", "leader", "UK Independence Party"),
    ],
)
def test_kinds(text: str, kind: str, party: str, analysed: Analysed) -> None:
    """Leaders, candidates and members are told from the holders of offices, deputies among them."""
    assert (kind, party) in [(r.kind, r.party.name) for r in _roles(analysed, text) if r.party]
