"""The widest gaps that are clear, on one scale: who is left behind, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race
from dashboard.charts.facts.by_race import RaceFigures
from dashboard.charts.kinds import address
from dashboard.charts.render.caveat import caveats
from dashboard.charts.render.drawing import key, letters
from dashboard.charts.render.drawing.pen import SHAPE_OF, TEXT
from dashboard.charts.render.drawing.strips import Group, gap_strip, gap_ticks
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.text import numbers, prose
from dashboard.language import say
from dashboard.measures.disparity import BEST
from dashboard.pages.components import card as cards
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import TOTAL

_WIDEST = 3
_LEAST = 280.0  # pixels: how narrow the strips become
_CLEAR = ("clear", "full-count")


def widest(site: Site, place: str, most: int = _WIDEST) -> list[GapLine]:
    """The widest clear gaps of the indicators that the newest edition ranks on.

    All of one unit, that of the first, so that they can share a scale.
    """
    ranked = moves.ranked_on(site.facts)
    clear = [
        one
        for one in gap_lines(site.facts, place, "gap")
        if one.sure in _CLEAR and one.chart.subject in ranked
    ]
    return [one for one in clear if one.chart.unit == clear[0].chart.unit][:most]


def card(site: Site, place: str, gaps: Sequence[GapLine]) -> Component:
    """The gaps as a card: a key, a row a gap, one scale, and what is withheld."""
    charts = [one.chart for one in gaps]
    everything = f"/disparities?{urlencode({'place': place})}"
    withheld = dict.fromkeys(note for chart in charts for note in caveats(chart))
    return html.Figure(
        [
            html.H2(say("gap-card-title"), className="finding"),
            rows(site, place, gaps),
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
                [source for chart in charts for source in chart.sources],
                cards.act(
                    say("share-about"),
                    html.P(say("gap-card-about")),
                    *(_told(chart) for chart in charts),
                    *(html.P(note) for note in withheld),
                ),
            ),
        ],
        className="chart",
    )


def rows(site: Site, place: str, gaps: Sequence[GapLine]) -> Component:
    """A key to the groups, a row a gap, and the values of the scale that they share."""
    groups = [groups_of(one.chart) for one in gaps]
    every = [group for each in groups for group in each]
    most = max((group.value for group in every), default=1.0)
    room = max((letters.width(group.text, TEXT, bold=True) for group in every), default=0.0)
    drawn = [
        html.Div(
            [
                html.Div(words(site, place, one), className="l"),
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
            Markup(html=key.as_html(_key(one.chart for one in gaps)), className="draw"),
            *drawn,
            Markup(html=ticks, className="draw"),
        ],
        className="gaps3",
    )


def words(site: Site, place: str, one: GapLine) -> list[Component | str]:
    """The indicator and the period; which two groups are compared, and how far they are apart."""
    chart, entry = one.chart, site.catalog.indicators[one.chart.subject]
    href = f"/disparities/{chart.subject}?{urlencode({'place': place})}"
    name = html.B(html.A(prose.upper_first(entry.short), href=href, className="quiet"))
    race = by_race.of(site.facts, chart.subject)
    return [
        html.Span([name, ", ", race.when(chart.query["period"])]),
        " ",
        html.Span(_apart(race, one)),
    ]


def _apart(race: RaceFigures, one: GapLine) -> list[Component | str]:
    """The rates of the two groups that lead, their people, and how far they are apart."""
    query = one.chart.query
    gap = race.headline(query["place"], query["period"], BEST)
    if gap is None or not gap.group:
        return []
    unit = str(race.entry.unit)
    pair = say(
        "gap-card-pair",
        part=numbers.part_of(gap.rate, unit, gap.decimals),
        group=race.phrases.of(gap.group),
        other_part=numbers.part_of(gap.reference_rate, unit, gap.decimals),
        other_group=race.phrases.of(gap.reference),
    )
    apart = say("gap-card-apart", points=one.gap)
    times = f", {one.ratio}" if one.ratio else ""
    return [pair, " ", html.B(apart), f"{times}."]


def groups_of(chart: Chart) -> list[Group]:
    """The groups of a chart that have a figure."""
    return [
        Group(one.color, one.label, point.value, point.text)
        for one in chart.series
        for point in one.points[:1]
        if point.value is not None and one.color in SHAPE_OF and one.key != TOTAL
    ]


def _key(charts: Iterable[Chart]) -> list[key.Entry]:
    """What each shape stands for: the shortest of the names that its groups have."""
    names: dict[str, str] = {}
    for group in (group for chart in charts for group in groups_of(chart)):
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
