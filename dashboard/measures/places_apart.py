"""Whether a place's figure can be told from those of other places, by their margins of error."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.disparity.margins import Z90
from dashboard.measures.disparity.sureness import beyond_chance

CLEAR, CANNOT_TELL, FULL_COUNT, NO_RULE = "clear", "cannot-tell", "full-count", "no-rule"
# A margin that is printed as nothing may be anything below half of the last digit.
_HALF = 0.5


def places_apart(
    figures: pd.DataFrame, place: str, *, many: bool = False, full_count: bool = False
) -> dict[str, str]:
    """One of the four words on each other place's difference from ``place``, at 90% confidence.

    ``figures``: place, value, margin (90%, in the unit of the value) and decimals of published
    figures, a row a place. A difference is clear where it exceeds the root of the summed squares
    of the two margins (U.S. Census Bureau, Understanding and Using ACS Data, 2020, chapter 7);
    of a state and the nation, which share a sample, that is an upper estimate. With ``many``, all
    are held to Holm's stricter test. Empty where ``place`` has no figure.
    """
    by_place = figures.drop_duplicates("place").set_index("place").rename_axis(None)
    if place not in by_place.index:
        return {}
    mine, others = by_place.loc[place], by_place.drop(index=place)
    if full_count:
        return dict.fromkeys(map(str, others.index), FULL_COUNT)
    half = _HALF * 10.0 ** -by_place["decimals"].astype("float64")
    margin = by_place["margin"].astype("float64").mask(lambda m: m == 0, half)
    error = (margin.drop(place).pow(2) + margin[place] ** 2).pow(0.5) / Z90
    tested = pd.DataFrame(
        {"place": "", "period": "", "gap": (others["value"] - mine["value"]).abs(), "error": error}
    ).loc[error.notna()]
    clear = beyond_chance(tested.assign(gap=tested["gap"].round(9)), many, 0.90)
    told = clear.map({True: CLEAR, False: CANNOT_TELL})
    return {str(one): str(told.get(one, NO_RULE)) for one in others.index}
