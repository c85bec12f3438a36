"""The party of a role that names none: "its leader", "party leader X", "one of its MPs, X"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.affiliations import listed_party
from kgbuild.coreference.bodies import latest
from kgbuild.coreference.incumbents import year_of
from kgbuild.coreference.nominals import party_of
from kgbuild.coreference.pronouns import resolve
from kgbuild.mentions.office_names import in_titles


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
    return latest(analysis, role.start, "Party", lambda c: known in ("", c.label))
