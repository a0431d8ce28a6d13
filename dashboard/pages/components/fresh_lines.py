"""How fresh the figures of a card are: a line for each source under "About these figures"."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Source
from dashboard.charts.facts import fresh
from dashboard.pages.page import Site


def today() -> datetime.date:
    """The day by which pages say what is expected and what is overdue."""
    return datetime.datetime.now(datetime.UTC).date()


def fresh_lines(site: Site, sources: Iterable[Source]) -> list[Component]:
    """The newest year held of each source, and when newer figures are expected."""
    return [html.P(told) for told in fresh.said(site.facts, sources, today())]
