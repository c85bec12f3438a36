"""What stands behind a role noun: "for Crosby", "of the Labour Party", "for trade and industry", "-elect"."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.membership import party_at, take_organ_party, take_parties
from kgbuild.mentions.role_phrase import (
    BODY_TYPES,
    DETERMINERS,
    GENITIVES,
    SEAT_KINDS,
    SEAT_TYPES,
    RolePhrase,
)
from kgbuild.mentions.seats import take_seat_after
from kgbuild.mentions.vocabulary import (
    domains,
    doubtful_first_names,
    first_names,
    honorifics,
    modifiers,
    role_nouns,
)
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PREPOSITIONS = word_list("role preposition", "role_words")
BODY_JOINTS = word_list("body name joint", "role_words")
TIMES = word_list("time noun", "role_words")
PORTFOLIO_OFFICES = word_list("office of a portfolio", "role_words")
_GENITIVES = [[mark] for mark in GENITIVES]
LONGEST_BODY = 9  # tokens
LONGEST_QUALITY = 5  # tokens before a name


def grow_right(analysis: Analysis, phrase: RolePhrase) -> None:
    """Take the prepositional phrases behind the noun: the seat, the party, the body, the portfolio.

    Args:
        analysis: the document's analysis; gains the seats that no list holds.
        phrase: the role phrase, grown to the left.
    """
    tokens, j = analysis.tokens, phrase.noun_end
    if tokens.lower[j : j + 2] == ["-", "elect"]:
        phrase.future, phrase.end = True, j + 2
        return
    if phrase.noun.kind == "leader" and (
        tokens.lower[j : j + 1] == ["within"] or _one_of_many(analysis, phrase)
    ):
        phrase.noun = replace(phrase.noun, noun="member", kind="member")
    if phrase.noun.kind == "member":
        take_parties(analysis, phrase)
        return
    take_organ_party(analysis, phrase)
    j = _over_abbreviation(tokens, j)
    for _ in range(2):
        if j + 1 >= len(tokens) or tokens.lower[j] not in PREPOSITIONS:
            return
        k = j + 2 if tokens.lower[j + 1] in ("the", "a", "an") else j + 1
        same_sentence = tokens.sent[j] == tokens.sent[phrase.noun_start]
        if not same_sentence or k >= len(tokens) or tokens.sent[k] != tokens.sent[j]:
            return
        stop = _fill_slot(analysis, phrase, tokens.lower[j], k)
        if stop <= k:
            place = analysis.at.get(k)
            if tokens.lower[j] != "in" or place is None or place.type not in SEAT_TYPES:
                return
            j = place.end  # "a councillor in Oslo for the Labour Party"
            continue
        phrase.end = j = stop


def _one_of_many(analysis: Analysis, phrase: RolePhrase) -> bool:
    """Whether a leader is one of several, or leads a part: "a leader of the Congress", "of its youth"."""
    tokens, j = analysis.tokens, phrase.noun_end
    party = phrase.party
    if party is None and tokens.lower[j : j + 1] == ["of"] and j + 2 < len(tokens):
        party = party_at(analysis, j + 1 + (tokens.lower[j + 1] == "the"), branches=False)
    if party is None:
        return False
    part = party.start > j and tokens.text[party.end : party.end + 1] in _GENITIVES
    part &= "group" not in tokens.lower[party.end : party.end + 2]  # which is an office of its own
    return part or (phrase.indefinite and not phrase.past)


def _over_abbreviation(tokens: Tokens, j: int) -> int:
    """Give the position behind the abbreviation in "Member of Parliament (MP) for"; else ``j``."""
    bracketed = tokens.text[j : j + 1] == ["("] and tokens.text[j + 2 : j + 3] == [")"]
    followed = bracketed and j + 3 < len(tokens) and tokens.lower[j + 3] in PREPOSITIONS
    return j + 3 if followed and tokens.text[j + 1].isupper() else j


def _fill_slot(analysis: Analysis, phrase: RolePhrase, preposition: str, k: int) -> int:
    """Fill a slot from the noun phrase that begins at ``k``; give where it ends, or ``k`` if nothing fits."""
    kind, mention = phrase.noun.kind, analysis.at.get(k)
    body = mention if mention is not None and mention.type in BODY_TYPES else None
    if body is not None and title_begins(analysis.tokens, body.end):
        return k  # "a spokesman for House Speaker X" speaks for X
    named_so = mention is not None and mention.kind == "adjective" and _goes_on(analysis, mention.end)
    on_list = preposition == "on" and mention is not None and _noun_behind(analysis, mention.end)
    party: Mention | None = None
    portfolio = phrase.noun.noun in PORTFOLIO_OFFICES and analysis.tokens.lower[k] in domains()
    if phrase.party is None and not (named_so or on_list or portfolio):  # "Minister of Labour"
        party = party_at(analysis, k, branches=kind != "leader")
    if party is not None:
        if kind == "leader" and preposition == "for" and (phrase.body or phrase.post):
            # Who leads a council for the party does not lead the party.
            phrase.noun = replace(phrase.noun, noun="group leader", kind="office")
        phrase.party = party
        return party.end
    if kind in SEAT_KINDS:
        return take_seat_after(analysis, phrase, preposition, k)
    if kind == "leader":
        if body is not None:
            phrase.body = body
            stop = body_end(analysis, k)
            if body.type == "Place" and stop > body.end:  # "leader of Leeds City Council"
                phrase.post = (k, stop)
                return stop
            group = _owned_name(analysis, body.end)
            if group is not None and group.start > body.end and group.type == "Party":
                phrase.party, phrase.body = group, None  # "Northern Ireland's Democratic Unionist Party"
                return group.end
            if group is None or group.type != "Party":
                return body.end
            phrase.post = (k, group.end)
            return group.end
        stop = body_end(analysis, k)
        if stop > k:
            phrase.post = (k, stop)
        return stop
    if kind != "office" or preposition not in (*phrase.noun.prepositions, "of", "for"):
        return k
    stop = body_end(analysis, k)
    if body is not None and stop <= body.end:
        phrase.body = phrase.body or body
        stop = body.end
    if stop > k:
        phrase.post = (phrase.noun_end, stop)
    return stop


def _owned_name(analysis: Analysis, i: int) -> Mention | None:
    """Give the name right behind ``i``, over a possessive and adjectives: "Britain's anti-EU UKIP"."""
    tokens = analysis.tokens
    if tokens.text[i : i + 1] not in (["'s"], ["’s"]):
        return analysis.at.get(i)
    k = i + 1
    while k < min(i + LONGEST_QUALITY, len(tokens)) and k not in analysis.at:
        if not (tokens.pos[k] in ("ADJ", "VERB", "NOUN") or tokens.text[k] == "-"):
            break
        k += 1
    while (quality := analysis.at.get(k)) is not None and quality.type == "Ideology":
        k = quality.end
    return analysis.at.get(k)


def body_end(analysis: Analysis, k: int) -> int:
    """Give the end of the noun phrase that names an office's body or portfolio, begun at ``k``."""
    tokens, j = analysis.tokens, k
    while j < len(tokens) and tokens.sent[j] == tokens.sent[k] and j - k < LONGEST_BODY:
        word, mention = tokens.text[j], analysis.at.get(j)
        if mention is not None and mention.type in ("Role", "Person"):
            break
        if mention is not None and mention.type in (*BODY_TYPES, "Party"):
            j = mention.end
            continue
        if _names_someone(tokens, j) or title_begins(tokens, j) or (j > k and _tells_time(tokens, j)):
            break
        if word == "for" and j > k and party_at(analysis, j + 1 + (tokens.lower[j + 1] == "the"), False):
            break  # "governor of Guanajuato for the National Action Party"
        proper = word[0].isupper() and tokens.pos[j] in ("PROPN", "NOUN", "ADJ", "VERB")
        if proper or tokens.lower[j] in domains() or word == "-":
            j += 1
        elif _plain_noun(tokens, j):
            j += 1
            if tokens.dep[j - 1] in ("pobj", "conj") and not _proper_noun(tokens, j):
                break
        elif j > k and _office_follows(tokens, j):
            break
        elif j > k and (_joint_goes_on(tokens, j) or tokens.ent[j - 1 : j + 2] == ["ORG"] * 3):
            j += 1
        else:
            break
    if j > k and tokens.text[j - 1] == "-" and j < len(tokens) and not tokens.space[j - 1]:
        return k  # the first half of a compound: "editor of union-backed Safety magazine"
    while j > k and tokens.lower[j - 1] in ("and", "&", ",", "of", "the", "'s", "’s", "-"):
        j -= 1
    if j > k and j < len(tokens) and tokens.text[j] in GENITIVES:
        return k  # whose it is, not what: "a spokesman for Rubio's newly formed committee"
    return j


def _tells_time(tokens: Tokens, j: int) -> bool:
    """Whether a time begins at ``j``: "Speaker of the Senate July 1986", not in "National Day Committee"."""
    if _proper_noun(tokens, j + 1) and tokens.capitalised(j):
        return False
    return tokens.ent[j] == "DATE" or (tokens.lower[j] in TIMES and tokens.capitalised(j))


def _office_follows(tokens: Tokens, j: int) -> bool:
    """Whether another office stands behind "and" or a comma: "Speaker of the House and President of"."""
    if tokens.lower[j] not in ("and", "&", ","):
        return False
    k = j + 1
    while k < len(tokens) and (tokens.lower[k] in modifiers() or tokens.lower[k] in DETERMINERS):
        k += 1
    node = role_nouns()
    while k < len(tokens) and tokens.text[k] in node:
        node, k = node[tokens.text[k]], k + 1
        if "" in node and node[""].kind == "office" and tokens.lower[k : k + 1] in (["of"], ["for"]):
            return True
    return False


def title_begins(tokens: Tokens, j: int) -> bool:
    """Whether a title right before a name begins at ``j``: "a spokesman for Mayor Ken Livingstone"."""
    node, k = role_nouns(), j
    while k < len(tokens) and tokens.text[k] in node:
        node, k = node[tokens.text[k]], k + 1
    named = (
        k < len(tokens) and tokens.capitalised(k) and tokens.pos[k] == "PROPN" and tokens.ent[k] == "PERSON"
    )
    return k > j and "" in node and tokens.capitalised(j) and named


def _plain_noun(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` is a word of a noun phrase that says no time."""
    return (
        (tokens.pos[j] in ("NOUN", "ADJ", "NUM") or (tokens.tag[j] == "NNP" and tokens.text[j].islower()))
        and not (tokens.pos[j] == "NUM" and set(tokens.lower[j + 1 : j + 3]) & TIMES)
        and tokens.ent[j] != "DATE"
        and tokens.dep[j] not in ("npadvmod", "advmod")
        and tokens.lower[j] not in TIMES
    )


def _proper_noun(tokens: Tokens, j: int) -> bool:
    return j < len(tokens) and tokens.capitalised(j) and tokens.pos[j] == "PROPN"


def _noun_behind(analysis: Analysis, j: int) -> bool:
    return j < len(analysis.tokens) and analysis.tokens.pos[j] == "NOUN"


def _goes_on(analysis: Analysis, j: int) -> bool:
    """Whether a name goes on behind a party's adjective: "the Republican Governors Association"."""
    tokens = analysis.tokens
    return j < len(tokens) and j not in analysis.at and tokens.capitalised(j) and tokens.pos[j] == "PROPN"


def _names_someone(tokens: Tokens, j: int) -> bool:
    """Whether a person's name begins at token ``j``."""
    word = tokens.text[j]
    if word in honorifics():
        return True
    following = tokens.text[j + 1] if j + 1 < len(tokens) else ""
    if len(word) == 2 and word[1] == "." and word[0].isupper() and following in first_names():
        return True  # "J. Christopher Stevens"
    return (
        word in first_names()
        and following[:1].isupper()
        and (word not in doubtful_first_names() or tokens.ent[j] == "PERSON")
    )


def _joint_goes_on(tokens: Tokens, j: int) -> bool:
    """Whether a body's name goes on behind the "and", "of", comma or possessive at ``j``."""
    low, following = tokens.lower[j], tokens.text[j + 1] if j + 1 < len(tokens) else ""
    if low not in BODY_JOINTS:
        return False
    if low == "of":
        return following[:1].isupper() or following == "the"
    if low == "the":
        return tokens.lower[j - 1] == "of"
    if low in ("'s", "’s"):
        return following[:1].isalpha()
    if tokens.ent[j - 1] == tokens.ent[j] == "ORG" and tokens.ent[j + 1 : j + 2] == ["ORG"]:
        return True  # "Commission on Social Justice", "Institute of Allergy and Infectious Diseases"
    portfolio = following.lower() in domains()
    same = portfolio or (
        following[:1].isupper() and tokens.capitalised(j - 1) and not _names_someone(tokens, j + 1)
    )
    if low in ("on", "for"):
        return False
    if low == ",":
        listed = following == "and" and tokens.text[j - 2] == "," and tokens.lower[j + 2] in domains()
        return listed or (portfolio and "and" in tokens.lower[j + 1 : j + 5])
    return portfolio or (same and tokens.lower[j - 1] in (*domains(), ","))
