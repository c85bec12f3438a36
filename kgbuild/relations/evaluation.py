"""Evaluation in what speakers say: praise and criticism that no single verb of criticism carries.

Three forms, each with a target that is an agent or a thing an agent owns: what is predicated of it or what it
does (``said.py``), what one says of another camp (``rivals.py``), and what it is called (``callings.py``).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.analysis import Analysis, Found, Quotation
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
            yield from match_said(analysis, quotation, sides.party)
            yield from match_rivals(analysis, quotation, sides)
    yield from match_callings(analysis)
