"""Whether a listed form stands for what its list says: "Reading" is not always the town."""

from __future__ import annotations

from kgbuild.mentions.forms import Entry
from kgbuild.mentions.gazetteer import Match
from kgbuild.mentions.name_runs import QUOTES
from kgbuild.mentions.vocabulary import (
    doubtful_first_names,
    first_names,
    honorifics,
    role_nouns,
    seat_words,
)
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

SEAT_VERBS = frozenset(("represent", "contest", "fight", "win", "regain", "retake"))
BEHIND_SEAT = frozenset(("MP", "MPs", "by-election", "constituency", "seat"))
BEFORE_PLACE = frozenset(("in", "for", "of", "at", "from", "near"))
PREFIXES = frozenset(("ex", "anti", "pro", "non"))
CAUSES = [[word] for word in word_list("party cause", "name_words")]
COMMON_BODIES = word_list("common body", "name_words")
BODIES = word_list("body with a cause", "name_words")
CLUBS = word_list("club of partisans", "name_words")
STATE_NOUNS = word_list("noun behind a state", "name_words")
PLACE_TYPES = frozenset(("Place", "Constituency", "State", "Country"))
PLAIN_PARTY_WORDS = word_list("plain party word", "name_words")
PARTY_NOUNS = word_list("party noun")


def _begins_a_body(tokens: Tokens, match: Match) -> bool:
    """Whether an ideology's word begins the name of a body: "the Progressive Policy Institute"."""
    k = match.start
    if not tokens.capitalised(k) or tokens.ent[match.end - 1] != "ORG":
        return False
    while k + 1 < len(tokens) and tokens.ent[k + 1] == "ORG" and tokens.pos[k + 1] == "PROPN":
        k += 1
    return k > match.end and tokens.lemma[k].lower() not in PARTY_NOUNS


def trusted(tokens: Tokens, match: Match, entry: Entry) -> bool:
    """Whether a listed form stands for its entry here, not in a person's name or as an ordinary word.

    Args:
        tokens: the document's tokens.
        match: where the form stands.
        entry: what it is taken for.
    """
    start = match.start
    if entry.type == "Ideology" and _begins_a_body(tokens, match):
        return False
    if (
        start > 1
        and tokens.text[start - 1] == "-"
        and tokens.capitalised(start - 2)
        and not tokens.space[start - 2]
        and tokens.lower[start - 2] not in PREFIXES
    ):
        return False
    if entry.type == "Party":
        return _trusted_party(tokens, match, entry)
    before = tokens.text[start - 1] if start else ""
    if before in honorifics() and entry.type in (*PLACE_TYPES, "Organisation"):
        return False
    if (
        before in first_names()
        and before not in doubtful_first_names()
        and tokens.sent[start - 1] == tokens.sent[start]
    ):
        return False
    if entry.type in PLACE_TYPES:
        return _trusted_place(tokens, match, entry)
    if entry.type == "Legislature" and before.lower() == "this" and match.end == start + 1:
        return False  # "this House" is that of whoever speaks
    if entry.type == "Organisation" and _behind_nickname(tokens, start):
        return False
    return not (entry.ambiguous and entry.type == "Organisation" and tokens.ent[start] in ("PERSON", "GPE"))


def _behind_nickname(tokens: Tokens, i: int) -> bool:
    """Whether a nickname within a person's name stands in quotation marks before token ``i``."""
    quoted = i > 3 and tokens.text[i - 1] in QUOTES and tokens.text[i - 3] in QUOTES
    return quoted and tokens.capitalised(i - 2) and tokens.pos[i - 4] == "PROPN" and tokens.capitalised(i - 4)


def _trusted_party(tokens: Tokens, match: Match, entry: Entry) -> bool:
    """Whether a party's form stands for the party, not for a day, a street, a person or a longer name."""
    start, end = match.start, match.end
    before = tokens.text[start - 1] if start else ""
    if end < len(tokens) and tokens.text[end] in ("Day", "Street", "Bank"):
        return False
    if tokens.lower[end : end + 1] == ["of"] and tokens.span_text(start, end) in PLAIN_PARTY_WORDS:
        return False  # "the National Congress of American Indians"
    if tokens.lower[end : end + 1] == ["for"] and tokens.text[end + 1 : end + 2] in CAUSES:
        return tokens.text[end - 1] not in BODIES  # "the National Congress for New Politics"
    if (
        before.lower() == "the"
        and tokens.span_text(start, end) in COMMON_BODIES
        and not _noun_at(tokens, end)
    ):
        return False  # "the Alliance" is an alliance named before
    if before in CLUBS and tokens.text[end - 1].endswith("s"):
        return False  # "Log Cabin Republicans", "Young Conservatives"
    if not entry.ambiguous:
        return True
    if _part_of_name(tokens, start, end):
        return False
    in_person = before in honorifics() or (before in first_names() and tokens.ent[start] == "PERSON")
    return not in_person or entry.kind == "adjective"


def _trusted_place(tokens: Tokens, match: Match, entry: Entry) -> bool:
    """Whether the form of a place, seat, state or country stands for it, not for a person or a word."""
    start, end = match.start, match.end
    before = tokens.text[start - 1] if start else ""
    after = tokens.text[end] if end < len(tokens) else ""
    # "Virginia Wade" is no place; the governor, senators and Democrats of "Virginia Gov. X" are a state's.
    titled = entry.type == "State" and any(after in x for x in (honorifics(), role_nouns(), STATE_NOUNS))
    seat = entry.type == "Constituency" and after in BEHIND_SEAT and end - start > 1  # "Don Valley MP"
    if after[:1].isupper() and tokens.text[start] in first_names() and not (titled or seat):
        return False
    if entry.type == "Place" and _inside_name(tokens, start, end):
        return False
    if entry.type in ("Place", "Constituency"):
        verb = tokens.lemma[start - 1 if start else 0] in SEAT_VERBS
        doubtful = entry.ambiguous or end - start == 1
        if doubtful and tokens.ent[start] == "PERSON" and not verb:
            return False
        if entry.ambiguous and tokens.ent[start] not in ("GPE", "LOC", "FAC"):
            return verb or after in BEHIND_SEAT or before.lower() in BEFORE_PLACE
    if entry.type == "State" and entry.ambiguous:
        return before in (",", "-", "–") or after == "." or (before == "(" and after == ")")
    return True


def _inside_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a place's form stands inside a person's full name: "Juan Pablo Valencia Ruiz"."""
    around = (start - 2, start - 1, end)
    if start < 2 or end >= len(tokens) or end - start > 1 or tokens.text[start - 2] not in first_names():
        return False
    return all(tokens.pos[k] == "PROPN" and tokens.capitalised(k) for k in around)


def _noun_at(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens.pos[i] in ("NOUN", "PROPN", "PART")


def _part_of_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether capitalised words stand right beside a doubtful form, as in "Countryside Alliance"."""
    before = (
        start > tokens.sents[tokens.sent[start]][0] + 1
        and tokens.capitalised(start - 1)
        and tokens.pos[start - 1] in ("PROPN", "NOUN", "ADJ")
    )
    after = (
        end < len(tokens)
        and tokens.pos[end] == "PROPN"
        and tokens.text[end] not in first_names()
        and not tokens.text[end].isupper()
        and tokens.text[end] not in seat_words()  # "the first Green Member of Parliament"
    )
    return before or after
