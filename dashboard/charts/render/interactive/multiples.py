"""The lines of a chart apart: one small figure each, all on one scale and over the same years."""

from __future__ import annotations

from dataclasses import replace

from dashboard.charts.chart import Chart
from dashboard.charts.render.interactive import lines
from dashboard.charts.render.interactive.frame import Figure

HEIGHT = 190


def figures(chart: Chart, accent: str) -> list[Figure]:
    """A Plotly figure for each series of a chart of lines, in their order."""
    values = [p.value for series in chart.series for p in series.points if p.value is not None]
    years = [p.x for series in chart.series for p in series.points if p.x is not None]
    scaled = replace(chart, axis="", range=(min(0.0, *values), max(values) * 1.08))
    drawn = [lines.figure(replace(scaled, series=(one,)), accent) for one in chart.series]
    for figure in drawn:
        figure["layout"]["height"] = HEIGHT
        figure["layout"]["margin"] = {"l": 8, "r": 10, "t": 8, "b": 28}
        figure["layout"]["xaxis"] |= {"range": [min(years) - 0.5, max(years) + 0.5], "nticks": 4}
    return drawn
