"""The front page: where the home place stands, what moves, who is left behind, what care costs."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import rank_lists
from dashboard.charts.text import prose, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import say
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import care_card, front, gap_card, rank_strips
from dashboard.pages.components.related import rail
from dashboard.pages.page import Page, Query, Site, View, nothing
from dashboard.schema import OVERALL


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
    """The answers; the strips beside the news; what moved; the gaps beside what care costs."""
    home = site.settings.home_place
    edition = next(iter(rank_lists.editions(site.facts)), None)
    subject = Subject(
        topics=(*site.catalog.domains, RACIAL_EQUITY), places=(home,), edition=edition
    )
    gaps = gap_card.widest(site, home)
    strips = _strips(site, home, edition)
    widest = gap_card.card(site, home, gaps) if gaps else html.P(say("page-home-gaps-none"))
    return View(
        [
            front.answers(site, home, gaps),
            html.Div(
                [strips, rail(site, subject, coalitions=2, classes="rail two")], className="cols"
            ),
            front.moved(site, home),
            html.Div([widest, care_card.card(site, home)], className="band split a73"),
            front.hand_over(site, home),
        ],
        lede=_lede(site),
    )


def _strips(site: Site, home: str, edition: int | None) -> Component:
    """The home place's ranks; that there are none, or that the place is not ranked."""
    if edition is None:
        return html.P(say("page-no-ranks"))
    if home in site.catalog.states:
        return rank_strips.card(site, home, edition)
    told = rank_text.not_ranked(site.catalog.places[home].name, rank_lists.STATES)
    link = html.A(say("page-rankings-heading"), href="/rankings")
    return html.Section([html.H2(told, className="finding"), html.P(link)], className="chart")


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


def _lede(site: Site) -> list[Component | str]:
    """The best and the worst domain, and what no rank says."""
    told: list[Component | str] = [say("page-home-average")]
    ranked = [rank for domain, rank in _ranks(site).items() if domain != OVERALL]
    if len(ranked) > 1:
        best, *_, worst = sorted(ranked, key=lambda rank: rank.headline or 0)
        spread = say(
            "page-home-spread",
            rank=rank_text.headline(best),
            list=best.in_list,
            other_rank=rank_text.headline(worst),
            other_list=worst.in_list,
        )
        told = [html.B(spread), " ", *told]
    return told


PAGE = Page(
    path="/",
    called=lambda: say("page-home"),
    heading=heading,
    described=lambda: say("page-home-description"),
    read=nothing,
    view=view,
    in_navigation=False,
    chart=lambda site, query: ("ranking", OVERALL, query),
)
