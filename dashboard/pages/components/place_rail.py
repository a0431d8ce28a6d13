"""Beside a place's indicators: stories that are about it, and who works at home."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rows import as_dicts
from dashboard.language import say
from dashboard.measures.relevance import Subject, visible_news
from dashboard.pages.components.related import item, who
from dashboard.pages.page import Site

_STORIES, _COALITIONS = 4, 4


def rail(site: Site, place: str) -> Component:
    """News of the place, and the coalitions of its state."""
    subject = Subject(topics=tuple(site.catalog.domains), places=(place,))
    return html.Aside(
        [_news(site, place), who(site, subject, _COALITIONS)],
        className="rail",
        id="news",
    )


def _news(site: Site, place: str) -> Component:
    """Stories that are about the place, newest first."""
    version = site.version
    links = version.table("news_links")
    mine = links.loc[(links["kind"] == "place") & (links["target"] == place), "item"]
    news = visible_news(version.table("news")).loc[lambda t: t["item"].isin(mine)]
    stories = [item(site, {**row, "shared": ()}) for row in as_dicts(news.head(_STORIES))]
    return html.Section(
        [
            html.H2([say("page-place-news"), html.A(say("page-place-news-all"), href="/news")]),
            html.Ul(stories, className="news") if stories else None,
            html.P(say("page-place-news-none"), className="small muted") if news.empty else None,
        ]
    )
