"""Incomes that child-care prices are set against, and the share of them that care takes."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.facts import care_prices
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_records
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price
from dashboard.schema import OBSERVATIONS, Status, Unit

FAMILY_INCOME = "median-family-income"


HOUSEHOLD_INCOME = "median-household-income"


# Whose dollars a series of household incomes is in; the year's own where it is nominal.
_DOLLARS = {"2018-dollars": 2018, "2022-dollars": 2022}


FAMILIES_WITH_CHILDREN = "families with children"


def incomes(facts: Facts, place: str) -> Mapping[int, Income]:
    """The median incomes of a place that are in dollars of their own year, by year.

    A state's are those of families with children (KIDS COUNT); a county's of all households.
    """
    return _incomes(facts).get(place, {})


# A version never changes, so what was once picked out of it is kept.
@remembered
def _incomes(facts: Facts) -> dict[str, dict[int, Income]]:
    found: dict[str, dict[int, Income]] = {}
    loaded = set(facts.version.table("indicators")["indicator"])
    for indicator, of in (
        (HOUSEHOLD_INCOME, "households"),
        (FAMILY_INCOME, FAMILIES_WITH_CHILDREN),
    ):
        if indicator not in loaded:
            continue
        rows = facts.version.observations(indicator).loc[
            lambda t: (
                (t["breakdown"] == "none")
                & (t["unit"] == str(Unit.CURRENCY))
                & (t["status"] == Status.PUBLISHED)
                & (t["period_kind"] == "year")
            )
        ]
        for row in as_records(rows[["place", "series", "start_year", "value"]]):
            place, year = str(row["place"]), int(row["start_year"])
            dollars = _DOLLARS.get(str(row["series"]), year)
            if dollars == year:
                income = Income(place, year, dollars, float(row["value"]), of)
                found.setdefault(place, {})[year] = income
    return found


def burdens(facts: Facts, place: str, setting: str, age: str) -> dict[int, tuple[float, Income]]:
    """The burden of each year that has both a price and an income in its dollars."""
    known = incomes(facts, place)
    return {
        year: (measure.burden(Price(place, year, weekly), known[year]), known[year])
        for year, weekly in care_prices.weekly_of(facts, place, setting, age).items()
        if year in known
    }


def rows_of(facts: Facts, places: set[str]) -> pd.DataFrame:
    """The observations of incomes that prices of these places can be set against."""
    loaded = set(facts.version.table("indicators")["indicator"])
    parts = [
        facts.version.observations(indicator).loc[
            lambda t: t["place"].isin(places) & (t["unit"] == str(Unit.CURRENCY))
        ]
        for indicator in (HOUSEHOLD_INCOME, FAMILY_INCOME)
        if indicator in loaded
    ]
    used = [rows for rows in parts if len(rows)]
    return pd.concat(used) if used else pd.DataFrame(columns=OBSERVATIONS.names)


def by_race(facts: Facts) -> bool:
    """Whether incomes of families by race are loaded."""
    table = facts.version.table("indicators").set_index("indicator")["breakdowns"]
    return "race" in str(table.get(FAMILY_INCOME, "")).split("; ")
