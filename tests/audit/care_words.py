"""The words of child care, and what is true of all prices: how old they are, what shares mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from operator import itemgetter

from tests.audit import prints
from tests.audit.expected import Expected, expect
from tests.audit.reading import rounded, significant
from tests.audit.recount import Recount
from tests.audit.recount_care import Care
from tests.audit.recount_zones import Zones

OLD = 3  # a figure that leads and is older than so many years says so


class CareWords:
    """The words of one kind of care. ``made`` is the year in which the version was built."""

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
    def newest(self) -> dict[str, int]:
        """The newest year in which each place has a price."""
        return {where: year for where, *_, year in sorted(self.recount.priced(), key=itemgetter(3))}

    def age_of(self, place: str, year: int) -> Iterator[Expected]:
        """How old a price is, where that is more than three years; of its newest, whose it is."""
        if self.made - year > OLD:
            words: dict[str, object] = {
                "period": str(year),
                "count": self.made - year,
                "made": str(self.made),
            }
            if year == self.newest.get(place):
                yield Expected("care-newest-is-old", words | {"place": self._where(place)})
            else:
                yield Expected("care-is-old", words)

    def labels(self) -> set[str]:
        """What stands beside the line that shares are drawn against."""
        return {shown_share(self.words.benchmark.share)}

    def prices(self, places: Iterable[str], age: str, year: int) -> dict[str, Care]:
        """The prices of those places that have one."""
        found = {place: self.care(place, age, year) for place in places}
        return {place: each for place, each in found.items() if each is not None}


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
