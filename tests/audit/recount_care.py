"""Recounts what child care costs and which share of an income that is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard.schema import Unit
from tests.audit.figures import Figure, remembered
from tests.audit.reading import rounded
from tests.audit.recount_ranks import Ranks

WEEKS = 52


@dataclass(frozen=True)
class Care:
    """One price. ``yearly`` is in dollars of the year; ``share`` a fraction of ``income``.

    ``times`` is the share over the federal benchmark; ``affordable`` the yearly dollars that the
    benchmark leaves. Without an income of the same place, year and dollars they are None.
    """

    place: str
    setting: str
    age: str
    year: int
    weekly: float
    yearly: float
    basis: str
    rate_zone: str
    income: Figure | None
    share: float | None
    times: float | None
    affordable: float | None

    @property
    def weekly_shown(self) -> Decimal:
        """Whole dollars a week."""
        return rounded(self.weekly, 0)

    @property
    def yearly_shown(self) -> Decimal:
        """Whole dollars a year, of the unrounded weekly price."""
        return rounded(self.yearly, 0)


class Cares(Ranks):
    """Prices of child care and the incomes that they are set against."""

    @remembered
    def _prices(self) -> dict[tuple[str, str, str, int], Any]:
        if "child_care_prices" not in self.frames:
            return {}
        rows = self.frames["child_care_prices"]
        rows = rows[rows["statistic"] == "median"]
        return {
            (str(row.place), str(row.setting), str(row.age), int(row.year)): row  # type: ignore[arg-type]
            for row in rows.itertuples(index=False)
        }

    def priced(self) -> tuple[tuple[str, str, str, int], ...]:
        """Every place, kind of care, age and year that has a median price."""
        return tuple(self._prices())

    def weekly(self, key: tuple[str, str, str, int]) -> float:
        """The price a week of one of these."""
        return float(self._prices()[key].weekly_price)

    def basis(self, key: tuple[str, str, str, int]) -> str:
        """Whether it was asked for or drawn between survey years, as stored."""
        return str(self._prices()[key].basis)

    @remembered
    def care_years(self, place: str, setting: str, age: str) -> tuple[int, ...]:
        """The years that a price is known for, the oldest first."""
        return tuple(sorted(key[3] for key in self._prices() if key[:3] == (place, setting, age)))

    @remembered
    def income(self, place: str, year: int) -> Figure | None:
        """The preferred median income of a place and year that is in dollars of that year."""
        for indicator in self.catalog.child_care.incomes:
            entry = self.entry(indicator)
            for series in entry.series:
                if entry.dollars.get(series, year) != year:
                    continue
                found = self.figure(indicator, place, str(year), unit=Unit.CURRENCY, series=series)
                if found is not None and found.value:
                    return found
        return None

    @remembered
    def care(self, place: str, setting: str, age: str, year: int | None = None) -> Care | None:
        """The median price of care of a year (the newest by default); None where none is known."""
        years = self.care_years(place, setting, age)
        if year is None and years:
            year = years[-1]
        row = self._prices().get((place, setting, age, year)) if year is not None else None
        if row is None or year is None:
            return None
        weekly = float(row.weekly_price)
        income = self.income(place, year)
        benchmark = self.catalog.child_care.benchmark.share
        share = weekly * WEEKS / income.value if income and income.value else None
        return Care(
            place,
            setting,
            age,
            year,
            weekly,
            weekly * WEEKS,
            str(row.basis),
            str(row.rate_zone),
            income,
            share,
            share / benchmark if share else None,
            income.value * benchmark if income and income.value else None,
        )
