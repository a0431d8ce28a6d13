"""A place's gaps: one indicator by race in a line, and how the lines are sorted."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import asdict, dataclass, replace

from dashboard.catalog import Indicator
from dashboard.charts.chart import Chart, Series
from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.kinds.disparity import disparity
from dashboard.charts.text import gap_change_text, gap_text, numbers
from dashboard.language import say
from dashboard.measures.disparity import BEST, per_person
from dashboard.schema import TOTAL, Unit

SORTS = ("sure", "gap", "ratio", "behind")

# Clear gaps first, then full counts, then what no margin tests, then what cannot be told.
SUREST = ("clear", "full-count", "no-rule", "cannot-tell", "")


@dataclass(frozen=True)
class GapLine:
    """The newest gap of an indicator in a place: its chart and its parts in words.

    ``pair`` is the group that leads and what it is compared with, by slug; none where no gap can
    be stated. ``direction`` is where the gap has gone, ``moved`` the same in few words, or why no
    gap is stated. ``age`` is
    how many years its figures are behind the newest, where that needs a word; ``not_shown`` how
    many groups have no figure that can be shown. ``width`` is the gap for one person, so that a
    rate of 1,000 stands beside a percent.
    """

    chart: Chart
    pair: tuple[str, ...]
    gap: str
    ratio: str
    behind: str
    direction: tuple[str, ...]
    moved: str
    differs: str
    sure: str
    age: int
    not_shown: int
    width: float
    times: float
    people: float

    @property
    def hollow(self) -> dict[str, str]:
        """The groups whose mark another group has too, all but one: their names by slug.

        Filled is that of the pair, else the last: white, non-Hispanic follows white.
        """
        by_color: dict[str, list[Series]] = defaultdict(list)
        for series in self.chart.series:
            if any(point.value is not None for point in series.points):
                by_color[series.color].append(series)
        return {
            series.key: series.label
            for alike in by_color.values()
            for filled in [max(alike, key=lambda one: (one.key in self.pair, alike.index(one)))]
            for series in alike
            if series is not filled
        }

    def key(self, sort: str) -> tuple[float, ...]:
        """What it is sorted by, the greatest first; what is not known comes last.

        Of gaps as sure as one another those in fresh figures stand before those in old ones.
        """
        value = {"ratio": self.times, "behind": self.people}.get(sort, self.width)
        first = (-SUREST.index(self.sure), not self.age) if sort == "sure" else ()
        return (*first, -math.inf if math.isnan(value) else value)


def gap_lines(facts: Facts, place: str, sort: str = "sure", reference: str = BEST) -> list[GapLine]:
    """Every indicator by race that has figures for a place, sorted as one of SORTS says."""
    made = [
        gap_line(facts, slug, place, reference)
        for slug in by_race.indicators(facts)
        if by_race.of(facts, slug).periods(place)
    ]
    return sorted(made, key=lambda one: one.key(sort), reverse=True)


@remembered
def gap_line(facts: Facts, indicator: str, place: str, reference: str = BEST) -> GapLine:
    """The leading gap of an indicator's newest period in a place, as its chart has it."""
    race = by_race.of(facts, indicator)
    period, *earlier = race.periods(place)
    gap = race.headline(place, period, reference)
    table = race.compared(place, reference).loc[lambda t: t["period"] == period]
    bare = GapLine(
        chart=disparity(facts, indicator, place, reference=reference),
        pair=(),
        gap="",
        ratio="",
        behind="",
        direction=(),
        moved="",
        differs=race.entry.differs,
        sure="",
        age=race.age_of(place, period),
        not_shown=int((~table["shown"].astype(bool) & (table["group"] != TOTAL)).sum()),
        width=math.nan,
        times=math.nan,
        people=math.nan,
    )
    if gap is None or not gap.group:
        return replace(bare, moved=gap_text.why(gap.gap_why) if gap else "")
    unit = Unit(race.entry.unit)
    counted = gap.sure != "cannot-tell" and not math.isnan(gap.behind)
    change = race.change(place, period, reference) if earlier else None
    alone = say("gap-one-period")
    return replace(
        bare,
        pair=(gap.group, gap.reference),
        gap=gap_text.apart(asdict(gap), unit, gap.decimals),
        ratio=_ratio(gap, race.entry) if gap.ratio_shown else "",
        behind=gap_text.at_the_same_rate(gap, race.phrases) if counted else "",
        direction=gap_change_text.direction(change, race.phrases) if change else (alone,),
        moved=gap_change_text.in_short(change, race.phrases)
        if change
        else say("gap-short-one-period"),
        sure=gap.sure,
        width=per_person(gap.gap, unit),
        times=(gap.ratio_low + gap.ratio_high) / 2 if gap.ratio_shown else math.nan,
        people=gap.behind if counted else math.nan,
    )


def _ratio(gap: gap_text.Gap, entry: Indicator) -> str:
    """The bounds of a ratio, without the words that rounding leaves them open.

    Where more is better it is that of the rest, which is said: 95% and 77% are not 4.6 times.
    """
    text, _ = numbers.ratio(gap.ratio_low, gap.ratio_high)
    told = say("number-times", times=text)
    if entry.better != "higher" or entry.unit != Unit.PERCENT:
        return told
    most, least = gap_text.the_rest(gap, entry.unit)
    return say("gap-ratio-turned", times=told, most=most, least=least)
