"""Open workbooks from strangers: look at the zip first, then read one sheet's rows."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

try:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum
except ImportError:  # the slower reader gives the same rows
    CalamineWorkbook = None  # type: ignore[assignment, misc]

_CHUNK = 1 << 20
_NO_DATE = (1980, 1, 1)  # what zip writers that keep no time print
# A part smaller than this unpacks to nothing that could hurt, however well it was packed.
_RATIO_MATTERS_FROM = 20_000_000
# What may be a reference far out, in column AA or row 100,000 and beyond: few sheets have one.
# It starts with a letter because that is searched for many times faster than a blank.
_FAR = re.compile(rb"""r\s*=\s*["'](?:[A-Za-z]{2}|[A-Za-z]?\d{6})""")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']""")

Rows = Iterator[Sequence[object]]


class Unreadable(Exception):
    """A file that is not a table; the message is a sentence for the person who put it there."""


@dataclass(frozen=True)
class Limits:
    """The most that one file may hold: larger ones are set aside before they are read.

    ``unpacked`` counts bytes, ``ratio`` how many times larger a workbook may unpack.
    """

    unpacked: int = 1_500_000_000
    ratio: int = 60
    entries: int = 2_000
    rows: int = 1_100_000
    columns: int = 2_000
    cells: int = 40_000_000


class Workbook(Protocol):
    """An open workbook: the names of its sheets, and the rows of one."""

    names: list[str]

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet from the first, blank ones too, and nothing converted."""


@dataclass(frozen=True)
class Inspected:
    """What the zip says of a workbook: when it was saved, and whether a cell holds an error."""

    saved: str
    has_errors: bool


def open_workbook(path: Path, limits: Limits) -> tuple[Workbook, str]:
    """A workbook and the date it was saved. Raises Unreadable with a sentence."""
    inspected = inspect(path, limits)
    # calamine gives error cells (#VALUE!) as empty ones, which would hide them.
    fast = CalamineWorkbook is not None and not inspected.has_errors
    return (WithCalamine(path) if fast else WithOpenpyxl(path)), inspected.saved


class WithCalamine:
    """A workbook read by calamine, the fast reader."""

    def __init__(self, path: Path) -> None:
        try:
            self._book = CalamineWorkbook.from_path(str(path))
            sheets = self._book.sheets_metadata
            # Hidden sheets last: what a person sees of a workbook is what it holds.
            sheets.sort(key=lambda sheet: sheet.visible != SheetVisibleEnum.Visible)
            self.names: list[str] = [sheet.name for sheet in sheets]
        except Exception as error:
            raise _broken(error) from None

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet."""
        try:
            page = self._book.get_sheet_by_name(sheet)
            # It counts rows from the first of the sheet, but columns from the first filled one.
            left = [""] * (page.start[1] if page.start else 0)
            rows: Rows = iter(page.iter_rows())
            yield from ([*left, *row] for row in rows) if left else rows
        except Exception as error:
            raise _broken(error) from None


class WithOpenpyxl:
    """A workbook read by openpyxl: slower, and knows error cells."""

    def __init__(self, path: Path) -> None:
        import openpyxl  # few workbooks need it, and it takes long to load

        assert openpyxl.DEFUSEDXML, "defusedxml must guard openpyxl"
        try:
            self._book = openpyxl.load_workbook(
                io.BytesIO(path.read_bytes()), read_only=True, data_only=True
            )
            sheets = sorted(self._book.worksheets, key=lambda s: s.sheet_state != "visible")
            self.names: list[str] = [sheet.title for sheet in sheets]
        except Exception as error:
            raise _broken(error) from None

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet."""
        try:
            page = self._book[sheet]
            page.reset_dimensions()  # what a sheet says of its own size need not be so
            for row in page.iter_rows(values_only=True):
                yield ["" if cell is None else cell for cell in row]
        except Exception as error:
            raise _broken(error) from None


def _broken(error: Exception) -> Unreadable:
    """Readers raise whatever they meet in a damaged file; to a person it is all one thing."""
    reason = " ".join(str(error).split())[:120] or type(error).__name__
    return Unreadable(
        f"It is not a workbook that can be opened ({reason}); download or save it again."
    )


def inspect(path: Path, limits: Limits) -> Inspected:
    """Hold a workbook to the limits without parsing it. Raises Unreadable with a sentence.

    Every part is unpacked once, a piece at a time, which also proves its checksum.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_index(parts, path.stat().st_size, limits)
            errors = [_check_part(archive, part, limits) for part in parts]
            saved = max(part.date_time[:3] for part in parts)
    except Unreadable:
        raise
    except OSError as error:
        raise Unreadable(f"It cannot be opened: {error.strerror or error}.") from None
    except Exception as error:
        raise _broken(error) from None
    return Inspected(_date(saved), any(errors))


def _date(saved: tuple[int, ...]) -> str:
    try:
        return datetime.date(*saved[:3]).isoformat() if saved > _NO_DATE else ""
    except ValueError:
        return ""


def _check_index(parts: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise Unreadable("It is a zip file, not a workbook; unpack it and keep the workbook.")
    if len(parts) > limits.entries:
        raise Unreadable(f"It has {len(parts):,} parts, more than a workbook needs.")
    if unpacked > limits.unpacked:
        raise Unreadable(
            f"It would unpack to {unpacked / 1e6:,.0f} MB, more than the "
            f"{limits.unpacked / 1e6:,.0f} MB that are allowed."
        )
    if unpacked > _RATIO_MATTERS_FROM and unpacked > limits.ratio * packed:
        raise Unreadable(
            f"It would unpack to {unpacked / packed:,.0f} times its size; a workbook of figures "
            f"does not go beyond {limits.ratio}."
        )
    for part in parts:
        inside = PurePosixPath(part.filename)
        if inside.is_absolute() or ".." in inside.parts or "\\" in part.filename:
            raise Unreadable(f"It has a part with a path that leaves it ({part.filename!r:.80}).")
        if part.flag_bits & 1:
            raise Unreadable("It is protected by a password; save it without one.")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> bool:
    """Refuse what no figure needs; tells whether a cell of this part holds an error."""
    xml = part.filename.casefold().endswith((".xml", ".rels"))
    errors = far = False
    with archive.open(part) as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            if not xml:
                continue
            text = tail + chunk
            # Nothing that writes workbooks writes UTF-16, in which a DTD would not be seen.
            if text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<!DOCTYPE" in text:
                raise Unreadable("It holds XML that a workbook does not need and that can do harm.")
            errors = errors or b't="e"' in text
            far = far or _FAR.search(text) is not None
            tail = text[-40:]
    if far:
        _check_extent(archive, part, limits)
    return errors


def _check_extent(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> None:
    """Refuse a sheet whose farthest cells span more than is allowed: a reader fills the gaps."""
    from openpyxl.utils import column_index_from_string

    last_row, letters = 0, {b"A"}
    with archive.open(part) as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            text = tail + chunk
            found = _REFERENCE.findall(text)
            if found:
                letters.update(column.upper() for column, _ in found)
                last_row = max(last_row, max(int(row) for _, row in found))
            tail = text[-40:]
    last_column = max(column_index_from_string(c.decode()) for c in letters if c)
    check_size(last_row, last_column, limits)


def check_size(rows: int, columns: int, limits: Limits) -> None:
    """Raise Unreadable where a sheet is larger than is allowed."""
    if rows > limits.rows:
        raise Unreadable(
            f"It has {rows:,} rows; at most {limits.rows:,} are read. Split it into several files."
        )
    if columns > limits.columns or rows * columns > limits.cells:
        raise Unreadable(
            f"It spans {rows:,} rows and {columns:,} columns; at most {limits.columns:,} columns "
            f"and {limits.cells:,} cells are read."
        )
