"""Steps drawn with matplotlib: bars that follow on one another, row by row, up to their sum."""

from __future__ import annotations

from dashboard.charts.chart import Chart
from dashboard.charts.render import marks, theme
from dashboard.charts.render.still.canvas import NARROW, Canvas, inset, value_axis


def height(chart: Chart, width: int) -> float:
    """Room for the rows and the axis; a few rows on a phone carry their labels above them."""
    rows = len(marks.rows(chart))
    return 66 + (22 if width > NARROW or rows > marks.FEW else 40) * max(rows, 1)


def draw(canvas: Canvas, chart: Chart, accent: str) -> None:
    """A bar a point from its ``low`` to its ``high``; those to the right are hatched, too."""
    axes, bars = canvas.axes, marks.steps(chart)
    beside = canvas.width > NARROW
    longest = max((len(bar.point.label) for bar in bars), default=1)
    left = longest * canvas.size * 0.53 + 8 if beside else 16
    inset(canvas, left=left, right=16, top=6, bottom=36)
    ends = [bound for bar in bars for bound in (bar.point.low or 0.0, bar.point.high or 0.0)]
    least, most = min(ends, default=0.0), max(ends, default=1.0)
    room = 0.14 * ((most - least) or 1.0)
    axes.set_xlim(least - room, most + room)
    axes.set_ylim(-len(bars) + 0.4, 0.6)
    # A small picture of many rows names the first and the sum alone.
    small = canvas.beside and len(bars) > marks.FEW
    named = [0, len(bars) - 1] if small else list(range(len(bars)))
    axes.set_yticks([], [])
    if beside and bars:
        labels = [bars[row].point.label for row in named]
        axes.set_yticks([-row for row in named], labels, fontsize=canvas.size - 1)
    value_axis(canvas, chart, axes.xaxis)
    axes.grid(axis="x", color=theme.GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.axvline(0, color=theme.INK, linewidth=1)
    for row, bar in enumerate(bars):
        _bar(canvas, bar, -row - (0 if beside else 0.2), accent, named=row in named)
        if row in named and not beside:
            label = bar.point.label
            axes.text(least - room, 0.2 - row, label, fontsize=canvas.size, va="center")


def _bar(canvas: Canvas, bar: marks.Step, y: float, accent: str, *, named: bool) -> None:
    axes, hue = canvas.axes, bar.color(accent)
    value, start = bar.point.value or 0.0, bar.point.low or 0.0
    thick = 0.6 if canvas.width > NARROW else 0.34
    hatch = "////" if bar.worse else ""
    axes.barh(y, value, thick, start, color=hue, ec=theme.PAPER, hatch=hatch)
    if named:
        axes.annotate(
            bar.point.text,
            (start + value, y),
            xytext=(4 if value > 0 else -4, 0),
            textcoords="offset points",
            ha="left" if value > 0 else "right",
            va="center",
            fontsize=canvas.size - 1,
            fontweight="bold",
            color=hue,
        )
