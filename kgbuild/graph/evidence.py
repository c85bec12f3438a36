"""Evidence down to the characters of the article (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kgbuild.article import Article
from kgbuild.graph.namespaces import OA, POL, RDF, term
from kgbuild.graph.terms import integer, text
from kgbuild.statement import Evidence, Statement

CONTEXT = 32
"""Characters of the article that a quote selector gives before and after the quoted text."""


def span_iri(article: str, start: int, end: int) -> str:
    """Give the IRI of a piece of text: the article's IRI and the half-open character offsets."""
    return f"{article}/text/{start}-{end}"


def evidence_triples(
    article: Article, source: NamedNode, statement: Statement, node: NamedNode
) -> Iterator[Triple]:
    """Give the annotation that ties a statement to its sentence, and the mentions of its two ends.

    Args:
        article: the article, whose text the offsets count.
        source: the article's node.
        statement: the statement.
        node: the statement's node.
    """
    evidence = statement.evidence
    annotation = NamedNode(f"{node.value}/evidence")
    span = NamedNode(span_iri(source.value, evidence.start, evidence.end))
    yield Triple(node, term(POL, "evidence"), annotation)
    yield Triple(annotation, term(RDF, "type"), term(OA, "Annotation"))
    yield Triple(annotation, term(OA, "hasBody"), node)
    yield Triple(annotation, term(OA, "hasTarget"), span)
    yield Triple(annotation, term(OA, "motivatedBy"), term(OA, "identifying"))
    yield Triple(annotation, term(POL, "sentence"), integer(evidence.sentence))
    yield from _position(source, span, evidence.start, evidence.end)
    yield from _quote(article, span, evidence)
    for name, mention in (("subjectMention", evidence.subject), ("objectMention", evidence.object)):
        if mention:
            place = NamedNode(span_iri(source.value, *mention))
            yield Triple(node, term(POL, name), place)
            yield from _position(source, place, *mention)


def _position(source: NamedNode, span: NamedNode, start: int, end: int) -> Iterator[Triple]:
    selector = NamedNode(f"{span.value}/position")
    yield Triple(span, term(RDF, "type"), term(OA, "SpecificResource"))
    yield Triple(span, term(OA, "hasSource"), source)
    yield Triple(span, term(OA, "hasSelector"), selector)
    yield Triple(selector, term(RDF, "type"), term(OA, "TextPositionSelector"))
    yield Triple(selector, term(OA, "start"), integer(start))
    yield Triple(selector, term(OA, "end"), integer(end))


def _quote(article: Article, span: NamedNode, evidence: Evidence) -> Iterator[Triple]:
    selector = NamedNode(f"{span.value}/quote")
    before = article.text[max(0, evidence.start - CONTEXT) : evidence.start]
    after = article.text[evidence.end : evidence.end + CONTEXT]
    yield Triple(span, term(OA, "hasSelector"), selector)
    yield Triple(selector, term(RDF, "type"), term(OA, "TextQuoteSelector"))
    yield Triple(selector, term(OA, "exact"), text(evidence.text))
    if before:
        yield Triple(selector, term(OA, "prefix"), text(before))
    if after:
        yield Triple(selector, term(OA, "suffix"), text(after))
