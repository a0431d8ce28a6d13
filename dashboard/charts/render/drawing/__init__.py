"""Draw a chart as one string: for pages of any width, and for files of a given one."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import dots, lines, panels, steps, tiles
from dashboard.charts.render.palette import Palette

_MODULES = {"dots": dots, "lines": lines, "steps": steps, "tiles": tiles}


def as_html(chart: Chart, label: str) -> str:
    """The content of a ``<div class="draw">``: one picture to a screen reader, said by a label.

    Without a label it is decoration.
    """
    drawn: str = _module(chart).as_html(replace(chart, alt=label))
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
