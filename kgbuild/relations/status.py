"""Status: whether the text presents a statement as so, as planned, as uncertain, or as not so.

Read off the whole chain of words that embed the statement, from the word that says it up to the sentence's
root: the weakest link decides.
"""

from __future__ import annotations

from functools import cache

from kgbuild.quotations.verbs import speech_verbs
from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

RANK = {"asserted": 0, "planned": 1, "uncertain": 2, "negated": 3}
CONDITIONS = frozenset(("if", "unless", "whether", "lest", "until"))
NEGATIONS = word_list("negation")
ANNOUNCING = word_list("announcing")
HEARSAY = word_list("hearsay")
CHOOSING = word_list("choosing")
DEEMING = word_list("deeming")
DOUBTFUL = word_list("doubtful adjective")
RAISING = word_list("raising")
FACTUAL = word_list("factual preposition")
COMPLEMENTS = frozenset(
    ("xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "acl", "attr", "acomp", "nsubjpass", "oprd")
)
REPORTED = {"doubt": "uncertain", "denial": "negated", "demand": "uncertain"}
NOT_DONE = frozenset(("without", "against", "than"))
FEW = frozenset(("no", "not", "few", "hardly", "neither"))
SUPPOSING = frozenset(("would", "might", "could", "may"))
MAX_CHAIN = 10


@cache
def embedding(part: str) -> dict[str, str]:
    """Give the words of one part of speech that change a status, with their effect."""
    return {
        row["form"]: row["effect"] for row in package_table("lexicon", "embedding") if row["part"] == part
    }


def status_of(tokens: Tokens, anchor: int, questions: bool = False) -> str:
    """Give the status of what the word at ``anchor`` says.

    Args:
        anchor: position of the verb, noun or adjective that expresses the statement.
        questions: whether a question counts as asserting (a rhetorical attack does).
    """
    status, i = "asserted", anchor
    for step in range(MAX_CHAIN):
        status = _worst(status, own_status(tokens, i))
        if step and RANK[status] == 3:
            break
        above = tokens.head[i]
        if above == i:
            break
        effect, go_on = _link(tokens, i, above)
        status = _worst(status, effect)
        if not go_on:
            break
        i = above
    doubts = (_asks, _supposed, _joined_infinitive)
    if not questions and status == "asserted" and any(doubt(tokens, anchor) for doubt in doubts):
        status = "uncertain"
    return status


def _joined_infinitive(tokens: Tokens, anchor: int) -> bool:
    """ "promised to unite the country and beat X": a form both past and infinitive, behind a "to"."""
    verb = tokens.head[anchor]
    if tokens.dep[anchor] != "conj" or tokens.lower[anchor] != tokens.lemma[anchor]:
        return False
    if tokens.tag[verb] == "VB":
        helped = any(tokens.dep[c] == "aux" for c in tokens.children[verb])
        return not helped or status_of(tokens, verb) != "asserted"
    return any(verb < c < anchor and _is_infinitive(tokens, c) for c in tokens.children[verb])


def _is_infinitive(tokens: Tokens, i: int) -> bool:
    return any(tokens.lower[k] == "to" and tokens.dep[k] == "aux" for k in tokens.children[i])


def _supposed(tokens: Tokens, anchor: int) -> bool:
    """ "X's victory would be ...": an event of which one says what it would do has not come about."""
    above = tokens.head[anchor]
    return (
        tokens.pos[anchor] == "NOUN"
        and tokens.dep[anchor] in ("nsubj", "nsubjpass")
        and any(tokens.lower[c] in SUPPOSING and tokens.dep[c] == "aux" for c in tokens.children[above])
    )


def _worst(one: str, other: str) -> str:
    return one if RANK[one] >= RANK[other] else other


def own_status(tokens: Tokens, i: int) -> str:
    """Give what the direct modifiers of a word do: negation, modals, adverbs, a condition's mark."""
    status = "asserted"
    for c in tokens.children[i]:
        dep, low = tokens.dep[c], tokens.lower[c]
        if low == "longer" and c > 0 and tokens.lower[c - 1] == "no":
            status = _worst(status, "negated")
        elif dep == "aux" and low in ("had", "were", "should") and _fronted(tokens, c, i):
            status = _worst(status, "uncertain")
        elif dep == "neg" or (low in NEGATIONS and dep in ("det", "advmod", "preconj", "cc")):
            status = _worst(status, "negated")
        elif dep == "aux" and low in embedding("modal"):
            status = _worst(status, _modal(tokens, i, low))
        elif (dep == "mark" and low in CONDITIONS and not (low == "until" and _past(tokens, i))) or (
            dep == "aux" and low == "to" and _is_to(tokens, i)
        ):
            status = _worst(status, "planned" if low == "to" else "uncertain")
        elif dep == "aux" and low == "to" and _heads_line(tokens, i):
            status = _worst(status, "planned")
        elif dep == "advmod" and low == "how" and _infinitive(tokens, i):
            status = _worst(status, "uncertain")
        elif dep == "mark" and low == "for" and any(tokens.lower[d] == "to" for d in tokens.children[i]):
            status = _worst(status, "uncertain")  # "calls grew for X to resign"
        elif dep in ("advmod", "npadvmod") and low in embedding("adverb"):
            status = _worst(status, embedding("adverb")[low])
        elif dep in ("nsubj", "nsubjpass") and (
            low in ("nobody", "none")
            or tokens.lower[tokens.subtree(c)[0]] in FEW
            or any(tokens.lower[d] == "no" for d in tokens.children[c])
        ):
            status = _worst(status, "negated")
        elif (
            dep == "advmod"
            and low in ("when", "once")
            and tokens.tag[i] in ("VBP", "VBZ")
            and tokens.dep[i] == "advcl"
        ) or (dep == "amod" and low in DOUBTFUL):
            status = _worst(status, "uncertain")
    if i > 0 and tokens.lower[i - 1] == "without":
        status = "negated"
    return status


def _past(tokens: Tokens, i: int) -> bool:
    """Whether a verb is in the past, in the passive too: "until he was succeeded"."""
    helpers = [c for c in tokens.children[i] if tokens.dep[c] in ("aux", "auxpass")]
    return tokens.tag[i] == "VBD" or (tokens.tag[i] == "VBN" and any(tokens.tag[h] == "VBD" for h in helpers))


def _heads_line(tokens: Tokens, i: int) -> bool:
    """ "Prescott to stand down": an infinitive with a subject and nothing above it is a headline's future."""
    return tokens.head[i] == i and any(tokens.dep[c] == "nsubj" for c in tokens.children[i])


def _fronted(tokens: Tokens, aux: int, i: int) -> bool:
    """ "Had he joined ...": an auxiliary before its subject, in no question, is a condition."""
    subjects = [c for c in tokens.children[i] if tokens.dep[c] in ("nsubj", "nsubjpass")]
    return (
        bool(subjects) and aux < subjects[0] and tokens.dep[i] in ("advcl", "ccomp") and not _asks(tokens, i)
    )


def _modal(tokens: Tokens, i: int, modal: str) -> str:
    effect = embedding("modal")[modal]
    perfect = any(tokens.dep[c] == "aux" and tokens.lower[c] == "have" for c in tokens.children[i])
    if modal in ("would", "'d") and perfect:
        return "negated"
    above = tokens.head[i]
    if (
        modal == "would"
        and tokens.dep[i] == "ccomp"
        and tokens.tag[above] == "VBD"
        and _announces(tokens, above)
    ):
        return "planned"
    return effect


def _announces(tokens: Tokens, verb: int) -> bool:
    """Whether a past verb makes "would" the future that was announced: "said he would stand in Leeds"."""
    return tokens.lemma[verb] in ANNOUNCING and not any(
        tokens.lower[c] == "not" for c in tokens.children[verb]
    )


def _is_to(tokens: Tokens, i: int) -> bool:
    """ "is to contest": an infinitive right under "be"."""
    above = tokens.head[i]
    return tokens.dep[i] == "xcomp" and tokens.lemma[above] == "be" and tokens.pos[i] == "VERB"


def _link(tokens: Tokens, i: int, above: int) -> tuple[str, bool]:
    """Give what the word above does to the status of what hangs on it, and whether to climb on."""
    dep = tokens.dep[i]
    if dep in COMPLEMENTS:
        return _complement(tokens, i, above)
    if dep == "conj":
        return _shared(tokens, i, above)
    if dep == "relcl" and _infinitive(tokens, i):
        return _of_one_to(tokens, above), False
    if dep == "advcl" and _gerund_behind(tokens, i, above):
        return embedding("verb").get(tokens.lemma[above], "asserted"), True
    if dep == "advcl":
        # What was done for a purpose that is only possible is itself no more than that.
        return _purpose(tokens, i, above), _infinitive(tokens, i)
    return "asserted", False


def _complement(tokens: Tokens, i: int, above: int) -> tuple[str, bool]:
    """Give what a word does to the status of its complement, and whether to climb on."""
    dep, pos, lemma = tokens.dep[i], tokens.pos[above], tokens.lemma[above]
    if dep == "xcomp" and lemma == "go" and tokens.tag[above] == "VBG" and pos == "VERB":
        return "planned", True
    if dep == "xcomp" and lemma in HEARSAY and _is_passive(tokens, above):
        return "uncertain", True
    if dep == "xcomp" and lemma in CHOOSING and (_is_passive(tokens, above) or _has_object(tokens, above)):
        return "planned", True
    if lemma in DEEMING and _is_passive(tokens, above) and (dep == "oprd" or tokens.lemma[i] == "be"):
        return "asserted", True
    if dep == "ccomp" and lemma in speech_verbs():
        effect = REPORTED.get(speech_verbs()[lemma], "asserted")
        if any(tokens.dep[c] == "neg" for c in tokens.children[above]):
            effect = "negated" if lemma in RAISING else _worst(effect, "uncertain")
        elif any(tokens.lower[c] in SUPPOSING and tokens.dep[c] == "aux" for c in tokens.children[above]):
            effect = _worst(effect, "uncertain")  # "she may think she attacks the policy only"
        return effect, effect != "asserted"
    if lemma == "face" and tokens.pos[i] == "NOUN":
        return "asserted", True  # one faces criticism that has come, and an expulsion that may
    if pos in ("VERB", "AUX"):
        return "asserted" if lemma == "force" else embedding("verb").get(lemma, "asserted"), True
    if dep == "acl" and tokens.text[i - 1] == "," and _has_object(tokens, i):
        return "asserted", False  # "X, the candidate, defeated Y": a main verb, which the parser mistook
    participle = tokens.tag[i] == "VBN" and not any(
        tokens.dep[c] in ("aux", "mark") for c in tokens.children[i]
    )
    if pos in ("NOUN", "PROPN") and dep == "acl" and participle:
        return "asserted", False  # "a candidate backed by X", "a plan condemned by X"
    if pos in ("NOUN", "PROPN"):
        inner = dep in ("acl", "prep", "pobj", "xcomp")
        return embedding("noun").get(lemma, "asserted") if inner else "asserted", inner
    if pos == "ADJ":
        return embedding("adjective").get(lemma, "asserted"), True
    if pos in ("ADP", "SCONJ") and dep == "pcomp":
        if tokens.lower[above] in NOT_DONE or "".join(tokens.lower[above - 1 : above + 1]) == "insteadof":
            return "negated", False
        if _means_to_what_may_be(tokens, above):
            return "uncertain", False
        return "asserted", tokens.lower[above] not in FACTUAL
    return "asserted", True


def _means_to_what_may_be(tokens: Tokens, by: int) -> bool:
    """ "Only by backing Brown can Britain prosper": the means to what is merely possible is not yet taken."""
    verb = tokens.head[by]
    if tokens.pos[verb] == "ADJ":
        verb = tokens.head[verb]
    return tokens.lower[by] in ("by", "in") and any(
        tokens.dep[c] == "aux" and tokens.lower[c] in embedding("modal") for c in tokens.children[verb]
    )


def _is_passive(tokens: Tokens, verb: int) -> bool:
    return any(tokens.dep[c] == "auxpass" for c in tokens.children[verb])


def _of_one_to(tokens: Tokens, noun: int) -> str:
    """Give the status of "to lead" in "the first woman to lead", which is a fact, and "the man to lead"."""
    counted = any(tokens.dep[c] in ("amod", "nummod") for c in tokens.children[noun])
    known = embedding("noun").get(tokens.lemma[noun]) or embedding("adjective").get(tokens.lemma[noun])
    return known or ("asserted" if counted else "uncertain")


def _has_object(tokens: Tokens, verb: int) -> bool:
    return any(tokens.dep[c] in ("dobj", "nsubj") and c > verb for c in tokens.children[verb])


def _gerund_behind(tokens: Tokens, i: int, above: int) -> bool:
    """Whether a gerund stands right behind its verb or its particle ("ruled out resigning")."""
    return (
        tokens.tag[i] == "VBG"
        and 0 < i - above < 3
        and all(tokens.dep[k] == "prt" and tokens.head[k] == above for k in range(above + 1, i))
    )


def _infinitive(tokens: Tokens, i: int) -> bool:
    """Whether a verb is an infinitive with "to", or a gerund behind "for" or "out" as parsers have it."""
    return any(
        (tokens.lower[c] == "to" and tokens.dep[c] == "aux")
        or (tokens.lower[c] in ("for", "out") and tokens.dep[c] == "mark")
        for c in tokens.children[i]
    )


def _purpose(tokens: Tokens, i: int, above: int) -> str:
    """Give what a verb does to the status of an infinitive beside it ("campaigned to leave the union")."""
    if not _infinitive(tokens, i) or tokens.pos[above] != "VERB" or tokens.lemma[above] in ("want", "plan"):
        return "asserted"
    # "entered the race to replace X": the parser may hang what a noun is for on the verb before it.
    to = next((c for c in tokens.children[i] if tokens.lower[c] == "to"), i)
    noun = tokens.lemma[to - 1] if tokens.pos[to - 1] == "NOUN" else ""
    return embedding("noun").get(noun) or embedding("verb").get(tokens.lemma[above], "asserted")


def _shared(tokens: Tokens, i: int, above: int) -> tuple[str, bool]:
    """A conjunct without auxiliaries of its own shares those of the first ("will resign and join")."""
    own = any(tokens.dep[c] in ("aux", "auxpass", "nsubj", "nsubjpass") for c in tokens.children[i])
    finite = tokens.tag[i] in ("VBD", "VBZ", "VBP")
    if finite and tokens.tag[above] == "VB":
        return "asserted", False
    if own or finite:
        return "asserted", tokens.dep[above] in ("ccomp", "xcomp") and not own
    return own_status(tokens, above), True


def _asks(tokens: Tokens, anchor: int) -> bool:
    start, end = tokens.sents[tokens.sent[anchor]]
    return any(tokens.text[k] == "?" for k in range(max(start, end - 3), end))
