"""A chart's drawing, and the button by which a reader gets it as a figure to explore."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.render import drawing as render
from dashboard.charts.render.interactive import figure
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site


def drawing(site: Site, chart: Chart, explorable: bool = False) -> Component:
    """The chart as it is drawn; for whoever explores, a figure of Plotly's in the same place."""
    if not explorable:
        return _still(chart)
    shown = _figure(site, chart) if site.exploring else _still(chart)
    room: dict[str, Any] = {"data-room": _room(chart)}
    return html.Div([html.Div(shown, **room), explore_button(site, chart)])


def explore_button(site: Site, chart: Chart) -> Component:
    """Asks for the page as Dash draws it; there, it is the line that says how to explore.

    assets/explore.js reads what it says meanwhile, and puts the focus on what took its place.
    """
    marks: dict[str, Any] = {"data-explore": _key(chart)}
    if site.exploring:
        return html.P(
            say("page-explore-how"), tabIndex=-1, className="explore fine", **_explored(chart)
        )
    for word in ("loading", "done", "failed"):
        marks[f"data-{word}"] = say(f"page-explore-{word}")
    return html.P(
        html.Button(say("page-explore"), type="button", className="explore", **marks),
        className="offer",
    )


def _explored(chart: Chart) -> dict[str, Any]:
    return {"data-explored": _key(chart)}


def _room(chart: Chart) -> str:
    """The property by which assets/explore.js says how high a drawing is whose place is taken.

    With as many lines or rows as were drawn: what is chosen later may need another height.
    """
    return f"--room-{chart.kind}-{len(chart.series)}"


def _key(chart: Chart) -> str:
    return f"{chart.kind}/{chart.subject}"


def _still(chart: Chart) -> Component:
    return Markup(html=render.as_html(chart), className="draw")


def _figure(site: Site, chart: Chart) -> Component:
    """A figure of Plotly's, as high as the drawing whose place it takes, with years to drag."""
    drawn = figure(chart, site.settings.accent)
    high = drawn["layout"].pop("height")
    drawn["layout"] |= {"dragmode": "zoom", "autosize": True}
    drawn["layout"]["xaxis"] = {**drawn["layout"].get("xaxis", {}), "fixedrange": False}
    return html.Div(
        dcc.Graph(
            figure=drawn,
            config={"displayModeBar": False, "responsive": True},
            responsive=True,
            style={"height": f"var({_room(chart)}, {high}px)"},
        ),
        role="img",
        className="draw plot",
        **named(chart.alt),
    )
