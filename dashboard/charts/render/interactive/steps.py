"""Steps: bars that follow on one another, row by row, and end at their sum."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render import theme
from dashboard.charts.render.interactive.frame import Figure, layout, value_axis

_ROW = 44


def figure(chart: Chart, accent: str) -> Figure:
    """A bar a point from its ``low`` to its ``high``; those to the right are hatched, too."""
    drawn = [(series.role == "reference", p) for series in chart.series for p in series.points]
    points = [point for _, point in drawn]
    ends = [bound for p in points for bound in (p.low or 0.0, p.high or 0.0)]
    room = 0.16 * ((max(ends, default=1.0) - min(ends, default=0.0)) or 1.0)
    axis = {**value_axis(chart), "zeroline": True, "zerolinecolor": theme.INK, "zerolinewidth": 1.2}
    axis.pop("rangemode", None)
    return {
        "data": [_bars(drawn, accent)],
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
            annotations=[_label(row, point) for row, point in enumerate(points)],
        ),
    }


def _bars(drawn: list[tuple[bool, Point]], accent: str) -> Figure:
    """All bars; each says whether it is the sum."""
    points = [point for _, point in drawn]
    right = [(p.value or 0.0) > 0 for p in points]
    hues = [
        theme.INK if total else theme.color("published", accent) if worse else accent
        for (total, _), worse in zip(drawn, right, strict=True)
    ]
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
                "shape": [
                    "/" if worse and not total else ""
                    for (total, _), worse in zip(drawn, right, strict=True)
                ],
                "bgcolor": hues,
                "fgcolor": theme.PAPER,
                "size": 6,
                "solidity": 0.25,
            },
        },
        "customdata": [
            f"<b>{p.label}</b>: {p.text}" + (f"<br>{p.note}" if p.note else "") for p in points
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
