"""Giving quotations and reported clauses their speakers: in the sentence, before it, or from the last one."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Quotation
from kgbuild.passives import is_passive
from kgbuild.quotations.according import according_to, sources_named
from kgbuild.quotations.marks import quoted_spans
from kgbuild.quotations.speakers import inverted, speaker_of
from kgbuild.quotations.verbs import is_cue
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PLAIN_SPEECH = word_list("plain speech")
UTTERING = word_list("uttering")
AFTER = 6


def find_quotations(analysis: Analysis) -> None:
    """Add the document's direct quotations and reported clauses, with their speakers."""
    tokens = analysis.tokens
    spans = quoted_spans(tokens)
    quoted = bytearray(len(tokens) + 1)
    for start, end in spans:
        quoted[start:end] = b"\x01" * (end - start)
    cues = [i for i in range(len(tokens)) if is_cue(tokens, i)]
    outer = [i for i in cues if not quoted[i]]
    analysis.quotations = [Quotation(start, end, None) for start, end in spans]
    sources = sources_named(analysis)
    _direct(analysis, outer, quoted, {sentence: source for sentence, (_, source) in sources.items()})
    _reported(analysis, cues)
    analysis.quotations += according_to(analysis, sources)
    analysis.quotations.sort(key=lambda q: (q.start, -q.end))


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
                wished = any(
                    tokens.dep[c] == "mark" and tokens.lower[c] == "for" for c in tokens.children[child]
                )
                if start <= verb < end or wished:  # "called for them to go" reports nothing
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


def _direct(analysis: Analysis, cues: list[int], quoted: bytearray, sources: dict[int, Mention]) -> None:
    tokens = analysis.tokens
    by_sentence: dict[int, list[int]] = {}
    for cue in cues:
        by_sentence.setdefault(tokens.sent[cue], []).append(cue)
    last: Quotation | None = None
    for quotation in analysis.quotations:
        speaker, cue = _in_sentence(analysis, by_sentence, quotation)
        if cue < 0 and tokens.sent[quotation.start] in sources:
            speaker = sources[tokens.sent[quotation.start]]
        if speaker is None and cue < 0:
            speaker, cue = _carried(analysis, last, quotation.start, by_sentence, quoted)
        if speaker is None and cue < 0 and _fills(tokens, quotation, quoted):
            speaker, cue = _actor_before(analysis, quotation.start)
        quotation.speaker, quotation.cue = speaker, cue
        last = quotation if speaker is not None else None
    _carry_back(analysis)


def _in_sentence(
    analysis: Analysis, by_sentence: dict[int, list[int]], quotation: Quotation
) -> tuple[Mention | None, int]:
    """Give the subject of the nearest speech verb outside the quotation, in its first or last sentence.

    Returns:
        The speaker and the verb; no speaker and a verb where the verb's subject is nobody known.
    """
    tokens, start, end = analysis.tokens, quotation.start, quotation.end
    last = tokens.sent[min(end, len(tokens)) - 1]
    options = [c for s in _sentences_about(tokens, start, end) for c in by_sentence.get(s, [])]
    embedded = (
        start > 1 and tokens.text[start - 2][-1:].isalnum() and tokens.sent[start - 2] == tokens.sent[start]
    )
    nearest = -1
    for cue in sorted(options, key=lambda c: (embedded and c > start, min(abs(c - start), abs(c - end)))):
        if tokens.sent[cue] > last and cue - end > AFTER:
            continue
        nearest = cue if nearest < 0 else nearest
        speaker = speaker_of(analysis, cue) or inverted(analysis, cue)
        if speaker is not None:
            return speaker, cue
    return (None, nearest) if options else _subject_outside(analysis, start)


def _sentences_about(tokens: Tokens, start: int, end: int) -> list[int]:
    """Give the numbers of the sentences whose speech verbs may be a quotation's."""
    last = tokens.sent[min(end, len(tokens)) - 1]
    sentences = [tokens.sent[start], last]
    if end + 1 < len(tokens) and tokens.text[end - 1] in (",", "!", "?"):
        after = tokens.sent[end + 1]
        if after == last + 1 and _same_line(tokens, end, tokens.sents[after][0]):
            sentences.append(after)
    if start > 1 and tokens.text[start - 2] in (":", ","):
        sentences.append(tokens.sent[start - 2])
    return list(dict.fromkeys(sentences))


def _same_line(tokens: Tokens, end: int, start: int) -> bool:
    return not any("\n" in tokens.text[k] for k in range(end, start))


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
    by_sentence: dict[int, list[int]],
    quoted: bytearray,
) -> tuple[Mention | None, int]:
    """A quotation that begins its sentence goes on from the last one, or from one that named a speaker."""
    tokens = analysis.tokens
    if _words_outside(tokens, quoted, tokens.sents[tokens.sent[start]][0], start):
        return None, -1
    if (
        last is not None
        and last.speaker is not None
        and (
            tokens.sent[start] - tokens.sent[last.end - 1] <= 1
            or not _words_outside(tokens, quoted, last.end, start)
        )
    ):
        return _main_speaker(analysis, last) or (last.speaker, last.cue)
    previous = tokens.sent[start] - 1
    for cue in reversed(by_sentence.get(previous, [])):
        speaker = speaker_of(analysis, cue)
        if speaker is not None and speaker.type == "Person":
            return speaker, cue
    return None, -1


def _main_speaker(analysis: Analysis, last: Quotation) -> tuple[Mention, int] | None:
    """Give who speaks the whole sentence that holds a partial quotation, with the verb, if it says so."""
    tokens = analysis.tokens
    first, end = tokens.sents[tokens.sent[last.start]]
    root = next((k for k in range(first, end) if tokens.head[k] == k), -1)
    if root in (-1, last.cue) or last.start <= root < last.end or not is_cue(tokens, root):
        return None
    speaker = speaker_of(analysis, root)
    return (speaker, root) if speaker is not None else None


def _words_outside(tokens: Tokens, quoted: bytearray, start: int, end: int) -> bool:
    return any(quoted[k] == 0 and tokens.text[k].isalpha() for k in range(start, end))


def _fills(tokens: Tokens, quotation: Quotation, quoted: bytearray) -> bool:
    """Whether a quotation is whole sentences and nothing else stands in them."""
    first, last = tokens.sent[quotation.start], tokens.sent[quotation.end - 1]
    return tokens.text[quotation.end - 1] in (".", "!", "?") and not _words_outside(
        tokens, quoted, tokens.sents[first][0], tokens.sents[last][1]
    )


def _actor_before(analysis: Analysis, start: int) -> tuple[Mention | None, int]:
    """A quotation without a cue is spoken by the person whose act of speech the sentence before it tells."""
    tokens = analysis.tokens
    previous = tokens.sent[start] - 1
    if previous < 0:
        return None, -1
    first, end = tokens.sents[previous]
    root = next((k for k in range(first, end) if tokens.head[k] == k and tokens.lemma[k] in UTTERING), -1)
    speaker = speaker_of(analysis, root) if root >= 0 and not is_passive(tokens, root) else None
    return (speaker, root) if speaker is not None and speaker.type == "Person" else (None, -1)


def _carry_back(analysis: Analysis) -> None:
    """A paragraph whose quotation stays open is spoken by the speaker of the next one."""
    tokens = analysis.tokens
    for this, following in zip(
        reversed(analysis.quotations[:-1]), reversed(analysis.quotations), strict=False
    ):
        open_ended = tokens.pos[this.end : this.end + 1] == ["SPACE"] or "\n" in "".join(
            tokens.text[this.end : this.end + 1]
        )
        if this.speaker is None and this.cue < 0 and open_ended and following.start - this.end <= 3:
            this.speaker, this.cue = following.speaker, following.cue
