"""What decides how an indicator's groups may be compared, and which way is worse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from dashboard.schema import Unit

# A table is what is published of one place and period: the groups in it are compared.
TABLE_KEY = ["place", "period"]
Figure = TypeVar("Figure", "pd.Series[float]", float)
# A rate is of so many people: this turns a number back into the population it is of.
PEOPLE_PER_UNIT = {
    Unit.PERCENT: 1,
    Unit.PER_100: 100,
    Unit.PER_1000: 1_000,
    Unit.PER_10000: 10_000,
    Unit.PER_100000: 100_000,
}


@dataclass(frozen=True)
class Properties:
    """What the catalogue knows of an indicator that decides how its groups may be compared.

    ``unit`` is that of the rate; ``better`` is lower or higher; ``kind`` is rate, share, count or
    amount. ``whole_percent_rule``: the publisher leaves out estimates with a confidence interval
    of 10 points or more. ``full_count``: everyone is counted, nothing is sampled. ``events``:
    births or deaths, whose number varies by chance although each of them is counted.
    """

    unit: str
    better: str
    kind: str
    mutually_exclusive: bool
    whole_percent_rule: bool
    full_count: bool
    events: bool = False

    @property
    def proportional(self) -> bool:
        """Whether an adverse rate exists, so that ratios and people can be computed from it."""
        return self.better == "lower" or self.unit == Unit.PERCENT


def adverse(published: Figure, properties: Properties) -> Figure:
    """A published figure counted so that higher is worse."""
    if properties.better == "lower":
        return published
    return 1 - published if properties.unit == Unit.PERCENT else -published


def per_person(rate: float, unit: Unit) -> float:
    """A rate as a fraction, so that rates of 1,000 and percents can be set side by side."""
    return rate / PEOPLE_PER_UNIT.get(unit, 1)
