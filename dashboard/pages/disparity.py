"""One indicator by race: the gap in words and numbers, how sure it is, and what to know."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator
from dashboard.charts.facts import by_race
from dashboard.charts.kinds import disparity
from dashboard.charts.kinds.disparity_trend import LINES, disparity_trend
from dashboard.charts.text import gap_text, numbers
from dashboard.measures.disparity import BEST
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.components.multiples import multiples
from dashboard.pages.page import Control, Page, Query, Site, View, choose, options_of
from dashboard.schema import TOTAL, Unit


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators by race that can be shown."""
    return by_race.indicators(site.facts)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    slug = query.get("indicator", "")
    entry = site.catalog.indicators.get(slug)
    return f"{entry.title}, by race and ethnicity" if entry else "Not found"


def _options(site: Site, slug: str) -> dict[str, list[tuple[str, str]]]:
    entry = site.catalog.indicators[slug]
    printed = by_race.groups(site.facts, entry)
    groups = {
        group: by_race.group_of(site.catalog, entry, group).label for group in printed - {TOTAL}
    }
    best = "the lowest rate" if entry.better == "lower" else "the highest rate"
    overall = [(TOTAL, "the overall rate")] if TOTAL in printed else []
    kept = set(by_race.places(site.facts, entry))
    return {
        "place": [p for p in by_race.all_places(site.facts) if p[0] in kept],
        "period": [(period, period) for period in by_race.periods(site.facts, entry)],
        "reference": [(BEST, best), *overall, *options_of(groups)],
        "order": [("name", "name"), ("rate", "figure"), ("size", "number of people")],
        "lines": [*LINES.items()],
        "split": [("no", "in one chart"), ("yes", "a chart for each group")],
    }


_DEFAULTS = {"order": "name", "lines": "rate", "split": "no"}
_LABELS = {
    "place": "Place",
    "period": "Year",
    "reference": "Compare with",
    "order": "Order groups by",
    "lines": "Over time, show",
    "split": "Lines",
}


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    slug = query["indicator"]
    entry = site.catalog.indicators[slug]
    options = _options(site, slug)
    places = dict(options["place"])
    home = site.settings.home_place
    place = choose(query, "place", options["place"], home if home in places else next(iter(places)))
    newest = by_race.periods(site.facts, entry, place.value)
    period = choose(query, "period", options["period"], newest[0] if newest else "")
    target = query.get("reference", "")
    if _is_target(target, entry):
        options["reference"].append((target, f"a target of {_as_figure(target, entry)}"))
    default = site.settings.default_reference
    reference = choose(query, "reference", options["reference"], default)
    rest = {name: choose(query, name, options[name], value) for name, value in _DEFAULTS.items()}
    every = {"place": place, "period": period, "reference": reference, **rest}
    return {name: (one.value, one.note) for name, one in every.items()}


def _is_target(text: str, entry: Indicator) -> bool:
    number = text.isascii() and text.replace(".", "", 1).isdecimal()
    return number and (entry.unit != Unit.PERCENT or 0 <= float(text) <= 1)


def _as_figure(target: str, entry: Indicator) -> str:
    return numbers.target(float(target), str(entry.unit))


def controls(site: Site, query: Query) -> list[Control]:
    """Place, period, what the groups are compared with, their order, and what lines show."""
    slug = query["indicator"]
    entry = site.catalog.indicators[slug]
    chosen = _chosen(site, query)
    options = _options(site, slug)
    reference = chosen["reference"][0]
    if reference not in dict(options["reference"]):
        options["reference"].append((reference, f"a target of {_as_figure(reference, entry)}"))
    if not _over_time(site, slug, chosen["place"][0]):
        del options["lines"], options["split"]
    return [
        Control(name, _LABELS[name], offered, chosen[name][0]) for name, offered in options.items()
    ]


def _over_time(site: Site, slug: str, place: str) -> bool:
    """Whether a place has figures for more than one period."""
    return len(by_race.periods(site.facts, site.catalog.indicators[slug], place)) > 1


def view(site: Site, query: Query) -> View:
    """The disparity chart, how it has moved, what to know, and what relates to it."""
    slug = query["indicator"]
    chosen = _chosen(site, query)
    value = {name: one[0] for name, one in chosen.items()}
    entry = site.catalog.indicators[slug]
    place = value["place"]
    chart = disparity.disparity(
        site.facts, slug, place, value["period"], value["reference"], value["order"]
    )
    topics = tuple(topic for topic in entry.topics if topic != RACIAL_EQUITY)
    subject = Subject((slug,), topics, (place,), disparity=True)
    return View(
        [
            *said(chosen),
            columns(
                site,
                subject,
                card(site, chart),
                *_trend(site, slug, value),
                html.Section(
                    [
                        html.H2("What to know"),
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


def _trend(site: Site, slug: str, value: Mapping[str, str]) -> list[Component]:
    place, reference = value["place"], value["reference"]
    if not _over_time(site, slug, place):
        return []
    trend = disparity_trend(site.facts, slug, place, reference, value["lines"])
    drawing = multiples(site, trend) if value["split"] == "yes" and trend.series else None
    return [html.H2("Over time"), card(site, trend, drawing=drawing)]


def _know(entry: Indicator) -> list[tuple[str, str]]:
    """What to know before a gap is quoted: what is measured, of whom, and what can be told."""
    told = gap_text.WHOLE_PERCENTS if entry.whole_percent_rule else ""
    return [
        ("What it measures.", entry.definition),
        ("Who is counted.", f"{entry.universe[0].upper()}{entry.universe[1:]}."),
        ("What can be told.", told or gap_text.TOLD[entry.survey]),
        ("Gap and ratio.", gap_text.GAP_AND_RATIO),
        ("No cause is implied.", gap_text.NO_CAUSE.partition(": ")[2].capitalize()),
    ]


def _groups_used(site: Site, entry: Indicator) -> Component:
    """The groups in the source's own words, and whether they overlap."""
    labels = {
        by_race.group_of(site.catalog, entry, group).label: entry.group_words.get(group, "")
        for group in by_race.groups(site.facts, entry) - {TOTAL}
    }
    return html.Details(
        [
            html.Summary("The groups, in the source’s words"),
            html.P(entry.group_note, className="fine") if entry.group_note else None,
            html.Ul(
                [
                    html.Li([html.B(label), f": {own}" if own and own != label else ""])
                    for label, own in sorted(labels.items())
                ]
            ),
        ],
        className="groups-used",
    )


PAGE = Page(
    path="/disparities/<indicator>",
    name="By race",
    heading=heading,
    description="One indicator by race and ethnicity: the gap, how sure it is, what to know.",
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("disparity", query["indicator"]),
)
