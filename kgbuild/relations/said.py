"""Evaluation in what one says: what is predicated of a target, and what it does or must do."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.mentions.name_runs import QUOTES
from kgbuild.quotations.around import quotation_at
from kgbuild.quotations.verbs import is_told
from kgbuild.relations.blame import (
    denied,
    distrusted,
    foreseen,
    is_impersonal,
    of_whom,
    phrase_behind,
    wrongdoers,
)
from kgbuild.relations.camps import Camps, own_side
from kgbuild.relations.demands import is_asked
from kgbuild.relations.ends import TARGETS, entity_at
from kgbuild.relations.polarity import (
    phrase_polarity,
    polarity_lexicon,
    polarity_of,
    polarity_of_most,
    raised_negation,
)
from kgbuild.relations.stances import NEUTER, claimed_by_others, in_background, said_by_another, stance
from kgbuild.relations.status import status_of
from kgbuild.syntax import surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

ACTING = word_list("acting")
FEELING = word_list("feeling verb")
HAVING = word_list("having")
DOING = word_list("doing")
SUFFERED = word_list("suffered")
MEASURES = word_list("measure of a quality")
OMITTING = word_list("omitting")
EMOTIONS = word_list("emotion")
LINKING = word_list("linking verb")
# How sure an evaluation is: by what its target is said to be, by what it does, and if it is kind.
STATED, BY_VERB, KIND = 0.75, 0.7, 0.6


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
        if said_by_another(analysis, quotation, i):
            continue
        quoted = quotation.direct or quotation_at(analysis, i, direct=True) is not None
        for sign, heads, sure in _judged(tokens, i, quoted):
            for head in heads:
                if not quotation.start <= head < quotation.end or tokens.lower[head] in NEUTER:
                    continue
                if any(tokens.dep[c] == "poss" and tokens.lower[c] in NEUTER for c in tokens.children[head]):
                    continue
                for target in entity_at(analysis, head, TARGETS, owned=True):
                    if target.entity not in own:
                        yield from stance(analysis, speaker, target, sign, i, "evaluation-said", sure)


def _judged(tokens: Tokens, verb: int, quoted: bool) -> Iterator[tuple[str, list[int], float]]:
    """Give whom a clause, quoted or reported, speaks well or ill of: sign, heads and how sure it is."""
    if tokens.dep[verb] == "pcomp" and tokens.lower[tokens.head[verb]] == "by" and not _omits(tokens, verb):
        return  # "serves us by subverting them": the clause above says what is thought of it
    if is_asked(tokens, verb):
        yield "-", surface_subject(tokens, verb), STATED
        return
    if is_impersonal(tokens, verb):
        yield from ((sign, heads, STATED) for sign, heads in (of_whom(tokens, verb),) if sign)
        return
    if distrust := distrusted(tokens, verb):
        yield "-", distrust, BY_VERB
        return
    sign = _predication(tokens, verb)
    if not sign:
        if (doers := wrongdoers(tokens, verb)) and _is_so(tokens, verb):
            yield "-", doers, BY_VERB
    elif sign == "-" and (_is_so(tokens, verb) or denied(tokens, verb) or foreseen(tokens, verb)):
        yield "-", surface_subject(tokens, verb), STATED if tokens.lemma[verb] in LINKING else BY_VERB
    elif sign == "+" and _is_so(tokens, verb) and not _conceded(tokens, verb, quoted):
        yield "+", surface_subject(tokens, verb), STATED if _approves(tokens, verb) else KIND


def _is_so(tokens: Tokens, verb: int) -> bool:
    return raised_negation(tokens, verb) or status_of(tokens, verb, questions=True) == "asserted"


def _approves(tokens: Tokens, verb: int) -> bool:
    """Whether a copula says that somebody is right: what can be said of a subject only."""
    return any(
        tokens.dep[c] == "acomp" and (tokens.lemma[c], "predicate") in polarity_lexicon()
        for c in tokens.children[verb]
    )


def _omits(tokens: Tokens, verb: int) -> bool:
    return tokens.lemma[verb] in OMITTING


def _predication(tokens: Tokens, verb: int) -> str:
    """Give the polarity of what a verb says of its subject: a copula by its complement, another by itself."""
    if tokens.lemma[verb] in LINKING:
        for c in tokens.children[verb]:
            if tokens.dep[c] in ("acomp", "attr", "oprd") and tokens.lower[c] not in EMOTIONS:
                start, end = tokens.subtree(c)
                sign = polarity_of(tokens, c) or phrase_polarity(tokens, start, min(end, c + 1))
                if sign:
                    return sign
        return _state(tokens, verb) or phrase_behind(tokens, verb) or _attitude_above(tokens, verb)
    if tokens.lemma[verb] in ACTING and _state(tokens, verb):
        return "-"
    if any(tokens.dep[c] in ("nsubjpass", "auxpass") for c in tokens.children[verb]):
        negated = any(tokens.dep[c] == "neg" for c in tokens.children[verb])
        return "-" if negated and polarity_of(tokens, verb) == "-" else ""  # "cannot be trusted"
    if _is_participle(tokens, verb):
        return ""
    if tokens.lemma[verb] in HAVING:
        for c in tokens.children[verb]:
            if tokens.dep[c] == "dobj":
                sign = phrase_polarity(tokens, tokens.subtree(c)[0], c + 1) or _measured(tokens, c)
                without = tokens.lemma[verb] == "lack" or any(
                    tokens.dep[k] == "neg" for k in tokens.children[verb]
                )
                if sign:
                    return "-" if without else sign
    if tokens.lemma[verb] in DOING and _does_bad(tokens, verb):
        return "-"
    attitude = _attitude_above(tokens, verb)
    if attitude:
        return attitude
    return "-" if tokens.pos[verb] == "VERB" and polarity_of(tokens, verb) == "-" else ""


def _does_bad(tokens: Tokens, verb: int) -> bool:
    """Whether the thing that one makes or spreads is bad: "makes preposterous claims", "peddles lies"."""
    if any(tokens.dep[c] == "neg" for c in tokens.children[verb]):
        return False
    return any(
        tokens.dep[c] == "dobj"
        and tokens.lemma[c] not in SUFFERED
        and polarity_of_most(tokens, (c, *(k for k in tokens.children[c] if tokens.dep[k] == "amod"))) == "-"
        for c in tokens.children[verb]
    )


def _measured(tokens: Tokens, noun: int) -> str:
    """Give the polarity of what there is much of: "decades of experience"."""
    if tokens.lemma[noun] not in MEASURES:
        return ""
    of = [o for c in tokens.children[noun] if tokens.lower[c] == "of" for o in tokens.children[c]]
    return next((sign for o in of if (sign := phrase_polarity(tokens, tokens.subtree(o)[0], o + 1))), "")


def _is_participle(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is a past participle of something undergone ("he feels betrayed")."""
    above = tokens.head[verb]
    return (
        tokens.tag[verb] == "VBN"
        and tokens.dep[verb] in ("acomp", "ccomp", "xcomp", "oprd")
        and not any(tokens.dep[c] == "aux" for c in tokens.children[verb])
        and tokens.lemma[above] in FEELING
    )


def _conceded(tokens: Tokens, verb: int, quoted: bool) -> bool:
    """Whether what a verb says is only granted before a "but": "he is clever, but he is not wise"."""
    children = tokens.children[verb]
    after = tokens.sents[tokens.sent[verb]][1]
    if quoted and tokens.lower[after : after + 1] == ["but"]:
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
