"""Scoring: every found statement judged against the annotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kgbuild.evaluation.alignment import Aligner, normalise
from kgbuild.evaluation.found import Found
from kgbuild.evaluation.gold import GoldArticle, GoldStatement, stem
from kgbuild.evaluation.verdicts import RELATIONS, TENSED, Evaluation, Judgement, Verdict, folded

_SYMMETRIC = frozenset({"met", "alliedWith"})
Key = tuple[str, str, str]


def evaluate(gold: Sequence[GoldArticle], found: Iterable[Found]) -> Evaluation:
    """Judge found statements against annotated articles.

    Statements of articles without annotation, and of relations outside ``RELATIONS``, are ignored.

    Args:
        gold: the annotated articles.
        found: the statements; the first of several that say the same counts.
    """
    by_article: dict[str, list[Found]] = defaultdict(list)
    for row in found:
        by_article[stem(row.article)].append(row)
    judgements: list[Judgement] = []
    traps: dict[str, int] = defaultdict(int)
    for article in gold:
        judge = _Judge(article)
        judgements += judge.found(by_article.get(article.stem, ()))
        judgements += judge.missed()
        for _, relation, _ in judge.traps:
            traps[relation] += 1
    return Evaluation(tuple(gold), tuple(judgements), dict(traps))


class _Judge:
    """Judges the statements of one article; ``missed`` follows ``found``."""

    def __init__(self, article: GoldArticle) -> None:
        self.article = article
        self.align = Aligner(article.entities.values())
        self.gold: dict[Key, list[GoldStatement]] = defaultdict(list)
        asserted: set[Key] = set()
        self.required: set[Key] = set()
        other: set[Key] = set()
        for s in article.statements:
            key = _key(s.subject, s.predicate, s.object)
            if key[1] not in RELATIONS:
                continue
            self.gold[key].append(s)
            if s.status == "asserted":
                asserted.add(key)
                if s.required:
                    self.required.add(key)
                else:
                    asserted |= _ways(key)
            else:
                other |= _ways(key)
        self.traps = other - asserted
        self.asserted: set[Key] = set()

    def found(self, rows: Iterable[Found]) -> list[Judgement]:
        judged, seen = [], set()
        for row in rows:
            predicate = folded(row.predicate)
            if predicate not in RELATIONS:
                continue
            s = self.align(row.subject) or "?" + normalise(row.subject.label)
            o = self.align(row.object) or "?" + normalise(row.object.label)
            key = _key(s, predicate, o)
            if (key, row.status) not in seen:
                seen.add((key, row.status))
                judged.append(self._judgement(row, key))
        return judged

    def _judgement(self, row: Found, key: Key) -> Judgement:
        gold = tuple(self.gold.get(key, ()))
        asserted = [g for g in gold if g.status == "asserted"]
        tenses = {g.tense for g in asserted if g.tense} if key[1] in TENSED else set()
        verdict: Verdict = "unasserted"
        if row.status == "asserted":
            self.asserted.add(key)
            verdict = "right" if key in self.required else "tolerated" if asserted else "wrong"
        return Judgement(
            verdict,
            self.article.stem,
            key[1],
            row.subject.label,
            row.object.label,
            row,
            gold,
            trap=verdict == "wrong" and key in self.traps,
            status_right=any(g.status == row.status for g in gold) if gold else None,
            tense_right=row.tense in tenses if tenses and verdict != "unasserted" else None,
        )

    def missed(self) -> list[Judgement]:
        names = self.article.entities
        return [
            Judgement(
                "missed",
                self.article.stem,
                key[1],
                names[key[0]].name,
                names[key[2]].name,
                gold=tuple(self.gold[key]),
            )
            for key in sorted(self.required - self.asserted)
        ]


def _key(subject: str, predicate: str, obj: str) -> Key:
    key = (subject, folded(predicate), obj)
    return min(key, _turned(key)) if key[1] in _SYMMETRIC else key


def _turned(key: Key) -> Key:
    return key[2], key[1], key[0]


def _ways(key: Key) -> set[Key]:
    """Give the ways round in which a statement may be made."""
    return {key, _turned(key)} if key[1] in _SYMMETRIC else {key}
