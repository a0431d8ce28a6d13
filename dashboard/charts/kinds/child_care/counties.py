"""What care costs in the counties of a state, with their rate zones."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import ZONE, Chart, Column, Row, Series, Table
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_prices import year_of
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, counties_with_prices
from dashboard.charts.text import numbers, price_text, prose
from dashboard.schema import Unit

_ZONES = (
    "Counties that print the same prices are taken to share a rate zone of the state's survey, and "
    "are shown as one."
)
_TILES = (
    "Each county is a tile of the same size, about where it lies; a letter names its rate zone."
)


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of a year in the counties of a state, and the state's own."""
    state = place_names.state_of(facts, query.place)
    places = [*place_names.counties_of(facts, state), state]
    return CareRows(care_prices.medians(facts, places, setting, query.age, query.year))


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A map of tiles where the catalog places every county on one, else a dot a zone."""
    drawn, year = rows(facts, setting, query), query.year
    state = place_names.state_of(facts, query.place)
    name, care = place_names.names_of(facts)[state], care_of(facts, setting, query.age)
    counties, zones = _zoned(facts, drawn.prices, state)
    finding = _finding(zones, name, care, year)
    mapped = all(
        (known := facts.catalog.places.get(place)) and known.tile for place in counties["place"]
    )
    median = drawn.prices.loc[drawn.prices["place"] == state, "weekly_price"].map(year_of)
    told = f"state median: {numbers.currency(median.iloc[0])}" if len(median) else ""
    series = _tiles(counties, query.place, facts.catalog) if mapped else _zone_dots(zones, setting)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=f"Yearly price of {care}, counties of {name}, {year}",
        finding=finding,
        details=(told.capitalize() + ".",) if mapped and told else (),
        unit=str(Unit.CURRENCY),
        axis=price_parts.AXIS,
        mark="tiles" if mapped else "dots",
        order=() if mapped else tuple(zones["label"]),
        series=series if len(zones) else (),
        reference=None if mapped or median.empty else float(median.iloc[0]),
        reference_label="" if mapped else told,
        table=_table(counties, query.place),
        sources=drawn.sources(facts),
        notes=(
            price_text.basis(facts.catalog.child_care),
            price_parts.how_known(facts, state, year, counties),
            *((_TILES, _ZONES) if mapped else (_ZONES,)),
            *[
                price_parts.moved(facts, move)
                for move in care_prices.moves_in(facts, state)
                if move.year == year
            ],
        ),
        alt=finding,
        version=facts.version.id,
    )


def _zoned(facts: Facts, prices: pd.DataFrame, state: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The counties with the letter of their zone, and the zones, the dearest first."""
    names = place_names.counties_of(facts, state)
    counties = prices.loc[prices["place"].isin(list(names))].assign(
        name=lambda t: t["place"].map(names).str.removesuffix(" County")
    )
    zones = (
        counties.groupby(["rate_zone", "weekly_price"], as_index=False)
        .agg(label=("name", lambda s: prose.listed(sorted(s))), counties=("name", "size"))
        .sort_values("weekly_price", ascending=False)
        .assign(zone=lambda t: [_letter(order) for order in range(len(t))])
    )
    return counties.merge(zones[["rate_zone", "zone", "label"]], on="rate_zone"), zones


def _letter(order: int) -> str:
    """A zone's letter: A has the highest price."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[order] if order < 26 else str(order + 1)


def _finding(zones: pd.DataFrame, state: str, care: str, year: int) -> str:
    if zones.empty:
        return f"No county price of {care} is loaded for {state} in {year}."
    most, least = zones.iloc[0], zones.iloc[-1]
    top, bottom = (numbers.currency(year_of(zone["weekly_price"])) for zone in (most, least))
    if len(zones) == 1:
        return f"In {year}, {care} cost {top} a year in every county of {state}."
    return (
        f"In {year}, {care} cost from {bottom} to {top} a year in the counties of {state}, which "
        f"print the prices of {len(zones)} rate zones."
    )


def _tiles(counties: pd.DataFrame, place: str, catalog: Catalog) -> tuple[Series, ...]:
    """A tile a county, a series a zone; the marked county is a series of its own."""
    return tuple(
        Series(
            f"{ZONE}{zone}",
            f"zone {zone}",
            tuple(
                replace(
                    price_parts.point_of(row, str(row["name"]), str(row["name"])),
                    x=tile[0],
                    y=tile[1],
                    note=f"{price_parts.a_week(row)}, zone {zone}",
                )
                for row in as_dicts(found)
                if (tile := catalog.places[str(row["place"])].tile)
            ),
            role="home" if is_home else "group",
        )
        for (zone, is_home), found in counties.groupby(["zone", counties["place"] == place])
    )


def _zone_dots(zones: pd.DataFrame, setting: str) -> tuple[Series, ...]:
    """A dot a zone."""
    points = tuple(
        price_parts.point_of(row, str(row["rate_zone"]), str(row["label"]))
        for row in as_dicts(zones)
    )
    return (Series("counties", "Counties", points, role="home", color=setting),)


def _table(counties: pd.DataFrame, place: str) -> Table:
    rows = []
    for row in as_dicts(counties.sort_values("name")):
        values, texts = price_parts.week_and_year(row)
        told = (str(row["name"]), str(row["zone"]))
        rows.append(Row((*told, *values), (*told, *texts), mark=row["place"] == place))
    columns = (Column("county", "County"), Column("zone", "Rate zone"))
    return Table((*columns, price_parts.A_WEEK, price_parts.A_YEAR), tuple(rows))


VIEW = View(
    "counties",
    ("year", "age"),
    counties_with_prices,
    rows,
    chart,
    years=lambda facts, place: care_prices.years(facts, place_names.state_of(facts, place)),
)
