"""A place's gaps: one indicator by race in a line, and how the lines are sorted."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.kinds.disparity import disparity
from dashboard.charts.text import gap_change_text, gap_text, numbers
from dashboard.language import say
from dashboard.measures.disparity import BEST, per_person
from dashboard.schema import Unit

SORTS = ("sure", "gap", "ratio", "behind")

# Clear gaps first, then full counts, then what no margin tests, then what cannot be told.
_SUREST = ("clear", "full-count", "no-rule", "cannot-tell", "")


@dataclass(frozen=True)
class GapLine:
    """The newest gap of an indicator in a place: its chart and its parts in words.

    ``width`` is the gap for one person, so that a rate of 1,000 stands beside a percent.
    """

    chart: Chart
    gap: str
    ratio: str
    behind: str
    direction: tuple[str, ...]
    differs: str
    sure: str
    width: float
    times: float
    people: float

    def key(self, sort: str) -> tuple[float, ...]:
        """What it is sorted by, the greatest first; what is not known comes last."""
        value = {"ratio": self.times, "behind": self.people}.get(sort, self.width)
        first = -_SUREST.index(self.sure) if sort == "sure" else 0
        return (first, -math.inf if math.isnan(value) else value)


def gap_lines(facts: Facts, place: str, sort: str = "sure") -> list[GapLine]:
    """Every indicator by race that has figures for a place, sorted as one of SORTS says."""
    made = [
        gap_line(facts, slug, place)
        for slug in by_race.indicators(facts)
        if by_race.of(facts, slug).periods(place)
    ]
    return sorted(made, key=lambda one: one.key(sort), reverse=True)


@remembered
def gap_line(facts: Facts, indicator: str, place: str) -> GapLine:
    """The widest gap of an indicator's newest period in a place."""
    race = by_race.of(facts, indicator)
    period, *earlier = race.periods(place)
    gap = race.headline(place, period, BEST)
    chart = disparity(facts, indicator, place)
    if gap is None or not gap.group:
        return GapLine(chart, "", "", "", (), race.entry.differs, "", math.nan, math.nan, math.nan)
    unit = Unit(race.entry.unit)
    counted = gap.sure != "cannot-tell" and not math.isnan(gap.behind)
    change = race.change(place, period, BEST) if earlier else None
    return GapLine(
        chart=chart,
        gap=gap_text.apart(asdict(gap), unit, gap.decimals),
        ratio=numbers.times(gap.ratio_low, gap.ratio_high) if gap.ratio_shown else "",
        behind=gap_text.at_the_same_rate(gap, race.phrases) if counted else "",
        direction=gap_change_text.direction(change, race.phrases)
        if change
        else (say("gap-one-period"),),
        differs=race.entry.differs,
        sure=gap.sure,
        width=per_person(gap.gap, unit),
        times=(gap.ratio_low + gap.ratio_high) / 2 if gap.ratio_shown else math.nan,
        people=gap.behind if counted else math.nan,
    )
