"""Evaluation between camps: what one says of somebody of another camp, unless the words are kind."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Mention, Quotation
from kgbuild.relations.camps import Camps, home, rivalry
from kgbuild.relations.polarity import POS_PART, polarity_lexicon, polarity_of, polarity_of_most
from kgbuild.relations.stances import (
    LONGEST_CLIMB,
    NEUTER,
    claimed_by_others,
    in_background,
    opined,
    said_by_another,
    stance,
)
from kgbuild.syntax import clause_verb
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

THINGS = word_list("criticised thing")
FACTS = word_list("bare fact")
ENTITLED = word_list("entitled")
EMOTIONS = word_list("emotion")
SUFFERED = word_list("suffered")
NEEDED = word_list("needed")
WONDERS = word_list("wonder")
TIMES = frozenset(("when", "while", "after", "before", "as", "since"))
RIVAL_DEPS = frozenset(("nsubj", "nsubjpass", "poss"))


def match_rivals(analysis: Analysis, quotation: Quotation, sides: Camps) -> Iterator[Found]:
    """Give the criticism in what a quotation says of others, as subjects or owners in its clauses.

    Of one of another camp it is criticism unless the words are kind; of a government, if they are unkind.

    Args:
        quotation: what is said, with its speaker.
        sides: the document's camps.
    """
    tokens, speaker = analysis.tokens, quotation.speaker
    if speaker is None:
        return
    seen: set[int] = {speaker.entity, home(analysis, sides, speaker)}
    for i in range(quotation.start, quotation.end):
        mention = analysis.at.get(i)
        if (
            mention is None
            or mention.entity < 0
            or mention.entity in seen
            or not _prominent(tokens, mention, i)
            or said_by_another(analysis, quotation, i)
            or _approved(tokens, i)
            or claimed_by_others(tokens, clause_verb(tokens, i))
        ):
            continue
        rival = rivalry(analysis, sides, speaker, mention)
        if not rival or (rival == "other" and _by_the_way(tokens, i)):
            continue
        if in_background(tokens, quotation, i) or (not quotation.direct and _meanwhile(tokens, quotation, i)):
            continue
        sign = _sentence_polarity(analysis, i, quotation)
        if sign == "+" and rival == "rival" and _urged(tokens, clause_verb(tokens, i)):
            sign = "-"  # "Labour ought to find the nerve to act"
        if sign == "-" or (sign == "" and rival == "rival" and not _plain(analysis, quotation, i)):
            seen.add(mention.entity)
            yield from stance(
                analysis,
                speaker,
                mention,
                "-",
                clause_verb(tokens, i),
                "evaluation-rival",
                0.7 if sign else 0.55,
            )


def _by_the_way(tokens: Tokens, i: int) -> bool:
    """Whether a government is named beside the point: in an aside, or in "his stance on its bill"."""
    matter = tokens.dep[i] == "poss" and tokens.lower[tokens.head[tokens.head[i]]] in (
        "on",
        "about",
        "against",
    )
    return matter or tokens.dep[clause_verb(tokens, i)] in ("pcomp", "relcl")


def _prominent(tokens: Tokens, mention: Mention, i: int) -> bool:
    """Whether its clause is about a mention: its subject, an owner, or an adjective ("Tory plans")."""
    if tokens.lower[i] in NEUTER or (tokens.dep[i] == "nsubj" and tokens.lemma[tokens.head[i]] == "feel"):
        return False
    if mention.kind == "adjective":
        head = tokens.head[i]
        return (
            tokens.dep[i] in ("amod", "compound", "nmod")
            and tokens.pos[head] == "NOUN"
            and tokens.lemma[head] in THINGS
            and tokens.dep[head] != "attr"  # "this is no Labour idea" is said of something else
            and i == mention.end - 1
        )
    head = tokens.head[i]
    return tokens.dep[i] in RIVAL_DEPS or (tokens.dep[i] == "pobj" and tokens.dep[head] == "agent")


def _sentence_polarity(analysis: Analysis, i: int, quotation: Quotation) -> str:
    tokens = analysis.tokens
    start, end = tokens.sents[tokens.sent[i]]
    verb = clause_verb(tokens, i)
    if tokens.dep[verb] in ("ccomp", "advcl", "acl", "relcl") or _clause_beside(tokens, verb):
        start, end = tokens.subtree(verb)
    words = (
        k
        for k in range(max(start, quotation.start), min(end, quotation.end))
        if not (tokens.pos[k] == "NOUN" and tokens.lemma[k] in SUFFERED)
        and tokens.lower[k] not in EMOTIONS
        and not opined(analysis, quotation, k)
    )
    return polarity_of_most(tokens, words)


def _urged(tokens: Tokens, verb: int) -> bool:
    return any(
        tokens.dep[c] == "aux" and tokens.lower[c] in ("should", "must", "ought")
        for c in tokens.children[verb]
    )


def _clause_beside(tokens: Tokens, verb: int) -> bool:
    """Whether a verb with a subject of its own is set against another by "but"."""
    return (
        tokens.dep[verb] == "conj"
        and any(tokens.lower[c] == "but" for c in tokens.children[tokens.head[verb]])
        and any(tokens.dep[c] in ("nsubj", "nsubjpass") for c in tokens.children[verb])
    )


def _approved(tokens: Tokens, i: int) -> bool:
    """Whether what one does is called good, needed or no wonder: "it is important that Labour listens"."""
    verb = clause_verb(tokens, i)
    above = tokens.head[verb]
    if tokens.dep[verb] not in ("ccomp", "acl") or above == verb:
        return False
    if tokens.lemma[above] in WONDERS:
        return True
    judged = (
        [c for c in tokens.children[above] if tokens.dep[c] == "acomp"] if tokens.lemma[above] == "be" else []
    )
    return any(polarity_of(tokens, c) == "+" or tokens.lemma[c] in NEEDED for c in (*judged, above))


def _meanwhile(tokens: Tokens, quotation: Quotation, i: int) -> bool:
    """Whether a token is of a clause with "while" or "as" beside what is reported: the article tells it."""
    for _ in range(LONGEST_CLIMB):
        above = tokens.head[i]
        if above == i or not quotation.start <= above < quotation.end:
            return False
        if tokens.dep[i] == "advcl" and any(tokens.lower[c] in ("while", "as") for c in tokens.children[i]):
            return i > above
        i = above
    return False


def _plain(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    """Whether what is said is a bare fact or its time, advice, or a bad word taken back."""
    tokens, verb = analysis.tokens, clause_verb(analysis.tokens, i)
    head = tokens.head[i]
    if tokens.dep[i] == "poss" and tokens.lemma[head] not in THINGS:
        return True
    if tokens.dep[verb] in ("pcomp", "relcl") or tokens.dep[i] == "nsubjpass" or _urged(tokens, verb):
        return True
    if tokens.dep[i] == "pobj" and tokens.dep[verb] == "acl":
        return True
    negated = any(tokens.dep[c] == "neg" for c in tokens.children[verb])
    if (tokens.lemma[verb] in FACTS and not negated) or (
        tokens.dep[verb] == "advcl" and any(tokens.lower[c] in TIMES for c in tokens.children[verb])
    ):
        return True
    if tokens.lemma[verb] == "have" and any(tokens.lemma[c] in ENTITLED for c in tokens.children[verb]):
        return True
    complements = [c for c in tokens.children[verb] if tokens.dep[c] in ("attr", "acomp", "prep", "advmod")]
    if tokens.lemma[verb] == "be" and all(
        tokens.pos[c] in ("NUM", "ADP", "ADV") or tokens.lower[c] in EMOTIONS for c in complements
    ):
        return True
    start, end = tokens.subtree(verb)
    return any(
        polarity_lexicon().get((tokens.lemma[k], POS_PART.get(tokens.pos[k], ""))) == "-"
        for k in range(max(start, quotation.start), min(end, quotation.end))
    )
