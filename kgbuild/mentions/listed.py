"""Names that the gazetteers list, each judged in its place: "Reading" is not always the town."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.abbreviations import explained_otherwise
from kgbuild.mentions.gazetteer import (
    PREFERRED_COUNTRIES,
    Entry,
    Gazetteer,
    Match,
    choose,
    dominant_country,
)
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
CHAMBERS = {"Senate": "US Senate", "House": "House of Representatives"}
PLAIN_PARTY_WORDS = word_list("plain party word", "name_words")
CAUSES = [[word] for word in word_list("party cause", "name_words")]
COMMON_BODIES = word_list("common body", "name_words")
BODIES = word_list("body with a cause", "name_words")
ELSEWHERE = word_list("spelled so elsewhere", "name_words")
CLUBS = word_list("club of partisans", "name_words")
STATE_NOUNS = word_list("noun behind a state", "name_words")
PARTY_NOUNS = word_list("party noun")
KINDS = [[noun] for noun in PARTY_NOUNS]
BEFORE_A_KIND = frozenset(
    (",", "as", "is", "was", "are", "were", "be", "became", "become", "remain", "remains")
)
PLACE_TYPES = frozenset(("Place", "Constituency", "State", "Country"))


def place_listed(analysis: Analysis, gazetteer: Gazetteer) -> None:
    """Add the listed names that the document holds to its mentions, and settle which country it is about.

    Args:
        analysis: the document's analysis; gains mentions and a country.
        gazetteer: the lists.
    """
    matches = list(gazetteer.matches(analysis.tokens))
    analysis.country = dominant_country(matches)
    full = {analysis.tokens.span_text(match.start, match.end) for match in matches}
    abroad = _countries_named(analysis.tokens, matches)
    named = _sentence_countries(analysis.tokens, matches)
    other = explained_otherwise(analysis.tokens, matches)
    for match in (_kind_only(analysis.tokens, m, gazetteer) for m in matches):
        if analysis.tokens.text[match.start] in other and match.end - match.start == 1:
            continue
        entry = _at_home(analysis, match, named.get(analysis.tokens.sent[match.start], frozenset()))
        if entry is None or _foreign_word(analysis, match, entry, abroad):
            continue
        if _introduced(analysis.tokens, match, entry, full) and _trusted(analysis.tokens, match, entry):
            for mention in _parts(analysis, match, entry):
                analysis.place(mention)


def _countries_named(tokens: Tokens, matches: list[Match]) -> set[str]:
    """Give the countries that the document names, or whose parties and bodies it names by their own forms."""
    return {
        e.country
        for m in matches
        for e in m.entries
        if not e.ambiguous and tokens.span_text(m.start, m.end) not in PLAIN_PARTY_WORDS
    }


def _foreign_word(analysis: Analysis, match: Match, entry: Entry, abroad: set[str]) -> bool:
    """Whether a plain word is taken for a party of a country that the document does not name.

    In American news "Conservative" at the start of a sentence is no Tory, and the Labor secretary no
    Australian.
    """
    homes = {e.country for e in match.entries if e.type == "Party"}
    if entry.type != "Party" or homes & {analysis.country or None, "", *abroad}:
        return False
    form = analysis.tokens.span_text(match.start, match.end)
    return form in PLAIN_PARTY_WORDS and (form.isupper() or bool(analysis.country))


def _introduced(tokens: Tokens, match: Match, entry: Entry, full: set[str]) -> bool:
    """Whether an organisation's short form that is an ordinary word stands beside its name ("Amnesty")."""
    if not entry.ambiguous or entry.type != "Organisation":
        return True
    form = tokens.span_text(match.start, match.end)
    return form.isupper() or form == entry.name or entry.name in full


def _sentence_countries(tokens: Tokens, matches: Iterable[Match]) -> dict[int, set[str]]:
    """Give the countries that each sentence names, by its number."""
    named: dict[int, set[str]] = defaultdict(set)
    for match in matches:
        named[tokens.sent[match.start]] |= {e.country for e in match.entries if e.type == "Country"}
    return named


def _at_home(analysis: Analysis, match: Match, named: Collection[str]) -> Entry | None:
    """Give the entry that a match means, or one without a country where a name is that of many parties.

    A party whose name several countries' parties bear is that of the document's country, else of the one
    country that its sentence names. A Norwegian of "the Communist Party" is no member of the Chinese one,
    which happens to be listed first; but "the Labour Party" by itself is the one listed by that very name.
    An adjective of many parties ("a Christian Democrat") is none without a country.

    Args:
        analysis: the document's analysis, with its country.
        match: a listed form in it.
        named: the countries that its sentence names.
    """
    entry = choose(match, analysis.country)
    countries = {e.country for e in match.entries if e.type == "Party"}
    alone = len(countries) < 2 and not (entry.ambiguous and entry.name.endswith(")"))
    if entry.type != "Party" or alone or analysis.country in countries:
        return entry
    here = countries.intersection(named)
    if len(here) == 1:
        return choose(match, here.pop())
    form = analysis.tokens.span_text(match.start, match.end)
    known = entry.country in PREFERRED_COUNTRIES and "(" not in entry.name and form not in ELSEWHERE
    if not entry.ambiguous or known:
        return entry
    if entry.kind != "name":
        return next((e for e in match.entries if e.type == "Ideology"), None)
    return replace(entry, name=form, country="")


def _kind_only(tokens: Tokens, match: Match, gazetteer: Gazetteer) -> Match:
    """Give the ideology that "is a Peronist party" names: any party of the kind, not the one so called."""
    party = tokens.lower[match.end - 1] == "party"
    end = match.end - party
    if tokens.capitalised(match.end - 1) == party or tokens.lower[end : end + 1] not in KINDS:
        return match
    k = match.start - 1
    while k > 0 and tokens.pos[k] in ("ADJ", "PUNCT", "CCONJ"):
        k -= 1
    said = k > 0 and (tokens.lower[k - 1] in BEFORE_A_KIND or tokens.pos[k - 1] == "ADV")
    if not said or tokens.lower[k] not in ("a", "an"):
        return match
    kind = gazetteer.exactly(tokens, match.start, end)
    ideas = tuple(e for e in kind.entries if e.type == "Ideology") if kind is not None else ()
    return Match(match.start, end, ideas) if ideas else match


def _mention(match: Match, entry: Entry) -> Mention:
    members = any(e.members for e in match.entries if e.name == entry.name)
    seat = entry.type == "Place" and any(
        e.type == "Constituency" and e.country == entry.country for e in match.entries
    )
    return Mention(
        match.start, match.end, entry.type, entry.kind, entry.name, entry.country, members=members, seat=seat
    )


def _parts(analysis: Analysis, match: Match, entry: Entry) -> list[Mention]:
    """Give a match's mention; "Senate Republican" is a chamber and a party beside each other."""
    mention = _mention(match, entry)
    chamber = CHAMBERS.get(analysis.tokens.text[match.start])
    if entry.type == "Party" and chamber and match.end - match.start == 2:
        mention.start += 1
        return [Mention(match.start, match.start + 1, "Legislature", "name", chamber, entry.country), mention]
    return [mention]


def _begins_a_body(tokens: Tokens, match: Match) -> bool:
    """Whether an ideology's word begins the name of a body: "the Progressive Policy Institute"."""
    k = match.start
    if not tokens.capitalised(k) or tokens.ent[match.end - 1] != "ORG":
        return False
    while k + 1 < len(tokens) and tokens.ent[k + 1] == "ORG" and tokens.pos[k + 1] == "PROPN":
        k += 1
    return k > match.end and tokens.lemma[k].lower() not in PARTY_NOUNS


def _trusted(tokens: Tokens, match: Match, entry: Entry) -> bool:
    """Whether a listed form stands for its entry here, not in a person's name or as an ordinary word."""
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
    letters = not any(e.name.startswith(tokens.text[start]) for e in match.entries)
    if letters and end - start == 1 and entry.kind == "name" and tokens.ent[start] == "PERSON":
        return False  # "Parnas said he was broke", though a party is called PARNAS
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
