"""The card of a place that maps the towns or counties inside it, each of which its table opens."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import inside
from dashboard.charts.kinds import place_map
from dashboard.language import say
from dashboard.pages.components.card import parts
from dashboard.pages.page import Site

_NAME = "inside"


def cards_of(site: Site, place: str) -> list[Component]:
    """The first map in sight, those of other kinds in folds; nothing where none can be drawn."""
    charts = _charts(site, place)
    return [*(_card(site, one, _NAME) for one in charts[:1]), *_folds(site, charts[1:])]


def folds_of(site: Site, place: str) -> list[Component]:
    """The maps, each behind its finding, on a page that has much to show."""
    return _folds(site, _charts(site, place))


def named_folds_of(site: Site, place: str) -> list[Component]:
    """The same behind a line that says what it shows, where another map is in sight."""
    return [
        _fold(say("local-inside-fold", kind=kind), _card(site, chart, _NAME))
        for chart, (_, kind) in zip(
            _charts(site, place), inside.shown_on_page(site.facts, place), strict=True
        )
    ]


def parts_of(site: Site, place: str) -> list[str]:
    """The name of the first card among the parts of a page, where it is there."""
    return [_NAME] if inside.shown_on_page(site.facts, place) else []


def _charts(site: Site, place: str) -> list[Chart]:
    return [
        place_map.places_inside(site.facts, indicator, place, kind)
        for indicator, kind in inside.shown_on_page(site.facts, place)
    ]


def _folds(site: Site, charts: Sequence[Chart]) -> list[Component]:
    return [
        _fold(one.finding, _card(site, one, name))
        for one in charts
        for kind in [one.query.get("inside", "")]
        for name in [f"{_NAME}-{kind}" if kind else _NAME]
    ]


def _fold(line: str, card: Component) -> Component:
    return html.Details([html.Summary(line), card], className="fold map")


def _card(site: Site, chart: Chart, name: str) -> Component:
    held = parts(site, chart, opens="/places/{}".format)
    return html.Figure(held, id=name, className="chart")
