"""Evaluation in what speakers say: praise and criticism that no single verb of criticism carries.

Three forms, each with a target that is an agent or a thing an agent owns: what is predicated of it ("the plans are a
gimmick"), what it is called ("branded them two-bit"), and what it does ("the government has failed").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgbuild.analysis import Analysis, Found, Mention, Quotation
from kgbuild.coreference.nominals import party_of
from kgbuild.relations.ends import AGENTS, entity_at
from kgbuild.relations.status import status_of
from kgbuild.syntax import arguments, surface_subject
from kgbuild.tables import package_table
from kgbuild.tokens import Tokens

CALLING = frozenset("call describe brand label dub view regard see consider deem characterise characterize portray depict denounce dismiss find liken compare think believe judge rate".split())
TARGETS = AGENTS - {"Country", "Legislature"}
DEMANDED = frozenset("resign quit apologise apologize go stop explain".split())
NEGATORS = frozenset(("not", "n't", "never", "no", "hardly", "without", "neither", "nor"))
RELATION = {"-": "criticised", "+": "praised"}
POS_PART = {"ADJ": "adjective", "NOUN": "noun", "PROPN": "noun", "VERB": "verb", "ADV": "adjective", "AUX": "verb"}


@cache
def polarity_lexicon() -> dict[tuple[str, str], str]:
    """Give the polarity of each evaluative (lemma, part of speech)."""
    return {(row["form"], row["part"]): row["polarity"] for row in package_table("lexicon", "evaluation")}


def match_evaluations(analysis: Analysis) -> Iterator[Found]:
    """Give the stances that speakers express by evaluative words about a target."""
    parties = party_of(analysis)
    for quotation in analysis.quotations:
        if quotation.speaker is not None and quotation.speaker.entity >= 0:
            yield from _in_content(analysis, quotation, parties)
    yield from _callings(analysis)


def polarity_of(tokens: Tokens, i: int) -> str:
    """Give the polarity of one word in context: ``+``, ``-`` or empty; negation turns it round."""
    part = POS_PART.get(tokens.pos[i])
    if part is None:
        return ""
    table = polarity_lexicon()
    sign = table.get((tokens.lemma[i], part)) or table.get((tokens.lower[i], "adjective")) or ""
    if sign and _negated(tokens, i):
        sign = "-" if sign == "+" else ""
    return sign


def _negated(tokens: Tokens, i: int) -> bool:
    if any(tokens.lower[c] in NEGATORS or tokens.dep[c] == "neg" for c in tokens.children[i]):
        return True
    head = tokens.head[i]
    return tokens.dep[i] in ("acomp", "attr", "xcomp", "dobj") and any(tokens.dep[c] == "neg" for c in tokens.children[head])


def phrase_polarity(tokens: Tokens, start: int, end: int) -> str:
    """Give the polarity of a token span: that of most of its evaluative words, the negative one in a tie."""
    signs = [s for s in (polarity_of(tokens, i) for i in range(start, end)) if s]
    if not signs:
        return ""
    return "-" if signs.count("-") >= signs.count("+") else "+"


def _callings(analysis: Analysis) -> Iterator[Found]:
    """ "calling the Labour leader an unprincipled coward", "dismissed it as a gimmick", "viewed him as impressive"."""
    tokens = analysis.tokens
    for verb, lemma in enumerate(tokens.lemma):
        if lemma not in CALLING or tokens.pos[verb] != "VERB":
            continue
        slots = arguments(tokens, verb)
        subjects = [m for h in slots.get("subj", []) for m in entity_at(analysis, h, AGENTS)]
        if not subjects:
            continue
        heads = slots.get("obj", [])
        end = tokens.subtree(verb)[1]
        for head in heads:
            start = max(tokens.subtree(head)[1], verb + 1)
            sign = phrase_polarity(tokens, start, end) if head < end else phrase_polarity(tokens, verb + 1, end)
            for target in entity_at(analysis, head, AGENTS, owned=True) if sign else []:
                yield from _found(analysis, subjects[0], target, sign, verb, "evaluation-calling", 0.8)


def _in_content(analysis: Analysis, quotation: Quotation, parties: dict[int, int]) -> Iterator[Found]:
    tokens, speaker = analysis.tokens, quotation.speaker
    if speaker is None:
        return
    own = {speaker.entity, parties.get(speaker.entity, -1)}
    for i in range(quotation.start, quotation.end):
        if tokens.pos[i] not in ("VERB", "AUX"):
            continue
        demand = _demands(tokens, i)
        sign = "-" if demand else _predication(tokens, i)
        if not sign:
            continue
        for head in surface_subject(tokens, i):
            for target in entity_at(analysis, head, TARGETS, owned=True):
                if target.entity not in own and (demand or status_of(tokens, i, questions=True) == "asserted"):
                    yield from _found(analysis, speaker, target, sign, i, "evaluation-said", 0.7 if sign == "-" else 0.6)


def _predication(tokens: Tokens, verb: int) -> str:
    """Give the polarity of what a verb says of its subject: by its complement if it is a copula, else by itself."""
    if tokens.lemma[verb] in ("be", "seem", "look", "become", "remain", "sound", "appear"):
        for c in tokens.children[verb]:
            if tokens.dep[c] in ("acomp", "attr", "oprd"):
                start, end = tokens.subtree(c)
                sign = polarity_of(tokens, c) or phrase_polarity(tokens, start, min(end, c + 1))
                if sign:
                    return sign
        return ""
    if any(tokens.dep[c] in ("nsubjpass", "auxpass") for c in tokens.children[verb]):
        return ""
    return polarity_of(tokens, verb) if tokens.pos[verb] == "VERB" and polarity_of(tokens, verb) == "-" else ""


def _demands(tokens: Tokens, verb: int) -> bool:
    """ "should resign", "must apologise": a demand that is a criticism of the one it is made to."""
    return tokens.lemma[verb] in DEMANDED and any(tokens.dep[c] == "aux" and tokens.lower[c] in ("should", "must", "ought") for c in tokens.children[verb])


def _found(analysis: Analysis, speaker: Mention, target: Mention, sign: str, anchor: int, rule: str, confidence: float) -> Iterator[Found]:
    if speaker.entity == target.entity:
        return
    tokens = analysis.tokens
    first = min(tokens.sent[anchor], tokens.sent[speaker.start])
    if tokens.sent[anchor] - first > 3:
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
