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
from dashboard.charts.kinds.beside import Beside
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, apart_text, figure_text, missing_text, prose
from dashboard.language import Sentence, say
from dashboard.schema import NATION, STATES, PlaceKind

# What stands in a map of the states, or above its table.
_KINDS = (PlaceKind.NATION, *STATES)


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
    beside = Beside.of(shown, _of_places(shown, period), period)
    rows = beside.rows
    by_place = {str(row["place"]): row for row in as_dicts(rows)}
    points = _points(shown, by_place, period)
    title, when = beside.title, shown.when(period)
    name = place_names.names_of(facts)[place]
    drawn = sum(point.value is not None for point in points)
    finding = _finding(shown, title, by_place, place, when, ranked=beside.ranked)
    finding = beside.told(finding, drawn)
    home = tuple(point for point in points if point.key == place)
    rest = tuple(point for point in points if point.key != place)
    return Chart(
        kind="map",
        subject=indicator,
        query=indicator_parts.query_of(shown, place, period=period),
        title=say("map-title", title=title, period=when),
        finding=finding,
        details=_details(beside, place),
        sure=figure_text.badge(shown.entry),
        unit=beside.unit,
        axis=beside.axis,
        mark="tiles",
        series=(
            Series("others", say("map-others"), rest, role="context", color="context"),
            Series("home", name, home, role="home"),
        ),
        table=_table(shown, by_place, points, period, place, computed=beside.computed),
        # That no state has a figure is told by whoever has figures of other places.
        sources=sources_of(facts, shown.in_period(period) if rows.empty else beside.behind),
        notes=(
            *beside.how_old(drawn, several=True),
            *corrections.notes(facts, rows),
            *_notes(beside, points),
        ),
        alt=alt_text.tiles(finding, len(points), len(points) - drawn),
        version=facts.version.id,
    )


def _details(beside: Beside, place: str) -> tuple[Sentence, ...]:
    """How many states can be told from the place; of counts, what they follow."""
    if not beside.ranked:
        return (say("counts-note"),)
    facts = beside.shown.facts
    if place not in facts.catalog.states:
        return ()
    told = beside.apart(place, facts.catalog.states, many=True)
    return apart_text.counted(place_names.names_of(facts)[place], told)


def _of_places(shown: Figures, period: str) -> pd.DataFrame:
    """The rows that are shown, in tiles and in the table: those of states and of the nation."""
    rows = shown.in_period(period)
    held = [code for code, one in shown.facts.catalog.places.items() if one.kind in _KINDS]
    return rows.loc[rows["place"].isin(held)]


def _points(shown: Figures, by_place: Mapping[str, Record], period: str) -> list[Point]:
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
            low=low,
            high=high,
            note=shown.reason(row, one.place, period),
        )
        for one in shown.facts.catalog.places.values()
        # Counties have tiles too, on maps of their own.
        if one.tile and one.kind in _KINDS
        for row in [by_place.get(one.place)]
        for low, high in [indicator_parts.interval_of(row) if row else (None, None)]
    ]


def _finding(
    shown: Figures,
    title: str,
    by_place: Mapping[str, Record],
    place: str,
    when: str,
    *,
    ranked: bool,
) -> str:
    """How many states have a lower figure than the place, the same, and a higher one.

    Counts are not ``ranked``: of them only the place's own is told.
    """
    values = {
        code: float(row["value"])
        for code, row in by_place.items()
        if code in shown.facts.catalog.states and has_value(row["value"])
    }
    if not values:
        return say("map-none" if when else "map-none-ever", title=title, period=when)
    name = prose.the(place_names.names_of(shown.facts)[place])
    if not ranked:
        if place not in by_place or not has_value(by_place[place]["value"]):
            return say("map-counts", title=title, period=when, count=len(values))
        figure = figures.text_of(by_place[place])
        return say("map-count", title=title, period=when, figure=figure, place=name)
    if place not in values:
        if len(values) == 1:
            (one,) = values
            return say(
                "map-one",
                title=title,
                period=when,
                figure=figures.text_of(by_place[one]),
                place=place_names.names_of(shown.facts)[one],
            )
        low, high = min(values, key=values.__getitem__), max(values, key=values.__getitem__)
        return say(
            "map-span",
            title=title,
            period=when,
            low=figures.text_of(by_place[low]),
            high=figures.text_of(by_place[high]),
            count=len(values),
        )
    lower, same, higher = figures.beside(by_place, place, values) or (0, 0, 0)
    return say(
        "map-finding",
        title=title,
        period=when,
        figure=figures.text_of(by_place[place]),
        place=name,
        lower=lower,
        same=same,
        higher=higher,
    )


def _notes(beside: Beside, points: Sequence[Point]) -> Iterator[str]:
    if not_shown := missing_text.not_shown((one.label, one.note) for one in points if one.note):
        yield not_shown
    yield say("map-note-darker")
    if any(one.low is not None for one in points):
        yield say("map-note-cut")
    yield from beside.how_computed
    for note in beside.shown.cautions(beside.rows):
        if note != say("figure-note-neither"):  # which darker and lighter say already
            yield note


def _table(
    shown: Figures,
    by_place: Mapping[str, Record],
    points: Sequence[Point],
    period: str,
    place: str,
    *,
    computed: bool,
) -> Table:
    """A row for each place with a tile or a row, the nation first."""
    names = place_names.names_of(shown.facts)
    codes = sorted(
        {*by_place, *(point.key for point in points)},
        key=lambda code: (code != NATION, names[code]),
    )
    absent = {code: shown.absent(by_place.get(code), code, period) for code in codes}
    margins = indicator_parts.has_margins(by_place.values())
    rows = tuple(
        Row(
            (names[code], *indicator_parts.values_of(row, computed=computed, margins=margins)),
            (names[code], *indicator_parts.texts_of(row, computed=computed, margins=margins)),
            mark=code == place,
            status=why.status if why else "",
            note=corrections.sentence(shown.facts, row),
        )
        for code, why in absent.items()
        for row in [by_place.get(code)]
    )
    columns = (
        Column("place", say("column-place")),
        *indicator_parts.figure_columns(shown, shown.title, 1, computed=computed, margins=margins),
    )
    reasons = [why.reason if why else "" for why in absent.values()]
    return missing_text.with_reasons(Table(columns, rows), reasons)


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
    return of_observations(
        facts, Beside.of(shown, _of_places(shown, query.period), query.period).behind
    )


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
