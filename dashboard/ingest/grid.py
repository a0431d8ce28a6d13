"""Open a workbook or CSV file as a grid of text, exactly as printed."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

Texts = npt.NDArray[np.object_]
Choose = Callable[[Sequence[str]], Sequence[int]]
Told = Callable[[int], None]

# A sheet of more rows than this says how far it is, each time it has read so many.
_ROWS_A_STEP = 10_000


class Unreadable(Exception):
    """A file that is not a table; the message is a sentence for the person who put it there."""


@dataclass(frozen=True)
class Grid:
    """One sheet: header names, and one array of text a column. Row 1 of the sheet is the header."""

    sheet: str
    header: tuple[str, ...]
    columns: tuple[Texts, ...]
    saved: str

    @property
    def rows(self) -> int:
        """Data rows."""
        return len(self.columns[0]) if self.columns else 0

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each header stands, without regard to case; the first wins."""
        found: dict[str, int] = {}
        for position, name in enumerate(self.header):
            found.setdefault(name.casefold(), position)
        return found

    def column(self, name: str) -> Texts:
        """The texts under a header; all empty where the header is absent."""
        position = self.positions.get(name.casefold())
        if position is None:
            return np.full(self.rows, "", dtype=object)
        return self.columns[position]

    def factor(self, name: str) -> tuple[npt.NDArray[np.intp], list[str]]:
        """A column as codes into its distinct texts, in order of appearance."""
        codes, distinct = pd.factorize(self.column(name))
        return codes, [str(text) for text in distinct]

    def records(self) -> list[dict[str, str]]:
        """Rows as dictionaries by casefolded header, for small curated sheets."""
        names = list(self.positions)
        columns = [self.columns[self.positions[name]] for name in names]
        return [
            dict(zip(names, (text.strip() for text in row), strict=True))
            for row in zip(*columns, strict=True)
        ]

    @cached_property
    def content_sha256(self) -> str:
        """Hash of the cells: two downloads of the same figures differ in bytes, not in this."""
        digest = hashlib.sha256("\x1f".join(self.header).encode())
        for column in self.columns:
            digest.update(b"\x1e")
            digest.update("\x1f".join(column).encode())
        return digest.hexdigest()


def _all(header: Sequence[str]) -> Sequence[int]:
    return range(len(header))


def read_grid(path: Path, choose: Choose = _all, told: Told = lambda rows: None) -> Grid:
    """Read the first sheet of a workbook, or a CSV file, as text.

    ``choose`` gives the positions of the columns to keep, of a header; ``told`` is told now and
    then how many rows are read. Raises Unreadable with a sentence where the file is neither.
    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
        if start.startswith(b"PK"):
            return _read_workbook(path, choose, told)
        if start.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable(
                "It is an old or password-protected Excel file; open it and save it as .xlsx."
            )
        return _read_csv(path, choose, told)
    except OSError as error:
        raise Unreadable(f"It cannot be opened: {error.strerror}.") from None


def _read_workbook(path: Path, choose: Choose, told: Told) -> Grid:
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        sheet = workbook.get_sheet_by_index(0)
        with zipfile.ZipFile(path) as archive:
            saved = max(entry.date_time[:3] for entry in archive.infolist())
    except (CalamineError, zipfile.BadZipFile, ValueError, IndexError) as error:
        raise Unreadable(
            f"It is not a workbook that can be opened ({error}); download or save it again."
        ) from None
    # Zip writers that keep no time print 1980-01-01: that is no date.
    date = datetime.date(*saved).isoformat() if saved > (1980, 1, 1) else ""
    return _grid(sheet.name, sheet.iter_rows(), date, choose, told)


def _read_csv(path: Path, choose: Choose, told: Told) -> Grid:
    data = path.read_bytes()
    if b"\x00" in data:
        raise Unreadable("It is neither a workbook nor a text file.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1").removeprefix("ï»¿")
    try:
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise Unreadable(f"It is not a CSV file that can be read: {error}.") from None
    return _grid("", filter(None, rows), "", choose, told)


def _grid(
    sheet: str, rows: Iterable[Sequence[object]], saved: str, choose: Choose, told: Told
) -> Grid:
    """The chosen columns of rows that are read one by one: a wide sheet is never held whole."""
    left = iter(rows)
    first = next(left, ())
    if not any(str(cell).strip() for cell in first):
        raise Unreadable("It has no header in its first row.")
    header = [_text(cell).strip().removeprefix("\ufeff") for cell in first]
    kept = choose(header)
    body = list(_counted(left, kept, told))
    columns = tuple(np.array([row[at] for row in body], dtype=object) for at in range(len(kept)))
    return Grid(sheet, tuple(header[at] for at in kept), columns, saved)


def _counted(
    rows: Iterator[Sequence[object]], kept: Sequence[int], told: Told
) -> Iterator[list[str]]:
    """The kept cells of each row as text; a row that is too short ends in empty cells."""
    for number, row in enumerate(rows, start=1):
        yield [_text(row[at]) if at < len(row) else "" for at in kept]
        if number % _ROWS_A_STEP == 0:
            told(number)


def _text(cell: object) -> str:
    """A cell as the sheet prints it: whole numbers without a decimal point."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return str(cell)
