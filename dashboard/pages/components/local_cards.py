"""The cards of a town or a district: who represents it, what lies in what, its children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.local_sheet import LocalSheet, Rows, Seat
from dashboard.charts.render.local_map import for_page
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import meta_of, table
from dashboard.pages.components.freshness import of_sources
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import Unit

# So many rows stand in sight: cities and towns of a district, and its school districts.
_TOWNS, _SCHOOLS = 24, 8


def who(site: Site, told: LocalSheet) -> Component:
    """A district's member, or the members of the districts that a town lies in."""
    listed = [html.Li(_seat(seat)) for seat in told.seats]
    body = html.Ul(listed) if listed else html.P(told.words["nobody"])
    dated = html.P(told.dated, className="caveat") if told.dated else None
    return _card("who", told.words["who"], [body, dated, meta_of(site, told.seats_from)])


def _seat(seat: Seat) -> list[Component | str]:
    """A member as a link to the member's page, with the district or how long in office."""
    member = html.A(seat.told, href=seat.url) if seat.url else html.B(seat.told)
    if seat.place:
        return [member, " · ", html.A(seat.district, href=f"/places/{seat.place}")]
    return [member, *([" · ", seat.since] if seat.since else [])]


def where(site: Site, told: LocalSheet) -> Component:
    """A map, and the towns of a district with how much of each, or the districts of a town."""
    drawn: list[Component] = []
    if told.map:
        drawn = [
            Markup(html=for_page(told.map), className="draw local-map"),
            html.P(told.map.key, className="small muted"),
        ]
    changed = told.words["changed"]
    dated = html.P(changed, className="caveat") if changed else None
    if told.where is None:
        none = html.P(told.words["where_none"])
        return _card("where", told.words["where"], [*drawn, none, dated])
    note = told.words["where_note"]
    noted = html.P(note, className="caveat") if note else None
    body = [
        *drawn,
        *_folded(told.where, _TOWNS, "local-more"),
        noted,
        dated,
        meta_of(site, told.where_from),
    ]
    return _card("where", told.words["where"], body)


def children(site: Site, told: LocalSheet) -> Component | None:
    """Children of each group beside the state; None where nobody counted them."""
    if told.groups is None:
        return None
    note = html.P(told.words["groups_note"], className="caveat")
    body = [table_of(told.groups), note, of_sources(site, told.groups_from)]
    return _card("children", told.words["groups"], body)


def schools(site: Site, told: LocalSheet) -> Component | None:
    """Poverty of school-age children by school district; None where none is held."""
    if told.schools is None:
        return None
    words = told.words
    step = html.P(words["schools_told"]) if words["schools_told"] else None
    note = html.P(words["schools_note"], className="caveat")
    listed = _folded(told.schools, _SCHOOLS, "local-more-schools")
    body = [step, *listed, note, of_sources(site, told.schools_from)]
    return _card("schools", words["schools"], body)


def alike(told: LocalSheet) -> Component | None:
    """Places of its kind that are most like it; None where nothing tells which."""
    if told.alike is None:
        return None
    return _card("alike", told.words["alike"], [table_of(told.alike)])


def missing(site: Site, place: str, told: LocalSheet) -> Component:
    """What else is held of the place itself; what is not, and which file would bring it."""
    links = [
        html.Li([html.A(title, href=f"/indicators/{slug}?place={place}"), " ", figure])
        for slug, title, figure in told.held
    ]
    untested = html.P(say("stands-out-none"), className="caveat")
    lines = [html.Ul(links), untested] if links else []
    if told.words["survey"]:
        lines.append(html.P(told.words["survey"]))
    none_made = html.P(told.words["none_made"]) if told.words["none_made"] else None
    from_whom = of_sources(site, told.held_from) if told.held_from else None
    return _card("missing", told.words["missing"], [*lines, none_made, from_whom])


def _folded(told: Rows, shown: int, template: str) -> list[Component]:
    """A table of which the rows after the first are in a fold, named by how many those are."""
    made = [table_of(replace(told, rows=told.rows[:shown]))]
    if rest := told.rows[shown:]:
        more = html.Summary(say(template, count=len(rest)))
        made.append(html.Details([more, table_of(replace(told, rows=rest))], className="fold"))
    return made


def _card(name: str, title: str, body: Sequence[Component | None]) -> Component:
    held = [html.H2(title, className="finding"), *body]
    return html.Section(held, id=name, className="chart", **named(title))


def table_of(told: Rows) -> Component:
    """The rows as a table whose names lead to their places."""
    units = ["text", *([str(Unit.NUMBER)] * (len(told.columns) - 1))]
    columns = tuple(
        Column(str(at), label, unit)
        for at, (label, unit) in enumerate(zip(told.columns, units, strict=True))
    )
    body = tuple(Row(values=texts, texts=texts, key=key) for key, texts in told.rows)
    opens = (lambda key: f"/places/{key}") if any(key for key, _ in told.rows) else None
    return table(Table(columns, body), told.caption, opens)
