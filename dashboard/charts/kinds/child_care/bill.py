"""What one family's care costs in a year, and what share of an income that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.text import numbers, price_text, prose
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price


@dataclass(frozen=True)
class Bill:
    """What a family's care costs: ``price`` is that of all children together.

    ``children`` are those that have a price, by age; ``missing`` are ages without one. ``income``
    is the median income of the same place, year and dollars, where one is loaded.
    """

    setting: str
    price: Price
    children: Mapping[str, int]
    missing: tuple[str, ...]
    income: Income | None


def bill(facts: Facts, place: str, year: int, setting: str, children: Mapping[str, int]) -> Bill:
    """The cost of full-time care for so many children of each age, at the median price."""
    wanted = {age: number for age, number in children.items() if number > 0}
    weekly = {
        age: prices[year]
        for age in wanted
        if year in (prices := care_prices.weekly_of(facts, place, setting, age))
    }
    return Bill(
        setting,
        Price(place, year, sum(wanted[age] * each for age, each in weekly.items())),
        {age: wanted[age] for age in weekly},
        tuple(age for age in wanted if age not in weekly),
        care_incomes.incomes(facts, place).get(year),
    )


def sentences(facts: Facts, cost: Bill, earned: float | None) -> list[str]:
    """What a bill says: the cost, its share of the median income and of what a family earns."""
    words = facts.catalog.child_care
    place, year = cost.price.place, cost.price.year
    where = place_names.names_of(facts)[place]
    absent = [
        f"No price of {price_text.care(words, cost.setting, age)} is loaded for {where} in {year}."
        for age in cost.missing
    ]
    if not cost.children:
        return absent or ["Choose at least one child."]
    who = prose.listed(
        [price_text.children(words.ages[age], number) for age, number in cost.children.items()]
    )
    share = f", {_of_median(cost.price, cost.income)}" if cost.income else ""
    return [
        f"In {where} in {year}, {words.settings[cost.setting].care} for {who} cost "
        f"{numbers.currency(cost.price.annual)} a year at the median prices{share}.",
        *absent,
        *([] if cost.income else [_without_income(facts, place, year)]),
        *([_of_own(facts, cost.price, earned)] if earned else []),
    ]


def _without_income(facts: Facts, place: str, year: int) -> str:
    """Why a cost has no share of an income, and of which year it would have one."""
    where = place_names.names_of(facts)[place]
    known = sorted(care_incomes.incomes(facts, place), key=lambda one: abs(one - year))
    if not known:
        return f"No median income is loaded for {where} to set that against."
    return (
        f"No median income of {year} is loaded for {where} to set that against; the nearest is of "
        f"{known[0]}."
    )


def _of_median(price: Price, income: Income) -> str:
    part = price_text.share_of(measure.burden(price, income), price_text.median_income(income))
    return f"{part} there that year ({numbers.currency(income.amount)})"


def _of_own(facts: Facts, price: Price, earned: float) -> str:
    """The share of what a family earns, as if it were earned in the year of the prices."""
    benchmark = facts.catalog.child_care.benchmark
    own = Income(price.place, price.year, price.year, earned, "the family")
    part = price_text.share_of(
        measure.burden(price, own), f"an income of {numbers.currency(earned)}"
    )
    return (
        f"That is {part}; {price_text.benchmark(benchmark, benchmark.limit)}, would be "
        f"{numbers.currency(benchmark.share * earned)}. The prices are of {price.year}: an income "
        "of that year is the one to set them against."
    )
