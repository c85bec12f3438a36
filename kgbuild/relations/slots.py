"""Slots of a frame: the tokens that a name in a frame's ``subject`` or ``object`` stands for."""

from __future__ import annotations

from kgbuild.passives import Slots, is_passive
from kgbuild.quotations.verbs import is_told
from kgbuild.relations.frames import Frame
from kgbuild.relations.qualities import qualities_before
from kgbuild.syntax import arguments, noun_arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

AFTER = frozenset(("after", "when", "once", "following", "on", "upon"))
LEAVING = word_list("leaving office")
COMMITTED = word_list("committed")
LONGEST_CLIMB = 4
OPENING = ("DET", "ADJ", "ADV", "NOUN", "PUNCT", "CCONJ", "PROPN")  # "Originally a left-wing and Marxist"
COPULAS = frozenset(("be", "become", "seem", "remain", "look", "feel"))


def slots_of(tokens: Tokens, i: int, kind: str) -> Slots:
    """Give the slots of the word at token ``i`` as a ``verb``, ``noun`` or ``adjective``.

    An adjective's ``subj`` is the subject of its copula, or of the clause that it modifies.
    """
    if kind == "verb":
        return arguments(tokens, i)
    slots = noun_arguments(tokens, i)
    if kind == "adjective":
        verb = tokens.head[i]
        if tokens.dep[i] in ("acomp", "oprd", "attr") or tokens.lemma[verb] in COPULAS:
            slots["subj"] = surface_subject(tokens, verb)
        elif tokens.tag[i] == "VBN" and tokens.dep[i] not in ("amod", "advcl"):
            slots["subj"] = surface_subject(tokens, i)
        elif tokens.dep[i] in ("amod", "conj", "advcl"):
            slots["subj"] = surface_subject(tokens, tokens.head[i])
    return slots


def said_and_did(tokens: Tokens, i: int, slots: Slots) -> Slots:
    """Give the speaker as the subject of what a speaker did: "Blair said Labour would act and attacked them".

    Args:
        i: position of the verb, whose slots are ``slots``; they come back as they are where it has a subject
            of its own, or where no speech verb stands above what it is joined to.
    """
    return (
        {**slots, "subj": surface_subject(tokens, tokens.head[tokens.head[i]])}
        if is_told(tokens, i)
        else slots
    )


def heads_of(tokens: Tokens, i: int, frame: Frame, name: str, slots: Slots) -> list[int]:
    """Give the head tokens of what fills one named slot of a frame that matched at token ``i``.

    Args:
        i: position of the word that evokes the frame.
        name: a slot of ``slots``; ``poss``, compounds included; ``outer>inner`` for a slot of a slot's noun;
            or one of ``subj-of-light-verb``, ``subj-of-copula``, ``comp-of-copula``, ``appos-head``,
            ``subj-of-have`` (of "had the whip withdrawn") ``leaver`` (of "after Brown resigned"),
            ``clause-subj`` (the subject of a clause with "how" or "that"), ``before``, ``bearer``,
            ``named-behind`` (the name behind a noun that opens its sentence), ``labelled`` (of
            "Romney supporter John McCain") and ``self``.
        slots: the word's own slots, from :func:`slots_of`.
    """
    if name == "subj-of-light-verb":
        verb = governing_verb(tokens, i)
        if verb < 0 and frame.light_verbs:
            verb = _clause_verb(tokens, i)
        if verb < 0 or (frame.light_verbs and tokens.lemma[verb] not in frame.light_verbs):
            return []
        return arguments(tokens, verb).get(
            "obj" if is_passive(tokens, verb) and tokens.dep[i] != "nsubjpass" else "subj", []
        )
    if name in ("subj-of-copula", "appos-head"):
        i = _one_of(tokens, i)
    if name == "subj-of-copula":
        if _own_copula(tokens, i) >= 0:
            return []
        while tokens.dep[i] == "conj" and tokens.pos[tokens.head[i]] in ("NOUN", "ADJ"):
            i = tokens.head[i]
        verb = tokens.head[i]
        said = tokens.dep[i] in ("attr", "conj") and tokens.lemma[verb] in COPULAS
        return surface_subject(tokens, verb) if said else []
    if name == "before":
        return qualities_before(tokens, i)
    if name == "self":
        return [i]
    if name == "committer":
        return _committer(tokens, i)
    if name == "named-behind":
        return _named_behind(tokens, i)
    if name == "bearer":
        return _bearer(tokens, i)
    if name == "clause-subj":
        return [
            s
            for c in tokens.children[i]
            if tokens.dep[c] == "ccomp"
            and any(tokens.lower[k] in ("how", "that") for k in tokens.children[c])
            for k in tokens.children[c]
            if tokens.dep[k] == "nsubj"
            for s in coordinated(tokens, k)
        ]
    if name == "appos-head":
        one = tokens.tag[i] == "NNS" and tokens.tag[tokens.head[i]] in ("NNP", "NN")
        return [tokens.head[i]] if tokens.dep[i] == "appos" and not one else []
    if name == "labelled":
        return _labelled(tokens, i)
    if name == "comp-of-copula":
        return _complements(tokens, i)
    if name == "subj-of-have":
        return _affected(tokens, slots)
    if name == "leaver":
        return _leavers(tokens, i)
    if name == "poss":
        return slots.get("poss", []) + slots.get("compound", [])
    if ">" in name:
        outer, *inner = name.split(">")
        heads = slots.get(outer, [])
        if frame.carriers and name in frame.object:
            heads = [h for h in heads if tokens.lemma[h] in frame.carriers]
        for step in inner:
            heads = [t for h in heads for t in noun_arguments(tokens, h).get(step, [])]
        return heads
    own = ("of",) if "subj-of-light-verb" in frame.object else ("of", "from", "by")
    if name not in slots and frame.kind == "noun" and name not in own:
        verb = governing_verb(tokens, i)
        return [t for t in arguments(tokens, verb).get(name, []) if t != i] if verb >= 0 else []
    return slots.get(name, [])


def _one_of(tokens: Tokens, i: int) -> int:
    """Give the "one" of "one of his critics", for which a plural stands; another noun stands for itself."""
    of = tokens.head[i]
    one = tokens.head[of]
    counted = tokens.dep[i] == "pobj" and tokens.lower[of] == "of" and tokens.lower[one] == "one"
    return one if counted else i


def _labelled(tokens: Tokens, i: int) -> list[int]:
    """Give the name right behind a singular noun without a determiner: "Romney supporter John McCain"."""
    k = i + 1
    while tokens.tag[k : k + 1] == ["NNP"]:
        k += 1
    alone = any(tokens.dep[c] == "det" for c in tokens.children[i])
    owned = i > 0 and (tokens.capitalised(i - 1) or tokens.tag[i - 1] == "POS")  # no "Times film critic"
    return [k - 1] if k > i + 1 and tokens.tag[i] in ("NN", "NNP") and owned and not alone else []


def _bearer(tokens: Tokens, i: int) -> list[int]:
    """Give what has the noun at ``i``: in "X is a party with a liberal platform", X."""
    head = tokens.head[i]
    if tokens.dep[i] != "pobj" or tokens.lower[head] not in ("with", "of"):
        return []
    noun = tokens.head[head]
    if tokens.pos[noun] == "PROPN":
        return [noun]
    if tokens.lemma[noun] in COPULAS:
        return surface_subject(tokens, noun)
    if tokens.dep[noun] == "appos":
        return [tokens.head[noun]]
    copula = tokens.dep[noun] == "attr" and tokens.lemma[tokens.head[noun]] in COPULAS
    return surface_subject(tokens, tokens.head[noun]) if copula else []


def _complements(tokens: Tokens, i: int) -> list[int]:
    """Give what a subject is said to be, also where the parser errs: "and his successor was X"."""
    verb = tokens.head[i] if tokens.dep[i] == "nsubj" else _own_copula(tokens, i)
    if verb < 0 or tokens.lemma[verb] not in COPULAS:
        return []
    # "Brandt's successor was Schmidt, whose successor was Kohl" has two subjects for the parser.
    second = [c for c in tokens.children[verb] if tokens.dep[c] == "nsubj" and c > verb > i]
    return arguments(tokens, verb).get("comp", []) or second


def _own_copula(tokens: Tokens, i: int) -> int:
    """Give the "is" or "was" behind a noun that the parser joined to another; -1 if none."""
    near = range(i + 1, min(i + LONGEST_CLIMB, len(tokens))) if tokens.dep[i] == "conj" else ()
    return next((k for k in near if tokens.lower[k] in ("is", "was")), -1)


def _committer(tokens: Tokens, i: int) -> list[int]:
    """Give who is "committed to" or "dedicated to" doing what the verb at ``i`` says."""
    to = tokens.head[i]
    word = tokens.head[to]
    if tokens.dep[i] != "pcomp" or tokens.lower[to] != "to" or tokens.lower[word] not in COMMITTED:
        return []
    kind = "adjective" if tokens.pos[word] == "ADJ" else "verb"
    slots = slots_of(tokens, word, kind)
    return slots.get("subj", []) if kind == "adjective" else slots.get("obj", [])


def _named_behind(tokens: Tokens, i: int) -> list[int]:
    """Give the name behind a noun with which a sentence begins: "A Marxist party, X won"."""
    first, end = tokens.sents[tokens.sent[i]]
    begin = first + (tokens.lower[first] == "as")
    opens = all(tokens.pos[k] in OPENING for k in range(begin, i)) and tokens.lower[begin] != "the"
    if not opens or i + 2 >= end or tokens.text[i + 1] != ",":
        return []
    named = i + 3 if tokens.lower[i + 2] == "the" else i + 2
    return [named] if named < end and tokens.capitalised(named) else []


def _affected(tokens: Tokens, slots: Slots) -> list[int]:
    """Give whom something befell: the subject of "have" in "had the whip withdrawn"."""
    for thing in slots.get("obj", []):
        verb = tokens.head[thing]
        if tokens.dep[verb] == "ccomp":
            verb = tokens.head[verb]
        if tokens.lemma[verb] == "have" and tokens.dep[thing] in ("dobj", "nsubj", "nsubjpass"):
            return surface_subject(tokens, verb)
    return []


def _leavers(tokens: Tokens, i: int) -> list[int]:
    """Give who left before the event at ``i``: "after X resigned", "when X died", "after the death of X"."""
    for c in tokens.children[i]:
        if tokens.dep[c] == "advcl" and tokens.lemma[c] in LEAVING:
            marks = {tokens.lower[m] for m in tokens.children[c] if tokens.dep[m] in ("mark", "advmod")}
            if marks & AFTER and tokens.tag[c] in ("VBD", "VBN"):
                return arguments(tokens, c).get("obj" if is_passive(tokens, c) else "subj", [])
        if tokens.dep[c] == "prep" and tokens.lower[c] in AFTER:
            for noun in tokens.children[c]:
                if tokens.lemma[noun] in LEAVING and tokens.pos[noun] == "NOUN":
                    slots = noun_arguments(tokens, noun)
                    return slots.get("poss") or slots.get("of", [])
    return []


def _clause_verb(tokens: Tokens, i: int) -> int:
    """Give the verb above a prepositional phrase that hangs on another: "ran for mayor on the X ticket"."""
    on_object = tokens.lower[tokens.head[i]] in ("on", "under")  # "contested an election on the X ticket"
    for _ in range(LONGEST_CLIMB):
        i = tokens.head[i]
        if tokens.pos[i] in ("VERB", "AUX"):
            return i
        if tokens.dep[i] not in ("prep", "pobj") and not (on_object and tokens.dep[i] == "dobj"):
            return -1
    return -1


def governing_verb(tokens: Tokens, i: int) -> int:
    """Give the verb whose object a noun is, itself or by a preposition ("came under fire"); -1 if none.

    Args:
        tokens: the document's tokens.
        i: the noun.
    """
    head = tokens.head[i]
    if tokens.dep[i] in ("dobj", "nsubjpass", "attr") and tokens.pos[head] in ("VERB", "AUX"):
        return head
    if tokens.dep[i] == "pobj" and tokens.lower[head] in ("under", "in", "with", "on", "to", "as", "from"):
        above = tokens.head[head]
        if tokens.pos[above] in ("VERB", "AUX"):
            return above
    if tokens.dep[i] == "conj":
        return governing_verb(tokens, head)
    return -1
