"""What an indicator is, which others stand beside it in its domain, and who works on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.summaries.held import in_order, row
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.measures.relevance import Subject
from dashboard.pages import places
from dashboard.pages.components import related, review, spark_list
from dashboard.pages.components.picker import with_place
from dashboard.pages.page import Site
from dashboard.schema import Status

_BESIDE = 4
# What stands beside the card is as high as the card where the definition has so many letters.
_STORIES = ((420, 2), (900, 1))
_FEWEST = 1
_FEW = "few"  # a class: less on a phone

Told = tuple[str, Component | str]


def rail(
    site: Site, entry: Indicator, subject: Subject, url: str, group: str, *, few: bool = False
) -> Component:
    """What it is, and the stories about it: as many as are no higher than the card.

    On a phone ``few`` where the card is a long one.
    """
    said = len(entry.definition) + len(entry.universe)
    stories = next((count for letters, count in _STORIES if said < letters), _FEWEST)
    return html.Aside(
        [_what(site, entry, url, group), related.news(site, subject, stories)],
        className="rail few" if few else "rail",
    )


def _what(site: Site, entry: Indicator, url: str, group: str) -> Component:
    """What is measured, of whom and which way is good; the rest in a fold."""
    better = entry.better if entry.judged or entry.kind == "amount" else "neither"
    universe = say("page-know-universe-is", universe=prose.upper_first(entry.universe))
    reviewed = not isinstance(entry, Unreviewed)
    first: list[Told] = [
        (say("page-indicator-know-measures"), entry.definition),
        (say("page-indicator-know-counts"), universe if entry.universe else ""),
        (say("page-indicator-know-good"), say("page-indicator-good", better=better)),
    ]
    more = _more(site, entry, url, group)
    return html.Section(
        [
            html.H2(say("page-indicator-what")),
            _list(first if reviewed else first[:1]),
            html.Details(
                [html.Summary(say("page-indicator-more")), html.Div(_list(more), className="in")],
                className="fold",
            )
            if reviewed
            else _not_reviewed(site, entry),
        ],
        className="side",
    )


def _more(site: Site, entry: Indicator, url: str, group: str) -> list[Told]:
    """How it differs from another, whose figures they are, what is withheld, what groups are."""
    rows = figures.rows_of(site.facts, entry.indicator, group)
    link: Component | str = html.A(entry.source, href=url) if url else entry.source
    published = say("page-indicator-published", publisher=entry.publisher)
    return [
        (say("page-indicator-know-differs"), entry.differs),
        (
            say("page-indicator-know-source"),
            html.Span([say("page-indicator-collected"), link, published]),
        ),
        (say("page-indicator-know-withheld"), entry.suppression),
        (say("page-indicator-know-groups"), entry.group_note),
        *[
            (say("page-indicator-know-printed", printed=printed), meaning)
            for printed, meaning in _markers(site, rows)
        ],
    ]


def _not_reviewed(site: Site, entry: Indicator) -> Component | None:
    """What staff can do about what nobody reviewed."""
    return review.steps(site, entry) if isinstance(entry, Unreviewed) else None


def _list(told: Sequence[Told]) -> Component:
    """Names with what is said of each; those of which nothing is said are left out."""
    return html.Dl(
        [part for name, words in told if words for part in (html.Dt(name), html.Dd(words))]
    )


def _markers(site: Site, rows: pd.DataFrame) -> list[tuple[str, str]]:
    """What stands in cells of these rows in place of a figure, as printed, and what it means."""
    printed = sorted(set(rows.loc[rows["status"] != Status.PUBLISHED, "printed"]) - {""})
    meanings: dict[str, str] = {}
    for text in printed:
        if marker := site.catalog.marker_for(text):
            meanings.setdefault(marker.meaning, text)
    return [(text, meaning) for meaning, text in meanings.items()]


def beside_it(site: Site, entry: Indicator, place: str, *, few: bool = False) -> Component | None:
    """Other indicators of the domain with a figure for the place, those that are ranked on first.

    They begin after the indicator itself, so that each of a domain leads to others.
    """
    if not entry.reviewed:
        return None
    facts = site.facts
    mine = [s for s in in_order(facts) if indicator_of(facts, s).domain == entry.domain]
    at = mine.index(entry.indicator)
    others = (row(facts, slug, place) for slug in (*mine[at + 1 :], *mine[:at]))
    shown = [*islice((one for one in others if one.newest), _BESIDE)]
    sparks = [spark_list.spark(site, one.indicator, place, html.H3) for one in shown]
    name = prose.the(place_names.names_of(facts)[place])
    domain = site.catalog.domains[entry.domain].title.lower()
    links: list[Component] = [
        html.A(
            say("page-indicator-of-domain-more", domain=domain, place=name),
            href=_here(site, f"/indicators?domain={entry.domain}", place),
        )
    ]
    if place in places.subjects(site):
        whole = say("page-indicator-of-place", place=name)
        links.append(html.A(whole, href=f"/places/{place}"))
    return html.Section(
        [
            html.Div(
                [
                    html.H2(say("page-indicator-of-domain")),
                    html.P([links[0], *[part for one in links[1:] for part in (" · ", one)]],
                           className="small"),
                ],
                className="top",
            ),
            html.Div(sparks, className=f"beside-it {_FEW}" if few else "beside-it"),
        ],
        className="band",
    )  # fmt: skip


def _here(site: Site, address: str, place: str) -> str:
    return with_place(address, {"place": place}, site.settings.home_place)
