"""What the words around a verb or noun say of its status: negation, modals, adverbs, a condition's mark."""

from __future__ import annotations

from functools import cache

from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

RANK = {"asserted": 0, "planned": 1, "uncertain": 2, "negated": 3}
CONDITIONS = frozenset(("if", "unless", "whether", "lest", "until"))
NEGATIONS = word_list("negation")
ANNOUNCING = word_list("announcing")
DOUBTFUL = word_list("doubtful adjective")
FEW = frozenset(("no", "not", "few", "hardly", "neither"))


@cache
def embedding(part: str) -> dict[str, str]:
    """Give the words of one part of speech that change a status, with their effect."""
    return {
        row["form"]: row["effect"] for row in package_table("lexicon", "embedding") if row["part"] == part
    }


def own_status(tokens: Tokens, i: int) -> str:
    """Give what the direct modifiers of a word do: negation, modals, adverbs, a condition's mark."""
    status = "asserted"
    for c in tokens.children[i]:
        dep, low = tokens.dep[c], tokens.lower[c]
        if low == "longer" and c > 0 and tokens.lower[c - 1] == "no":
            status = worst(status, "negated")
        elif dep == "aux" and low in ("had", "were", "should") and _fronted(tokens, c, i):
            status = worst(status, "uncertain")
        elif dep == "neg" or (low in NEGATIONS and dep in ("det", "advmod", "preconj", "cc")):
            status = worst(status, "negated")
        elif dep == "aux" and low in embedding("modal"):
            status = worst(status, _modal(tokens, i, low))
        elif (dep == "mark" and low in CONDITIONS and not (low == "until" and _past(tokens, i))) or (
            dep == "aux" and low == "to" and _is_to(tokens, i)
        ):
            status = worst(status, "planned" if low == "to" else "uncertain")
        elif dep == "aux" and low == "to" and _heads_line(tokens, i):
            status = worst(status, "planned")
        elif dep == "advmod" and low == "how" and infinitive(tokens, i):
            status = worst(status, "uncertain")
        elif dep == "mark" and low == "for" and any(tokens.lower[d] == "to" for d in tokens.children[i]):
            status = worst(status, "uncertain")  # "calls grew for X to resign"
        elif dep in ("advmod", "npadvmod") and low in embedding("adverb"):
            status = worst(status, embedding("adverb")[low])
        elif dep in ("nsubj", "nsubjpass") and (
            low in ("nobody", "none")
            or tokens.lower[tokens.subtree(c)[0]] in FEW
            or any(tokens.lower[d] == "no" for d in tokens.children[c])
        ):
            status = worst(status, "negated")
        elif (
            dep == "advmod"
            and low in ("when", "once")
            and tokens.tag[i] in ("VBP", "VBZ")
            and tokens.dep[i] == "advcl"
        ) or (dep == "amod" and low in DOUBTFUL):
            status = worst(status, "uncertain")
    if i > 0 and tokens.lower[i - 1] == "without":
        status = "negated"
    return status


def _past(tokens: Tokens, i: int) -> bool:
    """Whether a verb is in the past, in the passive too: "until he was succeeded"."""
    helpers = [c for c in tokens.children[i] if tokens.dep[c] in ("aux", "auxpass")]
    return tokens.tag[i] == "VBD" or (tokens.tag[i] == "VBN" and any(tokens.tag[h] == "VBD" for h in helpers))


def _heads_line(tokens: Tokens, i: int) -> bool:
    """ "Prescott to stand down": an infinitive with a subject and nothing above it is a headline's future."""
    return tokens.head[i] == i and any(tokens.dep[c] == "nsubj" for c in tokens.children[i])


def _fronted(tokens: Tokens, aux: int, i: int) -> bool:
    """ "Had he joined ...": an auxiliary before its subject, in no question, is a condition."""
    subjects = [c for c in tokens.children[i] if tokens.dep[c] in ("nsubj", "nsubjpass")]
    return (
        bool(subjects) and aux < subjects[0] and tokens.dep[i] in ("advcl", "ccomp") and not asks(tokens, i)
    )


def _modal(tokens: Tokens, i: int, modal: str) -> str:
    effect = embedding("modal")[modal]
    perfect = any(tokens.dep[c] == "aux" and tokens.lower[c] == "have" for c in tokens.children[i])
    if modal in ("would", "'d", "’d") and perfect:
        return "negated"
    above = tokens.head[i]
    if (
        modal == "would"
        and tokens.dep[i] == "ccomp"
        and tokens.tag[above] == "VBD"
        and _announces(tokens, above)
    ):
        return "planned"
    return effect


def _announces(tokens: Tokens, verb: int) -> bool:
    """Whether a past verb makes "would" the future that was announced: "said he would stand in Leeds"."""
    return tokens.lemma[verb] in ANNOUNCING and not any(
        tokens.lower[c] == "not" for c in tokens.children[verb]
    )


def _is_to(tokens: Tokens, i: int) -> bool:
    """ "is to contest": an infinitive right under "be"."""
    above = tokens.head[i]
    return tokens.dep[i] == "xcomp" and tokens.lemma[above] == "be" and tokens.pos[i] == "VERB"


def infinitive(tokens: Tokens, i: int) -> bool:
    """Whether a verb is an infinitive with "to", or a gerund behind "for" or "out" as parsers have it."""
    return any(
        (tokens.lower[c] == "to" and tokens.dep[c] == "aux")
        or (tokens.lower[c] in ("for", "out") and tokens.dep[c] == "mark")
        for c in tokens.children[i]
    )


def is_infinitive(tokens: Tokens, i: int) -> bool:
    """Whether a verb has "to" before it."""
    return any(tokens.lower[k] == "to" and tokens.dep[k] == "aux" for k in tokens.children[i])


def asks(tokens: Tokens, anchor: int) -> bool:
    """Whether a token's sentence is a question."""
    start, end = tokens.sents[tokens.sent[anchor]]
    return any(tokens.text[k] == "?" for k in range(max(start, end - 3), end))


def worst(one: str, other: str) -> str:
    """Give the status of two that is farther from asserted."""
    return one if RANK[one] >= RANK[other] else other
