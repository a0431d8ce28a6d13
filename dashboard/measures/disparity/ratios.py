"""Ratios of adverse rates between the bounds that rounding allows."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.disparity.properties import Properties, adverse


def ratio_bounds(
    rows: pd.DataFrame, bounds: tuple[str, str, str, str], properties: Properties
) -> tuple[pd.Series, pd.Series]:
    """The least and the greatest that the ratio of two figures can be.

    ``bounds`` are the columns of what the two published figures can stand for: low and high of the
    one, then of the one that it is divided by. Missing where the latter may be zero.
    """
    low, high, of_low, of_high = (rows[bound] for bound in bounds)
    lower = properties.better == "lower"
    mild, grave = (low, high) if lower else (high, low)
    of_mild, of_grave = (of_low, of_high) if lower else (of_high, of_low)
    above, below = (adverse(bound, properties).round(9) for bound in (of_grave, of_mild))
    least = adverse(mild, properties) / above.where(above.gt(0))
    most = adverse(grave, properties) / below.where(below.gt(0))
    return least, most


def stateable(low: pd.Series, high: pd.Series) -> pd.Series:
    """Whether a ratio is narrow enough to be stated: at most twice its lower bound."""
    return high.le((2 * low).round(9))
