"""Disparities: every indicator by race in a place, one row each."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html

from dashboard.charts.facts import by_race
from dashboard.charts.kinds.query import Reader
from dashboard.charts.summaries.gap_lines import SORTS
from dashboard.charts.text import numbers, prose
from dashboard.language import say
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, control

_HOW_SORTED = {
    "sure": "Clear gaps stand first, then counts of everyone, then what no margin tests, then what "
    "cannot be told from the published figures, each widest first.",
    "gap": "The widest gaps stand first, whatever can be told of them: a point is one of 100, so "
    "that rates of 1,000 stand where they belong.",
    "ratio": "The largest ratios stand first; a rare event can have a large ratio and a small gap.",
    "behind": "The gaps with most people behind them stand first; where no number is published, "
    "last. These numbers overlap and cannot be added up.",
}


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
    return Asked(place, reader.one("sort", SORTS, "sure"), reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """The place, and what the rows are sorted by."""
    parts = asked.reader.parts
    return [control(parts["place"], "Place"), control(parts["sort"], "Sort by")]


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
                html.H2(f"Gaps by race and ethnicity in {name}"),
                html.P(f"{_HOW_SORTED[sort]} {say('gap-note-no-cause')}", className="fine"),
                gaps.rows(site, made) if made else html.P("No figures by race are loaded here."),
            ),
        ],
        f"{numbers.counted(len(made), 'indicator')} by race in {name}, sorted by {SORTS[sort]}.",
    )


PAGE = Page(
    path="/disparities",
    name="Disparities",
    heading=lambda site, query: "Where the gaps are",
    description="Every indicator by race and ethnicity: how wide the gap is and how sure.",
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: ("disparity", "children-in-poverty"),
)
