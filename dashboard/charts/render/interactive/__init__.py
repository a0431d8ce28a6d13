"""Render a Chart as a Plotly figure: a plain dictionary, checked by plotly in the tests."""

from __future__ import annotations

from dashboard.charts.chart import Chart
from dashboard.charts.render.interactive import dots, lines, shapes, steps, tiles
from dashboard.charts.render.interactive.frame import Figure

_MARKS = {
    "dots": dots.figure,
    "lines": lines.figure,
    "steps": steps.figure,
    "tiles": tiles.figure,
    "shapes": shapes.figure,
}


def figure(chart: Chart, accent: str) -> Figure:
    """The Plotly figure of a chart, drawn as its mark says; ``accent`` colors what is home."""
    return _MARKS[chart.mark](chart, accent)
