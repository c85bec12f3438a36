"""Building what is to be evaluated: the texts of annotated articles, with one loaded pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.evaluation.found import Found, from_statements
from kgbuild.evaluation.gold import GoldArticle
from kgbuild.identity import DEFAULT_BASE
from kgbuild.stance.modes import DEFAULT_STANCE, Stance
from kgbuild.statement import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from spacy.language import Language


def load(model: str | None = None, stance: Stance = DEFAULT_STANCE) -> Language:
    """Load the pipeline by which articles are built; see :func:`kgbuild.pipeline.load_pipeline`."""
    from kgbuild.pipeline import load_pipeline

    return load_pipeline(model, stance=stance)


def check_texts(gold: Iterable[GoldArticle]) -> None:
    """Make sure that there is a text to build for each annotation; done before a pipeline is loaded.

    Raises:
        InputError: an annotation has no text beside it.
    """
    for article in gold:
        if article.text is None:
            text = article.path.with_suffix(".txt").name
            raise InputError(
                f"{article.path}: no {text} beside it to build from; add it, or give the statements"
            )


def build_gold(
    nlp: Language,
    gold: Sequence[GoldArticle],
    *,
    date: str | None = None,
    least: float = LEAST_CONFIDENCE,
) -> list[Found]:
    """Build the texts of annotated articles.

    Args:
        nlp: the pipeline, as ``load`` gives it.
        gold: the articles.
        date: their date (ISO 8601), or None.
        least: the confidence below which statements are left out, as ``kgbuild build`` does.

    Raises:
        InputError: an annotation has no text beside it.
    """
    check_texts(gold)
    articles = (Article(article.id, article.text or "") for article in gold)
    return build(nlp, articles, date=date, least=least)


def build(
    nlp: Language, articles: Iterable[Article], *, date: str | None = None, least: float = LEAST_CONFIDENCE
) -> list[Found]:
    """Build articles and give their statements as scoring sees them."""
    from kgbuild.extraction import extract

    found: list[Found] = []
    for _, statements, _ in extract(nlp, articles, base=DEFAULT_BASE, date=date):
        found += from_statements(s for s in statements if s.confidence >= least)
    return found
