"""The search field of the header: a plain form that opens /search, with a live list by script."""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.language import part, say
from dashboard.pages.components.accessible_name import named

PATH = "/search"


def field(asked: str, place: str) -> Component:
    """The field of the page of what was found, with its words and a button beside it."""
    return html.Form(
        [
            html.Label(say("search-label"), htmlFor="find-here", className="visually-hidden"),
            dbc.Input(id="find-here", name="q", type="search", value=asked, maxlength=80),
            *_kept(place),
            html.Button(say("search-button"), type="submit", className="btn"),
        ],
        action=PATH,
        method="GET",
        className="find-here",
    )


def _kept(place: str) -> list[Component]:
    """What the address goes on with: the place, and the language where it is not the usual one."""
    hidden = {**({"place": place} if place else {}), **part()}
    return [dbc.Input(type="hidden", name=name, value=value) for name, value in hidden.items()]


def box(asked: str = "", place: str = "") -> Component:
    """Find indicator, place, story: opens /search?q=… and keeps the place of the address.

    assets/search.js makes a combobox of it; without a script it is a field and the Enter key.
    """
    return html.Form(
        [
            html.Label(say("search-label"), htmlFor="find", className="visually-hidden"),
            dbc.Input(
                id="find",
                name="q",
                type="search",
                value=asked,
                placeholder=say("search-placeholder"),
                autocomplete="off",
                maxlength=80,
            ),
            *_kept(place),
        ],
        action=PATH,
        method="GET",
        role="search",
        className="find",
        **named(say("search-of")),
    )
