"""Dots, one row a label: the value along the axis, its interval around it, a reference across."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.interactive.frame import Figure, intervals, layout, spoken, value_axis
from dashboard.charts.render.palette import NEUTRAL, color_of

_DENSE_SIZES = {"home": 12, "peer": 11, "untold": 10, "published": 9}
_SYMBOLS = {"home": "circle", "reference": "circle", "peer": "square", "published": "diamond-open"}
_LANES = 0.28  # of a row: how far apart the dots that share it stand, from the first to the last
_END = 0.12  # of the axis: a figure under a dot is wider than what lies beside it there


def figure(chart: Chart, accent: str) -> Figure:
    """A Plotly figure of a chart: one row a label, its points along the value axis.

    A few rows carry their labels above the dots, so that a phone's width is left to the dots; many
    rows carry them on the axis.
    """
    rows = marks.rows(chart)
    dense = len(rows) > marks.FEW
    shared = marks.share_rows(chart)
    step = 21 if dense else (74 if shared else 62)
    return {
        "data": [
            trace
            for series in chart.series
            for trace in _traces(chart, series, rows, shared, accent)
        ],
        "layout": layout(
            84 + step * len(rows),
            margin={"l": 14, "r": 24 if dense or _has_context(chart) else 66, "t": 30, "b": 48},
            # Many rows are told apart by their series too, which only a legend names.
            showlegend=shared or (dense and len(chart.series) > 1),
            xaxis=value_axis(chart),
            yaxis=_row_axis(chart, rows, dense),
            shapes=_reference_line(chart),
            annotations=[*_reference_label(chart), *([] if dense else _row_labels(rows))],
        ),
    }


def _traces(
    chart: Chart, series: Series, rows: list[str], shared: bool, accent: str
) -> list[Figure]:
    drawn = [point for point in series.points if point.value is not None]
    hue = color_of(series.color, accent)
    named = len(rows) <= marks.FEW
    lane = _LANES * marks.lane(chart, series) if named else 0.0
    traces: list[Figure] = []
    behind = [(value, point) for point in drawn for value in point.context]
    if behind:
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [value for value, _ in behind],
                "y": [lane - rows.index(point.label) for _, point in behind],
                "marker": {"size": 6, "color": hue, "opacity": 0.22},
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
    traces.append(
        {
            "type": "scatter",
            "name": series.label,
            "mode": "markers+text" if named else "markers",
            "x": [point.value for point in drawn],
            "y": [lane - rows.index(point.label) for point in drawn],
            "text": [point.text if behind else f"  {point.text}" for point in drawn],
            "textposition": [_below(chart, point) if behind else "middle right" for point in drawn],
            "textfont": {"color": hue, "weight": 600},
            "cliponaxis": False,
            "ids": [point.key for point in drawn],
            "customdata": [
                spoken(point, f"<b>{point.label}</b>" + (f", {series.label}" if shared else ""))
                for point in drawn
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
            "marker": {
                "size": 15 if named else _DENSE_SIZES.get(series.role, 8),
                "symbol": [
                    _SYMBOLS.get(series.role, "circle") + ("-open" if point.hollow else "")
                    for point in drawn
                ],
                "color": hue,
                "line": {
                    "color": NEUTRAL["--card"] if series.role != "published" else hue,
                    "width": 1.5,
                },
            },
            "error_x": intervals(drawn, hue, thickness=5 if named else 3, width=0),
        }
    )
    return traces


def _below(chart: Chart, point: Point) -> str:
    """Where under its dot a figure stands: near an end of the axis, where none of it is cut off."""
    values = [v for one in chart.series for p in one.points for v in (p.value, *p.context)]
    part = (point.value or 0.0) / (max(v for v in values if v is not None) or 1.0)
    return "bottom right" if part < _END else "bottom left" if part > 1 - _END else "bottom center"


def _has_context(chart: Chart) -> bool:
    return any(point.context for series in chart.series for point in series.points)


def _row_axis(chart: Chart, rows: list[str], dense: bool) -> Figure:
    home = marks.home_rows(chart)
    axis: Figure = {
        "tickvals": [-position for position in range(len(rows))],
        "range": [-len(rows) + 0.4, 0.6],
        "fixedrange": True,
        "zeroline": False,
        "gridcolor": NEUTRAL["--grid"],
        "ticks": "",
        "showticklabels": dense,
    }
    if dense:
        axis["ticktext"] = [f"<b>{label}</b>" if label in home else label for label in rows]
        axis["automargin"] = True
        axis["ticklabelstandoff"] = 8
        axis["tickfont"] = {"size": 12.5}
    return axis


def _row_labels(rows: list[str]) -> list[Figure]:
    """Each row's label above its line, from the left edge."""
    return [
        {
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "y": 0.36 - position,
            "yanchor": "middle",
            "text": label,
            "showarrow": False,
            "align": "left",
            "bgcolor": NEUTRAL["--card"],
            "borderpad": 1,
        }
        for position, label in enumerate(rows)
    ]


def _reference_line(chart: Chart) -> list[Figure]:
    if chart.reference is None:
        return []
    return [
        {
            "type": "line",
            "xref": "x",
            "yref": "paper",
            "x0": chart.reference,
            "x1": chart.reference,
            "y0": 0,
            "y1": 1,
            "line": {"color": NEUTRAL["--ink"], "width": 1.2, "dash": "dot"},
            "layer": "below",
        }
    ]


def _reference_label(chart: Chart) -> list[Figure]:
    if chart.reference is None:
        return []
    values = [p.value for series in chart.series for p in series.points if p.value is not None]
    right = bool(values) and chart.reference > max(values) / 2
    return [
        {
            "xref": "x",
            "yref": "paper",
            "x": chart.reference,
            "y": 1,
            "yanchor": "bottom",
            "xanchor": "right" if right else "left",
            "xshift": 4 if right else -4,
            "showarrow": False,
            "text": chart.reference_label,
            "font": {"size": 12.5, "color": NEUTRAL["--muted"]},
        }
    ]
