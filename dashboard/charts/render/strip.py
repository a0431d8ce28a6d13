"""Render a Chart's points on one line, as a small SVG picture for lists of charts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from html import escape

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render.palette import NEUTRAL, color_of
from dashboard.charts.text import numbers
from dashboard.schema import Unit

WIDTH, HEIGHT, RADIUS, PAD = 520, 40, 8.0, 12.0
_MIDDLE = HEIGHT / 2


def strip(chart: Chart) -> str:
    """An SVG of the chart's points on a line from 0; dots that would hide one another are set
    apart, and the reference has a dark ring.
    """
    most = _end(chart)
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
        ring = NEUTRAL["--ink"] if point.value == chart.reference else "#fff"
        marks.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}" stroke="{ring}" stroke-width="2" '
            f'fill="{color_of(color, NEUTRAL["--ink"])}"><title>{label}</title></circle>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<line x1="{PAD}" x2="{WIDTH - PAD}" y1="{_MIDDLE}" y2="{_MIDDLE}" '
        f'stroke="{NEUTRAL["--rule"]}" stroke-width="2"/>{"".join(marks)}</svg>'
    )


def ends(chart: Chart) -> tuple[str, str]:
    """The figures at which the line begins and ends, to stand under it."""
    return numbers.figure(0, chart.unit), numbers.figure(_end(chart), chart.unit)


def key(charts: Iterable[Chart]) -> list[tuple[str, str]]:
    """The colors of some strips and what each stands for: the shortest label of those it marks."""
    labels: dict[str, str] = {}
    for series in (series for chart in charts for series in chart.series):
        labels[series.color] = min(series.label, labels.get(series.color, series.label), key=len)
    return [
        (color_of(color, NEUTRAL["--ink"]), label)
        for color, label in sorted(labels.items(), key=lambda pair: pair[1])
    ]


def _end(chart: Chart) -> float:
    """Where the line of a chart ends: a round figure beyond its largest."""
    largest = max((p.value or 0.0 for one in chart.series for p in one.points), default=0.0)
    if chart.unit == Unit.PERCENT:
        return min((math.floor(largest * 100) + 1) / 100, 1.0)
    return float(math.floor(largest) + 1)


def _at(point: Point, most: float) -> float:
    return PAD + (WIDTH - 2 * PAD) * (point.value or 0.0) / most


def _free(x: float, placed: list[tuple[float, float]]) -> float:
    """The first of three lanes in which no dot is closer than its width."""
    lanes = (_MIDDLE, _MIDDLE - 11, _MIDDLE + 11)
    for lane in lanes:
        if all(abs(x - other) > 2 * RADIUS or lane != taken for other, taken in placed):
            return lane
    return lanes[0]
