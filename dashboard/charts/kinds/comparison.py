"""The comparison: one indicator and period in up to six places, or by group in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
from dashboard.schema import NO_BREAKDOWN, TOTAL


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
    entry = indicator_of(facts, indicator)
    group, unit = group or entry.headline.group, unit or str(entry.unit)
    period = period or figures.newest_period(facts, indicator, group, unit)
    names = place_names.names_of(facts)
    places = tuple(dict.fromkeys((place, *compare)))[: indicator_parts.MOST_PLACES]
    every = figures.rows_of(facts, indicator, group, unit)
    rows = figures.in_period(every, period, entry)
    rows = rows.loc[rows["place"].isin(places)].assign(
        name=lambda t: t["place"].map(names), home=lambda t: t["place"] == place
    )
    rows = rows.sort_values(["value", "name"])
    title = figure_text.titled(entry, facts.catalog, group, unit)
    when = figures.when(as_records(rows)[0]) if len(rows) else period
    drawn = [(str(row["name"]), float(row["value"]), figures.text_of(row)) for row in
             as_records(rows.loc[rows["value"].notna()])]  # fmt: skip
    finding = _finding(title, when, drawn) if len(every) else missing_text.by_group_alone(title)
    absent = [
        (str(row["name"]), figures.reason(row, entry))
        for row in as_records(rows.loc[rows["value"].isna()])
    ] + [
        (names[code], missing_text.NOT_IN_FILE) for code in places if code not in set(rows["place"])
    ]
    return Chart(
        kind="comparison",
        subject=indicator,
        query=indicator_parts.query_of(
            facts, indicator, place, places[1:], period=period, group=group, unit=unit
        ),
        title=f"{title}, {when}: {len(places)} places" if len(places) > 1 else f"{title}, {when}",
        finding=finding,
        sure=figure_text.badge(entry),
        unit=unit,
        axis=figure_text.axis(entry, unit),
        mark="dots",
        order=tuple(name for name, _, _ in drawn),
        series=tuple(
            Series(
                key=str(row["place"]),
                label=str(row["name"]),
                points=(_point(row, str(row["place"]), str(row["name"])),),
                role="home" if row["home"] else "peer",
                color="line-0" if row["home"] else "context",
            )
            for row in as_records(rows.loc[rows["value"].notna()])
        ),
        table=_table(rows, entry, "Place", "name", title, unit, place, names, facts.catalog),
        sources=sources_of(facts, rows) if len(rows) else (),
        notes=tuple(
            note
            for note in (
                *corrections.notes(rows, names, facts.catalog),
                missing_text.not_shown(absent),
                *figure_text.cautions(entry, unit),
            )
            if note
        ),
        alt=alt_text.dots(finding, [(name, text) for name, _, text in drawn]),
        version=facts.version.id,
    )


def breakdowns(facts: Facts, indicator: str) -> list[str]:
    """What an indicator's figures are broken down by."""
    found = set(facts.version.observations(indicator)["breakdown"])
    return sorted(found - {NO_BREAKDOWN})


def periods_by_group(
    facts: Facts, indicator: str, place: str, breakdown: str, unit: str
) -> list[str]:
    """Periods in which a place has a figure of a breakdown in a unit, newest first."""
    rows = _by_group(facts, indicator, place, breakdown, unit)
    published = rows.loc[rows["value"].notna()].sort_values(["end_year", "start_year"])
    return list(dict.fromkeys(published["period"].iloc[::-1]))


def _by_group(facts: Facts, indicator: str, place: str, breakdown: str, unit: str) -> pd.DataFrame:
    return facts.version.observations(indicator).loc[
        lambda t: (
            (t["place"] == place)
            & (t["breakdown"] == breakdown)
            & (t["unit"] == unit)
            & (t["group"] != TOTAL)
        )
    ]


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
    entry = indicator_of(facts, indicator)
    unit = unit or str(entry.unit)
    names = place_names.names_of(facts)
    name = names[place]
    order = list(facts.catalog.groups)
    rows = _by_group(facts, indicator, place, breakdown, unit)
    published = periods_by_group(facts, indicator, place, breakdown, unit)
    if period not in published:
        period = next(iter(published), "")
    rows = rows.loc[rows["period"] == period].assign(
        label=lambda t: [figure_text.group_label(facts.catalog, slug) for slug in t["group"]],
        order=lambda t: [order.index(s) if s in order else len(order) for s in t["group"]],
    )
    rows = rows.sort_values(["order", "label"])
    when = figures.when(as_records(rows)[0]) if len(rows) else period
    drawn = sorted(
        (float(row["value"]), str(row["label"]), figures.text_of(row))
        for row in as_records(rows.loc[rows["value"].notna()])
    )
    by = breakdown.replace("-", " ")
    finding = f"No figure by {by} is published for {prose.the(name)}."
    if drawn:
        (_, least, low), (_, most, high) = drawn[0], drawn[-1]
        told = f"from {low} ({least}) to {high} ({most})"
        if not entry.reviewed:
            # A gap is no finding while nobody has said what the figures measure.
            told = "1 group" if len(drawn) == 1 else f"{len(drawn)} groups"
        finding = f"{entry.title}, {name}, {when}, by {by}: {told}."
    return Chart(
        kind="comparison",
        subject=indicator,
        query=indicator_parts.query_of(
            facts, indicator, place, by=breakdown, period=period, unit=unit
        ),
        title=f"{entry.title}, by {by}, {name}, {when}",
        finding=finding,
        sure=figure_text.badge(entry),
        unit=unit,
        axis=figure_text.axis(entry, unit),
        mark="dots",
        series=tuple(
            Series(
                key=str(row["group"]),
                label=str(row["label"]),
                points=(_point(row, str(row["group"]), str(row["label"])),),
                color=_color(facts.catalog, str(row["group"])),
            )
            for row in as_records(rows.loc[rows["value"].notna()])
        ),
        table=_table(rows, entry, "Group", "label", entry.title, unit, "", names, facts.catalog),
        sources=sources_of(facts, rows) if len(rows) else (),
        notes=(*corrections.notes(rows, names, facts.catalog), *figure_text.cautions(entry, unit)),
        alt=alt_text.dots(finding, [(label, text) for _, label, text in drawn]),
        version=facts.version.id,
    )


def _color(catalog: Catalog, group: str) -> str:
    entry = catalog.groups.get(group)
    return entry.base if entry and entry.base != "other" else "accent"


def _finding(title: str, when: str, drawn: list[tuple[str, float, str]]) -> str:
    """Which of the places has the lowest figure and which the highest."""
    if not drawn:
        return f"{title}: no figure of these places is loaded for {when}."
    if len(drawn) == 1:
        return f"{title} in {when}: {drawn[0][0]}, {drawn[0][2]}."
    low, high = drawn[0][1], drawn[-1][1]
    if low == high:
        return f"{title} in {when}: {drawn[0][2]} in each of the {len(drawn)} places shown."
    lowest = [prose.the(name) for name, value, _ in drawn if value == low]
    highest = [prose.the(name) for name, value, _ in drawn if value == high]
    return (
        f"{title} in {when}: of the {len(drawn)} places shown, the lowest figure is that of "
        f"{prose.listed(lowest)} ({drawn[0][2]}), the highest that of {prose.listed(highest)} "
        f"({drawn[-1][2]})."
    )


def _point(row: Record, key: str, label: str) -> Point:
    return Point(
        key=key,
        label=label,
        value=float(row["value"]),
        text=figures.text_of(row),
    )


def _table(
    rows: pd.DataFrame,
    entry: Indicator,
    head: str,
    column: str,
    title: str,
    unit: str,
    mark: str,
    names: Mapping[str, str],
    catalog: Catalog,
) -> Table:
    listed = as_records(rows)
    decimals = max([int(d) for d in rows["decimals"].dropna()], default=0)
    return Table(
        (Column(column, head), Column("value", title, unit, decimals)),
        tuple(
            Row(
                (str(row[column]), float(row["value"]) if has_value(row["value"]) else None),
                (str(row[column]), figures.explained(row, entry)),
                mark=row["place"] == mark,
                note=corrections.sentence(row, names, catalog),
            )
            for row in listed
        )
        or (Row(("", None), ("", numbers.NO_FIGURE)),),
    )


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
    by = reader.one("by", {"": "place", **named})
    if by:
        unit = reader.one(
            "unit", figures.units(facts, indicator), str(indicator_of(facts, indicator).unit)
        )
        period = indicator_parts.newest(reader, periods_by_group(facts, indicator, place, by, unit))
        return ComparisonQuery(place, (), by, period, "", unit)
    compare = indicator_parts.compare(facts, indicator, reader, place)
    group, unit = indicator_parts.group_and_unit(facts, indicator, reader)
    period = indicator_parts.period(facts, indicator, reader, group, unit)
    return ComparisonQuery(place, compare, by, period, group, unit)


def _view(facts: Facts, indicator: str, query: ComparisonQuery) -> Chart:
    place, period, unit = query.place, query.period, query.unit
    if query.by:
        return by_group(facts, indicator, place, query.by, period, unit)
    return comparison(facts, indicator, place, query.compare, period, query.group, unit)


def _cells(facts: Facts, indicator: str, query: ComparisonQuery) -> list[Origin]:
    if query.by:
        rows = _by_group(facts, indicator, query.place, query.by, query.unit)
        return of_observations(facts, rows.loc[rows["period"] == query.period])
    every = figures.rows_of(facts, indicator, query.group, query.unit)
    rows = figures.in_period(every, query.period, indicator_of(facts, indicator))
    return of_observations(facts, rows.loc[rows["place"].isin([query.place, *query.compare])])


KIND = Kind(
    name="comparison",
    subjects=figures.loaded,
    query=ComparisonQuery,
    read=read,
    view=_view,
    cells=_cells,
    page=indicator_parts.PAGE,
)
