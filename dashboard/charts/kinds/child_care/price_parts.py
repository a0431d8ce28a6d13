"""What the views of prices share: points, and how it is known what a price is."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Column, Point
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.rows import Record
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import Sentence, say
from dashboard.measures.child_care import ZoneChange
from dashboard.schema import Basis, Unit

DRAWN = (Basis.INTERPOLATED, Basis.EXTRAPOLATED)


def axis() -> Sentence:
    """What the axis of prices says."""
    return say("care-axis-year")


def a_year() -> Column:
    """The column of prices a year."""
    return Column("year", say("care-column-a-year"), str(Unit.CURRENCY))


def a_week() -> Column:
    """The column of prices a week."""
    return Column("week", say("care-column-a-week"), str(Unit.CURRENCY), 2)


def weekly(row: Record) -> str:
    """A price as it is printed: $461.55."""
    return numbers.currency(float(row["weekly_price"]), 2)


def point_of(row: Record, key: str, label: str) -> Point:
    """A price of a year, with the week's beside it."""
    annual = care_prices.year_of(row["weekly_price"])
    return Point(
        key, label, annual, numbers.currency(annual), note=say("care-a-week", figure=weekly(row))
    )


def week_and_year(row: Record) -> tuple[tuple[float, float], tuple[str, str]]:
    """A price a week and a year for a table: values, and texts."""
    price = float(row["weekly_price"])
    annual = care_prices.year_of(price)
    return (price, annual), (weekly(row), numbers.currency(annual))


def moved(facts: Facts, move: ZoneChange) -> tuple[Sentence, ...]:
    """What a change of rate zone is, and what it means."""
    names = place_names.names_of(facts)
    left, joined = (
        prose.listed([names[place] for place in places]) for places in (move.left, move.joined)
    )
    where, period = names[move.place], str(move.year)
    return (
        say("care-note-moved", place=where, period=period, zone=left, other_zone=joined),
        say("care-note-moved-means", place=where, period=period, earlier=str(move.before)),
    )


def how_old(facts: Facts, place: str, year: int) -> tuple[Sentence, ...]:
    """How old the prices of a year are, where they are old."""
    newest = year == max(care_prices.years(facts, place), default=year)
    name = place_names.names_of(facts)[place] if newest else ""
    return price_text.age_of_price(year, facts.version.created, name)


def how_known(facts: Facts, place: str, year: int, prices: pd.DataFrame) -> Sentence:
    """Whether prices of a year were surveyed, where that can be told."""
    bases = set(prices["basis"])
    if bases == {str(Basis.SURVEYED)}:
        return say("care-note-surveyed", period=str(year))
    if year in care_prices.straight_at(facts, place) or bases & set(DRAWN):
        return say("care-note-not-surveyed", period=str(year))
    return say("care-note-not-told", period=str(year))
