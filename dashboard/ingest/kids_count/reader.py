"""Read a KIDS COUNT Data Center download into observations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.cells import Figure, Period, period_text, read_period, read_unit
from dashboard.ingest.grid import Grid
from dashboard.ingest.kids_count.coded import Coded, categories, factor
from dashboard.ingest.kids_count.figures import (
    margins_of,
    note_signs,
    read_cells,
    reject_non_fractions,
    values_of,
    without_repeats,
)
from dashboard.ingest.kids_count.labels import find_groups, find_places, identify
from dashboard.ingest.kids_count.layout import Layout, find_layout, find_roles, renamed_data, role
from dashboard.ingest.kids_count.rows import (
    own_rows,
    reject_other_indicators,
    report_other_columns,
    report_remarks,
    without_shifted_rows,
)
from dashboard.ingest.result import Problem, RawFile, ReadResult, Stranger, frame
from dashboard.schema import MAIN_SERIES, OBSERVATIONS, PLACES, PeriodKind, Status, Unit

KIND = "kids-count"
TITLE = "KIDS COUNT Data Center download"


@dataclass(frozen=True)
class _Contents:
    """What a download says: of which indicator it is, and its columns, understood.

    ``unread`` has, for each distinct cell of Data that is no figure, why it is none.
    """

    indicator: str
    series: str
    reviewed: bool
    breakdown: str
    groups: Coded[str]
    places: Coded[str]
    no_places: list[str]
    strangers: list[Stranger]
    periods: Coded[Period]
    units: Coded[Unit]
    figures: Coded[Figure]
    unread: list[str]


def read(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Every Data cell becomes an observation with a status, or is counted in a problem."""
    problems: list[Problem] = []
    sheet, grid, layout, apart = _own_part(grid, catalog, problems)
    contents = _understand(grid, layout, raw, catalog, problems)
    good = _good_rows(grid, contents, problems)
    reject_other_indicators(grid, layout, contents.indicator, catalog, good, problems)
    beside = report_other_columns(sheet, layout, catalog)
    problems += beside
    observations = _observations(grid, contents, raw, problems).loc[good]
    observations = without_repeats(observations, problems)
    indicator, series = contents.indicator, contents.series
    return ReadResult(
        kind=KIND,
        rows=grid.rows + apart,
        cells=grid.rows + apart + sum(problem.cells for problem in beside),
        stored=len(observations),
        tables={
            OBSERVATIONS.name: observations.reset_index(drop=True),
            PLACES.name: frame(PLACES, [one.place.row for one in contents.strangers]),
        },
        problems=tuple(problems),
        indicator=f"{indicator} {series}" if series != MAIN_SERIES else indicator,
        publisher=raw.sidecar.publisher,
        reviewed=contents.reviewed,
        strangers=tuple(contents.strangers),
    )


def _own_part(
    grid: Grid, catalog: Catalog, problems: list[Problem]
) -> tuple[Grid, Grid, Layout, int]:
    """The sheet, its rows that are the download's, its layout, and how many rows were left out."""
    roles = find_roles(grid)
    roles.setdefault("data", renamed_data(grid.header))
    if role(name := grid.header[roles["data"]]) != "data":
        problems.append(
            Problem("note", f"The column {name!r} stands where Data does, and was read as Data.",
                    "Nothing, if that is what it is.", row=1, column=name)
        )  # fmt: skip
    sheet, shifted = without_shifted_rows(grid, problems)
    own = own_rows(sheet, roles)
    layout = find_layout(sheet, own, roles, catalog)
    remarks = report_remarks(sheet, own, layout, problems)
    if not own.rows:
        problems.append(
            Problem("warning", "It has the columns of a download, and no figure.",
                    "Download it again, or remove it.")
        )  # fmt: skip
    return sheet, own, layout, shifted + remarks


def _understand(
    grid: Grid, layout: Layout, raw: RawFile, catalog: Catalog, problems: list[Problem]
) -> _Contents:
    period_codes, printed = factor(grid, layout.timeframe)
    indicator, series, reviewed = identify(
        raw, [period_text(text) for text in printed], catalog, problems
    )
    breakdown, groups = find_groups(grid, layout, catalog, problems)
    two_years = catalog.indicators[indicator].period_kind if reviewed else PeriodKind.POOLED
    places, no_places, strangers = find_places(grid, layout, raw, catalog, problems)
    unit_codes, unit_texts = factor(grid, layout.dataformat)
    if raw.sidecar.unit and not read_unit(raw.sidecar.unit):
        problems.append(
            Problem("error", f"The sidecar's unit {raw.sidecar.unit!r} is not one that is known.",
                    f"Write one of {', '.join(Unit)}.")
        )  # fmt: skip
    units: Coded[Unit] = Coded(
        unit_codes,
        unit_texts,
        [read_unit(text) or read_unit(raw.sidecar.unit) for text in unit_texts],
    )
    figures, unread = read_cells(grid, layout.data, units, catalog)
    return _Contents(
        indicator,
        series,
        reviewed,
        breakdown,
        groups,
        places,
        no_places,
        strangers,
        Coded(period_codes, printed, [read_period(text, two_years) for text in printed]),
        units,
        figures,
        unread,
    )


def _good_rows(grid: Grid, contents: _Contents, problems: list[Problem]) -> npt.NDArray[np.bool_]:
    """The rows of which everything is understood; an error for each text that is not."""
    good = np.ones(grid.rows, dtype=bool)
    figures, units = contents.figures, contents.units
    problems += [
        *_reject(grid, "Location", contents.places, contents.no_places,
                 "Give the place's name.", good),
        *_reject(grid, "TimeFrame", contents.periods, "is not a period that is known",
                 "Correct the cell, or tell the developers what it means.", good),
        *_reject(grid, "DataFormat", units, "is not a unit that is known",
                 "Correct the cell, or write unit: in the sidecar.", good),
        *_reject(grid, "Data", figures, contents.unread,
                 "Correct the cell, or add the marker to dashboard/catalog/markers.yaml.", good),
        *reject_non_fractions(grid, figures, units, good),
        *note_signs(grid, figures, good),
    ]  # fmt: skip
    return good


def _reject(
    grid: Grid,
    column: str,
    coded: Coded[str] | Coded[Period] | Coded[Unit] | Coded[Figure],
    why: str | list[str],
    remedy: str,
    good: npt.NDArray[np.bool_],
) -> Iterator[Problem]:
    """Take the rows whose text is not understood out of ``good``; an error for each text."""
    for code, (text, meaning) in enumerate(zip(coded.texts, coded.meanings, strict=True)):
        if meaning is not None:
            continue
        at = np.flatnonzero(good & (coded.codes == code))
        if not len(at):
            continue
        good[at] = False
        again = f" It stands in {len(at):,} rows; this is the first." if len(at) > 1 else ""
        reason = why if isinstance(why, str) else why[code]
        yield Problem("error", f"{text!r} {reason}.{again}", remedy, int(grid.numbers[at[0]]),
                      column, text, cells=len(at))  # fmt: skip


def _observations(
    grid: Grid, contents: _Contents, raw: RawFile, problems: list[Problem]
) -> pd.DataFrame:
    """Every row as an observation, also those that are not understood."""
    periods, units, figures = contents.periods, contents.units, contents.figures
    everywhere = np.zeros(grid.rows, dtype=np.intp)
    return pd.DataFrame(
        {
            "indicator": categories([contents.indicator], everywhere),
            "series": categories([contents.series], everywhere),
            "place": contents.places.labels(),
            "breakdown": categories([contents.breakdown], everywhere),
            "group": contents.groups.labels(),
            "period": categories([period_text(text) for text in periods.texts], periods.codes),
            "period_kind": periods.labels(lambda period: str(period.kind)),
            "start_year": periods.whole(lambda period: period.start),
            "end_year": periods.whole(lambda period: period.end),
            "unit": units.labels(),
            **values_of(figures, periods, units),
            "margin": margins_of(grid, figures, problems),
            "status": figures.labels(lambda figure: str(figure.status or Status.EMPTY)),
            "printed": categories(figures.texts, figures.codes),
            "correction": categories([""], everywhere),
            "file": categories([raw.name], everywhere),
            "row": grid.numbers,
        }
    )[OBSERVATIONS.names]
