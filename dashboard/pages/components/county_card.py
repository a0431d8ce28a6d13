"""What a county is told: what a step would mean, and counties like it to compare with."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.summaries import county_sheet
from dashboard.language import say
from dashboard.pages.components import local_cards
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.freshness import of_sources
from dashboard.pages.page import Site


def card_of(site: Site, county: str) -> list[Component]:
    """A step, and the counties in a fold; none where nothing tells which are like it."""
    told = county_sheet.like(site.facts, county)
    if told is None:
        return []
    title = say("local-like")
    body = [
        html.H2(title, className="finding"),
        local_cards.table_of(told),
        html.P(say("county-like-note"), className="caveat"),
        of_sources(site, county_sheet.sources(site.facts)),
    ]
    card = html.Section(body, className="chart", **named(title))
    fold = html.Details([html.Summary(title), card], id="alike", className="fold map")
    return [*step_of(site, county), fold]


def step_of(site: Site, place: str) -> list[Component]:
    """What a step would mean, where the figure can carry it."""
    told = county_sheet.step(site.facts, place)
    return [html.P(told, className="step")] if told else []
