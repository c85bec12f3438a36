"""Stances: the statement that a speaker praises or criticises a target, in one form for all rules."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Mention, Quotation
from kgbuild.coreference.pronouns import quotation_at
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NEUTER = word_list("neuter pronoun")
CLAIMS = word_list("claim of others")
RELATION = {"-": "criticised", "+": "praised", "for": "supported"}
REACH = 3


def said_by_another(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    """Whether token ``i`` of a quotation is what its speaker says that another says, without agreeing."""
    tokens = analysis.tokens
    inner = quotation_at(analysis, i)
    if inner is None or inner.cue == quotation.cue or inner.speaker is None or quotation.speaker is None:
        return False
    agreed = inner.cue >= 0 and any(tokens.lower[c] == "as" for c in tokens.children[inner.cue])
    return not agreed and inner.start >= quotation.start and inner.speaker.entity != quotation.speaker.entity


def claimed_by_others(tokens: Tokens, verb: int) -> bool:
    """Whether a clause is what some people claim, as in "it feeds claims that Labour is weak"."""
    before = tokens.subtree(verb)[0] - 1
    nouns = (tokens.head[verb], before) if tokens.dep[verb] == "acl" else (before,)
    return any(tokens.lemma[i] in CLAIMS and tokens.pos[i] == "NOUN" for i in nouns if i >= 0)


def stance(
    analysis: Analysis,
    speaker: Mention,
    target: Mention,
    sign: str,
    anchor: int,
    rule: str,
    confidence: float,
) -> Iterator[Found]:
    """Give the statement that a speaker praises or criticises a target, unless it is the speaker's own self.

    Args:
        sign: polarity of what is said, ``+`` or ``-``; ``for`` where a target is backed.
        anchor: position of the word that says it.
        rule: name of the rule that found it.
        confidence: 0 to 1.

    Returns:
        One statement or none; its evidence begins where the speaker is named, if that is at most ``REACH``
        sentences before.
    """
    if speaker.entity == target.entity:
        return
    tokens = analysis.tokens
    first = min(tokens.sent[anchor], tokens.sent[speaker.start])
    if tokens.sent[anchor] - first > REACH:
        first = tokens.sent[anchor]
    yield Found(
        speaker.entity,
        RELATION[sign],
        target.entity,
        "asserted",
        anchor,
        (first, tokens.sent[anchor]),
        speaker,
        target,
        confidence=confidence,
        rule=rule,
    )
