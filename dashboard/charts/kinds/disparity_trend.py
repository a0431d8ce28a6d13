"""The disparity trend: each group's own rate, its gap or its ratio over time, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog import Indicator
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import by_race, corrections, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import gap_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, gap_text, numbers, prose
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, Unit

# What can be drawn over time, and how it reads on the page.
LINES = {"rate": "each group's own rate", "gap": "the gap", "ratio": "the ratio"}

# What a person corrected, by period and group.
Fixed = Mapping[tuple[str, str], str]


@remembered
def disparity_trend(
    facts: Facts,
    indicator: str,
    place: str,
    reference: str = measure.BEST,
    lines: str = "rate",
) -> Chart:
    """A line for each group: its rate, its gap or its ratio to the reference (one of LINES).

    No line is drawn across years without a figure or across a change of definition. Gaps are in
    the adverse direction: above 0 is worse than the reference.
    """
    entry = facts.catalog.indicators[indicator]
    phrases = by_race.phrases_of(entry, facts.catalog)
    kind = by_race.period_kind(facts, entry)
    name = place_names.names_of(facts)[place]
    table = by_race.compared(facts, indicator, place, reference).sort_values("end_year")
    drawn = _drawable(table, lines)
    finding, details = _said(facts, entry, place, reference, table, name, phrases)
    labels = {g: by_race.group_of(facts.catalog, entry, g).label for g in table["group"].unique()}
    labels[TOTAL] = "All groups together"
    slugs = sorted(drawn["group"].unique(), key=lambda slug: (slug == TOTAL, labels[slug]))
    rows = by_race.rows_by_race(facts, entry).loc[
        lambda t: (t["place"] == place) & (t["unit"] == str(entry.unit))
    ]
    fixed = {
        (str(row["period"]), str(row["group"])): corrections.sentence(facts, row)
        for row in as_records(rows.loc[rows["correction"] != ""])
    }
    text = _texts(entry, lines, fixed)
    unit = str(entry.unit) if lines == "rate" else str(Unit.NUMBER)
    series = tuple(
        Series(
            slug,
            labels[slug],
            _points(drawn.loc[drawn["group"] == slug], entry, lines, text, kind),
            role="reference" if slug == TOTAL else "group",
            color=by_race.group_of(facts.catalog, entry, slug).base,
        )
        for slug in slugs
    )
    return Chart(
        kind="disparity-trend",
        subject=indicator,
        query={"place": place, "reference": reference, "lines": lines},
        title=f"{entry.title}, by race and ethnicity, {name}: {LINES[lines]} over time",
        finding=finding,
        details=details,
        unit=unit,
        axis=_axis(entry, lines, reference),
        mark="lines",
        series=series,
        table=_table(drawn, slugs, labels, text, kind, fixed, unit),
        sources=sources_of(facts, rows) if len(rows) else (),
        notes=(
            *corrections.notes(facts, rows),
            _HOW[lines],
            *_breaks(entry, drawn),
        ),
        alt=alt_text.lines(finding, [_ends(one) for one in series]),
        version=facts.version.id,
    )


_HOW = {
    "rate": "A line stops where a year has no figure that can be shown.",
    "gap": "Above 0, the group is worse off than the reference of that year. A line stops where "
    "a year has no gap that can be stated.",
    "ratio": "At 1, a group is level with the reference of that year. A line stops where rounding "
    "leaves the ratio too wide to state, or there is no figure.",
}


def _said(
    facts: Facts,
    entry: Indicator,
    place: str,
    reference: str,
    table: pd.DataFrame,
    name: str,
    phrases: gap_text.Phrases,
) -> tuple[str, tuple[str, ...]]:
    """The finding and what follows it: the group's own change first, then the gap, the ratio."""
    periods = table.loc[table["shown"], "period"]
    if periods.empty:
        return f"No figure by race is published for {prose.the(name)}.", ()
    change = by_race.change_of(facts, entry.indicator, place, str(periods.iloc[-1]), reference)
    if change is None:
        return f"No gap can be stated for {prose.the(name)}.", ()
    own, *rest = gap_text.change(change, phrases)
    if not change.earlier:
        return f"In {prose.the(name)}, no change can be stated: {own[:1].lower()}{own[1:]}", ()
    return f"In {prose.the(name)}, {own[:1].lower()}{own[1:]}", tuple(rest)


def _drawable(table: pd.DataFrame, lines: str) -> pd.DataFrame:
    """The rows that a line passes through, with the value that is drawn."""
    if lines == "rate":
        return table.loc[table["shown"]].assign(drawn=lambda t: t["rate"])
    others = table["group"].ne(TOTAL) & table["gap"].notna()
    if lines == "gap":
        return table.loc[others].assign(drawn=lambda t: t["gap"])
    return table.loc[others & table["ratio_shown"]].assign(drawn=lambda t: t["ratio"])


def _texts(entry: Indicator, lines: str, fixed: Fixed) -> Callable[[Record], str]:
    unit = str(entry.unit)

    def text(row: Record) -> str:
        decimals = int(row["decimals"]) if has_value(row["decimals"]) else None
        if lines == "rate":
            mark = "*" if (row["period"], row["group"]) in fixed else ""
            return numbers.figure(float(row["rate"]), unit, decimals) + mark
        if lines == "gap":
            return gap_text.apart(float(row["gap"]), unit, decimals)
        return numbers.times(float(row["ratio_low"]), float(row["ratio_high"]))

    return text


def _points(
    rows: pd.DataFrame,
    entry: Indicator,
    lines: str,
    text: Callable[[Record], str],
    kind: str,
) -> tuple[Point, ...]:
    """One point a period; an empty one wherever the line must break."""
    points: list[Point] = []
    before: Record | None = None
    scale = 100 if lines == "gap" and entry.unit == Unit.PERCENT else 1
    for row in as_records(rows):
        if before is not None and _apart(before, row, entry):
            points.append(Point("", "", None, "", x=float(before["end_year"]) + 0.5))
        when = numbers.years(str(row["period"]), kind)
        points.append(
            Point(
                str(row["period"]),
                when,
                round(float(row["drawn"]) * scale, 6),
                text(row),
                x=float(row["end_year"]),
            )
        )
        before = row
    return tuple(points)


def _apart(before: Record, row: Record, entry: Indicator) -> bool:
    """Whether a line may not join two figures: a year is missing, or the definition changed.

    A test taken every few years has no missing years between.
    """
    broken = any(before["end_year"] < first <= row["end_year"] for first in entry.breaks)
    every_year = entry.survey != "naep"
    return broken or (every_year and row["start_year"] - before["end_year"] > 1)


def _axis(entry: Indicator, lines: str, reference: str) -> str:
    lowest = "lowest rate" if entry.better == "lower" else "highest rate"
    against = {measure.BEST: f"the {lowest}", TOTAL: "the overall rate"}.get(
        reference, "the reference"
    )
    if lines == "ratio":
        return f"Times {against}"
    if lines == "gap":
        unit = "Points" if entry.unit == Unit.PERCENT else _per(entry)
        return f"{unit} apart from {against}"
    return f"Percent of {entry.people}" if entry.unit == Unit.PERCENT else _per(entry)


def _per(entry: Indicator) -> str:
    return numbers.figure(0, str(entry.unit)).removeprefix("0 ").capitalize()


def _breaks(entry: Indicator, drawn: pd.DataFrame) -> list[str]:
    """Why a line breaks, where a definition changed inside what is drawn."""
    years = drawn["end_year"]
    return [why for first, why in entry.breaks.items() if len(years) and years.min() < first]


def _ends(series: Series) -> tuple[str, str, str, str, str]:
    drawn = [point for point in series.points if point.value is not None]
    first, last = drawn[0], drawn[-1]
    return (series.label, first.label, first.text, last.label, last.text)


def _table(
    drawn: pd.DataFrame,
    slugs: list[str],
    labels: dict[str, str],
    text: Callable[[Record], str],
    kind: str,
    fixed: Fixed,
    unit: str,
) -> Table:
    """A row a period, newest first; a column a group."""
    cells = {(row["period"], row["group"]): row for row in as_records(drawn)}
    periods = list(dict.fromkeys(drawn["period"]))[::-1]
    columns = (
        Column("period", "Year"),
        *(Column(slug, labels[slug], unit, 3) for slug in slugs),
    )
    rows = [
        Row(
            (period, *(_value(cells.get((period, slug))) for slug in slugs)),
            (
                numbers.years(period, kind),
                *(
                    text(cells[period, slug]) if (period, slug) in cells else numbers.NO_FIGURE
                    for slug in slugs
                ),
            ),
            note=" ".join(told for (when, _), told in fixed.items() if when == period),
        )
        for period in periods
    ]
    return Table(columns, tuple(rows))


def _value(row: Record | None) -> float | None:
    return None if row is None else float(row["drawn"])


@dataclass(frozen=True)
class DisparityTrendQuery:
    """Which place, against what, and what is drawn over time."""

    place: str
    reference: str
    lines: str


def read(facts: Facts, indicator: str, reader: Reader) -> DisparityTrendQuery:
    """The query of an address."""
    place = gap_parts.place(facts, indicator, reader)
    reference = gap_parts.reference(facts, indicator, reader)
    return DisparityTrendQuery(place, reference, reader.one("lines", LINES, "rate"))


def _cells(facts: Facts, indicator: str, query: DisparityTrendQuery) -> list[Origin]:
    entry = facts.catalog.indicators[indicator]
    rows = by_race.rows_by_race(facts, entry)
    here = (rows["place"] == query.place) & (rows["unit"] == str(entry.unit))
    return of_observations(facts, rows.loc[here])


KIND = Kind(
    name="disparity-trend",
    subjects=by_race.indicators,
    query=DisparityTrendQuery,
    read=read,
    view=lambda facts, indicator, query: disparity_trend(
        facts, indicator, query.place, query.reference, query.lines
    ),
    cells=_cells,
    page=gap_parts.PAGE,
)
