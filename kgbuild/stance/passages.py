"""What the stance model is asked: passages of a document in which two agents meet.

Two agents of one sentence, and the speaker of a quotation with each agent in a sentence of it, the speaker
then being named in front of what is quoted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from kgbuild.analysis import Analysis, Mention
from kgbuild.coreference.nominals import party_of
from kgbuild.quotations.around import quotation_at
from kgbuild.stance.marking import Passage, Span
from kgbuild.tokens import Tokens

AGENTS = frozenset(("Person", "Party", "Government", "Organisation"))
# Beyond these a sentence is a list, and its pairs are many and empty.
MOST_AGENTS = 5
MOST_TOKENS = 90


@dataclass(frozen=True, slots=True)
class Pair:
    """Two agents in a passage.

    Attributes:
        p, q: where the two are named; ``p`` comes first, or is the speaker of the quotation.
        passage: the text to be read, with both marked.
        sentence: number of the sentence.
        quoted: whether ``p`` is a speaker named in front of a sentence of a quotation.
    """

    p: Mention
    q: Mention
    passage: Passage
    sentence: int
    quoted: bool


def pairs(analysis: Analysis, sentences: Collection[int] | None = None) -> Iterator[Pair]:
    """Give the pairs of agents of a document whose stance is worth asking, in text order.

    Args:
        analysis: a document with its entities and quotations.
        sentences: numbers of the sentences to look at; all without it.
    """
    party, spans = party_of(analysis), analysis.tokens.sents
    for number in range(len(spans)) if sentences is None else sorted(sentences):
        start, end = spans[number]
        if end - start > MOST_TOKENS:
            continue
        agents = _agents(analysis, start, end)
        if len(agents) > MOST_AGENTS:
            continue
        for p, q in combinations(agents, 2):
            if not _of_one_party(party, p, q):
                yield Pair(p, q, _sentence(analysis, number, p, q), number, False)
        speaker = _speaker(analysis, start, end)
        if speaker is not None and all(speaker.entity != m.entity for m in agents):
            for q in agents:
                if not _of_one_party(party, speaker, q):
                    yield Pair(speaker, q, _quotation(analysis, number, speaker, q), number, True)


def _agents(analysis: Analysis, start: int, end: int) -> list[Mention]:
    """Give one mention of each agent that a token span names, the first that stands for the agent itself."""
    labels = {id(role.party) for role in analysis.roles}
    found: dict[int, Mention] = {}
    for i in range(start, end):
        mention = analysis.at.get(i)
        if (
            mention is not None
            and mention.entity >= 0
            and mention.start == i
            and mention.end <= end
            and id(mention) not in labels
            and analysis.clusters[mention.entity].type in AGENTS
        ):
            found.setdefault(mention.entity, mention)
    return list(found.values())


def _of_one_party(party: dict[int, int], p: Mention, q: Mention) -> bool:
    """Whether one is the party of the other: nearly always a label, not a stance."""
    return party.get(p.entity, -1) == q.entity or party.get(q.entity, -1) == p.entity


def _speaker(analysis: Analysis, start: int, end: int) -> Mention | None:
    """Give the speaker of the direct quotation in which the middle of a token span lies, or None."""
    quotation = quotation_at(analysis, (start + end) // 2, direct=True)
    speaker = quotation.speaker if quotation is not None else None
    if speaker is None or speaker.entity < 0 or analysis.clusters[speaker.entity].type not in AGENTS:
        return None
    return speaker


def _sentence(analysis: Analysis, number: int, p: Mention, q: Mention) -> Passage:
    """Give a sentence with both agents marked, and named where a pronoun stands for them."""
    tokens, (at, end) = analysis.tokens, analysis.tokens.sents[number]
    text, spans = "", {}
    for mention in sorted((p, q), key=lambda m: m.start):
        text += tokens.doc[at : mention.start].text_with_ws
        name = _name(analysis, mention)
        spans[mention.start] = (len(text), len(text) + len(name))
        text += name + tokens.doc[mention.end - 1].whitespace_
        at = mention.end
    text += tokens.doc[at:end].text
    return Passage(text, spans[p.start], spans[q.start])


def _name(analysis: Analysis, mention: Mention) -> str:
    tokens = analysis.tokens
    if mention.kind != "pronoun":
        return tokens.doc[mention.start : mention.end].text
    own = tokens.tag[mention.start] == "PRP$"
    return analysis.clusters[mention.entity].label + ("'s" if own else "")


def _quotation(analysis: Analysis, number: int, speaker: Mention, q: Mention) -> Passage:
    tokens = analysis.tokens
    start, end = tokens.sents[number]
    name = analysis.clusters[speaker.entity].label
    before = f"{name} said: "
    first, last = _span(tokens, q, tokens.doc[start].idx - len(before))
    return Passage(before + tokens.doc[start:end].text, (0, len(name)), (first, last))


def _span(tokens: Tokens, mention: Mention, offset: int) -> Span:
    span = tokens.doc[mention.start : mention.end]
    return span.start_char - offset, span.end_char - offset
