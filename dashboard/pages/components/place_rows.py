"""The card of a place's indicators: those that states are ranked on by domain, others in a fold."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures, place_names, rank_lists
from dashboard.charts.summaries import moves, place_lines
from dashboard.charts.summaries.place_lines import PlaceLine
from dashboard.charts.text import figure_text, prose, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import Sentence, say
from dashboard.pages.components import place_table
from dashboard.pages.components.card import act, meta_of
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.page import Site
from dashboard.schema import NATION

_NAMED = 4  # of the indicators in a fold, in its line


def card(site: Site, place: str) -> Component:
    """Rows of all that is held of a place, and what is not."""
    facts = site.facts
    ranked = moves.ranked_on(facts)
    rest = [slug for slug in figures.shown(facts) if slug not in ranked]
    first, others = (place_lines.lines(facts, place, slugs) for slugs in (ranked, rest))
    # Where little is held, all of it is shown at once.
    few = len(first) * 2 < len(ranked)
    shown = [*first, *others] if few else first
    name = prose.the(place_names.names_of(facts)[place])
    kind = place_names.kind_of(facts, place)
    told_by = place_lines.sources(facts, place, shown)
    title = say("page-place-beside", place=prose.upper_first(name), kind=kind)
    return html.Figure(
        [
            html.H2(title, className="finding"),
            html.P(_key(site, place, name), className="sub") if shown else None,
            *([_table(site, place, shown, title, few)] if shown else [_nothing(name)]),
            _fold(site, place, others) if others and not few else None,
            *_lacking(site, place, name),
            html.P(say("page-place-lines-sure"), className="caveat") if shown else None,
            meta_of(site, told_by, act(say("share-about"), *_about(), *fresh_lines(site, told_by))),
        ],
        className="chart",
        id="indicators",
    )


def no_rank(rank: Rank) -> Sentence:
    """Why a place has no rank in a list, in few words where figures are what lacks."""
    if not rank.indicators_expected:
        return rank_text.how_known(rank)
    return say("brief-no-rank", known=rank.indicators_used, needed=rank.indicators_expected)


def _key(site: Site, place: str, name: str) -> Sentence:
    """What the marks of a row are."""
    if place == NATION:
        return say("page-place-lines-nation", count=rank_lists.STATES)
    among = "counties" if place_names.is_county(site.facts, place) else "states"
    count = len(place_lines.peers(site.facts, place))
    return say(f"page-place-lines-{among}", place=name, count=count)


def _table(
    site: Site, place: str, shown: Sequence[PlaceLine], caption: str, few: bool
) -> Component:
    """The rows: by domain, unless they are few."""
    if few:
        return place_table.table(site, place, [("", "", shown)], caption)
    groups = [
        (entry.title, _rank(site, place, slug), [one for one in shown if one.domain == slug])
        for slug, entry in site.catalog.domains.items()
    ]
    return place_table.table(site, place, [one for one in groups if one[2]], caption)


def _rank(site: Site, place: str, domain: str) -> str:
    """The place's rank in a domain, to follow its name."""
    edition = next(iter(rank_lists.editions(site.facts)), 0)
    listed = domain in rank_lists.lists(site.catalog)
    if not (edition and listed and place in site.catalog.states):
        return ""
    rank = rank_lists.rank_of(site.facts, edition, domain, place)
    if rank.headline is None:
        return prose.lower_first(no_rank(rank))
    return say("line-domain-rank", rank=rank_text.headline(rank))


def _fold(site: Site, place: str, others: Sequence[PlaceLine]) -> Component:
    """The other indicators: how many there are, and a few by name."""
    names = [prose.lower_first(one.name) for one in others[:_NAMED]]
    told = say("page-place-more", count=len(others), titles=", ".join(names))
    caption = say("page-place-more-caption")
    rows = place_table.table(site, place, [("", "", others)], caption)
    return html.Details([html.Summary(told), html.Div(rows, className="in")], className="fold")


def _lacking(site: Site, place: str, name: str) -> list[Component]:
    """The indicators that states are ranked on and a place has no figure of, each with why."""
    ranked = moves.ranked_on(site.facts)
    lacking = place_lines.absent(site.facts, place, ranked)
    if not lacking:
        return []
    told = say("page-place-lacks", place=name, count=len(lacking), needed=len(ranked))
    listed = [
        html.Li([html.B(place_lines.name_of(site.facts, slug)), ": ", why]) for slug, why in lacking
    ]
    found: list[Component] = [
        html.Details(
            [html.Summary(told), html.Div(html.Ul(listed, className="lacks"), className="in")],
            className="fold",
        )
    ]
    state = place_names.state_of(site.facts, place)
    if state not in (place, NATION):
        link = html.A(place_names.names_of(site.facts)[state], href=f"/places/{state}")
        found.append(html.P([say("page-place-held-for"), " ", link, "."], className="caveat"))
    return found


def _nothing(name: str) -> Component:
    return html.P(say("page-place-nothing", place=name))


def _about() -> list[Component]:
    told = ("five-years", "lines", "standing")
    return [
        *[html.P(say(f"page-place-about-{name}")) for name in told],
        html.P(figure_text.sampled()),
    ]
