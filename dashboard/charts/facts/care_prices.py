"""Child-care prices: where and when there are any, rate zones, and years that were surveyed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import WEEKS, ZoneChange


@remembered
def places_with_prices(facts: Facts) -> dict[str, str]:
    """Every place that prices are loaded for, by slug: their names, states before counties."""
    loaded = facts.version.table("child_care_prices")["place"].unique()
    names = place_names.names_of(facts)
    known = [str(place) for place in loaded if place in names]
    known.sort(key=lambda place: place_names.is_county(facts, place))
    return {place: names[place] for place in known}


def inside(facts: Facts, state: str) -> dict[str, str]:
    """The state and the places in it that prices are loaded for, by slug."""
    return {
        place: name
        for place, name in places_with_prices(facts).items()
        if place_names.state_of(facts, place) == state
    }


@remembered
def years(facts: Facts, place: str) -> list[int]:
    """Years with a price for a place, newest first."""
    prices = facts.version.table("child_care_prices")
    return sorted({int(y) for y in prices.loc[prices["place"] == place, "year"]}, reverse=True)


def medians(
    facts: Facts, places: Collection[str], setting: str = "", age: str = "", year: int = 0
) -> pd.DataFrame:
    """The rows of median prices in some places; a setting, age or year that is empty is any."""
    prices = facts.version.table("child_care_prices")
    wanted = prices["place"].isin(list(places)) & (prices["statistic"] == "median")
    for column, value in (("setting", setting), ("age", age), ("year", year)):
        if value:
            wanted &= prices[column] == value
    return prices.loc[wanted]


def weekly_of(facts: Facts, place: str, setting: str, age: str) -> Mapping[int, float]:
    """The weekly median prices of one care in a place, by year, the oldest first."""
    return _weekly(facts).get((place, setting, age), {})


# A version never changes, so what was once picked out of it is kept.
@remembered
def _weekly(facts: Facts) -> dict[tuple[str, str, str], dict[int, float]]:
    prices = facts.version.table("child_care_prices").loc[lambda t: t["statistic"] == "median"]
    found: dict[tuple[str, str, str], dict[int, float]] = {}
    columns = ["place", "setting", "age", "year", "weekly_price"]
    for place, setting, age, year, weekly in zip(
        *(prices.sort_values("year")[name].tolist() for name in columns), strict=True
    ):
        found.setdefault((place, setting, age), {})[year] = weekly
    return found


def of_counties(
    facts: Facts, state: str, setting: str = "", age: str = "", year: int = 0
) -> pd.DataFrame:
    """The rows of median prices in the counties of a state."""
    return medians(facts, place_names.counties_of(facts, state), setting, age, year)


@remembered
def _straight_of(facts: Facts, state: str) -> frozenset[int]:
    """Years in which the prices of a state's counties lie on straight lines."""
    counties = of_counties(facts, state)
    return measure.interpolated_years(counties) if len(counties) else frozenset()


def straight_at(facts: Facts, place: str) -> frozenset[int]:
    """The same for a place: surveys are a state's, so a county's are those of its state."""
    return _straight_of(facts, place_names.state_of(facts, place))


@remembered
def moves_in(facts: Facts, state: str) -> tuple[ZoneChange, ...]:
    """Counties of a state that left a rate zone for another."""
    counties = of_counties(facts, state)
    straight = _straight_of(facts, state)
    return tuple(
        move
        for place in sorted(set(counties["place"]))
        for move in measure.zone_changes(counties, place, straight)
    )


def moves(facts: Facts, place: str) -> tuple[ZoneChange, ...]:
    """The same for one place; only counties have rate zones."""
    state = place_names.state_of(facts, place)
    return tuple(move for move in moves_in(facts, state) if move.place == place)


def yearly(facts: Facts, place: str, setting: str, age: str) -> tuple[int, float] | None:
    """The newest year with such a price in a place, and the price of a year; None without one."""
    weekly = weekly_of(facts, place, setting, age)
    newest = max(weekly, default=0)
    return (newest, year_of(weekly[newest])) if weekly else None


def year_of(weekly: float) -> float:
    """A weekly price as dollars a year."""
    return float(weekly) * WEEKS
