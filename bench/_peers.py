"""The apps that ours are measured against, for gunicorn to serve."""

import os
from pathlib import Path

from dash import Dash, dcc, html
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


def chart(processed: Path) -> Chart:
    """The chart that is measured, of the live version in a folder."""
    facts = facts_of(open_version(processed), catalogs.load())
    return address.chart(facts, KIND, SUBJECT, {}, defaults_of(load_settings()))


def stock() -> Flask:
    """The chart on a page as one writes it first in Dash, compressed as ours is."""
    shown = chart(Path(os.environ["KIDS_COUNT_PROCESSED"]))
    app = Dash("stock", title=shown.title, compress=True)
    app.layout = html.Div(
        [
            html.H1(shown.finding),
            dcc.Graph(figure=figure(shown, load_settings().accent)),
            html.P("; ".join(source.text for source in shown.sources)),
        ]
    )
    server: Flask = app.server
    return server
