"""Where the gaps are: one row an indicator, its groups as dots on one line."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts import disparity, theme
from dashboard.charts.chart import Chart
from dashboard.charts.strip import strip
from dashboard.pages.page import Site

# Clear gaps first, then full counts, then what cannot be judged or told.
_ORDER = ("clear gap", "full count", "cannot be judged", "cannot be told", "")


def charts(site: Site, place: str) -> list[Chart]:
    """The newest disparity chart of each indicator in a place, the surest and widest first."""
    version, catalog = site.version, site.catalog
    made = [
        disparity.disparity(version, catalog, slug, place)
        for slug in disparity.by_race(version, catalog)
        if disparity.periods(version, catalog.indicators[slug], place)
    ]
    return sorted(made, key=lambda chart: (_ORDER.index(chart.sure), -_width(chart)))


def rows(site: Site, made: Sequence[Chart]) -> Component:
    """The rows of several disparity charts, with a key to the groups."""
    most = max((_largest(chart) for chart in made), default=1.0)
    keys = {series.label: series.color for chart in made for series in chart.series}
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
                    for label, color in sorted(keys.items())
                ],
                className="key",
            ),
            html.Div([_row(chart, most) for chart in made], className="chart"),
        ]
    )


def _row(chart: Chart, most: float) -> Component:
    place = urlencode({"place": chart.query["place"]})
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
        ],
        className="gap-row",
    )


def _largest(chart: Chart) -> float:
    return max((p.value or 0.0 for series in chart.series for p in series.points), default=1.0)


def _width(chart: Chart) -> float:
    values = [p.value for series in chart.series for p in series.points if p.value is not None]
    return max(values) - min(values) if values else 0.0
