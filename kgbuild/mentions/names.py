"""What names are made of: particles, suffixes, surnames, and words that tell organisations and events."""

from __future__ import annotations

from functools import cache

from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

PARTICLES = word_list("particle", "name_words")
SUFFIXES = word_list("suffix", "name_words")
POST_NOMINALS = frozenset(("QC", "KC", "MBE", "OBE", "CBE"))
COMMON_WORDS = word_list("common word", "name_words")
NOT_NAMES = word_list("not a name", "name_words")
ORGANISATION_WORDS = word_list("organisation", "name_words")
GOVERNMENT_WORDS = word_list("government", "name_words")
LEGISLATURE_WORDS = frozenset(("Parliament", "Assembly", "Senate", "Congress"))
EVENT_WORDS = word_list("event", "name_words")
PLACE_TABLES = ("places", "countries", "states", "constituencies")


@cache
def listed_surnames() -> frozenset[str]:
    """Give the surnames of all listed office holders."""
    return frozenset(row["name"].split()[-1] for row in package_table("gazetteer", "office_holders"))


@cache
def listed_namesakes() -> dict[str, frozenset[str]]:
    """Give the surnames of the listed office holders of each first name."""
    found: dict[str, set[str]] = {}
    for row in package_table("gazetteer", "office_holders"):
        words = row["name"].split()
        found.setdefault(words[0], set()).add(words[-1])
    return {first: frozenset(last) for first, last in found.items()}


@cache
def known_surnames() -> frozenset[str]:
    """Give the surnames of the listed office holders that are not also words, first names or places."""
    places = {row["name"] for table in PLACE_TABLES for row in package_table("gazetteer", table)}
    return frozenset(
        n
        for n in listed_surnames()
        if len(n) > 3 and n not in first_names() and n not in places and n.lower() not in COMMON_WORDS
    )


def surname(tokens: Tokens, start: int, end: int) -> str:
    """Give the last name of a person, with its hyphenated parts and nobiliary particles.

    Args:
        tokens: the document's tokens.
        start, end: half-open token span of the person's name.
    """
    last = end - 1
    while last > start and tokens.text[last] in SUFFIXES:
        last -= 1
    first = last
    while first - 2 >= start and tokens.text[first - 1] in ("-", "–", "'", "’"):
        first -= 2
    while first - 1 > start and tokens.text[first - 1] in PARTICLES and tokens.text[first - 1] != "of":
        first -= 1
    return tokens.span_text(first, last + 1)


def names_organisation(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words of a name make it an organisation's or an event's, and no title makes it a person's.

    Args:
        tokens: the document's tokens.
        start, end: half-open token span of the name.
    """
    words = set(tokens.text[start:end])
    first, tagged = tokens.text[start], tokens.ent[start] == tokens.ent[end - 1] == "PERSON"
    person = end - start == 2 and tagged and first in first_names() and first not in doubtful_first_names()
    event = tokens.text[end - 1] in EVENT_WORDS and not person  # but "Gus Hall"
    named = bool(words & (ORGANISATION_WORDS | GOVERNMENT_WORDS)) or event
    return named and tokens.text[start] not in honorifics()


def person_name_ends(tokens: Tokens, floor: int, last: int) -> bool:
    """Whether the capitalised run that ends with a token is a person's name, as in "Brian Monteith MSP".

    Args:
        tokens: the document's tokens.
        floor: position before which the run cannot begin.
        last: position of the run's last token.
    """
    i = last
    while i >= floor and (tokens.capitalised(i) or tokens.text[i] == "-"):
        i -= 1
    return tokens.text[i + 1] in first_names() or tokens.text[i + 1] in honorifics()
