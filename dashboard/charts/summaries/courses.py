"""An indicator's course in a place beside the nation's: what small lines in rows are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from dashboard.charts.chart import Chart, Point
from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.figures import Figures
from dashboard.charts.kinds.trend import line, trend
from dashboard.schema import NATION

# A stretch of a line without a gap: years and figures.
Run = tuple[tuple[float, float], ...]


@dataclass(frozen=True, eq=False)
class Course:
    """Lines in stretches that may be joined: never across missing years or a new definition.

    ``first`` and ``last`` are the periods of the line's ends, ``low`` and ``high`` the figures at
    the foot and the head of its own scale, as they are read.
    """

    facts: Facts
    indicator: str
    place: str
    runs: tuple[Run, ...]
    nation: tuple[Run, ...]
    first: str = ""
    last: str = ""
    low: str = ""
    high: str = ""

    @property
    def chart(self) -> Chart:
        """The whole, of the same lines: it takes three times as long to make."""
        beside = () if self.place == NATION else (NATION,)
        return trend(self.facts, self.indicator, self.place, beside)


@remembered
def course(facts: Facts, indicator: str, place: str) -> Course:
    """The headline figure in a place, and the nation's where that is another place."""
    shown = figures.of(facts, indicator)
    mine = _points(shown, place)
    nation = _points(shown, NATION) if place != NATION else []
    known = [point for point in mine if point.value is not None]
    if not known:
        return Course(facts, indicator, place, (), ())
    every = [point for point in (*mine, *nation) if point.value is not None]
    low, high = (pick(every, key=lambda p: p.value or 0.0) for pick in (min, max))
    return Course(
        facts,
        indicator,
        place,
        _runs(mine),
        _runs(nation),
        first=known[0].label,
        last=known[-1].label,
        low=low.text,
        high=high.text,
    )


def _points(shown: Figures, place: str) -> list[Point]:
    """The points of the current series in a place, as a chart over time has them."""
    rows, series = shown.rows, shown.entry.current_series
    mine = rows.loc[(rows["place"] == place) & (rows["series"] == series)]
    if mine.empty:
        return []
    return [*line(shown, mine.sort_values(["end_year", "start_year"]), place, series).points]


def _runs(points: list[Point]) -> tuple[Run, ...]:
    """Points between two that have no figure; a point without one stands where a line breaks."""
    split = groupby(points, key=lambda point: point.value is not None)
    return tuple(
        tuple((p.x or 0.0, p.value or 0.0) for p in run) for is_known, run in split if is_known
    )
