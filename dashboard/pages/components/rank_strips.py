"""A state's rank in each list of an edition: where its score lies among those of all states."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rank_lists import STATES
from dashboard.charts.kinds import ranking_lists
from dashboard.charts.render.drawing.strips import State, no_rank, score_strip
from dashboard.charts.summaries import scores
from dashboard.charts.summaries.scores import Scored
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.language import say
from dashboard.pages.components import card as cards
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import OVERALL

# A band spreads by so much of the scale beyond the scores that it covers, so that one is seen.
_EDGE = 0.012


def card(site: Site, place: str, edition: int) -> Component:
    """The strips as a card: what is drawn, the strips, and what a chart's last line has."""
    chart = ranking_lists.in_every_list(site.facts, edition, place)
    name = prose.the(site.catalog.places[place].name)
    return html.Figure(
        [
            html.H2(
                say("strips-title", place=name, count=STATES, edition=str(edition)),
                className="finding",
            ),
            strips(site, place, edition),
            html.P(say("strips-caveat"), className="caveat"),
            cards.meta(site, chart),
        ],
        className="chart own",
    )


def strips(site: Site, place: str, edition: int) -> Component:
    """A row a list: its name, the rank, the states by score on one scale, and how sure it is."""
    lists = scores.in_every_list(site.facts, edition, place)
    span = scores.span(lists)
    axis = [html.Span(say(f"strips-{side}")) for side in ("better", "mean", "worse")]
    head = html.Div(
        [html.Span(axis, className="ax"), html.Span(say("strips-sure"), className="hw")],
        className="strip-h",
    )
    return html.Div([head, *(_strip(site, one, span) for one in lists)], className="strips")


def picture(
    names: Mapping[str, str], one: Scored, span: tuple[float, float], ends: bool = True
) -> str:
    """The strip of a list, or a dashed box that says why there is none.

    ``names`` are those of the states by place, ``span`` the scores at the ends of every strip;
    ``ends`` names the first and the last state.
    """
    if one.score is None:
        return no_rank(rank_text.how_known(one.rank))
    states = [
        State(
            names[place],
            score,
            said=say("strips-state", place=names[place], rank=numbers.ordinal(rank)),
            mine=place == one.place,
        )
        for place, score, rank in one.states
    ]
    spread = _EDGE * (span[1] - span[0])
    told = say(
        "strips-alt",
        title=one.title,
        rank=rank_text.headline(one.rank),
        count=STATES,
        sentence=rank_text.in_short(one.rank),
    )
    return score_strip(
        states,
        mean=one.mean,
        band=one.band and (one.band[0] - spread, one.band[1] + spread),
        span=span,
        hollow=one.band is None,
        ends=ends,
        label=told,
    ).html()


def _strip(site: Site, one: Scored, span: tuple[float, float]) -> Component:
    search = urlencode({"edition": one.rank.edition, "domain": one.domain, "place": one.place})
    drawn = Markup(html=picture(site.catalog.states, one, span), className="draw")
    sure = None if one.score is None else rank_text.in_short(one.rank)
    return html.Div(
        [
            html.Div(html.A(one.title, href=f"/rankings?{search}"), className="nm"),
            html.Div(rank_text.headline(one.rank), className="rk"),
            html.Div(drawn, className="pic"),
            html.P(sure, className="how"),
        ],
        className="strip lead" if one.domain == OVERALL else "strip",
    )
