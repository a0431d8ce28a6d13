"""Child-care prices: where and when there are any, rate zones, and years that were surveyed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import WEEKS, ZoneChange


@remembered
def places_with_prices(facts: Facts, state: str) -> dict[str, str]:
    """The state and its counties that prices are loaded for, by slug."""
    loaded = set(facts.version.table("child_care_prices")["place"])
    names = facts.version.table("places").set_index("place")
    mine = [
        p for p in loaded if p == state or (p in names.index and names.loc[p, "parent"] == state)
    ]
    return {place: str(names.loc[place, "name"]) for place in mine}


@remembered
def all_places_with_prices(facts: Facts) -> dict[str, str]:
    """Every place that prices are loaded for, by slug: their names."""
    loaded = facts.version.table("child_care_prices")["place"].unique()
    names = facts.version.table("places").set_index("place")["name"]
    return {place: str(names[place]) for place in loaded if place in names.index}


def years(facts: Facts, place: str) -> list[int]:
    """Years with a price for a place, newest first."""
    prices = facts.version.table("child_care_prices")
    return sorted({int(y) for y in prices.loc[prices["place"] == place, "year"]}, reverse=True)


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


@remembered
def _places(facts: Facts) -> dict[str, tuple[str, str]]:
    """Name and parent of each place."""
    places = facts.version.table("places")
    return dict(
        zip(
            places["place"].tolist(),
            zip(places["name"].tolist(), places["parent"].tolist(), strict=True),
            strict=True,
        )
    )


@remembered
def _straight_of(facts: Facts, state: str) -> frozenset[int]:
    """Years in which the prices of a state's counties lie on straight lines."""
    counties = _counties(facts, state)
    return measure.interpolated_years(counties) if len(counties) else frozenset()


def straight_at(facts: Facts, place: str) -> frozenset[int]:
    """The same for a place: surveys are a state's, so a county's are those of its state."""
    return _straight_of(facts, place if len(place) == 2 else _places(facts)[place][1])


def _counties(facts: Facts, state: str) -> pd.DataFrame:
    parents = facts.version.table("places").set_index("place")["parent"]
    return facts.version.table("child_care_prices").loc[
        lambda t: (t["place"].map(parents) == state) & (t["statistic"] == "median")
    ]


@remembered
def moves_in(facts: Facts, state: str) -> tuple[ZoneChange, ...]:
    """Counties of a state that left a rate zone for another."""
    counties = _counties(facts, state)
    straight = _straight_of(facts, state)
    return tuple(
        move
        for place in sorted(set(counties["place"]))
        for move in measure.zone_changes(counties, place, straight)
    )


def moves(facts: Facts, place: str) -> tuple[ZoneChange, ...]:
    if len(place) == 2:
        return ()
    return tuple(move for move in moves_in(facts, _places(facts)[place][1]) if move.place == place)


def yearly(facts: Facts, place: str, setting: str, age: str) -> tuple[int, float] | None:
    """The newest year with such a price in a place, and the price of a year; None without one."""
    weekly = weekly_of(facts, place, setting, age)
    newest = max(weekly, default=0)
    return (newest, year_of(weekly[newest])) if weekly else None


def year_of(weekly: float) -> float:
    """A weekly price as dollars a year."""
    return float(weekly) * WEEKS


def name_of(facts: Facts, place: str) -> str:
    """The name of a place."""
    return _places(facts)[place][0]


SETTINGS = {"center": "Center", "family": "Family child care"}


AGES = {
    "infant": "Infant",
    "toddler": "Toddler",
    "preschool": "Preschooler",
    "school-age": "School-age child",
}


CARE = {"center": "center care", "family": "family child care"}


def state_of(facts: Facts, place: str) -> str:
    """The state of a county; another place itself."""
    return _places(facts)[place][1] if place.isdecimal() else place
