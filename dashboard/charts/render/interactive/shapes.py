"""A map of outlines to explore: each place an area that says its name and figure."""

from __future__ import annotations

from dashboard.catalog.shapes import rings
from dashboard.charts.chart import Chart, Point
from dashboard.charts.render import marks
from dashboard.charts.render.interactive.frame import Figure, layout, spoken
from dashboard.charts.render.palette import NEUTRAL, step_fill

_HIGH = 440


def figure(chart: Chart, accent: str) -> Figure:
    """The outlines on the chart's ground, north up; that of a district drawn over them."""
    shades = marks.shades(chart)
    points = [point for series in chart.series for point in series.points]
    data = [_area(point, step_fill(shades[point.key], accent)) for point in points]
    ground = chart.ground
    if ground and ground.around:
        data.append({**_line(ground.around, NEUTRAL["--ink"], 2.5), "hoverinfo": "skip"})
    across = [ground.left, ground.left + ground.width] if ground else [0, 1]
    down = [ground.top + ground.height, ground.top] if ground else [1, 0]
    return {
        "data": data,
        "layout": layout(
            _HIGH,
            margin={"l": 2, "r": 2, "t": 6, "b": 6},
            showlegend=False,
            xaxis={"visible": False, "fixedrange": True, "range": across},
            # One unit across is as long as one down.
            yaxis={"visible": False, "fixedrange": True, "range": down, "scaleanchor": "x"},
        ),
    }


def _area(point: Point, fill: str) -> Figure:
    return {
        **_line(point.outline, NEUTRAL["--edge"], 0.75),
        "fill": "toself",
        "fillcolor": fill,
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": spoken(point, f"<b>{point.label}</b>"),
        "name": point.label,
    }


def _line(outline: str, color: str, width: float) -> Figure:
    """The rings of an outline as one line, with a gap between two of them."""
    x: list[int | None] = []
    y: list[int | None] = []
    for ring in rings(outline):
        if x:
            x.append(None)
            y.append(None)
        x += [across for across, _ in [*ring, ring[0]]]
        y += [down for _, down in [*ring, ring[0]]]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": color, "width": width},
    }
