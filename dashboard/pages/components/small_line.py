"""An indicator's course in a place as a tiny line, for lists of indicators."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.pages.components import spark_list
from dashboard.pages.page import Site

_HEIGHT = 24


def small_line(site: Site, indicator: str, place: str) -> Component:
    """A picture of the headline figure over time; nothing to see where there is none."""
    line = spark_list.line(site, indicator, place, _HEIGHT)
    return html.Span() if line is None else line
