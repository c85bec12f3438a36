"""Polarity: whether a word or a phrase speaks well or ill of what it is said of, in its context."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

NEGATORS = word_list("polarity negator")
RAISING = word_list("raising")
PLACES = word_list("place preposition")
NOBODY = frozenset(("nothing", "nobody", "none"))
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


@cache
def _phrases() -> frozenset[str]:
    """Give the first words of the verb phrases of the lexicon ("break promise")."""
    return frozenset(form.split()[0] for form, _ in polarity_lexicon() if " " in form)


def _phrase(tokens: Tokens, verb: int) -> str:
    """Give the polarity of a verb with what it governs, as the lexicon has it: "let down", "put at risk"."""
    table, lemma = polarity_lexicon(), tokens.lemma[verb]
    for c in tokens.children[verb] if lemma in _phrases() and tokens.pos[verb] == "VERB" else ():
        words: tuple[str, ...] = (tokens.lemma[c], tokens.lower[c])
        if tokens.dep[c] == "prep":
            words = tuple(
                f"{tokens.lower[c]} {tokens.lemma[o]}" for o in tokens.children[c] if tokens.dep[o] == "pobj"
            )
        if tokens.lower[c] == "nothing" and any(tokens.dep[k] == "amod" for k in tokens.children[c]):
            continue  # "did nothing wrong"
        if any(tokens.lower[k] == "too" for k in tokens.children[c]):
            words = (f"too {tokens.lower[c]}",)
        for noun in words[:1]:
            words += tuple(f"{tokens.lower[k]} {noun}" for k in tokens.children[c] if tokens.dep[k] == "amod")
        for word in words:
            form = f"{lemma} {word}"
            negated = _negated(tokens, verb) or any(tokens.lower[k] in NEGATORS for k in tokens.children[c])
            if (form, "denied") in table:
                return "-" if negated else ""
            if sign := table.get((form, "verb")):
                return _turned(sign) if negated else sign
    return ""


def polarity_of(tokens: Tokens, i: int) -> str:
    """Give the polarity of one word in context: ``+``, ``-`` or empty; negation turns it round."""
    part = POS_PART.get(tokens.pos[i])
    if part is None:
        return ""
    table = polarity_lexicon()
    if tokens.pos[i] == "ADV" and tokens.lower[i].endswith("ly"):
        stem = tokens.lower[i][:-2]
        forms = (stem, stem + "e", stem[:-1] + "y", stem[:-1] + "le")
        sign = next((table[f, part] for f in forms if (f, part) in table), "")
        return _turned(sign) if _negated(tokens, tokens.head[i]) else sign
    hyphened = f"{tokens.lower[i - 2]}-{tokens.lemma[i]}" if i > 1 and tokens.text[i - 1] == "-" else ""
    sign = (
        table.get((tokens.lemma[i], part))
        or (table.get((tokens.lemma[i], "predicate")) if _predicated(tokens, i) else None)
        or table.get((hyphened, part))
        or (table.get((tokens.lower[i], "adjective")) if part == "verb" else None)
        or ""
    )
    if not sign and (tokens.lemma[i], "denied") in table:
        return "-" if _negated(tokens, i) else ""
    if not sign and part == "verb":
        return _phrase(tokens, i)
    return _turned(sign) if sign and _negated(tokens, i) else sign


def _predicated(tokens: Tokens, i: int) -> bool:
    """Whether an adjective is said of a subject: "he is right", not "he is right behind her"."""
    placed = not PLACES.isdisjoint(tokens.lower[i + 1 : i + 2]) and tokens.lower[i + 2 : i + 3] in (
        ["the"],
        ["a"],
    )
    return tokens.dep[i] == "acomp" and not placed


def _turned(sign: str) -> str:
    """Give what negation makes of a polarity: "not good" is bad, "not bad" says nothing."""
    return "-" if sign == "+" else ""


def raised_negation(tokens: Tokens, verb: int) -> bool:
    """Whether the negation of a verb stands at the verb above it: "I do not think he is honest"."""
    return tokens.dep[verb] == "ccomp" and raises(tokens, tokens.head[verb])


def raises(tokens: Tokens, verb: int) -> bool:
    """Whether a negated verb of thought negates the clause below it: "does not think"."""
    return tokens.lemma[verb] in RAISING and any(tokens.dep[c] == "neg" for c in tokens.children[verb])


def _negated(tokens: Tokens, i: int) -> bool:
    if any(tokens.lower[c] in NEGATORS or tokens.dep[c] == "neg" for c in tokens.children[i]):
        return True
    head = tokens.head[i]
    if raised_negation(tokens, i) or (tokens.dep[i] in ("acomp", "attr") and raised_negation(tokens, head)):
        return True
    if tokens.dep[i] == "amod" and tokens.lower[head] in NOBODY:  # "did nothing wrong"
        return True
    return tokens.dep[i] in ("acomp", "attr", "xcomp", "dobj") and any(
        tokens.dep[c] == "neg" for c in tokens.children[head]
    )


def phrase_polarity(tokens: Tokens, start: int, end: int) -> str:
    """Give the polarity of a token span: that of most of its evaluative words, the negative one in a tie."""
    return polarity_of_most(tokens, range(start, end))


def polarity_of_most(tokens: Tokens, words: Iterable[int]) -> str:
    """Give the polarity of most of the evaluative words among some, the negative one in a tie.

    Args:
        tokens: the document's tokens.
        words: the words, as tokens.
    """
    signs = [s for s in (polarity_of(tokens, i) for i in words) if s]
    if not signs:
        return ""
    return "-" if signs.count("-") >= signs.count("+") else "+"
