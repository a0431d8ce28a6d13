"""One indicator by race: the gap in words and numbers, how sure it is, and what to know."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html

from dashboard.charts import disparity, words
from dashboard.measures.disparity import BEST
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, choose, options_of
from dashboard.schema import TOTAL


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators by race that can be shown."""
    return disparity.by_race(site.version, site.catalog)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    slug = query.get("indicator", "")
    facts = site.catalog.indicators.get(slug)
    return f"{facts.title}, by race and ethnicity" if facts else "Not found"


def _options(site: Site, slug: str) -> dict[str, list[tuple[str, str]]]:
    facts = site.catalog.indicators[slug]
    rows = disparity.rows_by_race(site.version, facts)
    groups = {
        group: site.catalog.groups[group].label
        for group in set(rows["group"]) - {TOTAL}
        if group in site.catalog.groups
    }
    best = "the lowest rate" if facts.better == "lower" else "the highest rate"
    return {
        "place": options_of(disparity.places(site.version, facts)),
        "period": [(period, period) for period in disparity.periods(site.version, facts)],
        "reference": [(BEST, best), (TOTAL, "the overall rate"), *options_of(groups)],
    }


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    slug = query["indicator"]
    options = _options(site, slug)
    home = site.settings.home_place
    place = choose(query, "place", options["place"], home)
    newest = disparity.periods(site.version, site.catalog.indicators[slug], place.value)
    period = choose(query, "period", options["period"], newest[0] if newest else "")
    target = query.get("reference", "")
    if _is_target(target):
        options["reference"].append((target, f"a target of {float(target):.0%}"))
    reference = choose(query, "reference", options["reference"], site.settings.default_reference)
    return {
        "place": (place.value, place.note),
        "period": (period.value, period.note),
        "reference": (reference.value, reference.note),
    }


def _is_target(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and 0 <= float(text) <= 1


def controls(site: Site, query: Query) -> list[Control]:
    """Place, period and what the groups are compared with."""
    chosen = _chosen(site, query)
    labels = {"place": "Place", "period": "Year", "reference": "Compare with"}
    return [
        Control(name, labels[name], options, chosen[name][0])
        for name, options in _options(site, query["indicator"]).items()
    ]


def view(site: Site, query: Query) -> View:
    """The disparity chart, what to know, and what relates to it."""
    slug = query["indicator"]
    chosen = _chosen(site, query)
    facts = site.catalog.indicators[slug]
    place = chosen["place"][0]
    chart = disparity.disparity(
        site.version, site.catalog, slug, place, chosen["period"][0], chosen["reference"][0]
    )
    topics = tuple(topic for topic in facts.topics if topic != RACIAL_EQUITY)
    subject = Subject((slug,), topics, (place,), disparity=True)
    know = [
        ("What it measures.", facts.definition),
        ("Who is counted.", f"{facts.universe[0].upper()}{facts.universe[1:]}."),
        ("What can be told.", words.WHOLE_PERCENTS if facts.whole_percent_rule else ""),
        ("No cause is implied.", words.NO_CAUSE.partition(": ")[2].capitalize()),
    ]
    return View(
        [
            *said(chosen),
            columns(
                site,
                subject,
                card(site, chart),
                html.Section(
                    [
                        html.H2("What to know"),
                        html.Div(
                            [html.P([html.B(title), " ", text]) for title, text in know if text],
                            className="know",
                        ),
                    ]
                ),
            ),
        ],
        f"{chart.finding} {' '.join(chart.details)}",
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
    picture="/charts/disparity/children-in-poverty.social.png",
)
