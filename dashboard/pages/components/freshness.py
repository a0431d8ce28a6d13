"""Whether figures are up to date: what is behind its source, what comes when, how sources are."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.measures.freshness import Freshness, freshness
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import table
from dashboard.pages.components.questions import question
from dashboard.pages.page import Site
from dashboard.schema import FILES, OBSERVATIONS

_COLUMNS = ("figures", "source", "held", "due", "next")


def up_to_date(site: Site, titled: Mapping[str, str]) -> Component:
    """Every indicator whose source names its days of release, and what is known of sources."""
    version, catalog = site.version, site.facts.catalog
    found = freshness(
        version.columns(OBSERVATIONS.name, ["indicator", "start_year", "end_year", "file"]),
        version.table(FILES.name),
        catalog.sources,
        datetime.datetime.now(datetime.UTC).date(),
    )
    behind = [one for one in found if one.behind]
    columns = tuple(Column(name, say(f"page-data-fresh-{name}")) for name in _COLUMNS)
    rows = tuple(_row(one, titled) for one in found if one.due is not None)
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
    )  # fmt: skip


def _row(one: Freshness, titled: Mapping[str, str]) -> Row:
    coming = numbers.day(str(one.next_release)) if one.next_release else ""
    template = "page-data-fresh-behind" if one.behind else "page-data-fresh-newest"
    due = say(template, year=str(one.due))
    texts = (
        str(titled.get(one.indicator, one.indicator)),
        one.source.title,
        str(one.held),
        due,
        coming,
    )
    return Row(values=texts, texts=texts)
