"""Political camps: who governs and who opposes, so that talk of a rival can be told from talk of a friend."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.analysis import Analysis, Mention
from kgbuild.coreference.affiliations import listed_party
from kgbuild.coreference.incumbents import terms, year_of
from kgbuild.coreference.nominals import party_of
from kgbuild.tables import word_list

GOVERNING = word_list("governing office")


@dataclass(frozen=True, slots=True)
class Camps:
    """Sides of one document's politics.

    Attributes:
        party: party entity of each person of whom the text tells it.
        governing: people whom the text gives an office of government.
        rulers: party entities that govern, as far as known.
    """

    party: dict[int, int]
    governing: frozenset[int]
    rulers: frozenset[int]


def camps(analysis: Analysis) -> Camps:
    """Give the sides of a document."""
    party = {**_listed(analysis), **party_of(analysis)}
    governing = frozenset(
        h.entity
        for r in analysis.roles
        if r.kind == "office"
        and r.noun in GOVERNING
        and not r.past
        and not r.future
        and "shadow" not in r.office.casefold()
        for h, _ in r.holders
        if h.entity >= 0
    )
    stated = {party[p] for p in governing if p in party}
    return Camps(party, governing, frozenset(stated or _ruling_parties(analysis)))


def _listed(analysis: Analysis) -> dict[int, int]:
    """Give the parties of the well-known politicians among the people, as entities or as numbers beyond.

    A party that the text does not name gets a number of its own, so that its members have one another.
    """
    year = year_of(analysis)
    parties = {c.label: i for i, c in enumerate(analysis.clusters) if c.type == "Party"}
    out = {}
    for index, cluster in enumerate(analysis.clusters):
        if cluster.type == "Person":
            name = listed_party(cluster, year, analysis.country)
            if name:
                out[index] = parties.setdefault(name, len(analysis.clusters) + len(parties))
    return out


def _ruling_parties(analysis: Analysis) -> set[int]:
    """Give the parties the text names whose leader heads the government of the article's country and year."""
    year = year_of(analysis)
    heads = [
        t
        for t in terms().get(("prime minister", ""), ())
        if year is not None and t.country == analysis.country and t.first <= year <= t.last
    ]
    names = {t.name for t in heads}
    out = set()
    for index, cluster in enumerate(analysis.clusters):
        if cluster.type == "Party" and any(
            t.name in names and t.first <= (year or 0) <= t.last
            for t in terms().get(("leader", cluster.label), ())
        ):
            out.add(index)
    return out if len(names) < 3 else set()


def home(analysis: Analysis, sides: Camps, speaker: Mention) -> int:
    """Give the party entity for which somebody speaks, or -1; a party speaks for itself."""
    return (
        speaker.entity
        if analysis.clusters[speaker.entity].type == "Party"
        else sides.party.get(speaker.entity, -1)
    )


def own_side(analysis: Analysis, sides: Camps, speaker: Mention) -> set[int]:
    """Give the entities that a speaker speaks for: itself, its party, and of who governs the government."""
    own = {speaker.entity, home(analysis, sides, speaker)}
    for role in analysis.roles:
        if role.body is not None and any(h.entity == speaker.entity for h, _ in role.holders):
            own.add(role.body.entity)
    if speaker.entity in sides.governing:
        own |= {i for i, c in enumerate(analysis.clusters) if c.type == "Government"}
    return own


def rivalry(analysis: Analysis, sides: Camps, speaker: Mention, target: Mention) -> str:
    """Give how a target stands to a speaker.

    Returns:
        ``rival`` for one of another camp, ``other`` for a government that may be criticised, else nothing.
    """
    kind = analysis.clusters[target.entity].type
    own = home(analysis, sides, speaker)
    governs = speaker.entity in sides.governing or analysis.clusters[speaker.entity].type == "Government"
    opposes = own >= 0 and not governs and bool(sides.rulers) and own not in sides.rulers
    if kind == "Government" or (
        kind == "Person" and target.entity in sides.governing and target.entity not in sides.party
    ):
        if opposes:
            return "rival"
        return "other" if kind == "Government" and not governs else ""
    party = target.entity if kind == "Party" else sides.party.get(target.entity, -1)
    if kind not in ("Party", "Person") or party < 0 or party == own:
        return ""
    if own >= 0:
        return "rival"
    if governs and sides.rulers:
        return "" if party in sides.rulers else "rival"
    return ""
