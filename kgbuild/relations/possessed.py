"""Evaluation by what somebody is said to own: "the empty promises of the Tories", "Blair's cheap gesture"."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.relations.camps import Camps, own_side
from kgbuild.relations.ends import BEFALLS, TARGETS, entity_at
from kgbuild.relations.polarity import polarity_lexicon, polarity_of
from kgbuild.relations.stances import NEUTER, claimed_by_others, said_by_another, stance
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CALLING = word_list("calling")
SUFFERED = word_list("suffered")
FEELINGS = word_list("felt")


def match_possessed(analysis: Analysis, quotation: Quotation, sides: Camps) -> Iterator[Found]:
    """Give the criticism that a speaker takes for granted of those whose bad thing is spoken of.

    Args:
        quotation: what is said, with its speaker.
        sides: the document's camps, so that nobody is said to criticise the own party or government.
    """
    tokens, speaker = analysis.tokens, quotation.speaker
    if speaker is None:
        return
    own = own_side(analysis, sides, speaker)
    for i in range(quotation.start, quotation.end):
        if tokens.pos[i] != "NOUN" or i in analysis.at or not _bad(tokens, i):
            continue
        if (
            claimed_by_others(tokens, i)
            or said_by_another(analysis, quotation, i)
            or any(tokens.lower[c] in NEUTER for c in tokens.children[i])
        ):
            continue
        for target in entity_at(analysis, i, TARGETS, owned=True):
            if target.entity not in own:
                yield from stance(analysis, speaker, target, "-", i, "evaluation-possessed", 0.7)


def _bad(tokens: Tokens, i: int) -> bool:
    """Whether a thing is bad by its own noun or by an adjective, and not merely suffered or felt."""
    lemma = tokens.lemma[i]
    if not any(
        tokens.dep[c] in ("poss", "compound", "amod", "nmod") or (tokens.dep[c] == "prep")
        for c in tokens.children[i]
    ):
        return False
    if lemma in SUFFERED or lemma in BEFALLS or tokens.lemma[tokens.head[i]] in CALLING:
        return False
    return polarity_of(tokens, i) == "-" or any(
        (tokens.dep[c] == "amod" and tokens.lemma[c] not in FEELINGS and polarity_of(tokens, c) == "-")
        or (tokens.dep[c] == "compound" and _is_bad_kind(tokens, c))
        for c in tokens.children[i]
    )


def _is_bad_kind(tokens: Tokens, c: int) -> bool:
    """Whether a noun before another makes it a bad thing: "stealth tax", "smear campaign"."""
    kinds = (c, *(k for k in tokens.children[c] if tokens.dep[k] == "compound"))
    return any(polarity_lexicon().get((tokens.lower[k], "adjective")) == "-" for k in kinds)
