"""Bodies named by a common noun: "his party", "the party", "the committee"."""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.analysis import Analysis, Cluster, Mention
from kgbuild.coreference.names import initials
from kgbuild.coreference.nominals import party_of
from kgbuild.coreference.pronouns import resolve
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

BODY_NOUNS = word_list("body noun")
DETERMINERS = word_list("body determiner")
LONGEST_CLIMB = 8


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
        if tokens.lower[i - 1] not in DETERMINERS or i == 0 or first < i - 4:
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
    return introduced if introduced >= 0 else latest(analysis, i, "Party", lambda c: True)


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
    return latest(
        analysis,
        i,
        "Organisation",
        lambda c: (
            c.label.casefold().endswith(word)
            or (initials(c.label)[-1:].casefold() == word[0] and any(n.isupper() for n in c.names))
        ),
    )


def latest(analysis: Analysis, i: int, kind: str, fits: Callable[[Cluster], bool]) -> int:
    """Give the entity of a class last named before a token that fits, or -1.

    Args:
        analysis: the document.
        i: token position.
        kind: the class.
        fits: what its cluster must be.
    """
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
