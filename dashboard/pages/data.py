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
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Reader, WrongPart
from dashboard.charts.render import coverage_strip
from dashboard.charts.text import figure_text, missing_text, numbers
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import table
from dashboard.pages.components.columns import said
from dashboard.pages.components.made import how_made
from dashboard.pages.page import Control, Page, Query, Site, View, control
from dashboard.schema import TABLES, Status, Unit

_ALL = "all"
_NONE = "none"
_MOST = 300
_GRAVEST = ("error", "warning", "note")
_NOTHING = "Nothing."  # what to do about a note that only tells
_LABELS = {name: say(f"page-{name}") for name in ("indicator", "place", "period", "group", "unit")}
_COLUMNS = (
    Column("figure", say("page-data-origin-figure")),
    Column("shown", say("page-data-origin-shown"), "number"),
    Column("printed", say("page-data-origin-printed"), "number"),
    Column("file", say("page-data-origin-file")),
    Column("where", say("page-data-origin-where")),
    Column("publisher", say("page-data-origin-by")),
)


def _titles(site: Site) -> dict[str, str]:
    """Every indicator by slug: its title, and whether nobody reviewed it."""
    facts = site.facts
    unreviewed = titles(facts)
    marked: dict[str, str] = {
        slug: say("figure-marked", title=title, mark=figure_text.BADGE)
        for slug, title in unreviewed.items()
    }
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
    slug = reader.one("indicator", {_NONE: say("page-data-choose"), **dict(known)}, _NONE)
    if slug != _NONE:
        reader.one("place", place_names.with_figures(facts, slug), reader.defaults.place)
        periods = _periods(facts.version.observations(slug))
        reader.one(
            "period", {_ALL: say("figure-all-of"), **dict(zip(periods, periods, strict=True))}
        )
        groups = figures.groups(facts, slug)
        headline = indicator_of(facts, slug).headline.group
        group = reader.one("group", {_ALL: say("figure-all-of"), **groups}, headline)
        units = figures.units(facts, slug, "" if group == _ALL else group)
        reader.one("unit", {_ALL: say("figure-all-of"), **units})
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
    spoken = say("page-data-spoken", count=len(found)) if found else ""
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
    heading = html.H2(say("page-data-origin"), id="origin")
    if not asked:
        return [heading, html.P(say("page-data-origin-how"), className="prose")]
    if not found:
        return [heading, html.P(say("page-data-origin-none"))]
    rows = tuple(
        Row(
            values=(),
            texts=(
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
            ),
        )
        for one in found[:_MOST]
    )
    more = len(found) - len(rows)
    return [
        heading,
        html.P(
            say("page-data-origin-first", sentence=found[0].sentence),
            className="origin-first prose",
        ),
        html.Div(
            table(Table(_COLUMNS, rows), say("page-data-origin-table")), className="origin wide"
        ),
        html.P(say("page-data-origin-more", count=more)) if more else html.Span(),
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
    named = [say(f"page-data-tables-{name}") for name in ("table", "row", "rows")]
    head = html.Thead(html.Tr([html.Th(text, scope="col") for text in (*named, "", "")]))
    caption = say("page-data-tables-caption")
    return [
        html.H2(say("page-data-tables")),
        html.P(
            say("page-data-tables-version", version=version.id, day=numbers.day(version.created)),
            className="prose",
        ),
        html.Ul([html.Li(words) for words in _terms(site)], className="prose"),
        html.Div(
            dbc.Table([html.Caption(caption), head, html.Tbody(body)], size="sm"),
            className="scroll downloads wide",
            role="region",
            tabIndex=0,
            **{"aria-label": caption},  # type: ignore[arg-type]
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
    accent = site.settings.accent
    strips = [
        html.Li(
            [
                html.A(marked[line.indicator], href=f"/indicators/{line.indicator}"),
                html.Img(
                    src=_picture(
                        coverage_strip.strip(line.title, line.states, years, most, accent)
                    ),
                    alt=line.words,
                ),
            ]
        )
        for line in lines
    ]
    return [
        html.H2(say("page-data-years")),
        html.P(say("page-data-years-how"), className="prose"),
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
                str(file["publisher"]) or say("page-data-not-named"),
                _kind(file, str(file["indicator"]).split(" ")[0] in unreviewed),
                numbers.day(str(file["vintage"])) if file["vintage"] else say("page-data-unknown"),
                f"{int(file['cells']):,}",
                f"{int(file['observations']):,}",
                f"{int(file['problems']):,}",
            ),
        )
        for file in listed
    )
    columns = tuple(
        Column(name, say(f"page-data-files-{name}"), unit)
        for unit, names in (
            ("text", ("file", "publisher", "kind", "downloaded")),
            ("number", ("read", "kept", "reported")),
        )
        for name in names
    )
    read, kept = (sum(int(file[name]) for file in listed) for name in ("cells", "observations"))
    return [
        html.H2(say("page-data-files")),
        html.P(
            say(
                "page-data-files-count",
                count=len(listed),
                figures=read,
                kept=kept,
                reported=read - kept,
            ),
            className="prose",
        ),
        html.Div(table(Table(columns, rows), say("page-data-files-caption")), className="wide"),
    ]


def _kind(file: Record, unreviewed: bool) -> str:
    """What a file was recognised as, and whether nobody reviewed what it holds."""
    kind = str(file["kind"]).replace("-", " ")
    return say("figure-marked", title=kind, mark=figure_text.BADGE) if unreviewed else kind


def _corrections(site: Site) -> list[Component]:
    """Every figure that a person corrected, as printed and as shown, and why."""
    rows = corrections.every(site.facts)
    if rows.empty:
        return []
    titled = _titles(site)
    listed = [
        html.Li(
            [
                html.B(say("page-data-corrections-of", title=titled[str(row["indicator"])])),
                corrections.sentence(site.facts, row),
            ]
        )
        for row in as_dicts(rows)
    ]
    return [
        html.H2(say("page-data-corrections")),
        html.P(say("page-data-corrections-how"), className="prose"),
        _listed(listed, say("page-data-corrections-list")),
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
    heading = html.H2(say("page-data-problems"))
    if not listed:
        return [heading, html.P(say("page-data-problems-none"))]
    items = [
        html.Li(
            [
                html.B(
                    say("page-data-problems-row", file=str(one["file"]), row=str(one["row"]))
                    if one["row"]
                    else str(one["file"]),
                ),
                *(f" · {told}" for told in _weight(one)),
                html.Br(),
                " ".join(t for t in (one["problem"], one["what_to_do"]) if t != _NOTHING),
            ]
        )
        for one in listed[:_MOST]
    ]
    lines = [say("page-data-problems-lines", count=len(listed)), " "]
    if len(listed) > _MOST:
        lines += [say("page-data-problems-first", number=_MOST), " "]
    return [
        heading,
        html.P([*lines, html.A(say("page-data-problems-all"), href="/data/problems.csv")]),
        _listed(items, say("page-data-problems-list")),
    ]


def _weight(problem: Record) -> list[str]:
    """How grave a problem is, and for how many figures it stands."""
    told: list[str] = [say("page-data-problems-severity", severity=str(problem["severity"]))]
    if problem["cells"]:
        told.append(say("page-data-problems-figures", count=int(problem["cells"])))
    return told


def _dictionary() -> list[Component]:
    columns = tuple(
        Column(name, say(f"page-data-dictionary-{name}")) for name in ("column", "type", "holds")
    )
    tables = [
        html.Details(
            [
                html.Summary(
                    say("page-data-dictionary-table", table=name, description=one.description)
                ),
                table(
                    Table(
                        columns,
                        tuple(Row((), (c.name, c.type, c.description)) for c in one.columns),
                    ),
                    say("page-data-dictionary-columns", table=name),
                ),
            ],
            className="table-toggle",
        )
        for name, one in TABLES.items()
    ]
    statuses = [
        part
        for status in Status
        for part in (html.Dt(str(status)), html.Dd(missing_text.meaning(status)))
    ]
    units = ", ".join(str(unit) for unit in Unit)
    return [
        html.H2(say("page-data-dictionary")),
        html.P(
            say("page-data-dictionary-units", units=units),
            className="prose",
        ),
        *tables,
        html.H3(say("page-data-dictionary-status")),
        html.Dl(statuses, className="entry"),
    ]


PAGE = Page(
    path="/data",
    name=say("page-data-name"),
    heading=lambda site, query: say("page-data-heading"),
    description=say("page-data-description"),
    read=read,
    view=view,
    controls=controls,
)
