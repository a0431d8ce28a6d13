"""The basket on every page: a button that keeps a chart, and the way to what is kept."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.summaries import basket
from dashboard.language import say
from dashboard.pages.page import Site


def keep(site: Site, chart: Chart) -> Component:
    """Puts a chart into the basket and takes it out: assets/basket.js keeps it in the browser."""
    held: dict[str, Any] = {"data-basket": entry(site, chart), "aria-pressed": "false"}
    return html.Button(
        say("basket-keep"), type="button", title=say("basket-keep-how"), className="keep", **held
    )


def entry(site: Site, chart: Chart) -> str:
    """A chart's address as the basket holds it."""
    return basket.entry_of(site.facts, chart, defaults_of(site.settings))


def link() -> Component:
    """The way to the basket, which the script shows with its number once a chart is in it."""
    said = {f"data-{name}": say(f"basket-{name}") for name in ("kept", "gone", "full", "failed")}
    told: dict[str, Any] = {**said, "data-most": str(basket.MOST)}
    return html.A(
        [say("basket-name"), " (", html.Span("0"), ")"],
        href=basket.PATH,
        hidden=True,
        id="basket",
        **told,
    )
