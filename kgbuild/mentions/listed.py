"""Names that the gazetteers list, each judged in its place: "Reading" is not always the town."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.abbreviations import explained_otherwise
from kgbuild.mentions.forms import Entry
from kgbuild.mentions.gazetteer import PREFERRED_COUNTRIES, Gazetteer, Match, choose, dominant_country
from kgbuild.mentions.trust import PARTY_NOUNS, PLAIN_PARTY_WORDS, trusted
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CHAMBERS = {"Senate": "US Senate", "House": "House of Representatives"}
ELSEWHERE = word_list("spelled so elsewhere", "name_words")
KINDS = [[noun] for noun in PARTY_NOUNS]
BEFORE_A_KIND = frozenset(
    (",", "as", "is", "was", "are", "were", "be", "became", "become", "remain", "remains")
)


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
        if _introduced(analysis.tokens, match, entry, full) and trusted(analysis.tokens, match, entry):
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
