"""Render Charts as slides, each with a chart that PowerPoint can edit."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

from dashboard.charts import addresses
from dashboard.charts.chart import Chart, Series
from dashboard.charts.render import citation, marks
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.looks import PLAIN, Looks
from dashboard.charts.render.palette import NEUTRAL, color_of
from dashboard.charts.render.sheet import number_format, undated
from dashboard.language import say
from dashboard.schema import Unit

_MANY, _MOST = 15, 28  # rows with their figures beside them; rows in one chart
# A slide in inches: where its parts stand, and how many letters of the source fit a line.
_LEFT, _WIDE, _TOP, _CHART, _BOTTOM = 0.6, 12.1, 0.2, 1.35, 7.3
_LINE = 150
_TITLES = (26, 22, 20, 18, 16, 14)  # points of a title, the largest first that fits
_SPACED = 1.25  # from one line of it to the next, in sizes
_SMALL = 10  # points, of the names of many rows
_FOOT, _FOOT_LINE = 11, 0.2  # points of what stands under a chart; inches of a line of it
_LISTED = 1.0  # inches from the top, where a slide of words begins

Taken = tuple[Chart, addresses.Links]  # a chart that is taken along, and where it is


def slide(
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    looks: Looks = PLAIN,
) -> bytes:
    """One slide: finding, native chart with its alt text, footnote, source; citation as notes.

    A row without a figure is a category without a value, which PowerPoint leaves open. A chart of
    nothing is left out. A title of one's own stands in place of the finding, and says so under it.
    """
    deck = _deck()
    _add(deck, chart, links, publisher, looks)
    properties(deck.core_properties, chart.title, publisher, chart.finding, chart.version)
    return _saved(deck)


def slides(taken: Sequence[Taken], publisher: addresses.Publisher, title: str) -> bytes:
    """A slide for each chart, in order; after them their citations and the terms of reuse."""
    deck = _deck()
    for chart, links in taken:
        _add(deck, chart, links, publisher, PLAIN)
    for number, lines in enumerate(_filling(citation.listed(taken, publisher))):
        page = deck.slides.add_slide(deck.slide_layouts[5])
        _title(page, say("basket-citations", first="no" if number else "yes"), PLAIN)
        _words(page, lines, _LISTED)
    properties(deck.core_properties, title, publisher, title, taken[0][0].version)
    return _saved(deck)


def _deck() -> Any:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    return deck


def _saved(deck: Any) -> bytes:
    out = io.BytesIO()
    deck.save(out)
    return undated(out.getvalue())


def _add(
    deck: Any,
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    looks: Looks,
) -> None:
    """The slide of a chart."""
    page = deck.slides.add_slide(deck.slide_layouts[5])  # a title alone
    _title(page, looks.own_title or chart.finding, looks)
    top = _CHART if looks.title or looks.own_title else _TOP
    lines = [
        line for line in (_gap_note(chart), citation.short(chart, publisher), links.pinned) if line
    ]
    foot = _BOTTOM - _high(lines)
    parts = _parts(chart) if chart.drawn else []
    for number, rows in enumerate(parts):
        wide = _WIDE / len(parts)
        frame = page.shapes.add_chart(
            XL_CHART_TYPE.LINE_MARKERS if chart.mark == "lines" else XL_CHART_TYPE.BAR_CLUSTERED,
            *(Inches(i) for i in (_LEFT + number * wide, top, wide, foot - top)),
            _data(chart, rows),
        )
        frame.name = chart.title
        frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)
        _style(frame.chart, chart, rows, publisher.accent)
        if len(parts) > 1 and chart.range is None:
            frame.chart.value_axis.maximum_scale = 1.05 * _most(chart)  # the same for both
    _words(page, lines, foot)
    page.notes_slide.notes_text_frame.text = "\n".join(
        (
            chart.finding,
            *chart.details,
            *chart.notes,
            *chart.fresh,
            citation.long(chart, links, publisher),
            *citation.terms(chart),
        )
    )


def _title(page: Any, words: str, looks: Looks) -> None:
    """What the slide is called. Left out it stands above the slide: screen readers go by it."""
    title, shown = page.shapes.title, looks.title or looks.own_title
    _place(title, _TOP if shown else _TOP - 2 * _CHART, _CHART - _TOP)
    title.text_frame.text = words
    title.text_frame.word_wrap = True
    mark = _FOOT_LINE if looks.own_title else 0.0
    _font(title.text_frame, _fitting(words, mark), bold=True)
    if looks.own_title:
        title.text_frame.add_paragraph().text = say("look-title-mark")
        _font(title.text_frame, _FOOT, of=slice(1, None))
    for paragraph in title.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _words(page: Any, lines: Sequence[str], top: float) -> None:
    """Small lines right across the slide, from ``top`` to its foot."""
    below = page.shapes.add_textbox(0, 0, 0, 0)
    _place(below, top, _BOTTOM - top)
    below.text_frame.word_wrap = True
    below.text_frame.text = "\n".join(lines)
    _font(below.text_frame, _FOOT, color=NEUTRAL["--muted"])


def _high(lines: Iterable[str]) -> float:
    """How many inches lines take under a chart."""
    return _FOOT_LINE * sum(math.ceil(len(line) / _LINE) for line in lines)


def _filling(lines: Sequence[str]) -> list[list[str]]:
    """Lines in as many slides as they fill."""
    filled: list[list[str]] = [[]]
    for line in lines:
        if filled[-1] and _high([*filled[-1], line]) > _BOTTOM - _LISTED:
            filled.append([])
        filled[-1].append(line)
    return filled


def _fitting(words: str, under: float = 0.0) -> int:
    """The points in which a title fits the room over the chart, less inches ``under`` it."""
    across, down = (_WIDE - 0.2) * 72, (_CHART - _TOP - 0.1 - under) * 72
    fits = (
        size
        for size in _TITLES
        if len(letters.wrapped(words, across, size, bold=True)) * size * _SPACED <= down
    )
    return next(fits, _TITLES[-1])


def _place(shape: Any, top: float, height: float) -> None:
    """Right across the slide, from ``top`` down, in inches."""
    shape.left, shape.top, shape.width, shape.height = (
        Inches(side) for side in (_LEFT, top, _WIDE, height)
    )


def _parts(chart: Chart) -> list[list[str]]:
    """The categories of each native chart: so many rows that names are left out stand in two."""
    rows = [label for _, label in _years(chart)] if chart.mark == "lines" else _rows(chart)
    if chart.mark == "lines" or len(rows) <= _MOST:
        return [rows] if rows else []
    half = math.ceil(len(rows) / 2)
    return [rows[:half], rows[half:]]


def _most(chart: Chart) -> float:
    return max((abs(p.value or 0) for one in chart.series for p in one.points), default=0)


def _data(chart: Chart, rows: list[str]) -> CategoryChartData:
    data = CategoryChartData(number_format=number_format(chart.unit, _decimals(chart)))
    if chart.mark == "lines":
        years = _years(chart)
        data.categories = [label for _, label in years]
        for one in chart.series:
            at = {point.x: point.value for point in one.points}
            along = [_clean(at.get(year)) for year, _ in years]
            levels = {value for value in along if value is not None}
            if one.role == "reference" and len(levels) == 1:
                along = [*levels] * len(years)  # a line right across
            data.add_series(one.label, along)
        return data
    data.categories = rows
    if _one_a_row(chart):
        values = {p.label: p.value for one in chart.series for p in one.points}
        data.add_series(chart.axis or chart.title, [_clean(values.get(row)) for row in rows])
        return data
    for one in chart.series:
        own = {point.label: point.value for point in one.points}
        data.add_series(one.label, [_clean(own.get(row)) for row in rows])
    return data


def _clean(value: float | None) -> float | None:
    """A figure without the noise of binary fractions, as who edits the data reads it."""
    return None if value is None else round(value, 9)


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
    drawn = marks.rows(chart)
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


def _decimals(chart: Chart) -> int:
    """As many decimals as the figures have, up to two; none of dollars."""
    scale = 100 if chart.unit == Unit.PERCENT else 1
    figures = [p.value * scale for one in chart.series for p in one.points if p.value is not None]
    decimals = (len(f"{round(figure, 2):.15g}".partition(".")[2]) for figure in figures)
    return 0 if chart.unit == Unit.CURRENCY else max(decimals, default=0)


def _style(drawn: Any, chart: Chart, rows: list[str], accent: str) -> None:
    """The dashboard's colors and sizes; the first row on top."""
    drawn.font.size = Pt(12)
    drawn.has_title = False
    if chart.axis:  # says what is counted, and for ranks which end is best
        axis = drawn.value_axis.axis_title.text_frame
        axis.text = chart.axis
        _font(axis, _SMALL, color=NEUTRAL["--muted"])
    several = len(drawn.plots[0].series) > 1
    drawn.has_legend = several
    if several:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
    points = [point for one in chart.series for point in one.points]
    small = _most(chart) < (0.05 if chart.unit == Unit.PERCENT else 5)
    decimals = min(_decimals(chart), int(small))
    drawn.value_axis.tick_labels.number_format = number_format(chart.unit, decimals)
    drawn.value_axis.tick_labels.number_format_is_linked = False
    drawn.value_axis.major_gridlines.format.line.color.rgb = _rgb(NEUTRAL["--grid"])
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
            series.marker.format.fill.fore_color.rgb = _rgb(color_of(one.color, accent))
            if _alone(one):
                series.format.line.fill.background()
                continue
            series.format.line.color.rgb = _rgb(color_of(one.color, accent))
            series.format.line.width = Pt(3 if one.role == "home" else 1.75)
        return
    _style_bars(drawn, chart, rows, accent)


def _style_bars(drawn: Any, chart: Chart, rows: list[str], accent: str) -> None:
    plot = drawn.plots[0]
    plot.gap_width = 45
    best_first = chart.range is not None and chart.range[0] > chart.range[1]
    if chart.unit == Unit.INDEX or best_first:
        # Ranks: the first has the longest bar, from the last on.
        drawn.value_axis.reverse_order = True
        drawn.value_axis.crosses = XL_AXIS_CROSSES.MAXIMUM
    published = any(one.role == "published" for one in chart.series)
    plot.overlap = 0 if _one_a_row(chart) else 100 if published else -5
    drawn.category_axis.reverse_order = True
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    # With the rows turned round, the values' axis would stand on top.
    drawn.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    drawn.category_axis.tick_labels.font.size = Pt(12 if len(rows) <= _MANY else _SMALL)
    plot.has_data_labels = len(rows) <= _MANY
    if plot.has_data_labels:
        plot.data_labels.number_format = number_format(chart.unit, _decimals(chart))
        plot.data_labels.number_format_is_linked = False
    if _one_a_row(chart):
        colors = {p.label: one for one in chart.series for p in one.points}
        for place, row in enumerate(rows):
            if row in colors:
                others = chart.mark == "tiles" and colors[row].role != "home"
                color = "context" if others else colors[row].color
                bar = plot.series[0].points[place].format.fill
                bar.solid()
                bar.fore_color.rgb = _rgb(color_of(color, accent))
        return
    for one, series in zip(chart.series, plot.series, strict=True):
        color = _rgb(color_of(one.color, accent))
        if one.role == "published":  # stands over what was computed, as an outline
            series.format.fill.background()
            series.format.line.color.rgb = color
            continue
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = color


def _rgb(color: str) -> Any:
    return RGBColor.from_string(color.removeprefix("#").upper())


def _font(
    frame: Any,
    size: int,
    *,
    bold: bool = False,
    color: str = NEUTRAL["--ink"],
    of: slice = slice(None),
) -> None:
    for paragraph in frame.paragraphs[of]:
        paragraph.font.size = Pt(size)
        paragraph.font.bold = bold
        paragraph.font.color.rgb = _rgb(color)


def properties(
    core: Any, title: str, publisher: addresses.Publisher, subject: str, version: str
) -> None:
    """Say in an Office file what it is, and by whom."""
    core.title = title
    core.author = publisher.name
    core.subject = subject[:250]
    core.comments = f"Data version {version}"
