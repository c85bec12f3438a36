"""Statements as a networkx graph: what the network exports draw and what a user analyses in Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from kgbuild.statement import Entity, Statement

Network: TypeAlias = "nx.MultiDiGraph[str]"

JOINING = frozenset({"memberOf", "leaderOf", "joined"})
LEAVING = frozenset({"left", "expelledFrom"})


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """What is known of an article besides its text; every field but ``id`` may be None."""

    id: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    source: str | None = None


def to_networkx(
    statements: Iterable[Statement], articles: Mapping[str, ArticleInfo] | None = None
) -> Network:
    """Give the statements as a directed multigraph.

    A node is an entity's IRI with ``label``, ``type``, ``aliases`` (sorted list), ``party`` (label of a
    person's current party, or None) and ``mentions`` (number of statements that name it). An edge's key is
    the statement's id; it carries ``predicate``, ``status``, ``tense``, ``start``, ``end``, ``confidence``,
    ``article``, ``date`` (the article's), ``speaker``, ``evidence`` (text) and ``weight`` (the confidence,
    which sums over parallel edges).

    Args:
        statements: in any order; the graph's order is by id and does not depend on theirs.
        articles: what is known of each article, by article id.
    """
    ordered = sorted(statements, key=lambda s: s.id)
    known = articles or {}
    parties = current_parties(ordered, known)
    graph: Network = nx.MultiDiGraph()
    for iri, forms in sorted(_forms(ordered).items()):
        label, kind, aliases = _merge(forms)
        graph.add_node(
            iri, label=label, type=kind, aliases=aliases, party=parties.get(iri), mentions=len(forms)
        )
    for statement in ordered:
        article = known.get(statement.article)
        graph.add_edge(
            statement.subject.id,
            statement.object.id,
            key=statement.id,
            predicate=statement.predicate,
            status=statement.status,
            tense=statement.tense,
            start=statement.start,
            end=statement.end,
            confidence=statement.confidence,
            article=statement.article,
            date=article.date if article else None,
            speaker=statement.speaker,
            evidence=statement.evidence.text,
            weight=statement.confidence,
        )
    return graph


def current_parties(
    statements: Iterable[Statement], articles: Mapping[str, ArticleInfo] | None = None
) -> dict[str, str]:
    """Give the label of each person's party as the newest asserted statement has it, by the person's IRI.

    A membership in the past tense, one with an end, and one that the person has left since do not count. What
    the same article says of leaving a party outweighs what it says of belonging to it.
    """
    known = articles or {}
    joined: dict[tuple[str, str], list[str]] = defaultdict(list)
    left: dict[tuple[str, str], str] = {}
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        if not statement.asserted or statement.object.type != "Party" or statement.subject.type != "Person":
            continue
        pair = (statement.subject.id, statement.object.id)
        article = known.get(statement.article)
        when = (article.date if article else None) or statement.start or ""
        if statement.predicate in LEAVING:
            left[pair] = max(left.get(pair, ""), when)
        elif statement.predicate in JOINING and statement.tense != "past" and not statement.end:
            joined[pair].append(when)
            labels[statement.object.id][statement.object.label] += 1
    best: dict[str, tuple[str, int, str]] = {}
    for (person, party), dates in joined.items():
        if (person, party) in left and left[person, party] >= max(dates):
            continue
        candidate = (max(dates), len(dates), party)
        best[person] = max(best.get(person, candidate), candidate)
    return {person: _commonest(labels[party]) for person, (_, _, party) in sorted(best.items())}


def _forms(statements: list[Statement]) -> dict[str, list[Entity]]:
    forms: dict[str, list[Entity]] = defaultdict(list)
    for statement in statements:
        forms[statement.subject.id].append(statement.subject)
        forms[statement.object.id].append(statement.object)
    return forms


def _merge(forms: list[Entity]) -> tuple[str, str, list[str]]:
    """Choose one label and type for an entity that several articles name; other labels join the aliases."""
    label = _commonest(Counter(form.label for form in forms))
    kind = _commonest(Counter(form.type for form in forms))
    names = {form.label for form in forms}.union(*(form.aliases for form in forms))
    return label, kind, sorted(names - {label})


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], -len(name), name))
