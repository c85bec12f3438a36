"""Names that are a party's because the sentence says that their bearer stands for an ideology."""

from __future__ import annotations

from kgbuild.analysis import Analysis
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PARTY_LIKE = word_list("party-like word", "name_words")
IDEAS = word_list("idea")


def believes(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a name such as "Left Alternative" is said to stand for an ideology, as parties do.

    Args:
        analysis: the document's analysis, with its listed ideologies.
        start, end: half-open token span of the name.
    """
    tokens, last = analysis.tokens, end - 1
    if not set(tokens.text[start:end]) & PARTY_LIKE:
        return False
    above = tokens.head[last]
    if tokens.dep[last] == "poss":
        return tokens.lemma[above] in IDEAS
    if tokens.dep[last] not in ("nsubj", "nsubjpass"):
        return False
    floor, stop = tokens.sents[tokens.sent[last]]
    return any(
        (m := analysis.at.get(i)) is not None and m.type == "Ideology" and _depends(tokens, i, above)
        for i in range(max(end, floor), stop)
    )


def _depends(tokens: Tokens, i: int, verb: int) -> bool:
    """Whether a word is an object of a verb, or of one of its prepositions or objects."""
    for _ in range(5):
        if i == verb:
            return True
        if tokens.dep[i] in ("relcl", "advcl", "ccomp", "nsubj", "poss"):
            return False
        i = tokens.head[i]
    return False
