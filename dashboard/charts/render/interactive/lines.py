"""Lines over time: a point without a value breaks its line."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.interactive.frame import Figure, intervals, layout, spoken, value_axis
from dashboard.charts.render.palette import NEUTRAL, color_of

HEIGHT = 380
# On a phone each name of the legend takes a row of its own.
_LEGEND_ROW = 20
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


def figure(chart: Chart, accent: str) -> Figure:
    """One line a series, named at its end; what is not home is told apart by its dashes too."""
    single = len(chart.series) == 1
    return {
        "data": [_line(chart, series, order, accent) for order, series in enumerate(chart.series)],
        "layout": layout(
            HEIGHT + _LEGEND_ROW * (len(chart.series) - 1),
            margin={"l": 8, "r": 16, "t": 30, "b": 36},
            showlegend=not single,
            xaxis={
                "fixedrange": True,
                "showgrid": False,
                "tickfont": {"color": NEUTRAL["--muted"], "size": 12.5},
                "tickformat": "d",
                "nticks": 8,
                "zeroline": False,
            },
            yaxis={**value_axis(chart), "automargin": True},
        ),
    }


def _line(chart: Chart, series: Series, order: int, accent: str) -> Figure:
    hue = color_of(series.color, accent)
    home = series.role == "home"
    return {
        "type": "scatter",
        "mode": "lines" if marks.crowded(series) else "lines+markers",
        "name": series.label,
        "x": [point.x for point in series.points],
        "y": [point.value for point in series.points],
        "connectgaps": False,
        "line": {
            "color": hue,
            "width": 3 if home else 2,
            "dash": marks.dash(series, order, _DASHES),
        },
        "marker": {
            "size": 8 if home else 6,
            "color": hue,
            "symbol": [_symbol(series, p) for p in series.points],
        },
        "customdata": [
            spoken(point, f"<b>{series.label}</b>, {point.label}") for point in series.points
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
        "error_y": intervals(series.points, hue, thickness=1.5, width=4),
    }


def _symbol(series: Series, point: Point) -> str:
    if series.role == "published":
        return "diamond-open"
    return "circle-open" if point.hollow else "circle"
