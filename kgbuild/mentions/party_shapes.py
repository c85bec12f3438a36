"""The shapes of parties' names: what makes a name one, where it begins and how it goes on behind its head.

"Ohio Green Independent Party", "Democratic Union of Ruritania", "Party for Progress", "Liberal Federation".
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.gazetteer import PREFERRED_COUNTRIES
from kgbuild.mentions.names import known_surnames
from kgbuild.mentions.role_phrase import GENITIVES
from kgbuild.mentions.vocabulary import first_names
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

INSIDE = frozenset(("Party", "Country", "State", "Place", "Ideology"))
HOMES = frozenset(("Country", "State", "Place"))
HEADS = word_list("party head", "name_words")
POLITICAL = word_list("party word", "name_words")
PEOPLE = word_list("party people", "name_words")
PARTISAN = word_list("partisan word", "name_words")
WEAK_HEADS = word_list("weak party head", "name_words")
CLUB_HEADS = word_list("party head of clubs", "name_words")
QUALIFIERS = word_list("party qualifier", "name_words")
CAUSES = word_list("party cause", "name_words") | POLITICAL | PEOPLE
CONTENDERS = word_list("contender", "name_words")
STANDING = word_list("standing verb", "name_words") | {"elect", "re-elect"}
LEVELS = word_list("level of a party", "name_words")
SEATS = word_list("contested seat", "name_words")
WINNING = word_list("winning verb", "name_words")
FOUNDING = word_list("founding")
ADJECTIVAL = ("al", "ent", "ive", "ist", "ic", "ary", "ous", "ed")
NAME_TAGS = ("PROPN", "ADJ", "NOUN")
LETTERS = range(2, 9)
LONGEST = 7  # tokens before the head, or behind its preposition


def name_by_head(analysis: Analysis, i: int) -> None:
    """Add the party whose name has its head at ``i``: "Ohio Green Party", "Democratic Union of Ruritania".

    Args:
        analysis: the document's analysis, with its listed names; gains the party's mention.
        i: position of "Party", or of a word such as "Front".
    """
    tokens = analysis.tokens
    if tokens.pos[i] not in ("PROPN", "NOUN"):
        return
    listed = analysis.at.get(i)
    if listed is not None and not (listed.type == "Party" and listed.end == i + 1 and listed.kind == "name"):
        return
    start, floor = (listed.start if listed else i), tokens.sents[tokens.sent[i]][0]
    while start - 1 >= floor and i - start < LONGEST and belongs(analysis, start - 1, floor):
        joined = tokens.text[start - 1] == "-" or tokens.text[start] == "-"
        longer = joined or tokens.text[start - 1] in POLITICAL | QUALIFIERS
        if listed is not None and not longer and not of_one_name(analysis, listed, start):
            break
        mention = analysis.at.get(start - 1)
        start = mention.start if mention is not None else start - 1
    if listed is not None:
        if start < listed.start:
            place_party(analysis, start, grown_end(analysis, i + 1))
        return
    start = _quoted_from(tokens, start, i)
    end = grown_end(analysis, i + 1)
    before, behind = tokens.text[start:i], set(tokens.text[i + 1 : end])
    stood = before and tokens.text[i] not in CLUB_HEADS and _stood_for(tokens, start)
    if stood or _partisan_name(tokens.text[i], before, behind):
        place_party(analysis, start, end)


def _stood_for(tokens: Tokens, start: int) -> bool:
    """Whether somebody stands or sits for what a name names: "candidate of the Labour Front"."""
    k = start - 1 - (start > 0 and tokens.lower[start - 1] == "the")
    if k < 1 or tokens.lower[k] not in ("for", "of"):
        return False
    above = tokens.head[k]
    if tokens.pos[above] == "NOUN":
        won = tokens.dep[above] == "dobj" and tokens.lemma[above] in SEATS and tokens.lower[k] == "for"
        return tokens.lemma[above] in CONTENDERS or won
    if tokens.lower[k] != "for" or tokens.pos[above] != "VERB":
        return False
    seats = any(tokens.dep[c] == "dobj" and tokens.lemma[c] in SEATS for c in tokens.children[above])
    return tokens.lemma[above] in STANDING or (seats and tokens.lemma[above] in WINNING)


def name_by_letters(analysis: Analysis, i: int) -> None:
    """Add the party of which somebody is a politician or candidate, known by its letters: "of the CVP".

    Args:
        analysis: the document's analysis, with its listed names; gains the party's mention.
        i: position of a word in capitals.
    """
    tokens, k = analysis.tokens, i - 1 - (i > 0 and analysis.tokens.lower[i - 1] == "the")
    letters = tokens.text[i]
    if k < 1 or tokens.lower[k] != "of" or len(letters) not in LETTERS or not letters.isalpha():
        return
    if tokens.lemma[tokens.head[k]] in CONTENDERS and tokens.head[i] == k and i not in analysis.at:
        place_party(analysis, i, i + 1)


def of_one_name(analysis: Analysis, listed: Mention, start: int) -> bool:
    """Whether the word before a listed name makes it another one's: "the Gambian Democratic Party".

    The parties of the countries most written of stay themselves: "the Camden Labour Party" is a branch of
    the listed one. But nobody founds a branch.

    Args:
        analysis: the document's analysis.
        listed: the listed party's mention.
        start: position behind the word.
    """
    tokens, k = analysis.tokens, start - 1
    at_home = listed.country in PREFERRED_COUNTRIES and analysis.country in ("", *PREFERRED_COUNTRIES)
    if at_home and tokens.lemma[tokens.head[listed.end - 1]] not in FOUNDING:
        return False
    if k < 1 or k in analysis.at or tokens.lower[k - 1] != "the" or not tokens.capitalised(k):
        return False
    if tokens.text[k] in LEVELS:
        return False
    word = tokens.text[k]
    someone = word in known_surnames() or word in first_names() or tokens.ent[k] in ("PERSON", "GPE", "LOC")
    return word.endswith(ADJECTIVAL) or (tokens.pos[k] == "PROPN" and word.isalpha() and not someone)


def _quoted_from(tokens: Tokens, start: int, i: int) -> int:
    """Give where the name that ends with ``i`` begins if it is in quotation marks; else ``start``."""
    if tokens.text[i + 1 : i + 2] != ['"'] and tokens.text[i + 1 : i + 2] != ["”"]:
        return start
    k = start
    while k > 0 and i - k < LONGEST and (tokens.capitalised(k - 1) or tokens.text[k - 1] == "-"):
        k -= 1
    return k if k > 0 and tokens.text[k - 1] in ('"', "“") else start


def _partisan_name(head: str, before: list[str], behind: set[str]) -> bool:
    """Whether the words before and behind the head of a name make it a party's."""
    if head == "Party":
        return bool(before or behind)
    if head in WEAK_HEADS:  # but "Liberal Arts Federation"
        return bool(before) and before[-1] in PARTISAN
    political = POLITICAL if head == "Movement" else POLITICAL | PARTISAN
    return not political.isdisjoint(before) or not PEOPLE.isdisjoint(behind)


def belongs(analysis: Analysis, k: int, floor: int) -> bool:
    """Whether token ``k``, if not before ``floor``, can be in a party's name that goes on behind it."""
    tokens, mention = analysis.tokens, analysis.at.get(k)
    if tokens.lower[k] in GENITIVES and k > floor and tokens.text[k - 1] in CAUSES:
        return True  # "Socialist People's Front"
    if tokens.text[k] == "-" and k > floor and tokens.capitalised(k - 1) and not tokens.space[k - 1]:
        return not tokens.space[k]  # "All-Russian Workers' Party"
    if not tokens.capitalised(k) or tokens.pos[k] not in NAME_TAGS:
        return False
    if mention is None:
        return k > floor or tokens.pos[k] != "ADJ" or tokens.text[k] in POLITICAL
    return mention.type in INSIDE or (mention.type == "Organisation" and mention.end - mention.start == 1)


def grown_end(analysis: Analysis, j: int) -> int:
    """Give the end of a party's name that may go on behind ``j``: "of Ruritania", "for Freedom"."""
    begun = j
    for _ in range(2):
        j = _phrase_end(analysis, j)
        if j == begun or (j - 1) in analysis.at:
            break
    return j


def _phrase_end(analysis: Analysis, j: int) -> int:
    """Give the end of the one "of" or "for" phrase that may begin at ``j``, or ``j``."""
    tokens = analysis.tokens
    if j + 1 >= len(tokens) or tokens.lower[j] not in ("of", "for"):
        return j
    k = j + 2 if tokens.lower[j + 1] == "the" else j + 1
    if k >= len(tokens) or tokens.sent[k] != tokens.sent[j]:
        return j
    end = _cause_end(analysis, k)
    if end < len(tokens) - 1 and end > k and tokens.lower[end] in ("and", "&"):
        last = _cause_end(analysis, end + 1, further=True)
        end = last if last > end + 1 else end
    return end if end > k else j


def _cause_end(analysis: Analysis, k: int, further: bool = False) -> int:
    """Give the end of the place or cause that begins at ``k``, or ``k``."""
    tokens, mention = analysis.tokens, analysis.at.get(k)
    if mention is not None and mention.type in HOMES and mention.kind == "name":
        return k if further else mention.end
    if tokens.text[k] not in CAUSES and not (mention is not None and mention.type in ("Ideology", "Country")):
        return k
    j = mention.end if mention is not None else k + 1
    while j < min(len(tokens), k + LONGEST) and tokens.sent[j] == tokens.sent[k]:
        if tokens.text[j] not in CAUSES and not (j in analysis.at and analysis.at[j].type in INSIDE):
            break
        j = analysis.at[j].end if j in analysis.at else j + 1
    return j if all(tokens.capitalised(x) for x in range(k, j)) else k


def place_party(analysis: Analysis, start: int, end: int, name: str = "") -> None:
    """Add a party's mention in place of those that lie within its name."""
    inner = {id(analysis.at[k]) for k in range(start, end) if k in analysis.at}
    if inner:
        analysis.mentions = [m for m in analysis.mentions if id(m) not in inner]
    analysis.place(Mention(start, end, "Party", "name", name or analysis.tokens.span_text(start, end)))
