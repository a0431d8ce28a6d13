"""What changed since about five years before: each newest figure beside its nearest comparable."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

YEARS = 5
HIGHER, LOWER, SAME, WITHIN_ROUNDING, NOTHING = (
    "higher",
    "lower",
    "same",
    "within-rounding",
    "nothing-comparable",
)
_THEN = ["period", "period_kind", "value", "low", "high", "decimals"]
_COLUMNS = ["place", "start_year", "end_year", *_THEN]


def since(figures: pd.DataFrame, breaks: Collection[int] = (), years: int = YEARS) -> pd.DataFrame:
    """Set each place's newest figure beside its own about five years before.

    ``figures``: published figures of one indicator, series, group and unit, with place, period,
    period_kind, start_year, end_year, value, low, high and decimals. The period before is as long,
    does not overlap, lies 4 to 6 years earlier (the nearest to ``years``; the shorter of two
    equals) and on the same side of every year in ``breaks``, the first years of a new definition.

    Returns a row for each place: the newest figure, the earlier one in columns that end in
    ``_then`` (empty where none is comparable), and ``moved``: higher, lower, same,
    within-rounding (the printed figures differ, and could stand for the same) or
    nothing-comparable.
    """
    figures = figures[_COLUMNS].astype({"start_year": "int64", "end_year": "int64"})
    newest = figures.sort_values(["end_year", "start_year"]).drop_duplicates("place", keep="last")
    both = newest.merge(figures, on="place", suffixes=("", "_then"))
    distance = both["start_year"] - both["start_year_then"]
    fits = (both["end_year"] - both["end_year_then"] == distance) & (
        both["end_year_then"] < both["start_year"]
    )
    for first in breaks:
        fits &= (both["start_year_then"] >= first) | (both["end_year"] < first)
    earlier = (
        both.assign(distance=distance, off=(distance - years).abs())
        .loc[lambda pairs: fits & (pairs["off"] <= 1)]
        .sort_values(["off", "distance"])
        .drop_duplicates("place")
    )
    beside = newest.merge(
        earlier[["place", *[f"{name}_then" for name in _THEN]]], on="place", how="left"
    )
    step = (beside["value"] - beside["value_then"]).round(9)
    # Binary fractions: 0.115 as an upper and as a lower bound must be the same number.
    bound = beside[["low", "high", "low_then", "high_then"]].astype("float64").round(9)
    overlap = bound["low"].lt(bound["high_then"]) & bound["high"].gt(bound["low_then"])
    return beside.assign(
        moved=np.select(
            [beside["value_then"].isna(), step == 0, overlap, step > 0],
            [NOTHING, SAME, WITHIN_ROUNDING, HIGHER],
            LOWER,
        )
    )
