"""What stands at an address that leads nowhere: what its words find, and the pages there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from dash import html
from dash.development.base_component import Component

from dashboard.language import say
from dashboard.pages.components.directory import directory
from dashboard.pages.components.found import as_list, listed
from dashboard.pages.page import Site
from dashboard.store import StoreError

_SHOWN = 60  # as much of an address as the page repeats


def nowhere(site: Site, path: str) -> Component:
    """For an address that is no page's."""
    words = " ".join(re.findall(r"\w+", path))[:_SHOWN]
    found: list[Component] = []
    with suppress(StoreError):  # the page says what there is without figures, too
        answer = listed(site, words, {}) if words else None
        if answer and answer.parts:
            found = [html.H2(say("not-found-meant", words=words)), *as_list(answer, most=2)]
    return _page(say("not-found-path", path=path[:_SHOWN]), found)


def nothing_called(asked: str, near: Mapping[str, str]) -> Component:
    """For an address whose page is there, and not what it is asked about; ``near`` leads to some.

    It has the titles of the nearest, by their addresses.
    """
    links = [html.Li(html.A(title, href=address)) for address, title in near.items()]
    nearest = [html.H2(say("not-found-near")), html.Ul(links, className="found")] if links else []
    return _page(say("page-nothing-called", asked=asked[:_SHOWN]), nearest)


def _page(told: str, found: list[Component]) -> Component:
    pages = html.Section([html.H2(say("not-found-pages")), directory()])
    return html.Div(
        [
            html.Div(
                [html.H1(say("page-not-found")), html.P(told, className="lede")], className="head"
            ),
            html.Div(
                [html.Section(found), pages] if found else [pages],
                className="split search-page" if found else "search-page",
            ),
        ]
    )
