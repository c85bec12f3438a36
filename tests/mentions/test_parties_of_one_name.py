"""Parties of one name: which country's a name means, and when nothing tells."""

from __future__ import annotations

import pytest
from extracting import Extracted, triples

MEMBERS = [
    # The sentence's country.
    ("Jens Stoltenberg is a Norwegian Labour politician.", "Jens Stoltenberg", "Labour Party (Norway)"),
    ("Lars Ohly was a Swedish politician for the Left Party.", "Lars Ohly", "Left Party (Sweden)"),
    ("Shimon Peres led the Labour Party in Israel.", "Shimon Peres", "Israeli Labor Party"),
    # A seat's country, and that of parties named side by side.
    ("Tony Abbott was the Liberal MP for Warringah.", "Tony Abbott", "Liberal Party of Australia"),
    # The one that is listed by that very name.
    ("Jo Grimond led the Liberal Party.", "Jo Grimond", "Liberal Party"),
    ("Denis Healey was a Labour MP.", "Denis Healey", "Labour Party"),
    # As it is spelled elsewhere.
    ("Tony Blair led Britain's Labor Party.", "Tony Blair", "Labour Party"),
    ("Bob Hawke led the Labor Party in Australia.", "Bob Hawke", "Australian Labor Party"),
    ("Yitzhak Rabin led the Labor Party.", "Yitzhak Rabin", "Labor Party"),
    # With a word that the name has not.
    ("Leanne Wood led the Plaid Cymru Party.", "Leanne Wood", "Plaid Cymru"),
    # Nothing tells.
    ("Tom left the Liberal Party, and Ann Lee joined the Progressive Party.", "Ann Lee", "Progressive Party"),
    ("Süleyman Demirel was the leader of the Justice Party.", "Süleyman Demirel", "Justice Party"),
    ("John Key led the National Party.", "John Key", "National Party"),
    ("Robert La Follette ran for the Progressive Party.", "Robert La Follette", "Progressive Party"),
]


@pytest.mark.parametrize(("text", "person", "party"), MEMBERS)
def test_the_party_that_is_meant(text: str, person: str, party: str, extracted: Extracted) -> None:
    """A shared name is the party of the country that the text tells; without one, it is no country's."""
    assert (person, "memberOf", party) in triples(extracted(text))


def test_an_adjective_of_many_parties_is_none(extracted: Extracted) -> None:
    """Where nothing tells the country, a Christian Democrat is of no listed party."""
    assert triples(extracted("Giulio Andreotti was a Christian Democrat.")) == set()
