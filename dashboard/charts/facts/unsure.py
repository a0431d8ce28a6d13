"""Figures whose margin of error is too wide to show: held back wherever they would stand."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Indicator
from dashboard.charts.chart import HELD_BACK
from dashboard.measures.disparity import displayable
from dashboard.schema import Unit


def without_unsure(rows: pd.DataFrame, entry: Indicator) -> pd.DataFrame:
    """Observations without the values that are not sure enough to show.

    These have no value, the status HELD_BACK and in ``unsure`` the reason, by the rule that holds
    for gaps too (``measures.disparity.displayable``).
    """
    judged = rows["margin"].notna() & rows["value"].notna() & (rows["unit"] == str(Unit.PERCENT))
    reasons = {
        index: why
        for index, value, margin in rows.loc[judged, ["value", "margin"]].itertuples()
        if (why := why_unsure(float(value), float(margin), entry))
    }
    held = rows.index.isin(list(reasons))
    return rows.assign(
        value=rows["value"].mask(held),
        status=rows["status"].astype("str").mask(held, HELD_BACK),
        unsure=[reasons.get(index, "") for index in rows.index],
    )


def why_unsure(value: float, margin: float, entry: Indicator) -> str:
    """Why a percent with its 90% margin is not sure enough to show; empty where it is."""
    adverse = 1 - value if entry.better == "higher" else value
    shown, why = displayable(adverse, margin)
    return "" if shown else why
