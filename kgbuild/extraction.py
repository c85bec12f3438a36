"""From articles to statements: the pipeline run over a stream, its findings given IRIs, offsets and ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kgbuild import analysis as analyses
from kgbuild.analysis import Analysis, Found, Mention
from kgbuild.article import Article
from kgbuild.identity import DEFAULT_BASE, entity_iri, statement_id
from kgbuild.layout import CleanText, clean
from kgbuild.readers.dates import normalise_date
from kgbuild.statement import Entity, Evidence, Statement

BATCH = 32
Extracted = tuple[Article, list[Statement], int]


def extract(
    nlp: Language, articles: Iterable[Article], *, base: str = DEFAULT_BASE, date: str | None = None
) -> Iterator[Extracted]:
    """Give each article with its statements, in input order.

    Args:
        nlp: pipeline of :func:`kgbuild.pipeline.load_pipeline`.
        articles: read lazily, a batch at a time.
        base: IRI base of the entities.
        date: publication date (ISO 8601) of articles that have none.

    Returns:
        Tuples of the article, its statements (each subject, predicate, object and status once), and its
        number of words.
    """

    def prepared() -> Iterator[tuple[Doc, tuple[Article, CleanText]]]:
        for article in articles:
            if date and not article.date:
                article = replace(article, date=date)
            text = clean(article)
            doc = nlp.make_doc(text.text)
            doc._.kgbuild_date, doc._.kgbuild_headed = normalise_date(article.date), bool(article.title)
            yield doc, (article, text)

    for doc, (article, text) in nlp.pipe(prepared(), as_tuples=True, batch_size=BATCH):
        analysis = analyses.of(doc)
        words = sum(1 for t in analysis.tokens.text if t[0].isalnum())
        yield article, statements_of(analysis, article, text, base), words
        doc._.kgbuild = None


def statements_of(analysis: Analysis, article: Article, text: CleanText, base: str) -> list[Statement]:
    """Give the statements that the analysis of an article found, in text order.

    Args:
        analysis: a fully analysed document made from ``text``.
        article: the article, whose text the evidence quotes.
        text: the article's text as it was cleaned for analysis.
        base: IRI base of the entities.
    """
    entities: dict[int, Entity] = {}

    def entity(index: int) -> Entity:
        if index not in entities:
            cluster = analysis.clusters[index]
            label = cluster.label
            entities[index] = Entity(
                entity_iri(base, cluster.type, label, article.id),
                label,
                cluster.type,
                tuple(sorted(n for n in cluster.names if n and n != label)),
                cluster.unnamed,
            )
        return entities[index]

    out: dict[str, Statement] = {}
    for found in analysis.found:
        statement = _statement(analysis, found, article, text, entity(found.subject), entity(found.object))
        if statement.subject.id != statement.object.id:
            out.setdefault(statement.id, statement)
    return list(out.values())


def _statement(
    analysis: Analysis, found: Found, article: Article, text: CleanText, subject: Entity, obj: Entity
) -> Statement:
    doc, sents = analysis.tokens.doc, analysis.tokens.sents
    first, last = found.sentences
    span = doc[sents[first][0] : sents[last][1]]
    raw = span.text
    left = len(raw) - len(raw.lstrip())
    start, end = text.span(span.start_char + left, span.start_char + max(len(raw.rstrip()), left + 1))
    return Statement(
        id=statement_id(article.id, subject.id, found.predicate, obj.id, found.status),
        article=article.id,
        subject=subject,
        predicate=found.predicate,
        object=obj,
        status=found.status,  # type: ignore[arg-type]
        evidence=Evidence(
            article.text[start:end],
            start,
            end,
            first,
            _offsets(analysis, found.subject_mention, text, start, end),
            _offsets(analysis, found.object_mention, text, start, end),
        ),
        tense=found.tense,  # type: ignore[arg-type]
        start=found.start,
        end=found.end,
        qualifiers=dict(sorted(found.qualifiers.items())),
        speaker=found.speaker,
        confidence=round(found.confidence, 3),
        method=found.method,
        rule=found.rule or None,
    )


def _offsets(
    analysis: Analysis, mention: Mention | None, text: CleanText, start: int, end: int
) -> tuple[int, int] | None:
    if mention is None:
        return None
    span = analysis.tokens.doc[mention.start : mention.end]
    offsets = text.span(span.start_char, span.end_char)
    return offsets if start <= offsets[0] and offsets[1] <= end else None
