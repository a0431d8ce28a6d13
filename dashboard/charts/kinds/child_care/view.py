"""What a view of child-care prices is: what is asked for it, its rows, and its chart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts.chart import Chart
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.kinds.query import Names
from dashboard.charts.text import price_text


@dataclass(frozen=True)
class CareQuery:
    """Where, when, for a child of which age, and which view; what a view does not ask is empty."""

    place: str
    year: int = 0
    age: str = ""
    show: str = ""


def states_with_prices(facts: Facts) -> Names:
    """The states that prices are loaded for."""
    known = care_prices.places_with_prices(facts).items()
    return {place: name for place, name in known if place_names.is_state(facts, place)}


def counties_with_prices(facts: Facts) -> Names:
    """The counties that prices are loaded for, and their states."""
    known = care_prices.places_with_prices(facts)
    counties = {place for place in known if place_names.is_county(facts, place)}
    states = {place_names.state_of(facts, place) for place in counties}
    return {place: name for place, name in known.items() if place in counties | states}


@dataclass(frozen=True)
class View:
    """One view of the prices of a kind of care.

    ``name`` stands in addresses. ``parts`` are what it asks for besides the place: a year, which is
    one of ``years`` of the place, an age. ``chart`` draws what ``rows`` gives and nothing else; it
    is None where there is nothing to draw. ``offered`` says whether a version has such a view.
    """

    name: str
    parts: tuple[str, ...]
    places: Callable[[Facts], Names]
    rows: Callable[[Facts, str, CareQuery], CareRows]
    chart: Callable[[Facts, str, CareQuery], Chart | None]
    years: Callable[[Facts, str], list[int]] = care_prices.years
    offered: Callable[[Facts], bool] = lambda facts: True

    def draw(self, facts: Facts, setting: str, query: CareQuery) -> Chart | None:
        """The chart of what the view asks of a query; None where the place has no such view."""
        if query.place not in self.places(facts):
            return None
        year = query.year if "year" in self.parts else 0
        age = query.age if "age" in self.parts else ""
        return self.chart(facts, setting, CareQuery(query.place, year, age))

    def asked(self, query: CareQuery) -> dict[str, str]:
        """The query of an address that gives the same chart again."""
        parts = {part: str(getattr(query, part)) for part in ("place", *self.parts)}
        return parts | ({"show": self.name} if self.name else {})


def care_of(facts: Facts, setting: str, age: str) -> str:
    """The care that is asked for: center care for an infant."""
    return price_text.care(facts.catalog.child_care, setting, age)
