"""The card of a place that maps the towns or counties inside it, each of which its table opens."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import inside
from dashboard.charts.kinds import place_map
from dashboard.language import say
from dashboard.pages.components.card import parts
from dashboard.pages.page import Site

_NAME = "inside"


def card_of(site: Site, place: str) -> list[Component]:
    """The card; nothing where no map can be drawn."""
    chart = _chart(site, place)
    return [_card(site, chart)] if chart else []


def fold_of(site: Site, place: str) -> Component | None:
    """The same behind a line that says what it shows, where another map is in sight."""
    chart = _chart(site, place)
    return _fold(say("local-inside-fold"), _card(site, chart)) if chart else None


def told_fold_of(site: Site, place: str) -> list[Component]:
    """The same behind its finding, on a page that has much to show."""
    chart = _chart(site, place)
    return [_fold(chart.finding, _card(site, chart))] if chart else []


def _chart(site: Site, place: str) -> Chart | None:
    indicator = inside.first(site.facts, place)
    return place_map.places_inside(site.facts, indicator, place) if indicator else None


def _card(site: Site, chart: Chart) -> Component:
    held = parts(site, chart, opens="/places/{}".format)
    return html.Figure(held, id=_NAME, className="chart")


def _fold(line: str, card: Component) -> Component:
    return html.Details([html.Summary(line), card], className="fold map")


def parts_of(site: Site, place: str) -> list[str]:
    """The name of the card among the parts of a page, where it is there."""
    return [_NAME] if inside.first(site.facts, place) else []
