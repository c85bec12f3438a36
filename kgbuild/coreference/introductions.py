"""Introductions: "A Labour MP has quit the party. Jane Smith, 54, ...": said first by role, named next.

News names the person of its first sentence in the next one. The phrase is held by the one who is named there
as somebody new: with an age, with the same role, or in full and without any description at all.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.coreference.incumbents import holders_in, year_of
from kgbuild.coreference.nominals import refer
from kgbuild.coreference.pronouns import resolve
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

LEAD = 2
PLACES = frozenset(("nsubj", "nsubjpass", "dobj"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
NUMBERS = {word: n for n, word in enumerate(("two", "three", "four", "five"), 2)}
MODEST = word_list("introduced kind")


def resolve_introductions(analysis: Analysis) -> None:
    """Give role phrases of people not yet named the people whom the next sentence names."""
    tokens = analysis.tokens
    for role in list(analysis.roles):
        if (
            role.holders
            or role.mention is None
            or role.mention.entity >= 0
            or role.construction
            or role.future
        ):
            continue
        if role.kind not in MODEST:
            continue
        one = _one_of(tokens, role)
        if tokens.dep[one if one >= 0 else role.head] not in PLACES:
            continue
        if one >= 0:
            _introduce_one_of(analysis, role, one)
        elif role.plural:
            _introduce_several(analysis, role)
        elif role.indefinite:
            person = _introduced(analysis, role)
            if person is not None:
                refer(analysis, role, person.entity)
                role.holders.append((role.mention, "lead"))


def _one_of(tokens: Tokens, role: Role) -> int:
    """Give the position of "one" in "one of its MPs", or -1."""
    of = tokens.head[role.head]
    one = tokens.head[of]
    return one if role.plural and tokens.lower[of] == "of" and tokens.lower[one] == "one" else -1


def _introduce_one_of(analysis: Analysis, role: Role, one: int) -> None:
    """ "Labour has suspended one of its MPs. Jane Smith, 54, ...": "one" is she, and of that party."""
    person = _introduced(analysis, role)
    if person is None:
        return
    mention = Mention(one, one + 1, "Person", "nominal", "one", entity=person.entity)
    analysis.place(mention)
    analysis.clusters[person.entity].mentions.append(mention)
    owner = next((c for c in analysis.tokens.children[role.head] if analysis.tokens.dep[c] == "poss"), -1)
    party = (analysis.at.get(owner) or resolve(analysis, owner)) if owner >= 0 else None
    if role.party is None and party is not None and party.type == "Party":
        role.party = party
    role.holders.append((mention, "lead"))


def _introduced(analysis: Analysis, role: Role) -> Mention | None:
    """Give the person named next, if named as somebody new and fit for the role; else None."""
    number = analysis.tokens.sent[role.head]
    for sentence in (number + 1, number + 2):
        named = _named_in(analysis, sentence)
        if named:
            first = named[0]
            telling = role.kind != "office" or role.past or role.party is not None  # no "a spokesman said"
            bare = sentence == number + 1 <= LEAD + 1 and _bare(analysis, role, first)
            sure = _aged(analysis.tokens, first) or (telling and (bare or _same_role(analysis, role, first)))
            fit = _new(analysis, first) and _subject(analysis.tokens, first)
            return first if sure and fit and _compatible(analysis, role, first) else None
    return None


def _introduce_several(analysis: Analysis, role: Role) -> None:
    """ "Two Tory MPs have quit. A and B ...": as many new people, all in the next sentence's subject."""
    tokens = analysis.tokens
    count = next((NUMBERS[w] for w in tokens.lower[role.start : role.head] if w in NUMBERS), 0)
    sentence = tokens.sent[role.head] + 1
    if not count or sentence >= len(tokens.sents):
        return
    start, end = tokens.sents[sentence]
    verb = next((k for k in range(start, end) if tokens.head[k] == k), start)
    people = [m for m in _named_in(analysis, sentence) if m.start < verb]
    if len({m.entity for m in people}) == count == len(people) and all(_new(analysis, m) for m in people):
        role.holders.extend((m, "lead") for m in people)


def _named_in(analysis: Analysis, sentence: int) -> list[Mention]:
    """Give the people named in a sentence, in text order."""
    tokens = analysis.tokens
    if sentence >= len(tokens.sents):
        return []
    start, end = tokens.sents[sentence]
    found = {
        m.start: m
        for m in (analysis.at.get(k) for k in range(start, end))
        if m is not None and m.type == "Person" and m.kind == "name" and m.entity >= 0
    }
    return [found[k] for k in sorted(found)]


def _new(analysis: Analysis, mention: Mention) -> bool:
    """Whether this is the first that the text says of a person, but for the headline."""
    tokens = analysis.tokens
    headline = not "".join(tokens.text[: tokens.sents[0][1]]).rstrip().endswith((".", "!", "?"))
    return not any(
        int(headline) <= tokens.sent[m.start] < tokens.sent[mention.start]
        for m in analysis.clusters[mention.entity].mentions
    )


def _subject(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name begins its sentence or is the subject of it."""
    head = next(
        (k for k in range(mention.start, mention.end) if not mention.start <= tokens.head[k] < mention.end),
        mention.end - 1,
    )
    return mention.start == tokens.sents[tokens.sent[head]][0] or tokens.dep[head] in SUBJECTS


def _aged(tokens: Tokens, mention: Mention) -> bool:
    """Whether an age stands behind a name: ", 58,"."""
    behind = tokens.text[mention.end : mention.end + 3]
    return len(behind) == 3 and behind[0] == "," and behind[1].isdigit() and behind[2] == ","


def _same_role(analysis: Analysis, role: Role, person: Mention) -> bool:
    """Whether the text gives a person the role in other words, as with the seat: "MP for Wantage"."""
    return any(r.noun == role.noun for r in _held(analysis, person))


def _bare(analysis: Analysis, role: Role, person: Mention) -> bool:
    """Whether a person is named in full and there without description, though nobody knows the name.

    Of a former minister everybody may have known it, if that was long ago.
    """
    label, sent = analysis.clusters[person.entity].label, analysis.tokens.sent
    described = any(sent[r.head] == sent[person.start] for r in _held(analysis, person))
    known = label in holders_in(year_of(analysis) if role.past else None)
    return len(label.split()) > 1 and not described and (not known or (role.past and not analysis.date))


def _held(analysis: Analysis, person: Mention) -> list[Role]:
    return [r for r in analysis.roles if any(h.entity == person.entity for h, _ in r.holders)]


def _compatible(analysis: Analysis, role: Role, person: Mention) -> bool:
    """Whether nothing that the text says of a person speaks against the role: a leadership, another party."""
    for held in _held(analysis, person):
        if held.kind == "leader" or not (
            held.kind == role.kind or "seat" in (held.kind, role.kind) or held.past
        ):
            return False
        parties = {r.party.entity for r in (held, role) if r.party is not None}
        if len(parties) > 1 and not (held.past or role.past):
            return False
    return True
