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
