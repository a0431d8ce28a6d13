"""Write small raw files as their publishers lay them out, for tests to read."""

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

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


def comma_separated(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    """A CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path
