"""The card of one indicator: over time, among the states, on a map, by group and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race, figures, periods, place_names
from dashboard.charts.facts.rows import Record
from dashboard.charts.kinds import comparison
from dashboard.charts.kinds.disparity import disparity
from dashboard.charts.kinds.disparity_trend import disparity_trend
from dashboard.charts.render.drawing.strips import Named, State, score_line
from dashboard.charts.text import figure_text
from dashboard.language import say
from dashboard.pages.components import explore
from dashboard.pages.components.card import meta, parts, tabbed, table
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.tabs import Part
from dashboard.pages.page import Site
from dashboard.rounding import rounded, shown_decimals
from dashboard.schema import NATION

_LEAST_STATES = 3  # so many make a line of states


@dataclass(frozen=True)
class Shown:
    """The charts of an indicator's page, and which of its figures they are of.

    ``kind`` is what ``within`` maps. ``each_group`` says that nobody is counted together and no
    group was chosen; ``first`` is the view that is asked for.
    """

    indicator: str
    line: Chart
    dots: Chart
    tiles: Chart
    within: Chart | None
    kind: str
    place: str
    group: str
    unit: str
    period: str
    each_group: bool = False
    first: str = ""


def card(site: Site, shown: Shown) -> Component:
    """All views of the indicator as tabs, that which is asked for first."""
    by_group = _by_group(site, shown)
    if shown.each_group:
        views = [*by_group, *_groups_over_time(site, shown)]
    else:
        views = [*_of_places(site, shown), *by_group, _table(site, shown.line)]
    views.sort(key=lambda view: view[0] != shown.first)
    return tabbed(say("page-indicator-views"), views)


def groups_said(site: Site, shown: Shown) -> str:
    """From which group's figure to which they go, where nobody is counted together by race."""
    if not shown.each_group or shown.indicator not in by_race.indicators(site.facts):
        return ""
    chart = comparison.by_group(
        site.facts, shown.indicator, shown.place, by_race.RACE, shown.period, shown.unit
    )
    return chart.finding


def _of_places(site: Site, shown: Shown) -> list[Part]:
    line = parts(
        site,
        shown.line,
        explorable=True,
        title=_course(site, shown),
        said=shown.line.details,
        with_table=False,
    )
    views: list[Part] = [("time", say("page-indicator-time"), line)]
    strip = _strip(site, shown)
    dots = explore.drawing(site, shown.dots, explorable=True) if shown.dots.series else None
    if strip or dots:
        picture = html.Div([strip, dots])
        among = parts(site, shown.dots, picture=picture)
        views.append(("states", say("page-indicator-states"), among))
    if any(p.value is not None for one in shown.tiles.series for p in one.points):
        on_map = parts(site, shown.tiles, explorable=True)
        views.append(("map", say("page-indicator-map"), on_map))
    if shown.within:
        on_outlines = parts(site, shown.within, opens="/places/{}".format, explorable=True)
        label = say("page-indicator-inside", kind=shown.kind)
        views.append(("inside", label, on_outlines))
    return views


def _course(site: Site, shown: Shown) -> str:
    """What the line shows beside its newest figure, which the page has said."""
    of = figures.of(site.facts, shown.indicator, shown.group, shown.unit)
    told = [
        (_as_printed(row), figures.text_of(row), periods.when(row))
        for row in of.beside_newest(shown.place)
    ]
    return figure_text.course(place_names.names_of(site.facts)[shown.place], told)


def _as_printed(row: Record) -> float:
    """A figure as readers see it: two that read alike are the same."""
    unit = str(row["unit"])
    decimals = shown_decimals(row["decimals"], unit)
    return rounded(float(row["value"]), unit, decimals)


def _strip(site: Site, shown: Shown) -> Component | None:
    """All states on one line, with the names of the first, the last and those compared.

    None of numbers, which follow how many live in a state, and where there are too few to see.
    """
    held = [p for one in shown.tiles.series for p in one.points if p.value is not None]
    points = sorted(held, key=lambda point: point.value or 0.0)
    if len(points) < _LEAST_STATES or say("counts-note") in shown.tiles.details:
        return None
    states = [
        State(p.label, p.value or 0.0, f"{p.label}: {p.text}", p.key == shown.place, p.key)
        for p in points
    ]
    compared = {one.key: one.points[0] for one in shown.dots.series}
    nation = compared.pop(NATION, None)
    named = [
        Named(f"{p.label} {p.text}", p.value or 0.0, bold=p.key == shown.place)
        for p in {points[0].key: points[0], points[-1].key: points[-1], **compared}.values()
    ]
    mean = Named(f"{nation.label} {nation.text}", nation.value or 0.0) if nation else None
    drawn = score_line(states, named, mean, label=shown.tiles.finding)
    return Markup(html=drawn, className="draw")


def _by_group(site: Site, shown: Shown) -> list[Part]:
    """A view for each breakdown; rates by race as on the page of gaps."""
    facts, slug = site.facts, shown.indicator
    made: list[Part] = []
    for breakdown in comparison.breakdowns(facts, slug):
        race = breakdown == by_race.RACE
        label = say("page-indicator-race") if race else _by(breakdown)
        if race and slug in by_race.indicators(facts):
            if not by_race.of(facts, slug).periods(shown.place):
                continue
            held = _gap(site, shown)
        else:
            chart = comparison.by_group(
                facts, slug, shown.place, breakdown, shown.period, shown.unit
            )
            held = parts(site, chart)
        made.append((f"by-{breakdown}", label, held))
    return made


def _by(breakdown: str) -> str:
    return say("page-indicator-by", breakdown=breakdown.replace("-", " "))


def _gap(site: Site, shown: Shown) -> list[Component]:
    """The groups as on the page of gaps, of the period that is shown where they have it."""
    race = by_race.of(site.facts, shown.indicator)
    held = race.periods(shown.place)
    period = shown.period if shown.period in held else ""
    chart = disparity(site.facts, shown.indicator, shown.place, period)
    search = urlencode({"place": shown.place})
    more = html.A(say("page-indicator-gap-more"), href=f"/disparities/{shown.indicator}?{search}")
    *body, last = parts(site, chart, said=chart.details)
    newer = fresher(site, shown.indicator, shown.place)
    return [*body, html.P(more, className="caveat"), *([newer] if newer else []), last]


def fresher(site: Site, indicator: str, place: str) -> Component | None:
    """The way to newer figures by race of nearly the same, where there are any."""
    slug, when = by_race.fresher(site.facts, indicator, place)
    if not slug:
        return None
    title = site.catalog.indicators[slug].title
    return html.P(
        html.A(
            say("page-fresher", title=title, when=when),
            href=f"/disparities/{slug}?{urlencode({'place': place})}",
        ),
        className="caveat",
    )


def _groups_over_time(site: Site, shown: Shown) -> list[Part]:
    """The lines of all groups, and their table, where nobody is counted together."""
    if shown.indicator not in by_race.indicators(site.facts):
        return []
    if not by_race.of(site.facts, shown.indicator).periods(shown.place):
        return []
    chart = disparity_trend(site.facts, shown.indicator, shown.place)
    line = parts(site, chart, with_table=False)
    return [("time", say("page-indicator-time"), line), _table(site, chart)]


def _table(site: Site, chart: Chart) -> Part:
    """The figures of the lines, newest first."""
    held = [table(chart.table, chart.title), meta(site, chart, with_table=False)]
    return ("table", say("share-table"), held)
