"""News: the archive of stories about children in the state, with filters."""

from __future__ import annotations

import pandas as pd
from dash import html

from dashboard.charts.records import records
from dashboard.pages.components.related import item
from dashboard.pages.page import Control, Page, Query, Site, View, choose, options_of

_ANY = ("", "All")


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    version = site.version
    links = version.table("news_links")
    news = version.table("news")
    used = set(links.loc[links["kind"] == "indicator", "target"])
    topics = {slug: topic.title for slug, topic in site.catalog.topics.items()}
    indicators = {s: f.title for s, f in site.catalog.indicators.items() if s in used}
    years = sorted({date[:4] for date in news["published"] if date}, reverse=True)
    return {
        "topic": [_ANY, *topics.items()],
        "indicator": [_ANY, *options_of(indicators)],
        "publisher": [_ANY, *options_of({name: name for name in news["publisher"]})],
        "year": [_ANY, *[(year, year) for year in years], ("undated", "Undated")],
    }


def controls(site: Site, query: Query) -> list[Control]:
    """Topic, indicator, publisher and year."""
    labels = {
        "topic": "Topic",
        "indicator": "Indicator",
        "publisher": "Publisher",
        "year": "Year",
    }
    return [
        Control(name, labels[name], options, choose(query, name, options, "").value)
        for name, options in _options(site).items()
    ]


def view(site: Site, query: Query) -> View:
    """The items that pass every filter, newest first, undated last."""
    options = _options(site)
    chosen = {name: choose(query, name, options[name], "") for name in options}
    version = site.version
    links = version.table("news_links")
    news = version.table("news").sort_values(
        ["published", "title"], ascending=[False, True], kind="stable"
    )
    for kind in ("topic", "indicator"):
        if wanted := chosen[kind].value:
            found = links.loc[(links["kind"] == kind) & (links["target"] == wanted), "item"]
            news = news.loc[news["item"].isin(found)]
    if publisher := chosen["publisher"].value:
        news = news.loc[news["publisher"] == publisher]
    if year := chosen["year"].value:
        dated = news["published"].str[:4]
        news = news.loc[dated == ("" if year == "undated" else year)]
    count = f"{len(news)} items" if len(news) != 1 else "1 item"
    notes = [html.P(one.note, className="said") for one in chosen.values() if one.note]
    return View(
        [
            *notes,
            html.P(f"{count}.", className="fine"),
            html.Div(
                [item(site, row) for row in records(_with_subjects(news, links))],
                className="archive",
            ),
        ],
        f"{count} shown.",
    )


def _with_subjects(news: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """News with a column ``shared``: everything that each item is about."""
    about: dict[str, list[tuple[str, str]]] = {}
    for link in links.itertuples(index=False):
        about.setdefault(str(link.item), []).append((str(link.kind), str(link.target)))
    return news.assign(shared=news["item"].map(lambda item: tuple(about.get(item, ()))))


PAGE = Page(
    path="/news",
    name="News",
    heading=lambda site, query: "News archive",
    description="Stories about the well-being of children, each with what it is about.",
    view=view,
    controls=controls,
)
