"""What the child-care page would have to say beside its charts: its heading, lede and bill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tests.audit import prints
from tests.audit.care_words import about, shown_share
from tests.audit.expected import Expected, expect
from tests.audit.expected_bills import BillSentences, Wage
from tests.audit.expected_care import CareSentences
from tests.audit.figures import NOISE
from tests.audit.recount_care import Care

FAMILY: Mapping[str, int] = {"infant": 1, "preschool": 1}  # until a reader says otherwise


class CarePage:
    """The sentences of the page on one kind of care."""

    def __init__(self, care: CareSentences, wages: Iterable[Wage] = ()) -> None:
        self.care, self.recount, self.names = care, care.recount, care.names
        self.bills = BillSentences(care, wages)

    def newest(self, place: str, age: str) -> Iterator[Expected]:
        """What it says of the newest year with a price in the place's state."""
        state = self.recount.parents.get(place, place)
        state = state if state in self.recount.catalog.states else place
        years = [key[3] for key in self.recount.priced() if key[0] == state]
        if years:
            yield from self.page(place, state, age, max(years))

    def page(self, place: str, state: str, age: str, year: int) -> Iterator[Expected]:
        """Heading, lede, what limits the prices, and the bill of the family."""
        where = prints.place(place, self.names)
        care = expect(
            "care-for",
            setting=self.care.words.settings[self.care.setting].care,
            child=self.care.words.ages[age].one,
        )
        words: dict[str, object] = {"care": care, "place": where, "period": str(year)}
        one = self.care.care(place, age, year)
        if one is None:
            yield Expected("page-care-heading-none", words)
        else:
            yield Expected("page-care-heading-price", words | {"figure": about(one.yearly)})
            yield from self._lede(one)
        median = self.care.care(state, age, year)
        if median is not None:
            yield expect("care-state-median", figure=about(median.yearly))
        yield from self.care.age_of(place, year)
        yield from self.care.surveyed(place, year)
        yield from self.bills.bill(place, year, FAMILY)

    def _lede(self, one: Care) -> Iterator[Expected]:
        if one.income is not None and one.share is not None:
            yield expect(
                "page-care-share",
                share=shown_share(one.share),
                families=self.care.words.incomes[one.income.indicator],
                income=prints.figure(one.income),
            )
            yield expect("page-care-bar-whole", figure=prints.figure(one.income))
        others = self.care.prices([*self.recount.catalog.states, "DC"], one.age, one.year)
        if others.pop(one.place, None) is None or not others:
            return
        less = sum(each.weekly < one.weekly - NOISE for each in others.values())
        words: dict[str, object] = {"number": less, "count": len(others)}
        if "DC" in others:
            other = prints.place("DC", self.names)
            yield Expected("page-care-cheaper-or", words | {"other_place": other})
        else:
            yield Expected("page-care-cheaper", words)
