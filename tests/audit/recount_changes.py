"""Recounts what changed in about five years of one figure, and how sure that is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dashboard.schema import NO_BREAKDOWN, TOTAL, Unit
from tests.audit.chance import standard_error, withheld
from tests.audit.figures import NOISE, Figure, Tables, margin_of, remembered

Direction = Literal["rose", "fell", "same", "within-rounding", "nothing"]
Sureness = Literal["clear", "no-clear-change", "full-count", "not-tested", ""]


@dataclass(frozen=True)
class Movement:
    """One figure's change. ``direction`` is "nothing" where there is nothing comparable.

    ``change`` is the difference of the two figures as printed (points of a percent). ``least``
    is the least that rounding leaves of it, in stored units. ``touching``: the figures are
    neighbours (11% and 12%), so that rounding makes them equal at one single value at most.
    ``also`` has other words of sureness that the method allows. ``tied`` has periods that are as
    near to five years earlier as the one compared. ``critical`` is the change that must be
    exceeded at 90%. Of equal percents ``people_now`` and ``people_then`` are the numbers behind;
    ``doubt`` has those of neighbours that do not bear their change out, which is then not judged.
    """

    now: Figure | None
    then: Figure | None = None
    direction: Direction = "nothing"
    change: Decimal | None = None
    least: float = 0.0
    touching: bool = False
    judgement: Literal["better", "worse", ""] = ""
    sureness: Sureness = ""
    also: tuple[Sureness, ...] = ()
    critical: float | None = None
    one_margin: bool = False
    tied: tuple[str, ...] = ()
    people_now: Figure | None = None
    people_then: Figure | None = None
    people_direction: Direction = "nothing"
    people_judgement: Literal["better", "worse", ""] = ""
    doubt: tuple[Figure, Figure] | None = None


def apart(now: Figure, then: Figure) -> tuple[Direction, float, bool]:
    """Direction of two figures as printed, the least that rounding leaves, whether they touch."""
    if now.shown == then.shown and (now.value is None) == (then.value is None):
        return "same", 0.0, False
    up = now.least - then.most
    down = then.least - now.most
    # 11% and 12% meet in one point, which is printed as one of them: they are never equal.
    if max(up, down) > -NOISE:
        return ("rose" if up > down else "fell"), max(up, down, 0.0), max(up, down) < NOISE
    return "within-rounding", 0.0, False


class Changes(Tables):
    """Newest figures and what became of them since about five years before."""

    def headline(self, indicator: str, place: str) -> tuple[str, str]:
        """Breakdown and group of the headline figure: the catalogue's, or a table's total."""
        entry = self.entry(indicator)
        wanted = (entry.headline.breakdown, entry.headline.group)
        if wanted == (NO_BREAKDOWN, TOTAL) and not self._printed(indicator, wanted):
            return ("race", TOTAL)
        return wanted

    @remembered
    def _printed(self, indicator: str, wanted: tuple[str, str]) -> bool:
        """Whether any place has a line of a breakdown and group."""
        return any(
            (key.breakdown, key.group) == wanted
            for lines in self.lines(indicator).values()
            for key in lines
        )

    def where(self, indicator: str, place: str, group: str, breakdown: str) -> tuple[str, str]:
        """Breakdown and group that are asked for; the headline's where none are."""
        if breakdown:
            return breakdown, group or TOTAL
        if not group:
            return self.headline(indicator, place)
        known = self.catalog.groups.get(group)
        if known is None or group == TOTAL:
            return self.headline(indicator, place)
        return known.breakdown, group

    def _asked(
        self, indicator: str, place: str, group: str, unit: str, series: str, breakdown: str
    ) -> dict[str, Figure]:
        """The figures by period that are asked for; of what is empty the headline's."""
        wanted = self.where(indicator, place, group, breakdown)
        return self.line(indicator, place, *wanted, unit or self.entry(indicator).unit, series)

    @remembered
    def figure(
        self,
        indicator: str,
        place: str,
        period: str,
        group: str = "",
        unit: str = "",
        series: str = "",
        breakdown: str = "",
    ) -> Figure | None:
        """One figure as pages lead with it, also one that is withheld; None where no row is."""
        return self._asked(indicator, place, group, unit, series, breakdown).get(period)

    @remembered
    def newest(
        self,
        indicator: str,
        place: str,
        group: str = "",
        unit: str = "",
        series: str = "",
        breakdown: str = "",
    ) -> Figure | None:
        """The newest figure of a place, also where a bound ("under 0.5%") is newer; or None."""
        line = self._asked(indicator, place, group, unit, series, breakdown)
        return next((each for each in reversed(line.values()) if self.sure_enough(each)), None)

    def sure_enough(self, figure: Figure) -> bool:
        """Whether there is a figure whose margin of error, where it has one, lets it be shown."""
        return figure.value is not None and not self.held_back(figure)

    def held_back(self, figure: Figure) -> str:
        """Why the margin of a figure keeps it from being shown; empty where it does not."""
        error = standard_error(figure, None, self.entry(figure.indicator).survey)
        return withheld(figure, error, None)

    @remembered
    def five_years(
        self,
        indicator: str,
        place: str,
        group: str = "",
        breakdown: str = "",
        series: str = "",
        period_then: str = "",
    ) -> Movement:
        """The newest figure against the comparable one about five years earlier.

        ``period_then`` asks for another earlier period, comparable or not.
        """
        wanted = self.where(indicator, place, group, breakdown)
        unit = self.entry(indicator).unit
        line = self.line(indicator, place, *wanted, unit, series)
        now = self.newest(indicator, place, wanted[1], unit, series, wanted[0])
        if now is None:
            return Movement(None)
        sure = {period: each for period, each in line.items() if self.sure_enough(each)}
        found = self.earlier(indicator, wanted[0], now, sure)
        if period_then:
            found = [line[period_then]] if period_then in line else []
        if not found:
            return Movement(now)
        then = found[0]
        return self.movement(
            now,
            then,
            tied=tuple(
                each.period for each in found[1:] if _off_five(now, each) == _off_five(now, then)
            ),
        )

    def movement(self, now: Figure, then: Figure, tied: tuple[str, ...] = ()) -> Movement:
        """What became of one figure between two periods."""
        direction, least, touching = apart(now, then)
        sureness, also, critical, one = self._sureness(now, then, least)
        behind = self._people(now, then) if direction == "same" else (None, None)
        moved: Direction = "nothing"
        judged: Literal["better", "worse", ""] = ""
        if behind[0] is not None and behind[1] is not None:
            moved = apart(behind[0], behind[1])[0]
            judged = self._people_judged(now, behind[0], behind[1])
        judgement = self._judged(now.indicator, direction)
        doubt = self._doubt(now, then, direction) if touching and judgement else None
        return Movement(
            now,
            then,
            direction,
            now.shown - then.shown,
            least,
            touching,
            "" if doubt else judgement,
            sureness,
            also,
            critical,
            one,
            tied,
            *behind,
            moved,
            judged,
            doubt,
        )

    def _doubt(
        self, now: Figure, then: Figure, direction: Direction
    ) -> tuple[Figure, Figure] | None:
        """The numbers behind neighbours among whole percents, unless they bear the change out.

        They do where they moved the same way, or did as a share of the place's children.
        """
        people_now, people_then = self._people(now, then)
        if people_now is None or people_then is None:
            return None
        step = people_now.middle - people_then.middle
        moved = "rose" if step > 0 else "fell" if step < 0 else "same"
        if direction in (moved, self._share(now, people_now, people_then)):
            return None
        return people_now, people_then

    def _judged(self, indicator: str, direction: Direction) -> Literal["better", "worse", ""]:
        entry = self.entry(indicator)
        if direction not in ("rose", "fell") or entry.kind not in ("rate", "amount"):
            return ""
        return "better" if (direction == "rose") == (entry.better == "higher") else "worse"

    def verdict(self, now: Figure, then: Figure) -> str:
        """The publisher's verdict on a change: significant, not-significant, or empty."""
        tested = self._tested().get(now.indicator, {})
        group = now.group
        breakdown = now.breakdown
        headline = self.entry(now.indicator).headline
        if group == TOTAL or (breakdown, group) == (headline.breakdown, headline.group):
            breakdown, group = NO_BREAKDOWN, TOTAL
        return tested.get((now.place, breakdown, group, now.period, then.period), "")

    @remembered
    def _tested(self) -> dict[str, dict[tuple[str, str, str, str, str], str]]:
        found: dict[str, dict[tuple[str, str, str, str, str], str]] = {}
        if "tested_changes" in self.frames:
            for row in self.frames["tested_changes"].itertuples():
                key = (row.place, row.breakdown, row.group, row.period, row.period_then)
                found.setdefault(str(row.indicator), {})[key] = str(row.verdict)  # type: ignore[index]
        return found

    def _sureness(
        self, now: Figure, then: Figure, least: float
    ) -> tuple[Sureness, tuple[Sureness, ...], float | None, bool]:
        survey = self.entry(now.indicator).survey
        if survey == "count":
            return "full-count", (), None, False
        verdict = self.verdict(now, then)
        if verdict:
            return ("clear" if verdict == "significant" else "no-clear-change"), (), None, False
        margins = [margin for each in (now, then) if (margin := margin_of(each)) is not None]
        if margins:
            one = len(margins) == 1
            critical = math.hypot(margins[0], margins[-1])
            return ("clear" if least > critical else "no-clear-change"), (), critical, one
        # All births and deaths are counted, but the catalogue keeps "count (of everyone)" apart.
        return "not-tested", (("full-count",) if survey == "vital" else ()), None, False

    def _people(self, now: Figure, then: Figure) -> tuple[Figure | None, Figure | None]:
        """The numbers behind two whole percents, where both are printed."""
        if now.unit != Unit.PERCENT or now.shown_decimals or then.shown_decimals:
            return None, None
        numbers = [
            self.figure(
                each.indicator,
                each.place,
                each.period,
                each.group,
                Unit.NUMBER,
                # What one print rounds, its own print counts.
                each.series,
                each.breakdown,
            )
            for each in (now, then)
        ]
        if any(each is None or each.value is None for each in numbers):
            return None, None
        return numbers[0], numbers[1]

    def _people_judged(
        self, percent: Figure, now: Figure, then: Figure
    ) -> Literal["better", "worse", ""]:
        """Better or worse by the number over the place's children, of figures of all children."""
        moved = apart(now, then)[0]
        same_way = moved == self._share(percent, now, then)
        return self._judged(percent.indicator, moved) if same_way else ""

    def _share(self, percent: Figure, now: Figure, then: Figure) -> Direction:
        """Which way the number over the place's children moved, of figures of all children."""
        entry = self.entry(percent.indicator)
        of_everyone = percent.group in (TOTAL, entry.headline.group)
        of_all = [self._children_of(each) for each in (now, then)]
        # Of several years together no table counts the children.
        if entry.people != "children" or not of_everyone or percent.years > 1 or not all(of_all):
            return "nothing"
        if now.least / of_all[0] - then.most / of_all[1] > NOISE:
            return "rose"
        return "fell" if then.least / of_all[1] - now.most / of_all[0] > NOISE else "nothing"

    def _children_of(self, figure: Figure) -> float:
        """The place's children in the year of a figure."""
        return self.children(figure.place, figure.end).get(TOTAL, 0.0)


def _off_five(now: Figure, then: Figure) -> int:
    return abs(now.end - then.end - 5)
