"""Places behind names: "President Putin of Russia", "Gov. Walker of Wisconsin", "Whip John Cornyn of Texas".

Of an office the place is part of its name; of Congress's leaders and of senators the state is the seat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.incumbents import named, senators
from kgbuild.mentions.office_names import with_article
from kgbuild.mentions.people_lists import people_behind
from kgbuild.tables import word_list

POSTS = {
    "Country": word_list("post of a country", "role_words"),
    "State": word_list("post of a state", "role_words"),
    "Place": word_list("post of a town", "role_words"),
}
FIRM_POSTS = word_list("post of a firm", "role_words")
CHIEFS = word_list("chief of a firm", "role_words")
CONGRESS = word_list("post in Congress", "role_words")


def add_homes(analysis: Analysis) -> None:
    """Let the place behind a holder's name complete the office, or be the holder's seat.

    Args:
        analysis: the document's analysis, with its people and places gathered into entities and its roles
            held; gains role phrases.
    """
    seated = {
        (h.entity, r.seat.entity)
        for r in analysis.roles
        if r.kind == "seat" and r.seat is not None
        for h, _ in r.holders
    }
    found: list[Role] = []
    for role in list(analysis.roles):
        if role.plural and role.kind == "office":
            analysis.roles += _each(analysis, role)
        if role.kind != "office" or role.plural:
            continue
        _take_firm(analysis, role)
        for holder, how in role.holders[:1]:
            place = _place_behind(analysis, holder.end)
            near = analysis.tokens.lower[holder.end : holder.end + 1] == ["of"]
            fits = place is not None and near and role.noun in POSTS.get(_kind(place), ())
            if place is not None and fits and how == "premodifier":
                _complete(role, place)
            state = _place_behind(analysis, role.end) if place is None else place
            if state is not None and state.type == "State" and role.noun in CONGRESS:
                found.append(_seat(state, holder, past=role.past))
    found += [_seat(state, person) for person, state in _senators(analysis)]
    for seat in found:
        key = (seat.holders[0][0].entity, seat.seat.entity)  # type: ignore[union-attr]
        if key not in seated:
            seated.add(key)
            analysis.roles.append(seat)


def _take_firm(analysis: Analysis, role: Role) -> None:
    """Let "vice president at the Chamber of Commerce" and "president and CEO of Acme" tell the body."""
    tokens, i = analysis.tokens, role.end
    if role.noun not in FIRM_POSTS or role.body is not None or " of " in role.office:
        return
    tail = ""
    if tokens.lower[i : i + 1] == ["and"]:
        other = next((r for r in analysis.roles if r.start == i + 1 and r.noun in CHIEFS), None)
        # Not of "vice president and director of policy", which tells no body.
        tail = "".join(other.office.partition(" of ")[1:]) if other is not None else ""
    elif tokens.lower[i : i + 1] == ["at"]:
        k = i + 2 if tokens.lower[i + 1 : i + 2] == ["the"] else i + 1
        firm = analysis.at.get(k)
        if firm is not None and firm.start == k and firm.type in ("Organisation", "Government"):
            tail = f" {tokens.span_text(i, firm.end)}"
    if tail:
        role.office_names = (*role.office_names, role.office)
        role.office += tail


def _each(analysis: Analysis, role: Role) -> Iterator[Role]:
    """Give the offices of "Govs. Nikki Haley of South Carolina and Mary Fallin of Oklahoma", each its own."""
    for person, place in people_behind(analysis, role):
        if place is not None and role.noun in POSTS.get(_kind(place), ()):
            name = role.noun.title() if analysis.tokens.capitalised(role.head) else role.noun
            one = replace(role, plural=False, holders=[(person, "premodifier")], mention=None, office=name)
            one.head = person.start
            _complete(one, place)
            role.holders = [(h, how) for h, how in role.holders if h is not person]
            yield one


def _kind(place: Mention) -> str:
    return "Place" if place.type == "Constituency" else place.type


def _place_behind(analysis: Analysis, i: int) -> Mention | None:
    """Give the country, state or town named behind an "of" or "from" at ``i``."""
    tokens = analysis.tokens
    if tokens.lower[i : i + 1] not in (["of"], ["from"]):
        return None
    k = i + 2 if tokens.lower[i + 1 : i + 2] == ["the"] else i + 1
    place = analysis.at.get(k)
    owner = place is not None and tokens.text[place.end : place.end + 1] in (["'s"], ["’s"])
    named_so = place is not None and place.start == k and place.kind == "name" and not owner
    return place if named_so and place.type in (*POSTS, "Constituency") else None  # type: ignore[union-attr]


def _complete(role: Role, place: Mention) -> None:
    """Put the place into an office's name: "President" and Russia make "President of Russia"."""
    if role.body is not None or " of " in role.office:
        return
    role.office_names = (*role.office_names, role.office, f"{place.name} {role.office}")
    role.office = f"{role.office} of {with_article(place.name)}"
    role.body = place


def _seat(state: Mention, holder: Mention, past: bool = False) -> Role:
    seat = Role(state.start, state.end, state.start, "senator", seat=state, kind="seat", past=past)
    seat.holders.append((holder, "label"))
    return seat


def _senators(analysis: Analysis) -> Iterator[tuple[Mention, Mention]]:
    """Give the people behind whose name the state stands of which they are listed senators, with the state.

    Of "Sens. John McCain and Jeff Flake of Arizona" the state behind the second is the first's too.
    """
    year = int(analysis.date[:4]) if analysis.date else None
    titles = {r.end for r in analysis.roles if r.plural and r.noun == "senator"}
    for person in analysis.mentions:
        if person.type != "Person" or person.kind != "name" or person.entity < 0:
            continue
        end = person.end
        if person.start in titles and analysis.tokens.lower[end : end + 1] == ["and"]:
            other = analysis.at.get(end + 1)
            end = other.end if other is not None and other.type == "Person" else end
        state = _place_behind(analysis, end)
        if state is None or state.type != "State" or state.entity < 0:
            continue
        cluster = analysis.clusters[person.entity]
        if " " in cluster.label and any(
            named(cluster, term) and (year is None or term.first <= year <= term.last)
            for term in senators().get(state.name, ())
        ):
            yield person, state
