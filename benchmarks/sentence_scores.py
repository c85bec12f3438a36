"""Scores on sentence benchmarks, each sentence built as an article of its own.

Names match when one contains the other after normalisation. Only asserted statements count. On Text2KGBench
only the relations that a sentence's own triples hold are judged, since its annotation is not exhaustive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kgbuild.article import Article
from kgbuild.evaluation.alignment import names, normalise
from kgbuild.evaluation.found import Found, Named
from kgbuild.evaluation.verdicts import Counts

Row = dict[str, Any]
Triple = tuple[str, str, str]

# What the benchmarks' own properties are called here.
_RELATION = {
    "member of political party": "memberOf",
    "party": "memberOf",
    "position held": "heldOffice",
    "office": "heldOffice",
    "political ideology": "hasIdeology",
    "successor": "succeeded",
    "predecessor": "succeeded",
}
_STANCE = {"criticised": "-", "accused": "-", "expelledFrom": "-", "praised": "+", "supported": "+"}
_LABEL = {
    "neutral": None,
    "positive p>q": ("+", "p"),
    "positive q>p": ("+", "q"),
    "negative p>q": ("-", "p"),
    "negative q>p": ("-", "q"),
}


@dataclass
class Score:
    """Counts, and the errors as kind, sentence id, subject, relation, object and sentence."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """The counts with their rates."""
        return Counts(self.right, self.wrong, self.missed)

    def add_wrong(self, row: Row, s: Found) -> None:
        """Count a statement without ground."""
        self.wrong += 1
        self.errors.append(
            ("WRONG", str(row["id"]), s.subject.label, s.predicate, s.object.label, sentence(row))
        )

    def add_missed(self, row: Row, triple: Triple) -> None:
        """Count a triple that was not found."""
        self.missed += 1
        self.errors.append(("MISSED", str(row["id"]), *triple, sentence(row)))


def sentence(row: Row) -> str:
    """Give a benchmark row's sentence, without the brackets that mark its two entities."""
    if row.get("text"):
        return str(row["text"])
    text = str(row["marked"])
    for end in (row["p"], row["q"]):
        text = text.replace(f"[{end}]", end, 1)
    return text


def articles(rows: Iterable[Row]) -> list[Article]:
    """Make an article of each sentence."""
    return [Article(str(row["id"]), sentence(row)) for row in rows]


def score_affiliation(rows: Sequence[Row], found: Iterable[Found]) -> Score:
    """Score memberOf where the annotation is exhaustive (KnowledgeNet), counting a fact once."""
    score, by_id = Score(), _by_id(found)
    for row in rows:
        gold = [(str(f["subject"]), str(f["object"])) for f in row["facts"]]
        used: set[int] = set()
        for s in by_id[str(row["id"])]:
            if s.predicate != "memberOf":
                continue
            hit = next((i for i, (a, b) in enumerate(gold) if _is(s.subject, a) and _is(s.object, b)), None)
            if hit is None:
                score.add_wrong(row, s)
            elif hit not in used:
                used.add(hit)
                score.right += 1
        known = [_plain(gold[i]) for i in used]
        owed = {_plain(pair): pair for i, pair in enumerate(gold) if i not in used}
        for plain, (a, b) in owed.items():
            if not any(_overlap(plain[0], k[0]) and _overlap(plain[1], k[1]) for k in known):
                score.add_missed(row, (a, "memberOf", b))
    return score


def score_triples(rows: Sequence[Row], found: Iterable[Found]) -> Score:
    """Score the relations that a sentence's triples hold (Text2KGBench)."""
    score, by_id = Score(), _by_id(found)
    for row in rows:
        gold = list(dict.fromkeys(_triple(*t) for t in row["triples"] if t[1] in _RELATION))
        judged, used = {p for _, p, _ in gold}, set[int]()
        for s in by_id[str(row["id"])]:
            if s.predicate not in judged:
                continue
            fits = (
                i
                for i, (a, p, b) in enumerate(gold)
                if p == s.predicate and _is(s.subject, a) and _is(s.object, b)
            )
            hit = next((i for i in fits if i not in used), None)
            if hit is None:
                score.add_wrong(row, s)
            else:
                used.add(hit)
                score.right += 1
        for i, triple in enumerate(gold):
            if i not in used:
                score.add_missed(row, triple)
    return score


def score_stance(rows: Sequence[Row], found: Iterable[Found]) -> Score:
    """Score who is for and against whom between the two marked entities (directed sentiment)."""
    score, by_id = Score(), _by_id(found)
    for row in rows:
        gold, seen, statement = _LABEL[row["label"]], None, None
        for s in by_id[str(row["id"])]:
            sign = _STANCE.get(s.predicate)
            if sign and _is(s.subject, row["p"]) and _is(s.object, row["q"]):
                seen, statement = (sign, "p"), s
            elif sign and _is(s.subject, row["q"]) and _is(s.object, row["p"]):
                seen, statement = (sign, "q"), s
            if statement:
                break
        if seen and seen == gold:
            score.right += 1
            continue
        if statement:
            score.add_wrong(row, statement)
        if gold:
            ends = (row["p"], row["q"]) if gold[1] == "p" else (row["q"], row["p"])
            score.add_missed(row, (ends[0], gold[0], ends[1]))
    return score


def _by_id(found: Iterable[Found]) -> dict[str, list[Found]]:
    by_id: dict[str, list[Found]] = defaultdict(list)
    for s in found:
        if s.status == "asserted":
            by_id[s.article].append(s)
    return by_id


def _triple(subject: str, relation: str, obj: str) -> Triple:
    # "A successor B" says that B came after A.
    ends = (obj, subject) if relation == "successor" else (subject, obj)
    return ends[0], _RELATION[relation], ends[1]


def _plain(pair: tuple[str, str]) -> tuple[str, str]:
    return normalise(pair[0]), normalise(pair[1])


def _is(entity: Named, gold: str) -> bool:
    wanted = normalise(gold.replace("_", " ").strip('"'))
    return any(_overlap(name, wanted) for name in names(entity.label, entity.aliases))


def _overlap(a: str, b: str) -> bool:
    return a == b or (len(a) > 3 and a in b) or (len(b) > 3 and b in a)
