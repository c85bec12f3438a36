"""Evaluation by calling: what a target is called ("branded them two-bit", "dismissed it as a gimmick")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild.analysis import Analysis, Found
from kgbuild.mentions.name_runs import QUOTES
from kgbuild.passives import Slots, is_passive
from kgbuild.relations.ends import AGENTS, authors, entity_at, owners_of
from kgbuild.relations.modifiers import CONDITIONS
from kgbuild.relations.polarity import polarity_lexicon, polarity_of_most
from kgbuild.relations.slots import said_and_did
from kgbuild.relations.stances import NEUTER, stance
from kgbuild.relations.status import status_of
from kgbuild.syntax import arguments
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CALLING = word_list("calling")
CALLED = frozenset(("oprd", "acomp", "attr", "xcomp", "ccomp", "advcl"))
CORE = frozenset(
    (
        "pobj",
        "pcomp",
        "amod",
        "conj",
        "compound",
        "nmod",
        "advmod",
        "acomp",
        "attr",
        "dobj",
        "oprd",
        "npadvmod",
    )
)
QUOTED_REACH = 30


def match_callings(analysis: Analysis) -> Iterator[Found]:
    """Give the stances of those who call somebody something: "viewed him as able", "called her a fool"."""
    tokens = analysis.tokens
    for verb, lemma in enumerate(tokens.lemma):
        if lemma not in CALLING or tokens.pos[verb] != "VERB":
            continue
        slots = said_and_did(tokens, verb, arguments(tokens, verb))
        heads = slots.get("subj", []) or _agent_behind(tokens, verb)
        subjects = [m for h in heads for m in entity_at(analysis, h, AGENTS) or authors(analysis, h, AGENTS)]
        if not subjects or not _is_done(tokens, verb):
            continue
        for head, sign in _called(tokens, verb, slots):
            if tokens.lower[head] in NEUTER and not owners_of(analysis, head, AGENTS):
                continue
            for target in entity_at(analysis, head, AGENTS, owned=True):
                yield from stance(analysis, subjects[0], target, sign, verb, "evaluation-calling", 0.8)


def _is_done(tokens: Tokens, verb: int) -> bool:
    """Whether the verb tells a calling that took place; a finite one does, unless negated."""
    if tokens.tag[verb] in ("VBD", "VBZ", "VBP") and any(
        tokens.dep[c] == "nsubj" for c in tokens.children[verb]
    ):
        return not any(
            tokens.dep[c] == "neg" or (tokens.dep[c] == "mark" and tokens.lower[c] in CONDITIONS)
            for c in tokens.children[verb]
        )
    return status_of(tokens, verb, questions=True) == "asserted"


def _called(tokens: Tokens, verb: int, slots: Slots) -> Iterator[tuple[int, str]]:
    """Give the heads of what is called something good or bad, with its sign."""
    for head in slots.get("obj", []):
        sign = _said_of(tokens, verb, head)
        if sign:
            yield head, sign
    if "obj" in slots:
        return
    # "called Blair's speech pathetic": parsers take the adjective for the head of what it is said of.
    for child in tokens.children[verb]:
        sign = (
            polarity_lexicon().get((tokens.lower[child], "adjective"), "")
            if child > verb and tokens.dep[child] in CALLED
            else ""
        )
        if sign:
            inner = [c for c in tokens.children[child] if tokens.dep[c] in ("poss", "nsubj", "compound")]
            yield from ((c, sign) for c in inner[:1])


def _agent_behind(tokens: Tokens, verb: int) -> list[int]:
    """Give by whom one was called something, where the parser hung "by" on what one was called."""
    if not is_passive(tokens, verb):
        return []
    return [
        obj
        for called in tokens.children[verb]
        if tokens.dep[called] in CALLED
        for by in tokens.children[called]
        if tokens.lower[by] == "by"
        for obj in tokens.children[by]
        if tokens.dep[obj] == "pobj"
    ]


def _said_of(tokens: Tokens, verb: int, head: int) -> str:
    """Give the polarity of what a verb of calling says of its object, by complements or by a quotation."""
    spans: list[Iterable[int]] = [
        _core(tokens, c)
        for c in tokens.children[verb]
        if c > verb
        and (
            (tokens.dep[c] in CALLED and tokens.pos[c] not in ("VERB", "AUX"))
            or (tokens.dep[c] == "prep" and tokens.lower[c] in ("as", "to", "with"))
        )
    ]
    spans += [
        _core(tokens, c)
        for c in tokens.children[head]
        if (tokens.dep[c] in ("appos", "prep", "acl") and tokens.lower[c] in ("as", "to"))
        or tokens.dep[c] == "appos"
    ]
    after = tokens.subtree(head)[1]
    if after + 1 < len(tokens) and tokens.text[after] in QUOTES:
        stop = min(after + QUOTED_REACH, len(tokens))
        close = next((k for k in range(after + 1, stop) if tokens.text[k] in QUOTES), after + 1)
        spans.append(range(after + 1, close))
    return next((sign for words in spans if (sign := polarity_of_most(tokens, words))), "")


def _core(tokens: Tokens, top: int) -> list[int]:
    """Give the words of a phrase without its clauses and circumstances: "a hero despite unfair critics"."""
    words = [top]
    for c in tokens.children[top]:
        if tokens.dep[c] in CORE or (tokens.dep[c] == "prep" and tokens.lower[c] in ("of", "as", "like")):
            words += _core(tokens, c)
    return words
