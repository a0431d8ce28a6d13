"""The widest gaps that are clear, on one scale: who is left behind, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race
from dashboard.charts.kinds import address
from dashboard.charts.render.caveat import caveats
from dashboard.charts.render.drawing import key, letters
from dashboard.charts.render.drawing.pen import SHAPE_OF, TEXT
from dashboard.charts.render.drawing.strips import Group, gap_strip, gap_ticks
from dashboard.charts.summaries import widest_gaps
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.text import numbers, prose
from dashboard.charts.text.gap_text import Gap
from dashboard.language import say
from dashboard.measures.disparity import BEST
from dashboard.pages.components import card as cards
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import TOTAL

_WIDEST = 3
_LEAST = 280.0  # pixels: how narrow the strips become


def widest(site: Site, place: str, most: int = _WIDEST) -> list[GapLine]:
    """The widest clear gaps of a place, by the rule of every page."""
    return widest_gaps.widest(site.facts, gap_lines(site.facts, place), most)


def card(site: Site, place: str, gaps: Sequence[GapLine]) -> Component:
    """The gaps as a card: a key, a row a gap, one scale, and what is withheld."""
    charts = [one.chart for one in gaps]
    everything = f"/disparities?{urlencode({'place': place})}"
    withheld = dict.fromkeys(note for chart in charts for note in caveats(chart))
    return html.Figure(
        [
            html.H2(say("gap-card-title"), className="finding"),
            rows(site, gaps),
            html.P(
                [
                    say("gap-note-no-cause"),
                    " ",
                    html.A(say("gap-card-all"), href=everything),
                ],
                className="caveat",
            ),
            cards.meta_of(
                site,
                cards.publishers_of(charts),
                cards.act(
                    say("share-about"),
                    html.P(say("gap-card-about")),
                    *(_told(chart) for chart in charts),
                    *(html.P(note) for note in withheld),
                    *fresh_lines(site, (one for chart in charts for one in chart.sources)),
                ),
            ),
        ],
        className="chart own",
    )


def rows(site: Site, gaps: Sequence[GapLine]) -> Component:
    """A key to the groups, a row a gap, and the values of the scale that they share."""
    groups = [groups_of(site, one) for one in gaps]
    every = [group for each in groups for group in each]
    most = max((group.value for group in every), default=1.0)
    room = max((letters.width(group.text, TEXT, bold=True) for group in every), default=0.0)
    drawn = [
        html.Div(
            [
                html.P([name(site, one), " ", apart(one)], className="l"),
                Markup(
                    html=gap_strip(each, most, room, one.chart.alt, _LEAST).html(), className="draw"
                ),
            ],
            className="gap3",
        )
        for one, each in zip(gaps, groups, strict=True)
    ]
    ticks = gap_ticks(most, gaps[0].chart.unit, room, _LEAST).html() if gaps else ""
    return html.Div(
        [
            Markup(html=key.as_html(_key(every)), className="draw"),
            *drawn,
            Markup(html=ticks, className="draw"),
        ],
        className="gaps3",
    )


def name(site: Site, one: GapLine) -> Component:
    """The indicator, which leads to its page, and the period."""
    chart, race = one.chart, by_race.of(site.facts, one.chart.subject)
    href = f"/disparities/{chart.subject}?{urlencode({'place': chart.query['place']})}"
    title = prose.upper_first(site.catalog.indicators[chart.subject].short)
    link = html.B(html.A(title, href=href, className="quiet"))
    when = race.when(chart.query["period"])
    told = say("page-gaps-old", period=when, years=one.age) if one.age else when
    return html.Span([link, ", ", told])


def pair(site: Site, one: GapLine) -> str:
    """The rates of the two groups that are compared, and whose they are."""
    race, gap = by_race.of(site.facts, one.chart.subject), _gap(site, one)
    if gap is None:
        return ""
    unit = str(race.entry.unit)
    return say(
        "gap-card-pair",
        part=numbers.part_of(gap.rate, unit, gap.decimals),
        group=race.phrases.of(gap.group),
        other_part=numbers.part_of(gap.reference_rate, unit, gap.decimals),
        other_group=race.phrases.of(gap.reference),
    )


def apart(one: GapLine) -> Component:
    """How far the two groups are apart, as a difference and as a ratio."""
    times = f", {one.ratio}" if one.ratio else ""
    return html.Span([html.B(say("gap-card-apart", points=one.gap)), times])


def _gap(site: Site, one: GapLine) -> Gap | None:
    """The gap that leads."""
    query = one.chart.query
    gap = by_race.of(site.facts, one.chart.subject).headline(query["place"], query["period"], BEST)
    return gap if gap and gap.group else None


def groups_of(site: Site, one: GapLine) -> list[Group]:
    """The groups of a gap's chart that have a figure; the two that are compared lead."""
    gap = _gap(site, one)
    leading = (gap.group, gap.reference) if gap else ()
    return [
        Group(
            series.color,
            series.label,
            point.value,
            point.text,
            series.key in leading,
            hollow=series.key in one.hollow,
        )
        for series in one.chart.series
        for point in series.points[:1]
        if point.value is not None and series.color in SHAPE_OF and series.key != TOTAL
    ]


def _key(groups: Iterable[Group]) -> list[key.Entry]:
    """What each shape stands for: the shortest of the names that its groups have."""
    names: dict[str, str] = {}
    for group in groups:
        names[group.color] = min(group.label, names.get(group.color, group.label), key=len)
    return key.of_groups(sorted(names.items(), key=lambda pair: pair[1]))


def _told(chart: Chart) -> Component:
    """A gap in a sentence, with the cells that it comes from."""
    cells = html.A(
        say("share-cells"),
        href=address.origin_of(chart),
        **named(say("made-link-of", title=chart.title)),
    )
    return html.P([chart.finding, " ", cells])
