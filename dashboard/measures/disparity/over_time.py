"""How each group, its gap and its ratio changed since some years before, and by whose doing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Literal

import numpy as np
import pandas as pd

from dashboard.measures.disparity.margins import squared_error
from dashboard.measures.disparity.properties import TABLE_KEY, Properties
from dashboard.measures.disparity.ratios import ratio_bounds, stateable
from dashboard.measures.disparity.references import TARGET
from dashboard.measures.disparity.sureness import (
    RULE_POPULATION,
    RULE_SINCE,
    beyond_chance,
    pair_sureness,
)
from dashboard.measures.five_years import YEARS, pair_with_earlier
from dashboard.schema import TOTAL

# How far a gap between whole percents must move to be called changed (90%): simulated with 3 to 7
# groups, true ranges of 0 to 35 points and the rule by which leading pairs are picked.
NAMED_PAIR_MOVED = 0.11
PICKED_PAIR_MOVED = 0.13
_JUDGED = ("clear", "full-count")
# Among which pairs a page picked one: none, those with a reference that a reader named, or all.
Steps = Literal["reference", "all"] | None

CHANGE_COLUMNS = [
    *TABLE_KEY,
    *("group", "earlier", "years", "decimals", "rate", "rate_then", "change", "sure"),
    *("reference", "reference_rate", "reference_rate_then", "reference_change"),
    *("gap", "gap_then", "gap_change", "gap_sure"),
    *("ratio_low", "ratio_high", "ratio_shown"),
    *("ratio_low_then", "ratio_high_then", "ratio_shown_then", "label", "why"),
]


def gap_changes(
    compared: pd.DataFrame,
    properties: Properties,
    breaks: Collection[int] = (),
    years: int = YEARS,
    *,
    picked: bool = False,
    named_reference: bool = False,
) -> pd.DataFrame:
    """Set each group beside itself some years before: its own change, its gap's, its ratio's.

    ``compared``: what ``gaps`` returns. Which period is the one before, and what ``breaks`` are,
    ``five_years.pair_with_earlier`` says; it must hold a figure that can be shown. A gap is set
    beside that of the same two groups: where the reference of the newer period has no figure in
    the earlier one, nothing is said of the gap, and ``why`` says so.

    Returns CHANGE_COLUMNS, a row for each of ``compared``. ``change``, ``reference_change`` and
    ``gap_change`` are in the adverse direction: above 0 is worse, or wider. ``sure`` judges a
    group's own change as a named pair of two independent samples. ``gap_sure`` judges the change of
    a gap that is itself clear or counted in full:

    - with margins, SE is the root of the sum of the four squared ones: clear beyond 1.645 SE for a
      pair that a reader named; where the page ``picked`` it, by Holm's steps over all pairs, or
      over those with the reference where a reader named that (``named_reference``);
    - whole percents without margins: clear from 11 points for a named pair, 13 for a picked one;
    - full counts are real; of all others nobody can judge (no-rule).

    ``label`` is closing, widening or unchanged, and by whose doing, where that is clear or counted.
    """
    key = [*TABLE_KEY, "group"]
    shown = compared[compared["shown"]]
    own = pair_with_earlier(shown, shown, ["place", "group"], breaks, years)
    steps: Steps = None if not picked else "reference" if named_reference else "all"
    pairs = _changes(_with_reference_then(own, compared), properties, steps)
    added = [name for name in CHANGE_COLUMNS if name not in compared or name == "sure"]
    texts = dict.fromkeys(("earlier", "label", "sure", "gap_sure"), "")
    flags = {"ratio_shown_then": False}
    return (
        compared.drop(columns=["why", "sure"])
        .merge(pairs[[*key, *dict.fromkeys([*added, "why"])]], how="left", on=key)
        .fillna({"why": "no-earlier", **texts, **flags})
        .astype({"years": "Int64", **dict.fromkeys(flags, bool)})[CHANGE_COLUMNS]
    )


def _with_reference_then(own: pd.DataFrame, compared: pd.DataFrame) -> pd.DataFrame:
    """Each pair of periods with the figures of its reference in both of them."""
    figures = ["rate", "adverse", "low", "high", "margin", "population"]
    of_reference = compared.loc[compared["shown"], [*TABLE_KEY, "group", *figures]]

    def beside(period: str, ending: str) -> pd.DataFrame:
        named = {"period": period, "group": "reference"}
        return of_reference.rename(
            columns=named | {name: f"reference_{name}{ending}" for name in figures}
        )

    # A target is no group: it has its rate in both periods, and no error.
    others = ["reference_rate", "reference_then", "reference_rate_then"]  # of each year's own
    kept = own.drop(columns=others).merge(
        beside("period", ""), how="left", on=["place", "period", "reference"]
    )
    kept = kept.merge(
        beside("period_then", "_then"), how="left", on=["place", "period_then", "reference"]
    )
    target = kept["reference"].eq(TARGET)
    at = own["reference_rate"]
    adverse_at = own["adverse"] - own["gap"]
    for name in ("rate", "low", "high"):
        for ending in ("", "_then"):
            column = f"reference_{name}{ending}"
            kept[column] = kept[column].mask(target, at)
    for ending in ("", "_then"):
        column = f"reference_adverse{ending}"
        kept[column] = kept[column].mask(target, adverse_at)
        kept[f"reference_margin{ending}"] = kept[f"reference_margin{ending}"].mask(target, 0.0)
    return kept


def _changes(pairs: pd.DataFrame, properties: Properties, steps: Steps) -> pd.DataFrame:
    """The changes of each row since the earlier one that it is paired with."""
    known = pairs["reference_adverse"].notna() & pairs["reference_adverse_then"].notna()
    gap_then = (pairs["adverse_then"] - pairs["reference_adverse_then"]).where(known)
    bounds = ("low_then", "high_then", "reference_low_then", "reference_high_then")
    low, high = ratio_bounds(pairs, bounds, properties)
    pairs = pairs.assign(
        earlier=pairs["period_then"],
        change=pairs["adverse"] - pairs["adverse_then"],
        reference_change=(pairs["reference_adverse"] - pairs["reference_adverse_then"]).where(
            known
        ),
        gap_then=gap_then,
        gap_change=pairs["gap"].where(known) - gap_then,
        ratio_low_then=low,
        ratio_high_then=high,
        ratio_shown_then=stateable(low, high) & pairs["ratio_shown"],
        why=np.where(
            known | pairs["reference"].eq(""),
            "",
            "reference-not-then",
        ),
    )
    pairs = pairs.assign(
        sure=_own_sureness(pairs, properties), gap_sure=_gap_sureness(pairs, properties, steps)
    )
    return pairs.assign(label=_labels(pairs))


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


def _gap_sureness(pairs: pd.DataFrame, properties: Properties, steps: Steps) -> pd.Series[str]:
    """How sure the change of each gap is; empty where there is none, or the gap is unsure."""
    judged = pairs["gap_change"].notna() & pairs["sure"].isin(_JUDGED)
    moved = pairs["gap_change"].abs().round(9)
    error = _error(pairs, properties)
    beyond = _beyond(pairs, error, properties, steps)
    both = pd.concat(
        [
            pairs[name].mask(pairs["reference"].eq(TARGET) & ("reference" in name), np.inf)
            for name in (
                *("population", "population_then"),
                *("reference_population", "reference_population_then"),
            )
        ],
        axis=1,
    )
    large = both.round(6).ge(RULE_POPULATION).all(axis=1) & pairs["start_year_then"].ge(RULE_SINCE)
    whole = pd.Series(properties.whole_percent_rule, index=pairs.index) & large & error.isna()
    least = PICKED_PAIR_MOVED if steps else NAMED_PAIR_MOVED
    sure = np.select(
        [
            ~judged,
            pd.Series(properties.full_count, index=pairs.index),
            error.notna() & beyond,
            error.notna(),
            whole & moved.ge(least),
            whole,
        ],
        ["", "full-count", "clear", "cannot-tell", "clear", "cannot-tell"],
        "no-rule",
    )
    return pd.Series(sure, index=pairs.index, dtype="str")


def _error(pairs: pd.DataFrame, properties: Properties) -> pd.Series[float]:
    """The standard error of each gap's change, where all four figures have a margin."""
    of_group = squared_error(pairs["margin"], properties) + squared_error(
        pairs["margin_then"], properties
    )
    target = pairs["reference"].eq(TARGET)
    of_reference = squared_error(pairs["reference_margin"], properties) + squared_error(
        pairs["reference_margin_then"], properties
    )
    return (of_group + of_reference.mask(target, 0.0)).pow(0.5)


def _beyond(
    pairs: pd.DataFrame, error: pd.Series[float], properties: Properties, steps: Steps
) -> pd.Series[bool]:
    """Whether the change of each gap exceeds its error; of a picked pair, among the others."""
    if steps != "all":
        named = pairs[TABLE_KEY].assign(gap=pairs["gap_change"].abs().round(9), error=error)
        if steps is None:
            return beyond_chance(named, False, 0.90)
        groups = pairs["group"].ne(TOTAL) & pairs["group"].ne(pairs["reference"])
        told = beyond_chance(named.loc[groups], True, 0.90)
        return told.reindex(pairs.index, fill_value=False)
    every = _all_pairs(pairs, properties)
    passed = every.loc[beyond_chance(every, True, 0.90), [*TABLE_KEY, "group", "reference"]]
    turned = passed.rename(columns={"group": "reference", "reference": "group"})
    known = pd.MultiIndex.from_frame(pd.concat([passed, turned])[passed.columns])
    found = pd.MultiIndex.from_frame(pairs[[*TABLE_KEY, "group", "reference"]]).isin(known)
    return pd.Series(found, index=pairs.index)


def _all_pairs(pairs: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """The change of the gap of every two groups of a table that share an earlier period."""
    step = pairs.assign(
        step=pairs["adverse"] - pairs["adverse_then"],
        squares=squared_error(pairs["margin"], properties)
        + squared_error(pairs["margin_then"], properties),
    )[[*TABLE_KEY, "period_then", "group", "step", "squares"]]
    both = step.merge(step, on=[*TABLE_KEY, "period_then"], suffixes=("", "_other"))
    both = both.loc[both["group"] < both["group_other"]].reset_index(drop=True)
    return both.assign(
        reference=both["group_other"],
        gap=(both["step"] - both["step_other"]).abs().round(9),
        error=(both["squares"] + both["squares_other"]).pow(0.5),
    )


def _labels(pairs: pd.DataFrame) -> pd.Series:
    """By whose doing each gap closes or widens; none where it is not sure that it moved."""
    wider = pairs["gap_change"].round(9)
    group, reference = pairs["change"].round(9), pairs["reference_change"].round(9)
    gaps_stand = pairs["gap"].round(9).ge(0) & pairs["gap_then"].round(9).ge(0)
    labels = np.select(
        [
            wider.isna() | ~gaps_stand | pairs["group"].eq(pairs["reference"]),
            ~pairs["gap_sure"].isin(_JUDGED),
            wider.eq(0),
            wider.lt(0) & group.ge(0),
            wider.lt(0) & reference.gt(0),
            wider.lt(0),
            group.le(0),
            reference.lt(0),
        ],
        [
            "",
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
