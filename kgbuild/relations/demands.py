"""Demands and appeals: who is told to go is criticised, and whom voters are told to back is supported."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.passives import Slots, is_passive
from kgbuild.relations.ends import AGENTS, TARGETS, entity_at
from kgbuild.relations.stances import said_by_another, stance
from kgbuild.relations.status import status_of
from kgbuild.syntax import arguments
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

APPEALING = word_list("appealing")
DEMANDED = word_list("demanded")
REMOVING = word_list("removing")
ASKING = word_list("asking")
GRAVE = word_list("grave demand")
BACKING = word_list("backing")
WANTED = word_list("wanted more of")
DUTY = frozenset(("should", "must", "ought", "need"))


def match_appeals(analysis: Analysis) -> Iterator[Found]:
    """Give the stances of those who call on somebody to go, or on others to back somebody."""
    tokens = analysis.tokens
    for i, lemma in enumerate(tokens.lemma):
        appeal = tokens.head[i]
        if tokens.pos[i] != "VERB" or appeal == i or tokens.lemma[appeal] not in APPEALING:
            continue
        if tokens.dep[i] not in ("xcomp", "advcl", "ccomp", "pcomp") or not _to(tokens, i):
            continue
        phrase = f"{lemma} {tokens.lower[i + 1]}" if i + 1 < len(tokens) else lemma
        lemma = phrase if phrase in DEMANDED else lemma
        sign, heads = _wanted(tokens, i, lemma, arguments(tokens, appeal))
        if not heads or status_of(tokens, appeal, questions=True) != "asserted":
            continue
        subjects = [
            m for h in arguments(tokens, appeal).get("subj", []) for m in entity_at(analysis, h, AGENTS)
        ]
        for target in [m for h in heads for m in entity_at(analysis, h, TARGETS)] if subjects else []:
            yield from stance(analysis, subjects[0], target, sign, i, "appeal", 0.8)


def match_duties(analysis: Analysis, quotation: Quotation) -> Iterator[Found]:
    """Give the stances in what a speaker says must be done: "should be sacked", "we must elect her".

    Args:
        quotation: what is said, with its speaker.
    """
    tokens, speaker = analysis.tokens, quotation.speaker
    for i in range(quotation.start, quotation.end) if speaker is not None else ():
        if tokens.pos[i] != "VERB" or tokens.lemma[i] not in REMOVING | BACKING or not _duty(tokens, i):
            continue
        slots = arguments(tokens, i)
        if tokens.lemma[i] in REMOVING:
            sign, heads = "-", slots.get("obj", [])
        else:
            sign, heads = "for", slots.get("for" if tokens.lemma[i] == "vote" else "obj", [])
        for target in (m for h in heads for m in entity_at(analysis, h, TARGETS)):
            if speaker is not None and not said_by_another(analysis, quotation, i):
                yield from stance(analysis, speaker, target, sign, i, "duty", 0.8)


def is_asked(tokens: Tokens, verb: int) -> bool:
    """Whether what a verb says is asked of its subject in blame: "should resign", "must do more".

    Args:
        tokens: the document's tokens.
        verb: the verb.
    """
    resigns = _resigns(tokens, verb)
    if not (resigns or _should_be_better(tokens, verb)):
        return False
    while tokens.dep[verb] == "conj" and not any(tokens.dep[c] == "nsubj" for c in tokens.children[verb]):
        verb = tokens.head[verb]
    needed = tokens.dep[verb] == "xcomp" and tokens.lemma[tokens.head[verb]] in ("need", "have")
    return (needed and resigns) or any(
        tokens.dep[c] == "aux" and tokens.lower[c] in DUTY for c in tokens.children[verb]
    )


def _resigns(tokens: Tokens, verb: int) -> bool:
    return tokens.lemma[verb] in DEMANDED and not goes_somewhere(tokens, verb)


def _should_be_better(tokens: Tokens, verb: int) -> bool:
    """Whether a verb says what one has not done well: "do more", "give a clearer reason", "be ashamed"."""
    for c in tokens.children[verb]:
        dep, word = tokens.dep[c], tokens.lower[c]
        more = tokens.lemma[verb] == "do" and dep in ("dobj", "advmod") and word in ("more", "better")
        if more or (dep == "acomp" and word == "ashamed"):
            return True
        if dep == "dobj" and any(tokens.lower[k] in WANTED for k in tokens.children[c]):
            return True
    return False


def goes_somewhere(tokens: Tokens, verb: int) -> bool:
    """Whether "go" is no departure from office: "must go to the country", "should go ahead".

    Args:
        tokens: the document's tokens.
        verb: the verb.
    """
    return tokens.lemma[verb] == "go" and any(
        tokens.dep[c] in ("prep", "xcomp", "acomp", "prt", "advcl", "advmod", "oprd")
        for c in tokens.children[verb]
    )


def _to(tokens: Tokens, i: int) -> bool:
    return any(tokens.lower[c] == "to" and tokens.dep[c] == "aux" for c in tokens.children[i])


def _duty(tokens: Tokens, i: int) -> bool:
    """Whether a verb is what somebody should do, and not what somebody should not."""
    children = tokens.children[i]
    if any(tokens.dep[c] == "neg" for c in children):
        return False
    above = tokens.head[i]
    if tokens.dep[i] == "ccomp" and any(tokens.dep[c] == "neg" for c in tokens.children[above]):
        return False  # "that does not mean they should be barred"
    return any(tokens.dep[c] == "aux" and tokens.lower[c] in DUTY for c in children) or (
        tokens.dep[i] == "xcomp" and tokens.lemma[above] in ("need", "have") and _to(tokens, i)
    )


def _wanted(tokens: Tokens, i: int, lemma: str, appeal: Slots) -> tuple[str, list[int]]:
    """Give the sign of what is appealed for, and the heads of whom it strikes."""
    if lemma in BACKING:
        return "for", arguments(tokens, i).get("for" if lemma == "vote" else "obj", [])
    own = [c for c in tokens.children[i] if tokens.dep[c] in ("nsubj", "nsubjpass")]
    told = own or appeal.get("obj", []) or appeal.get("on", []) or appeal.get("for", [])
    if tokens.lemma[tokens.head[i]] in ASKING and lemma not in GRAVE | REMOVING:
        return "-", []
    if goes_somewhere(tokens, i):
        return "-", []
    if lemma in DEMANDED or (lemma in REMOVING and is_passive(tokens, i)):
        return "-", told
    return "-", arguments(tokens, i).get("obj", []) if lemma in REMOVING else []
