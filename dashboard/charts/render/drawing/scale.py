"""Where values lie along a strip, in shares of its width, and the ticks that say so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import TEXT, Pen
from dashboard.charts.render.drawing.spread import in_bands, spot
from dashboard.charts.text import numbers
from dashboard.schema import Unit

TICKS_HIGH = 16  # pixels, of a row of ticks
_APART = 10  # pixels between the words of two ticks, at least
_FEW = 5  # ticks at most, where a chart does not name its own
_ROOM = 1.1  # of the largest value: where the axis ends


Tick = tuple[float, str]  # a value, and it in words


@dataclass(frozen=True)
class Scale:
    """From ``low`` to ``high`` in the values' unit, which lie at ``left`` and ``right``."""

    low: float
    high: float
    left: float = 0.0
    right: float = 1.0

    def at(self, value: float) -> float:
        """The share of the width at which a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + (self.right - self.left) * share


def of_chart(chart: Chart, left: float, right: float) -> Scale:
    """From 0 to a little beyond the largest figure drawn, unless the chart says otherwise."""
    if chart.range is not None:
        return Scale(*chart.range, left, right)
    points = [point for series in chart.series for point in series.points]
    drawn = [v for p in points for v in (p.value, p.low, p.high, *p.context) if v is not None]
    most, least = max((*drawn, chart.reference or 0.0)), min((*drawn, 0.0))
    return Scale(least * _ROOM, (most * _ROOM) or 1.0, left, right)


def ticks(chart: Chart, scale: Scale) -> list[Tick]:
    """The chart's own ticks, else a few round values."""
    values = chart.ticks or rounded(scale.low, scale.high)
    return [(value, said(value, chart.unit)) for value in values]


def rounded(low: float, high: float, most: int = _FEW) -> list[float]:
    """About as many values between two as ``most`` says, a round step apart."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step for f in (1, 2, 2.5, 5, 10, 20) if (step := f * power) >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def said(value: float, unit: str) -> str:
    """A tick in words."""
    if unit == Unit.PERCENT:
        return f"{value * 100:.4g}%"
    if unit == Unit.CURRENCY:
        return numbers.currency(value)
    return f"{value:,.10g}"


def draw_ticks(
    pen: Pen, scale: Scale, values: Sequence[Tick], widths: Iterable[float], y: float = 12
) -> None:
    """Words at values; fewer where a strip is only as wide as ``widths`` says for each band."""
    shown = [_kept(scale, values, width) for width in widths]
    for number, (value, words) in enumerate(values):
        for place, bands in in_bands([spots.get(number) for spots in shown]):
            if place is not None:
                pen.text(words, scale.at(value), y, *place, look="t", bands=bands)


def _kept(scale: Scale, values: Sequence[Tick], width: float) -> dict[int, tuple[str, float]]:
    """Where each tick stands that has room, by its number: all, every second, every third, ..."""
    spots = [spot(scale.at(v), letters.width(words, TEXT), width) for v, words in values]
    step = 1
    while any(b.left - a.right < _APART for a, b in pairwise(spots[::step])):
        step += 1
    return {n: (spots[n].anchor, spots[n].dx) for n in range(0, len(values), step)}
