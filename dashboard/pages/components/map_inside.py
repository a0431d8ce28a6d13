"""The card of a place that maps the towns or counties inside it, each of which its table opens."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import inside
from dashboard.charts.kinds import place_map
from dashboard.language import say
from dashboard.pages.components.card import parts
from dashboard.pages.page import Site

_NAME = "inside"


def card_of(site: Site, place: str) -> list[Component]:
    """The card; nothing where no map can be drawn."""
    indicator = inside.first(site.facts, place)
    if not indicator:
        return []
    chart = place_map.places_inside(site.facts, indicator, place)
    held = parts(site, chart, opens="/places/{}".format)
    return [html.Figure(held, id=_NAME, className="chart")]


def fold_of(site: Site, place: str) -> Component | None:
    """The same behind a line that says what it shows, where another map is in sight."""
    made = card_of(site, place)
    if not made:
        return None
    line = html.Summary(say("local-inside-fold"))
    return html.Details([line, *made], className="fold")


def parts_of(site: Site, place: str) -> list[str]:
    """The name of the card among the parts of a page, where it is there."""
    return [_NAME] if inside.first(site.facts, place) else []
