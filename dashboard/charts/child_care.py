"""Child-care charts: what care costs in a place by age, and in the counties of a state."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts import format as fmt
from dashboard.charts.chart import KEPT, Chart, Column, Point, Row, Series, Table
from dashboard.charts.records import Record, records
from dashboard.charts.sources import sources_of
from dashboard.schema import Unit
from dashboard.store import Version

WEEKS = 52
SETTINGS = {"center": "Center", "family": "Family child care"}
AGES = {
    "infant": "Infant",
    "toddler": "Toddler",
    "preschool": "Preschooler",
    "school-age": "School-age child",
}
_BASIS = (
    "Prices are for full-time care of one child, in dollars of that year, at the median; a year is "
    "52 weeks. Which of them were surveyed that year is not stated in the file; between survey "
    "years the publisher draws a straight line."
)
_ZONES = (
    "Counties that print the same prices share a rate zone of the state's survey and are shown as "
    "one."
)


def places_with_prices(version: Version, catalog: Catalog, state: str) -> dict[str, str]:
    """The state and its counties that prices are loaded for, by slug."""
    loaded = set(version.table("child_care_prices")["place"])
    names = version.table("places").set_index("place")
    mine = [
        p for p in loaded if p == state or (p in names.index and names.loc[p, "parent"] == state)
    ]
    return {place: str(names.loc[place, "name"]) for place in mine}


def all_places_with_prices(version: Version) -> dict[str, str]:
    """Every place that prices are loaded for, by slug: their names."""
    loaded = version.table("child_care_prices")["place"].unique()
    names = version.table("places").set_index("place")["name"]
    return {place: str(names[place]) for place in loaded if place in names.index}


def years(version: Version, place: str) -> list[int]:
    """Years with a price for a place, newest first."""
    prices = version.table("child_care_prices")
    return sorted({int(y) for y in prices.loc[prices["place"] == place, "year"]}, reverse=True)


@lru_cache(maxsize=KEPT)
def by_age(version: Version, catalog: Catalog, place: str, year: int, setting: str) -> Chart:
    """What a year of care costs in a place, by the child's age and the kind of care."""
    name = _name(version, place)
    prices = version.table("child_care_prices").loc[
        lambda t: (t["place"] == place) & (t["year"] == year)
    ]
    order = tuple(label for age, label in AGES.items() if age in set(prices["age"]))
    series = tuple(
        Series(
            kind,
            SETTINGS[kind],
            tuple(
                _point(row, AGES[str(row["age"])])
                for row in records(prices.loc[prices["setting"] == kind])
            ),
            role="home" if kind == setting else "peer",
            color=kind,
        )
        for kind in SETTINGS
        if kind in set(prices["setting"])
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "year": str(year)},
        title=f"Yearly price of full-time child care, {name}, {year}",
        finding=_finding(prices, name, year, setting),
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="dots",
        order=order,
        series=series,
        table=_age_table(prices, setting),
        sources=sources_of(version, catalog, prices),
        notes=(_BASIS, *_missing_settings(prices, name, year)),
        alt=_finding(prices, name, year, setting),
        version=version.id,
    )


@lru_cache(maxsize=KEPT)
def by_county(
    version: Version, catalog: Catalog, state: str, place: str, year: int, setting: str, age: str
) -> Chart:
    """What care costs in the counties of a state, those of one rate zone as one dot."""
    names = version.table("places").set_index("place")
    state_name = _name(version, state)
    care = f"{SETTINGS[setting].lower()} care" if setting == "center" else "family child care"
    prices = version.table("child_care_prices").loc[
        lambda t: (t["year"] == year) & (t["setting"] == setting) & (t["age"] == age)
    ]
    counties = prices.loc[prices["place"].map(names["parent"]) == state].assign(
        name=lambda t: t["place"].map(names["name"]).str.removesuffix(" County")
    )
    zones = (
        counties.groupby(["rate_zone", "weekly_price"], as_index=False)
        .agg(
            label=("name", lambda s: _listed(sorted(s))),
            places=("place", tuple),
        )
        .sort_values("weekly_price", ascending=False)
    )
    median = prices.loc[prices["place"] == state, "weekly_price"]
    child = AGES[age].lower()
    title = f"Yearly price of {care} for one {child}, counties of {state_name}, {year}"
    finding = _county_finding(zones, state_name, care, child, year)
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "year": str(year), "age": age},
        title=title,
        finding=finding,
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="dots",
        order=tuple(zones["label"]),
        series=(
            Series(
                "counties",
                "Counties",
                tuple(
                    Point(
                        key=str(row["rate_zone"]),
                        label=str(row["label"]),
                        value=float(row["weekly_price"]) * WEEKS,
                        text=fmt.currency(float(row["weekly_price"]) * WEEKS),
                        note=f"{fmt.currency(float(row['weekly_price']), 2)} a week",
                    )
                    for row in records(zones)
                ),
                role="home",
                color=setting,
            ),
        )
        if len(zones)
        else (),
        reference=float(median.iloc[0]) * WEEKS if len(median) else None,
        reference_label=f"state median {fmt.currency(float(median.iloc[0]) * WEEKS)}"
        if len(median)
        else "",
        table=_county_table(counties, place),
        sources=sources_of(version, catalog, pd.concat([counties, prices.loc[median.index]])),
        notes=(_BASIS, _ZONES),
        alt=finding,
        version=version.id,
    )


def yearly(version: Version, place: str, setting: str, age: str) -> tuple[int, float] | None:
    """The newest year with such a price in a place, and the price of a year; None without one."""
    prices = version.table("child_care_prices").loc[
        lambda t: (t["place"] == place) & (t["setting"] == setting) & (t["age"] == age)
    ]
    if prices.empty:
        return None
    newest = prices.sort_values("year").iloc[-1]
    return int(newest["year"]), float(newest["weekly_price"]) * WEEKS


def _point(row: Record, label: str) -> Point:
    weekly = float(row["weekly_price"])
    return Point(
        key=str(row["age"]),
        label=label,
        value=weekly * WEEKS,
        text=fmt.currency(weekly * WEEKS),
        note=f"{fmt.currency(weekly, 2)} a week",
    )


def _finding(prices: pd.DataFrame, name: str, year: int, setting: str) -> str:
    mine = prices.loc[prices["setting"] == setting].set_index("age")["weekly_price"]
    kind = "center care" if setting == "center" else "family child care"
    if mine.empty:
        return f"No price of {kind} is loaded for {name} in {year}."
    costs = [
        f"{fmt.currency(mine[age] * WEEKS)} a year for {_article(label)} {label.lower()}"
        for age, label in AGES.items()
        if age in mine.index and age in ("infant", "preschool")
    ]
    return f"In {name} in {year}, {kind} cost {' and '.join(costs)}, at the median price."


def _missing_settings(prices: pd.DataFrame, name: str, year: int) -> tuple[str, ...]:
    absent = [label for kind, label in SETTINGS.items() if kind not in set(prices["setting"])]
    return tuple(f"No {label.lower()} price is loaded for {name} in {year}." for label in absent)


def _county_finding(zones: pd.DataFrame, state: str, care: str, child: str, year: int) -> str:
    child = f"{_article(child)} {child}"
    if zones.empty:
        return f"No county price of {care} for {child} is loaded for {state} in {year}."
    most, least = zones.iloc[0], zones.iloc[-1]
    top, bottom = (fmt.currency(float(z["weekly_price"]) * WEEKS) for z in (most, least))
    if len(zones) == 1:
        return f"In {year}, {care} for {child} cost {top} a year in every county."
    return (
        f"In {year}, {care} for {child} cost from {bottom} to {top} a year in the "
        f"counties of {state}."
    )


def _age_table(prices: pd.DataFrame, setting: str) -> Table:
    columns = (
        Column("age", "Age"),
        Column("setting", "Care"),
        Column("week", "A week", str(Unit.CURRENCY), 2),
        Column("year", "A year", str(Unit.CURRENCY)),
    )
    rows = []
    for age, label in AGES.items():
        for kind, words in SETTINGS.items():
            found = prices.loc[(prices["age"] == age) & (prices["setting"] == kind), "weekly_price"]
            if len(found):
                weekly = float(found.iloc[0])
                rows.append(
                    Row(
                        (label, words, weekly, weekly * WEEKS),
                        (label, words, fmt.currency(weekly, 2), fmt.currency(weekly * WEEKS)),
                        mark=kind == setting,
                    )
                )
    return Table(columns, tuple(rows))


def _county_table(counties: pd.DataFrame, place: str) -> Table:
    columns = (
        Column("county", "County"),
        Column("week", "A week", str(Unit.CURRENCY), 2),
        Column("year", "A year", str(Unit.CURRENCY)),
    )
    return Table(
        columns,
        tuple(
            Row(
                (str(row["name"]), float(row["weekly_price"]), float(row["weekly_price"]) * WEEKS),
                (
                    str(row["name"]),
                    fmt.currency(float(row["weekly_price"]), 2),
                    fmt.currency(float(row["weekly_price"]) * WEEKS),
                ),
                mark=row["place"] == place,
            )
            for row in records(counties.sort_values("name"))
        ),
    )


def _name(version: Version, place: str) -> str:
    places = version.table("places").set_index("place")
    return str(places.loc[place, "name"])


def _listed(names: list[str]) -> str:
    """Names as a list in a sentence: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _article(noun: str) -> str:
    return "an" if noun[0].lower() in "aeiou" else "a"
