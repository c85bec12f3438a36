"""The model as a second opinion: how sure the frames' statements of stance are."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Found
from kgbuild.stance.answers import SIGNS, Answer
from kgbuild.stance.model import StanceModel
from kgbuild.stance.passages import pairs

# A frame's statement is shared by the model from this probability on.
SHARED = 0.5
# What the confidence of a statement is multiplied by that the model does not share. Of 81 such statements,
# read by hand in articles nobody tuned on, 35 were right; of those that it shares, nine of ten.
DOUBT = 0.7


def confirm(analysis: Analysis, model: StanceModel) -> None:
    """Hold the frames' statements of stance against the model: what both say is surer, what it misses less.

    Only the pairs of agents of those statements are asked about.

    Args:
        analysis: a document in which the frames have found their statements; their confidence is changed.
        model: the classifier.
    """
    stances = [f for f in analysis.found if f.predicate in SIGNS]
    wanted = {(s, *sorted((f.subject, f.object))) for f in stances for s in range(*_sentences(f))}
    answers = [
        Answer(pair, model(pair.passage))
        for pair in (pairs(analysis, {sentence for sentence, _, _ in wanted}) if wanted else ())
        if (pair.sentence, *sorted((pair.p.entity, pair.q.entity))) in wanted
    ]
    for found in stances:
        said = [
            probability
            for answer in answers
            if answer.pair.sentence in range(*_sentences(found))
            and (probability := answer.towards(found.subject, found.object, SIGNS[found.predicate]))
            is not None
        ]
        if said and max(said) >= SHARED:
            found.method = "both"
            found.confidence = round(min(0.95, 1 - (1 - found.confidence) / 2), 2)
        elif said:
            found.confidence = round(DOUBT * found.confidence, 2)


def _sentences(found: Found) -> tuple[int, int]:
    return found.sentences[0], found.sentences[1] + 1
