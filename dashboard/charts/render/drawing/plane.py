"""The plane that lines over time lie in: years across, values up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render.drawing.axis import Axis
from dashboard.charts.render.drawing.labels import Place

_STRIDES = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 50)
_LONGER = 1.5
_YEAR = 44  # pixels from one year to the next along an axis, at least


@dataclass(frozen=True)
class Spot:
    """Where a point lies: across as a share of the plot, down in pixels."""

    x: float
    y: float
    point: Point


@dataclass(frozen=True)
class Plane:
    """From the ``first`` year to the ``last``, and from the ``top`` pixel to the ``bottom`` one.

    ``left`` and ``right`` are the shares of the plot's width where these years lie.
    """

    axis: Axis
    first: float
    last: float
    top: float
    bottom: float
    left: float = 0.0
    right: float = 1.0

    def x(self, year: float) -> float:
        """How far across a year lies: one that is alone in the middle."""
        part = (year - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return self.left + part * (self.right - self.left)

    def y(self, value: float) -> float:
        """How far down a value lies."""
        return self.bottom - self.axis.scale.at(value) * (self.bottom - self.top)

    def runs(self, series: Series) -> list[list[Spot]]:
        """The points of a series that a line joins; one without a value ends a run."""
        runs: list[list[Spot]] = [[]]
        for point in series.points:
            if point.value is None or point.x is None:
                runs.append([])
            else:
                runs[-1].append(Spot(self.x(point.x), self.y(point.value), point))
        return [run for run in runs if run]

    def ticks(self) -> list[tuple[float, float]]:
        """The ticks of the axis, each with how far down it lies."""
        return [(tick, self.y(tick)) for tick in self.axis.ticks]


def years(chart: Chart) -> tuple[float, float]:
    """The first and the last year with a value."""
    found = [
        p.x
        for series in chart.series
        for p in series.points
        if p.value is not None and p.x is not None
    ]
    return min(found, default=0.0), max(found, default=0.0)


def year_ticks(first: float, last: float, room: float) -> list[float]:
    """Years back from the last, as many as fit a width in pixels beside one another.

    A few less where the first year is then among them.
    """
    span = last - first
    fitting = [s for s in _STRIDES if room * s >= _YEAR * span] or [_STRIDES[-1]]
    whole = (s for s in fitting if span % s == 0 and s <= _LONGER * fitting[0])
    stride = next(whole, fitting[0])
    return [last - stride * n for n in range(int(span // stride) + 1)]


def pixels(run: Sequence[Spot], width: float) -> list[Place]:
    """A run in pixels for a width."""
    return [(spot.x * width, spot.y) for spot in run]


def points(run: Sequence[Spot]) -> list[Place]:
    """A run as the pen takes it."""
    return [(spot.x, spot.y) for spot in run]
