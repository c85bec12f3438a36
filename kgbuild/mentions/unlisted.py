"""Parties that no list holds, known by their shape ("Democratic Union of Ruritania") or by what is said.

A name is a party's if it ends in "Party", if a word such as "Front" follows a political one, or if the text
calls it a party ("the Forward Together party"). What it is of ("Party of Wales") belongs to the name.
"""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.believers import PARTY_LIKE, believes
from kgbuild.mentions.role_phrase import GENITIVES
from kgbuild.mentions.vocabulary import honorifics, role_nouns
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

INSIDE = frozenset(("Party", "Country", "State", "Place", "Ideology"))
NATIONS = frozenset(("England", "Northern Ireland", "Scotland", "Wales"))  # their parties are British ones
HOMES = frozenset(("Country", "State", "Place"))
HEADS = word_list("party head", "name_words")
POLITICAL = word_list("party word", "name_words")
PEOPLE = word_list("party people", "name_words")
PARTISAN = word_list("partisan word", "name_words")
WEAK_HEADS = word_list("weak party head", "name_words")
QUALIFIERS = word_list("party qualifier", "name_words")
CAUSES = word_list("party cause", "name_words") | POLITICAL | PEOPLE
PARTY_ADJECTIVES = word_list("before party", "name_words")
PARTISANS = word_list("partisan", "name_words")
NAME_TAGS = ("PROPN", "ADJ", "NOUN")
LONGEST = 7  # tokens before the head, or behind its preposition
LETTERS = range(2, 9)


def find_unlisted_parties(analysis: Analysis) -> None:
    """Add the names of parties that the gazetteer does not know whole, and abbreviations set behind names.

    Args:
        analysis: the document's analysis, with its gazetteer mentions.
    """
    tokens = analysis.tokens
    for i, word in enumerate(tokens.text):
        if word == "Party" or word in HEADS or word in WEAK_HEADS:
            _named_by_head(analysis, i)
        elif word in PARTY_LIKE and i not in analysis.at:
            _believing(analysis, i)
        elif word == "party" and tokens.pos[i] in ("NOUN", "PROPN"):
            _called_party(analysis, i)
            _joined_name(analysis, i)
    for party in [m for m in analysis.mentions if m.type == "Party" and m.kind == "name"]:
        _of_another_place(analysis, party)
        _abbreviated(analysis, party)


def _named_by_head(analysis: Analysis, i: int) -> None:
    """ "Ohio Green Independent Party", "Democratic Union of Ruritania", "Party for Progress"."""
    tokens = analysis.tokens
    if tokens.pos[i] not in ("PROPN", "NOUN"):
        return
    listed = analysis.at.get(i)
    if listed is not None and not (listed.type == "Party" and listed.end == i + 1 and listed.kind == "name"):
        return
    start, floor = (listed.start if listed else i), tokens.sents[tokens.sent[i]][0]
    while start - 1 >= floor and i - start < LONGEST and _belongs(analysis, start - 1, floor):
        joined = tokens.text[start - 1] == "-" or tokens.text[start] == "-"
        if listed is not None and tokens.text[start - 1] not in POLITICAL | QUALIFIERS and not joined:
            break
        mention = analysis.at.get(start - 1)
        start = mention.start if mention is not None else start - 1
    if listed is not None:
        if start < listed.start:
            _place(analysis, start, _grown(analysis, i + 1))
        return
    end = _grown(analysis, i + 1)
    before, behind = set(tokens.text[start:i]), set(tokens.text[i + 1 : end])
    if _partisan_name(tokens.text[i], before, behind):
        _place(analysis, start, end)


def _partisan_name(head: str, before: set[str], behind: set[str]) -> bool:
    """Whether the words before and behind the head of a name make it a party's."""
    if head == "Party":
        return bool(before or behind)
    if head in WEAK_HEADS:
        return bool(before & PARTISAN)
    return bool(before & (POLITICAL if head == "Movement" else POLITICAL | PARTISAN) or behind & PEOPLE)


def _believing(analysis: Analysis, i: int) -> None:
    """ "Bavarian Left's ideology", "Cornish Alternative promotes liberalism"."""
    tokens, start = analysis.tokens, i
    floor = tokens.sents[tokens.sent[i]][0]
    while start - 1 >= floor and i - start < LONGEST and _belongs(analysis, start - 1, floor):
        mention = analysis.at.get(start - 1)
        start = mention.start if mention is not None else start - 1
    named = tokens.pos[i] in NAME_TAGS and start < i and any(k in analysis.at for k in range(start, i))
    if named and believes(analysis, start, i + 1):
        _place(analysis, start, i + 1)


def _belongs(analysis: Analysis, k: int, floor: int) -> bool:
    """Whether token ``k`` can be part of a party's name that goes on behind it."""
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


def _grown(analysis: Analysis, j: int) -> int:
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
        return
    start = last
    while start - 1 >= floor and last - start < LONGEST and _goes_before(analysis, start - 1):
        start -= 1
    while start < last and not tokens.capitalised(start):
        start += 1
    if start == last or not _said_of_party(tokens, start, last, i):
        return
    if start > floor or tokens.pos[start] == "PROPN":
        _place(analysis, start, i + 1, tokens.span_text(start, last))


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
            _place(analysis, first, first + 3)


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
    if tokens.text[party.end - 1] not in ("Party", *HEADS):
        return
    native = analysis.at.get(party.start - 1)
    if native is not None and native.type == "Country" and native.kind == "adjective":
        if party.country and native.country not in (party.country, *NATIONS):
            party.name, party.country = f"{party.name} ({native.country})", native.country
        return
    end = _grown(analysis, party.end)
    home = analysis.at.get(end - 1) if end > party.end else None
    if home is not None and home.type in HOMES and home.country not in ("", party.country):
        _place(analysis, party.start, end)


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


def _place(analysis: Analysis, start: int, end: int, name: str = "") -> None:
    """Add a party's mention in place of those that lie within its name."""
    inner = {id(analysis.at[k]) for k in range(start, end) if k in analysis.at}
    analysis.mentions = _without(analysis.mentions, inner)
    analysis.place(Mention(start, end, "Party", "name", name or analysis.tokens.span_text(start, end)))


def _without(mentions: Iterable[Mention], ids: set[int]) -> list[Mention]:
    return [m for m in mentions if id(m) not in ids]
