"""The apps that ours are measured against, for gunicorn to serve."""

import os
from pathlib import Path

import dash_bootstrap_components as dbc
from dash import Dash, Input, Output, dcc, html
from dash.development.base_component import Component
from flask import Flask, Response

from bench._served import KIND, SUBJECT
from dashboard import catalog as catalogs
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.render.interactive import figure
from dashboard.settings import load_settings
from dashboard.store import open_version

constant = Flask("constant")
constant.add_url_rule("/", view_func=lambda: Response("ok"))


def chart(processed: Path, place: str = "MA") -> Chart:
    """The chart that is measured, of the live version in a folder."""
    facts = facts_of(open_version(processed), catalogs.load())
    return address.chart(facts, KIND, SUBJECT, {"place": place}, defaults_of(load_settings()))


def stock() -> Flask:
    """The chart on a page as one writes it first in Dash, compressed as ours is."""
    catalog = catalogs.load()
    facts = facts_of(open_version(Path(os.environ["KIDS_COUNT_PROCESSED"])), catalog)
    app = Dash("stock", title="stock", compress=True)

    def view(place: str) -> list[Component]:
        shown = address.chart(facts, KIND, SUBJECT, {"place": place}, defaults_of(load_settings()))
        return [
            html.H1(shown.finding),
            dcc.Graph(figure=figure(shown, load_settings().accent)),
            html.P("; ".join(source.text for source in shown.sources)),
        ]

    states = [{"value": code, "label": name} for code, name in catalog.states.items()]
    app.layout = html.Div([dbc.Select(states, "MA", id="place"), html.Div(view("MA"), id="view")])
    app.callback(Output("view", "children"), Input("place", "value"))(view)
    server: Flask = app.server
    return server
