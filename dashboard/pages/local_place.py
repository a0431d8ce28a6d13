"""A town or a district on one page: who represents it, what lies in what, its children, news."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import local, place_names
from dashboard.charts.facts.local import Local
from dashboard.charts.summaries.local_sheet import sheet
from dashboard.language import say
from dashboard.pages.components import local_cards, map_inside, place_care
from dashboard.pages.components.part_links import part_links
from dashboard.pages.components.place_rail import rail
from dashboard.pages.page import Site, View

_PARTS = ("who", "where", "children", "schools", "alike", "missing", "news")


def heading(site: Site, one: Local) -> str:
    """The place as a sentence names it."""
    return say("page-place-heading", place=local.full_name(site.facts, one))


def view(site: Site, one: Local) -> View:
    """Everything that is loaded of a town or a district."""
    told = sheet(site.facts, one.place, datetime.date.today())
    # Who represents it stands first for who listens and on a phone, at the right on a wide screen.
    cards = {
        "who": local_cards.who(site, told) if told.words["who"] else None,
        "where": local_cards.where(site, told),
        "children": local_cards.children(site, told),
        "schools": local_cards.schools(site, told),
        "care": place_care.fold_of(site, one),
        "alike": local_cards.alike(told),
        "missing": local_cards.missing(site, one.place, told),
    }
    parts = [part for part in _PARTS if part == "news" or cards[part] is not None]

    def stack(*names: str, last: Sequence[Component]) -> Component:
        return html.Div([*(cards[name] for name in names), *last], className="stack")

    blocks = [
        cards["who"],
        stack("where", "children", last=map_inside.named_folds_of(site, one.place)),
        stack("schools", "care", "alike", "missing", last=[rail(site, one.place)]),
    ]
    lede = told.words["lede"]
    return View(
        [
            part_links({part: say(f"local-part-{part}") for part in parts}),
            html.Div(blocks, className="split a73 local"),
        ],
        lede=[html.B(lede) if told.groups or told.held else lede],
        beside=[
            html.Span(
                [
                    html.A(say("page-place-brief"), href=f"/places/{one.place}.pdf"),
                    " · ",
                    *_around(site, one, told.words["lines"]),
                ],
                className="small muted",
            )
        ],
    )


def _around(site: Site, one: Local, lines: str) -> list[Component | str]:
    """The county and the state that it lies in, as links, and the vintage of its lines."""
    names = place_names.names_of(site.facts)
    told: list[Component | str] = [html.A(names[one.state], href=f"/places/{one.state}")]
    if one.county:
        name = place_names.counties_of(site.facts, one.state)[one.county]
        told = [html.A(name, href=f"/places/{one.county}"), ", ", *told]
    return [*told, " · ", lines] if lines else told
