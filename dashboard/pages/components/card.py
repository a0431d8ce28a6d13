"""The chart card: finding, chart, what to know, source and table, in one figure."""

from __future__ import annotations

from collections.abc import Callable

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart, Table
from dashboard.pages.components import explore, share
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.tools import tools
from dashboard.pages.page import Site

# Where a row of a table leads, by its key.
Opens = Callable[[str], str]


def card(
    site: Site,
    chart: Chart,
    opens: Opens | None = None,
    drawing: Component | None = None,
    explorable: bool = False,
) -> Component:
    """A chart with its finding above it, its table and its source below it.

    With ``opens`` the rows of the table are links to what it says of their key. ``drawing`` stands
    in place of the chart's own figure; an explorable one offers to become a figure of Plotly's.
    """
    return html.Figure(
        [
            html.H2(chart.finding, className="finding"),
            _details(chart),
            (drawing or explore.drawing(site, chart, explorable))
            if any(series.points for series in chart.series)
            else None,
            html.Figcaption(
                [
                    *[html.P(note, className="note") for note in chart.notes],
                    html.P(
                        [
                            *_sources(chart),
                            f"Data version {chart.version}.",
                        ],
                        className="source",
                    ),
                ]
            ),
            html.Details(
                [html.Summary("Table"), table(chart.table, chart.title, opens)],
                className="table-toggle",
            ),
            tools(site, chart),
            share.panel(site, chart),
        ],
        className="chart",
    )


def table(content: Table, caption: str, opens: Opens | None = None) -> Component:
    """The chart's figures as a table with a caption; with ``opens``, keyed rows are links."""
    numeric = [column.unit != "text" for column in content.columns]
    head = html.Thead(
        html.Tr(
            [
                html.Th(column.label, scope="col", className="number" if right else "")
                for column, right in zip(content.columns, numeric, strict=True)
            ]
        )
    )
    body = html.Tbody(
        [
            html.Tr(
                [
                    html.Th(
                        dcc.Link(row.texts[0], href=opens(row.key))
                        if opens and row.key
                        else row.texts[0],
                        scope="row",
                    ),
                    *[
                        html.Td(text, className="number" if right else "")
                        for text, right in zip(row.texts[1:], numeric[1:], strict=True)
                    ],
                ],
                className="home" if row.mark else "",
            )
            for row in content.rows
        ]
    )
    return html.Div(
        dbc.Table([html.Caption(caption), head, body], size="sm"),
        className="scroll",
        role="region",
        tabIndex=0,
        **named(f"Table: {caption}"),
    )


def _details(chart: Chart) -> Component | None:
    if not chart.details and not chart.sure:
        return None
    badge = html.Span(chart.sure, className="sure") if chart.sure else None
    return html.P([badge, " ", " ".join(chart.details)], className="details")


def _sources(chart: Chart) -> list[Component | str]:
    if not chart.sources:
        return []
    return ["Source: ", *_joined([_source(s.text, s.url) for s in chart.told_by]), ". "]


def _source(text: str, url: str) -> Component | str:
    return html.A(text, href=url) if url else text


def _joined(parts: list[Component | str]) -> list[Component | str]:
    """Parts with semicolons between them."""
    joined: list[Component | str] = []
    for part in parts:
        joined += ["; ", part] if joined else [part]
    return joined
