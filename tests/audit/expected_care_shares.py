"""Which share of an income child care takes: in a place, between counties, by race."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dashboard.schema import Unit
from tests.audit import prints
from tests.audit.care_words import CareWords, shown_share
from tests.audit.expected import Expected, Listed, expect
from tests.audit.recount_care import Care


class CareShares(CareWords):
    """The sentences on shares of a median income of the same place, year and dollars."""

    def _share(self, care: Care) -> dict[str, object]:
        assert care.income is not None
        assert care.share is not None
        return {
            "share": shown_share(care.share),
            "families": self._families(care),
            "income": prints.figure(care.income),
        }

    def share(self, place: str, age: str) -> Iterator[Expected]:
        """Which share of the median income of the same year the newest such price is."""
        words: dict[str, object] = {"place": self._where(place), "care": self._care(age)}
        found = [
            each
            for year in self.recount.care_years(place, self.setting, age)
            if (each := self.care(place, age, year)) is not None and each.share is not None
        ]
        if not found:
            yield self._title("care-title-share-no-income", place, care=self._care(age))
            yield Expected("care-no-income-then", words)
            yield Expected("care-no-price-ever", words)
            return
        newest = found[-1]
        families = self._families(newest)
        yield self._title("care-title-share", place, care=self._care(age), families=families)
        yield expect("care-axis-share", families=families)
        yield expect("care-note-same-year", families=families)
        yield Expected("care-share", words | self._share(newest) | {"period": str(newest.year)})
        yield from self.age_of(place, newest.year)

    def county_shares(self, place: str, age: str) -> Iterator[Expected]:
        """From which share of income to which the counties go, in the year of their incomes."""
        state = self._state(place)
        counties = self.zones.counties(state)
        by_year = {
            key[3]: [
                each
                for each in self.prices(counties, age, key[3]).values()
                if each.share is not None
            ]
            for key in self.recount.priced()
            if key[0] in counties
        }
        years = [year for year, found in by_year.items() if found]
        if not years:
            yield expect("care-no-incomes")
            return
        year = max(years)
        found = sorted(by_year[year], key=lambda each: each.share or 0)
        assert found[0].income is not None
        indicator = self.recount.entry(found[0].income.indicator).short
        yield self._title(
            "care-title-share-counties",
            state,
            care=self._care(age),
            indicator=indicator,
            period=str(year),
        )
        yield expect("care-axis-share-of", indicator=indicator)
        yield expect("care-note-county-incomes", period=str(year))
        yield from self.age_of(place, year)
        words: dict[str, object] = {"care": self._care(age), "period": str(year)}
        for each in found:
            if each.place == place:
                yield Expected(
                    "care-share", words | self._share(each) | {"place": self._inside(place)}
                )
        for low in found:
            for high in found:
                if (low.share, high.share) == (found[0].share, found[-1].share):
                    ends: dict[str, object] = {
                        "place": self._inside(low.place),
                        "other_share": shown_share(high.share or 0),
                        "other_place": self._inside(high.place),
                    }
                    yield Expected("care-share-counties", words | self._share(low) | ends)

    def _inside(self, county: str) -> str:
        """A county's name within its state, which needs no word on where it lies."""
        return self.names[county].partition(" (")[0]

    def by_race(self, place: str, age: str) -> Iterator[Expected]:
        """Which share of each group's median income the price is, in the newest year of both."""
        preferred = self.words.preferred_income
        entry, catalog = self.recount.entry(preferred), self.recount.catalog
        found: dict[int, dict[str, Decimal]] = {}
        for year in self.recount.care_years(place, self.setting, age):
            care = self.care(place, age, year)
            for group in self.recount.groups(preferred, place, "race"):
                income = self.recount.figure(
                    preferred, place, str(year), group, Unit.CURRENCY, breakdown="race"
                )
                if care and income and income.value:
                    label = prints.label(group, preferred, catalog)
                    share = Decimal(care.yearly / income.value)
                    found.setdefault(year, {})[label] = share
        if not found:
            yield expect("care-no-incomes-by-race")
            return
        year = max(found)
        words: dict[str, object] = {"care": self._care(age), "period": str(year)}
        yield self._title("care-title-share-by-race", place, indicator=entry.short, **words)
        shares = tuple(
            expect("care-share-of-group", share=shown_share(share), group=label)
            for label, share in sorted(found[year].items())
        )
        yield expect(
            "care-share-by-race",
            place=self._where(place),
            families=self.words.incomes[preferred],
            shares=Listed(shares),
            **words,
        )
        yield from self.age_of(place, year)
