"""One indicator: over time, between places, on a map, by group, and what to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.catalog.names import spelled
from dashboard.charts.chart import Chart
from dashboard.charts.facts import figures, inside, place_names
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import comparison, place_map, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds.indicator_parts import MOST_PLACES
from dashboard.charts.kinds.query import NONE, Reader
from dashboard.charts.text import figure_text
from dashboard.language import say
from dashboard.measures.relevance import Subject
from dashboard.pages.components import indicator_about, indicator_views, review
from dashboard.pages.components.columns import said
from dashboard.pages.components.related import who_in_a_row
from dashboard.pages.page import (
    Control,
    Page,
    Query,
    Site,
    View,
    control,
    options_of_several,
)
from dashboard.schema import NATION

# The parts that a control chooses, with the templates of their labels.
_LABELS = {
    "place": "page-place",
    "compare": "page-indicator-compared",
    "period": "page-year",
    "group": "page-group",
    "unit": "page-unit",
    "inside": "choose-inside",
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
    facts = site.facts
    every = place_names.with_figures(facts, slug)
    large = {place for place in every if place_names.kind_of(facts, place) in place_names.LARGE}
    state = asked if asked in large else place_names.parent_of(facts, asked)
    return [
        (place, name)
        for place, name in every.items()
        if not large or place in large or place_names.parent_of(facts, place) in ("", state)
    ]


@dataclass(frozen=True)
class Asked:
    """An indicator, and the queries of its charts; that of places inside where there are any.

    ``first`` is the view that is asked for: a breakdown, or what lies in a place that has no figure
    itself. ``chosen`` says that a period, a group or a unit was asked for.
    """

    indicator: str
    line: trend.TrendQuery
    dots: comparison.ComparisonQuery
    tiles: maps.MapQuery
    inside: place_map.PlaceMapQuery | None
    first: str
    chosen: bool
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for; it compares with the nation where the address says nothing."""
    facts, slug = site.facts, query["indicator"]
    beside = {"compare": NATION} if NATION in place_names.with_figures(facts, slug) else {}
    # Where nobody is counted together, no group stands for all.
    headline = {"group": indicator_of(facts, slug).headline.group}
    reader = site.reader({**beside, **headline, **{k: v for k, v in query.items() if k != "by"}})
    line = trend.read(facts, slug, reader)
    within = _inside(site, slug, line.place, reader, query)
    mapped = within and ("inside" in query or within.place != line.place)
    return Asked(
        slug,
        line,
        comparison.read(facts, slug, reader),
        maps.read(facts, slug, reader),
        within,
        "inside" if mapped else f"by-{query.get('by', '')}",
        bool({"period", "group", "unit"} & query.keys()),
        reader,
    )


def _inside(
    site: Site, slug: str, place: str, reader: Reader, query: Query
) -> place_map.PlaceMapQuery | None:
    """The query of what lies in the place; None where no map of the period can be drawn.

    The place that is asked for may have no figure itself, and those inside it have.
    """
    known, asked = inside.with_map(site.facts, slug), query.get("place") or reader.defaults.place
    if place not in known and not spelled(asked, known):
        return None
    within = place_map.read(site.facts, slug, reader)
    # Smaller places may have figures of other periods than their states.
    period = query.get("period", "")
    return within if not period or within.period == reader.parts["period"].value else None


def controls(site: Site, asked: Asked) -> list[Control]:
    """Place, up to five others, period, and group and unit where there are several."""
    line, parts = asked.line, asked.reader.parts
    near = _near(site, asked.indicator, line.place)
    names = place_names.with_figures(site.facts, asked.indicator)
    beside = [pair for pair in near if pair[0] != line.place]
    others = options_of_several(line.compare, names, beside, MOST_PLACES - 1)
    offered: dict[str, list[tuple[str, str]]] = {"place": near, "compare": others}
    made = [
        control(
            replace(parts[name], value=parts[name].value or NONE), say(label), offered.get(name)
        )
        for name, label in _LABELS.items()
        if name in parts
    ]
    return [one for one in made if len(one.options) > 1 or one.name in offered]


def view(site: Site, asked: Asked) -> View:
    """The indicator's views in one card, what it is, and what stands beside it."""
    facts, slug = site.facts, asked.indicator
    entry = indicator_of(facts, slug)
    line = trend.KIND.view(facts, slug, asked.line)
    shown = indicator_views.Shown(
        indicator=slug,
        line=line,
        dots=comparison.KIND.view(facts, slug, asked.dots),
        tiles=maps.KIND.view(facts, slug, asked.tiles),
        within=_within(site, asked),
        kind=asked.inside.inside if asked.inside else "",
        place=asked.line.place,
        group=asked.line.group,
        unit=asked.line.unit,
        period=asked.tiles.period,
        each_group=figures.rows_of(facts, slug, asked.line.group).empty,
        first=asked.first,
    )
    subject = Subject((slug,), entry.topics, (shown.place,))
    url = line.sources[0].url if line.sources else ""
    few = shown.each_group  # a row a group is long on a phone
    rail = indicator_about.rail(site, entry, subject, url, shown.group, few=few)
    card = indicator_views.card(site, shown)
    groups = indicator_views.groups_said(site, shown)
    spoken = groups or f"{line.finding} {' '.join(line.details)}"
    alone = [html.B(groups), " ", say("page-indicator-groups-alone")]
    lede = alone if shown.each_group else _lede(site, asked, line)
    return View(
        [
            *said(asked.reader),
            html.Div([card, rail], className="cols"),
            *filter(None, [indicator_about.beside_it(site, entry, shown.place, few=few)]),
            who_in_a_row(site, subject),
        ],
        spoken,
        lede=[*lede, *_reviewed(entry)],
    )


def _within(site: Site, asked: Asked) -> Chart | None:
    """The map of what lies in the place; that it is empty only where it was asked for."""
    if asked.inside is None:
        return None
    chart = place_map.KIND.view(site.facts, asked.indicator, asked.inside)
    return chart if chart.drawn or asked.chosen else None


def _lede(site: Site, asked: Asked, line: Chart) -> list[Component | str]:
    """The newest figure, what changed, and the nation's where it is compared with."""
    told: list[Component | str] = [html.B(line.finding), " ", " ".join(line.details)]
    query = asked.line
    of = figures.of(site.facts, asked.indicator, query.group, query.unit)
    mine, nation = of.latest.get(query.place), of.latest.get(NATION)
    if mine and nation and NATION in query.compare:
        told += [" ", figure_text.beside(site.catalog.places[NATION].name, nation, mine)]
    return told


def _reviewed(entry: Indicator) -> list[Component | str]:
    """That nobody reviewed it, and what that means."""
    return [" ", *review.banner(entry)] if isinstance(entry, Unreviewed) else []


PAGE = Page(
    path="/indicators/<indicator>",
    called=lambda: say("page-indicator-name"),
    heading=heading,
    described=lambda: say("page-indicator-description"),
    read=read,
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("trend", query["indicator"], query),
)
