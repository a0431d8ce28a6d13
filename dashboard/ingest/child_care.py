"""Read child-care prices: the national database's county sheets and the state workbook."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.grid import Grid
from dashboard.ingest.taken import Problem, RawFile, Taken
from dashboard.schema import CHILD_CARE_PRICES, Basis

COUNTY_KIND = "child-care-county-prices"
COUNTY_TITLE = "county sheet of the National Database of Childcare Prices"
COUNTY_NEEDS = ("county_fips_code", "studyyear", "mcinfant", "mcpreschool")

STATE_KIND = "child-care-state-medians"
STATE_TITLE = "state workbook of the National Database of Childcare Prices"
STATE_NEEDS = ("state_name", "studyyear", "type", "median_infant_price")

# Weekly dollars outside these bounds are a daily, monthly or mistyped price.
LEAST, MOST = 15.0, 1500.0

_COUNTY_COLUMNS = {
    ("center", "infant"): "MCINFANT",
    ("center", "toddler"): "MCTODDLER",
    ("center", "preschool"): "MCPRESCHOOL",
    ("center", "school-age"): "MCSA",
    ("family", "infant"): "MFCCINFANT",
    ("family", "toddler"): "MFCCTODDLER",
    ("family", "preschool"): "MFCCPRESCHOOL",
    ("family", "school-age"): "MFCCSA",
}
_STATE_COLUMNS = {
    "infant": "MEDIAN_INFANT_PRICE",
    "toddler": "MEDIAN_TODDLER_PRICE",
    "preschool": "MEDIAN_PRESCHOOL_PRICE",
    "school-age": "MEDIAN_SCHOOLAGE_PRICE",
}


def read_counties(grid: Grid, raw: RawFile, catalog: Catalog) -> Taken:
    """Each non-blank price of each row, a county and a year; blank is missing, never 0."""
    places = pd.Series(grid.column("COUNTY_FIPS_CODE")).str.strip().str.zfill(5)
    parts = [
        _prices(grid, column, places, setting, age)
        for (setting, age), column in _COUNTY_COLUMNS.items()
    ]
    return _taken(COUNTY_KIND, grid, raw, pd.concat(parts, ignore_index=True))


def read_states(grid: Grid, raw: RawFile, catalog: Catalog) -> Taken:
    """Each non-blank median of each row, a state, a year and a setting."""
    names = pd.Series(grid.column("STATE_NAME")).str.strip()
    known = {
        name: place.place if (place := catalog.place_for("State", name)) else ""
        for name in names.unique()
    }
    settings = pd.Series(grid.column("TYPE")).str.strip().str.casefold()
    parts = [
        _prices(grid, column, names.map(known), settings, age)
        for age, column in _STATE_COLUMNS.items()
    ]
    return _taken(STATE_KIND, grid, raw, pd.concat(parts, ignore_index=True))


def _prices(
    grid: Grid, column: str, places: pd.Series[str], setting: str | pd.Series[str], age: str
) -> pd.DataFrame:
    """The non-blank cells of one price column."""
    printed = pd.Series(grid.column(column)).str.strip()
    return pd.DataFrame(
        {
            "place": places,
            "year": pd.to_numeric(pd.Series(grid.column("STUDYYEAR")), errors="coerce"),
            "setting": setting,
            "age": age,
            "statistic": "median",
            "weekly_price": pd.to_numeric(printed, errors="coerce"),
            # The sheets at hand carry no code that says which prices were surveyed.
            "basis": str(Basis.UNKNOWN),
            "printed": printed,
            "column": column,
            "row": np.arange(2, grid.rows + 2),
        }
    ).loc[printed != ""]


def _taken(kind: str, grid: Grid, raw: RawFile, prices: pd.DataFrame) -> Taken:
    """Set aside what cannot be a weekly price, find the rate zones, and count."""
    reasons = (
        (prices["place"] == "", "The place is not known.", "Correct its name or code."),
        (prices["year"].isna(), "The year is not a number.", "Correct the year."),
        (~prices["setting"].isin(["center", "family"]),
         "The type of care is neither center nor family.", "Correct the type."),
        (~prices["weekly_price"].between(LEAST, MOST),
         f"The price is not between {LEAST:.0f} and {MOST:,.0f} dollars a week.",
         "Check whether it is a daily, monthly or yearly price."),
        (prices.duplicated(list(CHILD_CARE_PRICES.key)),
         "The sheet has an earlier row for the same place, year and care.",
         "Delete one of the two."),
    )  # fmt: skip
    problems: list[Problem] = []
    good = pd.Series(True, index=prices.index)
    for wrong, problem, remedy in reasons:
        problems += [
            Problem("error", problem, remedy, row, column, printed, cells=1)
            for row, column, printed in prices.loc[
                wrong & good, ["row", "column", "printed"]
            ].itertuples(index=False)
        ]
        good &= ~wrong
    kept = prices.loc[good].assign(
        year=lambda table: table["year"].astype("int64"), file=raw.name, rate_zone=""
    )
    return Taken(
        kind=kind,
        rows=grid.rows,
        cells=len(prices),
        stored=len(kept),
        tables={CHILD_CARE_PRICES.name: with_rate_zones(kept)[CHILD_CARE_PRICES.names]},
        problems=tuple(problems),
        publisher=raw.sidecar.publisher,
    )


def with_rate_zones(prices: pd.DataFrame) -> pd.DataFrame:
    """Name the zone of counties of one state that have the same prices in the same year.

    A state sets its survey by region, and every county of a region prints the region's price.
    The zone is named after its first county, in order of code.
    """
    counties = prices["place"].str.fullmatch(r"\d{5}").fillna(False)
    if not counties.any():
        return prices
    wide = (
        prices.loc[counties]
        .assign(care=lambda table: table["setting"] + " " + table["age"])
        .pivot(index=["year", "place"], columns="care", values="weekly_price")
        .fillna(-1.0)
        .reset_index()
        .assign(state=lambda table: table["place"].str[:2])
    )
    same = [name for name in wide.columns if name != "place"]
    zone = wide.groupby(same)["place"].transform("min")
    zones = wide[["year", "place"]].assign(rate_zone=zone)
    return (
        prices.drop(columns="rate_zone")
        .merge(zones, on=["year", "place"], how="left")
        .fillna({"rate_zone": ""})
    )
