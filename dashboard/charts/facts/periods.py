"""Periods as they are read: of an indicator's rows, whichever place has them."""

from __future__ import annotations

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import numbers
from dashboard.schema import PeriodKind


def when(row: Record) -> str:
    """A row's period, to follow "in"."""
    return numbers.years(str(row["period"]), str(row["period_kind"]))


def share_years(before: Record, row: Record, kind: str) -> bool:
    """Whether two periods of a kind are pools that have a year in common, and so not compared.

    School years that follow on one another share a year's number and no days.
    """
    pooled = kind == PeriodKind.POOLED and int(row["start_year"]) < int(row["end_year"])
    return pooled and int(row["start_year"]) <= int(before["end_year"])


@remembered
def when_of(facts: Facts, indicator: str, period: str) -> str:
    """A period of an indicator, to follow "in", whether or not a chart has rows of it."""
    rows = facts.version.observations(indicator)
    kinds = rows.loc[rows["period"] == period, "period_kind"]
    return numbers.years(period, str(next(iter(kinds), indicator_of(facts, indicator).period_kind)))
