"""One indicator: over time, between places, on a map, by group, and what to know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.charts.facts import by_race, figures, place_names
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import comparison, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds.indicator_parts import MOST_PLACES
from dashboard.charts.kinds.query import NONE, Reader
from dashboard.charts.text import prose
from dashboard.language import Sentence, say
from dashboard.measures.relevance import Subject
from dashboard.pages import places
from dashboard.pages.components import gaps, review
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import NATION, Status

_LABELS = {
    "place": say("page-place"),
    "compare": say("page-indicator-compared"),
    "period": say("page-indicator-period"),
    "group": say("page-group"),
    "unit": say("page-unit"),
}


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators with figures."""
    return figures.loaded(site.facts)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    return subjects(site).get(query.get("indicator", ""), say("page-not-found"))


def _near(site: Site, slug: str, asked: str) -> list[tuple[str, str]]:
    """Places to choose from: nation, states and territories, and what lies in the state asked for.

    Some indicators are of smaller places alone; and a place whose state is not known is always
    among them, for nothing leads to it.
    """
    table = site.version.table("places").set_index("place")
    every = place_names.with_figures(site.facts, slug)
    large = {place for place in every if table.loc[place, "kind"] in place_names.LARGE}
    state = asked if asked in large else table["parent"].get(asked, "")
    return [
        (place, name)
        for place, name in every.items()
        if not large or place in large or table.loc[place, "parent"] in ("", state)
    ]


def _compare_options(
    compared: tuple[str, ...],
    place: str,
    names: Mapping[str, str],
    near: Sequence[tuple[str, str]],
) -> list[tuple[str, str]]:
    """What is compared now, then each place that can be added or taken away."""
    now = ", ".join(names[code] for code in compared) or say("page-indicator-no-other")
    options = [(",".join(compared) or NONE, now)]
    options += [
        (
            ",".join(code for code in compared if code != one) or NONE,
            say("page-indicator-take-away", place=names[one]),
        )
        for one in compared
        if len(compared) > 1
    ]
    if compared:
        options.append((NONE, say("page-indicator-no-other")))
    if len(compared) < MOST_PLACES - 1:
        options += [
            (",".join((*compared, code)), say("page-indicator-add", place=name))
            for code, name in near
            if code not in (place, *compared)
        ]
    return options


@dataclass(frozen=True)
class Asked:
    """An indicator, and the queries of its three charts."""

    indicator: str
    line: trend.TrendQuery
    dots: comparison.ComparisonQuery
    tiles: maps.MapQuery
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for; it compares with the nation where the address says nothing."""
    facts, slug = site.facts, query["indicator"]
    beside = {"compare": NATION} if NATION in place_names.with_figures(facts, slug) else {}
    # Where nobody is counted together, no group stands for all.
    headline = {"group": indicator_of(facts, slug).headline.group}
    reader = site.reader({**beside, **headline, **{k: v for k, v in query.items() if k != "by"}})
    return Asked(
        slug,
        trend.read(facts, slug, reader),
        comparison.read(facts, slug, reader),
        maps.read(facts, slug, reader),
        reader,
    )


def controls(site: Site, asked: Asked) -> list[Control]:
    """Place, up to five others, period, and group and unit where there are several."""
    line, parts = asked.line, asked.reader.parts
    near = _near(site, asked.indicator, line.place)
    names = place_names.with_figures(site.facts, asked.indicator)
    others = _compare_options(line.compare, line.place, names, near)
    offered: dict[str, list[tuple[str, str]]] = {"place": near, "compare": others}
    made = [
        control(replace(parts[name], value=parts[name].value or NONE), label, offered.get(name))
        for name, label in _LABELS.items()
    ]
    return [one for one in made if len(one.options) > 1 or one.name in offered]


def view(site: Site, asked: Asked) -> View:
    """The indicator's charts, what to know, and what relates to it."""
    facts, slug = site.facts, asked.indicator
    entry = indicator_of(facts, slug)
    place, group, unit, period = (
        asked.line.place,
        asked.line.group,
        asked.line.unit,
        asked.tiles.period,
    )
    line = trend.KIND.view(facts, slug, asked.line)
    dots = comparison.KIND.view(facts, slug, asked.dots)
    tiles = maps.KIND.view(facts, slug, asked.tiles)
    return View(
        [
            *said(asked.reader),
            columns(
                site,
                Subject((slug,), entry.topics, (place,)),
                review.banner(entry) if isinstance(entry, Unreviewed) else None,
                *(
                    [
                        card(site, line, explorable=True),
                        html.H2(say("page-indicator-between")),
                        card(site, dots),
                        *(
                            [html.H2(say("page-indicator-states")), card(site, tiles)]
                            if any(p.value is not None for s in tiles.series for p in s.points)
                            else []
                        ),
                    ]
                    if len(figures.rows_of(facts, slug, group))
                    else [html.P(say("page-indicator-groups-alone"), className="lede")]
                ),
                _profile(site, place),
                *_by_group(site, slug, place, period, unit),
                review.steps(site, entry)
                if isinstance(entry, Unreviewed)
                else _know(site, entry, line.sources[0].url if line.sources else "", group),
            ),
        ],
        f"{line.finding} {' '.join(line.details)}",
    )


def _profile(site: Site, place: str) -> Component | None:
    """The way to everything else of a place, where it has a page."""
    if place not in places.subjects(site):
        return None
    name = prose.the(site.catalog.places[place].name)
    return html.P(html.A(say("page-indicator-of-place", place=name), href=f"/places/{place}"))


def _by_group(site: Site, slug: str, place: str, period: str, unit: str) -> list[Component]:
    """A chart for each breakdown; rates by race as on the page of gaps."""
    facts = site.facts
    made: list[Component] = []
    for breakdown in comparison.breakdowns(facts, slug):
        rate_by_race = breakdown == by_race.RACE and slug in by_race.indicators(facts)
        if not rate_by_race:
            chart = comparison.by_group(facts, slug, place, breakdown, period, unit)
            made.append(card(site, chart))
        elif by_race.of(facts, slug).periods(place):
            mine = [gap for gap in gaps.charts(site, place) if gap.chart.subject == slug]
            made.append(gaps.rows(site, mine))
    return [html.H2(say("page-indicator-by-group")), *made] if made else []


def _know(site: Site, entry: Indicator, url: str, group: str) -> Component:
    """Definition, universe, direction, markers, source."""
    rows = figures.rows_of(site.facts, entry.indicator, group)
    direction = say(
        "page-indicator-good", better=entry.better if entry.kind == "rate" else "neither"
    )
    published = say("page-indicator-published", publisher=entry.publisher)
    link: Component | str = html.A(entry.source, href=url) if url else entry.source
    told: list[tuple[str, Component | str]] = [
        (say("page-know-measures"), entry.definition),
        (say("page-know-universe"), _universe(entry)),
        (say("differs-know"), entry.differs),
        (say("page-indicator-know-good"), direction),
        (
            say("page-indicator-know-source"),
            html.Span([say("page-indicator-collected"), link, published]),
        ),
        (say("page-indicator-know-withheld"), entry.suppression),
        (say("page-indicator-know-groups"), entry.group_note),
        *[
            (say("page-indicator-know-printed", printed=printed), meaning)
            for printed, meaning in _markers(site, rows)
        ],
    ]
    return html.Section(
        [
            html.H2(say("page-know")),
            html.Div(
                [html.P([html.B(head), " ", text]) for head, text in told if text],
                className="know",
            ),
        ]
    )


def _universe(entry: Indicator) -> Sentence:
    """Who is counted, as a sentence."""
    return say("page-know-universe-is", universe=prose.upper_first(entry.universe))


def _markers(site: Site, rows: pd.DataFrame) -> list[tuple[str, str]]:
    """What stands in cells of these rows in place of a figure, as printed, and what it means."""
    printed = sorted(set(rows.loc[rows["status"] != Status.PUBLISHED, "printed"]) - {""})
    meanings: dict[str, str] = {}
    for text in printed:
        if marker := site.catalog.marker_for(text):
            meanings.setdefault(marker.meaning, text)
    return [(text, meaning) for meaning, text in meanings.items()]


PAGE = Page(
    path="/indicators/<indicator>",
    name=say("page-indicator-name"),
    heading=heading,
    description=say("page-indicator-description"),
    read=read,
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("trend", query["indicator"]),
)
