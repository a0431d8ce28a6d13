"""Where the gaps are: one row an indicator, its groups as dots on one line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.render import theme
from dashboard.charts.render.strip import strip
from dashboard.charts.summaries.gap_lines import Glance, glances
from dashboard.charts.text import numbers
from dashboard.pages.page import Site
from dashboard.schema import Unit


def charts(site: Site, place: str, sort: str = "sure") -> list[Glance]:
    """The newest gap of each indicator in a place, each with its chart, sorted."""
    return glances(site.facts, place, sort)


def rows(site: Site, made: Sequence[Glance]) -> Component:
    """The rows of several gaps, with a key to the groups."""
    return html.Div(
        [
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(style={"background": theme.color(color, theme.INK)}),
                            label,
                        ]
                    )
                    for color, label in _key(made)
                ],
                className="key",
            ),
            html.P(
                "A dark ring marks the reference. Each line has its own scale, named at its ends.",
                className="fine",
            ),
            html.Div([_row(one) for one in made], className="chart"),
        ]
    )


def _key(made: Sequence[Glance]) -> list[tuple[str, str]]:
    """Colors and what they stand for: the shortest label of the groups that share one."""
    labels: dict[str, str] = {}
    for series in (series for one in made for series in one.chart.series):
        labels[series.color] = min(series.label, labels.get(series.color, series.label), key=len)
    return sorted(labels.items(), key=lambda pair: pair[1])


def _row(one: Glance) -> Component:
    chart = one.chart
    most = _end(chart)
    place = urlencode({"place": chart.query["place"]})
    ends = (numbers.figure(0, chart.unit), numbers.figure(most, chart.unit))
    parts = [
        ("Gap", one.gap),
        ("Ratio", one.ratio),
        ("Behind it", one.behind),
    ]
    return html.Article(
        [
            html.H3(
                html.A(chart.title, href=f"/disparities/{chart.subject}?{place}"),
            ),
            html.P(
                [chart.finding, " ", html.Span(chart.sure, className="sure") if chart.sure else ""]
            ),
            html.Img(
                src="data:image/svg+xml," + quote(strip(chart, most)),
                alt=chart.alt,
            ),
            html.P([html.Span(end) for end in ends], className="ends"),
            html.Dl(
                [
                    html.Div([html.Dt(name), html.Dd(text or numbers.NO_FIGURE)])
                    for name, text in parts
                ],
                className="gap-parts",
            )
            if one.gap
            else None,
            html.P(one.direction, className="direction") if one.direction else None,
        ],
        className="gap-row",
    )


def _end(chart: Chart) -> float:
    """Where the line of a chart ends: a round figure beyond its largest."""
    largest = max((p.value or 0.0 for one in chart.series for p in one.points), default=0.0)
    if chart.unit == Unit.PERCENT:
        return min((math.floor(largest * 100) + 1) / 100, 1.0)
    return float(math.floor(largest) + 1)
