"""What is looked for in the files of a chart: a function a form, each gives what is wrong in words.

They know a chart by its JSON, which the app gives at the same address, and open its files with what
people open them with: csv, openpyxl, python-pptx, python-docx, pypdfium2, and a checker of PDF/UA.
"""

import csv
import io
import json
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

import openpyxl
import page as pdf_ua
import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from openpyxl.utils import get_column_letter, range_boundaries
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from dashboard.charts.render.drawing import letters

Told = Mapping[str, Any]
SLIDE_POINTS, PAPER_POINTS = 10, 8  # the smallest text
TILE_PIXELS = 10  # of the two letters in a map's square
COUNTED = ("year", "edition")
NOISE = re.compile(r"\d\.\d{10,}")
TEXT = "{http://www.w3.org/2000/svg}text"
CALIBRI = 0.9  # of the width of our own font


def wrong(form: str, body: bytes, told: Told) -> list[str]:
    """What is wrong with a file of the chart that is told."""
    return [*CHECKS[form](body, told)]


def _csv(body: bytes, told: Told) -> Iterator[str]:
    text = body.decode("utf-8-sig")
    if not body.startswith(b"\xef\xbb\xbf"):
        yield "no byte order mark"
    head, *rows = csv.reader(io.StringIO(text))
    yield from _headers(head, told)
    if len(rows) != len(told["table"]["rows"]):
        yield f"{len(rows)} rows of {len(told['table']['rows'])}"
    if NOISE.search(text):
        yield f"noise: {NOISE.search(text)[0]}"
    for row, source in zip(rows, told["table"]["rows"], strict=False):
        yield from _row(dict(zip(head, row, strict=False)), source, told)
        for column, cell in zip(told["table"]["columns"], row, strict=False):
            if cell.endswith(".0"):
                yield f"{cell} is not whole"
            if column["unit"] != "text" and cell:
                float(cell)


def _headers(head: list[str], told: Told) -> Iterator[str]:
    if len(set(head)) != len(head):
        yield f"a column twice: {head}"
    for name in ("Status", "Source", "Data version", "Link"):
        if name not in head:
            yield f"no column {name}"
    for label, column in zip(head, told["table"]["columns"], strict=False):
        if (column["unit"] == "points") != label.endswith("percentage points"):
            yield f"{label!r} does not say whether it is in points"


def _row(row: Mapping[str, Any], source: Told, told: Told) -> Iterator[str]:
    """Status and reason of a row. What has no figure is not published, and says what it is."""
    status = row.get("Status")
    figures = any(isinstance(value, int | float) for value in source["values"])
    if not status or (source["status"] and status != source["status"]):
        yield f"status {status!r} of {source['texts'][0]}"
    if not figures and status in ("published", "computed"):
        yield f"{source['texts'][0]} has no figure and is {status}"
    if (
        row.get("Published rank", "") in ("", None)
        and status == "published"
        and ("Published rank" in row)
    ):
        yield f"{source['texts'][0]} has a computed rank alone and is {status}"
    reasons = " ".join(text for text in source["texts"] if "withheld" in text)
    if reasons and not figures and status == "not-available":
        yield f"{source['texts'][0]} is withheld, not {status}"
    if (
        not figures
        and "Why none" in row
        and not (row["Why none"] or "").strip()
        and any(len(text) > 20 for text in source["texts"][1:])
    ):
        yield f"the reason of {source['texts'][0]} stands in another column"


def _xlsx(body: bytes, told: Told) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(body))
    data, about = book["Data"], book["About"]
    head, *rows = [[cell.value for cell in row] for row in data.iter_rows()]
    yield from _headers(head, told)
    if len(rows) != len(told["table"]["rows"]):
        yield f"{len(rows)} rows of {len(told['table']['rows'])}"
    for number, (row, source) in enumerate(zip(rows, told["table"]["rows"], strict=False), 2):
        yield from _row(dict(zip(head, row, strict=False)), source, told)
        for place, column in enumerate(told["table"]["columns"], 1):
            yield from _cell(data.cell(number, place), column, source["texts"][place - 1])
    for sheet in (data, about):
        yield from _printed(sheet)


def _cell(cell: Any, column: Told, text: str) -> Iterator[str]:
    """The type and the format of a cell, against how people read it."""
    if isinstance(cell.value, str):
        if cell.data_type == "f":
            yield f"{cell.coordinate} is a formula"
        if column["unit"] != "text" or (column["key"] in COUNTED and cell.value.isdecimal()):
            yield f"{cell.coordinate} is text: {cell.value}"
        return
    if cell.value is None:
        return
    shown = cell.number_format
    if column["key"] in COUNTED and column["unit"] == "text" and shown != "0":
        yield f"{cell.coordinate}: a year as {shown}"
    if column["unit"] == "currency" and not re.fullmatch(r'"\$"#,##0(\.00)?', shown):
        yield f"{cell.coordinate}: dollars as {shown}"
    percent = column["unit"] == "percent" or text.endswith("%")
    if percent != shown.endswith("%"):
        yield f"{cell.coordinate}: {text} as {shown}"
    if NOISE.search(repr(cell.value)):
        yield f"{cell.coordinate}: {cell.value!r}"


def _printed(sheet: Any) -> Iterator[str]:
    """A sheet as it is printed: on one page's width, no word cut off, no line over another."""
    if not sheet.sheet_properties.pageSetUpPr.fitToPage or sheet.page_setup.fitToWidth != 1:
        yield f"{sheet.title} does not fit the width of a page"
    left, top, right, bottom = range_boundaries(sheet.print_area.rpartition("!")[2])
    if (left, top, bottom) != (1, 1, sheet.max_row):
        yield f"{sheet.title} prints {sheet.print_area}"
    total = 0.0
    for column in range(1, right + 1):
        wide = sheet.column_dimensions[get_column_letter(column)].width
        total += wide
        for row in range(1, bottom + 1):
            cell = sheet.cell(row, column)
            words = str(cell.value or "")
            if max(map(len, words.split()), default=0) > wide and "://" not in words:
                yield f"{sheet.title} {cell.coordinate}: a word is wider than its column"
            lines = len(textwrap.wrap(words, wide)) if cell.alignment.wrap_text else 1
            if len(words) > wide and not cell.alignment.wrap_text:
                yield f"{sheet.title} {cell.coordinate} is cut off"
            if (sheet.row_dimensions[row].height or 15) < 14 * lines:
                yield f"{sheet.title} {cell.coordinate}: lines under the row's height"


def _pptx(body: bytes, told: Told) -> Iterator[str]:
    deck = Presentation(io.BytesIO(body))
    slide = deck.slides[0]
    title = slide.shapes.title
    size = title.text_frame.paragraphs[0].font.size.pt
    lines = letters.wrapped(title.text_frame.text, title.width.pt - 14, size, bold=True)
    if len(lines) * size * 1.2 > title.height.pt:
        yield "the title does not fit"
    for shape in slide.shapes:
        if shape.left < 0 or shape.left + shape.width > deck.slide_width:
            yield f"{shape.name} lies beside the slide"
        if shape.top + shape.height > deck.slide_height:
            yield f"{shape.name} lies under the slide"
        if shape is not title and shape.top < title.top + title.height and shape.has_chart:
            yield f"the title lies over {shape.name}"
    sizes = [int(one) / 100 for part in _parts(slide) for one in re.findall(rb'sz="(\d+)"', part)]
    if min(sizes) < SLIDE_POINTS:
        yield f"text of {min(sizes)} points"
    if "citation" not in slide.notes_slide.notes_text_frame.text.lower() and (
        told["version"] not in slide.notes_slide.notes_text_frame.text
    ):
        yield "no citation in the notes"
    named: list[str] = []
    for shape in slide.shapes:
        if shape.has_chart:
            named += [str(one) for one in shape.chart.plots[0].categories]
            yield from _native(shape.chart, told)
    lacks = {point["label"] for one in told["series"] for point in one["points"]} - {*named}
    if told["mark"] == "tiles" and lacks:
        yield f"rows without a name: {sorted(lacks)[:5]}"


def _parts(slide: Any) -> Iterator[bytes]:
    yield slide.part.blob
    for shape in slide.shapes:
        if shape.has_chart:
            yield shape.chart.part.blob


def _native(chart: Any, told: Told) -> Iterator[str]:
    """A native chart: every name, clean figures as they are read, and which end is best."""
    plot, values = chart.plots[0], chart.value_axis
    figures = [v for series in plot.series for v in series.values if v is not None]
    if any(NOISE.search(repr(value)) for value in figures):
        yield "noise behind Edit Data"
    if told["axis"] and not values.has_title:
        yield f"the axis does not say {told['axis']}"
    bars = told["mark"] != "lines"
    if bars and not chart._chartSpace.xpath(".//c:catAx/c:tickLblSkip[@val='1']"):
        yield "names of rows may be left out"
    ranks = told["unit"] == "index" and told["mark"] != "steps"
    if ranks and bars and not (values.reverse_order and values.has_title):
        yield "the worst has the longest bar, and no word says so"
    if bars and not ranks and (values.reverse_order or (values.minimum_scale or 0) > 0):
        yield "bars do not begin at zero"
    if bars and plot.has_data_labels:
        texts = [
            p["text"] for one in told["series"] for p in one["points"] if p["value"] is not None
        ]
        most = max(
            (len(m[1] or "") for t in texts if (m := re.search(r"\d(?:\.(\d+))?", t))), default=0
        )
        given = plot.data_labels.number_format.rstrip("%").partition(".")[2]
        if len(given) > max(most, _decimals(texts)):
            yield f"figures as {plot.data_labels.number_format}, read as {texts[0]}"


def _decimals(texts: list[str]) -> int:
    found = [re.search(r"\d[\d,]*\.(\d+)", text) for text in texts]
    return max((len(one[1]) for one in found if one), default=0)


def _docx(body: bytes, told: Told) -> Iterator[str]:
    paper = Document(io.BytesIO(body))
    texts = [one.text for one in paper.paragraphs]
    for words in (told["finding"], told["title"]):
        if texts.count(words) != 1:
            yield f"{texts.count(words)} times: {words}"
    if sum(text.startswith("Source: ") for text in texts) != 1:
        yield "the source does not stand once"
    leads = {link.url for one in paper.paragraphs for link in one.hyperlinks}
    if told["pinned_address"] not in leads:
        yield "the pinned link does not lead anywhere"
    for source in told["sources"]:
        if source["url"] and source["url"] not in leads:
            yield f"{source['url']} does not lead anywhere"
    for shape in paper.inline_shapes:
        picture = Image.open(
            io.BytesIO(
                paper.part.related_parts[
                    shape._inline.graphic.graphicData.pic.blipFill.blip.embed
                ].blob
            )
        )
        laid = picture.width / round(picture.info["dpi"][0]) * 914400
        if abs(shape.width / laid - 1) > 0.01:
            yield f"the picture is scaled to {shape.width / laid:.0%}"
        if not shape._inline.docPr.get("descr"):
            yield "the picture has no alt text"
    rows = 0
    for table in paper.tables:
        rows = max(rows, len(table.rows) - 1)
        if table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is None:
            yield "the header is not repeated"
        for line in table.rows:
            if line._tr.trPr.find(qn("w:cantSplit")) is None:
                yield "a row may be split over pages"
        for column in table.columns:
            words = [word for cell in column.cells for word in cell.text.split()]
            widest = max((letters.width(word, 8.5) * CALIBRI for word in words), default=0)
            if column.width < Pt(widest + 10.8):
                yield f"{column.cells[0].text}: a word is broken in two"
        if sum(column.width for column in table.columns) > Pt(6.51 * 72):
            yield "a table is wider than the page"
    if rows != len(told["table"]["rows"]):
        yield f"{rows} rows of {len(told['table']['rows'])}"


def _svg(body: bytes, told: Told, least: float = 12) -> Iterator[str]:
    root = ElementTree.fromstring(body)
    for size, words in _drawn(root, 12.0):
        if size < least and not (size >= TILE_PIXELS and len(words) <= 3):
            yield f"{words!r} in {size:g} pixels"
    told_in = "".join(root.itertext())
    if told["version"] not in told_in:
        yield "no version"


def _drawn(node: ElementTree.Element, size: float) -> Iterator[tuple[float, str]]:
    """Every text with its size in pixels, smaller where a group is scaled."""
    size = float(node.get("font-size", size))
    if scaled := re.search(r"scale\(([\d.]+)\)", node.get("transform", "")):
        size *= float(scaled[1])
    if node.tag == TEXT:
        yield size, "".join(node.itertext())
        return
    for child in node:
        yield from _drawn(child, size)


def _pdf(body: bytes, told: Told) -> Iterator[str]:
    report = pdf_ua.validate_pdf_bytes(body, profile=pdf_ua.ValidationProfile.PDF_UA_1)
    yield from (f"{one.rule_id}: {one.message}" for one in report.failures)
    text = " ".join("".join(words for words, _ in page_text(body)).split())
    for words in (told["version"], "Source: "):
        if words not in text:
            yield f"no {words}"


def page_text(body: bytes) -> Iterator[tuple[str, float]]:
    """The letters of a PDF, each with its size in points."""
    with pypdfium2.PdfDocument(body) as document:
        for sheet in document:
            text = sheet.get_textpage()
            for number in range(text.count_chars()):
                letter = text.get_text_range(number, 1)
                size = pypdfium2.raw.FPDFText_GetFontSize(text, number)
                yield letter, size


def _txt(body: bytes, told: Told) -> Iterator[str]:
    text = body.decode("utf-8")
    for words in (told["finding"], told["pinned_address"], told["version"], told["title"]):
        if words not in text:
            yield f"no {words}"


def _json(body: bytes, told: Told) -> Iterator[str]:
    if json.loads(body) != told:
        yield "another chart"


def _png(body: bytes, told: Told) -> Iterator[str]:
    made = Image.open(io.BytesIO(body))
    if made.width != 1440 or round(made.info["dpi"][0]) != 192:
        yield f"{made.width} dots at {made.info['dpi']}"
    if made.info.get("Description") != told["alt"]:
        yield "no description"


CHECKS: Mapping[str, Callable[[bytes, Told], Iterator[str]]] = {
    "svg": _svg,
    "png": _png,
    "pdf": _pdf,
    "csv": _csv,
    "xlsx": _xlsx,
    "pptx": _pptx,
    "docx": _docx,
    "json": _json,
    "txt": _txt,
}


def wrong_on_paper(svg: bytes, png: bytes, pdf: bytes, millimeters: int) -> list[str]:
    """What is wrong with pictures that are to be so wide on paper: size, text under 8 points."""
    found = []
    wide = millimeters / 25.4 * 96
    root = ElementTree.fromstring(svg)
    if abs(float(root.get("width", 0)) - wide) > 1:
        found.append(f"an SVG of {root.get('width')} pixels")
    sizes = [size * 0.75 for size, _ in _drawn(root, 12.0)]
    if min(sizes) < PAPER_POINTS:
        found.append(f"{min(sizes):.1f} points in the SVG")
    made = Image.open(io.BytesIO(png))
    across = made.width / made.info["dpi"][0] * 25.4
    if abs(across - millimeters) > 0.5:
        found.append(f"a PNG of {across:.1f} mm")
    with pypdfium2.PdfDocument(pdf) as document:
        if abs(document[0].get_width() - wide * 0.75) > 1:
            found.append(f"a PDF of {document[0].get_width() / 72 * 25.4:.1f} mm")
    smallest = min(size for letter, size in page_text(pdf) if letter.strip())
    if smallest < PAPER_POINTS - 0.05:
        found.append(f"{smallest:.1f} points in the PDF")
    return found
