"""The share panel of a chart: links, embeds with a preview, files and a citation."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.charts.addresses import Served
from dashboard.charts.chart import Chart
from dashboard.charts.kinds.address import links_of, publisher_of
from dashboard.charts.render import citation, markup
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Site

_WIDTH = 600


def panel(site: Site, chart: Chart) -> Component:
    """What takes a chart elsewhere; assets/share.js copies, and says so."""
    addresses = Served(site.settings.base_url or f"{request.scheme}://{request.host}")
    links = links_of(chart, site.facts, site.settings, addresses)
    publisher = publisher_of(site.settings, site.facts)
    height = markup.height(chart, _WIDTH)
    live = markup.frame(chart, links.embed, _WIDTH, height)
    pinned = markup.frame(chart, links.pinned_embed, _WIDTH, markup.height(chart, _WIDTH, True))
    # Asked for only when somebody opens the preview: share.js gives the frame its address then.
    later: dict[str, Any] = {"data-src": links.embed}
    return html.Details(
        [
            html.Summary("Share"),
            html.Div(
                [
                    html.H3("Link"),
                    _line("Updates when the data do", "Copy link", links.latest),
                    _line("Never changes", "Copy pinned link", links.pinned),
                    html.H3("Embed in a web page"),
                    html.P(
                        "WordPress and many editors turn the link above into the chart by "
                        "themselves. Elsewhere paste one of these:",
                        className="note",
                    ),
                    _line("Updates when the data do", "Copy embed code", live),
                    _line("Never changes", "Copy pinned embed code", pinned),
                    html.Details(
                        [
                            html.Summary("Preview"),
                            html.Iframe(
                                title=f"Preview: {chart.title}",
                                width="100%",
                                height=str(height),
                                **later,
                            ),
                        ]
                    ),
                    html.H3("Files"),
                    html.Ul(
                        [
                            html.Li(html.A(label, href=address, download=""))
                            for label, address in links.files
                        ],
                        className="files",
                    ),
                    html.H3("Citation"),
                    _line("", "Copy citation", citation.long(chart, links, publisher)),
                    html.P(role="status", className="copied"),
                ],
                className="share",
            ),
        ],
        className="table-toggle share-toggle",
    )


def _line(label: str, action: str, text: str) -> Component:
    """A text to take, and the button that copies it."""
    copies: dict[str, Any] = {"data-copy": text}
    about = f"{action}: {label.lower()}" if label else action
    return html.Div(
        [
            html.Span(label, className="choice") if label else None,
            html.Code(text),
            html.Button(action, type="button", className="copy", **copies, **named(about)),
        ],
        className="take",
    )
