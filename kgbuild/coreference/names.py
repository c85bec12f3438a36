"""Name coreference: surnames to full names, acronyms to names; two people of one surname stay two."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from kgbuild.analysis import Analysis, Cluster, Mention
from kgbuild.coreference.aliases import add_aliases, find_aliases
from kgbuild.coreference.heads import TITLES, heads_meant, is_son
from kgbuild.identity import without_accents
from kgbuild.mentions.names import PARTICLES, SUFFIXES
from kgbuild.tables import word_list

TWO_SURNAMES = word_list("two surnames", "name_words")
PLAIN = word_list("plain title", "name_words")
RELATIVES = word_list("related person")
RANKS = word_list("title of rank", "name_words")
# "Jong-un", "Jae-in": a given name that stands behind the surname.
_EASTERN = re.compile(r"[A-Z][a-z]+-[a-z]+$")
_NICKNAME = re.compile(r"\s+[\"“'‘](\S+?)[\"”'’]\s+")
_TITLES = re.compile(r"^(?:(?:Lord|Lady|Baroness|Baron|Sir|Dame|Viscount|Earl)\s+)+")


def cluster_names(analysis: Analysis) -> None:
    """Put every named mention of the document into an entity."""
    aliases = find_aliases(analysis)
    two_surnames = analysis.country in TWO_SURNAMES
    people = [m for m in analysis.mentions if m.type == "Person" and m.kind == "name"]
    _cluster_people(analysis, people)
    add_aliases(analysis, aliases)
    for cluster in analysis.clusters if two_surnames else ():
        words = cluster.label.split()
        if len(words) > 3 and not PARTICLES & set(words):  # "José Luis Rodríguez Zapatero": Rodríguez
            cluster.names.add(f"{words[0]} {words[-2]}")
    keys: dict[tuple[str, str], int] = {}
    for mention in analysis.mentions:
        if mention.entity >= 0 or mention.type in ("Role", "Person") or mention.kind == "pronoun":
            continue
        _cluster_thing(analysis, mention, keys)


def bare(name: str) -> str:
    """Give a person's name without peers' and knights' titles and without the territorial designation."""
    return re.sub(r"\s+of\s+[A-Z].*$", "", _TITLES.sub("", name))


def forms_of(name: str) -> set[str]:
    """Give the names that a person's name warrants: bare, with or for its nickname, without middle names."""
    forms = {name, bare(name)}
    for form in list(forms):
        if found := _NICKNAME.search(form):
            surname = form[found.end() :].strip()
            forms |= {_NICKNAME.sub(" ", form), f"{found[1]} {surname}"}
    words = bare(name).split()
    if len(words) > 2 and words[-1] not in SUFFIXES and not set(words[1:-1]) & {"of", "the"}:
        forms.add(f"{words[0]} {words[-1]}")
        surname = last_name(name)
        given = bare(name).removesuffix(surname).split()
        if len(given) > 1 and all(w[0].isupper() for w in given):
            forms.add(" ".join([*(f"{w[0]}." for w in given), surname]))
    return forms


@lru_cache(maxsize=4096)
def last_name(name: str) -> str:
    """Give the surname in a person's name, with nobiliary particles."""
    words = bare(name).split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    if len(words) == 2 and _EASTERN.match(words[1]):
        return words[0]
    first = len(words) - 1
    while first - 1 > 0 and words[first - 1] in PARTICLES:
        first -= 1
    return " ".join(words[first:])


def _cluster_people(analysis: Analysis, people: list[Mention]) -> None:
    by_surname: dict[str, list[int]] = defaultdict(list)
    for mention in people:
        if len(bare(mention.name).split()) > 1:
            if mention.honorific in PLAIN and _join_double(analysis, mention):
                continue
            _join_full(analysis, mention, by_surname)
    for mention in people:
        if mention.entity < 0:
            _join_surname(analysis, mention, by_surname)


def _join_full(analysis: Analysis, mention: Mention, by_surname: dict[str, list[int]]) -> None:
    surname = without_accents(last_name(mention.name))
    for index in by_surname[surname]:
        cluster = analysis.clusters[index]
        if _same_person(bare(cluster.label), bare(mention.name)) and not _clash(
            cluster.gender, mention.gender
        ):
            _add(cluster, mention, index)
            if len(bare(mention.name)) > len(bare(cluster.label)):
                cluster.label = bare(mention.name)
            return
    index = _new(
        analysis,
        mention,
        bare(mention.name)
        if mention.honorific not in ("lord", "lady", "baroness", "baron")
        else mention.name,
    )
    by_surname[surname].append(index)
    analysis.clusters[index].names |= {surname}


def _join_double(analysis: Analysis, mention: Mention) -> bool:
    """ "Mr Duncan Smith": join the one whose full name ends so; give whether there is one."""
    for index, cluster in enumerate(analysis.clusters):
        if cluster.type == "Person" and cluster.label.endswith(" " + mention.name):
            _add(cluster, mention, index)
            return True
    return False


def _same_person(one: str, other: str) -> bool:
    """Whether two full names can be one person's: same first name, its initial, or one inside the other."""
    if is_son(one, other):
        return False
    a, b = without_accents(one).replace(".", "").split(), without_accents(other).replace(".", "").split()
    if a[0] == b[0] or ((len(a[0]) == 1 or len(b[0]) == 1) and a[0][0] == b[0][0]):
        return True
    return min(len(a[0]), len(b[0])) >= 2 and (a[0].startswith(b[0]) or b[0].startswith(a[0]))


def _clash(one: str, other: str) -> bool:
    return {one, other} == {"f", "m"}


def _join_surname(analysis: Analysis, mention: Mention, by_surname: dict[str, list[int]]) -> None:
    name = bare(mention.name)
    key = without_accents(name)
    candidates = [
        i for i in by_surname.get(key, []) if not _clash(analysis.clusters[i].gender, mention.gender)
    ]
    if not candidates and "-" in name:  # "Mr Kilroy-Silk" of "Robert Kilroy Silk"
        candidates = [
            i
            for i, c in enumerate(analysis.clusters)
            if c.type == "Person" and c.label.endswith(" " + name.replace("-", " "))
        ]
    if not candidates and mention.honorific in ("sir", "dame"):
        candidates = [
            i for i, c in enumerate(analysis.clusters) if c.type == "Person" and c.label.split()[0] == name
        ]
    if mention.honorific in PLAIN:  # a knight is "Sir Ian", a peer "Lord Blair", and neither is "Mr Blair"
        candidates = [i for i in candidates if not _has_rank(analysis.clusters[i])] or candidates
    candidates = _without_relatives(analysis, mention, candidates)
    before = [i for i in candidates if analysis.clusters[i].mentions[0].start < mention.start]
    title = analysis.tokens.lower[mention.start - 1] if mention.start else ""
    several = len(by_surname.get(key, [])) > 1
    if candidates and (title in TITLES or (not before and not mention.honorific)):
        meant = heads_meant(name, [analysis.clusters[i].label for i in candidates], analysis.date, title)
        candidates = candidates if meant is None else [candidates[i] for i in meant]
        several &= len(candidates) != 1
    alone = [
        i for i in by_surname.get("·" + key, []) if not _clash(analysis.clusters[i].gender, mention.gender)
    ]
    # One whose surname alone is used before several namesakes are named in full is none of them.
    if not candidates or (not before and several):
        candidates = alone
    elif alone:
        candidates += alone
    if not candidates:
        index = _new(analysis, mention, mention.name)
        by_surname["·" + key].append(index)
        return
    before = [i for i in candidates if analysis.clusters[i].mentions[0].start < mention.start]
    index = (
        max(
            before,
            key=lambda i: _claim(analysis.clusters[i], name, mention.start),
        )
        if before
        else candidates[0]
    )
    _add(analysis.clusters[index], mention, index)


def _without_relatives(analysis: Analysis, mention: Mention, candidates: list[int]) -> list[int]:
    """Leave out those whose relative a mention is: "Carol Thatcher said her mother Baroness Thatcher ..."."""
    tokens, i = analysis.tokens, mention.start
    while i > 0 and tokens.lower[i - 1] in RANKS:
        i -= 1
    if i < 2 or tokens.lemma[i - 1] not in RELATIVES or tokens.tag[i - 2] != "PRP$":
        return candidates
    first = tokens.sents[tokens.sent[mention.start]][0]
    return [
        k
        for k in candidates
        if not any(first <= m.start < mention.start for m in analysis.clusters[k].mentions)
    ]


def _claim(cluster: Cluster, surname: str, start: int) -> tuple[int, int, int]:
    """Give how much one of several namesakes has a claim to a surname alone at a token position.

    First whom the text has called by it, then whom it has named more often, then whom it has named last.
    """
    before = [m for m in cluster.mentions if m.start < start]
    return sum(m.name == surname for m in before), len(before), max(m.start for m in before)


def _has_rank(cluster: Cluster) -> bool:
    return any(m.honorific in RANKS for m in cluster.mentions)


def _new(analysis: Analysis, mention: Mention, label: str) -> int:
    cluster = Cluster(mention.type, label, country=mention.country)
    analysis.clusters.append(cluster)
    _add(cluster, mention, len(analysis.clusters) - 1)
    return mention.entity


def _add(cluster: Cluster, mention: Mention, index: int) -> None:
    mention.entity = index
    cluster.mentions.append(mention)
    cluster.names |= forms_of(mention.name) if mention.type == "Person" else {mention.name}
    if cluster.gender == "u":
        cluster.gender = mention.gender


def _cluster_thing(analysis: Analysis, mention: Mention, keys: dict[tuple[str, str], int]) -> None:
    tokens = analysis.tokens
    surface = tokens.span_text(mention.start, mention.end)
    kind = {"State": "Constituency", "Place": "Constituency"}.get(mention.type, mention.type)
    key = (kind, mention.name.casefold().removeprefix("the "))
    if key not in keys:
        for other in (
            ("Organisation", key[1]),
            ("Party", key[1]),
            ("Government", key[1]),
            ("Legislature", key[1]),
        ):
            if other in keys and kind not in ("Constituency", "Country"):
                key = other
        nested = next(
            (
                k
                for k in keys
                if k[0] == kind == "Organisation"
                and (k[1].endswith(" " + key[1]) or k[1].startswith(key[1] + " "))
            ),
            None,
        )
        key = nested or key
    short = (kind, initials(mention.name).casefold())
    if key not in keys and kind == "Organisation" and len(short[1]) > 2 and short in keys and short != key:
        keys[key] = keys[short]
        analysis.clusters[keys[key]].label = mention.name
    if key not in keys:
        keys[key] = _new(analysis, mention, mention.name)
        analysis.clusters[keys[key]].type = kind
        acronym = initials(mention.name)
        if kind == "Organisation" and len(acronym) > 2:
            keys.setdefault((kind, acronym.casefold()), keys[key])
    else:
        _add(analysis.clusters[keys[key]], mention, keys[key])
    analysis.clusters[keys[key]].names.add(surface)


def initials(name: str) -> str:
    """Give the capitals by which a name is abbreviated (``Child Support Agency`` -> ``CSA``)."""
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w[:1].isupper())
