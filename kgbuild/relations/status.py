"""Status: whether the text presents a statement as so, as planned, as uncertain, or as not so.

Read off the whole chain of words that embed the statement, from the word that says it up to the sentence's
root: the weakest link decides.
"""

from __future__ import annotations

from kgbuild.quotations.verbs import speech_verbs
from kgbuild.relations.modifiers import RANK, asks, embedding, infinitive, is_infinitive, own_status, worst
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

HEARSAY = word_list("hearsay")
CHOOSING = word_list("choosing")
DEEMING = word_list("deeming")
RAISING = word_list("raising")
FOUNDING = word_list("founding")
CONTESTS = word_list("contest")
FACTUAL = word_list("factual preposition")
COMPLEMENTS = frozenset(
    ("xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "acl", "attr", "acomp", "nsubjpass", "oprd")
)
REPORTED = {"doubt": "uncertain", "denial": "negated", "demand": "uncertain"}
NOT_DONE = frozenset(("without", "against", "than"))
OMITTING = word_list("leaving undone")
FUTURE = frozenset(("will", "'ll", "wo", "would", "shall", "should", "may", "might", "must"))
SUPPOSING = frozenset(("would", "might", "could", "may"))
MAX_CHAIN = 10


def status_of(tokens: Tokens, anchor: int, questions: bool = False, own: bool = True) -> str:
    """Give the status of what the word at ``anchor`` says.

    Args:
        anchor: position of the verb, noun or adjective that expresses the statement.
        questions: whether a question counts as asserting (a rhetorical attack does).
        own: whether the negation and modality of the word itself count.
    """
    status, i, affirmed = "asserted", anchor, False
    for step in range(MAX_CHAIN):
        if (step or own) and not affirmed:
            status = worst(status, own_status(tokens, i))
        if step and RANK[status] == 3:
            break
        above = tokens.head[i]
        if above == i:
            break
        affirmed = _affirms(tokens, above) and tokens.dep[i] in COMPLEMENTS
        effect, go_on = ("asserted", True) if affirmed else _link(tokens, i, above)
        status = worst(status, effect)
        if not go_on:
            break
        i = above
    doubts = (asks, _supposed, _joined_infinitive)
    doubted = any(doubt(tokens, anchor) for doubt in doubts) or _supposed(tokens, i)
    if not questions and status == "asserted" and doubted:
        status = "uncertain"
    return status


def _affirms(tokens: Tokens, verb: int) -> bool:
    """Whether two negations make an assertion: "did not hesitate to", "could not resist", "nobody doubts"."""
    if tokens.lemma[verb] not in OMITTING or own_status(tokens, verb) != "negated":
        return False
    return FUTURE.isdisjoint(tokens.lower[c] for c in tokens.children[verb])


def _joined_infinitive(tokens: Tokens, anchor: int) -> bool:
    """ "promised to unite the country and beat X": a form both past and infinitive, behind a "to"."""
    verb = tokens.head[anchor]
    if tokens.dep[anchor] != "conj" or tokens.lower[anchor] != tokens.lemma[anchor]:
        return False
    if tokens.tag[verb] == "VB":
        helped = any(tokens.dep[c] == "aux" for c in tokens.children[verb])
        return not helped or status_of(tokens, verb) != "asserted"
    return any(verb < c < anchor and is_infinitive(tokens, c) for c in tokens.children[verb])


def _supposed(tokens: Tokens, anchor: int) -> bool:
    """ "X's victory would be ...", "her rise to lead it would": what would do so has not come about."""
    above = tokens.head[anchor]
    return (
        tokens.pos[anchor] == "NOUN"
        and tokens.dep[anchor] in ("nsubj", "nsubjpass")
        and any(tokens.lower[c] in SUPPOSING and tokens.dep[c] == "aux" for c in tokens.children[above])
    )


def _link(tokens: Tokens, i: int, above: int) -> tuple[str, bool]:
    """Give what the word above does to the status of what hangs on it, and whether to climb on."""
    dep = tokens.dep[i]
    if dep in COMPLEMENTS:
        return _complement(tokens, i, above)
    if dep == "conj":
        return _shared(tokens, i, above)
    if dep == "relcl" and infinitive(tokens, i):
        return _of_one_to(tokens, above), False
    if dep == "advcl" and _gerund_behind(tokens, i, above):
        return embedding("verb").get(tokens.lemma[above], "asserted"), True
    if dep == "advcl":
        # What was done for a purpose that is only possible is itself no more than that.
        return _purpose(tokens, i, above), infinitive(tokens, i)
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
            effect = "negated" if lemma in RAISING else worst(effect, "uncertain")
        elif any(tokens.lower[c] in SUPPOSING and tokens.dep[c] == "aux" for c in tokens.children[above]):
            effect = worst(effect, "uncertain")  # "she may think she attacks the policy only"
        return effect, effect != "asserted"
    if lemma == "face" and tokens.pos[i] == "NOUN":
        return "asserted", True  # one faces criticism that has come, and an expulsion that may
    if lemma == "help" and tokens.lemma[i] in FOUNDING and tokens.tag[above] in ("VBD", "VBN"):
        return "asserted", True  # who helped to found something is one of its founders
    if dep == "ccomp" and lemma == "be":
        return _told_of(tokens, above, infinitive(tokens, i)), True
    if pos in ("VERB", "AUX"):
        return "asserted" if lemma == "force" else _verb_effect(tokens, above), True
    if dep == "acl" and tokens.text[i - 1] == "," and _has_object(tokens, i):
        return "asserted", False  # "X, the candidate, defeated Y": a main verb, which the parser mistook
    participle = tokens.tag[i] == "VBN" and not any(
        tokens.dep[c] in ("aux", "mark") for c in tokens.children[i]
    )
    if pos in ("NOUN", "PROPN") and dep == "acl" and participle:
        return "asserted", False  # "a candidate backed by X", "a plan condemned by X"
    if lemma in CONTESTS and dep == "prep" and tokens.lower[i] in ("on", "under"):
        return "asserted", True  # "contested an election on the Labour ticket"
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


def _verb_effect(tokens: Tokens, verb: int) -> str:
    """Give what a verb, with its particle, does to the status of its complement: "turned down", "asked"."""
    effects, lemma = embedding("verb"), tokens.lemma[verb]
    particle = next((tokens.lower[c] for c in tokens.children[verb] if tokens.dep[c] == "prt"), "")
    return effects.get(f"{lemma} {particle}") or effects.get(lemma, "asserted")


def _told_of(tokens: Tokens, be: int, unreal: bool) -> str:
    """Give what is said of a clause: "it is untrue that", "it is a myth that"; "were X to" supposes it."""
    status = "uncertain" if unreal and tokens.lower[be] == "were" else "asserted"
    for c in tokens.children[be]:
        if tokens.dep[c] in ("acomp", "attr"):
            part = "adjective" if tokens.dep[c] == "acomp" else "noun"
            status = worst(status, embedding(part).get(tokens.lemma[c], "asserted"))
    return status


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


def _purpose(tokens: Tokens, i: int, above: int) -> str:
    """Give what a verb does to the status of an infinitive beside it ("campaigned to leave the union")."""
    if not infinitive(tokens, i) or tokens.pos[above] != "VERB" or tokens.lemma[above] in ("want", "plan"):
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
