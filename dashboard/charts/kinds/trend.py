"""The trend: one indicator over time in up to six places, no line across what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.chart import KEPT, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import corrections, figures
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.facts.unreviewed import badge, indicator_of
from dashboard.charts.text import alt_text, figure_text, numbers, prose
from dashboard.schema import MAIN_SERIES, PeriodKind, PlaceKind, Status, Unit
from dashboard.store import Version

MOST_PLACES = 6
_LARGE = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)


@lru_cache(maxsize=KEPT)
def trend(
    version: Version,
    catalog: Catalog,
    indicator: str,
    place: str,
    compare: tuple[str, ...] = (),
    group: str = "",
    unit: str = "",
) -> Chart:
    """A line for each place and series; it breaks at missing years and new definitions.

    Without ``group`` and ``unit`` it shows the headline figure.
    """
    facts = indicator_of(version, catalog, indicator)
    chosen = group and group != facts.headline.group
    group, unit = group or facts.headline.group, unit or str(facts.unit)
    places = tuple(dict.fromkeys((place, *compare)))[:MOST_PLACES]
    everywhere = figures.rows_of(version, catalog, indicator, group, unit)
    rows = everywhere.loc[everywhere["place"].isin(places)].sort_values(["end_year", "start_year"])
    names = names_of(version)
    series = tuple(
        _line(part, facts, code, names[code], slug, position, _step(everywhere, slug))
        for position, code in enumerate(places)
        for slug in (facts.current_series, *[s for s in facts.series if s != facts.current_series])
        if len(part := rows.loc[(rows["place"] == code) & (rows["series"] == slug)])
    )
    newest = figures.latest(version, catalog, indicator, group, unit).get(place)
    title = figure_text.titled(facts, catalog, group, unit)
    here = rows.loc[(rows["place"] == place) & (rows["status"] == Status.PUBLISHED)]
    finding = f"No figure for {prose.the(names[place])} is published: {title}."
    if everywhere.empty:
        finding = figures.by_group_alone(title)
    elif not len(here) and not chosen and _has_any(version, indicator, place):
        finding = figures.by_group_alone(title, names[place])
    if newest:
        row = as_records(here.loc[here["period"] == newest.period])[0]
        finding = f"{figure_text.figure(facts, catalog, group, row, names[place])}."
    elif len(here):
        finding = (
            f"{figure_text.figure(facts, catalog, group, as_records(here)[-1], names[place])}."
        )
    details = (figure_text.changed(newest, facts, unit),) if newest else ()
    return Chart(
        kind="trend",
        subject=indicator,
        query=query_of(facts, place, places[1:], group=group, unit=unit),
        title=f"{title}, {names[place]}, over time",
        finding=finding,
        details=details,
        sure=badge(facts),
        unit=unit,
        axis=axis(facts, unit),
        mark="lines",
        series=series,
        table=_table(rows, facts, [(names[code], code) for code in places], unit, catalog),
        sources=sources_of(version, catalog, rows) if len(rows) else (),
        notes=(*corrections.notes(rows, names, catalog), *_notes(rows, facts, unit)),
        alt=alt_text.lines(" ".join((finding, *details)), filter(None, map(_ends, series))),
        version=version.id,
    )


def _has_any(version: Version, indicator: str, place: str) -> bool:
    rows = version.observations(indicator)
    return bool(((rows["place"] == place) & (rows["status"] == Status.PUBLISHED)).any())


@lru_cache(maxsize=8)
def names_of(version: Version) -> dict[str, str]:
    """Names of places by slug. Where several share one, all but a state say what or where they are.

    A file prints no more than Allen, and there is one in Indiana and one in Kentucky.
    """
    table = version.table("places")
    plain = dict(zip(table["place"], table["name"], strict=True))
    shared = table["name"].duplicated(keep=False) & ~table["kind"].isin(_LARGE)
    return plain | {str(row["place"]): _apart(row, plain) for row in as_records(table.loc[shared])}


def _apart(row: Record, names: Mapping[str, str]) -> str:
    """A place's name with its kind, where that is known, and its state: Bath (county, Virginia)."""
    kind = "" if row["kind"] == PlaceKind.OTHER else str(row["kind"]).replace("-", " ")
    if kind in str(row["name"]).lower():  # as Washington County says itself
        kind = ""
    known_by = ", ".join(filter(None, (kind, names.get(str(row["parent"]), ""))))
    return f"{row['name']} ({known_by or row['place']})"


@lru_cache(maxsize=KEPT)
def places(version: Version, indicator: str) -> dict[str, str]:
    """Places with rows of an indicator, by slug: the nation, states, territories, then others."""
    loaded = set(version.observations(indicator)["place"])
    table = version.table("places").loc[lambda t: t["place"].isin(loaded)]
    names = names_of(version)
    order = {str(kind): at for at, kind in enumerate(_LARGE)}
    ranked = zip(table["kind"].map(order).fillna(len(order)), table["place"], strict=True)
    ordered = sorted(ranked, key=lambda pair: (pair[0], names[pair[1]]))
    return {str(place): names[place] for _, place in ordered}


def query_of(
    facts: Indicator, place: str, compare: tuple[str, ...] = (), **parts: str
) -> dict[str, str]:
    """The parts of a chart's address that are not the indicator's defaults."""
    defaults = {"group": facts.headline.group, "unit": str(facts.unit)}
    chosen = {name: value for name, value in parts.items() if defaults.get(name) != value}
    return {"place": place, "compare": ",".join(compare), **chosen}


def axis(facts: Indicator, unit: str) -> str:
    """What the value axis counts."""
    if unit == Unit.PERCENT:
        return f"Percent of {facts.people}" if facts.people else "Percent"
    if unit == Unit.CURRENCY:
        return "Dollars of each year"
    if unit == Unit.NUMBER:
        return "Number"
    return numbers.figure(0, unit).removeprefix("0 ").capitalize()


def _step(rows: pd.DataFrame, series: str) -> int:
    """How many years usually lie between two periods of a series, by most of its pairs."""
    periods = rows.loc[rows["series"] == series, "end_year"].drop_duplicates().sort_values()
    steps = periods.diff().dropna()
    return int(steps.mode().min()) if len(steps) else 1


def _line(
    rows: pd.DataFrame, facts: Indicator, place: str, name: str, series: str, order: int, step: int
) -> Series:
    """A place's line. A point without a value stands where the line must break."""
    points: list[Point] = []
    listed = as_records(rows)
    for before, row in pairwise([None, *listed]):
        if row is None:
            continue
        if before is not None and (why := _broken(before, row, facts, step)):
            between = (int(before["end_year"]) + int(row["end_year"])) / 2
            points.append(Point(place, "", None, numbers.NO_FIGURE, x=between, note=why))
        points.append(_point(row, facts, place, hollow=series != facts.current_series))
    older = series_label(series) if series != facts.current_series else ""
    return Series(
        key=place if not older else f"{place}-{series}",
        label=f"{name} ({older})" if older else name,
        points=tuple(points),
        role="home" if order == 0 else "peer",
        color=f"line-{order}",
    )


def series_label(series: str) -> str:
    """A series in a word: five-year, ACGR."""
    return "" if series == MAIN_SERIES else series if "-" in series else series.upper()


def _point(row: Record, facts: Indicator, place: str, hollow: bool) -> Point:
    drawn = has_value(row["value"])
    return Point(
        key=place,
        label=figures.when(row),
        value=float(row["value"]) if drawn else None,
        text=figures.text_of(row),
        x=float(row["end_year"]),
        status=str(row["status"]),
        note=figures.reason(row, facts),
        hollow=hollow,
    )


def _broken(before: Record, row: Record, facts: Indicator, step: int) -> str:
    """Why no line may be drawn between two figures that follow one another; empty where it may."""
    if int(row["end_year"]) - int(before["end_year"]) > step:
        return "no figures in between"
    if _length(row) != _length(before):
        return "periods of another length"
    for first, why in facts.breaks.items():
        if int(before["start_year"]) < first <= int(row["end_year"]):
            return why
    return ""


def _length(row: Record) -> int:
    return int(row["end_year"]) - int(row["start_year"])


def _notes(rows: pd.DataFrame, facts: Indicator, unit: str) -> tuple[str, ...]:
    kinds = set(rows["period_kind"])
    loaded = set(rows["series"])
    years = set(rows["end_year"])
    return tuple(
        note
        for note in (
            *[
                why
                for first, why in facts.breaks.items()
                if years and min(years) < first <= max(years)
            ],
            *[
                f"{series_label(slug)[:1].upper()}{series_label(slug)[1:]}: {why}"
                for slug, why in facts.series.items()
                if why and slug in loaded and len(loaded) > 1
            ],
            "An average of several years stands at its last year; those that share years overlap."
            if PeriodKind.POOLED in kinds
            else "",
            "A school year stands at the year in which it ends."
            if PeriodKind.SCHOOL_YEAR in kinds
            else "",
            *figure_text.cautions(facts, unit),
            facts.suppression if (rows["status"] == Status.SUPPRESSED).any() else "",
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
    facts: Indicator,
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
        label = f"{period} ({series_label(series)})" if several else period
        mine = [cells.get((series, period, code)) for _, code in places]
        return Row(
            values=(
                label,
                *[
                    float(r["value"]) if r is not None and has_value(r["value"]) else None
                    for r in mine
                ],
            ),
            texts=(label, *[explained(r, facts) for r in mine]),
            note=" ".join(filter(None, (corrections.sentence(r, names, catalog) for r in mine))),
        )

    return Table(
        (
            Column("period", "Period"),
            *[Column(code, name, unit, decimals) for name, code in places],
        ),
        tuple(row_of(*key) for key in dict.fromkeys((r["series"], r["period"]) for r in listed)),
    )


def explained(row: Record | None, facts: Indicator) -> str:
    """A figure for a table; a dash with the reason where there is none."""
    if row is None:
        return f"{numbers.NO_FIGURE} (not in the file)"
    why = figures.reason(row, facts)
    return f"{numbers.NO_FIGURE} ({why})" if why else figures.text_of(row)
