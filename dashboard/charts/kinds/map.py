"""The map: one indicator and period in every state, as tiles of equal size."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import corrections, figures, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import indicator_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import figure_text, missing_text, numbers, prose
from dashboard.schema import NATION, PlaceKind, Unit

_COUNTS = "Counts follow how many children live in a state: darker is more of them, not worse."
_DARKER = "Darker is higher: a fifth of the places in each shade. A dash: no figure is published."


@remembered
def tiles(
    facts: Facts,
    indicator: str,
    place: str,
    period: str = "",
    group: str = "",
    unit: str = "",
) -> Chart:
    """A tile for each state and the District of Columbia. Without a ``period`` the newest."""
    entry = indicator_of(facts, indicator)
    group, unit = group or entry.headline.group, unit or str(entry.unit)
    period = period or figures.newest_period(facts, indicator, group, unit)
    every = figures.rows_of(facts, indicator, group, unit)
    rows = figures.in_period(every, period, entry)
    by_place = {str(row["place"]): row for row in as_records(rows)}
    names = place_names.names_of(facts)
    # Counties have tiles too, on maps of their own.
    tiled = [p for p in facts.catalog.places.values() if p.tile and p.kind != PlaceKind.COUNTY]
    points = [
        Point(
            key=tile.place,
            label=names[tile.place],
            value=float(row["value"]) if row is not None and has_value(row["value"]) else None,
            text=figures.text_of(row) if row is not None else numbers.NO_FIGURE,
            x=float(tile.tile[0]),
            y=float(tile.tile[1]),
            note=figures.reason(row, entry) if row is not None else missing_text.NOT_IN_FILE,
        )
        for tile in tiled
        if tile.tile
        for row in [by_place.get(tile.place)]
    ]
    title = figure_text.titled(entry, facts.catalog, group, unit)
    when = figures.when(as_records(rows)[0]) if len(rows) else period
    finding = (
        _finding(by_place, facts.catalog.states, place, names[place], title, when)
        if len(every)
        else missing_text.by_group_alone(title)
    )
    drawn = rows.loc[rows["place"].isin([entry.place for entry in tiled])]
    home = tuple(point for point in points if point.key == place)
    rest = tuple(point for point in points if point.key != place)
    absent = sum(point.value is None for point in points)
    return Chart(
        kind="map",
        subject=indicator,
        query=indicator_parts.query_of(
            facts, indicator, place, period=period, group=group, unit=unit
        ),
        title=f"{title}, by state, {when}",
        finding=finding,
        sure=figure_text.badge(entry),
        unit=unit,
        axis=figure_text.axis(entry, unit),
        mark="tiles",
        series=(
            Series("others", "Other states", rest, role="context", color="context"),
            Series("home", names[place], home, role="home"),
        ),
        table=_table(by_place, facts.catalog, entry, title, unit, place, names),
        sources=sources_of(facts, drawn) if len(drawn) else (),
        notes=tuple(
            note
            for note in (
                *corrections.notes(rows, names, facts.catalog),
                _DARKER,
                _COUNTS if unit == Unit.NUMBER else "",
                *[
                    note
                    for note in figure_text.cautions(entry, unit)
                    if note != figure_text.NEITHER
                ],
            )
            if note
        ),
        alt=f"{finding} A map of {len(points)} tiles"
        + (f", {absent} of them without a figure." if absent else "."),
        version=facts.version.id,
    )


def _finding(
    by_place: dict[str, Record],
    states: Collection[str],
    place: str,
    name: str,
    title: str,
    when: str,
) -> str:
    """How many states have a lower figure than the place, the same, and a higher one."""
    values = {
        code: float(row["value"])
        for code, row in by_place.items()
        if code in states and has_value(row["value"])
    }
    if not values:
        return f"{title}: no state's figure is published for {when}."
    if place not in values:
        low, high = min(values, key=values.__getitem__), max(values, key=values.__getitem__)
        return (
            f"{title} in {when}: from {figures.text_of(by_place[low])} to "
            f"{figures.text_of(by_place[high])} in the {len(values)} states with a figure."
        )
    mine = values.pop(place)
    lower = sum(value < mine for value in values.values())
    higher = sum(value > mine for value in values.values())
    same = len(values) - lower - higher
    figure = figures.text_of(by_place[place])
    return (
        f"{title} in {when}: {figure} in {prose.the(name)}; {_states(lower, 'a lower')} "
        f"figure, {same or 'none'} the same, {higher or 'none'} a higher one."
    )


def _states(count: int, which: str) -> str:
    if count < 2:
        return f"{'one' if count else 'no'} state has {which}"
    return f"{count} states have {which}"


def _table(
    by_place: dict[str, Record],
    catalog: Catalog,
    entry: Indicator,
    title: str,
    unit: str,
    place: str,
    names: Mapping[str, str],
) -> Table:
    listed = sorted(
        (one for one in catalog.places.values() if one.place in by_place),
        key=lambda one: (one.place != NATION, one.name),
    )
    return Table(
        (Column("place", "Place"), Column("value", title, unit, 1)),
        tuple(
            Row(
                (names[one.place], float(row["value"]) if has_value(row["value"]) else None),
                (names[one.place], figures.explained(row, entry)),
                mark=one.place == place,
                note=corrections.sentence(row, names, catalog),
            )
            for one in listed
            for row in [by_place[one.place]]
        ),
    )


@dataclass(frozen=True)
class MapQuery:
    """Which place is marked, in which period, of which group, in which unit."""

    place: str
    period: str
    group: str
    unit: str


def read(facts: Facts, indicator: str, reader: Reader) -> MapQuery:
    """The query of an address."""
    place = indicator_parts.place(facts, indicator, reader)
    group, unit = indicator_parts.group_and_unit(facts, indicator, reader)
    period = indicator_parts.period(facts, indicator, reader, group, unit)
    return MapQuery(place, period, group, unit)


def _cells(facts: Facts, indicator: str, query: MapQuery) -> list[Origin]:
    every = figures.rows_of(facts, indicator, query.group, query.unit)
    rows = figures.in_period(every, query.period, indicator_of(facts, indicator))
    return of_observations(facts, rows.loc[rows["place"].isin(facts.catalog.places)])


KIND = Kind(
    name="map",
    subjects=figures.loaded,
    query=MapQuery,
    read=read,
    view=lambda facts, indicator, query: tiles(
        facts, indicator, query.place, query.period, query.group, query.unit
    ),
    cells=_cells,
    page=indicator_parts.PAGE,
)
