"""Slots that a frame names by what stands around its word: "subj-of-copula", "labelled", "leaver"."""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.passives import is_passive
from kgbuild.relations.qualities import qualities_before
from kgbuild.syntax import arguments, noun_arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

AFTER = frozenset(("after", "when", "once", "following", "on", "upon"))
LEAVING = word_list("leaving office")
COMMITTED = word_list("committed")
NEAR = 4
OPENING = ("DET", "ADJ", "ADV", "NOUN", "PUNCT", "CCONJ", "PROPN")  # "Originally a left-wing and Marxist"
COPULAS = frozenset(("be", "become", "seem", "remain", "look", "feel"))
SUBORDINATORS = frozenset(("how", "that"))


def adjective_subject(tokens: Tokens, i: int) -> list[int] | None:
    """Give the subject of an adjective's copula, or of the clause that it modifies; None if it has neither.

    Args:
        tokens: the document's tokens.
        i: the adjective.
    """
    verb = tokens.head[i]
    if tokens.dep[i] in ("acomp", "oprd", "attr") or tokens.lemma[verb] in COPULAS:
        return surface_subject(tokens, verb)
    if tokens.tag[i] == "VBN" and tokens.dep[i] not in ("amod", "advcl"):
        return surface_subject(tokens, i)
    return surface_subject(tokens, verb) if tokens.dep[i] in ("amod", "conj", "advcl") else None


def _itself(_tokens: Tokens, i: int) -> list[int]:
    return [i]


def _copula_subject(tokens: Tokens, i: int) -> list[int]:
    """Give of what a noun is said by a copula: "X is a critic", "X is a liar and a critic"."""
    i = _one_of(tokens, i)
    if _own_copula(tokens, i) >= 0:
        return []
    while tokens.dep[i] == "conj" and tokens.pos[tokens.head[i]] in ("NOUN", "ADJ"):
        i = tokens.head[i]
    verb = tokens.head[i]
    said = tokens.dep[i] in ("attr", "conj") and tokens.lemma[verb] in COPULAS
    return surface_subject(tokens, verb) if said else []


def _apposed(tokens: Tokens, i: int) -> list[int]:
    """Give what a noun is apposed to: "X, a critic of Y"; a plural is not apposed to one."""
    i = _one_of(tokens, i)
    one = tokens.tag[i] == "NNS" and tokens.tag[tokens.head[i]] in ("NNP", "NN")
    return [tokens.head[i]] if tokens.dep[i] == "appos" and not one else []


def _clause_subject(tokens: Tokens, i: int) -> list[int]:
    """Give the subject of the clause with "how" or "that" below a word."""
    clauses = (
        c
        for c in tokens.children[i]
        if tokens.dep[c] == "ccomp" and any(tokens.lower[k] in SUBORDINATORS for k in tokens.children[c])
    )
    subjects = (k for c in clauses for k in tokens.children[c] if tokens.dep[k] == "nsubj")
    return [s for k in subjects for s in coordinated(tokens, k)]


def _committer(tokens: Tokens, i: int) -> list[int]:
    """Give who is "committed to" or "dedicated to" doing what the verb at ``i`` says."""
    to = tokens.head[i]
    word = tokens.head[to]
    if tokens.dep[i] != "pcomp" or tokens.lower[to] != "to" or tokens.lower[word] not in COMMITTED:
        return []
    if tokens.pos[word] == "ADJ":
        return adjective_subject(tokens, word) or []
    return arguments(tokens, word).get("obj", [])


def _one_of(tokens: Tokens, i: int) -> int:
    """Give the "one" of "one of his critics", for which a plural stands; another noun stands for itself."""
    of = tokens.head[i]
    one = tokens.head[of]
    counted = tokens.dep[i] == "pobj" and tokens.lower[of] == "of" and tokens.lower[one] == "one"
    return one if counted else i


def _labelled(tokens: Tokens, i: int) -> list[int]:
    """Give the name right behind a singular noun without a determiner: "Romney supporter John McCain"."""
    k = i + 1
    while tokens.tag[k : k + 1] == ["NNP"]:
        k += 1
    alone = any(tokens.dep[c] == "det" for c in tokens.children[i])
    owned = i > 0 and (tokens.capitalised(i - 1) or tokens.tag[i - 1] == "POS")  # no "Times film critic"
    return [k - 1] if k > i + 1 and tokens.tag[i] in ("NN", "NNP") and owned and not alone else []


def _bearer(tokens: Tokens, i: int) -> list[int]:
    """Give what has the noun at ``i``: in "X is a party with a liberal platform", X."""
    head = tokens.head[i]
    if tokens.dep[i] != "pobj" or tokens.lower[head] not in ("with", "of"):
        return []
    noun = tokens.head[head]
    if tokens.pos[noun] == "PROPN":
        return [noun]
    if tokens.lemma[noun] in COPULAS:
        return surface_subject(tokens, noun)
    if tokens.dep[noun] == "appos":
        return [tokens.head[noun]]
    copula = tokens.dep[noun] == "attr" and tokens.lemma[tokens.head[noun]] in COPULAS
    return surface_subject(tokens, tokens.head[noun]) if copula else []


def _complements(tokens: Tokens, i: int) -> list[int]:
    """Give what a subject is said to be, also where the parser errs: "and his successor was X"."""
    verb = tokens.head[i] if tokens.dep[i] == "nsubj" else _own_copula(tokens, i)
    if verb < 0 or tokens.lemma[verb] not in COPULAS:
        return []
    # "Brandt's successor was Schmidt, whose successor was Kohl" has two subjects for the parser.
    second = [c for c in tokens.children[verb] if tokens.dep[c] == "nsubj" and c > verb > i]
    return arguments(tokens, verb).get("comp", []) or second


def _own_copula(tokens: Tokens, i: int) -> int:
    """Give the "is" or "was" behind a noun that the parser joined to another; -1 if none."""
    near = range(i + 1, min(i + NEAR, len(tokens))) if tokens.dep[i] == "conj" else ()
    return next((k for k in near if tokens.lower[k] in ("is", "was")), -1)


def _named_behind(tokens: Tokens, i: int) -> list[int]:
    """Give the name behind a noun with which a sentence begins: "A Marxist party, X won"."""
    first, end = tokens.sents[tokens.sent[i]]
    begin = first + (tokens.lower[first] == "as")
    opens = all(tokens.pos[k] in OPENING for k in range(begin, i)) and tokens.lower[begin] != "the"
    if not opens or i + 2 >= end or tokens.text[i + 1] != ",":
        return []
    named = i + 3 if tokens.lower[i + 2] == "the" else i + 2
    return [named] if named < end and tokens.capitalised(named) else []


def _leavers(tokens: Tokens, i: int) -> list[int]:
    """Give who left before the event at ``i``: "after X resigned", "when X died", "after the death of X"."""
    for c in tokens.children[i]:
        if tokens.dep[c] == "advcl" and tokens.lemma[c] in LEAVING:
            marks = {tokens.lower[m] for m in tokens.children[c] if tokens.dep[m] in ("mark", "advmod")}
            if marks & AFTER and tokens.tag[c] in ("VBD", "VBN"):
                return arguments(tokens, c).get("obj" if is_passive(tokens, c) else "subj", [])
        if tokens.dep[c] == "prep" and tokens.lower[c] in AFTER:
            for noun in tokens.children[c]:
                if tokens.lemma[noun] in LEAVING and tokens.pos[noun] == "NOUN":
                    slots = noun_arguments(tokens, noun)
                    return slots.get("poss") or slots.get("of", [])
    return []


# The slots of a word that its place alone tells, each by its name in a frame.
BY_PLACE: dict[str, Callable[[Tokens, int], list[int]]] = {
    "self": _itself,
    "before": qualities_before,
    "subj-of-copula": _copula_subject,
    "comp-of-copula": _complements,
    "appos-head": _apposed,
    "clause-subj": _clause_subject,
    "committer": _committer,
    "named-behind": _named_behind,
    "bearer": _bearer,
    "labelled": _labelled,
    "leaver": _leavers,
}
