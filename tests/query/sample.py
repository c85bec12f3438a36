"""A small graph of public facts, mapped by the package and written by pyoxigraph, to ask questions of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kgbuild.article import Article
from kgbuild.graph.mapping import article_triples, statement_triples
from kgbuild.graph.namespaces import prefixes
from kgbuild.identity import DEFAULT_BASE, entity_iri, statement_id
from kgbuild.statement import Entity, Evidence, Statement, to_json

HOSTILE = 'Bobby "Tables" } DELETE WHERE { ?s ?p ?o } #\\'
ALIASES = {
    "George Galloway": ("Galloway", "Mr Galloway"),
    "Labour Party": ("Labour", "New Labour"),
    "Respect Party": ("Respect",),
    "Ed Miliband": ("Miliband",),
    "National Union of Students": ("NUS",),
}
TYPES = {
    "memberOf": "Party",
    "leaderOf": "Party",
    "expelledFrom": "Party",
    "joined": "Party",
    "representedConstituency": "Constituency",
    "bannedBy": "Organisation",
}

# Article: date, then for each statement subject, relation, object, its sentence, and what else is known.
Fact = tuple[str, str, str, str, dict[str, Any]]
ARTICLES: dict[str, tuple[str | None, list[Fact]]] = {
    "galloway-2013.txt": (
        "2013-02-12",
        [
            (
                "George Galloway",
                "expelledFrom",
                "Labour Party",
                "Mr Galloway was expelled from the Labour Party in October 2003 over his remarks on Iraq.",
                {"start": "2003-10", "qualifiers": {"reason": "his remarks on Iraq"}},
            ),
            (
                "George Galloway",
                "memberOf",
                "Respect Party",
                "George Galloway sits in the Commons for the Respect Party.",
                {"tense": "current"},
            ),
            (
                "George Galloway",
                "representedConstituency",
                "Bradford West",
                "George Galloway has been the MP for Bradford West since March 2012.",
                {
                    "tense": "current",
                    "start": "2012-03",
                    "qualifiers": {"majority": 10140, "voteShare": 55.9},
                },
            ),
            (
                "George Galloway",
                "representedConstituency",
                "Bethnal Green and Bow",
                "Galloway held Bethnal Green and Bow from 2005 to 2010.",
                {"tense": "past", "start": "2005", "end": "2010"},
            ),
            (
                "George Galloway",
                "accused",
                "Ed Miliband",
                "Galloway accused Miliband of cowardice.",
                {"speaker": "George Galloway", "confidence": 0.9},
            ),
            (
                "Ed Miliband",
                "criticised",
                "George Galloway",
                "Miliband called the views of Galloway awful.",
                {},
            ),
            ("Ed Miliband", "leaderOf", "Labour Party", "Ed Miliband leads Labour.", {"tense": "current"}),
            ("Ed Miliband", "met", "George Galloway", "Ed Miliband met George Galloway.", {}),
            (
                "George Galloway",
                "joined",
                "Labour Party",
                "George Galloway is not coming back to the Labour Party, Ed Miliband said.",
                {"status": "negated", "speaker": "Ed Miliband"},
            ),
            (
                "George Galloway",
                "bannedBy",
                "National Union of Students",
                "The National Union of Students barred George Galloway.",
                {},
            ),
        ],
    ),
    "bradford-2010.txt": (
        "2010-01-20",
        [
            (
                "Marsha Singh",
                "representedConstituency",
                "Bradford West",
                "Marsha Singh is the MP for Bradford West.",
                {"tense": "current"},
            )
        ],
    ),
    "bradford-2012.txt": (
        "2012-04-01",
        [
            (
                "Marsha Singh",
                "representedConstituency",
                "Bradford West",
                "Marsha Singh was MP for Bradford West from 1997 to March 2012.",
                {"tense": "past", "start": "1997", "end": "2012-03"},
            )
        ],
    ),
    "bradford-2016.txt": (
        "2016-05-04",
        [
            (
                "Naz Shah",
                "representedConstituency",
                "Bradford West",
                "Naz Shah is the MP for Bradford West.",
                {"tense": "current"},
            ),
            ("Naz Shah", "memberOf", "Labour Party", "Naz Shah is a Labour MP.", {"tense": "current"}),
        ],
    ),
    # The same party, written otherwise: one entity with two labels.
    "shah-2017.txt": (
        "2017-06-09",
        [
            (
                "Naz Shah",
                "memberOf",
                "Labour party",
                "Naz Shah of the Labour party spoke.",
                {"tense": "current"},
            )
        ],
    ),
    "oneill.txt": (
        "1985-02-20",
        [
            (
                "Tip O’Neill",
                "memberOf",
                "Democratic Party",
                "Tip O’Neill of the Democratic Party spoke.",
                {"tense": "current"},
            )
        ],
    ),
    "hostile.txt": (
        None,
        [(HOSTILE, "praised", "Ed Miliband", f"{HOSTILE} praised \x1b[31mEd Miliband\x1b[0m [again].", {})],
    ),
}


def statements() -> list[Statement]:
    """Give the statements, with evidence offsets counted in the articles of `articles`."""
    return [statement for _, found in _all() for statement in found]


def articles() -> list[Article]:
    """Give the articles: their facts' sentences, one a line."""
    return [article for article, _ in _all()]


def make_graph(folder: Path) -> Path:
    """Write ``statements.jsonl`` and ``graph.ttl`` to a folder and give it."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = sorted(to_json(s) for s in statements())
    (folder / "statements.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    triples = [t for article, _ in _all() for t in article_triples(article)]
    triples += [t for article, found in _all() for s in found for t in statement_triples(article, s)]
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in triples)
    store.dump(
        str(folder / "graph.ttl"),
        ox.RdfFormat.TURTLE,
        from_graph=ox.DefaultGraph(),
        prefixes=prefixes(DEFAULT_BASE),
    )
    return folder


def _all() -> list[tuple[Article, list[Statement]]]:
    out = []
    for name, (date, facts) in ARTICLES.items():
        article = Article(name, "\n".join(fact[3] for fact in facts), date=date)
        out.append((article, [_statement(article, number, fact) for number, fact in enumerate(facts)]))
    return out


def _statement(article: Article, number: int, fact: Fact) -> Statement:
    subject, relation, obj, sentence, more = fact
    start = article.text.index(sentence)
    ends = _entity(subject, "Person", article.id), _entity(obj, TYPES.get(relation, "Person"), article.id)
    status = more.get("status", "asserted")
    key = statement_id(article.id, ends[0].id, relation, ends[1].id, status)
    spans = [_span(sentence, entity, start) for entity in ends]
    evidence = Evidence(sentence, start, start + len(sentence), number, *spans)
    return Statement(
        key, article.id, ends[0], relation, ends[1], evidence=evidence, **({"status": status} | more)
    )


def _entity(label: str, kind: str, article: str) -> Entity:
    return Entity(entity_iri(DEFAULT_BASE, kind, label, article), label, kind, ALIASES.get(label, ()))


def _span(sentence: str, entity: Entity, base: int) -> tuple[int, int] | None:
    for name in (entity.label, *sorted(entity.aliases, key=len, reverse=True)):
        if name in sentence:
            place = base + sentence.index(name)
            return place, place + len(name)
    return None
