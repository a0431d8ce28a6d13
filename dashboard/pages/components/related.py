"""News items and coalitions beside a chart, each with the reason why it is there."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import news_text
from dashboard.charts.text.numbers import day
from dashboard.language import say
from dashboard.measures.relevance import Subject, related_news, related_partners
from dashboard.pages.components import printed_figures
from dashboard.pages.page import Site

SHOWN = 5


def beside(site: Site, subject: Subject) -> Component:
    """The column beside a chart: related news, then who works on it."""
    version = site.version
    news = related_news(version.table("news"), version.table("news_links"), subject)
    partners = related_partners(version.table("partners"), version.table("partner_links"), subject)
    return html.Aside(
        [
            html.Section(
                [
                    html.H2(say("related-news")),
                    *[item(site, row) for row in as_dicts(news.head(SHOWN))],
                    html.P(say("related-no-news")) if news.empty else None,
                    html.P(html.A(say("related-all-news"), href="/news")),
                ]
            ),
            html.Section(
                [
                    html.H2(say("related-partners")),
                    *[_partner(site, row) for row in as_dicts(partners.head(SHOWN))],
                    html.P(say("related-no-partners")) if partners.empty else None,
                    html.P(html.A(say("related-all-partners"), href="/partners")),
                ]
            ),
        ],
        className="beside",
    )


def item(site: Site, row: Record, *more: Component | None) -> Component:
    """A news item: headline, outlet, date, what it says, why it is here, what was checked of it."""
    reasons = about(site, row["shared"])
    return html.Article(
        [
            html.H3(html.A(row["title"], href=row["url"]) if row["url"] else row["title"]),
            html.P(
                [
                    news_text.source(row),
                    f" · {day(row['published'])}",
                    *_also(row),
                    None
                    if row["reviewed"]
                    else html.Span(say("figure-not-reviewed"), className="unreviewed"),
                ],
                className="byline",
            ),
            html.P(row["summary"], className="summary") if row["summary"] else None,
            html.P(reasons, className="why") if reasons else None,
            *more,
            printed_figures.mark(site, str(row["item"])),
        ],
        className="item",
    )


def _also(row: Record) -> list[Component | str]:
    """Links to the other addresses of a story, each named for whose it is."""
    return [
        part
        for address, whose in news_text.also(row)
        for part in (" · ", html.A(say("news-also", carrier=whose), href=address))
    ]


def outlet(row: Record) -> list[Component | str]:
    """Who printed a figure, linked; where another site carries it, that is what is linked."""
    publisher, carrier = str(row["publisher"]), str(row["carrier"])
    if not carrier:
        return [html.A(news_text.source(row), href=row["url"])]
    link = html.A(say("news-as-carried", carrier=carrier), href=row["url"])
    return [publisher, ", ", link] if publisher else [link]


def about(site: Site, shared: tuple[tuple[str, str], ...]) -> str:
    """Why an item is here: about child poverty, racial equity · Massachusetts · 2022 edition."""
    subjects, rest = _reasons(site, shared)
    return " · ".join([say("related-about", subjects=subjects), *rest] if subjects else rest)


def _reasons(site: Site, shared: tuple[tuple[str, str], ...]) -> tuple[str, list[str]]:
    """The subjects that are shared, as a list, and the places and editions."""
    subjects = [reason(site, *pair) for pair in shared if pair[0] in ("indicator", "topic")]
    rest = [reason(site, *pair) for pair in shared if pair[0] in ("place", "edition")]
    return ", ".join(subjects), rest


def reason(site: Site, kind: str, target: str) -> str:
    """What an item is about, in words."""
    catalog = site.catalog
    if kind == "indicator":
        return catalog.indicators[target].short
    if kind == "topic":
        return catalog.topics[target].title.lower()
    if kind == "place":
        return catalog.places[target].name
    return say("rank-edition", edition=target)


def _partner(site: Site, row: Record) -> Component:
    subjects, _ = _reasons(site, row["shared"])
    return html.Article(
        [
            html.H3(html.A(row["name"], href=f"/partners#{row['partner']}")),
            html.P(row["works_on"], className="summary"),
            html.P(say("related-works-on", subjects=subjects), className="why")
            if subjects
            else None,
        ],
        className="item",
    )
