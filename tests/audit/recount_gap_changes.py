"""Recounts whether the gap of one pair of groups narrowed, and whose doing that was."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal, cast

from dashboard.schema import Unit
from tests.audit.chance import Z90, holm
from tests.audit.figures import NOISE, Figure, remembered
from tests.audit.gap_values import (
    TARGET,
    TOLD,
    GapTable,
    Ratio,
    Side,
    Sure,
    by_whole_percents,
    ratio_of,
)
from tests.audit.recount_changes import Direction, apart
from tests.audit.recount_gaps import Gaps

Verdict = Literal[
    "narrowed",
    "widened",
    "unchanged",
    "cannot-tell",
    "cannot-be-judged",
    "changed-places",
    "nothing",
]
MOVED_NAMED, MOVED_PICKED = 11, 13


@dataclass(frozen=True)
class GapChange:
    """One pair in two periods. ``now`` and ``then`` are its widths as printed, above 0 where the
    group is worse off than the reference.

    ``verdict``: nothing where there is no earlier figure of both; cannot-be-judged where no rule
    applies or the newer gap itself cannot be told; cannot-tell where it does and chance may do
    it. ``whose``: of a gap that moved, whose rate moved that way beyond rounding: group,
    reference, both or neither. ``reference_got_worse``: a gap that closed although the group's
    rate did not fall. ``other_periods`` are comparable too, further from five years.
    """

    indicator: str
    place: str
    group: str
    reference: str
    period: str
    period_then: str
    verdict: Verdict
    now: Decimal | None = None
    then: Decimal | None = None
    group_moved: Direction = "nothing"
    reference_moved: Direction = "nothing"
    whose: Literal["group", "reference", "both", "neither", ""] = ""
    reference_got_worse: bool = False
    ratio_now: Ratio | None = None
    ratio_then: Ratio | None = None
    picked: bool = True
    other_periods: tuple[str, ...] = ()


class GapChanges(Gaps):
    """Gaps of two periods, recounted."""

    @remembered
    def gap_change(
        self,
        indicator: str,
        place: str,
        reference: str = "best",
        group: str = "",
        period: str = "",
        period_then: str = "",
        breakdown: str = "race",
        series: str = "",
    ) -> GapChange | None:
        """The change of the gap that leads, or of a named group's; None where no pair leads."""
        table = self.gap(indicator, place, period, reference, breakdown, series)
        if table is None or table.reference_side is None:
            return None
        named = bool(group) and reference not in ("best", "lowest")
        group = group or table.leads or ""
        row = table.rows.get(group)
        if row is None or row.side is None or row.gap is None:
            return None
        earlier = self._earlier_periods(table, breakdown, series)
        if period_then:
            earlier = [period_then]
        pair = (indicator, place, group, table.reference, table.period)
        if not earlier:
            return GapChange(*pair, "", "nothing", row.gap, picked=not named)
        then = self.gap(indicator, place, earlier[0], reference, breakdown, series)
        old = then.rows.get(group) if then is not None else None
        old_reference = self._old_reference(table, then)
        rest = tuple(earlier[1:])
        if old is None or old.side is None or old.withheld or old_reference is None:
            return GapChange(
                *pair, earlier[0], "nothing", row.gap, picked=not named, other_periods=rest
            )
        sides = (row.side, table.reference_side, old.side, old_reference)
        width, width_then = row.gap, old.side.shown - old_reference.shown
        widths = (width, width_then)
        verdict = self._verdict(table, cast(GapTable, then), sides, widths, named, reference)
        moved = _moved(sides[0], sides[2])
        other = _moved(sides[1], sides[3])
        closing = abs(width) < abs(width_then)
        return GapChange(
            *pair,
            earlier[0],
            verdict,
            width,
            width_then,
            moved,
            other,
            _whose(moved, other, closing) if width * width_then > 0 and width != width_then else "",
            closing and other == "rose" and moved != "fell",
            row.ratio,
            ratio_of(old.side, old_reference),
            not named,
            rest,
        )

    def is_shown(self, figure: Figure) -> bool:
        """Whether a group's figure is sure enough to be shown."""
        row = self._plain(figure, "")
        return row.side is not None and not row.withheld

    def own_change_sure(self, now: Figure, then: Figure) -> Sure:
        """How sure a group's own change is: as the gap of a pair that a reader names."""
        one, two = self.side(now), self.side(then)
        if one is None or two is None:
            return "no-rule"
        return self._sure(now.indicator, one, two, None, picked=False)[0]

    def _earlier_periods(self, table: GapTable, breakdown: str, series: str) -> list[str]:
        """Periods that the table can be compared with, the nearest to five years earlier first."""
        now = next(row.figure for row in table.rows.values() if row.side is not None)
        others: dict[str, Figure] = {}
        for group in table.rows:
            line = self.line(table.indicator, table.place, breakdown, group, table.unit, series)
            others |= {p: each for p, each in line.items() if each.value is not None}
        return [each.period for each in self.earlier(table.indicator, breakdown, now, others)]

    def _old_reference(self, table: GapTable, then: GapTable | None) -> Side | None:
        """The same reference in the earlier period."""
        now = cast(Side, table.reference_side)
        if now.name == TARGET or then is None:
            return now if now.name == TARGET else None
        if now.name in then.rows:
            row = then.rows[now.name]
            return None if row.withheld else row.side
        # Everyone together is no row of a table.
        figure = cast(Figure, now.figure)
        line = self.line(table.indicator, table.place, figure.breakdown, figure.group, table.unit)
        return self.side(line[then.period]) if then.period in line else None

    def _verdict(
        self,
        table: GapTable,
        then: GapTable,
        sides: tuple[Side, Side, Side, Side],
        widths: tuple[Decimal, Decimal],
        named: bool,
        reference: str,
    ) -> Verdict:
        width, width_then = widths
        entry = self.entry(table.indicator)
        group = sides[0].name
        sure = table.rows[group].sure if named else table.rows[group].said
        if width * width_then < 0:
            return "changed-places"
        if sure not in TOLD:
            return "cannot-be-judged"
        way: Verdict = "narrowed" if abs(width) < abs(width_then) else "widened"
        if entry.survey == "count":
            return "unchanged" if width == width_then else way
        errors = [side.error for side in sides]
        if all(error is not None for error in errors):
            told = self._told(table, then, sides, named, reference)
        elif entry.whole_percent_rule and all(map(by_whole_percents, sides)):
            told = abs(width - width_then) >= (MOVED_NAMED if named else MOVED_PICKED)
        else:
            return "cannot-be-judged"
        return way if told and width != width_then else "cannot-tell"

    def _told(
        self,
        now: GapTable,
        then: GapTable,
        sides: tuple[Side, Side, Side, Side],
        named: bool,
        reference: str,
    ) -> bool:
        """Whether a change of widths is more than chance, by the errors of all four figures."""
        pair = frozenset((sides[0].name, sides[1].name))
        if named:
            return abs(_z(sides)) > Z90
        if reference not in ("best", "lowest"):
            return self._told_beside(now, then, sides)
        both = [group for group in now.shown_groups if group in then.shown_groups]
        z = {}
        for one, two in combinations(sorted(both), 2):
            four = tuple(cast(Side, t.rows[g].side) for t in (now, then) for g in (one, two))
            if all(side.error is not None for side in four):
                z[frozenset((one, two))] = _z(cast("tuple[Side, Side, Side, Side]", four))
        return pair in holm(z)

    def _told_beside(
        self, now: GapTable, then: GapTable, sides: tuple[Side, Side, Side, Side]
    ) -> bool:
        """The same among the pairs with the side that a reader named."""
        z = {}
        for group in now.shown_groups:
            if group in then.shown_groups and group != sides[1].name:
                one, old = (cast(Side, table.rows[group].side) for table in (now, then))
                if one.error is not None and old.error is not None:
                    z[group] = _z((one, sides[1], old, sides[3]))
        return sides[0].name in holm(z)


def _z(sides: tuple[Side, Side, Side, Side]) -> float:
    change = (sides[0].rate - sides[1].rate) - (sides[2].rate - sides[3].rate)
    error = math.sqrt(sum(cast(float, side.error) ** 2 for side in sides))
    return change / error if error else math.copysign(math.inf, change) if change else 0.0


def _moved(now: Side, then: Side) -> Direction:
    """Which way an adverse rate moved, as far as rounding lets one say."""
    if now.figure is None or then.figure is None:
        return "same"
    direction = apart(now.figure, then.figure)[0]
    favourable = now.figure.unit == Unit.PERCENT and (
        abs(now.rate - cast(float, now.figure.value)) > NOISE
        or abs(then.rate - cast(float, then.figure.value)) > NOISE
    )
    if favourable and direction in ("rose", "fell"):
        return "fell" if direction == "rose" else "rose"
    return direction


def _whose(
    group: Direction, reference: Direction, closing: bool
) -> Literal["group", "reference", "both", "neither"]:
    """Whose rate moved so that the gap did what it did."""
    by_group = group == ("fell" if closing else "rose")
    by_reference = reference == ("rose" if closing else "fell")
    if by_group and by_reference:
        return "both"
    return "group" if by_group else "reference" if by_reference else "neither"
