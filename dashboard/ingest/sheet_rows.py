"""Read a sheet that people keep by hand row after row: a row that cannot be used stops no other."""

from __future__ import annotations

import math
from collections.abc import Callable
from urllib.parse import urlsplit

from dashboard.ingest.grid import Grid
from dashboard.ingest.result import Problem, RawFile, ReadResult, frame
from dashboard.schema import (
    CLAIMS,
    NEWS,
    NEWS_LINKS,
    PARTNER_LINKS,
    PARTNERS,
    PLACE_LINKS,
    PLACES,
    RANKINGS,
    REPRESENTATIVES,
    TESTED_CHANGES,
)

Record = dict[str, str]
Rows = list[dict[str, object]]


_TABLES = (
    PLACES,
    PLACE_LINKS,
    REPRESENTATIVES,
    TESTED_CHANGES,
    NEWS,
    NEWS_LINKS,
    CLAIMS,
    PARTNERS,
    PARTNER_LINKS,
)


class RowError(Exception):
    """A row that cannot be used: which column, what is wrong and what to do."""

    def __init__(self, column: str, printed: str, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.column, self.printed, self.problem, self.remedy = column, printed, problem, remedy


def each_row(
    kind: str,
    grid: Grid,
    raw: RawFile,
    names: tuple[str, ...],
    one: Callable[[Record, int], dict[str, Rows]],
) -> ReadResult:
    """Read row after row; a row that cannot be used is a problem, and the rest are taken."""
    rows: dict[str, Rows] = {name: [] for name in names}
    problems: list[Problem] = []
    for row, record in zip(map(int, grid.numbers), grid.as_dicts(), strict=True):
        try:
            for name, new in one(record, row).items():
                rows[name].extend(new)
        except RowError as error:
            problems.append(
                Problem("error", error.problem, error.remedy, row, error.column, error.printed, 1)
            )
    tables = {table.name: table for table in _TABLES}
    published = [*RANKINGS.key, *(c for c in RANKINGS.names if c.startswith("published_"))]
    return ReadResult(
        kind=kind,
        rows=grid.rows,
        cells=grid.rows,
        stored=grid.rows - len(problems),
        tables={
            name: frame(tables[name], records)
            if name in tables
            else frame(RANKINGS, records)[published]
            for name, records in rows.items()
        },
        problems=tuple(problems),
        publisher=raw.sidecar.publisher,
    )


def number(record: Record, column: str) -> float | None:
    """A number, or None where the cell is empty."""
    text = record[column]
    try:
        value = float(text) if text else None
    except ValueError:
        value = math.inf
    if value is not None and not math.isfinite(value):
        raise RowError(column, text, "The value is not a number.",
                       "Write it in full, or leave it empty.")  # fmt: skip
    return value


def whole(record: Record, column: str, least: int, most: int) -> int:
    """A whole number between two others. Raises RowError."""
    text = record[column]
    if not text.isdecimal() or len(text) > len(str(most)) or not least <= int(text) <= most:
        raise RowError(column, text, f"It is not a whole number from {least} to {most}.",
                       "Correct it.")  # fmt: skip
    return int(text)


def listed(record: Record, column: str) -> list[str]:
    """What stands in a cell, set apart by semicolons."""
    return [part.strip() for part in record.get(column, "").split(";") if part.strip()]


def address(record: Record, column: str) -> str:
    """An http(s) address, or empty: nothing else becomes a link."""
    url = record.get(column, "")
    try:
        usable = not url or (urlsplit(url).scheme in ("http", "https") and url.isprintable())
    except ValueError:  # https://[x/a
        usable = False
    if not usable:
        raise RowError(column, url, "It is no address that starts with http:// or https://.",
                       "Give the page's full address, or leave it empty.")  # fmt: skip
    return url
