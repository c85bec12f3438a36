"""Implied objects: the office, party or seat that the text elsewhere gives the subject, or a verb makes."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.passives import Slots
from kgbuild.relations.ends import entity_at
from kgbuild.relations.frames import Frame
from kgbuild.relations.offices import office_mention, office_of
from kgbuild.tables import word_list

PERSON = frozenset(("Person",))
PARTY = frozenset(("Party",))
LANDS = ("Country", "State")
BODY_NOUNS = word_list("body noun")
GIVEN_UP = word_list("given up")


def own_office(analysis: Analysis, i: int, person: int, frame: Frame, slots: Slots) -> list[Mention]:
    """Give the office that the subject is said to hold, when "resigned" names none of its own.

    Args:
        i: position of the word that evokes the frame.
        person: entity of the subject.
        frame: the frame.
        slots: its slots; one of ``as``, ``from`` and ``obj`` would name an office, unless it is the
            government or the post in general ("quit the cabinet").
    """
    named = [t for p in ("as", "from", "obj") if p in slots for t in slots[p] or [-1]]
    if any(t < 0 or analysis.tokens.lemma[t] not in GIVEN_UP for t in named):
        return []
    roles = [
        r
        for r in analysis.roles
        if office_of(r)
        and not r.future
        and not (named and r.past)  # what a former secretary quits may be another post
        and not r.construction
        and any(m.entity == person for m, _ in r.holders)
    ]
    first, last = analysis.tokens.sents[analysis.tokens.sent[i]]
    here = [r for r in roles if first <= r.head < last and not r.past]
    roles = here or roles
    return [office_mention(analysis, roles[0])] if len({office_of(r) for r in roles}) == 1 else []


def own_party(analysis: Analysis, i: int, person: int, frame: Frame, slots: Slots) -> list[Mention]:
    """Give the party of the subject, where the text gives it one: what "defected to Labour" leaves.

    Args:
        i: position of the word that evokes the frame.
        person: entity of the subject.
        frame: the frame.
        slots: its slots; where the frame needs ``to``, that names a new party, which is another.
    """
    new = {m.entity for h in slots.get("to", []) for m in entity_at(analysis, h, PARTY)}
    held = [
        r.party
        for r in analysis.roles
        if r.party is not None and r.party.entity not in new and any(m.entity == person for m, _ in r.holders)
    ]
    if "to" in frame.needs and not new:
        return []
    return held[:1] if len({p.entity for p in held}) == 1 else []


def own_label(analysis: Analysis, i: int) -> list[Mention]:
    """Give the party whose name or adjective stands before a noun: "the Republican ticket".

    Args:
        i: position of the noun.
    """
    tokens = analysis.tokens
    before = [
        c for c in tokens.children[i] if tokens.dep[c] in ("compound", "amod", "nmod", "poss") and c < i
    ]
    held = [m for c in before if (m := analysis.at.get(c)) is not None and m.entity >= 0]
    return [m for m in held if analysis.clusters[m.entity].type == "Party"][:1]


def own_seat(analysis: Analysis, i: int, person: int, frame: Frame, slots: Slots) -> list[Mention]:
    """Give the seat in "lost his seat": the one that the text last gave its owner.

    Args:
        i: position of the word that evokes the frame.
        person: entity of the subject.
        frame: the frame.
        slots: its slots, of which ``obj`` must be "seat" with a possessor.
    """
    tokens = analysis.tokens
    if not any(
        tokens.lemma[t] == "seat" and any(tokens.dep[c] == "poss" for c in tokens.children[t])
        for t in slots.get("obj", [])
    ):
        return []
    held = [
        r.seat
        for r in analysis.roles
        if r.seat is not None
        and r.head < i
        and person
        in {m.entity for m, _ in r.holders}
        | {m.entity for h in r.subjects for m in entity_at(analysis, h, PERSON)}
    ]
    return held[-1:]


def last_seat(analysis: Analysis, i: int, slots: Slots) -> list[Mention]:
    """Give the seat in "won the seat": the only one that its sentence and the one before name before it.

    Args:
        i: position of the word that evokes the frame.
        slots: its slots, of which ``obj`` must be "the seat".
    """
    tokens = analysis.tokens
    if not any(
        tokens.lemma[t] in ("seat", "constituency")
        and [tokens.lower[c] for c in tokens.children[t] if tokens.dep[c] in ("det", "compound", "amod")]
        == ["the"]
        for t in slots.get("obj", [])
    ):
        return []
    first = tokens.sents[max(0, tokens.sent[i] - 1)][0]
    near = {id(m): m for k in range(first, i) if (m := analysis.at.get(k)) is not None}
    seats = [m for m in near.values() if m.type == "Constituency" or m.seat]
    return seats[-1:] if len({m.entity for m in seats}) == 1 else []


def holder_of(analysis: Analysis, office: Mention) -> Mention | None:
    """Give the one named right before an office with "as", or None.

    "Jones quit as mayor and Smith as sheriff": Smith is the sheriff, not the verb's subject.
    """
    if office.type != "Office":
        return None
    for role in analysis.roles:
        if role.start == office.start and role.construction == "as" and role.holders and not role.subjects:
            return role.holders[0][0]
    return None


def is_body(analysis: Analysis, head: int, frame: Frame) -> bool:
    """Whether a noun phrase is a body that has the frame's office; of a party it can only be the chair."""
    mention = analysis.at.get(head)
    if frame.strict:
        return mention is not None and mention.type in LANDS
    if mention is not None and mention.type == "Party":
        return frame.office.startswith("chair")
    return analysis.tokens.lemma[head] in BODY_NOUNS or (
        mention is not None and mention.type in ("Organisation", "Legislature")
    )


def made_office(analysis: Analysis, head: int, pattern: str) -> Mention:
    """Give the office that a verb implies: "chairs the committee" makes a "chairman of the committee".

    Args:
        head: head token of the body.
        pattern: the frame's ``office``, with ``{object}`` where the body's name goes.
    """
    tokens = analysis.tokens
    start, end = tokens.subtree(head)
    if tokens.lower[start] in ("the", "a", "its", "his", "her"):
        start += 1
    stop = next(
        (
            min(k, tokens.subtree(k)[0]) if tokens.dep[k] == "relcl" else k
            for k in range(head + 1, end)
            if tokens.dep[k] in ("relcl", "acl", "punct") or tokens.text[k] == ","
        ),
        end,
    )
    name = tokens.span_text(start, stop)
    mention = analysis.at.get(head)
    if mention is not None and mention.type in LANDS and start and tokens.lower[start - 1] == "the":
        name = f"the {name}"  # "president of the United States"
    noun = pattern.split()[0]
    pattern = (
        pattern.replace("the {object}", "{object}")
        if any(t in ("'s", "’s") for t in tokens.text[start:head])
        else pattern
    )
    role = Role(
        start,
        stop,
        head,
        noun,
        pattern.format(object=name),
        (f"{name} {noun}", noun, f"chair of the {name}", f"chair of {name}"),
    )
    return office_mention(analysis, role)
