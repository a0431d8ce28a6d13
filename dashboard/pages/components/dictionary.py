"""The dictionary of the tables: what each column holds, and what a status says."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Catalog
from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.text import missing_text
from dashboard.language import say
from dashboard.pages.components.card import table
from dashboard.pages.components.questions import question
from dashboard.schema import TABLES, Status, Unit


def dictionary(catalog: Catalog) -> Component:
    """Every column of every table, and the words that stand where there is no figure."""
    columns = tuple(
        Column(name, say(f"page-data-dictionary-{name}")) for name in ("column", "type", "holds")
    )
    told = catalog.dictionary
    tables = [
        html.Details(
            [
                html.Summary(
                    say(
                        "page-data-dictionary-table",
                        table=name,
                        description=told.get(one.description, one.description),
                    )
                ),
                table(
                    Table(
                        columns,
                        tuple(
                            _row(c.name, c.type, told.get(c.description, c.description))
                            for c in one.columns
                        ),
                    ),
                    say("page-data-dictionary-columns", table=name),
                ),
            ],
            className="fold",
        )
        for name, one in TABLES.items()
    ]
    statuses = [
        part
        for status in Status
        for part in (html.Dt(str(status)), html.Dd(missing_text.meaning(status)))
    ]
    return question(
        "dictionary",
        say("page-data-dictionary"),
        say(
            "page-data-dictionary-count",
            count=len(TABLES),
            number=sum(len(one.columns) for one in TABLES.values()),
        ),
        html.P(say("page-data-dictionary-units", units=", ".join(str(unit) for unit in Unit))),
        *tables,
        html.H3(say("page-data-dictionary-status")),
        html.Dl(statuses, className="entry"),
    )


def _row(*texts: str) -> Row:
    return Row(values=texts, texts=texts)
