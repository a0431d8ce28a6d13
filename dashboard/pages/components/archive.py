"""Rows of the news archive: a story, or a printed figure, each with what was checked of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import Record
from dashboard.charts.text import claim_text, news_text, numbers, prose
from dashboard.language import say
from dashboard.pages.components import printed_figures
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.related import also, outlet, reason
from dashboard.pages.page import Site
from dashboard.schema import PlaceKind

MOST = 20  # rows of a page
_TURNED = "page"


def listed(
    site: Site, rows: Sequence[Record], told: Callable[[Site, Record], list[Component | None]]
) -> Component:
    """Rows under one another, newest first, with each month named once at the left."""
    items, before = [], None
    for row in rows:
        month = str(row["published"])[:7]
        first = month != before
        before = month
        items.append(
            html.Li(
                [html.P(_month(month) if first else "", className="month"), *told(site, row)],
                className="story first" if first else "story",
            )
        )
    return html.Ol(items, className="stories")


def heads() -> Component:
    """What stands in the columns, and what the squares mean."""
    key = [
        html.Span([_square(check), say(f"page-news-key-{check}")]) for check in claim_text.CHECKS
    ]
    return html.Div(
        [
            html.Span(say("page-news-newest-first")),
            html.Span(say("page-news-story")),
            html.Span(key, className="squares-key"),
        ],
        className="stories-head",
    )


def _month(month: str) -> str:
    if len(month) > len("2024"):
        return numbers.day(month)
    return say("page-news-no-month", period=month) if month else say("page-news-undated")


def story(site: Site, row: Record) -> list[Component | None]:
    """A story: its headline, who printed it when, what it is about with today's figure, checks."""
    now, whose = _now(site, row)
    told: list[Component | str] = [*also(row)]
    told += [f" · {one}" for one in _about(site, row, whose)]
    told += [" · ", html.Span(now, className="now")] if now else []
    if not row["reviewed"]:
        told += [" ", html.Span(say("figure-not-reviewed"), className="unreviewed")]
    return [
        html.Div(
            [
                html.H3(html.A(row["title"], href=row["url"]) if row["url"] else row["title"]),
                html.P([news_text.source(row), f", {numbers.day(row['published'])}", *told]),
            ],
            className="text",
        ),
        html.Div(
            checks(site, str(row["item"]))
            or html.P(say("page-news-not-checked"), className="unchecked"),
            className="check",
        ),
    ]


def printed(site: Site, claim: Record) -> list[Component | None]:
    """A printed figure with its result, ours beside it, and the story that prints it."""
    check = str(claim["check"])
    return [
        html.Div(
            [
                html.P(printed_figures.line(site, claim), className="printed"),
                html.P([*outlet(claim), f", {numbers.day(claim['published'])}"]),
            ],
            className="text",
        ),
        html.Div(html.P([_square(check), claim_text.label(check)]), className="check"),
    ]


def _about(site: Site, row: Record, whose: Sequence[str]) -> list[str]:
    """Topics and indicators but those ``whose`` figures are told, then other places than home's."""
    catalog = site.catalog
    subjects = [
        reason(site, kind, target)
        for kind, target in row["shared"]
        if kind == "topic" or (kind == "indicator" and target not in whose)
    ]
    elsewhere = [
        catalog.places[target].name
        for kind, target in row["shared"]
        if kind == "place"
        and target != site.settings.home_place
        and catalog.places[target].kind != PlaceKind.NATION
    ]
    about = [say("related-about", subjects=", ".join(dict.fromkeys(subjects)))] if subjects else []
    return [*about, *elsewhere]


def _now(site: Site, row: Record) -> tuple[list[Component | str], list[str]]:
    """The newest figures of what a story is about, in a line, and whose they are."""
    targets = {kind: [t for k, t in row["shared"] if k == kind] for kind in ("place", "indicator")}
    home = site.settings.home_place
    place = home if home in targets["place"] or not targets["place"] else targets["place"][0]
    parts: list[Component | str] = []
    told = []
    for slug in targets["indicator"]:
        figure = figures.of(site.facts, slug).latest.get(place)
        if figure:
            short = site.catalog.indicators[slug].short
            link = html.A(short, href=f"/indicators/{slug}?place={place}")
            now = say("page-news-figure", figure=figure.text, period=figure.when)
            parts += [" · " if parts else " ", link, " ", now]
            told.append(slug)
    if not parts:
        return [], []
    return [say("page-news-now", place=prose.the(site.catalog.places[place].name)), *parts], told


def checks(site: Site, item: str) -> Component | None:
    """A square for each figure of a story that was checked, which open to the figures."""
    claims = printed_figures.of_item(site, item)
    if not claims:
        return None
    counts = Counter(str(claim["check"]) for claim in claims)
    told = [
        claim_text.counted(check, counts[check]) for check in claim_text.CHECKS if counts[check]
    ]
    squares = [_square(str(claim["check"])) for claim in claims]
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(squares, className="squares", **{"aria-hidden": "true"}),  # type: ignore[arg-type]
                    html.Span(", ".join(told)),
                ]
            ),
            html.Ul([html.Li(printed_figures.line(site, claim)) for claim in claims]),
        ],
        className="checks",
    )


def _square(check: str) -> Component:
    """A figure that was checked: filled where it agrees, hatched where it differs, else dashed."""
    return html.I(className=check)


def turning(query: Mapping[str, str], at: int, pages: int, count: int) -> Component:
    """Which rows are shown of how many, and the way to the others."""
    first, last = (at - 1) * MOST + 1, min(at * MOST, count)
    links: list[Component] = []
    for number in range(1, pages + 1):
        current = {"aria-current": "page"} if number == at else {}
        links.append(html.A(str(number), href=_turned(query, number), **current))  # type: ignore[arg-type]
    if at < pages:
        links.append(html.A(say("page-news-older"), href=_turned(query, at + 1), rel="next"))
    shown = say("page-news-rows", first=first, last=last, count=count)
    return html.Div(
        [
            html.Nav(links, **named(say("page-news-turn"))) if pages > 1 else html.Span(),
            html.Span(shown if pages > 1 else say("page-news-items", count=count)),
        ],
        className="turning",
    )


def _turned(query: Mapping[str, str], number: int) -> str:
    """The address of a page of the list, with all else that is asked for."""
    asked = {name: value for name, value in query.items() if name != _TURNED}
    if number > 1:
        asked[_TURNED] = str(number)
    return f"/news?{urlencode(asked)}" if asked else "/news"
