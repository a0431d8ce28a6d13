"""Whether figures are up to date: what is behind its source, what comes when, how sources are."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Source, Table
from dashboard.charts.facts import figures, fresh
from dashboard.charts.facts.sources import publishers, sources_of
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.measures.freshness import Held, furthest_behind_first
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import act, meta_of, table
from dashboard.pages.components.fresh_lines import fresh_lines, today
from dashboard.pages.components.questions import question
from dashboard.pages.page import Site
from dashboard.schema import FRESHNESS

_COLUMNS = ("figures", "source", "held", "due", "next")


def up_to_date(site: Site, titled: Mapping[str, str]) -> Component:
    """Every indicator whose source names its days of release, and what is known of sources."""
    catalog, day = site.facts.catalog, today()
    # Prices of care have a source and no indicator.
    of_indicators = [one for one in fresh.held(site.facts) if one.indicator]
    found = furthest_behind_first(of_indicators, day)
    behind = [one for one in found if one.lacking(day)]
    columns = tuple(Column(name, say(f"page-data-fresh-{name}")) for name in _COLUMNS)
    rows = tuple(_row(one, titled, day) for one in found if one.source.has_day)
    notes = [
        html.Li(
            " ".join(
                [
                    say("page-data-fresh-health", source=source.title, health=source.health),
                    *(
                        say("page-data-fresh-note", day=numbers.day(str(day)), note=note)
                        for day, note in source.notes.items()
                    ),
                    *([source.instead] if source.instead else []),
                ]
            )
        )
        for source in catalog.sources.values()
    ]
    return question(
        "fresh",
        say("page-data-fresh"),
        say("page-data-fresh-count", count=len(behind)),
        html.P(say("page-data-fresh-how")),
        html.Div(
            table(Table(columns, rows), say("page-data-fresh-caption")), className="wide"
        ) if rows else None,
        html.Ul(notes, **named(say("page-data-fresh-sources"))),
        html.P(
            html.A(say("page-data-fresh-table"), href=f"/data/{FRESHNESS.name}.csv"),
            className="small",
        ),
    )  # fmt: skip


def of_indicators(site: Site, indicators: Iterable[str], place: str) -> list[Component]:
    """Whose the figures of a place are that a page shows beside other things, and how fresh."""
    every = [figures.of(site.facts, slug).rows for slug in dict.fromkeys(indicators)]
    mine = [rows.loc[rows["place"] == place] for rows in every]
    if all(rows.empty for rows in mine):
        return []
    return [of_sources(site, sources_of(site.facts, pd.concat(mine)))]


def of_sources(site: Site, sources: Iterable[Source]) -> Component:
    """Who published some figures, and in a fold how fresh those of each source are."""
    lines = [*sources]
    told_by = [Source(name) for name in publishers(lines)]
    return meta_of(site, told_by, act(say("share-about"), *fresh_lines(site, lines)))


def _row(one: Held, titled: Mapping[str, str], day: datetime.date) -> Row:
    out, lacking = one.source.newest_out(day), one.lacking(day)
    template = "page-data-fresh-behind" if lacking else "page-data-fresh-newest"
    due = say(template, year=str(out.year)) if out else ""
    coming = one.source.next_release(day)
    how = "announced" if coming and coming.announced else "expected"
    texts = (
        str(titled.get(one.indicator, one.indicator)),
        one.source.title,
        str(one.year),
        due,
        say(f"page-data-fresh-{how}", day=numbers.day(coming.day.isoformat())) if coming else "",
    )
    return Row(values=texts, texts=texts)
