"""The trend: one indicator over time in up to six places, no line across what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import HELD_BACK, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import ages, corrections, figures, periods, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import indicator_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, figure_text, missing_text, numbers, prose
from dashboard.language import say
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
    shown = figures.of(facts, indicator, group, unit)
    entry, title = shown.entry, shown.title
    names = place_names.names_of(facts)
    places = indicator_parts.places(place, compare)
    rows = _of_places(shown, places).sort_values(["end_year", "start_year"])
    series = tuple(_lines(shown, rows, places))
    finding = _finding(shown, rows, place)
    newest = shown.latest.get(place)
    details = figure_text.changed(newest, entry) if newest else ()
    return Chart(
        kind="trend",
        subject=indicator,
        query=indicator_parts.query_of(shown, place, places[1:]),
        title=say("trend-title", title=title, place=names[place]),
        finding=finding,
        details=details,
        sure=figure_text.badge(entry),
        unit=shown.unit,
        axis=figure_text.axis(entry, shown.unit),
        mark="lines",
        series=series,
        table=_table(shown, rows, places),
        sources=sources_of(facts, rows),
        notes=(
            *filter(None, [ages.said(newest.age, newest.when) if newest else ""]),
            *corrections.notes(facts, rows),
            *filter(None, [_not_shown(shown, rows, places)]),
            *_notes(rows, shown),
        ),
        alt=alt_text.lines(" ".join((finding, *details)), series),
        version=facts.version.id,
    )


def _of_places(shown: Figures, places: Collection[str]) -> pd.DataFrame:
    """The rows that lines go through: all of the places."""
    return shown.rows.loc[shown.rows["place"].isin(places)]


def _finding(shown: Figures, rows: pd.DataFrame, place: str) -> str:
    """The newest figure of the place, or why there is none."""
    name, title = place_names.names_of(shown.facts)[place], shown.title
    here = rows.loc[(rows["place"] == place) & (rows["status"] == Status.PUBLISHED)]
    if newest := shown.latest.get(place):
        here = here.loc[here["period"] == newest.period].head(1)
    if len(here):
        row = as_dicts(here)[-1]
        told = figure_text.figure(shown.entry, shown.facts.catalog, shown.group, row, name)
        return ages.with_age(told, newest.age) if newest else told
    if shown.by_group_alone:
        return missing_text.by_group_alone(title)
    if shown.group == shown.entry.headline.group and _has_any(shown, place):
        return missing_text.by_group_alone(title, name)
    why = shown.newest_absent(place)
    held_back = why is not None and why.status == HELD_BACK
    return say(
        "figure-unsure" if held_back else "figure-none",
        title=title,
        place=prose.the(name),
        why=why.reason if why else "",
    )


def _not_shown(shown: Figures, rows: pd.DataFrame, places: Sequence[str]) -> str:
    """The places without any figure, each with the reason."""
    drawn = set(rows.loc[rows["value"].notna(), "place"])
    names = place_names.names_of(shown.facts)
    return missing_text.not_shown(
        (names[place], shown.why_none(place)) for place in places if place not in drawn
    )


def _has_any(shown: Figures, place: str) -> bool:
    rows = shown.facts.version.observations(shown.entry.indicator)
    return bool(((rows["place"] == place) & (rows["status"] == Status.PUBLISHED)).any())


def _lines(shown: Figures, rows: pd.DataFrame, places: Sequence[str]) -> Iterator[Series]:
    """A line for each place and series that has figures, the current series first."""
    current = shown.entry.current_series
    for position, place in enumerate(places):
        for series in sorted(shown.entry.series, key=lambda slug: slug != current):
            part = rows.loc[(rows["place"] == place) & (rows["series"] == series)]
            if len(part):
                yield line(shown, part, place, series, position)


def _step(rows: pd.DataFrame, series: str) -> int:
    """How many years usually lie between two periods of a series, by most of its pairs.

    One pair alone is no usage: there every year that is missing breaks the line.
    """
    periods = rows.loc[rows["series"] == series, "end_year"].drop_duplicates().sort_values()
    steps = periods.diff().dropna()
    return int(steps.mode().min()) if len(steps) > 1 else 1


def line(shown: Figures, rows: pd.DataFrame, place: str, series: str, position: int = 0) -> Series:
    """A place's line through some rows; a point without a value stands where it must break."""
    entry, name = shown.entry, place_names.names_of(shown.facts)[place]
    step = _step(shown.rows, series)
    points: list[Point] = []
    current = series == entry.current_series
    before: Record | None = None
    for row in as_dicts(rows):
        if before is not None and (why := _broken(before, row, shown, step)):
            between = (int(before["end_year"]) + int(row["end_year"])) / 2
            points.append(Point(place, "", None, numbers.NO_FIGURE, x=between, note=why))
        points.append(_point(shown, row, hollow=not current))
        before = row
    return Series(
        key=place if current else f"{place}-{series}",
        label=name if current else figure_text.with_series(name, entry, series),
        points=tuple(points),
        role="home" if position == 0 else "peer",
        color=f"line-{position}",
    )


def _point(shown: Figures, row: Record, hollow: bool) -> Point:
    low, high = indicator_parts.interval_of(row)
    return Point(
        key=str(row["place"]),
        label=periods.when(row),
        value=figures.value_of(row),
        text=figures.text_of(row),
        low=low,
        high=high,
        x=float(row["end_year"]),
        status=str(row["status"]),
        note=shown.reason(row, str(row["place"])),
        hollow=hollow,
    )


def _broken(before: Record, row: Record, shown: figures.Figures, step: int) -> str:
    """Why no line may be drawn between two figures that follow one another; empty where it may."""
    if int(row["end_year"]) - int(before["end_year"]) > step:
        return say("trend-gap-years")
    if _length(row) != _length(before):
        return say("trend-gap-length")
    if periods.share_years(before, row, str(row["period_kind"])):
        return say("trend-gap-overlap")
    for first, why in shown.breaks.items():
        if int(before["start_year"]) < first <= int(row["end_year"]):
            return why
    return ""


def _length(row: Record) -> int:
    return int(row["end_year"]) - int(row["start_year"])


def _notes(rows: pd.DataFrame, shown: Figures) -> tuple[str, ...]:
    entry = shown.entry
    kinds = set(rows["period_kind"])
    loaded, leading = set(rows["series"]), rows.loc[rows["printed_series"] != rows["series"]]
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
                say("trend-note-series", series=prose.upper_first(label), why=why) if label else why
                for slug, why in entry.series.items()
                if why and slug in loaded and len(loaded) > 1
                for label in [figure_text.series_label(entry, slug)]
            ],
            say(
                "trend-note-leading",
                period=str(leading["start_year"].min()),
                why=prose.lower_first(entry.series[entry.leading_series]),
            )
            if 0 < len(leading) < len(rows)
            else "",
            say("trend-note-pooled") if PeriodKind.POOLED in kinds else "",
            say("trend-note-school-year") if PeriodKind.SCHOOL_YEAR in kinds else "",
            *shown.cautions(rows),
            entry.suppression if (rows["status"] == Status.SUPPRESSED).any() else "",
        )
        if note
    )


def _table(shown: Figures, rows: pd.DataFrame, places: Sequence[str]) -> Table:
    """A row a period, newest first; a column a place."""
    facts, names = shown.facts, place_names.names_of(shown.facts)
    listed = as_dicts(rows.sort_values(["end_year", "start_year", "series"], ascending=False))
    cells = {(row["series"], row["period"], row["place"]): row for row in listed}
    several = len(set(rows["series"])) > 1
    decimals = max([int(d) for d in rows["decimals"].dropna()], default=0)

    sampled = [
        at
        for at, place in enumerate(places)
        if indicator_parts.has_margins(row for row in listed if row["place"] == place)
    ]

    def row_of(series: str, period: str) -> tuple[Row, str]:
        label = figure_text.with_series(period, shown.entry, series) if several else period
        mine = [cells.get((series, period, place)) for place in places]
        lacking = {
            names[place]: why
            for place, row in zip(places, mine, strict=True)
            if (why := shown.absent(row, place, period))
        }
        row = Row(
            values=(
                label,
                *map(figures.value_of, mine),
                *(indicator_parts.margin_of(mine[at]) for at in sampled),
            ),
            texts=(
                label,
                *map(figures.text_of, mine),
                *(indicator_parts.margin_text(mine[at]) for at in sampled),
            ),
            status=next(iter(lacking.values())).status if len(lacking) == len(places) else "",
            note=" ".join(filter(None, (corrections.sentence(facts, row) for row in mine))),
        )
        reasons = [(name, why.reason) for name, why in lacking.items()]
        if len(places) == 1:
            return row, "".join(why for _, why in reasons)
        return row, missing_text.named(reasons)

    columns = (
        Column("period", say("column-period")),
        *[Column(place, names[place], shown.unit, decimals) for place in places],
        *[
            indicator_parts.margin_column(
                shown.unit, _margin_of(names[places[at]], len(places)), f"{places[at]}-margin"
            )
            for at in sampled
        ],
    )
    keys = dict.fromkeys((r["series"], r["period"]) for r in listed)
    made = [row_of(*key) for key in keys]
    table = Table(columns, tuple(row for row, _ in made))
    return missing_text.with_reasons(table, [why for _, why in made])


def _margin_of(name: str, places: int) -> str:
    """What a column of margins is called: with the place where there are several."""
    return say("trend-column-margin", place=name) if places > 1 else ""


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
    shown = figures.of(facts, indicator, query.group, query.unit)
    places = indicator_parts.places(query.place, query.compare)
    return of_observations(facts, _of_places(shown, places))


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
