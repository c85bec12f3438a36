"""Stances: the statement that a speaker praises or criticises a target, in one form for all rules."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Mention, Quotation
from kgbuild.coreference.pronouns import FIRST, FIRST_PLURAL
from kgbuild.quotations.around import quotation_at
from kgbuild.quotations.speakers import agent_at
from kgbuild.quotations.verbs import is_cue
from kgbuild.relatives import RELATIVES
from kgbuild.syntax import surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NEUTER = word_list("neuter pronoun")
CLAIMS = word_list("claim of others")
RELATION = {"-": "criticised", "+": "praised", "for": "supported"}
REACH = 3
LONGEST_CLIMB = 12
OWN_VOICE = FIRST | FIRST_PLURAL | {"it", "this", "that", "there", "which"}


def said_by_another(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    """Whether token ``i`` of a quotation is what its speaker says that another says, without agreeing."""
    tokens = analysis.tokens
    if quotation.speaker is not None and opined(analysis, quotation, i):
        return True
    inner = quotation_at(analysis, i)
    if inner is None or inner.cue == quotation.cue or inner.speaker is None or quotation.speaker is None:
        return False
    agreed = inner.cue >= 0 and any(tokens.lower[c] == "as" for c in tokens.children[inner.cue])
    return not agreed and inner.start >= quotation.start and inner.speaker.entity != quotation.speaker.entity


def opined(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    """Whether a word is of what others than the speaker think or say: "they had cause to think X lied".

    Args:
        analysis: the document.
        quotation: what the speaker says.
        i: the word.
    """
    tokens = analysis.tokens
    for _ in range(LONGEST_CLIMB):
        above = tokens.head[i]
        if above in (i, quotation.cue) or not quotation.start <= above < quotation.end:
            return False
        if tokens.dep[i] == "ccomp" and i > above and is_cue(tokens, above):
            subjects = surface_subject(tokens, above)
            if not subjects and tokens.dep[above] == "acl":
                subjects = surface_subject(tokens, tokens.head[tokens.head[above]])
            return bool(subjects) and not any(_own(analysis, quotation, s) for s in subjects)
        i = above
    return False


def in_background(tokens: Tokens, quotation: Quotation, i: int) -> bool:
    """Whether a word of a report is of a relative clause about others, which the article may have added.

    "Said he liked the plan that Labour had dropped" blames nobody; "said Labour, which had failed, ..." does.

    Args:
        tokens: the document's tokens.
        quotation: what is said; words quoted directly are never of the article.
        i: the word.
    """
    for _ in range(LONGEST_CLIMB if not quotation.direct else 0):
        if tokens.dep[i] == "relcl":
            subjects = [c for c in tokens.children[i] if tokens.dep[c] in ("nsubj", "nsubjpass")]
            return bool(subjects) and all(tokens.lower[c] not in RELATIVES for c in subjects)
        above = tokens.head[i]
        if above == i or not quotation.start <= above < quotation.end:
            return False
        i = above
    return False


def _own(analysis: Analysis, quotation: Quotation, subject: int) -> bool:
    """Whether the subject of a verb of saying or thinking is the speaker, or nobody: "I think", "it says"."""
    if analysis.tokens.lower[subject] in OWN_VOICE:
        return True
    mention, speaker = agent_at(analysis, subject), quotation.speaker
    return mention is not None and speaker is not None and mention.entity == speaker.entity


def claimed_by_others(tokens: Tokens, verb: int) -> bool:
    """Whether a clause or thing is what some people claim, as in "it feeds claims that Labour is weak"."""
    before = tokens.subtree(verb)[0] - 1
    nouns = (tokens.head[verb], before) if tokens.dep[verb] == "acl" else (before,)
    if tokens.dep[verb] == "pobj":
        nouns = (tokens.head[tokens.head[verb]],)  # "warnings of a disastrous presidency"
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
