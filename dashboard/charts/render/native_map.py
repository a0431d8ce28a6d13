"""Make of a map of outlines shapes that PowerPoint can edit: an area for each place, shaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Pt

from dashboard.catalog.shapes import rings
from dashboard.charts.chart import Chart, Ground
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import legend, shapes
from dashboard.charts.render.native import font, rgb
from dashboard.charts.render.palette import NEUTRAL, on_step, step_fill

_SMALL = 10  # points, of all words
_EMU = 9525  # to a pixel
# EMU, of the legend: how far from the map, how wide, a row, a swatch, where words begin.
_GAP, _LEGEND, _ROW, _SWATCH, _INDENT = 500_000, 2_100_000, 280_000, 260_000, 320_000


def add(page: Any, chart: Chart, place: tuple[Any, ...], accent: str) -> None:
    """Put the map on a slide, at left, top, width and height; its group has the alt text."""
    left, top, width, height = (int(side) for side in place)
    if chart.ground is None:
        return
    ground, shades = chart.ground, marks.shades(chart)
    scale = min((width - _LEGEND) / ground.width, height / ground.height)
    group = page.shapes.add_group_shape()
    group.name = chart.title
    group._element.nvGrpSpPr.cNvPr.set("descr", chart.alt)
    for series in chart.series:
        for point in series.points:
            area = _freeform(group, point.outline, ground, scale, left, top)
            area.name = f"{point.label}: {point.text}"
            area.fill.solid()
            area.fill.fore_color.rgb = rgb(step_fill(shades[point.key], accent))
            area.line.color.rgb, area.line.width = rgb(NEUTRAL["--edge"]), Pt(0.75)
    if ground.around:
        edge = _freeform(group, ground.around, ground, scale, left, top)
        edge.fill.background()
        edge.line.color.rgb, edge.line.width = rgb(NEUTRAL["--ink"]), Pt(2.5)
    across, down = ground.width * scale, ground.height * scale
    for label in shapes.labels(chart, across / _EMU):
        color = NEUTRAL["--ink"] if label.step is None else on_step(label.step, accent)
        _words(group, label.lines, left + label.x * across, top + label.y * down, color)
    _legend(page, chart, min(left + round(across) + _GAP, left + width - _LEGEND), top, accent)


def _freeform(group: Any, outline: str, ground: Ground, scale: float, left: int, top: int) -> Any:
    """An area with all its rings."""
    pen = None
    for ring in rings(outline):
        (x, y), *rest = [(across - ground.left, down - ground.top) for across, down in ring]
        if pen is None:
            pen = group.shapes.build_freeform(x, y, scale)
        else:
            pen.move_to(x, y)
        pen.add_line_segments(rest, close=True)
    made = pen.convert_to_shape(Emu(left), Emu(top))  # type: ignore[union-attr]
    made.shadow.inherit = False
    return made


def _words(group: Any, lines: Sequence[str], x: float, y: float, color: str) -> None:
    """Words around their middle."""
    wide, high = 1_400_000, 190_000 * len(lines)
    box = group.shapes.add_textbox(Emu(round(x - wide / 2)), Emu(round(y - high / 2)), wide, high)
    _fill(box.text_frame, "\n".join(lines), color)
    for paragraph in box.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.CENTER


def _legend(page: Any, chart: Chart, left: int, top: int, accent: str) -> None:
    """What the shades stand for, under one another."""
    axis = page.shapes.add_textbox(left, top, _LEGEND, _ROW)
    _fill(axis.text_frame, chart.axis, NEUTRAL["--muted"])
    shades = marks.shades(chart)
    shaded = [(point, shades[point.key]) for series in chart.series for point in series.points]
    for row, (step, words) in enumerate(legend.entries(shaded), 1):
        at = top + row * _ROW
        swatch = page.shapes.add_shape(1, left, at + 40_000, _SWATCH, _ROW - 80_000)
        swatch.fill.solid()
        swatch.fill.fore_color.rgb = rgb(step_fill(step, accent))
        swatch.line.color.rgb, swatch.shadow.inherit = rgb(NEUTRAL["--edge"]), False
        told = page.shapes.add_textbox(left + _INDENT, at, _LEGEND - _INDENT, _ROW)
        _fill(told.text_frame, words, NEUTRAL["--ink"])


def _fill(frame: Any, words: str, color: str) -> None:
    frame.text = words
    frame.word_wrap = True
    frame.margin_top = frame.margin_bottom = frame.margin_left = frame.margin_right = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    font(frame, _SMALL, color=color)
