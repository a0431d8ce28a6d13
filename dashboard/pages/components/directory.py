"""The pages that there are, each with what it shows: where an address or a search finds nothing."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.language import say

_PAGES = (
    "rankings",
    "indicators",
    "disparities",
    "child-care",
    "news",
    "partners",
    "data",
    "about",
)


def directory() -> Component:
    """The front page and those of the navigation, as links with what each is for."""
    listed = [("home", "/"), *((name, f"/{name}") for name in _PAGES)]
    return html.Ul(
        [
            html.Li(
                html.Div(
                    [
                        html.A(say(f"search-page-{name}"), href=path),
                        html.Small(say(f"search-page-{name}-is")),
                    ]
                )
            )
            for name, path in listed
        ],
        className="found",
    )
