"""A flat table of statements as CSV (RFC 4180), one row each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from kgbuild.export.text import cell
from kgbuild.network import ArticleInfo
from kgbuild.statement import Statement

COLUMNS = (
    "subject",
    "subject_type",
    "subject_id",
    "predicate",
    "object",
    "object_type",
    "object_id",
    "status",
    "tense",
    "start",
    "end",
    "speaker",
    "confidence",
    "qualifiers",
    "evidence",
    "evidence_start",
    "evidence_end",
    "article",
    "article_title",
    "article_date",
    "article_url",
    "statement_id",
)


def render(statements: Iterable[Statement], articles: Mapping[str, ArticleInfo]) -> bytes:
    """Give the statements as CSV in UTF-8, in the order in which the articles make them.

    Text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return gets a leading apostrophe: a
    spreadsheet would run it as a formula.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for statement in sorted(statements, key=lambda s: (s.article, s.evidence.start, s.id)):
        writer.writerow([cell(value) for value in _row(statement, articles)])
    return out.getvalue().encode("utf-8")


def _row(statement: Statement, articles: Mapping[str, ArticleInfo]) -> list[str | int | float | None]:
    subject, obj, evidence = statement.subject, statement.object, statement.evidence
    article = articles.get(statement.article) or ArticleInfo(statement.article)
    qualifiers = json.dumps(statement.qualifiers, ensure_ascii=False, sort_keys=True)
    return [
        *(subject.label, subject.type, subject.id, statement.predicate, obj.label, obj.type, obj.id),
        *(statement.status, statement.tense, statement.start, statement.end),
        *(statement.speaker, statement.confidence, qualifiers if statement.qualifiers else None),
        *(evidence.text, evidence.start, evidence.end),
        *(statement.article, article.title, article.date, article.url, statement.id),
    ]
