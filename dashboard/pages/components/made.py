"""How the sentences of a chart were made: each with its rule, its cells, and a way to report it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts.cells import Origin
from dashboard.charts.facts.made import Made, made
from dashboard.language import say
from dashboard.pages.components.report import report_address
from dashboard.pages.page import Site

# Of a sentence over many years, such as a trend's, so many cells are told one by one.
_MOST = 8


def how_made(site: Site, chart: Chart, origins: Sequence[Origin]) -> list[Component]:
    """Every sentence of a chart with the rule, the figures and their cells behind it."""
    told = made(chart, origins)
    if not told:
        return []
    return [
        html.Section(
            [
                html.H2(say("made-heading"), id="made"),
                html.Ol([html.Li(_one(site, chart, *one)) for one in enumerate(told)]),
            ],
            className="made",
        )
    ]


def _one(site: Site, chart: Chart, at: int, one: Made) -> Component:
    """A sentence that opens to how it was made; the first is open."""
    more = len(one.cells) - _MOST
    listed = [html.Li(f"{cell.sentence}.") for cell in one.cells[:_MOST]]
    listed += [html.Li(say("made-more", count=more))] if more > 0 else []
    report = report_address(site, chart, one.sentence, one.cells)
    return html.Details(
        [
            html.Summary(html.Q(one.sentence)),
            html.P(one.rule) if one.rule else None,
            html.Ul(listed, className="points") if listed else None,
            html.P(html.A(say("made-report"), href=report)),
        ],
        open=at == 0,
    )
