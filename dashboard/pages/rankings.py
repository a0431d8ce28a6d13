"""Rankings: every state's place in one list of one edition, how sure it is, and why."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

import dash
from dash import ALL, Input, Output, State, callback, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from dashboard.charts.facts import rank_lists
from dashboard.charts.kinds import ranking, ranking_editions, ranking_why
from dashboard.charts.summaries import rank_method
from dashboard.measures.relevance import Subject
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, choose, site
from dashboard.schema import OVERALL

_PATH = "/rankings"
_NONE = "none"
_PARTS = {
    "ranks": "The ranks",
    "why": "Why this rank",
    "editions": "Edition by edition",
    "map": "Map",
    "method": "How to read it",
}


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    return {
        "edition": [(str(e), str(e)) for e in rank_lists.editions(site.facts)],
        "domain": list(rank_lists.lists(site.catalog).items()),
        "place": list(_states(site).items()),
    }


def _states(site: Site) -> dict[str, str]:
    return {p.place: p.name for p in site.catalog.places.values() if p.kind == "state"}


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    """Each part of the query with the note that its default may need."""
    options = _options(site)
    defaults = {
        "edition": options["edition"][0][0],
        "domain": OVERALL,
        "place": site.settings.home_place,
    }
    found = {name: choose(query, name, options[name], defaults[name]) for name in options}
    chosen = {name: (found[name].value, found[name].note) for name in options}
    return {**chosen, "peers": _peers(site, query, chosen["place"][0])}


def _peers(site: Site, query: Query, place: str) -> tuple[str, str]:
    """The chosen states, comma between them, and which of those asked for are none."""
    asked = _codes(query.get("peers") or "")
    states = _states(site)
    peers = [peer for peer in dict.fromkeys(asked) if peer in states and peer != place]
    unknown = ", ".join(f"“{peer[:20]}”" for peer in asked if peer not in states)
    return _joined(peers), f"There is no state {unknown} here." if unknown else ""


def _peer_options(site: Site, peers: str, place: str) -> list[tuple[str, str]]:
    """What the states marked beside could become: none, one fewer or one more."""
    states = _states(site)
    chosen = _codes(peers)
    now = [(peers, ", ".join(states[peer] for peer in chosen))] if chosen else []
    fewer = [
        (_joined([one for one in chosen if one != peer]), f"without {states[peer]}")
        for peer in chosen
        if len(chosen) > 1
    ]
    more = [
        (_joined([*chosen, state]), f"and {name}" if chosen else name)
        for state, name in states.items()
        if state not in chosen and state != place
    ]
    return [*now, (_NONE, "No other"), *fewer, *more]


def _codes(peers: str) -> list[str]:
    return [peer for peer in peers.split(",") if peer not in ("", _NONE)]


def _joined(peers: list[str]) -> str:
    return ",".join(peers) or _NONE


def controls(site: Site, query: Query) -> list[Control]:
    """Edition, list, the state that is marked, and those marked beside it."""
    if not rank_lists.editions(site.facts):
        return []
    chosen = _chosen(site, query)
    labels = {"edition": "Edition", "domain": "Ranked on", "place": "State"}
    peers, place = chosen["peers"][0], chosen["place"][0]
    return [
        *(
            Control(name, labels[name], options, chosen[name][0])
            for name, options in _options(site).items()
        ),
        Control("peers", "Also mark", _peer_options(site, peers, place), peers),
    ]


def view(site: Site, query: Query) -> View:
    """The ranks, why one is what it is, its course over the editions, and the map."""
    if not rank_lists.editions(site.facts):
        return View([html.P("No ranks are loaded.")])
    chosen = _chosen(site, query)
    edition, domain, place, peers = (
        chosen[name][0] for name in ("edition", "domain", "place", "peers")
    )
    facts = site.facts
    ranks = ranking.ranking(facts, int(edition), domain, place, tuple(_codes(peers)))
    topics = (domain,) if domain != OVERALL else tuple(facts.catalog.domains)
    why = ranking_why.why(facts, int(edition), domain, place)
    subject = Subject(topics=topics, places=(place,), edition=int(edition))

    def opens(state: str) -> str:
        """The address that takes a state's rank apart."""
        asked = {name: value for name, (value, _) in chosen.items() if value}
        return f"{_PATH}?{urlencode({**asked, 'place': state})}#why"

    cards: dict[str, Component] = {
        "ranks": card(site, ranks, opens),
        "why": card(site, why),
        "editions": card(site, ranking_editions.over_editions(facts, domain, place)),
        "map": card(site, ranking.tile_map(facts, int(edition), domain, place), opens),
        "method": _method(),
    }
    return View(
        [
            *said(chosen),
            columns(
                site,
                subject,
                html.Nav(
                    [html.A(title, href=f"#{part}") for part, title in _PARTS.items()],
                    className="page-parts",
                    **named("On this page"),
                ),
                *(
                    html.Section(
                        body, id=part, tabIndex=-1, className="part", **named(_PARTS[part])
                    )
                    for part, body in cards.items()
                ),
            ),
        ],
        f"{ranks.finding} {why.finding}",
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


@callback(
    Output("address", "search", allow_duplicate=True),
    Output("address", "hash", allow_duplicate=True),
    Input({"opens": ALL}, "clickData"),
    State("address", "search"),
    prevent_initial_call=True,
)
def open_state(clicks: list[dict[str, Any] | None], search: str) -> tuple[str, str]:
    """A click on a state shows why its rank is what it is."""
    # Dash also calls this when the charts appear, and nothing is clicked.
    key = next((str(click["points"][0].get("id", "")) for click in clicks if click), "")
    if not dash.ctx.triggered or key not in _states(site()):
        raise PreventUpdate
    query = {**dict(parse_qsl(search.removeprefix("?"))), "place": key}
    return f"?{urlencode(query)}", "#why"


PAGE = Page(
    path=_PATH,
    name="Rankings",
    heading=lambda site, query: "How the states rank",
    description="Child well-being in the 50 states, ranked by KIDS COUNT edition and domain, with "
    "how sure each rank is and what makes it.",
    view=view,
    controls=controls,
    chart=lambda site, query: (
        "ranking",
        asked if (asked := query.get("domain", "")) in rank_lists.lists(site.catalog) else OVERALL,
    ),
)
