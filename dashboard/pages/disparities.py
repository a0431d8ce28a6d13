"""Disparities: every indicator by race in a place, one row each."""

from __future__ import annotations

from dash import html

from dashboard.charts.facts import by_race
from dashboard.charts.summaries.gap_lines import SORTS
from dashboard.charts.text import gap_text, numbers, prose
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, choose

_HOW_SORTED = {
    "sure": "Clear gaps stand first, then counts of everyone, then what cannot be judged or told "
    "from the published figures, each widest first.",
    "gap": "The widest gaps stand first, whatever can be told of them: a point is one of 100, so "
    "that rates of 1,000 stand where they belong.",
    "ratio": "The largest ratios stand first; a rare event can have a large ratio and a small gap.",
    "behind": "The gaps with most people behind them stand first; where no number is published, "
    "last. These numbers overlap and cannot be added up.",
}


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    options = _options(site)
    place = choose(query, "place", options["place"], site.settings.home_place)
    sort = choose(query, "sort", options["sort"], "sure")
    return {"place": (place.value, place.note), "sort": (sort.value, sort.note)}


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    return {
        "place": by_race.all_places(site.facts),
        "sort": [*SORTS.items()],
    }


def controls(site: Site, query: Query) -> list[Control]:
    """The place, and what the rows are sorted by."""
    chosen = _chosen(site, query)
    labels = {"place": "Place", "sort": "Sort by"}
    return [
        Control(name, labels[name], options, chosen[name][0])
        for name, options in _options(site).items()
    ]


def view(site: Site, query: Query) -> View:
    """One row an indicator: its groups on a line, the gap, how sure, and where it is going."""
    chosen = _chosen(site, query)
    place, sort = chosen["place"][0], chosen["sort"][0]
    made = gaps.charts(site, place, sort)
    subject = Subject(topics=(RACIAL_EQUITY,), places=(place,), disparity=True)
    name = prose.the(site.catalog.places[place].name)
    return View(
        [
            *said(chosen),
            columns(
                site,
                subject,
                html.H2(f"Gaps by race and ethnicity in {name}"),
                html.P(f"{_HOW_SORTED[sort]} {gap_text.NO_CAUSE}", className="fine"),
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
    view=view,
    controls=controls,
    chart=lambda site, query: ("disparity", "children-in-poverty"),
)
