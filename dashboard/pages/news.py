"""News: the archive of stories about children, with search, filters and checked figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import dash_bootstrap_components as dbc
import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import claim_text, numbers, prose
from dashboard.language import say
from dashboard.measures.claims import DIFFERS
from dashboard.measures.relevance import visible_news
from dashboard.pages.components import printed_figures
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.columns import said
from dashboard.pages.components.related import item, outlet
from dashboard.pages.page import Control, Page, Query, Site, View, control, options_of

FEED = "/news.atom"

# A native select shows no option whose value is empty.
_ANY = "all"
_ALL = (_ANY, say("page-news-all"))
_UNDATED = "undated"
_LABELS = {
    name: say(f"page-news-control-{name}")
    for name in ("topic", "indicator", "publisher", "from", "to", "check")
}
_LONGEST_SEARCH = 100


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    version = site.version
    links = version.table("news_links")
    news = visible_news(site.version.table("news"))
    of_shown = links.loc[(links["kind"] == "indicator") & links["item"].isin(news["item"])]
    used = set(of_shown["target"])
    topics = {slug: topic.title for slug, topic in site.catalog.topics.items()}
    indicators = {s: f.title for s, f in site.catalog.indicators.items() if s in used}
    months = sorted(set(news["published"].str[:7]) - {""}, key=_start, reverse=True)
    dates = [(month, numbers.day(month)) for month in months]
    any_date = (_ANY, say("page-news-any-date"))
    return {
        "topic": [_ALL, *topics.items()],
        "indicator": [_ALL, *options_of(indicators)],
        "publisher": [_ALL, *options_of({name: name for name in news["publisher"] if name})],
        "from": [any_date, *dates, (_UNDATED, say("page-news-undated"))],
        "to": [any_date, *dates],
        "check": [_ALL, *((check, claim_text.label(check)) for check in claim_text.CHECKS)],
    }


@dataclass(frozen=True)
class Asked:
    """What is searched for, and what each filter lets through, where it is set."""

    words: str
    filters: Mapping[str, str]
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    chosen = {name: reader.one(name, dict(known), _ANY) for name, known in _options(site).items()}
    words = (query.get("q") or "").strip()[:_LONGEST_SEARCH]
    return Asked(words, {n: "" if value == _ANY else value for n, value in chosen.items()}, reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """Topic, indicator, publisher, dates, and the result of the check."""
    return [control(part, _LABELS[part.name]) for part in asked.reader.parts.values()]


def view(site: Site, asked: Asked) -> View:
    """The items that pass every filter, newest first, undated last."""
    values, words = dict(asked.filters), asked.words
    every = visible_news(site.version.table("news"))
    news = _filtered(site, every, values, words)
    check = values.pop("check")
    if check:
        listed, spoken = _claims(site, check, news if any(values.values()) or words else None)
    else:
        listed, spoken = _items(site, news)
    return View(
        [
            *said(asked.reader),
            _search(words, {**values, "check": check}),
            html.Div(
                [
                    html.Div(
                        [
                            html.H2(say("page-news-stories"), className="visually-hidden"),
                            html.P(spoken, className="fine"),
                            listed,
                        ]
                    ),
                    html.Aside([_months(every), _ways_out()], className="beside"),
                ],
                className="columns",
            ),
        ],
        spoken,
    )


def _filtered(
    site: Site, news: pd.DataFrame, chosen: Mapping[str, str], asked: str
) -> pd.DataFrame:
    links = site.version.table("news_links")
    for kind in ("topic", "indicator"):
        if wanted := chosen[kind]:
            found = links.loc[(links["kind"] == kind) & (links["target"] == wanted), "item"]
            news = news.loc[news["item"].isin(found)]
    if publisher := chosen["publisher"]:
        news = news.loc[news["publisher"] == publisher]
    first, last = chosen["from"], chosen["to"]
    if first == _UNDATED:
        news = news.loc[news["published"] == ""]
    elif first or last:
        dated = news["published"].ne("")
        within = news["published"].map(
            lambda date: _end(date) >= _start(first) and (not last or _start(date) <= _end(last))
        )
        news = news.loc[dated & within]
    for word in asked.casefold().split():
        text = news["title"] + "\n" + news["summary"] + "\n" + news["publisher"]
        text = text + "\n" + news["carrier"]
        news = news.loc[text.str.casefold().str.contains(word, regex=False)]
    return news


def _start(date: str) -> str:
    """The first day that a date, as far as it is known, can mean."""
    return date + "-01-01"[len(date) - 4 :] if date else ""


def _end(date: str) -> str:
    """A day not before the last that a date, as far as it is known, can mean."""
    return date + "-12-31"[len(date) - 4 :] if date else ""


def _items(site: Site, news: pd.DataFrame) -> tuple[Component, str]:
    rows = as_dicts(_with_subjects(news, site.version.table("news_links")))
    listed = html.Div(
        [item(site, row, _now(site, row)) for row in rows] or [html.P(say("page-news-none"))],
        className="archive",
    )
    return listed, say("page-news-items", count=len(rows))


def _now(site: Site, row: Record) -> Component | None:
    """The current figures of what an item is about, in a line."""
    targets = {kind: [t for k, t in row["shared"] if k == kind] for kind in ("place", "indicator")}
    places = [*targets["place"], site.settings.home_place]
    place = site.settings.home_place if site.settings.home_place in places[:-1] else places[0]
    parts: list[Component | str] = []
    for slug in targets["indicator"]:
        figure = figures.of(site.facts, slug).latest.get(place)
        if figure:
            short = site.catalog.indicators[slug].short
            link = html.A(short, href=f"/indicators/{slug}?place={place}")
            now = say("page-news-figure", figure=figure.text, period=figure.when)
            parts += [" · " if parts else " ", link, " ", now]
    if not parts:
        return None
    lead = say("page-news-now", place=prose.the(site.catalog.places[place].name))
    return html.P([lead, *parts], className="now")


def _claims(site: Site, check: str, news: pd.DataFrame | None) -> tuple[Component, str]:
    """Every printed figure with one result, whether or not its story is in the archive."""
    claims = site.version.table("claims")
    rows = claims.loc[claims["check"] == check]
    if news is not None:
        rows = rows.loc[rows["item"].isin(news["item"])]
    rows = rows.sort_values(["published", "publisher"], ascending=[False, True], kind="stable")
    articles = [
        html.Article(
            [
                html.P(printed_figures.line(site, row), className="checked"),
                html.P(
                    [
                        *outlet(row),
                        f" · {numbers.day(row['published'])}",
                    ],
                    className="byline",
                ),
            ],
            className="item",
        )
        for row in as_dicts(rows)
    ]
    listed = html.Div(
        [html.P(say("claim-quoted"), className="fine"), *articles]
        if articles
        else [html.P(say("claim-none"))],
        className="archive",
    )
    return listed, claim_text.listed(check, len(rows))


def _search(asked: str, chosen: Mapping[str, str]) -> Component:
    """A plain form: it writes the address, with what else is chosen."""
    return html.Form(
        [
            html.Label(say("page-news-search"), htmlFor="news-search"),
            html.Div(
                [
                    dbc.Input(id="news-search", name="q", type="search", value=asked),
                    html.Button(
                        say("page-news-search-button"),
                        type="submit",
                        className="btn btn-outline-secondary",
                    ),
                ],
                className="search-line",
            ),
            *[
                dbc.Input(type="hidden", name=name, value=value)
                for name, value in chosen.items()
                if value
            ],
        ],
        action="/news",
        method="GET",
        role="search",
        className="news-search",
        **named(say("page-news")),
    )


def _months(news: pd.DataFrame) -> Component:
    """The archive by month, the newest year open."""
    counts = news["published"].str[:7].value_counts()
    years = sorted({str(month)[:4] for month in counts.index} - {""}, reverse=True)
    return html.Section(
        [
            html.H2(say("page-news-by-month")),
            *[
                html.Details(
                    [
                        html.Summary(year),
                        html.Ul(
                            [
                                html.Li(_month(str(month), int(counts[month]), str(month)))
                                for month in sorted(counts.index, key=_start, reverse=True)
                                if str(month).startswith(year)
                            ]
                        ),
                    ],
                    open=position == 0,
                )
                for position, year in enumerate(years)
            ],
            html.P(_month(_UNDATED, int(counts[""]))) if "" in counts else None,
        ],
        className="months",
    )


def _month(month: str, count: int, last: str = "") -> list[Component | str]:
    """A link to the items of a month, or to those that are not dated, and how many there are."""
    if month == _UNDATED:
        name: str = say("page-news-undated")
    elif len(month) > len("2024"):
        name = numbers.day(month)
    else:
        name = say("page-news-no-month", period=month)
    search = urlencode({"from": month} | ({"to": last} if last else {}))
    return [html.A(name, href=f"/news?{search}"), f" ({count})"]


def _ways_out() -> Component:
    return html.Section(
        [
            html.H2(say("page-news-more")),
            html.P(html.A(say("page-news-differing"), href=f"/news?check={DIFFERS}")),
            html.P(html.A(say("page-news-feed"), href=FEED)),
            html.P(html.A(say("page-partners-heading"), href="/partners")),
        ]
    )


def _with_subjects(news: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """News with a column ``shared``: everything that each item is about."""
    about: dict[str, list[tuple[str, str]]] = {}
    for link in links.itertuples(index=False):
        about.setdefault(str(link.item), []).append((str(link.kind), str(link.target)))
    return news.assign(shared=news["item"].map(lambda item: tuple(about.get(item, ()))))


PAGE = Page(
    path="/news",
    name=say("page-news"),
    heading=lambda site, query: say("page-news-heading"),
    description=say("page-news-description"),
    read=read,
    view=view,
    controls=controls,
)
