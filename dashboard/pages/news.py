"""News: whether what stories print agrees with the data, and the archive of stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import claim_text, numbers
from dashboard.language import say
from dashboard.measures.claims import AGREES, CANNOT_BE_CHECKED, DIFFERS
from dashboard.measures.relevance import visible_news
from dashboard.pages.components import archive, freshness, printed_figures
from dashboard.pages.components.columns import said
from dashboard.pages.components.news_rail import rail
from dashboard.pages.components.related import reason
from dashboard.pages.page import Control, Page, Query, Site, View, control, options_of

FEED = "/news.atom"

# A native select shows no option whose value is empty.
_ANY = "all"
_UNDATED = "undated"
_FILTERS = ("topic", "indicator", "publisher", "check", "from", "to")
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
    every = (_ANY, say("page-news-all"))
    any_date = (_ANY, say("page-news-any-date"))
    return {
        "topic": [every, *topics.items()],
        "indicator": [every, *options_of(indicators)],
        "publisher": [every, *options_of({name: name for name in news["publisher"] if name})],
        "check": [every, *((check, claim_text.label(check)) for check in claim_text.CHECKS)],
        "from": [any_date, *dates, (_UNDATED, say("page-news-undated"))],
        "to": [any_date, *dates],
    }


@dataclass(frozen=True)
class Asked:
    """What is searched for, what each filter lets through, where it is set, and the list's page."""

    words: str
    filters: Mapping[str, str]
    reader: Reader
    query: Query

    @property
    def of_some(self) -> bool:
        """Whether some of the stories are asked for, not all."""
        return bool(self.words) or any(v for n, v in self.filters.items() if n != "check")


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    chosen = {name: reader.one(name, dict(known), _ANY) for name, known in _options(site).items()}
    words = (query.get("q") or "").strip()[:_LONGEST_SEARCH]
    filters = {n: "" if value == _ANY else value for n, value in chosen.items()}
    return Asked(words, filters, reader, query)


def controls(site: Site, asked: Asked) -> list[Control]:
    """Words to search for, topic, indicator, publisher, the result of the check, dates."""
    hint = say("page-news-search-hint")
    search = Control("q", say("page-news-search"), (), asked.words, True, _LONGEST_SEARCH, hint)
    parts = asked.reader.parts
    return [search, *[control(parts[name], say(f"page-news-control-{name}")) for name in _FILTERS]]


def heading(site: Site, query: Query) -> str:
    """What the check of the figures found that the stories print."""
    asked = read(site, query)
    counts = _counts(_printed(site, asked, _stories(site, asked)))
    if not counts["all"]:
        some = asked.of_some and len(_stories(site, asked))
        return say("page-news-heading-unchecked" if some else "page-news-heading")
    which = "some" if asked.of_some else "all"
    return say("page-news-heading-checked", count=counts[DIFFERS], all=counts["all"], which=which)


def title(site: Site, query: Query) -> str:
    """News, and what about."""
    filters = read(site, query).filters
    about = [reason(site, kind, filters[kind]) for kind in ("topic", "indicator") if filters[kind]]
    about += [filters["publisher"]] if filters["publisher"] else []
    if not about:
        return say("page-news-heading")
    return say("page-news-title", about=", ".join(about))


def view(site: Site, asked: Asked) -> View:
    """The items that pass every filter, newest first, undated last, a page of them at a time."""
    stories, check = _stories(site, asked), asked.filters["check"]
    told = _printed(site, asked, stories)
    if check:
        rows = told.loc[told["check"] == check]
        spoken: str = claim_text.listed(check, len(rows))
        none = say("claim-none")
    else:
        rows = _with_subjects(stories, site.version.table("news_links"))
        spoken = say("page-news-items", count=len(rows))
        none = say("page-news-none")
    pages = max(-(-len(rows) // archive.MOST), 1)
    at = _turned_to(asked.query.get("page", ""), pages)
    shown = as_dicts(rows.iloc[(at - 1) * archive.MOST : at * archive.MOST])
    body = [
        html.H2(say("page-news-stories"), className="sr"),
        _of_check(spoken) if check and shown else None,
        archive.heads() if shown else html.P(none),
        archive.listed(site, shown, archive.printed if check else archive.story),
        archive.turning(asked.query, at, pages, len(rows)),
    ]
    every = visible_news(site.version.table("news"))
    differing = site.version.table("claims").loc[lambda t: t["check"] == DIFFERS]
    return View(
        [
            *said(asked.reader),
            html.Div(
                [html.Section(body), rail(site, every, as_dicts(_newest_first(differing)))],
                className="cols",
            ),
            *freshness.of_indicators(
                site, _indicators(site, shown, differing), site.settings.home_place
            ),
            _ways_out(),
        ],
        spoken,
        _lede(stories, told),
    )


def _indicators(site: Site, shown: Sequence[Record], differing: pd.DataFrame) -> list[str]:
    """The indicators of which the page shows figures: of stories, and those checked against."""
    claims = [
        *as_dicts(differing),
        *(claim for row in shown for claim in printed_figures.of_item(site, str(row["item"]))),
    ]
    measured = [slug for claim in claims for slug in printed_figures.indicators(site, claim)]
    about = [pair for row in shown for pair in row.get("shared", ())]
    return [*measured, *(target for kind, target in about if kind == "indicator")]


def _of_check(spoken: str) -> Component:
    """How many figures have the result that is asked for, and how to read them."""
    return html.P([html.Span(spoken), " ", claim_text.quoted()], className="small muted of-check")


def _turned_to(asked: str, pages: int) -> int:
    """The page of the list that is asked for, or the nearest there is."""
    return min(max(int(asked), 1), pages) if asked.isascii() and asked.isdecimal() else 1


def _stories(site: Site, asked: Asked) -> pd.DataFrame:
    """The stories that pass every filter but that of the check, newest first."""
    news, chosen = visible_news(site.version.table("news")), asked.filters
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
    return _with_words(site, news, asked.words) if asked.words else news


def _with_words(site: Site, news: pd.DataFrame, words: str) -> pd.DataFrame:
    """The stories that have all the words, in what they say or in what they are about."""
    said = (
        news["title"] + "\n" + news["summary"] + "\n" + news["publisher"] + "\n" + news["carrier"]
    )
    about = news["item"].map(_subjects(site, site.version.table("news_links"))).fillna("")
    text = (said + "\n" + about).str.casefold()
    for word in words.casefold().split():
        text = text.loc[text.str.contains(word, regex=False)]
    return news.loc[text.index]


def _subjects(site: Site, links: pd.DataFrame) -> pd.Series:
    """The titles of the topics and indicators that each item is about."""
    catalog = site.catalog
    titles = {("topic", slug): one.title for slug, one in catalog.topics.items()}
    titles |= {("indicator", slug): one.title for slug, one in catalog.indicators.items()}
    pairs = zip(links["kind"], links["target"], strict=True)
    named = links.assign(title=[titles.get(pair, "") for pair in pairs])
    return named.groupby("item")["title"].agg(" ".join)


def _start(date: str) -> str:
    """The first day that a date, as far as it is known, can mean."""
    return date + "-01-01"[len(date) - 4 :] if date else ""


def _end(date: str) -> str:
    """A day not before the last that a date, as far as it is known, can mean."""
    return date + "-12-31"[len(date) - 4 :] if date else ""


def _printed(site: Site, asked: Asked, stories: pd.DataFrame) -> pd.DataFrame:
    """The figures that some stories print; of all, also those of stories that are not listed."""
    claims = site.version.table("claims")
    return _newest_first(
        claims.loc[claims["item"].isin(stories["item"])] if asked.of_some else claims
    )


def _newest_first(claims: pd.DataFrame) -> pd.DataFrame:
    return claims.sort_values(["published", "publisher"], ascending=[False, True], kind="stable")


def _counts(claims: pd.DataFrame) -> dict[str, int]:
    """How many figures have each result, and how many there are."""
    return {
        "all": len(claims),
        **{check: int((claims["check"] == check).sum()) for check in claim_text.CHECKS},
    }


def _lede(stories: pd.DataFrame, told: pd.DataFrame) -> list[Component | str]:
    """How many figures agree and how many nobody can check, and in how many of the stories."""
    counts = _counts(told)
    if not counts["all"]:
        return []
    inside = told.loc[told["item"].isin(stories["item"])]
    results = say("page-news-lede", agree=counts[AGREES], unchecked=counts[CANNOT_BE_CHECKED])
    where = say(
        "page-news-lede-stories",
        count=len(stories),
        printing=inside["item"].nunique(),
    )
    return [html.B(results), " ", where]


def _ways_out() -> Component:
    """Where the archive goes on: as tables, as a feed, with those who work on its subjects."""
    links = [
        html.A(say("page-news-table"), href="/data/news.csv"),
        html.A(say("page-news-table-claims"), href="/data/claims.csv"),
        html.A(say("page-news-feed"), href=FEED),
        html.A(say("page-news-partners"), href="/partners"),
    ]
    return html.P([html.B(say("page-news-more")), *links], className="hand")


def _with_subjects(news: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """News with a column ``shared``: everything that each item is about."""
    about: dict[str, list[tuple[str, str]]] = {}
    for link in links.itertuples(index=False):
        about.setdefault(str(link.item), []).append((str(link.kind), str(link.target)))
    return news.assign(shared=news["item"].map(lambda item: tuple(about.get(item, ()))))


PAGE = Page(
    path="/news",
    called=lambda: say("page-news"),
    heading=heading,
    described=lambda: say("page-news-description"),
    read=read,
    view=view,
    controls=controls,
    title=title,
    anew=("page",),
)
