"""Giving quotations and reported clauses their speakers: in the sentence, before it, or from the last one."""

from __future__ import annotations

from functools import cache

from kgbuild.analysis import Analysis, Mention, Quotation
from kgbuild.coreference.pronouns import resolve
from kgbuild.quotations.marks import quoted_spans
from kgbuild.syntax import surface_subject
from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

PLAIN_SPEECH = word_list("plain speech")
SPEAKERS = frozenset(("Person", "Party", "Organisation", "Government", "Legislature", "Country"))


@cache
def speech_verbs() -> dict[str, str]:
    """Give the speech verbs with what they do to the status of the content, as the lexicon has them."""
    return {row["verb"]: row["effect"] for row in package_table("lexicon", "speech_verbs")}


def find_quotations(analysis: Analysis) -> None:
    """Add the document's direct quotations and reported clauses, with their speakers."""
    tokens = analysis.tokens
    spans = quoted_spans(tokens)
    quoted = bytearray(len(tokens) + 1)
    for start, end in spans:
        quoted[start:end] = b"\x01" * (end - start)
    cues = [i for i, lemma in enumerate(tokens.lemma) if lemma in speech_verbs() and tokens.pos[i] == "VERB"]
    outer = [i for i in cues if not quoted[i]]
    analysis.quotations = [Quotation(start, end, None) for start, end in spans]
    _direct(analysis, outer, quoted)
    _reported(analysis, cues)
    analysis.quotations.sort(key=lambda q: (q.start, -q.end))


def speaker_of(analysis: Analysis, verb: int) -> Mention | None:
    """Give the mention of the one who speaks by a speech verb, or None."""
    for head in surface_subject(analysis.tokens, verb):
        mention = agent_at(analysis, head)
        if mention is not None:
            return mention
    return None


def agent_at(analysis: Analysis, head: int) -> Mention | None:
    """Give the agent that a noun phrase names by itself, an apposition, its holder or its referent; or None.

    Args:
        head: head token of the noun phrase.
    """
    mention = analysis.at.get(head) or resolve(analysis, head)
    if mention is None:
        return _apposed(analysis, head)
    if mention.type == "Role" or mention.entity < 0:
        return _role_holder(analysis, mention) or _apposed(analysis, head)
    return mention if mention.type in SPEAKERS else None


def _role_holder(analysis: Analysis, mention: Mention) -> Mention | None:
    for role in analysis.roles:
        if role.mention is mention:
            return role.holders[0][0] if role.holders else None
    return None


def _apposed(analysis: Analysis, head: int) -> Mention | None:
    tokens = analysis.tokens
    for child in tokens.children[head]:
        mention = analysis.at.get(child)
        if (
            tokens.dep[child] == "appos"
            and mention is not None
            and mention.type == "Person"
            and mention.entity >= 0
        ):
            return mention
    return None


def _reported(analysis: Analysis, cues: list[int]) -> None:
    tokens = analysis.tokens
    for verb in cues:
        loose = _loose_content(tokens, verb)
        if loose is not None:
            speaker = speaker_of(analysis, verb)
            if speaker is not None:
                analysis.quotations.append(Quotation(loose[0], loose[1], speaker, verb, direct=False))
            continue
        for child in tokens.children[verb]:
            if tokens.dep[child] == "ccomp" and tokens.pos[child] in ("VERB", "AUX", "ADJ", "NOUN"):
                start, end = tokens.subtree(child)
                if start <= verb < end:
                    continue
                speaker = speaker_of(analysis, verb)
                if speaker is not None:
                    analysis.quotations.append(Quotation(start, end, speaker, verb, direct=False))


def _loose_content(tokens: Tokens, verb: int) -> tuple[int, int] | None:
    """Give what follows "said" and the like, to the sentence's end or a clause with its own subject.

    Parsers often hang a clause behind "told the BBC that" on the listener; position is the surer guide.
    """
    if tokens.lemma[verb] not in PLAIN_SPEECH:
        return None
    end = tokens.sents[tokens.sent[verb]][1]
    subjects = [c for c in tokens.children[verb] if tokens.dep[c] == "nsubj"]
    if not subjects or subjects[0] > verb:
        return None
    for child in tokens.children[verb]:
        own = any(tokens.dep[c] in ("nsubj", "nsubjpass") for c in tokens.children[child])
        timed = tokens.dep[child] == "advcl" and any(
            tokens.lower[c] in ("when", "after", "before", "while", "as") for c in tokens.children[child]
        )
        if child > verb and own and (timed or tokens.dep[child] == "conj"):
            end = min(end, tokens.subtree(child)[0])
    finite = any(tokens.dep[k] in ("nsubj", "nsubjpass") for k in range(verb + 1, end))
    return (verb + 1, end) if finite else None


def _direct(analysis: Analysis, cues: list[int], quoted: bytearray) -> None:
    tokens = analysis.tokens
    by_sentence: dict[int, list[int]] = {}
    for cue in cues:
        by_sentence.setdefault(tokens.sent[cue], []).append(cue)
    last: Quotation | None = None
    for quotation in analysis.quotations:
        start, end = quotation.start, quotation.end
        speaker, cue = _in_sentence(analysis, by_sentence, start, end)
        if speaker is None:
            speaker, cue = _carried(analysis, last, start, end, by_sentence, quoted)
        quotation.speaker, quotation.cue = speaker, cue
        last = quotation if speaker is not None else None


def _in_sentence(
    analysis: Analysis, by_sentence: dict[int, list[int]], start: int, end: int
) -> tuple[Mention | None, int]:
    """Give the subject of the nearest speech verb outside the quotation, in its first or last sentence."""
    tokens = analysis.tokens
    last = tokens.sent[min(end, len(tokens)) - 1]
    after = (
        tokens.sent[end + 1]
        if end + 1 < len(tokens) and tokens.text[end - 1] in (",", "!", "?", ".")
        else last
    )
    sentences = list(
        dict.fromkeys(
            (
                tokens.sent[start],
                last,
                after if after == last + 1 and _same_line(tokens, end, tokens.sents[after][0]) else last,
            )
        )
    )
    if start > 1 and tokens.text[start - 2] in (":", ","):
        sentences.append(tokens.sent[start - 2])
    options = [c for s in sentences for c in by_sentence.get(s, [])]
    for cue in sorted(options, key=lambda c: min(abs(c - start), abs(c - end))):
        if tokens.sent[cue] > last and cue - end > 6:
            continue
        speaker = speaker_of(analysis, cue) or _inverted(analysis, cue)
        if speaker is not None:
            return speaker, cue
    return (None, -1) if options else _subject_outside(analysis, start)


def _same_line(tokens: Tokens, end: int, start: int) -> bool:
    return not any("\n" in tokens.text[k] for k in range(end, start))


def _inverted(analysis: Analysis, cue: int) -> Mention | None:
    """'"...", said the Labour leader, Ed Miliband': the noun phrase right behind the verb."""
    tokens = analysis.tokens
    for k in range(cue + 1, min(cue + 14, len(tokens))):
        if tokens.sent[k] != tokens.sent[cue] or tokens.text[k] in (".", '"', "“"):
            return None
        mention = analysis.at.get(k)
        if (
            mention is not None
            and mention.entity >= 0
            and mention.type == "Person"
            and mention.kind != "adjective"
        ):
            return mention
    return None


def _subject_outside(analysis: Analysis, start: int) -> tuple[Mention | None, int]:
    """A partial quotation inside a sentence belongs to the one whose act it tells: labelled it a "joke"."""
    tokens = analysis.tokens
    head = start
    for _ in range(12):
        if tokens.head[head] == head:
            break
        head = tokens.head[head]
        if tokens.pos[head] == "VERB" and head < start - 1:
            speaker = speaker_of(analysis, head)
            if speaker is not None and speaker.start < start:
                return speaker, head
    return None, -1


def _carried(
    analysis: Analysis,
    last: Quotation | None,
    start: int,
    end: int,
    by_sentence: dict[int, list[int]],
    quoted: bytearray,
) -> tuple[Mention | None, int]:
    """A quotation that fills its sentence goes on from the last one, or from one that named a speaker."""
    tokens = analysis.tokens
    sentence = tokens.sents[tokens.sent[start]][0]
    if any(quoted[k] == 0 and tokens.text[k].isalpha() for k in range(sentence, start)):
        return None, -1
    if (
        last is not None
        and last.speaker is not None
        and not any(quoted[k] == 0 and tokens.text[k].isalpha() for k in range(last.end, start))
    ):
        return last.speaker, last.cue
    if last is not None and last.speaker is not None and tokens.sent[start] - tokens.sent[last.end - 1] <= 1:
        return last.speaker, last.cue
    previous = tokens.sent[start] - 1
    for cue in reversed(by_sentence.get(previous, [])):
        speaker = speaker_of(analysis, cue)
        if speaker is not None and speaker.type == "Person":
            return speaker, cue
    return None, -1
