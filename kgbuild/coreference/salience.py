"""How near a mention is to a reader's mind when a pronoun comes.

The factors are those of Lappin and Leass (1994), reduced to those a news text needs: grammatical role,
distance, how often somebody was named, and who is speaking.
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.quotations.around import quotation_at
from kgbuild.quotations.verbs import is_cue
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

OBJECT_ROLES = frozenset(("dobj", "dative", "pobj"))
ARGUMENTS = OBJECT_ROLES | {"nsubj", "nsubjpass"}
CONTRASTS = word_list("contrast")
UTTERING = word_list("uttering")
TOPIC_WEIGHT = 8
TOPIC_LIMIT = 56
PARALLEL = 15
GOES_ON = 30
# "After X had defended his plans, Y left": what a subject does to "his" things, it does to its own.
OWNER = 20
# "X told Y he would go": who tells what "he" will do tells it of himself, unless it is what Y ought to do.
SELF = 40
# "It turned against X although he had won": who a circumstance is told of stands in the clause that it is of.
GOVERNING = 45
OUGHT = frozenset(("should", "must", "ought", "can", "could", "may"))


def salience(analysis: Analysis, mention: Mention, i: int, sentence: int) -> float:
    """Give how likely a mention is to be what a pronoun refers to; the highest of all is.

    Args:
        mention: a mention before the pronoun that agrees with it.
        i: token position of the pronoun.
        sentence: number of its sentence.
    """
    tokens = analysis.tokens
    head = tokens.head_in(mention.start, mention.end)
    dep = tokens.dep[head]
    distance = sentence - tokens.sent[mention.start]
    points = 100.0 - 40 * distance
    if dep in ("nsubj", "nsubjpass"):
        points += _rank_of_clause(tokens, tokens.head[head])
    elif dep in ("dobj", "dative", "agent"):
        points += 15
    elif dep == "poss":
        points += 8
    elif dep in ("pobj", "conj", "appos"):
        points += 5
    if mention.kind == "adjective":
        points -= 40
    if dep in OBJECT_ROLES and tokens.dep[i] in OBJECT_ROLES:
        points += PARALLEL
    verb = tokens.head[i]
    speaks = is_cue(tokens, verb) or tokens.lemma[verb] in UTTERING
    goes_on = tokens.dep[i] == "nsubj" and speaks and tokens.dep[verb] != "ccomp"
    if dep == "nsubj" and distance == 1 and goes_on:
        points += GOES_ON
    earlier = sum(1 for m in analysis.clusters[mention.entity].mentions if m.start < i)
    points += min(TOPIC_LIMIT, TOPIC_WEIGHT * earlier)
    if any(q.speaker is mention for q in analysis.quotations):
        points += 15
    if dep == "nsubj" and _says_of_self(tokens, head, i):
        points += SELF
    if dep == "nsubj" and tokens.dep[i] == "poss" and tokens.head[tokens.head[i]] == tokens.head[head]:
        points += OWNER
    if _argument_of(tokens, head, governing_clause(tokens, i)):
        points += GOVERNING
    inside = quotation_at(analysis, mention.start, direct=True)
    here = quotation_at(analysis, i, direct=True)
    if inside is not None:
        points += 30 if here is inside else -70
    return points


def _rank_of_clause(tokens: Tokens, verb: int) -> int:
    """Give what the subject of a clause is worth: most in a main clause, least in a subordinate one."""
    clause, above = tokens.dep[verb], tokens.head[verb]
    if clause in ("ROOT", "conj") or (clause == "ccomp" and ";" in tokens.text[verb:above]):
        return 45
    if clause == "advcl":  # "X won, while Y lost": the second is as good as a main clause
        beside = verb > above and any(tokens.lower[c] in CONTRASTS for c in tokens.children[verb])
        return 40 if beside else 25
    return 30


def governing_clause(tokens: Tokens, i: int) -> int:
    """Give the verb on which the circumstance hangs whose subject is token ``i`` ("although he"), or -1."""
    verb = tokens.head[i]
    if tokens.dep[i] not in ("nsubj", "nsubjpass") or tokens.dep[verb] != "advcl":
        return -1
    above = tokens.head[verb]
    while tokens.pos[above] in ("NOUN", "ADP") and tokens.head[above] != above:
        above = tokens.head[above]  # "for the first time since he became"
    return above if above < i else -1


def _argument_of(tokens: Tokens, head: int, verb: int) -> bool:
    """Whether a word is the subject or an object of a verb, or behind one of its prepositions."""
    above = tokens.head[head]
    if tokens.dep[head] == "pobj":
        above = tokens.head[above]
    return above == verb >= 0 and tokens.dep[head] in ARGUMENTS


def _says_of_self(tokens: Tokens, speaker: int, i: int) -> bool:
    """Whether pronoun ``i`` is the subject of what the subject ``speaker`` tells somebody."""
    verb, cue = tokens.head[i], tokens.head[speaker]
    if tokens.dep[i] != "nsubj" or tokens.dep[verb] != "ccomp" or tokens.head[verb] != cue:
        return False
    return is_cue(tokens, cue) and OUGHT.isdisjoint(tokens.lower[c] for c in tokens.children[verb])
