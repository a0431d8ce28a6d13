"""How many people stand behind a gap: fewer, had the group the reference's rate."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.measures.disparity.properties import TABLE_KEY, Properties
from dashboard.measures.disparity.references import IS_THE_REFERENCE
from dashboard.schema import TOTAL


def with_people_behind(table: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """Add ``behind``, its bounds by rounding, and ``behind_why`` where it cannot be computed."""
    above = table["gap"].round(9).gt(0) & (properties.kind == "rate") & properties.proportional
    sign = 1 if properties.better == "lower" else -1

    def behind(number: str, rate: str, reference: str) -> pd.Series:
        rates = table[rate].where(table[rate].gt(0))
        return (sign * table[number] * (1 - table[reference] / rates)).where(above)

    people = behind("number", "rate", "reference_rate")
    known = people.notna()
    why = np.select(
        [
            table["gap"].isna(),
            table["group"].eq(table["reference"]),
            pd.Series(properties.kind != "rate" or not properties.proportional, index=table.index),
            ~above,
            ~known,
        ],
        [
            table["gap_why"],
            IS_THE_REFERENCE,
            "only-rates",
            "no-worse",
            "no-number",
        ],
        "",
    )
    return table.assign(
        behind=people,
        behind_low=behind("number_low", "mild", "reference_grave").fillna(0).clip(0).where(known),
        behind_high=behind("number_high", "grave", "reference_mild").where(known),
        behind_why=why,
    )


def sum_people_behind(compared: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """Add up the people behind the gaps of all groups: place, period, behind, low, high and why.

    Refused, with the reason in ``why``, where groups overlap, and where a group above the
    reference has no number.
    """
    above = compared[compared["group"].ne(TOTAL) & compared["gap"].round(9).gt(0)]
    sums = (
        above.assign(unknown=above["behind"].isna())
        .groupby(TABLE_KEY)[["behind", "behind_low", "behind_high", "unknown"]]
        .sum()
        .rename(columns={"behind_low": "low", "behind_high": "high"})
        .reset_index()
    )
    table = compared[TABLE_KEY].drop_duplicates().merge(sums, how="left", on=TABLE_KEY)
    why = np.select(
        [
            pd.Series(not properties.mutually_exclusive, index=table.index),
            table["unknown"].isna(),
            table["unknown"].gt(0),
        ],
        [
            "overlap",
            "none-above",
            "one-without-number",
        ],
        "",
    )
    counts = {name: table[name].where(why == "") for name in ("behind", "low", "high")}
    return table[TABLE_KEY].assign(**counts, why=why)
