"""The rate of each group as its table prints it, with its bounds, number and margin."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from dashboard.measures.disparity.display import displayable
from dashboard.measures.disparity.margins import counted_margin
from dashboard.measures.disparity.properties import PEOPLE_PER_UNIT, TABLE_KEY, Properties, adverse
from dashboard.schema import TOTAL, Status, Unit


def rates_by_group(observations: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """A row for each place, period and group: the rate, its bounds from mild to grave, the number.

    ``mild`` and ``grave`` are the published bounds that are least and most adverse.
    """
    names = dict.fromkeys(("place", "period", "group", "unit", "status"), "str")
    numbers = dict.fromkeys(("value", "low", "high", "margin", "decimals"), "float64")
    rows = observations[["start_year", "end_year", *names, *numbers]].astype({**names, **numbers})
    rates = rows.loc[
        rows["unit"].eq(properties.unit),
        [*TABLE_KEY, "group", "status", "value", "low", "high", "margin", "decimals"],
    ].rename(columns={"value": "rate"})
    counts = rows.loc[
        rows["unit"].eq(Unit.NUMBER), [*TABLE_KEY, "group", "value", "low", "high"]
    ].rename(columns={"value": "number", "low": "number_low", "high": "number_high"})
    table = (
        rows[[*TABLE_KEY, "start_year", "end_year"]]
        .drop_duplicates(TABLE_KEY)
        .merge(rows[["period", "group"]].drop_duplicates(), on="period")
        .merge(rates, how="left", on=[*TABLE_KEY, "group"])
        .merge(counts, how="left", on=[*TABLE_KEY, "group"])
    )
    absent = table["status"].isna()
    population = PEOPLE_PER_UNIT.get(Unit(properties.unit), np.nan) * table["number"].div(
        table["rate"].where(table["rate"].gt(0))
    )
    table = table.assign(
        margin=table["margin"].fillna(counted_margin(table["number"], population, properties)),
        sample=population.where(table["margin"].isna()) if properties.events else np.nan,
        status=table["status"].fillna(str(Status.NOT_AVAILABLE)),
        low=table["low"].fillna(table["rate"]),
        high=table["high"].fillna(table["rate"]),
        number_low=table["number_low"].fillna(table["number"]),
        number_high=table["number_high"].fillna(table["number"]),
        population=population,
        adverse=adverse(table["rate"], properties),
        mild=table["low" if properties.better == "lower" else "high"],
        grave=table["high" if properties.better == "lower" else "low"],
    )
    overall = table.loc[table["group"].eq(TOTAL), [*TABLE_KEY, "rate"]]
    return _with_display(table, properties, absent).merge(
        overall.rename(columns={"rate": "overall"}), how="left", on=TABLE_KEY
    )


def _with_display(table: pd.DataFrame, properties: Properties, absent: pd.Series) -> pd.DataFrame:
    """Mark what can be shown. Judged on the adverse rate: the rule must not depend on wording."""
    judged = table["margin"].notna() & (properties.unit == Unit.PERCENT)
    verdicts = {
        row: displayable(value, margin, None if math.isnan(sample) else int(sample))
        for row, value, margin, sample in table.loc[
            judged, ["adverse", "margin", "sample"]
        ].itertuples()
    }
    withheld = {row: why for row, (show, why) in verdicts.items() if not show}
    return table.assign(
        shown=table["rate"].notna() & ~table.index.isin(list(withheld)),
        why=pd.Series(
            [withheld.get(row, "") for row in table.index], index=table.index, dtype="str"
        ).mask(absent, "absent"),
    )


def best_first(table: pd.DataFrame) -> pd.DataFrame:
    """The groups that can be shown, the best first: lowest adverse rate, then largest."""
    groups = table[table["shown"] & table["group"].ne(TOTAL)]
    return (
        groups.assign(order=groups["adverse"].round(9), size=-groups["population"])
        .sort_values([*TABLE_KEY, "order", "size", "group"])
        .drop(columns=["order", "size"])
    )
