"""The canvas that marks are drawn on with matplotlib: room in points, axes of values, a key."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from dashboard.charts.chart import Chart
from dashboard.charts.render import theme
from dashboard.charts.text import numbers
from dashboard.schema import Unit

POINTS_PER_INCH = 72
WIDE, NARROW = 720, 320  # the widths that charts are drawn in, in points: of a page, of a phone


@dataclass(frozen=True)
class Canvas:
    """A figure measured in points, with one axes between the words above and below it."""

    figure: Figure
    axes: Axes
    width: float
    size: float
    beside: bool = False  # every row's label stands beside it, however few there are


def size_of(canvas: Canvas) -> tuple[float, float]:
    """How wide and how high the axes are, in points."""
    box = canvas.axes.get_position()
    wide, high = canvas.figure.get_size_inches() * POINTS_PER_INCH
    return box.width * wide, box.height * high


def inset(canvas: Canvas, left: float, right: float, top: float, bottom: float) -> None:
    """Draw the axes in by points on each side."""
    box = canvas.axes.get_position()
    wide, high = canvas.figure.get_size_inches() * POINTS_PER_INCH
    canvas.axes.set_position(
        (
            box.x0 + left / wide,
            box.y0 + bottom / high,
            box.width - (left + right) / wide,
            box.height - (top + bottom) / high,
        )
    )


def value_axis(canvas: Canvas, chart: Chart, axis: Any) -> None:
    """Ticks and, along the bottom, the name of the axis that the chart's values lie along."""
    axis.set_major_locator(
        FixedLocator(chart.ticks) if chart.ticks else MaxNLocator(5, steps=[1, 2, 2.5, 5, 10])
    )
    axis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value, chart.unit)))
    for label in axis.get_ticklabels():
        label.set_color(theme.MUTED)
    axis.set_tick_params(labelsize=canvas.size - 1.5, labelcolor=theme.MUTED)
    axis.set_label_text(chart.axis, fontsize=canvas.size - 1, color=theme.MUTED)
    if axis.axis_name == "y":
        axis.set_label_text("")


def _tick(value: float, unit: str) -> str:
    if unit == Unit.PERCENT:
        return f"{value * 100:.3g}%"
    if unit == Unit.CURRENCY:
        return numbers.currency(value)
    return f"{value:,.4g}"


def value_range(chart: Chart) -> tuple[float, float]:
    """From 0 to a little beyond the largest figure drawn, unless the chart says otherwise."""
    if chart.range is not None:
        return chart.range
    points = [p for series in chart.series for p in series.points]
    figures = [
        figure for p in points for figure in (p.value, p.high, *p.context) if figure is not None
    ]
    most = max((*figures, chart.reference or 0.0), default=0.0)
    least = min((*figures, 0.0))
    return least * 1.1, most * 1.1 or 1.0


def legend(canvas: Canvas, chart: Chart, above: float = 0) -> None:
    """A key above the axes, by points."""
    canvas.axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1 + above / size_of(canvas)[1]),
        ncols=_legend_columns(canvas, chart),
        fontsize=canvas.size - 1.5,
        frameon=False,
        borderaxespad=0.1,
        borderpad=0.1,
        handletextpad=0.4,
        columnspacing=1,
    )


def _legend_columns(canvas: Canvas, chart: Chart) -> int:
    """As many entries beside one another as have room, four at most."""
    longest = max(len(series.label) for series in chart.series)
    room = canvas.width - 74
    return max(1, min(4, int(room / (longest * (canvas.size - 1.5) * 0.6 + 34))))


def legend_height(canvas: Canvas, chart: Chart) -> float:
    """How many points high the key is."""
    lines = math.ceil(len(chart.series) / _legend_columns(canvas, chart))
    return lines * (canvas.size - 1.5) * 1.6
