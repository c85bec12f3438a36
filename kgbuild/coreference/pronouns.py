"""Pronoun resolution by salience: grammatical role, distance, gender, and who is speaking.

Ranking follows the salience factors of Lappin and Leass (1994), reduced to those a news text needs.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Quotation
from kgbuild.coreference.salience import governing_clause, salience
from kgbuild.passives import is_passive
from kgbuild.quotations.around import quotation_at
from kgbuild.quotations.verbs import is_cue
from kgbuild.syntax import commands, surface_subject
from kgbuild.tables import word_list

MASCULINE = frozenset(("he", "him", "his", "himself"))
FEMININE = frozenset(("she", "her", "hers", "herself"))
NEUTER = frozenset(("it", "its", "itself"))
PLURAL = frozenset(("they", "them", "their", "themselves"))
FIRST = frozenset(("i", "me", "my", "myself", "mine"))
FIRST_PLURAL = frozenset(("we", "us", "our"))
PRONOUNS = MASCULINE | FEMININE | NEUTER | PLURAL | FIRST | FIRST_PLURAL
BODIES = frozenset(("Party", "Government", "Organisation", "Legislature"))
PREDICATED = frozenset(("acomp", "attr", "dobj"))
SEATS = frozenset(("seat", "constituency"))
CHALLENGING = frozenset(("challenge", "oppose", "defeat", "beat", "oust", "unseat"))
DISMISSING = word_list("dismissing")
LEAVING = word_list("own departure")
REACH = 2
ASKED = frozenset(("ask", "press", "question", "challenge", "quiz"))


def resolve(analysis: Analysis, i: int, depth: int = 0) -> Mention | None:
    """Give the mention that the pronoun at token ``i`` refers to, or None.

    The pronoun gets a mention of its own in the referent's entity, so that later questions cost nothing.

    Args:
        i: token position.
        depth: how many resolutions wait for this one; it gives up beyond 3.
    """
    held = analysis.at.get(i)
    if held is not None:
        return held if held.entity >= 0 else None
    word = analysis.tokens.lower[i]
    if word not in PRONOUNS or depth > 3:
        return None
    quotation = quotation_at(analysis, i, direct=True)
    if word in FIRST:
        referent = quotation.speaker if quotation else None
    elif word in FIRST_PLURAL:
        referent = None
    else:
        referent = _antecedent(analysis, i, word, quotation, depth)
    if referent is None or referent.entity < 0:
        return None
    cluster = analysis.clusters[referent.entity]
    mention = Mention(i, i + 1, cluster.type, "pronoun", word, gender=cluster.gender, entity=referent.entity)
    analysis.at[i] = mention
    cluster.mentions.append(mention)
    return mention


def _antecedent(
    analysis: Analysis, i: int, word: str, quotation: Quotation | None, depth: int
) -> Mention | None:
    sentence = analysis.tokens.sent[i]
    best: tuple[float, int] = (0.0, -1)
    chosen: Mention | None = None
    speaker = quotation.speaker.entity if quotation is not None and quotation.speaker is not None else -2
    said = _said_before(analysis, i)
    named = (analysis.at.get(k) for span in (said, _asked_before(analysis, i)) for k in range(*span))
    barred = _coarguments(analysis, i, word) | _challenger(analysis, i) | _dismisser(analysis, i)
    barred |= {m.entity for m in named if m is not None and m.kind in ("name", "nominal")}
    _resolve_subjects(analysis, i, word, depth)
    for mention in _before(analysis, i, sentence - REACH):
        if not _agrees(analysis, mention, word) or mention.entity == speaker or mention.entity in barred:
            continue
        if said[0] <= mention.start < said[1] or (
            quotation is not None and _is_told(analysis, mention, quotation)
        ):
            continue
        if word in PLURAL | NEUTER and _quoted_apart(analysis, mention, i):
            continue
        points = salience(analysis, mention, i, sentence)
        if (points, mention.start) > best:
            best, chosen = (points, mention.start), mention
    if chosen is not None and word in MASCULINE | FEMININE and _stranger_between(analysis, chosen, i):
        return None
    return chosen or (_cataphor(analysis, i, word) if quotation is None else None)


def _is_told(analysis: Analysis, mention: Mention, quotation: Quotation) -> bool:
    """Whether a quotation is spoken to somebody, or in an organisation ("in a BBC interview")."""
    tokens, cue = analysis.tokens, quotation.cue
    if cue < 0 or quotation.start <= mention.start < quotation.end:
        return False
    head = tokens.head_in(mention.start, mention.end)
    if tokens.sent[mention.start] != tokens.sent[cue] or tokens.dep[head] in ("nsubj", "nsubjpass"):
        return False
    if analysis.clusters[mention.entity].type == "Organisation":
        return True
    return tokens.head[head] == cue and tokens.dep[head] in ("dobj", "dative")


def _quoted_apart(analysis: Analysis, mention: Mention, i: int) -> bool:
    """Whether a mention stands in a quotation of an earlier sentence that does not hold token ``i``."""
    if analysis.tokens.sent[mention.start] == analysis.tokens.sent[i]:
        return False
    inside = quotation_at(analysis, mention.start, direct=True)
    return inside is not None and not inside.start <= i < inside.end


def _said_before(analysis: Analysis, i: int) -> tuple[int, int]:
    """Give the span of what is said before its speaker, who is none of those it names: "X lied, he said"."""
    tokens = analysis.tokens
    verb = tokens.head[i]
    if tokens.dep[i] != "nsubj" or not is_cue(tokens, verb):
        return (0, 0)
    starts = [q.start for q in analysis.quotations if q.direct and q.start < i and 0 <= i - q.end <= 2]
    starts += [tokens.subtree(c)[0] for c in tokens.children[verb] if tokens.dep[c] == "ccomp" and c < i]
    return (min(starts), i) if starts else (0, 0)


def _asked_before(analysis: Analysis, i: int) -> tuple[int, int]:
    """Give the span of what the subject was asked about: nobody named in it ("Asked if X lied, he said")."""
    tokens = analysis.tokens
    verb = tokens.head[i]
    if tokens.dep[i] != "nsubj" or tokens.pos[verb] != "VERB":
        return (0, 0)
    for c in tokens.children[verb]:
        if c < i and tokens.dep[c] == "advcl" and tokens.tag[c] == "VBN" and tokens.lemma[c] in ASKED:
            return tokens.subtree(c)
    return (0, 0)


def _resolve_subjects(analysis: Analysis, i: int, word: str, depth: int) -> None:
    """Resolve the subject pronouns like ``word`` before, of main clauses and of the clause it belongs to."""
    tokens = analysis.tokens
    kind = MASCULINE if word in MASCULINE else FEMININE if word in FEMININE else None
    if (
        kind is None
        or tokens.dep[i] != "nsubj"
        or tokens.sent[i] == 0
        or quotation_at(analysis, i, direct=True)
    ):
        return
    clause = governing_clause(tokens, i)
    start, end = (
        tokens.sents[tokens.sent[i] - 1][0],
        (clause if clause >= 0 else tokens.sents[tokens.sent[i]][0]),
    )
    for k in range(start, end):
        main = tokens.dep[k] in ("nsubj", "nsubjpass") and (
            tokens.dep[tokens.head[k]] == "ROOT" or tokens.head[k] == clause
        )
        if main and tokens.lower[k] in kind and k not in analysis.at:
            resolve(analysis, k, depth + 1)


def _stranger_between(analysis: Analysis, chosen: Mention, i: int) -> bool:
    """Whether somebody nobody names has spoken since: "A farmer said ... he said" is the farmer still."""
    tokens = analysis.tokens
    if tokens.dep[i] != "nsubj" or not is_cue(tokens, tokens.head[i]):
        return False
    first = max(chosen.end, tokens.sents[max(0, tokens.sent[i] - 1)][0])
    return any(
        tokens.dep[k] == "nsubj"
        and tokens.tag[k] == "NN"
        and is_cue(tokens, tokens.head[k])
        and (k not in analysis.at or analysis.at[k].entity < 0)
        and any(tokens.lower[c] in ("a", "an", "one", "another") for c in tokens.children[k])
        for k in range(first, i)
    )


def _before(analysis: Analysis, i: int, first: int) -> list[Mention]:
    sent = analysis.tokens.sent
    found: dict[int, Mention] = {}
    start = analysis.tokens.sents[max(0, first)][0]
    for k in range(start, i):
        mention = analysis.at.get(k)
        if mention is not None and mention.entity >= 0 and mention.end <= i and sent[k] >= first:
            found[mention.start] = mention
    return list(found.values())


def _agrees(analysis: Analysis, mention: Mention, word: str) -> bool:
    cluster = analysis.clusters[mention.entity]
    if word in MASCULINE:
        return cluster.type == "Person" and cluster.gender != "f"
    if word in FEMININE:
        return cluster.type == "Person" and cluster.gender != "m"
    return cluster.type in BODIES and mention.kind != "adjective" and not (word in NEUTER and mention.members)


def _coarguments(analysis: Analysis, i: int, word: str) -> set[int]:
    """Binding: "him" as an object is not the subject of its own clause, however that subject is shared."""
    tokens = analysis.tokens
    if word not in ("him", "her", "them", "it") or tokens.dep[i] == "poss":
        return set()
    governor = tokens.head[i]
    if tokens.pos[governor] == "ADP":
        governor = tokens.head[governor]
    while tokens.pos[governor] in ("ADJ", "NOUN") and tokens.dep[governor] in PREDICATED:
        governor = tokens.head[governor]  # "was critical of him", "launched an attack on him"
    if tokens.pos[governor] not in ("VERB", "AUX"):
        return set()
    subjects = [
        analysis.at.get(h) or resolve(analysis, h, 1) for h in surface_subject(tokens, governor) if h != i
    ]
    return {m.entity for m in subjects if m is not None}


def _challenger(analysis: Analysis, i: int) -> set[int]:
    """ "X stood against Y in his constituency": the seat is that of the one who is challenged."""
    tokens = analysis.tokens
    seat = tokens.head[i]
    if tokens.dep[i] != "poss" or tokens.lemma[seat] not in SEATS or tokens.pos[tokens.head[seat]] != "ADP":
        return set()
    verb = tokens.head[tokens.head[seat]]
    while tokens.pos[verb] not in ("VERB", "AUX") and tokens.head[verb] != verb:
        verb = tokens.head[verb]
    rival = tokens.lemma[verb] in CHALLENGING or "against" in (tokens.lower[c] for c in tokens.children[verb])
    subjects = (analysis.at.get(h) for h in surface_subject(tokens, verb)) if rival else ()
    return {m.entity for m in subjects if m is not None and m.entity >= 0}


def _dismisser(analysis: Analysis, i: int) -> set[int]:
    """ "X did not dismiss Y, he resigned": who resigns is not who dismisses."""
    tokens = analysis.tokens
    if tokens.dep[i] != "nsubj" or tokens.lemma[tokens.head[i]] not in LEAVING:
        return set()
    return {
        m.entity
        for verb in range(tokens.sents[tokens.sent[i]][0], i)
        if tokens.lemma[verb] in DISMISSING and tokens.pos[verb] == "VERB" and not is_passive(tokens, verb)
        for h in surface_subject(tokens, verb)
        if (m := analysis.at.get(h)) is not None and m.entity >= 0
    }


def _cataphor(analysis: Analysis, i: int, word: str) -> Mention | None:
    """ "In his last speech, Mr Howard ...": a pronoun in a fronted phrase may refer to the subject."""
    tokens = analysis.tokens
    start, end = tokens.sents[tokens.sent[i]]
    if i - start > 8:
        return None
    for k in range(i + 1, end):
        mention = analysis.at.get(k)
        if (
            mention is not None
            and mention.entity >= 0
            and tokens.dep[tokens.head_in(mention.start, mention.end)] in ("nsubj", "nsubjpass")
            and _agrees(analysis, mention, word)
            and not commands(tokens, i, k)
        ):
            return mention
    return None
