"""A state's ranks in one edition as tiles: overall, then the four domains."""

from __future__ import annotations

from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.facts import rank_lists
from dashboard.charts.text import rank_text
from dashboard.pages.page import Site
from dashboard.schema import OVERALL


def tiles(site: Site, place: str, edition: int) -> Component:
    """Each list's rank with how it is known, as a link to the ranking itself."""
    made = []
    for domain, title in rank_lists.lists(site.catalog).items():
        rank = rank_lists.rank_of(site.facts, edition, domain, place)
        search = urlencode({"edition": edition, "domain": domain, "place": place})
        made.append(
            dcc.Link(
                [
                    html.Span(rank_text.headline(rank), className="figure"),
                    html.Span(title, className="what"),
                    html.Span(rank_text.how_known(rank), className="how"),
                ],
                href=f"/rankings?{search}",
                className="tile big" if domain == OVERALL else "tile",
            )
        )
    return html.Div(made, className="tiles")
