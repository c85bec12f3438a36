"""Labels: a person's party said without a role noun, as in "Labour's Elizabeth Blackman", "a fellow Tory"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.people_lists import NUMBERS, behind_introducer
from kgbuild.mentions.role_phrase import GENITIVES, SEAT_TYPES
from kgbuild.tokens import Tokens

NAME_TAGS = ("NOUN", "PROPN", "ADJ")
COUNTED = frozenset(("both", "all", "other", *NUMBERS))
COUNT_REACH = 3  # tokens between the number and the party, as in "both New York Democrats"


def label_people(analysis: Analysis) -> None:
    """Add the labels that stand beside people's names, with the people as their holders.

    Args:
        analysis: the document's analysis, with its names and role phrases; gains role phrases.
    """
    claimed = {i for r in analysis.roles for i in range(r.start, r.end)}
    people = [m for m in analysis.mentions if m.type == "Person"]
    for person in people:
        if person.start > 0:
            _label_before(analysis, person, claimed)
    for person in people:
        _label_behind(analysis, person)
    for role in list(analysis.roles):
        _spokesperson(analysis, role)
    for party in [m for m in analysis.mentions if m.type == "Party" and m.kind == "name"]:
        _owned_party(analysis, party)


def find_labels(analysis: Analysis) -> None:
    """Add the labels without a name: "a New York Democrat", "a Republican from Texas", "a fellow Tory".

    Args:
        analysis: the document's analysis, with the labels of :func:`label_people`; gains role phrases.
    """
    claimed = {i for r in analysis.roles for i in range(r.start, r.end)}
    for party in analysis.mentions:
        if party.type == "Party" and party.members and party.start not in claimed:
            if party.kind == "adjective":
                _nominal_label(analysis, party)
            elif _says_members(analysis.tokens, party):
                _plural_label(analysis, party)
    for i, word in enumerate(analysis.tokens.lower):
        if word == "independent" and i not in claimed:
            _independent(analysis, i)


def _independent(analysis: Analysis, i: int) -> None:
    """Add the label of one without a party whose state is named: "the Vermont independent"."""
    tokens = analysis.tokens
    label = Role(i, i + 1, i, "label", kind="seat")
    _take_state(analysis, label, Mention(i, i + 1, "Party", "adjective", ""))
    if label.seat is None or (label.end < len(tokens) and tokens.pos[label.end] in NAME_TAGS):
        return
    first = tokens.lower[label.start - 1] if label.start else ""
    label.indefinite, label.definite = first in ("a", "an"), first == "the"
    label.mention = Mention(label.start, label.end, "Role", "nominal", "independent")
    analysis.roles.append(label)


def _label(party: Mention) -> Role:
    return Role(party.start, party.end, party.end - 1, "label", party=party, kind="member")


def _hold(analysis: Analysis, label: Role, person: Mention) -> None:
    label.holders.append((person, "label"))
    analysis.roles.append(label)


def _label_before(analysis: Analysis, person: Mention, claimed: set[int]) -> None:
    """ "Labour's Elizabeth Blackman", "Tory John Smith", "Ohio Republican Rob Portman"."""
    tokens, i = analysis.tokens, person.start - 1
    possessive = tokens.text[i] in GENITIVES
    party = analysis.at.get(i - 1 if possessive else i)
    if party is None and tokens.text[i] == ",":
        party = _speaking_for(analysis, i)
    if party is None or party.type != "Party" or i in claimed:
        return
    if possessive and party.kind == "adjective" and party.members:  # "the Federalist's Tom Nichols"
        return
    group = party.kind == "name" and not party.members and tokens.text[party.end - 1].endswith("s")
    if group and not possessive:
        return
    label = _label(party)
    label.end = person.start
    seat = analysis.at.get(party.start - 1)
    if seat is not None and seat.type == "State":
        label.seat, label.kind, label.start = seat, "seat", seat.start
    label.past = party.start > 0 and tokens.lower[label.start - 1] in ("former", "ex")
    _hold(analysis, label, person)


def _label_behind(analysis: Analysis, person: Mention) -> None:
    """ "Emmanuel Maliksi of the Liberal Party", "Vince Cable (Lib Dem)": the party behind a name."""
    tokens, i = analysis.tokens, person.end
    letters = analysis.at.get(i)
    if letters is not None and letters.type == "Role" and tokens.text[i].isupper():
        i = letters.end  # "Charles Kennedy MP (Liberal Democrats)"
    bracketed = analysis.at.get(i + 1) if i + 2 < len(tokens) and tokens.text[i] == "(" else None
    if bracketed is not None and bracketed.type == "Party":
        label = _label(bracketed)
        label.head = bracketed.start
        end = bracketed.end
        seat = analysis.at.get(end + 1) if tokens.text[end : end + 1] == [","] else None
        if seat is not None and seat.type in SEAT_TYPES and seat.start == end + 1:
            label.seat, label.kind, end = seat, "seat", seat.end
        if tokens.text[end : end + 1] != [")"]:
            return
        _hold(analysis, label, person)
        return
    if i + 3 < len(tokens) and tokens.text[i] == "," and tokens.lower[i + 1] in ("for", "of"):
        i += 1
    elif i + 1 >= len(tokens) or tokens.lower[i] not in ("of", "from"):
        return
    i += 2 if tokens.lower[i + 1] == "the" else 1
    party = analysis.at.get(i)
    if party is not None and party.type == "Country" and party.kind == "adjective":
        i = party.end
        party = analysis.at.get(i)
    if party is None or party.type != "Party" or party.start != i:
        return
    if party.end >= len(tokens) or tokens.pos[party.end] not in ("NOUN", "PROPN"):
        _hold(analysis, _label(party), person)


def _spokesperson(analysis: Analysis, role: Role) -> None:
    """ "For the Lib Dems, Treasury spokesman Vince Cable said": the party of one named behind a role."""
    if role.holders or role.start == 0 or analysis.tokens.text[role.start - 1] != ",":
        return
    party = _speaking_for(analysis, role.start - 1)
    person = analysis.at.get(role.end)
    if party is not None and person is not None and person.type == "Person":
        _hold(analysis, _label(party), person)


def _speaking_for(analysis: Analysis, comma: int) -> Mention | None:
    """ "For the Conservatives, Oliver Letwin replied": the party in whose name a person speaks."""
    tokens, party = analysis.tokens, analysis.at.get(comma - 1)
    if party is None or party.type != "Party":
        return None
    first = party.start - (2 if tokens.lower[party.start - 1] == "the" else 1)
    if first < 0 or tokens.text[first] != "For":
        return None
    return party if tokens.sents[tokens.sent[first]][0] == first else None


def _owned_party(analysis: Analysis, party: Mention) -> None:
    """ "Mr Cameron's Conservatives", "Justin Trudeau's Liberal Party": the possessor's party."""
    tokens, i = analysis.tokens, party.start - 1
    while i > 0 and tokens.pos[i] == "ADJ":
        i -= 1
    owner = analysis.at.get(i - 1)
    bare = party.end >= len(tokens) or (
        tokens.pos[party.end] not in NAME_TAGS and party.end not in analysis.at
    )
    if not bare or i <= 0 or tokens.text[i] not in GENITIVES:
        return
    if owner is not None and owner.type == "Person":
        _hold(analysis, _label(party), owner)


def _says_members(tokens: Tokens, party: Mention) -> bool:
    """Whether the members of a party are said to be some people: "both Democrats", "Democrats like X"."""
    i = party.start
    counted = any(w in COUNTED for w in tokens.lower[max(0, i - COUNT_REACH) : i])
    return counted or tokens.dep[i] == "attr" or behind_introducer(tokens, party.end) > party.end


def _plural_label(analysis: Analysis, party: Mention) -> None:
    """Add the label of several people: "both Arizona Republicans", "all Democrats from Texas"."""
    label = _label(party)
    label.plural = True
    _take_state(analysis, label, party)
    analysis.roles.append(label)


def _take_state(analysis: Analysis, label: Role, party: Mention) -> None:
    """Let the state before or behind a label be its seat: "Texas Republican", "Republican from Texas"."""
    tokens, before, after = analysis.tokens, analysis.at.get(party.start - 1), party.end
    if before is not None and before.type == "State":
        label.seat, label.start, label.kind = before, before.start, "seat"
    elif after + 1 < len(tokens) and tokens.lower[after] in ("of", "from"):
        behind = analysis.at.get(after + 1)
        if behind is not None and behind.type == "State":
            label.seat, label.end, label.kind = behind, behind.end, "seat"


def _nominal_label(analysis: Analysis, party: Mention) -> None:
    """Add the label that a party's adjective makes by itself, with the state beside it as its seat."""
    tokens, after = analysis.tokens, party.end
    if after < len(tokens) and (tokens.pos[after] in NAME_TAGS or tokens.text[after] in ("-", "'s", "’s")):
        return
    label = _label(party)
    _take_state(analysis, label, party)
    i = label.start - 1
    while i > 0 and tokens.pos[i] == "ADJ" and tokens.lower[i] not in ("former", "fellow"):
        i -= 1
    first = tokens.lower[i] if label.start else ""
    label.indefinite, label.definite = first in ("a", "an", "fellow"), first in ("the", *GENITIVES)
    label.past = first in ("former", "ex")
    if label.seat is not None:
        label.mention = Mention(label.start, label.end, "Role", "nominal", party.name)
    analysis.roles.append(label)
