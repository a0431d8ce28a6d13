"""One indicator by race: the gap in a sentence, each group against the reference, over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator
from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race, place_names
from dashboard.charts.kinds import disparity, disparity_trend
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import gap_change_text, gap_text, numbers, prose
from dashboard.language import say
from dashboard.measures.disparity import is_target
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import said
from dashboard.pages.components.indicator_views import fresher
from dashboard.pages.components.related import rail
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import TOTAL

# How groups stand where nobody asks for another order: the picture then is a comparison.
_ORDER = {"order": "rate"}


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators by race that can be shown."""
    return by_race.indicators(site.facts)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    slug = query.get("indicator", "")
    entry = site.catalog.indicators.get(slug)
    return say("figure-by-race", title=entry.title) if entry else say("page-not-found")


# The parts that a control chooses, with the templates of their labels.
_LABELS = {
    "place": "page-place",
    "period": "page-year",
    "reference": "page-disparity-reference",
    "order": "page-disparity-order",
    "lines": "page-disparity-lines",
}


@dataclass(frozen=True)
class Asked:
    """An indicator, and the queries of its two charts."""

    indicator: str
    now: disparity.DisparityQuery
    over_time: disparity_trend.DisparityTrendQuery
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    slug, reader = query["indicator"], site.reader({**_ORDER, **query})
    return Asked(
        slug,
        disparity.read(site.facts, slug, reader),
        disparity_trend.read(site.facts, slug, reader),
        reader,
    )


def controls(site: Site, asked: Asked) -> list[Control]:
    """Place, period, what the groups are compared with, their order, and what lines show."""
    return [_control(site, asked, name) for name in _LABELS]


def _control(site: Site, asked: Asked, name: str) -> Control:
    entry = site.catalog.indicators[asked.indicator]
    part = asked.reader.parts[name]
    offered = None
    if name == "place":
        offered = [p for p in by_race.all_places(site.facts).items() if p[0] in part.options]
    if name == "reference" and is_target(asked.now.reference, str(entry.unit)):
        offered = [*part.options.items(), (asked.now.reference, _reference(site, asked))]
    return control(part, say(_LABELS[name]), offered)


def _reference(site: Site, asked: Asked) -> str:
    """What the groups are compared with, in words."""
    named = asked.reader.parts["reference"].options
    if asked.now.reference in named:
        return named[asked.now.reference]
    unit = str(site.catalog.indicators[asked.indicator].unit)
    target = numbers.target(float(asked.now.reference), unit)
    return say("page-disparity-target", target=target)


def view(site: Site, asked: Asked) -> View:
    """The gap in a sentence; each group now, then over time; what is measured; where to go on."""
    facts, slug = site.facts, asked.indicator
    entry = site.catalog.indicators[slug]
    chart = disparity.KIND.view(facts, slug, asked.now)
    over_time = disparity_trend.KIND.view(facts, slug, asked.over_time)
    topics = tuple(topic for topic in entry.topics if topic != RACIAL_EQUITY)
    subject = Subject((slug,), topics, (asked.now.place,), disparity=True)
    told = _essentials(site, asked)
    # What the lede, the axes of the drawings or a fold say, the cards do not say again.
    elsewhere = (
        *told,
        chart.title,
        chart.axis,
        over_time.title,
        over_time.axis,
        say("sure-overlap"),
    )
    kind = "county" if place_names.is_county(facts, asked.now.place) else "state"
    place = prose.the(place_names.names_of(site.facts)[asked.now.place])
    first = say("page-disparity-each", place=place, kind=kind) if chart.series else ""
    return View(
        [
            *said(asked.reader),
            html.Div(
                [
                    html.Div(
                        [
                            card(site, chart, title=first, said=elsewhere),
                            fresher(site, slug, asked.now.place),
                            card(site, over_time, said=elsewhere)
                            if _several(over_time)
                            else _fold(say("page-disparity-once"), card(site, over_time)),
                        ],
                        className="stack",
                    ),
                    html.Div(
                        [
                            rail(site, subject, classes="rail two"),
                            html.Div(
                                [_measured(site, entry), _others(site, asked)], className="folds"
                            ),
                            _ways_on(site, asked),
                        ]
                    ),
                ],
                className="cols",
            ),
        ],
        " ".join((chart.finding, *told)),
        lede=[html.B(chart.finding), " ", " ".join(told)] if chart.series else (),
    )


def _several(chart: Chart) -> bool:
    """Whether a chart over time has more than one period: one alone is the chart before it."""
    return len({point.x for one in chart.series for point in one.points}) != 1


def _essentials(site: Site, asked: Asked) -> tuple[str, ...]:
    """What follows the gap: how many people stand behind it, and where it has gone."""
    race, now = by_race.of(site.facts, asked.indicator), asked.now
    gap = race.headline(now.place, now.period, now.reference)
    if gap is None or not gap.group:
        return ()
    behind = "" if gap.sure == "cannot-tell" else gap_text.counterfactual(gap, race.phrases)
    change = race.change(now.place, now.period, now.reference)
    # Why nothing can be compared is what the chart over time finds.
    known = change is not None and change.earlier
    moved = gap_change_text.direction(change, race.phrases) if change and known else ()
    return (*filter(None, [behind]), *moved)


def _measured(site: Site, entry: Indicator) -> Component:
    """What to know before a gap is quoted: what is measured, of whom, what can be told."""
    sureness = gap_text.note_on_sureness(entry.survey)
    if entry.whole_percent_rule:
        sureness = say("gap-note-whole-percents")
    overlap = "" if entry.mutually_exclusive else say("sure-overlap")
    parts = [
        (say("page-know-measures"), entry.definition),
        (
            say("page-know-universe"),
            say("page-know-universe-is", universe=prose.upper_first(entry.universe)),
        ),
        (say("differs-know"), entry.differs),
        (say("page-disparity-know-told"), " ".join(filter(None, [sureness, overlap]))),
        (say("page-disparity-know-ratio"), say("gap-note-ratio")),
        (say("page-disparity-know-cause"), say("gap-note-no-cause-short")),
    ]
    race = by_race.of(site.facts, entry.indicator)
    groups = {
        race.group(group).label: entry.group_words.get(group, "") for group in race.groups - {TOTAL}
    }
    return _fold(
        say("page-know"),
        *[html.P([html.B(title), " ", text]) for title, text in parts if text],
        html.P([html.B(say("page-disparity-groups")), " ", entry.group_note]),
        html.Ul(
            [html.Li([html.B(label), _own(own, label)]) for label, own in sorted(groups.items())]
        ),
    )


def _own(words: str, label: str) -> str:
    """The source's own words for a group, where they are others."""
    return say("page-disparity-group-words", words=words) if words not in ("", label) else ""


def _others(site: Site, asked: Asked) -> Component | None:
    """The other indicators by race that have figures for the place."""
    query = _query(asked)
    others = {
        slug: site.catalog.indicators[slug].title
        for slug in by_race.indicators(site.facts)
        if slug != asked.indicator and asked.now.place in by_race.of(site.facts, slug).places
    }
    if not others:
        return None
    listed = [
        html.Li(html.A(title, href=f"/disparities/{slug}?{query}"))
        for slug, title in sorted(others.items(), key=lambda pair: pair[1])
    ]
    return _fold(say("page-disparity-others", count=len(others)), html.Ul(listed))


def _ways_on(site: Site, asked: Asked) -> Component:
    """The indicator itself, and all gaps of the place."""
    name, query = place_names.names_of(site.facts)[asked.now.place], _query(asked)
    all_gaps = say("page-disparity-all", place=prose.the(name))
    indicator = f"/indicators/{asked.indicator}?{query}"
    return html.P(
        [
            html.A(say("page-disparity-indicator"), href=indicator),
            html.A(all_gaps, href=f"/disparities?{query}"),
        ],
        className="hand",
    )


def _query(asked: Asked) -> str:
    return urlencode({"place": asked.now.place})


def _fold(label: str, *body: Component | None) -> Component:
    return html.Details(
        [html.Summary(label), html.Div(list(body), className="in")], className="fold"
    )


PAGE = Page(
    path="/disparities/<indicator>",
    called=lambda: say("page-disparity-name"),
    heading=heading,
    described=lambda: say("page-disparity-description"),
    read=read,
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("disparity", query["indicator"], query),
)
