"""Disparities: every indicator by race in a place, one row each."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html

from dashboard.charts.facts import by_race
from dashboard.charts.kinds.query import Reader
from dashboard.charts.summaries.gap_lines import SORTS
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, control


@dataclass(frozen=True)
class Asked:
    """Which place, and what its rows are sorted by."""

    place: str
    sort: str
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    places = by_race.all_places(site.facts)
    place = reader.one("place", places, reader.defaults.place) or reader.defaults.place
    return Asked(place, reader.one("sort", _names(), "sure"), reader)


def _names() -> dict[str, str]:
    """What rows can be sorted by, and how that reads."""
    return {sort: say(f"page-disparities-sort-{sort}") for sort in SORTS}


def controls(site: Site, asked: Asked) -> list[Control]:
    """The place, and what the rows are sorted by."""
    parts = asked.reader.parts
    return [
        control(parts["place"], say("page-place")),
        control(parts["sort"], say("page-disparities-sort-by")),
    ]


def view(site: Site, asked: Asked) -> View:
    """One row an indicator: its groups on a line, the gap, how sure, and where it is going."""
    place, sort = asked.place, asked.sort
    made = gaps.charts(site, place, sort)
    subject = Subject(topics=(RACIAL_EQUITY,), places=(place,), disparity=True)
    name = prose.the(site.catalog.places[place].name)
    return View(
        [
            *said(asked.reader),
            columns(
                site,
                subject,
                html.H2(say("page-disparities-gaps", place=name)),
                html.P(
                    [say(f"page-disparities-sorted-{sort}"), " ", say("gap-note-no-cause")],
                    className="fine",
                ),
                gaps.rows(site, made) if made else html.P(say("page-disparities-none")),
            ),
        ],
        say("page-disparities-spoken", count=len(made), place=name, sort=_names()[sort]),
    )


PAGE = Page(
    path="/disparities",
    name=say("page-disparities-name"),
    heading=lambda site, query: say("page-disparities-heading"),
    description=say("page-disparities-description"),
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: ("disparity", "children-in-poverty"),
)
