"""Everything that is held: a row an indicator, with its line, its standing and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures, place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.finder import rows_of
from dashboard.charts.kinds.query import Reader
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.held import Held, held, moved
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.pages import places
from dashboard.pages.components import held_table
from dashboard.pages.components.columns import said
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import Findable

_ALL = "all"
_LONGEST = 80  # letters of what is searched for


@dataclass(frozen=True)
class Asked:
    """Whose figures are shown, and of which indicators: by words, domain, topic, what is held."""

    place: str
    words: str
    domain: str
    topic: str
    show: str
    reader: Reader


def _options(site: Site) -> dict[str, dict[str, str]]:
    catalog, every = site.catalog, (_ALL, say("figure-all-of"))
    used = {catalog.indicators[slug].domain for slug in figures.shown(site.facts)}
    show: dict[str, str] = {
        _ALL: say("page-indicators-show-all"),
        held_table.RACE: say("page-indicators-show-race"),
    }
    if edition := next(iter(rank_lists.editions(site.facts)), 0):
        show[held_table.RANKED] = say("page-indicators-show-ranked", edition=str(edition))
    return {
        "domain": dict(
            [every, *[(d, one.title) for d, one in catalog.domains.items() if d in used]]
        ),
        "topic": dict([every, *[(slug, one.title) for slug, one in catalog.topics.items()]]),
        "show": show,
    }


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    reader = site.reader(query)
    known = place_names.in_order(site.facts, places.profiles(site))
    place = reader.one("place", known, site.settings.home_place)
    chosen = {name: reader.one(name, offered, _ALL) for name, offered in _options(site).items()}
    words = " ".join(query.get("q", "").split())[:_LONGEST]
    return Asked(place, words, chosen["domain"], chosen["topic"], chosen["show"], reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """Words to find, domain, what is held, and place; a topic where the address has one."""
    parts = asked.reader.parts
    topic = [control(parts["topic"], say("page-topic"))] if asked.topic != _ALL else []
    hint = say("page-indicators-find-hint")
    return [
        Control("q", say("page-indicators-find"), (), asked.words, longest=80, hint=hint),
        control(parts["domain"], say("page-domain")),
        control(parts["show"], say("page-indicators-show")),
        *topic,
        control(parts["place"], say("page-place")),
    ]


def heading(site: Site, query: Query) -> str:
    """How many indicators there are, and how many with a figure for the place."""
    rows = held(site.facts, read(site, query).place)
    name = place_names.names_of(site.facts)[read(site, query).place]
    known = sum(row.newest is not None for row in rows)
    return say("page-indicators-heading", needed=len(rows), known=known, place=prose.the(name))


def view(site: Site, asked: Asked) -> View:
    """The table of all that is held, with what was not asked for hidden."""
    rows = [
        row for row in held(site.facts, asked.place) if asked.topic in (_ALL, *row.entry.topics)
    ]
    found_by = texts(site.facts)
    left = frozenset(row.indicator for row in rows if _is_left(asked, row, found_by[row.indicator]))
    table = held_table.Table(site, asked.place, rows, found_by, left)
    count = held_table.count(len(left), len(rows))
    return View(
        [*said(asked.reader), table.card(asked.words), table.to_hand_over()],
        count,
        lede=_lede(site, held(site.facts, asked.place)),
        beside=[held_table.count_beside(count, len(rows))],
    )


def _is_left(asked: Asked, row: Held, text: str) -> bool:
    return (
        asked.domain in (_ALL, row.entry.domain if row.entry.reviewed else "")
        and (asked.show == _ALL or asked.show in held_table.shown_as(row))
        and found(asked.words, text)
    )


def found(asked: str, text: str) -> bool:
    """Whether every word that is asked for stands in a text; assets/indicators.js asks the same."""
    return all(word in text for word in asked.casefold().split())


@remembered
def texts(facts: Facts) -> Mapping[str, str]:
    """What each indicator is found by: titles, other names, definition, universe and topics."""
    rows = rows_of(facts)
    mine = rows.loc[rows["kind"] == str(Findable.INDICATOR)]
    columns = (mine["key"], mine["names"], mine["words"])
    return {
        str(slug): " ".join(f"{names} {words}".casefold().split())
        for slug, names, words in zip(*columns, strict=True)
    }


def _lede(site: Site, rows: tuple[Held, ...]) -> list[Component | str]:
    """How many moved, by more than chance or not, and how many are held by race."""
    told: list[Component | str] = []
    sure, untold = (
        {"gained": moved(rows, way, moves.BETTER), "lost": moved(rows, way, moves.WORSE)}
        for way in (moves.TOLD, moves.UNTOLD)
    )
    if any((*sure.values(), *untold.values())):
        told += [html.B(say("page-indicators-moved", **sure)), " "]
    if count := sum(untold.values()):
        told += [say("brief-moved-untold", count=count, **untold), " "]
    by_race, ranked = sum(row.by_race for row in rows), sum(row.ranked for row in rows)
    if ranked:
        return [*told, say("page-indicators-held-ranked", count=by_race, needed=ranked)]
    return [*told, say("page-indicators-held", count=by_race)]


PAGE = Page(
    path="/indicators",
    called=lambda: say("page-indicators-name"),
    heading=heading,
    described=lambda: say("page-indicators-description"),
    read=read,
    view=view,
    controls=controls,
)
