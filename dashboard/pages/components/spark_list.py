"""Indicators as small lines: the figure, the nation's, the course of years, which way it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.render.drawing.small import spark_of
from dashboard.charts.summaries import courses, moves
from dashboard.charts.text import figure_text, prose
from dashboard.charts.text.figure_text import Latest
from dashboard.language import say
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import NATION

_HEIGHT = 36
# Which way it went: the sign before the words; the arrows that the words begin with go.
_SIGNS = {"higher": "up", "lower": "dn", "up": "up", "down": "dn"}
_ARROWS = "↑↓ "
_DECORATION: dict[str, Any] = {"aria-hidden": "true"}


def sparks(site: Site, place: str, slugs: Sequence[str] = ()) -> Component:
    """A column a domain, a small line an indicator; by default those of the newest edition."""
    wanted = slugs or moves.ranked_on(site.facts)
    entries, domains = site.catalog.indicators, site.catalog.domains
    listed = {
        domain: [slug for slug in wanted if entries[slug].domain == domain] for domain in domains
    }
    return html.Div(
        [
            html.Section(
                [
                    html.H3(domains[domain].title),
                    *(spark(site, slug, place) for slug in shown),
                ]
            )
            for domain, shown in listed.items()
            if shown
        ],
        className="sparks",
    )


def spark(site: Site, slug: str, place: str) -> Component:
    """One indicator: name, figure, line, direction; on a phone those that moved are shown."""
    entry = site.catalog.indicators[slug]
    one = figures.of(site.facts, slug).latest.get(place)
    moved = one is not None and one.verdict in moves.GAINS
    link = html.A(
        prose.upper_first(entry.short),
        href=f"/indicators/{slug}?{urlencode({'place': place})}",
    )
    return html.Div(
        [
            html.H4(link),
            html.Div(_figure(site, slug, place, one), className="v"),
            html.Div(line(site, slug, place), className="pic", title=scale(site, slug, place)),
            direction(one),
        ],
        className="spark" if moved else "spark still",
    )


def line(site: Site, slug: str, place: str, height: float = _HEIGHT) -> Component | None:
    """The line alone, which says from when to when it goes and what its own scale is."""
    drawn = courses.course(site.facts, slug, place)
    made = spark_of(drawn.runs, drawn.nation, height, scale(site, slug, place))
    return Markup(html=made.picture.html(), className="draw") if made else None


def scale(site: Site, slug: str, place: str) -> str:
    """What a line shows: its indicator, the years it is of, the ends of its own scale."""
    drawn = courses.course(site.facts, slug, place)
    if not drawn.runs:
        return ""
    return say(
        "spark-scale",
        title=prose.upper_first(site.catalog.indicators[slug].short),
        earlier=drawn.first,
        period=drawn.last,
        low=drawn.low,
        high=drawn.high,
    )


def direction(one: Latest | None) -> Component:
    """Which way a figure went since about five years before, and how sure that is."""
    if one is None or not one.change:
        return html.P(figure_text.NOTHING_BEFORE if one else None, className="dir")
    way = one.behind.way if one.behind and one.behind.text != one.behind.text_then else one.moved
    sign = html.I(className=_SIGNS.get(way, "eq"), **_DECORATION)
    text = prose.upper_first(one.change.lstrip(_ARROWS))
    judged, then, rest = text.partition(one.text_then)
    told = [text] if one.behind else [html.B(judged.rstrip()), " ", then, rest]
    sure = say(f"spark-sure-{one.sure}") if one.sure in figure_text.SURE else ""
    return html.P(
        [sign, *told, html.Span(sure, className="told") if sure else None],
        className=f"dir {one.tone}".rstrip(),
    )


def _figure(site: Site, slug: str, place: str, one: Latest | None) -> list[Component | str]:
    """The newest figure, its year, and the nation's with its own where that is another."""
    if one is None:
        return [html.Small(figures.of(site.facts, slug).why_none(place))]
    nation = figures.of(site.facts, slug).latest.get(NATION) if place != NATION else None
    beside = ""
    if nation:
        same = "" if nation.period == one.period else "-in"
        beside = say(f"spark-nation{same}", figure=nation.text, period=nation.when)
    return [one.text, " ", html.Small([one.when, f" · {beside}" if beside else None])]
