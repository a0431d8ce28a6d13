"""How each group, its gap and its ratio changed since some years before, and by whose doing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.measures.disparity.gap_table import groups_published
from dashboard.measures.disparity.margins import Z90, squared_error
from dashboard.measures.disparity.properties import TABLE_KEY, Properties
from dashboard.measures.disparity.sureness import pair_sureness
from dashboard.measures.five_years import YEARS, pair_with_earlier

CHANGE_COLUMNS = [
    *TABLE_KEY,
    *("group", "earlier", "years", "decimals", "rate", "rate_then", "change", "sure"),
    *("reference", "reference_then", "reference_rate", "reference_rate_then", "reference_change"),
    *("gap", "gap_then", "gap_change", "within_rounding", "within_error"),
    *("ratio_low", "ratio_high", "ratio_shown"),
    *("ratio_low_then", "ratio_high_then", "ratio_shown_then", "ratio_change", "label", "why"),
]


def gap_changes(
    compared: pd.DataFrame,
    properties: Properties,
    breaks: Collection[int] = (),
    years: int = YEARS,
) -> pd.DataFrame:
    """Set each group beside itself some years before: its own change, its gap's, its ratio's.

    ``compared``: what ``gaps`` returns. Which period is the one before, and what ``breaks`` are,
    ``five_years.pair_with_earlier`` says; it must hold a figure that can be shown.

    Returns CHANGE_COLUMNS, a row for each of ``compared``. ``change``, ``reference_change`` and
    ``gap_change`` are in the adverse direction: above 0 is worse, or wider. Gaps are compared
    where the reference is the same or the same groups are published, else ``why`` says so.
    ``label`` is closing, widening or unchanged, and by whose doing; ``within_rounding`` is true
    where rounding alone could account for it, ``within_error`` where the margins of all four
    figures could: |gap change| at most the root of the sum of their squares (90%). ``sure``
    judges ``change`` as a named pair of two independent samples.
    """
    key = [*TABLE_KEY, "group"]
    rows = _with_what_is_compared(compared)
    shown = rows[rows["shown"]]
    pairs = _changes(pair_with_earlier(shown, shown, ["place", "group"], breaks, years), properties)
    added = [name for name in CHANGE_COLUMNS if name not in rows or name == "sure"]
    none = f"No comparable figure lies {years - 1} to {years + 1} years earlier."
    texts = dict.fromkeys(("earlier", "reference_then", "label", "sure"), "")
    flags = dict.fromkeys(("within_rounding", "within_error", "ratio_shown_then"), False)
    return (
        rows.drop(columns=["why", "sure"])
        .merge(pairs[[*key, *dict.fromkeys([*added, "why"])]], how="left", on=key)
        .fillna({"why": none, **texts, **flags})
        .astype({"years": "Int64", **dict.fromkeys(flags, bool)})[CHANGE_COLUMNS]
    )


def _with_what_is_compared(compared: pd.DataFrame) -> pd.DataFrame:
    """Each row with the margin and adverse rate of its reference, and the groups of its table."""
    margins = compared[[*TABLE_KEY, "group", "margin"]].rename(
        columns={"group": "reference", "margin": "reference_margin"}
    )
    return (
        compared.merge(groups_published(compared), how="left", on=TABLE_KEY)
        .merge(margins, how="left", on=[*TABLE_KEY, "reference"])
        .assign(reference_adverse=lambda row: row["adverse"] - row["gap"])
    )


def _changes(pairs: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """The changes of each row since the earlier one that it is paired with."""
    same_pair = pairs["reference"].eq(pairs["reference_then"]) | pairs["groups_published"].eq(
        pairs["groups_published_then"]
    )
    both_ratios = same_pair & pairs["ratio_shown"] & pairs["ratio_shown_then"]
    gap_change = pairs["gap"] - pairs["gap_then"]
    of_reference = pairs["reference_adverse"] - pairs["reference_adverse_then"]
    bounds_meet = pairs["gap_low"].le(pairs["gap_high_then"]) & pairs["gap_high"].ge(
        pairs["gap_low_then"]
    )
    squares = sum(
        squared_error(pairs[name], properties)
        for name in ("margin", "margin_then", "reference_margin", "reference_margin_then")
    )
    return pairs.assign(
        earlier=pairs["period_then"],
        change=pairs["adverse"] - pairs["adverse_then"],
        reference_change=of_reference.where(same_pair),
        gap_change=gap_change.where(same_pair),
        ratio_change=(pairs["ratio"] - pairs["ratio_then"]).where(both_ratios),
        within_rounding=same_pair & bounds_meet,
        within_error=same_pair & gap_change.abs().le(Z90 * squares**0.5),
        sure=_own_sureness(pairs, properties),
        why=np.where(same_pair, "", "The two periods do not publish the same groups."),
    ).assign(label=_labels)


def _own_sureness(pairs: pd.DataFrame, properties: Properties) -> pd.Series[str]:
    """How sure a group's own change is: a pair with itself, in samples that do not overlap."""
    with_itself = pairs.assign(
        gap=pairs["adverse"] - pairs["adverse_then"],
        reference=pairs["period_then"],
        reference_margin=pairs["margin_then"],
        reference_population=pairs["population_then"],
        start_year=pairs["start_year_then"],
    )
    return pair_sureness(with_itself, replace(properties, mutually_exclusive=True))["sure"]


def _labels(pairs: pd.DataFrame) -> pd.Series:
    """By whose doing each gap closes or widens; none where the group is below the reference."""
    wider = pairs["gap_change"].round(9)
    group, reference = pairs["change"].round(9), pairs["reference_change"].round(9)
    gaps_stand = pairs["gap"].round(9).ge(0) & pairs["gap_then"].round(9).ge(0)
    labels = np.select(
        [
            wider.isna() | ~gaps_stand | pairs["group"].eq(pairs["reference"]),
            wider.eq(0),
            wider.lt(0) & group.ge(0),
            wider.lt(0) & reference.gt(0),
            wider.lt(0),
            group.le(0),
            reference.lt(0),
        ],
        [
            "",
            "unchanged",
            "closing because the reference got worse",
            "closing, partly because the reference got worse",
            "closing because the group improved",
            "widening because the reference improved",
            "widening, partly because the reference improved",
        ],
        "widening because the group got worse",
    )
    return pd.Series(labels, index=pairs.index, dtype="str")
