"""Finding all mentions of a document, in the order in which each can rely on the last: lists, roles, names, labels."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.gazetteer import Entry, Gazetteer, Match, choose, dominant_country
from kgbuild.mentions.holders import american_styles
from kgbuild.mentions.names import find_names
from kgbuild.mentions.roles import find_labels, find_roles, find_seats
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tokens import Tokens

SEAT_VERBS = frozenset(("represent", "contest"))
CHAMBERS = {"Senate": "US Senate", "House": "House of Representatives"}
LETTERS = {"R": "Republican Party", "D": "Democratic Party"}


def find_mentions(analysis: Analysis, gazetteer: Gazetteer) -> None:
    """Fill the analysis with the document's mentions and role phrases."""
    tokens = analysis.tokens
    matches = list(gazetteer.matches(tokens))
    analysis.country = dominant_country(matches)
    for match in matches:
        entry = choose(match, analysis.country)
        if _trusted(tokens, match, entry):
            for mention in _parts(analysis, match, entry):
                analysis.place(mention)
    find_roles(analysis)
    find_seats(analysis)
    find_names(analysis)
    _label_people(analysis)
    _owned_parties(analysis)
    find_labels(analysis)
    _american(analysis, gazetteer)
    _states_behind(analysis)
    analysis.mentions.sort(key=lambda m: (m.start, m.end))


def _mention(match: Match, entry: Entry) -> Mention:
    return Mention(
        match.start,
        match.end,
        entry.type,
        entry.kind,
        entry.name,
        entry.country,
        members=any(e.members for e in match.entries if e.name == entry.name),
    )


def _parts(analysis: Analysis, match: Match, entry: Entry) -> list[Mention]:
    """Give a match's mention; "Senate Republican" is a chamber and a party beside each other."""
    mention = _mention(match, entry)
    chamber = CHAMBERS.get(analysis.tokens.text[match.start])
    if entry.type == "Party" and chamber and match.end - match.start == 2:
        mention.start += 1
        return [Mention(match.start, match.start + 1, "Legislature", "name", chamber, entry.country), mention]
    return [mention]


def _trusted(tokens: Tokens, match: Match, entry: Entry) -> bool:
    """Whether a listed form stands for its entry here, and is not part of a person's name or an ordinary word."""
    start, end = match.start, match.end
    before = tokens.text[start - 1] if start else ""
    after = tokens.text[end] if end < len(tokens) else ""
    if (
        start > 1
        and tokens.text[start - 1] == "-"
        and tokens.capitalised(start - 2)
        and not tokens.space[start - 2]
    ):
        return False
    if entry.type == "Party" and after in ("Day", "Street", "Bank"):
        return False
    if entry.type == "Party" and entry.ambiguous and _part_of_name(tokens, start, end):
        return False
    if entry.type == "Party":
        return not _in_person(tokens, start, end, before) or entry.kind == "adjective" or not entry.ambiguous
    if before in honorifics() and entry.type in ("Country", "Place", "Constituency", "State", "Organisation"):
        return False
    if (
        before in first_names()
        and before not in doubtful_first_names()
        and tokens.sent[start - 1] == tokens.sent[start]
    ):
        return False
    if (
        entry.type in ("Place", "Constituency", "State", "Country")
        and after[:1].isupper()
        and tokens.text[start] in first_names()
    ):
        return False
    if (
        entry.type in ("Place", "Constituency")
        and (entry.ambiguous or end - start == 1)
        and tokens.ent[start] == "PERSON"
        and tokens.lemma[start - 1 if start else 0] not in SEAT_VERBS
    ):
        return False
    if (
        entry.type in ("Place", "Constituency")
        and entry.ambiguous
        and tokens.ent[start] not in ("GPE", "LOC", "FAC")
    ):
        seat = (
            after in ("MP", "MPs", "by-election", "constituency", "seat")
            or tokens.lemma[start - 1 if start else 0] in SEAT_VERBS
        )
        return before.lower() in ("in", "for", "of", "at", "from", "near") or seat
    if entry.type == "State" and entry.ambiguous:
        return before in (",", "-", "–") or after == "."
    return not (entry.ambiguous and entry.type == "Organisation" and tokens.ent[start] in ("PERSON", "GPE"))


def _part_of_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether capitalised words stand right beside a doubtful form, as in "Countryside Alliance"."""
    before = (
        start > tokens.sents[tokens.sent[start]][0] + 1
        and tokens.capitalised(start - 1)
        and tokens.pos[start - 1] in ("PROPN", "NOUN", "ADJ")
    )
    after = (
        end < len(tokens)
        and tokens.pos[end] == "PROPN"
        and tokens.text[end] not in first_names()
        and not tokens.text[end].isupper()
    )
    return before or after


def _in_person(tokens: Tokens, start: int, end: int, before: str) -> bool:
    return before in honorifics() or (before in first_names() and tokens.ent[start] == "PERSON")


def _label_people(analysis: Analysis) -> None:
    """ "Labour's Elizabeth Blackman", "Tory John Smith", "Ohio Republican Rob Portman": a party's label before a name."""
    tokens = analysis.tokens
    claimed = {i for r in analysis.roles for i in range(r.start, r.end)}
    for person in list(analysis.mentions):
        if person.type != "Person" or person.start == 0:
            continue
        i = person.start - 1
        possessive = tokens.text[i] in ("'s", "’s", "'", "’")
        label = analysis.at.get(i - 1 if possessive else i)
        if label is None and tokens.text[i] == ",":
            label = _spokesman_for(analysis, i)
        if (
            label is None
            or label.type != "Party"
            or i in claimed
            or (possessive and label.kind == "adjective" and not label.name)
        ):
            continue
        if (
            not possessive
            and label.kind == "name"
            and not label.members
            and tokens.text[label.end - 1].endswith("s")
        ):
            continue
        role = Role(label.start, person.start, label.end - 1, "label", party=label, kind="member")
        seat = analysis.at.get(label.start - 1)
        if seat is not None and seat.type == "State":
            role.seat, role.kind, role.start = seat, "seat", seat.start
        role.past = label.start > 0 and tokens.lower[role.start - 1] in ("former", "ex")
        role.holders.append((person, "label"))
        analysis.roles.append(role)
    for person in list(analysis.mentions):
        if person.type == "Person":
            _party_behind(analysis, person)
    for role in list(analysis.roles):
        if role.holders or role.start == 0 or tokens.text[role.start - 1] != ",":
            continue
        label = _spokesman_for(analysis, role.start - 1)
        person_next = analysis.at.get(role.end)
        if label is not None and person_next is not None and person_next.type == "Person":
            member = Role(label.start, label.end, label.end - 1, "label", party=label, kind="member")
            member.holders.append((person_next, "label"))
            analysis.roles.append(member)


def _party_behind(analysis: Analysis, person: Mention) -> None:
    """ "Emmanuel Maliksi of the Liberal Party": the party behind a name."""
    tokens, i = analysis.tokens, person.end
    bracketed = analysis.at.get(i + 1) if i + 2 < len(tokens) and tokens.text[i] == "(" else None
    if (
        bracketed is not None
        and bracketed.type == "Party"
        and tokens.text[bracketed.end : bracketed.end + 1] == [")"]
    ):
        label = Role(bracketed.start, bracketed.end, bracketed.start, "label", party=bracketed, kind="member")
        label.holders.append((person, "label"))
        analysis.roles.append(label)
        return
    if i + 3 < len(tokens) and tokens.text[i] == "," and tokens.lower[i + 1] == "for":
        i += 1
    elif i + 1 >= len(tokens) or tokens.lower[i] not in ("of", "from"):
        return
    i += 2 if tokens.lower[i + 1] == "the" else 1
    party = analysis.at.get(i)
    if (
        party is not None
        and party.type == "Party"
        and party.start == i
        and not (party.end < len(tokens) and tokens.pos[party.end] in ("NOUN", "PROPN"))
    ):
        role = Role(party.start, party.end, party.end - 1, "label", party=party, kind="member")
        role.holders.append((person, "label"))
        analysis.roles.append(role)


def _owned_parties(analysis: Analysis) -> None:
    """ "Mr Cameron's Conservatives", "Justin Trudeau's Liberal Party": the party of the one before the possessive."""
    tokens = analysis.tokens
    for party in [m for m in analysis.mentions if m.type == "Party" and m.kind == "name"]:
        i = party.start - 1
        while i > 0 and tokens.pos[i] == "ADJ":
            i -= 1
        owner = analysis.at.get(i - 1)
        bare = party.end >= len(tokens) or (
            tokens.pos[party.end] not in ("NOUN", "PROPN", "ADJ") and party.end not in analysis.at
        )
        if (
            bare
            and i > 0
            and tokens.text[i] in ("'s", "’s", "'", "’")
            and owner is not None
            and owner.type == "Person"
        ):
            role = Role(party.start, party.end, party.end - 1, "label", party=party, kind="member")
            role.holders.append((owner, "label"))
            analysis.roles.append(role)


def _spokesman_for(analysis: Analysis, comma: int) -> Mention | None:
    """ "For the Lib Dems, Vince Cable said": the party in whose name a person speaks."""
    tokens, label = analysis.tokens, analysis.at.get(comma - 1)
    if label is None or label.type != "Party":
        return None
    first = label.start - (2 if tokens.lower[label.start - 1] == "the" else 1)
    return (
        label
        if first >= 0 and tokens.text[first] == "For" and tokens.sents[tokens.sent[first]][0] == first
        else None
    )


def _states_behind(analysis: Analysis) -> None:
    """ "Sens. Dick Durbin of Illinois and Susan Collins of Maine": the state behind each senator's name."""
    tokens = analysis.tokens
    titled = [r for r in analysis.roles if r.noun in ("senator", "representative", "congressman")]
    for role in titled:
        i = role.end
        for _ in range(6):
            person = analysis.at.get(i)
            if person is None or person.type != "Person" or person.start != i:
                break
            i = person.end
            state = (
                analysis.at.get(i + 1) if i + 1 < len(tokens) and tokens.lower[i] in ("of", "from") else None
            )
            if state is not None and state.type == "State":
                seat = Role(
                    state.start,
                    state.end,
                    state.start,
                    role.noun,
                    seat=state,
                    kind="seat",
                    past=role.past,
                    party=role.party,
                )
                seat.holders.append((person, "label"))
                analysis.roles.append(seat)
                i = state.end
            if not role.plural:
                break
            while i < len(tokens) and (tokens.text[i] == "," or tokens.lower[i] == "and"):
                i += 1


def _american(analysis: Analysis, gazetteer: Gazetteer) -> None:
    """ "Ted Cruz, R-Texas" and "John Lewis (D-Ga.)": party letter and state behind a name."""
    states = {form: name for name, forms in gazetteer.names.get("State", {}).items() for form in forms}
    for person, letter, state, (start, end) in american_styles(analysis):
        name = (
            states.get(state)
            or states.get(state.rstrip(".") + ".")
            or states.get(state.rstrip("."))
            or states.get(state.split()[0])
        )
        if name is None:
            continue
        party = LETTERS.get(letter)
        role = Role(start, end, start, "label", kind="seat")
        if party:
            role.party = Mention(start, start + 1, "Party", "adjective", party, "United States")
            analysis.mentions.append(role.party)
        role.past = any(r.past and r.kind == "seat" and r.end == person.start for r in analysis.roles)
        role.seat = Mention(max(start, end - 1), end, "State", "name", name, "United States")
        analysis.mentions.append(role.seat)
        role.holders.append((person, "label"))
        analysis.roles.append(role)
