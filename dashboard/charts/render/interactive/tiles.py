"""A map of equal squares: each place a tile with its code and figure, darker where it is higher."""

from __future__ import annotations

from dashboard.charts.chart import ZONE, Chart, Point, Series
from dashboard.charts.render import theme
from dashboard.charts.render.interactive.frame import Figure, layout

_ROW = 54
_LEAST = 3
CLASSES = 5
_HALF = 0.47
_FITS = 7  # letters of a figure that a tile has room for as it is printed


def figure(chart: Chart, accent: str) -> Figure:
    """Tiles at each point's ``x`` (column) and ``y`` (row), the home place outlined."""
    points = [(series.role, p) for series in chart.series for p in series.points]
    zones = [zone(series) for series in chart.series for _ in series.points]
    values = sorted(p.value for _, p in points if p.value is not None)
    classes = {p.key: fifth(p, values) for _, p in points}
    right = max((p.x or 0.0 for _, p in points), default=0.0)
    bottom = max((p.y or 0.0 for _, p in points), default=0.0)
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "text",
                "x": [p.x for _, p in points],
                "y": [p.y for _, p in points],
                "text": [
                    f"<b>{p.key}</b><br>{short(p)}" + (f"<br>{of}" if of else "")
                    for (_, p), of in zip(points, zones, strict=True)
                ],
                "textfont": {
                    "size": 10.5,
                    "color": [theme.on_shade(classes[p.key]) for _, p in points],
                },
                "ids": [p.key for _, p in points],
                "customdata": [
                    f"<b>{p.label}</b>: {p.text}" + (f"<br>{p.note}" if p.note else "")
                    for _, p in points
                ],
                "hovertemplate": "%{customdata}<extra></extra>",
            }
        ],
        "layout": layout(
            round(_ROW * max(_LEAST, bottom + 1)),
            margin={"l": 2, "r": 2, "t": 6, "b": 6},
            showlegend=False,
            xaxis={"visible": False, "fixedrange": True, "range": [-0.6, right + 0.6]},
            yaxis={"visible": False, "fixedrange": True, "range": [bottom + 0.6, -0.6]},
            shapes=[_tile(p, role == "home", classes[p.key], accent) for role, p in points],
        ),
    }


def zone(series: Series) -> str:
    """The label of the places that belong together, for a line of its own on each of them."""
    return series.label if series.key.startswith(ZONE) else ""


def _tile(point: Point, home: bool, shade: int | None, accent: str) -> Figure:
    x, y = point.x or 0.0, point.y or 0.0
    return {
        "type": "rect",
        "layer": "below",
        "x0": x - _HALF,
        "x1": x + _HALF,
        "y0": y - _HALF,
        "y1": y + _HALF,
        "fillcolor": theme.shade(shade),
        "line": {"color": accent if home else theme.PAPER, "width": 4 if home else 1},
    }


def short(point: Point) -> str:
    """A figure in the few letters a tile has room for: 17; 1.4M; $137K."""
    figure = point.text.partition(" per ")[0]
    if point.value is None or len(figure) <= _FITS:
        return figure
    size, letter = (1e6, "M") if point.value >= 1e6 else (1e3, "K")
    sign = "$" if figure.startswith("$") else ""
    return f"{sign}{float(f'{point.value / size:.3g}'):g}{letter}"


def fifth(point: Point, values: list[float]) -> int | None:
    """Which fifth of the places a value lies in, from 0; None without a value."""
    if point.value is None:
        return None
    below = sum(1 for value in values if value < point.value)
    return min(CLASSES - 1, below * CLASSES // max(len(values), 1))
