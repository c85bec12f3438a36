"""Runs of capitalised words that may be names: where one begins, goes on and ends."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.names import NOT_NAMES, PARTICLES, SUFFIXES, known_surnames
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NOT_PARTS = word_list("not a name part", "name_words")
BEFORE_MONTH = word_list("before a month", "name_words")
LONGEST_BRIDGE = 3  # particles, as in "von der Leyen"
MONTH_NAMES = frozenset(("April", "May", "June", "August"))
QUOTES = frozenset("\"“”'‘’")
HUMAN_VERBS = word_list("human verb", "name_words")
ABSTRACT = ("ment", "ion", "ship", "ness", "ity", "ance", "ence", "ism", "ing", "ff", "ce")
FUNCTION_WORDS = frozenset(("DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "INTJ", "NUM"))


def name_runs(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Give the maximal runs of capitalised tokens that no gazetteer mention or role word claims.

    Args:
        analysis: the document's analysis, with its listed names and role phrases.

    Returns:
        Half-open token spans, from left to right.
    """
    tokens, taken = analysis.tokens, analysis.at
    i, n = 0, len(tokens)
    while i < n:
        if not _starts(tokens, i, taken):
            i += 1
            continue
        j = i + 1
        while j < n and tokens.sent[j] == tokens.sent[i]:
            if _nickname(tokens, j, taken):
                j += 3
                continue
            end = j if j in taken else j + 1 if _continues(tokens, j) else _bridge_end(tokens, j, taken)
            if end == j:
                break
            j = end
        yield i, j
        i = j


def _starts(tokens: Tokens, i: int, taken: dict[int, Mention]) -> bool:
    """Whether a name can begin at token ``i``."""
    text = tokens.text[i]
    if i in taken or not tokens.capitalised(i):
        return False
    if text in honorifics():
        return True
    if text in MONTH_NAMES and i > 0 and tokens.lower[i - 1] in BEFORE_MONTH:
        return False
    if text in first_names() and text not in doubtful_first_names():
        return True
    if tokens.lower[i] in NOT_NAMES and not _doubtful_name_goes_on(tokens, i):
        return False
    gerund = tokens.tag[i] == "VBG" or (text.endswith("ing") and tokens.sents[tokens.sent[i]][0] == i)
    if (tokens.pos[i] in FUNCTION_WORDS or gerund) and text not in first_names():
        return False
    return not _capitalised_by_place(tokens, i)


def _doubtful_name_goes_on(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a first name with a proper noun behind it: "April Jones", "Bill de Blasio"."""
    return (
        tokens.text[i] in first_names()
        and i + 2 < len(tokens)
        and tokens.pos[i + 1] == "PROPN"
        and (tokens.capitalised(i + 1) or (tokens.text[i + 1] in PARTICLES and tokens.capitalised(i + 2)))
    )


def _capitalised_by_place(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` has its capital only because it opens a sentence or quotation."""
    opens = tokens.sents[tokens.sent[i]][0] == i or tokens.text[i - 1] in "\"“‘'"
    return (
        opens
        and tokens.pos[i] != "PROPN"
        and tokens.text[i] not in first_names()
        and not (tokens.text[i] in known_surnames() and tokens.dep[i] == "nsubj")
        and not tokens.ent[i]
        and not _bare_subject(tokens, i)
        and not _nickname(tokens, i + 1, {})
    )


def _bare_subject(tokens: Tokens, i: int) -> bool:
    """Whether a sentence opens with a singular without an article and a verb of people: "Vraa joined"."""
    verb = tokens.head[i]
    if tokens.tag[i] == "NNS" and not _one_thing(tokens, verb):
        return False
    plain = tokens.tag[i] in ("NN", "NNS") and tokens.dep[i] in ("nsubj", "nsubjpass")
    if not plain or tokens.children[i] or tokens.lower[i].endswith(ABSTRACT):
        return False
    return tokens.lemma[verb] in HUMAN_VERBS or _one_thing(tokens, verb)


def _one_thing(tokens: Tokens, verb: int) -> bool:
    """Whether a verb says what one thing or person is: "was one of the founders", "became a minister"."""
    if tokens.lemma[verb] not in ("be", "become"):
        return False
    return any(
        tokens.dep[c] == "attr"
        and (tokens.lower[c] == "one" or any(tokens.lower[k] in ("a", "an") for k in tokens.children[c]))
        for c in tokens.children[verb]
    )


def _continues(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` is a further word of the name before it."""
    text = tokens.text[j]
    if text in SUFFIXES:
        return True
    if not (text[0].isupper() and _wordlike(text)) or text == "The":  # a caption runs into a sentence
        return False
    return (
        tokens.lower[j] not in NOT_NAMES
        or tokens.text[j - 1] in honorifics()
        or tokens.text[j - 1] in first_names()
        or text in first_names()
    )


def _bridge_end(tokens: Tokens, j: int, taken: dict[int, Mention]) -> int:
    """Give the end of the word that particles or a hyphen at ``j`` join to the name before; else ``j``."""
    k = j
    while k - j < LONGEST_BRIDGE and k + 1 < len(tokens) and k + 1 not in taken and _joins(tokens, k):
        k += 1
        if _carries_on(tokens, k):
            return k + 1
    return j


def _nickname(tokens: Tokens, j: int, taken: dict[int, Mention]) -> bool:
    """Whether a nickname in quotation marks stands inside the name: 'Theodore "Ted" Kennedy'."""
    if j + 3 >= len(tokens) or tokens.text[j] not in QUOTES or tokens.text[j + 2] not in QUOTES:
        return False
    capitals = tokens.capitalised(j + 1) and tokens.capitalised(j + 3)
    return capitals and (j + 3) not in taken and tokens.sent[j + 3] == tokens.sent[j]


def _joins(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` can stand inside a name: a particle, "&", a hyphen or apostrophe without spaces."""
    text = tokens.text[j]
    if text in ("-", "–", "'", "’"):
        return not tokens.space[j - 1] and not tokens.space[j]
    return text in PARTICLES or text == "&"


def _carries_on(tokens: Tokens, j: int) -> bool:
    """Whether a name can go on behind a particle or hyphen with token ``j`` ("al-Assad", "Jae-in")."""
    if tokens.text[j] in ("-", "–"):
        return not tokens.space[j] and j + 1 < len(tokens) and tokens.capitalised(j + 1)
    if tokens.capitalised(j) and _wordlike(tokens.text[j]):
        return True
    if (
        tokens.text[j - 1] == "-"
        and tokens.pos[j - 2] == "PROPN"
        and tokens.text[j].isalpha()
        and tokens.lower[j] not in NOT_PARTS
    ):
        syllable = len(tokens.text[j]) < 6 and j > 2 and tokens.pos[j - 3] == "PROPN"
        return tokens.ent[j] == "PERSON" or len(tokens.text[j]) < 4 or (syllable and _syllables(tokens, j))
    return False


def _syllables(tokens: Tokens, j: int) -> bool:
    """Whether "Jong-un" in "Kim Jong-un" ends at ``j``: short words, no spaces, a one-word name before."""
    return len(tokens.text[j - 2]) < 6 and len(tokens.text[j - 3]) < 6 and tokens.capitalised(j - 3)


def _wordlike(text: str) -> bool:
    return text[0].isalpha() and not text.isdigit()
