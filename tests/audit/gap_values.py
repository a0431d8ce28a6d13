"""What is recounted of gaps: rows, tables, ratios, people; and the rules for a single pair."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal, cast

from dashboard.schema import Unit
from tests.audit.chance import holm
from tests.audit.figures import NOISE, Figure
from tests.audit.reading import significant

Sure = Literal["clear", "cannot-tell", "full-count", "no-rule"]
TOLD = ("clear", "full-count")
UNKNOWN = "race-unknown"
TARGET = "target"
# Families of groups that can stand for a reference: no catch-all whose members change.
STANDING = frozenset(("american-indian", "asian", "black", "hispanic", "pacific-islander", "white"))
SHARE = 0.05
# The pairs that Holm's steps leave clear at 90% and at 95% confidence.
Steps = tuple[set[frozenset[str]], set[frozenset[str]]]
IMPLIED = 25_000
RULE_FROM = 2007
NAMED, NAMED_95, PICKED, PICKED_95 = 9, 10, 12, 13


@dataclass(frozen=True)
class Ratio:
    """Rate over reference between the bounds of rounding. ``text`` is what may be printed:
    "3.6 times", "4.1 to 5.0 times within rounding", or nothing where it is hidden."""

    point: float
    low: float
    high: float
    text: str

    @property
    def hidden(self) -> bool:
        """Whether the bounds are too far apart, or the reference may be 0."""
        return not self.text


@dataclass(frozen=True)
class Behind:
    """People behind a gap, a year: as computed, and the bounds that rounding allows.

    ``years`` is by how many years a pooled count was divided.
    """

    people: float
    low: float
    high: float
    years: int = 1


@dataclass(frozen=True)
class Side:
    """One side of a gap, counted so that higher is worse, in stored units."""

    name: str
    rate: float
    low: float
    high: float
    shown: Decimal
    error: float | None
    figure: Figure | None
    number: Figure | None
    people: float | None


@dataclass(frozen=True)
class GapRow:
    """One group of a table. ``gap`` is the difference of printed figures, above 0 where worse off.

    ``withheld`` says why it is not shown. ``sure`` is by the rule for a pair that a reader names,
    ``sure_picked`` by the one for a pair that a page picked from its table; ``said`` is the one of
    these that a page says. ``sure95``: clear at 95% too.
    """

    group: str
    figure: Figure
    side: Side | None
    withheld: str
    stands: bool
    unsteady: bool
    gap: Decimal | None = None
    ratio: Ratio | None = None
    sure: Sure = "no-rule"
    sure_picked: Sure = "no-rule"
    said: Sure = "no-rule"
    sure95: bool = False
    behind: Behind | None = None


@dataclass(frozen=True)
class GapTable:
    """The gaps of a place and period against one reference.

    ``overall`` is the adverse rate of everyone together and ``overall_from`` how it is known:
    total, none (another table) or weighted (never shown). ``leads`` is the group of the leading
    sentence and ``why``: most-children, widest-told, widest-untold, nobody-worse, no-reference.
    ``widest`` is the group furthest from the reference, ``spread`` the worst and the best group
    of all shown. ``together`` adds up the people of ``together_of``.
    """

    indicator: str
    place: str
    period: str
    unit: str
    reference: str
    reference_side: Side | None
    rows: dict[str, GapRow]
    overall: float | None
    overall_from: str
    leads: str | None
    why: str
    widest: str | None
    spread: tuple[str, str] | None
    spread_sure: Sure
    together: Behind | None
    together_of: tuple[str, ...]

    @property
    def lead(self) -> GapRow | None:
        """The row of the group that leads."""
        return self.rows[self.leads] if self.leads else None

    @property
    def shown_groups(self) -> tuple[str, ...]:
        """Groups with a rate that is not withheld, everyone together left out."""
        return tuple(
            group for group, row in self.rows.items() if row.side is not None and not row.withheld
        )


def ratio_of(side: Side, reference: Side) -> Ratio:
    """How many times the reference's rate a rate is."""
    if reference.rate <= NOISE or reference.low <= NOISE:
        return Ratio(math.inf, 0.0, math.inf, "")
    low, high = side.low / reference.high, side.high / reference.low
    text = ""
    if high <= 2 * low + NOISE:
        ends = [_two(low), _two(high)]
        text = f"{ends[0]} times"
        if ends[0] != ends[1]:
            text = f"{ends[0]} to {ends[1]} times within rounding"
    return Ratio(side.rate / reference.rate, low, high, text)


def _two(value: float) -> str:
    """Two significant digits as printed: 5.0, 12, 0.85."""
    two = significant(value)
    return f"{two:.{max(1 - two.adjusted(), 0)}f}"


def behind_of(side: Side, reference: Side, years: int) -> Behind | None:
    """People who would not be counted had the rate been the reference's; None without a number."""
    if side.number is None or side.number.value is None or side.rate <= 0:
        return None
    number = side.number

    def part(people: float, rate: float, other: float) -> float:
        return people * (1 - other / rate) / years if rate > 0 else 0.0

    return Behind(
        part(cast(float, number.value), side.rate, reference.rate),
        # Where rounding may make the two rates equal there may be nobody.
        max(part(number.least, side.low, reference.high), 0.0),
        part(number.most, side.high, reference.low),
        years,
    )


def by_whole_percents(side: Side) -> bool:
    """Whether the rule for whole percents without margins can judge a figure."""
    figure = side.figure
    return (
        figure is not None
        and figure.unit == Unit.PERCENT
        and figure.decimals == 2
        and figure.start >= RULE_FROM
        and side.people is not None
        and side.people >= IMPLIED - NOISE
    )


def distance(row: GapRow, reference: Side | None) -> tuple[float, float]:
    """How far a group is from the reference; of two as far, the one of more people."""
    if row.side is None or reference is None:
        return 0.0, 0.0
    return round(row.side.rate - reference.rate, 9), row.side.people or 0.0


def is_shown(rows: dict[str, GapRow], group: str) -> bool:
    """Whether a table has a group with a figure that is sure enough to show."""
    return group in rows and rows[group].side is not None and not rows[group].withheld


def spread_of(rows: dict[str, GapRow]) -> tuple[str, str] | None:
    """The worst and the best group of all that are shown; of equal ones that of more people."""
    # White counts once: as non-Hispanic white where that is shown.
    doubled = {"white"} if is_shown(rows, "white-non-hispanic") else set()
    apart = doubled | {UNKNOWN}
    sides = {group: row.side for group, row in rows.items() if row.side and group not in apart}
    if len(sides) < 2:
        return None
    worst = max(sides, key=lambda group: (round(sides[group].rate, 9), sides[group].people or 0))
    best = min(sides, key=lambda group: (round(sides[group].rate, 9), -(sides[group].people or 0)))
    return worst, best


def holm_of(rows: dict[str, GapRow]) -> Steps | None:
    """The pairs of a table that Holm's steps leave clear; None where no errors are known."""
    sides = {g: row.side for g, row in rows.items() if row.side and row.side.error is not None}
    if len(sides) < 2:
        return None
    z = {
        frozenset(pair): (sides[pair[0]].rate - sides[pair[1]].rate)
        / math.hypot(cast(float, sides[pair[0]].error), cast(float, sides[pair[1]].error))
        for pair in combinations(sorted(sides), 2)
    }
    return holm(z), holm(z, 0.05)


def holm_with(reference: Side | None, rows: dict[str, GapRow]) -> Steps | None:
    """The same of the pairs with one side alone."""
    if reference is None or reference.error is None:
        return None
    error = reference.error
    z = {
        frozenset((group, reference.name)): (row.side.rate - reference.rate)
        / (math.hypot(row.side.error, error) or NOISE)
        for group, row in rows.items()
        if row.side is not None and row.side.error is not None and group != reference.name
    }
    return (holm(z), holm(z, 0.05)) if z else None
