"""Which proportions are sure enough to show, by the rule of the health statistics."""

from __future__ import annotations

import math

from dashboard.measures.disparity.margins import Z90, Z95

SMALLEST_SAMPLE = 30


def displayable(value: float, margin90: float, sample: int | None = None) -> tuple[bool, str]:
    """Whether a proportion is sure enough to show, and the reason where it is not.

    ``value`` and its 90% margin are fractions. The rule is the National Center for Health
    Statistics' for proportions (Vital and Health Statistics 2-175, 2017): a 95% interval of
    at most 5 points is shown, one of 30 or more withheld, one between withheld when it is wider
    than 130% of the value; fewer than 30 in the sample, where known, are withheld. A missing
    margin withholds nothing.
    """
    if sample is not None and sample < SMALLEST_SAMPLE:
        return False, "small-sample"
    width = round(2 * Z95 * margin90 / Z90, 9)
    if math.isnan(width) or width <= 0.05:
        return True, ""
    if width >= 0.30:
        return False, "wide"
    if width > round(1.3 * value, 9):
        return False, "wide-for-its-size"
    return True, ""
