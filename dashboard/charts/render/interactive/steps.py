"""Steps: bars that follow on one another, row by row, and end at their sum."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render import marks
from dashboard.charts.render.interactive.frame import Figure, layout, spoken, value_axis
from dashboard.charts.render.palette import NEUTRAL

_ROW = 44


def figure(chart: Chart, accent: str) -> Figure:
    """A bar a point from its ``low`` to its ``high``; those to the right are hatched, too."""
    bars = marks.steps(chart)
    points = [bar.point for bar in bars]
    ends = [0.0, *(bound for p in points for bound in (p.low or 0.0, p.high or 0.0))]
    room = 0.16 * ((max(ends) - min(ends)) or 1.0)
    axis = {
        **value_axis(chart),
        "zeroline": True,
        "zerolinecolor": NEUTRAL["--ink"],
        "zerolinewidth": 1.2,
    }
    axis.pop("rangemode", None)
    return {
        "data": [_bars(bars, accent)],
        "layout": layout(
            70 + _ROW * len(points),
            margin={"l": 10, "r": 10, "t": 8, "b": 52},
            showlegend=False,
            bargap=0,
            xaxis={
                **axis,
                "range": [min(*ends, -room) - room, max(ends) + room],
            },
            yaxis={"visible": False, "fixedrange": True, "range": [-len(points) + 0.4, 0.6]},
            annotations=[_label(row, point) for row, point in enumerate(points)],
        ),
    }


def _bars(bars: list[marks.Step], accent: str) -> Figure:
    """All bars as one trace."""
    points = [bar.point for bar in bars]
    hues = [bar.color(accent) for bar in bars]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [p.value or 0.0 for p in points],
        "base": [p.low or 0.0 for p in points],
        "y": [-row - 0.16 for row in range(len(points))],
        "width": 0.4,
        "ids": [p.key for p in points],
        "text": [p.text for p in points],
        "textposition": "outside",
        "textfont": {"color": hues, "weight": 600, "size": 13},
        "cliponaxis": False,
        "marker": {
            "color": hues,
            "pattern": {
                "shape": ["/" if bar.worse else "" for bar in bars],
                "bgcolor": hues,
                "fgcolor": NEUTRAL["--card"],
                "size": 6,
                "solidity": 0.25,
            },
        },
        "customdata": [spoken(p, f"<b>{p.label}</b>") for p in points],
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
        "bgcolor": NEUTRAL["--card"],
        "borderpad": 0,
    }
