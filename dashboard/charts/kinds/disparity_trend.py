"""The disparity trend: each group's own rate, its gap or its ratio over time, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.chart import KEPT, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import corrections
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds.disparity import (
    by_place,
    compared,
    compared_by_place,
    facts_of,
    group_of,
    headline,
    period_kind,
    phrases_of,
    rows_by_race,
)
from dashboard.charts.text import alt_text, gap_text, numbers, prose
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, Unit
from dashboard.store import Version

# What can be drawn over time, and how it reads on the page.
LINES = {"rate": "each group's own rate", "gap": "the gap", "ratio": "the ratio"}
_YEARS = 5

# What a person corrected, by period and group.
Fixed = Mapping[tuple[str, str], str]


def moved(
    version: Version, catalog: Catalog, indicator: str, place: str, reference: str
) -> pd.DataFrame:
    """Each group beside itself five years before, as ``measure.change`` gives it."""
    return _moved_by_place(version, catalog, indicator, reference)[place]


@lru_cache(maxsize=64)
def _moved_by_place(
    version: Version, catalog: Catalog, indicator: str, reference: str
) -> dict[str, pd.DataFrame]:
    facts = catalog.indicators[indicator]
    table = pd.concat(compared_by_place(version, catalog, indicator, reference).values())
    return by_place(measure.change(table, facts_of(facts), _YEARS, facts.breaks))


def change_of(
    version: Version, catalog: Catalog, indicator: str, place: str, period: str, reference: str
) -> gap_text.Change | None:
    """How the widest gap of a period has moved, as the sentences need it; None without a gap."""
    gap = headline(version, catalog, indicator, place, period, reference)
    if gap is None or not gap.group:
        return None
    rows = moved(version, catalog, indicator, place, reference).loc[
        lambda t: (t["period"] == period) & (t["group"] == gap.group)
    ]
    row = rows.iloc[0].to_dict()
    kind = period_kind(version, catalog.indicators[indicator])
    earlier = numbers.years(row["earlier"], kind) if row["earlier"] else ""
    return gap_text.Change.of(row, numbers.years(period, kind), earlier)


@lru_cache(maxsize=KEPT)
def disparity_trend(
    version: Version,
    catalog: Catalog,
    indicator: str,
    place: str,
    reference: str = measure.BEST,
    lines: str = "rate",
) -> Chart:
    """A line for each group: its rate, its gap or its ratio to the reference (one of LINES).

    No line is drawn across years without a figure or across a change of definition. Gaps are in
    the adverse direction: above 0 is worse than the reference.
    """
    facts = catalog.indicators[indicator]
    phrases = phrases_of(facts, catalog)
    kind = period_kind(version, facts)
    name = str(version.table("places").set_index("place").loc[place, "name"])
    table = compared(version, catalog, indicator, place, reference).sort_values("end_year")
    drawn = _drawable(table, lines)
    finding, details = _said(version, catalog, facts, place, reference, table, name, phrases)
    labels = {g: group_of(catalog, facts, g).label for g in table["group"].unique()}
    labels[TOTAL] = "All groups together"
    slugs = sorted(drawn["group"].unique(), key=lambda slug: (slug == TOTAL, labels[slug]))
    rows = rows_by_race(version, facts).loc[
        lambda t: (t["place"] == place) & (t["unit"] == str(facts.unit))
    ]
    fixed = {
        (str(row["period"]), str(row["group"])): corrections.sentence(row, {place: name}, catalog)
        for row in as_records(rows.loc[rows["correction"] != ""])
    }
    text = _texts(facts, lines, fixed)
    unit = str(facts.unit) if lines == "rate" else str(Unit.NUMBER)
    series = tuple(
        Series(
            slug,
            labels[slug],
            _points(drawn.loc[drawn["group"] == slug], facts, lines, text, kind),
            role="reference" if slug == TOTAL else "group",
            color=group_of(catalog, facts, slug).base,
        )
        for slug in slugs
    )
    return Chart(
        kind="disparity-trend",
        subject=indicator,
        query={"place": place, "reference": reference, "lines": lines},
        title=f"{facts.title}, by race and ethnicity, {name}: {LINES[lines]} over time",
        finding=finding,
        details=details,
        unit=unit,
        axis=_axis(facts, lines, reference),
        mark="lines",
        series=series,
        table=_table(drawn, slugs, labels, text, kind, fixed, unit),
        sources=sources_of(version, catalog, rows) if len(rows) else (),
        notes=(
            *corrections.notes(rows, {place: name}, catalog),
            _HOW[lines],
            *_breaks(facts, drawn),
        ),
        alt=alt_text.lines(finding, [_ends(one) for one in series]),
        version=version.id,
    )


_HOW = {
    "rate": "A line stops where a year has no figure that can be shown.",
    "gap": "Above 0, the group is worse off than the reference of that year. A line stops where "
    "a year has no gap that can be stated.",
    "ratio": "At 1, a group is level with the reference of that year. A line stops where rounding "
    "leaves the ratio too wide to state, or there is no figure.",
}


def _said(
    version: Version,
    catalog: Catalog,
    facts: Indicator,
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
    change = change_of(version, catalog, facts.indicator, place, str(periods.iloc[-1]), reference)
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


def _texts(facts: Indicator, lines: str, fixed: Fixed) -> Callable[[Record], str]:
    unit = str(facts.unit)

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
    facts: Indicator,
    lines: str,
    text: Callable[[Record], str],
    kind: str,
) -> tuple[Point, ...]:
    """One point a period; an empty one wherever the line must break."""
    points: list[Point] = []
    before: Record | None = None
    scale = 100 if lines == "gap" and facts.unit == Unit.PERCENT else 1
    for row in as_records(rows):
        if before is not None and _apart(before, row, facts):
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


def _apart(before: Record, row: Record, facts: Indicator) -> bool:
    """Whether a line may not join two figures: a year is missing, or the definition changed.

    A test taken every few years has no missing years between.
    """
    broken = any(before["end_year"] < first <= row["end_year"] for first in facts.breaks)
    every_year = facts.survey != "naep"
    return broken or (every_year and row["start_year"] - before["end_year"] > 1)


def _axis(facts: Indicator, lines: str, reference: str) -> str:
    lowest = "lowest rate" if facts.better == "lower" else "highest rate"
    against = {measure.BEST: f"the {lowest}", TOTAL: "the overall rate"}.get(
        reference, "the reference"
    )
    if lines == "ratio":
        return f"Times {against}"
    if lines == "gap":
        unit = "Points" if facts.unit == Unit.PERCENT else _per(facts)
        return f"{unit} apart from {against}"
    return f"Percent of {facts.people}" if facts.unit == Unit.PERCENT else _per(facts)


def _per(facts: Indicator) -> str:
    return numbers.figure(0, str(facts.unit)).removeprefix("0 ").capitalize()


def _breaks(facts: Indicator, drawn: pd.DataFrame) -> list[str]:
    """Why a line breaks, where a definition changed inside what is drawn."""
    years = drawn["end_year"]
    return [why for first, why in facts.breaks.items() if len(years) and years.min() < first]


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
