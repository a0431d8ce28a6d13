"""The chart card: finding, picture, the caveat that matters, and one line of what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart, Source, Table
from dashboard.charts.facts.sources import publishers
from dashboard.charts.kinds import address
from dashboard.charts.render.caveat import caveats, others
from dashboard.language import say
from dashboard.pages.components import basket, explore, share
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.tabs import Part, tabs
from dashboard.pages.page import Site

# Where a row of a table leads, by its key.
Opens = Callable[[str], str]

# assets/choose.js follows such a link without loading the page anew, where it stays on it.
_IN_PLACE: dict[str, Any] = {"data-choose": ""}

# So many sources are named under a chart; all of them stand under "About these figures".
_NAMED = 2


def card(
    site: Site,
    chart: Chart,
    opens: Opens | None = None,
    picture: Component | None = None,
    explorable: bool = False,
    *,
    title: str = "",
    said: Collection[str] = (),
) -> Component:
    """A chart that can be taken away by itself.

    With ``opens`` the rows of its table are links. ``picture`` stands in place of its drawing; an
    explorable one offers to become a figure of Plotly's. Where the page has said the finding, a
    ``title`` stands in its place; what else stands over a drawing is left out as far as it is
    ``said`` elsewhere.
    """
    held = parts(site, chart, opens, picture, explorable, title=title, said=said)
    return html.Figure(held, className="chart")


def tabbed(name: str, views: Sequence[Part]) -> Component:
    """One card of several views of a question: what they are called, and the parts of each."""
    return html.Figure(tabs(views, name), className="chart")


def parts(
    site: Site,
    chart: Chart,
    opens: Opens | None = None,
    picture: Component | None = None,
    explorable: bool = False,
    *,
    title: str = "",
    said: Collection[str] = (),
    with_table: bool = True,
) -> list[Component]:
    """What stands in a card, from its finding to its source.

    ``title`` stands in place of a finding that the page itself says; ``said`` is what else it says.
    """
    shown = picture  # a component is false where it holds no others
    if shown is None and chart.drawn:
        shown = explore.drawing(site, chart, explorable)
    return [
        html.H2(title or chart.finding, className="finding"),
        *_under_finding(chart, said),
        *([] if shown is None else [shown]),
        *[html.P(n, className="caveat") for n in caveats(chart) if n not in chart.finding],
        meta(site, chart, opens, with_table=with_table),
    ]


def _under_finding(chart: Chart, said: Collection[str]) -> list[Component]:
    """What else is said, how sure it is, and what is drawn in which unit."""
    badge: list[Component | str] = [html.Span(chart.sure, className="sure"), " "]
    badge = badge if chart.sure else []
    drawn = " · ".join(part for part in (chart.title, chart.axis) if part and part not in said)
    details = [one for one in chart.details if one not in said]
    if not details:
        return [html.P([*badge, drawn], className="sub")] if badge or drawn else []
    return [
        html.P([*badge, " ".join(details)], className="sub told"),
        *([html.P(drawn, className="sub")] if drawn else []),
    ]


def meta(
    site: Site, chart: Chart, opens: Opens | None = None, *, with_table: bool = True
) -> Component:
    """One line: source, version and cells; keep; share, table and about, which open under it."""
    whole = act(say("share-table"), table(chart.table, chart.title, opens), wide=True)
    return meta_of(
        site,
        chart.told_by,
        basket.keep(site, chart),
        share.panel(site, chart),
        *([whole] if with_table else []),
        act(say("share-about"), *_about(site, chart)),
        cells=address.origin_of(chart),
    )


def meta_of(site: Site, told_by: Sequence[Source], *acts: Component, cells: str = "") -> Component:
    """The same line of what is no chart by itself: whose figures these are, and what opens."""
    link: list[Component | str] = [" · ", html.A(say("share-cells"), href=cells)] if cells else []
    return html.Div(
        [
            html.Span(
                [
                    *source_line(told_by),
                    *([" · "] if told_by else []),
                    say("card-version", version=site.version.id),
                    *link,
                ],
                className="src",
            ),
            *acts,
        ],
        className="meta",
    )


def act(label: str, *body: Component, wide: bool = False) -> Component:
    """One thing that a card's last line opens."""
    return html.Details(
        [html.Summary(label), html.Div(list(body), className="in wide" if wide else "in")],
        className="acts",
    )


def source_line(sources: Sequence[Source]) -> list[Component | str]:
    """The sources in a line: the first by name, on a phone one of them, the others by number."""
    if not sources:
        return []
    first, *rest = [_source(source) for source in sources[:_NAMED]]
    told = [say("share-source"), " ", first]
    if rest:
        wide = [*_joined(["", *rest])[1:], *_more(len(sources) - _NAMED)]
        told += [
            html.Span(wide, className="wide-only"),
            html.Span(_more(len(sources) - 1), className="phone-only"),
        ]
    return told


def _more(count: int) -> list[Component | str]:
    """How many sources are not named in the line."""
    return [" ", say("card-source-more", count=count)] if count > 0 else []


def publishers_of(charts: Iterable[Chart]) -> list[Source]:
    """Who published the figures of several charts, each once; the charts name who collected."""
    return [Source(name) for name in publishers(one for c in charts for one in c.sources)]


def _about(site: Site, chart: Chart) -> list[Component]:
    """What a chart measures, every note of it, how fresh it is, and all its sources."""
    defined = [html.P(chart.definition)] if chart.definition else []
    notes = [*(html.P(note) for note in others(chart)), *fresh_lines(site, chart.sources)]
    if len(chart.told_by) < _NAMED:
        return [*defined, *notes]
    whole = html.P([say("share-source"), " ", *_joined([_source(s) for s in chart.told_by]), "."])
    return [*defined, *notes, whole]


def table(content: Table, caption: str, opens: Opens | None = None) -> Component:
    """The chart's figures as a table with a caption; with ``opens``, keyed rows are links."""
    numeric = [column.unit != "text" for column in content.columns]
    head = html.Thead(
        html.Tr(
            [
                html.Th(column.label, scope="col", className="number" if right else "")
                for column, right in zip(content.columns, numeric, strict=True)
            ]
        )
    )
    body = html.Tbody(
        [
            html.Tr(
                [
                    html.Th(
                        html.A(row.texts[0], href=opens(row.key), **_IN_PLACE)
                        if opens and row.key
                        else row.texts[0],
                        scope="row",
                    ),
                    *[
                        html.Td(
                            text,
                            className="number" if right else "",
                            **(_sorted_by(value) if right else {}),
                        )
                        for text, value, right in zip(
                            # Rows of pages have texts alone.
                            row.texts[1:],
                            row.values[1:] or row.texts[1:],
                            numeric[1:],
                            strict=True,
                        )
                    ],
                ],
                className="home" if row.mark else "",
            )
            for row in content.rows
        ]
    )
    return html.Div(
        dbc.Table([html.Caption(caption), head, body], size="sm", class_name="sortable"),
        className="scroll",
        role="region",
        tabIndex=0,
        **named(say("share-table-of", title=caption)),
    )


def _sorted_by(value: str | float | None) -> dict[str, Any]:
    """What a cell of figures is sorted by; one without a figure stays last."""
    return {"data-v": "" if value is None else str(value)}


def _source(source: Source) -> Component | str:
    return html.A(source.text, href=source.url) if source.url else source.text


def _joined(parts: list[Component | str]) -> list[Component | str]:
    """Parts with semicolons between them."""
    joined: list[Component | str] = []
    for part in parts:
        joined += ["; ", part] if joined else [part]
    return joined
