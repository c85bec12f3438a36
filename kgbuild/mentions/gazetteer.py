"""The gazetteer: lists of parties, legislatures, governments, organisations, places, matched exactly, longest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from kgbuild.analysis import Kind
from kgbuild.tables import Row, cells, package_table, read_table
from kgbuild.tokens import Tokens

_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")  # forms that spaCy splits at spaces only
PREFERRED_COUNTRIES = ("United Kingdom", "United States")


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one listed entity."""

    type: str
    name: str
    country: str
    kind: Kind
    members: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A listed form in a document: half-open token span and the entries that bear the form."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Gazetteer:
    """Forms of listed entities, as a trie over tokens; matching is by exact case."""

    def __init__(self, nlp: Language, extra: Sequence[Path] = ()) -> None:
        self._trie: dict[str, Any] = {}
        self._nlp = nlp
        self.names: dict[str, dict[str, set[str]]] = {}
        for form, entry in _package_forms():
            self._add(form, entry)
        for path in extra:
            for row in read_table(path):
                for form, entry in _user_forms(row):
                    self._add(form, entry)

    def _add(self, form: str, entry: Entry) -> None:
        node = self._trie
        words = form.split() if _PLAIN.fullmatch(form) else [t.text for t in self._nlp.tokenizer(form)]
        for word in words:
            node = node.setdefault(word, {})
        held = node.setdefault("", [])
        if entry not in held:
            held.append(entry)
        self.names.setdefault(entry.type, {}).setdefault(entry.name, set()).add(form)

    def forms(self, kind: str, name: str) -> set[str]:
        """Give every listed form of an entity."""
        return self.names.get(kind, {}).get(name, set())

    def matches(self, tokens: Tokens) -> Iterator[Match]:
        """Give the longest matches from left to right, without overlaps."""
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
    """Give the country that most of the unambiguous matches belong to, or an empty string."""
    votes: Counter[str] = Counter()
    for match in matches:
        countries = {e.country for e in match.entries if e.country and not e.ambiguous}
        if len(countries) == 1:
            votes[countries.pop()] += 1
    return min(votes, key=lambda c: (-votes[c], c)) if votes else ""


def choose(match: Match, country: str) -> Entry:
    """Give the entry a match most likely means: of the article's country, else of those most often written of."""

    def rank(entry: Entry) -> tuple[bool, bool, int, int]:
        order = (
            PREFERRED_COUNTRIES.index(entry.country)
            if entry.country in PREFERRED_COUNTRIES
            else len(PREFERRED_COUNTRIES)
        )
        return (entry.country != country, entry.ambiguous, _TYPE_ORDER.get(entry.type, 9), order)

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


def _package_forms() -> Iterator[tuple[str, Entry]]:
    for row in package_table("gazetteer", "parties"):
        yield from _party_forms(row)
    for row in package_table("gazetteer", "organisations"):
        doubtful = _ambiguous(row)
        for form in [row["name"], *cells(row, "names", "abbreviations")]:
            yield form, Entry(row["type"], row["name"], row["country"], "name", ambiguous=form in doubtful)
    for row in package_table("gazetteer", "ideologies"):
        for form in {f for x in [row["name"], *cells(row, "forms")] for f in (x, x[:1].upper() + x[1:])}:
            yield (
                form,
                Entry(
                    "Ideology",
                    row["name"],
                    "",
                    "name",
                    ambiguous=" " not in form
                    and "-" not in form
                    and not form.lower().endswith(("ism", "ist")),
                ),
            )
    for row in package_table("gazetteer", "countries"):
        for form in [row["name"], *cells(row, "names")]:
            yield form, Entry("Country", row["name"], row["name"], "name")
        for form in cells(row, "adjectives"):
            yield form, Entry("Country", row["name"], row["name"], "adjective")
        for form in cells(row, "people"):
            yield form, Entry("Country", row["name"], row["name"], "adjective", members=True)
    for row in package_table("gazetteer", "states"):
        for form in [row["name"], *cells(row, "abbreviations")]:
            yield form, Entry("State", row["name"], row["country"], "name", ambiguous=len(form) < 4)
    for row in package_table("gazetteer", "places"):
        yield (
            row["name"],
            Entry("Place", row["name"], row["country"], "name", ambiguous=row.get("ambiguous") == "yes"),
        )
    for row in package_table("gazetteer", "constituencies"):
        for form in [row["name"], row["name"].replace(" and ", " & "), *cells(row, "names")]:
            yield (
                form,
                Entry(
                    "Constituency",
                    row["name"],
                    row["country"],
                    "name",
                    ambiguous=row.get("ambiguous") == "yes",
                ),
            )


def _party_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    name, country, doubtful = row["name"], row["country"], _ambiguous(row)

    def entry(form: str, kind: Kind = "name", members: bool = False) -> tuple[str, Entry]:
        return form, Entry("Party", name, country, kind, members, form in doubtful)

    for form in [name, *cells(row, "names", "abbreviations")]:
        yield entry(form)
        if form.isupper() and 3 < len(form) <= 6:
            yield entry(form.title())
    for form in cells(row, "adjectives"):
        yield entry(form, "adjective")
    for form in cells(row, "members"):
        yield entry(form, "adjective", members=True)
        plural = form[:-1] + "ies" if form.endswith("y") else form + "s"
        yield entry(plural, "name", members=True)


def _user_forms(row: Row) -> Iterator[tuple[str, Entry]]:
    """Forms of a user's own gazetteer: columns ``name``, ``type`` and, if wanted, ``names`` and ``country``."""
    if row.get("name") and row.get("type"):
        for form in [row["name"], *cells(row, "names", "abbreviations")]:
            yield form, Entry(row["type"], row["name"], row.get("country", ""), "name")
        for form in cells(row, "adjectives"):
            yield form, Entry(row["type"], row["name"], row.get("country", ""), "adjective")


def _ambiguous(row: Row) -> set[str]:
    return set(cells(row, "ambiguous"))
