"""Confidence: how sure a statement is, from how often its rule was right on annotated articles."""

from __future__ import annotations

from functools import cache

from kgbuild.analysis import Found
from kgbuild.tables import package_table

PRONOUN = 0.9


@cache
def calibrated() -> dict[str, float]:
    """Give the measured confidence of each rule; ``benchmarks/calibrate.py`` writes the table."""
    return {row["rule"]: float(row["confidence"]) for row in package_table("lexicon", "confidence")}


def confidence_of(found: Found) -> float:
    """Give the confidence of a statement, 0 to 1.

    What the statement's own evidence made uncertain (``found.confidence``, set by its rule) bounds what the
    rule is worth in general; an end reached through a pronoun lowers it.

    Args:
        found: a statement as its rule gave it.
    """
    sure = min(calibrated().get(found.rule, found.confidence), max(found.confidence, 0.5) + 0.06)
    for mention in (found.subject_mention, found.object_mention):
        if mention is not None and mention.kind == "pronoun":
            sure *= PRONOUN
    return round(sure, 2)
