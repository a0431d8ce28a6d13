"""The chart card: finding, chart, what to know, source and table, in one figure."""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart, Table
from dashboard.charts.interactive import figure
from dashboard.pages.components import share
from dashboard.pages.components.aria import named
from dashboard.pages.page import Site


def card(site: Site, chart: Chart) -> Component:
    """A chart with its finding above it, its table and its source below it."""
    accent = site.settings.accent
    return html.Figure(
        [
            html.H2(chart.finding, className="finding"),
            _details(chart),
            html.Div(
                dcc.Graph(
                    figure=figure(chart, accent),
                    config={"displayModeBar": False, "responsive": True},
                    responsive=True,
                    style={"height": figure_height(chart, accent)},
                ),
                role="img",
                className="plot",
                **named(chart.alt),
            )
            if any(series.points for series in chart.series)
            else None,
            html.Figcaption(
                [
                    *[html.P(note, className="note") for note in chart.notes],
                    html.P(
                        [
                            "Source: ",
                            *_joined([_source(s.text, s.url) for s in chart.sources]),
                            f". Data version {chart.version}.",
                        ],
                        className="source",
                    ),
                ]
            ),
            html.Details(
                [html.Summary("Table"), table(chart.table, chart.title)], className="table-toggle"
            ),
            share.panel(site, chart),
        ],
        className="chart",
    )


def figure_height(chart: Chart, accent: str) -> str:
    """The height of the drawing, so that the page does not jump when it appears."""
    return f"{figure(chart, accent)['layout']['height']}px"


def table(content: Table, caption: str) -> Component:
    """The chart's figures as a table with a caption."""
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
                    html.Th(row.texts[0], scope="row"),
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
    return html.P([badge, " ".join(chart.details)], className="details")


def _source(text: str, url: str) -> Component | str:
    return html.A(text, href=url) if url else text


def _joined(parts: list[Component | str]) -> list[Component | str]:
    """Parts with semicolons between them."""
    joined: list[Component | str] = []
    for part in parts:
        joined += ["; ", part] if joined else [part]
    return joined
