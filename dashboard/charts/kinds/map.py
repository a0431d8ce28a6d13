"""The map: one indicator and period in every state, as tiles of equal size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import corrections, figures, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import indicator_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import figure_text, missing_text, prose
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
    shown = figures.of(facts, indicator, group, unit)
    period = period or shown.newest_period
    rows = _of_places(shown, period)
    by_place = {str(row["place"]): row for row in as_dicts(rows)}
    points = _points(shown, by_place)
    title, when = shown.title, figures.when_of(rows, period)
    name = place_names.names_of(facts)[place]
    finding = missing_text.by_group_alone(title)
    if len(shown.rows):
        finding = _finding(shown, by_place, place, when)
    home = tuple(point for point in points if point.key == place)
    rest = tuple(point for point in points if point.key != place)
    return Chart(
        kind="map",
        subject=indicator,
        query=indicator_parts.query_of(shown, place, period=period),
        title=f"{title}, by state, {when}",
        finding=finding,
        sure=figure_text.badge(shown.entry),
        unit=shown.unit,
        axis=figure_text.axis(shown.entry, shown.unit),
        mark="tiles",
        series=(
            Series("others", "Other states", rest, role="context", color="context"),
            Series("home", name, home, role="home"),
        ),
        table=_table(shown, by_place, place),
        sources=sources_of(facts, rows),
        notes=(*corrections.notes(facts, rows), *_notes(shown, rows)),
        alt=_alt(finding, points),
        version=facts.version.id,
    )


def _of_places(shown: Figures, period: str) -> pd.DataFrame:
    """The rows that are shown, in tiles and in the table: those of places of the catalog."""
    rows = shown.in_period(period)
    return rows.loc[rows["place"].isin(shown.facts.catalog.places)]


def _points(shown: Figures, by_place: Mapping[str, Record]) -> list[Point]:
    """A tile for each place that has one."""
    names = place_names.names_of(shown.facts)
    return [
        Point(
            key=one.place,
            label=names[one.place],
            value=figures.value_of(row),
            text=figures.text_of(row),
            x=float(one.tile[0]),
            y=float(one.tile[1]),
            note=shown.reason(row),
        )
        for one in shown.facts.catalog.places.values()
        # Counties have tiles too, on maps of their own.
        if one.tile and one.kind != PlaceKind.COUNTY
        for row in [by_place.get(one.place)]
    ]


def _finding(shown: Figures, by_place: Mapping[str, Record], place: str, when: str) -> str:
    """How many states have a lower figure than the place, the same, and a higher one."""
    values = {
        code: float(row["value"])
        for code, row in by_place.items()
        if code in shown.facts.catalog.states and has_value(row["value"])
    }
    if not values:
        return f"{shown.title}: no state's figure is published for {when}."
    if place not in values:
        low, high = min(values, key=values.__getitem__), max(values, key=values.__getitem__)
        return (
            f"{shown.title} in {when}: from {figures.text_of(by_place[low])} to "
            f"{figures.text_of(by_place[high])} in the {len(values)} states with a figure."
        )
    mine = values.pop(place)
    lower = sum(value < mine for value in values.values())
    higher = sum(value > mine for value in values.values())
    same = len(values) - lower - higher
    figure = figures.text_of(by_place[place])
    name = prose.the(place_names.names_of(shown.facts)[place])
    return (
        f"{shown.title} in {when}: {figure} in {name}; {_states(lower, 'a lower')} figure, "
        f"{same or 'none'} the same, {higher or 'none'} a higher one."
    )


def _states(count: int, which: str) -> str:
    if count < 2:
        return f"{'one' if count else 'no'} state has {which}"
    return f"{count} states have {which}"


def _notes(shown: Figures, rows: pd.DataFrame) -> Iterator[str]:
    yield _DARKER
    if shown.unit == Unit.NUMBER:
        yield _COUNTS
    for note in shown.cautions(rows):
        if note != figure_text.NEITHER:  # which darker and lighter say already
            yield note


def _alt(finding: str, points: Sequence[Point]) -> str:
    """What a screen reader hears: the finding, and how many tiles have no figure."""
    absent = sum(point.value is None for point in points)
    without = f", {absent} of them without a figure." if absent else "."
    return f"{finding} A map of {len(points)} tiles{without}"


def _table(shown: Figures, by_place: Mapping[str, Record], place: str) -> Table:
    """A row for each place of the catalog, the nation first."""
    names = place_names.names_of(shown.facts)
    return Table(
        (Column("place", "Place"), Column("value", shown.title, shown.unit, 1)),
        tuple(
            Row(
                (names[code], figures.value_of(row)),
                (names[code], shown.explained(row)),
                mark=code == place,
                note=corrections.sentence(shown.facts, row),
            )
            for code, row in sorted(
                by_place.items(), key=lambda pair: (pair[0] != NATION, names[pair[0]])
            )
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
    period = indicator_parts.newest(reader, figures.of(facts, indicator, group, unit).periods)
    return MapQuery(place, period, group, unit)


def _cells(facts: Facts, indicator: str, query: MapQuery) -> list[Origin]:
    shown = figures.of(facts, indicator, query.group, query.unit)
    return of_observations(facts, _of_places(shown, query.period))


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
