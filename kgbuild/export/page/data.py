"""The data block of a page: entities, statements and articles as compact JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Literal

from kgbuild.dates import day
from kgbuild.export.page.source import PageSource
from kgbuild.export.styles import families, family, node_colour, node_party, party_colour, type_style, types
from kgbuild.export.text import legal, words
from kgbuild.network import ArticleInfo
from kgbuild.statement import Evidence, Statement

# Relations that last: true from their start until an end, not on the day of their start alone.
LASTING = frozenset(
    {"memberOf", "leaderOf", "representedConstituency", "heldOffice", "alliedWith", "hasIdeology"}
)
STATUSES = ("asserted", "planned", "uncertain", "negated")
# What could end the data block, open a comment or a tag in it, or break a line of script.
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def embed(data: dict[str, Any]) -> str:
    """Give the data as JSON that may stand inside a ``<script>`` element of any type."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def page_data(source: PageSource) -> dict[str, Any]:
    """Give what the page's script reads."""
    nodes = {iri: number for number, iri in enumerate(source.graph)}
    used = sorted({statement.article for statement in source.statements})
    articles = {name: number for number, name in enumerate(used)}
    relations = Counter(statement.predicate for statement in source.statements)
    statuses: Counter[str] = Counter(statement.status for statement in source.statements)
    edges = [_edge(statement, nodes, articles, source) for statement in source.statements]
    years = [bound for edge in edges if edge["years"] for bound in edge["years"] if bound is not None]
    kinds = Counter(data["type"] for _, data in source.graph.nodes(data=True))
    parties = Counter(party for _, data in source.graph.nodes(data=True) if (party := node_party(data)))
    return {
        "ofNodes": source.of_nodes,
        "nodes": [_node(iri, source) for iri in source.graph],
        "edges": edges,
        "articles": [_article(source.articles.get(name) or ArticleInfo(name)) for name in used],
        "relations": [
            {"name": name, "label": words(name), "family": family(name).id, "count": relations[name]}
            | {"lasting": name in LASTING}
            for f in families()
            for name in sorted(relations, key=lambda n: (_rank(n, f.relations), n))
            if family(name).id == f.id
        ],
        "families": [{"id": f.id, "title": f.title, "light": f.light, "dark": f.dark} for f in families()],
        "statuses": [{"name": name, "count": statuses[name]} for name in STATUSES if statuses[name]],
        "types": [
            {"name": kind, "marker": type_style(kind).marker, "light": type_style(kind).light}
            | {"dark": type_style(kind).dark, "count": kinds[kind]}
            for kind in [*types(), *sorted(set(kinds) - set(types()))]
            if kind in kinds
        ],
        "parties": [
            {"name": legal(party), "colour": party_colour(party)}
            for party, _ in sorted(parties.items(), key=lambda item: (-item[1], item[0]))[:12]
        ],
        "years": [min(years), max(years)] if years else None,
    }


def _rank(name: str, order: tuple[str, ...]) -> int:
    return order.index(name) if name in order else len(order)


def _node(iri: str, source: PageSource) -> dict[str, Any]:
    data = source.graph.nodes[iri]
    x, y = source.drawing.places[iri]
    return {
        "id": legal(iri),
        "label": legal(data["label"]),
        "type": data["type"],
        "aliases": [legal(alias) for alias in data["aliases"]],
        "party": legal(data["party"]) if data["party"] else None,
        "marker": type_style(data["type"]).marker,
        "light": source.drawing.colours[iri],
        "dark": node_colour(data, dark=True),
        "x": x,
        "y": -y,
        "r": source.drawing.radii[iri],
    }


def _edge(
    statement: Statement, nodes: dict[str, int], articles: dict[str, int], source: PageSource
) -> dict[str, Any]:
    article = source.articles.get(statement.article)
    return {
        "id": statement.id,
        "s": nodes[statement.subject.id],
        "o": nodes[statement.object.id],
        "p": statement.predicate,
        "status": statement.status,
        "tense": statement.tense,
        "start": statement.start,
        "end": statement.end,
        "years": _years(statement, article.date if article else None),
        "qualifiers": [
            [words(name), legal(str(value))] for name, value in sorted(statement.qualifiers.items())
        ],
        "speaker": legal(statement.speaker) if statement.speaker else None,
        "confidence": round(statement.confidence, 3),
        "article": articles[statement.article],
        "evidence": _marked(statement.evidence),
    }


def _years(statement: Statement, published: str | None) -> list[int | None] | None:
    """Give the first and last year in which the statement held (None: open), or None if the text has no date.

    The publication date bounds what the article calls past; it is never taken for the date of an event.
    """
    start, end = _year(statement.start), _year(statement.end, "last")
    if start is None and end is None:
        return None
    if end is None and statement.predicate not in LASTING:
        return [start, _year(statement.start, "last")]
    if end is None and statement.tense == "past":
        return [start, max(start or 0, _year(published, "last") or start or 0)]
    return [start, end]


def _year(date: str | None, edge: Literal["first", "last"] = "first") -> int | None:
    """Give the first or the last year that a date (or the date of a point in time) may mean."""
    found = day(date.partition("T")[0], edge) if date else None
    return int(found[:4]) if found else None


def _marked(evidence: Evidence) -> list[list[str]]:
    """Cut the evidence into runs ``[text, mark]``; the mark is ``s`` in the subject, ``o`` in the object."""
    marks = [""] * len(evidence.text)
    for span, mark in ((evidence.object, "o"), (evidence.subject, "s")):
        if span:
            for at in range(max(span[0] - evidence.start, 0), min(span[1] - evidence.start, len(marks))):
                marks[at] = mark
    runs: list[list[str]] = []
    for character, mark in zip(evidence.text, marks, strict=True):
        if runs and runs[-1][1] == mark:
            runs[-1][0] += character
        else:
            runs.append([character, mark])
    return [[legal(text), mark] for text, mark in runs]


def _article(article: ArticleInfo) -> dict[str, str | None]:
    fields = {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "url": article.url if article.url and article.url.startswith(("https://", "http://")) else None,
        "source": article.source,
    }
    return {name: legal(value) if value else None for name, value in fields.items()}
