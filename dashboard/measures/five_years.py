"""What changed since about five years before: each newest figure beside its nearest comparable."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

YEARS = 5
# The period before may lie so many years nearer or further.
_OFF = 1
HIGHER, LOWER, SAME, WITHIN_ROUNDING, NOTHING_COMPARABLE = (
    "higher",
    "lower",
    "same",
    "within-rounding",
    "nothing-comparable",
)
_THEN = ["period", "period_kind", "value", "shown", "low", "high", "decimals", "margin"]
_COLUMNS = ["place", "start_year", "end_year", *_THEN]


def compare_newest(
    figures: pd.DataFrame, breaks: Collection[int] = (), years: int = YEARS
) -> pd.DataFrame:
    """Set each place's newest figure beside its own about five years before.

    ``figures``: published figures of one indicator, series, group and unit, with place, period,
    period_kind, start_year, end_year, value, low, high, decimals and margin, and ``shown``, the
    value as readers see it: figures that are shown alike have not moved.
    Which period is the one before, and what ``breaks`` are, ``pair_with_earlier`` says.

    Returns a row for each place: the newest figure, the earlier one in columns that end in
    ``_then`` (empty where none is comparable), and ``moved``: higher, lower, same,
    within-rounding (the printed figures differ, and could stand for the same) or
    nothing-comparable.
    """
    figures = figures[_COLUMNS].astype({"start_year": "int64", "end_year": "int64"})
    newest = figures.sort_values(["end_year", "start_year"]).drop_duplicates("place", keep="last")
    earlier = pair_with_earlier(newest, figures, ["place"], breaks, years)
    beside = newest.merge(
        earlier[["place", *[f"{name}_then" for name in _THEN]]], on="place", how="left"
    )
    step = (beside["shown"] - beside["shown_then"]).round(9)
    # Binary fractions: 0.115 as an upper and as a lower bound must be the same number.
    bound = beside[["low", "high", "low_then", "high_then"]].astype("float64").round(9)
    overlap = bound["low"].lt(bound["high_then"]) & bound["high"].gt(bound["low_then"])
    return beside.assign(
        moved=np.select(
            [beside["value_then"].isna(), step == 0, overlap, step > 0],
            [NOTHING_COMPARABLE, SAME, WITHIN_ROUNDING, HIGHER],
            LOWER,
        )
    )


def critical_difference(margin: float, margin_then: float) -> float:
    """How much a figure must move to be more than chance, from the 90% margins of two samples."""
    return float(np.hypot(margin, margin_then))


def share_moved(
    number: tuple[float, float],
    population: tuple[float, float],
    number_then: tuple[float, float],
    population_then: tuple[float, float],
) -> str:
    """Which way a share moved beyond what rounding allows, from what stands behind it.

    Each is the least and the greatest that a printed figure can stand for: the people counted, and
    the population that they are a part of. Returns higher or lower, or within-rounding.
    """
    least, most = number[0] / population[1], number[1] / population[0]
    least_then, most_then = number_then[0] / population_then[1], number_then[1] / population_then[0]
    if least > most_then:
        return HIGHER
    return LOWER if most < least_then else WITHIN_ROUNDING


def pair_with_earlier(
    newer: pd.DataFrame,
    figures: pd.DataFrame,
    of: list[str],
    breaks: Collection[int] = (),
    years: int = YEARS,
) -> pd.DataFrame:
    """Pair rows with those of the same ``of`` in the comparable period nearest to ``years`` before.

    Both frames have the columns ``of`` (place, or place and group), period, start_year and
    end_year. The period before is as long, does not overlap, lies ``years`` earlier, one more or
    less (the shorter of two equals), and on the same side of every year in ``breaks``, the first
    years of a new definition.

    Returns the rows of ``newer`` that have one: the earlier row's columns end in ``_then``, and
    ``years`` says how many lie between.
    """
    both = newer.merge(figures, on=of, suffixes=("", "_then"))
    distance = both["start_year"] - both["start_year_then"]
    as_long = (both["end_year"] - both["end_year_then"]) == distance
    comparable = as_long & (both["end_year_then"] < both["start_year"])
    for first in breaks:
        comparable &= (both["start_year_then"] >= first) | (both["end_year"] < first)
    return (
        both.assign(years=distance, off=(distance - years).abs())
        .loc[lambda pairs: comparable & (pairs["off"] <= _OFF)]
        .sort_values(["off", "years"])
        .drop_duplicates([*of, "period"])
        .drop(columns="off")
        .reset_index(drop=True)
    )
