"""The profile of a place: ranks, every indicator, widest gaps, what care costs, its news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Place
from dashboard.charts.facts import care_prices, figures, rank_lists
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds import rank_parts, ranking_editions, ranking_lists
from dashboard.charts.kinds.child_care import by_age
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.text import figure_text, numbers, price_text, prose, rank_text
from dashboard.language import say
from dashboard.measures.relevance import visible_news
from dashboard.pages.components import gaps, ranks
from dashboard.pages.components.card import card
from dashboard.pages.components.related import item
from dashboard.pages.page import Page, Query, Site, View
from dashboard.schema import NATION, OVERALL, PlaceKind

_WIDEST = 3
_STORIES = 5


def subjects(site: Site) -> Mapping[str, str]:
    """The nation, states, territories, and counties that figures are loaded for."""
    priced = set(site.version.table("child_care_prices")["place"])
    return {
        place.place: place.name
        for place in site.catalog.places.values()
        if place.kind != PlaceKind.COUNTY or place.place in priced
    }


def _named(site: Site, place: Place) -> str:
    """A county with its state: Essex County, Massachusetts."""
    parent = site.catalog.places.get(place.parent)
    inside = parent and place.kind == PlaceKind.COUNTY
    if not (parent and inside):
        return place.name
    return say("page-place-county", place=place.name, other_place=parent.name)


def heading(site: Site, query: Query) -> str:
    """The place's name."""
    place = site.catalog.places.get(query.get("place", ""))
    if place is None:
        return say("page-not-found")
    return say("page-place-heading", place=prose.the(_named(site, place)))


@dataclass(frozen=True)
class Asked:
    """A place, and the edition whose ranks are shown of a state; 0 where nothing is ranked."""

    place: Place
    edition: int


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    ranked = rank_lists.editions(site.facts)
    edition = rank_parts.edition(site.facts, site.reader(query)) if ranked else 0
    return Asked(site.catalog.places[query["place"]], edition)


def view(site: Site, asked: Asked) -> View:
    """Everything that is loaded of a place."""
    place = asked.place
    body = _county(site, place) if place.kind == PlaceKind.COUNTY else _whole(site, asked)
    return View(
        [
            html.Div(
                [html.Div([*body, *_child_care(site, place)]), _news(site, place)],
                className="columns",
            )
        ]
    )


def _whole(site: Site, asked: Asked) -> list[Component]:
    """What there is of the nation, a state or a territory."""
    place = asked.place
    ranked = _ranks(site, place, asked.edition)
    return [*ranked, *_indicators(site, place), *_gaps(site, place.place)]


def _ranks(site: Site, place: Place, edition: int) -> list[Component]:
    """The ranks of an edition; who is not ranked is told so."""
    heading = html.H2(say("page-place-ranks"))
    if place.kind != PlaceKind.STATE:
        return [
            heading,
            html.P(rank_text.not_ranked(place.name, rank_lists.STATES), className="lede"),
        ]
    if not edition:
        return [heading, html.P(say("page-no-ranks"))]
    rank = rank_lists.rank_of(site.facts, edition, OVERALL, place.place)
    charts = (
        ranking_lists.in_every_list(site.facts, edition, place.place),
        ranking_editions.over_editions(site.facts, OVERALL, place.place),
    )
    return [
        heading,
        html.P(rank_text.sentence(rank, rank_lists.STATES), className="lede"),
        ranks.tiles(site, place.place, edition),
        html.P(
            [
                say("page-place-brief"),
                " ",
                html.A(say("page-place-brief-page"), href=f"/places/{place.place}.html"),
                ", ",
                html.A(say("page-place-brief-pdf"), href=f"/places/{place.place}.pdf"),
                ".",
            ]
        ),
        *[card(site, chart) for chart in charts],
    ]


def _indicators(site: Site, place: Place) -> list[Component]:
    """Every indicator by domain, beside the nation and the place itself five years before."""
    rows: dict[str, list[Component]] = {domain: [] for domain in site.catalog.domains}
    for slug in figures.shown(site.facts):
        rows[site.catalog.indicators[slug].domain].append(_row(site, slug, place.place))
    sections = [
        part
        for domain, listed in rows.items()
        if listed
        for part in (
            html.H3(site.catalog.domains[domain].title),
            html.Ul(listed, className="indicators plain"),
        )
    ]
    return [
        html.H2(say("page-place-indicators")),
        html.P(
            " ".join((say("page-place-indicators-know"), figure_text.SAMPLED)),
            className="fine",
        ),
        *sections,
    ]


def _row(site: Site, slug: str, place: str) -> Component:
    entry = site.catalog.indicators[slug]
    latest = figures.of(site.facts, slug).latest
    mine, nation = latest.get(place), latest.get(NATION)
    beside = nation if place != NATION else None
    return html.Li(
        [
            html.H4(
                html.A(entry.title, href=f"/indicators/{slug}?{urlencode({'place': place})}"),
            ),
            html.Div(
                [mine.text, html.Small(mine.when)]
                if mine
                else [numbers.NO_FIGURE, html.Small(figures.of(site.facts, slug).why_none(place))],
                className="latest",
            ),
            html.Div(
                [beside.text, html.Small(_nation_in(site, beside.when))] if beside else "",
                className="other",
            ),
            html.Div(
                (mine.change or figure_text.NOTHING_BEFORE) if mine else "",
                className=f"moved {mine.tone if mine else ''}",
            ),
        ]
    )


def _nation_in(site: Site, period: str) -> str:
    """Whose figure stands beside the place's, and of when."""
    return say("page-place-beside", place=site.catalog.places[NATION].name, period=period)


def _gaps(site: Site, place: str) -> list[Component]:
    """The widest gaps by race, the surest first."""
    made = gaps.charts(site, place)[:_WIDEST]
    if not made:
        return [html.H2(say("page-place-gaps")), html.P(say("page-disparities-none"))]
    more = html.A(say("page-place-gaps-all"), href=f"/disparities?{urlencode({'place': place})}")
    return [html.H2(say("page-place-gaps")), gaps.rows(site, made), html.P(more)]


def _county(site: Site, place: Place) -> list[Component]:
    """What there is of a county, and where the rest is."""
    parent = site.catalog.places[place.parent]
    link = html.A(parent.name, href=f"/places/{parent.place}")
    return [
        html.P([say("page-place-of-county"), " ", link, "."], className="lede"),
    ]


def _child_care(site: Site, place: Place) -> list[Component]:
    """What care costs: a chart where prices are loaded."""
    heading = html.H2(say("page-place-care"))
    years = care_prices.years(site.facts, place.place)
    if not years:
        return [heading, html.P(price_text.no_prices(place.name))]
    chart = by_age.chart(site.facts, "center", CareQuery(place.place, years[0]))
    counties = [
        other
        for other in subjects(site)
        if site.catalog.places[other].parent == place.place
        and site.catalog.places[other].kind == PlaceKind.COUNTY
    ]
    links: list[Component | str] = []
    for code in counties:
        name = site.catalog.places[code].name.removesuffix(" County")
        links += [" · ", html.A(name, href=f"/places/{code}")]
    return [
        heading,
        card(site, chart),
        html.P([say("page-place-counties"), " ", *links[1:]]) if links else html.Span(),
    ]


def _news(site: Site, place: Place) -> Component:
    """Stories that are about the place, newest first."""
    version = site.version
    links = version.table("news_links")
    mine = links.loc[(links["kind"] == "place") & (links["target"] == place.place), "item"]
    news = visible_news(version.table("news")).loc[lambda t: t["item"].isin(mine)]
    return html.Aside(
        [
            html.H2(say("page-place-news")),
            *[item(site, {**story, "shared": (("place", place.place),)})
              for story in as_dicts(news.head(_STORIES))],
            html.P(say("page-place-news-none")) if news.empty else None,
            html.P(html.A(say("page-place-news-all"), href="/news")),
        ],
        className="beside",
    )  # fmt: skip


def _chart(site: Site, query: Query) -> tuple[str, str]:
    """A state's place in the ranking; what care costs in a county; poverty elsewhere."""
    place = site.catalog.places.get(query["place"])
    if place and place.kind == PlaceKind.COUNTY:
        return ("child-care", "center")
    ranked = place and place.kind == PlaceKind.STATE
    return ("ranking", OVERALL) if ranked else ("trend", "children-in-poverty")


PAGE = Page(
    path="/places/<place>",
    name=say("page-place"),
    heading=heading,
    description=say("page-place-description"),
    read=read,
    view=view,
    subjects=subjects,
    in_navigation=False,
    chart=_chart,
)
