"""Gaps and ratios of each group with the reference, and the widest gap of each table."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.measures.disparity.people_behind import with_people_behind
from dashboard.measures.disparity.properties import TABLE_KEY, Properties, adverse
from dashboard.measures.disparity.rates import best_first, rates_by_group
from dashboard.measures.disparity.ratios import ratio_bounds, stateable
from dashboard.measures.disparity.references import (
    BEST,
    IS_THE_REFERENCE,
    LOWEST,
    references_of,
)
from dashboard.measures.disparity.standing import doubled_white, with_standing
from dashboard.measures.disparity.sureness import pair_sureness
from dashboard.schema import TOTAL

GAP_COLUMNS = [
    *TABLE_KEY,
    *("start_year", "end_year", "group", "status", "shown", "stands", "why"),
    *("rate", "low", "high", "decimals", "adverse", "margin"),
    *("number", "number_low", "number_high", "population", "overall"),
    *("reference", "reference_rate", "gap", "gap_low", "gap_high", "gap_why"),
    *("ratio", "ratio_low", "ratio_high", "ratio_shown", "ratio_why"),
    *("sure", "sure_95", "sure_why", "behind", "behind_low", "behind_high", "behind_why"),
]
PICKED = (BEST, LOWEST)  # references that the data name, not the reader
_NOT_RATES = {
    "share": "shares",
    "count": "counts",
}


def gaps(
    observations: pd.DataFrame,
    properties: Properties,
    reference: str = BEST,
    standing: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Compare each group with the reference, in every place and period at once.

    ``observations``: rows of one indicator, series and breakdown (schema.OBSERVATIONS), in
    ``properties.unit`` and in numbers. ``reference``: best (the lowest adverse rate of the groups
    that can be shown and can stand for one; a tie goes to the larger population), lowest (that of
    all that can be shown), total, a group's slug, or a target in the indicator's unit as text
    ("0.10"). ``standing``: place and group, a row for each group that can stand for one there; all
    can where it is left out. Where a table prints white and non-Hispanic white, only the latter
    can.

    Returns GAP_COLUMNS: a row for each place, period and group printed for that period anywhere,
    also where it has no figure here. Rates, gaps and margins are in the indicator's unit,
    fractions for percents. ``rate``, ``low`` and ``high`` are as published; ``adverse`` is counted
    so that higher is worse: a favorable percent f is 1 - f, another favorable figure its negative.

    - gap = adverse - the reference's adverse; ratio = adverse / the reference's; their bounds are
      those that rounding allows; a ratio is shown while its upper bound is at most twice its lower.
    - behind = number * (1 - reference / adverse): how many fewer there were at the reference's
      rate. For a favorable percent f, how many more: number * (reference / f - 1).

    What cannot be computed is empty, with a reason in ``gap_why``, ``ratio_why`` and so on: a word
    for which the templates have a sentence. ``why`` says the same of a figure that is not shown.
    ``sure`` is clear, cannot-tell, full-count or no-rule,
    and empty where there is no pair to judge; ``sure_95`` is true where clear at 95% too. Where
    births or deaths come with their number and without a margin, ``margin`` is that of ``wilson``.
    """
    rates = with_standing(rates_by_group(observations, properties), standing)
    judged = _judged_pairs(rates, properties) if reference in PICKED else None
    return _against(rates, properties, reference, judged)


def picked_gaps(
    observations: pd.DataFrame, properties: Properties, standing: pd.DataFrame | None = None
) -> list[pd.DataFrame]:
    """What ``gaps`` returns for each reference of PICKED, from rates read and pairs judged once."""
    rates = with_standing(rates_by_group(observations, properties), standing)
    judged = _judged_pairs(rates, properties)
    return [_against(rates, properties, reference, judged) for reference in PICKED]


def _against(
    rates: pd.DataFrame, properties: Properties, reference: str, judged: pd.DataFrame | None
) -> pd.DataFrame:
    """GAP_COLUMNS of rates against a reference; ``judged`` where it is one of PICKED."""
    table = rates.merge(references_of(rates, properties, reference), how="left", on=TABLE_KEY)
    table = _with_gap(table, properties, reference)
    table = _with_ratio(table, properties)
    table = with_people_behind(table, properties)
    return _with_sureness(table, properties, judged)[GAP_COLUMNS].astype({"decimals": "Int64"})


def widest_gaps(compared: pd.DataFrame) -> pd.DataFrame:
    """Take the widest gap of each table: the largest adverse rate less that of the reference.

    ``compared``: what ``gaps`` returns; where its reference is another than best, pass it through
    ``judged_as_picked`` first. Returns its columns, a row for each place and period, with
    ``groups_published``: sorted slugs joined by a semicolon and a space. Two tables may be compared
    only where these are equal. Where no two groups can be compared the row has no group and
    a reason in ``gap_why``.
    """
    tables = compared[[*TABLE_KEY, "start_year", "end_year"]].drop_duplicates()
    pairs = _pairs(compared).drop(columns=["start_year", "end_year"])
    pairs = pairs.loc[~doubled_white(pairs, compared)]
    ranked = pairs.assign(order=-pairs["adverse"].round(9), size=-pairs["population"])
    top = ranked.sort_values(["order", "size", "group"]).drop_duplicates(TABLE_KEY)
    whys = dict.fromkeys(("gap_why", "ratio_why", "sure_why", "behind_why"), "no-pair")
    texts = dict.fromkeys(("group", "status", "why", "reference", "sure"), "")
    flags = ("shown", "stands", "ratio_shown", "sure_95")
    return (
        tables.merge(top, how="left", on=TABLE_KEY)
        .merge(groups_published(compared), how="left", on=TABLE_KEY)
        .fillna({"groups_published": "", **dict.fromkeys(flags, False), **whys, **texts})
        .astype(dict.fromkeys(flags, bool))[[*GAP_COLUMNS, "groups_published"]]
    )


def judged_as_picked(compared: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """Judge gaps with a reference that a reader named anew, for where one of them is picked.

    A pair that was picked from all with that reference must differ more than one that was named.
    Returns ``compared`` with other ``sure``, ``sure_95`` and ``sure_why``.
    """
    pairs = _pairs(compared)
    of_reference = compared[[*TABLE_KEY, "group", "margin", "population"]].rename(
        columns={name: f"reference_{name}" for name in ("margin", "population")}
        | {"group": "reference"}
    )
    both = pairs.merge(of_reference, how="left", on=[*TABLE_KEY, "reference"])
    judged = pair_sureness(both, properties, chosen=True).set_axis(pairs.index)
    others = compared.loc[compared.index.difference(pairs.index), judged.columns]
    return compared.drop(columns=judged.columns).join(pd.concat([judged, others]))


def _pairs(compared: pd.DataFrame) -> pd.DataFrame:
    """The rows that are a pair: everyone together is none, nor is a group with itself."""
    return compared[
        compared["gap"].notna()
        & compared["group"].ne(TOTAL)
        & compared["group"].ne(compared["reference"])
    ]


def groups_published(compared: pd.DataFrame) -> pd.DataFrame:
    """The groups of each table that can be shown, sorted and joined."""
    groups = compared.loc[compared["shown"] & compared["group"].ne(TOTAL), [*TABLE_KEY, "group"]]
    joined = groups.sort_values("group").groupby(TABLE_KEY)["group"].agg("; ".join)
    return joined.rename("groups_published").reset_index()


def _with_gap(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    refused = _NOT_RATES.get(properties.kind, "")
    compared = table["shown"] & table["reference"].notna() & (not refused)
    why = np.select(
        [
            pd.Series(bool(refused), index=table.index),
            table["rate"].isna(),
            ~table["shown"],
            table["reference"].isna(),
        ],
        [
            refused,
            "no-figure",
            "unsure",
            "no-reference",
        ],
        "",
    )
    same = table["group"].eq(table["reference"])
    lowest = adverse(table["mild"], properties) - adverse(table["reference_grave"], properties)
    highest = adverse(table["grave"], properties) - adverse(table["reference_mild"], properties)
    return table.assign(
        reference=table["reference"].fillna("" if reference in PICKED else reference),
        gap=(table["adverse"] - table["reference_adverse"]).where(compared),
        gap_low=lowest.mask(same, 0.0).where(compared),
        gap_high=highest.mask(same, 0.0).where(compared),
        gap_why=why,
    )


def _with_ratio(table: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    compared = table["gap"].notna() & properties.proportional
    same = table["group"].eq(table["reference"])
    bounds = ("low", "high", "reference_low", "reference_high")
    least, most = ratio_bounds(table, bounds, properties)
    base = table["reference_adverse"].round(9)
    ratio_low = least.mask(same, 1.0).where(compared)
    ratio_high = most.mask(same, 1.0).where(compared)
    why = np.select(
        [
            table["gap"].isna(),
            same,
            pd.Series(not properties.proportional, index=table.index),
            base.le(0),
            ~stateable(ratio_low, ratio_high),
        ],
        [
            table["gap_why"],
            IS_THE_REFERENCE,
            "favorable",
            "zero",
            "wide-ratio",
        ],
        "",
    )
    return table.assign(
        ratio=(table["adverse"] / base.where(base.gt(0))).mask(same, 1.0).where(compared),
        ratio_low=ratio_low,
        ratio_high=ratio_high,
        ratio_shown=why == "",
        ratio_why=why,
    )


def _with_sureness(
    table: pd.DataFrame, properties: Properties, judged: pd.DataFrame | None
) -> pd.DataFrame:
    """Add ``sure``, ``sure_95`` and ``sure_why``; ``judged``: of every pair, none of named ones."""
    compared, same = table["gap"].notna(), table["group"].eq(table["reference"])
    if judged is None:
        pairs = table[compared & ~same]
        table = table.join(pair_sureness(pairs, properties))
    else:
        table = table.merge(judged, how="left", on=[*TABLE_KEY, "group", "reference"])
    why = np.select(
        [~compared, same],
        [table["gap_why"], IS_THE_REFERENCE],
        "not-a-group",
    )
    return table.assign(
        sure=table["sure"].fillna(""),
        sure_95=table["sure_95"].eq(True),
        sure_why=table["sure_why"].where(table["sure"].notna(), why),
    )


def _judged_pairs(rates: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """How sure the gap of every two groups of a table is, whichever of them is the reference."""
    pairs = _all_pairs(rates.iloc[:0] if properties.kind in _NOT_RATES else rates)
    key = [*TABLE_KEY, "group", "reference"]
    judged = pairs[key].join(pair_sureness(pairs, properties, chosen=True))
    turned = judged.rename(columns={"group": "reference", "reference": "group"})
    return pd.concat([judged, turned])


def _all_pairs(table: pd.DataFrame) -> pd.DataFrame:
    """Every pair of groups of each table, the better of the two as the reference."""
    columns = ["group", "adverse", "margin", "population"]
    ranked = best_first(table)[[*TABLE_KEY, "start_year", *columns]]
    ranked = ranked.assign(order=ranked.groupby(TABLE_KEY).cumcount())
    better = ranked.rename(
        columns={"group": "reference", **{n: f"reference_{n}" for n in ("order", *columns[1:])}}
    ).drop(columns="start_year")
    pairs = (
        ranked.merge(better, on=TABLE_KEY).query("order > reference_order").reset_index(drop=True)
    )
    return pairs.assign(gap=pairs["adverse"] - pairs["reference_adverse"])
