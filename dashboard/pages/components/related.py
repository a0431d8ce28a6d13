"""News items and coalitions beside a chart, each with the reason why it is there."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlencode

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import place_names
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import news_text
from dashboard.charts.text.numbers import day
from dashboard.language import say
from dashboard.measures.relevance import Subject, related_news, related_partners
from dashboard.pages.components import printed_figures
from dashboard.pages.page import Site
from dashboard.schema import NATION

# As many as are as high as most pictures; all others are a link away.
STORIES, COALITIONS = 3, 3


def rail(
    site: Site,
    subject: Subject,
    stories: int = STORIES,
    coalitions: int = COALITIONS,
    classes: str = "rail",
) -> Component:
    """What stands beside a picture: related news, then who works on it; never longer than it."""
    return html.Aside(
        [news(site, subject, stories), who(site, subject, coalitions)], className=classes
    )


def news(site: Site, subject: Subject, shown: int = STORIES) -> Component:
    """The stories most related, and how many there are."""
    found = _stories(site, subject)
    return html.Section(
        [
            html.H2(
                [
                    say("related-news"),
                    html.A(say("related-all", count=len(found)), href=f"/news?{_filter(subject)}")
                    if len(found) > shown
                    else None,
                ]
            ),
            html.Ul([item(site, row) for row in as_dicts(found.head(shown))], className="news"),
            html.P(say("related-no-news"), className="small muted") if found.empty else None,
        ]
    )


def who(site: Site, subject: Subject, shown: int = COALITIONS) -> Component:
    """The coalitions that work on it, and how many there are."""
    found = _coalitions(site, subject)
    return html.Section(
        [
            html.H2(
                [
                    say("related-partners"),
                    html.A(say("related-all", count=len(found)), href="/partners")
                    if len(found) > shown
                    else None,
                ]
            ),
            html.Ul([_partner(site, row) for row in as_dicts(found.head(shown))], className="who"),
            html.P(say("related-no-partners"), className="small muted") if found.empty else None,
        ]
    )


def who_in_a_row(site: Site, subject: Subject, shown: int = 4) -> Component:
    """The same coalitions under a page, beside one another."""
    found = _coalitions(site, subject)
    return html.Section(
        [
            html.Div(
                [
                    html.H2(say("related-partners")),
                    html.A(
                        say("related-all", count=len(found)), href="/partners", className="small"
                    )
                    if len(found) > shown
                    else None,
                ],
                className="top",
            ),
            html.Ul(
                [_partner(site, row) for row in as_dicts(found.head(shown))],
                className="who in-a-row",
            ),
            html.P(say("related-no-partners"), className="small muted") if found.empty else None,
        ],
        className="band",
    )


def _states(site: Site, subject: Subject) -> set[str]:
    """The states that a view is about: none where it is about the nation."""
    return {place_names.state_of(site.facts, place) for place in subject.places} - {NATION}


def _stories(site: Site, subject: Subject) -> pd.DataFrame:
    """Related stories; beside a state's figures none that is about other states alone."""
    news, links = site.version.table("news"), site.version.table("news_links")
    if states := _states(site, subject):
        of_places = links.loc[links["kind"] == "place"]
        about = of_places["target"].map(partial(place_names.state_of, site.facts))
        here = of_places.loc[about.isin([NATION, *states]), "item"]
        news = news.loc[news["item"].isin(here) | ~news["item"].isin(of_places["item"])]
    return related_news(news, links, subject)


def _coalitions(site: Site, subject: Subject) -> pd.DataFrame:
    """Related coalitions; beside a state's figures none that works in another."""
    partners = site.version.table("partners")
    if states := _states(site, subject):
        partners = partners.loc[partners["home"].isin(["", *states])]
    return related_partners(partners, site.version.table("partner_links"), subject)


def _filter(subject: Subject) -> str:
    """The query of the archive that is nearest to a subject."""
    if subject.indicators:
        return urlencode({"indicator": subject.indicators[0]})
    return urlencode({"topic": subject.topics[0]}) if len(subject.topics) == 1 else ""


def item(site: Site, row: Record, *more: Component | None) -> Component:
    """A news item: headline, outlet, date, why it is here, and what was checked of it."""
    reasons = about(site, row["shared"])
    return html.Li(
        [
            html.H3(html.A(row["title"], href=row["url"]) if row["url"] else row["title"]),
            html.P(
                [
                    news_text.source(row),
                    f", {day(row['published'])}",
                    *also(row),
                    f" · {reasons}" if reasons else None,
                    None
                    if row["reviewed"]
                    else html.Span(say("figure-not-reviewed"), className="unreviewed"),
                ]
            ),
            *more,
            printed_figures.mark(site, str(row["item"])),
        ]
    )


def also(row: Record) -> list[Component | str]:
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
    """A coalition, and which of the view's subjects it works on; its own page says all."""
    link = html.A(row["name"], href=f"/partners#{row['partner']}")
    return html.Li([link, " ", _reasons(site, row["shared"])[0]])
