"""The kind of chart of what child care costs: the views of one kind of care."""

from __future__ import annotations

from dashboard.charts.chart import Chart
from dashboard.charts.facts import care_prices
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.cells import Origin
from dashboard.charts.kinds.child_care import (
    by_age,
    counties,
    over_years,
    share_by_race,
    share_of_counties,
    share_of_income,
    share_over_years,
    states,
)
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.kinds.kind import Kind, PageAddress, Unmade
from dashboard.charts.kinds.query import Names, Reader
from dashboard.language import say

# The views by the name that addresses have for them: a new view is a module, and an entry here.
VIEWS = {
    view.name: view
    for view in (
        by_age.VIEW,
        over_years.VIEW,
        counties.VIEW,
        states.VIEW,
        share_of_income.VIEW,
        share_over_years.VIEW,
        share_of_counties.VIEW,
        share_by_race.VIEW,
    )
}


def subjects(facts: Facts) -> Names:
    """The kinds of care; none where no price is loaded."""
    loaded = care_prices.places_with_prices(facts)
    return facts.catalog.child_care.setting_labels if loaded else {}


def read(facts: Facts, setting: str, reader: Reader) -> CareQuery:
    """The query of an address."""
    offered = {
        name: name or say("care-every-age") for name, view in VIEWS.items() if view.offered(facts)
    }
    show = reader.one("show", offered)
    view = VIEWS[show]
    place = reader.one("place", view.places(facts), reader.defaults.place)
    year, age = "", ""
    if "year" in view.parts:
        years = {str(year): str(year) for year in view.years(facts, place)}
        year = reader.one("year", years, newest=True)
    if "age" in view.parts:
        age = reader.one("age", facts.catalog.child_care.age_labels)
    return CareQuery(place, int(year or 0), age, show)


def _view(facts: Facts, setting: str, query: CareQuery) -> Chart:
    chart = VIEWS[query.show].draw(facts, setting, query)
    if chart is None:
        raise Unmade(say("care-no-incomes"))
    return chart


def _cells(facts: Facts, setting: str, query: CareQuery) -> list[Origin]:
    return VIEWS[query.show].rows(facts, setting, query).cells(facts)


KIND = Kind(
    name="child-care",
    subjects=subjects,
    query=CareQuery,
    read=read,
    view=_view,
    cells=_cells,
    page=PageAddress("/child-care?setting={subject}", hidden=("show",)),
)
