"""Qualifiers of a statement: when, for how long, why, with what majority and share of the vote."""

from __future__ import annotations

import re

from kgbuild.analysis import Analysis, Found, Role
from kgbuild.coreference.pronouns import resolve
from kgbuild.relations.frames import frames
from kgbuild.relations.tense import LASTING
from kgbuild.relations.times import Time, times_in
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

BEGINNING = word_list("beginning")
MAJORITY = re.compile(
    r"majority\s+of\s+(?:just\s+|only\s+|more\s+than\s+|over\s+|about\s+)?(\d{1,3}(?:,\d{3})+|\d+)"
    r"|(\d{1,3}(?:,\d{3})+|\d{2,})(?:-vote|-strong)?\s+majority"
)
SHARE = re.compile(r"(\d{1,2}(?:\.\d+)?)\s?(?:%|per\s?cent|percent)\s+of\s+the\s+(?:popular\s+)?votes?")
VICTORY = frozenset(("victory", "win", "election", "triumph", "majority"))
_LIMIT = 160


def qualify(analysis: Analysis, found: Found) -> None:
    """Add the dates, duration and reason that stand beside the statement's anchor."""
    frame = next((f for f in frames() if f.id == found.rule and f.relation == found.predicate), None)
    role = next((r for r in analysis.roles if r.head == found.anchor), None)
    governor = role.predicate if role is not None and role.predicate >= 0 else found.anchor
    for time in _beside(analysis, found.anchor, governor, role):
        _date(analysis.tokens, found, time, governor, frame.date if frame else "", role)
    if frame is not None and frame.reason:
        reason = _reason(analysis.tokens, found.anchor)
        if reason:
            found.qualifiers["reason"] = reason


def _beside(analysis: Analysis, anchor: int, governor: int, role: Role | None) -> list[Time]:
    """Give the times of the sentence that hang on the anchor or on the verb that governs it."""
    tokens = analysis.tokens
    start, end = tokens.sents[tokens.sent[anchor]]
    text = tokens.doc[start:end].text
    offset = tokens.doc[start].idx
    out = []
    for time in times_in(text, analysis.date):
        span = tokens.doc.char_span(offset + time.start, offset + time.end, alignment_mode="expand")
        if span is None:
            continue
        if role is not None and role.predicate < 0 and not (role.end <= span.start <= role.end + 2):
            continue
        behind = role is not None and role.predicate < 0
        if behind or _hangs_on(tokens, span.root.i, {anchor, governor}):
            out.append(time)
    return out


def _hangs_on(tokens: Tokens, i: int, targets: set[int]) -> bool:
    for _ in range(6):
        if i in targets:
            return True
        above = tokens.head[i]
        if above == i or (tokens.pos[i] in ("VERB", "AUX") and i not in targets):
            return False
        i = above
    return False


def _date(tokens: Tokens, found: Found, time: Time, governor: int, slot: str, role: Role | None) -> None:
    if time.kind == "duration":
        if found.predicate in LASTING:
            found.qualifiers.setdefault("duration", time.value)
    elif time.kind == "range":
        found.start, found.end = found.start or time.value, found.end or time.until
    elif time.before in ("until", "till") and found.predicate in LASTING:
        found.end = found.end or time.value
        found.tense = "past" if found.tense else found.tense
    elif time.before == "since" and found.predicate in LASTING:
        found.start = found.start or time.value
    elif slot == "end":
        found.end = found.end or time.value
    elif slot == "start" or (
        role is not None and role.predicate >= 0 and tokens.lemma[governor] in BEGINNING
    ):
        found.start = found.start or time.value


def _reason(tokens: Tokens, anchor: int) -> str:
    for child in tokens.children[anchor]:
        if tokens.dep[child] == "prep" and tokens.lower[child] in ("for", "over") and child > anchor:
            start, end = tokens.subtree(child)
            text = tokens.span_text(start + 1, end).strip(" ,.;:")
            if (
                text
                and len(text) <= _LIMIT
                and not re.search(r"^(?:a |the |\d+ |more )?\w* ?(?:years?|months?|weeks?|days?)\b", text)
            ):
                return text
    return ""


def add_results(analysis: Analysis) -> None:
    """Add majorities, vote shares and the dates of victories to the seat of the one whose they are."""
    tokens = analysis.tokens
    for start, end in tokens.sents:
        text = tokens.doc[start:end].text
        majority, share = MAJORITY.search(text), SHARE.search(text)
        dated = _victory_date(analysis, start, end)
        if not (majority or share or dated):
            continue
        seat = _seat_of(analysis, start, end)
        if seat is None:
            continue
        if majority:
            seat.qualifiers.setdefault("majority", int((majority[1] or majority[2]).replace(",", "")))
        if share:
            value = float(share[1])
            seat.qualifiers.setdefault("voteShare", int(value) if value.is_integer() else value)
        if dated:
            seat.start = seat.start or dated
        if majority or share:
            number = tokens.sent[start]
            first, last = seat.sentences
            if number - last in (1, 2):
                seat.sentences = (first, number)


def _victory_date(analysis: Analysis, start: int, end: int) -> str | None:
    tokens = analysis.tokens
    for i in range(start, end):
        if (
            tokens.lemma[i] in VICTORY
            and tokens.pos[i] == "NOUN"
            and any(tokens.dep[c] == "poss" for c in tokens.children[i])
        ):
            times = _beside(analysis, i, i, None)
            if times and times[0].kind == "date":
                return times[0].value
    return None


def _seat_of(analysis: Analysis, start: int, end: int) -> Found | None:
    """Give the one current seat of the person whom the sentence is about."""
    people: set[int] = set()
    for i in range(start, end):
        mention = analysis.at.get(i) or resolve(analysis, i)
        if (
            mention is not None
            and mention.entity >= 0
            and mention.type == "Person"
            and analysis.tokens.dep[i] in ("nsubj", "nsubjpass", "poss")
        ):
            people.add(mention.entity)
            break
    seats = [
        f
        for f in analysis.found
        if f.predicate == "representedConstituency"
        and f.subject in people
        and f.status == "asserted"
        and f.tense != "past"
    ]
    return seats[0] if len(seats) == 1 else None
