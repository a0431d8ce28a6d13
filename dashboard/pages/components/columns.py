"""The two columns of a page: its charts, and what stands beside them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.kinds.query import Reader
from dashboard.measures.relevance import Subject
from dashboard.pages.components.related import rail
from dashboard.pages.page import Site


def columns(site: Site, subject: Subject, *body: Component | None) -> Component:
    """Charts on the left, related news and coalitions on the right; below on a phone."""
    return html.Div(
        [html.Div(list(body), className="stack"), rail(site, subject)], className="cols"
    )


def said(reader: Reader) -> list[Component]:
    """A line for each part of the address that could not be used as asked."""
    return [html.P(note, className="said") for note in reader.notes]
