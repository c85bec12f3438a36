"""The ends of a statement: from a token of the parse to the entity it names, or the owner of it."""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.plurals import people_meant
from kgbuild.coreference.pronouns import resolve
from kgbuild.ontology import RELATIONS
from kgbuild.relations.offices import office_mention, office_of
from kgbuild.syntax import coordinated, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

AGENTS = frozenset(("Person", "Party", "Government", "Organisation", "Legislature", "Country"))
# Those whom an evaluation in what is said can be about; a country mostly stands for its people.
TARGETS = AGENTS - {"Country", "Legislature"}
OWNED_LIMIT = 3
NOT_OWNED = word_list("not owned")
CLAUSAL = word_list("done in its clause")
DONE_BY = word_list("done by")
PARTY_NOUNS = word_list("party noun")
TEXTS = word_list("text")
QUANTITIES = word_list("quantity")
BEFALLS = word_list("befalls")
UNDERGONE = word_list("undergone")
# What one may run for: "a White House bid" is not the White House's.
AIMS = frozenset(("Government", "Legislature"))
CONTESTS = word_list("contest")
STATE_ACTS = word_list("act of a state")


def types_of(relation: str, end: str) -> frozenset[str]:
    """Give the ontology classes allowed at the ``subject`` or ``object`` end of a relation."""
    info = RELATIONS[relation]
    return frozenset(info.domain if end == "subject" else info.range)


def entity_at(
    analysis: Analysis, token: int, allowed: frozenset[str], owned: bool = False, undergone: bool = False
) -> list[Mention]:
    """Give the mentions of the entities that a noun phrase names; several for plural roles.

    Args:
        token: head token of the noun phrase.
        allowed: ontology classes that fit.
        owned: whether the owner of the thing counts as well ("Labour's plan" for Labour).
        undergone: whether then the one whom a thing befalls counts too ("Brown's removal" for Brown).
    """
    if owned and not undergone and analysis.tokens.lemma[token] in UNDERGONE:
        owned = not any(
            analysis.tokens.dep[c] in ("poss", "compound") for c in analysis.tokens.children[token]
        )
    if owned and analysis.tokens.lower[token] in ("them", "it", "they"):
        things = owners_of(analysis, token, allowed)
        if things:
            return things
    several = people_meant(analysis, token) if "Person" in allowed else []
    if several:
        return several
    direct = _direct(analysis, token, allowed)
    if direct:
        return direct
    if analysis.tokens.lemma[token] in QUANTITIES and not owned:
        return owners_of(analysis, token, allowed)
    return owners_of(analysis, token, allowed) if owned else []


def _direct(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    mention = analysis.at.get(token) or resolve(analysis, token)
    if mention is None:
        return _apposed(analysis, token, allowed)
    if mention.members and "Person" in allowed and (person := _member_meant(analysis, token)) is not None:
        return [person]
    role = role_of(analysis, mention)
    if role is not None:
        return _of_role(analysis, role, allowed) or _apposed(analysis, token, allowed)
    member = mention.members and mention.kind == "adjective" and mention.type == "Party"
    if member and not _is_label(analysis.tokens, token):
        return _apposed(analysis, token, allowed)
    if (
        mention.entity >= 0
        and _type(analysis, mention) in allowed
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
        (m for m in named if m is not None and m.entity >= 0 and _type(analysis, m) == "Person"), None
    )


def _heads(tokens: Tokens, mention: Mention, token: int) -> bool:
    """An adjective of a party or country stands for it only where it is a noun of its own ("a Tory")."""
    if mention.kind != "adjective":
        return True
    return tokens.dep[mention.end - 1] not in ("amod", "compound", "nmod") or tokens.head[
        mention.end - 1
    ] in range(mention.start, mention.end)


def _type(analysis: Analysis, mention: Mention) -> str:
    cluster = analysis.cluster(mention)
    return cluster.type if cluster is not None else mention.type


def role_of(analysis: Analysis, mention: Mention) -> Role | None:
    """Give the role phrase whose mention this is, or None."""
    return next((r for r in analysis.roles if r.mention is mention), None)


def _of_role(analysis: Analysis, role: Role, allowed: frozenset[str]) -> list[Mention]:
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
        if parties := [m for m in named if m is not None and m.entity >= 0 and _type(analysis, m) == "Party"]:
            return parties[:1]
    related = any(tokens.dep[c] == "relcl" for c in tokens.children[token])
    token = _first_joined(tokens, token) if related else token
    apposed = related and tokens.dep[token] == "appos"
    holder = analysis.at.get(tokens.head[token]) if apposed else None
    if (
        holder is not None
        and holder.entity >= 0
        and "Person" in allowed
        and _type(analysis, holder) == "Person"
    ):
        return [holder]
    said = tokens.dep[token] == "attr" and tokens.lemma[tokens.head[token]] in ("be", "become")
    kind = "Party" if tokens.lemma[token] in PARTY_NOUNS else "Person"
    if said and kind in allowed and tokens.pos[token] in ("NOUN", "ADJ"):
        subjects = [analysis.at.get(h) for h in surface_subject(tokens, tokens.head[token])]
        return [m for m in subjects if m is not None and m.entity >= 0 and _type(analysis, m) == kind]
    for child in tokens.children[token]:
        mention = analysis.at.get(child)
        if (
            tokens.dep[child] == "appos"
            and mention is not None
            and mention.entity >= 0
            and _type(analysis, mention) in allowed
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


def owners_of(analysis: Analysis, token: int, allowed: frozenset[str], depth: int = 0) -> list[Mention]:
    """Give whose thing it is: possessor, compound, or the object of "of", "by", "from".

    Args:
        token: head token of a noun phrase, or a pronoun of things, which then means one with an owner.
        allowed: ontology classes of owners that fit.
        depth: how many things lie between the first one and this one.
    """
    tokens = analysis.tokens
    if tokens.lower[token] in ("them", "it", "they"):
        thing = _thing_before(tokens, token)
        return owners_of(analysis, thing, allowed, depth + 1) if thing >= 0 else []
    if (
        depth > OWNED_LIMIT
        or tokens.pos[token] not in ("NOUN", "PROPN", "VERB")
        or tokens.lemma[token] in NOT_OWNED
        or analysis.at.get(token) is not None
    ):
        return []
    for child in tokens.children[token]:
        if tokens.dep[child] in ("poss", "compound", "amod", "nmod"):
            found = _owner_mention(analysis, child, allowed)
            if tokens.lemma[token] in CONTESTS and tokens.dep[child] != "poss":
                found = [m for m in found if _type(analysis, m) not in AIMS]
            if found:
                return found
    links = ("by", "from") if tokens.lemma[token] in BEFALLS else ("of", "by", "as")
    if tokens.pos[token] == "VERB":
        links = ("of", "by")  # "defended breaking from the party"
    linked = [c for c in tokens.children[token] if tokens.dep[c] == "prep" and tokens.lower[c] in links]
    for child in sorted(linked, key=lambda c: tokens.lower[c] != "by"):  # "betrayal of voters by Labour"
        for obj in tokens.children[child]:
            if tokens.dep[obj] == "pobj":
                joined = [m for x in coordinated(tokens, obj) for m in _direct(analysis, x, allowed)]
                return joined or owners_of(analysis, obj, allowed, depth + 1)
    return _done_by(analysis, token, allowed)


def authors(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    """Give who speaks by a text: its owner, or who signs or publishes it ("signed a letter condemning X").

    Args:
        token: head token of the noun phrase that names the text.
        allowed: ontology classes that fit.
    """
    tokens = analysis.tokens
    if tokens.lemma[token] not in TEXTS:
        return []
    own = owners_of(analysis, token, allowed)
    noun, verb = token, tokens.head[token]
    while not own and tokens.dep[noun] in ("pobj", "prep", "conj") and tokens.head[noun] != noun:
        noun = tokens.head[noun]
        verb = tokens.head[noun]
    if own or tokens.pos[verb] != "VERB" or tokens.dep[noun] != "dobj":
        return own
    return [m for h in surface_subject(tokens, verb) for m in _direct(analysis, h, allowed)]


def _done_by(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    """Give who did it: "claims made by X", "the job X did", "the way X handled it", "news that X joins"."""
    tokens = analysis.tokens
    for clause in tokens.children[token]:
        if tokens.dep[clause] == "acl" and tokens.tag[clause] == "VBN" and tokens.lemma[clause] in DONE_BY:
            for by in tokens.children[clause]:
                if tokens.dep[by] == "agent":
                    return [m for o in tokens.children[by] for m in _direct(analysis, o, allowed)]
        reports = any(tokens.dep[c] == "ccomp" for c in tokens.children[clause])
        done = tokens.dep[clause] == "relcl" and tokens.lemma[clause] in DONE_BY and not reports
        told = tokens.dep[clause] in ("acl", "relcl", "ccomp") and tokens.lemma[token] in CLAUSAL
        if done or (told and tokens.lemma[clause] != "be"):
            subjects = [c for c in tokens.children[clause] if tokens.dep[c] == "nsubj"]
            found = [
                m for s in subjects for x in coordinated(tokens, s) for m in _direct(analysis, x, allowed)
            ]
            if found:
                return found
    return []


def _thing_before(tokens: Tokens, pronoun: int) -> int:
    """Give the nearest noun of the sentence before a pronoun that agrees and has an owner; or -1."""
    wanted = ("NN",) if tokens.lower[pronoun] == "it" else ("NNS",)
    for i in range(pronoun - 1, tokens.sents[tokens.sent[pronoun]][0], -1):
        if tokens.tag[i] in wanted and any(tokens.dep[c] == "poss" for c in tokens.children[i]):
            return i
    return -1


def _owner_mention(analysis: Analysis, child: int, allowed: frozenset[str]) -> list[Mention]:
    mention = analysis.at.get(child) or resolve(analysis, child)
    if mention is not None:
        role = role_of(analysis, mention)
        if role is not None:
            return _of_role(analysis, role, allowed)
        if (
            mention.entity >= 0
            and _type(analysis, mention) in allowed
            and (_type(analysis, mention) != "Country" or _acts(analysis, mention, child))
        ):
            return [mention]
        return []
    if analysis.tokens.dep[child] == "poss":
        return owners_of(analysis, child, allowed, 1)
    return []


def _acts(analysis: Analysis, country: Mention, child: int) -> bool:
    """Whether what a country is named before is its own doing: "Turkey's plans", "the Turkish operation"."""
    tokens = analysis.tokens
    if country.kind == "adjective":
        return tokens.lemma[tokens.head[child]] in STATE_ACTS
    return tokens.dep[child] == "poss"


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Give the mentions with the first of each entity only."""
    seen: dict[int, Mention] = {}
    for mention in mentions:
        seen.setdefault(mention.entity, mention)
    return list(seen.values())
