"""Pictures of what care costs: bars of an income, and all states on one line."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import ChildCare
from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import scale
from dashboard.charts.render.drawing.small import share_bar
from dashboard.charts.render.drawing.strips import Named, State, score_line
from dashboard.charts.text import price_text
from dashboard.language import say
from dashboard.pages.components.markup import Markup


def income_bars(chart: Chart, words: ChildCare) -> Component | None:
    """A bar a kind of care: all of it is the income, and each part what a child's care takes."""
    if not chart.series:
        return None
    income = chart.table.rows[0].texts[3]
    kinds = [point.key for point in chart.series[0].points]
    return html.Div(
        [
            html.P(
                [
                    html.Span(
                        say(
                            "page-care-bar-limit", limit=price_text.benchmark_label(words.benchmark)
                        )
                    ),
                    html.Span(
                        say("page-care-bar-whole", figure=income),
                    ),
                ],
                className="bar-ends",
            ),
            *[part for kind in kinds for part in _income_bar(chart, words, kind)],
        ],
        className="draw",
    )


def _income_bar(chart: Chart, words: ChildCare, kind: str) -> list[Component]:
    """What each child's care costs, and the bar of the income with what it takes."""
    label = words.settings[kind].label
    mine = [row for row in chart.table.rows if row.texts[0] == label]
    # The last row is that of both.
    costs = [row.texts[2] for row in mine[:2]]
    points = [point for one in chart.series for point in one.points if point.key == kind]
    shares = [point.value or 0.0 for point in points]
    told = points[-1].text
    if len(points) > 1:
        told = say(
            "page-care-bar-both",
            share=points[0].text,
            child=chart.series[0].label,
            other_share=points[1].text,
        )
    return [
        html.P([html.B(label), " ", " + ".join(costs)], className="bar-name"),
        bar(_apart(shares), told, say("page-care-bar-said", setting=label, told=told), words),
    ]


def bar(shares: Sequence[float], told: str, said: str, words: ChildCare) -> Component:
    """Parts of an income one after another, with the benchmark's heavy line."""
    return Markup(html=share_bar(shares, words.benchmark.share, told, said))


def _apart(sums: Sequence[float]) -> list[float]:
    """What each of several adds to those before it."""
    return [each - before for each, before in zip(sums, (0.0, *sums), strict=False)]


def states_line(chart: Chart) -> Component | None:
    """Every state at its price on one line; the first, the last and the chosen by name."""
    points = [(point, one.role == "home") for one in chart.series for point in one.points]
    states = [
        State(point.label, point.value, f"{point.label}: {point.text}", mine, point.key)
        for point, mine in points
        if point.value is not None
    ]
    if len(states) < 2:
        return None
    ordered = sorted(points, key=lambda one: one[0].value or 0.0)
    named = {
        one.key: (one, mine)
        for one, mine in (ordered[0], ordered[-1], *points)
        if mine or one in (ordered[0][0], ordered[-1][0])
    }
    names = [
        Named(f"{one.label} {one.text}", one.value or 0.0, mine) for one, mine in named.values()
    ]
    low, high = ordered[0][0].value or 0.0, ordered[-1][0].value or 1.0
    ticks = [Named(scale.said(at, chart.unit), at) for at in scale.rounded(low, high)]
    return Markup(html=score_line(states, names, ticks=ticks, label=chart.alt), className="draw")
