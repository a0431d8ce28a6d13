"""Sentences on what child care costs, and what share of an income it takes."""

from __future__ import annotations

import math

from dashboard.catalog.child_care import Age, Benchmark, ChildCare
from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, say
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price
from dashboard.schema import Unit

# Prices are published some time after their year; from so many years on a reader is told.
_OLD = 2


def children(age: Age, number: int) -> str:
    """So many children of an age: an infant, two toddlers."""
    if number == 1:
        return age.one
    return say("care-children", count=number, children=age.several)


def care(words: ChildCare, setting: str, age: str) -> Sentence:
    """Care of one kind for a child of an age: center care for an infant."""
    return say("care-for", setting=words.settings[setting].care, child=words.ages[age].one)


def dollars(amount: float) -> str:
    """What was calculated of printed prices, to two digits: $24,000. Say that it is about that."""
    return say("care-dollars", number=numbers.about(amount))


def share(part: float) -> str:
    """A share of an income to two digits, wherever one is told: 26%, 7.4%."""
    if not 0 < part < 0.0995:
        return numbers.figure(part, Unit.PERCENT)
    # A percent is a fraction: 0.074 has three decimals, and 0.0074 four.
    return numbers.figure(part, Unit.PERCENT, 1 - math.floor(math.log10(part)))


def cap(entry: Benchmark) -> str:
    """The federal benchmark as a number, with its own digits."""
    return numbers.target(entry.share, Unit.PERCENT)


def benchmark_label(entry: Benchmark) -> Sentence:
    """What the line of the benchmark is called."""
    return say("care-benchmark", share=cap(entry))


def benchmark_note(entry: Benchmark) -> Sentence:
    """What the benchmark is, and what it is not."""
    return say("care-note-benchmark", share=cap(entry))


def benchmark_source(entry: Benchmark) -> Sentence:
    """Where the benchmark stands."""
    return say("care-source-benchmark", share=cap(entry))


def basis() -> Sentence:
    """What a price is of."""
    return say("care-note-basis", count=measure.WEEKS)


def age_of_price(year: int, made: str, newest_of: str = "") -> tuple[Sentence, ...]:
    """How old a price of a year was on the day (an ISO date) that the figures were put together.

    Nothing where it was not old. ``newest_of`` is the place of which no newer price is known.
    """
    years = int(made[:4]) - year
    if years < _OLD:
        return ()
    words: dict[str, str | int] = {"period": str(year), "count": years, "made": made[:4]}
    if newest_of:
        return (say("care-newest-is-old", place=prose.the(newest_of), **words),)
    return (say("care-is-old", **words),)


def burden(entry: Benchmark, price: Price, income: Income) -> Sentence:
    """A year's care as a share of the median income of its place, beside the federal benchmark."""
    return say(
        "care-burden",
        share=share(measure.burden(price, income)),
        families=income.of,
        period=str(income.year),
        income=numbers.currency(income.amount),
        cap=cap(entry),
    )


def no_prices(place: str) -> Sentence:
    """For a state that gave no child-care prices."""
    return say("care-no-prices", place=prose.the(place))
