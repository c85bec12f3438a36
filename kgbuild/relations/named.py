"""Whom a token of the parse names: by a name, a pronoun, a role phrase or an apposition."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.pronouns import resolve
from kgbuild.relations.offices import office_mention, office_of
from kgbuild.syntax import surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PARTY_NOUNS = word_list("party noun")


def named_at(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    """Give the mentions that a token heads or stands for; several for those of a plural role.

    Args:
        analysis: the document's analysis.
        token: head token of a noun phrase.
        allowed: ontology classes that fit.
    """
    mention = analysis.at.get(token) or resolve(analysis, token)
    if mention is None:
        return _apposed(analysis, token, allowed)
    if mention.members and "Person" in allowed and (person := _member_meant(analysis, token)) is not None:
        return [person]
    role = role_of(analysis, mention)
    if role is not None:
        return of_role(analysis, role, allowed) or _apposed(analysis, token, allowed)
    member = mention.members and mention.kind == "adjective" and mention.type == "Party"
    if member and not _is_label(analysis.tokens, token):
        return _apposed(analysis, token, allowed)
    if (
        mention.entity >= 0
        and class_of(analysis, mention) in allowed
        and _heads(analysis.tokens, mention, token)
    ):
        return [mention]
    return _apposed(analysis, token, allowed)


def _member_meant(analysis: Analysis, token: int) -> Mention | None:
    """Give the person of whom "X is a Democrat who ..." says what follows; or None."""
    tokens = analysis.tokens
    verb = tokens.head[token]
    if tokens.dep[token] != "attr" or tokens.lemma[verb] != "be" or tokens.tag[token] not in ("NNP", "NN"):
        return None
    if not any(tokens.dep[c] == "relcl" for c in tokens.children[token]):
        return None
    named = (analysis.at.get(h) for h in surface_subject(tokens, verb))
    return next(
        (m for m in named if m is not None and m.entity >= 0 and class_of(analysis, m) == "Person"), None
    )


def _heads(tokens: Tokens, mention: Mention, token: int) -> bool:
    """An adjective of a party or country stands for it only where it is a noun of its own ("a Tory")."""
    if mention.kind != "adjective":
        return True
    return tokens.dep[mention.end - 1] not in ("amod", "compound", "nmod") or tokens.head[
        mention.end - 1
    ] in range(mention.start, mention.end)


def class_of(analysis: Analysis, mention: Mention) -> str:
    """Give the ontology class of what a mention refers to."""
    cluster = analysis.cluster(mention)
    return cluster.type if cluster is not None else mention.type


def role_of(analysis: Analysis, mention: Mention) -> Role | None:
    """Give the role phrase whose mention this is, or None."""
    return next((r for r in analysis.roles if r.mention is mention), None)


def of_role(analysis: Analysis, role: Role, allowed: frozenset[str]) -> list[Mention]:
    """Give for whom or what a role phrase stands: the office, the government, the holders, the party."""
    if "Office" in allowed and office_of(role):
        return [office_mention(analysis, role)]
    if "Government" in allowed and (ruling := _ministers(analysis, role)):
        return ruling
    if "Person" in allowed:
        if role.mention is not None and role.mention.entity >= 0:
            return [role.mention]
        holders = [m for m, _ in role.holders if m.entity >= 0]
        if holders:
            return holders
    if (
        "Party" in allowed
        and role.plural
        and role.party is not None
        and role.party.entity >= 0
        and not role.indefinite
        and not any(analysis.tokens.dep[c] == "nummod" for c in analysis.tokens.children[role.head])
    ):
        return [role.party]
    return []


def _ministers(analysis: Analysis, role: Role) -> list[Mention]:
    """Give the government for which a bare "ministers" stands, where the document speaks of one."""
    if not (role.plural and role.noun == "minister" and role.end - role.start == 1) or role.holders:
        return []
    tokens = analysis.tokens
    if any(tokens.dep[c] not in ("det", "punct") for c in tokens.children[role.head]):
        return []
    return [
        m
        for m in analysis.mentions
        if m.type == "Government" and m.entity >= 0 and tokens.lower[m.start : m.end] == ["government"]
    ][:1]


def _is_label(tokens: Tokens, token: int) -> bool:
    """Whether a member's bare name stands for the party: "switched from Republican to Democrat"."""
    above = tokens.head[token]
    changed = tokens.lower[above] in ("from", "to") or tokens.lemma[above] == "turn"
    return changed and not tokens.children[token] and tokens.dep[token] in ("pobj", "dobj", "attr", "acomp")


def _apposed(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    tokens = analysis.tokens
    if tokens.lemma[token] == "party" and "Party" in allowed:
        named = [analysis.at.get(c) for c in tokens.children[token] if tokens.dep[c] in ("compound", "nmod")]
        if parties := [
            m for m in named if m is not None and m.entity >= 0 and class_of(analysis, m) == "Party"
        ]:
            return parties[:1]
    related = any(tokens.dep[c] == "relcl" for c in tokens.children[token])
    token = _first_joined(tokens, token) if related else token
    apposed = related and tokens.dep[token] == "appos"
    holder = analysis.at.get(tokens.head[token]) if apposed else None
    if (
        holder is not None
        and holder.entity >= 0
        and "Person" in allowed
        and class_of(analysis, holder) == "Person"
    ):
        return [holder]
    said = tokens.dep[token] == "attr" and tokens.lemma[tokens.head[token]] in ("be", "become")
    kind = "Party" if tokens.lemma[token] in PARTY_NOUNS else "Person"
    if said and kind in allowed and tokens.pos[token] in ("NOUN", "ADJ"):
        subjects = [analysis.at.get(h) for h in surface_subject(tokens, tokens.head[token])]
        return [m for m in subjects if m is not None and m.entity >= 0 and class_of(analysis, m) == kind]
    for child in tokens.children[token]:
        mention = analysis.at.get(child)
        if (
            tokens.dep[child] == "appos"
            and mention is not None
            and mention.entity >= 0
            and class_of(analysis, mention) in allowed
            and not _bracketed_elsewhere(tokens, token, mention.start)
        ):
            return [mention]
    return []


def _bracketed_elsewhere(tokens: Tokens, token: int, start: int) -> bool:
    """Whether a bracket explains another name than the one it hangs on: not Oslo in "Oslo ... the X (Y)"."""
    between = tokens.pos[token] == "PROPN" and start - 2 > token
    return between and tokens.text[start - 1] == "(" and tokens.pos[start - 2] == "PROPN"


def _first_joined(tokens: Tokens, token: int) -> int:
    """Give the first of joined nouns: of "a farmer and politician who ...", which both are one person."""
    while tokens.dep[token] == "conj" and tokens.pos[token] == "NOUN" == tokens.pos[tokens.head[token]]:
        token = tokens.head[token]
    return token
