"""American labels: the state, and the party's letter, behind a name, as in "Ted Cruz, R-Texas"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.gazetteer import Gazetteer
from kgbuild.mentions.people_lists import people_behind
from kgbuild.mentions.role_phrase import OF_STATES
from kgbuild.tables import word_list

LETTERS = {"R": "Republican Party", "D": "Democratic Party"}
STYLE = re.compile(
    r"\s*[,(.]\s*(?:the\s+)?([RDI])(?:ep|em)?\.?\s?(?:[-–—]|(?<=\.),|/)\s?"
    r"([A-Z][A-Za-z.]*(?: [A-Z][a-z]+\.?)?)"
)
LETTER = re.compile(r" \(([RD])\)")
MPS = word_list("member of a parliament")


def find_party_letters(analysis: Analysis, gazetteer: Gazetteer) -> None:
    """Add the labels "R-Texas" and "D-Ga." behind people's names as role phrases with party and seat.

    Args:
        analysis: the document's analysis, with its names; gains role phrases and mentions.
        gazetteer: the lists, whose states are known by their abbreviations.
    """
    states: dict[str, str] = {}
    for name, forms in gazetteer.names.get("State", {}).items():
        for form in forms:
            states.setdefault(form, name)  # "WA" is Washington, listed before Western Australia
    for person, letter, i in list(_bare_letters(analysis)):
        role = Role(i, i + 1, i, "label", kind="member")
        role.party = Mention(i, i + 1, "Party", "adjective", LETTERS[letter], "United States")
        analysis.mentions.append(role.party)
        role.holders.append((person, "label"))
        analysis.roles.append(role)
    for person, letter, state, (start, end) in list(_styles(analysis)):
        short = state.rstrip(".")
        home = (
            states.get(state) or states.get(f"{short}.") or states.get(short) or states.get(state.split()[0])
        )
        if home is None:
            continue
        role = Role(start, end, start, "label", kind="seat")
        party = LETTERS.get(letter)
        if party:
            role.party = Mention(start, start + 1, "Party", "adjective", party, "United States")
            analysis.mentions.append(role.party)
        role.past = any(r.past and r.kind == "seat" and r.end == person.start for r in analysis.roles)
        if any(r.noun == "governor" and r.end == person.start for r in analysis.roles):
            role.kind = "member"  # a governor's state is no seat
        else:
            role.seat = Mention(max(start, end - 1), end, "State", "name", home, "United States")
            analysis.mentions.append(role.seat)
        role.holders.append((person, "label"))
        analysis.roles.append(role)


def _styles(analysis: Analysis) -> Iterator[tuple[Mention, str, str, tuple[int, int]]]:
    """Give "Ted Cruz, R-Texas" and "John Lewis (D-Ga.)" as (person, party letter, state, token span)."""
    doc = analysis.tokens.doc
    text = doc.text
    for mention in analysis.mentions:
        if mention.type != "Person" or mention.end >= len(doc):
            continue
        last = doc[mention.end - 1]
        found = STYLE.match(text, last.idx + len(last))
        span = doc.char_span(found.start(1), found.end(2), alignment_mode="expand") if found else None
        if found and span is not None:
            yield mention, found[1], found[2], (span.start, span.end)


def _bare_letters(analysis: Analysis) -> Iterator[tuple[Mention, str, int]]:
    """Give "Gov. Bobby Jindal (R)" as (person, party letter, its token)."""
    doc = analysis.tokens.doc
    text = doc.text
    for mention in analysis.mentions:
        if mention.type == "Person" and mention.kind == "name" and mention.end + 2 < len(doc):
            last = doc[mention.end - 1]
            found = LETTER.match(text, last.idx + len(last))
            token = doc.char_span(*found.span(1)) if found else None
            if found and token is not None:
                yield mention, found[1], token.start


def find_home_states(analysis: Analysis) -> None:
    """Add the states behind titled names as seats: "Sens. Durbin of Illinois and Collins of Maine".

    Args:
        analysis: the document's analysis, with its names and role phrases; gains role phrases.
    """
    for role in [r for r in analysis.roles if r.kind == "seat"]:
        for person, place in people_behind(analysis, role):
            # Only of a title is a state behind the name the seat; an MP's or a councillor's is a place.
            if place is not None and (role.noun in OF_STATES if place.type == "State" else role.noun in MPS):
                seat = Role(place.start, place.end, place.start, role.noun, seat=place, kind="seat")
                seat.past, seat.party = role.past, role.party
                seat.holders.append((person, "label"))
                analysis.roles.append(seat)
