"""Steps: bars that follow on one another, row by row, and end at their sum."""

from __future__ import annotations

from dashboard.charts import theme
from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.interactive.frame import Figure, layout, value_axis

_ROW = 44


def figure(chart: Chart, accent: str) -> Figure:
    """A bar a point from its ``low`` to its ``high``; those to the right are hatched, too."""
    points = [(series, p) for series in chart.series for p in series.points]
    ends = [bound for _, p in points for bound in (p.low or 0.0, p.high or 0.0)]
    room = 0.16 * ((max(ends, default=1.0) - min(ends, default=0.0)) or 1.0)
    axis = {**value_axis(chart), "zeroline": True, "zerolinecolor": theme.INK, "zerolinewidth": 1.2}
    axis.pop("rangemode", None)
    return {
        "data": [_bar(series, row, point, accent) for row, (series, point) in enumerate(points)],
        "layout": layout(
            70 + _ROW * len(points),
            margin={"l": 10, "r": 10, "t": 8, "b": 52},
            showlegend=False,
            bargap=0,
            xaxis={
                **axis,
                "range": [min(0.0, *ends, -room) - room, max(0.0, *ends) + room],
            },
            yaxis={"visible": False, "fixedrange": True, "range": [-len(points) + 0.4, 0.6]},
            annotations=[_label(row, point) for row, (_, point) in enumerate(points)],
        ),
    }


def _bar(series: Series, row: int, point: Point, accent: str) -> Figure:
    value = point.value or 0.0
    right = value > 0
    total = series.role == "reference"
    hue = theme.INK if total else theme.color("published", accent) if right else accent
    return {
        "type": "bar",
        "orientation": "h",
        "x": [value],
        "base": [point.low or 0.0],
        "y": [-row - 0.16],
        "width": 0.4,
        "ids": [point.key],
        "text": [point.text],
        "textposition": "outside",
        "textfont": {"color": hue, "weight": 600, "size": 13},
        "cliponaxis": False,
        "marker": {
            "color": hue,
            "pattern": {
                "shape": "/" if right and not total else "",
                "bgcolor": hue,
                "fgcolor": theme.PAPER,
                "size": 6,
                "solidity": 0.25,
            },
        },
        "customdata": [
            f"<b>{point.label}</b>: {point.text}" + (f"<br>{point.note}" if point.note else "")
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _label(row: int, point: Point) -> Figure:
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": 0.24 - row,
        "yanchor": "middle",
        "text": point.label,
        "showarrow": False,
        "align": "left",
        "font": {"size": 12},
        "bgcolor": theme.PAPER,
        "borderpad": 0,
    }
