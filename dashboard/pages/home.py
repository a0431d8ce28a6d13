"""The front page: the home place at a glance, its gaps, what care costs, and the latest news."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.facts import care_prices, rank_lists
from dashboard.charts.text import numbers
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps, ranks
from dashboard.pages.components.columns import columns
from dashboard.pages.page import Page, Query, Site, View, nothing
from dashboard.schema import OVERALL

_WIDEST = 3


def heading(site: Site, query: Query) -> str:
    """The home place and its overall rank, where one is known."""
    place = site.catalog.places[site.settings.home_place].name
    rank = _ranks(site).get(OVERALL)
    if rank is None:
        return f"How children fare in {place}"
    return (
        f"{place} ranks {numbers.ordinal(rank)} of {rank_lists.STATES} states for child well-being"
    )


def view(site: Site, asked: None) -> View:
    """Ranks, gaps, child care and news."""
    home = site.settings.home_place
    edition = next(iter(rank_lists.editions(site.facts)), None)
    subject = Subject(
        topics=(*site.catalog.domains, RACIAL_EQUITY), places=(home,), edition=edition
    )
    # The indicators that the Data Book ranks on: those of the ranks above.
    ranked = {slug for slug, entry in site.catalog.indicators.items() if entry.data_book}
    widest = [gap for gap in gaps.charts(site, home) if gap.chart.subject in ranked][:_WIDEST]
    return View(
        [
            columns(
                site,
                subject,
                html.P(_lede(site, edition), className="lede"),
                ranks.tiles(site, home, edition) if edition else html.P("No ranks are loaded."),
                html.P(
                    [
                        "Where a named publisher printed the Foundation's own rank, that rank "
                        "comes first. A range such as “2nd to 5th” says which ranks are possible, "
                        "since the published figures are rounded. ",
                        dcc.Link("How sure each rank is", href="/rankings"),
                        " · ",
                        dcc.Link("Every indicator of the state", href=f"/places/{home}"),
                    ],
                    className="fine",
                ),
                html.H2("Gaps by race and ethnicity"),
                gaps.rows(site, widest) if widest else html.P("No figures by race are loaded."),
                html.P(dcc.Link("All indicators by race and ethnicity", href="/disparities")),
                *_child_care(site, home),
            )
        ]
    )


def _ranks(site: Site) -> dict[str, int]:
    """The home place's ranks in the newest edition by list, where one is known."""
    edition = next(iter(rank_lists.editions(site.facts)), None)
    if edition is None:
        return {}
    ranks = {
        domain: rank_lists.rank_of(site.facts, edition, domain, site.settings.home_place).headline
        for domain in rank_lists.lists(site.catalog)
    }
    return {domain: rank for domain, rank in ranks.items() if rank is not None}


def _lede(site: Site, edition: int | None) -> str:
    """The best and the worst domain, and what no rank says."""
    titles = rank_lists.lists(site.catalog)
    ranked = {titles[d].lower(): rank for d, rank in _ranks(site).items() if d != OVERALL}
    spread = ""
    if len(ranked) > 1:
        best, worst = min(ranked, key=ranked.__getitem__), max(ranked, key=ranked.__getitem__)
        first, last = numbers.ordinal(ranked[best]), numbers.ordinal(ranked[worst])
        spread = f"{first} in {best}; {last} in {worst}. "
    source = f" {edition} edition of the KIDS COUNT Data Book." if edition else ""
    return f"{spread}A state's average says nothing of the distances inside it.{source}"


def _child_care(site: Site, home: str) -> list[Component]:
    price = care_prices.yearly(site.facts, home, "center", "infant")
    place = site.catalog.places[home].name
    sentence = (
        f"In {place} in {price[0]}, a year of center care for an infant cost "
        f"{numbers.currency(price[1])} at the median price. "
        if price
        else f"No child-care prices are loaded for {place}. "
    )
    return [
        html.H2("What care for a young child costs"),
        html.P([sentence, dcc.Link("Prices by age and county", href="/child-care")]),
    ]


PAGE = Page(
    path="/",
    name="Overview",
    heading=heading,
    description="Child well-being in the state at a glance: ranks, gaps by race, child care, news.",
    read=nothing,
    view=view,
    in_navigation=False,
)
