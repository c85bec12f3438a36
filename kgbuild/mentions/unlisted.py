"""Parties that no list holds, known by their shape ("Democratic Union of Ruritania") or by what is said.

A name is a party's if it ends in "Party", if a word such as "Front" follows a political one, or if the text
calls it a party ("the Forward Together party"). What it is of ("Party of Wales") belongs to the name.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.believers import PARTY_LIKE, believes
from kgbuild.mentions.party_shapes import (
    HEADS,
    HOMES,
    LETTERS,
    LONGEST,
    NAME_TAGS,
    POLITICAL,
    WEAK_HEADS,
    belongs,
    grown_end,
    name_by_head,
    name_by_letters,
    of_one_name,
    place_party,
)
from kgbuild.mentions.vocabulary import honorifics, role_nouns
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

NATIONS = frozenset(("England", "Northern Ireland", "Scotland", "Wales"))  # their parties are British ones
PARTY_ADJECTIVES = word_list("before party", "name_words")
PARTISANS = word_list("partisan", "name_words")
ORDINARY = word_list("ordinary abbreviation", "name_words")
SURE_INITIALS = 3


def find_unlisted_parties(analysis: Analysis) -> None:
    """Add the names of parties that the gazetteer does not know whole, and abbreviations set behind names.

    Args:
        analysis: the document's analysis, with its gazetteer mentions.
    """
    tokens = analysis.tokens
    for i, word in enumerate(tokens.text):
        if word == "Party" or word in HEADS or word in WEAK_HEADS:
            name_by_head(analysis, i)
        elif word.isupper() and len(word) > 1:
            name_by_letters(analysis, i)
        elif word in PARTY_LIKE and i not in analysis.at:
            _believing(analysis, i)
        elif word == "party" and tokens.pos[i] in ("NOUN", "PROPN"):
            _called_party(analysis, i)
            _joined_name(analysis, i)
    for party in [m for m in analysis.mentions if m.type == "Party" and m.kind == "name"]:
        _of_another_place(analysis, party)
        _abbreviated(analysis, party)
    _initials(analysis)


def _believing(analysis: Analysis, i: int) -> None:
    """ "Bavarian Left's ideology", "Cornish Alternative promotes liberalism"."""
    tokens, start = analysis.tokens, i
    floor = tokens.sents[tokens.sent[i]][0]
    while start - 1 >= floor and i - start < LONGEST and belongs(analysis, start - 1, floor):
        mention = analysis.at.get(start - 1)
        start = mention.start if mention is not None else start - 1
    named = tokens.pos[i] in NAME_TAGS and start < i and any(k in analysis.at for k in range(start, i))
    if named and believes(analysis, start, i + 1):
        place_party(analysis, start, i + 1)


def _called_party(analysis: Analysis, i: int) -> None:
    """ "the Forward Together party", "the Ennahda party": what stands before the word is a party's name."""
    tokens, floor = analysis.tokens, _floor(analysis, i)
    last = i
    while last - 1 >= floor and tokens.lower[last - 1] in PARTY_ADJECTIVES:
        last -= 1
    listed = analysis.at.get(last - 1) if last > floor else None
    if listed is not None and listed.type == "Party":
        if listed.kind == "name" and not listed.members and last == i and listed.end == i:
            listed.end = i + 1
            analysis.at[i] = listed
        elif last == i and tokens.text[listed.start] in POLITICAL:
            _longer_adjective(analysis, listed, i, floor)
        return
    start = last
    while start - 1 >= floor and last - start < LONGEST and _goes_before(analysis, start - 1):
        start -= 1
    while start < last and not tokens.capitalised(start):
        start += 1
    if start == last or not _said_of_party(tokens, start, last, i):
        return
    if start > floor or tokens.pos[start] == "PROPN":
        place_party(analysis, start, i + 1, tokens.span_text(start, last))


def _longer_adjective(analysis: Analysis, listed: Mention, i: int, floor: int) -> None:
    """ "the Constitutional Democratic party" is not the Democratic one: its name begins a word before."""
    tokens, k = analysis.tokens, listed.start - 1
    proper = k > floor and k not in analysis.at and tokens.capitalised(k) and tokens.pos[k] in NAME_TAGS
    if proper and of_one_name(analysis, listed, listed.start):
        place_party(analysis, k, i + 1, f"{tokens.span_text(k, i)} Party")


def _joined_name(analysis: Analysis, party: int) -> None:
    """ "Freedom and Prosperity is a conservative party": two words that one party's verb makes one name."""
    tokens, verb = analysis.tokens, analysis.tokens.head[party]
    if tokens.dep[party] != "attr" or tokens.lower[verb] not in ("is", "was"):
        return
    for first in tokens.children[verb]:
        words = (first, first + 2)
        if tokens.dep[first] != "nsubj" or first + 2 >= verb or tokens.lower[first + 1] != "and":
            continue
        joined = tokens.head[first + 2] == first and tokens.dep[first + 2] == "conj"
        if joined and all(tokens.capitalised(k) and k not in analysis.at for k in words):
            place_party(analysis, first, first + 3)


def _floor(analysis: Analysis, i: int) -> int:
    """Give where the sentence of token ``i`` begins."""
    return analysis.tokens.sents[analysis.tokens.sent[i]][0]


def _goes_before(analysis: Analysis, k: int) -> bool:
    """Whether token ``k`` can stand in a name that the word "party" follows."""
    tokens, mention = analysis.tokens, analysis.at.get(k)
    if tokens.lower[k] in ("of", "for", "-", "'") or tokens.pos[k] == "PART":
        return k > 0 and tokens.capitalised(k - 1) and tokens.text[k - 1] not in role_nouns()
    if mention is not None and mention.type not in ("State", "Place"):
        return False
    return tokens.capitalised(k) and tokens.pos[k] in NAME_TAGS and tokens.text[k] not in honorifics()


def _said_of_party(tokens: Tokens, start: int, last: int, i: int) -> bool:
    """Whether the words around a name make the "party" at ``i`` a political one, not a celebration."""
    if all(tokens.ent[k] in ("PERSON", "GPE", "LOC", "DATE", "EVENT", "FAC") for k in range(start, last)):
        return last - start > 2 and _partisan_before(tokens, start)
    return last < i or _partisan_before(tokens, start)


def _partisan_before(tokens: Tokens, start: int) -> bool:
    """Whether "member of the" or the like stands before a name, or the party is joined or left."""
    k = start - 1
    while k >= 0 and (tokens.lower[k] in ("the", "a") or tokens.lower[k] in PARTY_ADJECTIVES):
        k -= 1
    if k > 0 and tokens.lower[k] in ("of", "for", "from", "with", "in"):
        k -= 1
    return k >= 0 and tokens.lemma[k] in PARTISANS


def _of_another_place(analysis: Analysis, party: Mention) -> None:
    """ "the Labour Party of Ruritania" is not the Labour Party that the lists know from another country."""
    tokens = analysis.tokens
    if tokens.text[party.end - 1] not in ("Party", "Congress", *HEADS):
        return
    native = analysis.at.get(party.start - 1)
    if native is not None and native.type == "Country" and native.kind == "adjective":
        if party.country and native.country not in (party.country, *NATIONS):
            bare = tokens.span_text(party.start, party.end)
            party.name, party.country = f"{bare} ({native.country})", native.country
        return
    end = grown_end(analysis, party.end)
    home = analysis.at.get(end - 1) if end > party.end else None
    if home is not None and home.type in HOMES and home.country not in ("", party.country):
        place_party(analysis, party.start, end)


def _abbreviated(analysis: Analysis, party: Mention) -> None:
    """ "the Workers' Front (WF)": the abbreviation is the party's name from here on."""
    tokens, i = analysis.tokens, party.end
    if i + 2 >= len(tokens) or tokens.text[i] != "(" or tokens.text[i + 2] != ")":
        return
    short = tokens.text[i + 1]
    if not (short.isupper() and short.isalpha() and len(short) in LETTERS):
        return
    for k in range(i + 1, len(tokens)):
        if tokens.text[k] != short:
            continue
        held = analysis.at.get(k)
        if held is None:
            analysis.place(Mention(k, k + 1, "Party", "name", party.name, party.country))
        elif held.end - held.start == 1 and held.type in ("Party", "Organisation"):
            held.type, held.name, held.country = "Party", party.name, party.country


def _initials(analysis: Analysis) -> None:
    """ "SSP" beside "Scottish Socialist Party": capitals that begin the words of a party are its."""
    short = _party_initials(analysis)
    if not short:
        return
    tokens = analysis.tokens
    told = {m.name for m in analysis.mentions if m.end - m.start > 1}  # by a longer name too
    for i, word in enumerate(tokens.text):
        named = short.get(word) if word.isupper() else None
        if named is None or (len(word) < SURE_INITIALS and not _beside(tokens, i, named)):
            continue
        held = analysis.at.get(i)
        if held is None:
            analysis.place(Mention(i, i + 1, "Party", "name", named.name, named.country))
        elif held.type == "Party" and held.end - held.start == 1 and held.name not in told:
            held.name, held.country = named.name, named.country


def _party_initials(analysis: Analysis) -> dict[str, Mention]:
    """Give the parties named in full by their initials, save those that everybody uses, as "MP" or "CEO"."""
    short: dict[str, Mention] = {}
    for party in analysis.mentions:
        words = analysis.tokens.text[party.start : party.end]
        letters = "".join(w[0] for w in words if w[0].isupper())
        if party.type == "Party" and party.kind == "name" and len(words) > 1 < len(letters):
            short.setdefault(letters, party)
    return {letters: party for letters, party in short.items() if letters not in ORDINARY}


def _beside(tokens: Tokens, i: int, party: Mention) -> bool:
    """Whether an abbreviation with "the" stands in the sentence that names the party in full."""
    return tokens.lower[i - 1 : i] == ["the"] and tokens.sent[i] == tokens.sent[party.start]
