"""An indicator's course in a place beside the nation's: what small lines in rows are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from dashboard.charts.chart import Chart, Point
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.kinds.trend import trend
from dashboard.schema import NATION

# A stretch of a line without a gap: years and figures.
Run = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Course:
    """Lines in stretches that may be joined: never across missing years or a new definition.

    ``first`` and ``last`` are the periods of the line's ends, ``low`` and ``high`` the figures at
    the foot and the head of its own scale, as they are read. ``chart`` is the whole.
    """

    chart: Chart
    runs: tuple[Run, ...]
    nation: tuple[Run, ...]
    first: str = ""
    last: str = ""
    low: str = ""
    high: str = ""


@remembered
def course(facts: Facts, indicator: str, place: str) -> Course:
    """The headline figure in a place, and the nation's where that is another place."""
    beside = () if place == NATION else (NATION,)
    chart = trend(facts, indicator, place, beside)
    mine, nation = (_points(chart, key) for key in (place, NATION))
    nation = nation if beside else []
    known = [point for point in mine if point.value is not None]
    if not known:
        return Course(chart, (), ())
    every = [point for point in (*mine, *nation) if point.value is not None]
    low, high = (pick(every, key=lambda p: p.value or 0.0) for pick in (min, max))
    return Course(
        chart,
        _runs(mine),
        _runs(nation),
        first=known[0].label,
        last=known[-1].label,
        low=low.text,
        high=high.text,
    )


def _points(chart: Chart, key: str) -> list[Point]:
    """The points of the current series in a place."""
    return [point for series in chart.series if series.key == key for point in series.points]


def _runs(points: list[Point]) -> tuple[Run, ...]:
    """Points between two that have no figure; a point without one stands where a line breaks."""
    split = groupby(points, key=lambda point: point.value is not None)
    return tuple(
        tuple((p.x or 0.0, p.value or 0.0) for p in run) for is_known, run in split if is_known
    )
