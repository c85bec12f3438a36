"""Evaluation in what speakers say: praise and criticism that no single verb of criticism carries.

Three forms, each with a target that is an agent or a thing an agent owns: what is predicated of it ("the plans are a
gimmick"), what it is called ("branded them two-bit"), and what it does ("the government has failed").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgbuild.analysis import Analysis, Found, Mention, Quotation
from kgbuild.relations.camps import Camps, camps, home, rivalry
from kgbuild.relations.ends import AGENTS, entity_at
from kgbuild.relations.status import status_of
from kgbuild.syntax import arguments, surface_subject
from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

CALLING = word_list("calling")
TARGETS = AGENTS - {"Country", "Legislature"}
DEMANDED = word_list("demanded")
THINGS = word_list("criticised thing")
RIVAL_DEPS = frozenset(("nsubj", "nsubjpass", "poss", "agent"))
QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))
HAVING = word_list("having")
NEUTER = word_list("neuter pronoun")
NEGATORS = word_list("polarity negator")
RELATION = {"-": "criticised", "+": "praised"}
POS_PART = {
    "ADJ": "adjective",
    "NOUN": "noun",
    "PROPN": "noun",
    "VERB": "verb",
    "ADV": "adjective",
    "AUX": "verb",
}


@cache
def polarity_lexicon() -> dict[tuple[str, str], str]:
    """Give the polarity of each evaluative (lemma, part of speech)."""
    return {(row["form"], row["part"]): row["polarity"] for row in package_table("lexicon", "evaluation")}


def match_evaluations(analysis: Analysis) -> Iterator[Found]:
    """Give the stances that speakers express by evaluative words about a target."""
    sides = camps(analysis)
    for quotation in analysis.quotations:
        if quotation.speaker is not None and quotation.speaker.entity >= 0:
            yield from _in_content(analysis, quotation, sides.party)
            yield from _rivals(analysis, quotation, sides)
    yield from _callings(analysis)


def polarity_of(tokens: Tokens, i: int) -> str:
    """Give the polarity of one word in context: ``+``, ``-`` or empty; negation turns it round."""
    part = POS_PART.get(tokens.pos[i])
    if part is None:
        return ""
    table = polarity_lexicon()
    if tokens.pos[i] == "ADV" and tokens.lower[i].endswith("ly"):
        stem = tokens.lower[i][:-2]
        sign = (
            table.get((stem, part))
            or table.get((stem + "e", part))
            or table.get((stem[:-1] + "y", part))
            or table.get((stem[:-1] + "le", part))
        )
        return (
            "" if sign is None else ("-" if sign == "+" else "") if _negated(tokens, tokens.head[i]) else sign
        )
    sign = (
        table.get((tokens.lemma[i], part))
        or (table.get((tokens.lower[i], "adjective")) if part == "verb" else None)
        or ""
    )
    if sign and _negated(tokens, i):
        sign = "-" if sign == "+" else ""
    return sign


def _negated(tokens: Tokens, i: int) -> bool:
    if any(tokens.lower[c] in NEGATORS or tokens.dep[c] == "neg" for c in tokens.children[i]):
        return True
    head = tokens.head[i]
    return tokens.dep[i] in ("acomp", "attr", "xcomp", "dobj") and any(
        tokens.dep[c] == "neg" for c in tokens.children[head]
    )


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
        for head in slots.get("obj", []):
            sign = _said_of(tokens, verb, head)
            for target in entity_at(analysis, head, AGENTS, owned=True) if sign else []:
                yield from _found(analysis, subjects[0], target, sign, verb, "evaluation-calling", 0.8)


def _said_of(tokens: Tokens, verb: int, head: int) -> str:
    """Give the polarity of what a verb of calling says of its object: its complements, or the quotation behind it."""
    spans = [
        tokens.subtree(c)
        for c in tokens.children[verb]
        if c > verb
        and (
            tokens.dep[c] in ("oprd", "acomp", "attr", "xcomp", "ccomp", "advcl")
            or (tokens.dep[c] == "prep" and tokens.lower[c] in ("as", "to", "with"))
        )
    ]
    spans += [
        tokens.subtree(c)
        for c in tokens.children[head]
        if (tokens.dep[c] in ("appos", "prep", "acl") and tokens.lower[c] in ("as", "to"))
        or tokens.dep[c] == "appos"
    ]
    after = tokens.subtree(head)[1]
    if after + 1 < len(tokens) and tokens.text[after] in QUOTES:
        close = next(
            (k for k in range(after + 1, min(after + 30, len(tokens))) if tokens.text[k] in QUOTES), after + 1
        )
        spans.append((after + 1, close))
    for start, end in spans:
        sign = phrase_polarity(tokens, start, end)
        if sign:
            return sign
    return ""


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
            if not quotation.start <= head < quotation.end or tokens.lower[head] in NEUTER:
                continue
            for target in entity_at(analysis, head, TARGETS, owned=True):
                if target.entity not in own and (
                    demand or status_of(tokens, i, questions=True) == "asserted"
                ):
                    yield from _found(
                        analysis, speaker, target, sign, i, "evaluation-said", 0.7 if sign == "-" else 0.6
                    )


def _rivals(analysis: Analysis, quotation: Quotation, sides: Camps) -> Iterator[Found]:
    """What one says of another, as subject or owner in the clause: of another camp it is criticism unless the words are
    kind; of a government it is if they are unkind.
    """
    tokens, speaker = analysis.tokens, quotation.speaker
    if speaker is None:
        return
    seen: set[int] = {speaker.entity, home(analysis, sides, speaker)}
    for i in range(quotation.start, quotation.end):
        mention = analysis.at.get(i)
        if (
            mention is None
            or mention.entity < 0
            or mention.entity in seen
            or not _prominent(tokens, mention, i)
        ):
            continue
        rival = rivalry(analysis, sides, speaker, mention)
        if not rival:
            continue
        sign = _sentence_polarity(tokens, i, quotation)
        if sign == "-" or (sign == "" and rival == "rival"):
            seen.add(mention.entity)
            yield from _found(
                analysis,
                speaker,
                mention,
                "-",
                _verb_above(tokens, i),
                "evaluation-rival",
                0.7 if sign else 0.55,
            )


def _prominent(tokens: Tokens, mention: Mention, i: int) -> bool:
    """Whether a mention is what its clause is about: its subject, an owner, or an adjective of either ("Tory plans")."""
    if tokens.lower[i] in NEUTER:
        return False
    if mention.kind == "adjective":
        head = tokens.head[i]
        return (
            tokens.dep[i] in ("amod", "compound", "nmod")
            and tokens.pos[head] == "NOUN"
            and tokens.lemma[head] in THINGS
            and i == mention.end - 1
        )
    return tokens.dep[i] in RIVAL_DEPS


def _sentence_polarity(tokens: Tokens, i: int, quotation: Quotation) -> str:
    start, end = tokens.sents[tokens.sent[i]]
    verb = _verb_above(tokens, i)
    if tokens.dep[verb] in ("ccomp", "advcl", "acl", "relcl"):
        start, end = tokens.subtree(verb)
    sign = phrase_polarity(tokens, max(start, quotation.start), min(end, quotation.end))
    urged = any(
        tokens.dep[c] == "aux" and tokens.lower[c] in ("should", "must", "ought")
        for c in tokens.children[verb]
    )
    return "-" if urged and sign == "+" else sign


def _verb_above(tokens: Tokens, i: int) -> int:
    while tokens.pos[i] not in ("VERB", "AUX") and tokens.head[i] != i:
        i = tokens.head[i]
    return i


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
    if tokens.lemma[verb] in HAVING:
        for c in tokens.children[verb]:
            if tokens.dep[c] == "dobj":
                sign = phrase_polarity(tokens, *tokens.subtree(c))
                negated = any(tokens.dep[k] == "neg" for k in tokens.children[verb])
                return "-" if negated and sign == "+" else sign
    attitude = _attitude_above(tokens, verb)
    if attitude:
        return attitude
    return (
        polarity_of(tokens, verb) if tokens.pos[verb] == "VERB" and polarity_of(tokens, verb) == "-" else ""
    )


def _attitude_above(tokens: Tokens, verb: int) -> str:
    """ "It is a pity that X ...", "he was amazed X ...": the polarity of the word on which a clause about X hangs."""
    above = tokens.head[verb]
    if tokens.dep[verb] in ("acl", "ccomp") and tokens.pos[above] in ("NOUN", "ADJ") and above < verb:
        return "-" if polarity_of(tokens, above) == "-" else ""
    return ""


def _demands(tokens: Tokens, verb: int) -> bool:
    """ "should resign", "must apologise": a demand that is a criticism of the one it is made to."""
    return tokens.lemma[verb] in DEMANDED and any(
        tokens.dep[c] == "aux" and tokens.lower[c] in ("should", "must", "ought")
        for c in tokens.children[verb]
    )


def _found(
    analysis: Analysis,
    speaker: Mention,
    target: Mention,
    sign: str,
    anchor: int,
    rule: str,
    confidence: float,
) -> Iterator[Found]:
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
