"""Disparities: every indicator by race in a place, one row each."""

from __future__ import annotations

from dash import html

from dashboard.charts import words
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps
from dashboard.pages.components.columns import columns
from dashboard.pages.page import Control, Page, Query, Site, View, choose


def _options(site: Site) -> list[tuple[str, str]]:
    return [(p.place, p.name) for p in site.catalog.places.values() if p.kind == "state"]


def controls(site: Site, query: Query) -> list[Control]:
    """The place."""
    options = _options(site)
    chosen = choose(query, "place", options, site.settings.home_place)
    return [Control("place", "Place", options, chosen.value)]


def view(site: Site, query: Query) -> View:
    """One row an indicator, clear gaps first, each widest first."""
    chosen = choose(query, "place", _options(site), site.settings.home_place)
    made = gaps.charts(site, chosen.value)
    subject = Subject(topics=(RACIAL_EQUITY,), places=(chosen.value,), disparity=True)
    return View(
        [
            *([html.P(chosen.note, className="said")] if chosen.note else []),
            columns(
                site,
                subject,
                gaps.rows(site, made) if made else html.P("No figures by race are loaded here."),
                html.P(
                    "Clear gaps stand first, then counts of everyone, then what cannot be judged "
                    f"or told from the published figures. {words.NO_CAUSE}",
                    className="fine",
                ),
            ),
        ],
        f"{len(made)} indicators by race.",
    )


PAGE = Page(
    path="/disparities",
    name="Disparities",
    heading=lambda site, query: "Where the gaps are",
    description="Every indicator by race and ethnicity: how wide the gap is and how sure.",
    view=view,
    controls=controls,
    picture="/charts/disparity/children-in-poverty.social.png",
)
