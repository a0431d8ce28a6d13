"""Draw a chart as one string: for pages of any width, and for files of a given one."""

from __future__ import annotations

from types import ModuleType

from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import dots, lines, panels, steps, tiles
from dashboard.charts.render.palette import Palette

_MODULES = {"dots": dots, "lines": lines, "steps": steps, "tiles": tiles}


def as_html(chart: Chart) -> str:
    """The content of a ``<div class="draw">``: to a screen reader one picture, said by its alt."""
    drawn: str = _module(chart).as_html(chart)
    return drawn


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """SVG marks for a width in pixels, and how high they are."""
    drawn: tuple[str, float] = _module(chart).as_svg(chart, width, palette)
    return drawn


def _module(chart: Chart) -> ModuleType:
    """What draws a chart: lines of groups in a panel each."""
    if chart.mark == "lines" and any(series.role == "group" for series in chart.series):
        return panels
    return _MODULES[chart.mark]
