"""The scale that a chart's values lie along: from where to where, and which figures stand at it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dashboard.charts.chart import Chart, Point
from dashboard.charts.text import numbers
from dashboard.schema import Unit

_STEPS = (1, 2, 2.5, 5, 10)
_ROOM = 1.08  # of the largest value, so that its mark stays off the edge
# Where the part of a text ends that is written at a mark: what follows is said of all of them.
_TAILS = (" per ", " (", " times")


@dataclass(frozen=True)
class Scale:
    """From ``low`` to ``high``, which is less than ``low`` where 1st stands at the far end."""

    low: float
    high: float
    ticks: tuple[float, ...]
    unit: str

    def share(self, value: float) -> float:
        """How far along the scale a value lies: 0 at ``low``, 1 at ``high``."""
        return (value - self.low) / (self.high - self.low)

    def figure(self, tick: float) -> str:
        """What is written at a tick."""
        if self.high < self.low:
            return numbers.ordinal(round(tick))
        if self.unit == Unit.PERCENT:
            return f"{tick * 100:.3g}%"
        if self.unit == Unit.CURRENCY:
            return numbers.currency(tick)
        return f"{tick:,.10g}"


def scale(chart: Chart, most_ticks: int = 6) -> Scale:
    """From 0 to a little beyond the largest figure drawn, unless the chart says otherwise."""
    if chart.range is not None:
        low, high = chart.range
    else:
        points = [p for series in chart.series for p in series.points if p.value is not None]
        figures = [f for p in points for f in (p.value, p.low, p.high, *p.context) if f is not None]
        figures.append(chart.reference or 0.0)
        low, high = min(0.0, *figures) * _ROOM, max(0.0, *figures) * _ROOM
        high = high if high > low else low + 1
    ticks = chart.ticks or _nice(min(low, high), max(low, high), most_ticks)
    return Scale(low, high, ticks, chart.unit)


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


def _nice(low: float, high: float, most: int) -> tuple[float, ...]:
    """At most so many round values within the bounds."""
    wide = (high - low) / most
    power = 10.0 ** math.floor(math.log10(wide))
    step = next(s for one in (*_STEPS, 20) if (s := one * power) >= wide * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(n * step, 10) for n in range(first, last + 1))
