"""Sentences on what child care costs, and what share of an income it takes."""

from __future__ import annotations

from dashboard.catalog.child_care import Age, Benchmark, ChildCare
from dashboard.charts.text import numbers, prose
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price
from dashboard.schema import Unit

_NUMBERS = ("no", "one", "two", "three", "four")


def child(age: Age) -> str:
    """One child of an age: an infant."""
    return prose.a(age.label.lower())


def children(age: Age, number: int) -> str:
    """So many children of an age: an infant, two toddlers."""
    if number == 1:
        return child(age)
    return f"{_NUMBERS[number]} {age.plural.lower()}"


def care(words: ChildCare, setting: str, age: str) -> str:
    """Care of one kind for a child of an age: center care for an infant."""
    return f"{words.settings[setting].care} for {child(words.ages[age])}"


def basis(words: ChildCare) -> str:
    """What a price is of."""
    return words.prices.basis.format(weeks=measure.WEEKS)


def benchmark(entry: Benchmark, words: str = "{share}") -> str:
    """Words on the federal benchmark with its number in them; without words, the number."""
    return words.format(share=numbers.target(entry.share, Unit.PERCENT))


def share_of(share: float, income: str) -> str:
    """A share of an income, wherever one is told: 26% of the median income of households."""
    return f"{numbers.figure(share, Unit.PERCENT)} of {income}"


def median_income(income: Income) -> str:
    """A median income by whose it is: the median income of families with children."""
    return f"the median income of {income.of}"


def burden(entry: Benchmark, price: Price, income: Income) -> str:
    """A year's care as a share of the median income of its place, beside the federal benchmark."""
    part = share_of(measure.burden(price, income), median_income(income))
    return f"That is {part} there ({numbers.currency(income.amount)}). " + benchmark(
        entry, entry.sentence
    )


def no_prices(place: str) -> str:
    """For a state that gave no child-care prices."""
    return f"No child-care prices are published for {prose.the(place)}."
