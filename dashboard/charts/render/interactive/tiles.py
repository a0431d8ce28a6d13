"""A map of equal squares: each place a tile with its code and figure, darker where it is higher."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render import marks
from dashboard.charts.render.interactive.frame import Figure, layout, spoken
from dashboard.charts.render.palette import NEUTRAL, on_step, step_fill
from dashboard.language import say

_ROW = 54
_LEAST = 3
_HALF = 0.47
_CORNER = 0.17


def figure(chart: Chart, accent: str) -> Figure:
    """Tiles at each point's ``x`` (column) and ``y`` (row), the home place outlined."""
    tiles = [(series, point) for series in chart.series for point in series.points]
    points = [point for _, point in tiles]
    shades, unsure = marks.shades(chart), marks.unsure(chart)
    right, bottom = marks.extent(chart)
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "text",
                "x": [p.x for p in points],
                "y": [p.y for p in points],
                "text": [_text(*marks.tile_lines(series, p)) for series, p in tiles],
                "textfont": {
                    "size": 10.5,
                    "color": [on_step(shades[p.key], accent) for p in points],
                },
                "ids": [p.key for p in points],
                "customdata": [_spoken(p, p.key in unsure) for p in points],
                "hovertemplate": "%{customdata}<extra></extra>",
            }
        ],
        "layout": layout(
            round(_ROW * max(_LEAST, bottom + 1)),
            margin={"l": 2, "r": 2, "t": 6, "b": 6},
            showlegend=False,
            xaxis={"visible": False, "fixedrange": True, "range": [-0.6, right + 0.6]},
            yaxis={"visible": False, "fixedrange": True, "range": [bottom + 0.6, -0.6]},
            shapes=[
                *(_tile(p, one.role == "home", shades[p.key], accent) for one, p in tiles),
                *(_cut(p) for p in points if p.key in unsure),
            ],
        ),
    }


def _spoken(point: Point, unsure: bool) -> str:
    told = spoken(point, f"<b>{point.label}</b>")
    return say("map-could-be", sentence=told) if unsure else told


def _text(code: str, *lines: str) -> str:
    return "<br>".join((f"<b>{code}</b>", *lines))


def _tile(point: Point, home: bool, shade: int | None, accent: str) -> Figure:
    x, y = point.x or 0.0, point.y or 0.0
    return {
        "type": "rect",
        "layer": "below",
        "x0": x - _HALF,
        "x1": x + _HALF,
        "y0": y - _HALF,
        "y1": y + _HALF,
        "fillcolor": step_fill(shade, accent),
        "line": {"color": accent if home else NEUTRAL["--card"], "width": 4 if home else 1},
    }


def _cut(point: Point) -> Figure:
    """The corner of a tile that could be in another shade."""
    right, top = (point.x or 0.0) + _HALF, (point.y or 0.0) - _HALF
    return {
        "type": "path",
        "layer": "below",
        "path": f"M {right - _CORNER} {top} L {right} {top} L {right} {top + _CORNER} Z",
        "fillcolor": NEUTRAL["--card"],
        "line": {"color": NEUTRAL["--tick"], "width": 1},
    }
