"""Recounts which counties share a rate zone, which changed it, and what lies on a straight line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from tests.audit.recount import Recount

# Three prices to the cent, of which the middle one can be off the line by so much.
_CENT = 0.0101


@dataclass(frozen=True)
class Moved:
    """A county that left a zone: with whom it last printed prices, and with whom it does now."""

    before: int
    old: frozenset[str]
    after: int
    new: frozenset[str]


class Zones:
    """Rate zones: counties of a state whose prices of a year are all the same."""

    def __init__(self, recount: Recount) -> None:
        self.recount = recount
        self._by_place: dict[tuple[str, int], dict[tuple[str, str], float]] = {}
        for key in recount.priced():
            where, setting, age, year = key
            kept = self._by_place.setdefault((where, year), {})
            kept[setting, age] = recount.weekly(key)

    def counties(self, state: str) -> list[str]:
        """The counties of a state that ever have a price."""
        priced = {where for where, _ in self._by_place}
        return sorted(one for one in priced if self.recount.parents.get(one) == state != one)

    def prices(self, place: str, year: int) -> dict[tuple[str, str], float]:
        """A place's weekly prices of a year by kind of care and age."""
        return self._by_place.get((place, year), {})

    def partners(self, county: str, year: int) -> frozenset[str]:
        """Other counties that print the same prices."""
        mine = self.prices(county, year)
        state = self.recount.parents.get(county, "")
        return frozenset(
            one
            for one in self.counties(state)
            if mine and one != county and self.prices(one, year) == mine
        )

    def moved(self, county: str) -> Moved | None:
        """How a county changed its zone: its prices of one zone, later those of quite another."""
        years = sorted(year for where, year in self._by_place if where == county)
        shared = {year: self.partners(county, year) for year in years}
        steps = [year for year in years if shared[year]]
        for before, after in pairwise(steps):
            if not shared[before] & shared[after]:
                return Moved(before, shared[before], after, shared[after])
        return None

    def straight(self, place: str, year: int) -> float | None:
        """Which part of the counties' prices lie midway between their neighbors; None of none.

        A state's own price is a median of counties weighted by children: it follows no line.
        """
        state = self.recount.parents.get(place, place)
        found = []
        for where in self.counties(place) or self.counties(state):
            before, now, after = (self.prices(where, each) for each in (year - 1, year, year + 1))
            found += [
                abs(now[key] - (before[key] + after[key]) / 2) <= _CENT
                for key in now
                if key in before and key in after
            ]
        return sum(found) / len(found) if found else None
