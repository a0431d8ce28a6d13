"""Make of a Chart one that PowerPoint can edit: its rows, its figures, its axes and colors."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from dashboard.charts.chart import Chart, Series
from dashboard.charts.render import marks, native_margins
from dashboard.charts.render.palette import NEUTRAL, color_of, step_fill
from dashboard.charts.render.sheet import decimals_of, number_format
from dashboard.schema import Unit

_MANY, _MOST = 15, 28  # rows with their figures beside them; rows in one chart
_SMALL = 10  # points, of the names of many rows


def parts(chart: Chart) -> list[list[str]]:
    """The categories of each native chart: more rows than have room for their names stand in
    several, side by side.
    """
    rows = [label for _, label in _years(chart)] if chart.mark == "lines" else _rows(chart)
    if chart.mark == "lines" or len(rows) <= _MOST:
        return [rows] if rows else []
    each = math.ceil(len(rows) / math.ceil(len(rows) / _MOST))
    return [rows[at : at + each] for at in range(0, len(rows), each)]


def add(page: Any, chart: Chart, rows: list[str], place: tuple[Any, ...], accent: str) -> Any:
    """Put such a chart of some of its rows on a slide, at left, top, width and height."""
    kind = XL_CHART_TYPE.LINE_MARKERS if chart.mark == "lines" else XL_CHART_TYPE.BAR_CLUSTERED
    frame = page.shapes.add_chart(kind, *place, _data(chart, rows))
    frame.name = chart.title
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)
    _style(frame.chart, chart, rows, accent)
    at = [year for year, _ in _years(chart)] if chart.mark == "lines" else rows
    native_margins.add(frame.chart, chart, at)
    split = chart.mark != "lines" and len(rows) < len(_rows(chart))
    if chart.range is None and (split or _end(chart) > _most(chart)):
        frame.chart.value_axis.maximum_scale = 1.05 * _end(chart)  # the same for all of them
    return frame


def _most(chart: Chart) -> float:
    return max((abs(p.value or 0) for one in chart.series for p in one.points), default=0)


def _end(chart: Chart) -> float:
    """How far the bars reach, and the margins around their ends."""
    highs = [p.high or 0 for one in native_margins.series(chart) for p in one.points]
    return max([_most(chart), *highs])


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
    """The rows of the table that have no figure at all."""
    return [
        row.texts[0]
        for row in chart.table.rows
        if not any(isinstance(value, int | float) for value in row.values)
    ]


def missing(chart: Chart) -> list[str]:
    """What has no figure, each once: rows, or the periods of a line with its name among several."""
    several = len([one for one in chart.series if one.role != "reference"]) > 1
    gaps = [
        (p.label, f"{one.label} {p.label}" if chart.mark == "lines" and several else p.label)
        for one in chart.series
        for p in one.points
        if p.value is None and p.label
    ]
    told = {label for label, _ in gaps}
    rows = [row for row in _without(chart) if row not in told]
    named = [*rows, *(name for _, name in gaps)]
    return list(dict.fromkeys(sorted(named) if chart.mark == "lines" else named))


def _one_a_row(chart: Chart) -> bool:
    labels = [point.label for one in chart.series for point in one.points]
    return len(labels) == len(set(labels))


def _decimals(chart: Chart) -> int:
    """As many decimals as the figures are read with anywhere; none of dollars."""
    texts = [p.text for one in chart.series for p in one.points if p.value is not None]
    return 0 if chart.unit == Unit.CURRENCY else max(map(decimals_of, texts), default=0)


def _style(drawn: Any, chart: Chart, rows: list[str], accent: str) -> None:
    """The dashboard's colors and sizes; the first row on top."""
    drawn.font.size = Pt(12)
    drawn.has_title = False
    if chart.axis:  # says what is counted, and for ranks which end is best
        axis = drawn.value_axis.axis_title.text_frame
        axis.text = native_margins.axis(chart)
        font(axis, _SMALL, color=NEUTRAL["--muted"])
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
    drawn.value_axis.major_gridlines.format.line.color.rgb = rgb(NEUTRAL["--grid"])
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
            series.marker.format.fill.fore_color.rgb = rgb(color_of(one.color, accent))
            if _alone(one):
                series.format.line.fill.background()
                continue
            series.format.line.color.rgb = rgb(color_of(one.color, accent))
            series.format.line.width = Pt(3 if one.role == "home" else 1.75)
        return
    _style_bars(drawn, chart, rows, accent)


def _style_bars(drawn: Any, chart: Chart, rows: list[str], accent: str) -> None:
    plot = drawn.plots[0]
    plot.gap_width = 45
    best_first = chart.range is not None and chart.range[0] > chart.range[1]
    if best_first or (chart.unit == Unit.INDEX and chart.mark != "steps"):
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
    _name_all(drawn.category_axis)
    plot.has_data_labels = len(rows) <= _MANY
    if plot.has_data_labels:
        plot.data_labels.number_format = number_format(chart.unit, _decimals(chart))
        plot.data_labels.number_format_is_linked = False
    if _one_a_row(chart):
        _color_rows(plot.series[0], chart, rows, accent)
        return
    for one, series in zip(chart.series, plot.series, strict=True):
        color = rgb(color_of(one.color, accent))
        if one.role == "published":  # stands over what was computed, as an outline
            series.format.fill.background()
            series.format.line.color.rgb = color
            continue
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = color


def _color_rows(bars: Any, chart: Chart, rows: list[str], accent: str) -> None:
    """Each bar in the color of its mark; a map's in that of its tile, home's with a ring."""
    own = {p.label: (one, p) for one in chart.series for p in one.points}
    shades = marks.shades(chart) if chart.mark == "tiles" else {}
    steps = {one.point.label: one for one in marks.steps(chart)} if chart.mark == "steps" else {}
    for place, row in enumerate(rows):
        if row not in own:
            continue
        one, point = own[row]
        bar = bars.points[place].format
        bar.fill.solid()
        if shades:
            bar.fill.fore_color.rgb = rgb(step_fill(shades[point.key], accent))
            home = one.role == "home"
            bar.line.color.rgb = rgb(NEUTRAL["--ink" if home else "--muted"])
            bar.line.width = Pt(2.25 if home else 0.5)
        else:
            color = steps[row].color(accent) if steps else color_of(one.color, accent)
            bar.fill.fore_color.rgb = rgb(color)


def _name_all(axis: Any) -> None:
    """Let the names of an axis be left out nowhere: python-pptx has no word for that.

    LibreOffice leaves names out all the same where one of them could stand in two lines, which
    it does not try of names that are turned, be it by a thousandth of a degree.
    """
    element = axis._element
    element.txPr.bodyPr.set("rot", "60")
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")


def rgb(color: str) -> Any:
    """A color as python-pptx has it."""
    return RGBColor.from_string(color.removeprefix("#").upper())


def font(
    frame: Any,
    size: int,
    *,
    bold: bool = False,
    color: str = NEUTRAL["--ink"],
    of: slice = slice(None),
) -> None:
    """Set a size in points, a weight and a color for all words of a frame, or some paragraphs."""
    for paragraph in frame.paragraphs[of]:
        paragraph.font.size = Pt(size)
        paragraph.font.bold = bold
        paragraph.font.color.rgb = rgb(color)
