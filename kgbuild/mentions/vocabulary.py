"""The lexicons of offices, member roles, honorifics and first names, compiled for look-up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from kgbuild.analysis import Gender
from kgbuild.tables import cells, package_table

_PIECES = re.compile(r"\w+\.(?=\s|$)|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A role noun: an office's head word, or a noun of member_roles.tsv.

    Attributes:
        noun: the noun as the lexicons name it.
        kind: ``office``, ``seat``, ``candidate``, ``leader`` or ``member``.
        political: whether an office is a public or party one.
        standalone: whether the bare word denotes its holder.
        prepositions: those that join the noun to its body or portfolio.
        plural: whether the form is plural.
        family: the kind of office in offices.tsv, or empty.
        premodified: whether a department commonly stands before it.
    """

    noun: str
    kind: str
    political: bool = True
    standalone: bool = False
    prepositions: tuple[str, ...] = ("of", "for")
    plural: bool = False
    family: str = ""
    premodified: bool = True


Trie = dict[str, Any]


def pieces(form: str) -> list[str]:
    """Split a listed form as spaCy's tokenizer does: words, abbreviations with their dot, marks."""
    return _PIECES.findall(form)


@cache
def role_nouns() -> Trie:
    """Give the role nouns as a trie over token texts; the empty key holds the RoleNoun."""
    trie: Trie = {}
    for row in package_table("lexicon", "member_roles"):
        for form in cells(row, "forms"):
            _insert(trie, pieces(form), RoleNoun(row["noun"], row["kind"], plural=_plural(form)))
    for row in package_table("lexicon", "offices"):
        noun = RoleNoun(
            row["head"],
            "office",
            political=row["political"] == "yes",
            standalone=row["standalone"] == "yes",
            prepositions=tuple(cells(row, "postmodified")),
            family=row["kind"],
            premodified=row["premodified"] == "yes",
        )
        forms = [row["head"], *cells(row, "variants")]
        for form in forms:
            short = form.rstrip(".")
            both = short[:-1] in forms and short.endswith("s")  # "Govs." of "Gov"
            for cased in _cases(form):
                _insert(trie, pieces(cased), replace(noun, plural=True) if both else noun, keep=True)
            if form[-1:].isalpha() and form.islower():
                many = replace(noun, plural=True)
                for cased in _cases(_pluralise(form)):
                    _insert(trie, pieces(cased), many, keep=True)
    return trie


@cache
def seat_words() -> frozenset[str]:
    """Give the words with which the forms of those who sit in a legislature begin ("Member", "Senator")."""
    rows = package_table("lexicon", "member_roles")
    return frozenset(pieces(form)[0] for row in rows if row["kind"] == "seat" for form in cells(row, "forms"))


@cache
def domains() -> frozenset[str]:
    """Give the lower-case words of which the portfolios before an office's head are made."""
    return frozenset(
        p
        for row in package_table("lexicon", "office_domains")
        for p in pieces(row["domain"].lower())
        if p.isalpha() and p not in ("and", "the", "of", "to", "for", "up", "s", "exiting")
    )


@cache
def modifiers() -> dict[str, str]:
    """Give what each modifier of an office does to it.

    Returns:
        ``past``, ``current``, ``part_of_title``, ``planned`` or ``none``, by the modifier in lower case.
    """
    return {row["form"].lower(): row["effect"] for row in package_table("lexicon", "office_modifiers")}


@dataclass(frozen=True, slots=True)
class Honorific:
    """A title before a name: the gender it tells, and whether it is a peer's."""

    gender: Gender
    peer: bool


@cache
def honorifics() -> dict[str, Honorific]:
    """Give the honorifics by exact form, with and without a final dot."""
    table: dict[str, Honorific] = {}
    for row in package_table("lexicon", "honorifics"):
        value = Honorific(_gender(row["gender"]), row.get("peer") == "yes")
        table[row["form"]] = table[row["form"].rstrip(".")] = table[row["form"].rstrip(".") + "."] = value
    return table


@cache
def first_names() -> dict[str, Gender]:
    """Give the gender of each listed first name."""
    return {row["name"]: _gender(row["gender"]) for row in package_table("lexicon", "first_names")}


@cache
def doubtful_first_names() -> frozenset[str]:
    """Give the first names that are as often another word."""
    return frozenset(
        row["name"] for row in package_table("lexicon", "first_names") if row.get("ambiguous") == "yes"
    )


def _gender(value: str) -> Gender:
    return cast("Gender", value) if value in ("f", "m") else "u"


def _insert(trie: Trie, words: Iterable[str], value: RoleNoun, keep: bool = False) -> None:
    for word in words:
        trie = trie.setdefault(word, {})
    if not (keep and "" in trie):
        trie[""] = value


def _cases(form: str) -> set[str]:
    return {
        form,
        form[:1].upper() + form[1:],
        form.title().replace(" Of ", " of ").replace(" The ", " the ").replace("'S", "'s"),
        form.upper() if len(form) > 5 else form,
    }


def _plural(form: str) -> bool:
    head = form.rstrip(".").split(" of ")[0]
    return head.endswith(("s", "men", "women")) and not head.endswith("ss")


def _pluralise(form: str) -> str:
    first, *rest = re.split(r"(?= of | to )", form, maxsplit=1)
    if first.endswith("man"):
        first = first[:-2] + "en"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "s"
    return first + "".join(rest)
