"""Lines over time drawn with matplotlib: a point without a value breaks its line."""

from __future__ import annotations

import math

from matplotlib.ticker import FuncFormatter, MaxNLocator

from dashboard.charts.chart import Chart, Series
from dashboard.charts.render import marks, theme
from dashboard.charts.render.still.canvas import (
    NARROW,
    Canvas,
    inset,
    legend,
    legend_height,
    value_axis,
    value_range,
)

_DASHES = ("-", "--", ":", "-.")


def height(chart: Chart, width: int) -> float:
    """The same for all, and on a phone a little more for each line of the key."""
    return 300.0 + (12 * len(chart.series) if width <= NARROW else 0)


def draw(canvas: Canvas, chart: Chart, accent: str) -> None:
    """A line a series; what is not home is told apart by its dashes too."""
    axes, several = canvas.axes, len(chart.series) > 1
    above = (15 if chart.axis else 0) + (legend_height(canvas, chart) if several else 0)
    inset(canvas, left=56, right=18, top=14 + above, bottom=30)
    for order, series in enumerate(chart.series):
        _line(canvas, series, order, theme.color(series.color, accent))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _: f"{year:.0f}"))
    axes.tick_params(axis="x", labelsize=canvas.size - 1.5)
    low, high = value_range(chart)
    axes.set_ylim(low, high)
    value_axis(canvas, chart, axes.yaxis)
    axes.grid(axis="y", color=theme.GRID, linewidth=0.8)
    if chart.reference is not None:
        axes.axhline(chart.reference, color=theme.INK, linewidth=1, linestyle=":")
    # A title that lies along the axis is hard to read: it stands above.
    axes.annotate(
        chart.axis,
        (0, 1),
        xycoords="axes fraction",
        xytext=(0, 6),
        textcoords="offset points",
        fontsize=canvas.size - 1.5,
        color=theme.MUTED,
    )
    if several:
        legend(canvas, chart, above=20 if chart.axis else 4)


def _line(canvas: Canvas, series: Series, order: int, hue: str) -> None:
    axes, home = canvas.axes, series.role == "home"
    axes.plot(
        [math.nan if p.x is None else p.x for p in series.points],
        [math.nan if p.value is None else p.value for p in series.points],
        color=hue,
        linewidth=2.6 if home else 1.6,
        linestyle=marks.dash(series, order, _DASHES),
        marker="" if marks.crowded(series) else "o",
        markersize=5 if home else 3.6,
        label=series.label,
        clip_on=False,
    )
    for point in series.points:
        if point.hollow and point.value is not None and point.x is not None:
            axes.plot([point.x], [point.value], "o", ms=5, mfc=theme.PAPER, mec=hue)
