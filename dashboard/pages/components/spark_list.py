"""Indicators as small lines: the figure, the nation's, the course of years, which way it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.render.drawing.small import spark_of
from dashboard.charts.summaries import courses, moves
from dashboard.charts.text import figure_text, prose
from dashboard.charts.text.figure_text import Latest
from dashboard.language import Sentence, say
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
            html.H4([link, *_unit_and_year(one)]),
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


def _unit_and_year(one: Latest | None) -> list[Component | str]:
    """What a figure is counted by, where that is no percent, and of which period it is."""
    if one is None:
        return []
    per = say("spark-per", per=_words(one.text)["per"]) if "per" in _words(one.text) else ""
    return [per, " ", html.Small(short_period(one.when))]


def _figure(site: Site, slug: str, place: str, one: Latest | None) -> list[Component | str]:
    """The newest figure, and the nation's, with its period where that is another."""
    if one is None:
        return [html.Small(figures.of(site.facts, slug).why_none(place))]
    nation = figures.of(site.facts, slug).latest.get(NATION) if place != NATION else None
    if nation is None:
        return [_bare(one.text)]
    same = "" if nation.period == one.period else "-in"
    words = {"figure": _bare(nation.text), "period": short_period(nation.when)}
    return [_bare(one.text), " ", html.Small(say(f"spark-nation{same}", **words))]


def short_period(when: str) -> str:
    """A period in a row: 2023–24 for the 2023–24 school year."""
    words = _words(when)
    return f"{words['first']}–{words['last']}" if "last" in words else when


def _bare(figure: str) -> str:
    """A rate without what it is of, which its row's name says."""
    return str(_words(figure).get("amount", figure))


def _words(text: str) -> Mapping[str, str | int]:
    """The words that a sentence was made of; none for a plain text."""
    return text.words if isinstance(text, Sentence) else {}
