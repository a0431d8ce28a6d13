"""Where the gaps are: one row an indicator, its groups as marks on one line from zero."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart, Point
from dashboard.charts.facts import by_race
from dashboard.charts.kinds import address
from dashboard.charts.render.drawing import key, strips
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.text import gap_text, numbers
from dashboard.language import say
from dashboard.measures.disparity import BEST
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import act, meta_of, publishers_of
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import TOTAL

# The sort by which rows stand under how sure they are.
SUREST_FIRST = "sure"
_HEADS = ("indicator", "rates", "gap")
_LEAST = 240  # pixels: the narrowest place of a row's line (assets/disparities.css)


def charts(site: Site, place: str, sort: str = "sure", reference: str = BEST) -> list[GapLine]:
    """The newest gap of each indicator in a place, each with its chart, sorted."""
    return gap_lines(site.facts, place, sort, reference)


def card(site: Site, made: Sequence[GapLine], sort: str = SUREST_FIRST) -> Component:
    """Every row of a place in one card, under how sure they are where that sorts them."""
    names = _names(made)
    return html.Figure(
        [
            html.H2(say("page-gaps-title"), className="finding"),
            html.P(
                [say(f"page-gaps-first-{sort}"), " ", say("page-gaps-reading")], className="sub"
            ),
            _key(names),
            html.Div([_head(), *_grouped(site, made, sort, names)], className="gaps by-race"),
            html.P(say("page-gaps-caveat"), className="caveat"),
            _meta(site, made, sort),
        ],
        className="chart",
    )


def rows(site: Site, made: Sequence[GapLine]) -> Component:
    """The rows of some gaps, with a key to the groups, each with how sure it is."""
    names = _names(made)
    listed = [_row(site, one, names, tell_sure=True) for one in made]
    return html.Div([_key(names), html.Div(listed, className="gaps by-race")])


def _names(made: Iterable[GapLine]) -> dict[str, str]:
    """The shortest name of each group's mark, by color."""
    names: dict[str, str] = {}
    for series in (series for one in made for series in one.chart.series):
        names[series.color] = min(series.label, names.get(series.color, series.label), key=len)
    if any(TOTAL in one.pair for one in made):
        names[TOTAL] = say("figure-all-groups")
    return names


def _key(names: Mapping[str, str]) -> Component:
    entries = key.of_groups(sorted(names.items(), key=lambda pair: pair[1]))
    return Markup(html=key.as_html(entries), className="draw of-groups")


def _head() -> Component:
    """What the columns are."""
    behind, moved = (say(f"page-gaps-head-{name}") for name in ("behind", "moved"))
    heads = [html.Span(say(f"page-gaps-head-{name}")) for name in _HEADS]
    return html.Div([*heads, html.Span([behind, html.Small(moved)])], className="gap-h")


def _grouped(
    site: Site, made: Sequence[GapLine], sort: str, names: Mapping[str, str]
) -> Iterator[Component]:
    if sort != SUREST_FIRST:
        yield from (_row(site, one, names, tell_sure=True) for one in made)
        return
    for sure, group in groupby(made, key=lambda one: one.sure):
        listed = [*group]
        named_so = sure or "not-stated"
        yield html.H3(
            [
                html.B(say(f"page-gaps-{named_so}", count=len(listed))),
                ": ",
                say(f"page-gaps-{named_so}-is"),
            ],
            className="gap-g",
        )
        yield from (_row(site, one, names) for one in listed)


def _row(site: Site, one: GapLine, names: Mapping[str, str], tell_sure: bool = False) -> Component:
    """An indicator: its name and year, its groups on a line, the gap, and what it comes to."""
    sure = gap_text.sure_label(one.sure) if tell_sure else ""
    ratio = " · ".join(filter(None, [one.ratio, sure]))
    # It stands where there is room for it.
    hidden = f" · {say('page-gaps-not-shown', count=one.not_shown)}" if one.not_shown else ""
    wider = [say("page-gaps-hollow", group=group) for group in one.hollow.values()]
    return html.Div(
        [
            html.Div(
                [
                    html.A(site.catalog.indicators[one.chart.subject].title, href=_page(one)),
                    html.Small([_of(site, one), html.Span(hidden, className="wide-only")]),
                ],
                className="nm",
            ),
            html.Div(
                [
                    Markup(html=_strip(site, one)),
                    html.Small(
                        [
                            " · ".join(filter(None, [_pair(one, names), *wider])),
                            html.Span(hidden, className="phone-only"),
                        ]
                    ),
                ],
                className="pic",
            ),
            *_amount(one, ratio),
        ],
        className="gap",
    )


def _amount(one: GapLine, ratio: str) -> list[Component]:
    """The gap and what it comes to; where there is none, the reason has the room of both."""
    if not one.gap:
        none = [html.B(say("page-gaps-none")), html.Small([_behind(one), " ", one.moved])]
        return [html.Div(none, className="f told alone")]
    return [
        html.Div([html.B(one.gap), html.Small(ratio)], className="f"),
        html.Div([_behind(one), html.Small(one.moved)], className="f told"),
    ]


def _page(one: GapLine) -> str:
    """The indicator's own page, for the same place against the same reference."""
    asked = {"place": one.chart.query["place"], "reference": one.chart.query["reference"]}
    if asked["reference"] == BEST:
        del asked["reference"]
    return f"/disparities/{one.chart.subject}?{urlencode(asked)}"


def _of(site: Site, one: GapLine) -> str:
    """The year of the figures, and how old they are where they are old."""
    period = by_race.of(site.facts, one.chart.subject).when(one.chart.query["period"])
    return say("page-gaps-old", period=period, years=one.age) if one.age else period


def _pair(one: GapLine, names: Mapping[str, str]) -> str:
    """Between whom the gap stands: as the key calls them where the row has one mark of the kind."""
    colors = [series.color for series in one.chart.series]
    told = {
        series.key: names[series.color] if colors.count(series.color) == 1 else series.label
        for series in one.chart.series
    }
    told[TOTAL] = names.get(TOTAL, "")
    if not one.pair:
        return ""
    group, other = (told[slug] for slug in one.pair)
    return say("page-gaps-pair", group=group, other_group=other)


def _behind(one: GapLine) -> Component | None:
    """How many people stand behind the gap."""
    if one.behind or not one.pair:
        return html.Span(one.behind) if one.behind else None
    return html.Span(say("page-gaps-no-number"), className="muted")


def _strip(site: Site, one: GapLine) -> str:
    """The groups on a line from zero; everyone together among them where the gap is from these."""
    chart = one.chart
    groups = [
        strips.Group(
            series.color,
            point.label,
            point.value,
            figure(point),
            point.key in one.pair,
            hollow=series.key in one.hollow,
        )
        for series in chart.series
        for point in series.points
        if point.value is not None
    ]
    if TOTAL in one.pair and chart.reference is not None:
        groups.append(_everyone(site, chart, chart.reference))
    return strips.gap_strip(groups, label=chart.alt, least=_LEAST).html() if groups else ""


def _everyone(site: Site, chart: Chart, rate: float) -> strips.Group:
    place, period, reference = (chart.query[part] for part in ("place", "period", "reference"))
    gap = by_race.of(site.facts, chart.subject).headline(place, period, reference)
    text = numbers.figure(rate, chart.unit, gap.decimals if gap else None)
    point = Point(TOTAL, say("figure-all-groups"), rate, text)
    return strips.Group(TOTAL, point.label, rate, figure(point), leads=True)


def _meta(site: Site, made: Sequence[GapLine], sort: str) -> Component:
    """Publishers and version; every row in whole sentences, and how the rows are made."""
    charts = [one.chart for one in made]
    sources = dict.fromkeys(source.text for chart in charts for source in chart.sources)
    shown = {chart.subject for chart in charts}
    several = any(site.catalog.indicators[one].differs_from in shown for one in shown)
    about = (
        say(f"page-disparities-sorted-{sort}"),
        *([say("page-gaps-several")] if several else []),
        say("rule-gap"),
        say("gap-note-ratio"),
        say("page-gaps-ratio-between"),
        say("page-gaps-years-behind"),
        say("rule-gap-behind"),
        say("rule-gap-moved"),
        say("gap-note-no-cause"),
        f"{say('share-source')} {'; '.join(sources)}.",
    )
    return meta_of(
        site,
        publishers_of(charts),
        act(say("page-gaps-sentences"), *(_told(site, one) for one in made)),
        act(
            say("share-about"),
            *map(html.P, about),
            *fresh_lines(site, (source for chart in charts for source in chart.sources)),
        ),
    )


def _told(site: Site, one: GapLine) -> Component:
    """A row in whole sentences, and the way to how they were made."""
    chart = one.chart
    link = html.A(
        say("made-link"),
        href=address.origin_of(chart),
        **named(say("made-link-of", title=chart.title)),
    )
    sentences = " ".join(filter(None, [chart.finding, *one.direction, one.differs]))
    # Not every sentence names its indicator: that there is no gap does not.
    title = html.B(f"{site.catalog.indicators[chart.subject].title}.")
    return html.P([title, " ", html.Span([sentences, " ", link], className="gap-said")])
