"""The share panel of a chart: links, embeds with a preview, files, its words, and errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.addresses import Served
from dashboard.charts.chart import Chart
from dashboard.charts.kinds.address import defaults_of, latest_query, links_of, publisher_of
from dashboard.charts.render import citation, markup
from dashboard.charts.render.forms import FORMS
from dashboard.language import say
from dashboard.pages.components.report import finding_of, report_address
from dashboard.pages.page import Site

PATH = "/share"
_PLAIN: Mapping[str, str] = {}
# Which files stand together, by what a person wants of them.
_ROWS = (
    ("picture", ("png", "svg", "pdf")),
    ("office", ("pptx", "docx")),
    ("figures", ("xlsx", "csv")),
)


def panel(site: Site, chart: Chart) -> Component:
    """What takes a chart elsewhere; assets/share.js copies, and says so."""
    return html.Details(
        [
            html.Summary(say("share-share")),
            html.Div(
                [
                    ways(site, chart),
                    html.P(
                        html.A(
                            say("take-choose"),
                            href=address_of(chart.kind, chart.subject, chart.query),
                        )
                    ),
                    html.P(say("take-know"), className="small muted"),
                ],
                className="in",
            ),
        ],
        className="acts",
        **handed_out(site, chart),
    )


def address_of(kind: str, subject: str, query: Mapping[str, str]) -> str:
    """The page where size, words and places of a chart are chosen."""
    chosen = {name: value for name, value in query.items() if value}
    return f"{PATH}?{urlencode({'chart': kind, 'subject': subject, **chosen})}"


def handed_out(site: Site, chart: Chart) -> dict[str, Any]:
    """Who sees a pinned link may copy it: assets/share.js tells the server to keep it."""
    pinned = links_of(chart, site.facts, site.settings, Served(site.base)).pinned
    return {"data-handed-out": pinned.replace("/charts/", "/handed-out/")}


def ways(site: Site, chart: Chart, look: Mapping[str, str] = _PLAIN) -> Component:
    """Links, embeds, files and words of a chart; pictures and slides with a look of their own."""
    links = links_of(chart, site.facts, site.settings, Served(site.base))
    publisher = publisher_of(site.settings, site.facts)
    live, pinned = markup.code(chart, links), markup.code(chart, links, pinned=True)
    rows: list[tuple[str, list[Component]]] = [
        (
            name,
            [
                html.A(ending.upper(), href=file(site, chart, ending, look), download="")
                for ending in endings
            ],
        )
        for name, endings in _ROWS
    ]
    shown: list[tuple[str, list[Component]]] = [
        ("link", [copy("link", links.latest), copy("pinned-link", links.pinned)]),
        (
            "embed",
            [
                copy("embed", live),
                copy("pinned-embed", pinned),
                html.A(say("take-preview"), href=links.embed),
            ],
        ),
        *rows,
        (
            "words",
            [
                copy("finding", finding_of(site, chart)),
                copy("citation", citation.long(chart, links, publisher)),
                html.A(say("take-report"), href=report_address(site, chart)),
            ],
        ),
    ]
    return html.Dl(
        [
            part
            for name, choices in shown
            for part in (html.Dt(say(f"take-{name}")), html.Dd(choices))
        ],
        className="share",
    )


def file(site: Site, chart: Chart, ending: str, look: Mapping[str, str] = _PLAIN) -> str:
    """The address of a file of a chart, with those of the looks that it can have."""
    query = latest_query(site.facts, chart, defaults_of(site.settings))
    mine = {name: value for name, value in look.items() if name in FORMS[ending].looks}
    served = Served(site.base)
    return served.of(ending, "", chart.kind, chart.subject, {**query, **mine})


def copy(name: str, text: str) -> Component:
    """A button that copies a text, which its title shows to whoever must copy by hand."""
    copies: dict[str, Any] = {"data-copy": text, "data-copied": say("take-copied")}
    return html.Button(say(f"take-copy-{name}"), type="button", title=text, **copies)
