"""What one family's care costs in a year, and what share of an income that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.catalog import ChildCare
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import Sentence, say
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


def sentences(facts: Facts, cost: Bill, earned: float | None) -> list[Sentence]:
    """What a bill says: the cost, its share of the median income and of what a family earns."""
    words = facts.catalog.child_care
    place, year = cost.price.place, cost.price.year
    where = prose.the(place_names.names_of(facts)[place])
    absent = [
        say(
            "care-no-price",
            care=price_text.care(words, cost.setting, age),
            place=where,
            period=str(year),
        )
        for age in cost.missing
    ]
    if not cost.children:
        return absent or [say("care-bill-nobody")]
    return [
        _cost(words, cost, where),
        *price_parts.how_old(facts, place, year),
        *absent,
        *([] if cost.income else [_without_income(facts, place, year)]),
        *(_of_own(facts, cost.price, earned) if earned else []),
    ]


def _cost(words: ChildCare, cost: Bill, where: str) -> Sentence:
    """What the care costs and, where an income is known, the share that it takes of it."""
    children = [
        price_text.children(words.ages[age], number) for age, number in cost.children.items()
    ]
    told = {
        "place": where,
        "period": str(cost.price.year),
        "setting": words.settings[cost.setting].care,
        "children": prose.listed(children),
        "figure": price_text.dollars(cost.price.annual),
    }
    if cost.income is None:
        return say("care-bill", **told)
    return say(
        "care-bill-share",
        share=price_text.share(measure.burden(cost.price, cost.income)),
        families=cost.income.of,
        income=numbers.currency(cost.income.amount),
        **told,
    )


def _without_income(facts: Facts, place: str, year: int) -> Sentence:
    """Why a cost has no share of an income, and of which year it would have one."""
    where = prose.the(place_names.names_of(facts)[place])
    known = sorted(care_incomes.incomes(facts, place), key=lambda one: abs(one - year))
    if not known:
        return say("care-bill-no-income", place=where)
    return say("care-bill-other-income", period=str(year), place=where, earlier=str(known[0]))


def _of_own(facts: Facts, price: Price, earned: float) -> tuple[Sentence, Sentence]:
    """The share of what a family earns, as if it were earned in the year of the prices."""
    benchmark = facts.catalog.child_care.benchmark
    own = Income(price.place, price.year, price.year, earned, "the family")
    return (
        say(
            "care-bill-own",
            share=price_text.share(measure.burden(price, own)),
            income=numbers.currency(earned),
            cap=price_text.cap(benchmark),
            figure=price_text.dollars(benchmark.share * earned),
        ),
        say("care-bill-own-year", period=str(price.year)),
    )
