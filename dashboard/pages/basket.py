"""The basket: charts that a reader marked, in order, and one file of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.kinds import address
from dashboard.charts.render.basket import FORMS
from dashboard.charts.summaries import basket as baskets
from dashboard.charts.summaries.basket import Basket, path_of
from dashboard.language import part, say
from dashboard.pages.components import basket, share
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.freshness import of_sources
from dashboard.pages.page import Page, Query, Site, View

_ADD = "basket-add"


@dataclass(frozen=True)
class Asked:
    """The charts of the address, and their addresses as the basket holds them."""

    held: Basket
    entries: tuple[str, ...]


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for: ``chart``, once for each."""
    asked = query.get(baskets.PART, "").split("\n") if query.get(baskets.PART) else []
    held = baskets.basket(site.facts, asked, address.defaults_of(site.settings))
    return Asked(held, tuple(basket.entry(site, chart) for chart in held.charts))


def heading(site: Site, query: Query) -> str:
    """How many charts are in it."""
    return say("basket-heading", count=len(read(site, query).entries))


def view(site: Site, asked: Asked) -> View:
    """What can be done with all charts, then each of them."""
    held, entries = asked.held, asked.entries
    notes = [*held.unknown]
    if held.over:
        notes.append(say("basket-over", most=baskets.MOST, over=held.over))
    told: dict[str, Any] = {"data-basket-list": "\n".join(entries)}
    items = [_item(site, chart, entries, at) for at, chart in enumerate(held.charts)]
    return View(
        [
            *[html.P(note, className="said") for note in notes],
            html.Div(
                [
                    *([_files(site, entries)] if entries else []),
                    html.Ol(items, className="basket") if items else None,
                    of_sources(site, (one for chart in held.charts for one in chart.sources))
                    if items
                    else None,
                    _add(entries),
                ],
                **told,
            ),
        ],
        say("basket-heading", count=len(entries)),
        lede=[say("basket-lede" if entries else "basket-empty")],
    )


def _files(site: Site, entries: Sequence[str]) -> Component:
    """One file of all, and the address of the basket."""
    files = [
        html.A(say("basket-file", ending=ending), href=path_of(entries, f".{ending}"), download="")
        for ending in FORMS
    ]
    copy = share.copy("link", f"{site.base}{path_of(entries)}")
    # For whom the address is another's: assets/basket.js shows it where the browser has another.
    told: dict[str, Any] = {"data-basket-take": "true"}
    mine = html.Button(say("basket-take"), type="button", hidden=True, **told)
    return html.Dl(
        [
            html.Dt(say("basket-all")),
            html.Dd(files),
            html.Dt(say("take-link")),
            html.Dd([copy, mine]),
        ],
        className="share",
    )


def _item(site: Site, chart: Chart, entries: Sequence[str], at: int) -> Component:
    """A chart, the way to it, and where it may go in the list."""
    without = [*entries[:at], *entries[at + 1 :]]

    def put(place: int) -> str:
        return path_of([*without[:place], entries[at], *without[place:]])

    moves = [
        *([("up", put(at - 1))] if at else []),
        *([("down", put(at + 1))] if at < len(entries) - 1 else []),
        ("remove", path_of(without)),
    ]
    latest = address.latest_query(site.facts, chart, address.defaults_of(site.settings))
    return html.Li(
        [
            html.H2(html.A(chart.finding, href=address.page_of(chart, latest))),
            html.P(chart.title, className="small muted"),
            html.P(
                [
                    *[
                        html.A(
                            say(f"basket-{name}"),
                            href=to,
                            className="move",
                            **named(say(f"basket-{name}-of", title=chart.title)),
                        )
                        for name, to in moves
                    ],
                    html.A(
                        say("take-choose"),
                        href=share.address_of(chart.kind, chart.subject, chart.query),
                        **named(say("basket-choose-of", title=chart.title)),
                    ),
                ],
                className="does",
            ),
        ]
    )


def _add(entries: Sequence[str]) -> Component:
    """A chart more by its link, for whoever has no script."""
    return html.Form(
        [
            *[dbc.Input(type="hidden", name=baskets.PART, value=one) for one in entries],
            *[dbc.Input(type="hidden", name=name, value=value) for name, value in part().items()],
            html.Label(say("basket-add"), htmlFor=_ADD),
            html.Div(
                [
                    dbc.Input(id=_ADD, name=baskets.PART, required=True, autocomplete="off"),
                    html.Button(say("basket-add-do"), type="submit"),
                ],
                className="does",
            ),
        ],
        action=baskets.PATH,
        method="get",
        className="add",
    )


PAGE = Page(
    path=baskets.PATH,
    called=lambda: say("basket-name"),
    heading=heading,
    described=lambda: say("basket-description"),
    read=read,
    view=view,
    in_navigation=False,
    indexed=False,
    repeated=baskets.PART,
    chart=lambda site, query: next(
        ((chart.kind, chart.subject, chart.query) for chart in read(site, query).held.charts), None
    ),
)
