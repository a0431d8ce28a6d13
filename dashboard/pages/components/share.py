"""The share panel of a chart: links, embeds with a preview, files, its words, and errors."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts.addresses import OFFERED, Served
from dashboard.charts.chart import Chart
from dashboard.charts.kinds.address import links_of, publisher_of
from dashboard.charts.render import citation, markup
from dashboard.language import say
from dashboard.pages.components.report import base, finding_of, report_address
from dashboard.pages.page import Site

# Which files stand together, by what a person wants of them.
_ROWS = (
    ("picture", ("png", "svg", "pdf")),
    ("office", ("pptx", "docx")),
    ("figures", ("xlsx", "csv")),
)


def panel(site: Site, chart: Chart) -> Component:
    """What takes a chart elsewhere; assets/share.js copies, and says so."""
    links = links_of(chart, site.facts, site.settings, Served(base(site)))
    publisher = publisher_of(site.settings, site.facts)
    live, pinned = markup.code(chart, links), markup.code(chart, links, pinned=True)
    files = dict(zip(OFFERED, (address for _, address in links.files), strict=True))
    rows: list[tuple[str, list[Component]]] = [
        (name, [html.A(ending.upper(), href=files[ending], download="") for ending in endings])
        for name, endings in _ROWS
    ]
    shown: list[tuple[str, list[Component]]] = [
        ("link", [_copy("link", links.latest), _copy("pinned-link", links.pinned)]),
        (
            "embed",
            [
                _copy("embed", live),
                _copy("pinned-embed", pinned),
                html.A(say("take-preview"), href=links.embed),
            ],
        ),
        *rows,
        (
            "words",
            [
                _copy("finding", finding_of(site, chart)),
                _copy("citation", citation.long(chart, links, publisher)),
                html.A(say("take-report"), href=report_address(site, chart)),
            ],
        ),
    ]
    # Who sees a pinned link may copy it: assets/share.js tells the server to keep it.
    told: dict[str, Any] = {"data-handed-out": links.pinned.replace("/charts/", "/handed-out/")}
    return html.Details(
        [
            html.Summary(say("share-share")),
            html.Dl(
                [
                    part
                    for name, choices in shown
                    for part in (html.Dt(say(f"take-{name}")), html.Dd(choices))
                ],
                className="in share",
            ),
            html.P(say("take-know"), className="small muted"),
        ],
        className="acts",
        **told,
    )


def _copy(name: str, text: str) -> Component:
    """A button that copies a text, which its title shows to whoever must copy by hand."""
    copies: dict[str, Any] = {"data-copy": text, "data-copied": say("take-copied")}
    return html.Button(say(f"take-copy-{name}"), type="button", title=text[:300], **copies)
