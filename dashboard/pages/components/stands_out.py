"""The card of what stands out in a county, tested against its state and the nation."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.summaries import stands_out
from dashboard.charts.summaries.stands_out import Tested
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import meta_of
from dashboard.pages.page import Site


def card_of(site: Site, place: str) -> list[Component]:
    """The card; nothing where no figure can be tested."""
    told = stands_out.stands_out(site.facts, place)
    if not told:
        return []
    title = say("stands-out-title")
    listed = html.Ul([html.Li(_line(one, place)) for one in told])
    know = html.P(say("stands-out-know"), className="caveat")
    body = [html.H2(title, className="finding"), listed, know]
    last = meta_of(site, stands_out.sources(site.facts, told))
    return [html.Section([*body, last], id="stands-out", className="chart", **named(title))]


def _line(one: Tested, place: str) -> list[Component | str]:
    """The sentence, its title a link to the figures."""
    link = html.A(one.title, href=f"/indicators/{one.indicator}?place={place}")
    return [link, one.told.removeprefix(one.title)]
