"""What care for young children takes of the median income of a place, as parts of one bar."""

from __future__ import annotations

from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.kinds.child_care import share_over_years
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.render.drawing.small import share_bar
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import say
from dashboard.measures.child_care import Income, Price
from dashboard.pages.components import card as cards
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site

_SETTING = "center"  # the care that the finding tells of
_AGES = ("infant", "preschool")  # whose care is set one after another on the bar
_LEAST = 260.0  # pixels: how narrow the bars become


def card(site: Site, place: str) -> Component:
    """The share of the care that is told, and a bar for each kind of care."""
    query = CareQuery(place, 0, _AGES[0], share_over_years.VIEW.name)
    chart = share_over_years.VIEW.draw(site.facts, _SETTING, query)
    if chart is None or not chart.series:
        return _without(site, place)
    words = site.catalog.child_care
    cap = price_text.benchmark_label(words.benchmark)
    href = f"/child-care?{urlencode({'place': place})}"
    prices = html.A(say("page-home-care-all"), href=href)
    return html.Figure(
        [
            html.H2(chart.finding, className="finding"),
            html.P(" ".join(chart.details), className="sub wide-only") if chart.details else None,
            html.Div([_bar(site, place, setting) for setting in words.settings], className="bills"),
            html.P(
                [say("care-card-cap", sentence=cap), " ", prices],
                className="caveat",
            ),
            cards.meta(site, chart),
        ],
        className="chart own",
    )


def _without(site: Site, place: str) -> Component:
    """For a place whose prices or incomes are not loaded."""
    told = say("page-home-care-none", place=prose.the(place_names.names_of(site.facts)[place]))
    return html.Figure(html.P(told), className="chart")


def _bar(site: Site, place: str, setting: str) -> Component | None:
    """A kind of care: its prices in words, and the shares of the income that they take."""
    found = _burdens(site, place, setting)
    if not found:
        return None
    words = site.catalog.child_care
    prices = [
        say(
            "care-card-price",
            figure=numbers.currency(one.price.annual),
            child=words.ages[age].one,
        )
        for age, one in found.items()
    ]
    told = say("care-card-shares", listed=", ".join(_shares(site, found)))
    label = say("care-card-prices", setting=words.setting_labels[setting], listed=", ".join(prices))
    return html.Div(
        [
            html.P(label),
            Markup(
                html=share_bar(
                    [one.share for one in found.values()],
                    words.benchmark.share,
                    told,
                    say("care-card-alt", setting=label, sentence=told),
                    _LEAST,
                ),
                className="draw",
            ),
        ],
        className="bill",
    )


def _shares(site: Site, found: dict[str, Burden]) -> list[str]:
    """The share of the first child alone, then of each further child too."""
    ages = site.catalog.child_care.ages
    told: list[str] = []
    total = 0.0
    for number, (age, one) in enumerate(found.items()):
        total += one.share
        template = "care-card-share-too" if number else "care-card-share"
        told.append(say(template, share=price_text.share(total), child=ages[age].one))
    return told


def _burdens(site: Site, place: str, setting: str) -> dict[str, Burden]:
    """What each child's care takes of the income of the newest year that all have both of."""
    incomes = care_incomes.incomes(site.facts, place)
    weekly = {age: care_prices.weekly_of(site.facts, place, setting, age) for age in _AGES}
    years = set(incomes).intersection(*weekly.values())
    if not years:
        return {}
    year = max(years)
    income: Income = incomes[year]
    return {
        age: Burden.of(Price(place, year, prices[year]), income) for age, prices in weekly.items()
    }
