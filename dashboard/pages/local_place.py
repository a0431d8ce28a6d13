"""A town or a district on one page: who represents it, what lies in what, its children, news."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import local, place_names
from dashboard.charts.facts.local import Local
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.pages.components import local_cards
from dashboard.pages.components.part_links import part_links
from dashboard.pages.components.place_rail import rail
from dashboard.pages.page import Site, View
from dashboard.schema import TOTAL, PlaceKind, Unit

_PARTS = ("who", "where", "children", "missing", "news")


def heading(site: Site, one: Local) -> str:
    """The place as a sentence names it."""
    return say("page-place-heading", place=local.full_name(site.facts, one))


def view(site: Site, one: Local) -> View:
    """Everything that is loaded of a town or a district."""
    return View(
        [
            part_links({part: say(f"local-part-{part}") for part in _PARTS}),
            html.Div(
                [
                    _column(local_cards.where(site, one), local_cards.children(site, one)),
                    _column(
                        local_cards.who(site, one),
                        local_cards.missing(site, one),
                        rail(site, one.place),
                    ),
                ],
                className="split a73",
            ),
        ],
        lede=_lede(site, one),
        beside=[html.Span(_around(site, one), className="small muted")],
    )


def _column(*cards: Component) -> Component:
    return html.Div([*cards], className="stack")


def _lede(site: Site, one: Local) -> list[Component | str]:
    """How many children were counted, and what share of the state's that is."""
    name = local.full_name(site.facts, one)
    here, state = (local.children(site.facts, place) for place in (one.place, one.state))
    if not here or not state:
        return [say("local-children-none", place=name)]
    told = say(
        "local-children",
        number=numbers.number(here[TOTAL]),
        share=numbers.figure(here[TOTAL] / state[TOTAL], Unit.PERCENT, 3),
        place=place_names.names_of(site.facts)[one.state],
    )
    return [html.B(told)]


def _around(site: Site, one: Local) -> list[Component | str]:
    """The county and the state that it lies in, as links, and the vintage of its lines."""
    names = place_names.names_of(site.facts)
    told: list[Component | str] = [html.A(names[one.state], href=f"/places/{one.state}")]
    if one.county:
        name = place_names.counties_of(site.facts, one.state)[one.county]
        told = [html.A(name, href=f"/places/{one.county}"), ", ", *told]
    if one.lines and one.kind != PlaceKind.TOWN:
        told += [" · ", say("local-lines", lines=one.lines)]
    return told
