"""Render a Chart's points on one line, as a small SVG picture for lists of charts."""

from __future__ import annotations

from html import escape

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render import theme

WIDTH, HEIGHT, RADIUS, PAD = 520, 40, 8.0, 12.0
_MIDDLE = HEIGHT / 2


def strip(chart: Chart, most: float) -> str:
    """An SVG of the chart's points from 0 to ``most``; dots that would hide one another are set
    apart, and the reference has a dark ring.
    """
    points = [
        (series.color, point)
        for series in chart.series
        for point in series.points
        if point.value is not None
    ]
    placed: list[tuple[float, float]] = []
    marks = []
    for color, point in sorted(points, key=lambda pair: pair[1].value or 0.0):
        x = _at(point, most)
        y = _free(x, placed)
        placed.append((x, y))
        label = escape(f"{point.label}: {point.text}")
        ring = theme.INK if point.value == chart.reference else "#fff"
        marks.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}" stroke="{ring}" stroke-width="2" '
            f'fill="{theme.color(color, theme.INK)}"><title>{label}</title></circle>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<line x1="{PAD}" x2="{WIDTH - PAD}" y1="{_MIDDLE}" y2="{_MIDDLE}" '
        f'stroke="{theme.RULE}" stroke-width="2"/>{"".join(marks)}</svg>'
    )


def _at(point: Point, most: float) -> float:
    return PAD + (WIDTH - 2 * PAD) * (point.value or 0.0) / most


def _free(x: float, placed: list[tuple[float, float]]) -> float:
    """The first of three lanes in which no dot is closer than its width."""
    lanes = (_MIDDLE, _MIDDLE - 11, _MIDDLE + 11)
    for lane in lanes:
        if all(abs(x - other) > 2 * RADIUS or lane != taken for other, taken in placed):
            return lane
    return lanes[0]
