"""The data: where any figure comes from, whole tables, coverage, files, problems, dictionary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote

import dash_bootstrap_components as dbc
import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.facts import cells, corrections, figures, place_names
from dashboard.charts.facts import coverage as covered
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Reader, WrongPart
from dashboard.charts.render import coverage_strip
from dashboard.charts.text import figure_text, numbers
from dashboard.charts.text.status_text import STATUSES
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import table
from dashboard.pages.components.columns import said
from dashboard.pages.components.made import how_made
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import TABLES, Unit

_ALL = "all"
_NONE = "none"
_MOST = 300
_GRAVEST = ("error", "warning", "note")
_NOTHING = "Nothing."  # what to do about a note that only tells
_LABELS = {
    "indicator": "Indicator",
    "place": "Place",
    "period": "Period",
    "group": "Group",
    "unit": "Unit",
}
_COLUMNS = (
    Column("figure", "Figure"),
    Column("shown", "As shown", "number"),
    Column("printed", "As printed", "number"),
    Column("file", "File"),
    Column("where", "Where in it"),
    Column("publisher", "Published by"),
)


def _titles(site: Site) -> dict[str, str]:
    """Every indicator by slug: its title, and whether nobody reviewed it."""
    facts = site.facts
    unreviewed = titles(facts)
    marked = {slug: f"{title} ({figure_text.BADGE})" for slug, title in unreviewed.items()}
    return figures.shown(facts) | marked


@dataclass(frozen=True)
class Asked:
    """Whose cells are asked for: those of a chart, or of an indicator's figures."""

    chart: str
    subject: str
    query: Mapping[str, str]
    indicator: str
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for: ``chart``, ``subject`` and a chart's query, or an indicator."""
    facts, reader = site.facts, site.reader(query)
    known = sorted(_titles(site).items(), key=lambda pair: pair[1])
    slug = reader.one("indicator", {_NONE: "Choose an indicator", **dict(known)}, _NONE)
    if slug != _NONE:
        reader.one("place", place_names.with_figures(facts, slug), reader.defaults.place)
        periods = _periods(facts.version.observations(slug))
        reader.one("period", {_ALL: "All", **dict(zip(periods, periods, strict=True))})
        groups = figures.groups(facts, slug)
        headline = indicator_of(facts, slug).headline.group
        group = reader.one("group", {_ALL: "All", **groups}, headline)
        units = figures.units(facts, slug, "" if group == _ALL else group)
        reader.one("unit", {_ALL: "All", **units})
    return Asked(query.get("chart", ""), query.get("subject", ""), query, slug, reader)


def _periods(rows: pd.DataFrame) -> list[str]:
    """The periods of some figures, newest first."""
    periods = rows[["end_year", "start_year", "period"]].drop_duplicates()
    ordered = periods.sort_values(["end_year", "start_year"], ascending=False)["period"]
    return list(dict.fromkeys(ordered))


def controls(site: Site, asked: Asked) -> list[Control]:
    """The indicator, then what of it."""
    return [control(part, _LABELS[part.name]) for part in asked.reader.parts.values()]


def view(site: Site, asked: Asked) -> View:
    """The origin that is asked for, then everything about the data."""
    found = _cells(site, asked)
    spoken = f"{len(found)} figures with their cells." if found else ""
    return View(
        [
            *said(asked.reader),
            *_made(site, asked, found),
            *_origin(found, asked.indicator != _NONE or bool(asked.chart)),
            *_downloads(site),
            *_coverage(site),
            *_files(site),
            *_corrections(site),
            *_problems(site),
            *_dictionary(),
        ],
        spoken,
    )


def _cells(site: Site, asked: Asked) -> Sequence[cells.Origin]:
    """The figures whose origin is asked for."""
    facts = site.facts
    if asked.indicator != _NONE:
        values = {name: part.value for name, part in asked.reader.parts.items()}
        wanted = {name: "" if value == _ALL else value for name, value in values.items()}
        return cells.of_observations(facts, cells.observations(facts, **wanted))
    with suppress(address.UnknownChart):
        defaults = address.defaults_of(site.settings)
        subject = address.subject_of(facts, asked.chart, asked.subject)
        return address.cells(facts, asked.chart, subject, asked.query, defaults)
    return ()


def _made(site: Site, asked: Asked, found: Sequence[cells.Origin]) -> list[Component]:
    """How the sentences of the chart that is asked for were made."""
    if asked.indicator != _NONE or not found:
        return []
    facts, defaults = site.facts, address.defaults_of(site.settings)
    subject = address.subject_of(facts, asked.chart, asked.subject)
    query = address.usable(facts, asked.chart, subject, asked.query, defaults)
    with suppress(address.UnknownChart, WrongPart):
        return how_made(site, address.chart(facts, asked.chart, subject, query, defaults), found)
    return []


def _origin(found: Sequence[cells.Origin], asked: bool) -> list[Component]:
    heading = html.H2("Where a figure comes from", id="origin")
    if not asked:
        words = (
            "Choose an indicator, then a place, a period and a group: each figure is given with "
            "its file, its sheet, its cell and what is printed there."
        )
        return [heading, html.P(words, className="prose")]
    if not found:
        return [heading, html.P("No figure of the published tables is asked for by this address.")]
    rows = tuple(
        Row(
            values=(),
            texts=(
                ", ".join(filter(None, (one.subject, one.place, one.period, one.group))),
                one.shown,
                one.printed or "nothing",
                one.file,
                one.location,
                f"{one.publisher or 'not named'}; retrieved {numbers.day(one.retrieved)}",
            ),
        )
        for one in found[:_MOST]
    )
    more = len(found) - len(rows)
    return [
        heading,
        html.P(f"{found[0].sentence}.", className="origin-first prose"),
        html.Div(table(Table(_COLUMNS, rows), "Figures and their cells"), className="origin wide"),
        html.P(f"{more:,} more: choose a period or a group.") if more else html.Span(),
    ]


def _downloads(site: Site) -> list[Component]:
    version = site.version
    body = [
        html.Tr(
            [
                html.Th(name.replace("_", " "), scope="row"),
                html.Td(one.description),
                html.Td(f"{version.rows(name):,}", className="number"),
                html.Td(html.A(f"{name}.csv", href=f"/data/{name}.csv")),
                html.Td(html.A(f"{name}.parquet", href=f"/data/{name}.parquet")),
            ]
        )
        for name, one in TABLES.items()
    ]
    head = html.Thead(
        html.Tr([html.Th(text, scope="col") for text in ("Table", "A row is", "Rows", "", "")])
    )
    return [
        html.H2("Whole tables"),
        html.P(
            f"Data version {version.id}, built {numbers.day(version.created)}. CSV opens in Excel; "
            "Parquet in pandas, R and DuckDB. Credit the publisher that each row's file names; "
            "these are the terms of those whose figures the tables hold:",
            className="prose",
        ),
        html.Ul([html.Li(words) for words in _terms(site)], className="prose"),
        html.Div(
            dbc.Table([html.Caption("Tables to download"), head, html.Tbody(body)], size="sm"),
            className="scroll downloads wide",
            role="region",
            tabIndex=0,
            **{"aria-label": "Tables to download"},  # type: ignore[arg-type]
        ),
    ]


def _terms(site: Site) -> tuple[str, ...]:
    """On what terms the figures of whole tables are used."""
    return site.catalog.terms_of("; ".join(sorted(set(site.version.table("files")["publisher"]))))


def _coverage(site: Site) -> list[Component]:
    lines = covered.coverage(site.facts)
    marked = _titles(site)
    years = covered.span(lines)
    most = max((count for line in lines for count in line.states.values()), default=1)
    strips = [
        html.Li(
            [
                html.A(marked[line.indicator], href=f"/indicators/{line.indicator}"),
                html.Img(
                    src=_picture(coverage_strip.strip(line.title, line.states, years, most)),
                    alt=line.words,
                ),
            ]
        )
        for line in lines
    ]
    return [
        html.H2("Which years are loaded"),
        html.P(
            "A cell is a year, darker where more of the 50 states have a figure; several years "
            "together stand at their last.",
            className="prose",
        ),
        html.Ul(
            [
                html.Li([html.Span(), html.Img(src=_picture(coverage_strip.scale(years)), alt="")]),
                *strips,
            ],
            className="coverage",
        ),
    ]


def _picture(svg: str) -> str:
    return f"data:image/svg+xml,{quote(svg)}"


def _files(site: Site) -> list[Component]:
    listed = as_dicts(site.version.table("files").sort_values("file"))
    unreviewed = titles(site.facts)
    rows = tuple(
        Row(
            values=(),
            texts=(
                str(file["file"]),
                str(file["publisher"]) or "not named",
                str(file["kind"]).replace("-", " ")
                + (
                    f" ({figure_text.BADGE})"
                    if str(file["indicator"]).split(" ")[0] in unreviewed
                    else ""
                ),
                numbers.day(str(file["vintage"])) if file["vintage"] else "unknown",
                f"{int(file['cells']):,}",
                f"{int(file['observations']):,}",
                f"{int(file['problems']):,}",
            ),
        )
        for file in listed
    )
    names = ("File", "Publisher", "What it is", "Downloaded")
    counts = ("Figures read", "Kept", "Reported")
    columns = tuple(Column(name, name) for name in names) + tuple(
        Column(name, name, "number") for name in counts
    )
    read, kept = (sum(int(file[name]) for file in listed) for name in ("cells", "observations"))
    return [
        html.H2("Files"),
        html.P(
            f"{numbers.counted(len(listed), 'file')}; {read:,} figures read, {kept:,} kept, "
            f"{read - kept:,} reported below.",
            className="prose",
        ),
        html.Div(table(Table(columns, rows), "Files read by the last build"), className="wide"),
    ]


def _corrections(site: Site) -> list[Component]:
    """Every figure that a person corrected, as printed and as shown, and why."""
    rows = corrections.every(site.facts)
    if rows.empty:
        return []
    titled = _titles(site)
    listed = [
        html.Li(
            [
                html.B(f"{titled[str(row['indicator'])]}: "),
                corrections.sentence(site.facts, row),
            ]
        )
        for row in as_dicts(rows)
    ]
    return [
        html.H2("What a person corrected"),
        html.P(
            "These figures are not shown as their publishers print them. An asterisk marks each of "
            "them in its charts and tables.",
            className="prose",
        ),
        _listed(listed, "Corrected figures"),
    ]


def _listed(items: Sequence[Component], name: str) -> Component:
    """A long list in a box of its own, which a phone need not scroll sideways."""
    return html.Div(
        html.Ul([*items]), className="scroll said-of", role="region", tabIndex=0, **named(name)
    )


def _problems(site: Site) -> list[Component]:
    listed = sorted(
        as_dicts(site.version.table("problems")), key=lambda one: _GRAVEST.index(one["severity"])
    )
    heading = html.H2("What was set aside, and why")
    if not listed:
        return [heading, html.P("Nothing: every figure of every file was read and kept.")]
    items = [
        html.Li(
            [
                html.B(
                    f"{one['file']}, row {one['row']}" if one["row"] else str(one["file"]),
                ),
                f" · {one['severity']}"
                + (f" · {int(one['cells']):,} figures" if one["cells"] else ""),
                html.Br(),
                " ".join(t for t in (one["problem"], one["what_to_do"]) if t != _NOTHING),
            ]
        )
        for one in listed[:_MOST]
    ]
    more = f" The first {_MOST} are shown." if len(listed) > _MOST else ""
    return [
        heading,
        html.P(
            [f"{len(listed):,} lines.{more} ", html.A("All of them", href="/data/problems.csv")]
        ),
        _listed(items, "What a person should know of the files"),
    ]


def _dictionary() -> list[Component]:
    columns = (Column("name", "Column"), Column("type", "Type"), Column("holds", "What it holds"))
    tables = [
        html.Details(
            [
                html.Summary(f"{name}: {one.description}"),
                table(
                    Table(
                        columns,
                        tuple(Row((), (c.name, c.type, c.description)) for c in one.columns),
                    ),
                    f"Columns of {name}",
                ),
            ],
            className="table-toggle",
        )
        for name, one in TABLES.items()
    ]
    statuses = [
        part
        for status, text in STATUSES.items()
        for part in (html.Dt(str(status)), html.Dd(text.meaning))
    ]
    units = ", ".join(str(unit) for unit in Unit)
    return [
        html.H2("Dictionary"),
        html.P(
            f"Units are {units}. A percent is a fraction from 0 to 1. A figure is known by "
            "indicator, series, place, breakdown, group, period and unit.",
            className="prose",
        ),
        *tables,
        html.H3("What a status says"),
        html.Dl(statuses, className="entry"),
    ]


PAGE = Page(
    path="/data",
    name="Data",
    heading=lambda site, query: "The data",
    description="Where any figure comes from, tables to download, coverage, files, dictionary.",
    read=read,
    view=view,
    controls=controls,
)
