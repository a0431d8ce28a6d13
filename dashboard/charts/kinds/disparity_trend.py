"""The disparity trend: each group's own rate, its gap or its ratio over time, in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog import Indicator
from dashboard.charts.chart import POINTS, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import by_race, corrections, periods, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.by_race import RaceFigures
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import gap_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import (
    alt_text,
    figure_text,
    gap_change_text,
    gap_text,
    missing_text,
    numbers,
    prose,
)
from dashboard.language import say
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, Unit

# What can be drawn over time.
LINES = ("rate", "gap", "ratio")

# What a person corrected, by period and group.
Corrected = Mapping[tuple[str, str], str]


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
    race = by_race.of(facts, indicator)
    entry, name = race.entry, place_names.names_of(facts)[place]
    compared = race.compared(place, reference).sort_values("end_year")
    rows = _of_place(race, place)
    corrected = {
        (str(row["period"]), str(row["group"])): corrections.sentence(facts, row)
        for row in as_dicts(rows.loc[rows["correction"] != ""])
    }
    drawn = _drawable(compared, lines)
    drawn["text"] = [_text(row, entry, lines, corrected) for row in as_dicts(drawn)]
    finding, details = _finding(race, place, reference, compared)
    unit = str(entry.unit) if lines == "rate" else str(Unit.NUMBER)
    series = tuple(_series(race, drawn, lines))
    return Chart(
        kind="disparity-trend",
        subject=indicator,
        query={"place": place, "reference": reference, "lines": lines},
        title=say("disparity-trend-title", title=entry.title, place=name, lines=lines),
        finding=finding,
        details=details,
        unit=unit,
        axis=_axis(entry, lines, reference),
        mark="lines",
        series=series,
        table=_table(race, drawn, compared, series, corrected, unit, lines),
        sources=sources_of(facts, rows),
        notes=(
            *corrections.notes(facts, rows),
            *filter(None, [_not_shown(race, compared, drawn, lines)]),
            say(f"disparity-trend-how-{lines}"),
            *_breaks(race, drawn),
        ),
        alt=alt_text.lines(finding, series),
        version=facts.version.id,
    )


def _of_place(race: RaceFigures, place: str) -> pd.DataFrame:
    """The observations that a chart shows: the rates of every group and period."""
    return race.rows.loc[
        (race.rows["place"] == place) & (race.rows["unit"] == str(race.entry.unit))
    ]


def _finding(
    race: RaceFigures, place: str, reference: str, compared: pd.DataFrame
) -> tuple[str, tuple[str, ...]]:
    """The finding and what follows it: the group's own change first, then the gap, the ratio."""
    name = prose.the(place_names.names_of(race.facts)[place])
    periods = compared.loc[compared["shown"], "period"]
    if periods.empty:
        return gap_text.no_figures(place_names.names_of(race.facts)[place], ""), ()
    change = race.change(place, str(periods.iloc[-1]), reference)
    if change is None:
        return say("moved-no-gap", place=name), ()
    own, *rest = gap_change_text.change(change, race.phrases)
    if not change.earlier:
        return say("moved-none", place=name, why=prose.lower_first(own)), ()
    return say("moved-in", place=name, sentence=prose.lower_first(own)), tuple(rest)


def _not_shown(race: RaceFigures, compared: pd.DataFrame, drawn: pd.DataFrame, lines: str) -> str:
    """The groups without a line, each with why its newest figure has none."""
    others = compared.loc[~compared["group"].isin([*drawn["group"], TOTAL])]
    newest = as_dicts(others.drop_duplicates("group", keep="last"))
    return missing_text.not_shown(
        (race.label(str(row["group"])), _why_none(race, row, lines)) for row in newest
    )


def _drawable(table: pd.DataFrame, lines: str) -> pd.DataFrame:
    """The rows that a line passes through, with the value that is drawn."""
    if lines == "rate":
        return table.loc[table["shown"]].assign(drawn=lambda t: t["rate"])
    others = table["group"].ne(TOTAL) & table["gap"].notna()
    if lines == "gap":
        return table.loc[others].assign(drawn=lambda t: t["gap"])
    return table.loc[others & table["ratio_shown"]].assign(drawn=lambda t: t["ratio"])


def _text(row: Record, entry: Indicator, lines: str, corrected: Corrected) -> str:
    """What is drawn of a group in a period, as a person reads it."""
    unit = str(entry.unit)
    decimals = int(row["decimals"]) if has_value(row["decimals"]) else None
    if lines == "rate":
        mark = "*" if (row["period"], row["group"]) in corrected else ""
        return numbers.figure(float(row["rate"]), unit, decimals) + mark
    if lines == "gap":
        return gap_text.apart(row, unit, decimals)
    return numbers.times(float(row["ratio_low"]), float(row["ratio_high"]))


def _series(race: RaceFigures, drawn: pd.DataFrame, lines: str) -> Iterator[Series]:
    """A line for each group by name, everyone together last."""
    for slug in sorted(drawn["group"].unique(), key=lambda slug: (slug == TOTAL, race.label(slug))):
        yield Series(
            slug,
            race.label(slug),
            _points(race, drawn.loc[drawn["group"] == slug], lines),
            role="reference" if slug == TOTAL else "group",
            color=race.group(slug).base,
        )


def _points(race: RaceFigures, rows: pd.DataFrame, lines: str) -> tuple[Point, ...]:
    """One point a period; an empty one wherever the line must break."""
    points: list[Point] = []
    before: Record | None = None
    scale = 100 if lines == "gap" and race.entry.unit == Unit.PERCENT else 1
    for row in as_dicts(rows):
        if before is not None and _broken(before, row, race):
            points.append(Point("", "", None, "", x=float(before["end_year"]) + 0.5))
        points.append(
            Point(
                str(row["period"]),
                race.when(str(row["period"])),
                round(float(row["drawn"]) * scale, 6),
                str(row["text"]),
                x=float(row["end_year"]),
            )
        )
        before = row
    return tuple(points)


def _broken(before: Record, row: Record, race: RaceFigures) -> bool:
    """Whether a line may not join two figures: they share years, one is missing, or the definition
    changed.

    A test taken every few years has no missing years between.
    """
    broken = any(before["end_year"] < first <= row["end_year"] for first in race.breaks)
    every_year = race.entry.survey != "naep"
    missing = every_year and row["start_year"] - before["end_year"] > 1
    return broken or missing or periods.share_years(before, row, race.entry.period_kind)


def _axis(entry: Indicator, lines: str, reference: str) -> str:
    named = {**gap_text.reference_names(entry.better), TOTAL: say("disparity-the-overall")}
    against = named.get(reference) or say("disparity-the-reference")
    if lines == "ratio":
        return say("disparity-trend-axis-ratio", reference=against)
    what = figure_text.axis(entry, str(entry.unit))
    if lines == "rate":
        return what
    if entry.unit == Unit.PERCENT:
        what = say("disparity-trend-points")
    return say("disparity-trend-axis-gap", unit=what, reference=against)


def _breaks(race: RaceFigures, drawn: pd.DataFrame) -> list[str]:
    """Why a line breaks, where a definition changed inside what is drawn."""
    years = drawn["end_year"]
    return [
        why
        for first, why in race.breaks.items()
        if len(years) and years.min() < first <= years.max()
    ]


def _table(
    race: RaceFigures,
    drawn: pd.DataFrame,
    compared: pd.DataFrame,
    series: Sequence[Series],
    corrected: Corrected,
    unit: str,
    lines: str,
) -> Table:
    """A row a period, newest first; a column a group."""
    cells = {(row["period"], row["group"]): row for row in as_dicts(drawn)}
    if lines == "gap":
        unit = POINTS if race.entry.unit == Unit.PERCENT else str(race.entry.unit)
    columns = (
        Column("period", say("column-year")),
        *(Column(one.key, one.label, unit, 3) for one in series),
    )

    def row_of(period: str) -> Row:
        mine = [cells.get((period, one.key)) for one in series]
        return Row(
            (period, *(None if row is None else float(row["drawn"]) for row in mine)),
            (
                race.when(period),
                *(numbers.NO_FIGURE if row is None else str(row["text"]) for row in mine),
            ),
            note=" ".join(said for (when, _), said in corrected.items() if when == period),
        )

    periods = [*dict.fromkeys(drawn["period"])][::-1]
    every = {(row["period"], row["group"]): row for row in as_dicts(compared)}

    def why_none(period: str) -> str:
        lacking = [one for one in series if (period, one.key) not in cells]
        return missing_text.named(
            (one.label, _why_none(race, every.get((period, one.key)), lines)) for one in lacking
        )

    table = Table(columns, tuple(map(row_of, periods)))
    return missing_text.with_reasons(table, [why_none(period) for period in periods])


def _why_none(race: RaceFigures, row: Record | None, lines: str) -> str:
    """Why nothing is drawn of a group in a period, in a few words."""
    if row is None:
        return missing_text.not_loaded()
    if why := race.absent(row):
        return why.reason
    told = gap_text.why(str(row["gap_why" if lines == "gap" else "ratio_why"]))
    return prose.lower_first(told).rstrip(".")


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
    named = {lines: say(f"disparity-trend-{lines}") for lines in LINES}
    return DisparityTrendQuery(place, reference, reader.one("lines", named, "rate"))


def _cells(facts: Facts, indicator: str, query: DisparityTrendQuery) -> list[Origin]:
    return of_observations(facts, _of_place(by_race.of(facts, indicator), query.place))


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
