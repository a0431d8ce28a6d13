"""An indicator's course in a place as a tiny line, for lists of indicators."""

from __future__ import annotations

from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from dashboard.charts.kinds.trend import trend
from dashboard.charts.render.sparkline import spark
from dashboard.charts.text import alt_text
from dashboard.pages.page import Site


def small_line(site: Site, indicator: str, place: str) -> Component:
    """A picture of the headline figure over time; nothing to see where there is none."""
    line = trend(site.facts, indicator, place)
    picture = spark(line, site.settings.accent)
    if not picture:
        return html.Span()
    return html.Img(src=f"data:image/svg+xml,{quote(picture)}", alt=alt_text.course(line.series))
