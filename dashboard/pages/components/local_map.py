"""A small map of a town or a district among its neighbors: an SVG of our own, no request needed."""

from __future__ import annotations

from html import escape

from dash import html
from dash.development.base_component import Component

from dashboard.catalog.shapes import Box, shapes
from dashboard.charts.facts import local
from dashboard.charts.facts.local import Local
from dashboard.language import say
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import PlaceKind

# Around the place so much of its size is shown, and its names where they are no more than these.
_MARGIN = 0.12
_MOST_NAMES = 9
_SHAPE = 1.6  # a card is so many times as wide as a map in it is high
_LETTERS = 0.024  # height of letters, as a part of that width


def picture(site: Site, one: Local) -> list[Component]:
    """The place, the cities and towns around it, and whose lines these are; none without shapes."""
    known = shapes()
    if one.place not in known:
        return []
    mine = known[one.place]
    size = max(mine.box.right - mine.box.left, mine.box.bottom - mine.box.top)
    view = mine.box.wider(round(size * (_MARGIN if one.kind in local.DISTRICTS else 3 * _MARGIN)))
    towns = {
        slug: known[slug]
        for slug, each in local.places(site.facts).items()
        if each.kind == PlaceKind.TOWN and slug in known and known[slug].box.meets(view)
    }
    drawn = "".join(
        f'<path d="{shape.path}"><title>{escape(_name(site, slug))}</title></path>'
        for slug, shape in towns.items()
    )
    width, height = view.right - view.left, view.bottom - view.top
    alt = say("local-map-alt", place=local.full_name(site.facts, one))
    svg = (
        f'<svg role="img" aria-label="{escape(alt)}" viewBox="{view.left} {view.top} {width} '
        f'{height}"><g class="towns">{drawn}</g><path class="own" d="{mine.path}"/>'
        f"{_names(site, one, max(width, round(height * _SHAPE)))}</svg>"
    )
    key = say("local-map-key", kind=str(one.kind))
    return [
        Markup(html=svg, className="draw local-map"),
        html.P([key, " ", say("local-map-source")], className="small muted"),
    ]


def _names(site: Site, one: Local, width: int) -> str:
    """The names of the towns of a district, each in the middle of its part of the map."""
    inside = [str(row["place"]) for row in local.inside(site.facts, one.place)]
    places = inside if one.kind in local.DISTRICTS else [one.place]
    if len(places) > _MOST_NAMES:
        return ""
    size = max(round(width * _LETTERS), 1)
    known = shapes()
    return "".join(
        f'<text x="{x}" y="{y}" font-size="{size}">{escape(_name(site, place))}</text>'
        for place in places
        if place in known
        for x, y in [_middle(known[place].box)]
    )


def _middle(box: Box) -> tuple[int, int]:
    return (box.left + box.right) // 2, (box.top + box.bottom) // 2


def _name(site: Site, place: str) -> str:
    return local.places(site.facts)[place].name
