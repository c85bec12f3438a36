"""Names of people and organisations: runs of capitalised words, judged by titles, first names, endings and spaCy's entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from kgbuild.analysis import Analysis, Gender, Mention
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tables import package_table
from kgbuild.tokens import Tokens

COMMON_WORDS = frozenset(
    [
        "may",
        "brown",
        "day",
        "price",
        "rose",
        "king",
        "long",
        "young",
        "short",
        "ford",
        "bush",
        "major",
        "grant",
        "field",
        "forest",
        "hunt",
        "cook",
        "straw",
        "reid",
        "best",
        "white",
        "black",
        "green",
        "gray",
        "grey",
        "lord",
        "bell",
        "banks",
        "baker",
        "carter",
        "cross",
        "flint",
        "fox",
        "hague",
        "hood",
        "hurd",
        "lamb",
        "love",
        "moore",
        "mason",
        "miller",
        "nelson",
        "page",
        "park",
        "parks",
        "porter",
        "power",
        "rice",
        "rush",
        "snow",
        "speaker",
        "stone",
        "swift",
        "taylor",
        "wade",
        "ward",
        "webb",
        "wells",
        "west",
        "wood",
        "woods",
        "wright",
        "young",
        "burns",
        "chase",
        "cash",
        "christian",
        "gates",
        "gore",
        "holder",
        "house",
        "lawyer",
        "church",
        "castle",
        "rock",
        "strong",
        "wise",
        "north",
        "south",
    ]
)
PARTICLES = frozenset(
    [
        "de",
        "du",
        "da",
        "di",
        "do",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "abu",
        "ben",
        "af",
        "zu",
        "y",
        "of",
    ]
)
SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "QC", "KC", "MBE", "OBE", "CBE"])
ORGANISATION_WORDS = frozenset(
    [
        "Association",
        "Authority",
        "Agency",
        "Alliance",
        "Assembly",
        "Bank",
        "Board",
        "Bureau",
        "Campaign",
        "Center",
        "Centre",
        "Club",
        "Coalition",
        "College",
        "Commission",
        "Committee",
        "Company",
        "Congress",
        "Confederation",
        "Corporation",
        "Council",
        "Court",
        "Department",
        "Federation",
        "Force",
        "Forum",
        "Foundation",
        "Fund",
        "Group",
        "Health",
        "Institute",
        "Institution",
        "Inc",
        "League",
        "Ltd",
        "Ministry",
        "Movement",
        "Network",
        "Office",
        "Organisation",
        "Organization",
        "Partnership",
        "Police",
        "Post",
        "Press",
        "Project",
        "Service",
        "Services",
        "Society",
        "Studies",
        "Team",
        "Times",
        "Trust",
        "Union",
        "University",
        "Watch",
    ]
)
GOVERNMENT_WORDS = frozenset(
    ["Government", "Ministry", "Administration", "Department", "Treasury", "Executive", "Cabinet"]
)
LEGISLATURE_WORDS = frozenset(["Parliament", "Assembly", "Senate", "Congress"])
NOT_NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "today",
        "tomorrow",
        "yesterday",
        "god",
        "internet",
        "english",
        "british",
        "american",
        "bill",
        "act",
        "house",
        "tv",
        "mr",
        "mrs",
        "ms",
        "sir",
        "brexit",
        "euro",
        "downing",
        "street",
        "west",
        "east",
        "north",
        "south",
    ]
)
NOT_PARTS = frozenset(
    ["led", "era", "run", "ish", "born", "type", "like", "esque", "free", "pro", "anti", "a", "to"]
)
HUMAN_VERBS = frozenset(
    ["bear", "serve", "resign", "retire", "die", "marry", "study", "graduate", "succeed", "join"]
)
HUMAN_NOUNS = frozenset(
    [
        "politician",
        "statesman",
        "stateswoman",
        "president",
        "governor",
        "lawyer",
        "economist",
        "diplomat",
        "activist",
        "member",
        "minister",
        "senator",
        "mayor",
        "writer",
        "journalist",
        "businessman",
        "businesswoman",
        "leader",
        "general",
        "officer",
        "judge",
        "candidate",
        "chairman",
        "secretary",
    ]
)
MONTH_NAMES = frozenset(("April", "May", "June", "August"))
SPEAKING = frozenset(
    [
        "say",
        "tell",
        "add",
        "insist",
        "argue",
        "claim",
        "warn",
        "quit",
        "resign",
        "reply",
        "concede",
        "admit",
        "joke",
        "tweet",
        "write",
    ]
)
EVENT_WORDS = frozenset(
    [
        "Act",
        "Bill",
        "Day",
        "War",
        "Report",
        "Inquiry",
        "Treaty",
        "Agreement",
        "Review",
        "Summit",
        "Plan",
        "Deal",
        "Road",
        "Street",
        "Square",
        "Hall",
        "Palace",
        "Prize",
        "Cup",
    ]
)


def find_names(analysis: Analysis) -> None:
    """Add the people and organisations named in the document to its mentions."""
    tokens = analysis.tokens
    runs = list(_runs(analysis))
    known = _evident_surnames(tokens, runs)
    for start, end in runs:
        for mention in _classify(analysis, start, end, known):
            analysis.place(mention)


def _runs(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Give the maximal runs of capitalised tokens that no gazetteer mention or role word claims."""
    tokens, taken = analysis.tokens, analysis.at
    i, n = 0, len(tokens)
    while i < n:
        if not _starts(tokens, i, taken):
            i += 1
            continue
        j = i + 1
        while j < n and tokens.sent[j] == tokens.sent[i]:
            if j in taken:
                break
            if _continues(tokens, j) or (
                _joins(tokens, j) and j + 1 < n and j + 1 not in taken and _carries_on(tokens, j + 1)
            ):
                j += 1
                continue
            break
        yield i, j
        i = j


def _carries_on(tokens: Tokens, j: int) -> bool:
    """Whether a name can go on behind a particle or hyphen with token ``j`` ("al-Assad", "Jae-in")."""
    if tokens.text[j] in ("-", "–"):
        return not tokens.space[j] and j + 1 < len(tokens) and tokens.capitalised(j + 1)
    if tokens.capitalised(j) and _wordlike(tokens.text[j]):
        return True
    if (
        tokens.text[j - 1] == "-"
        and tokens.pos[j - 2] == "PROPN"
        and tokens.text[j].isalpha()
        and tokens.lower[j] not in NOT_PARTS
    ):
        return tokens.ent[j] == "PERSON" or len(tokens.text[j]) < 4
    return False


@cache
def known_surnames() -> frozenset[str]:
    """Give the surnames of the listed office holders that are not also words, first names or places."""
    names = {row["name"].split()[-1] for row in package_table("gazetteer", "office_holders")}
    places = {
        row["name"]
        for table in ("places", "countries", "states", "constituencies")
        for row in package_table("gazetteer", table)
    }
    return frozenset(
        n
        for n in names
        if len(n) > 3 and n not in first_names() and n not in places and n.lower() not in COMMON_WORDS
    )


def _wordlike(text: str) -> bool:
    return text[0].isalpha() and not text.isdigit()


def _starts(tokens: Tokens, i: int, taken: dict[int, Mention]) -> bool:
    if i in taken or not tokens.capitalised(i):
        return False
    if tokens.text[i] in honorifics():
        return True
    if (
        tokens.text[i] in MONTH_NAMES
        and i > 0
        and tokens.lower[i - 1]
        in ("in", "on", "of", "by", "since", "last", "until", "late", "early", "this", "next")
    ):
        return False
    if tokens.text[i] in first_names() and tokens.text[i] not in doubtful_first_names():
        return True
    if tokens.lower[i] in NOT_NAMES and not (
        tokens.text[i] in first_names()
        and i + 1 < len(tokens)
        and tokens.capitalised(i + 1)
        and tokens.pos[i + 1] == "PROPN"
    ):
        return False
    if (
        tokens.pos[i] in ("DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "INTJ", "NUM")
        and tokens.text[i] not in first_names()
    ):
        return False
    opens = tokens.sents[tokens.sent[i]][0] == i or tokens.text[i - 1] in "\"“‘'"
    if (
        opens
        and tokens.pos[i] not in ("PROPN",)
        and tokens.text[i] not in first_names()
        and not (tokens.text[i] in known_surnames() and tokens.dep[i] == "nsubj")
        and not tokens.ent[i]
    ):
        return False
    return True


def _continues(tokens: Tokens, j: int) -> bool:
    text = tokens.text[j]
    if text in SUFFIXES:
        return True
    if not (text[0].isupper() and _wordlike(text)):
        return False
    return (
        tokens.lower[j] not in NOT_NAMES
        or tokens.text[j - 1] in honorifics()
        or tokens.text[j - 1] in first_names()
        or text in first_names()
    )


def _joins(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` can stand inside a name: a particle, a hyphen without spaces, an ampersand, an apostrophe."""
    text = tokens.text[j]
    if text in ("-", "–", "'", "’"):
        return not tokens.space[j - 1] and not tokens.space[j]
    return text in PARTICLES or text == "&"


def _evident_surnames(tokens: Tokens, runs: list[tuple[int, int]]) -> Counter[str]:
    """Count the last names of runs that are surely people: after an honorific, or begun by a first name."""
    known: Counter[str] = Counter()
    for start, end in runs:
        first = tokens.text[start]
        titled = first in honorifics() and end - start > 1
        named = end - start > 1 and first in first_names() and not _organisation(tokens, start, end)
        tagged = (
            end - start > 1
            and tokens.ent[start] == "PERSON" == tokens.ent[end - 1]
            and not _organisation(tokens, start, end)
        )
        if titled or named or tagged:
            known[surname(tokens, start, end)] += 1
    return known


def surname(tokens: Tokens, start: int, end: int) -> str:
    """Give the last name of a person's name in a token span, with its hyphenated parts and nobiliary particles."""
    last = end - 1
    while last > start and tokens.text[last] in SUFFIXES:
        last -= 1
    first = last
    while first - 2 >= start and tokens.text[first - 1] in ("-", "–", "'", "’"):
        first -= 2
    while first - 1 > start and tokens.text[first - 1] in PARTICLES and tokens.text[first - 1] != "of":
        first -= 1
    return tokens.span_text(first, last + 1)


def _organisation(tokens: Tokens, start: int, end: int) -> bool:
    words = set(tokens.text[start:end])
    named = bool(words & (ORGANISATION_WORDS | GOVERNMENT_WORDS)) or tokens.text[end - 1] in EVENT_WORDS
    return named and tokens.text[start] not in honorifics()


def _classify(analysis: Analysis, start: int, end: int, known: Counter[str]) -> Iterator[Mention]:
    tokens = analysis.tokens
    while start < end and tokens.text[end - 1] in (*PARTICLES, "-", "&"):
        end -= 1
    titles: list[str] = []
    begin = start
    while begin < end and tokens.text[begin] in honorifics() and (end - begin > 1):
        titles.append(tokens.text[begin])
        begin += 1
    split = _first_name_inside(tokens, begin, end) if not titles else -1
    if split > 0:
        yield from _classify(analysis, start, split, known)
        start = begin = split
    if begin >= end:
        return
    if titles or _is_person(analysis, begin, end, known):
        yield _person(tokens, start, begin, end, titles)
    else:
        mention = _thing(analysis, begin, end)
        if mention:
            yield mention


def _first_name_inside(tokens: Tokens, start: int, end: int) -> int:
    """Give the position of a first name that begins a person's name after other words, or -1."""
    if end - start < 3 or tokens.text[start] in first_names():
        return -1
    for i in range(start + 1, end - 1):
        word = tokens.text[i]
        if (
            word in first_names()
            and word not in doubtful_first_names()
            and tokens.text[i - 1] not in ("-", "'", *PARTICLES)
        ):
            return i if tokens.ent[start] != "PERSON" or tokens.ent[i] != "PERSON" else -1
    return -1


def _is_person(analysis: Analysis, start: int, end: int, known: Counter[str]) -> bool:
    tokens, size = analysis.tokens, end - start
    if _acts_as_person(tokens, start, end):
        return True
    first, tag = tokens.text[start], tokens.ent[end - 1]
    if _organisation(tokens, start, end):
        return False
    after_role = start > 0 and (start - 1) in analysis.at and analysis.at[start - 1].type == "Role"
    if size == 1:
        if first in known or first in known_surnames():
            return True
        if (
            tag == ""
            and tokens.pos[start] == "PROPN"
            and tokens.dep[start] == "nsubj"
            and tokens.lemma[tokens.head[start]] in SPEAKING
            and not first.isupper()
        ):
            return True
        if tag == "PERSON" and tokens.pos[start] == "PROPN" and not first.isupper() and len(first) > 2:
            return True
        return after_role and tag in ("PERSON", "") and first not in NOT_NAMES and not first.isupper()
    if surname(tokens, start, end) in known and (tag == "PERSON" or first in first_names()):
        return True
    if first in first_names() and first not in doubtful_first_names():
        return tag not in ("FAC", "LAW", "EVENT", "WORK_OF_ART") or tokens.ent[start] == "PERSON"
    if tag == "PERSON" and tokens.ent[start] in ("PERSON", ""):
        return size < 5 and not any(
            tokens.text[i].isupper() and len(tokens.text[i]) > 2 for i in range(start, end)
        )
    return (
        after_role
        and size in (2, 3)
        and tag in ("PERSON", "", "ORG", "GPE")
        and all(tokens.pos[i] == "PROPN" for i in (start, end - 1))
    )


def _acts_as_person(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the sentence treats the name as a person's: "was born", "served as", "is a politician", "(1901-1957)"."""
    if (
        _organisation(tokens, start, end)
        or tokens.text[start].isupper()
        or any(tokens.text[k].isdigit() for k in range(start, end))
    ):
        return False
    last = end - 1
    if tokens.dep[last] in ("nsubj", "nsubjpass"):
        verb = tokens.head[last]
        if tokens.lemma[verb] in HUMAN_VERBS:
            return True
        if tokens.lemma[verb] == "be" and any(
            tokens.dep[c] == "attr" and tokens.lemma[c] in HUMAN_NOUNS for c in tokens.children[verb]
        ):
            return True
    if end + 1 < len(tokens) and tokens.text[end] == "(" and end - start > 1:
        inside = tokens.text[end + 1 : end + 16]
        return "born" in inside[: inside.index(")")] if ")" in inside else "born" in inside
    return False


def _person(tokens: Tokens, start: int, begin: int, end: int, titles: list[str]) -> Mention:
    gender: Gender = "u"
    for title in titles:
        gender = honorifics()[title].gender if gender == "u" else gender
    if gender == "u":
        gender = first_names().get(tokens.text[begin], "u")
    kept = [t for t in titles if honorifics()[t].peer or t in ("Sir", "Dame")]
    stop = end
    while stop - 1 > begin and tokens.text[stop - 1] in ("QC", "KC", "MBE", "OBE", "CBE"):
        stop -= 1
    name = tokens.span_text(begin, stop)
    peer = any(honorifics()[t].peer for t in titles)
    full = f"{kept[-1]} {name}" if kept and (peer or stop - begin == 1) else name
    return Mention(start, end, "Person", "name", full, honorific=" ".join(titles).lower(), gender=gender)


def _thing(analysis: Analysis, start: int, end: int) -> Mention | None:
    """Give a mention of an organisation, government, legislature or party by its ending, or by spaCy's tag."""
    tokens = analysis.tokens
    words = tokens.text[start:end]
    if set(words) & EVENT_WORDS and words[-1] in EVENT_WORDS:
        return None
    name = tokens.span_text(start, end)
    last = words[-1]
    if last == "Party" and len(words) > 1:
        return Mention(start, end, "Party", "name", name)
    if last in GOVERNMENT_WORDS and len(words) > 1:
        return Mention(start, end, "Government", "name", name)
    if last in LEGISLATURE_WORDS and len(words) > 1:
        return Mention(start, end, "Legislature", "name", name)
    if set(words) & ORGANISATION_WORDS and len(words) > 1:
        return Mention(start, end, "Organisation", "name", name)
    if tokens.ent[start] in ("GPE", "LOC") and tokens.ent[end - 1] == tokens.ent[start]:
        return Mention(start, end, "Place", "name", name)
    if tokens.ent[end - 1] == "ORG" and (len(words) > 1 or (last.isupper() and len(last) > 2)):
        return Mention(start, end, "Organisation", "name", name)
    return None
