"""Who holds a role: the person before or behind the phrase, its subject, or the one appointed to it."""

from __future__ import annotations

import re

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.syntax import arguments, is_passive, surface_subject
from kgbuild.tokens import Tokens

COPULAS = frozenset(("be", "become", "remain"))
APPOINTING = frozenset(
    [
        "swear",
        "vote",
        "select",
        "choose",
        "appoint",
        "elect",
        "name",
        "make",
        "install",
        "nominate",
        "confirm",
        "reappoint",
        "re-elect",
        "crown",
        "declare",
        "anoint",
        "sack",
        "dismiss",
        "fire",
    ]
)
AS_VERBS = frozenset(
    [
        "serve",
        "act",
        "work",
        "return",
        "stand",
        "remain",
        "continue",
        "resign",
        "quit",
        "retire",
        "appoint",
        "elect",
        "name",
        "nominate",
        "choose",
        "select",
        "sack",
        "oust",
        "replace",
        "succeed",
        "sit",
        "spend",
        "install",
        "confirm",
        "know",
        "take",
    ]
)
CLOSERS = frozenset((",", ".", ")", "-", "–", "—", ";", ":", '"', "”", "who", "whose", "and"))
FILLERS = frozenset(
    ("now", "currently", "himself", "herself", "also", "once", "then", "still", "later", "himself", "both")
)
AMERICAN = re.compile(
    r"\s*[,(]\s*(?:the\s+)?([RDI])(?:ep|em)?\.?\s?[-–—]\s?([A-Z][A-Za-z.]*(?: [A-Z][a-z]+\.?)?)"
)


def attach_holders(analysis: Analysis) -> None:
    """Give each role phrase its holders."""
    roles_at = {r.start: r for r in analysis.roles}
    for role in analysis.roles:
        _before_name(analysis, role)
    for role in reversed(analysis.roles):
        if not role.holders:
            _coordinated(analysis, role, roles_at)
    for role in analysis.roles:
        if not role.holders:
            _behind_name(analysis, role)
    for role in analysis.roles:
        if not role.holders:
            _coordinated_back(analysis, role)
        if not role.holders:
            _predicated(analysis, role)


def person_at(analysis: Analysis, i: int) -> Mention | None:
    """Give the named person that begins at token ``i``, or None."""
    mention = analysis.at.get(i)
    return (
        mention
        if mention is not None and mention.type == "Person" and mention.start == i and mention.kind == "name"
        else None
    )


def person_ending(analysis: Analysis, i: int) -> Mention | None:
    """Give the named person whose mention ends before token ``i``, or None."""
    mention = analysis.at.get(i - 1)
    return (
        mention
        if mention is not None and mention.type == "Person" and mention.end == i and mention.kind == "name"
        else None
    )


def _before_name(analysis: Analysis, role: Role) -> None:
    """ "Home Secretary Charles Clarke", "ministers Alan Milburn and David Blunkett", "The Tory leader, Michael Howard,"."""
    tokens, i = analysis.tokens, role.end
    if i >= len(tokens) or tokens.sent[i] != tokens.sent[role.head]:
        return
    person = person_at(analysis, i)
    if person is not None:
        role.holders.append((person, "premodifier"))
        if role.plural:
            role.holders.extend((p, "premodifier") for p in _listed(analysis, person))
        return
    if (
        tokens.text[i] in ("]", ")")
        and person_at(analysis, i + 1) is not None
        and any(t in ("[", "(") for t in tokens.text[max(0, role.start - 3) : role.start])
    ):
        role.holders.append((analysis.at[i + 1], "premodifier"))
        return
    fronted = tokens.sents[tokens.sent[role.head]][0] >= role.start - 1
    if tokens.text[i] == "," and fronted and i + 1 < len(tokens) and tokens.lower[i + 1] in ("he", "she"):
        role.subjects, role.construction = (i + 1,), "apposition"
        return
    if (
        tokens.text[i] == ","
        and (role.definite or tokens.capitalised(role.start))
        and not role.plural
        and i + 1 < len(tokens)
    ):
        person = person_at(analysis, i + 1)
        if (
            person is not None
            and _apposed(tokens, role, person)
            and _closes(analysis, person.end)
            and not (role.start > 1 and person_ending(analysis, _outer_start(tokens, role) - 1))
        ):
            role.holders.append((person, "apposition"))


def _apposed(tokens: Tokens, role: Role, person: Mention) -> bool:
    """Whether the parse, or the start of a sentence, makes "The Tory leader, Michael Howard," one phrase."""
    opens = tokens.sents[tokens.sent[role.head]][0] >= role.start - 1
    last = person.end - 1
    joined = tokens.head[last] == role.head or tokens.head[role.head] == last
    return opens or (role.definite and (joined or tokens.dep[last] in ("appos", "pobj", "compound")))


def _listed(analysis: Analysis, person: Mention) -> list[Mention]:
    """Give the further people of a list that begins with a person."""
    tokens, out, i = analysis.tokens, [], person.end
    while i + 1 < len(tokens) and tokens.text[i] in (",", "and"):
        step = 2 if tokens.text[i] == "," and tokens.text[i + 1] == "and" else 1
        found = person_at(analysis, i + step)
        if found is None:
            break
        out.append(found)
        i = found.end
    return out


def _closes(analysis: Analysis, i: int) -> bool:
    """Whether an apposition can end before token ``i``."""
    tokens = analysis.tokens
    if i >= len(tokens) or tokens.text[i] in CLOSERS or tokens.pos[i] in ("VERB", "AUX", "SPACE"):
        return True
    following = analysis.at.get(i)
    return following is not None and following.type == "Role" and tokens.text[i].isupper()


def _outer_start(tokens: Tokens, role: Role) -> int:
    """Give where the phrase begins with its determiner and fillers."""
    i = role.start
    while (
        i > 0
        and (
            tokens.lower[i - 1] in FILLERS
            or tokens.pos[i - 1] in ("DET", "ADJ", "ADV")
            or tokens.dep[i - 1] == "poss"
            or tokens.tag[i - 1] == "PRP$"
        )
        and tokens.text[i - 1] != ","
    ):
        i -= 1
    if i > 2 and tokens.text[i - 1] == "," and tokens.pos[i - 2] == "ADJ" and tokens.pos[i] == "ADJ":
        i -= 2
        while i > 0 and tokens.pos[i - 1] in ("DET", "ADJ", "ADV"):
            i -= 1
    if i > 1 and tokens.text[i - 1] in ("'s", "’s", "'", "’"):
        i -= 2
        while (
            i > 0
            and (tokens.pos[i - 1] == "PROPN" or tokens.lower[i - 1] in ("the", "his", "her"))
            and tokens.text[i - 1] != ","
        ):
            i -= 1
    return i


def _behind_name(analysis: Analysis, role: Role) -> None:
    """ "Charles Clarke, the home secretary," "Brian Monteith MSP", "Mr Jones (the former mayor)"."""
    tokens = analysis.tokens
    if role.start > 0 and role.kind == "seat" and tokens.text[role.start].isupper():
        person = person_ending(analysis, role.start)
        if person is not None:
            role.holders.append((person, "postmodifier"))
            return
    start = _outer_start(tokens, role)
    one_of = (
        role.plural and start > 2 and tokens.lower[start - 1] == "of" and tokens.lower[start - 2] == "one"
    )
    if one_of:
        start -= 2
    if start < 2 or tokens.text[start - 1] not in (",", "(", "-", "–", "—") or (role.plural and not one_of):
        return
    person = _person_before(analysis, start - 1)
    if (
        person is None
        or tokens.sent[person.start] != tokens.sent[role.head]
        or not _ends_apposition(analysis, role)
    ):
        return
    role.holders.append((person, "apposition"))


def _ends_apposition(analysis: Analysis, role: Role) -> bool:
    tokens, i = analysis.tokens, role.end
    if i >= len(tokens) or tokens.text[i] in CLOSERS or tokens.sent[i] != tokens.sent[role.head]:
        return True
    if tokens.pos[i] in ("VERB", "AUX"):
        return tokens.dep[role.head] == "appos"
    return tokens.pos[i] in ("ADP", "SCONJ", "SPACE", "CCONJ", "ADV", "NUM")


def _person_before(analysis: Analysis, i: int) -> Mention | None:
    """Give the person named before token ``i``, over an age, a post-nominal or a bracket."""
    tokens = analysis.tokens
    for _ in range(4):
        person = person_ending(analysis, i)
        if person is not None:
            return person
        word = tokens.text[i - 1] if i > 0 else ""
        mention = analysis.at.get(i - 1)
        if (
            mention is not None
            and mention.type in ("State", "Place", "Constituency")
            and tokens.lower[mention.start - 1] in ("of", "from")
        ):
            i = mention.start - 1
        elif (
            word in (",", ")", "(")
            or word.isdigit()
            or (mention is not None and mention.type == "Role" and word.isupper())
        ):
            i -= 1
        else:
            return None
    return None


def _coordinated(analysis: Analysis, role: Role, roles_at: dict[int, Role]) -> None:
    """ "Environment Secretary and Labour MP Margaret Beckett": both roles are hers."""
    tokens, i = analysis.tokens, role.end
    if i + 1 < len(tokens) and tokens.text[i] in ("and", ",", "/") and not role.plural:
        other = roles_at.get(i + 1) or (
            roles_at.get(i + 2) if tokens.lower[i + 1] in ("former", "ex") else None
        )
        if (
            other is not None
            and other.holders
            and other.holders[0][1] == "premodifier"
            and tokens.text[i] == "and"
            and not role.definite
        ):
            role.holders.append((other.holders[0][0], "premodifier"))


def _coordinated_back(analysis: Analysis, role: Role) -> None:
    """ "Alan Beith, a former minister and chairman of the committee,": the second role has the first one's holder."""
    tokens, start = analysis.tokens, _outer_start(analysis.tokens, role)
    if start < 2 or tokens.text[start - 1] not in ("and", ","):
        return
    last = start - 2 if tokens.text[start - 2] == "," else start - 1
    for other in analysis.roles:
        if (
            other.end == last
            and other.holders
            and other.holders[0][1] in ("apposition", "copula")
            and not role.plural
            and tokens.sent[other.head] == tokens.sent[role.head]
        ):
            role.holders.append((other.holders[0][0], other.holders[0][1]))
            return


def _predicated(analysis: Analysis, role: Role) -> None:
    """ "X is the leader", "X was appointed home secretary", "X served as mayor"."""
    tokens, head = analysis.tokens, role.head
    dep, governor = tokens.dep[head], tokens.head[head]
    for _ in range(3):
        if dep not in ("conj", "appos") or tokens.pos[governor] not in ("NOUN", "PROPN"):
            break
        head, dep, governor = governor, tokens.dep[governor], tokens.head[governor]
    if dep in ("attr", "oprd", "dobj", "acomp") and tokens.lemma[governor] in COPULAS | APPOINTING:
        _subject_of(
            analysis, role, governor, "copula" if tokens.lemma[governor] in COPULAS else "appointment"
        )
    elif dep == "pobj" and tokens.lower[governor] == "as":
        verb = tokens.head[governor]
        named = person_ending(analysis, governor)
        if named is not None and tokens.lemma[verb] not in ("succeed", "replace", "follow", "defeat", "beat"):
            role.holders.append((named, "as"))
            role.predicate, role.construction = verb, "as"
            return
        owner = [c for c in tokens.children[verb] if tokens.dep[c] == "poss"]
        if tokens.pos[verb] == "NOUN" and owner:
            role.subjects, role.construction = tuple(owner), "as"
            held = analysis.at.get(owner[0])
            if held is not None and held.type == "Person":
                role.holders.append((held, "as"))
        elif tokens.pos[verb] in ("VERB", "AUX") and tokens.lemma[verb] in AS_VERBS:
            _subject_of(analysis, role, verb, "as")


def _subject_of(analysis: Analysis, role: Role, verb: int, construction: str) -> None:
    tokens = analysis.tokens
    if construction == "copula":
        heads = surface_subject(tokens, verb)
    else:
        slots = arguments(tokens, verb)
        transitive = tokens.lemma[verb] in APPOINTING or tokens.lemma[verb] in (
            "know",
            "oust",
            "choose",
            "select",
        )
        heads = slots.get("obj", []) if transitive or is_passive(tokens, verb) else slots.get("subj", [])
    role.predicate = verb
    role.subjects = tuple(heads)
    role.construction = construction
    for h in heads:
        mention = analysis.at.get(h)
        if mention is not None and mention.type == "Person":
            role.holders.append((mention, construction))


def american_styles(analysis: Analysis) -> list[tuple[Mention, str, str, tuple[int, int]]]:
    """Give "Ted Cruz, R-Texas" and "John Lewis (D-Ga.)" as (person, party letter, state, token span)."""
    doc, out = analysis.tokens.doc, []
    text = doc.text
    for mention in analysis.mentions:
        if mention.type != "Person" or mention.end >= len(doc):
            continue
        found = AMERICAN.match(text, doc[mention.end - 1].idx + len(doc[mention.end - 1]))
        if found:
            span = doc.char_span(found.start(1), found.end(2), alignment_mode="expand")
            if span is not None:
                out.append((mention, found[1], found[2], (span.start, span.end)))
    return out
