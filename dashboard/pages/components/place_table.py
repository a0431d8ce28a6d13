"""A place's indicators in rows: line, figure, larger places, standing among its like, direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import place_names
from dashboard.charts.render.drawing.small import spark_of, standing
from dashboard.charts.summaries import place_lines
from dashboard.charts.summaries.place_lines import Direction, PlaceLine
from dashboard.language import say
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import NATION

# A group of rows: its name, what is said after it, and its rows.
Group = tuple[str, str, Sequence[PlaceLine]]
_SIGNS = {"up": "up", "down": "dn", "level": "eq"}


def table(site: Site, place: str, groups: Sequence[Group], caption: str) -> Component:
    """The rows by group; a group without a name has no head of its own."""
    around = place_lines.larger(site.facts, place)
    columns = 6 + len(around)
    rows: list[Component] = []
    for name, more, lines in groups:
        if name:
            said = [name, html.Span(f" {more}", className="more") if more else None]
            head = html.Th(said, colSpan=columns, scope="colgroup")
            rows.append(html.Tr(head, className="dom"))
        rows += [_row(site, place, one) for one in lines]
    return html.Table(
        [html.Caption(caption, className="sr"), _head(site, place, around), html.Tbody(rows)],
        className="tbl score",
    )


def direction(moved: Direction) -> Component:
    """How a figure moved: a sign whose color and fill say how sure that is, and the words."""
    sign = html.I(className=_SIGNS[moved.moved]) if moved.moved else None
    classes = " ".join(filter(None, ("dir", moved.tone, "untold" if moved.untold else "")))
    return html.P(
        [
            sign,
            html.B(moved.bold) if moved.bold else None,
            moved.words,
            html.Span(say("line-untold"), className="sr") if moved.untold else None,
        ],
        className=classes,
    )


def _head(site: Site, place: str, around: Sequence[str]) -> Component:
    count = len(place_lines.peers(site.facts, place))
    county = place_names.is_county(site.facts, place)
    among = say("line-column-counties" if county else "line-column-states", count=count)
    ends = html.Span(
        [html.Span(say("line-better")), html.Span(among), html.Span(say("line-worse"))],
        className="lr",
    )
    return html.Thead(
        html.Tr(
            [
                html.Th(say("line-column-indicator"), scope="col"),
                html.Th(say("line-column-course"), scope="col"),
                html.Th(_short(site, place), scope="col", className="n"),
                html.Th(say("line-column-year"), scope="col"),
                *[html.Th(_short(site, one), scope="col", className="n") for one in around],
                html.Th(ends, scope="col"),
                html.Th(say("line-column-moved"), scope="col"),
            ]
        )
    )


def _short(site: Site, place: str) -> str:
    """A place at the head of a column: its letters, where it has some that people know."""
    if place == NATION:
        return say("line-column-nation")
    entry = place_names.places(site.facts)[place]
    return entry.abbreviation if entry.abbreviation == place else say("line-column-here")


def _row(site: Site, place: str, one: PlaceLine) -> Component:
    """One indicator; its nation's figure is named on a phone, where no head stands over it."""
    address = f"/indicators/{one.indicator}?{urlencode({'place': place})}"
    line = spark_of(one.course, one.of_nation)
    beside = []
    for other, figure, when in one.beside:
        name: Mapping[str, str] = {"data-of": _short(site, other)}
        told = [figure, html.Small(f" {when}") if when else None]
        beside.append(html.Td(told, className="n us", **name))  # type: ignore[arg-type]
    return html.Tr(
        [
            html.Th(html.A(one.name, href=address), scope="row"),
            html.Td(Markup(line.picture.html(), className="draw") if line else "", className="pc"),
            html.Td(one.figure, className="n v"),
            html.Td(one.when, className="yr"),
            *beside,
            html.Td(_standing(one), className="st2"),
            html.Td(direction(one.direction), className="ch"),
        ]
    )


def _standing(one: PlaceLine) -> list[Component]:
    if one.standing is None:
        return []
    stands = one.standing
    picture = standing(
        stands.values, stands.mine, stands.nation, stands.low_is_better, said=stands.words
    )
    return [
        Markup(picture.html(), className="draw"),
        html.Span(stands.words, className="sr"),
    ]
