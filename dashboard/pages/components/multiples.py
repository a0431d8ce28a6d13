"""Small multiples: one small chart a group, all on one scale, for lines that would tangle."""

from __future__ import annotations

from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart, Series
from dashboard.charts.render.interactive import figure
from dashboard.charts.text import alt_text
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Site

_HEIGHT = 190


def multiples(site: Site, chart: Chart) -> Component:
    """The lines of a chart apart, each with its group's name above it."""
    values = [p.value for series in chart.series for p in series.points if p.value is not None]
    years = [p.x for series in chart.series for p in series.points if p.x is not None]
    scaled = replace(chart, axis="", range=(min(0.0, *values), max(values) * 1.08))
    return html.Div(
        [
            html.Section(
                [
                    html.H3(series.label),
                    html.Div(
                        _small(site, scaled, series, years), role="img", **named(_alt(series))
                    ),
                ],
                className="small-chart",
            )
            for series in chart.series
        ],
        className="multiples",
    )


def _small(site: Site, chart: Chart, series: Series, years: list[float]) -> Component:
    drawn = figure(replace(chart, series=(series,)), site.settings.accent)
    drawn["layout"]["height"] = _HEIGHT
    drawn["layout"]["margin"] = {"l": 8, "r": 10, "t": 8, "b": 28}
    drawn["layout"]["xaxis"] |= {"range": [min(years) - 0.5, max(years) + 0.5], "nticks": 4}
    return dcc.Graph(
        figure=drawn,
        config={"displayModeBar": False, "responsive": True},
        responsive=True,
        style={"height": f"{_HEIGHT}px"},
    )


def _alt(series: Series) -> str:
    drawn = [point for point in series.points if point.value is not None]
    first, last = drawn[0], drawn[-1]
    return alt_text.lines(
        "", [(series.label, first.label, first.text, last.label, last.text)]
    ).strip()
