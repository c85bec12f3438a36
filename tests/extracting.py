"""What the tests of extraction share: the statements of a text, in a form that tables can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from _pytest.mark import ParameterSet
from spacy.language import Language

from kgbuild import analysis as analyses
from kgbuild.analysis import Analysis, Cluster, Mention
from kgbuild.article import Article
from kgbuild.extraction import extract
from kgbuild.statement import Statement

Extracted = Callable[..., list[Statement]]
Analysed = Callable[[str], Analysis]
Triple = tuple[str, str, str]


def extractor(nlp: Language) -> Extracted:
    """Give a function from a text, and its date if wanted, to its statements."""

    def run(text: str, date: str | None = None) -> list[Statement]:
        [(_, statements, _)] = extract(nlp, [Article("sample", text, date=date)])
        return statements

    return run


def analyser(nlp: Language) -> Analysed:
    """Give a function from a text to the analysis of its document."""
    return lambda text: analyses.of(nlp(text))


def triple(statement: Statement) -> Triple:
    """Give subject, relation and object of a statement by their labels."""
    return statement.subject.label, statement.predicate, statement.object.label


def triples(statements: Iterable[Statement], *, status: str | None = "asserted") -> set[Triple]:
    """Give the triples of the statements of a status; None for any."""
    return {triple(s) for s in statements if status in (None, s.status)}


def only(statements: Iterable[Statement], subject: str, relation: str, obj: str) -> Statement:
    """Give the one statement with a triple, of whatever status; the test fails if there is not one."""
    statements = list(statements)
    found = [s for s in statements if triple(s) == (subject, relation, obj)]
    assert len(found) == 1, (
        f"{subject} {relation} {obj}: {len(found)} among {[(*triple(s), s.status) for s in statements]}"
    )
    return found[0]


def about(statements: Iterable[Statement], relation: str) -> list[Statement]:
    """Give the statements of a relation."""
    return [s for s in statements if s.predicate == relation]


def mentions(analysis: Analysis, kind: str) -> list[str]:
    """Give the texts of the mentions of a type, in text order, pronouns left out."""
    found = [m for m in analysis.mentions if m.type == kind and m.kind != "pronoun"]
    return [surface(analysis, m) for m in sorted(found, key=lambda m: (m.start, m.end))]


def surface(analysis: Analysis, mention: Mention) -> str:
    """Give the words of a mention."""
    return analysis.tokens.span_text(mention.start, mention.end)


def referent(analysis: Analysis, words: str, occurrence: int = 0) -> str | None:
    """Give the label of the entity to which an occurrence of some words refers, or None."""
    tokens = analysis.tokens.text
    sought = words.split()
    places = [i for i in range(len(tokens)) if tokens[i : i + len(sought)] == sought]
    cluster = cluster_at(analysis, places[occurrence], places[occurrence] + len(sought))
    return cluster.label if cluster is not None else None


def cluster_at(analysis: Analysis, start: int, end: int) -> Cluster | None:
    """Give the entity of a mention that lies in a half-open token span, or of a pronoun there."""
    from kgbuild.coreference.pronouns import resolve

    for i in range(start, end):
        mention = analysis.at.get(i) or resolve(analysis, i)
        if mention is not None and mention.entity >= 0:
            return analysis.clusters[mention.entity]
    return None


def fails(*values: object, why: str) -> ParameterSet:
    """Mark a case of a table as one that is not read rightly yet; the test says so when it is."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))
