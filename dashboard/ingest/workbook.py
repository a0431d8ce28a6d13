"""Open workbooks from strangers: look at the zip first, then read one sheet's rows."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

try:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
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
# What readers lose: errors, formulas that were saved without a result, raised footnote digits.
_ODD = (b' t="e"', b"<f", b":f>", b"superscript", b':value-type="error"')
# How LibreOffice writes an error: as an empty text, beside what is shown of it.
_SHOWN_ERROR = re.compile(rb'(<table:table-cell\b[^>]*:value-type="error"[^>]*>)')
_NO_RESULT = re.compile(
    rb"<((?:\w+:)?)c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_RAISED = re.compile(
    rb"(<(?:\w+:)?rPr>(?:(?!</(?:\w+:)?rPr>).)*superscript(?:(?!</(?:\w+:)?rPr>).)*"
    rb"</(?:\w+:)?rPr>\s*<(?:\w+:)?t\b[^>]*>)([^<]*)",
    re.S,
)
_HIGH = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")

Rows = Iterator[Sequence[object]]


class Unreadable(Exception):
    """A file that is not a table; the message is a sentence for the person who put it there."""


@dataclass(frozen=True)
class Limits:
    """The most that one file may hold: larger ones are set aside before they are read.

    ``unpacked`` counts bytes, ``ratio`` how many times larger a workbook may unpack; ``memory``
    (bytes) and ``seconds`` bound what reading it may take.
    """

    unpacked: int = 1_500_000_000
    ratio: int = 60
    entries: int = 2_000
    rows: int = 1_100_000
    columns: int = 2_000
    cells: int = 40_000_000
    memory: int = 3_000_000_000
    seconds: float = 60.0


class Workbook(Protocol):
    """An open workbook: the names of its sheets, and the rows of one."""

    names: list[str]

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet from the first, blank ones too, and nothing converted."""


@dataclass(frozen=True)
class Inspected:
    """What the zip says of a workbook: when it was saved, and whether it must be mended."""

    saved: str
    odd: bool


def open_workbook(path: Path, limits: Limits) -> tuple[Workbook, str]:
    """A workbook (.xlsx, .xls or .ods) and the date it was saved. Raises Unreadable."""
    with path.open("rb") as file:
        zipped = file.read(2) == b"PK"
    if not zipped:
        if CalamineWorkbook is None:
            raise Unreadable("It is a workbook of the old .xls kind; save it as .xlsx.")
        return WithCalamine(path), ""
    inspected = inspect(path, limits)
    source = io.BytesIO(mended(path)) if inspected.odd else path
    reader = WithOpenpyxl if CalamineWorkbook is None else WithCalamine
    return reader(source), inspected.saved


class WithCalamine:
    """A workbook read by calamine, the fast reader."""

    def __init__(self, source: Path | io.BytesIO) -> None:
        try:
            self._book = (
                CalamineWorkbook.from_path(str(source))
                if isinstance(source, Path)
                else CalamineWorkbook.from_filelike(source)
            )
            sheets = self._book.sheets_metadata
            # Hidden sheets last: what a person sees of a workbook is what it holds.
            sheets.sort(key=lambda sheet: sheet.visible != SheetVisibleEnum.Visible)
            self.names: list[str] = [s.name for s in sheets if s.typ == SheetTypeEnum.WorkSheet]
        except MemoryError:
            raise
        except BaseException as error:  # what Rust panics with is no Exception
            raise _broken(error) from None

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet."""
        try:
            page = self._book.get_sheet_by_name(sheet)
            # It counts rows from the first of the sheet, but columns from the first filled one.
            left = [""] * (page.start[1] if page.start else 0)
            rows: Rows = iter(page.iter_rows())
            yield from ([*left, *row] for row in rows) if left else rows
        except (MemoryError, GeneratorExit):
            raise
        except BaseException as error:
            raise _broken(error) from None


class WithOpenpyxl:
    """A workbook read by openpyxl, which is slower, where calamine is absent."""

    def __init__(self, source: Path | io.BytesIO) -> None:
        import openpyxl  # few workbooks need it, and it takes long to load

        assert openpyxl.DEFUSEDXML, "defusedxml must guard openpyxl"
        try:
            content = io.BytesIO(source.read_bytes()) if isinstance(source, Path) else source
            self._book = openpyxl.load_workbook(content, read_only=True, data_only=True)
            sheets = sorted(self._book.worksheets, key=lambda s: s.sheet_state != "visible")
            self.names: list[str] = [sheet.title for sheet in sheets]
        except MemoryError:
            raise
        except Exception as error:
            raise _broken(error) from None

    def rows(self, sheet: str) -> Rows:
        """Every row of a sheet."""
        try:
            page = self._book[sheet]
            page.reset_dimensions()  # what a sheet says of its own size need not be so
            for row in page.iter_rows(values_only=True):
                yield ["" if cell is None else cell for cell in row]
        except MemoryError:
            raise
        except Exception as error:
            raise _broken(error) from None


def _broken(error: BaseException) -> Unreadable:
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
            odd = [_check_part(archive, part, limits) for part in parts]
            saved = max(part.date_time[:3] for part in parts)
    except Unreadable:
        raise
    except OSError as error:
        raise Unreadable(f"It cannot be opened: {error.strerror or error}.") from None
    except MemoryError:
        raise
    except Exception as error:
        raise _broken(error) from None
    return Inspected(_date(saved), any(odd))


def _date(saved: tuple[int, ...]) -> str:
    try:
        return datetime.date(*saved[:3]).isoformat() if saved > _NO_DATE else ""
    except ValueError:
        return ""


def _check_index(parts: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if not {"[Content_Types].xml", "content.xml"} & {part.filename for part in parts}:
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
    refuse_unsafe(parts)


def refuse_unsafe(parts: Iterable[zipfile.ZipInfo]) -> None:
    """Raise Unreadable where a part of an archive would leave it, or wants a password."""
    for part in parts:
        inside = PurePosixPath(part.filename)
        if inside.is_absolute() or ".." in inside.parts or "\\" in part.filename:
            raise Unreadable(f"It has a part with a path that leaves it ({part.filename!r:.80}).")
        if part.flag_bits & 1:
            raise Unreadable("It is protected by a password; save it without one.")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> bool:
    """Refuse what no figure needs; tells whether a reader would lose something of this part."""
    xml = part.filename.casefold().endswith((".xml", ".rels"))
    odd = far = False
    with archive.open(part) as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            if not xml:
                continue
            text = tail + chunk
            # Nothing that writes workbooks writes UTF-16, in which a DTD would not be seen.
            if text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<!DOCTYPE" in text:
                raise Unreadable("It holds XML that a workbook does not need and that can do harm.")
            odd = odd or (any(sign in text for sign in _ODD) and _is_odd(text))
            far = far or _FAR.search(text) is not None
            tail = text[-1000:]
    if far:
        _check_extent(archive, part, limits)
    return odd


def _is_odd(text: bytes) -> bool:
    plain = (b' t="e"', b"superscript", b':value-type="error"')
    return any(sign in text for sign in plain) or bool(_NO_RESULT.search(text))


def mended(path: Path) -> bytes:
    """A workbook in which errors, formulas without a result and raised digits are texts."""
    result = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(result, "w") as new:
        for name in dict.fromkeys(old.namelist()):
            data = old.read(name)
            if name.casefold().endswith(".xml"):
                data = data.replace(b' t="e"', b' t="str"')
                data = _SHOWN_ERROR.sub(_error_as_text, data)
                data = _NO_RESULT.sub(_formula_as_text, data)
                data = _RAISED.sub(_raised_as_text, data)
            new.writestr(name, data)
    return result.getvalue()


def _error_as_text(match: re.Match[bytes]) -> bytes:
    return re.sub(rb'\soffice:string-value=""', b"", match[1])


def _formula_as_text(match: re.Match[bytes]) -> bytes:
    prefix, attributes, formula = match[1], re.sub(rb'\st="\w*"', b"", match[2]), match[3] or b""
    return b'<%bc%b t="str"><%bv>=%b</%bv></%bc>' % (
        prefix, attributes, prefix, formula, prefix, prefix,
    )  # fmt: skip


def _raised_as_text(match: re.Match[bytes]) -> bytes:
    return match[1] + match[2].decode("utf-8", "replace").translate(_HIGH).encode()


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
