"""What the care of one child and of two takes of an income, for each kind of care."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tests.audit import prints
from tests.audit.care_words import dollars, shown_share
from tests.audit.expected import Expected, Listed, expect
from tests.audit.expected_care_shares import CareShares
from tests.audit.reading import exact
from tests.audit.recount_care import WEEKS, Care


class Told(NamedTuple):
    """Whose care can be set against an income, of which kinds, in which year."""

    year: int
    children: tuple[str, ...]
    kinds: tuple[str, ...]


class CareIncomes(CareShares):
    """The sentences on bars of an income."""

    def of_income(self, place: str, age: str, asked: int) -> Iterator[Expected]:
        """Which share the care of both children takes, in the nearest year with an income."""
        told = self._told(place, age, asked)
        if told is None:
            yield self._title("care-title-share-no-income", place, care=self._care(age))
            yield expect("care-no-income-then", place=self._where(place))
            return
        first = self._price(place, told.kinds[0], told.children[0], told.year)
        families, children = self._families(first), tuple(map(self._one, told.children))
        period = str(told.year)
        yield self._title("care-title-income", place, children=Listed(children), period=period)
        yield expect("care-axis-share", families=families)
        yield expect("care-note-same-year", families=families)
        parts = tuple(
            expect(
                "care-income-part",
                share=shown_share(self._sum(place, kind, told, len(told.children))[1]),
                setting=self._kind(kind),
            )
            for kind in told.kinds
        )
        assert first.income is not None
        yield expect(
            "care-income-share",
            place=self._where(place),
            period=period,
            children=Listed(children),
            shares=Listed(parts, last="or"),
            families=families,
            income=prints.figure(first.income),
        )
        if told.year != asked:
            yield expect(
                "care-income-nearest",
                place=self._where(place),
                period=str(asked),
                earlier=period,
            )
        yield from self._unpriced(place, age, told.year)
        yield from self.age_of(place, told.year)

    def bars(self, place: str, age: str, asked: int) -> Iterator[Expected]:
        """What a brief writes along the bars: a kind's prices and, as shares, what they take."""
        told = self._told(place, age, asked)
        for kind in told.kinds if told else ():
            assert told is not None
            sums = [self._sum(place, kind, told, count + 1) for count in range(len(told.children))]
            first = self._one(told.children[0])
            prices = [expect("brief-care-price", child=first, figure=dollars(float(sums[0][0])))]
            shares: list[object] = [shown_share(sums[0][1])]
            for cost, share in sums[1:]:
                prices.append(expect("brief-care-price-both", figure=dollars(float(cost))))
                shares.append(expect("brief-care-share-both", share=shown_share(share)))
            label = self.words.settings[kind].label
            listed = Listed(tuple(prices), between=", ")
            yield expect("brief-care-bar", setting=label, prices=listed)
            yield expect("brief-care-shares", shares=Listed(tuple(shares), between=", "))

    def income_point(
        self, place: str, age: str, asked: int, series: str, key: str
    ) -> Iterator[object]:
        """The share that a kind of care takes, and the dollars that it is."""
        told = self._told(place, age, asked)
        if told is None or key not in told.kinds:
            return
        cost, share = self._sum(place, key, told, len(told.children) if series == "both" else 1)
        yield shown_share(share)
        yield expect("care-a-year", figure=dollars(float(cost)))

    def _told(self, place: str, age: str, asked: int) -> Told | None:
        """Both children where a kind of care has prices for both, else the one that has one."""
        other = "infant" if age == "preschool" else "preschool"
        kinds = sorted(self.words.settings, key=lambda kind: kind != self.setting)
        years = {
            year
            for where, _, child, year in self.recount.priced()
            if where == place and child in (age, other) and self.recount.income(place, year)
        }
        if not years:
            return None
        year = min(years, key=lambda one: (abs(one - asked), -one))
        for children in ((age, other), (age,), (other,)):
            known = tuple(
                kind
                for kind in kinds
                if all(self.recount.care(place, kind, child, year) for child in children)
            )
            if known:
                return Told(year, children, known)
        return None

    def _unpriced(self, place: str, age: str, year: int) -> Iterator[Expected]:
        """Each kind of care that has no price that year for either child."""
        for kind in self.words.settings:
            for child in {age, "infant", "preschool"}:
                if self.recount.care(place, kind, child, year) is None:
                    care = expect("care-for", setting=self._kind(kind), child=self._one(child))
                    yield expect(
                        "care-no-price", care=care, place=self._where(place), period=str(year)
                    )

    def _price(self, place: str, kind: str, child: str, year: int) -> Care:
        care = self.recount.care(place, kind, child, year)
        assert care is not None
        return care

    def _sum(self, place: str, kind: str, told: Told, count: int) -> tuple[Decimal, Decimal]:
        """What so many of the children cost together, and the share that this is."""
        found = [self._price(place, kind, child, told.year) for child in told.children[:count]]
        income = found[0].income
        assert income is not None
        assert income.value is not None
        cost = sum((exact(one.weekly) * WEEKS for one in found), Decimal(0))
        return cost, cost / exact(income.value)
