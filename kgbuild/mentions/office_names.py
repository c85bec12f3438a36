"""What an office is called: one canonical name and the other names that the phrase warrants."""

from __future__ import annotations

from typing import NamedTuple

from kgbuild.analysis import Mention
from kgbuild.mentions.role_phrase import GENITIVES
from kgbuild.mentions.vocabulary import RoleNoun, modifiers
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PARTY_ADJECTIVE = {
    "Liberal Democrats": "Liberal Democrat",
    "Conservative Party": "Conservative",
    "Labour Party": "Labour",
    "Democratic Party": "Democratic",
    "Republican Party": "Republican",
}
WITH_ARTICLE = word_list("named with an article", "role_words")
LESSER = word_list("lesser office", "role_words")
PUBLIC = frozenset(("government", "diplomatic", "judicial", "parliament"))


def in_titles(party: str) -> str:
    """Give a party's name as it stands in the titles of its offices: "Labour" in "Labour chairman"."""
    return PARTY_ADJECTIVE.get(party, party)


class OfficeWords(NamedTuple):
    """Where a role phrase names an office.

    Attributes:
        start: token position where the office's words begin.
        head_start, head_end: half-open token span of its head noun.
        end: token position behind the phrase.
    """

    start: int
    head_start: int
    head_end: int
    end: int


def name_office(
    tokens: Tokens, words: OfficeWords, noun: RoleNoun, party: Mention | None, body: Mention | None
) -> tuple[str, tuple[str, ...]]:
    """Give an office's name and its other names.

    Args:
        tokens: the document's tokens.
        words: where the phrase names the office.
        noun: the role noun.
        party: the party named with it, or None.
        body: the country, organisation or legislature named with it, or None.

    Returns:
        The name, and the others in alphabetical order.
    """
    start, head_start, head_end, end = words
    before = _without_party(tokens, start, head_start, party)
    head = _head(tokens, head_start, head_end, noun)
    after = _text(tokens, _behind(tokens, head_end, end))
    if party is not None and party.start >= head_end:
        after = _before_party(tokens, head_end, party)
    bare = _joined(before, head)
    label = full = f"{bare} {after}".strip()
    names = {full, bare}
    if party is not None:
        public = noun.family in PUBLIC and "shadow" not in before.casefold()
        elected = _for_party(tokens, head_end, party) and (after or noun.family == "government")
        label, named = (full, {full}) if elected else _party_names(tokens, words, party, bare, full, public)
        names |= named
    if body is not None and body.start < head_start:
        rest = _without_body(tokens, start, head_start, body)
        core = _joined(rest, head)
        names |= {core, f"{core} of {body.name}", f"{core} of the {body.name}"}
        own = body.kind == "adjective" or tokens.text[body.end] in GENITIVES
        state = noun.family in PUBLIC or noun.kind == "leader"
        if body.type == "Country" and own and rest == after == "" and state:
            label = f"{head} of {with_article(body.name)}"
    elif after:
        names |= _turned_names(head, after, bare)
    if not set(before.casefold().split()) & LESSER:
        names.add(head)
    return label, tuple(sorted(names - {label}))


def _before_party(tokens: Tokens, head_end: int, party: Mention) -> str:
    """Give what stands between an office and its party: "of Bath" in "mayor of Bath for the Labour Party"."""
    stop = party.start - (2 if tokens.lower[party.start - 1] == "the" else 1)
    return tokens.span_text(head_end, stop) if _for_party(tokens, head_end, party) and stop > head_end else ""


def _for_party(tokens: Tokens, head_end: int, party: Mention) -> bool:
    """Whether "for" joins an office to the party for which somebody holds it."""
    return party.start > head_end and "for" in tokens.lower[party.start - 2 : party.start]


def _party_names(
    tokens: Tokens, words: OfficeWords, party: Mention, bare: str, full: str, public: bool
) -> tuple[str, set[str]]:
    """Give the name and all names of a party's office; a public office's name leaves the party out."""
    adjective = in_titles(party.name)
    before = party.start < words.head_start
    if public and not before:
        article = "the " if tokens.lower[party.start - 1] == "the" else ""
        label = f"{bare} of {article}{party.name}"
    else:
        label = full if public else f"{adjective} {full}"
    names = {
        label,
        tokens.span_text(min(party.start, words.start), words.head_end) if before else full,
        f"{bare} of the {party.name}",
        f"{bare} of {party.name}",
    }
    if public:
        names.add(f"{adjective} {bare}")
    return label, names


def _turned_names(head: str, after: str, bare: str) -> set[str]:
    """Give the names with what stands behind the head moved: "minister for trade" -> "trade minister"."""
    names = {f"{head} {after}", bare}
    if after.startswith("of "):
        possessor = after.removeprefix("of ").removeprefix("the ")
        names |= {f"{possessor} {bare}", f"{possessor} {head}"}
    elif after.startswith("for "):
        names.add(f"{after.removeprefix('for ').removeprefix('the ')} {head}")
    return names


def with_article(place: str) -> str:
    """Give the name of a country or state as it stands behind "of": "the Netherlands", "Norway"."""
    return f"the {place}" if place in WITH_ARTICLE else place


def _joined(before: str, head: str) -> str:
    """Put words before a head; a hyphen at their end joins them ("co-president")."""
    return f"{before}{head}" if before.endswith("-") else f"{before} {head}".strip()


def _without_party(tokens: Tokens, start: int, stop: int, party: Mention | None) -> str:
    """Give the words before a head without its party, and without what says only how it is held."""
    idle = _no_part_of_title(tokens, start, stop)
    if party is not None:
        idle.update(range(party.start, party.end))
    text = _text(tokens, [i for i in range(start, stop) if i not in idle])
    return text.removeprefix("'s ").removeprefix("’s ").strip()


def _without_body(tokens: Tokens, start: int, stop: int, body: Mention) -> str:
    """Give the words before a head that stand behind its body, likewise."""
    after = max(start, body.end)
    if after < stop and tokens.text[after] in GENITIVES:
        after += 1
    idle = _no_part_of_title(tokens, after, stop)
    return _text(tokens, [i for i in range(after, stop) if i not in idle])


def _text(tokens: Tokens, positions: list[int]) -> str:
    """Give the text of token positions; those that are neighbours keep the space that they have."""
    text = ""
    for k, i in enumerate(positions):
        close = k > 0 and positions[k - 1] == i - 1 and not tokens.space[i - 1]
        text += tokens.text[i] if close or not text else " " + tokens.text[i]
    return text


def _behind(tokens: Tokens, start: int, end: int) -> list[int]:
    """Give the positions of the words behind a head, without what "the" is told of: "the troubled CSA"."""
    return [
        i
        for i in range(start, end)
        if not (
            tokens.lower[i - 1] == "the"
            and tokens.text[i].islower()
            and (tokens.pos[i] == "ADJ" or tokens.tag[i] == "VBN")
            and i + 1 < end
            and tokens.capitalised(i + 1)
        )
    ]


def _no_part_of_title(tokens: Tokens, start: int, stop: int) -> set[int]:
    """Give the positions of modifiers that are not of an office's name: "former", "no-nonsense", "new"."""
    idle: set[int] = set()
    for i in range(start, stop):
        for end in (i + 3, i + 2, i + 1):
            effect = modifiers().get(tokens.span_text(i, min(end, stop)).lower())
            following = modifiers().get(tokens.lower[end]) if end < len(tokens) else None
            plain = effect not in (None, "part_of_title") and tokens.text[i].islower()
            if effect == "past" or (plain and following != "part_of_title"):  # but "first deputy minister"
                idle.update(range(i, end))
                break
    return idle


def _head(tokens: Tokens, start: int, end: int, noun: RoleNoun) -> str:
    """Give the head noun as written; of plurals and abbreviations the office's own name (Governor)."""
    text = tokens.span_text(start, end)
    if not noun.plural and not text.endswith(".") and text not in ("Gov", "Lt", "Sec"):
        return text
    name = noun.noun if noun.kind in ("office", "leader") else text
    return name.title() if text[:1].isupper() and start >= 0 else name
