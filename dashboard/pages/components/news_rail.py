"""Beside the news archive: its years as bars that open to months, and the figures that differ."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.rows import Record
from dashboard.charts.text import claim_text, numbers
from dashboard.language import say
from dashboard.measures.claims import DIFFERS
from dashboard.pages.components import printed_figures
from dashboard.pages.components.related import outlet
from dashboard.pages.page import Site

_OPEN = 2  # years whose months are shown at once
_DIFFERING = 4  # figures that differ, at most


def rail(site: Site, news: pd.DataFrame, differing: Sequence[Record]) -> Component:
    """By year and month, and what differs, newest first."""
    return html.Aside(
        [_by_year(news["published"].str[:7]), _differing(site, differing)], className="rail"
    )


def _by_year(months: pd.Series) -> Component:
    """A bar a year, as long as it has stories, that opens to its months."""
    counts = {str(month): int(count) for month, count in months.value_counts().items()}
    by_year: dict[str, int] = {}
    for month, count in counts.items():
        by_year[month[:4]] = by_year.get(month[:4], 0) + count
    undated = by_year.pop("", 0)
    most = max(by_year.values(), default=1)
    years: list[Component] = [
        html.Details(
            [
                html.Summary(
                    [
                        html.Span(year),
                        html.Span(
                            html.I(style={"width": f"{100 * by_year[year] / most:.1f}%"}),
                            className="bar",
                        ),
                        html.B(str(by_year[year])),
                    ]
                ),
                html.Ul([html.Li(one) for one in _months(year, counts)]),
            ],
            open=position < _OPEN,
            className="year",
        )
        for position, year in enumerate(sorted(by_year, reverse=True))
    ]
    if undated:
        link = html.A(say("page-news-undated"), href=f"/news?{urlencode({'from': 'undated'})}")
        years.append(html.P([link, html.B(str(undated))], className="year"))
    return html.Section([html.H2(say("page-news-by-year")), *years])


def _months(year: str, counts: dict[str, int]) -> list[list[Component | str]]:
    """The months of a year with their stories, and all of the year where there are several."""
    mine = sorted((month for month in counts if month.startswith(year)), reverse=True)
    links: list[list[Component | str]] = [
        [_month(month, month, year), " ", str(counts[month])] for month in mine
    ]
    if len(mine) < 2:
        return links
    # What has no month may be of any.
    dated = [month for month in mine if month != year] or mine
    query = urlencode({"from": dated[-1], "to": dated[0]})
    return [*links, [html.A(say("page-news-year", period=year), href=f"/news?{query}")]]


def _month(first: str, last: str, year: str) -> Component:
    """A link to the stories of a month; its year is said to whoever does not see it above."""
    name = numbers.day(first) if first != year else say("page-news-no-month", period=year)
    shown = name.removesuffix(year).removesuffix(" de ").removeprefix(f"{year}, ").strip()
    unseen = html.Span(f" {year}", className="sr")
    return html.A([shown, unseen], href=f"/news?{urlencode({'from': first, 'to': last})}")


def _differing(site: Site, claims: Sequence[Record]) -> Component | None:
    """Printed figures that differ from the data: what is printed, by whom, and why."""
    if not claims:
        return None
    # Of two figures in the same words one is told.
    apart = {(claim["item"], claim["as_printed"]): claim for claim in reversed(claims)}
    shown = [*apart.values()][::-1][:_DIFFERING]
    every = html.A(say("page-news-all-differing", count=len(claims)), href=f"/news?check={DIFFERS}")
    return html.Section(
        [
            html.H2([say("page-news-differing"), every]),
            html.Ul(
                [
                    html.Li(
                        [
                            html.B(claim_text.as_printed(claim)),
                            html.Br(),
                            *outlet(claim),
                            ". ",
                            " ".join(printed_figures.why(site, claim)),
                        ]
                    )
                    for claim in shown
                ],
                className="differing",
            ),
        ]
    )
