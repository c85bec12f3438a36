"""Blame beside the subject of a clause: for what is to come, on the doer of a passive, on whom "of" names."""

from __future__ import annotations

from kgbuild.mentions.name_runs import QUOTES
from kgbuild.passives import is_passive
from kgbuild.quotations.verbs import is_cue
from kgbuild.relations.modifiers import CONDITIONS
from kgbuild.relations.polarity import NOBODY, polarity_of
from kgbuild.relations.status import status_of
from kgbuild.relatives import RELATIVES
from kgbuild.syntax import arguments
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

HARMLESS = word_list("harmless in future")
SUPPOSING = frozenset(("would", "'d", "’d"))
FUTURE = SUPPOSING | {"will", "'ll", "’ll", "wo"}
BAD_STATES = word_list("bad state")
GOOD_STATES = word_list("good state")
EMOTIONS = word_list("emotion")
LONGEST_PHRASE = 5  # words


def foreseen(tokens: Tokens, verb: int) -> bool:
    """Whether a bad deed is foretold: "will waste our money", "would wreck the economy".

    Args:
        tokens: the document's tokens.
        verb: the verb, which speaks ill of its subject.
    """
    if tokens.lemma[verb] in HARMLESS:
        return False
    going = tokens.dep[verb] == "xcomp" and tokens.lemma[tokens.head[verb]] == "go"
    first = tokens.head[verb] if going else verb
    children = tokens.children[first]
    helpers = {tokens.lower[c] for c in children if tokens.dep[c] == "aux"}
    if not (going or helpers & FUTURE) or "have" in helpers:
        return False
    if not helpers.isdisjoint(SUPPOSING) and (_on_condition(tokens, verb) or _advises(tokens, verb)):
        return False
    if any(tokens.dep[c] == "mark" and tokens.lower[c] in CONDITIONS for c in children):
        return False
    if tokens.dep[first] == "relcl":
        return any(tokens.dep[c] == "nsubj" and tokens.lower[c] in RELATIVES for c in children)
    told = tokens.dep[first] == "ccomp" and is_cue(tokens, tokens.head[first])
    return told or tokens.dep[first] == "ROOT"


def _on_condition(tokens: Tokens, verb: int) -> bool:
    """Whether an "if" clause stands beside a verb: "he would be a disaster if he were president"."""
    return any(
        tokens.dep[c] == "advcl" and any(tokens.lower[k] in CONDITIONS for k in tokens.children[c])
        for c in tokens.children[verb]
    )


def _advises(tokens: Tokens, copula: int) -> bool:
    """Whether a copula says what it would be to do something: "he would be foolish to wait"."""
    near = (copula, *tokens.children[copula])
    return any(tokens.dep[c] == "xcomp" for k in near for c in tokens.children[k])


def denied(tokens: Tokens, verb: int) -> bool:
    """Whether a clause denies its subject something good: "is not listening", "cannot be relied on".

    Args:
        tokens: the document's tokens.
        verb: the verb, of which the negation speaks ill of its subject.
    """
    children = tokens.children[verb]
    if not any(tokens.dep[c] == "neg" for c in children):
        return False
    if any(tokens.dep[c] == "mark" and tokens.lower[c] in CONDITIONS for c in children):
        return False
    return status_of(tokens, verb, questions=True, own=False) == "asserted"


def wrongdoers(tokens: Tokens, verb: int) -> list[int]:
    """Give by whom something bad was done, in the passive: "voters were betrayed by Labour".

    Args:
        tokens: the document's tokens.
        verb: the verb.
    """
    if tokens.tag[verb] != "VBN" or polarity_of(tokens, verb) != "-" or not is_passive(tokens, verb):
        return []
    return arguments(tokens, verb).get("subj", [])


def distrusted(tokens: Tokens, verb: int) -> list[int]:
    """Give whom one is told not to trust: "you can't trust Labour", "voters should not trust him".

    Args:
        tokens: the document's tokens.
        verb: the verb.
    """
    nobody = any(tokens.lower[c] in NOBODY for c in tokens.children[verb])
    if tokens.lemma[verb] != "trust" or not (nobody or polarity_of(tokens, verb) == "-"):
        return []
    return arguments(tokens, verb).get("obj", []) if not is_passive(tokens, verb) else []


def phrase_behind(tokens: Tokens, verb: int) -> str:
    """Give ``-`` where the words behind a copula say a bad state ("out of touch"), or deny a good one.

    Args:
        tokens: the document's tokens.
        verb: the copula.
    """
    start = verb + 1
    end = len(tokens)
    while start < end and (tokens.pos[start] in ("ADV", "PART") or tokens.text[start] in QUOTES):
        if tokens.lower[start] in ("to", "far"):
            break
        start += 1
    words = tokens.lower[start : start + LONGEST_PHRASE]
    whole = [
        n for n in range(2, len(words) + 1) if tokens.dep[start + n - 1] != "compound"
    ]  # no "crisis talks"
    said = {" ".join(words[:n]) for n in whole}
    negated = any(tokens.dep[c] == "neg" for c in tokens.children[verb])
    return "-" if not said.isdisjoint(GOOD_STATES if negated else BAD_STATES) else ""


def is_impersonal(tokens: Tokens, verb: int) -> bool:
    """Whether the subject of a copula is an "it" that stands for what follows."""
    return tokens.lemma[verb] == "be" and any(
        tokens.dep[c] in ("nsubj", "expl") and tokens.lower[c] == "it" for c in tokens.children[verb]
    )


def of_whom(tokens: Tokens, verb: int) -> tuple[str, list[int]]:
    """Give what is thought of somebody's deed, and whose it is: "it is wrong of Labour to raise the tax".

    Args:
        tokens: the document's tokens.
        verb: an impersonal copula.

    Returns:
        The sign and the heads; an empty sign for none.
    """
    if status_of(tokens, verb, questions=True) != "asserted":
        return "", []
    children = tokens.children[verb]
    for judged in children:
        if tokens.dep[judged] not in ("acomp", "attr") or tokens.lower[judged] in EMOTIONS:
            continue
        sign = polarity_of(tokens, judged)
        for c in (*tokens.children[judged], *children) if sign else ():
            if c > judged and tokens.lower[c] == "of" and tokens.dep[c] == "prep":
                return sign, [x for o in tokens.children[c] for x in coordinated(tokens, o)]
    return "", []
