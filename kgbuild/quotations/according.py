"""What is told "according to" somebody: the rest of the sentence is that person's or party's words."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Quotation

# Media and institutes report what they do not think themselves.
SOURCES = frozenset(("Person", "Party"))
LONGEST_SOURCE = 8  # tokens


def sources_named(analysis: Analysis) -> dict[int, tuple[int, Mention]]:
    """Give the sentences that are told "according to" a person or a party, by their numbers.

    Args:
        analysis: the document's analysis, with its names.

    Returns:
        For each such sentence, where its first "according" that names somebody stands, and whom.
    """
    found: dict[int, tuple[int, Mention]] = {}
    for i, word in enumerate(analysis.tokens.lower):
        sentence = analysis.tokens.sent[i]
        if word == "according" and sentence not in found:
            source = _source(analysis, i)
            if source is not None:
                found[sentence] = i, source
    return found


def according_to(analysis: Analysis, sources: dict[int, tuple[int, Mention]]) -> list[Quotation]:
    """Give the sentences told "according to" somebody as reported speech.

    Args:
        analysis: the document's analysis.
        sources: as :func:`sources_named` gives them.
    """
    quotations = []
    for sentence, (i, source) in sources.items():
        start, end = analysis.tokens.sents[sentence]
        rest = (source.end, end) if i - start < 2 else (start, i)
        quotations.append(Quotation(*rest, source, direct=False))
    return quotations


def _source(analysis: Analysis, i: int) -> Mention | None:
    """Give the person or party named behind the "according to" at token ``i``."""
    tokens = analysis.tokens
    if tokens.lower[i + 1 : i + 2] != ["to"]:
        return None
    for k in range(i + 2, min(i + 2 + LONGEST_SOURCE, tokens.sents[tokens.sent[i]][1])):
        mention = analysis.at.get(k)
        label = mention is not None and tokens.pos[mention.end : mention.end + 1] in (["NOUN"], ["PROPN"])
        if mention is not None and mention.type in SOURCES and mention.kind == "name" and not label:
            owner = tokens.text[mention.end : mention.end + 1] in (["'s"], ["’s"])
            return None if owner else mention
        if mention is None and tokens.pos[k] not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None
