"""Plural reference: "they", "the two men", "the pair" for several people named together."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.tables import word_list

PAIRS = word_list("pair")


def people_meant(analysis: Analysis, i: int) -> list[Mention]:
    """Give the people that "they" or "the two men" at token ``i`` refers to; nothing if it is unclear."""
    tokens = analysis.tokens
    alone = tokens.lower[i] == "two" and tokens.dep[i] in ("nsubj", "nsubjpass", "dobj", "pobj")
    pair = (
        tokens.lower[i] in ("pair", "duo")
        or (alone and tokens.lower[i - 1] == "the")
        or (tokens.lemma[i] in PAIRS and any(tokens.lower[c] in ("two", "both") for c in tokens.children[i]))
    )
    if not pair and tokens.lower[i] not in ("they", "them", "both"):
        return []
    number = tokens.sent[i]
    for sentence in (number, number - 1):
        if sentence < 0:
            continue
        start, end = tokens.sents[sentence]
        people: dict[int, Mention] = {}
        for k in range(start, min(end, i)):
            mention = analysis.at.get(k)
            if (
                mention is not None
                and mention.type == "Person"
                and mention.entity >= 0
                and (pair or _in_subject(analysis, k))
            ):
                people.setdefault(mention.entity, mention)
        if len(people) == 2 or (not pair and 2 < len(people) < 5):
            return list(people.values())
    return []


def _in_subject(analysis: Analysis, k: int) -> bool:
    """Whether a token belongs to a clause's subject, a conjunct of it, or "along with" it."""
    tokens = analysis.tokens
    for _ in range(5):
        if tokens.dep[k] in ("nsubj", "nsubjpass"):
            return True
        if tokens.dep[k] not in ("conj", "compound", "appos", "pobj", "prep"):
            return False
        if tokens.dep[k] == "prep":
            return tokens.lower[k] in ("with", "alongside") and tokens.pos[tokens.head[k]] in (
                "VERB",
                "ADP",
                "ADV",
                "SCONJ",
            )
        k = tokens.head[k]
    return False
