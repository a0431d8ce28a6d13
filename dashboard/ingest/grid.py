"""Open a workbook or CSV file as grids of text, exactly as printed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.ingest.text_file import text_rows
from dashboard.ingest.workbook import Limits, Unreadable, check_size, open_workbook

__all__ = [
    "Column",
    "Grid",
    "Limits",
    "Sheet",
    "Unreadable",
    "count_numbers",
    "open_sheets",
    "read_grid",
]

Codes = npt.NDArray[np.intp]
Step = Callable[[int], None]

# Rows are turned into columns this many at a time, so that a large sheet is never held twice.
_BLOCK = 5_000
_NONE = np.empty(0, dtype=np.intp)
# A title or an empty row may stand above the header, but not more than these.
_ROWS_ABOVE = 5
# No cell of a workbook may have more characters.
_LONGEST_CELL = 32_767
_A_NUMBER = re.compile(r"[-+$(]{0,2}(\d[\d,. ]*|\.\d+)[%)*\u2020\u2021]*")
# Columns of numbers that are no figures.
_NO_FIGURES = {"fips", "fipscode", "geoid", "id", "year", "timeframe", "code", "index", "row"}
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Column:
    """A column of text: ``distinct`` ones in order of appearance, ``codes`` into them by row.

    A column of figures repeats itself, so that each text need be kept and understood once.
    """

    codes: Codes
    distinct: list[str]

    @property
    def texts(self) -> npt.NDArray[np.object_]:
        """The text of each row."""
        return np.array(self.distinct, dtype=object)[self.codes]

    def only(self, rows: npt.NDArray[np.bool_]) -> Column:
        """The column of some of the rows, with none of the texts that stand in others alone."""
        codes, kept = pd.factorize(self.codes[rows])
        return Column(codes, [self.distinct[code] for code in kept])


@dataclass(frozen=True)
class Grid:
    """One sheet: header names and the columns under them; blank rows are left out.

    ``numbers`` has the row of the sheet for each data row. ``printed_header`` names every column
    of the sheet, also those that were not read. ``notes`` are sentences about how the file had to
    be read. ``delimiter`` is what sets the cells of a text file apart; empty for a workbook.
    ``beyond`` has the rows of a text file that hold more cells than there are headers; those of a
    workbook are in columns without a header.
    """

    sheet: str
    header: tuple[str, ...]
    columns: tuple[Column, ...]
    saved: str
    numbers: npt.NDArray[np.int64]
    printed_header: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    delimiter: str = ""
    beyond: tuple[int, ...] = ()

    @property
    def rows(self) -> int:
        """Data rows."""
        return len(self.numbers)

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each header stands, without regard to case; the first wins."""
        return _positions(self.header)

    def column(self, name: str) -> Column:
        """The column under a header; blank throughout where the header is absent."""
        position = self.positions.get(name.casefold())
        if position is None:
            return Column(np.zeros(self.rows, dtype=np.intp), [""])
        return self.columns[position]

    def as_dicts(self) -> list[dict[str, str]]:
        """Rows as dictionaries by casefolded header, for small curated sheets."""
        names = list(self.positions)
        columns = [self.columns[self.positions[name]].texts for name in names]
        return [
            dict(zip(names, (text.strip() for text in row), strict=True))
            for row in zip(*columns, strict=True)
        ]

    @cached_property
    def content_sha256(self) -> str:
        """Hash of the cells: two downloads of the same figures differ in bytes, not in this."""
        digest = hashlib.sha256("\x1f".join(self.header).encode())
        for column in self.columns:
            digest.update("\x1e".join(("", *column.distinct, "")).encode("utf-8", "surrogatepass"))
            digest.update(column.codes.astype("<i4").tobytes())
        return digest.hexdigest()


@dataclass(frozen=True)
class Sheet:
    """A sheet of which only the header has been read: enough to tell what it is."""

    name: str
    header: tuple[str, ...]
    saved: str
    limits: Limits
    body: Iterator[tuple[int, Sequence[object]]] = field(repr=False)
    notes: tuple[str, ...] = ()
    delimiter: str = ""

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each header stands, without regard to case; the first wins."""
        return _positions(self.header)

    def grid(
        self,
        keep: Callable[[str], bool] = lambda header: True,
        step: Step = lambda rows: None,
    ) -> Grid:
        """Read the rows, once. ``keep`` chooses columns by header; ``step`` is told rows done.

        Raises Unreadable where there are more rows than are allowed.
        """
        header = list(self.header)
        wanted = [at for at, name in enumerate(header) if keep(name)]
        codes: list[list[Codes]] = [[] for _ in wanted]
        seen = [_Seen() for _ in wanted]
        numbers: list[int] = []
        beyond: list[int] = []
        width = len(header)
        while block := list(islice(self.body, _BLOCK)):
            rows = [(number, row) for number, row in block if _filled(row)]
            before = len(numbers)
            numbers += [number for number, _ in rows]
            longer = [
                (number, right)
                for number, row in rows
                if len(row) > width and (right := _right_of(row, width))
            ]
            if self.delimiter:
                beyond += [number for number, _ in longer]
            else:
                # What stands right of the last header has none, but is not passed over.
                width += max((right for _, right in longer), default=0)
            check_size(len(numbers), width, self.limits)
            while len(header) < width:
                if keep(""):
                    wanted.append(len(header))
                    seen.append(_Seen())
                    codes.append([seen[-1].coded([""] * before)])
                header.append("")
            cells = [
                row if len(row) == width else [*row[:width], *[""] * (width - len(row))]
                for _, row in rows
            ]
            columns = list(zip(*cells, strict=True)) or [()] * width
            for coded, texts, at in zip(codes, seen, wanted, strict=True):
                coded.append(texts.coded(columns[at]))
            step(len(numbers))
        return Grid(
            self.name,
            tuple(header[at] for at in wanted),
            tuple(
                Column(np.concatenate([*coded, _NONE]), [*texts])
                for coded, texts in zip(codes, seen, strict=True)
            ),
            self.saved,
            np.array(numbers, dtype=np.int64),
            tuple(header),
            self.notes,
            self.delimiter,
            tuple(beyond),
        )


class _Seen(dict[str, int]):
    """The texts of a column so far, each with its code: as many as were seen before it."""

    def __missing__(self, text: str) -> int:
        if len(text) > _LONGEST_CELL:
            raise Unreadable(
                f"It has a cell of {len(text):,} characters; a cell of a table holds at most "
                f"{_LONGEST_CELL:,}."
            )
        self[text] = code = len(self)
        return code

    def coded(self, cells: Sequence[object]) -> Codes:
        """The codes of more cells."""
        # Asking for the types at once is many times faster than looking at each cell.
        printed = set(map(type, cells)) <= {str}
        texts = cast("Iterable[str]", cells) if printed else map(_text, cells)
        return np.fromiter(map(self.__getitem__, texts), dtype=np.intp, count=len(cells))


def _positions(header: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for position, name in enumerate(header):
        found.setdefault(name.casefold(), position)
    return found


def read_grid(path: Path, limits: Limits | None = None) -> Grid:
    """Read the first sheet of a workbook that is not empty, or a CSV file, as text.

    Raises Unreadable with a sentence where the file is neither.
    """
    return next(open_sheets(path, limits or Limits())).grid()


def count_numbers(grid: Grid) -> int:
    """How many cells of a sheet of an unknown layout are figures, as far as can be told."""
    total = 0
    for name, column in zip(grid.header, grid.columns, strict=True):
        if "".join(filter(str.isalnum, name.casefold())) in _NO_FIGURES:
            continue
        is_number = [bool(_A_NUMBER.fullmatch(text.strip())) for text in column.distinct]
        total += int(np.array(is_number, dtype=bool)[column.codes].sum()) if is_number else 0
    return total


def open_sheets(
    path: Path, limits: Limits, knows: Callable[[tuple[str, ...]], bool] = lambda header: False
) -> Iterator[Sheet]:
    """The sheets of a workbook that hold anything, or the one table of a text file.

    ``knows`` tells a header that is known, wherever it stands among the first rows. Raises
    Unreadable with a sentence where the file is neither, or holds nothing.
    """
    try:
        with path.open("rb") as file:
            start = file.read(512)
        if start.startswith((b"PK", _OLD_EXCEL)):
            _refuse_locked(path, start)
            sheets = _workbook_sheets(path, limits, knows)
        elif start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            raise Unreadable(
                "It is a web page and no table: a site answers with a page when it is unwell."
            )
        else:
            rows, delimiter, notes = text_rows(path, limits)
            whole = _sheet("", rows, "", limits, knows, notes, delimiter)
            sheets = iter([whole] if whole else [])
        first = next(sheets, None)
    except OSError as error:
        raise Unreadable(f"It cannot be opened: {error.strerror or error}.") from None
    if first is None:
        raise Unreadable("It is empty.")
    yield first
    yield from sheets


def _refuse_locked(path: Path, start: bytes) -> None:
    if start.startswith(_OLD_EXCEL):
        with path.open("rb") as file:
            if "EncryptedPackage".encode("utf-16-le") in file.read(5_000_000):
                raise Unreadable("It is protected by a password; save it without one.")


def _workbook_sheets(
    path: Path, limits: Limits, knows: Callable[[tuple[str, ...]], bool]
) -> Iterator[Sheet]:
    book, saved = open_workbook(path, limits)
    for name in book.names:
        sheet = _sheet(name, book.rows(name), saved, limits, knows)
        if sheet:
            yield sheet


def _sheet(
    name: str,
    rows: Iterable[Sequence[object]],
    saved: str,
    limits: Limits,
    knows: Callable[[tuple[str, ...]], bool],
    notes: tuple[str, ...] = (),
    delimiter: str = "",
) -> Sheet | None:
    """A sheet up to its header; None where it is empty.

    The header is the first row that is known as one; else the first with several names and half
    as many cells as the rows below it: a title and its remarks are shorter.
    """
    numbered = enumerate(rows, start=1)
    filled = ((number, row) for number, row in numbered if _filled(row))
    first = list(islice(filled, _ROWS_ABOVE + 1))
    if not first:
        return None
    widths = [sum(1 for cell in row if _text(cell).strip()) for _, row in first]
    wide = [at for at, width in enumerate(widths) if width > 1 and 2 * width >= max(widths)]
    headers = [_header(row) for _, row in first]
    known = next((at for at, header in enumerate(headers) if knows(header)), None)
    at = known if known is not None else wide[0] if wide else 0
    check_size(first[at][0], len(headers[at]), limits)
    body = chain(first[at + 1 :], numbered)
    return Sheet(name, headers[at], saved, limits, body, notes, delimiter)


def _header(row: Sequence[object]) -> tuple[str, ...]:
    header = [_text(cell).strip().removeprefix("\ufeff").strip() for cell in row]
    while header and not header[-1]:
        header.pop()
    return tuple(name[:_LONGEST_CELL] for name in header)


def _right_of(row: Sequence[object], width: int) -> int:
    """How many cells a row has right of its first ones, up to its last that is filled."""
    right = enumerate(row[width:], start=1)
    return max((at for at, cell in right if _text(cell).strip()), default=0)


def _filled(row: Sequence[object]) -> bool:
    # The first half is quick and nearly always enough: all but 0 and no are true.
    return any(row) or any(cell != "" and cell is not None for cell in row)


def _text(cell: object) -> str:
    """A cell as the sheet prints it: whole numbers without a decimal point."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return str(cell)
