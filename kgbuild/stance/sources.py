"""Who, of the agents of a sentence, can be the source of a stance towards another in it, by the parse.

The model tells well that a sentence holds a stance and towards whom, and less well whose it is when a third
agent, or a pronoun, has it. Grammar tells that better.
"""

from __future__ import annotations

from kgbuild.analysis import Mention
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

LINKS = frozenset(("appos", "conj", "compound", "nmod", "flat"))
TIMES = word_list("clause of circumstance")


def may_act(tokens: Tokens, source: Mention, target: Mention) -> bool:
    """Whether a mention can be the source of a stance towards another of its sentence.

    It must be the subject of a verb, the agent of a passive or a possessor ("his attack on"), and the target
    must stand below that verb or noun, and not in a clause that only tells the circumstances ("while ...").
    """
    for governor in _governors(tokens, source):
        start, end = tokens.subtree(governor)
        if start <= target.start < end and not _aside(tokens, governor, target):
            return True
    return False


def _governors(tokens: Tokens, mention: Mention) -> list[int]:
    """Give the verbs and nouns of which a mention is the subject, agent or possessor."""
    i = tokens.head_in(mention.start, mention.end)
    found = [c for c in tokens.children[i] if tokens.dep[c] == "relcl" and _has_relative_subject(tokens, c)]
    for _ in range(4):
        if tokens.dep[i] not in LINKS or tokens.head[i] == i:
            break
        i = tokens.head[i]
        found += [
            c for c in tokens.children[i] if tokens.dep[c] == "relcl" and _has_relative_subject(tokens, c)
        ]
    above = tokens.head[i]
    if tokens.dep[i] in ("nsubj", "poss"):
        found.append(above)
    elif tokens.dep[i] == "pobj" and tokens.dep[above] == "agent":
        found.append(tokens.head[above])
    return found


def _has_relative_subject(tokens: Tokens, verb: int) -> bool:
    return any(tokens.dep[c] == "nsubj" and tokens.tag[c] in ("WP", "WDT") for c in tokens.children[verb])


def _aside(tokens: Tokens, governor: int, target: Mention) -> bool:
    """Whether a target stands in a clause of circumstance right below the governor."""
    i = tokens.head_in(target.start, target.end)
    for _ in range(20):
        above = tokens.head[i]
        if above in (governor, i):
            break
        i = above
    return tokens.dep[i] == "advcl" and any(tokens.lower[c] in TIMES for c in tokens.children[i])
