"""What every Plotly figure of the dashboard has in common: font, ground, axes, hover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render.fonts import SANS_STACK
from dashboard.charts.render.palette import NEUTRAL
from dashboard.schema import Unit

Figure = dict[str, Any]

_TICKS = {Unit.PERCENT: ".0%", Unit.CURRENCY: "$,~s"}


def layout(height: int, **parts: Any) -> Figure:
    """A layout with the dashboard's look; ``parts`` are added to it."""
    return {
        "height": height,
        "paper_bgcolor": NEUTRAL["--card"],
        "plot_bgcolor": NEUTRAL["--card"],
        "font": {"family": SANS_STACK, "size": 14, "color": NEUTRAL["--ink"]},
        "hoverlabel": {"bgcolor": NEUTRAL["--ink"], "font": {"color": NEUTRAL["--card"]}},
        "hovermode": "closest",
        "dragmode": False,
        "legend": {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"},
        **parts,
    }


def value_axis(chart: Chart) -> Figure:
    """The axis along which a chart's values lie, from 0 unless the chart says otherwise."""
    axis: Figure = {
        "title": {"text": chart.axis, "font": {"size": 13, "color": NEUTRAL["--muted"]}},
        "gridcolor": NEUTRAL["--grid"],
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": NEUTRAL["--muted"], "size": 12.5},
        "tickangle": 0,
        "nticks": 6,
        "tickformat": next((f for unit, f in _TICKS.items() if unit == chart.unit), ",~g"),
    }
    if chart.ticks:
        axis["tickvals"] = list(chart.ticks)
    if chart.range is not None:
        axis["range"] = list(chart.range)
    else:
        axis["rangemode"] = "tozero"
    return axis


def spoken(point: Point, of: str) -> str:
    """What a mark says when it is pointed at: what it is of, its figure and its note."""
    return f"{of}: {point.text}" + (f"<br>{point.note}" if point.note else "")


def intervals(points: Sequence[Point], hue: str, *, thickness: float, width: float) -> Figure:
    """The interval around each value that has one: rounding, or sampling where it is known."""
    bounds = [(p.value or 0.0, p.low, p.high) for p in points]
    if all(low is None or high is None for _, low, high in bounds):
        return {"visible": False}
    return {
        "type": "data",
        "symmetric": False,
        "array": [0.0 if high is None else high - value for value, _, high in bounds],
        "arrayminus": [0.0 if low is None else value - low for value, low, _ in bounds],
        "color": hue,
        "thickness": thickness,
        "width": width,
    }
