"""Write small raw files as their publishers lay them out, for tests to read."""

import csv
import zipfile
from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

_PAGE = "xl/worksheets/sheet1.xml"
_NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"

HEADER = ("LocationType", "Location", "TimeFrame", "DataFormat", "Data")
BY_RACE = ("LocationType", "Location", "Race", "TimeFrame", "DataFormat", "Data")


def workbook(
    path: Path,
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    sidecar: str = "",
    sheet: str = "Kidscount Export",
) -> Path:
    """An .xlsx file with one sheet, and its sidecar where one is given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = Workbook(write_only=True)
    page = book.create_sheet(sheet)
    for row in (header, *rows):
        page.append(list(row))
    book.save(path)
    if sidecar:
        path.with_name(path.name + ".yaml").write_text(sidecar, "utf-8")
    return path


def large_workbook(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], sheet: str
) -> Path:
    """The same for millions of cells, which take openpyxl minutes: written as XML, row by row.

    Texts stand in a part of their own, as in real downloads.
    """
    book = Workbook(write_only=True)
    book.create_sheet(sheet)
    book.save(path)
    with zipfile.ZipFile(path) as empty:
        parts = {name: empty.read(name) for name in empty.namelist() if name != _PAGE}
    letters = [get_column_letter(at) for at in range(1, len(header) + 1)]
    texts: dict[str, int] = {}

    def cell(letter: str, row: int, value: object) -> str:
        if isinstance(value, str):
            code = texts.setdefault(value, len(texts))
            return f'<c r="{letter}{row}" t="s"><v>{code}</v></c>'
        return f'<c r="{letter}{row}"><v>{value}</v></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(_PAGE, "w", force_zip64=True) as page:
            page.write(f"<worksheet {_NAMESPACE}><sheetData>".encode())
            for number, row in enumerate(chain([header], rows), start=1):
                cells = "".join(
                    cell(at, number, value) for at, value in zip(letters, row, strict=True)
                )
                page.write(f'<row r="{number}">{cells}</row>'.encode())
            page.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        parts["xl/sharedStrings.xml"] = f"<sst {_NAMESPACE}>{shared}</sst>".encode()
        for name, end, entry in (
            (
                "[Content_Types].xml",
                b"</Types>",
                f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_STRINGS}"/>',
            ),
            (
                "xl/_rels/workbook.xml.rels",
                b"</Relationships>",
                f'<Relationship Id="rId99" Target="sharedStrings.xml" Type="{_RELATION}"/>',
            ),
        ):
            if b"sharedStrings" not in parts[name]:
                parts[name] = parts[name].replace(end, entry.encode() + end)
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def comma_separated(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    """A CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path
