"""The catalogue: every indicator with its newest figure, its line and what changed, and search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator
from dashboard.catalog.names import closest
from dashboard.charts.facts import ages, figures
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import figure_text, numbers
from dashboard.language import Sentence, say
from dashboard.measures.relevance import Subject, visible_news
from dashboard.pages import places
from dashboard.pages.components.columns import columns, said
from dashboard.pages.components.related import item
from dashboard.pages.components.review import badge
from dashboard.pages.components.small_line import small_line
from dashboard.pages.page import Control, Page, Query, Site, View, control

_ALL = "all"
_ANY = (_ALL, say("figure-all-of"))
_MOST_STORIES = 8


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    catalog = site.catalog
    used = {catalog.indicators[slug].domain for slug in figures.shown(site.facts)}
    return {
        "domain": [_ANY, *[(slug, d.title) for slug, d in catalog.domains.items() if slug in used]],
        "topic": [_ANY, *[(slug, topic.title) for slug, topic in catalog.topics.items()]],
    }


@dataclass(frozen=True)
class Asked:
    """What is searched for, and in which domain and topic."""

    words: str
    domain: str
    topic: str
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    chosen = {name: reader.one(name, dict(known), _ALL) for name, known in _options(site).items()}
    return Asked(query.get("q", "").strip()[:80], chosen["domain"], chosen["topic"], reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """Domain and topic; what is searched for is in the header."""
    parts = asked.reader.parts
    return [
        control(parts["domain"], say("page-domain")),
        control(parts["topic"], say("page-topic")),
    ]


def found(asked: str, texts: Iterable[str]) -> bool:
    """Whether every word that is asked for stands in one of the texts."""
    whole = " ".join(texts).casefold()
    return all(word in whole for word in asked.casefold().split())


def texts(entry: Indicator) -> tuple[str, ...]:
    """What an indicator is searched by: its titles, definition, universe and aliases."""
    return entry.title, entry.short, entry.definition, entry.universe, *entry.aliases


def view(site: Site, asked: Asked) -> View:
    """Indicators by domain that pass the filters and the search; places and stories found too."""
    words, chosen = asked.words, (asked.domain, asked.topic)
    catalog = site.catalog
    shown = {
        slug: catalog.indicators[slug]
        for slug in figures.shown(site.facts)
        if asked.domain in (_ALL, catalog.indicators[slug].domain)
        and asked.topic in (_ALL, *catalog.indicators[slug].topics)
        and found(words, texts(catalog.indicators[slug]))
    }
    # Nobody has said which domain or topic they belong to.
    unreviewed = [
        slug
        for slug in titles(site.facts)
        if all(one == _ALL for one in chosen)
        and found(words, texts(indicator_of(site.facts, slug)))
    ]
    topics = tuple(one for one in chosen if one != _ALL)
    count_said = _counted(len(shown), len(unreviewed), words)
    sections: list[Component] = []
    for domain, entry in catalog.domains.items():
        mine = [slug for slug, entry in shown.items() if entry.domain == domain]
        if mine:
            listed = html.Ul([row(site, slug) for slug in mine], className="indicators")
            sections += [html.H2(entry.title), listed]
    return View(
        [
            *said(asked.reader),
            columns(
                site,
                Subject(tuple(shown) if words else (), topics or tuple(catalog.domains)),
                html.P(
                    [
                        count_said,
                        " ",
                        html.A(say("page-indicators-show-all"), href="/indicators")
                        if words
                        else "",
                    ]
                ),
                *(_places(site, words) if words else []),
                *sections,
                *_not_reviewed(site, unreviewed),
                *([] if words else _places(site, "")),
                *_stories(site, words),
                _closest(site, words) if words and not shown and not unreviewed else None,
            ),
        ],
        count_said,
    )


def _counted(shown: int, unreviewed: int, words: str) -> Sentence:
    """How many indicators there are, or were found."""
    start = "page-indicators-found" if words else "page-indicators-count"
    if not unreviewed:
        return say(start, count=shown, words=words)
    return say(f"{start}-not-reviewed", count=shown, number=unreviewed, words=words)


def row(site: Site, slug: str) -> Component:
    """One indicator: title, definition, the home place's newest figure, its line, what changed."""
    home = site.settings.home_place
    entry = indicator_of(site.facts, slug)
    shown = figures.of(site.facts, slug)
    newest = shown.latest.get(home)
    aged = ages.said(newest.age, newest.when) if newest else ""
    told = (entry.definition, entry.differs, aged)
    return html.Li(
        [
            html.H3([html.A(entry.title, href=f"/indicators/{slug}"), badge(entry)]),
            html.Div(
                [newest.text, html.Small(newest.when)] if newest else numbers.NO_FIGURE,
                className="latest",
            ),
            small_line(site, slug, home),
            html.Div(
                newest.change or figure_text.NOTHING_BEFORE if newest else shown.why_none(home),
                className=f"moved {newest.tone if newest else ''}",
            ),
            html.P(" ".join(filter(None, told))),
        ]
    )


def _places(site: Site, asked: str) -> list[Component]:
    """Places whose name is searched for; all of them where nothing is."""
    known = places.subjects(site)
    links = [
        html.Li(html.A(name, href=f"/places/{code}"))
        for code, name in known.items()
        if found(asked, (name, site.catalog.places[code].abbreviation))
    ]
    return (
        [html.H2(say("page-indicators-places")), html.Ul(links, className="inline")]
        if links
        else []
    )


def _not_reviewed(site: Site, slugs: list[str]) -> list[Component]:
    """What was loaded under names that the catalog does not know."""
    if not slugs:
        return []
    return [
        html.H2(say("page-indicators-not-reviewed")),
        html.P(say("page-indicators-not-reviewed-why"), className="fine"),
        html.Ul([row(site, slug) for slug in slugs], className="indicators"),
    ]


def _stories(site: Site, asked: str) -> list[Component]:
    """Stories whose headline, outlet or summary is searched for, newest first."""
    if not asked:
        return []
    told = [
        story
        for story in as_dicts(visible_news(site.version.table("news")))
        if found(asked, (story["title"], story["publisher"], story["summary"]))
    ]
    if not told:
        return []
    return [
        html.H2(say("page-indicators-stories")),
        html.P(say("page-indicators-stories-found", count=len(told)), className="fine"),
        *[item(site, {**story, "shared": ()}) for story in told[:_MOST_STORIES]],
        html.P(html.A(say("page-indicators-archive"), href=f"/news?{urlencode({'q': asked})}")),
    ]


def _closest(site: Site, asked: str) -> Component | None:
    near = closest(asked, figures.shown(site.facts))
    if not near:
        return None
    links = [
        html.Li(html.A(site.catalog.indicators[slug].title, href=f"/indicators/{slug}"))
        for slug in near
    ]
    return html.Div([html.P(say("page-indicators-closest")), html.Ul(links)])


PAGE = Page(
    path="/indicators",
    name=say("page-indicators-name"),
    heading=lambda site, query: say("page-indicators-heading"),
    description=say("page-indicators-description"),
    read=read,
    view=view,
    controls=controls,
)
