"""A place on one page: ranks, its indicators in rows, widest gaps, what care costs, its news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Place
from dashboard.charts.facts import inside, local, place_names, rank_lists
from dashboard.charts.facts.local import Local
from dashboard.charts.kinds import address, rank_parts, ranking_lists
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import Reader
from dashboard.charts.summaries import brief, moves, place_lines, scores
from dashboard.charts.summaries.gap_lines import gap_lines
from dashboard.charts.text import price_text, prose, rank_text
from dashboard.language import say
from dashboard.pages import local_place
from dashboard.pages.components import (
    county_card,
    gap_card,
    map_inside,
    place_care,
    place_rows,
    rank_strips,
    stands_out,
)
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import meta
from dashboard.pages.components.columns import said
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.part_links import part_links
from dashboard.pages.components.place_rail import rail
from dashboard.pages.page import Control, Page, Query, Site, View, options_of
from dashboard.schema import OVERALL, PlaceKind

# The chart that leads the page of a place without a rank: the first that has the place.
_LEADING = (
    ("trend", "children-in-poverty"),
    ("child-care", "center"),
    ("place-map", "children-census-2020"),
    ("comparison", "children-in-poverty-saipe"),
    ("comparison", "children-census-2020"),
    ("comparison", "school-age-children-in-poverty-saipe"),
    ("comparison", "child-population-acs"),
)


def profiles(site: Site) -> Mapping[str, str]:
    """The nation, states and territories, and what lies in the home state, towns left out.

    Lists of hundreds would weigh on every page: search finds all others.
    """
    return local.offered(site.facts, site.settings.home_place)


def subjects(site: Site) -> Mapping[str, str]:
    """Every place with a page: those with a profile, every county, town and district."""
    return local.every_place(site.facts)


def heading(site: Site, query: Query) -> str:
    """The place's name, a county's with its state."""
    place = query.get("place", "")
    if place in (known := _local(site)):
        return local_place.heading(site, known[place])
    if place not in place_names.places(site.facts):
        return say("page-not-found")
    return say("page-place-heading", place=prose.the(place_names.full_name(site.facts, place)))


@dataclass(frozen=True)
class Asked:
    """A place, and the edition of its ranks: the newest but where an address names another."""

    place: Place | Local
    edition: int
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for; edition 0 where no ranks are loaded."""
    reader = site.reader(query)
    if query["place"] in (local_ones := _local(site)):
        return Asked(local_ones[query["place"]], 0, reader)
    known = bool(rank_lists.editions(site.facts))
    edition = rank_parts.edition(site.facts, reader) if known else 0
    return Asked(place_names.places(site.facts)[query["place"]], edition, reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """The place: another one has a page of its own."""
    offered = options_of(profiles(site))
    if isinstance(asked.place, Local):
        offered.insert(0, (asked.place.place, local.short_name(asked.place)))
    elif asked.place.place not in dict(offered):
        name = place_names.full_name(site.facts, asked.place.place)
        offered.insert(0, (asked.place.place, name))
    return [Control("place", say("page-place"), offered, asked.place.place)]


def view(site: Site, asked: Asked) -> View:
    """Everything that is loaded of a place."""
    if isinstance(asked.place, Local):
        return local_place.view(site, asked.place)
    place, code = asked.place, asked.place.place
    ranked = _ranks(site, code, asked.edition)
    county = place.kind == PlaceKind.COUNTY
    parts = ("indicators", "gaps", "care", "news", *(["alike"] * county))
    shown = (*(["ranks"] * bool(ranked)), *parts, *map_inside.parts_of(site, code))
    links = {one: say(f"page-place-part-{one}") for one in shown}
    return View(
        [
            *said(asked.reader),
            part_links(links),
            *ranked,
            *(stands_out.card_of(site, code) if county else []),
            html.Div([place_rows.card(site, code), rail(site, code)], className="cols plc"),
            html.Div([_gaps(site, code), _care(site, place)], className="split a73"),
            *(county_card.card_of(site, code) if county else county_card.step_of(site, code)),
            *_map(site, place),
            *_counties(site, code),
            *_towns(site, code),
            *_districts(site, code),
        ],
        lede=_lede(site, place, asked.edition),
        beside=_beside(site, place),
    )


def _lede(site: Site, place: Place, edition: int) -> list[Component | str]:
    """The overall rank, and how many indicators got better or worse, or that none is held."""
    told = " ".join(moves.told(site.facts, place.place))
    return [html.B(_overall(site, place, edition)), " ", told]


def _overall(site: Site, place: Place, edition: int) -> str:
    """The place's overall rank in few words, or why it has none."""
    if place.kind != PlaceKind.STATE:
        name = place_names.full_name(site.facts, place.place)
        return rank_text.not_ranked(name, rank_lists.STATES)
    if not edition:
        return say("page-no-ranks")
    rank = rank_lists.rank_of(site.facts, edition, OVERALL, place.place)
    if rank.headline is None:
        return rank_text.sentence(rank, rank_lists.STATES)
    place_in = rank_text.headline(rank)
    return say("page-place-rank", rank=place_in, count=rank_lists.STATES, list=rank.in_list)


def _beside(site: Site, place: Place) -> list[Component | str]:
    """The brief, where there is one, and how many children there are."""
    told: list[Component | str] = []
    if place.place in brief.places(site.facts):
        told.append(html.A(say("page-place-brief"), href=f"/places/{place.place}.pdf"))
    if counted := place_lines.children(site.facts, place.place):
        told += [" · " if told else "", counted]
    return [html.Span(told, className="small muted")]


def _ranks(site: Site, place: str, edition: int) -> list[Component]:
    """Five strips side by side as one chart: where the place stands in each list."""
    if not edition or place not in site.catalog.states:
        return []
    lists = scores.in_every_list(site.facts, edition, place)
    span = scores.span(lists)
    drawn = [_rank(site, one, span) for one in lists]
    last = meta(site, ranking_lists.in_every_list(site.facts, edition, place))
    name = say("page-place-ranks", edition=str(edition))
    strips = html.Section(drawn, className="ranks", **named(name))
    return [html.Figure([strips, last], id="ranks", className="chart")]


def _rank(site: Site, one: scores.Scored, span: tuple[float, float]) -> Component:
    query = {"edition": one.rank.edition, "domain": one.domain, "place": one.place}
    link = html.A(one.title, href=f"/rankings?{urlencode(query)}")
    rank = html.B(rank_text.headline(one.rank))
    if one.score is None:
        return html.Div([link, rank, html.P(place_rows.no_rank(one.rank), className="small muted")])
    picture = rank_strips.picture(site.catalog.states, one, span, ends=False)
    sure = html.P(rank_text.in_short(one.rank), className="small muted")
    return html.Div([link, rank, Markup(html=picture, className="draw"), sure])


def _gaps(site: Site, place: str) -> Component:
    """The widest clear gaps by race on one scale; that there is none, where that is so."""
    if found := gap_card.widest(site, place):
        made = gap_card.card(site, place, found)
    else:
        more = html.A(say("gap-card-all"), href=f"/disparities?{urlencode({'place': place})}")
        held = gap_lines(site.facts, place)
        told = say("brief-gaps-none" if held else "page-disparities-none")
        title = html.H2(say("gap-card-title"), className="finding")
        made = html.Figure([title, html.P([told, " ", more if held else None])], className="chart")
    return _at("gaps", made)


def _care(site: Site, place: Place) -> Component:
    """What care of an infant and of a preschooler takes of an income, or that no price is held."""
    made = place_care.card_of(site, place.place)
    if made is None:
        title = html.H2(say("page-place-care"), className="finding")
        none = html.P(price_text.no_prices(place.name))
        made = html.Section([title, none], className="chart")
    return _at("care", made)


def _at(name: str, made: Any) -> Component:
    """A card that an address names."""
    made.id = name
    return made  # type: ignore[no-any-return]


def _map(site: Site, place: Place) -> list[Component]:
    """What lies inside on a map: of a county in sight, of a state, which has much else, folded."""
    made = map_inside.cards_of if place.kind == PlaceKind.COUNTY else map_inside.folds_of
    return made(site, place.place)


def _counties(site: Site, place: str) -> list[Component]:
    """Links to the counties of a state that have a page, or to the state of a county."""
    counties = place_names.short_counties(site.facts, place)
    known = {one: counties[one] for one in profiles(site) if one in counties}
    if not known:
        return []
    links = [html.A(name, href=f"/places/{one}") for one, name in known.items()]
    return [html.P([html.B(say("page-place-counties")), *links], className="hand")]


def _districts(site: Site, place: str) -> list[Component]:
    """Links to congressional districts by number, and to maps of what else lies in a state."""
    districts = [
        html.A(name.removeprefix("District "), href=f"/places/{one}", **named(name))
        for one, name in inside.congress_of(site.facts, place)
    ]
    maps = [
        html.A(label, href=f"/indicators/{local.CENSUS}?{urlencode(query)}")
        for kind, label in inside.others(site.facts, place)
        for query in [{"place": place, "inside": kind}]
    ]
    told = [*([html.B(say("local-congress"))] if districts else []), *districts]
    told += [*([html.B(say("local-maps"))] if maps else []), *maps]
    return [html.P(told, className="hand")] if told else []


def _towns(site: Site, county: str) -> list[Component]:
    """Links to the cities and towns of a county."""
    towns = [one for one in local.places(site.facts).values() if one.county == county]
    links = [html.A(one.name, href=f"/places/{one.place}") for one in towns]
    return [html.P([html.B(say("local-towns")), *links], className="hand")] if links else []


def _local(site: Site) -> Mapping[str, Local]:
    """The towns and districts; a slug of the catalog stays what it is there."""
    known = local.places(site.facts)
    return {slug: one for slug, one in known.items() if slug not in site.catalog.places}


def _chart(site: Site, query: Query) -> tuple[str, str, Query] | None:
    """A state's place in the ranking; elsewhere the first of some charts that has the place."""
    defaults, place = defaults_of(site.settings), query["place"]
    if place in site.catalog.states:
        return "ranking", OVERALL, query
    for kind, subject in _LEADING:
        asked = address.usable(site.facts, kind, subject, {"place": place}, defaults)
        if asked.get("place") == place:
            return kind, subject, asked
    return None


PAGE = Page(
    path="/places/<place>",
    called=lambda: say("page-place"),
    heading=heading,
    described=lambda: say("page-place-description"),
    read=read,
    view=view,
    controls=controls,
    subjects=subjects,
    in_navigation=False,
    chart=_chart,
)
