"""Finding the names of people and organisations that no list holds, and telling which of them each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kgbuild.analysis import Analysis, Gender, Mention
from kgbuild.mentions.believers import believes
from kgbuild.mentions.name_runs import QUOTES, name_runs
from kgbuild.mentions.names import (
    EVENT_WORDS,
    GOVERNMENT_WORDS,
    LEGISLATURE_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    POST_NOMINALS,
    SUFFIXES,
    listed_namesakes,
    listed_surnames,
    surname,
)
from kgbuild.mentions.person_evidence import evident_surnames, is_person
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

GENERIC_PLACES = word_list("generic place", "name_words")
CAPTION_WORDS = word_list("caption", "name_words")
PEOPLE = word_list("person noun", "person_nouns")
LONGEST_ABBREVIATION = 6
RARE_NAME = 3  # listed office holders of a first name by which one of them may be known
LONGEST_INITIALS = 3  # as in "JFK"

RANK_OPENERS = word_list("first word of a rank", "name_words")
PARTY_NOUNS = word_list("party noun")
COALITIONS = word_list("coalition", "name_words")


def find_names(analysis: Analysis) -> None:
    """Add the people and organisations named in the document to its mentions.

    Args:
        analysis: the document's analysis, with its listed names and role phrases; gains mentions.
    """
    runs = list(name_runs(analysis))
    known = evident_surnames(analysis.tokens, runs)
    for start, end in runs:
        for mention in _classify(analysis, start, end, known):
            analysis.place(mention)
    _share_surnames(analysis, known)


def _share_surnames(analysis: Analysis, known: Counter[str]) -> None:
    """Complete a first name by the surname of who stands behind it: "David and Ed Miliband"."""
    tokens = analysis.tokens
    for i in range(1, len(tokens) - 2):
        first, second = analysis.at.get(i - 1), analysis.at.get(i + 1)
        if tokens.lower[i] not in ("and", "&") or first is None or second is None:
            continue
        names = first.end == i and second.start == i + 1 and first.type == second.type == "Person"
        lone = first.end - first.start == 1 and first.name in first_names() and not first.honorific
        full = second.end - second.start > 1 and tokens.text[i + 1] in first_names()
        if names and lone and full and first.name not in known and first.name not in listed_surnames():
            family = surname(tokens, second.start, second.end)
            bearers = listed_namesakes().get(first.name, frozenset())
            if 0 < len(bearers) <= RARE_NAME and family not in bearers:
                continue  # "Hillary and Bernie Sanders": somebody known by the first name alone
            first.name = f"{first.name} {family}"
            first.gender = first_names()[tokens.text[i - 1]]


def _classify(analysis: Analysis, start: int, end: int, known: Counter[str]) -> Iterator[Mention]:
    """Give the mentions that a run of capitalised words holds."""
    tokens = analysis.tokens
    while start < end and tokens.text[end - 1] in (*PARTICLES, "-", "&"):
        end -= 1
    titles: list[str] = []
    begin = start
    while begin < end and tokens.text[begin] in honorifics() and (end - begin > 1):
        titles.append(tokens.text[begin])
        begin += 1
    if titles and titles[-1] in RANK_OPENERS and end - begin == 1 and tokens.text[begin] in honorifics():
        return  # "Rear Admiral," by itself
    split = _first_name_inside(tokens, begin, end) if not titles else -1
    if split > 0:
        yield from _classify(analysis, start, split, known)
        start = begin = split
    if begin >= end:
        return
    loud = _shouted(tokens, begin, end) if not titles else begin
    if loud > begin and is_person(analysis, loud, end, known):
        start = begin = loud
    last, end = _extent(tokens, begin, end)
    if last < end and (titles or is_person(analysis, begin, last, known)):
        person = _person(tokens, start, begin, last, titles)
        person.end = end
        yield person
        return
    if titles or is_person(analysis, begin, end, known):
        yield _person(tokens, start, begin, end, titles)
    else:
        mention = _thing(analysis, begin, end)
        if mention:
            yield mention


def _extent(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Give where a person's name ends, and where what stands behind it as a part of the mention does."""
    half = (end - begin) // 2
    if half > 1 and tokens.text[begin : begin + half] == tokens.text[begin + half : end]:
        return begin + half, end  # a caption and the sentence after it: "Jane Roe Jane Roe"
    end = _without_caption(tokens, begin, end)
    return _without_letters(tokens, begin, end), end


def _without_letters(tokens: Tokens, begin: int, end: int) -> int:
    """Give where a name of two words or more ends, without the letters of orders ("Jane Roe OBE")."""
    last = end
    while last - begin > 2 and tokens.text[last - 1].isupper() and len(tokens.text[last - 1]) > 2:
        last -= 1
    mixed = not any(w.isupper() and len(w) > 2 for w in tokens.text[begin:last])
    return last if mixed and tokens.text[end - 1] not in SUFFIXES else end


def _without_caption(tokens: Tokens, begin: int, end: int) -> int:
    """Give where a person's name ends that captions run into: "Jane Roe Getty Images"."""
    if tokens.text[begin] not in first_names():
        return end
    return next((i for i in range(begin + 2, end) if tokens.lower[i] in CAPTION_WORDS), end)


def _shouted(tokens: Tokens, begin: int, end: int) -> int:
    """Give where a name begins behind words in capitals, of agencies and headings: "PHOTOS Barack Obama"."""
    first = begin
    while first < end - 1 and _loud(tokens.text[first]):
        first += 1
    return begin if tokens.text[first].isupper() else first


def _loud(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) > LONGEST_INITIALS


def _first_name_inside(tokens: Tokens, start: int, end: int) -> int:
    """Give the position of a first name that begins a person's name after other words, or -1."""
    if end - start < 3:
        return -1
    named = tokens.text[start] in first_names()
    for i in range(start + 1, end - 1):
        word = tokens.text[i]
        if named and tokens.text[i - 1] not in ORGANISATION_WORDS:  # but "Christian Aid Society John Brown"
            continue
        if (
            word in first_names()
            and word not in doubtful_first_names()
            and tokens.text[i - 1] not in ("-", "'", *QUOTES, *PARTICLES)
        ):
            apart = tokens.ent[start] != "PERSON" or tokens.ent[i] != "PERSON"
            return i if apart or tokens.lower[i - 1] in PEOPLE else -1
    return -1


def _person(tokens: Tokens, start: int, begin: int, end: int, titles: list[str]) -> Mention:
    """Give the mention of a person whose titles begin at ``start`` and whose name begins at ``begin``."""
    gender: Gender = "u"
    for title in titles:
        gender = honorifics()[title].gender if gender == "u" else gender
    if gender == "u":
        # A single name may be a surname that is also a first name ("Lucas"), which tells nothing.
        gender = first_names().get(tokens.text[begin], "u") if end - begin > 1 else "u"
    kept = [t for t in titles if honorifics()[t].peer or t in ("Sir", "Dame")]
    stop = end
    while stop - 1 > begin and tokens.text[stop - 1] in POST_NOMINALS:
        stop -= 1
    name = tokens.span_text(begin, stop)
    peer = any(honorifics()[t].peer for t in titles)
    full = f"{kept[-1]} {name}" if kept and (peer or stop - begin == 1) else name
    return Mention(start, end, "Person", "name", full, honorific=" ".join(titles).lower(), gender=gender)


def _thing(analysis: Analysis, start: int, end: int) -> Mention | None:
    """Give the mention of an organisation, party or place, or None if nothing tells what it is."""
    kind = _kind_of_thing(analysis, start, end)
    return Mention(start, end, kind, "name", analysis.tokens.span_text(start, end)) if kind else None


def _said_to_be_party(analysis: Analysis, last: int) -> bool:
    """Whether the sentence says that the name is a party's: "X is a regionalist political party"."""
    tokens = analysis.tokens
    verb = tokens.head[last]
    return (
        tokens.dep[last] == "nsubj"
        and tokens.lemma[verb] == "be"
        and any(tokens.dep[c] == "attr" and _tells_party(analysis, c) for c in tokens.children[verb])
    )


def _tells_party(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is one of parties: "party", "political movement", "centre-left coalition"."""
    tokens, lemma = analysis.tokens, analysis.tokens.lemma[noun]
    if lemma == "party":
        return True
    before = [c for c in tokens.children[noun] if c < noun]
    if lemma not in PARTY_NOUNS or not before:
        return False
    political = any(tokens.lower[c] in ("political", "electoral") for c in before)
    held = [analysis.at.get(c) for c in before]
    leaning = any(m is not None and m.type == "Ideology" for m in held)
    return political or (leaning and lemma in COALITIONS)


def _kind_of_thing(analysis: Analysis, start: int, end: int) -> str:
    """Give the class that a name's words tell, else the one spaCy's entities tell, else an empty string."""
    tokens = analysis.tokens
    words = tokens.text[start:end]
    last, several = words[-1], len(words) > 1
    if last in EVENT_WORDS:
        return ""
    if (several and last == "Party") or _said_to_be_party(analysis, end - 1):
        return "Party"
    if several and believes(analysis, start, end):
        return "Party"
    if several and last in GOVERNMENT_WORDS:
        return "Government"
    if several and last in LEGISLATURE_WORDS:
        return "Legislature"
    if several and set(words) & ORGANISATION_WORDS:
        return "Organisation"
    if all(word.lower() in GENERIC_PLACES for word in words):  # "the 3rd Congressional District"
        return ""
    if tokens.ent[start] in ("GPE", "LOC") and tokens.ent[end - 1] == tokens.ent[start]:
        return "Place"
    short = last.isupper() and 2 < len(last) <= LONGEST_ABBREVIATION
    if tokens.ent[end - 1] == "ORG" and (several or short):
        return "Organisation"
    return ""
