"""The card of what child care takes of an income, of a place or of the county that it lies in."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import care_prices, local, place_names
from dashboard.charts.facts.local import Local
from dashboard.charts.kinds.child_care import share_of_income
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.language import say
from dashboard.pages.components.card import card
from dashboard.pages.components.care_pictures import income_bars
from dashboard.pages.page import Site

_CARE = ("center", "infant")  # the care that is told first, by kind and age


def card_of(site: Site, place: str) -> Component | None:
    """An infant and a preschooler, a bar a kind of care; None where no prices are held."""
    years = care_prices.years(site.facts, place)
    if not years:
        return None
    setting, age = _CARE
    chart = share_of_income.chart(site.facts, setting, CareQuery(place, years[0], age))
    return card(site, chart, picture=income_bars(chart, site.catalog.child_care))


def fold_of(site: Site, one: Local) -> Component | None:
    """The same of the county of a town or a district, behind a line that names it."""
    county = local.county_of(site.facts, one)
    made = card_of(site, county) if county else None
    if made is None:
        return None
    line = say("local-care-fold", place=place_names.full_name(site.facts, county))
    return html.Details([html.Summary(line), made], className="fold", id="care")
