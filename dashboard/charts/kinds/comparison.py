"""The comparison: one indicator and period in up to six places, or by group in one place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import ages, cells, corrections, figures, place_names
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.facts.unsure import without_unsure
from dashboard.charts.kinds import indicator_parts
from dashboard.charts.kinds.beside import Beside
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, figure_text, missing_text, numbers, prose
from dashboard.language import say
from dashboard.measures.headline import led
from dashboard.schema import NATION, NO_BREAKDOWN, TOTAL


@remembered
def comparison(
    facts: Facts,
    indicator: str,
    place: str,
    compare: tuple[str, ...] = (),
    period: str = "",
    group: str = "",
    unit: str = "",
) -> Chart:
    """A dot for each place, the lowest figure first. Without a ``period`` it is the newest."""
    shown = figures.of(facts, indicator, group, unit)
    period = period or shown.newest_period
    places = indicator_parts.places(place, compare)
    beside = Beside.of(shown, _of_places(shown, places, period), period)
    names = place_names.names_of(facts)
    labels = beside.rows["place"].map(names)
    rows = beside.rows.assign(label=labels).sort_values(["value", "label"])
    drawn = as_dicts(rows.loc[rows["value"].notna()])
    title, when = beside.title, shown.when(period)
    finding = beside.told(_finding(title, when, drawn, ranked=beside.ranked), len(drawn))
    listed = _places_in(shown, rows, places, period)
    return Chart(
        kind="comparison",
        subject=indicator,
        query=indicator_parts.query_of(shown, place, places[1:], period=period),
        title=say("comparison-title-places", title=title, period=when, count=len(places))
        if len(places) > 1
        else say("comparison-title", title=title, period=when),
        finding=finding,
        details=beside.told_apart(places, len(drawn)),
        sure=figure_text.badge(shown.entry),
        unit=beside.unit,
        axis=beside.axis,
        mark="dots",
        order=tuple(str(row["label"]) for row in drawn),
        series=tuple(
            replace(_series(row, "place"), role="home", color="line-0")
            if row["place"] == place
            else replace(_series(row, "place"), role="peer", color="context")
            for row in drawn
        ),
        table=_table(shown, listed, "place", shown.title, place, computed=beside.computed),
        sources=sources_of(facts, beside.behind),
        notes=(
            *beside.how_old(len(drawn), several=len(drawn) > 1),
            *corrections.notes(facts, rows),
            *filter(None, [_not_shown(listed)]),
            *beside.how_computed,
            *shown.cautions(rows),
        ),
        alt=alt_text.dots(finding, [(str(r["label"]), figures.text_of(r)) for r in drawn]),
        version=facts.version.id,
    )


def _of_places(shown: Figures, places: Collection[str], period: str) -> pd.DataFrame:
    """The rows that are shown beside one another: one for each of the places that has one."""
    rows = shown.in_period(period)
    return rows.loc[rows["place"].isin(places)]


@dataclass(frozen=True)
class _Cell:
    """A row of the table: whose figure it is, the observation where there is one, else why not."""

    label: str
    place: str
    row: Record | None
    absent: Absent | None


def _places_in(
    shown: Figures, rows: pd.DataFrame, places: Sequence[str], period: str
) -> list[_Cell]:
    """The places, the lowest figure first, those without one last."""
    names = place_names.names_of(shown.facts)
    found = {str(row["place"]): row for row in as_dicts(rows)}
    order = [*found, *(place for place in places if place not in found)]
    return [
        _Cell(names[place], place, row, shown.absent(row, place, period))
        for place in order
        for row in [found.get(place)]
    ]


def _groups_in(shown: Figures, rows: pd.DataFrame) -> list[_Cell]:
    """The groups of a place, as they stand in the catalog."""
    return [
        _Cell(str(row["label"]), str(row["place"]), row, shown.absent(row, str(row["place"])))
        for row in as_dicts(rows)
    ]


def _not_shown(cells: Sequence[_Cell]) -> str:
    """Who has no figure, and why."""
    return missing_text.not_shown((cell.label, cell.absent.reason) for cell in cells if cell.absent)


def _finding(title: str, when: str, drawn: Sequence[Record], *, ranked: bool) -> str:
    """Which of the places has the lowest figure and which the highest, the nation aside.

    Counts are ``ranked`` by nobody: they stand by the names of their places.
    """
    words = {"title": title, "period": when}
    if not drawn:
        return say("comparison-none" if when else "comparison-none-ever", **words)
    nation = next((row for row in drawn if row["place"] == NATION), None)
    others = [row for row in drawn if row is not nation]
    if len(drawn) == 1:
        place = str(drawn[0]["label"])
        return say("comparison-one", place=place, figure=figures.text_of(drawn[0]), **words)
    if not ranked or len(others) < 2:
        by_name = sorted(others, key=lambda row: str(row["label"]))
        return say(
            "comparison-listed",
            listed=prose.listed(
                [
                    say("comparison-item", figure=figures.text_of(row), place=_the(row))
                    for row in (*by_name, *([nation] if nation else []))
                ]
            ),
            **words,
        )
    beside = "-nation" if nation else ""
    if nation:
        words["nation"] = _the(nation)
    least, most = others[0], others[-1]
    low, high = figures.as_printed(least), figures.as_printed(most)
    if low == high:
        if nation:
            words["other_figure"] = figures.text_of(nation)
        text = figures.text_of(least)
        return say(f"comparison-same{beside}", figure=text, count=len(others), **words)
    if nation:
        words["figure"] = figures.text_of(nation)
    return say(
        f"comparison-places{beside}",
        count=len(others),
        lowest=prose.listed([_the(row) for row in others if figures.as_printed(row) == low]),
        low=figures.text_of(least),
        highest=prose.listed([_the(row) for row in others if figures.as_printed(row) == high]),
        high=figures.text_of(most),
        **words,
    )


def _the(row: Record) -> str:
    return prose.the(str(row["label"]))


@remembered
def by_group(
    facts: Facts,
    indicator: str,
    place: str,
    breakdown: str,
    period: str = "",
    unit: str = "",
) -> Chart:
    """A dot for each group of a breakdown in one place, in the order of the catalog."""
    shown = figures.of(facts, indicator, unit=unit)
    entry, name = shown.entry, place_names.names_of(facts)[place]
    published = periods_by_group(facts, indicator, place, breakdown, shown.unit)
    if period not in published:
        period = next(iter(published), "")
    rows = _in_catalog_order(shown, _of_groups(shown, place, breakdown, period))
    drawn = as_dicts(rows.loc[rows["value"].notna()])
    by, when = breakdown.replace("-", " "), shown.when(period)
    title = figures.with_series(entry.title, rows, entry)
    finding = _finding_by_group(entry, title, name, when, by, drawn)
    if len(rows) and not drawn:
        finding = say("comparison-groups-withheld", breakdown=by, place=prose.the(name))
    newest = drawn and period == published[0]
    age = ages.years_behind(facts, int(rows["end_year"].max())) if newest else 0
    finding = ages.with_age(finding, age)
    return Chart(
        kind="comparison",
        subject=indicator,
        query=indicator_parts.query_of(shown, place, by=breakdown, period=period),
        title=say("comparison-title-groups", title=title, breakdown=by, place=name, period=when),
        finding=finding,
        sure=figure_text.badge(entry),
        unit=shown.unit,
        axis=figure_text.axis(entry, shown.unit),
        mark="dots",
        series=tuple(
            replace(_series(row, "group"), color=_color(facts.catalog, str(row["group"])))
            for row in drawn
        ),
        table=_table(shown, _groups_in(shown, rows), "group", entry.title),
        sources=sources_of(facts, rows),
        notes=(
            *filter(None, [ages.said(age, when, several=len(drawn) > 1)]),
            *corrections.notes(facts, rows),
            *filter(None, [_not_shown(_groups_in(shown, rows))]),
            *shown.cautions(rows),
        ),
        alt=alt_text.dots(finding, [(label, text) for text, label in _by_size(drawn)]),
        version=facts.version.id,
    )


@remembered
def breakdowns(facts: Facts, indicator: str) -> list[str]:
    """What an indicator's figures are broken down by."""
    found = set(facts.version.observations(indicator)["breakdown"])
    return sorted(found - {NO_BREAKDOWN})


def periods_by_group(
    facts: Facts, indicator: str, place: str, breakdown: str, unit: str
) -> list[str]:
    """Periods in which a place has a figure of a breakdown in a unit, newest first.

    Those of the current series stand before those that another series alone has.
    """
    shown = figures.of(facts, indicator, unit=unit)
    rows = _of_groups(shown, place, breakdown)
    published = (
        rows.loc[rows["value"].notna()]
        .assign(current=lambda t: t["series"] == shown.entry.current_series)
        .sort_values(["current", "end_year", "start_year"])
    )
    return list(dict.fromkeys(published["period"].iloc[::-1]))


def _of_groups(shown: Figures, place: str, breakdown: str, period: str = "") -> pd.DataFrame:
    """The rows of the groups in one period, which stand beside one another, or in all."""
    entry = shown.entry
    every = cells.observations(shown.facts, entry.indicator, place, period, unit=shown.unit)
    groups = every.loc[(every["breakdown"] == breakdown) & (every["group"] != TOTAL)]
    rows = without_unsure(led(groups, entry), entry)
    return figures.of_one_series(rows, entry) if period else rows


def _in_catalog_order(shown: Figures, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of groups with their labels, in the order of the catalog."""
    catalog = shown.facts.catalog
    order = list(catalog.groups)
    return rows.assign(
        label=[figure_text.group_label(catalog, shown.entry, slug) for slug in rows["group"]],
        order=[order.index(slug) if slug in order else len(order) for slug in rows["group"]],
    ).sort_values(["order", "label"])


def _by_size(drawn: Sequence[Record]) -> list[tuple[str, str]]:
    """Figures of groups as they are printed, the lowest first, each with its label."""
    ordered = sorted(drawn, key=lambda row: (float(row["value"]), str(row["label"])))
    return [(figures.text_of(row), str(row["label"])) for row in ordered]


def _finding_by_group(
    entry: Indicator, title: str, name: str, when: str, by: str, drawn: Sequence[Record]
) -> str:
    """From which group's figure to which they go."""
    if not drawn:
        return say("comparison-no-groups", breakdown=by, place=prose.the(name))
    ordered = _by_size(drawn)
    (low, _), (high, _) = ordered[0], ordered[-1]
    least, most = (
        prose.listed(sorted(label for text, label in ordered if text == end)) for end in (low, high)
    )
    words = {"title": title, "place": name, "period": when, "breakdown": by}
    if not entry.reviewed:
        # A gap is no finding while nobody has said what the figures measure.
        return say("comparison-groups-counted", count=len(drawn), **words)
    return say("comparison-groups", low=low, lowest=least, high=high, highest=most, **words)


def _color(catalog: Catalog, group: str) -> str:
    entry = catalog.groups.get(group)
    return entry.base if entry and entry.base != "other" else "accent"


def _series(row: Record, key: str) -> Series:
    """A figure as a series of one dot; ``key`` is the column that tells it from others."""
    slug, label = str(row[key]), str(row["label"])
    ends = indicator_parts.interval_of(row)
    point = Point(slug, label, float(row["value"]), figures.text_of(row), None, None, *ends)
    return Series(slug, label, (point,))


def _table(
    shown: Figures,
    cells: Sequence[_Cell],
    of: str,
    title: str,
    mark: str = "",
    *,
    computed: bool = False,
) -> Table:
    """A row for each figure, a ``computed`` rate with its count; that of ``mark`` is marked."""
    printed = [cell.row["decimals"] for cell in cells if cell.row is not None]
    decimals = max([int(one) for one in printed if has_value(one)], default=0)
    margins = indicator_parts.has_margins(cell.row for cell in cells)
    columns: tuple[Column, ...] = (
        Column(of, say(f"column-{of}")),
        *indicator_parts.figure_columns(shown, title, decimals, computed=computed, margins=margins),
    )
    if not cells:
        return Table(columns, (Row(("", None), ("", numbers.NO_FIGURE)),))
    rows = tuple(
        Row(
            (cell.label, *indicator_parts.values_of(cell.row, computed=computed, margins=margins)),
            (cell.label, *indicator_parts.texts_of(cell.row, computed=computed, margins=margins)),
            mark=cell.place == mark,
            status=cell.absent.status if cell.absent else "",
            note=corrections.sentence(shown.facts, cell.row),
        )
        for cell in cells
    )
    reasons = [cell.absent.reason if cell.absent else "" for cell in cells]
    return missing_text.with_reasons(Table(columns, rows), reasons)


@dataclass(frozen=True)
class ComparisonQuery:
    """Places beside one another, or with ``by`` the groups of a breakdown in one place."""

    place: str
    compare: tuple[str, ...]
    by: str
    period: str
    group: str
    unit: str


def read(facts: Facts, indicator: str, reader: Reader) -> ComparisonQuery:
    """The query of an address."""
    place = indicator_parts.place(facts, indicator, reader)
    named = {name: name.replace("-", " ") for name in breakdowns(facts, indicator)}
    by = reader.one("by", {"": say("comparison-by-place"), **named})
    if by:
        unit = reader.one(
            "unit", figures.units(facts, indicator), str(indicator_of(facts, indicator).unit)
        )
        period = indicator_parts.newest(reader, periods_by_group(facts, indicator, place, by, unit))
        return ComparisonQuery(place, (), by, period, "", unit)
    compare = indicator_parts.compare(facts, indicator, reader, place)
    group, unit = indicator_parts.group_and_unit(facts, indicator, reader)
    period = indicator_parts.newest(reader, figures.of(facts, indicator, group, unit).periods)
    return ComparisonQuery(place, compare, by, period, group, unit)


def _view(facts: Facts, indicator: str, query: ComparisonQuery) -> Chart:
    place, period, unit = query.place, query.period, query.unit
    if query.by:
        return by_group(facts, indicator, place, query.by, period, unit)
    return comparison(facts, indicator, place, query.compare, period, query.group, unit)


def _cells(facts: Facts, indicator: str, query: ComparisonQuery) -> list[Origin]:
    shown = figures.of(facts, indicator, query.group, query.unit)
    if query.by:
        rows = _of_groups(shown, query.place, query.by, query.period)
    else:
        rows = _of_places(shown, indicator_parts.places(query.place, query.compare), query.period)
        rows = Beside.of(shown, rows, query.period).behind
    return of_observations(facts, rows)


KIND = Kind(
    name="comparison",
    subjects=figures.loaded,
    query=ComparisonQuery,
    read=read,
    view=_view,
    cells=_cells,
    page=indicator_parts.PAGE,
)
