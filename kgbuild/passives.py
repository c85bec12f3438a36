"""The passive: whether a verb is in it, and who did what it says, wherever the parser hung them."""

from __future__ import annotations

from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

PASSIVE_SUBJECTS = frozenset(("nsubjpass",))
OBJECTS = frozenset(("dobj", "obj"))
CALLING = word_list("calling")
INTRANSITIVE = word_list("intransitive")
LATE_AGENT = frozenset(("as", "at", "for", "from", "in", "on", "to"))

Slots = dict[str, list[int]]


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is in the passive, reduced relatives ("the MP expelled from the party") included."""
    deps = {tokens.dep[c] for c in tokens.children[verb]}
    if (
        "auxpass" in deps
        or deps & PASSIVE_SUBJECTS
        or (tokens.dep[verb] == "conj" and tokens.tag[verb] == "VBN" and "agent" in deps)
    ):
        return True
    if tokens.tag[verb] == "VBN" and tokens.dep[verb] == "acl" and tokens.lemma[verb] in CALLING:
        return True  # "a move branded a retreat by the Tories"
    if tokens.tag[verb] != "VBN" or deps & OBJECTS or tokens.lemma[verb] in INTRANSITIVE:
        return False
    # "the MP expelled from the party", "is committed to", "Succeeded by Bill,", "had the whip removed"
    return (
        tokens.dep[verb] in ("acl", "acomp")
        or (tokens.dep[verb] == "advcl" and "agent" in deps and _of_the_subject(tokens, verb))
        or (tokens.dep[verb] == "csubj" and "agent" in deps)
        or (tokens.dep[verb] == "ccomp" and tokens.lemma[tokens.head[verb]] == "have")
    )


def _of_the_subject(tokens: Tokens, participle: int) -> bool:
    """Whether a participle beside a clause says something of its subject: in front of it, or behind "is"."""
    return participle < tokens.head[participle] or tokens.lemma[tokens.head[participle]] == "be"


def late_agent(tokens: Tokens, slots: Slots, verb: int) -> None:
    """ "Was succeeded as chancellor by X": the agent that the parser hung on a noun before it."""
    for prep in tokens.children[verb]:
        if tokens.dep[prep] != "prep" or prep < verb or tokens.lower[prep] not in LATE_AGENT:
            continue
        for noun in tokens.children[prep]:
            for by in tokens.children[noun]:
                if tokens.lower[by] == "by" and tokens.dep[by] == "prep" and tokens.pos[noun] == "NOUN":
                    slots["subj"] = [
                        x
                        for c in tokens.children[by]
                        if tokens.dep[c] == "pobj"
                        for x in coordinated(tokens, c)
                    ]


def said_aside(tokens: Tokens, participle: int) -> list[int]:
    """Give the person right before an aside: Brown in "as Brown, succeeded by Cameron, was in office"."""
    k = participle - 1
    while k > 0 and tokens.pos[k] == "ADV":
        k -= 1
    if k < 1 or tokens.text[k] != "," or tokens.dep[participle] != "advcl":
        return []
    named = tokens.pos[k - 1] == "PROPN" and tokens.ent[k - 1] == "PERSON"
    return [k - 1] if named and participle > tokens.head[participle] else []


def named_later(tokens: Tokens, participle: int) -> list[int]:
    """Give the name behind a participle that opens a sentence: "Succeeded by Callaghan, Wilson retired"."""
    first, end = tokens.sents[tokens.sent[participle]]
    comma = next((k for k in range(participle, end) if tokens.text[k] == ","), end)
    if participle != first or comma + 1 >= end or tokens.lower[first + 1] != "by":
        return []
    last = comma
    while last + 1 < end and tokens.pos[last + 1] == "PROPN":
        last += 1
    return [last] if last > comma else []


def share_agent(tokens: Tokens, slots: Slots, verb: int) -> None:
    """ "founded and led by X": a participle has the agent of the one that is joined to it."""
    for c in tokens.children[verb]:
        if tokens.dep[c] == "conj" and tokens.tag[c] == "VBN" and tokens.tag[verb] == "VBN":
            for agent in tokens.children[c]:
                own = any(tokens.dep[k] in ("auxpass", "nsubjpass") for k in tokens.children[c])
                if tokens.dep[agent] == "agent" and not own:
                    slots["subj"] = agents(tokens, agent)


def agents(tokens: Tokens, by: int) -> list[int]:
    """Give who did what a passive says, from its "by"."""
    named = [x for p in tokens.children[by] if tokens.dep[p] == "pobj" for x in coordinated(tokens, p)]
    return named or _behind_comma(tokens, by)


def _behind_comma(tokens: Tokens, by: int) -> list[int]:
    """Give the name that a stray comma parts from "by" ("was succeeded by, John Major")."""
    i = by + 2
    if i >= len(tokens) or tokens.text[by + 1] != "," or tokens.pos[i] != "PROPN":
        return []
    while i + 1 < len(tokens) and tokens.pos[i + 1] == "PROPN":
        i += 1
    return [i]
