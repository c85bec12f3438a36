"""Evidence that a name is a person's: first names, surnames met elsewhere, spaCy's entities, the sentence."""

from __future__ import annotations

from collections import Counter

from kgbuild.analysis import Analysis
from kgbuild.mentions.names import NOT_NAMES, known_surnames, names_organisation, surname
from kgbuild.mentions.vocabulary import doubtful_first_names, first_names, honorifics
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

HUMAN_VERBS = word_list("human verb", "name_words")
HUMAN_NOUNS = word_list("human noun", "name_words")
INSTALLING = word_list("installing verb", "name_words")
SUCCEEDING = word_list("succeeding verb", "name_words")
FATES = word_list("fate of a person", "name_words")
STANDING = word_list("standing verb", "name_words")
PARTING = word_list("parting verb", "name_words") | word_list("leading verb", "name_words")
SPEAKING = word_list("speaking verb", "name_words")
TRADE_NOUNS = word_list("trade, no surname", "name_words")
SURNAME_PARTICLES = word_list("surname particle", "name_words")
TRADES = ("ist", "man", "woman")
FRONTED = 3  # tokens before a role with which a sentence begins: "Formerly a leading"
PEOPLE = word_list("person noun", "person_nouns")
PLACING = frozenset(("in", "near"))
PARTY_VERBS = {  # verbs of people, by the preposition that joins them to their party
    "for": STANDING,
    "as": STANDING,
    "to": word_list("belonging verb", "name_words"),
    "from": word_list("breaking verb", "name_words"),
}
LIFE_DATES = 16  # tokens behind a name within which its bracket says "born"


def evident_surnames(tokens: Tokens, runs: list[tuple[int, int]]) -> Counter[str]:
    """Count the last names of runs that are surely people: with a title or first name, or tagged so.

    Args:
        tokens: the document's tokens.
        runs: half-open token spans of capitalised runs.
    """
    known: Counter[str] = Counter()
    for start, end in runs:
        if end - start < 2:
            continue
        first = tokens.text[start]
        tagged = tokens.ent[start] == "PERSON" == tokens.ent[end - 1]
        if first in honorifics() or (
            (first in first_names() or tagged) and not names_organisation(tokens, start, end)
        ):
            known[surname(tokens, start, end)] += 1
    return known


def is_person(analysis: Analysis, start: int, end: int, known: Counter[str]) -> bool:
    """Whether a name without a title is a person's.

    Args:
        analysis: the document's analysis, with its role phrases.
        start, end: half-open token span of the name.
        known: the last names that are surely people's in this document; see :func:`evident_surnames`.
    """
    tokens = analysis.tokens
    if _acts_as_person(tokens, start, end) or _behind_fronted_role(analysis, start, end):
        return True
    if _takes_seat(analysis, start, end):
        return True
    if _stands_for_party(analysis, start, end) or _before_shared_role(analysis, start, end):
        return True
    if names_organisation(tokens, start, end):
        return False
    site = any("." in w[1:-1] and w[-3:].islower() for w in tokens.text[start:end])
    if site or tokens.lower[end - 1] in TRADE_NOUNS:  # "Chief Political Analyst"
        return False
    after_role = start > 0 and (start - 1) in analysis.at and analysis.at[start - 1].type == "Role"
    if end - start == 1:
        return _lone_name(analysis, start, known, after_role)
    return _full_name(tokens, start, end, known, after_role)


def _lone_name(analysis: Analysis, i: int, known: Counter[str], after_role: bool) -> bool:
    """Whether a name of one word is a person's."""
    tokens = analysis.tokens
    word, tag = tokens.text[i], tokens.ent[i]
    if word in known or word in known_surnames():
        return True
    if (i > 0 and tokens.lower[i - 1] == "the") or tokens.lower[i] in tokens.words:
        return False  # "the Left", "the Elite": an ordinary word
    proper = tokens.pos[i] == "PROPN" and not word.isupper()
    if proper and tag == "" and tokens.dep[i] == "nsubj" and tokens.lemma[tokens.head[i]] in SPEAKING:
        return not any(tokens.dep[c] == "det" for c in tokens.children[i])
    if proper and tag not in ("GPE", "LOC", "NORP") and _taken_up(analysis, i):
        return True
    placed = _placed(tokens, i)
    if proper and tag == "PERSON" and len(word) > 2 and not placed:
        return True
    return after_role and tag in ("PERSON", "") and word not in NOT_NAMES and not word.isupper()


def _taken_up(analysis: Analysis, i: int) -> bool:
    """Whether "he" takes up a lone subject, nobody else being at hand: "X moved to Pest, where he"."""
    tokens, verb = analysis.tokens, analysis.tokens.head[i]
    plain = tokens.dep[i] in ("nsubj", "nsubjpass") and not tokens.children[i]
    if not plain or tokens.lemma[verb] in SPEAKING or tokens.pos[verb] not in ("VERB", "AUX"):
        return False
    end = tokens.sents[tokens.sent[i]][1]
    pronoun = next((k for k in range(i + 1, end) if tokens.lower[k] in ("he", "she", "him", "her")), -1)
    if pronoun < 0 or tokens.dep[pronoun] not in ("nsubj", "nsubjpass") or tokens.head[pronoun] == verb:
        return False
    if any(tokens.lemma[k] in PEOPLE or tokens.ent[k] == "PERSON" for k in range(pronoun) if k != i):
        return False
    return not any(m.type == "Person" and m.start < pronoun for m in analysis.mentions)


def _full_name(tokens: Tokens, start: int, end: int, known: Counter[str], after_role: bool) -> bool:
    """Whether a name of several words is a person's."""
    first, last, size = tokens.text[start], end - 1, end - start
    while size > 2 and tokens.text[last - 1] in (
        "-",
        "–",
    ):  # "Moon Jae-in" has the two words of its first part
        last, size = last - 2, size - 2
    tag = tokens.ent[last]
    if set(tokens.text[start + 1 : last]) & SURNAME_PARTICLES and tag not in ("GPE", "LOC", "FAC", "ORG"):
        return True  # "Dries van Agt"
    if surname(tokens, start, end) in known and (tag == "PERSON" or first in first_names()):
        return True
    if first in first_names() and first not in doubtful_first_names():
        return tag not in ("FAC", "LAW", "EVENT", "WORK_OF_ART") or tokens.ent[start] == "PERSON"
    if tag == "PERSON" and tokens.ent[start] in ("PERSON", ""):
        return size < 5 and not any(w.isupper() and len(w) > 2 for w in tokens.text[start:end])
    return (
        after_role
        and size in (2, 3)
        and tag in ("PERSON", "", "ORG", "GPE")
        and all(tokens.pos[i] == "PROPN" for i in (start, end - 1))
    )


def _acts_as_person(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the sentence treats the name as a person's: "served as", "is a politician", "(born 1957)"."""
    if (
        names_organisation(tokens, start, end)
        or tokens.text[start].isupper()
        or any(word.isdigit() for word in tokens.text[start:end])
        or _placed(tokens, start)
    ):
        return False
    last = end - 1
    dep, verb = tokens.dep[last], tokens.head[last]
    if dep in ("nsubj", "nsubjpass"):
        if any(tokens.lemma[v] in HUMAN_VERBS for v in (verb, *_further_verbs(tokens, verb))):
            return True
        if tokens.lemma[verb] == "be" and any(
            tokens.dep[c] == "attr"
            and any(_human(tokens, n) for n in coordinated(tokens, _of_one(tokens, c)))
            for c in tokens.children[verb]
        ):
            return True
    if end - start > 1 and (
        (dep == "nsubjpass" and tokens.lemma[verb] in INSTALLING)
        or (dep == "dobj" and tokens.lemma[verb] in SUCCEEDING)
        or (dep == "pobj" and tokens.dep[verb] == "agent" and tokens.lemma[tokens.head[verb]] in SUCCEEDING)
        or (dep == "pobj" and tokens.lower[verb] == "of" and tokens.lemma[tokens.head[verb]] in FATES)
    ):
        return True
    if end + 1 < len(tokens) and tokens.text[end] == "(" and end - start > 1:
        return _tells_life(tokens.text[end + 1 : end + LIFE_DATES])
    return False


def _stands_for_party(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the name's bearer stands for a party, as candidate, or left it: "X stood for One Nation"."""
    tokens, verb = analysis.tokens, analysis.tokens.head[end - 1]
    lemma = tokens.lemma[verb]
    if tokens.dep[end - 1] not in ("nsubj", "nsubjpass") or names_organisation(tokens, start, end):
        return False
    for c in tokens.children[verb]:
        if tokens.dep[c] == "dobj" and lemma in PARTING and _is(analysis, c, "Party"):
            return True
        if tokens.dep[c] == "prep" and lemma in PARTY_VERBS.get(tokens.lower[c], ()):
            kind = "Role" if tokens.lower[c] == "as" else "Party"
            if any(_is(analysis, obj, kind) for obj in tokens.children[c]):
                return True
    return False


def _is(analysis: Analysis, i: int, kind: str) -> bool:
    mention = analysis.at.get(i)
    return mention is not None and mention.type == kind


def _before_shared_role(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a bracket gives the name and the one joined to it a role: "X and Y (both Labour MPs)"."""
    tokens = analysis.tokens
    if tokens.lower[end : end + 2] != ["(", "both"] or names_organisation(tokens, start, end):
        return False
    return any(r.plural and r.start == end + 2 and r.kind in ("seat", "candidate") for r in analysis.roles)


def _takes_seat(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a name's bearer is said to be one who sits or stands: "Childers became a Labour MP"."""
    tokens, verb = analysis.tokens, analysis.tokens.head[end - 1]
    if tokens.dep[end - 1] != "nsubj" or tokens.lemma[verb] not in ("be", "become", "remain"):
        return False
    said = {c for c in tokens.children[verb] if _is(analysis, c, "Role")}
    if not said or names_organisation(tokens, start, end):
        return False
    return any(r.head in said and r.kind in ("seat", "candidate") and not r.plural for r in analysis.roles)


def _placed(tokens: Tokens, start: int) -> bool:
    """Whether a name stands behind "in" or "near", also with a stray comma: "living in, Sarawak"."""
    k = start - 1 - (start > 1 and tokens.text[start - 1] == ",")
    return k >= 0 and tokens.lower[k] in PLACING


def _behind_fronted_role(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a sentence begins by saying whose role its subject has: "A founder of Plaid Cymru, X wrote"."""
    tokens = analysis.tokens
    if start < 2 or tokens.text[start - 1] != "," or tokens.dep[end - 1] not in ("nsubj", "nsubjpass"):
        return False
    if names_organisation(tokens, start, end):
        return False
    first = tokens.sents[tokens.sent[start]][0]
    return any(r.end == start - 1 and r.indefinite and r.start <= first + FRONTED for r in analysis.roles)


def _further_verbs(tokens: Tokens, verb: int) -> list[int]:
    """Give the verbs that have the same subject: "began studying and joined"."""
    return [
        c
        for c in tokens.children[verb]
        if tokens.dep[c] in ("xcomp", "conj")
        and tokens.pos[c] == "VERB"
        and not any(tokens.dep[k] in ("nsubj", "nsubjpass") for k in tokens.children[c])
    ]


def _of_one(tokens: Tokens, i: int) -> int:
    """Give the noun of which a complement is one: "founders" in "was one of the founders"; else itself."""
    if tokens.lower[i] != "one":
        return i
    of = next((c for c in tokens.children[i] if tokens.lower[c] == "of"), i)
    return next((c for c in tokens.children[of] if tokens.dep[c] == "pobj"), i)


def _human(tokens: Tokens, i: int) -> bool:
    """Whether a noun is said of people only: a listed one, or one that ends as trades do ("agronomist")."""
    lemma = tokens.lemma[i].lower()
    return lemma in HUMAN_NOUNS or (tokens.pos[i] == "NOUN" and lemma.endswith(TRADES))


def _tells_life(inside: list[str]) -> bool:
    """Whether a bracket, given by the words behind its opening, says when somebody was born, or died too."""
    inside = inside[: inside.index(")")] if ")" in inside else inside
    years = [k for k, word in enumerate(inside) if len(word) == 4 and word.isdigit()]
    span = len(years) > 1 and any(w in ("-", "–", "—") for w in inside[years[0] : years[-1]])
    return "born" in inside or (span and years[-1] == len(inside) - 1)
