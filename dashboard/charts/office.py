"""Render a Chart as a slide with a chart that PowerPoint can edit, or as a Word document."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Inches as DocxInches
from docx.shared import Pt as DocxPt
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.util import Inches, Pt

from dashboard.charts import citation, image, theme
from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.links import Links, Publisher
from dashboard.charts.spreadsheet import undated
from dashboard.schema import Unit

_PRINT_DPI, _PRINT_MM = 300, 160
_MANY = 15


def slide(chart: Chart, links: Links, publisher: Publisher) -> bytes:
    """One slide: finding, native chart with its alt text, footnote, source; citation as notes.

    A row without a figure is a category without a value, which PowerPoint leaves open.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    page = deck.slides.add_slide(deck.slide_layouts[5])  # a title alone
    title = page.shapes.title
    title.left, title.top, title.width, title.height = (Inches(i) for i in (0.6, 0.3, 12.1, 1.1))
    title.text_frame.text = chart.finding
    title.text_frame.word_wrap = True
    _font(title.text_frame, 26 if len(chart.finding) < 150 else 21, bold=True)
    frame = page.shapes.add_chart(
        XL_CHART_TYPE.LINE_MARKERS if chart.mark == "lines" else XL_CHART_TYPE.BAR_CLUSTERED,
        *(Inches(i) for i in (0.6, 1.45, 12.1, 4.75)),
        _data(chart),
    )
    frame.name = chart.title
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)
    _style(frame.chart, chart, publisher.accent)
    foot = page.shapes.add_textbox(*(Inches(i) for i in (0.6, 6.25, 12.1, 1.1))).text_frame
    foot.word_wrap = True
    foot.text = "\n".join(
        line for line in (_gap_note(chart), citation.short(chart, publisher), links.pinned) if line
    )
    _font(foot, 11, color=theme.MUTED)
    notes = page.notes_slide.notes_text_frame
    notes.text = "\n".join(
        (
            chart.finding,
            *chart.details,
            *chart.notes,
            citation.long(chart, links, publisher),
            *citation.terms(chart),
        )
    )
    _properties(deck.core_properties, chart, publisher)
    out = io.BytesIO()
    deck.save(out)
    return undated(out.getvalue())


def document(chart: Chart, links: Links, publisher: Publisher) -> bytes:
    """A heading, the picture for print with its alt text, the source as caption, and the table."""
    paper = Document()
    paper.add_heading(chart.finding, level=1)
    paper.add_paragraph(chart.title)
    picture = image.png(chart, publisher.accent, _PRINT_DPI, _PRINT_MM)
    shape = paper.add_picture(io.BytesIO(picture), width=DocxInches(_PRINT_MM / 25.4))
    described = shape._inline.docPr
    described.set("descr", chart.alt)
    described.set("title", chart.title)
    paper.add_paragraph(citation.short(chart, publisher), style="Caption")
    rows = [tuple(column.label for column in chart.table.columns)]
    rows += [row.texts for row in chart.table.rows]
    table = paper.add_table(rows=len(rows), cols=len(chart.table.columns), style="Table Grid")
    for line, texts in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, texts, strict=True):
            cell.text = words
            for run in cell.paragraphs[0].runs:
                run.font.size = DocxPt(9)
                run.bold = texts is rows[0]
    # Word repeats such a row on each page, and screen readers take it for the header.
    table.rows[0]._tr.get_or_add_trPr().append(
        table.rows[0]._tr.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"})
    )
    for words in (*chart.notes, citation.long(chart, links, publisher), *citation.terms(chart)):
        paper.add_paragraph(words).paragraph_format.space_before = DocxPt(4)
    _properties(paper.core_properties, chart, publisher)
    out = io.BytesIO()
    paper.save(out)
    return undated(out.getvalue())


def _data(chart: Chart) -> CategoryChartData:
    data = CategoryChartData(number_format=_number_format(chart))
    if chart.mark == "lines":
        years = _years(chart)
        data.categories = [label for _, label in years]
        for one in chart.series:
            at = {point.x: point.value for point in one.points}
            along = [at.get(year) for year, _ in years]
            levels = {value for value in along if value is not None}
            if one.role == "reference" and len(levels) == 1:
                along = [*levels] * len(years)  # a line right across
            data.add_series(one.label, along)
        return data
    rows = _rows(chart)
    data.categories = rows
    if _one_a_row(chart):
        values = {p.label: p.value for one in chart.series for p in one.points}
        data.add_series(chart.axis or chart.title, [values.get(row) for row in rows])
        return data
    for one in chart.series:
        own = {point.label: point.value for point in one.points}
        data.add_series(one.label, [own.get(row) for row in rows])
    return data


def _years(chart: Chart) -> list[tuple[float, str]]:
    """The categories of a line chart: its years, and a nameless one where a line must break."""
    known = {p.x for one in chart.series for p in one.points if p.x is not None and p.label}
    breaks = set()
    for one in chart.series:
        drawn = sorted(p.x for p in one.points if p.x is not None and p.value is not None)
        for point in one.points:
            x = point.x
            if x is None or x in known or _alone(one):
                continue
            before = max((year for year in drawn if year < x), default=x)
            after = min((year for year in drawn if year > x), default=x)
            if not any(before < year < after for year in known):
                breaks.add(x)
    return sorted([(year, f"{year:g}") for year in known] + [(x, " ") for x in breaks])


def _alone(one: Series) -> bool:
    """Whether no two figures of a series are joined by a line."""
    drawn = [point.value is not None for point in one.points]
    return not any(a and b for a, b in pairwise(drawn))


def _rows(chart: Chart) -> list[str]:
    """The rows from the top: those drawn, then those of the table that have no figure."""
    points = [point.label for one in chart.series for point in one.points]
    drawn = list(chart.order or dict.fromkeys(points))
    if chart.mark == "tiles":
        values = {point.label: point.value for one in chart.series for point in one.points}
        drawn.sort(key=lambda row: (values[row] is None, values[row], row))
    return drawn + [row for row in _without(chart) if row not in drawn]


def _without(chart: Chart) -> list[str]:
    """Rows of the table that have no figure at all."""
    return [
        row.texts[0]
        for row in chart.table.rows
        if not any(isinstance(value, int | float) for value in row.values)
    ]


def _gap_note(chart: Chart) -> str:
    missing = _without(chart) + [
        f"{one.label} {p.label}" if chart.mark == "lines" else p.label
        for one in chart.series
        for p in one.points
        if p.value is None and p.label
    ]
    missing = list(dict.fromkeys(missing))
    named = ", ".join(missing[:8]) + (f" and {len(missing) - 8} more" if len(missing) > 8 else "")
    if missing:
        return f"No figure is shown for {named}: it is not zero; the notes say why."
    broken = any(p.value is None for one in chart.series for p in one.points)
    return "Where a line stops, figures are missing or not comparable." if broken else ""


def _one_a_row(chart: Chart) -> bool:
    labels = [point.label for one in chart.series for point in one.points]
    return len(labels) == len(set(labels))


def _number_format(chart: Chart) -> str:
    scale = 100 if chart.unit == Unit.PERCENT else 1
    figures = [p.value * scale for one in chart.series for p in one.points if p.value is not None]
    whole = all(abs(figure - round(figure)) < 1e-9 for figure in figures)
    if chart.unit == Unit.CURRENCY:
        return '"$"#,##0'
    return ("0" if scale == 100 else "#,##0") + ("" if whole else ".0") + "%" * (scale == 100)


def _style(drawn: Any, chart: Chart, accent: str) -> None:
    """The dashboard's colors and sizes; the first row on top."""
    drawn.font.size = Pt(12)
    drawn.has_title = False
    several = len(drawn.plots[0].series) > 1
    drawn.has_legend = several
    if several:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
    drawn.value_axis.tick_labels.number_format = _number_format(chart).replace(".0", "")
    drawn.value_axis.tick_labels.number_format_is_linked = False
    drawn.value_axis.major_gridlines.format.line.color.rgb = _rgb(theme.GRID)
    points = [point for one in chart.series for point in one.points]
    if chart.range is None and all((point.value or 0) >= 0 for point in points):
        drawn.value_axis.minimum_scale = 0
    if chart.range is not None:
        drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = sorted(chart.range)
    if chart.mark == "lines":
        if chart.range is not None and chart.range[0] > chart.range[1]:
            drawn.value_axis.reverse_order = True  # 1st stands at the top
            drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
        for one, series in zip(chart.series, drawn.plots[0].series, strict=True):
            series.smooth = False
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = _rgb(theme.color(one.color, accent))
            if _alone(one):
                series.format.line.fill.background()
                continue
            series.format.line.color.rgb = _rgb(theme.color(one.color, accent))
            series.format.line.width = Pt(3 if one.role == "home" else 1.75)
        return
    _style_bars(drawn, chart, accent)


def _style_bars(drawn: Any, chart: Chart, accent: str) -> None:
    rows, plot = _rows(chart), drawn.plots[0]
    plot.gap_width = 45
    plot.overlap = 0 if _one_a_row(chart) else -5
    drawn.category_axis.reverse_order = True
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    # With the rows turned round, the values' axis would stand on top.
    drawn.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    drawn.category_axis.tick_labels.font.size = Pt(
        12 if len(rows) <= _MANY else 9 if len(rows) < 2 * _MANY else 6
    )
    plot.has_data_labels = len(rows) <= _MANY
    if plot.has_data_labels:
        plot.data_labels.number_format = _number_format(chart)
        plot.data_labels.number_format_is_linked = False
    if _one_a_row(chart):
        colors = {p.label: (one, p) for one in chart.series for p in one.points}
        for place, row in enumerate(rows):
            if row in colors:
                _fill(plot.series[0].points[place], *colors[row], accent)
        return
    for one, series in zip(chart.series, plot.series, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _rgb(theme.color(one.color, accent))


def _fill(bar: Any, one: Series, point: Point, accent: str) -> None:
    bar.format.fill.solid()
    bar.format.fill.fore_color.rgb = _rgb(theme.color(one.color, accent))


def _rgb(color: str) -> Any:
    return RGBColor.from_string(color.removeprefix("#").upper())


def _font(frame: Any, size: int, *, bold: bool = False, color: str = theme.INK) -> None:
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(size)
        paragraph.font.bold = bold
        paragraph.font.color.rgb = _rgb(color)


def _properties(properties: Any, chart: Chart, publisher: Publisher) -> None:
    properties.title = chart.title
    properties.author = publisher.name
    properties.subject = chart.finding[:250]
    properties.comments = f"Data version {chart.version}"
