"""Ideologies listed one behind the other, read in their order where the parser tears the list apart."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

LINKS = frozenset((",", "and", "&", ";", "or", "/"))
INSIDE = ("ADJ", "ADV", "DET", "NOUN", "PROPN", "PART", "NUM")
CARRIERS = word_list("carrier of an idea") | word_list("idea")
LONGEST = 30  # tokens


def listed_behind(analysis: Analysis, first: Mention) -> list[Mention]:
    """Give the ideologies that a list goes on with behind one: "socialism, social justice and pacifism".

    What else the list holds is passed over; it ends with a verb, or a preposition that is not the "of" of
    "the ideals of". An ideology's adjective ("a socialist state") is no part of it.

    Args:
        analysis: the document's analysis.
        first: an ideology's mention, with which a list may begin.
    """
    tokens, out = analysis.tokens, list[Mention]()
    if first.type != "Ideology":
        return out
    k, end = first.end, min(first.end + LONGEST, tokens.sents[tokens.sent[first.start]][1])
    linked = False
    while k < end:
        mention = analysis.at.get(k)
        if tokens.lower[k] in LINKS:
            linked = True
            k += 1
        elif not linked:
            break
        elif mention is not None and mention.type == "Ideology":
            if not _stands_alone(tokens, mention.end, end):
                break
            out.append(mention)
            k = mention.end
        elif mention is not None or not _goes_on(tokens, k):
            break
        else:
            k += 1
    return out


def _stands_alone(tokens: Tokens, k: int, end: int) -> bool:
    """Whether an ideology before ``k`` is a thing of its own, not said of a noun or the owner of one."""
    return k >= end or tokens.pos[k] not in ("NOUN", "PROPN", "PART", "ADJ") or tokens.lower[k] in LINKS


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Whether a word may stand in an item of the list."""
    if tokens.lower[k] == "of":
        return tokens.lemma[k - 1] in CARRIERS
    return tokens.pos[k] in INSIDE and tokens.lower[k] not in ("not", "n't", "against", "no")
