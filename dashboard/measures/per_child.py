"""Counts of children as rates: how many of every 1,000 children of the same place and year."""

from __future__ import annotations

import pandas as pd

from dashboard.schema import Status, Unit

PER = 1_000
# A tenth is what is printed, and what is compared: nobody ranks what reads the same.
DECIMALS = 1


def per_child(counts: pd.DataFrame, children: pd.DataFrame) -> pd.DataFrame | None:
    """Counts as rates of every 1,000 children; None where one lacks its number of children.

    Both are rows of schema.OBSERVATIONS; those of ``children`` are matched by place and period.
    Returns the rows of ``counts`` with the rate as their value, and with the count in ``count``
    and its decimals in ``count_decimals``.
    """
    published = children.loc[children["status"] == Status.PUBLISHED]
    by_place = published.set_index(["place", "period"])["value"].astype("float64")
    keys = pd.MultiIndex.from_frame(counts[["place", "period"]])
    of_all = pd.Series(by_place.reindex(keys).to_numpy(), index=counts.index)
    counted = counts["value"].notna()
    if not counted.any() or not of_all[counted].gt(0).all():
        return None
    rate = (PER * counts["value"].astype("float64") / of_all).round(DECIMALS)
    return counts.assign(
        count=counts["value"],
        count_decimals=counts["decimals"],
        value=rate,
        unit=str(Unit.PER_1000),
        decimals=DECIMALS,
    )
