"""What a family's bill for child care, and pages that name one price, would have to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Protocol

from tests.audit import prints
from tests.audit.care_words import CareWords, about, dollars, shown_share
from tests.audit.expected import Expected, Listed, expect
from tests.audit.reading import exact
from tests.audit.recount_care import Care

HOURS = 40  # a week of full-time work


class Wage(Protocol):
    """A state's hourly minimum wage from a day on."""

    @property
    def place(self) -> str:
        """The state's postal code."""

    @property
    def since(self) -> date:
        """The day from which it holds."""

    @property
    def hourly(self) -> float:
        """Dollars an hour."""

    @property
    def source(self) -> str:
        """The law that sets it."""


class BillSentences:
    """The sentences on what some children's care costs in a place and year."""

    def __init__(self, care: CareWords, wages: Iterable[Wage] = ()) -> None:
        self.care, self.recount, self.names = care, care.recount, care.names
        self.words, self.wages = care.words, tuple(wages)

    def one_price(self, place: str) -> Iterator[Expected]:
        """A price on the overview and in the brief: the newest one of each age."""
        where = prints.place(place, self.names)
        yield expect("page-home-care-none", place=where)
        for age in self.words.ages:
            one = self.recount.care(place, self.care.setting, age)
            if one is None:
                continue
            care = expect(
                "care-for",
                setting=self.words.settings[self.care.setting].care,
                child=self.words.ages[age].one,
            )
            words: dict[str, object] = {
                "period": str(one.year),
                "care": care,
                "figure": dollars(one.yearly),
            }
            yield Expected("page-home-care-price", words | {"place": where})
            yield from self.care.age_of(place, one.year)
            yield from self._burden(one)

    def _burden(self, one: Care) -> Iterator[Expected]:
        if one.income is not None and one.share is not None:
            yield expect(
                "care-burden",
                share=shown_share(one.share),
                families=self.words.incomes[one.income.indicator],
                period=str(one.year),
                income=prints.figure(one.income),
                cap=shown_share(self.words.benchmark.share),
            )

    def bill(
        self, place: str, year: int, children: Mapping[str, int], income: Decimal | None = None
    ) -> Iterator[Expected]:
        """What so many children cost, and what that is of an income. ``income`` is a reader's."""
        where = prints.place(place, self.names)
        found: dict[str, Care] = {}
        for age, count in children.items():
            one = self.care.care(place, age, year)
            if count and one is not None:
                found[age] = one
            elif count:
                kind = expect("care-for", setting=self._kind(), child=self.words.ages[age].one)
                yield expect("care-no-price", care=kind, place=where, period=str(year))
        if not found:
            return
        total = sum(
            (exact(one.weekly) * 52 * children[age] for age, one in found.items()), Decimal(0)
        )
        words: dict[str, object] = {
            "place": where,
            "period": str(year),
            "setting": self._kind(),
            "children": Listed(tuple(self._children(age, children[age]) for age in found)),
            "figure": about(float(total)),
        }
        yield from self.care.age_of(place, year)
        median = next(iter(found.values())).income
        if median is not None and median.value:
            yield Expected(
                "care-bill-share",
                words
                | {
                    "share": shown_share(total / exact(median.value)),
                    "families": self.words.incomes[median.indicator],
                    "income": prints.figure(median),
                },
            )
        else:
            yield Expected("care-bill", words)
            yield from self._no_income(place, year)
        if income:
            yield from self._own(total, income, year)
        yield from self._wage(place, year, total)

    def _kind(self) -> str:
        return self.words.settings[self.care.setting].care

    def _children(self, age: str, count: int) -> object:
        one = self.words.ages[age]
        return one.one if count == 1 else expect("care-children", count=count, children=one.several)

    def _no_income(self, place: str, year: int) -> Iterator[Expected]:
        """Which year's income is nearest, where none is of the price's own."""
        where = prints.place(place, self.names)
        years = [
            each for each in range(1990, self.care.made + 1) if self.recount.income(place, each)
        ]
        if not years:
            yield expect("care-bill-no-income", place=where)
            return
        nearest = min(abs(each - year) for each in years)
        yield expect(
            "care-bill-other-income",
            place=where,
            period=str(year),
            earlier=tuple(str(each) for each in years if abs(each - year) == nearest),
        )

    def _own(self, total: Decimal, income: Decimal, year: int) -> Iterator[Expected]:
        cap = Decimal(str(self.words.benchmark.share))
        yield expect(
            "care-bill-own",
            share=shown_share(total / income),
            income=prints.dollars(income),
            cap=shown_share(float(cap)),
            figure=about(float(income * cap)),
        )
        yield expect("care-bill-own-year", period=str(year))

    def _wage(self, place: str, year: int, total: Decimal) -> Iterator[Expected]:
        """Weeks of full-time work at the state's wage in force that year; of counties too."""
        state = place if place in self.recount.catalog.states else self.recount.parents.get(place)
        in_force = [wage for wage in self.wages if wage.place == state and wage.since.year <= year]
        if not in_force:
            return
        wage = max(in_force, key=lambda one: one.since)
        hourly = exact(wage.hourly)
        yield expect(
            "care-wage",
            period=str(year),
            figure=f"${hourly:,.2f}",
            number=prints.about(float(total / (hourly * HOURS))),
            hours=HOURS,
        )
        day = f"{wage.since:%B} {wage.since.day}, {wage.since.year}"
        yield expect("care-wage-source", source=wage.source, date=day)
