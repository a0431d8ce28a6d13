"""Report an error: what is reported, a text that says so, and whom to send it to."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.facts.cells import Origin
from dashboard.charts.facts.made import Made, made
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.pages.components.report import PATH, message
from dashboard.pages.page import Page, Query, Site, View
from dashboard.store import StoreError

# Of a sentence over many years so many cells are told one by one.
_CELLS = 8
_TEXT = "report-text"


@dataclass(frozen=True)
class Asked:
    """What is reported: a chart, or none; a sentence of it with its cells, or all of it.

    ``notes`` say what the address names and is not there.
    """

    chart: Chart | None = None
    created: str = ""
    made: Made | None = None
    notes: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence that is reported, if it is one alone."""
        return self.made.sentence if self.made else ""

    @property
    def cells(self) -> Sequence[Origin]:
        """The cells of the figures in that sentence."""
        return self.made.cells if self.made else ()


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for: a chart's kind, subject and query, its version, a sentence.

    Only what a chart of ours says is shown as said by it: an address can be written by anybody.
    """
    kind = query.get("chart", "")
    if not kind:
        return Asked()
    facts, notes = _facts(site, query.get("version", ""))
    chart = _chart(site, facts, query)
    if chart is None:
        return Asked(notes=(*notes, say("report-no-chart")))
    asked, told = query.get("sentence", ""), None
    if asked:
        origins = address.cells(
            facts, chart.kind, chart.subject, chart.query, address.defaults_of(site.settings)
        )
        told = next((one for one in made(chart, origins) if one.sentence == asked), None)
        notes += () if told else (say("report-no-sentence"),)
    return Asked(chart, facts.version.created, told, notes)


def _facts(site: Site, version: str) -> tuple[Facts, tuple[str, ...]]:
    """The facts of a version, or of the live one where it is not held any more."""
    if version in ("", site.version.id):
        return site.facts, ()
    try:
        return facts_of(site.store.version(version), site.catalog), ()
    except StoreError:
        gone = say("report-no-version", version=version[:20], live=site.version.id)
        return site.facts, (gone,)


def _chart(site: Site, facts: Facts, query: Query) -> Chart | None:
    kind, defaults = query["chart"], address.defaults_of(site.settings)
    subject = address.subject_of(facts, kind, query.get("subject", ""))
    with suppress(address.UnknownChart, address.Moved, WrongPart):
        usable = address.usable(facts, kind, subject, query, defaults)
        return address.chart(facts, kind, subject, usable, defaults)
    return None


def title(site: Site, query: Query) -> str:
    """What is reported."""
    chart = read(site, query).chart
    return say("report-title", title=chart.title) if chart else say("report-heading")


def view(site: Site, asked: Asked) -> View:
    """What is reported at the left, with the text to send under it; whom to tell at the right."""
    subject, body = message(site, asked.chart, asked.sentence, asked.cells)
    return View(
        [
            *[html.P(note, className="said") for note in asked.notes],
            html.Div(
                [
                    html.Div([_reported(asked), _sending(site, subject, body)], className="stack"),
                    html.Aside([_whom(site), _after()], className="rail"),
                ],
                className="cols",
            ),
        ],
        lede=[say("report-lede")],
    )


def _reported(asked: Asked) -> Component | None:
    """The chart, the sentence and its cells, as they are shown in that version."""
    chart = asked.chart
    if chart is None:
        return None
    shown = asked.sentence or chart.finding
    rows: list[tuple[str, list[Component | str]]] = [
        (
            say("report-chart"),
            [html.A(chart.title, href=address.page_of(chart, chart.query))],
        ),
        (say("report-sentence"), [html.Q(shown)]),
        (say("report-cells"), _cells(asked, chart)),
        (
            say("report-version"),
            [say("share-version", version=chart.version, day=numbers.day(asked.created))],
        ),
    ]
    if asked.made and asked.made.rule:
        rows.insert(2, (say("report-rule"), [asked.made.rule]))
    return html.Section(
        [
            html.H2(say("report-what")),
            html.Dl(
                [part for name, held in rows for part in (html.Dt(name), html.Dd(held))],
                className="reported",
            ),
        ]
    )


def _cells(asked: Asked, chart: Chart) -> list[Component | str]:
    """The cells of the sentence, and where all of them are."""
    more = html.A(say("report-cells-all"), href=address.origin_of(chart))
    listed = [html.Li(f"{one.sentence}.") for one in asked.cells[:_CELLS]]
    return [html.Ul([*listed, html.Li(more)])]


def _sending(site: Site, subject: str, body: str) -> Component:
    """The text with room for what is wrong: a form that a mail program takes, or to be copied."""
    to = site.settings.report_errors_to
    area = html.Textarea(body, id=_TEXT, name="body", rows=12)
    how = say("report-by-mail", address=to) if site.settings.reports_by_mail else ""
    copies: dict[str, Any] = {"data-copy-from": _TEXT, "data-copied": say("take-copied")}
    copy = html.Button(say("report-copy"), type="button", className="copy", **copies)
    held: list[Component] = [
        html.Label(say("report-text"), htmlFor=_TEXT),
        html.P(how or say("report-by-hand"), className="small muted"),
        area,
    ]
    if site.settings.reports_by_mail:
        send = html.Button(say("report-open-mail"), type="submit", className="lead")
        held = [
            dbc.Input(type="hidden", name="subject", value=subject),
            *held,
            html.P([send, copy], className="does"),
        ]
        form: Component = html.Form(held, action=f"mailto:{to}", method="get", className="report")
        return form
    return html.Div([*held, html.P([copy], className="does")], className="report")


def _whom(site: Site) -> Component:
    """Who hears of errors."""
    settings = site.settings
    name, to = settings.organization_name, settings.report_errors_to
    parts: list[Component] = [html.P(html.B(name))]
    if settings.reports_by_mail:
        parts.append(html.P(html.A(to, href=f"mailto:{to}")))
    elif to and not settings.report_is_template:
        parts.append(html.P(html.A(say("report-page-at", place=urlsplit(to).netloc), href=to)))
    else:
        link = html.A(settings.organization_url.host, href=str(settings.organization_url))
        parts.append(html.P([say("report-organization"), " ", link, "."]))
    return html.Section([html.H2(say("report-whom")), *parts], className="side")


def _after() -> Component:
    """What becomes of a report."""
    told = (say("page-about-errors-corrected"), say("report-kept"))
    return html.Section(
        [html.H2(say("report-after")), *[html.P(one, className="small muted") for one in told]],
        className="side",
    )


PAGE = Page(
    path=PATH,
    called=lambda: say("report-heading"),
    heading=lambda site, query: say("report-heading"),
    described=lambda: say("report-description"),
    read=read,
    view=view,
    title=title,
    in_navigation=False,
    indexed=False,
)
