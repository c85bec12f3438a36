"""Validation: the graph held against ``shapes.ttl`` (SHACL, https://www.w3.org/TR/shacl/).

The shapes of SHACL Core are pyshacl's work. The rules that need SPARQL (the types of a relation's ends; a
direct triple and its asserted statement imply each other) are run by pyoxigraph, some hundred times faster;
the queries stand in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kgbuild.article import Article
from kgbuild.errors import GraphError
from kgbuild.graph.forms import check_forms, form_of, verdict
from kgbuild.graph.namespaces import POL, RDF, term
from kgbuild.graph.shacl import Violation, check
from kgbuild.graph.store import load_store
from kgbuild.graph.terms import node
from kgbuild.identity import DEFAULT_BASE
from kgbuild.statement import Statement, to_dict


@dataclass(frozen=True, slots=True)
class Rejection:
    """A statement that validation refused.

    Attributes:
        statement: the statement.
        shape: local names of the shapes that refuse it, or ``identifier`` (an entity has no usable IRI) or
            ``offsets`` (the evidence is not the text at its offsets); joined by a comma.
        reason: why, in words, with the offending values.
    """

    statement: Statement
    shape: str
    reason: str

    def to_json(self) -> str:
        """Give the rejection as one line of JSON (the format of ``rejected.jsonl``)."""
        data = {"shape": self.shape, "reason": self.reason, "statement": to_dict(self.statement)}
        return json.dumps(data, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Report:
    """What validation of a graph found.

    Attributes:
        conforms: whether nothing was found.
        violations: what was found, sorted.
        statements: number of statements that were checked.
    """

    conforms: bool
    violations: tuple[Violation, ...]
    statements: int


def validate_graph(path: Path) -> Report:
    """Hold a graph against every shape and rule.

    Args:
        path: an RDF file, or a graph folder.

    Raises:
        GraphError: the file cannot be read.
    """
    store = load_store(path)
    found = check(quad.triple for quad in store)
    statements = store.quads_for_pattern(None, term(RDF, "type"), term(POL, "Statement"), None)
    count = len({quad.subject for quad in statements})
    return Report(not found, tuple(found), count)


def validate_statements(
    pairs: Sequence[tuple[Article, Statement]], base: str = DEFAULT_BASE
) -> tuple[list[tuple[Article, Statement]], list[Rejection]]:
    """Hold statements against the shapes before they are written; a few hundred at once go fastest.

    The shapes look at a statement's form and not at its words, so each form is checked once and remembered.

    Returns:
        the pairs that conform, in the order given, and the rejections of the others, likewise.
    """
    check_forms([form_of(statement) for _, statement in pairs])
    kept, rejections = [], []
    for article, statement in pairs:
        found = [*_problems(article, statement, base), *verdict(statement)]
        if found:
            shapes = ",".join(dict.fromkeys(name for name, _ in found))
            reasons = " ".join(dict.fromkeys(reason for _, reason in found))
            rejections.append(Rejection(statement, shapes, reasons))
        else:
            kept.append((article, statement))
    return kept, rejections


def _problems(article: Article, statement: Statement, base: str) -> Iterator[tuple[str, str]]:
    """Give what is wrong with a statement that no shape can see: its identifiers and its offsets."""
    for iri in (statement.subject.id, statement.object.id, base, POL + statement.predicate):
        try:
            node(iri)
        except GraphError as error:
            yield "identifier", str(error)
    evidence = statement.evidence
    if evidence.start < 0 or article.text[evidence.start : evidence.end] != evidence.text:
        yield "offsets", f"The evidence is not the article's text from {evidence.start} to {evidence.end}."
    for mention in (evidence.subject, evidence.object):
        if mention and not 0 <= mention[0] < mention[1] <= len(article.text):
            yield "offsets", f"No mention can stand at {mention[0]} to {mention[1]} of the article's text."
