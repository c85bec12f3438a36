"""Unnamed people: whom "he" or "she" means in a passage that holds nobody who could be meant.

An excerpt may begin behind the name: "In 1990 she joined the Labour Party". Its pronoun then stands
for a person of its own, one a gender, known by the pronoun alone. Where a name is at hand, and be it one that
may not be a person's, there is none: a pronoun that is not understood is no unnamed person.
"""

from __future__ import annotations

import re

from kgbuild.analysis import Analysis, Cluster, Gender, Mention
from kgbuild.coreference.pronouns import FEMININE, MASCULINE
from kgbuild.mentions.person_evidence import PLACING
from kgbuild.passives import PASSIVE_SUBJECTS
from kgbuild.quotations.marks import quoted_spans
from kgbuild.syntax import SUBJECTS, commands
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

FORMS: dict[Gender, frozenset[str]] = {"m": MASCULINE, "f": FEMININE}
HUMAN = word_list("person noun", "person_nouns")
_AGENT = re.compile(r".{2,}(?:er|or|ist|man|woman|person|ian|ee|ant|ent)")
BODIES = frozenset(("Party", "Government", "Legislature", "Country"))
FIRST_SENTENCES = 2


def add_unnamed(analysis: Analysis) -> None:
    """Add the unnamed people of a document to its entities, each at the first pronoun that means it.

    Args:
        analysis: the document's analysis, with its names gathered into entities and its roles attached.
    """
    if analysis.headed:
        return
    tokens = analysis.tokens
    quoted = {i for start, end in quoted_spans(tokens) for i in range(start, end)}
    for gender, forms in FORMS.items():
        first = next((i for i, word in enumerate(tokens.lower) if word in forms and i not in quoted), -1)
        if first < 0 or first in analysis.at or tokens.sent[first] >= FIRST_SENTENCES:
            continue
        if not _anybody(analysis, first, gender, forms):
            _add(analysis, first, gender)


def _add(analysis: Analysis, i: int, gender: Gender) -> None:
    """Add the person whom the pronoun at ``i`` is the first to mean."""
    word = analysis.tokens.text[i]
    mention = Mention(i, i + 1, "Person", "pronoun", word, gender=gender, entity=len(analysis.clusters))
    analysis.clusters.append(Cluster("Person", word, {word}, gender, mentions=[mention], unnamed=True))
    analysis.at[i] = mention


def _anybody(analysis: Analysis, first: int, gender: Gender, forms: frozenset[str]) -> bool:
    """Whether the document holds somebody who could be meant by its first pronoun of a gender."""
    tokens = analysis.tokens
    for i in range(len(tokens)):
        mention = analysis.at.get(i)
        if i < first and _nominal(analysis, i, mention):
            return True
        if (
            _names_person(analysis, i, mention)
            and not (i > first and _of_other_gender(analysis, mention, gender))
            and not _below_pronoun(tokens, i, forms)
        ):
            return True
    return False


def _names_person(analysis: Analysis, i: int, mention: Mention | None) -> bool:
    """Whether a word is in a person's name, or in one that may be: a tagged one, or the subject of a verb."""
    tokens = analysis.tokens
    if mention is not None and (mention.type == "Person" or mention.kind in ("adjective", "pronoun")):
        return mention.type == "Person" and mention.kind != "pronoun"
    if mention is not None and mention.type in (*BODIES, "Role"):
        return False
    if mention is None and tokens.ent[i] == "PERSON" and tokens.capitalised(i):
        return i == 0 or tokens.lower[i - 1] not in PLACING
    return tokens.pos[i] == "PROPN" and tokens.dep[i] in SUBJECTS | PASSIVE_SUBJECTS


def _of_other_gender(analysis: Analysis, mention: Mention | None, gender: Gender) -> bool:
    cluster = analysis.cluster(mention)
    return cluster is not None and cluster.gender not in ("u", gender)


def _below_pronoun(tokens: Tokens, i: int, forms: frozenset[str]) -> bool:
    """Whether a pronoun of the sentence commands a word, so that the two are not one person."""
    return any(
        tokens.lower[k] in forms and commands(tokens, k, i) for k in range(tokens.sents[tokens.sent[i]][0], i)
    )


def _nominal(analysis: Analysis, i: int, mention: Mention | None) -> bool:
    """Whether a word before the pronoun is a noun that it may refer to: "the minister", "a farmer"."""
    tokens = analysis.tokens
    if mention is not None and mention.type == "Role":
        return not any(r.mention is mention and r.subjects for r in analysis.roles)
    if tokens.pos[i] != "NOUN" or mention is not None:
        return False
    subject = tokens.dep[i] in SUBJECTS | PASSIVE_SUBJECTS
    return tokens.lemma[i] in HUMAN or (subject and _AGENT.fullmatch(tokens.lemma[i]) is not None)
