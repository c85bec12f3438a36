"""Offices as ends of statements: the names of those that role phrases tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kgbuild.analysis import Analysis, Cluster, Found, Mention, Role

PUBLIC_BODIES = frozenset(("Country", "State", "Place", "Constituency", "Government", "Legislature"))


def office_of(role: Role) -> str:
    """Give the name of a role's office, for a party's leader one with the party; empty if it has none."""
    if role.office or role.kind != "leader" or role.party is None:
        return role.office
    return f"{role.party.name} {role.noun}"


def office_mention(analysis: Analysis, role: Role) -> Mention:
    """Give a mention of the office that a role phrase names; one entity a name and document."""
    name = office_of(role)
    others = set(role.office_names)
    if not role.office and role.party is not None:
        others = {f"{role.noun} of the {role.party.name}", analysis.tokens.span_text(role.start, role.end)}
    key = name.casefold()
    for index, cluster in enumerate(analysis.clusters):
        if cluster.type == "Office" and cluster.label.casefold() == key:
            cluster.names |= others
            return Mention(role.start, role.end, "Office", "nominal", name, entity=index)
    cluster = Cluster("Office", name, {name, *others})
    analysis.clusters.append(cluster)
    mention = Mention(role.start, role.end, "Office", "nominal", name, entity=len(analysis.clusters) - 1)
    cluster.mentions.append(mention)
    return mention


def join_bare_offices(analysis: Analysis, raw: Iterable[Found]) -> list[Found]:
    """Take "the president" for the one office "President of Chile" that one person holds in a document.

    Args:
        analysis: the document's analysis.
        raw: its statements; the objects of those about offices are changed.

    Returns:
        The statements, those changed behind the others, whose evidence names the office in full.
    """
    raw, joined = list(raw), list[Found]()
    held: dict[int, dict[int, str]] = defaultdict(dict)
    about = [f for f in raw if analysis.clusters[f.object].type == "Office"]
    parties = [c.label.casefold() for c in analysis.clusters if c.type == "Party"]
    bodies = {r.head: r.body.type for r in analysis.roles if r.body is not None}
    for found in about:
        label = analysis.clusters[found.object].label.casefold()
        public = bodies.get(found.anchor) in PUBLIC_BODIES and not any(party in label for party in parties)
        if found.status == "asserted" and public:
            held[found.subject][found.object] = label
    for found in about:
        bare = analysis.clusters[found.object].label.casefold()
        full = [o for o, label in held[found.subject].items() if label.startswith(f"{bare} of ")]
        if len(full) == 1:
            found.object = full[0]
            joined.append(found)
    changed = {id(f) for f in joined}
    return [*(f for f in raw if id(f) not in changed), *joined]
