"""What a reader can do with a chart: copy its finding, see how it was made, report an error."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.charts.chart import Chart
from dashboard.charts.kinds import address
from dashboard.charts.render import citation
from dashboard.language import say
from dashboard.pages.page import Site


def tools(site: Site, chart: Chart) -> Component:
    """Copy this finding, how this was made, report an error."""
    return html.Div(
        [
            html.Button(
                "Copy this finding",
                type="button",
                className="copy",
                **{"data-copy": _finding(site, chart)},  # type: ignore[arg-type]
            ),
            html.A(say("made-link"), href=address.origin_of(chart)),
            html.A("Report an error", href=report_address(site, chart)),
        ],
        className="tools",
    )


def _finding(site: Site, chart: Chart) -> str:
    return citation.finding(chart, f"{base(site)}{address.page_of(chart, chart.query)}")


def base(site: Site) -> str:
    """Where the dashboard is reached, without a slash at the end."""
    return site.settings.base_url or request.host_url.rstrip("/")


def report_address(site: Site, chart: Chart, sentence: str = "") -> str:
    """A message about a chart, or a sentence of it, named in it, to whom the settings say."""
    to = site.settings.report_errors_to or str(site.settings.organization_url)
    subject = f"An error in the dashboard: {sentence or chart.title}"
    if "://" in to:
        return f"{to}{'&' if '?' in to else '?'}{urlencode({'subject': subject})}"
    body = f"What is wrong:\n\n\nThe chart: {_finding(site, chart)}"
    return f"mailto:{to}?subject={quote(subject)}&body={quote(body)}"
