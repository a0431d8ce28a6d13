"""Tell what changed between two tables of observations, figure by figure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.schema import OBSERVATIONS

CHANGED, NEW, GONE = "changed", "new", "gone"
_TOLD = ["value", "status", "printed", "low", "high", "file"]


@dataclass(frozen=True)
class Changes:
    """What changed: one figure a row, and how many of each indicator.

    ``figures`` has the key of an observation, ``change`` (changed, new or gone), the ``file`` that
    has it (that had it, where it is gone), and the printed text, value and status before (``_was``)
    and after. ``totals`` has, by indicator and for all of
    them together under ``all``, how many were compared (in both), changed, new and gone.
    """

    figures: pd.DataFrame
    totals: pd.DataFrame


def compare_observations(before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """What is different in ``after``: both are observations, in any order.

    A figure has changed when its value, status or bound has: 0.5 and 0.50 are the same.
    """
    key = list(OBSERVATIONS.key)
    text = dict.fromkeys([*key, "status", "printed", "file"], "str")
    both = before[[*key, *_TOLD]].astype(text).merge(
        after[[*key, *_TOLD]].astype(text), on=key, how="outer", suffixes=("_was", ""),
        indicator=True,
    )  # fmt: skip
    shared = both["_merge"] == "both"
    other = both["status_was"] != both["status"]
    # What a figure can stand for depends on how the rest is printed; a bound is a figure itself.
    for name, where in (("value", True), ("high", both["value"].isna())):
        was, now = both[f"{name}_was"], both[name]
        other |= where & ~((was == now) | (was.isna() & now.isna()))
    change = np.select(
        [both["_merge"] == "left_only", both["_merge"] == "right_only", other],
        [GONE, NEW, CHANGED],
        "",
    )
    both = both.assign(
        change=change, compared=shared, file=both["file"].where(change != GONE, both["file_was"])
    )
    totals = (
        both.assign(**{name: both["change"] == name for name in (CHANGED, NEW, GONE)})
        .groupby("indicator")[["compared", CHANGED, NEW, GONE]]
        .sum()
        .astype(int)
    )
    totals.loc["all"] = totals.sum()
    columns = [*key, "change", "file", "printed_was", "printed", "value_was", "value", "status_was",
               "status"]  # fmt: skip
    figures = both.loc[both["change"] != "", columns].sort_values(key).reset_index(drop=True)
    return Changes(figures, totals.reset_index())
