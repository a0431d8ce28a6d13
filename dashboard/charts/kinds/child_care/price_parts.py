"""What the views of prices share: points, and how it is known what a price is."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Column, Point
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.rows import Record
from dashboard.charts.text import numbers, prose
from dashboard.measures.child_care import ZoneChange
from dashboard.schema import Basis, Unit

AXIS = "Dollars a year"
A_YEAR = Column("year", "A year", str(Unit.CURRENCY))
A_WEEK = Column("week", "A week", str(Unit.CURRENCY), 2)
DRAWN = (Basis.INTERPOLATED, Basis.EXTRAPOLATED)


def a_week(row: Record) -> str:
    """A price as it is printed, in words."""
    return f"{numbers.currency(float(row['weekly_price']), 2)} a week"


def point_of(row: Record, key: str, label: str) -> Point:
    """A price of a year, with the week's beside it."""
    annual = care_prices.year_of(row["weekly_price"])
    return Point(key, label, annual, numbers.currency(annual), note=a_week(row))


def week_and_year(row: Record) -> tuple[tuple[float, float], tuple[str, str]]:
    """A price a week and a year for a table: values, and texts."""
    weekly = float(row["weekly_price"])
    annual = care_prices.year_of(weekly)
    return (weekly, annual), (numbers.currency(weekly, 2), numbers.currency(annual))


def moved(facts: Facts, move: ZoneChange) -> str:
    """What a change of rate zone means, in a sentence or two."""
    names = place_names.names_of(facts)
    left, joined = (
        prose.listed([names[place] for place in places]) for places in (move.left, move.joined)
    )
    return (
        f"{names[move.place]} was re-zoned: in {move.year} it prints the prices of "
        f"{joined}, before then those of {left}. A difference between {move.before} and "
        f"{move.year} there is a change of zone, not a fall or rise of prices."
    )


def how_known(facts: Facts, place: str, year: int, prices: pd.DataFrame) -> str:
    """Whether prices of a year were surveyed, where that can be told."""
    bases = set(prices["basis"])
    if bases == {str(Basis.SURVEYED)}:
        return f"{year} was surveyed."
    if year in care_prices.straight_at(facts, place) or bases & set(DRAWN):
        return (
            f"{year} was not surveyed, as far as can be told: its prices lie on the straight line "
            "that the publisher draws between surveys."
        )
    return (
        f"The publisher does not say in which years it surveyed prices, so {year} may be one of "
        "them or an estimate between them."
    )
