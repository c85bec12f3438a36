"""The gazetteer: lists of parties, bodies, organisations and places, matched exactly, longest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from kgbuild.mentions.forms import Entry, package_forms, user_forms
from kgbuild.tables import read_table
from kgbuild.tokens import Tokens

_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")  # forms that spaCy splits at spaces only
SURE_VOTE, SHARED_VOTE, COUNTRY_VOTE = 10, 8, 5
PREFERRED_COUNTRIES = ("United Kingdom", "United States")


@dataclass(frozen=True, slots=True)
class Match:
    """A listed form in a document: half-open token span and the entries that bear the form."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Gazetteer:
    """Forms of listed entities, as a trie over tokens; matching is by exact case.

    Args:
        nlp: the pipeline whose tokenizer splits the forms as it splits the documents.
        extra: paths of the user's own gazetteers, read behind the package's lists.

    Raises:
        InputError: a gazetteer cannot be read; see :func:`kgbuild.tables.read_table`.

    Attributes:
        names: the forms of each entity, by class and name.
    """

    def __init__(self, nlp: Language, extra: Sequence[Path] = ()) -> None:
        self._trie: dict[str, Any] = {}
        self._nlp = nlp
        self.names: dict[str, dict[str, set[str]]] = {}
        for form, entry in package_forms():
            self._add(form, entry)
        for name in sorted(self.names["Party"]):
            self._add_with_party(name)
        for path in extra:
            for row in read_table(path):
                for form, entry in user_forms(row):
                    self._add(form, entry)

    def _add(self, form: str, entry: Entry) -> None:
        node = self._trie
        for word in self._words(form):
            node = node.setdefault(word, {})
        held = node.setdefault("", [])
        if entry not in held:
            held.append(entry)
        self.names.setdefault(entry.type, {}).setdefault(entry.name, set()).add(form)

    def _words(self, form: str) -> list[str]:
        """Split a form as documents are split."""
        return form.split() if _PLAIN.fullmatch(form) else [t.text for t in self._nlp.tokenizer(form)]

    def _add_with_party(self, name: str) -> None:
        """Add "Plaid Cymru Party" for a party whose name has no such word, where nothing else is so named."""
        longer = f"{name} Party"
        if "party" in name.lower() or self._trie_entries(longer):
            return
        for entry in self._trie_entries(name):
            if entry.name == name and entry.kind == "name" and not entry.ambiguous:
                self._add(longer, entry)

    def _trie_entries(self, form: str) -> list[Entry]:
        """Give the entries that a form has so far."""
        node = self._trie
        for word in self._words(form):
            node = node.get(word, {})
        held: list[Entry] = node.get("", [])
        return list(held)

    def forms(self, kind: str, name: str) -> set[str]:
        """Give every listed form of an entity.

        Args:
            kind: its class, e.g. ``Party``.
            name: the name that the lists give it.
        """
        return self.names.get(kind, {}).get(name, set())

    def exactly(self, tokens: Tokens, start: int, end: int) -> Match | None:
        """Give the match of a listed form with exactly some tokens, or None.

        Args:
            tokens: the document's tokens.
            start, end: half-open token span.
        """
        node: Any = self._trie
        for word in tokens.text[start:end]:
            node = node.get(word)
            if node is None:
                return None
        return Match(start, end, tuple(node[""])) if "" in node else None

    def matches(self, tokens: Tokens) -> Iterator[Match]:
        """Give the longest matches from left to right, without overlaps.

        Args:
            tokens: the document's tokens.
        """
        text, trie, n = tokens.text, self._trie, len(tokens)
        i = 0
        while i < n:
            node = trie.get(text[i])
            best: Match | None = None
            j = i
            while node is not None:
                j += 1
                if "" in node:
                    best = Match(i, j, tuple(node[""]))
                if j >= n:
                    break
                node = node.get(text[j])
            if best:
                yield best
                i = best.end
            else:
                i += 1


def dominant_country(matches: Iterable[Match]) -> str:
    """Give the country whose politics a document is about, or an empty string.

    A form that is certain in one country votes for it; one that others share votes for them a little less,
    so that "Labour" beside "New Zealand" is that country's. Countries are often only talked about, and weigh
    half. Where no form is certain, a place's that most of them share has it ("Liberal MP for Warringah").

    Args:
        matches: the listed forms in a document.
    """
    votes: Counter[str] = Counter()
    certain: set[str] = set()
    placed: set[str] = set()
    for match in matches:
        weights: dict[str, int] = {}
        for e in match.entries:
            if e.country:
                weight = COUNTRY_VOTE if e.type == "Country" else SHARED_VOTE if e.ambiguous else SURE_VOTE
                weights[e.country] = max(weight, weights.get(e.country, 0))
                if e.type != "Party":
                    placed.add(e.country)
        votes.update(weights)
        certain |= {c for c, weight in weights.items() if weight != SHARED_VOTE}
    if certain:
        return min(certain, key=lambda c: (-votes[c], c))
    (first, most), (_, next_most) = (*votes.most_common(2), ("", 0), ("", 0))[:2]
    return first if first in placed and most > max(next_most, SHARED_VOTE) else ""


def choose(match: Match, country: str) -> Entry:
    """Give the entry that a match most likely means.

    Args:
        match: a listed form in a document.
        country: the country the document is about, or an empty string; its entries are preferred, then those
            of the countries most often written of.
    """

    def rank(entry: Entry) -> tuple[bool, bool, int, int]:
        order = (
            PREFERRED_COUNTRIES.index(entry.country)
            if entry.country in PREFERRED_COUNTRIES
            else len(PREFERRED_COUNTRIES)
        )
        abroad = not country or entry.country != country
        return (abroad, entry.ambiguous, _TYPE_ORDER.get(entry.type, 9), order)

    return min(match.entries, key=rank)


_TYPE_ORDER = {
    "Ideology": 8,
    "Party": 0,
    "Country": 1,
    "Legislature": 2,
    "Government": 3,
    "State": 4,
    "Organisation": 5,
    "Place": 6,
    "Constituency": 7,
}
