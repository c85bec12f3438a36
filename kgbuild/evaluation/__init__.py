"""Evaluation: statements held against hand-annotated articles, by the rules of ``docs/annotating.md``."""

from kgbuild.evaluation.found import Found, read_found
from kgbuild.evaluation.gold import GoldArticle, GoldEntity, GoldStatement, load_gold
from kgbuild.evaluation.scoring import evaluate
from kgbuild.evaluation.verdicts import RELATIONS, Evaluation, Judgement

__all__ = [
    "RELATIONS",
    "Evaluation",
    "Found",
    "GoldArticle",
    "GoldEntity",
    "GoldStatement",
    "Judgement",
    "evaluate",
    "load_gold",
    "read_found",
]
