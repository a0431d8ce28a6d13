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
from dashboard.language import Sentence, say
from dashboard.schema import Unit


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
    finding = _finding(zones, prose.the(name), care, year)
    mapped = all(
        (known := facts.catalog.places.get(place)) and known.tile for place in counties["place"]
    )
    median = drawn.prices.loc[drawn.prices["place"] == state, "weekly_price"].map(year_of)
    zoned = say("care-note-zones")
    series = _tiles(counties, query.place, facts.catalog) if mapped else _zone_dots(zones, setting)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-counties", care=care, place=name, period=str(year)),
        finding=finding,
        details=(
            *(
                [say("care-state-median", figure=price_text.dollars(median.iloc[0]))]
                if mapped and len(median)
                else []
            ),
            *(price_parts.how_old(facts, state, year) if len(zones) else ()),
        ),
        unit=str(Unit.CURRENCY),
        axis=price_parts.axis(),
        mark="tiles" if mapped else "dots",
        order=() if mapped else tuple(zones["label"]),
        series=series if len(zones) else (),
        reference=None if mapped or median.empty else float(median.iloc[0]),
        reference_label=""
        if mapped or median.empty
        else say("care-state-median-short", figure=numbers.currency(median.iloc[0])),
        table=_table(counties, query.place),
        sources=drawn.sources(facts),
        notes=(
            price_text.basis(),
            price_parts.how_known(facts, state, year, counties),
            *((say("care-note-tiles"), zoned) if mapped else (zoned,)),
            *[
                sentence
                for move in care_prices.moves_in(facts, state)
                if move.year == year
                for sentence in price_parts.moved(facts, move)
            ],
        ),
        alt=finding,
        version=facts.version.id,
    )


def _zoned(facts: Facts, prices: pd.DataFrame, state: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The counties with the letter of their zone, and the zones, the dearest first."""
    names = place_names.short_counties(facts, state)
    counties = prices.loc[prices["place"].isin(list(names))].assign(
        name=lambda t: t["place"].map(names)
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


def _finding(zones: pd.DataFrame, state: str, care: str, year: int) -> Sentence:
    told = {"care": care, "place": state, "period": str(year)}
    if zones.empty:
        return say("care-no-county-price", **told)
    most, least = zones.iloc[0], zones.iloc[-1]
    top, bottom = (price_text.dollars(year_of(zone["weekly_price"])) for zone in (most, least))
    if len(zones) == 1:
        return say("care-one-county-price", figure=top, **told)
    return say("care-counties", low=bottom, high=top, count=len(zones), **told)


def _tiles(counties: pd.DataFrame, place: str, catalog: Catalog) -> tuple[Series, ...]:
    """A tile a county, a series a zone; the marked county is a series of its own."""
    return tuple(
        Series(
            f"{ZONE}{zone}",
            say("care-zone", zone=str(zone)),
            tuple(
                replace(
                    price_parts.point_of(row, str(row["name"]), str(row["name"])),
                    x=tile[0],
                    y=tile[1],
                    note=say("care-a-week-in-zone", figure=price_parts.weekly(row), zone=str(zone)),
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
    return (Series("counties", say("care-series-counties"), points, role="home", color=setting),)


def _table(counties: pd.DataFrame, place: str) -> Table:
    rows = []
    for row in as_dicts(counties.sort_values("name")):
        values, texts = price_parts.week_and_year(row)
        told = (str(row["name"]), str(row["zone"]))
        rows.append(Row((*told, *values), (*told, *texts), mark=row["place"] == place))
    columns = (
        Column("county", say("care-column-county")),
        Column("zone", say("care-column-zone")),
    )
    return Table((*columns, price_parts.a_week(), price_parts.a_year()), tuple(rows))


VIEW = View(
    "counties",
    ("year", "age"),
    counties_with_prices,
    rows,
    chart,
    years=lambda facts, place: care_prices.years(facts, place_names.state_of(facts, place)),
)
