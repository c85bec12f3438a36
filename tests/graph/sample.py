"""Statements about well-known public facts, with evidence cut from a text, for the tests of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pyoxigraph import Triple

from kgbuild.article import Article
from kgbuild.graph.mapping import article_triples, run_iri, run_triples, statement_triples
from kgbuild.graph.turtle import write_turtle
from kgbuild.identity import DEFAULT_BASE, entity_iri, statement_id
from kgbuild.statement import Entity, Evidence, Statement

VERSIONS = {"kgbuild": "0.1.0", "model": "en_core_web_sm 3.8.0", "ontology": "1.0.0", "spacy": "3.8.7"}
HOSTILE = (
    "He said \"no\" \\ 'yes' </script><b>&amp; {?x} \u202eabc 😀\n\tnew \x00\x07\x1b[31m line\r\u2028end"
)
EXPULSION = (
    "George Galloway was expelled from the Labour Party in October 2003 for bringing it into disrepute."
)
ARTICLE = Article(
    id="examples/galloway-2003.txt",
    text=f"Labour throws out Galloway.\n\n{EXPULSION} He had sat for Glasgow Kelvin since 1997.",
    title="Labour throws out Galloway",
    date="2003-10-24",
    url="https://news.example/politics/galloway?id=1&q=a b",
    source="The Example",
)
GALLOWAY = Entity(
    entity_iri(DEFAULT_BASE, "Person", "George Galloway", ARTICLE.id),
    "George Galloway",
    "Person",
    ("Galloway",),
)


def entity(kind: str, label: str, *aliases: str) -> Entity:
    """An entity with the id it gets in the sample article."""
    return Entity(entity_iri(DEFAULT_BASE, kind, label, ARTICLE.id), label, kind, aliases)


LABOUR = entity("Party", "Labour Party", "Labour")


def evidence(text: str = EXPULSION, article: Article = ARTICLE) -> Evidence:
    """The evidence that a text of the article is; the mentions are its first and last word."""
    start = article.text.index(text)
    end = start + len(text)
    first, last = len(text.split()[0]), len(text.split()[-1])
    return Evidence(text, start, end, 1, (start, start + first), (end - last, end))


def make(
    predicate: str = "expelledFrom", subject: Entity = GALLOWAY, obj: Entity = LABOUR, **fields: Any
) -> Statement:
    """A statement of the sample article; its id follows from its parts."""
    plain = Statement("", ARTICLE.id, subject, predicate, obj, "asserted", evidence(), confidence=0.9)
    made = replace(plain, **fields)
    return replace(made, id=statement_id(made.article, subject.id, predicate, obj.id, made.status))


def triples(*statements: Statement, article: Article = ARTICLE) -> list[Triple]:
    """Everything that the graph says of some statements of one article."""
    run = run_iri(DEFAULT_BASE, VERSIONS)
    found = [*run_triples(DEFAULT_BASE, VERSIONS), *article_triples(article)]
    for statement in statements:
        found += statement_triples(article, statement, DEFAULT_BASE, run)
    return found


def write(folder: Path, found: Iterable[Triple], name: str = "graph.ttl") -> Path:
    """Write triples as the builder does: sorted, without repetition."""
    path = folder / name
    write_turtle(sorted({f"{triple} .\n" for triple in found}), path)
    return path
