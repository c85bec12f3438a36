"""Evaluation in what one says: what is predicated of a target, and what it does or must do."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.mentions.name_runs import QUOTES
from kgbuild.quotations.verbs import is_told
from kgbuild.relations.camps import Camps, own_side
from kgbuild.relations.demands import goes_somewhere
from kgbuild.relations.ends import TARGETS, entity_at
from kgbuild.relations.polarity import phrase_polarity, polarity_of, raised_negation
from kgbuild.relations.stances import NEUTER, claimed_by_others, in_background, said_by_another, stance
from kgbuild.relations.status import status_of
from kgbuild.syntax import surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

DEMANDED = word_list("demanded")
ACTING = word_list("acting")
FEELING = word_list("feeling verb")
HAVING = word_list("having")
EMOTIONS = word_list("emotion")
LINKING = word_list("linking verb")


def match_said(analysis: Analysis, quotation: Quotation, sides: Camps) -> Iterator[Found]:
    """Give the stances that a quotation's clauses express towards their subjects.

    Args:
        quotation: what is said, with its speaker.
        sides: the document's camps, so that nobody is said to criticise the own party or government.
    """
    tokens, speaker = analysis.tokens, quotation.speaker
    if speaker is None:
        return
    own = own_side(analysis, sides, speaker)
    for i in range(quotation.start, quotation.end):
        if tokens.pos[i] not in ("VERB", "AUX"):
            continue
        if is_told(tokens, i) or claimed_by_others(tokens, i) or in_background(tokens, quotation, i):
            continue
        if tokens.dep[i] == "pcomp" and tokens.lower[tokens.head[i]] == "by":
            continue  # "serves us by subverting them": the clause above says what is thought of it
        demand = _demands(tokens, i)
        sign = "-" if demand else _predication(tokens, i)
        if not sign or (sign == "+" and _conceded(tokens, i)):
            continue
        for head in surface_subject(tokens, i):
            if not quotation.start <= head < quotation.end or tokens.lower[head] in NEUTER:
                continue
            if any(tokens.dep[c] == "poss" and tokens.lower[c] in NEUTER for c in tokens.children[head]):
                continue
            if said_by_another(analysis, quotation, i):
                continue
            for target in entity_at(analysis, head, TARGETS, owned=True):
                if target.entity not in own and (
                    demand or raised_negation(tokens, i) or status_of(tokens, i, questions=True) == "asserted"
                ):
                    yield from stance(
                        analysis, speaker, target, sign, i, "evaluation-said", 0.7 if sign == "-" else 0.6
                    )


def _predication(tokens: Tokens, verb: int) -> str:
    """Give the polarity of what a verb says of its subject: a copula by its complement, another by itself."""
    if tokens.lemma[verb] in LINKING:
        for c in tokens.children[verb]:
            if tokens.dep[c] in ("acomp", "attr", "oprd") and tokens.lower[c] not in EMOTIONS:
                start, end = tokens.subtree(c)
                sign = polarity_of(tokens, c) or phrase_polarity(tokens, start, min(end, c + 1))
                if sign:
                    return sign
        return _state(tokens, verb) or _attitude_above(tokens, verb)
    if tokens.lemma[verb] in ACTING and _state(tokens, verb):
        return "-"
    if _is_participle(tokens, verb) or any(
        tokens.dep[c] in ("nsubjpass", "auxpass") for c in tokens.children[verb]
    ):
        return ""
    if tokens.lemma[verb] in HAVING:
        for c in tokens.children[verb]:
            if tokens.dep[c] == "dobj":
                sign = phrase_polarity(tokens, tokens.subtree(c)[0], c + 1)
                without = tokens.lemma[verb] == "lack" or any(
                    tokens.dep[k] == "neg" for k in tokens.children[verb]
                )
                return "-" if without and sign == "+" else sign
    attitude = _attitude_above(tokens, verb)
    if attitude:
        return attitude
    return "-" if tokens.pos[verb] == "VERB" and polarity_of(tokens, verb) == "-" else ""


def _is_participle(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is a past participle of something undergone ("he feels betrayed")."""
    above = tokens.head[verb]
    return (
        tokens.tag[verb] == "VBN"
        and tokens.dep[verb] in ("acomp", "ccomp", "xcomp", "oprd")
        and not any(tokens.dep[c] == "aux" for c in tokens.children[verb])
        and tokens.lemma[above] in FEELING
    )


def _conceded(tokens: Tokens, verb: int) -> bool:
    """Whether what a verb says is only granted before a "but": "he is clever, but he is not wise"."""
    children = tokens.children[verb]
    after = tokens.sents[tokens.sent[verb]][1]
    if tokens.lower[after : after + 1] == ["but"]:
        return True
    return any(tokens.lower[c] == "but" for c in children) and any(
        tokens.dep[c] == "conj" and (_predication(tokens, c) == "-" or polarity_of(tokens, c) == "-")
        for c in children
    )


def _state(tokens: Tokens, verb: int) -> str:
    """Give the polarity of a state or likeness, if bad: "is in crisis", "behaves like a schoolboy"."""
    for prep in tokens.children[verb]:
        if tokens.dep[prep] == "prep" and tokens.lower[prep] in ("in", "like", "as", "into"):
            for thing in tokens.children[prep]:
                if tokens.dep[thing] == "pobj" and polarity_of(tokens, thing) == "-":
                    return "-"
    return ""


def _attitude_above(tokens: Tokens, verb: int) -> str:
    """ "It is a pity that X ...", "he was amazed X ...": the polarity of the word above a clause about X."""
    above = tokens.head[verb]
    if tokens.dep[verb] in ("acl", "ccomp") and tokens.pos[above] in ("NOUN", "ADJ") and above < verb:
        return "-" if polarity_of(tokens, above) == "-" else ""
    # Parsers may hang the clause on "said" in "said he was amazed X had stayed".
    before = tokens.subtree(verb)[0] - 1
    if before > 0 and tokens.text[before] in QUOTES:
        before -= 1
    if tokens.dep[verb] == "ccomp" and before > above and tokens.dep[before] == "acomp":
        return "-" if polarity_of(tokens, before) == "-" else ""
    return ""


def _demands(tokens: Tokens, verb: int) -> bool:
    """ "should resign", "must apologise": a demand that is a criticism of the one it is made to."""
    if goes_somewhere(tokens, verb):
        return False
    if tokens.lemma[verb] not in DEMANDED:
        return False
    while tokens.dep[verb] == "conj" and not any(tokens.dep[c] == "nsubj" for c in tokens.children[verb]):
        verb = tokens.head[verb]
    needed = tokens.dep[verb] == "xcomp" and tokens.lemma[tokens.head[verb]] in ("need", "have")
    return needed or any(
        tokens.dep[c] == "aux" and tokens.lower[c] in ("should", "must", "ought", "need")
        for c in tokens.children[verb]
    )
