"""Rankings: how far apart the states are in one list of one edition, how sure, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import rank_lists
from dashboard.charts.kinds import (
    address,
    rank_parts,
    ranking,
    ranking_editions,
    ranking_map,
    ranking_why,
)
from dashboard.charts.kinds.query import NONE, Reader
from dashboard.charts.render.caveat import caveats
from dashboard.charts.render.drawing.strips import Named, State, score_line
from dashboard.charts.summaries import rank_method, rank_rows, scores
from dashboard.charts.summaries.scores import Scored
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import Sentence, say
from dashboard.measures.relevance import Subject
from dashboard.pages.components import card, rank_table
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.columns import said
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.related import rail
from dashboard.pages.components.tabs import Part
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import OVERALL

_PATH = "/rankings"


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
        *(control(parts[name], _label(name)) for name in ("edition", "domain", "place")),
        control(peers, _label("peers"), _peer_options(site, asked)),
    ]


def _label(name: str) -> str:
    return say(f"page-rankings-ask-{name}")


def heading(site: Site, query: Query) -> str:
    """The rank of the state that is marked, where one is known."""
    asked = read(site, query)
    rank = asked and _rank(site, asked)
    if not rank or (asked and _not_ranked(site, asked)):
        return say("page-rankings-heading")
    words = {"place": prose.upper_first(prose.the(rank.place)), "list": rank.in_list}
    if rank.headline is None:
        return say("page-rankings-heading-none", edition=str(rank.edition), **words)
    return say(
        "page-rankings-heading-rank",
        rank=rank_text.headline(rank),
        count=rank_lists.STATES,
        **words,
    )


def view(site: Site, asked: Asked | None) -> View:
    """How far apart the states are; all of them in a table or on a map; why a rank is what it is.

    Then its course over the editions, and the news.
    """
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

    mapped = card.parts(site, ranking_map.tile_map(facts, edition, domain, place), opens)
    views: list[Part] = [
        ("ranks", say("page-rankings-part-ranks"), _table(site, asked, ranks, opens)),
        ("map", say("page-rankings-part-map"), mapped),
    ]
    all_states = card.tabbed(say("page-rankings-tabs"), views)
    editions = ranking_editions.over_editions(facts, domain, place)
    taken = {"why": why, "editions": editions}
    beside = rail(site, subject, stories=2, coalitions=2, classes="rail two")
    return View(
        [
            *said(asked.reader),
            _apart(site, asked, ranks, opens),
            html.Div(
                [
                    html.Div(
                        [_part(name, card.card(site, one)) for name, one in taken.items()],
                        className="marked",
                    ),
                    html.Div([_part("states", all_states), beside], className="every"),
                ],
                className="rankings",
            ),
        ],
        " ".join(dict.fromkeys((ranks.finding, why.finding))),
        lede=[_not_ranked(site, asked) or rank_text.how_known(_rank(site, asked))],
    )


def _not_ranked(site: Site, asked: Asked) -> str:
    """That the home place is not ranked, where no state was chosen; empty else."""
    home, place = site.settings.home_place, asked.reader.parts["place"]
    if home in site.catalog.states or not place.note:
        return ""
    return rank_text.not_ranked(site.catalog.places[home].name, rank_lists.STATES)


def _part(name: str, body: Component) -> Component:
    """A part of the page that addresses lead to."""
    return html.Section(
        body, id=name, tabIndex=-1, className="part", **named(say(f"page-rankings-part-{name}"))
    )


def _rank(site: Site, asked: Asked) -> Rank:
    """The rank of the state that is marked."""
    return rank_lists.rank_of(site.facts, asked.ranks.edition, asked.domain, asked.ranks.place)


def _apart(site: Site, asked: Asked, ranks: Chart, opens: card.Opens) -> Component:
    """All states on one line by their scores; where there are none, that ranks alone are known."""
    edition, place = asked.ranks.edition, asked.ranks.place
    scored = scores.scored(site.facts, edition, asked.domain, place)
    if not scored.states:
        told = [html.H2(say("rank-know-printed"), className="finding")]
        return html.Figure([*told, card.meta(site, ranks, opens)], className="chart apart")
    # How the rank itself is known stands over the card.
    open_ = [one for one in ranks.details if one != rank_text.computed_here(scored.rank)]
    return html.Figure(
        [
            html.H2(_leaders(site, scored), className="finding"),
            html.P(" ".join(open_), className="sub") if open_ else None,
            Markup(html=_line(site, asked, scored), className="draw"),
            # A note without a template is on the edition, not on how this one is read.
            *(html.P(n, className="caveat") for n in caveats(ranks) if isinstance(n, Sentence)),
            card.meta(site, ranks, opens),
        ],
        className="chart apart",
    )


def _leaders(site: Site, scored: Scored) -> str:
    """Who is first and who is last of those with a score."""
    first, *_, last = (site.catalog.states[place] for place, _, _ in scored.states)
    return say("page-rankings-apart", place=first, other_place=last)


def _line(site: Site, asked: Asked, scored: Scored) -> str:
    """The states on one line; the first, the last, the marked one and its peers by name."""
    names, marked = site.catalog.states, {asked.ranks.place, *asked.ranks.peers}
    ends = {scored.states[0][0], scored.states[-1][0]}
    states = [
        State(
            names[place],
            score,
            said=say("strips-state", place=names[place], rank=numbers.ordinal(rank)),
            mine=place == asked.ranks.place,
            code=place,
        )
        for place, score, rank in scored.states
    ]
    named_ones = [
        Named(
            say("strips-state", place=names[place], rank=numbers.ordinal(rank)),
            score,
            bold=place in marked,
        )
        for place, score, rank in scored.states
        if place in ends | marked
    ]
    mean = None if scored.mean is None else Named(say("strips-mean"), scored.mean)
    hollow = scored.band is None
    label = " ".join((_leaders(site, scored), rank_text.sentence(scored.rank, rank_lists.STATES)))
    return score_line(states, named_ones, mean, hollow=hollow, label=label)


def _table(site: Site, asked: Asked, ranks: Chart, opens: card.Opens) -> list[Component | None]:
    """Every state in a row, what the columns are, and how ranks are made."""
    shown = rank_rows.table(site.facts, asked.ranks.edition, asked.domain)
    titles = rank_lists.lists(site.catalog)
    without = prose.listed([titles[one] for one in shown.without])
    drawn = rank_table.table(
        site, shown, asked.ranks.place, asked.ranks.peers, opens, titles[asked.domain]
    )
    return [
        drawn,
        html.P(say("ranks-without", titles=without), className="caveat") if without else None,
        card.meta_of(
            site,
            ranks.told_by,
            card.act(
                say("share-about"),
                *(html.P(sentence) for sentence in rank_method.in_plain_words()),
                *_printers(ranks),
                *fresh_lines(site, ranks.sources),
            ),
            cells=address.origin_of(ranks),
        ),
    ]


def _printers(ranks: Chart) -> list[Component]:
    """Who printed the ranks that are marked as published."""
    whole = [one.text for one in ranks.told_by]
    return [html.P([say("share-source"), " ", "; ".join(whole), "."])]


PAGE = Page(
    path=_PATH,
    called=lambda: say("page-rankings"),
    heading=heading,
    described=lambda: say("page-rankings-description", count=rank_lists.STATES),
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: (
        "ranking",
        asked if (asked := query.get("domain", "")) in rank_lists.lists(site.catalog) else OVERALL,
        query,
    ),
)
