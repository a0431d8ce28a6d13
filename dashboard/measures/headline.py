"""Which of an indicator's rows are a group's figures, as the leading publisher prints them."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Indicator
from dashboard.schema import Status

_FIGURE = ["place", "breakdown", "group", "period", "unit"]


def figures_of(rows: pd.DataFrame, entry: Indicator, group: str = "") -> pd.DataFrame:
    """Observations of one group (the headline's by default), in every unit, place and period.

    ``rows`` are the indicator's, as schema.OBSERVATIONS has them. Where a group is one of several
    breakdowns, those of the headline's or of the first. Where the leading series has a figure it
    stands in place of the current one's, and is called by its name: they are one figure, printed
    twice. ``printed_series`` says which print it is.
    """
    headline = entry.headline
    rows = rows.loc[rows["group"] == (group or headline.group)]
    found = rows["breakdown"].unique()
    breakdowns = sorted(found, key=lambda slug: (slug != headline.breakdown, slug))
    return led(rows.loc[rows["breakdown"].isin(breakdowns[:1])], entry)


def led(rows: pd.DataFrame, entry: Indicator) -> pd.DataFrame:
    """An indicator's rows with those of the leading series in place of the current one's."""
    rows = rows.assign(printed_series=rows["series"])
    if not entry.leading_series:
        return rows
    leading, current = (
        rows["series"] == slug for slug in (entry.leading_series, entry.current_series)
    )
    figure = pd.MultiIndex.from_frame(rows[_FIGURE])
    stands = figure[leading & (rows["status"] == Status.PUBLISHED)]
    rows = rows.assign(series=rows["series"].mask(leading, entry.current_series))
    # A leading row without a figure gives way to a current one.
    unled = leading & (rows["status"] != Status.PUBLISHED) & figure.isin(figure[current])
    return rows.loc[~(current & figure.isin(stands)) & ~unled]
