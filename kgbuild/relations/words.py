"""Matching word frames over the parse: verbs with their particles, nouns with light verbs, adjectives with copulas."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Mention, Role
from kgbuild.coreference.nominals import BODY_NOUNS
from kgbuild.relations.ends import distinct, entity_at, office_mention, types_of
from kgbuild.relations.frames import Frame, frames_by_lemma
from kgbuild.relations.status import status_of
from kgbuild.syntax import Slots, arguments, is_passive, noun_arguments, surface_subject
from kgbuild.tokens import Tokens

POS_KIND = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
COPULAS = frozenset(("be", "become", "seem", "remain", "look", "feel"))
STANCE = frozenset(("criticised", "accused", "praised", "supported"))


def match_words(analysis: Analysis) -> Iterator[Found]:
    """Give the statements that the document's verbs, nouns and adjectives say."""
    index = frames_by_lemma()
    tokens = analysis.tokens
    for i, lemma in enumerate(tokens.lemma):
        kind = POS_KIND.get(tokens.pos[i])
        if kind is None:
            continue
        candidates = index.get((kind, lemma))
        if not candidates and kind == "adjective" and tokens.tag[i] in ("VBN", "VBG"):
            candidates = index.get(("verb", lemma))
        if candidates and not (i in analysis.at and analysis.at[i].kind == "name"):
            yield from _match_at(analysis, i, candidates)


def _match_at(analysis: Analysis, i: int, candidates: tuple[Frame, ...]) -> Iterator[Found]:
    tokens = analysis.tokens
    slots: Slots | None = None
    for frame in candidates:
        if not any(_evokes(tokens, i, lemma) for lemma in frame.lemmas):
            continue
        if slots is None:
            slots = _slots(tokens, i, frame.kind)
        if any(_blocks(tokens, slots, w) for w in frame.without) or (
            frame.needs_object and not _object_is(tokens, i, slots, frame)
        ):
            continue
        if not all(n in slots for n in frame.needs) or (
            frame.under and tokens.lemma[tokens.head[i]] not in frame.under
        ):
            continue
        yield from _fill(analysis, i, frame, slots)


def _blocks(tokens: Tokens, slots: Slots, word: str) -> bool:
    """Whether a preposition speaks against a frame: with a gerund or a thing behind it, not with a time or place."""
    return word in slots and (
        not slots[word] or any(tokens.pos[t] == "NOUN" and not tokens.ent[t] for t in slots[word])
    )


def _evokes(tokens: Tokens, i: int, lemma: str) -> bool:
    """Whether token ``i``, with its particle or the word behind it, is an occurrence of a lemma."""
    head, _, rest = lemma.partition(" ")
    if tokens.lemma[i] != head:
        return False
    if not rest:
        return not any(
            tokens.dep[c] == "prt" and tokens.lower[c] in ("out", "down", "up", "off", "over")
            for c in tokens.children[i]
        ) or head in ("hit", "lash", "speak")
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


def _slots(tokens: Tokens, i: int, kind: str) -> Slots:
    if kind == "verb":
        return arguments(tokens, i)
    slots = noun_arguments(tokens, i)
    if kind == "adjective":
        for c in tokens.children[i]:
            if tokens.dep[c] == "prep":
                continue
        verb = tokens.head[i]
        if tokens.dep[i] in ("acomp", "oprd", "attr") or tokens.lemma[verb] in COPULAS:
            slots["subj"] = surface_subject(tokens, verb)
        elif tokens.dep[i] in ("amod", "conj", "advcl"):
            slots["subj"] = surface_subject(tokens, tokens.head[i])
    return slots


def _object_is(tokens: Tokens, i: int, slots: Slots, frame: Frame) -> bool:
    text = {tokens.lemma[t] for t in slots.get("obj", [])} | {
        "".join(tokens.lower[max(0, t - 2) : t + 1]) for t in slots.get("obj", [])
    }
    return bool(text & set(frame.needs_object))


def _fill(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> Iterator[Found]:
    owned = frame.through == "owned"
    objects = _ends(analysis, i, frame, frame.object, slots, "object", owned)
    if not objects:
        return
    subjects = _ends(analysis, i, frame, frame.subject, slots, "subject", False)
    if not subjects and frame.relation in STANCE:
        subjects = _ends(analysis, i, frame, frame.subject, slots, "subject", True)
    tokens = analysis.tokens
    status = (
        "asserted"
        if frame.presupposed
        else status_of(tokens, tokens.head[i] if frame.under else i, questions=frame.relation in STANCE)
    )
    for subject in subjects:
        for obj in objects:
            subject = _holder_of(analysis, obj) or subject
            if subject.entity != obj.entity:
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


def _holder_of(analysis: Analysis, office: Mention) -> Mention | None:
    """ "Jones quit as mayor and Smith as sheriff": the one named right before "as" has the office, not the subject."""
    if office.type != "Office":
        return None
    for role in analysis.roles:
        if role.start == office.start and role.construction == "as" and role.holders and not role.subjects:
            return role.holders[0][0]
    return None


def _ends(
    analysis: Analysis, i: int, frame: Frame, names: tuple[str, ...], slots: Slots, end: str, owned: bool
) -> list[Mention]:
    allowed = types_of(frame.relation, end)
    for name in names:
        heads = _heads(analysis, i, frame, name, slots)
        if name == "own-office":
            return _own_office(analysis, i, frame, slots)
        if name == "own-party":
            return _own_party(analysis, i, frame, slots)
        if name == "own-seat":
            return _own_seat(analysis, i, frame, slots)
        if frame.office and end == "object":
            return [
                _made_office(analysis, h, frame.office) for h in heads[:1] if _is_body(analysis, h, frame)
            ]
        mentions = [m for h in heads for m in entity_at(analysis, h, allowed, owned)]
        if frame.strict and end == "object":
            mentions = [m for m in mentions if m.type in allowed]
        if mentions:
            return distinct(mentions)
    return []


def _heads(analysis: Analysis, i: int, frame: Frame, name: str, slots: Slots) -> list[int]:
    tokens = analysis.tokens
    if name == "subj-of-light-verb":
        verb = _governing_verb(tokens, i)
        if verb < 0 or (frame.light_verbs and tokens.lemma[verb] not in frame.light_verbs):
            return []
        return arguments(tokens, verb).get(
            "obj" if is_passive(tokens, verb) and tokens.dep[i] != "nsubjpass" else "subj", []
        )
    if name == "subj-of-copula":
        verb = tokens.head[i]
        return (
            surface_subject(tokens, verb) if tokens.dep[i] == "attr" and tokens.lemma[verb] in COPULAS else []
        )
    if name == "appos-head":
        return [tokens.head[i]] if tokens.dep[i] == "appos" else []
    if name == "comp-of-copula":
        verb = tokens.head[i]
        return (
            arguments(tokens, verb).get("comp", [])
            if tokens.dep[i] == "nsubj" and tokens.lemma[verb] in COPULAS
            else []
        )
    if name == "poss":
        return slots.get("poss", []) + slots.get("compound", [])
    if ">" in name:
        outer, _, inner = name.partition(">")
        return [t for h in slots.get(outer, []) for t in noun_arguments(tokens, h).get(inner, [])]
    if name not in slots and frame.kind == "noun" and name not in ("of", "from", "by"):
        verb = _governing_verb(tokens, i)
        return arguments(tokens, verb).get(name, []) if verb >= 0 else []
    return slots.get(name, [])


def _governing_verb(tokens: Tokens, i: int) -> int:
    """Give the verb of which a noun is the object, directly or through a preposition ("came under fire"); -1 if none."""
    head = tokens.head[i]
    if tokens.dep[i] in ("dobj", "nsubjpass", "attr") and tokens.pos[head] in ("VERB", "AUX"):
        return head
    if tokens.dep[i] == "pobj" and tokens.lower[head] in ("under", "in", "with", "on", "to"):
        above = tokens.head[head]
        if tokens.pos[above] in ("VERB", "AUX"):
            return above
    if tokens.dep[i] == "conj":
        return _governing_verb(tokens, head)
    return -1


def _subject_people(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> set[int]:
    """Give the people at the frame's subject end."""
    heads = [h for name in frame.subject for h in _heads(analysis, i, frame, name, slots)]
    return {m.entity for h in heads for m in entity_at(analysis, h, frozenset(("Person",)))}


def _own_office(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> list[Mention]:
    """Give the office that the subject is said to hold, when "resigned" names none of its own."""
    if any(p in slots for p in ("as", "from", "obj")):
        return []
    people = _subject_people(analysis, i, frame, slots)
    roles = [
        r
        for r in analysis.roles
        if r.office and not r.future and not r.construction and any(m.entity in people for m, _ in r.holders)
    ]
    return [office_mention(analysis, roles[0])] if len({r.office for r in roles}) == 1 else []


def _own_party(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> list[Mention]:
    """ "defected to Labour": the party left is the one the text gives the defector, unless it is the new one."""
    people = _subject_people(analysis, i, frame, slots)
    new = {m.entity for h in slots.get("to", []) for m in entity_at(analysis, h, frozenset(("Party",)))}
    held = [
        r.party
        for r in analysis.roles
        if r.party is not None and r.party.entity not in new and any(m.entity in people for m, _ in r.holders)
    ]
    return held[:1] if len({p.entity for p in held}) == 1 and new else []


def _own_seat(analysis: Analysis, i: int, frame: Frame, slots: Slots) -> list[Mention]:
    """ "lost his seat": the seat that the text last gave the one whose it is."""
    tokens = analysis.tokens
    if not any(
        tokens.lemma[t] == "seat" and any(tokens.dep[c] == "poss" for c in tokens.children[t])
        for t in slots.get("obj", [])
    ):
        return []
    people = _subject_people(analysis, i, frame, slots)
    held = [
        r.seat
        for r in analysis.roles
        if r.seat is not None
        and r.head < i
        and (
            {m.entity for m, _ in r.holders}
            | {m.entity for h in r.subjects for m in entity_at(analysis, h, frozenset(("Person",)))}
        )
        & people
    ]
    return held[-1:]


def _is_body(analysis: Analysis, head: int, frame: Frame) -> bool:
    mention = analysis.at.get(head)
    if mention is not None and mention.type == "Party":
        return frame.office.startswith("chair")
    return analysis.tokens.lemma[head] in BODY_NOUNS or (
        mention is not None and mention.type in ("Organisation", "Legislature")
    )


def _made_office(analysis: Analysis, head: int, pattern: str) -> Mention:
    """Give the office that a verb implies: "chairs the committee" makes a "chairman of the committee"."""
    tokens = analysis.tokens
    start, end = tokens.subtree(head)
    if tokens.lower[start] in ("the", "a", "its", "his", "her"):
        start += 1
    stop = next(
        (
            k
            for k in range(head + 1, end)
            if tokens.dep[k] in ("relcl", "acl", "punct") or tokens.text[k] == ","
        ),
        end,
    )
    name = tokens.span_text(start, stop)
    noun = pattern.split()[0]
    role = Role(
        start,
        stop,
        head,
        noun,
        pattern.format(object=name),
        (f"{name} {noun}", noun, f"chair of the {name}", f"chair of {name}"),
    )
    return office_mention(analysis, role)
