"""Small multiples: one small chart a group, all on one scale, for lines that would tangle."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.render.interactive.frame import Figure
from dashboard.charts.render.interactive.multiples import HEIGHT, figures
from dashboard.charts.text import alt_text
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Site


def multiples(site: Site, chart: Chart) -> Component:
    """The lines of a chart apart, each with its group's name above it."""
    return html.Div(
        [
            html.Section(
                [
                    html.H3(series.label),
                    html.Div(_graph(drawn), role="img", **named(alt_text.lines_alone([series]))),
                ],
                className="small-chart",
            )
            for series, drawn in zip(
                chart.series, figures(chart, site.settings.accent), strict=True
            )
        ],
        className="multiples",
    )


def _graph(drawn: Figure) -> Component:
    return dcc.Graph(
        figure=drawn,
        config={"displayModeBar": False, "responsive": True},
        responsive=True,
        style={"height": f"{HEIGHT}px"},
    )
