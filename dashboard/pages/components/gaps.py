"""Where the gaps are: one row an indicator, its groups as dots on one line."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.kinds import address
from dashboard.charts.render import strip
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Site


def charts(site: Site, place: str, sort: str = "sure") -> list[GapLine]:
    """The newest gap of each indicator in a place, each with its chart, sorted."""
    return gap_lines(site.facts, place, sort)


def rows(site: Site, made: Sequence[GapLine]) -> Component:
    """The rows of several gaps, with a key to the groups."""
    return html.Div(
        [
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(style={"background": color}),
                            label,
                        ]
                    )
                    for color, label in strip.key(one.chart for one in made)
                ],
                className="key",
            ),
            html.P(
                say("page-gaps-key"),
                className="fine",
            ),
            html.Div([_row(one) for one in made], className="chart"),
        ]
    )


def _row(one: GapLine) -> Component:
    chart = one.chart
    place = urlencode({"place": chart.query["place"]})
    parts = [
        (say("page-gaps-gap"), one.gap),
        (say("page-gaps-ratio"), one.ratio),
        (say("page-gaps-behind"), one.behind),
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
                src="data:image/svg+xml," + quote(strip.strip(chart)),
                alt=chart.alt,
            ),
            html.P([html.Span(end) for end in strip.ends(chart)], className="ends"),
            html.Dl(
                [
                    html.Div([html.Dt(name), html.Dd(text or numbers.NO_FIGURE)])
                    for name, text in parts
                ],
                className="gap-parts",
            )
            if one.gap
            else None,
            html.P(" ".join(one.direction), className="direction") if one.direction else None,
            html.P(one.differs, className="fine") if one.differs else None,
            html.P(
                html.A(
                    say("made-link"),
                    href=address.origin_of(chart),
                    **named(say("made-link-of", title=chart.title)),
                ),
                className="fine",
            ),
        ],
        className="gap-row",
    )
