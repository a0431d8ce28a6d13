"""Dots drawn with matplotlib: one row a label, the value along the axis, a reference across."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks, theme
from dashboard.charts.render.still.canvas import (
    NARROW,
    Canvas,
    inset,
    legend,
    value_axis,
    value_range,
)

_LANES = 0.3  # of a row: how far apart the dots that share it stand, from the first to the last


def height(chart: Chart, width: int) -> float:
    """Room for the rows and the axis; many rows stand closer."""
    rows = len(marks.rows(chart))
    # Editors cut a frame off at 1000 pixels: fifty rows must fit a phone within that.
    step = (12.6 if width > NARROW else 10.0) if rows > marks.FEW else 46
    return 66 + step * max(rows, 1)


def draw(canvas: Canvas, chart: Chart, accent: str) -> None:
    """A row a label; few rows carry their labels above the dots, many on the axis."""
    axes, rows = canvas.axes, marks.rows(chart)
    dense = canvas.beside or len(rows) > marks.FEW
    longest = max((len(row) for row in rows), default=1) if dense else 0
    side = longest * canvas.size * 0.56 + 8 if dense else 16
    inset(canvas, left=side, right=14, top=26, bottom=34)
    low, high = value_range(chart)
    axes.set_xlim(low, high)
    axes.set_ylim(-len(rows) + 0.4, 0.75)
    if dense:
        _rows_on_the_axis(canvas, chart, rows)
    else:
        axes.set_yticks([])
        for row, label in enumerate(rows):
            axes.axhline(-row, color=theme.GRID, linewidth=1, zorder=0)
            clear = {"facecolor": theme.PAPER, "edgecolor": "none", "pad": 0.6}
            axes.text(low, 0.36 - row, label, fontsize=canvas.size, va="center", bbox=clear)
    value_axis(canvas, chart, axes.xaxis)
    axes.grid(axis="x", color=theme.GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    if chart.reference is not None:
        _reference(canvas, chart, chart.reference)
    for series in chart.series:
        _series(canvas, chart, series, rows, accent)
    if sum(len(s.points) for s in chart.series) > len(rows):
        legend(canvas, chart)


def _rows_on_the_axis(canvas: Canvas, chart: Chart, rows: list[str]) -> None:
    axes, home = canvas.axes, marks.home_rows(chart)
    # A small picture of many rows names the home row alone.
    small = canvas.beside and len(rows) > marks.FEW
    named = [row for row in rows if row in home] if small else rows
    axes.set_yticks([-rows.index(row) for row in named], named, fontsize=canvas.size - 1)
    for tick in axes.get_yticklabels():
        tick.set_fontweight("bold" if tick.get_text() in home else "normal")


def _reference(canvas: Canvas, chart: Chart, value: float) -> None:
    """A line across at the reference, named above it on the side where there is more room."""
    canvas.axes.axvline(value, color=theme.INK, linewidth=1, linestyle=":", zorder=1)
    right = value > sum(value_range(chart)) / 2
    canvas.axes.annotate(
        chart.reference_label,
        (value, 1),
        xycoords=("data", "axes fraction"),
        xytext=(-3 if right else 3, 4),
        textcoords="offset points",
        ha="right" if right else "left",
        fontsize=canvas.size - 1.5,
        color=theme.MUTED,
    )


def _series(canvas: Canvas, chart: Chart, series: Series, rows: list[str], accent: str) -> None:
    axes, hue = canvas.axes, theme.color(series.color, accent)
    few = len(rows) <= marks.FEW
    lane = _LANES * marks.lane(chart, series) if few else 0
    hollow = series.role == "published"
    first = True
    for point in series.points:
        if point.value is None or point.label not in rows:
            continue
        y = lane - rows.index(point.label)
        if point.context and not canvas.beside:
            axes.plot(
                point.context, [y] * len(point.context), "o", ms=3.4, color=hue, alpha=0.22, mew=0
            )
        if point.low is not None and point.high is not None:
            axes.plot(
                [point.low, point.high],
                [y, y],
                color=hue,
                linewidth=3.6 if few else 2.2,
                alpha=0.55,
                solid_capstyle="butt",
            )
        axes.plot(
            [point.value],
            [y],
            "D" if series.role in ("peer", "published") else "o",
            ms=8.5 if few else (6.5 if series.role in ("home", "published") else 4.6),
            color=hue,
            mfc="none" if hollow or point.hollow else hue,
            mec=hue if hollow or point.hollow else theme.PAPER,
            mew=1.1,
            label=series.label if first else "_",
            zorder=3,
            clip_on=False,
        )
        first = False
        if few:
            _figure(canvas, chart, point, point.value, y, hue)


def _figure(canvas: Canvas, chart: Chart, point: Point, value: float, y: float, hue: str) -> None:
    """A point's figure beside its interval, or under its dot where others lie beside that."""
    below = bool(point.context) and not canvas.beside
    right = value > sum(value_range(chart)) * 0.8
    end = point.low if right else point.high
    canvas.axes.annotate(
        point.text,
        (value if below or end is None else end, y),
        xytext=(0, -8) if below else (-9 if right else 9, 0),
        textcoords="offset points",
        ha="center" if below else ("right" if right else "left"),
        va="top" if below else "center",
        fontsize=canvas.size,
        fontweight="bold",
        color=hue,
        annotation_clip=False,
    )
