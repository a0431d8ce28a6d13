"""What the lack of child care costs, as named publishers print it: a bar, and who printed what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.render.drawing.small import sum_bar, sum_key
from dashboard.charts.text import numbers, prose
from dashboard.charts.text.claim_text import as_printed
from dashboard.language import Sentence, say
from dashboard.measures.claims import classify_prints
from dashboard.measures.relevance import visible_news
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import act
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.related import item, outlet
from dashboard.pages.page import Site

_STORIES = 3


def lack(site: Site) -> list[Component]:
    """The card of the costs, and the stories that print them beside it; nothing without any."""
    costs = _costs(site)
    if costs.empty:
        return []
    return [_card(site, costs), _stories(site, costs)]


def _costs(site: Site) -> pd.DataFrame:
    """What is printed of the home place's costs, and how the prints of each stand to each other."""
    claims = site.version.table("claims")
    costs = claims.loc[
        claims["measure"].isin(list(_bears(site)))
        & claims["value"].notna()
        & (claims["place"] == site.settings.home_place)
    ]
    return costs if costs.empty else costs.assign(stands=classify_prints(costs))


def _bears(site: Site) -> dict[str, str]:
    """Who bears a cost, by the measure of a claim, and all of them together."""
    words = site.catalog.child_care
    return words.costs | {words.total: say("care-lack-altogether")}


def _card(site: Site, costs: pd.DataFrame) -> Component:
    words = site.catalog.child_care
    place = prose.the(site.catalog.places[site.settings.home_place].name)
    total = _exact(costs, words.total)
    parts = {slug: claim for slug in words.costs if (claim := _exact(costs, slug))}
    whole = total is not None and len(parts) == len(words.costs)
    heading = say("care-lack-of", place=place)
    if total:
        heading = say("care-lack-total", place=place, printed=as_printed(total))
    return html.Figure(
        [
            html.H2(heading, className="finding"),
            html.P(_added(parts, total), className="sub") if total and whole else None,
            html.Div(
                [
                    _bar(words.costs, parts, total) if total and whole else None,
                    _bearers(costs, words.costs, parts),
                ],
                className="draw",
            ),
            _meta(site, costs, parts),
        ],
        className="chart",
    )


def _meta(site: Site, costs: pd.DataFrame, parts: Mapping[str, Record]) -> Component:
    """Who printed the figures, how others print them, all prints, and what they are."""
    first = next(iter(parts.values()), None)
    whose = outlet(first) if first and _one_story(parts) else [say("care-lack-source")]
    version = say("card-version", version=site.version.id)
    place = prose.the(site.catalog.places[site.settings.home_place].name)
    bears = _bears(site)
    prints = [
        part
        for slug, who in bears.items()
        if slug in set(costs["measure"])
        for part in _prints(who, costs.loc[costs["measure"] == slug])
    ]
    return html.Div(
        [
            html.Span([say("share-source"), " ", *whose, " · ", version], className="src"),
            act(say("care-lack-prints"), *prints),
            act(say("share-table"), _table(bears, costs), wide=True),
            act(say("share-about"), html.P(say("care-lack-is", place=place))),
        ],
        className="meta",
    )


def _one_story(parts: Mapping[str, Record]) -> bool:
    """Whether one story prints all the parts."""
    return len({str(claim["item"]) for claim in parts.values()}) == 1


def _added(parts: Mapping[str, Record], total: Record) -> Sentence:
    """What the parts add up to, beside the total as it is printed."""
    added = sum(float(claim["value"]) for claim in parts.values())
    return say("care-lack-parts", figure=numbers.currency(added), printed=as_printed(total))


def _bar(who: Mapping[str, str], parts: Mapping[str, Record], total: Record) -> Component:
    """The parts on a bar of the total: what is left of it is rounding."""
    said = [
        say("care-lack-part", who=who[slug], figure=numbers.currency(claim["value"]))
        for slug, claim in parts.items()
    ]
    told = say("care-lack-bar", parts="; ".join(said), told=_added(parts, total))
    values = [float(claim["value"]) for claim in parts.values()]
    return Markup(html=sum_bar(values, float(total["value"]), told).html())


def _bearers(costs: pd.DataFrame, who: Mapping[str, str], parts: Mapping[str, Record]) -> Component:
    """Who bears each part, how much it is, and who printed it where stories differ in that."""
    same = _one_story(parts)
    return html.Ul(
        [
            html.Li(
                [
                    Markup(html=sum_key(number), className="swatch"),
                    html.Div(
                        [
                            html.P(_bearer(costs, slug, who[slug], float(claim["value"]))),
                            None if same else _printer(claim),
                        ]
                    ),
                ]
            )
            for number, (slug, claim) in enumerate(parts.items())
        ],
        className="bearers",
    )


def _bearer(costs: pd.DataFrame, slug: str, who: str, exact: float) -> Sentence:
    """Who bears a part of the cost and how much it is, as most print it."""
    return _often(costs, slug, exact, who) or say(
        "care-lack-part", who=who, figure=numbers.currency(exact)
    )


def _printer(claim: Record) -> Component:
    return html.P([say("care-lack-by"), " ", *outlet(claim)], className="small muted quiet")


def _exact(costs: pd.DataFrame, measure: str) -> Record | None:
    """The most exact print of a cost, beside which the others are set."""
    prints = costs.loc[(costs["measure"] == measure) & (costs["stands"] == "exact")]
    return next(iter(as_dicts(prints)), None)


def _often(costs: pd.DataFrame, measure: str, exact: float, who: str) -> Sentence | None:
    """A cost and how it is often printed, where at least two prints round it to the same."""
    rounded = costs.loc[
        (costs["measure"] == measure) & (costs["stands"] == "rounded") & (costs["value"] != exact),
        "value",
    ].value_counts()
    if rounded.empty or rounded.iloc[0] < 2:
        return None
    often = numbers.currency(float(rounded.index[0]))
    return say("care-lack-part-often", who=who, figure=numbers.currency(exact), other_figure=often)


def _prints(who: str, prints: pd.DataFrame) -> list[Component]:
    """Who bears a cost: the most exact print, those that round it, those that differ from it."""
    ordered = prints.sort_values("published")
    exact = as_dicts(ordered.loc[ordered["stands"] == "exact"])[0]
    return [
        html.H3(say("care-lack-part", who=who, figure=numbers.currency(exact["value"]))),
        html.P(_print(exact)),
        *[
            html.P(
                [
                    say(f"care-lack-{stands}"),
                    " ",
                    *[part for row in as_dicts(rows) for part in _print(row)],
                ],
                className=f"prints-{stands}",
            )
            for stands in ("rounded", "other")
            if len(rows := ordered.loc[ordered["stands"] == stands])
        ],
    ]


def _print(claim: Record) -> list[Component | str]:
    """The words as printed, by whom and when."""
    return [
        f"{as_printed(claim)} (",
        *outlet(claim),
        f", {numbers.day(claim['published'])}). ",
    ]


def _table(bears: Mapping[str, str], costs: pd.DataFrame) -> Component:
    """Every print of a cost: who bears it, how much, the words, and whose they are."""
    heads = ("bears", "dollars", "printed", "by", "published")
    rows = [
        html.Tr(
            [
                html.Th(who, scope="row"),
                html.Td(
                    numbers.currency(claim["value"]),
                    className="number",
                    **_sorted_by(claim),
                ),
                html.Td(as_printed(claim)),
                html.Td(outlet(claim)),
                html.Td(numbers.day(claim["published"])),
            ]
        )
        for slug, who in bears.items()
        for claim in as_dicts(costs.loc[costs["measure"] == slug].sort_values("published"))
    ]
    head = html.Tr(
        [
            html.Th(
                say(f"care-lack-column-{one}"),
                scope="col",
                className="number" if one == "dollars" else "",
            )
            for one in heads
        ]
    )
    return html.Div(
        dbc.Table([html.Thead(head), html.Tbody(rows)], size="sm", class_name="sortable"),
        className="scroll",
        role="region",
        tabIndex=0,
        **named(say("share-table-of", title=say("page-care-part-lack"))),
    )


def _sorted_by(claim: Record) -> dict[str, Any]:
    """What the cell of a sum is sorted by."""
    return {"data-v": str(claim["value"])}


def _stories(site: Site, costs: pd.DataFrame) -> Component:
    """News items that print one of the costs, newest first, undated last, with their checks."""
    news = visible_news(site.version.table("news"))
    printing = news.loc[news["item"].isin(costs["item"])].assign(
        shared=lambda table: table["item"].map(lambda _: ())
    )
    return html.Aside(
        html.Section(
            [
                html.H2(
                    [
                        say("page-care-stories"),
                        html.A(say("related-all-news"), href="/news?topic=child-care"),
                    ]
                ),
                html.Ul(
                    [item(site, row) for row in as_dicts(printing.head(_STORIES))],
                    className="news",
                ),
            ]
        ),
        className="rail",
    )
