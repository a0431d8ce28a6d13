"""Draw a chart's marks with matplotlib, as its mark says."""

from __future__ import annotations

from dashboard.charts.chart import Chart
from dashboard.charts.render.still import dots, lines, steps, tiles
from dashboard.charts.render.still.canvas import Canvas

_DRAWS = {"dots": dots.draw, "lines": lines.draw, "steps": steps.draw, "tiles": tiles.draw}
_HEIGHTS = {
    "dots": dots.height,
    "lines": lines.height,
    "steps": steps.height,
    "tiles": tiles.height,
}


def draw(canvas: Canvas, chart: Chart, accent: str) -> None:
    """Draw the marks of a chart into the axes."""
    canvas.axes.set_frame_on(False)
    canvas.axes.tick_params(length=0)
    _DRAWS[chart.mark](canvas, chart, accent)


def height(chart: Chart, width: int) -> float:
    """How many points high the marks are, drawn in a width."""
    return _HEIGHTS[chart.mark](chart, width)
