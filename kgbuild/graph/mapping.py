"""Articles, statements and runs as RDF. Every node has an IRI, so that equal input gives equal triples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from kgbuild.article import Article
from kgbuild.dates import day
from kgbuild.graph import terms
from kgbuild.graph.evidence import evidence_triples
from kgbuild.graph.namespaces import ORG, POL, PROV, RDF, RDFS, SCHEMA, SKOS, term
from kgbuild.identity import DEFAULT_BASE, article_iri, digest, slug, statement_iri
from kgbuild.statement import Entity, Statement

_MEMBERSHIPS = {"memberOf": None, "leaderOf": "leaderRole"}
_TYPE = term(RDF, "type")


def run_iri(base: str, versions: Mapping[str, str]) -> str:
    """Give the IRI of a run: runs with the same versions are the same to the graph, since their output is."""
    return f"{base}run/{digest(*(f'{name}={value}' for name, value in sorted(versions.items())))}"


def run_triples(base: str, versions: Mapping[str, str]) -> Iterator[Triple]:
    """Give the run as a PROV-O activity (https://www.w3.org/TR/prov-o/), without a time.

    Args:
        base: IRI base, ending in ``/`` or ``#``.
        versions: what made the graph, by name: ``kgbuild``, ``model``, ``ontology``, ``spacy`` ...
    """
    run = terms.node(run_iri(base, versions))
    yield Triple(run, _TYPE, term(PROV, "Activity"))
    yield Triple(run, term(RDFS, "label"), terms.text("Extraction of statements from articles"))
    for name, value in sorted(versions.items()):
        agent = terms.node(f"{run.value}/{slug(name) or digest(name)}")
        yield Triple(run, term(PROV, "wasAssociatedWith"), agent)
        yield Triple(agent, _TYPE, term(PROV, "SoftwareAgent"))
        yield Triple(agent, term(RDFS, "label"), terms.text(name))
        yield Triple(agent, term(SCHEMA, "softwareVersion"), terms.text(value))


def article_triples(article: Article, base: str = DEFAULT_BASE) -> Iterator[Triple]:
    """Give what is known of an article: id, headline, day of publication, address and publisher."""
    node = terms.node(article_iri(base, article.id))
    yield Triple(node, _TYPE, term(SCHEMA, "NewsArticle"))
    yield Triple(node, _TYPE, term(PROV, "Entity"))
    yield Triple(node, term(SCHEMA, "identifier"), terms.text(article.id))
    if article.title:
        yield Triple(node, term(SCHEMA, "headline"), terms.text(article.title))
    if article.date:
        yield Triple(node, term(SCHEMA, "datePublished"), terms.published(article.date))
    if article.url:
        yield Triple(node, term(SCHEMA, "url"), terms.address(article.url))
    if article.source:
        publisher = terms.node(f"{base}publisher/{slug(article.source) or digest(article.source)}")
        yield Triple(node, term(SCHEMA, "publisher"), publisher)
        yield Triple(publisher, _TYPE, term(SCHEMA, "Organization"))
        yield Triple(publisher, term(RDFS, "label"), terms.text(article.source))


def statement_triples(
    article: Article, statement: Statement, base: str = DEFAULT_BASE, run: str | None = None
) -> Iterator[Triple]:
    """Give a statement: its entities, its node with evidence and, if asserted, direct triple and membership.

    Args:
        article: the article the statement is from.
        statement: the statement.
        base: IRI base, ending in ``/`` or ``#``.
        run: IRI of the run that made it (see :func:`run_iri`), or None.

    Raises:
        GraphError: an entity's id is not an IRI, or the relation's name cannot stand in one.
    """
    subject, obj = terms.node(statement.subject.id), terms.node(statement.object.id)
    relation = terms.node(POL + statement.predicate)
    node = terms.node(statement_iri(base, statement.id))
    source = terms.node(article_iri(base, article.id))
    yield from _entity(subject, statement.subject)
    yield from _entity(obj, statement.object)
    if statement.asserted:
        yield Triple(subject, relation, obj)
        if statement.predicate in _MEMBERSHIPS:
            yield from _membership(statement, subject, obj, node, base)
    yield Triple(node, _TYPE, term(POL, "Statement"))
    yield Triple(node, term(RDF, "subject"), subject)
    yield Triple(node, term(RDF, "predicate"), relation)
    yield Triple(node, term(RDF, "object"), obj)
    yield Triple(node, term(PROV, "wasDerivedFrom"), source)
    if run:
        yield Triple(node, term(PROV, "wasGeneratedBy"), terms.node(run))
    yield from _fields(statement, node, source)
    yield from evidence_triples(article, source, statement, node)


def _entity(node: NamedNode, entity: Entity) -> Iterator[Triple]:
    yield Triple(node, _TYPE, terms.node(POL + entity.type))
    yield Triple(node, term(RDFS, "label"), terms.text(entity.label))
    for alias in entity.aliases:
        if alias != entity.label:
            yield Triple(node, term(SKOS, "altLabel"), terms.text(alias))
    if entity.unnamed:
        yield Triple(node, term(POL, "unnamed"), terms.boolean(True))


def _fields(statement: Statement, node: NamedNode, source: NamedNode) -> Iterator[Triple]:
    """Give what is said of the relation: status, tense, dates, qualifiers, speaker, and how it was found."""
    yield Triple(node, term(POL, "status"), terms.node(POL + statement.status))
    if statement.tense:
        yield Triple(node, term(POL, "tense"), terms.node(POL + statement.tense))
    yield from _dates(node, statement.start, statement.end)
    for name, value in sorted(statement.qualifiers.items()):
        if name == "duration":
            yield Triple(node, term(SCHEMA, "duration"), terms.duration(str(value)))
        elif isinstance(value, str):
            yield Triple(node, terms.node(POL + name), terms.text(value))
        elif name == "majority" and isinstance(value, int):
            yield Triple(node, term(POL, "majority"), terms.integer(value))
        else:
            yield Triple(node, terms.node(POL + name), terms.decimal(value))
    if "quote" in statement.qualifiers:
        yield Triple(node, term(PROV, "wasQuotedFrom"), source)
    if statement.speaker:
        yield Triple(node, term(POL, "speaker"), terms.text(statement.speaker))
    yield Triple(node, term(POL, "confidence"), terms.decimal(statement.confidence))
    rule = f"{statement.method}:{statement.rule}" if statement.rule else statement.method
    yield Triple(node, term(POL, "rule"), terms.text(rule))


def _dates(node: NamedNode, start: str | None, end: str | None) -> Iterator[Triple]:
    """Give the dates as the text has them, and the days between which they lie, which can be compared."""
    if start:
        yield Triple(node, term(SCHEMA, "startDate"), terms.date(start))
    if end:
        yield Triple(node, term(SCHEMA, "endDate"), terms.date(end))
    for name, value in (("earliestStart", day(start, "first")), ("latestEnd", day(end, "last"))):
        if value:
            yield Triple(node, term(POL, name), terms.calendar_day(value))


def _membership(
    statement: Statement, person: NamedNode, party: NamedNode, node: NamedNode, base: str
) -> Iterator[Triple]:
    """Give the membership as W3C ORG has it (https://www.w3.org/TR/vocab-org/#org:Membership).

    Statements that agree on person, party, role, tense and dates share one, which names each of them.
    """
    role = _MEMBERSHIPS[statement.predicate]
    ends = [_name(statement.subject.id), _name(statement.object.id)]
    parts = [slug(end) or digest(end) for end in ends]
    parts += [name for name, holds in (("leader", role), ("past", statement.tense == "past")) if holds]
    parts += [f"{edge}-{quote(d, '')}" for edge, d in (("from", statement.start), ("to", statement.end)) if d]
    membership = terms.node(f"{base}membership/{'--'.join(parts)}")
    yield Triple(membership, _TYPE, term(ORG, "Membership"))
    yield Triple(membership, term(ORG, "member"), person)
    yield Triple(membership, term(ORG, "organization"), party)
    if role:
        yield Triple(membership, term(ORG, "role"), term(POL, role))
    if statement.tense == "past":
        yield Triple(membership, term(POL, "tense"), term(POL, "past"))
    yield from _dates(membership, statement.start, statement.end)
    yield Triple(membership, term(PROV, "wasDerivedFrom"), node)


def _name(iri: str) -> str:
    """Give the last segment of an entity's IRI, its readable name."""
    return iri.rstrip("/").replace("#", "/").rpartition("/")[2]
