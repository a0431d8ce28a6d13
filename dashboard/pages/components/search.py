"""The search box of the header: a plain form that asks the catalogue."""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.pages.components.accessible_name import named


def box() -> Component:
    """Find indicator, place, story: opens /indicators?q=…"""
    return html.Form(
        [
            html.Label("Find indicator, place, story", htmlFor="find", className="visually-hidden"),
            dbc.Input(
                id="find", name="q", type="search", placeholder="Find indicator, place, story"
            ),
        ],
        action="/indicators",
        method="GET",
        role="search",
        className="find",
        **named("The dashboard"),
    )
