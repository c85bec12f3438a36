"""What is over: roles of years long ago, offices followed by others, and those of the dead and the ousted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild.analysis import Analysis, Found, Role
from kgbuild.coreference.incumbents import holds_now
from kgbuild.coreference.pronouns import resolve
from kgbuild.quotations.verbs import is_cue
from kgbuild.relations.ends import entity_at
from kgbuild.relations.status import status_of
from kgbuild.relations.tense import LASTING
from kgbuild.syntax import arguments, clause_verb, noun_arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

FIRST_YEAR, LAST_YEAR, LONG = 1700, 2100, 5
NEAR = 2  # sentences
STILL = frozenset(("since", "now", "today", "still"))
DATING = frozenset(("in", "since", "from", "during", "of", "last"))
PERSON = frozenset(("Person",))
POSTS = LASTING - {"memberOf"}
EVENTS = frozenset(("appointment", "as", "post", "copula"))
ENDS, DEATHS, DEPARTURES = (word_list(f"{w} of a holder") for w in ("ousting", "death", "departure"))
RELATIVE = frozenset(("relcl", "acl", "advcl"))
ATTACKS = frozenset(("attack", "attacks"))
KILLING = word_list("killing of a holder")
AFTER = frozenset(("after", "since", "following", "with", "upon", "until"))


def date_roles(analysis: Analysis, raw: Iterable[Found]) -> None:
    """Put into the past the roles of sentences that tell of a time well before the article's.

    Where the article has no date, only those of the narrative between such sentences.

    Args:
        analysis: the document.
        raw: its statements as found, before those of one content are joined; their tense is changed.
    """
    old, between = _old_sentences(analysis)
    said = {r.head for r in analysis.roles if r.predicate >= 0}
    roles = {r.head: r for r in analysis.roles}
    for found in raw:
        if (
            found.predicate in LASTING
            and found.tense == "current"
            and found.anchor not in said
            and _then(analysis, found, old, between)
            and found.anchor in roles
            and not holds_now(analysis, roles[found.anchor], analysis.clusters[found.subject])
        ):
            found.tense = "past"


def _then(analysis: Analysis, found: Found, old: set[int], between: set[int]) -> bool:
    sentence = analysis.tokens.sent[found.anchor]
    if sentence in old:
        return analysis.date is not None and _dates(analysis.tokens, sentence, found.anchor)
    return sentence in between and found.predicate in POSTS


def _dates(tokens: Tokens, sentence: int, anchor: int) -> bool:
    """Whether the years of a sentence date a word of it too.

    They do not date who tells of them, nor what a clause in the present says beside them: "Senator X said it
    was Mr Bush who signed the act of 2008".
    """
    start, end = tokens.sents[sentence]
    clauses = {clause_verb(tokens, i) for i, _ in _years(tokens, start, end)}
    own = clause_verb(tokens, anchor)
    if own in clauses:
        return True
    if is_cue(tokens, own):
        return False
    root = next((i for i in range(start, end) if tokens.head[i] == i), start)
    helpers = [c for c in tokens.children[root] if tokens.dep[c] in ("aux", "auxpass")]
    if not any(tokens.tag[i] in ("VBZ", "VBP") for i in (root, *helpers)):
        return True
    return any(anchor in range(*tokens.subtree(verb)) for verb in clauses)


def end_roles(analysis: Analysis) -> None:
    """Put into the past what the dead and the ousted held, and the offices that others followed.

    Args:
        analysis: the document; the tense of its statements is changed.
    """
    _follow(analysis)
    _change_sides(analysis)
    dead = _dead(analysis)
    gone = set(_gone(analysis))
    lives = _lives(analysis, dead)
    for found in analysis.found:
        if found.tense == "current" and (
            found.subject in dead
            or (found.predicate in POSTS and (found.subject, analysis.tokens.sent[found.anchor]) in gone)
            or (found.predicate in POSTS and analysis.tokens.sent[found.anchor] in lives)
        ):
            found.tense = "past"


def _old_sentences(analysis: Analysis) -> tuple[set[int], set[int]]:
    """Give the sentences whose years are all long ago, and those of the narrative between two of them."""
    now = int(analysis.date[:4]) if analysis.date else latest_year(analysis)
    old: set[int] = set()
    bare: list[int] = []
    # A year in somebody's own words dates what he tells of, not what he is.
    quoted = {i for q in analysis.quotations if q.direct for i in range(q.start, q.end)}
    for number, (start, end) in enumerate(analysis.tokens.sents if now is not None else ()):
        years = [(i, year) for i, year in _years(analysis.tokens, start, end) if i not in quoted]
        if STILL & set(analysis.tokens.lower[start:end]):
            continue
        if years and now is not None and max(y for _, y in years) <= now - LONG:
            old.add(number)
        elif not years and _narrates(analysis.tokens, start, end):
            bare.append(number)
    steps = range(1, NEAR + 1)
    return old, {n for n in bare if any(n - k in old for k in steps) and any(n + k in old for k in steps)}


def _narrates(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a sentence tells in the past tense what was done, not what was said of it."""
    return any(
        tokens.head[i] == i and tokens.tag[i] == "VBD" and not is_cue(tokens, i) for i in range(start, end)
    )


def _years(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (i, int(w))
        for i, w in enumerate(tokens.text[start:end], start)
        if len(w) == 4
        and w.isdecimal()
        and FIRST_YEAR <= int(w) <= LAST_YEAR
        and not (
            i + 1 < end and tokens.capitalised(i + 1) and tokens.lower[i - 1] not in DATING
        )  # "1701 Act"
        and not set(tokens.lower[i + 1 : i + 4]) & ATTACKS  # "the September 11, 2001, terror attacks"
    ]


def latest_year(analysis: Analysis) -> int | None:
    """Give the latest year in which the text says that something was done: the article is no older."""
    tokens = analysis.tokens
    years = [
        year
        for start, end in tokens.sents
        for i, year in _years(tokens, start, end)
        if i > start and tokens.lower[i - 1] in DATING and _done(tokens, i)
    ]
    return max(years, default=None)


def _done(tokens: Tokens, i: int) -> bool:
    """Whether the clause of a token is in the past or the perfect: "has risen since 2010"."""
    i = clause_verb(tokens, i)
    helpers = {tokens.lemma[c] for c in tokens.children[i] if tokens.dep[c] in ("aux", "auxpass")}
    return tokens.tag[i] == "VBD" or (tokens.tag[i] == "VBN" and "have" in helpers)


def _change_sides(analysis: Analysis) -> None:
    """Whom the sentence has join another party was of his own: "Conservative MP X joined the Liberals"."""
    tokens = analysis.tokens
    joins = [
        f
        for f in analysis.found
        if f.predicate == "joined" and f.status == "asserted" and tokens.dep[f.anchor] not in RELATIVE
    ]
    for found in analysis.found if joins else ():
        if found.predicate == "memberOf" and found.tense == "current" and found.rule == "member-role":
            for join in joins:
                here = tokens.sent[join.anchor] == tokens.sent[found.anchor] and found.anchor < join.anchor
                if here and join.subject == found.subject and join.object != found.object:
                    found.tense = "past"


def _follow(analysis: Analysis) -> None:
    """An office that one got is past where the text goes on to another that one got, or has now."""
    by_head = {r.head: r for r in analysis.roles if r.kind in ("office", "leader")}
    held: dict[int, list[tuple[Found, Role]]] = {}
    for found in analysis.found:
        role = by_head.get(found.anchor)
        if found.predicate == "heldOffice" and found.status == "asserted" and role is not None:
            held.setdefault(found.subject, []).append((found, role))
    old = set().union(*_old_sentences(analysis))
    for offices in held.values():
        present = [f for f, r in offices if f.tense == "current" and not _event(analysis.tokens, r)]
        got = [(f, r) for f, r in offices if f.tense == "current" and _event(analysis.tokens, r)]
        for found, role in got:
            later = any(
                r.predicate > role.predicate and r.head > role.head and f.object != found.object
                for f, r in got
            )
            elsewhere = any(f.object != found.object for f in present)
            if later or (elsewhere and analysis.tokens.sent[found.anchor] in old):
                found.tense = "past"


def _event(tokens: Tokens, role: Role) -> bool:
    """Whether a role phrase tells that somebody got the office: "became", "was appointed", "had gained"."""
    verb = role.predicate
    if role.construction not in EVENTS or verb < 0 or tokens.lemma[verb] == "be":
        return False
    return tokens.tag[verb] in ("VBD", "VBN") and not any(
        tokens.lower[c] in ("has", "have", "'s", "’s") for c in tokens.children[verb]
    )


def _dead(analysis: Analysis) -> set[int]:
    """Give those who have died or were killed: "Lord Jenkins, the Liberal peer, has died"."""
    tokens = analysis.tokens
    return {
        m.entity
        for i, lemma in enumerate(tokens.lemma)
        if (lemma == "die" or lemma in KILLING) and tokens.pos[i] == "VERB"
        if status_of(tokens, i) == "asserted"
        for h in (surface_subject(tokens, i) if lemma == "die" else arguments(tokens, i).get("obj", []))
        if (m := analysis.at.get(h) or (resolve(analysis, h) if lemma == "die" else None)) is not None
    }


def _lives(analysis: Analysis, dead: set[int]) -> set[int]:
    """Give the sentences that tell of a year in the life of one who has died, and so of what was then."""
    tokens = analysis.tokens
    return {
        number
        for number, (start, end) in enumerate(tokens.sents if dead else ())
        if _years(tokens, start, end)
        for i in range(start, end)
        if tokens.head[i] == i and tokens.tag[i] in ("VBD", "VBN") and not is_cue(tokens, i)
        for c in tokens.children[i]
        if tokens.dep[c] in ("nsubj", "nsubjpass")
        if (m := analysis.at.get(c) or resolve(analysis, c)) is not None and m.entity in dead
    }


def _gone(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Give who lost office, with the sentence: "voters ousted Governor X", "since the death of Justice X"."""
    tokens = analysis.tokens
    for i, lemma in enumerate(tokens.lemma):
        heads: list[int] = []
        particle = next((tokens.lower[c] for c in tokens.children[i] if tokens.dep[c] == "prt"), "")
        if tokens.pos[i] == "VERB" and (lemma in ENDS or f"{lemma} {particle}" in ENDS):
            if tokens.tag[i] in ("VBD", "VBN") and status_of(tokens, i) == "asserted":
                heads = _put_out(tokens, i)
        elif tokens.pos[i] == "NOUN" and (
            lemma in DEATHS or (lemma in DEPARTURES and tokens.lower[tokens.head[i]] in AFTER)
        ):
            slots = noun_arguments(tokens, i)
            heads = slots.get("of") or slots.get("poss", [])
        for h in heads:
            for mention in entity_at(analysis, h, PERSON):
                yield mention.entity, tokens.sent[i]


def _put_out(tokens: Tokens, verb: int) -> list[int]:
    """Give who lost an office by a verb; who loses a primary keeps it until the election."""
    slots = arguments(tokens, verb)
    primary = any(tokens.lemma[h] == "primary" for h in slots.get("in", []))
    return [] if primary else slots.get("obj", [])
