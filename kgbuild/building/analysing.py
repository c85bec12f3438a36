"""The first stage of a build: a chunk of articles through the pipeline. It runs in the parsing processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kgbuild.article import Article
from kgbuild.building.options import Options
from kgbuild.readers.failure import Failure
from kgbuild.statement import Statement

if TYPE_CHECKING:
    from spacy.language import Language

Extracted = tuple[Article, list[Statement], int]


def analyse(nlp: Language, articles: Sequence[Article], options: Options) -> list[Extracted | Failure]:
    """Give the statements of each article, or a failure where the pipeline cannot take it; in input order.

    Words met for the first time are forgotten after the chunk, or memory would grow with every article.
    """
    from kgbuild.extraction import extract

    done: list[Extracted | Failure] = []
    fitting = [_dated(article, options) for article in articles if len(article.text) <= nlp.max_length]
    with nlp.memory_zone():
        try:
            done.extend(extract(nlp, fitting, base=options.base))
        except Exception:
            # One article spoils its batch: those not yet done are tried one at a time.
            for article in fitting[len(done) :]:
                done.append(_alone(nlp, article, options))
    by_id = {item.article if isinstance(item, Failure) else item[0].id: item for item in done}
    return [by_id.get(article.id) or _too_long(article, nlp.max_length) for article in articles]


def _dated(article: Article, options: Options) -> Article:
    return article if article.date or not options.date else replace(article, date=options.date)


def _alone(nlp: Language, article: Article, options: Options) -> Extracted | Failure:
    from kgbuild.extraction import extract

    try:
        return next(iter(extract(nlp, [article], base=options.base)))
    except Exception as error:
        return failure(article.id, "analysed", error)


def _too_long(article: Article, longest: int) -> Failure:
    return Failure(
        article.id,
        f"has {len(article.text):,} characters, and the model takes {longest:,}; divide it into articles",
    )


def failure(article: str, step: str, error: Exception) -> Failure:
    """Give the failure of an article on which a step stumbled."""
    return Failure(
        article, f"could not be {step} ({type(error).__name__}: {error}); mend or leave out this article"
    )
