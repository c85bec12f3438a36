"""Evaluation by calling: what a target is called ("branded them two-bit", "dismissed it as a gimmick")."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found
from kgbuild.relations.ends import AGENTS, entity_at
from kgbuild.relations.polarity import phrase_polarity
from kgbuild.relations.stances import stance
from kgbuild.syntax import arguments
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CALLING = word_list("calling")
QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))


def match_callings(analysis: Analysis) -> Iterator[Found]:
    """Give the stances of those who call somebody something: "viewed him as able", "called her a fool"."""
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
                yield from stance(analysis, subjects[0], target, sign, verb, "evaluation-calling", 0.8)


def _said_of(tokens: Tokens, verb: int, head: int) -> str:
    """Give the polarity of what a verb of calling says of its object, by complements or by a quotation."""
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
