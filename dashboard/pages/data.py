"""The data: where any figure comes from, whole tables, and what the last build found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import pandas as pd
from dash import html

from dashboard.charts.chart import Chart
from dashboard.charts.facts import cells, figures, place_names
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Reader, WrongPart
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.pages.components import freshness, held, last_build, origin
from dashboard.pages.components.columns import said
from dashboard.pages.components.dictionary import dictionary
from dashboard.pages.components.made import how_made
from dashboard.pages.page import Control, Page, Query, Site, View, control

_ALL = "all"
_NONE = "none"


def _titles(site: Site) -> dict[str, str]:
    """Every indicator by slug: its title, and whether nobody reviewed it."""
    facts = site.facts
    unreviewed = titles(facts)
    marked: dict[str, str] = {
        slug: say("figure-marked", title=title, mark=figure_text.unknown_mark())
        for slug, title in unreviewed.items()
    }
    return figures.shown(facts) | marked


@dataclass(frozen=True)
class Asked:
    """Whose cells are asked for: those of a chart, or of an indicator's figures.

    ``told`` says of another version than the live one which is read.
    """

    chart: str
    subject: str
    query: Mapping[str, str]
    indicator: str
    reader: Reader
    told: str = ""


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for: ``chart``, ``subject`` and a chart's query, or an indicator.

    The cells of a pinned chart are those of its ``version``, where that is still there.
    """
    named, note = query.get("version", ""), ""
    if named and named != site.store.live().id:
        note = "page-data-of-version" if site.turn_to(named) else "page-data-of-today"
    facts, reader = site.facts, site.reader(query)
    known = sorted(_titles(site).items(), key=lambda pair: pair[1])
    slug = reader.one("indicator", {_NONE: say("page-data-choose"), **dict(known)}, _NONE)
    if slug != _NONE:
        reader.one("place", place_names.with_figures(facts, slug), reader.defaults.place)
        periods = _periods(facts.version.observations(slug))
        reader.one(
            "period", {_ALL: say("figure-all-of"), **dict(zip(periods, periods, strict=True))}
        )
        groups = figures.groups(facts, slug)
        headline = indicator_of(facts, slug).headline.group
        group = reader.one("group", {_ALL: say("figure-all-of"), **groups}, headline)
        units = figures.units(facts, slug, "" if group == _ALL else group)
        reader.one("unit", {_ALL: say("figure-all-of"), **units})
    told = say(note, version=named[:40]) if note else ""
    return Asked(query.get("chart", ""), query.get("subject", ""), query, slug, reader, told)


def _periods(rows: pd.DataFrame) -> list[str]:
    """The periods of some figures, newest first."""
    periods = rows[["end_year", "start_year", "period"]].drop_duplicates()
    ordered = periods.sort_values(["end_year", "start_year"], ascending=False)["period"]
    return list(dict.fromkeys(ordered))


def controls(site: Site, asked: Asked) -> list[Control]:
    """The indicator, then what of it."""
    return [control(part, say(f"page-{part.name}")) for part in asked.reader.parts.values()]


def heading(site: Site, query: Query) -> str:
    """How much was read and kept; or whose figures it is that are traced to their cells."""
    asked = read(site, query)
    if asked.indicator != _NONE:
        return say("page-data-heading-origin", title=_titles(site)[asked.indicator])
    if chart := _chart(site, asked):
        return say("page-data-heading-origin", title=chart.title)
    counts = last_build.counted(site)
    told = {name: f"{counts[name]:,}" for name in ("figures", "reported")}
    which = "some" if counts["reported"] else "all"
    return say("page-data-heading", count=counts["count"], which=which, **told)


def title(site: Site, query: Query) -> str:
    """The data, or whose figures are traced."""
    asked = read(site, query)
    if asked.indicator == _NONE and not asked.chart:
        return say("page-data-name")
    return heading(site, query)


def view(site: Site, asked: Asked) -> View:
    """The origin that is asked for, then everything about the data, a question at a time."""
    found, chart = _cells(site, asked), _chart(site, asked)
    traced = asked.indicator != _NONE or bool(asked.chart)
    titled, version = _titles(site), site.version
    lede = say("page-data-origin-lede" if traced else "page-data-origin-how")
    since = say("page-data-version", version=version.id, day=numbers.day(version.created))
    return View(
        [
            *([html.P(asked.told, className="said")] if asked.told else []),
            *said(asked.reader),
            *(how_made(site, chart, found) if chart and found else []),
            *([origin.figures_and_cells(found)] if traced else []),
            html.Div(
                [
                    held.downloads(site, opened=not traced),
                    held.coverage(site, titled, opened=not traced),
                    freshness.up_to_date(site, titled),
                    last_build.files(site),
                    last_build.corrected(site, titled),
                    last_build.problems(site),
                    dictionary(site.catalog),
                ],
                className="questions",
            ),
        ],
        say("page-data-spoken", count=len(found)) if found else "",
        [lede, " ", since],
    )


def _cells(site: Site, asked: Asked) -> Sequence[cells.Origin]:
    """The figures whose origin is asked for."""
    facts = site.facts
    if asked.indicator != _NONE:
        values = {name: part.value for name, part in asked.reader.parts.items()}
        wanted = {name: "" if value == _ALL else value for name, value in values.items()}
        return cells.of_observations(facts, cells.observations(facts, **wanted))
    with suppress(address.UnknownChart):
        defaults = address.defaults_of(site.settings)
        subject = address.subject_of(facts, asked.chart, asked.subject)
        return address.cells(facts, asked.chart, subject, asked.query, defaults)
    return ()


def _chart(site: Site, asked: Asked) -> Chart | None:
    """The chart whose sentences and cells are asked for."""
    if asked.indicator != _NONE or not asked.chart:
        return None
    facts, defaults = site.facts, address.defaults_of(site.settings)
    subject = address.subject_of(facts, asked.chart, asked.subject)
    with suppress(address.UnknownChart, address.Moved, WrongPart):
        query = address.usable(facts, asked.chart, subject, asked.query, defaults)
        return address.chart(facts, asked.chart, subject, query, defaults)
    return None


PAGE = Page(
    path="/data",
    called=lambda: say("page-data-name"),
    heading=heading,
    described=lambda: say("page-data-description"),
    read=read,
    view=view,
    controls=controls,
    title=title,
)
