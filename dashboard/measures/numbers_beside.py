"""What the numbers printed beside percents tell of them: less is open than rounding alone leaves.

A percent p and the number n printed beside it, both rounded, leave the people d that the percent is
of between n.low / p.high and n.high / p.low. Percents of the same people, such as of all children
in a state's households, narrow d together; and d bounds each of them again, from n.low / d.high to
n.high / d.low.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.schema import Unit

_PEOPLE = ["counted_among", "place", "period"]
_FIGURE = ["indicator", "series", "breakdown", "group"]


def narrowed(figures: pd.DataFrame) -> pd.DataFrame:
    """The percents of ``figures`` that have a number beside them, with narrower ``low``, ``high``.

    ``figures`` has a row per percent (a fraction) and per number: counted_among, place, period,
    indicator, series, breakdown, group, unit, low, high. Percents of one ``counted_among`` are of
    the same people in each place and period. Where they cannot be, as they leave no number of
    people that all allow, none of them is in what is returned.
    """
    percents, numbers = (
        figures.loc[figures["unit"] == unit, [*_PEOPLE, *_FIGURE, "low", "high"]]
        for unit in (Unit.PERCENT, Unit.NUMBER)
    )
    both = percents.merge(numbers, on=[*_PEOPLE, *_FIGURE], suffixes=("", "_number"))
    people = both.assign(
        least=both["low_number"] / both["high"], most=both["high_number"] / both["low"]
    ).groupby(_PEOPLE)
    least, most = people["least"].transform("max"), people["most"].transform("min")
    bounds = both.assign(
        unit=str(Unit.PERCENT),
        low=np.fmax(both["low"], both["low_number"] / most),
        high=np.fmin(both["high"], both["high_number"] / least),
    )
    return bounds.loc[least <= most, list(figures)]
