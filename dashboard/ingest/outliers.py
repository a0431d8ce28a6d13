"""Warn about figures that are probably slips of the publisher; none of them is changed."""

from __future__ import annotations

import pandas as pd

from dashboard.ingest.result import Problem
from dashboard.schema import Unit

# A value this many times the median of its own place and group, or a whole period this far below.
_TIMES = 5.0
_TENTH = 0.2
# A median of fewer years, or a period of fewer places, says little.
_ENOUGH_YEARS = 4
_ENOUGH_PLACES = 10
# Small counts and rates jump from year to year with nothing being wrong.
_SMALL = {Unit.NUMBER: 100.0, Unit.PERCENT: 0.05}
_SMALL_RATE = 5.0
_LOOK_AT = "Compare it with the publisher; a person can correct it in catalog/corrections.yaml."


def find_outliers(observations: pd.DataFrame) -> dict[str, list[Problem]]:
    """Warnings by file: a percent over 1, a value far from its place's own
    median, a period ten times too small. ``observations`` are rows of the table of that name."""
    known = observations.loc[observations["value"].notna()]
    if known.empty:
        return {}
    series = ["indicator", "series", "breakdown", "unit"]
    own = [*series, "place", "group"]
    codes = known.groupby(own, observed=True, sort=False).ngroup()
    by_own = known["value"].groupby(codes)
    known = known.assign(median=by_own.transform("median"), years=by_own.transform("size"))
    said: dict[str, list[Problem]] = {}

    def tell(row: pd.Series, sentence: str) -> None:
        said.setdefault(str(row["file"]), []).append(
            Problem("warning", sentence, _LOOK_AT, int(row["row"]), "Data", str(row["printed"]))
        )

    over = known.loc[(known["unit"] == Unit.PERCENT) & (known["value"] > 1)]
    for _, row in over.iterrows():
        tell(row, f"{row['printed']!s} as a fraction is more than 100 percent.")

    steady = known.loc[(known["years"] >= _ENOUGH_YEARS) & (known["median"] > 0)]
    ratio = steady["value"] / steady["median"]
    periods = steady.assign(ratio=ratio).groupby([*series, "period"], observed=True)
    whole = periods.agg(
        middle=("ratio", "median"), places=("place", "nunique"), row=("row", "min"),
        printed=("printed", "first"), file=("file", "first"),
    ).reset_index()  # fmt: skip
    slipped = whole.loc[(whole["places"] >= _ENOUGH_PLACES) & (whole["middle"] <= _TENTH)]
    for _, row in slipped.iterrows():
        tell(row, f"{row['indicator']}, {row['period']}, {row['unit']}: in most of "
             f"{row['places']} places the figures are about {1 / max(row['middle'], 1e-9):.0f} "
             "times smaller than in other periods.")  # fmt: skip

    small = steady["unit"].map({str(k): v for k, v in _SMALL.items()}).astype(float)
    # Where margins are published they say how far a figure can be off, its number as its rate.
    table = ["indicator", "series", "breakdown"]
    sampled = known.groupby(table, observed=True)["margin"].transform("count") > 0
    high = steady.loc[
        (ratio >= _TIMES)
        & ~sampled.loc[steady.index]
        & (steady["value"] > small.fillna(_SMALL_RATE))
        & ~steady.index.isin(over.index)
    ]
    for _, row in high.iterrows():
        tell(row, f"{row['printed']!s} is {row['value'] / row['median']:.0f} times the median of "
             f"its own place ({row['place']}, {row['group']}, {row['period']}).")  # fmt: skip
    return said
