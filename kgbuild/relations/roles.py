"""Statements that role phrases say of their holders: party, leadership, office, seat, candidacy."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Gender, Mention, Role
from kgbuild.coreference.incumbents import ended, year_of
from kgbuild.mentions.holders import COPULAS
from kgbuild.relations.ends import entity_at, types_of
from kgbuild.relations.frames import Frame, role_frames
from kgbuild.relations.modifiers import worst
from kgbuild.relations.offices import office_mention
from kgbuild.relations.over import latest_year
from kgbuild.relations.status import status_of
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NOMINATING = word_list("nominating verb", "role_words")
PAST_VERBS = frozenset(("be", "remain", "serve"))
POST_VERBS = word_list("holding verb", "role_words")
LEAVING = word_list("leaving verb", "role_words")


def match_roles(analysis: Analysis) -> Iterator[Found]:
    """Give the statements of every role phrase that has a holder."""
    year = year_of(analysis)
    if not analysis.date:  # what the text tells of it may be later than what its offices tell
        year = max(year or 0, latest_year(analysis) or 0) or None
    former = {
        (m.entity, r.noun)
        for r in analysis.roles
        if r.past and r.kind == "office" and r.construction != "fronted"
        for m, _ in r.holders
    }
    for role in analysis.roles:
        for holder, construction in _holders(analysis, role):
            if (
                not role.past
                and holder.entity >= 0
                and ended(analysis, role, analysis.clusters[holder.entity], year)
            ):
                role.past = True
            # Who is called a former president elsewhere has "President X" as a courtesy.
            courtesy = construction == "premodifier" and not role.definite and role.kind == "office"
            role.past |= courtesy and (holder.entity, role.noun) in former
            if holder.entity < 0 or _names(analysis, role, holder):
                continue
            for frame in role_frames():
                if _fits(role, frame):
                    yield from _state(analysis, role, holder, construction, frame)


def _names(analysis: Analysis, role: Role, holder: Mention) -> bool:
    """Whether a role phrase names a person itself, who then does not hold it: "chairman of X's campaign"."""
    inside = (analysis.at.get(i) for i in range(role.start, role.end))
    return any(
        m is not None and m.type == "Person" and m.entity == holder.entity
        for m in inside
        if m is not role.mention
    )


def _holders(analysis: Analysis, role: Role) -> list[tuple[Mention, str]]:
    """Give a role's holders; of one predicated of a pronoun or nominal, the person that refers to."""
    if role.holders or not role.subjects or role.plural:
        return role.holders
    same = _holder_before(analysis, role)
    if same is not None:
        return [(same, role.construction)]
    return [
        (m, role.construction) for h in role.subjects for m in entity_at(analysis, h, frozenset(("Person",)))
    ]


def _holder_before(analysis: Analysis, role: Role) -> Mention | None:
    """Give "he" as the one whose office the sentence before tells: "X made Y chancellor. He was it until"."""
    tokens, subject = analysis.tokens, role.subjects[0]
    if tokens.lower[subject] not in ("he", "she") or not role.office:
        return None
    found = {
        m.entity
        for other in analysis.roles
        if tokens.sent[role.head] - tokens.sent[other.head] == 1
        and other.office.casefold() == role.office.casefold()
        for m, construction in other.holders
        if _status(tokens, other, construction) == "asserted"
    }
    if len(found) != 1 or min(found) < 0:
        return None
    entity = min(found)
    gender: Gender = "m" if tokens.lower[subject] == "he" else "f"
    if analysis.clusters[entity].gender not in (gender, "u"):
        return None
    return Mention(subject, subject + 1, "Person", "pronoun", tokens.lower[subject], entity=entity)


def _fits(role: Role, frame: Frame) -> bool:
    if "*" in frame.roles:
        return True
    return (
        role.noun in frame.roles
        or role.kind in frame.roles
        or (role.kind == "leader" and role.office != "" and "office" in frame.roles)
    )


def _state(
    analysis: Analysis, role: Role, holder: Mention, construction: str, frame: Frame
) -> Iterator[Found]:
    for filler in [_filler(analysis, role, frame), *(role.also if frame.slot == "party" else [])]:
        if filler is not None and filler.entity >= 0 and filler.entity != holder.entity:
            yield from _filled(analysis, role, holder, filler, construction, frame)


def _filled(
    analysis: Analysis, role: Role, holder: Mention, filler: Mention, construction: str, frame: Frame
) -> Iterator[Found]:
    cluster = analysis.clusters[filler.entity]
    if cluster.type not in types_of(frame.relation, "object"):
        return
    tokens = analysis.tokens
    status = _status(tokens, role, construction)
    sentence = tokens.sent[role.head]
    past = role.past and not (frame.slot == "party" and _only_office_over(tokens, role))
    over = (past and construction != "predecessor") or _past(tokens, role, construction)
    tense = "past" if over else "current"
    confidence = frame.confidence if construction != "postmodifier" else 0.85
    if frame.slot == "office" and not role.political:
        confidence = 0.7
    yield Found(
        holder.entity,
        frame.relation,
        filler.entity,
        status,
        role.head,
        (sentence, sentence),
        holder,
        filler,
        tense=tense,
        confidence=confidence,
        rule=frame.id,
    )


def _only_office_over(tokens: Tokens, role: Role) -> bool:
    """Whether "former" stands behind the party: "Conservative ex-minister X" is a Conservative."""
    party = role.party
    if party is None or not role.start <= party.start < role.head:
        return False
    return any(word in ("ex", "former") for word in tokens.lower[party.end : role.head])


def _filler(analysis: Analysis, role: Role, frame: Frame) -> Mention | None:
    if frame.slot == "party":
        return role.party
    if frame.slot == "seat":
        # A voter is likened to his state's partisans too: "Ohio Democrats like Mr Brown".
        likened = role.plural and analysis.tokens.lower[role.end : role.end + 1] == ["like"]
        return None if likened and role.noun == "label" else role.seat
    if frame.slot == "office" and role.office:
        if (
            not role.political
            and role.body is None
            and role.party is None
            and role.office.casefold() == role.noun
        ):
            return None
        return office_mention(analysis, role)
    return None


def _status(tokens: Tokens, role: Role, construction: str) -> str:
    if role.future:
        return "planned"
    verb = role.predicate
    if construction in ("copula", "appointment", "as", "post") and verb >= 0 and not _leaves(tokens, verb):
        status = status_of(tokens, verb)
        to_come = tokens.lemma[verb] in NOMINATING and role.kind in ("office", "leader")
        return worst(status, "planned") if to_come else status
    return "asserted"


def _leaves(tokens: Tokens, verb: int) -> bool:
    """Whether a verb ends the role that is said with it: one who may resign as leader is leader."""
    if tokens.lemma[verb] in LEAVING:
        return True
    beside = {tokens.lower[c] for c in tokens.children[verb]} | set(tokens.lower[verb + 1 : verb + 2])
    return any(f"{tokens.lemma[verb]} {word}" in LEAVING for word in beside)


def _past(tokens: Tokens, role: Role, construction: str) -> bool:
    """Whether "was", "had been", "served as" put the role into the past."""
    verb = role.predicate
    if construction not in ("copula", "as", "appointment", "post", "predecessor") or verb < 0:
        return False
    if construction == "predecessor":
        return tokens.pos[verb] == "NOUN" or status_of(tokens, verb) == "asserted"
    if _leaves(tokens, verb):
        return tokens.tag[verb] in ("VBD", "VBN") and status_of(tokens, verb) == "asserted"
    if tokens.lemma[verb] not in (POST_VERBS if construction == "post" else PAST_VERBS):
        return False
    words = [tokens.tag[c] for c in tokens.children[verb] if tokens.dep[c] == "aux"]
    if "VBZ" in words and any(tokens.lower[c] in ("since", "for") for c in tokens.children[verb]):
        return False  # "has served as mayor since 2008"
    return (
        tokens.tag[verb] == "VBD"
        or "VBD" in words
        or (tokens.tag[verb] == "VBN" and tokens.lemma[verb] not in COPULAS)
    )
