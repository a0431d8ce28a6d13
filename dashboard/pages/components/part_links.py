"""Links to the parts of a long page, which stay at its top as a reader goes down."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.language import say
from dashboard.pages.components.accessible_name import named


def part_links(parts: Mapping[str, str]) -> Component:
    """A link to each part by its id, in order."""
    links = [html.Li(html.A(label, href=f"#{part}")) for part, label in parts.items()]
    return html.Nav(html.Ul(links), className="stick", **named(say("page-on-this-page")))
