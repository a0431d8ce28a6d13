"""The trend: one indicator over time in up to six places, no line across what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

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
from dashboard.charts.text import alt_text, figure_text, missing_text, numbers, prose
from dashboard.schema import PeriodKind, Status


@remembered
def trend(
    facts: Facts,
    indicator: str,
    place: str,
    compare: tuple[str, ...] = (),
    group: str = "",
    unit: str = "",
) -> Chart:
    """A line for each place and series; it breaks at missing years and new definitions.

    Without ``group`` and ``unit`` it shows the headline figure.
    """
    entry = indicator_of(facts, indicator)
    chosen = group and group != entry.headline.group
    group, unit = group or entry.headline.group, unit or str(entry.unit)
    places = tuple(dict.fromkeys((place, *compare)))[: indicator_parts.MOST_PLACES]
    everywhere = figures.rows_of(facts, indicator, group, unit)
    rows = everywhere.loc[everywhere["place"].isin(places)].sort_values(["end_year", "start_year"])
    names = place_names.names_of(facts)
    series = tuple(
        _line(part, entry, code, names[code], slug, position, _step(everywhere, slug))
        for position, code in enumerate(places)
        for slug in (entry.current_series, *[s for s in entry.series if s != entry.current_series])
        if len(part := rows.loc[(rows["place"] == code) & (rows["series"] == slug)])
    )
    newest = figures.latest(facts, indicator, group, unit).get(place)
    title = figure_text.titled(entry, facts.catalog, group, unit)
    here = rows.loc[(rows["place"] == place) & (rows["status"] == Status.PUBLISHED)]
    finding = f"No figure for {prose.the(names[place])} is published: {title}."
    if everywhere.empty:
        finding = missing_text.by_group_alone(title)
    elif not len(here) and not chosen and _has_any(facts, indicator, place):
        finding = missing_text.by_group_alone(title, names[place])
    if newest:
        row = as_records(here.loc[here["period"] == newest.period])[0]
        finding = f"{figure_text.figure(entry, facts.catalog, group, row, names[place])}."
    elif len(here):
        row = as_records(here)[-1]
        finding = f"{figure_text.figure(entry, facts.catalog, group, row, names[place])}."
    details = (figure_text.changed(newest, entry, unit),) if newest else ()
    return Chart(
        kind="trend",
        subject=indicator,
        query=indicator_parts.query_of(facts, indicator, place, places[1:], group=group, unit=unit),
        title=f"{title}, {names[place]}, over time",
        finding=finding,
        details=details,
        sure=figure_text.badge(entry),
        unit=unit,
        axis=figure_text.axis(entry, unit),
        mark="lines",
        series=series,
        table=_table(rows, entry, [(names[code], code) for code in places], unit, facts.catalog),
        sources=sources_of(facts, rows) if len(rows) else (),
        notes=(*corrections.notes(rows, names, facts.catalog), *_notes(rows, entry, unit)),
        alt=alt_text.lines(" ".join((finding, *details)), filter(None, map(_ends, series))),
        version=facts.version.id,
    )


def _has_any(facts: Facts, indicator: str, place: str) -> bool:
    rows = facts.version.observations(indicator)
    return bool(((rows["place"] == place) & (rows["status"] == Status.PUBLISHED)).any())


def _step(rows: pd.DataFrame, series: str) -> int:
    """How many years usually lie between two periods of a series, by most of its pairs."""
    periods = rows.loc[rows["series"] == series, "end_year"].drop_duplicates().sort_values()
    steps = periods.diff().dropna()
    return int(steps.mode().min()) if len(steps) else 1


def _line(
    rows: pd.DataFrame, entry: Indicator, place: str, name: str, series: str, order: int, step: int
) -> Series:
    """A place's line. A point without a value stands where the line must break."""
    points: list[Point] = []
    listed = as_records(rows)
    for before, row in pairwise([None, *listed]):
        if row is None:
            continue
        if before is not None and (why := _broken(before, row, entry, step)):
            between = (int(before["end_year"]) + int(row["end_year"])) / 2
            points.append(Point(place, "", None, numbers.NO_FIGURE, x=between, note=why))
        points.append(_point(row, entry, place, hollow=series != entry.current_series))
    older = figure_text.series_label(series) if series != entry.current_series else ""
    return Series(
        key=place if not older else f"{place}-{series}",
        label=f"{name} ({older})" if older else name,
        points=tuple(points),
        role="home" if order == 0 else "peer",
        color=f"line-{order}",
    )


def _point(row: Record, entry: Indicator, place: str, hollow: bool) -> Point:
    drawn = has_value(row["value"])
    return Point(
        key=place,
        label=figures.when(row),
        value=float(row["value"]) if drawn else None,
        text=figures.text_of(row),
        x=float(row["end_year"]),
        status=str(row["status"]),
        note=figures.reason(row, entry),
        hollow=hollow,
    )


def _broken(before: Record, row: Record, entry: Indicator, step: int) -> str:
    """Why no line may be drawn between two figures that follow one another; empty where it may."""
    if int(row["end_year"]) - int(before["end_year"]) > step:
        return "no figures in between"
    if _length(row) != _length(before):
        return "periods of another length"
    for first, why in entry.breaks.items():
        if int(before["start_year"]) < first <= int(row["end_year"]):
            return why
    return ""


def _length(row: Record) -> int:
    return int(row["end_year"]) - int(row["start_year"])


def _notes(rows: pd.DataFrame, entry: Indicator, unit: str) -> tuple[str, ...]:
    kinds = set(rows["period_kind"])
    loaded = set(rows["series"])
    years = set(rows["end_year"])
    return tuple(
        note
        for note in (
            *[
                why
                for first, why in entry.breaks.items()
                if years and min(years) < first <= max(years)
            ],
            *[
                f"{prose.upper_first(figure_text.series_label(slug))}: {why}"
                for slug, why in entry.series.items()
                if why and slug in loaded and len(loaded) > 1
            ],
            "An average of several years stands at its last year; those that share years overlap."
            if PeriodKind.POOLED in kinds
            else "",
            "A school year stands at the year in which it ends."
            if PeriodKind.SCHOOL_YEAR in kinds
            else "",
            *figure_text.cautions(entry, unit),
            entry.suppression if (rows["status"] == Status.SUPPRESSED).any() else "",
        )
        if note
    )


def _ends(series: Series) -> tuple[str, str, str, str, str] | None:
    """A line's first and last figure, for those who do not see it."""
    drawn = [point for point in series.points if point.value is not None]
    if not drawn:
        return None
    first, last = drawn[0], drawn[-1]
    return series.label, first.label, first.text, last.label, last.text


def _table(
    rows: pd.DataFrame,
    entry: Indicator,
    places: list[tuple[str, str]],
    unit: str,
    catalog: Catalog,
) -> Table:
    """A row a period, newest first; a column a place."""
    listed = as_records(rows.sort_values(["end_year", "start_year", "series"], ascending=False))
    cells = {(row["series"], row["period"], row["place"]): row for row in listed}
    several = len(set(rows["series"])) > 1
    decimals = max([int(d) for d in rows["decimals"].dropna()], default=0)
    names = {code: name for name, code in places}

    def row_of(series: str, period: str) -> Row:
        label = f"{period} ({figure_text.series_label(series)})" if several else period
        mine = [cells.get((series, period, code)) for _, code in places]
        return Row(
            values=(
                label,
                *[
                    float(r["value"]) if r is not None and has_value(r["value"]) else None
                    for r in mine
                ],
            ),
            texts=(label, *[figures.explained(r, entry) for r in mine]),
            note=" ".join(filter(None, (corrections.sentence(r, names, catalog) for r in mine))),
        )

    return Table(
        (
            Column("period", "Period"),
            *[Column(code, name, unit, decimals) for name, code in places],
        ),
        tuple(row_of(*key) for key in dict.fromkeys((r["series"], r["period"]) for r in listed)),
    )


@dataclass(frozen=True)
class TrendQuery:
    """Which places, of which group, in which unit."""

    place: str
    compare: tuple[str, ...]
    group: str
    unit: str


def read(facts: Facts, indicator: str, reader: Reader) -> TrendQuery:
    """The query of an address."""
    place = indicator_parts.place(facts, indicator, reader)
    compare = indicator_parts.compare(facts, indicator, reader, place)
    return TrendQuery(place, compare, *indicator_parts.group_and_unit(facts, indicator, reader))


def _cells(facts: Facts, indicator: str, query: TrendQuery) -> list[Origin]:
    rows = figures.rows_of(facts, indicator, query.group, query.unit)
    return of_observations(facts, rows.loc[rows["place"].isin([query.place, *query.compare])])


KIND = Kind(
    name="trend",
    subjects=figures.loaded,
    query=TrendQuery,
    read=read,
    view=lambda facts, indicator, query: trend(
        facts, indicator, query.place, query.compare, query.group, query.unit
    ),
    cells=_cells,
    page=indicator_parts.PAGE,
)
