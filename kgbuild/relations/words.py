"""Matching word frames over the parse: verbs with particles, nouns with light verbs, adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Mention
from kgbuild.passives import Slots
from kgbuild.quotations.speakers import agent_at
from kgbuild.relations.conditions import allows
from kgbuild.relations.ends import authors, distinct, entity_at, types_of
from kgbuild.relations.frames import Frame, frames_by_lemma
from kgbuild.relations.idea_lists import listed_behind
from kgbuild.relations.implied import (
    holder_of,
    is_body,
    last_seat,
    made_office,
    own_label,
    own_office,
    own_party,
    own_seat,
)
from kgbuild.relations.modifiers import own_status, worst
from kgbuild.relations.no_stance import is_no_stance
from kgbuild.relations.qualities import named_next, said_of
from kgbuild.relations.slots import governing_verb, heads_of, said_and_did, slots_of
from kgbuild.relations.status import status_of
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

POS_KIND = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
OWN = {"own-office": own_office, "own-party": own_party, "own-seat": own_seat}
PAIR = 2
ANY_PARTICLE = word_list("with any particle")
PLATFORMS = word_list("platform")
STANCE = frozenset(("criticised", "accused", "praised", "supported"))


def match_words(analysis: Analysis) -> Iterator[Found]:
    """Give the statements that the document's verbs, nouns and adjectives say."""
    index = frames_by_lemma()
    tokens = analysis.tokens
    for mention in analysis.mentions:
        if classes := index.get(("class", mention.type)):
            yield from _match_at(analysis, mention.end - 1, classes)
    for i, lemma in enumerate(tokens.lemma):
        kind = POS_KIND.get(tokens.pos[i])
        if kind == "noun" and any(tokens.dep[c] == "nsubj" for c in tokens.children[i]):
            kind = "verb"  # a noun with a subject is a verb that the tagger mistook ("he quit Labour")
        if kind is None:
            continue
        candidates = index.get((kind, lemma))
        if not candidates and kind == "adjective" and tokens.tag[i] in ("VBN", "VBG"):
            candidates = index.get(("verb", lemma))
        if not candidates and tokens.tag[i] == "VBN":
            candidates = index.get(("adjective", tokens.lower[i]))
        if candidates and not (i in analysis.at and analysis.at[i].kind == "name"):
            yield from _match_at(analysis, i, candidates)


def _match_at(
    analysis: Analysis, i: int, candidates: tuple[tuple[Frame, tuple[str, ...]], ...]
) -> Iterator[Found]:
    tokens = analysis.tokens
    slots: Slots | None = None
    for frame, lemmas in candidates:
        if frame.kind != "class" and not any(_evokes(tokens, i, lemma) for lemma in lemmas):
            continue
        if slots is None:
            slots = slots_of(tokens, i, frame.kind)
        own = said_and_did(tokens, i, slots) if frame.relation in STANCE else slots
        above = tokens.lemma[tokens.head[i]]
        if (
            allows(analysis, i, frame, own)
            and not (frame.under and above not in frame.under)
            and above not in frame.not_under
        ):
            yield from _fill(analysis, i, frame, own)


def _evokes(tokens: Tokens, i: int, lemma: str) -> bool:
    """Whether token ``i``, with its particle or the word behind it, is an occurrence of a lemma."""
    head, _, rest = lemma.partition(" ")
    if head not in (tokens.lemma[i], tokens.lower[i]):
        return False
    if not rest:
        return (
            not any(
                (tokens.dep[c] == "prt" and tokens.lower[c] in ("out", "down", "up", "off", "over"))
                or (tokens.lower[c] == "in" and tokens.lower[c + 1 : c + 2] == ["for"])  # "stood in for"
                for c in tokens.children[i]
            )
            or head in ANY_PARTICLE
        )
    words = rest.split()
    if len(words) == 1:
        return (
            any(
                tokens.lower[c] == rest and tokens.dep[c] in ("prt", "advmod", "prep")
                for c in tokens.children[i]
            )
            or tokens.lower[i + 1 : i + 2] == words
        )
    return tokens.lower[i + 1 : i + 1 + len(words)] == words


def _fill(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> Iterator[Found]:
    pairs = _pairs(analysis, i, frame, slots)
    if not pairs:
        return
    tokens = analysis.tokens
    status = (
        own_status(tokens, i)
        if frame.presupposed
        else status_of(tokens, tokens.head[i] if frame.under else i, questions=frame.relation in STANCE)
    )
    verb = governing_verb(tokens, i) if frame.relation in STANCE and frame.kind == "noun" else -1
    if verb >= 0 and tokens.lemma[verb] in frame.light_verbs:
        status = worst(own_status(tokens, i), status_of(tokens, verb, questions=True))  # "offered criticism"
    if frame.relation in STANCE and status == "asserted" and _inverted(tokens, i):
        status = "uncertain"
    if frame.tending and status == "asserted" and _progressive(tokens, i):
        status = "uncertain"
    mutual = frame.subject == frame.object
    if mutual and frame.relation in STANCE and len({o.entity for _, o in pairs}) > PAIR:
        return  # of three in a row one cannot tell who is against whom
    for first, obj in pairs:
        subject = holder_of(analysis, obj) or first
        if frame.relation in STANCE and is_no_stance(analysis, i, frame.relation, subject, obj):
            continue
        once = frame.relation not in STANCE and mutual and obj.start < subject.start
        if subject.entity != obj.entity and not once:
            yield Found(
                subject.entity,
                frame.relation,
                obj.entity,
                status,
                i,
                (tokens.sent[i], tokens.sent[i]),
                subject,
                obj,
                tense=frame.tense or None,
                confidence=frame.confidence,
                rule=frame.id,
            )


def _inverted(tokens: Tokens, i: int) -> bool:
    """Whether a verb is asked about by yes or no: "Will MPs support the deal?"."""
    auxiliaries = [c for c in tokens.children[i] if tokens.dep[c] == "aux"]
    subjects = [c for c in tokens.children[i] if tokens.dep[c] == "nsubj"]
    asked = bool(auxiliaries and subjects) and auxiliaries[0] < subjects[0]
    return asked and tokens.text[tokens.sents[tokens.sent[i]][1] - 1].strip() == "?"


def _pairs(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> list[tuple[Mention, Mention]]:
    """Give the subjects with their objects; what is a subject's own is looked up for each."""
    objects = _ends(analysis, i, frame, frame.object, slots, "object", frame.through == "owned")
    if not objects and frame.relation in STANCE and frame.kind == "verb" and _on_both(analysis, frame, slots):
        objects = _ends(analysis, i, frame, frame.subject, slots, "subject", False)
    own = next((OWN[name] for name in frame.object if name in OWN), None)
    if not objects and own is None:
        return []
    subjects = _ends(analysis, i, frame, frame.subject, slots, "subject", False)
    if not subjects and frame.relation in STANCE and frame.kind != "noun":
        subjects = _ends(analysis, i, frame, frame.subject, slots, "subject", True)
    if not subjects and frame.relation in STANCE and frame.kind != "noun":
        heads = heads_of(analysis.tokens, i, frame, "subj", slots)
        subjects = [m for h in heads for m in authors(analysis, h, types_of(frame.relation, "subject"))]
        subjects = subjects or [m for h in heads if (m := agent_at(analysis, h)) is not None]
    if objects or own is None:
        return [(subject, obj) for subject in subjects for obj in objects]
    return [(s, obj) for s in subjects for obj in own(analysis, i, s.entity, frame, slots)]


def _on_both(analysis: Analysis, frame: Frame, slots: Slots) -> bool:
    """Whether what a verb says is said of its subjects in turn: "they attacked each other"."""
    lower = analysis.tokens.lower
    return any(
        (lower[t - 1], lower[t]) in (("each", "other"), ("one", "another"))
        for name in frame.object
        for t in slots.get(name, [])
        if t
    )


def _progressive(tokens: Tokens, i: int) -> bool:
    """Whether a verb is in the progressive: "is beating", "was losing"."""
    return tokens.tag[i] == "VBG" and any(
        tokens.dep[c] == "aux" and tokens.lemma[c] in ("be", "'s", "’s") for c in tokens.children[i]
    )


def _ends(
    analysis: Analysis, i: int, frame: Frame, names: tuple[str, ...], slots: Slots, end: str, owned: bool
) -> list[Mention]:
    """Give what fills one end of a frame: the first of its named slots that holds a fitting entity."""
    allowed = types_of(frame.relation, end)
    if frame.object_types and end == "object":
        allowed &= frozenset(frame.object_types)
    undergone = frame.relation not in STANCE or bool(frame.object_lemmas)
    gathered: list[Mention] = []
    for name in names:
        if name in ("said-of", "named-next"):
            said = said_of(analysis, i) if name == "said-of" else named_next(analysis, i, allowed)
            if found := [m for h in said for m in entity_at(analysis, h, allowed, owned)]:
                return distinct(found)
            continue
        heads = heads_of(analysis.tokens, i, frame, name, slots)
        if frame.relation in STANCE and end == "object":
            heads = [h for h in heads if analysis.tokens.lower[h] not in ("it", "this", "that")]
            heads = [h for h in heads if name != "on" or analysis.tokens.lower[h] not in PLATFORMS]
        if frame.object_lemmas and end == "object":
            heads = [h for h in heads if analysis.tokens.lemma[h] in frame.object_lemmas]
        if name == "last-seat":
            return last_seat(analysis, i, slots)
        if name == "own-label":
            if label := own_label(analysis, i):
                return label
            continue
        if frame.office and end == "object":
            return [made_office(analysis, h, frame.office) for h in heads[:1] if is_body(analysis, h, frame)]
        mentions = [m for h in heads for m in entity_at(analysis, h, allowed, owned, undergone)]
        if frame.strict and end == "object":
            mentions = [m for m in mentions if m.type in allowed or m.seat]
        gathered += mentions
        if gathered and not (frame.gather and end == "object"):
            break
    if frame.gather and end == "object":
        gathered += [further for m in gathered for further in listed_behind(analysis, m)]
    return distinct(gathered)
