"""Tell what changed between two tables of observations, figure by figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

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
    one, other_one = alike(before[[*key, *_TOLD]], after[[*key, *_TOLD]], key)
    both = one.merge(other_one, on=key, how="outer", suffixes=("_was", ""), indicator=True)
    both = both.astype(dict.fromkeys(("status", "status_was"), "str"))
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
    both = both.assign(change=change, compared=shared)
    totals = (
        both.assign(**{name: both["change"] == name for name in (CHANGED, NEW, GONE)})
        .groupby("indicator", observed=True)[["compared", CHANGED, NEW, GONE]]
        .sum()
        .astype(int)
    )
    totals.index = totals.index.astype("str")
    totals.loc["all"] = totals.sum()
    columns = [*key, "change", "file", "printed_was", "printed", "value_was", "value", "status_was",
               "status"]  # fmt: skip
    figures = both.loc[both["change"] != ""]
    figures = figures.astype(dict.fromkeys([*key, "printed", "printed_was"], "str"))
    file, was = figures["file"].astype("str"), figures["file_was"].astype("str")
    figures = figures.assign(file=file.where(figures["change"] != GONE, was))
    return Changes(figures[columns].sort_values(key).reset_index(drop=True), totals.reset_index())


def alike(
    before: pd.DataFrame, after: pd.DataFrame, key: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both with the columns of ``key`` as the same categories, which are joined by their numbers
    and not text by text."""
    parts = [rows.assign(**{name: coded(rows[name]) for name in key}) for rows in (before, after)]
    kinds = {
        name: union_categoricals([rows[name] for rows in parts], sort_categories=True).dtype
        for name in key
    }
    return parts[0].astype(kinds), parts[1].astype(kinds)


def coded(text: pd.Series[Any]) -> pd.Series[Any]:
    """Text as categories that are strings: a table without rows, or from elsewhere, has others."""
    if not isinstance(text.dtype, pd.CategoricalDtype):
        return text.astype("str").astype("category")
    return text.astype(pd.CategoricalDtype(text.cat.categories.astype("str")))
