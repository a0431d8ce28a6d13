"""The axis that values over time lie along, upwards, and figures as they are written at marks."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart, Point
from dashboard.charts.render.drawing import scale
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.marks import PER
from dashboard.charts.text import numbers

# Where the part of a text ends that is written at a mark, in any language: what follows is said of
# all of them.
_TAILS = (*PER, " (", " times", " veces")


@dataclass(frozen=True)
class Axis:
    """A scale, its ticks, and the unit these are in."""

    scale: Scale
    ticks: tuple[float, ...]
    unit: str

    def figure(self, tick: float) -> str:
        """What is written at a tick; where 1st stands at the far end, a rank."""
        if self.scale.high < self.scale.low:
            return numbers.ordinal(round(tick))
        return scale.said(tick, self.unit)


def axis(chart: Chart, most_ticks: int = 6) -> Axis:
    """From 0 to a little beyond the largest figure drawn, unless the chart says otherwise."""
    along = scale.of_chart(chart, 0, 1)
    low, high = sorted((along.low, along.high))
    return Axis(along, chart.ticks or tuple(scale.rounded(low, high, most_ticks)), chart.unit)


def figure(point: Point) -> str:
    """The figure of a point as it is written at its mark."""
    text = point.text
    for tail in _TAILS:
        text = text.partition(tail)[0]
    return text


def short(point: Point) -> str:
    """The same in the few letters a tile has room for: 17; 226K; $1.35M."""
    value = point.value
    if value is None or value < 1000:
        return figure(point)
    size, letter = (1e6, "M") if value >= 999_500 else (1e3, "K")
    sign = "$" if point.text.startswith("$") else ""
    return f"{sign}{float(f'{value / size:.3g}'):g}{letter}"
