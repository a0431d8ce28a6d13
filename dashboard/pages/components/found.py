"""What a search finds as it is listed, for the page and for the live list: one order, one form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures, place_names, rank_lists
from dashboard.charts.facts.finder import Found, Group, Hit, find
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.language import say
from dashboard.pages.components.links import spoken
from dashboard.pages.components.picker import PLACE, with_place
from dashboard.pages.page import Query, Site
from dashboard.schema import OVERALL, Findable, PlaceKind


@dataclass(frozen=True)
class Row:
    """One thing: its title in pieces, each with whether it was asked for, and what stands right."""

    href: str
    title: tuple[tuple[str, bool], ...]
    under: str
    figure: str
    when: str


@dataclass(frozen=True)
class Part:
    """Rows under one name, with what is said of them at its right."""

    name: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Listed:
    """An answer: its parts in order, what is not held, and what is to be said beside.

    ``not_held`` has pairs: what it is, and what would bring it or is nearest. ``notes`` stand above
    the parts, ``none`` names below them the kinds without a match. ``indicators`` are those whose
    figures of ``place`` stand at the right.
    """

    asked: str
    parts: tuple[Part, ...]
    not_held: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    none: str
    count: int
    place: str
    indicators: tuple[str, ...]


def listed(site: Site, asked: str, query: Query) -> Listed:
    """What words find, with the figures of the place that is asked about, or that the query has."""
    found = find(site.facts, asked)
    place = found.place or _known(site, query.get(PLACE, "")) or site.settings.home_place
    parts = [] if found.best is None else [_best(site, found.best, place)]
    parts += [_part(site, group, place) for group in found.groups]
    held = [*parts, *found.not_held]
    hits = [*filter(None, [found.best]), *(hit for group in found.groups for hit in group.hits)]
    return Listed(
        found.asked,
        tuple(parts),
        tuple((say("search-not-held-is", words=hit.text), hit.under) for hit in found.not_held),
        tuple(_notes(found)) if held else (),
        _none(found) if held else "",
        sum(len(part.rows) for part in parts),
        place,
        tuple(hit.key for hit in hits if hit.kind == Findable.INDICATOR),
    )


def _known(site: Site, place: str) -> str:
    return place if place in site.catalog.places else ""


def _best(site: Site, hit: Hit, place: str) -> Part:
    return Part(say("search-best"), say(f"search-{hit.kind}"), (_row(site, hit, place),))


def _part(site: Site, group: Group, place: str) -> Part:
    rows = tuple(_row(site, hit, place) for hit in group.hits)
    if group.near:
        return Part(say("search-near"), say("search-near-note"), rows)
    whole = say("search-count", count=group.count)
    some = say("search-count-of", known=len(rows), count=group.count)
    return Part(say(f"search-{group.kind}"), whole if len(rows) == group.count else some, rows)


def _row(site: Site, hit: Hit, place: str) -> Row:
    figure, when = _beside(site, hit, place)
    under = hit.under or (say("search-by", words=hit.by) if hit.by else "")
    kept = {} if figure == numbers.NO_FIGURE else {PLACE: place}
    href = spoken(with_place(hit.address, kept, site.settings.home_place))
    return Row(href, hit.title, under, figure, when)


def _beside(site: Site, hit: Hit, place: str) -> tuple[str, str]:
    """What stands at the right of a row: a figure and its time, a rank, a date."""
    if hit.kind == Findable.INDICATOR:
        held = figures.of(site.facts, hit.key)
        newest = held.latest.get(place)
        if held.by_group_alone:
            return "", say("search-by-group")
        name = prose.the(place_names.names_of(site.facts)[place])
        none = numbers.NO_FIGURE, say("search-no-figure", place=name)
        return (newest.text, newest.when) if newest else none
    if hit.kind == Findable.PLACE:
        return _rank(site, hit.key)
    if hit.kind == Findable.STORY:
        return "", numbers.day(hit.beside)
    return "", hit.beside


def _rank(site: Site, place: str) -> tuple[str, str]:
    """A state's place in the newest edition that is ranked."""
    editions = rank_lists.editions(site.facts)
    known = site.catalog.places.get(place)
    if known is None or known.kind != PlaceKind.STATE or not editions:
        return "", ""
    rank = rank_lists.rank_of(site.facts, editions[0], OVERALL, place)
    if rank.headline is None:
        return "", ""
    return say("search-rank", rank=rank_text.headline(rank)), str(editions[0])


def _notes(found: Found) -> list[str]:
    notes: list[str] = []
    if found.instead:
        meant = prose.listed([*dict.fromkeys(found.instead.values())])
        notes.append(say("search-instead", words=meant))
    if found.missing:
        quoted = prose.listed([f"“{word}”" for word in found.missing], "or")
        notes.append(say("search-missing", words=quoted))
    if found.loose:
        notes.append(say("search-loose"))
    return notes


def _none(found: Found) -> str:
    kinds = [say(f"search-kind-{kind}") for kind in found.without]
    return say("search-none", listed=prose.listed(kinds, "or")) if kinds else ""


def as_list(listed: Listed, most: int | None = None) -> list[Component]:
    """An answer as a part of a page: plain links, which need no script; of each kind so many."""
    body: list[Component] = [html.P(note) for note in listed.notes]
    for part in listed.parts:
        title = html.H2([html.Span(part.name), " ", html.Small(part.note)])
        body += [title, html.Ul([_item(row) for row in part.rows[:most]], className="found")]
    for what, says in listed.not_held:
        label = html.B(say("search-not-held"))
        body.append(html.P([label, f" {what} ", html.Span(says)], className="not-held"))
    if listed.none:
        body.append(html.P(listed.none))
    return body


def _item(row: Row) -> Component:
    return html.Li(
        [
            html.Div(
                [
                    html.A(_marked(row.title), href=row.href),
                    html.Small(row.under) if row.under else None,
                ]
            ),
            html.Div(
                [html.B(row.figure) if row.figure else None, " ", html.Span(row.when)],
                className="beside",
            ),
        ]
    )


def _marked(pieces: Sequence[tuple[str, bool]]) -> list[Component | str]:
    return [html.Mark(text) if asked else text for text, asked in pieces]
