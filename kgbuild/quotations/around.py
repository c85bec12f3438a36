"""Which quotation a word stands in."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Quotation


def quotation_at(analysis: Analysis, i: int, direct: bool = False) -> Quotation | None:
    """Give the innermost quotation, or direct one only if ``direct``, that covers token ``i``; or None."""
    best: Quotation | None = None
    for quotation in analysis.quotations:
        if (
            quotation.start <= i < quotation.end
            and (quotation.direct or not direct)
            and (best is None or quotation.start >= best.start)
        ):
            best = quotation
    return best
