"""Read a census table into observations, by what the catalog says its lines mean."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.catalog import Catalog
from dashboard.catalog.census import CensusFigure, Line, Meaning, plain, table_of
from dashboard.catalog.names import closest
from dashboard.ingest.census.cells import Estimate, read_estimate, share_of, total_of
from dashboard.ingest.census.geography import place_of
from dashboard.ingest.census.proposal import proposed_entry
from dashboard.ingest.census.table import (
    COMPANION,
    CensusTable,
    address_of,
    dataset_of,
    looks_like_census,
    open_table,
)
from dashboard.ingest.grid import Limits, Unreadable
from dashboard.ingest.result import FoundPlace, Problem, RawFile, ReadResult, frame
from dashboard.schema import (
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    TOTAL,
    PeriodKind,
    Status,
    Unit,
)

__all__ = ["COMPANION", "KIND", "is_census", "proposal_for", "read"]

KIND = "census-table"
COMPANION_KIND = "census-notes"
_PUBLISHER = "U.S. Census Bureau"
_RACE = "race"


@dataclass(frozen=True)
class _Column:
    """The figures of one unit that one entry of the catalog takes: a figure for each row."""

    of: Meaning
    breakdown: str
    group: str
    unit: Unit
    figures: list[Estimate | None]


class _LineError(Exception):
    """A line that the file does not have: a sentence, and what to do."""

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(sentence)
        self.remedy = remedy or (
            "Compare the titles in the file with those in dashboard/catalog/census.yaml, and write "
            "there what the line is called now."
        )


def is_census(path: Path) -> bool:
    """Whether a file is a table of the Census Bureau, or comes with one."""
    return COMPANION.search(path.name) is not None or looks_like_census(path)


def read(raw: RawFile, catalog: Catalog, limits: Limits) -> tuple[ReadResult, CensusTable | None]:
    """Every catalogued figure becomes an observation with a status, or is counted in a problem.

    Raises Unreadable with a sentence where the file is no table that can be read.
    """
    if COMPANION.search(raw.path.name):
        return ReadResult(COMPANION_KIND, 0, 0, 0), None
    table = open_table(raw.path, (raw.sidecar.source, raw.sidecar.title), limits)
    known = table_of(table.name, catalog.census)
    if known is None and table.name in catalog.census:
        raise Unreadable(
            f"The table {table.name} is taken by race alone, since another table prints its "
            "figures of everyone; whole: true in dashboard/catalog/census.yaml takes it too."
        )
    if known is None:
        raise Unreadable(
            f"The table {table.name} is not in dashboard/catalog/census.yaml, which says what "
            "lines mean; python etl.py check prints an entry to begin with."
        )
    entry, group = known
    problems: list[Problem] = []
    columns: list[_Column] = []
    cells = 0
    for figure in entry.figures:
        units = _units(figure)
        cells += len(units) * len(table.places)
        try:
            columns += _columns(table, figure, group, units)
        except _LineError as error:
            problems.append(
                Problem("error", str(error), error.remedy, row=1,
                        cells=len(units) * len(table.places))
            )  # fmt: skip
    places = [place_of(geo, name, catalog) for geo, name in table.places]
    problems += _unknown_places(table, places, len(columns))
    records, unread = _records(table, places, columns, raw)
    problems += unread
    observations = frame(OBSERVATIONS, records).drop_duplicates([*OBSERVATIONS.key])
    if twice := len(records) - len(observations):
        problems.append(
            Problem("error", f"{twice:,} of its figures are of a place that stands in it twice; "
                    "the first counts.", "Download it again.", cells=twice)
        )  # fmt: skip
    indicators = sorted({column.of.indicator for column in columns})
    return ReadResult(
        kind=KIND,
        rows=len(table.places),
        cells=cells,
        stored=len(observations),
        tables={
            OBSERVATIONS.name: observations,
            PLACES.name: frame(
                PLACES,
                [one.row for one in places if not isinstance(one, str) and not one.known],
            ),
        },
        problems=tuple(problems),
        indicator=", ".join(indicators),
        publisher=raw.sidecar.publisher or _PUBLISHER,
    ), table


def proposal_for(path: Path, hints: tuple[str, ...], catalog: Catalog, limits: Limits) -> str:
    """An entry of census.yaml for a table that the catalog lacks; empty where it has it."""
    if COMPANION.search(path.name) or not looks_like_census(path):
        return ""
    try:
        table = open_table(path, hints, limits)
    except Unreadable:
        return ""
    known = table.name in catalog.census or table_of(table.name, catalog.census)
    return "" if known else proposed_entry(table)


def _units(figure: CensusFigure) -> list[Unit]:
    """The units that an entry gives figures in."""
    if figure.numerator:
        return [Unit.PERCENT, Unit.NUMBER]
    if figure.parts:
        return [Unit.NUMBER]
    printed = {
        Unit.PERCENT: figure.percent,
        Unit.NUMBER: figure.number,
        Unit.CURRENCY: figure.amount,
    }
    return [unit for unit, line in printed.items() if line]


def _columns(
    table: CensusTable, figure: CensusFigure, letter: str, units: list[Unit]
) -> Iterator[_Column]:
    of = figure.of.get("1" if table.years == 1 else "5")
    if of is None:
        raise _LineError(
            f"The catalog says of table {table.name} nothing on estimates of {table.years} years."
        )
    group = letter or figure.group
    breakdown = _RACE if letter else figure.breakdown
    if letter and figure.group != TOTAL:
        raise _LineError(f"Table {table.name} is by race; its lines cannot be of {figure.group}.")
    for unit, figures in zip(units, _figures(table, figure, units), strict=True):
        yield _Column(of, breakdown if group != TOTAL else NO_BREAKDOWN, group, unit, figures)


def _figures(
    table: CensusTable, figure: CensusFigure, units: list[Unit]
) -> list[list[Estimate | None]]:
    """For each unit the figure of each row; None where a cell is not understood."""
    if figure.numerator:
        counted = _totals(table, figure.numerator)
        everyone = _totals(table, figure.denominator)
        shares = [
            share_of(one, all_) if one and all_ else None
            for one, all_ in zip(counted, everyone, strict=True)
        ]
        return [shares, counted]
    if figure.parts:
        return [_totals(table, figure.parts)]
    lines = [line for line in (figure.percent, figure.number, figure.amount) if line]
    return [_read_line(table, line, unit) for line, unit in zip(lines, units, strict=True)]


def _totals(table: CensusTable, lines: tuple[Line, ...]) -> list[Estimate | None]:
    parts = [_read_line(table, line, Unit.NUMBER) for line in lines]
    return [
        total_of([part for part in row if part]) if all(row) else None
        for row in zip(*parts, strict=True)
    ]


def _read_line(table: CensusTable, line: Line, unit: Unit) -> list[Estimate | None]:
    key = next((table.titles[plain(title)] for title in line if plain(title) in table.titles), None)
    if key is None:
        raise _not_found(table, line)
    return [
        read_estimate(cell, margin, unit)
        for cell, margin in zip(table.estimates[key], table.margins[key], strict=True)
    ]


def _not_found(table: CensusTable, line: Line) -> _LineError:
    of = (table.name, table.years, table.year)
    if not table.titles:
        return _LineError(
            f"It came without the titles of its lines, so nothing says what table {table.name} "
            "counts in them.",
            f"Save {address_of(*of)}/groups/{table.name}.json beside it as "
            f"{dataset_of(*of)}-Variables.json.",
        )
    near = closest(plain(line[0]), list(table.titles), 1)
    nearest = table.printed_titles[table.titles[near[0]]] if near else ""
    like = f" The nearest is {nearest!r} ({table.titles[near[0]]})." if near else ""
    return _LineError(f"Table {table.name} of {table.period} has no line {line[0]!r}.{like}")


def _unknown_places(
    table: CensusTable, places: list[FoundPlace | str], columns: int
) -> Iterator[Problem]:
    """A line for each reason why rows are of no place that is read, with how many there are."""
    alike: dict[str, list[int]] = {}
    for index, place in enumerate(places):
        if isinstance(place, str):
            alike.setdefault(table.places[index][0][:3], []).append(index)
    for found in alike.values():
        more = f" So are {len(found) - 1:,} more rows." if len(found) > 1 else ""
        yield Problem(
            "warning", f"{places[found[0]]}.{more}", "Nothing, if you need no figures of it.",
            row=table.numbers[found[0]], column="GEO_ID", printed=table.places[found[0]][0],
            cells=len(found) * columns,
        )  # fmt: skip


def _records(
    table: CensusTable, places: list[FoundPlace | str], columns: list[_Column], raw: RawFile
) -> tuple[list[dict[str, object]], list[Problem]]:
    records: list[dict[str, object]] = []
    unread: list[Problem] = []
    for column in columns:
        for place, number, figure in zip(places, table.numbers, column.figures, strict=True):
            if isinstance(place, str):
                continue
            if figure is None:
                unread.append(
                    Problem("error", f"A figure of {place.name} ({column.unit}, {column.group}) is "
                            "neither a number nor an annotation that is known.",
                            "Compare it with the table on data.census.gov.", number, cells=1)
                )  # fmt: skip
                continue
            records.append(_record(table, place, column, figure, number, raw))
    return records, unread


def _record(
    table: CensusTable,
    place: FoundPlace,
    column: _Column,
    figure: Estimate,
    number: int,
    raw: RawFile,
) -> dict[str, object]:
    published = figure.status == Status.PUBLISHED
    return {
        "indicator": column.of.indicator,
        "series": column.of.series,
        "place": place.slug,
        "breakdown": column.breakdown,
        "group": column.group,
        "period": table.period,
        "period_kind": str(PeriodKind.YEAR if table.years == 1 else PeriodKind.POOLED),
        "start_year": table.year - table.years + 1,
        "end_year": table.year,
        "unit": str(column.unit),
        "value": figure.value if published else math.nan,
        "low": figure.low,
        "high": figure.high,
        "margin": figure.margin,
        "decimals": figure.decimals,
        "status": str(figure.status),
        "printed": figure.printed,
        "correction": "",
        "file": raw.name,
        "row": number,
    }
