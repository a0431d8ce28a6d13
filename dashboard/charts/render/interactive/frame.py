"""What every Plotly figure of the dashboard has in common: font, ground, axes, hover."""

from __future__ import annotations

from typing import Any

from dashboard.charts.chart import Chart
from dashboard.charts.render import theme
from dashboard.schema import Unit

Figure = dict[str, Any]

_TICKS = {Unit.PERCENT: ".0%", Unit.CURRENCY: "$,~s"}


def layout(height: int, **parts: Any) -> Figure:
    """A layout with the dashboard's look; ``parts`` are added to it."""
    return {
        "height": height,
        "paper_bgcolor": theme.PAPER,
        "plot_bgcolor": theme.PAPER,
        "font": {"family": theme.FONT, "size": 14, "color": theme.INK},
        "hoverlabel": {"bgcolor": theme.INK, "font": {"color": theme.PAPER}},
        "hovermode": "closest",
        "dragmode": False,
        "legend": {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"},
        **parts,
    }


def value_axis(chart: Chart) -> Figure:
    """The axis along which a chart's values lie, from 0 unless the chart says otherwise."""
    axis: Figure = {
        "title": {"text": chart.axis, "font": {"size": 13, "color": theme.MUTED}},
        "gridcolor": theme.GRID,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": theme.MUTED, "size": 12.5},
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
