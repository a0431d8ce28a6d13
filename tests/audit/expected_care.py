"""What the sentences on the price of child care would have to say, from prices counted anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from string import ascii_uppercase

from dashboard.schema import Basis
from tests.audit import prints
from tests.audit.care_words import about, dollars, shown_share
from tests.audit.expected import Expected, Listed, expect
from tests.audit.expected_care_incomes import CareIncomes
from tests.audit.figures import NOISE
from tests.audit.reading import rounded
from tests.audit.recount_care import WEEKS, Care

_MOSTLY = 0.9  # so many prices on a straight line say that nobody was asked that year


class CareSentences(CareIncomes):
    """The sentences of charts on one kind of care."""

    def of_chart(self, query: Mapping[str, str]) -> Iterator[Expected]:
        """All that a chart may say; what it shows stands in its query."""
        place, age = query["place"], query.get("age", "")
        year = int(query["year"]) if query.get("year") else 0
        yield from self._always()
        show = query.get("show", "")
        if not show:
            yield from self.by_age(place, year)
        elif show == "trend":
            yield from self.over_years(place, age)
        elif show == "counties":
            yield from self.counties(self._state(place), age, year)
        elif show == "states":
            yield from self.states(place, age, year)
        elif show == "income":
            yield from self.of_income(place, age, year)
        elif show == "burden":
            yield from self.share(place, age)
        elif show == "county-burden":
            yield from self.county_shares(place, age)
        else:
            yield from self.by_race(place, age)

    def _always(self) -> Iterator[Expected]:
        """What is true of every price or share."""
        cap = shown_share(self.words.benchmark.share)
        yield expect("care-note-basis", count=WEEKS)
        yield expect("care-note-benchmark", share=cap)
        yield expect("care-benchmark", share=cap)

    def surveyed(self, place: str, year: int) -> Iterator[Expected]:
        """Whether prices were asked for that year, by what is stored and by their course."""
        told = {
            Basis.SURVEYED: "care-note-surveyed",
            Basis.INTERPOLATED: "care-note-not-surveyed",
            Basis.EXTRAPOLATED: "care-note-not-surveyed",
        }
        for basis in {self.recount.basis(key) for key in self.recount.priced() if key[3] == year}:
            if basis != Basis.UNKNOWN:
                yield expect(told[Basis(basis)], period=str(year))
        straight = self.zones.straight(place, year)
        # A year in which few prices leave the line may be told either way.
        if straight is not None and straight >= _MOSTLY:
            yield expect("care-note-not-surveyed", period=str(year))
        if straight is None or straight < 1:
            yield expect("care-note-not-told", period=str(year))

    def by_age(self, place: str, year: int) -> Iterator[Expected]:
        """What care of this kind costs at each age, in one place and year."""
        yield self._title("care-title-by-age", place, period=str(year))
        costs: list[object] = []
        for age in self.words.ages:
            care = self.care(place, age, year)
            if care is None:
                yield expect(
                    "care-no-price",
                    care=self._care(age),
                    place=self._where(place),
                    period=str(year),
                )
            else:
                costs.append(
                    expect("care-cost-at-age", figure=about(care.yearly), child=self._one(age))
                )
        for count in range(1, len(costs) + 1):
            for some in combinations(costs, count):
                yield expect(
                    "care-by-age",
                    place=self._where(place),
                    period=str(year),
                    setting=self._kind(self.setting),
                    figures=Listed(some),
                )
        for setting in self.words.settings:
            if not any(
                self.recount.care(place, setting, age, year) is not None for age in self.words.ages
            ):
                yield expect(
                    "care-no-price",
                    care=self._kind(setting),
                    place=self._where(place),
                    period=str(year),
                )
        yield from self.age_of(place, year)
        yield from self.surveyed(place, year)

    def over_years(self, place: str, age: str) -> Iterator[Expected]:
        """What a year of care cost in the first and in the last year that has a price."""
        yield self._title("care-title-over-years", place, child=self._one(age))
        years = self.recount.care_years(place, self.setting, age)
        words: dict[str, object] = {"place": self._where(place), "care": self._care(age)}
        moved = self.zones.moved(place)
        if moved is not None:
            yield from self._moved(place)
        if not years:
            yield Expected("care-no-price-ever", words)
            return
        first, last = (self.care(place, age, year) for year in (years[0], years[-1]))
        assert first is not None
        assert last is not None
        words |= {"then": about(first.yearly), "earlier": str(first.year)}
        words |= {"figure": about(last.yearly), "period": str(last.year)}
        if moved is None:
            yield from self.age_of(place, years[-1])
            yield Expected("care-over-years", words)
            return
        before = self.care(place, age, moved.before)
        after = self.care(place, age, moved.after)
        if before is not None:
            words |= {"then": about(before.yearly), "earlier": str(before.year)}
            words["zone"] = self._zone(moved.old)
            yield Expected("care-left-zone", words)
        # The age that is told is that of the newest price that is told.
        yield from self.age_of(place, moved.before if after is None else moved.after)
        if before is not None and after is not None:
            words |= {"figure": about(after.yearly), "period": str(after.year)}
            yield Expected("care-changed-zone", words | {"other_zone": self._zone(moved.new)})

    def _zone(self, counties: Iterable[str]) -> tuple[str, ...]:
        """A rate zone may be named by any county that is in it."""
        return tuple(self._where(one) for one in sorted(counties))

    def _moved(self, county: str) -> Iterator[Expected]:
        moved = self.zones.moved(county)
        if moved is None:
            return
        yield expect(
            "care-note-moved",
            place=self._where(county),
            period=str(moved.after),
            other_zone=self._zone(moved.new),
            zone=self._zone(moved.old),
        )
        yield expect("care-note-moved-means", earlier=str(moved.before), period=str(moved.after))

    def counties(self, state: str, age: str, year: int) -> Iterator[Expected]:
        """From which price to which the counties of a state go, and how many rate zones print."""
        yield self._title("care-title-counties", state, care=self._care(age), period=str(year))
        yield from self.surveyed(state, year)
        words: dict[str, object] = {
            "place": self._where(state),
            "care": self._care(age),
            "period": str(year),
        }
        median = self.care(state, age, year)
        if median is not None:
            yield expect("care-state-median", figure=about(median.yearly))
            yield expect("care-state-median-short", figure=dollars(median.yearly))
            yield expect("care-state-median-short", figure=about(median.yearly))
        found = self.prices(self.zones.counties(state), age, year)
        yield from self.age_of(state, year)
        for county in self.zones.counties(state):
            moved = self.zones.moved(county)
            if moved is not None and moved.after == year:
                yield from self._moved(county)
        if not found:
            yield Expected("care-no-county-price", words)
            return
        low, high = (about(end(one.yearly for one in found.values())) for end in (min, max))
        zones = {one.rate_zone for one in found.values()}
        if len({one.weekly for one in found.values()}) == 1:
            yield Expected("care-one-county-price", words | {"figure": low})
        else:
            ends: dict[str, object] = {"low": low, "high": high, "count": len(zones)}
            yield Expected("care-counties", words | ends)

    def states(self, place: str, age: str, year: int) -> Iterator[Expected]:
        """In how many of the other states the same care costs less, and who has no price."""
        yield expect("care-title-states", care=self._care(age), period=str(year))
        yield from self.age_of(place, year)
        catalog = self.recount.catalog
        where = [*catalog.states, "DC"]
        ever = {key[0] for key in self.recount.priced()}
        for name, absent in (
            ("care-no-prices", [one for one in where if one not in ever]),
            (
                "care-no-state-price",
                [one for one in where if one in ever and self.care(one, age, year) is None],
            ),
        ):
            named = tuple(
                (self.names[one], self._where(one))
                for one in sorted(absent, key=self.names.__getitem__)
            )
            if named:
                yield expect(name, place=Listed(named), period=str(year))
        found = self.prices(where, age, year)
        mine = found.pop(place, None)
        words: dict[str, object] = {
            "place": self._where(place),
            "care": self._care(age),
            "period": str(year),
        }
        if mine is None:
            yield Expected("care-no-price", words)
            return
        words["figure"] = about(mine.yearly)
        if not found:
            yield Expected("care-states-alone", words)
            return
        less = sum(each.weekly < mine.weekly - NOISE for each in found.values())
        # Among "the other states" the District of Columbia is counted, and named with them.
        ending = ""
        if "DC" in found:
            ending, words["other_place"] = "-or", self._where("DC")
        words["count"] = len(found)
        if less == len(found):
            yield Expected(f"care-states-all{ending}", words)
        else:
            yield Expected(f"care-states{ending}", words | {"number": less})

    # ------------------------------------------------------------ points

    def of_point(self, query: Mapping[str, str], series: str, key: str) -> Iterator[object]:
        """What may stand at a point of a chart: its price or share, and what is noted of it."""
        show, place, age = query.get("show", ""), query["place"], query.get("age", "")
        if show == "income":
            yield from self.labels()
            yield from self.income_point(place, age, int(query["year"]), series, key)
            return
        care: Care | None = None
        if not show and series in self.words.settings:
            care = self.recount.care(place, series, key, int(query["year"]))
        elif show == "trend" and series in self.words.settings:
            yield key
            care = self.recount.care(place, series, age, int(key))
        elif show in ("counties", "states"):
            key = self._county(place, key)
            care = self.care(key, age, int(query["year"]))
        elif show == "burden":
            yield key
            yield from self.labels()
            care = self.care(place, age, int(key))
        elif show == "county-burden":
            care = next(
                (
                    each
                    for *_, year in sorted(self.recount.priced(), key=lambda one: -one[3])
                    if (each := self.care(key, age, year)) is not None and each.share
                ),
                None,
            )
        if care is None:
            return
        if "burden" in show:
            if care.share is not None and care.income is not None:
                yield shown_share(care.share)
                yield expect("care-a-year", figure=prints.figure(care.income))
            return
        week = f"${rounded(care.weekly, 2):,.2f}"
        yield dollars(care.yearly)
        yield expect("care-a-week", figure=week)
        if show == "counties":
            letter = self._letter(
                care, self.prices(self.zones.counties(self._state(key)), age, care.year)
            )
            yield expect("care-a-week-in-zone", figure=week, zone=letter)

    def _county(self, place: str, key: str) -> str:
        """The code of a county that a point names without its last word."""
        for one in self.zones.counties(self._state(place)):
            # Within its state a county needs no word on where it lies.
            if self.names[one].partition(" (")[0] == f"{key} County":
                return one
        return key

    @staticmethod
    def _letter(care: Care, found: Mapping[str, Care]) -> tuple[str, ...]:
        """Letters name the rate zones, the dearest first; zones of one price in any order."""
        dearer = {each.rate_zone for each in found.values() if each.weekly > care.weekly}
        same = {each.rate_zone for each in found.values() if each.weekly == care.weekly}
        return tuple(ascii_uppercase[len(dearer) + at] for at in range(len(same)))
