"""What something is said to be, in lists that parsers tear apart: "a liberal, pro-European and green party".

The words of such a list are read in their order; only for the subject is the parse asked.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis
from kgbuild.mentions.holders import COPULAS
from kgbuild.passives import is_passive
from kgbuild.syntax import arguments, noun_arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

LINKS = frozenset((",", "and", "&", "or", "-", "–", "/", '"', "“", "”"))
ARTICLES = frozenset(("a", "an", "the"))
SELVES = frozenset(("itself", "themselves"))
CALLED = word_list("called something")
COMPARED = word_list("compared")
NARROWED = word_list("narrowed")
IDEAS = word_list("idea")
QUALITY_POS = ("ADJ", "ADV", "NOUN")
LONGEST = 16  # tokens


def qualities_before(tokens: Tokens, noun: int) -> list[int]:
    """Give the words of a noun phrase before its noun, back to its article, nearest first.

    Args:
        tokens: the document's tokens.
        noun: the noun.
    """
    floor, k, out = tokens.sents[tokens.sent[noun]][0], noun - 1, []
    while k >= floor and noun - k <= LONGEST and _in_list(tokens, k):
        out.append(k)
        k -= 1
    return out


def _in_list(tokens: Tokens, k: int) -> bool:
    if tokens.lower[k] in LINKS or tokens.tag[k] in ("HYPH", "NNP"):
        return True
    participle = tokens.tag[k] in ("VBN", "VBG") and tokens.dep[k] in ("amod", "compound")
    return participle or (tokens.pos[k] in QUALITY_POS and tokens.lower[k] not in COMPARED)


def said_of(analysis: Analysis, i: int) -> list[int]:
    """Give the heads of what is said to be as a word says, by "is", "is described as" and the like.

    Args:
        analysis: the document's analysis.
        i: position of the word: a noun, or the last of an ideology's mention ("is nationalist and green").

    Returns:
        the subject; where it is an idea ("the ideology of X is ..."), whose idea it is.
    """
    tokens = analysis.tokens
    mention = analysis.at.get(i)
    if mention is not None and not _ends_well(analysis, i):
        return []
    k = _first(analysis, i) - 1
    if k < 0 or tokens.sent[k] != tokens.sent[i]:
        return []
    if mention is None:
        k -= tokens.lower[k] in ARTICLES
    while k > 0 and tokens.pos[k] == "ADV":
        if tokens.lower[k] in COMPARED:
            return []
        k -= 1
    return [owner for s in _subjects(tokens, k) for owner in _whose(tokens, s)]


def _first(analysis: Analysis, i: int) -> int:
    """Give the first word of the list of qualities that ends with token ``i``."""
    tokens, mention = analysis.tokens, analysis.at.get(i)
    before = qualities_before(tokens, mention.start if mention is not None else i)
    while before and before[-1] not in analysis.at and _loose(tokens, before[-1]):
        before.pop()
    if mention is None:
        return before[-1] if before else i
    if before and tokens.lower[mention.start - 1] not in LINKS:
        adjectival = all(tokens.pos[k] in ("ADJ", "ADV") or tokens.tag[k] in ("VBN", "VBG") for k in before)
        return before[-1] if adjectival else mention.start
    return before[-1] if before else mention.start


def _loose(tokens: Tokens, k: int) -> bool:
    return tokens.lower[k] in LINKS or tokens.pos[k] == "ADV"


def _ends_well(analysis: Analysis, i: int) -> bool:
    """Whether nothing behind a quality narrows it ("liberal on tax") or takes it from what it is said of."""
    tokens, k = analysis.tokens, i + 1
    end = tokens.sents[tokens.sent[i]][1]
    while k < end and (tokens.lower[k] in LINKS or tokens.pos[k] in QUALITY_POS or k in analysis.at):
        if tokens.pos[k] in ("NOUN", "PROPN") and not _is_quality(analysis, k):
            return tokens.lower[k - 1] in LINKS
        k += 1
    if k >= end or tokens.lower[k] not in NARROWED:
        return True
    return tokens.lower[k] == "in" and k + 1 < end and tokens.lemma[k + 1] in IDEAS


def _is_quality(analysis: Analysis, k: int) -> bool:
    mention = analysis.at.get(k)
    return mention is not None and mention.type == "Ideology"


def _subjects(tokens: Tokens, k: int) -> list[int]:
    """Give the subjects of which the list behind token ``k`` is said."""
    if tokens.lower[k] == "as":
        k = tokens.head[k]
    if tokens.lower[k] in SELVES:
        k = tokens.head[k]
    lemma = tokens.lemma[k]
    if lemma in COPULAS and tokens.pos[k] in ("AUX", "VERB") and tokens.dep[k] not in ("aux", "auxpass"):
        called = tokens.head[k]
        if tokens.dep[k] == "xcomp" and tokens.lemma[called] in CALLED:
            return _called(tokens, called)
        return surface_subject(tokens, k) if tokens.dep[k] != "ccomp" else []
    return _called(tokens, k) if lemma in CALLED and tokens.pos[k] == "VERB" else []


def _called(tokens: Tokens, verb: int) -> list[int]:
    """Give what is called something by nobody in particular, or by itself."""
    slots = arguments(tokens, verb)
    if is_passive(tokens, verb):
        return [] if "subj" in slots else slots.get("obj", [])
    own = any(tokens.lower[c] in SELVES for c in tokens.children[verb])
    return slots.get("subj", []) if own else []


def _whose(tokens: Tokens, subject: int) -> list[int]:
    """Give whose idea a subject is ("the party's ideology"), or the subject itself."""
    if tokens.lemma[subject] not in IDEAS:
        return [subject]
    slots = noun_arguments(tokens, subject)
    return slots.get("poss") or slots.get("of", [])


def named_next(analysis: Analysis, i: int, types: frozenset[str]) -> list[int]:
    """Give the name right behind the word at ``i``, of which that word is an adjective: "the far-right X".

    Args:
        analysis: the document's analysis.
        i: a quality's last word, or a noun ("the party Vox").
        types: ontology classes of which the name may be.
    """
    tokens, mention = analysis.tokens, analysis.at.get(i + 1)
    if mention is None or mention.type not in types or mention.kind != "name" or mention.start != i + 1:
        return []
    first = _first(analysis, i)
    definite = first > 0 and tokens.lower[first - 1] == "the"
    behind = mention.end
    modifies = behind < len(tokens) and tokens.pos[behind] in ("NOUN", "PROPN", "PART", "ADJ")
    some = mention.members and tokens.lower[behind : behind + 1] == ["who"]  # those of its members who
    return [mention.end - 1] if definite and not (modifies or some) else []
