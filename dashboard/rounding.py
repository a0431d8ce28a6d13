"""Figures as they are printed, as numbers: what reads the same is the same."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pandas as pd

from dashboard.schema import Unit

# A percent is stored as a fraction, so that its third decimal is a tenth of a percent.
_MOST_DECIMALS = {str(Unit.PERCENT): 3, str(Unit.NUMBER): 0, str(Unit.CURRENCY): 0}


def shown_decimals(decimals: Any, unit: str) -> int | None:
    """How many of the decimals that a figure is printed with are shown, everywhere.

    A tenth of a percent, a tenth of a rate, and whole dollars and people at most: what is stored
    keeps all of them. None where it is not known how the figure was printed.
    """
    return None if pd.isna(decimals) else min(int(decimals), _MOST_DECIMALS.get(unit, 1))


def rounded(value: float, unit: str, decimals: int | None) -> float:
    """A figure as it is printed, as a number: what a reader calculates with."""
    if unit == Unit.PERCENT:
        shown = 0 if decimals is None else max(decimals - 2, 0)
        return float(half_up(value * 100, shown)) / 100
    return float(half_up(value, max(decimals or 0, 0)))


def printed_gap(first: float, second: float, unit: str, decimals: int | None) -> float:
    """How far two figures are apart as printed: a reader who subtracts them gets the same."""
    gap = rounded(first, unit, decimals) - rounded(second, unit, decimals)
    return round(gap, 9)


def half_up(value: float, decimals: int) -> Decimal:
    """Halves away from zero, after cutting the noise of binary fractions; never minus zero."""
    exact = Decimal(repr(round(float(value), 9)))
    whole = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return Decimal(f"{whole:f}") + 0
