"""Where figures come from: how sentences were made, and each figure with its cell."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.facts import cells
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.pages.components.card import table

_MOST = 300
# What a column holds, and the template of its head.
_COLUMNS = {
    "figure": "page-data-origin-figure",
    "shown": "page-data-origin-shown",
    "printed": "page-data-origin-printed",
    "file": "page-data-origin-file",
    "where": "page-data-origin-where",
    "publisher": "page-data-origin-by",
}


def figures_and_cells(found: Sequence[cells.Origin]) -> Component:
    """Each figure with its file, its sheet, its cell and what is printed there."""
    heading = html.H2(say("page-data-origin"), id="origin")
    if not found:
        return html.Section([heading, html.P(say("page-data-origin-none"))])
    columns = tuple(Column(name, say(head)) for name, head in _COLUMNS.items())
    rows = tuple(_row(one) for one in found[:_MOST])
    more = len(found) - len(rows)
    return html.Section(
        [
            heading,
            html.P(
                say("page-data-origin-first", sentence=found[0].sentence), className="origin-first"
            ),
            html.Div(
                table(Table(columns, rows), say("page-data-origin-table")), className="origin"
            ),
            html.P(say("page-data-origin-more", count=more)) if more else None,
        ]
    )


def _row(one: cells.Origin) -> Row:
    texts = (
        ", ".join(filter(None, (one.subject, one.place, one.period, one.group))),
        one.shown,
        one.printed or say("page-data-nothing"),
        one.file,
        one.location,
        say(
            "page-data-origin-publisher",
            publisher=one.publisher or say("page-data-not-named"),
            day=numbers.day(one.retrieved),
        ),
    )
    return Row(values=texts, texts=texts)
