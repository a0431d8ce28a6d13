"""One indicator: over time, between places, on a map, by group, and what to know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.charts.facts import by_race, figures, place_names
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import comparison, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.text import prose
from dashboard.measures.relevance import Subject
from dashboard.pages import places
from dashboard.pages.components import gaps, review
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, choose
from dashboard.schema import NATION, PlaceKind, Status

_NOBODY = "none"
_KINDS = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)
_LABELS = {
    "place": "Place",
    "compare": "Compared with",
    "period": "Period of map and dots",
    "group": "Group",
    "unit": "Unit",
}


def subjects(site: Site) -> Mapping[str, str]:
    """Indicators with figures."""
    return figures.loaded(site.facts)


def heading(site: Site, query: Query) -> str:
    """The indicator's title."""
    return subjects(site).get(query.get("indicator", ""), "Not found")


def _near(site: Site, slug: str, asked: str) -> list[tuple[str, str]]:
    """Places to choose from: nation, states and territories, and what lies in the state asked for.

    Some indicators are of smaller places alone; and a place whose state is not known is always
    among them, for nothing leads to it.
    """
    table = site.version.table("places").set_index("place")
    every = place_names.with_figures(site.facts, slug)
    large = {place for place in every if table.loc[place, "kind"] in _KINDS}
    state = asked if asked in large else table["parent"].get(asked, "")
    return [
        (place, name)
        for place, name in every.items()
        if not large or place in large or table.loc[place, "parent"] in ("", state)
    ]


def _groups(site: Site, slug: str) -> list[tuple[str, str]]:
    """Groups to choose from; where nobody is counted together, first all of them side by side."""
    groups = figures.groups(site.facts, slug)
    headline = indicator_of(site.facts, slug).headline.group
    return [*({} if headline in groups else {headline: "Each group"}).items(), *groups.items()]


def _compared(query: Query, place: str, names: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """The places that are compared with the first, and a sentence where one is unknown."""
    asked = query.get("compare") or (NATION if NATION in names else _NOBODY)
    codes = [code for code in dict.fromkeys(asked.split(",")) if code not in (_NOBODY, place, "")]
    known = [code for code in codes if code in names]
    unknown = [code for code in codes if code not in names]
    notes = []
    if unknown:
        listed = ", ".join(f"“{code[:40]}”" for code in unknown[:3])
        notes.append(f"There is no place {listed} here to compare with.")
    if len(known) >= trend.MOST_PLACES:
        notes.append(f"Up to {trend.MOST_PLACES} places are compared; the first ones are shown.")
    return tuple(known[: trend.MOST_PLACES - 1]), " ".join(notes)


def _compare_options(
    compared: tuple[str, ...],
    place: str,
    names: Mapping[str, str],
    near: Sequence[tuple[str, str]],
) -> list[tuple[str, str]]:
    """What is compared now, then each place that can be added or taken away."""
    now = ", ".join(names[code] for code in compared) or "no other place"
    options = [(",".join(compared) or _NOBODY, now)]
    options += [
        (",".join(code for code in compared if code != one) or _NOBODY, f"− {names[one]}")
        for one in compared
        if len(compared) > 1
    ]
    if compared:
        options.append((_NOBODY, "no other place"))
    if len(compared) < trend.MOST_PLACES - 1:
        options += [
            (",".join((*compared, code)), f"+ {name}")
            for code, name in near
            if code not in (place, *compared)
        ]
    return options


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    slug = query["indicator"]
    facts = site.facts
    entry = indicator_of(facts, slug)
    names = place_names.with_figures(facts, slug)
    home = site.settings.home_place
    place = choose(query, "place", [*names.items()], home if home in names else next(iter(names)))
    compared, note = _compared(query, place.value, names)
    group = choose(query, "group", _groups(site, slug), entry.headline.group)
    units = figures.units(facts, slug, group.value)
    unit = choose(query, "unit", list(units.items()), next(iter(units), str(entry.unit)))
    periods = figures.periods(facts, slug, group.value, unit.value)
    period = choose(query, "period", [(p, p) for p in periods], periods[0] if periods else "")
    return {
        "place": (place.value, place.note),
        "compare": (",".join(compared) or _NOBODY, note),
        "period": (period.value, period.note),
        "group": (group.value, group.note),
        "unit": (unit.value, unit.note),
    }


def controls(site: Site, query: Query) -> list[Control]:
    """Place, up to five others, period, and group and unit where there are several."""
    slug = query["indicator"]
    facts = site.facts
    chosen = {name: value for name, (value, _) in _chosen(site, query).items()}
    near = _near(site, slug, chosen["place"])
    names = place_names.with_figures(facts, slug)
    compared, _ = _compared(query, chosen["place"], names)
    periods = figures.periods(facts, slug, chosen["group"], chosen["unit"])
    options = {
        "place": near,
        "compare": _compare_options(compared, chosen["place"], names, near),
        "period": [(period, period) for period in periods],
        "group": _groups(site, slug),
        "unit": list(figures.units(facts, slug, chosen["group"]).items()),
    }
    return [
        Control(name, _LABELS[name], listed, chosen[name])
        for name, listed in options.items()
        if len(listed) > 1 or name in ("place", "compare")
    ]


def view(site: Site, query: Query) -> View:
    """The indicator's charts, what to know, and what relates to it."""
    slug = query["indicator"]
    facts = site.facts
    entry = indicator_of(facts, slug)
    chosen = _chosen(site, query)
    place, period, group, unit = (chosen[name][0] for name in ("place", "period", "group", "unit"))
    others = tuple(code for code in chosen["compare"][0].split(",") if code != _NOBODY)
    line = trend.trend(facts, slug, place, others, group, unit)
    dots = comparison.comparison(facts, slug, place, others, period, group, unit)
    tiles = maps.tiles(facts, slug, place, period, group, unit)
    return View(
        [
            *said(chosen),
            columns(
                site,
                Subject((slug,), entry.topics, (place,)),
                review.banner(entry) if isinstance(entry, Unreviewed) else None,
                *(
                    [
                        card(site, line),
                        html.H2("Between places"),
                        card(site, dots),
                        *(
                            [html.H2("In every state"), card(site, tiles)]
                            if any(p.value is not None for s in tiles.series for p in s.points)
                            else []
                        ),
                    ]
                    if figures.published_for(facts, slug, group)
                    else [html.P("These figures are published by group alone.", className="lede")]
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
    return html.P(html.A(f"Every indicator of {name}", href=f"/places/{place}"))


def _by_group(site: Site, slug: str, place: str, period: str, unit: str) -> list[Component]:
    """A chart for each breakdown; rates by race as on the page of gaps."""
    facts = site.facts
    made: list[Component] = []
    for breakdown in comparison.breakdowns(facts, slug):
        rate_by_race = breakdown == by_race.RACE and slug in by_race.indicators(facts)
        if not rate_by_race:
            chart = comparison.by_group(facts, slug, place, breakdown, period, unit)
            made.append(card(site, chart))
        elif by_race.periods(facts, facts.catalog.indicators[slug], place):
            mine = [gap for gap in gaps.charts(site, place) if gap.chart.subject == slug]
            made.append(gaps.rows(site, mine))
    return [html.H2("By group"), *made] if made else []


def _know(site: Site, entry: Indicator, url: str, group: str) -> Component:
    """Definition, universe, direction, markers, source."""
    rows = figures.rows_of(site.facts, entry.indicator, group)
    direction = (
        f"{'Lower' if entry.better == 'lower' else 'Higher'} is better."
        if entry.kind == "rate"
        else "Neither more nor less is good by itself."
    )
    link: Component | str = html.A(entry.source, href=url) if url else entry.source
    told: list[tuple[str, Component | str]] = [
        ("What it measures.", entry.definition),
        ("Who is counted.", f"{entry.universe[:1].upper()}{entry.universe[1:]}."),
        ("Which way is good.", direction),
        ("Source.", html.Span(["Collected by ", link, f"; published by {entry.publisher}."])),
        ("What is withheld.", entry.suppression),
        ("Groups.", entry.group_note),
        *[(f"“{printed}” in the table.", meaning) for printed, meaning in _markers(site, rows)],
    ]
    return html.Section(
        [
            html.H2("What to know"),
            html.Div(
                [html.P([html.B(head), " ", text]) for head, text in told if text],
                className="know",
            ),
        ]
    )


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
    name="Indicator",
    heading=heading,
    description="One indicator over time, between places, on a map and by group.",
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=lambda site, query: ("trend", query["indicator"]),
)
