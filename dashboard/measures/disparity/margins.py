"""Margins of error: as published, of the number counted, and what exceeds them."""

from __future__ import annotations

from functools import cache
from statistics import NormalDist

import numpy as np
import pandas as pd

from dashboard.measures.disparity.properties import PEOPLE_PER_UNIT, Figure, Properties
from dashboard.schema import Unit

# Standard errors from the middle to either end of an interval, at 90% and 95% confidence.
Z90 = 1.645
Z95 = 1.96


def wilson(number: Figure, population: Figure, z: float = Z95) -> tuple[Figure, Figure]:
    """The interval of a proportion from counts, as fractions: low and high, at 95% unless told.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = number / population (Wilson 1927).
    """
    share = number / population
    middle = share + z**2 / (2 * population)
    half = z * (share * (1 - share) / population + z**2 / (4 * population**2)) ** 0.5
    whole = 1 + z**2 / population
    return (middle - half) / whole, (middle + half) / whole


def counted_margin(number: pd.Series, population: pd.Series, properties: Properties) -> pd.Series:
    """The 90% margin that the number of births or deaths itself leaves, in the rate's unit."""
    if not properties.events:
        return pd.Series(np.nan, index=number.index)
    low, high = wilson(number, population)
    return PEOPLE_PER_UNIT.get(Unit(properties.unit), np.nan) * (high - low) / 2 * Z90 / Z95


def squared_error(margin: pd.Series, properties: Properties) -> pd.Series:
    """Squared standard error; a margin printed 0.0 may be anything below half of its last digit."""
    printed_zero = 0.0005 if properties.unit == Unit.PERCENT else 0.05
    return margin.mask(margin.eq(0), printed_zero).div(Z90).pow(2)


@cache
def critical_value(pairs: int, confidence: float) -> float:
    """Two-sided critical value shared by so many pairs; for one 1.645 at 90%, 1.96 at 95%."""
    exact = NormalDist().inv_cdf(1 - (1 - confidence) / 2 / pairs)
    return round(exact, 3) if pairs == 1 else exact
