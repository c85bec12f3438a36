"""Evaluation in what speakers say: praise and criticism that no single verb of criticism carries.

Five forms, each with a target that is an agent or a thing an agent owns: what is predicated of it or what it
does (``said.py``), its bad things (``possessed.py``), what must be done with it (``demands.py``), what
one says of another camp (``rivals.py``), and what it is called (``callings.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.quotations.speakers import all_speakers
from kgbuild.quotations.verbs import speech_verbs
from kgbuild.relations.callings import match_callings
from kgbuild.relations.camps import Camps, camps
from kgbuild.relations.demands import match_appeals, match_duties
from kgbuild.relations.polarity import raises
from kgbuild.relations.possessed import match_possessed
from kgbuild.relations.rivals import match_rivals
from kgbuild.relations.said import match_said
from kgbuild.relations.status import status_of
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

RELAYING = word_list("relaying")
ASKING = word_list("asking whether")
WHETHER = frozenset(("if", "whether"))


def _is_said(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the words were spoken, as one's own: not "would say", "if they believe", "CNN reports"."""
    tokens, cue = analysis.tokens, quotation.cue
    if cue < 0:
        return True
    if not quotation.direct and tokens.lemma[cue] in RELAYING:
        return False
    asked = tokens.lemma[cue] in ASKING and cue < quotation.start
    if asked and not WHETHER.isdisjoint(tokens.lower[cue + 1 : cue + 3]):
        return False  # "asked if X was disloyal"
    doubted = raises(tokens, cue)
    return quotation.direct or doubted or status_of(tokens, cue, questions=True) == "asserted"


def _does(tokens: Tokens, quotation: Quotation, *effects: str) -> bool:
    """Whether the verb of a reported clause has one of some effects: it denies, asks or demands."""
    if quotation.direct or quotation.cue < 0:
        return False
    return speech_verbs().get(tokens.lemma[quotation.cue]) in effects


def _in_quotation(analysis: Analysis, quotation: Quotation, sides: Camps) -> Iterator[Found]:
    if _does(analysis.tokens, quotation, "doubt", "denial"):
        return
    yield from match_said(analysis, quotation, sides)
    if not quotation.direct and quotation.cue >= 0 and raises(analysis.tokens, quotation.cue):
        return
    yield from match_possessed(analysis, quotation, sides)
    yield from match_duties(analysis, quotation)
    if not _does(analysis.tokens, quotation, "demand"):
        yield from match_rivals(analysis, quotation, sides)


def match_evaluations(analysis: Analysis) -> Iterator[Found]:
    """Give the stances that speakers express by evaluative words about a target."""
    sides = camps(analysis)
    for quotation in analysis.quotations:
        if quotation.speaker is not None and quotation.speaker.entity >= 0 and _is_said(analysis, quotation):
            speakers = all_speakers(analysis, quotation)
            together = {s.entity for s in speakers}
            for speaker in speakers:
                own = replace(quotation, speaker=speaker)
                for found in _in_quotation(analysis, own, sides):
                    if found.object not in together:
                        yield found
    yield from match_callings(analysis)
    yield from match_appeals(analysis)
