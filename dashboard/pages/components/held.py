"""What is held: whole tables to download, and which years of which indicator, as strips."""

from __future__ import annotations

from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import coverage as covered
from dashboard.charts.render import coverage_strip
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.questions import question
from dashboard.pages.page import Site
from dashboard.schema import TABLES

_FORMS = ("csv", "parquet")


def downloads(site: Site, opened: bool) -> Component:
    """Every table of the version, on the terms of those whose figures it holds."""
    version, told = site.version, site.catalog.dictionary
    rows = [
        html.Tr(
            [
                html.Th(
                    [
                        html.B(name.replace("_", " ")),
                        html.Small(told.get(one.description, one.description)),
                    ],
                    scope="row",
                ),
                html.Td(f"{version.rows(name):,}", className="number"),
                *[
                    html.Td(
                        html.A(
                            say(f"page-data-tables-{form}"),
                            href=f"/data/{name}.{form}",
                            **_named(name, form),
                        )
                    )
                    for form in _FORMS
                ],
            ]
        )
        for name, one in TABLES.items()
    ]
    heads = [
        html.Th(say("page-data-tables-table"), scope="col"),
        html.Th(say("page-data-tables-rows"), scope="col", className="number"),
    ]
    files = html.Th(say("page-data-tables-as"), scope="colgroup", colSpan=len(_FORMS))
    head = html.Thead(html.Tr([*heads, files]))
    caption = say("page-data-tables-caption")
    return question(
        "tables",
        say("page-data-tables"),
        say("page-data-tables-count", count=len(TABLES)),
        html.Div(
            [
                html.Div(
                    dbc.Table(
                        [html.Caption(caption, className="sr"), head, html.Tbody(rows)], size="sm"
                    )
                ),
                html.Div(
                    [
                        html.P(say("page-data-tables-how")),
                        html.Ul([html.Li(words) for words in _terms(site)], className="points"),
                    ]
                ),
            ],
            className="downloads split a73",
        ),
        opened=opened,
    )


def _named(table: str, form: str) -> dict[str, Any]:
    """Which table a link is of, for whoever hears it alone."""
    return named(say("page-data-tables-file", table=table.replace("_", " "), form=form.upper()))


def _terms(site: Site) -> tuple[str, ...]:
    """On what terms the figures of whole tables are used."""
    return site.catalog.terms_of("; ".join(sorted(set(site.version.table("files")["publisher"]))))


def coverage(site: Site, titles: dict[str, str], opened: bool) -> Component | None:
    """A strip an indicator: the years it has figures of, darker the more states have one."""
    lines = covered.coverage(site.facts)
    years = covered.span(lines)
    if not years:
        return None
    rows = [
        html.Li(
            [
                html.A(titles[line.indicator], href=f"/indicators/{line.indicator}"),
                Markup(
                    coverage_strip.strip(line.states, years, line.words).html(), className="draw"
                ),
            ]
        )
        for line in lines
    ]
    scale = html.Li(
        [html.Span(), Markup(coverage_strip.scale(years).html(), className="draw")],
        className="scale",
    )
    halves = -(-len(rows) // 2)
    return question(
        "years",
        say("page-data-years"),
        say(
            "page-data-years-count",
            count=len(lines),
            earlier=str(years.start),
            latest=str(years.stop - 1),
        ),
        html.P(say("page-data-years-how")),
        Markup(coverage_strip.key(), className="draw"),
        html.Div(
            [
                html.Ul([scale, *rows[:halves]], className="coverage"),
                html.Ul([scale, *rows[halves:]], className="coverage"),
            ],
            className="split",
        ),
        opened=opened,
    )
