"""The model alone: its criticism, praise and support in place of the frames'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from kgbuild.analysis import Analysis, Found, Mention
from kgbuild.relations.camps import camps, rivalry
from kgbuild.relations.frames import frames
from kgbuild.relations.matching import attribute
from kgbuild.relations.stances import stance
from kgbuild.relations.status import status_of
from kgbuild.stance.answers import CLASSES, SIGNS, Answer
from kgbuild.stance.model import StanceModel
from kgbuild.stance.passages import Pair, pairs
from kgbuild.stance.sources import may_act
from kgbuild.tokens import Tokens

# What the model finds by itself; it does not tell an accusation from other criticism.
REPLACED = frozenset(("criticised", "praised", "supported"))
RULE = "stance-model"
# A stance of the model's own is stated from this probability on, by sign and by how the target stands to the
# source: as a rival, as another's government, or otherwise.
LEAST = {
    "-": {"rival": 0.7, "other": 0.8, "": 0.8},
    "+": {"rival": 0.9, "other": 0.9, "": 0.9},
}
# Probabilities of the model, and how often its statements of them were right on articles read by hand; the
# network's own figure is too high.
MEASURED = ((0.7, 0.7), (1.0, 0.75))
# Probability, sign, source, target and pair of a stance that the model offers.
Offer = tuple[float, str, Mention, Mention, Pair]
# Events that the model takes for a stance; where one is found, it is told by its own relation.
EVENTS = frozenset(
    (
        "joined",
        "left",
        "expelledFrom",
        "suspendedFrom",
        "resignedFrom",
        "succeeded",
        "defeated",
        "met",
        "bannedBy",
    )
)


def replace_by_model(analysis: Analysis, model: StanceModel) -> None:
    """Put the model's criticism, praise and support in place of the frames'; their accusations stay.

    Args:
        analysis: a document in which the frames have found their statements; they are changed.
        model: the classifier.
    """
    answers = [
        Answer(pair, model(pair.passage)) for pair in pairs(analysis) if any(_ends(analysis.tokens, pair))
    ]
    found = [f for f in analysis.found if f.predicate not in REPLACED]
    found += _added(analysis, answers, found)
    found.sort(key=lambda f: (f.anchor, f.predicate, f.subject, f.object, f.status))
    analysis.found = found


def _added(analysis: Analysis, answers: Iterable[Answer], held: Sequence[Found]) -> Iterator[Found]:
    """Give the model's statements, one for each (source, sign, target).

    In a sentence, each target has one source of a sign, the one of whom the model is surest; and whoever is
    an end of an event there has none. Who accuses somebody is not said to criticise them as well.
    """
    events = [f for f in held if f.predicate in EVENTS]
    taken = {(s, end, f.sentences[1]) for f in events for end in (f.subject, f.object) for s in CLASSES}
    said = {(f.subject, SIGNS[f.predicate], f.object) for f in held if f.predicate in SIGNS}
    for sure, sign, source, target, pair in sorted(_offers(analysis, answers), key=lambda o: -o[0]):
        place = (sign, target.entity, pair.sentence)
        key = (source.entity, sign, target.entity)
        if key in said or place in taken or (sign, source.entity, pair.sentence) in taken:
            continue
        said.add(key)
        taken.add(place)
        for found in _statement(analysis, pair, source, target, sign, _confidence(sure)):
            attribute(analysis, found)
            yield found


def _offers(analysis: Analysis, answers: Iterable[Answer]) -> Iterator[Offer]:
    """Give each stance of which the model is sure enough, and whose source can be one by the parse."""
    sides = camps(analysis)
    for answer in answers:
        for source, target in _ends(analysis.tokens, answer.pair):
            least = rivalry(analysis, sides, source, target)
            for sign in CLASSES:
                sure = answer.towards(source.entity, target.entity, sign)
                if sure is not None and sure >= LEAST[sign][least]:
                    yield sure, sign, source, target, answer.pair


def _ends(tokens: Tokens, pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """Give who of a pair can be the source of a stance, and towards whom."""
    if pair.quoted or may_act(tokens, pair.p, pair.q):
        yield pair.p, pair.q
    if not pair.quoted and may_act(tokens, pair.q, pair.p):
        yield pair.q, pair.p


def _statement(
    analysis: Analysis, pair: Pair, source: Mention, target: Mention, sign: str, confidence: float
) -> Iterator[Found]:
    tokens = analysis.tokens
    anchor = _anchor(tokens, pair.sentence, pair.q if pair.quoted else source)
    status = "asserted" if pair.quoted else status_of(tokens, anchor, questions=True)
    for found in stance(analysis, source, target, sign, anchor, RULE, confidence):
        supports = sign == "+" and _says(tokens, pair.sentence, _supporting())
        predicate = "supported" if supports else found.predicate
        yield replace(found, predicate=predicate, status=status, method="model")


def _confidence(probability: float) -> float:
    """Give how often statements of a probability were right, between the points measured."""
    points, shares = zip(*MEASURED, strict=True)
    return round(float(np.interp(probability, points, shares)), 2)


def _anchor(tokens: Tokens, sentence: int, mention: Mention) -> int:
    """Give the verb over a mention, or the last word reached on the way up from it within its sentence."""
    start, end = tokens.sents[sentence]
    i = mention.end - 1 if start <= mention.start < end else start
    for _ in range(end - start):
        if tokens.pos[i] in ("VERB", "AUX") or tokens.head[i] == i:
            break
        i = tokens.head[i]
    return i


def _says(tokens: Tokens, sentence: int, lemmas: frozenset[str]) -> bool:
    start, end = tokens.sents[sentence]
    return not lemmas.isdisjoint(tokens.lemma[start:end])


@cache
def _supporting() -> frozenset[str]:
    """Give the first words of what evokes support, by which it is told from praise."""
    return frozenset(lemma.split()[0] for f in frames() if f.relation == "supported" for lemma in f.lemmas)
