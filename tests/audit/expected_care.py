"""What the sentences on the price of child care would have to say, from prices counted anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from string import ascii_uppercase

from dashboard.schema import Basis, Unit
from tests.audit import prints
from tests.audit.expected import Expected, Listed, expect
from tests.audit.figures import NOISE
from tests.audit.reading import rounded, significant
from tests.audit.recount import Recount
from tests.audit.recount_care import WEEKS, Care
from tests.audit.recount_zones import Zones

HOURS = 40
_MOSTLY = 0.9  # so many prices on a straight line say that nobody was asked that year
OLD = 3  # a figure that leads and is older than so many years says so


class CareSentences:
    """The sentences of one kind of care. ``made`` is the year in which the version was built."""

    def __init__(
        self,
        recount: Recount,
        names: dict[str, str],
        setting: str,
        made: int,
    ) -> None:
        self.recount, self.names, self.setting, self.made = recount, names, setting, made
        self.words = recount.catalog.child_care
        self.zones = Zones(recount)

    # ------------------------------------------------------------ words

    def _where(self, place: str) -> str:
        return prints.place(place, self.names)

    def _state(self, place: str) -> str:
        """The state that a county lies in; a state itself."""
        known = place in self.recount.catalog.states
        return place if known else self.recount.parents.get(place, place)

    def _care(self, age: str) -> Expected:
        return expect("care-for", setting=self._kind(self.setting), child=self._one(age))

    def _kind(self, setting: str) -> str:
        return self.words.settings[setting].care

    def _one(self, age: str) -> str:
        return self.words.ages[age].one

    def _families(self, care: Care) -> str:
        assert care.income is not None
        return self.words.incomes[care.income.indicator]

    def _title(self, name: str, place: str, **words: object) -> Expected:
        """Of "the District of Columbia", a title may leave the article out."""
        return expect(name, place=(self.names[place], self._where(place)), **words)

    def care(self, place: str, age: str, year: int) -> Care | None:
        """The price of a place, age and year, of this kind of care."""
        return self.recount.care(place, self.setting, age, year)

    @cached_property
    def newest(self) -> int:
        """The newest year in which anything has a price."""
        return max(year for *_, year in self.recount.priced())

    # ------------------------------------------------------------ a chart

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
        elif show == "burden":
            yield from self.share(place, age)
        elif show == "county-burden":
            yield from self.county_shares(place, age)
        else:
            yield from self.by_race(place, age)

    def labels(self) -> set[str]:
        """What stands beside the line that shares are drawn against."""
        return {shown_share(self.words.benchmark.share)}

    def _always(self) -> Iterator[Expected]:
        """What is true of every price or share."""
        cap = shown_share(self.words.benchmark.share)
        yield expect("care-note-basis", count=WEEKS)
        yield expect("care-note-benchmark", share=cap)
        yield expect("care-benchmark", share=cap)

    def age_of(self, year: int, newest: int = 0) -> Iterator[Expected]:
        """How old a price is, where that is more than three years."""
        if self.made - year > OLD:
            words: dict[str, object] = {
                "period": str(year),
                "count": self.made - year,
                "made": str(self.made),
            }
            yield Expected("care-is-old", words)
            if year >= (newest or self.newest):
                yield Expected("care-newest-is-old", words)

    def _surveyed(self, place: str, year: int) -> Iterator[Expected]:
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
        yield from self.age_of(year)
        yield from self._surveyed(place, year)

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
        yield from self.age_of(years[-1], years[-1])
        first, last = (self.care(place, age, year) for year in (years[0], years[-1]))
        assert first is not None and last is not None
        words |= {"then": about(first.yearly), "earlier": str(first.year)}
        words |= {"figure": about(last.yearly), "period": str(last.year)}
        if moved is None:
            yield Expected("care-over-years", words)
            return
        before = self.care(place, age, moved.before)
        after = self.care(place, age, moved.after)
        if before is not None:
            words |= {"then": about(before.yearly), "earlier": str(before.year)}
            words["zone"] = self._zone(moved.old)
            yield Expected("care-left-zone", words)
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
        yield from self._surveyed(state, year)
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
        yield from self.age_of(year)
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

    def prices(self, places: Iterable[str], age: str, year: int) -> dict[str, Care]:
        """The prices of those places that have one."""
        found = {place: self.care(place, age, year) for place in places}
        return {place: each for place, each in found.items() if each is not None}

    def states(self, place: str, age: str, year: int) -> Iterator[Expected]:
        """In how many of the other states the same care costs less, and who has no price."""
        yield expect("care-title-states", care=self._care(age), period=str(year))
        yield from self.age_of(year)
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

    # ------------------------------------------------------------ shares of income

    def _share(self, care: Care) -> dict[str, object]:
        assert care.income is not None and care.share is not None
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
        yield from self.age_of(newest.year, newest.year)

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
        yield from self.age_of(year)
        words: dict[str, object] = {"care": self._care(age), "period": str(year)}
        for each in found:
            if each.place == place:
                yield Expected(
                    "care-share", words | self._share(each) | {"place": self._where(place)}
                )
        for low in found:
            for high in found:
                if (low.share, high.share) == (found[0].share, found[-1].share):
                    ends: dict[str, object] = {
                        "place": self._where(low.place),
                        "other_share": shown_share(high.share or 0),
                        "other_place": self._where(high.place),
                    }
                    yield Expected("care-share-counties", words | self._share(low) | ends)

    def by_race(self, place: str, age: str) -> Iterator[Expected]:
        """Which share of each group's median income the price is, in the newest year of both."""
        preferred = self.words.preferred_income
        entry, groups = self.recount.entry(preferred), self.recount.catalog.groups
        found: dict[int, dict[str, Decimal]] = {}
        for year in self.recount.care_years(place, self.setting, age):
            care = self.care(place, age, year)
            for group in self.recount.groups(preferred, place, "race"):
                income = self.recount.figure(
                    preferred, place, str(year), group, Unit.CURRENCY, breakdown="race"
                )
                if care and income and income.value:
                    label = groups[group].label if group in groups else group
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
        yield from self.age_of(year, year)

    # ------------------------------------------------------------ points

    def of_point(self, query: Mapping[str, str], series: str, key: str) -> Iterator[object]:
        """What may stand at a point of a chart: its price or share, and what is noted of it."""
        show, place, age = query.get("show", ""), query["place"], query.get("age", "")
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
            letter = self._letter(care, self.prices(self.zones.counties(self._state(key)), age, care.year))
            yield expect("care-a-week-in-zone", figure=week, zone=letter)

    def _county(self, place: str, key: str) -> str:
        """The code of a county that a point names without its last word."""
        for one in self.zones.counties(self._state(place)):
            if self.names[one] == f"{key} County":
                return one
        return key

    @staticmethod
    def _letter(care: Care, found: Mapping[str, Care]) -> tuple[str, ...]:
        """Letters name the rate zones, the dearest first; zones of one price in any order."""
        dearer = {each.rate_zone for each in found.values() if each.weekly > care.weekly}
        same = {each.rate_zone for each in found.values() if each.weekly == care.weekly}
        return tuple(ascii_uppercase[len(dearer) + at] for at in range(len(same)))


def about(value: float) -> str:
    """Dollars to two digits: $24,000."""
    return f"${prints.about(value)}"


def dollars(value: float) -> str:
    """Whole dollars: $24,001."""
    return prints.dollars(rounded(value, 0))


def shown_share(share: float | Decimal) -> str:
    """A part of an income to two digits: 26%, 9.0%; a whole percent of the law as it is."""
    two = significant(Decimal(str(share)) * 100)
    if Decimal(str(share)) * 100 == rounded(Decimal(str(share)) * 100, 0):
        return f"{two.normalize():f}%"
    return f"{two:.{0 if two >= 10 else 1}f}%"
