"""The ends of a statement: from a token of the parse to the entity it names, or the owner of it."""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild.analysis import Analysis, Mention
from kgbuild.coreference.plurals import people_meant
from kgbuild.coreference.pronouns import resolve
from kgbuild.ontology import RELATIONS
from kgbuild.relations.named import class_of, named_at, of_role, role_of
from kgbuild.syntax import surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

AGENTS = frozenset(("Person", "Party", "Government", "Organisation", "Legislature", "Country"))
# Those whom an evaluation in what is said can be about; a country mostly stands for its people.
TARGETS = AGENTS - {"Country", "Legislature"}
OWNED_LIMIT = 3
NOT_OWNED = word_list("not owned")
CLAUSAL = word_list("done in its clause")
DONE_BY = word_list("done by")
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
    direct = named_at(analysis, token, allowed)
    if direct:
        return direct
    if analysis.tokens.lemma[token] in QUANTITIES and not owned:
        return owners_of(analysis, token, allowed)
    return owners_of(analysis, token, allowed) if owned else []


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
                found = [m for m in found if class_of(analysis, m) not in AIMS]
            if found:
                return found
    links = ("by", "from") if tokens.lemma[token] in BEFALLS else ("of", "by", "as")
    if tokens.pos[token] == "VERB":
        links = ("of", "by")  # "defended breaking from the party"
    linked = [c for c in tokens.children[token] if tokens.dep[c] == "prep" and tokens.lower[c] in links]
    for child in sorted(linked, key=lambda c: tokens.lower[c] != "by"):  # "betrayal of voters by Labour"
        for obj in tokens.children[child]:
            if tokens.dep[obj] == "pobj":
                joined = [m for x in coordinated(tokens, obj) for m in named_at(analysis, x, allowed)]
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
    return [m for h in surface_subject(tokens, verb) for m in named_at(analysis, h, allowed)]


def _done_by(analysis: Analysis, token: int, allowed: frozenset[str]) -> list[Mention]:
    """Give who did it: "claims made by X", "the job X did", "the way X handled it", "news that X joins"."""
    tokens = analysis.tokens
    for clause in tokens.children[token]:
        if tokens.dep[clause] == "acl" and tokens.tag[clause] == "VBN" and tokens.lemma[clause] in DONE_BY:
            for by in tokens.children[clause]:
                if tokens.dep[by] == "agent":
                    return [m for o in tokens.children[by] for m in named_at(analysis, o, allowed)]
        reports = any(tokens.dep[c] == "ccomp" for c in tokens.children[clause])
        done = tokens.dep[clause] == "relcl" and tokens.lemma[clause] in DONE_BY and not reports
        told = tokens.dep[clause] in ("acl", "relcl", "ccomp") and tokens.lemma[token] in CLAUSAL
        if done or (told and tokens.lemma[clause] != "be"):
            subjects = [c for c in tokens.children[clause] if tokens.dep[c] == "nsubj"]
            found = [
                m for s in subjects for x in coordinated(tokens, s) for m in named_at(analysis, x, allowed)
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
            return of_role(analysis, role, allowed)
        if (
            mention.entity >= 0
            and class_of(analysis, mention) in allowed
            and (class_of(analysis, mention) != "Country" or _acts(analysis, mention, child))
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
