"""A place on one page: ranks, its indicators in rows, widest gaps, what care costs, its news."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Place
from dashboard.charts.facts import figures
from dashboard.charts.summaries import place_lines
from dashboard.charts.summaries.moves import ranked_on
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.pages.components import place_table
from dashboard.pages.page import Control, Page, Query, Site, View, options_of
from dashboard.schema import PlaceKind

_STORIES, _COALITIONS = 4, 4


def subjects(site: Site) -> Mapping[str, str]:
    """The nation, states, territories, and counties that figures are loaded for."""
    priced = set(site.version.table("child_care_prices")["place"])
    return {
        place.place: place.name
        for place in site.catalog.places.values()
        if place.kind != PlaceKind.COUNTY or place.place in priced
    }


def _named(site: Site, place: Place) -> str:
    """A county with its state: Essex County, Massachusetts."""
    parent = site.catalog.places.get(place.parent)
    inside = parent and place.kind == PlaceKind.COUNTY
    if not (parent and inside):
        return place.name
    return say("page-place-county", place=place.name, other_place=parent.name)


def heading(site: Site, query: Query) -> str:
    """The place's name."""
    place = site.catalog.places.get(query.get("place", ""))
    if place is None:
        return say("page-not-found")
    return say("page-place-heading", place=prose.the(_named(site, place)))


def read(site: Site, query: Query) -> Place:
    """What the page is asked for."""
    return site.catalog.places[query["place"]]


def controls(site: Site, place: Place) -> list[Control]:
    """The place: another one has a page of its own."""
    return [Control("place", say("page-place"), options_of(subjects(site)), place.place)]


def view(site: Site, place: Place) -> View:
    """Everything that is loaded of a place."""
    return View(
        [
            _rows(site, place),
        ],
        lede=_lede(site, place),
        beside=_beside(site, place),
    )


def _lede(site: Site, place: Place) -> list[Component | str]:
    """The overall rank, and how many indicators got better or worse."""
    return []


def _beside(site: Site, place: Place) -> list[Component | str]:
    """The brief, and how many children there are."""
    counted = place_lines.children(site.facts, place.place)
    brief = html.A(say("page-place-brief"), href=f"/places/{place.place}.pdf")
    return [html.Span([brief, *([f" · {counted}"] if counted else [])], className="small muted")]


def _rows(site: Site, place: Place) -> Component:
    """The indicators that states are ranked on, in rows by domain; the others in a fold."""
    facts, code = site.facts, place.place
    ranked = ranked_on(facts)
    first = list(place_lines.lines(facts, code, ranked))
    rest = place_lines.lines(
        facts, code, [slug for slug in figures.shown(facts) if slug not in ranked]
    )
    groups = [
        (entry.title, _rank(site, code, slug), [one for one in first if one.domain == slug])
        for slug, entry in site.catalog.domains.items()
    ]
    return html.Figure(
        [
            html.H2(say("page-place-beside", place=prose.the(place.name)), className="finding"),
            html.P(say("page-place-beside-know"), className="sub"),
            place_table.table(site, code, [one for one in groups if one[2]], "x"),
            html.Details(
                [
                    html.Summary("19 more indicators"),
                    html.Div(place_table.table(site, code, [("", "", rest)], "y"), className="in"),
                ],
                className="fold",
            ),
        ],
        className="chart",
        id="indicators",
    )


def _rank(site: Site, place: str, domain: str) -> str:
    return ""


PAGE = Page(
    path="/places/<place>",
    name=say("page-place"),
    heading=heading,
    description=say("page-place-description"),
    read=read,
    view=view,
    subjects=subjects,
    in_navigation=False,
)
