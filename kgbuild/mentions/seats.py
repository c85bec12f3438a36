"""Seats: the constituencies named beside an MP, a candidate, "seat" or "by-election", listed or not."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.names import person_name_ends
from kgbuild.mentions.role_phrase import DETERMINERS, OF_STATES, SEAT_KINDS, SEAT_TYPES, RolePhrase
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics, modifiers, role_nouns
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NO_SEATS = word_list("no seat", "role_words")
SEATS_OF = word_list("seat with a name behind", "role_words")
TOWNS = word_list("town of an office", "role_words")  # "the county seat of Marion" is a town
SEAT_WORDS = frozenset(("seat", "constituency", "constituents", "constituent", "byelection", "by-election"))
NAME_JOINTS = word_list("seat name joint", "role_words")
CAUSES = word_list("party-like word", "name_words")
PARTY_HEADS = word_list("party head", "name_words")
NAME_TAGS = frozenset(("PROPN", "NOUN", "ADJ"))
OPENERS = word_list("seat name opener", "role_words")
LONGEST_NAME = 8  # tokens


def find_seats(analysis: Analysis) -> None:
    """Add the constituencies named before "seat", "constituency", "by-election": "the Eton and Slough seat".

    Args:
        analysis: the document's analysis, with its listed names and role phrases; gains mentions.
    """
    tokens = analysis.tokens
    for i, word in enumerate(tokens.lower):
        if word in SEATS_OF and i > 0:
            _find_seat_of(analysis, i)
        if word not in SEAT_WORDS or i == 0:
            continue
        if (i - 1) in analysis.at or not tokens.capitalised(i - 1):
            continue
        floor = tokens.sents[tokens.sent[i]][0]
        start = _name_start(analysis, i - 1, floor)
        if tokens.pos[start] in NAME_TAGS and not person_name_ends(tokens, floor, i - 1):
            analysis.place(Mention(start, i, "Constituency", "name", tokens.span_text(start, i)))


def _find_seat_of(analysis: Analysis, i: int) -> None:
    """Add the constituency named behind the word at ``i``: "the riding of Mount Royal"."""
    tokens, k = analysis.tokens, i + 2
    if tokens.lower[i + 1 : i + 2] != ["of"] or k >= len(tokens) or tokens.lower[i - 1] in TOWNS:
        return
    listed = analysis.at.get(k)
    stop = _seat_end(analysis, k)
    if listed is not None and listed.type in ("Place", "Constituency") and listed.end >= stop:
        listed.seat = True
    elif (
        listed is None
        and stop > k
        and all(tokens.pos[x] in (*NAME_TAGS, "ADP", "CCONJ", "PUNCT", "DET") for x in range(k, stop))
    ):
        _place_seat(analysis, k, stop)


def _name_start(analysis: Analysis, last: int, floor: int) -> int:
    """Give where the capitalised run that ends with token ``last`` begins, across "and" and hyphens."""
    tokens, start = analysis.tokens, last
    while start - 1 >= floor and (start - 1) not in analysis.at:
        joined = (
            tokens.text[start - 1] in ("and", "&", "-")
            and start - 2 >= floor
            and tokens.capitalised(start - 2)
        )
        if not joined and not (tokens.capitalised(start - 1) and tokens.pos[start - 1] in NAME_TAGS):
            break
        start -= 1
    return start


def take_seat_before(analysis: Analysis, phrase: RolePhrase, last: int, floor: int) -> int:
    """Take the capitalised run before a role noun as the seat of an MP or candidate.

    Args:
        analysis: the document's analysis; gains the seat's mention.
        phrase: the role phrase, whose seat is filled if it is a seat's and has none.
        last: position of the run's last token.
        floor: position before which the run cannot begin.

    Returns:
        The position before the run.
    """
    tokens, start = analysis.tokens, last
    while start - 1 >= floor and (start - 1) not in analysis.at:
        proper = (
            tokens.capitalised(start - 1)
            and tokens.pos[start - 1] in NAME_TAGS
            and tokens.lower[start - 1] not in DETERMINERS
        )
        joined = (
            tokens.text[start - 1] in ("-", "and", "&", "upon")
            and start - 2 >= floor
            and tokens.capitalised(start - 2)
            and (start - 2) not in analysis.at
        )
        if not proper and not joined:
            break
        start -= 1
    if any(word in NO_SEATS for word in tokens.lower[start : last + 1]):
        return start - 1  # "the Vice Presidential nominee"
    if start == last and tokens.text[last] in CAUSES:
        return start - 1  # "a Unity candidate"
    if tokens.text[last] in PARTY_HEADS and start < last and phrase.party is None:  # "a Progressive Front TD"
        phrase.party = Mention(start, last + 1, "Party", "name", tokens.span_text(start, last + 1))
        analysis.place(phrase.party)
    elif phrase.noun.noun in OF_STATES and tokens.capitalised(phrase.noun_start):
        return start - 1  # before "Sen. X" only a listed state is the seat
    elif phrase.noun.kind in SEAT_KINDS and phrase.seat is None and tokens.text[last] not in honorifics():
        phrase.seat = _place_seat(analysis, start, last + 1)
    return start - 1


def _place_seat(analysis: Analysis, start: int, end: int) -> Mention:
    seat = Mention(start, end, "Constituency", "name", analysis.tokens.span_text(start, end))
    analysis.place(seat)
    return seat


def take_seat_after(analysis: Analysis, phrase: RolePhrase, preposition: str, k: int) -> int:
    """Take the seat named behind a role noun's preposition ("MP for Crosby", "candidate in Dewsbury").

    Args:
        analysis: the document's analysis; gains the seat's mention if no list holds it.
        phrase: the role phrase, whose seat is filled.
        preposition: the preposition, lower case.
        k: position where the noun phrase behind it begins, without its article.

    Returns:
        The position behind the seat, or ``k`` if there is none.
    """
    if phrase.seat is not None or preposition not in ("for", "from", "in", "of"):
        return k
    if analysis.tokens.text[k] in role_nouns():
        return k  # "candidate for President of the United States"
    mention = analysis.at.get(k)
    start = mention.start if mention is not None and mention.type in (*SEAT_TYPES, "Country") else k
    if mention is not None and start == k and mention.type not in SEAT_TYPES:
        return k
    stop = _seat_end(analysis, start)
    if stop <= start or (preposition in ("in", "of") and (mention is None or phrase.noun.kind == "seat")):
        return k
    if mention is not None and mention.end >= stop:
        phrase.seat = mention
        return mention.end
    phrase.seat = _place_seat(analysis, start, stop)
    return stop


def _seat_end(analysis: Analysis, k: int) -> int:
    """Give the end of a constituency's name that begins at ``k``: capitalised words, up to a first name."""
    tokens, j = analysis.tokens, k
    while j < len(tokens) and tokens.sent[j] == tokens.sent[k] and j - k < LONGEST_NAME:
        if _other_name(analysis, k, j):
            break
        word = tokens.text[j]
        proper = word[0].isupper() and tokens.lower[j] not in modifiers()
        if not proper and not (
            word in NAME_JOINTS and j + 1 < len(tokens) and _joint_goes_on(analysis, k, j)
        ):
            break
        j += 1
    return j


def _other_name(analysis: Analysis, k: int, j: int) -> bool:
    """Whether another name begins at ``j``, behind a constituency's name begun at ``k``."""
    word, mention = analysis.tokens.text[j], analysis.at.get(j)
    if word in honorifics():
        return True
    if mention is None:
        opened = j == k + 1 and analysis.tokens.text[k] in OPENERS  # "Mount Albert"
        return j > k and word in first_names() and word not in doubtful_first_names() and not opened
    one_adjective = j > k and mention.kind == "adjective" and mention.end - mention.start == 1
    return mention.type not in (*SEAT_TYPES, "Country") and not one_adjective


def _joint_goes_on(analysis: Analysis, k: int, j: int) -> bool:
    """Whether a constituency's name begun at ``k`` goes on behind the "and", comma or hyphen at ``j``."""
    tokens: Tokens = analysis.tokens
    following = tokens.text[j + 1]
    if tokens.text[j] == ",":
        mention = analysis.at.get(k)
        return mention is not None and mention.type == "Constituency" and mention.end > j
    if tokens.text[j] == "-":
        return not tokens.space[j]
    if tokens.text[j] in ("and", "&"):
        return (
            following[:1].isupper()
            and following not in first_names()
            and following not in honorifics()
            and (j + 1) not in analysis.at
        )
    return following[:1].isupper() or following == "the"
