"""Recounts the gaps between groups: the reference, who leads, gap, ratio, people, how sure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import cast

from dashboard.schema import NO_BREAKDOWN, TOTAL, Unit
from tests.audit.chance import Z90, Z95, counted, standard_error, withheld
from tests.audit.figures import NOISE, Figure, remembered, shown
from tests.audit.gap_values import (
    NAMED,
    NAMED_95,
    PICKED,
    PICKED_95,
    SHARE,
    STANDING,
    TARGET,
    TOLD,
    UNKNOWN,
    Behind,
    GapRow,
    GapTable,
    Side,
    Steps,
    Sure,
    behind_of,
    by_whole_percents,
    distance,
    holm_of,
    holm_with,
    is_shown,
    ratio_of,
    spread_of,
)
from tests.audit.reading import exact
from tests.audit.recount_care import Cares


class Gaps(Cares):
    """Gaps between groups, recounted."""

    def side(self, figure: Figure, series: str = "") -> Side | None:
        """A figure as one side of a gap; None where it has no value."""
        if figure.value is None:
            return None
        entry = self.entry(figure.indicator)
        line = self.line(
            figure.indicator, figure.place, figure.breakdown, figure.group, Unit.NUMBER, series
        )
        number = line.get(figure.period)
        ends = figure.value, figure.least, figure.most
        favourable = entry.better == "higher" and figure.unit == Unit.PERCENT
        if favourable:
            rate, high, low = (float(1 - exact(end)) for end in ends)
            number = None
        else:
            rate, low, high = ends
        points = 100 - figure.shown if favourable else figure.shown
        error = standard_error(figure, number, entry.survey)
        people = counted(figure, number)
        return Side(figure.group, rate, low, high, points, error, figure, number, people)

    @remembered
    def shares(self, place: str) -> dict[str, float]:
        """Each family's share of a place's children, or of those of the place around it."""
        children = self.children(place)
        if not children.get(TOTAL):
            return {}
        return {base: count / children[TOTAL] for base, count in children.items()}

    def family_share(self, place: str, group: str) -> float:
        """The share of a group's family; Asian and Pacific Islander are two in one."""
        shares, base = self.shares(place), self.base(group)
        if group.startswith("asian-pacific-islander"):
            return shares.get("asian", 0.0) + shares.get("pacific-islander", 0.0)
        return shares.get(base, 0.0)

    @remembered
    def gap_periods(
        self, indicator: str, place: str, breakdown: str = "race", series: str = ""
    ) -> tuple[str, ...]:
        """Periods in which a table has a figure of some group, the oldest first."""
        unit = self.entry(indicator).unit
        found: dict[str, tuple[int, int]] = {}
        for group in self.groups(indicator, place, breakdown, series):
            line = self.line(indicator, place, breakdown, group, unit, series)
            if group not in (TOTAL, UNKNOWN):
                found |= {
                    period: (each.end, each.start)
                    for period, each in line.items()
                    if each.value is not None
                }
        return tuple(sorted(found, key=lambda period: found[period]))

    @remembered
    def gap(
        self,
        indicator: str,
        place: str,
        period: str = "",
        reference: str = "best",
        breakdown: str = "race",
        series: str = "",
    ) -> GapTable | None:
        """The gaps of a place: of the newest period unless one is named.

        ``reference`` is best, lowest (of all groups), total, a group's slug, or a target such as
        0.10. None where groups are no rates or have no figures.
        """
        entry = self.entry(indicator)
        periods = self.gap_periods(indicator, place, breakdown, series)
        period = period or (periods[-1] if periods else "")
        if entry.kind != "rate" or period not in periods:
            return None
        figures = {
            group: line[period]
            for group in self.groups(indicator, place, breakdown, series)
            if period in (line := self.line(indicator, place, breakdown, group, entry.unit, series))
        }
        plain = {group: self._plain(each, series) for group, each in figures.items()}
        total, source = self._everyone(indicator, place, period, plain.pop(TOTAL, None), series)
        overall = total.rate if total is not None else self._weighted(place, plain)
        source = source or ("weighted" if overall is not None else "")
        chosen = self._reference(place, plain, total, reference, entry.unit)
        shown_rows = {
            group: row for group, row in plain.items() if row.side is not None and not row.withheld
        }
        standing = holm_of(shown_rows)
        # The page picks who leads: from all pairs, or from those with the side that a reader named.
        steps = standing if reference in ("best", "lowest") else holm_with(chosen, shown_rows)
        spread = spread_of(shown_rows)
        rows = {group: self._against(indicator, row, chosen, steps) for group, row in plain.items()}
        leads, why = self._leading(rows, chosen, overall)
        worse = [
            group
            for group, row in rows.items()
            if row.gap is not None and row.gap > 0 and not row.withheld
        ]
        widest = max(worse, key=lambda group: distance(rows[group], chosen), default=None)
        together, of = self._together(indicator, rows, worse)
        spread_sure: Sure = "no-rule"
        if spread is not None:
            worst, best = (cast(Side, rows[each].side) for each in spread)
            spread_sure = self._sure(indicator, worst, best, standing, picked=True)[0]
        return GapTable(
            indicator,
            place,
            period,
            entry.unit,
            chosen.name if chosen else "",
            chosen,
            rows,
            overall,
            source,
            leads,
            why,
            widest,
            spread,
            spread_sure,
            together,
            of,
        )

    def _plain(self, figure: Figure, series: str) -> GapRow:
        """A group by itself: its rate, whether it is shown, whether it can be a reference."""
        side = self.side(figure, series)
        if side is None:
            return GapRow(figure.group, figure, None, figure.status, False, False)
        # What is counted of everyone is no sample, however few they are.
        counts = self.entry(figure.indicator).survey == "vital"
        why = withheld(figure, side.error, side.people if counts else None)
        relative = side.error / figure.value if side.error is not None and figure.value else 0.0
        unsteady = figure.unit != Unit.PERCENT and relative > 0.5
        stands = (
            not why
            and self.base(figure.group) in STANDING
            and self.family_share(figure.place, figure.group) >= SHARE - NOISE
        )
        return GapRow(figure.group, figure, side, why, stands, unsteady)

    def _everyone(
        self, indicator: str, place: str, period: str, row: GapRow | None, series: str
    ) -> tuple[Side | None, str]:
        """Everyone together as printed, and by which table: its own, or the one of nobody apart."""
        if row is not None and row.side is not None:
            return row.side, TOTAL
        unit = self.entry(indicator).unit
        other = self.line(indicator, place, NO_BREAKDOWN, TOTAL, unit, series).get(period)
        side = self.side(other, series) if other is not None else None
        return side, NO_BREAKDOWN if side is not None else ""

    def _weighted(self, place: str, rows: dict[str, GapRow]) -> float | None:
        """The mean of the groups by how many they are, where no table prints everyone together."""
        # Races alone leave one another out where white includes Hispanic; then these do not count.
        both = {"white", "white-non-hispanic"} <= set(rows)
        twice = {"hispanic", "white-non-hispanic"} if both else set()
        children = self.children(place)
        weights = []
        for group, row in rows.items():
            if row.side is not None and row.side.rate > 0 and group not in twice | {UNKNOWN}:
                people = row.side.people or children.get(self.base(group), 0.0)
                weights.append((row.side.rate, people))
        total = sum(people for _, people in weights)
        return sum(rate * people for rate, people in weights) / total if total else None

    def _reference(
        self, place: str, rows: dict[str, GapRow], total: Side | None, asked: str, unit: str
    ) -> Side | None:
        """The side that others are measured against; None where there is none."""
        if asked == TOTAL:
            return total
        if asked in rows:
            return rows[asked].side if not rows[asked].withheld else None
        if asked not in ("best", "lowest"):
            return _target(asked, unit)
        twice = is_shown(rows, "white-non-hispanic")
        found = [
            row
            for group, row in rows.items()
            if row.side is not None
            and not row.withheld
            and (row.stands or (asked == "lowest" and group != UNKNOWN))
            and not (twice and group == "white")
        ]
        # The lowest rate; of equal ones the one of more people.
        found.sort(
            key=lambda row: (
                round(cast(Side, row.side).rate, 9),
                -(cast(Side, row.side).people or 0.0),
            )
        )
        return found[0].side if found else None

    def _sure(
        self,
        indicator: str,
        one: Side,
        two: Side,
        standing: Steps | None,
        picked: bool,
    ) -> tuple[Sure, bool]:
        """How sure a gap is, and whether at 95% too; ``picked``: the widest of a table."""
        entry = self.entry(indicator)
        if entry.survey == "count":
            return "full-count", True
        if one.error is not None and two.error is not None:
            error = math.hypot(one.error, two.error)
            gap = abs(one.rate - two.rate)
            clear, clear95 = gap > Z90 * error, gap > Z95 * error
            if picked and standing is not None and TARGET not in (one.name, two.name):
                pair = frozenset((one.name, two.name))
                clear, clear95 = pair in standing[0], pair in standing[1]
            return ("clear" if clear else "cannot-tell"), clear and clear95
        if entry.whole_percent_rule and TARGET not in (one.name, two.name):
            if not all(by_whole_percents(side) for side in (one, two)):
                return "no-rule", False
            points = abs(one.shown - two.shown)
            least = PICKED if picked else NAMED
            sure95 = points >= (PICKED_95 if picked else NAMED_95)
            return ("clear" if points >= least else "cannot-tell"), sure95
        return "no-rule", False

    def _against(
        self,
        indicator: str,
        row: GapRow,
        reference: Side | None,
        standing: Steps | None,
    ) -> GapRow:
        """A row with what it says against the reference."""
        if reference is None or row.side is None or row.withheld or row.group == reference.name:
            return row
        plain, _ = self._sure(indicator, row.side, reference, standing, picked=False)
        wide, wide95 = self._sure(indicator, row.side, reference, standing, picked=True)
        pooled = self.entry(indicator).survey == "vital"
        worse = row.side.shown > reference.shown  # figures that read alike have nobody between
        return GapRow(
            row.group,
            row.figure,
            row.side,
            row.withheld,
            row.stands,
            row.unsteady,
            row.side.shown - reference.shown,
            ratio_of(row.side, reference),
            plain,
            wide,
            wide,
            wide95,
            behind_of(row.side, reference, row.figure.years if pooled else 1) if worse else None,
        )

    def _leading(
        self, rows: dict[str, GapRow], reference: Side | None, overall: float | None
    ) -> tuple[str | None, str]:
        """The group that leads the sentence, and by which rule."""
        if reference is None:
            return None, "no-reference"
        twice = is_shown(rows, "white-non-hispanic")
        worse = [
            row
            for group, row in rows.items()
            if row.gap is not None
            and row.side is not None
            and not row.unsteady
            and group != UNKNOWN
            and not (twice and group == "white")
            and row.side.rate > reference.rate + NOISE
            and (overall is None or row.side.rate > overall + NOISE)
        ]
        if not worse:
            # A group that cannot lead may be worse off all the same.
            any_worse = any(
                row.gap is not None
                and row.side is not None
                and row.side.rate > reference.rate + NOISE
                and (overall is None or row.side.rate > overall + NOISE)
                for row in rows.values()
            )
            return None, "nobody-stands" if any_worse else "nobody-worse"
        told = [row for row in worse if row.said in TOLD]
        with_people = [row for row in told if row.behind is not None]
        if with_people:
            return max(with_people, key=lambda row: cast(Behind, row.behind).people).group, (
                "most-children"
            )
        for rule, among in (("widest-told", told), ("widest-untold", worse)):
            standing = [row for row in among if row.stands]
            if standing:
                return max(standing, key=lambda row: distance(row, reference)).group, rule
        return None, "nobody-stands"

    def _together(
        self, indicator: str, rows: dict[str, GapRow], worse: Iterable[str]
    ) -> tuple[Behind | None, tuple[str, ...]]:
        """People behind all gaps that can be told, of groups that do not overlap."""
        if not self.entry(indicator).mutually_exclusive:
            return None, ()
        of = [group for group in worse if rows[group].said in TOLD and rows[group].behind]
        parts = [cast(Behind, rows[group].behind) for group in of]
        if not parts:
            return None, ()
        return (
            Behind(
                sum(each.people for each in parts),
                sum(each.low for each in parts),
                sum(each.high for each in parts),
                parts[0].years,
            ),
            tuple(of),
        )


def _target(asked: str, unit: str) -> Side | None:
    """A target such as 0.10 as a side without error; None where it is no number."""
    try:
        target = float(asked)
    except ValueError:
        return None
    decimals = len(asked.partition(".")[2])
    whole = max(decimals - 2, 0) if unit == Unit.PERCENT else decimals
    return Side(TARGET, target, target, target, shown(target, unit, whole), 0.0, None, None, None)
