"""Render Charts as a Word document."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, picture, svg
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.looks import PX_PER_INCH, Looks, on_screen
from dashboard.charts.render.office import Taken, properties
from dashboard.charts.render.palette import NEUTRAL
from dashboard.charts.render.sheet import undated
from dashboard.language import say

_PRINT_DPI, _PRINT_MM = 300, 160
_MARGIN, _PAPER, _HIGH = 1.0, 6.5, 9.0  # of a document, in inches: its margin, and what is within
_CELL, _INSIDE = 8.5, 0.17  # points of a table's words; inches of a cell that none stands in
_POINTS = 72  # to an inch
_FONT = "Calibri"
_LINK = "0B5394"


def document(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """A heading, the picture for print with its alt text, the source as caption, and the table."""
    paper = _paper()
    _add(paper, chart, publisher)
    for words in citation.terms(chart):
        _below(paper, words)
    _cite(paper, chart, links, publisher)
    properties(paper.core_properties, chart.title, publisher, chart.finding, chart.version)
    return _saved(paper)


def documents(taken: Sequence[Taken], publisher: addresses.Publisher, title: str) -> bytes:
    """A section for each chart, in order, each on a page of its own; then their citations and the
    terms of reuse.
    """
    paper = _paper()
    for chart, _ in taken:
        _add(paper, chart, publisher)
        paper.add_page_break()
    paper.add_heading(say("basket-citations", first="yes"), level=1)
    for number, (chart, links) in enumerate(taken, 1):
        _cite(paper, chart, links, publisher, f"{number}. ")
    for words in dict.fromkeys(line for chart, _ in taken for line in citation.terms(chart)):
        _below(paper, words)
    properties(paper.core_properties, title, publisher, title, taken[0][0].version)
    return _saved(paper)


def _paper() -> Any:
    paper = Document()
    _set_page(paper)
    return paper


def _saved(paper: Any) -> bytes:
    out = io.BytesIO()
    paper.save(out)
    return undated(out.getvalue())


def _add(paper: Any, chart: Chart, publisher: addresses.Publisher) -> None:
    """All of a chart but its citation and terms."""
    paper.add_heading(chart.finding, level=1)
    paper.add_paragraph(chart.title).paragraph_format.keep_with_next = True
    _picture(paper, chart, publisher)
    caption = paper.add_paragraph(f"{say('share-source')} ", style="Caption")
    caption.paragraph_format.keep_together = True
    for number, source in enumerate(chart.told_by):
        caption.add_run("; " if number else "")
        _link(caption, source.text, source.url)
    version = say("paper-version", version=chart.version)
    caption.add_run(f". {publisher.name}, {version}.")
    rows = [tuple(column.label for column in chart.table.columns)]
    rows += [row.texts for row in chart.table.rows]
    for number, places in enumerate(_fitting(_least(rows))):
        if number:
            _below(paper, say("paper-table-more"))
        _table(paper, [tuple(row[place] for place in places) for row in rows])
    for words in (*chart.notes, *chart.fresh):
        _below(paper, words)


def _picture(paper: Any, chart: Chart, publisher: addresses.Publisher) -> None:
    """The drawing at the size it is laid out for, as high as its page has room under its heading
    and over its caption.
    """
    lines = (
        (chart.finding, 14, 24),
        (chart.title, 11, 12),
        (citation.short(chart, publisher), 10, 14),
    )
    words = sum(
        around + 1.3 * size * len(letters.wrapped(text, _PAPER * _POINTS, size, bold=True))
        for text, size, around in lines
    )
    room = (_HIGH - words / _POINTS) * PX_PER_INCH
    look = Looks(on_screen(_PRINT_MM), _PRINT_DPI, bare=True, high=room - 3 * svg.PAD)
    printed = picture.png(chart, publisher.accent, look)
    shape = paper.add_picture(io.BytesIO(printed), width=Inches(_PRINT_MM / 25.4))
    paper.paragraphs[-1].paragraph_format.keep_with_next = True
    described = shape._inline.docPr
    described.set("descr", chart.alt)
    described.set("title", chart.title)


def _table(paper: Any, rows: Sequence[tuple[str, ...]]) -> None:
    """Rows of words, of which the first is the header, right across the page."""
    table = paper.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    table.autofit = False
    widths = [Inches(width) for width in _widths(rows)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line, texts in zip(table.rows, rows, strict=True):
        for cell, words, width in zip(line.cells, texts, widths, strict=True):
            cell.width = width
            cell.text = words
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(_CELL)
                run.bold = texts is rows[0]
    # Word repeats such a row on each page, and screen readers take it for the header.
    _mark(table.rows[0], "w:tblHeader")
    for line in table.rows:
        _mark(line, "w:cantSplit")


def _below(paper: Any, words: str) -> Any:
    """A paragraph under what stands above it."""
    paragraph = paper.add_paragraph(words)
    paragraph.paragraph_format.space_before = Pt(6)
    return paragraph


def _cite(
    paper: Any,
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    number: str = "",
) -> None:
    """The citation of a chart, with its link."""
    cited = _below(paper, f"{number}{citation.reference(chart, publisher)} ")
    _link(cited, links.pinned, links.pinned)


def _mark(line: Any, name: str) -> None:
    """Set a property of a table's row."""
    line._tr.get_or_add_trPr().append(line._tr.makeelement(qn(name), {qn("w:val"): "true"}))


def _link(paragraph: Any, words: str, url: str) -> None:
    """Words that lead somewhere; plain ones without an address."""
    run = paragraph.add_run(words)
    if not url:
        return
    run.font.color.rgb = RGBColor.from_string(_LINK)
    run.font.underline = True
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = paragraph._p.makeelement(qn("w:hyperlink"), {qn("r:id"): target})
    run._r.addprevious(link)
    link.append(run._r)


def _set_page(paper: Any) -> None:
    """A Letter page as wide as the picture, in one font, its headings and captions in ink."""
    section = paper.sections[0]
    section.left_margin = section.right_margin = Inches(_MARGIN)
    for name, color in (
        ("Normal", NEUTRAL["--ink"]),
        ("Heading 1", NEUTRAL["--ink"]),
        ("Caption", NEUTRAL["--muted"]),
    ):
        font = paper.styles[name].font
        font.name = _FONT
        font.element.rPr.rFonts.set(qn("w:asciiTheme"), "")
        font.color.rgb = RGBColor.from_string(color.removeprefix("#").upper())


def _fitting(least: Sequence[float]) -> list[list[int]]:
    """The columns of each table: more than a page is wide for stand in several under one another,
    each with the first, which says what a row is of.
    """
    tables = [[0]]
    for place in range(1, len(least)):
        if len(tables[-1]) > 1 and sum(least[at] for at in (*tables[-1], place)) > _PAPER:
            tables.append([0])
        tables[-1].append(place)
    return tables


def _widths(rows: Sequence[tuple[str, ...]]) -> list[float]:
    """The width of each column in inches: its longest word's, and of what is left more to longer
    texts.
    """
    least = _least(rows)
    longest = [max(min(len(text), 60) for text in column) for column in zip(*rows, strict=True)]
    left = max(_PAPER - sum(least), 0)
    return [one + left * length / sum(longest) for one, length in zip(least, longest, strict=True)]


def _least(rows: Sequence[tuple[str, ...]]) -> list[float]:
    """How narrow each column can be, in inches, so that no word is broken in two."""
    words = [
        {word for text in column for word in text.split()} for column in zip(*rows, strict=True)
    ]
    return [
        _INSIDE + max((letters.width(word, _CELL, bold=True) for word in own), default=0) / _POINTS
        for own in words
    ]
