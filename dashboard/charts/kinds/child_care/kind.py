"""The kind of chart of what child care costs: seven views of one kind of care."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart
from dashboard.charts.facts import care_incomes, care_prices
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.care_prices import AGES, SETTINGS, state_of
from dashboard.charts.facts.cells import Origin, of_observations, of_prices
from dashboard.charts.kinds.child_care import burden, prices
from dashboard.charts.kinds.kind import Kind, PageAddress, Unmade
from dashboard.charts.kinds.query import Names, Reader

# What is shown beside the price by age, and what else is asked of each.
SHOWN: dict[str, tuple[str, ...]] = {
    "": ("year",),
    "trend": ("age",),
    "counties": ("year", "age"),
    "states": ("year", "age"),
    "burden": ("age",),
    "county-burden": ("age",),
    "race": ("age",),
}
_BY_COUNTY = ("counties", "county-burden")


@dataclass(frozen=True)
class ChildCareQuery:
    """What is shown, where, when, and for a child of which age."""

    show: str
    place: str
    year: int
    age: str


def subjects(facts: Facts) -> Names:
    """The kinds of care; none where no price is loaded."""
    return SETTINGS if care_prices.all_places_with_prices(facts) else {}


def read(facts: Facts, setting: str, reader: Reader) -> ChildCareQuery:
    """The query of an address."""
    known = [name for name in SHOWN if name != "race" or care_incomes.by_race(facts)]
    show = reader.one("show", {name: name or "every age" for name in known})
    place = reader.one("place", _places(facts, show), reader.defaults.place)
    year, age = "", ""
    if "year" in SHOWN[show]:
        of = state_of(facts, place) if show == "counties" else place
        years = {str(year): str(year) for year in care_prices.years(facts, of)}
        year = reader.one("year", years, newest=True)
    if "age" in SHOWN[show]:
        age = reader.one("age", AGES)
    return ChildCareQuery(show, place, int(year or 0), age)


def _places(facts: Facts, show: str) -> Names:
    """The places that have what is shown: states, counties, or both."""
    places = care_prices.all_places_with_prices(facts)
    if show in _BY_COUNTY:
        counties = {place for place in places if place.isdecimal()}
        states = {state_of(facts, place) for place in counties}
        return {place: name for place, name in places.items() if place in counties | states}
    if show in ("", "trend"):
        return places
    return {place: name for place, name in places.items() if not place.isdecimal()}


def _view(facts: Facts, setting: str, query: ChildCareQuery) -> Chart:
    place, year, age = query.place, query.year, query.age
    state = state_of(facts, place)
    chart: Chart | None
    if query.show == "trend":
        chart = prices.trend(facts, place, setting, age)
    elif query.show == "counties":
        chart = prices.by_county(facts, state, place, year, setting, age)
    elif query.show == "states":
        chart = burden.by_state(facts, place, year, setting, age)
    elif query.show == "burden":
        chart = burden.burden_over_years(facts, place, setting, age)
    elif query.show == "county-burden":
        chart = burden.burden_by_county(facts, state, place, setting, age)
    elif query.show == "race":
        chart = burden.burden_by_race(facts, place, setting, age)
    else:
        chart = prices.by_age(facts, place, year, setting)
    if chart is None:
        raise Unmade("No incomes are loaded that these prices can be set against.")
    return chart


def _cells(facts: Facts, setting: str, query: ChildCareQuery) -> list[Origin]:
    """The prices that are shown, and the incomes that they are set against."""
    table = facts.version.table("child_care_prices").loc[lambda t: t["statistic"] == "median"]
    if query.age:
        table = table.loc[table["age"] == query.age]
    if query.year:
        table = table.loc[table["year"] == query.year]
    if query.show not in ("", "trend"):
        table = table.loc[table["setting"] == setting]
    state = state_of(facts, query.place)
    parents = facts.version.table("places").set_index("place")["parent"]
    within = table["place"].map(parents) == state
    ranked = table["place"].isin([*facts.catalog.states, "DC"])
    here = {
        "counties": within | (table["place"] == state),
        "county-burden": within,
        "states": ranked,
    }.get(query.show, table["place"] == query.place)
    shown = table.loc[here]
    found = of_prices(facts, shown)
    if query.show in ("", "trend", "counties"):
        return found
    return [*found, *of_observations(facts, care_incomes.rows_of(facts, set(shown["place"])))]


KIND = Kind(
    name="child-care",
    subjects=subjects,
    query=ChildCareQuery,
    read=read,
    view=_view,
    cells=_cells,
    page=PageAddress("/child-care?setting={subject}", hidden=("show",)),
)
