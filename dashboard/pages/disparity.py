"""One indicator by race: the gap in words and numbers, how sure it is, and what to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator
from dashboard.charts.facts import by_race
from dashboard.charts.kinds import disparity, disparity_trend
from dashboard.charts.kinds.query import Reader, is_target
from dashboard.charts.text import gap_text, numbers, prose
from dashboard.language import say
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import TOTAL


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators by race that can be shown."""
    return by_race.indicators(site.facts)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    slug = query.get("indicator", "")
    entry = site.catalog.indicators.get(slug)
    return say("figure-by-race", title=entry.title) if entry else say("page-not-found")


_LABELS = {
    "place": say("page-place"),
    "period": say("page-year"),
    "reference": say("page-disparity-reference"),
    "order": say("page-disparity-order"),
    "lines": say("page-disparity-lines"),
    "split": say("page-disparity-split"),
}
_SPLIT = {"no": say("page-disparity-split-no"), "yes": say("page-disparity-split-yes")}


@dataclass(frozen=True)
class Asked:
    """An indicator, the queries of its two charts, and whether lines stand apart."""

    indicator: str
    now: disparity.DisparityQuery
    over_time: disparity_trend.DisparityTrendQuery
    split: bool
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    slug, reader = query["indicator"], site.reader(query)
    return Asked(
        slug,
        disparity.read(site.facts, slug, reader),
        disparity_trend.read(site.facts, slug, reader),
        reader.one("split", _SPLIT, "no") == "yes",
        reader,
    )


def controls(site: Site, asked: Asked) -> list[Control]:
    """Place, period, what the groups are compared with, their order, and what lines show."""
    entry = site.catalog.indicators[asked.indicator]
    parts = asked.reader.parts
    kept = parts["place"].options
    offered = {"place": [p for p in by_race.all_places(site.facts).items() if p[0] in kept]}
    if is_target(asked.now.reference, str(entry.unit)):
        target = numbers.target(float(asked.now.reference), str(entry.unit))
        named = (asked.now.reference, say("page-disparity-target", target=target))
        offered["reference"] = [*parts["reference"].options.items(), named]
    return [control(parts[name], label, offered.get(name)) for name, label in _LABELS.items()]


def view(site: Site, asked: Asked) -> View:
    """The disparity chart, how it has moved, what to know, and what relates to it."""
    facts, slug = site.facts, asked.indicator
    entry = site.catalog.indicators[slug]
    chart = disparity.KIND.view(facts, slug, asked.now)
    topics = tuple(topic for topic in entry.topics if topic != RACIAL_EQUITY)
    subject = Subject((slug,), topics, (asked.now.place,), disparity=True)
    over_time = disparity_trend.KIND.view(facts, slug, asked.over_time)
    return View(
        [
            *said(asked.reader),
            columns(
                site,
                subject,
                card(site, chart),
                html.H2(say("page-disparity-over-time")),
                card(site, over_time),
                html.Section(
                    [
                        html.H2(say("page-know")),
                        html.Div(
                            [
                                html.P([html.B(title), " ", text])
                                for title, text in _know(entry)
                                if text
                            ],
                            className="know",
                        ),
                        _groups_used(site, entry),
                    ]
                ),
            ),
        ],
        f"{chart.finding} {' '.join(chart.details)}",
    )


def _know(entry: Indicator) -> list[tuple[str, str]]:
    """What to know before a gap is quoted: what is measured, of whom, and what can be told."""
    told = say("gap-note-whole-percents") if entry.whole_percent_rule else ""
    return [
        (say("page-know-measures"), entry.definition),
        (
            say("page-know-universe"),
            say("page-know-universe-is", universe=prose.upper_first(entry.universe)),
        ),
        (say("differs-know"), entry.differs),
        (say("page-disparity-know-told"), told or gap_text.note_on_sureness(entry.survey)),
        (say("page-disparity-know-ratio"), say("gap-note-ratio")),
        (say("page-disparity-know-cause"), say("gap-note-no-cause-short")),
    ]


def _groups_used(site: Site, entry: Indicator) -> Component:
    """The groups in the source's own words, and whether they overlap."""
    race = by_race.of(site.facts, entry.indicator)
    labels = {
        race.group(group).label: entry.group_words.get(group, "") for group in race.groups - {TOTAL}
    }
    return html.Details(
        [
            html.Summary(say("page-disparity-groups")),
            html.P(entry.group_note, className="fine") if entry.group_note else None,
            html.Ul(
                [
                    html.Li([html.B(label), _own(own, label)])
                    for label, own in sorted(labels.items())
                ]
            ),
        ],
        className="groups-used",
    )


def _own(words: str, label: str) -> str:
    """The source's own words for a group, where they are others."""
    return say("page-disparity-group-words", words=words) if words not in ("", label) else ""


PAGE = Page(
    path="/disparities/<indicator>",
    name=say("page-disparity-name"),
    heading=heading,
    description=say("page-disparity-description"),
    read=read,
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("disparity", query["indicator"]),
)
