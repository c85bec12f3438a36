"""Who speaks by a verb of speech: its subject, a name right before it, or one behind it."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Quotation
from kgbuild.coreference.pronouns import resolve
from kgbuild.quotations.around import quotation_at
from kgbuild.quotations.verbs import is_told
from kgbuild.relatives import RELATIVES
from kgbuild.syntax import arguments, surface_subject
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens, coordinated

SPEAKERS = frozenset(("Person", "Party", "Organisation", "Government", "Legislature", "Country"))
MOUTHPIECE = word_list("mouthpiece")
INVERTED_REACH = 14
RELAYING = word_list("relaying")
CHORUS = 5
STOPS = frozenset((".", '"', "“"))


def speaker_of(analysis: Analysis, verb: int) -> Mention | None:
    """Give the mention of the one who speaks by a speech verb, or None."""
    heads = _who(analysis.tokens, verb)
    for head in (*heads, *(x for h in heads for x in _included(analysis.tokens, h))):
        if _only_quoted(analysis, head, verb):
            continue  # parsers may take the last name of a quotation for who says it
        mention = agent_at(analysis, head)
        if mention is not None:
            return mention
    return _adjacent(analysis, verb, heads) if heads else None


def all_speakers(analysis: Analysis, quotation: Quotation) -> list[Mention]:
    """Give everybody who speaks a quotation: its speaker, and those named together with the speaker.

    Args:
        quotation: with its speaker, else nobody is given.
    """
    if quotation.speaker is None:
        return []
    found = {quotation.speaker.entity: quotation.speaker}
    tokens = analysis.tokens
    for head in _who(tokens, quotation.cue) if quotation.cue >= 0 else []:
        for each in (head, *_included(tokens, head)):
            mention = agent_at(analysis, each)
            if mention is not None and mention.entity >= 0:
                found.setdefault(mention.entity, mention)
    return list(found.values()) if len(found) < CHORUS else [quotation.speaker]


def _only_quoted(analysis: Analysis, head: int, verb: int) -> bool:
    """Whether a token stands in a direct quotation that the verb is not in."""
    inside = quotation_at(analysis, head, direct=True)
    return inside is not None and not inside.start <= verb < inside.end


def _who(tokens: Tokens, verb: int) -> list[int]:
    """Give who speaks by a verb: of "X said Y would fail and added that ..." it is X, who adds."""
    if any(tokens.dep[c] == "auxpass" for c in tokens.children[verb]):
        return arguments(tokens, verb).get("subj", [])
    above = tokens.head[tokens.head[verb]]
    if tokens.dep[verb] == "pcomp" and tokens.lemma[above] in RELAYING:
        return arguments(tokens, above).get("obj", [])  # "The Times quoted officials as saying"
    return surface_subject(tokens, tokens.head[tokens.head[verb]] if is_told(tokens, verb) else verb)


def _included(tokens: Tokens, head: int) -> list[int]:
    """Give those whom a plural is said to include: "groups including Shelter and Crisis"."""
    return [
        x
        for c in tokens.children[head]
        if tokens.lower[c] in ("including", "like") and tokens.tag[head] in ("NNS", "NNPS")
        for p in tokens.children[c]
        if tokens.dep[p] == "pobj"
        for x in coordinated(tokens, p)
    ]


def agent_at(analysis: Analysis, head: int) -> Mention | None:
    """Give the agent that a noun phrase names by itself, an apposition, its holder or its referent; or None.

    Args:
        head: head token of the noun phrase.
    """
    mention = analysis.at.get(head) or resolve(analysis, head)
    if mention is None:
        return _apposed(analysis, head)
    if mention.type == "Role" or mention.entity < 0:
        return _role_holder(analysis, mention) or _apposed(analysis, head)
    return mention if mention.type in SPEAKERS else None


def inverted(analysis: Analysis, cue: int) -> Mention | None:
    """'"...", said the Labour leader, Ed Miliband': the person named right behind the verb; or None."""
    tokens = analysis.tokens
    if tokens.dep[cue] == "advcl" and tokens.tag[cue] == "VBN":
        return None  # "Asked if Mr Jones lied, he said": Jones is asked about
    if any(tokens.dep[c] == "nsubj" and c < cue for c in tokens.children[cue]):
        return None
    linked = False
    for k in range(cue + 1, min(cue + INVERTED_REACH, len(tokens))):
        if tokens.sent[k] != tokens.sent[cue] or tokens.text[k] in STOPS or tokens.lower[k] in RELATIVES:
            return None
        linked = linked or tokens.pos[k] == "ADP"
        mention = analysis.at.get(k)
        # Behind "of" or "for" only a name after a comma is the speaker's: "said an aide of Mr Brown" is not.
        if mention is not None and _is_person(mention) and (not linked or tokens.text[k - 1] == ","):
            return mention
    return None


def _is_person(mention: Mention) -> bool:
    return mention.entity >= 0 and mention.type == "Person" and mention.kind != "adjective"


def _adjacent(analysis: Analysis, verb: int, heads: list[int]) -> Mention | None:
    """Give the person named right before a verb, where the parser took another word for its subject."""
    mention = analysis.at.get(verb - 1)
    tokens = analysis.tokens
    for head in heads:  # "those who worked with Brown say ..."
        for clause in tokens.children[head]:
            if tokens.dep[clause] == "relcl" and tokens.subtree(clause)[1] == verb:
                return None
    return mention if mention is not None and mention.kind == "name" and _is_person(mention) else None


def _role_holder(analysis: Analysis, mention: Mention) -> Mention | None:
    """Give the holder of a role phrase; of a spokesman nobody names, the party or body that speaks by him."""
    for role in analysis.roles:
        if role.mention is mention:
            if role.holders:
                return role.holders[0][0]
            for master in (role.party, role.body) if role.noun in MOUTHPIECE else ():
                if master is None or master.entity < 0:
                    continue
                kind = analysis.clusters[master.entity].type
                # "A Syrian foreign ministry official" speaks for a ministry that is not known.
                if kind in SPEAKERS and (kind != "Country" or master.end >= role.head):
                    return master
    return None


def _apposed(analysis: Analysis, head: int) -> Mention | None:
    tokens = analysis.tokens
    for child in tokens.children[head]:
        mention = analysis.at.get(child)
        if (
            tokens.dep[child] == "appos"
            and mention is not None
            and mention.type in SPEAKERS
            and mention.entity >= 0
        ):
            return mention
    return None
