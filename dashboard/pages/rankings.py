"""Rankings: every state's place in one list of one edition, how sure it is, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import rank_lists
from dashboard.charts.kinds import rank_parts, ranking, ranking_editions, ranking_map, ranking_why
from dashboard.charts.kinds.query import NONE, Reader
from dashboard.charts.summaries import rank_method
from dashboard.language import say
from dashboard.measures.relevance import Subject
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import OVERALL

_PATH = "/rankings"
_PARTS = {
    part: say(f"page-rankings-part-{part}")
    for part in ("ranks", "why", "editions", "map", "method")
}
_LABELS = {
    name: say(f"page-rankings-ask-{name}") for name in ("edition", "domain", "place", "peers")
}


@dataclass(frozen=True)
class Asked:
    """A list, the query of its chart, and of the charts beside it; None where nothing is ranked."""

    domain: str
    ranks: ranking.RankingQuery
    reader: Reader


def read(site: Site, query: Query) -> Asked | None:
    """What the page is asked for."""
    lists = rank_parts.lists(site.facts)
    if not lists:
        return None
    reader = site.reader(query)
    domain = reader.one("domain", lists, OVERALL)
    return Asked(domain, ranking.read(site.facts, domain, reader), reader)


def _peer_options(site: Site, asked: Asked) -> list[tuple[str, str]]:
    """What the states marked beside could become: none, one fewer or one more."""
    states, place = site.catalog.states, asked.ranks.place
    chosen = [*asked.ranks.peers]
    now = [(_joined(chosen), ", ".join(states[peer] for peer in chosen))] if chosen else []
    fewer = [
        (
            _joined([one for one in chosen if one != peer]),
            say("page-rankings-peers-fewer", place=states[peer]),
        )
        for peer in chosen
        if len(chosen) > 1
    ]
    more = [
        (_joined([*chosen, state]), say("page-rankings-peers-more", place=name) if chosen else name)
        for state, name in states.items()
        if state not in chosen and state != place
    ]
    return [*now, (NONE, say("page-rankings-peers-none")), *fewer, *more]


def _joined(peers: list[str]) -> str:
    return ",".join(peers) or NONE


def controls(site: Site, asked: Asked | None) -> list[Control]:
    """Edition, list, the state that is marked, and those marked beside it."""
    if asked is None:
        return []
    parts = asked.reader.parts
    peers = replace(parts["peers"], value=parts["peers"].value or NONE)
    return [
        *(control(parts[name], _LABELS[name]) for name in ("edition", "domain", "place")),
        control(peers, _LABELS["peers"], _peer_options(site, asked)),
    ]


def view(site: Site, asked: Asked | None) -> View:
    """The ranks, why one is what it is, its course over the editions, and the map."""
    if asked is None:
        return View([html.P(say("page-no-ranks"))])
    facts, domain = site.facts, asked.domain
    edition, place = asked.ranks.edition, asked.ranks.place
    ranks = ranking.KIND.view(facts, domain, asked.ranks)
    topics = (domain,) if domain != OVERALL else tuple(site.catalog.domains)
    why = ranking_why.why(facts, edition, domain, place)
    subject = Subject(topics=topics, places=(place,), edition=edition)

    def opens(state: str) -> str:
        """The address that takes a state's rank apart."""
        parts = {name: part.value for name, part in asked.reader.parts.items() if part.value}
        return f"{_PATH}?{urlencode({**parts, 'place': state})}#why"

    cards: dict[str, Component] = {
        "ranks": card(site, ranks, opens),
        "why": card(site, why),
        "editions": card(site, ranking_editions.over_editions(facts, domain, place)),
        "map": card(site, ranking_map.tile_map(facts, edition, domain, place), opens),
        "method": _method(),
    }
    return View(
        [
            *said(asked.reader),
            columns(
                site,
                subject,
                html.Nav(
                    [html.A(title, href=f"#{part}") for part, title in _PARTS.items()],
                    className="page-parts",
                    **named(say("page-rankings-on-page")),
                ),
                *(
                    html.Section(
                        body, id=part, tabIndex=-1, className="part", **named(_PARTS[part])
                    )
                    for part, body in cards.items()
                ),
            ),
        ],
        " ".join(dict.fromkeys((ranks.finding, why.finding))),
    )


def _method() -> Component:
    """How the ranks are made, in plain words."""
    return html.Div(
        [
            html.H2(_PARTS["method"]),
            html.Div(
                [html.P(sentence) for sentence in rank_method.in_plain_words()], className="know"
            ),
        ]
    )


PAGE = Page(
    path=_PATH,
    name=say("page-rankings"),
    heading=lambda site, query: say("page-rankings-heading"),
    description=say("page-rankings-description", count=rank_lists.STATES),
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: (
        "ranking",
        asked if (asked := query.get("domain", "")) in rank_lists.lists(site.catalog) else OVERALL,
    ),
)
