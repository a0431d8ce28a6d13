"""The rows behind a chart of child care: prices, and the incomes that they are set against."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from dashboard.charts.chart import Source
from dashboard.charts.facts import care_incomes
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.cells import Origin, of_observations, of_prices
from dashboard.charts.facts.sources import merged, sources_of
from dashboard.schema import OBSERVATIONS


def _none() -> pd.DataFrame:
    return pd.DataFrame(columns=OBSERVATIONS.names)


@dataclass(frozen=True)
class CareRows:
    """What is drawn: rows of prices and, where they are set against any, of incomes.

    Whoever shows figures draws them of these rows, so that sources and cells are of the same.
    """

    prices: pd.DataFrame
    incomes: pd.DataFrame = field(default_factory=_none)

    def sources(self, facts: Facts) -> tuple[Source, ...]:
        """Whose figures these are, a line each."""
        both = merged(facts, [*sources_of(facts, self.prices), *sources_of(facts, self.incomes)])
        return tuple(sorted(both, key=lambda source: source.text))

    def cells(self, facts: Facts) -> list[Origin]:
        """The cells that hold these figures."""
        return [*of_prices(facts, self.prices), *of_observations(facts, self.incomes)]


def with_incomes(facts: Facts, prices: pd.DataFrame) -> CareRows:
    """Prices with the incomes of the same places, years and dollars, where there are any."""
    return CareRows(prices, care_incomes.rows_of(facts, prices))


def set_against_incomes(facts: Facts, prices: pd.DataFrame) -> CareRows:
    """Only the prices that an income can be set against, with these incomes."""
    known = [
        int(year) in care_incomes.incomes(facts, str(place))
        for place, year in zip(prices["place"], prices["year"], strict=True)
    ]
    return with_incomes(facts, prices.loc[known])
