"""Disparities: every indicator by race in a place, one row each, the surest gaps first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.charts.facts import ages, by_race, place_names
from dashboard.charts.kinds.query import Reader
from dashboard.charts.summaries.gap_lines import SORTS, GapLine
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.measures.age import YEARS
from dashboard.measures.disparity import BEST, LOWEST
from dashboard.measures.relevance import RACIAL_EQUITY, Subject
from dashboard.pages.components import gaps, related
from dashboard.pages.components.columns import said
from dashboard.pages.components.near import near
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import TOTAL

# What stands beside a card of sixteen rows.
_STORIES, _COALITIONS = 5, 5


@dataclass(frozen=True)
class Asked:
    """Which place, what its rows are sorted by, and what groups are measured against."""

    place: str
    sort: str
    reference: str
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    places = by_race.all_places(site.facts)
    place = reader.one("place", places, reader.defaults.place) or reader.defaults.place
    sort = reader.one("sort", _sorts(), gaps.SUREST_FIRST)
    default = reader.defaults.reference if reader.defaults.reference in _references() else BEST
    return Asked(place, sort, reader.one("reference", _references(), default), reader)


def _sorts() -> dict[str, str]:
    """What rows can be sorted by, and how that reads."""
    return {sort: say(f"page-disparities-sort-{sort}") for sort in SORTS}


def _references() -> dict[str, str]:
    """What every indicator's groups can be measured against."""
    return {
        **{name: say(f"page-disparities-reference-{name}") for name in (BEST, LOWEST)},
        TOTAL: say("disparity-the-overall"),
    }


def controls(site: Site, asked: Asked) -> list[Control]:
    """The place, what the rows are sorted by, and what groups are measured against."""
    parts = asked.reader.parts
    return [
        control(parts["place"], say("page-place"), near(site, parts["place"].options, asked.place)),
        control(parts["sort"], say("page-disparities-sort-by")),
        control(parts["reference"], say("page-disparities-reference")),
    ]


def heading(site: Site, query: Query) -> str:
    """How many of a place's gaps are clear."""
    asked = read(site, query)
    place = prose.the(place_names.names_of(site.facts)[asked.place])
    made = _made(site, asked)
    if not made:
        return say("page-disparities-name")
    stated = [one for one in made if one.sure]
    clear = len([one for one in stated if one.sure == "clear"])
    return say("page-disparities-clear", count=clear, needed=len(stated), place=place)


def view(site: Site, asked: Asked) -> View:
    """One row an indicator: its groups on a line, the gap, how sure, and where it is going."""
    place, made = asked.place, _made(site, asked)
    subject = Subject(topics=(RACIAL_EQUITY,), places=(place,), disparity=True)
    beside = related.rail(site, subject, _STORIES, _COALITIONS, "rail two")
    name = prose.the(place_names.names_of(site.facts)[place])
    shown = gaps.card(site, made, asked.sort) if made else html.P(say("page-disparities-none"))
    return View(
        [*said(asked.reader), html.Div([shown, beside], className="cols")],
        say("page-disparities-spoken", count=len(made), place=name, sort=_sorts()[asked.sort]),
        lede=_lede(site, made),
    )


def _made(site: Site, asked: Asked) -> list[GapLine]:
    return gaps.charts(site, asked.place, asked.sort, asked.reference)


def _lede(site: Site, made: Sequence[GapLine]) -> list[str]:
    """The widest clear gap, of fresh figures where there are any, and that no cause is implied."""
    clear, fresh = _clear(made)
    told: list[str] = []
    if widest := _widest(made):
        told.append(
            say(
                "page-disparities-widest",
                recent="yes" if fresh and len(fresh) < len(clear) else "no",
                year=str(ages.newest_year(site.facts) - YEARS),
                sentence=prose.lower_first(widest.chart.finding),
            )
        )
    return [" ".join([*told, say("gap-note-no-cause")])]


def _clear(made: Sequence[GapLine]) -> tuple[list[GapLine], list[GapLine]]:
    """The gaps that are clear, and those of them whose figures are fresh."""
    clear = [one for one in made if one.sure == "clear"]
    return clear, [one for one in clear if not one.age]


def _widest(made: Sequence[GapLine]) -> GapLine | None:
    """The widest clear gap, of fresh figures where there are any."""
    clear, fresh = _clear(made)
    return max(fresh or clear, key=lambda one: one.width, default=None)


def _leading(site: Site, query: Query) -> tuple[str, str, Query] | None:
    """The gap that the page speaks of first, else its first."""
    made = _made(site, read(site, query))
    first = _widest(made) or next(iter(made), None)
    return (first.chart.kind, first.chart.subject, query) if first else None


PAGE = Page(
    path="/disparities",
    called=lambda: say("page-disparities-name"),
    heading=heading,
    described=lambda: say("page-disparities-description"),
    read=read,
    view=view,
    controls=controls,
    chart=_leading,
)
