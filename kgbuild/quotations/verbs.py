"""The verbs of speech, as the lexicon has them, and where a document uses them."""

from __future__ import annotations

from functools import cache

from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

BARE = word_list("bare speech")


@cache
def speech_verbs() -> dict[str, str]:
    """Give the speech verbs with what they do to the status of the content."""
    return {row["verb"]: row["effect"] for row in package_table("lexicon", "speech_verbs")}


def is_cue(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a speech verb, alone or with its particle ("went on")."""
    if tokens.pos[i] != "VERB":
        return False
    lemma, verbs = tokens.lemma[i], speech_verbs()
    if lemma in BARE and any(tokens.dep[c] in ("dobj", "xcomp") for c in tokens.children[i]):
        return False
    return lemma in verbs or (i + 1 < len(tokens) and f"{lemma} {tokens.lower[i + 1]}" in verbs)


def is_told(tokens: Tokens, i: int) -> bool:
    """Whether a verb joined to what somebody said tells what the speaker did ("said X was ill and left")."""
    first = tokens.head[i]
    said = tokens.head[first]
    return (
        tokens.dep[i] == "conj"
        and tokens.dep[first] == "ccomp"
        and first > said
        and (tokens.tag[i] == "VBD" or _denies(tokens, i))
        and (tokens.tag[said] == "VBD" or _perfect(tokens, said))
        and is_cue(tokens, said)
        and not any(
            tokens.dep[c] in ("nsubj", "nsubjpass", "auxpass")
            or (tokens.dep[c] == "aux" and tokens.lower[c] != "did")
            for c in tokens.children[i]
        )
    )


def _perfect(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is in the present perfect: "has repeatedly said"."""
    return tokens.tag[verb] == "VBN" and any(
        tokens.dep[c] == "aux" and tokens.lower[c] in ("has", "have") for c in tokens.children[verb]
    )


def _denies(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is a denied past one: "said X was ill and did not leave"."""
    return tokens.tag[verb] == "VB" and any(tokens.lower[c] == "did" for c in tokens.children[verb])
