"""The front page: the home place at a glance, its gaps, what care costs, and the latest news."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.facts import care_prices, rank_lists
from dashboard.charts.text import numbers, price_text, prose, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import say
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps, ranks
from dashboard.pages.components.columns import columns
from dashboard.pages.page import Page, Query, Site, View, nothing
from dashboard.schema import OVERALL

_WIDEST = 3
_CARE = ("center", "infant")  # the care that is told, by kind and age


def heading(site: Site, query: Query) -> str:
    """The home place and its overall rank, where one is known."""
    place = prose.the(site.catalog.places[site.settings.home_place].name)
    rank = _ranks(site).get(OVERALL)
    if rank is None:
        return say("page-home-heading", place=place)
    return say(
        "page-home-heading-rank",
        place=place,
        rank=rank_text.headline(rank),
        count=rank_lists.STATES,
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
                ranks.tiles(site, home, edition) if edition else html.P(say("page-no-ranks")),
                html.P(
                    [
                        say("page-home-ranks-known"),
                        " ",
                        dcc.Link(say("page-home-how-sure"), href="/rankings"),
                        " · ",
                        dcc.Link(say("page-home-indicators"), href=f"/places/{home}"),
                    ],
                    className="fine",
                ),
                html.H2(say("page-home-gaps")),
                gaps.rows(site, widest) if widest else html.P(say("page-home-gaps-none")),
                html.P(dcc.Link(say("page-home-gaps-all"), href="/disparities")),
                *_child_care(site, home),
            )
        ]
    )


def _ranks(site: Site) -> dict[str, Rank]:
    """The home place's ranks in the newest edition by list, where one is known."""
    edition = next(iter(rank_lists.editions(site.facts)), None)
    if edition is None:
        return {}
    ranks = {
        domain: rank_lists.rank_of(site.facts, edition, domain, site.settings.home_place)
        for domain in rank_lists.lists(site.catalog)
    }
    return {domain: rank for domain, rank in ranks.items() if rank.headline is not None}


def _lede(site: Site, edition: int | None) -> str:
    """The best and the worst domain, and what no rank says."""
    ranked = [rank for domain, rank in _ranks(site).items() if domain != OVERALL]
    told = [say("page-home-average")]
    if len(ranked) > 1:
        best, *_, worst = sorted(ranked, key=lambda rank: rank.headline or 0)
        spread = say(
            "page-home-spread",
            rank=rank_text.headline(best),
            list=best.in_list,
            other_rank=rank_text.headline(worst),
            other_list=worst.in_list,
        )
        told.insert(0, spread)
    if edition:
        told.append(say("page-home-edition", edition=str(edition)))
    return " ".join(told)


def _child_care(site: Site, home: str) -> list[Component]:
    price = care_prices.yearly(site.facts, home, *_CARE)
    place = prose.the(site.catalog.places[home].name)
    sentence = say("page-home-care-none", place=place)
    if price:
        sentence = say(
            "page-home-care-price",
            place=place,
            period=str(price[0]),
            care=price_text.care(site.catalog.child_care, *_CARE),
            figure=numbers.currency(price[1]),
        )
    return [
        html.H2(say("page-home-care")),
        html.P([sentence, " ", dcc.Link(say("page-home-care-all"), href="/child-care")]),
    ]


PAGE = Page(
    path="/",
    name=say("page-home"),
    heading=heading,
    description=say("page-home-description"),
    read=nothing,
    view=view,
    in_navigation=False,
)
