"""Verdicts on found statements, and the figures that follow from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from kgbuild.evaluation.found import Found
from kgbuild.evaluation.gold import GoldArticle, GoldStatement

RELATIONS = (
    "memberOf", "leaderOf", "joined", "left", "expelledFrom", "suspendedFrom", "representedConstituency",
    "contestedConstituency", "heldOffice", "resignedFrom", "succeeded", "defeated", "criticised", "praised",
    "supported", "met", "alliedWith", "bannedBy", "hasIdeology",
)  # fmt: skip
TENSED = ("memberOf", "heldOffice", "leaderOf", "representedConstituency")
_FOLDED = {"accused": "criticised"}

Verdict = Literal["right", "tolerated", "wrong", "missed", "unasserted"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one found statement, or on one that was owed and not found.

    Attributes:
        verdict: ``right`` (owed and asserted), ``tolerated`` (annotated, not owed), ``wrong`` (asserted
            without ground), ``missed`` (owed, not asserted), ``unasserted`` (found with another status).
        article: the stem of the article's id.
        relation: the relation it is counted under (``accused`` counts as ``criticised``).
        subject, object: names, as found or, for a missed one, as annotated.
        found: the statement under judgement, or None for a missed one.
        gold: the annotations of the same pair and relation, of any status.
        trap: whether it asserts what the annotation has as planned, uncertain or negated only.
        status_right: whether its status is that of an annotation; None where the pair is not annotated.
        tense_right: whether its tense is that of the annotation; None where no tense is asked for.
    """

    verdict: Verdict
    article: str
    relation: str
    subject: str
    object: str
    found: Found | None = None
    gold: tuple[GoldStatement, ...] = ()
    trap: bool = False
    status_right: bool | None = None
    tense_right: bool | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Statements right, wrong and missed; the rates are 0 where nothing can be counted."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the right among the asserted ones (tolerated ones set aside)."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Share of the right among those owed."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of the judged ones are right; ``share`` is None where none is judged."""

    right: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """Right by total."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Bin:
    """Asserted statements of one range of confidence, annotated or wrong.

    Attributes:
        low, high: the range, the upper end included only in the last bin.
        count: how many statements it holds.
        confidence: their mean confidence.
        share: the share of them that the annotation has as asserted (owed or tolerated).
    """

    low: float
    high: float
    count: int
    confidence: float
    share: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judgements over a set of annotated articles.

    Attributes:
        articles: the annotated articles.
        judgements: in the order of articles; found ones in the order given, missed ones after them.
        traps: for each relation, how many statements would be wrong to assert (not asserted by the article; a
            symmetric one can be asserted either way round and counts twice).
        relations: the relations it is about.
    """

    articles: tuple[GoldArticle, ...]
    judgements: tuple[Judgement, ...]
    traps: dict[str, int]
    relations: tuple[str, ...] = RELATIONS

    def only(self, relations: Collection[str]) -> Evaluation:
        """Give the part of it that concerns the given relations."""
        wanted = {folded(name) for name in relations}
        kept = tuple(j for j in self.judgements if j.relation in wanted)
        traps = {r: n for r, n in self.traps.items() if r in wanted}
        return Evaluation(self.articles, kept, traps, tuple(r for r in self.relations if r in wanted))

    def __add__(self, other: Evaluation) -> Evaluation:
        """Give the evaluation over the articles of both."""
        traps = {r: self.traps.get(r, 0) + other.traps.get(r, 0) for r in (*self.traps, *other.traps)}
        articles = self.articles + other.articles
        return Evaluation(articles, self.judgements + other.judgements, traps, self.relations)

    def counts(self) -> Counts:
        """Give right, wrong and missed over all relations."""
        verdicts = [j.verdict for j in self.judgements]
        return Counts(verdicts.count("right"), verdicts.count("wrong"), verdicts.count("missed"))

    def by_relation(self) -> dict[str, Counts]:
        """Give the counts of each relation that has any, in the order of the guidelines."""
        every = {name: self.only([name]).counts() for name in self.relations}
        return {name: c for name, c in every.items() if c.right + c.wrong + c.missed}

    def macro_f1(self) -> float:
        """Give the mean of the relations' F1."""
        scores = [c.f1 for c in self.by_relation().values()]
        return sum(scores) / len(scores) if scores else 0.0

    def trapped(self) -> Accuracy:
        """Give how many of the traps were asserted."""
        return Accuracy(sum(j.trap for j in self.judgements), sum(self.traps.values()))

    def status(self) -> Accuracy:
        """Give for how many found statements of annotated pairs the status is right."""
        return _accuracy(j.status_right for j in self.judgements)

    def tense(self, relation: str) -> Accuracy:
        """Give for how many rightly asserted statements of a relation the tense is right."""
        return _accuracy(j.tense_right for j in self.judgements if j.relation == relation)

    def calibration(self, bins: int = 10) -> list[Bin]:
        """Give the reliability of confidence: for each range, how often the statements in it are right.

        Statements without a confidence are left out; so are empty ranges.
        """
        groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for j in self.judgements:
            if j.verdict in ("right", "tolerated", "wrong") and j.found and j.found.confidence is not None:
                sure = j.found.confidence
                groups[max(0, min(int(sure * bins), bins - 1))].append((sure, j.verdict != "wrong"))
        return [
            Bin(
                i / bins,
                (i + 1) / bins,
                len(g),
                sum(c for c, _ in g) / len(g),
                sum(ok for _, ok in g) / len(g),
            )
            for i, g in sorted(groups.items())
        ]


def folded(relation: str) -> str:
    """Give the relation that a relation counts as."""
    return _FOLDED.get(relation, relation)


def _accuracy(verdicts: Iterable[bool | None]) -> Accuracy:
    judged = [v for v in verdicts if v is not None]
    return Accuracy(sum(judged), len(judged))
