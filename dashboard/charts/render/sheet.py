"""Render a Chart's table as a workbook or as comma-separated values."""

from __future__ import annotations

import csv
import io
import re
import textwrap
import zipfile
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.charts import addresses
from dashboard.charts.chart import POINTS, Chart, Row
from dashboard.charts.render import citation
from dashboard.language import say
from dashboard.schema import Status, Unit

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FIGURE = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_WHOLE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)?")
_WRAP, _POINTS = 100, 15.0  # letters in a line of the sheet About, and how high a line is
_PERIODS = ("period", "edition", "year")
_ALIKE = ("source", "freshness", "version", "link")  # columns with one value for all rows
_BOLD = Font(name="Calibri", size=11, bold=True)
_NARROW, _BROAD = 9, 32  # letters in a line of a column of data, at least and at most
Value = str | float | None

_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def comma_separated(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """The rows with status, period and source; a byte order mark lets Excel read them as UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in _grid(chart, links):
        writer.writerow([_harmless(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def workbook(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """A sheet of data with a frozen header, and a sheet that says what they are."""
    book = Workbook()
    data = book.worksheets[0]
    data.title = say("sheet-data")
    headers, *rows = _grid(chart, links)
    for place, header in enumerate(headers, start=1):
        cell = _cell(data, 1, place)
        _write(cell, header)
        cell.font = _BOLD
    formats = [_column_format(chart, place) for place in range(len(chart.table.columns))]
    for number, row in enumerate(rows, start=2):
        texts = chart.table.rows[number - 2].texts
        for place, value in enumerate(row, start=1):
            cell = _cell(data, number, place)
            _write(cell, value)
            if isinstance(value, int | float):
                own = place <= len(formats)
                cell.number_format = formats[place - 1](texts[place - 1]) if own else "0"
    # What is the same in every row is on the other sheet, which is printed beside it.
    told = [place for place, name in enumerate(headers, 1) if name not in _alike()]
    _lay_out(data)
    data.freeze_panes = "B2"
    data.print_title_rows = "1:1"
    _fit(data)
    data.print_area = f"A1:{get_column_letter(told[-1])}{data.max_row}"
    _about(book.create_sheet(say("sheet-about")), chart, links, publisher)
    book.properties.title = chart.title
    book.properties.creator = publisher.name
    out = io.BytesIO()
    book.save(out)
    return undated(out.getvalue())


def undated(archive: bytes) -> bytes:
    """An Office file without the time of its making: the same chart gives the same bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            content = _DATES.sub(rb"\g<1>2000-01-01T00:00:00Z", old.read(entry))
            if entry.filename.endswith(".xlsx"):
                content = undated(old.read(entry))  # the figures of a slide's chart
            new.writestr(zipfile.ZipInfo(entry.filename), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _alike() -> set[str]:
    """The heads of columns with one value for all rows."""
    return {say(f"sheet-{name}") for name in _ALIKE}


def _added(chart: Chart) -> dict[str, str]:
    """The columns that travel with a table by name, with their heads, but for those it has."""
    own = {column.label for column in chart.table.columns}
    every = {name: say(f"sheet-{name}") for name in ("status", "note", "period", *_ALIKE)}
    return {name: head for name, head in every.items() if head not in own}


def _grid(chart: Chart, links: addresses.Links) -> list[list[Value]]:
    """The headers, then every row: its own values, and those that travel with it.

    Differences between percents are points; whole figures, years and counts are whole numbers.
    """
    columns = chart.table.columns
    labels: list[Value] = [
        say("sheet-in-points", label=c.label) if c.unit == POINTS else c.label for c in columns
    ]
    rows = [_values(chart, row, links) for row in chart.table.rows]
    for place, column in enumerate(columns):
        own = [row[place] for row in rows]
        if column.unit == "text" and all(
            _WHOLE.fullmatch(one) for one in own if isinstance(one, str)
        ):
            own = [
                int(one.replace(",", "")) if isinstance(one, str) and one else one for one in own
            ]
        for row, value in zip(rows, own, strict=True):
            if isinstance(value, float):
                value = round(value * (100 if column.unit == POINTS else 1), 9)
                value = int(value) if value.is_integer() else value
            row[place] = value
    return [[*labels, *_added(chart).values()], *rows]


def _values(chart: Chart, row: Row, links: addresses.Links) -> list[Value]:
    """A row's own values, and those that travel with it."""
    period = next((chart.query[name] for name in _PERIODS if chart.query.get(name)), "")
    travelling = {
        "status": said_status(row),
        "note": row.note,
        "period": int(period) if _WHOLE.fullmatch(period) and period else period,
        "source": citation.sources(chart),
        "freshness": " ".join(chart.fresh),
        "version": chart.version,
        "link": links.pinned,
    }
    return [*row.values, *(travelling[name] for name in _added(chart))]


def said_status(row: Row) -> str:
    """The same in the language that is spoken."""
    return say("sheet-status-of", status=status_of(row))


def status_of(row: Row) -> str:
    """Why a row has no figure, or that it is published."""
    if row.status:
        return row.status
    figures = any(isinstance(value, int | float) for value in row.values)
    return str(Status.PUBLISHED if figures else Status.NOT_AVAILABLE)


def _about(
    sheet: Worksheet, chart: Chart, links: addresses.Links, publisher: addresses.Publisher
) -> None:
    lines = [
        ("title", chart.title),
        ("finding", chart.finding),
        ("definition", chart.definition),
        *(("note", note) for note in chart.notes),
        ("markers", say("sheet-dashes")),
        *(("source", source.text) for source in chart.sources),
        *(("freshness", told) for told in chart.fresh),
        *(("terms", words) for words in citation.terms(chart)),
        ("version", f"{chart.version} {publisher.created}".strip()),
        ("pinned", links.pinned),
        ("latest", links.latest),
        ("publisher", publisher.name),
    ]
    for number, (name, words) in enumerate([pair for pair in lines if pair[1]], start=1):
        _write(_cell(sheet, number, 1), say(f"sheet-{name}"))
        sheet.cell(number, 1).font = _BOLD
        sheet.cell(number, 1).alignment = Alignment(vertical="top")
        _write(_cell(sheet, number, 2), words)
        sheet.cell(number, 2).alignment = Alignment(wrap_text=True, vertical="top")
        # What a program prints does not make room for lines by itself.
        sheet.row_dimensions[number].height = _POINTS * len(textwrap.wrap(words, _WRAP - 2))
    sheet.column_dimensions["A"].width = 18
    sheet.column_dimensions["B"].width = _WRAP
    _fit(sheet)


def _lay_out(sheet: Worksheet) -> None:
    """Columns as wide as their figures and longest words, and longer texts in lines."""
    high: dict[int, int] = {}
    for place, values in enumerate(sheet.iter_cols(values_only=True), 1):
        texts = ["" if value is None else str(value) for value in values]
        longest = max((len(word) for text in texts for word in text.split()), default=0)
        # A long header takes three lines, and leaves the figures their room.
        least = (_NARROW, longest + 3, len(texts[0]) // 3 + 5)
        wide = min(max(*least, *(len(text) + 2 for text in texts[1:])), _BROAD)
        sheet.column_dimensions[get_column_letter(place)].width = wide
        figures = any(isinstance(value, int | float) for value in values)
        for row, text in enumerate(texts, 1):
            alike = texts[0] in _alike() and row > 1  # which may be cut off
            _cell(sheet, row, place).alignment = _alignment(place, figures, wrapped=not alike)
            lines = 1 if alike else len(textwrap.wrap(text, wide - 3))
            high[row] = max(high.get(row, 1), lines)
    for row, lines in high.items():
        sheet.row_dimensions[row].height = _POINTS * lines


def _alignment(place: int, figures: bool, *, wrapped: bool) -> Alignment:
    """Figures end below the end of their header; words keep clear of the figures before them."""
    side = "right" if figures else "left"
    indent = int(place > 1 and not figures)
    return Alignment(side, "top", wrap_text=wrapped, indent=indent)


def _fit(sheet: Worksheet) -> None:
    """Print a sheet as wide as a page that lies on its side, on as many as it takes."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_area = sheet.dimensions


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _write(cell: Cell, value: Value) -> None:
    """A value; text stays text even where it begins like a formula."""
    cell.value = round(value, 9) if isinstance(value, float) else value
    if isinstance(value, str):
        cell.data_type = "s"


def _column_format(chart: Chart, place: int) -> Callable[[str], str]:
    """How a cell of a column shows its figure: in the column's unit, with as many decimals as its
    text has for who reads it.
    """
    column = chart.table.columns[place]
    if column.unit == "text":
        whole = "0" if column.key in _PERIODS else "#,##0"
        return lambda text: whole
    if column.unit == Unit.CURRENCY:  # dollars as they are shown, whole or all with cents
        cents = 2 * any("." in row.texts[place] for row in chart.table.rows)
        return lambda text: number_format(column.unit, cents)

    def as_read(text: str) -> str:
        # A column of several indicators has percents among other figures.
        percent = column.unit != POINTS and text.endswith("%")
        return number_format(Unit.PERCENT if percent else column.unit, decimals_of(text))

    return as_read


def decimals_of(text: str) -> int:
    """With how many decimals a text has its figure."""
    found = _FIGURE.search(text)
    return len(found[1] or "") if found else 0


def number_format(unit: str, decimals: int) -> str:
    """How Office programs show figures of a unit: a fraction as a percent, dollars with a sign."""
    ending = f".{'0' * decimals}" if decimals else ""
    if unit == Unit.PERCENT:
        return f"0{ending}%"
    return ('"$"' if unit == Unit.CURRENCY else "") + f"#,##0{ending}"


def _harmless(value: Value) -> Value:
    """A figure without the noise of binary fractions; text that a spreadsheet would run as a
    formula, made plain by a quote before it."""
    if isinstance(value, float):
        return round(value, 9)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
