"""The figures of a version as plain values, straight from Parquet, and how readers see them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.catalog.entries import Indicator
from dashboard.schema import TABLES, TOTAL, Status, Unit
from tests.audit.reading import agrees_bound, exact, parse_number, printed_decimals, rounded

# How many people a rate is of; a percent is stored as a fraction of one.
SCALE: Mapping[str, float] = {
    Unit.PERCENT: 1,
    Unit.PER_100: 100,
    Unit.PER_1000: 1_000,
    Unit.PER_10000: 10_000,
    Unit.PER_100000: 100_000,
}
# Differences below this are noise of binary fractions.
NOISE = 1e-9

_Method = TypeVar("_Method", bound=Callable[..., Any])


def remembered(method: _Method) -> _Method:
    """Keeps what a method of Tables answered, on the object itself."""

    @wraps(method)
    def answer(self: Any, *args: Any, **kwargs: Any) -> Any:
        key = (method.__qualname__, args, tuple(sorted(kwargs.items())))
        if key not in self.memory:
            self.memory[key] = method(self, *args, **kwargs)
        return self.memory[key]

    return cast(_Method, answer)


@dataclass(frozen=True)
class Figure:
    """One row of observations. Percents are fractions; what is empty is None.

    ``low`` and ``high`` are what the stored figure can stand for; ``margin`` is at 90%.
    """

    indicator: str
    series: str
    place: str
    breakdown: str
    group: str
    period: str
    start: int
    end: int
    unit: str
    value: float | None
    low: float | None
    high: float | None
    margin: float | None
    decimals: int
    status: str
    printed: str

    @property
    def known(self) -> bool:
        """Whether there is a figure, or at least a bound such as "under 0.5%"."""
        return self.value is not None or self.status == Status.BELOW_THRESHOLD

    @property
    def middle(self) -> float:
        """The value; of a bound the middle of what it may be."""
        return self.value if self.value is not None else (self.least + self.most) / 2

    @property
    def least(self) -> float:
        """The least that it can stand for."""
        return cast(float, self.low if self.low is not None else self.value)

    @property
    def most(self) -> float:
        """The most that it can stand for."""
        return cast(float, self.high if self.high is not None else self.value)

    @property
    def years(self) -> int:
        """How many years it covers; a school year counts as two, like all that name two."""
        return self.end - self.start + 1

    @property
    def shown_decimals(self) -> int:
        """Decimals that a reader sees: one at most, none of dollars and people."""
        if self.unit == Unit.PERCENT:
            return min(max(self.decimals - 2, 0), 1)
        return min(max(self.decimals, 0), 1) if self.unit in SCALE or self.unit == "rate" else 0

    @property
    def shown(self) -> Decimal:
        """The number that a reader sees, percents in points: 0.596039 is 59.6."""
        return shown(self.middle, self.unit, self.shown_decimals)

    @property
    def printed_value(self) -> float:
        """The same as a number, for what is set beside others: what reads alike is alike."""
        return float(self.shown)


def shown(value: float, unit: str, decimals: int) -> Decimal:
    """A value as it is printed to so many decimals; of a percent those of its points."""
    return rounded(exact(value) * (100 if unit == Unit.PERCENT else 1), decimals)


def margin_of(figure: Figure) -> float | None:
    """The 90% margin; one printed 0.0 counts as half of its last digit. None without one."""
    if figure.margin is None:
        return None
    return figure.margin if figure.margin > 0 else 0.5 * 10.0**-figure.decimals


def prints(text: str, figure: Figure) -> bool:
    """Whether a text is a right print of a figure: 59.6% of 0.596039, "under 0.5%" of a bound."""
    if figure.value is None:
        return figure.known and agrees_bound(text, figure.most)
    return (
        rounded(parse_number(text), figure.shown_decimals) == figure.shown
        and printed_decimals(text) == figure.shown_decimals
    )


# A figure that ends so many years before the newest one needs no word on its age.
OLD = 3


class Key(NamedTuple):
    """Which line of figures of an indicator: all its periods."""

    place: str
    breakdown: str
    group: str
    unit: str


class Tables:
    """The tables of one version and what is read of them; the ground that recounts stand on."""

    def __init__(self, frames: Mapping[str, pd.DataFrame], catalog: Catalog) -> None:
        self.catalog = catalog
        self.frames = frames
        self.memory: dict[Any, Any] = {}
        observations = frames["observations"]
        self._rows = {
            str(slug): rows
            for slug, rows in observations.groupby("indicator", sort=False, observed=True)
        }
        places = frames.get("places")
        self.parents: dict[str, str] = (
            {}
            if places is None
            else {
                str(place): str(parent)
                for place, parent in zip(places["place"], places["parent"], strict=True)
                if isinstance(parent, str) and parent
            }
        )

    @classmethod
    def read(cls, folder: Path) -> dict[str, pd.DataFrame]:
        """The tables of a version's folder that a recount needs."""
        return {
            name: pd.read_parquet(folder / f"{name}.parquet")
            for name in TABLES
            if (folder / f"{name}.parquet").exists()
        }

    @remembered
    def newest_year(self) -> int:
        """The last year that any figure of the version is of."""
        return int(self.frames["observations"]["end_year"].max())

    def years_old(self, end: int) -> int:
        """How many years a figure lies behind that; 0 where it is no more than three."""
        behind = self.newest_year() - end
        return behind if behind > OLD else 0

    def entry(self, indicator: str) -> Indicator:
        """What the catalogue says of an indicator."""
        return self.catalog.indicators[indicator]

    @remembered
    def lines(self, indicator: str) -> dict[str, dict[Key, dict[str, Figure]]]:
        """All figures of an indicator by series, then line, then period."""
        found: dict[str, dict[Key, dict[str, Figure]]] = defaultdict(lambda: defaultdict(dict))
        if indicator not in self._rows:
            return found
        # As Python's own values first: pandas hands out texts of Arrow one by one, slowly.
        for row in self._rows[indicator].astype(object).itertuples(index=False):
            figure = _figure(row)
            key = Key(figure.place, figure.breakdown, figure.group, figure.unit)
            found[figure.series][key][figure.period] = figure
        return found

    @remembered
    def groups_printed(self, indicator: str) -> frozenset[tuple[str, str]]:
        """Every group that an indicator has figures of, with the breakdown that it is of."""
        return frozenset(
            (key.group, key.breakdown) for lines in self.lines(indicator).values() for key in lines
        )

    @remembered
    def line(
        self,
        indicator: str,
        place: str,
        breakdown: str,
        group: str,
        unit: str,
        series: str = "",
    ) -> dict[str, Figure]:
        """Figures by period as pages lead with them, the oldest first.

        The leading series stands for the periods in which it has a figure, the current one for
        all others; with ``series``, that one alone.
        """
        entry, lines = self.entry(indicator), self.lines(indicator)
        key = Key(place, breakdown, group, unit)

        def of(name: str) -> dict[str, Figure]:
            return lines[name].get(key, {}) if name in lines else {}

        if series:
            merged = dict(of(series))
        else:
            finer = {
                period: each for period, each in of(entry.leading_series).items() if each.known
            }
            merged = {**of(entry.current_series), **finer}
        return dict(sorted(merged.items(), key=lambda item: (item[1].end, item[1].start)))

    @remembered
    def groups(self, indicator: str, place: str, breakdown: str, series: str = "") -> list[str]:
        """Groups that an indicator's table of a place has, in any unit and period."""
        entry, named = self.entry(indicator), self._groups_named(indicator)
        wanted = {series} if series else {entry.current_series, entry.leading_series}
        return sorted({one for name in wanted for one in named.get((name, place, breakdown), ())})

    @remembered
    def _groups_named(self, indicator: str) -> dict[tuple[str, str, str], set[str]]:
        """The groups of an indicator by series, place and breakdown."""
        found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for series, lines in self.lines(indicator).items():
            for key in lines:
                found[series, key.place, key.breakdown].add(key.group)
        return found

    @remembered
    def series_in(
        self,
        indicator: str,
        period: str,
        breakdown: str,
        unit: str,
        group: str = "",
        place: str = "",
    ) -> str:
        """The one series that figures of a period stand beside one another in.

        Empty where the current or the leading one has any; else the first other that has.
        """
        entry, lines = self.entry(indicator), self.lines(indicator)

        def has(series: str) -> bool:
            return any(
                (key.breakdown, key.unit) == (breakdown, unit)
                and (key.group == group if group else key.group != TOTAL)
                and place in ("", key.place)
                and period in line
                and line[period].value is not None
                for key, line in lines[series].items()
            )

        usual = (entry.current_series, entry.leading_series)
        found = [series for series in entry.series if series in lines and has(series)]
        return "" if not found or set(usual) & set(found) else found[0]

    def sides(self, indicator: str, breakdown: str, start: int, end: int) -> tuple[int, ...] | None:
        """On which side of each break a period lies; None where it crosses one."""
        sides = []
        for year in sorted(self.catalog.breaks_of(self.entry(indicator), breakdown)):
            if start < year <= end:
                return None
            sides.append(int(start >= year))
        return tuple(sides)

    def comparable(self, indicator: str, breakdown: str, now: Figure, then: Figure) -> bool:
        """As long, 4 to 6 years earlier, not overlapping, on the same side of every break."""
        sides = self.sides(indicator, breakdown, now.start, now.end)
        return (
            now.years == then.years
            and 4 <= now.end - then.end <= 6
            and then.end < now.start
            and sides is not None
            and sides == self.sides(indicator, breakdown, then.start, then.end)
        )

    def earlier(
        self, indicator: str, breakdown: str, now: Figure, others: Mapping[str, Figure]
    ) -> list[Figure]:
        """Comparable figures, the one nearest to five years earlier first, the later of two."""
        found = [
            each
            for each in others.values()
            if each.value is not None and self.comparable(indicator, breakdown, now, each)
        ]
        return sorted(found, key=lambda each: (abs(now.end - each.end - 5), -each.end))

    @remembered
    def children(self, place: str, year: int | None = None) -> dict[str, float]:
        """Children by base of their group, and TOTAL: of a year, or the newest one.

        A place whose children are not counted by race has those of the place around it.
        """
        found: dict[str, float] = {}
        for group in self.groups("child-population", place, "race"):
            line = self.line("child-population", place, "race", group, Unit.NUMBER)
            figures = [each for each in line.values() if each.value is not None]
            if year is not None:
                figures = [each for each in figures if each.end == year]
            if figures:
                base = TOTAL if group == TOTAL else self.base(group)
                found[base] = found.get(base, 0) + cast(float, figures[-1].value)
        if found or year is not None or place not in self.parents:
            return found
        return self.children(self.parents[place])

    def base(self, group: str) -> str:
        """The family of a group: asian-non-hispanic is asian; catch-alls are "other"."""
        known = self.catalog.groups.get(group)
        return known.base if known else "other"


def _figure(row: Any) -> Figure:
    def number(value: Any) -> float | None:
        return None if value is None or math.isnan(value) else float(value)

    return Figure(
        indicator=row.indicator,
        series=row.series,
        place=row.place,
        breakdown=row.breakdown,
        group=row.group,
        period=row.period,
        start=int(row.start_year),
        end=int(row.end_year),
        unit=row.unit,
        value=number(row.value),
        low=number(row.low),
        high=number(row.high),
        margin=number(row.margin),
        decimals=int(number(row.decimals) or 0),
        status=row.status,
        printed=row.printed,
    )
