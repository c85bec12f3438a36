"""Role phrases: "Labour MP for Crosby", "Lib Dem shadow home secretary", "chairman of the Electoral Commission".

A role phrase is a role noun with what stands before it (portfolio, party, seat, "former") and after it ("of", "for").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.office_names import name_office
from kgbuild.mentions.vocabulary import (
    RoleNoun,
    domains,
    doubtful_first_names,
    first_names,
    honorifics,
    modifiers,
    role_nouns,
)
from kgbuild.tokens import Tokens

DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "his", "her", "their", "its", "our", "my", "your", "one", "another"]
)
POSSESSIVES = frozenset(["his", "her", "their", "its", "our", "my", "your"])
BODY_TYPES = frozenset(
    ["Organisation", "Legislature", "Government", "Country", "State", "Place", "Constituency"]
)
PRONOUN_PARTY = frozenset(["party"])
SEAT_WORDS = frozenset(("seat", "constituency", "constituents", "constituent", "byelection"))
MAX_BODY = 9


@dataclass(slots=True)
class _Phrase:
    """A role phrase while it grows."""

    start: int
    end: int
    noun_start: int
    noun_end: int
    noun: RoleNoun
    party: Mention | None = None
    seat: Mention | None = None
    body: Mention | None = None
    bodies: list[Mention] = field(default_factory=list)
    office_start: int = -1
    past: bool = False
    future: bool = False
    definite: bool = False
    indefinite: bool = False
    post: tuple[int, int] | None = None


def find_roles(analysis: Analysis) -> None:
    """Add the document's role phrases, and the seats they name, to its analysis."""
    last = 0
    for start, end, noun in _role_words(analysis):
        if start < last:
            continue
        phrase = _Phrase(start, end, start, end, noun, office_start=start)
        _grow_left(analysis, phrase, last)
        _grow_right(analysis, phrase)
        if _idle(analysis, phrase):
            continue
        last = phrase.end
        _register(analysis, phrase)


def _role_words(analysis: Analysis) -> Iterator[tuple[int, int, RoleNoun]]:
    """Give the role nouns of the document, longest form first, from left to right."""
    tokens, trie, i, n = analysis.tokens, role_nouns(), 0, len(analysis.tokens)
    text = tokens.text
    while i < n:
        node, j, best = trie.get(text[i]), i, None
        while node is not None:
            j += 1
            if "" in node:
                best = (i, j, node[""])
            if j >= n:
                break
            node = node.get(text[j])
        if (
            best
            and not (i in analysis.at and analysis.at[i].end > best[1])
            and tokens.pos[best[1] - 1] not in ("VERB", "AUX")
        ):
            yield best
            i = best[1]
        else:
            i += 1


def _grow_left(analysis: Analysis, phrase: _Phrase, floor: int) -> None:
    tokens = analysis.tokens
    floor = max(floor, tokens.sents[tokens.sent[phrase.noun_start]][0])
    i = phrase.start - 1
    while i >= floor:
        word, mention = tokens.lower[i], analysis.at.get(i)
        if mention is not None:
            if mention.type == "Role" or not _take_slot(analysis, phrase, mention):
                break
            i = mention.start - 1
        elif (
            word in ("'s", "’s", "'", "’")
            and i > floor
            and tokens.lower[i - 1] in domains()
            and (i - 1) not in analysis.at
        ):
            phrase.office_start = i - 1
            i -= 2
        elif word in ("'s", "’s", "'", "’") and i > floor:
            owner = analysis.at.get(i - 1)
            if owner is None or owner.type == "Person" or not _take_slot(analysis, phrase, owner):
                phrase.definite = True
                break
            phrase.definite = True
            i = owner.start - 1
        elif word == ")" and i - 2 >= floor and tokens.text[i - 2] == "(":
            i -= 3
        elif word in modifiers():
            i = _take_modifier(tokens, phrase, i, word)
        elif (
            word == "-"
            and i - 1 >= floor
            and (tokens.lower[i - 1] in modifiers() or tokens.lower[i - 1] in domains())
        ) or (phrase.noun.kind != "office" and tokens.pos[i] == "ADJ" and not tokens.capitalised(i)):
            i -= 1
        elif _premodifies(tokens, i, phrase):
            phrase.office_start = i
            if tokens.capitalised(i) and phrase.noun.kind != "office":
                if phrase.noun.kind in ("seat", "candidate") and _person_run(tokens, i, floor):
                    break
                i = _seat_run(analysis, phrase, i, floor)
                continue
            i -= 1
        else:
            break
        phrase.start = max(i + 1, floor)
    _determiner(tokens, phrase, floor)


def _take_modifier(tokens: Tokens, phrase: _Phrase, i: int, word: str) -> int:
    effect = modifiers()[word]
    phrase.past |= effect == "past"
    phrase.future |= effect == "planned"
    if effect == "part_of_title":
        phrase.office_start = i
    if i > 0 and tokens.text[i - 1] == "-" and word not in ("ex", "then"):
        return i - 2
    return i - 1


def _take_slot(analysis: Analysis, phrase: _Phrase, mention: Mention) -> bool:
    """Let a mention before the noun fill a slot of the phrase; give whether it could."""
    kind = phrase.noun.kind
    if mention.type == "Party":
        if phrase.party is not None:
            return False
        phrase.party = mention
        return True
    if kind in ("seat", "candidate") and mention.type in ("Constituency", "State", "Place"):
        if phrase.seat is None and phrase.party is None:
            phrase.seat = mention
            return True
        return phrase.seat is None and _set_seat(phrase, mention)
    if mention.type in BODY_TYPES and phrase.body is None:
        phrase.body = mention
        if phrase.party is None:
            phrase.office_start = mention.start
        return True
    return False


def _set_seat(phrase: _Phrase, mention: Mention) -> bool:
    phrase.seat = mention
    return True


def _premodifies(tokens: Tokens, i: int, phrase: _Phrase) -> bool:
    """Whether token ``i`` belongs to the compound before the role noun."""
    word, office = tokens.lower[i], phrase.noun.kind == "office"
    if word in ("and", "&", ","):
        return (
            office
            and i > 0
            and tokens.lower[i - 1] in domains()
            and tokens.lower[i + 1] in domains()
            and i + 1 >= phrase.office_start
        )
    if word in domains():
        return office
    if word == "-":
        return not tokens.space[i] and i > 0 and not tokens.space[i - 1]
    if word in DETERMINERS or tokens.text[i] in honorifics() or not word[0].isalpha():
        return False
    if phrase.party is not None or tokens.text[i] in first_names():
        return False
    if tokens.pos[i] == "PROPN" or (
        tokens.capitalised(i) and tokens.pos[i] in ("NOUN", "ADJ") and tokens.sents[tokens.sent[i]][0] != i
    ):
        return tokens.ent[i] != "PERSON" or phrase.noun.kind != "office"
    return (
        office
        and phrase.party is None
        and tokens.pos[i] == "NOUN"
        and tokens.dep[i] in ("compound", "nmod")
        and word not in ("deputy",)
    )


def _seat_run(analysis: Analysis, phrase: _Phrase, i: int, floor: int) -> int:
    """Take the capitalised run that ends at token ``i`` as the seat of an MP or candidate; give the position before it."""
    tokens = analysis.tokens
    start = i
    while start - 1 >= floor and (start - 1) not in analysis.at:
        before = tokens.text[start - 1]
        if (
            tokens.capitalised(start - 1)
            and tokens.pos[start - 1] in ("PROPN", "NOUN", "ADJ")
            and tokens.lower[start - 1] not in DETERMINERS
        ) or (
            before in ("-", "and", "&", "upon")
            and start - 2 >= floor
            and tokens.capitalised(start - 2)
            and (start - 2) not in analysis.at
        ):
            start -= 1
        else:
            break
    if (
        phrase.noun.kind in ("seat", "candidate")
        and phrase.seat is None
        and tokens.text[i] not in honorifics()
    ):
        seat = Mention(start, i + 1, "Constituency", "name", tokens.span_text(start, i + 1))
        analysis.place(seat)
        phrase.seat = seat
    phrase.start = start
    return start - 1


def _person_run(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether the capitalised run that ends at token ``i`` is a person's name: "Brian Monteith MSP"."""
    while i >= floor and (tokens.capitalised(i) or tokens.text[i] == "-"):
        i -= 1
    return tokens.text[i + 1] in first_names() or tokens.text[i + 1] in honorifics()


def _determiner(tokens: Tokens, phrase: _Phrase, floor: int) -> None:
    if phrase.start - 1 >= floor:
        word = tokens.lower[phrase.start - 1]
        phrase.definite |= word in ("the", "this", "that") or word in POSSESSIVES
        phrase.indefinite = word in ("a", "an", "one", "another")


def _grow_right(analysis: Analysis, phrase: _Phrase) -> None:
    """Take the prepositional phrase after the noun: the seat, the party, the body, the portfolio."""
    tokens, j = analysis.tokens, phrase.noun_end
    if tokens.lower[j : j + 2] == ["-", "elect"]:
        phrase.future, phrase.end = True, j + 2
        return
    for _ in range(2):
        if (
            j + 1 >= len(tokens)
            or tokens.lower[j] not in ("of", "for", "to", "in", "from", "at", "on")
            or tokens.sent[j] != tokens.sent[phrase.noun_start]
        ):
            return
        preposition, k = tokens.lower[j], j + 1
        if tokens.lower[k] in ("the", "a", "an"):
            k += 1
        if k >= len(tokens) or tokens.sent[k] != tokens.sent[j]:
            return
        stop = _post_slot(analysis, phrase, preposition, k)
        if stop <= k:
            return
        phrase.end = j = stop


def _post_slot(analysis: Analysis, phrase: _Phrase, preposition: str, k: int) -> int:
    """Fill a slot from the noun phrase that begins at ``k``; give where it ends, or ``k`` if nothing fits."""
    tokens, kind = analysis.tokens, phrase.noun.kind
    mention = analysis.at.get(k)
    if (
        mention is not None
        and mention.type == "Party"
        and phrase.party is None
        and mention.end - 1 <= _noun_end(tokens, mention)
    ):
        phrase.party = mention
        return mention.end
    if kind in ("seat", "candidate"):
        return _seat_after(analysis, phrase, preposition, k)
    if kind == "leader":
        if mention is not None and mention.type in BODY_TYPES:
            phrase.body = mention
            return mention.end
        stop = _body_end(analysis, k)
        if stop > k:
            phrase.post = (k, stop)
        return stop
    if kind != "office" or preposition not in (*phrase.noun.prepositions, "of", "for"):
        return k
    stop = _body_end(analysis, k)
    if mention is not None and mention.type in BODY_TYPES and stop <= mention.end:
        phrase.body = phrase.body or mention
        stop = mention.end
    if stop > k:
        phrase.post = (phrase.noun_end, stop)
    return stop


def _noun_end(tokens: Tokens, mention: Mention) -> int:
    return mention.end - 1


def _seat_after(analysis: Analysis, phrase: _Phrase, preposition: str, k: int) -> int:
    tokens = analysis.tokens
    if phrase.seat is not None or preposition not in ("for", "from", "in", "of"):
        return k
    mention = analysis.at.get(k)
    start = (
        mention.start
        if mention is not None and mention.type in ("Constituency", "State", "Place", "Country")
        else k
    )
    if mention is not None and start == k and mention.type not in ("Constituency", "State", "Place"):
        return k
    stop = _seat_end(analysis, start)
    if stop <= start or (preposition in ("in", "of") and (mention is None or phrase.noun.kind == "seat")):
        return k
    if mention is not None and mention.end >= stop:
        phrase.seat = mention
        return mention.end
    seat = Mention(start, stop, "Constituency", "name", tokens.span_text(start, stop))
    analysis.place(seat)
    phrase.seat = seat
    return stop


def _seat_end(analysis: Analysis, k: int) -> int:
    """Give the end of a constituency's name that begins at ``k``: capitalised words, up to a first name."""
    tokens, j = analysis.tokens, k
    while j < len(tokens) and tokens.sent[j] == tokens.sent[k] and j - k < 8:
        word = tokens.text[j]
        mention = analysis.at.get(j)
        if (
            mention is not None
            and mention.type not in ("Constituency", "State", "Place", "Country")
            and not (j > k and mention.kind == "adjective" and mention.end - mention.start == 1)
        ):
            break
        if (
            j > k and (word in first_names() and word not in doubtful_first_names() and mention is None)
        ) or word in honorifics():
            break
        if (word[0].isupper() and tokens.lower[j] not in modifiers()) or (
            word in ("and", "&", "-", "upon", "on", "of", "the", "in", "under", "le", ",")
            and j + 1 < len(tokens)
            and _seat_goes_on(analysis, k, j)
        ):
            j += 1
        else:
            break
    return j


def _seat_goes_on(analysis: Analysis, k: int, j: int) -> bool:
    tokens = analysis.tokens
    following = tokens.text[j + 1]
    if tokens.text[j] == ",":
        mention = analysis.at.get(k)
        return mention is not None and mention.type == "Constituency" and mention.end > j
    if tokens.text[j] == "-":
        return not tokens.space[j]
    if tokens.text[j] in ("and", "&"):
        later = tokens.text[j + 2] if j + 2 < len(tokens) else ""
        return (
            following[:1].isupper()
            and following not in first_names()
            and following not in honorifics()
            and (j + 1) not in analysis.at
            and not (later[:1].isupper() and following in first_names())
        )
    return following[:1].isupper() or following == "the"


def _body_end(analysis: Analysis, k: int) -> int:
    """Give the end of the noun phrase that names an office's body or portfolio, begun at ``k``."""
    tokens, j = analysis.tokens, k
    while j < len(tokens) and tokens.sent[j] == tokens.sent[k] and j - k < MAX_BODY:
        word, low, mention = tokens.text[j], tokens.lower[j], analysis.at.get(j)
        if mention is not None and mention.type in ("Role", "Person"):
            break
        if mention is not None and mention.type in (*BODY_TYPES, "Party"):
            j = mention.end
            continue
        if _names_someone(tokens, j):
            break
        if (
            low in domains()
            or (word[0].isupper() and tokens.pos[j] in ("PROPN", "NOUN", "ADJ", "VERB"))
            or word == "-"
        ):
            j += 1
        elif (
            tokens.pos[j] in ("NOUN", "ADJ", "NUM")
            and tokens.dep[j] not in ("npadvmod", "advmod")
            and low not in ("year", "years", "time")
        ):
            j += 1
            if tokens.dep[j - 1] in ("pobj", "conj") and not (
                j < len(tokens) and tokens.capitalised(j) and tokens.pos[j] == "PROPN"
            ):
                break
        elif low in ("and", "&", ",", "of", "'s", "’s", "the") and j > k and _body_goes_on(tokens, j):
            j += 1
        else:
            break
    while j > k and tokens.lower[j - 1] in ("and", "&", ",", "of", "the", "'s", "-"):
        j -= 1
    return j


def _names_someone(tokens: Tokens, j: int) -> bool:
    word = tokens.text[j]
    if word in honorifics():
        return True
    following = tokens.text[j + 1] if j + 1 < len(tokens) else ""
    return (
        word in first_names()
        and following[:1].isupper()
        and (word not in doubtful_first_names() or tokens.ent[j] == "PERSON")
    )


def _body_goes_on(tokens: Tokens, j: int) -> bool:
    low, following = tokens.lower[j], tokens.text[j + 1] if j + 1 < len(tokens) else ""
    if low == "of":
        return following[:1].isupper() or following == "the"
    if low == "the":
        return tokens.lower[j - 1] == "of"
    if low in ("'s", "’s"):
        return following[:1].isalpha()
    same = following.lower() in domains() or (
        following[:1].isupper() and tokens.capitalised(j - 1) and not _names_someone(tokens, j + 1)
    )
    if low == ",":
        return same and "and" in tokens.lower[j + 1 : j + 5] and following.lower() in domains()
    return (same and tokens.lower[j - 1] in (*domains(), ",")) or (same and following.lower() in domains())


def _idle(analysis: Analysis, phrase: _Phrase) -> bool:
    """Whether the words only look like a role: a bare "member" or "head", a verb, part of a longer name."""
    tokens, noun = analysis.tokens, phrase.noun
    covered = analysis.at.get(phrase.noun_start)
    if covered is not None and covered.start <= phrase.noun_start and covered.end >= phrase.noun_end:
        return True
    if phrase.noun_start > 0 and tokens.text[phrase.noun_start - 1] in ("Mr", "Mrs", "Ms"):
        return True
    following = tokens.text[phrase.end] if phrase.end < len(tokens) else ""
    if noun.noun == "whip" and not following[:1].isupper():
        return True
    if noun.kind == "member":
        return phrase.party is None
    if noun.kind == "office" and not noun.political:
        owned = phrase.start > 0 and (
            tokens.text[phrase.start - 1] in ("'s", "’s") or tokens.lower[phrase.start - 1] in POSSESSIVES
        )
        return (
            phrase.body is None
            and phrase.post is None
            and phrase.office_start == phrase.noun_start
            and not owned
        )
    return False


def _register(analysis: Analysis, phrase: _Phrase) -> None:
    tokens, noun = analysis.tokens, phrase.noun
    chamber = noun.kind == "leader" and (_of_chamber(phrase.body) or _in_chamber(analysis, phrase))
    kind = "office" if chamber else noun.kind
    role = Role(
        phrase.start,
        phrase.end,
        phrase.noun_end - 1,
        noun.noun,
        party=phrase.party,
        seat=phrase.seat,
        body=phrase.body,
        past=phrase.past,
        future=phrase.future,
        definite=phrase.definite,
        indefinite=phrase.indefinite,
        plural=noun.plural,
        kind=kind,
    )
    if kind == "office" or (kind == "leader" and phrase.party is None and (phrase.body or phrase.post)):
        role.office, role.office_names = name_office(
            tokens,
            (
                min(phrase.body.start, phrase.start) if chamber and phrase.body else phrase.office_start,
                phrase.noun_start,
                phrase.noun_end,
                phrase.end,
            ),
            noun,
            None if chamber else phrase.party,
            phrase.body,
        )
    role.political = noun.political
    role.standalone = noun.standalone
    mention = Mention(phrase.start, phrase.end, "Role", "nominal", role.office or noun.noun)
    role.mention = mention
    analysis.roles.append(role)
    for i in range(phrase.start, phrase.end):
        analysis.at.setdefault(i, mention)


def _of_chamber(body: Mention | None) -> bool:
    return body is not None and body.type == "Legislature"


def _in_chamber(analysis: Analysis, phrase: _Phrase) -> bool:
    """ "Tory leader in the Lords": a group's leader, not the party's; the chamber becomes part of the office."""
    tokens, i = analysis.tokens, phrase.end
    if i + 2 >= len(tokens) or tokens.lower[i] not in ("in", "of", "at"):
        return False
    k = i + 2 if tokens.lower[i + 1] == "the" else i + 1
    body = analysis.at.get(k)
    if not _of_chamber(body) or body is None:
        return False
    phrase.body, phrase.end = phrase.body or body, body.end
    return True


def find_seats(analysis: Analysis) -> None:
    """Add the constituencies named before "seat", "constituency", "by-election": "the Eton and Slough seat"."""
    tokens = analysis.tokens
    for i, word in enumerate(tokens.lower):
        contest = word == "by" and tokens.lower[i + 1 : i + 3] == ["-", "election"]
        if (
            (word not in SEAT_WORDS and not contest)
            or i == 0
            or (i - 1) in analysis.at
            or not tokens.capitalised(i - 1)
        ):
            continue
        start = i - 1
        floor = tokens.sents[tokens.sent[i]][0]
        while start - 1 >= floor and (start - 1) not in analysis.at:
            joined = (
                tokens.text[start - 1] in ("and", "&", "-")
                and start - 2 >= floor
                and tokens.capitalised(start - 2)
            )
            if joined or (
                tokens.capitalised(start - 1) and tokens.pos[start - 1] in ("PROPN", "NOUN", "ADJ")
            ):
                start -= 1
            else:
                break
        if tokens.pos[start] in ("PROPN", "NOUN", "ADJ") and not _person_run(tokens, i - 1, floor):
            analysis.place(Mention(start, i, "Constituency", "name", tokens.span_text(start, i)))


def find_labels(analysis: Analysis) -> None:
    """Add role phrases of party members: "a New York Democrat", "a Republican from Texas", "a fellow Tory"."""
    tokens = analysis.tokens
    claimed = {i for r in analysis.roles for i in range(r.start, r.end)}
    for label in [
        m
        for m in analysis.mentions
        if m.type == "Party" and m.members and m.kind == "adjective" and m.start not in claimed
    ]:
        after = label.end
        if after < len(tokens) and (
            tokens.pos[after] in ("NOUN", "PROPN", "ADJ") or tokens.text[after] in ("-", "'s", "’s")
        ):
            continue
        role = Role(label.start, label.end, label.end - 1, "label", party=label, kind="member")
        before = analysis.at.get(label.start - 1)
        if before is not None and before.type == "State":
            role.seat, role.start, role.kind = before, before.start, "seat"
        elif after + 1 < len(tokens) and tokens.lower[after] in ("of", "from"):
            behind = analysis.at.get(after + 1)
            if behind is not None and behind.type == "State":
                role.seat, role.end, role.kind = behind, behind.end, "seat"
        i = role.start - 1
        while i > 0 and tokens.pos[i] == "ADJ" and tokens.lower[i] not in ("former", "fellow"):
            i -= 1
        first = tokens.lower[i] if role.start else ""
        role.indefinite, role.definite = first in ("a", "an", "fellow"), first == "the"
        role.past = first in ("former", "ex")
        analysis.roles.append(role)
