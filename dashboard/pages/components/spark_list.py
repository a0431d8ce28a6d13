"""Indicators as small lines: the figure, the nation's, the course of years, which way it went."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.render.drawing.small import spark_of
from dashboard.charts.summaries import courses, moves, place_lines
from dashboard.charts.text import figure_text, prose
from dashboard.charts.text.figure_text import Latest
from dashboard.language import Sentence, say
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import NATION

_HEIGHT = 32
# Which way it went: the sign before the words; the arrows that the words begin with go.
_SIGNS = {"up": "up", "down": "dn", "level": "eq"}
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


def spark(
    site: Site, slug: str, place: str, heading: Callable[..., Component] = html.H4
) -> Component:
    """One indicator: name, figure, line, direction; on a phone those that moved are shown."""
    one = figures.of(site.facts, slug).latest.get(place)
    moved = one is not None and moves.way_of(one) in (moves.TOLD, moves.UNTOLD)
    link = html.A(
        prose.upper_first(_name(site, slug)),
        href=f"/indicators/{slug}?{urlencode({'place': place})}",
    )
    return html.Div(
        [
            heading([link, _unit(one)]),
            html.Div(_figure(site, slug, place, one), className="v" if one else "v none"),
            html.Div(line(site, slug, place), className="pic", title=scale(site, slug, place)),
            direction(one),
        ],
        className="spark" if moved else "spark still",
    )


def _name(site: Site, slug: str) -> str:
    """An indicator's short name; the whole one where another, which ranks count, goes by it too."""
    entry, ranked = indicator_of(site.facts, slug), moves.ranked_on(site.facts)
    taken = {site.catalog.indicators[one].short for one in ranked}
    return entry.title if slug not in ranked and entry.short in taken else entry.short


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
        title=prose.upper_first(_name(site, slug)),
        earlier=drawn.first,
        period=drawn.last,
        low=drawn.low,
        high=drawn.high,
    )


def direction(one: Latest | None) -> Component:
    """Which way a figure went since about five years before, and how sure that is."""
    if one is None or not one.change:
        return html.P(figure_text.nothing_before() if one else None, className="dir")
    shown = place_lines.direction(one)
    sign = html.I(className=_SIGNS[shown.moved], **_DECORATION)
    words = one.change.replace(one.text_then, _bare(one.text_then))
    for when in (one.when, one.when_then):
        words = words.replace(when, short_period(when))
    text = prose.upper_first(words.lstrip(_ARROWS))
    judged, then, rest = text.partition(f" {_bare(one.text_then)} ")
    told = [text] if one.behind else [html.B(judged), then, rest]
    judged_sure = one.verdict in moves.GAINS and one.sure in figure_text.SURE
    sure = say(f"spark-sure-{one.sure}") if judged_sure else ""
    unseen = say("line-untold") if shown.untold else ""
    return html.P(
        [
            sign,
            *told,
            html.Span(sure, className="told") if sure else None,
            html.Span(unseen, className="sr") if unseen else None,
        ],
        className=" ".join(filter(None, ("dir", shown.tone, "untold" if shown.untold else ""))),
    )


def _unit(one: Latest | None) -> str:
    """What a figure is counted by, where that is no percent."""
    per = _words(one.text).get("per", "") if one else ""
    return say("spark-per", per=per) if per else ""


def _figure(site: Site, slug: str, place: str, one: Latest | None) -> list[Component | str]:
    """The newest figure and its period, and the nation's, with its own where that is another."""
    if one is None:
        return [html.Small(figures.of(site.facts, slug).why_none(place))]
    told: list[Component] = [html.Span(short_period(one.when))]
    nation = figures.of(site.facts, slug).latest.get(NATION) if place != NATION else None
    if nation:
        same = "" if nation.period == one.period else "-in"
        words = {"figure": _bare(nation.text), "period": short_period(nation.when)}
        told.append(html.Span(say(f"spark-nation{same}", **words)))
    return [html.Span(_bare(one.text), className="f"), " ", html.Small(told)]


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
