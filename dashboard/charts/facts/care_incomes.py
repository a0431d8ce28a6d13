"""Incomes that child-care prices are set against, and the share of them that care takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price
from dashboard.schema import NO_BREAKDOWN, OBSERVATIONS, PeriodKind, Status, Unit

RACE = "race"


class Burden(NamedTuple):
    """A price, the income that it is set against, and the share that it takes of it."""

    price: Price
    income: Income
    share: float

    @classmethod
    def of(cls, price: Price, income: Income) -> Burden:
        return cls(price, income, measure.burden(price, income))


@remembered
def _usable(facts: Facts) -> pd.DataFrame:
    """One median income of a place and a year, in dollars of that year: the preferred one.

    A state's are those of families with children (KIDS COUNT); a county's of all households.
    """
    found = [_in_own_dollars(facts, slug) for slug in facts.catalog.child_care.incomes]
    everyone = [rows.loc[rows["breakdown"] == NO_BREAKDOWN] for rows in found if len(rows)]
    if not everyone:
        return pd.DataFrame(columns=OBSERVATIONS.names)
    # The catalog has the preferred income first.
    return pd.concat(everyone).drop_duplicates(["place", "start_year"])


def _in_own_dollars(facts: Facts, indicator: str) -> pd.DataFrame:
    """The published incomes of single years that are in the dollars of their year."""
    if indicator not in set(facts.version.table("indicators")["indicator"]):
        return pd.DataFrame(columns=OBSERVATIONS.names)
    rows = facts.version.observations(indicator)
    dollars = rows["series"].astype(str).map(facts.catalog.indicators[indicator].dollars)
    return rows.loc[
        (rows["unit"] == str(Unit.CURRENCY))
        & (rows["status"] == Status.PUBLISHED)
        & (rows["period_kind"] == PeriodKind.YEAR)
        & (dollars.isna() | (dollars == rows["start_year"]))
    ]


def incomes(facts: Facts, place: str) -> Mapping[int, Income]:
    """The median incomes of a place that are in dollars of their own year, by year."""
    return _incomes(facts).get(place, {})


# A version never changes, so what was once picked out of it is kept.
@remembered
def _incomes(facts: Facts) -> dict[str, dict[int, Income]]:
    found: dict[str, dict[int, Income]] = {}
    for row in as_dicts(_usable(facts)):
        income = income_of(facts, row)
        found.setdefault(income.place, {})[income.year] = income
    return found


def income_of(facts: Facts, row: Record) -> Income:
    """A row of incomes as an Income; the row is in dollars of its own year."""
    year = int(row["start_year"])
    of = facts.catalog.child_care.incomes[str(row["indicator"])]
    return Income(str(row["place"]), year, year, float(row["value"]), of)


def rows_of(facts: Facts, prices: pd.DataFrame) -> pd.DataFrame:
    """The observations that rows of prices can be set against: of the same place and year."""
    wanted = set(zip(prices["place"], prices["year"], strict=True))
    rows = _usable(facts)
    return rows.loc[[key in wanted for key in zip(rows["place"], rows["start_year"], strict=True)]]


def burdens(facts: Facts, prices: pd.DataFrame) -> list[Burden]:
    """The burden of each price that has an income of its place, its year and its dollars."""
    return [
        Burden.of(price, income)
        for row in as_dicts(prices[["place", "year", "weekly_price"]])
        for price in [Price(str(row["place"]), int(row["year"]), float(row["weekly_price"]))]
        if (income := incomes(facts, price.place).get(price.year))
    ]


@remembered
def by_race(facts: Facts) -> bool:
    """Whether incomes of families by race are loaded."""
    table = facts.version.table("indicators").set_index("indicator")["breakdowns"]
    return RACE in str(table.get(facts.catalog.child_care.preferred_income, "")).split("; ")


def rows_by_race(facts: Facts, place: str) -> pd.DataFrame:
    """The median incomes of families in a place by race, in dollars of their own year."""
    rows = _in_own_dollars(facts, facts.catalog.child_care.preferred_income)
    known = rows["group"].isin(list(facts.catalog.groups))
    return rows.loc[(rows["place"] == place) & (rows["breakdown"] == RACE) & known]
