"""The cards of a town or a district: who represents it, what lies in what, its children."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Catalog
from dashboard.charts.chart import Column, Row, Source, Table
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.local import Local
from dashboard.charts.facts.rows import Record
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.pages.components import local_map
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import meta_of, table
from dashboard.pages.page import Site
from dashboard.schema import TOTAL, Unit

# So many cities and towns of a district stand in sight.
_SHOWN = 24


def who(site: Site, one: Local) -> Component:
    """A district's member, or the members of the districts that a town lies in."""
    if one.kind in local.DISTRICTS:
        districts = [one]
    else:
        known = local.places(site.facts)
        districts = [known[str(row["within"])] for row in local.around(site.facts, one.place)]
    found = [(district, row) for district in districts for row in _members(site, district)]
    listed = [html.Li(_seat(row, district, named=district is not one)) for district, row in found]
    rows = [row for _, row in found]
    body = html.Ul(listed) if listed else html.P(say("local-nobody"))
    notes = html.P(dates(rows, datetime.date.today()), className="caveat") if rows else None
    sources = [Source(text) for text in dict.fromkeys(str(row["source"]) for row in rows)]
    return _card("who", say("local-who"), [body, notes, meta_of(site, sources)])


def _members(site: Site, district: Local) -> list[Record]:
    return local.members(site.facts, district.place)


def _seat(row: Record, district: Local, named: bool) -> list[Component | str]:
    """A member with the district, or, where it needs no name, with how long in office."""
    if named:
        return [_member(row), " · ", _link(district)]
    since = say("local-since", date=numbers.day(str(row["since"]))) if row["since"] else ""
    return [_member(row), *([" · ", since] if since else [])]


def _member(row: Record) -> Component:
    """A member with the office, as a link to the member's page; or that the seat is vacant."""
    chamber = str(row["chamber"])
    if not row["name"]:
        return html.B(say("local-vacant", kind=chamber))
    told = say("local-member", kind=chamber, name=str(row["name"]))
    return html.A(told, href=str(row["url"])) if row["url"] else html.B(told)


def dates(rows: Iterable[Record], today: datetime.date) -> str:
    """Of when the lists are, and whether the terms they tell of have ended."""
    told = [*rows]
    made = min(str(row["as_of"]) for row in told)
    ended = [str(row["until"]) for row in told if row["until"]]
    said = [say("local-as-of", date=numbers.day(made))] if made else []
    if ended and min(ended) <= today.isoformat():
        said.append(say("local-out-of-date", date=numbers.day(min(ended))))
    elif ended:
        said.append(say("local-until", count=len(told), date=numbers.day(min(ended))))
    return " ".join(said)


def where(site: Site, one: Local) -> Component:
    """The towns of a district with how much of each, or the districts of a town."""
    district = one.kind in local.DISTRICTS
    rows = (local.inside if district else local.around)(site.facts, one.place)
    if not rows:
        none = html.P(say("local-where-none", place=local.full_name(site.facts, one)))
        return _card("where", say("local-where"), [none])
    title = say("local-inside" if district else "local-around", count=len(rows))
    made = [_inside(site, one, rows[:_SHOWN]) if district else _around(site, rows)]
    if district and (rest := rows[_SHOWN:]):
        more = html.Summary(say("local-more", count=len(rest)))
        made.append(html.Details([more, _inside(site, one, rest)], className="fold"))
    precincts = any(row["basis"] == "precincts" for row in rows)
    note = html.P(say("local-precincts"), className="caveat") if precincts else None
    sources = [Source(text) for text in dict.fromkeys(str(row["source"]) for row in rows)]
    drawn = local_map.picture(site, one)
    return _card("where", title, [*drawn, *made, note, meta_of(site, sources)])


def _inside(site: Site, one: Local, rows: Sequence[Record]) -> Component:
    whole = local.children(site.facts, one.place).get(TOTAL)
    columns = ["local-column-town", "local-column-children", "local-column-of-town"]
    body = []
    for row in rows:
        texts = [_name(site, str(row["place"])), _count(row["children"]), _share(row)]
        if whole:
            texts.append(_percent(row["children"] / whole))
        body.append((str(row["place"]), texts))
    last = ["local-column-of-district"] if whole else []
    return _table(say("local-inside-caption"), [*columns, *last], body)


def _around(site: Site, rows: Sequence[Record]) -> Component:
    columns = ["local-column-district", "local-column-children", "local-column-of-town"]
    known = local.places(site.facts)
    body = [
        (
            str(row["within"]),
            [local.short_name(known[str(row["within"])]), _count(row["children"]), _share(row)],
        )
        for row in rows
    ]
    return _table(say("local-around-caption"), columns, body)


def children(site: Site, one: Local) -> Component:
    """Children of each group beside the state, as the Census counted them."""
    here, state = (local.children(site.facts, place) for place in (one.place, one.state))
    entry = site.catalog.indicators.get(local.CENSUS)
    if not here or entry is None:
        none = say("local-children-none", place=local.full_name(site.facts, one))
        return _card("children", say("local-children-title"), [html.P(none)])
    body = [
        (
            "",
            [
                _group(site.catalog, group),
                _count(count),
                _percent(count / here[TOTAL]),
                _percent(state[group] / state[TOTAL]) if group in state else numbers.NO_FIGURE,
            ],
        )
        for group, count in here.items()
    ]
    columns = ["local-column-group", "local-column-counted", "local-column-share"]
    made = _table(
        say("local-children-caption"),
        columns,
        body,
        say("local-column-state", place=place_names.names_of(site.facts)[one.state]),
    )
    note = html.P([entry.group_note, " ", entry.differs], className="caveat")
    source = Source(f"{entry.source}, {entry.source_table}")
    return _card("children", say("local-children-title"), [made, note, meta_of(site, [source])])


def missing(site: Site, one: Local) -> Component:
    """What else is held of the place itself; what is not, and which file would bring it."""
    held = local.indicators(site.facts, one.place)
    name = local.full_name(site.facts, one)
    links = []
    for slug in held:
        newest = figures.of(site.facts, slug).latest.get(one.place)
        title = site.catalog.indicators[slug].title
        told = f" {newest.text}, {newest.when}" if newest else ""
        link = html.A(title, href=f"/indicators/{slug}?place={one.place}")
        links.append(html.Li([link, told]))
    lines: list[Component] = [html.Ul(links)] if links else []
    if not held:
        lines.append(html.P(say("local-missing-survey", place=name, code=one.geo_id)))
    lines.append(html.P(say("local-missing-more")))
    return _card("missing", say("local-held" if held else "local-missing"), lines)


def _card(name: str, title: str, body: Sequence[Component | None]) -> Component:
    held = [html.H2(title, className="finding"), *body]
    return html.Section(held, id=name, className="chart", **named(title))


def _table(
    caption: str, columns: Sequence[str], rows: Sequence[tuple[str, list[str]]], last: str = ""
) -> Component:
    """A table whose first column is words; ``rows`` have a slug that is led to, and texts."""
    labels = [*(say(name) for name in columns), *([last] if last else [])]
    units = ["text", *([str(Unit.NUMBER)] * (len(labels) - 1))]
    made = tuple(
        Column(str(at), label, unit)
        for at, (label, unit) in enumerate(zip(labels, units, strict=True))
    )
    body = tuple(Row(values=tuple(texts), texts=tuple(texts), key=key) for key, texts in rows)
    opens = (lambda key: f"/places/{key}") if any(key for key, _ in rows) else None
    return table(Table(made, body), caption, opens)


def _link(one: Local) -> Component:
    return html.A(local.short_name(one), href=f"/places/{one.place}")


def _name(site: Site, place: str) -> str:
    known = local.places(site.facts)
    return known[place].name if place in known else place_names.names_of(site.facts)[place]


def _group(catalog: Catalog, group: str) -> str:
    if group == TOTAL:
        return say("local-everyone")
    return catalog.groups[group].label


def _count(value: float | None) -> str:
    return numbers.NO_FIGURE if pd.isna(value) else numbers.number(float(value))


def _share(row: Record) -> str:
    """The share of a town's children; of its precincts, said so, where only those are known."""
    if row["basis"] == "precincts":
        return say("local-of-precincts", share=_percent(row["share_of_precincts"]))
    return _percent(row["share_of_children"])


def _percent(share: float) -> str:
    return numbers.NO_FIGURE if pd.isna(share) else numbers.figure(share, Unit.PERCENT, 3)
