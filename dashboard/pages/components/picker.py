"""The place stays: links that carry it from page to page, and the picker of another one."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts
from dashboard.language import say
from dashboard.pages import places
from dashboard.pages.page import AnyPage, Control, Query, Site
from dashboard.schema import PlaceKind

PLACE = "place"
_PROFILE = "/places/"
# What only the place before had: it says nothing of another.
_OF_ONE_PLACE = ("compare", "peers", "period", "by")
# What stands for the number of places found, in the sentence that the script fills.
_MANY = 99


def with_place(path: str, query: Query, home: str) -> str:
    """An address of the dashboard with the place that a query names, unless it is at home.

    One that is elsewhere, or that names a place itself, stays as it is.
    """
    place = query.get(PLACE, "")
    parts = urlsplit(path)
    asked = dict(parse_qsl(parts.query))
    if not place or place == home or parts.netloc or PLACE in asked or _is_profile(parts.path):
        return path
    return parts._replace(query=urlencode({**asked, PLACE: place})).geturl()


def _is_profile(path: str) -> bool:
    return path.startswith(_PROFILE)


def shown_at(controls: list[Control]) -> frozenset[str]:
    """The places that a page can be of, by its controls; none where it has no place."""
    return frozenset(value for one in controls if one.name == PLACE for value, _ in one.options)


def another(path: str, query: Query, place: str, here: Container[str]) -> str:
    """The same page for another place, where the page can be of it (``here``), else its profile.

    ``query`` is the address's, with what the path names left out.
    """
    if _is_profile(path) or place not in here:
        return f"{_PROFILE}{place}"
    rest = {name: value for name, value in query.items() if name not in (PLACE, *_OF_ONE_PLACE)}
    return f"{path}?{urlencode({**rest, PLACE: place})}"


def picker(
    site: Site, page: AnyPage, path: str, query: Query, controls: list[Control]
) -> Component:
    """A fold with every place that has a page, by kind with their number, as plain links.

    By script it is a field over them, which leaves the places that a typed name begins.
    ``query`` may hold the part that the path names; ``controls`` are the page's for that query.
    """
    known = dict(places.profiles(site))
    everywhere = places.subjects(site)
    asked = query.get(PLACE, "")
    now = asked if asked in everywhere else site.settings.home_place
    here = shown_at(controls)
    rest = {name: value for name, value in query.items() if name != page.part}
    listed = [
        _kind(name, [(one, another(path, rest, one, here)) for one in codes], known, now)
        for name, codes in kinds(site.facts, known, site.settings.home_place)
    ]
    told: dict[str, Any] = {
        "data-one": say("picker-found", count=1),
        "data-several": say("picker-found", count=_MANY),
        "data-many": str(_MANY),
    }
    # A district may be named after four counties.
    current = say("picker-current", place=everywhere[now])
    return html.Details(
        [
            html.Summary(html.Span(current, className="cut") if now not in known else current),
            html.Div(
                [
                    html.P(say("picker-legend"), className="small muted"),
                    *_field(),
                    html.P(say("picker-none"), className="none small", hidden=True),
                    html.Div(listed, className="kinds"),
                    html.P(html.A(say("picker-local"), href="/search"), className="small local")
                    if len(everywhere) > len(known)
                    else None,
                ],
                className="pick",
                **told,
            ),
        ],
        className="picker",
    )


def _field() -> list[Component]:
    """Where a name is typed; assets/picker.js shows it, and filters the links by it."""
    return [
        html.Label(say("picker-field"), htmlFor="pick", className="sr"),
        dbc.Input(
            id="pick",
            type="search",
            placeholder=say("picker-field"),
            autocomplete="off",
            maxlength=60,
        ),
    ]


def _kind(name: str, links: list[tuple[str, str]], known: Mapping[str, str], now: str) -> Component:
    """The places of a kind in a fold; one that is alone stands there at once."""
    if len(links) == 1:
        ((place, address),) = links
        kind = html.Span(name, className="number") if name != known[place] else None
        return html.P([_link(place, address, known[place], now), kind])
    listed = [html.Li(_link(place, address, known[place], now)) for place, address in links]
    count = html.Span(say("picker-count", count=len(listed)), className="number")
    return html.Details([html.Summary([html.Span(name), " ", count]), html.Ul(listed)])


def _link(place: str, address: str, name: str, now: str) -> Component:
    """A link to a place; whoever knows a state by its letters finds it by them."""
    marks: dict[str, Any] = {"aria-current": "true"} if place == now else {}
    also: dict[str, Any] = {"data-also": place} if place.isalpha() else {}
    return html.A(name, href=address, **marks, **also)


def kinds(facts: Facts, known: Mapping[str, str], home: str) -> list[tuple[str, list[str]]]:
    """The places by kind, with what a kind is called: home first, the nation last.

    A kind without a place is left out. Places of each kind are in order of their names.
    """
    inside = say("picker-counties", place=known.get(home, ""))
    found: dict[str, list[str]] = {
        say("picker-home-state", place=known.get(home, "")): [],
        inside: [],
        say("picker-other-counties"): [],
        say("picker-cities"): [],
        say("picker-school-districts"): [],
        say("picker-congressional-districts"): [],
        say("picker-others"): [],
        say("picker-states"): [],
        say("picker-territories"): [],
        say("picker-nation"): [],
    }
    by_kind: dict[str, str] = {
        PlaceKind.COUNTY: say("picker-other-counties"),
        PlaceKind.CITY: say("picker-cities"),
        PlaceKind.SCHOOL_DISTRICT: say("picker-school-districts"),
        PlaceKind.CONGRESSIONAL_DISTRICT: say("picker-congressional-districts"),
        PlaceKind.STATE: say("picker-states"),
        PlaceKind.TERRITORY: say("picker-territories"),
        PlaceKind.NATION: say("picker-nation"),
    }
    for code in sorted(known, key=lambda code: _by_name(known[code])):
        kind = place_names.kind_of(facts, code)
        name = by_kind.get(kind, say("picker-others"))
        if code == home:
            name = say("picker-home-state", place=known[home])
        elif kind == PlaceKind.COUNTY and place_names.state_of(facts, code) == home:
            name = inside
        found[name].append(code)
    return [(name, codes) for name, codes in found.items() if codes]


def _by_name(name: str) -> list[tuple[int, str]]:
    """District 2 stands before District 10."""
    return [(int(part) if part.isdecimal() else 0, part) for part in re.split(r"(\d+)", name)]
