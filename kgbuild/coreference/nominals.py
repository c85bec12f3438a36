"""Nominal coreference: "the Labour leader", "the Bradford West MP", "his party", "the committee"."""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.analysis import Analysis, Cluster, Mention, Role
from kgbuild.coreference.affiliations import listed_party
from kgbuild.coreference.incumbents import year_of
from kgbuild.coreference.names import initials
from kgbuild.coreference.pronouns import resolve
from kgbuild.mentions.office_names import in_titles
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

BODY_NOUNS = word_list("body noun")
WHOSE = frozenset(("whose",))
LONGEST_CLIMB = 8


def party_of(analysis: Analysis) -> dict[int, int]:
    """Give the party entity of each person entity of whom a current role tells it."""
    out: dict[int, int] = {}
    for role in analysis.roles:
        if role.party is not None and role.party.entity >= 0:
            for holder, _ in role.holders:
                if holder.entity >= 0 and not role.past:
                    out.setdefault(holder.entity, role.party.entity)
    return out


def resolve_roles(analysis: Analysis) -> None:
    """Let a definite role phrase without a holder refer to the person whose role it is."""
    held: list[tuple[int, Role, int]] = sorted(
        (
            (role.head, role, holder.entity)
            for role in analysis.roles
            for holder, _ in role.holders
            if holder.entity >= 0
        ),
        key=lambda t: t[0],
    )
    party = party_of(analysis)
    for role in analysis.roles:
        if (
            role.holders
            or role.plural
            or role.indefinite
            or role.past
            or role.construction
            or role.mention is None
        ):
            continue
        if not (role.definite or role.standalone) or of_a_body(analysis, role, WHOSE):
            continue
        best = _best_holder(analysis, role, held, party)
        if best >= 0:
            refer(analysis, role, best)


def of_a_body(analysis: Analysis, role: Role, owners: frozenset[str]) -> bool:
    """Whether the phrase is of a body named before: "the fund, whose president ...".

    Args:
        analysis: the document.
        role: the phrase.
        owners: the words that stand for the body, right before the phrase.
    """
    return role.start > 0 and analysis.tokens.lower[role.start - 1] in owners


def _best_holder(
    analysis: Analysis, role: Role, held: list[tuple[int, Role, int]], party: dict[int, int]
) -> int:
    scored: list[tuple[float, int, int]] = []
    for position, other, entity in held:
        points = _likeness(role, other, party.get(entity, -1))
        before = position < role.head
        foreign = role.body is None and other.body is not None and other.body.type == "Country"
        if points > 0 and (before or not foreign):  # "the president" is no "Chinese president" of later on
            scored.append((points + (1 if before else 0), position if before else -position, entity))
    return max(scored)[2] if scored else -1


def _likeness(role: Role, other: Role, party: int) -> float:
    """Give how surely two role phrases mean one holder: 0 not at all, 3 the same office or seat."""
    if _of_one_state(role, other):
        return 3 if role.party is None or role.party.entity == party else 0
    if role.noun != other.noun:
        return 0
    if (
        role.body is not None
        and role.body.type == "Country"
        and (other.body is None or other.body.name != role.body.name)
    ):
        return 0
    if role.seat is not None:
        return 3 if other.seat is not None and other.seat.entity == role.seat.entity else 0
    if role.party is not None and role.party.entity != (
        other.party.entity if other.party is not None else party
    ):
        return 0
    if role.kind == "office":
        mine = {n.casefold() for n in (role.office, *role.office_names)}
        theirs = {n.casefold() for n in (other.office, *other.office_names)}
        if role.office.casefold() in theirs or other.office.casefold() in mine:
            return 3
        return 1 if role.start == role.head and role.noun in theirs else 0
    return 2 if role.party is not None or role.kind != "leader" else 1


def _of_one_state(role: Role, other: Role) -> bool:
    """Whether "the Texas senator" or "the Texas Republican" meets another phrase with that state."""
    return (
        role.seat is not None
        and other.seat is not None
        and role.seat.type == "State"
        and role.seat.entity == other.seat.entity
        and role.kind == other.kind == "seat"
    )


def refer(analysis: Analysis, role: Role, entity: int) -> None:
    """Make a role phrase a mention of a person's entity."""
    mention = role.mention
    if mention is None:
        return
    cluster = analysis.clusters[entity]
    mention.type, mention.entity = "Person", entity
    mention.gender = cluster.gender
    cluster.mentions.append(mention)
    analysis.mentions.append(mention)
    for i in range(role.start, role.end):
        if analysis.at.get(i) is mention or analysis.at.get(i) is None:
            analysis.at[i] = mention
    analysis.at[role.head] = mention


def resolve_bodies(analysis: Analysis) -> None:
    """Add "his party", "the party" and "the committee" as mentions of the entity last named that fits."""
    tokens, party = analysis.tokens, party_of(analysis)
    for i, word in enumerate(tokens.lower):
        if (
            i in analysis.at
            or tokens.pos[i] not in ("NOUN", "PROPN")
            or (word not in BODY_NOUNS and word != "party")
        ):
            continue
        first = tokens.subtree(i)[0]
        if tokens.lower[i - 1] not in word_list("body determiner") or i == 0 or first < i - 4:
            continue
        entity = _party_entity(analysis, i, party) if word == "party" else _body_entity(analysis, i, word)
        if entity >= 0:
            mention = Mention(i, i + 1, analysis.clusters[entity].type, "nominal", word, entity=entity)
            analysis.place(mention)
            analysis.clusters[entity].mentions.append(mention)


def _party_entity(analysis: Analysis, i: int, party: dict[int, int]) -> int:
    tokens = analysis.tokens
    if tokens.lower[i - 1] in ("'s", "’s"):
        owner = analysis.at.get(i - 2)
        return party.get(owner.entity, -1) if owner is not None else -1
    if tokens.lower[i - 1] in ("his", "her"):
        person = resolve(analysis, i - 1)
        return party.get(person.entity, -1) if person is not None else -1
    first = tokens.sents[tokens.sent[i]][0]
    named = {m.entity for m in (analysis.at.get(k) for k in range(first, i)) if m and m.type == "Party"}
    if len(named) > 1:
        return -1  # "between Republicans and Democrats, he joined the party"
    introduced = _introduced_party(analysis, i)
    return introduced if introduced >= 0 else _latest(analysis, i, "Party", lambda c: True)


def _introduced_party(analysis: Analysis, i: int) -> int:
    """Give the party of one whom "A Tory MP has joined Labour" introduced, where the name follows."""
    sentence = analysis.tokens.sent[i]
    for role in analysis.roles:
        for holder, construction in role.holders:
            named = construction == "lead" and role.party is not None and holder.entity >= 0
            if named and any(
                m.kind == "name"
                and analysis.tokens.sent[m.start] == sentence == analysis.tokens.sent[role.head] + 1
                for m in analysis.clusters[holder.entity].mentions
            ):
                return role.party.entity  # type: ignore[union-attr]
    return -1


def _body_entity(analysis: Analysis, i: int, word: str) -> int:
    if analysis.tokens.lower[i - 1] not in ("the", "this"):
        return -1
    return _latest(
        analysis,
        i,
        "Organisation",
        lambda c: (
            c.label.casefold().endswith(word)
            or (initials(c.label)[-1:].casefold() == word[0] and any(n.isupper() for n in c.names))
        ),
    )


def _latest(analysis: Analysis, i: int, kind: str, fits: Callable[[Cluster], bool]) -> int:
    best, where = -1, -1
    for mention in analysis.mentions:
        if mention.start >= i:
            continue
        cluster: Cluster | None = analysis.cluster(mention)
        if (
            cluster is not None
            and cluster.type == kind
            and mention.start > where
            and (mention.kind == "name" or kind == "Party")
            and fits(cluster)
            and not _makes(analysis.tokens, mention.start, i)
        ):
            best, where = mention.entity, mention.start
    return best


def _makes(tokens: Tokens, name: int, nominal: int) -> bool:
    """Whether a name says what a nominal came of: "Founded by members of Labour, the party won"."""
    if tokens.sent[name] != tokens.sent[nominal]:
        return False
    at = name
    for _ in range(LONGEST_CLIMB):
        if tokens.tag[at] == "VBN" and tokens.dep[at] in ("advcl", "acl"):
            return tokens.head[at] in (nominal, tokens.head[nominal])
        at = tokens.head[at]
    return False


def complete_roles(analysis: Analysis) -> None:
    """Fill the party of "its leader", "the party's leader", "party leader X" and "one of its MPs, X".

    It is told by what they refer to.
    """
    tokens, party = analysis.tokens, party_of(analysis)
    for role in analysis.roles:
        owned = role.kind in ("seat", "candidate") or (role.kind == "office" and role.body is None)
        if owned and role.party is None and role.holders:
            role.party = _owning_party(analysis, role, party)
            if role.party is not None and role.office:
                role.office_names = (*role.office_names, role.office)
                role.office = f"{in_titles(analysis.clusters[role.party.entity].label)} {role.office}"
        if role.kind != "leader" or role.party is not None or role.body is not None or role.start == 0:
            continue
        i = role.start - 1
        mention: Mention | None = None
        if tokens.lower[i] in ("its", "their"):
            mention = _party_beside(analysis, i) or resolve(analysis, i)
        elif tokens.text[i] in ("'s", "’s"):
            mention = analysis.at.get(i - 1)
        elif tokens.lower[role.head - 1] == "party" or tokens.text[role.head] == "Leader":
            entity = next((party[h.entity] for h, _ in role.holders if h.entity in party), -1)
            entity = entity if entity >= 0 else _named_party(analysis, role)
            if entity >= 0:
                mention = Mention(role.start, role.start + 1, "Party", "nominal", "party", entity=entity)
        if mention is not None and mention.entity >= 0 and analysis.clusters[mention.entity].type == "Party":
            role.party, role.office = mention, ""


def _one_party_near(analysis: Analysis, i: int) -> bool:
    """Whether the sentence of a word and the two before it name one party only."""
    sent = analysis.tokens.sent
    near = {
        m.entity
        for m in analysis.mentions
        if m.type == "Party" and m.kind != "nominal" and 0 <= sent[i] - sent[m.start] <= 2 and m.entity >= 0
    }
    return len(near) <= 1


def _party_beside(analysis: Analysis, i: int) -> Mention | None:
    """Give the only party that a sentence names before the pronoun at ``i``; None if none or several."""
    first = analysis.tokens.sents[analysis.tokens.sent[i]][0]
    found = {id(m): m for m in (analysis.at.get(k) for k in range(first, i)) if m is not None}
    parties = [m for m in found.values() if m.type == "Party" and m.kind == "name" and m.entity >= 0]
    return parties[0] if len({m.entity for m in parties}) == 1 else None


def _owning_party(analysis: Analysis, role: Role, party: dict[int, int]) -> Mention | None:
    """Give the party whose MP or candidate one is: "one of its MPs, X", "X, one of his MPs"; else None."""
    tokens = analysis.tokens
    owner = next((c for c in tokens.children[role.head] if tokens.dep[c] == "poss"), -1)
    if owner < 0 or tokens.lower[owner] in ("whose", "my", "your", "our"):
        return None
    mention = analysis.at.get(owner) or resolve(analysis, owner)
    if mention is None or mention.entity < 0 or any(h.entity == mention.entity for h, _ in role.holders):
        return None
    if analysis.clusters[mention.entity].type == "Party":
        return mention if mention.kind == "name" or _one_party_near(analysis, owner) else None
    if role.kind == "office":  # a minister's spokesman need not be of the party
        return None
    entity = party.get(mention.entity, -1)  # a leader's MPs are the party's
    return Mention(owner, owner + 1, "Party", "nominal", "party", entity=entity) if entity >= 0 else None


def _named_party(analysis: Analysis, role: Role) -> int:
    """Give the party entity named last before a leader, of a well-known one only the own party; or -1."""
    year = year_of(analysis) if role.holders else None
    names = (
        listed_party(analysis.clusters[h.entity], year, analysis.country)
        for h, _ in role.holders
        if h.entity >= 0
    )
    known = next((name for name in names if name), "")
    return _latest(analysis, role.start, "Party", lambda c: known in ("", c.label))
