"""Evaluation in what speakers say: praise and criticism that no single verb of criticism carries.

Three forms, each with a target that is an agent or a thing an agent owns: what is predicated of it or what it
does (``said.py``), what one says of another camp (``rivals.py``), and what it is called (``callings.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.analysis import Analysis, Found, Quotation
from kgbuild.quotations.speakers import all_speakers
from kgbuild.relations.callings import match_callings
from kgbuild.relations.camps import camps
from kgbuild.relations.rivals import match_rivals
from kgbuild.relations.said import match_said
from kgbuild.relations.status import status_of


def _is_said(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the words were spoken: not "would say", "if they believe", "has not said"."""
    return quotation.direct or status_of(analysis.tokens, quotation.cue, questions=True) == "asserted"


def match_evaluations(analysis: Analysis) -> Iterator[Found]:
    """Give the stances that speakers express by evaluative words about a target."""
    sides = camps(analysis)
    for quotation in analysis.quotations:
        if quotation.speaker is not None and quotation.speaker.entity >= 0 and _is_said(analysis, quotation):
            speakers = all_speakers(analysis, quotation)
            together = {s.entity for s in speakers}
            for speaker in speakers:
                own = replace(quotation, speaker=speaker)
                for found in (*match_said(analysis, own, sides.party), *match_rivals(analysis, own, sides)):
                    if found.object not in together:
                        yield found
    yield from match_callings(analysis)
