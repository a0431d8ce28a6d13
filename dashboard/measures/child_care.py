"""What child care costs against what families earn, and what a price series can be told to be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

# A year of full-time care, and a week of full-time work.
WEEKS = 52
HOURS = 40

# Weekly prices are printed in cents, and the two neighbors of a point are rounded too.
_ROUNDING = 0.011
# Where fewer of the prices of a year than this bend, its prices are on straight lines.
_FEW_BENDS = 0.1


class MixedDollars(ValueError):
    """A price and an income of unlike places, years or dollars; the message names both."""


@dataclass(frozen=True)
class Price:
    """What care costs a week in a place and a year, in dollars of that year."""

    place: str
    year: int
    weekly: float

    @property
    def annual(self) -> float:
        """Dollars a year: 52 weeks."""
        return self.weekly * WEEKS


@dataclass(frozen=True)
class Income:
    """A median income of a year. ``dollars`` is the year whose dollars it is in; ``of`` whose."""

    place: str
    year: int
    dollars: int
    amount: float
    of: str


def burden(price: Price, income: Income) -> float:
    """Annual price / median income, a fraction.

    Raises MixedDollars unless both are of the same place, year and dollars: a price is in dollars
    of its year, so an income in another year's dollars cannot be set against it.
    """
    if (price.place, price.year, price.year) != (income.place, income.year, income.dollars):
        raise MixedDollars(
            f"A price of {price.year} in {price.place} cannot be set against an income of "
            f"{income.year} in {income.place} in {income.dollars} dollars."
        )
    return price.annual / income.amount


def weeks_of_work(annual: float, hourly: float) -> float:
    """Weeks of full-time work (40 hours) at an hourly wage, before taxes, that a cost takes."""
    return annual / (hourly * HOURS)


def with_rate_zones(prices: pd.DataFrame) -> pd.DataFrame:
    """Prices with ``rate_zone``: the counties of one state that have the same prices in a year.

    ``prices`` has schema.CHILD_CARE_PRICES's columns. A state sets its survey by region, and every
    county of a region prints the region's price. The zone is named after its first county, in
    order of code; what is not a county has none.
    """
    counties = prices["place"].str.fullmatch(r"\d{5}").fillna(False).astype(bool)
    if not counties.any():
        return prices.assign(rate_zone="")
    printed = prices.loc[counties].assign(
        care=lambda table: table["setting"] + " " + table["age"] + " " + table["statistic"]
    )
    wide = (
        printed.pivot(index=["year", "place"], columns="care", values="weekly_price")
        .fillna(-1.0)
        .reset_index()
        .assign(state=lambda table: table["place"].str[:2])
    )
    same = [name for name in wide.columns if name != "place"]
    zones = wide[["year", "place"]].assign(rate_zone=wide.groupby(same)["place"].transform("min"))
    return (
        prices.drop(columns="rate_zone", errors="ignore")
        .merge(zones, on=["year", "place"], how="left")
        .fillna({"rate_zone": ""})[list(prices.columns)]
    )


def interpolated_years(prices: pd.DataFrame) -> frozenset[int]:
    """Years in which nearly all prices lie exactly between those of the year before and after.

    ``prices`` are of the counties of one state: place, year, setting, age, statistic and
    weekly_price. A state surveys all ages and counties at once, and the publisher draws straight
    lines between its surveys; but the price of an age is the most common one of its months, which
    now and then switches from one line to another, so a bend in few series tells nothing. The
    first and the last year of a series have one neighbor and are never told to be straight.
    """
    series = ["place", "setting", "age", "statistic"]
    ordered = prices.sort_values([*series, "year"])
    by = ordered.groupby(series, observed=True)
    before, after = by["weekly_price"].shift(1), by["weekly_price"].shift(-1)
    consecutive = (by["year"].shift(-1) - by["year"].shift(1)) == 2
    off = (ordered["weekly_price"] - (before + after) / 2).abs()
    judged = ordered.assign(bends=off > _ROUNDING).loc[consecutive.fillna(False).astype(bool)]
    straight = judged.groupby("year")["bends"].mean() < _FEW_BENDS
    return frozenset(int(year) for year in straight.index[straight])


@dataclass(frozen=True)
class ZoneChange:
    """A county that left one rate zone for another between two survey years."""

    place: str
    before: int
    year: int
    left: tuple[str, ...]
    joined: tuple[str, ...]


def zone_changes(
    prices: pd.DataFrame, place: str, straight: frozenset[int]
) -> tuple[ZoneChange, ...]:
    """Where a county's zone became another between survey years: its prices then compare nothing.

    ``prices`` are those of the counties of its state, with rate_zone; ``straight`` the years that
    were not surveyed. A county moved when it shares a zone with counties it did not share one
    with, and no longer with those it did; a zone that others leave or enter has not moved.
    """
    zones = prices[["place", "year", "rate_zone"]].drop_duplicates(["place", "year"])
    mine = zones.loc[zones["place"] == place].set_index("year")["rate_zone"]
    surveyed = sorted(int(year) for year in mine.index if int(year) not in straight)
    mates = {
        year: frozenset(
            zones.loc[(zones["year"] == year) & (zones["rate_zone"] == mine[year]), "place"]
        )
        - {place}
        for year in surveyed
    }
    return tuple(
        ZoneChange(place, before, year, tuple(sorted(left)), tuple(sorted(joined)))
        for before, year in pairwise(surveyed)
        if (left := mates[before] - mates[year]) and (joined := mates[year] - mates[before])
    )
