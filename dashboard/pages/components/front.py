"""The parts of the front page alone: its three answers, what moved, what to hand over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.kinds import address
from dashboard.charts.render.drawing.small import moved_marks, year_bars
from dashboard.charts.render.drawing.strips import gap_strip
from dashboard.charts.summaries import brief, courses, moves
from dashboard.charts.summaries.gap_lines import GapLine
from dashboard.charts.text import figure_text, numbers, prose
from dashboard.language import Sentence, say
from dashboard.pages.components import card as cards
from dashboard.pages.components import gap_card, spark_list
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site
from dashboard.schema import NATION

_ORDER = (("worse", True), ("worse", False), ("", False), ("better", False), ("better", True))


def answers(site: Site, place: str, gaps: Sequence[GapLine]) -> Component:
    """Better or worse, and how sure; who is left behind; of how many children, how old."""
    return html.Div(
        [_better_or_worse(site, place), _left_behind(site, place, gaps), _children(site, place)],
        className="answers",
    )


def moved(site: Site, place: str) -> Component:
    """Every indicator that the newest edition ranks on, as a small line."""
    found = moves.moves(site.facts, place)
    name = prose.the(site.catalog.places[place].name)
    if not found.latest:
        return html.Section(html.P(say("page-place-nothing", place=name)), id="moved")
    key = say("moved-key-nation") if place == NATION else say("moved-key", place=name)
    return html.Section(
        [
            html.Div(
                [
                    html.H2(_gained_and_lost("moved-title", found)),
                    html.P(
                        [
                            key,
                            " ",
                            html.A(say("moved-all"), href=f"/places/{place}"),
                        ],
                        className="small muted",
                    ),
                ],
                className="top",
            ),
            spark_list.sparks(site, place),
            _moved_meta(site, place),
        ],
        id="moved",
        className="band",
    )


def hand_over(site: Site, place: str) -> Component:
    """What can be taken from here: the brief, a chart, the tables, another state."""
    links = {
        "brief": f"/places/{place}.pdf",
        "embed": f"/charts/ranking-lists/overall?{urlencode({'place': place})}",
        "tables": "/data#tables",
        "other": "#place",
    }
    if place not in brief.places(site.facts):
        del links["brief"]
    if place not in site.catalog.states:
        del links["embed"]  # it is of ranks
    return html.P(
        [
            html.B(say("hand-over")),
            *(html.A(say(f"hand-over-{name}"), href=href) for name, href in links.items()),
        ],
        className="hand",
    )


def _answer(
    title: str, picture: str, told: Sequence[Component | str], classes: str = "draw wide-only"
) -> Component:
    return html.Section([html.H2(title), Markup(html=picture, className=classes), html.P([*told])])


def _gained_and_lost(template: str, found: moves.Moves) -> Sentence:
    gained, lost = (len(found.as_printed(way)) for way in moves.GAINS)
    return say(template, gained=gained, lost=lost, needed=len(found.latest))


def _better_or_worse(site: Site, place: str) -> Component:
    """A mark for each indicator, filled where the change is more than chance."""
    found = moves.moves(site.facts, place)
    if not found.latest:
        name = prose.the(site.catalog.places[place].name)
        return _answer(say("answers-moved"), "", [say("page-place-nothing", place=name)])
    marks = []
    for slug, way in found.ways.items():
        judged = way in (moves.TOLD, moves.UNTOLD)
        one = found.latest[slug]
        said = say(
            "moved-mark",
            title=prose.upper_first(site.catalog.indicators[slug].short),
            sentence=one.change or figure_text.nothing_before(),
        )
        marks.append((one.verdict if judged else "", way == moves.TOLD, said))
    marks.sort(key=lambda mark: _ORDER.index(mark[:2]))
    told = _told(found)
    summary = _gained_and_lost("moved-short", found)
    picture = moved_marks(marks, " ".join((summary, *told))).html()
    link = html.B(html.A(summary, href="#moved"))
    return _answer(say("answers-moved"), picture, [link, " ", " ".join(told)], "draw")


def _told(found: moves.Moves) -> list[Sentence]:
    """Of how many changes it can be told that they are no chance, and of how many it cannot."""
    gained, lost = (len(found.of(moves.TOLD, way)) for way in moves.GAINS)
    told = [say("moved-sure", count=gained + lost, gained=gained, lost=lost)]
    if untold := found.of(moves.UNTOLD):
        told.append(say("moved-unsure", count=len(untold)))
    return told


def _left_behind(site: Site, place: str, gaps: Sequence[GapLine]) -> Component:
    """The widest clear gap, drawn, in words, and how many stand behind it."""
    title = say("answers-behind")
    if not gaps:
        return _answer(title, "", [say("page-home-gaps-none")])
    widest = gaps[0]
    told: list[Component | str] = [gap_card.name(site, widest), ": "]
    told += [gap_card.pair(site, widest), ": "]
    told += [html.B(say("gap-card-apart", points=widest.gap)), ". "]
    behind = say("answers-at-rate", sentence=widest.behind) if widest.behind else ""
    picture = gap_strip(gap_card.groups_of(site, widest), label=widest.chart.alt)
    return _answer(title, picture.html(), [*told, behind])


def _children(site: Site, place: str) -> Component:
    """How many children, and a bar for each year that the newest figures are of."""
    title = say("answers-children")
    children = figures.of(site.facts, figures.POPULATION).latest.get(place)
    told: list[Component | str] = []
    if children:
        number = say("answers-number", number=children.text, period=children.when)
        told = [html.B(number), " "]
    found = moves.moves(site.facts, place)
    if not found.years:
        return _answer(title, "", told)
    each = Counter(found.years.values())
    first, last = min(each), max(each)
    oldest = min(found.years, key=lambda slug: found.years[slug])
    ages = say(
        "answers-ages",
        count=len(found.years),
        known=each[last],
        period=str(last),
        earlier=found.latest[oldest].when,
        indicator=site.catalog.indicators[oldest].short,
    )
    bars = [(str(year), each[year]) for year in range(first, last + 1)]
    return _answer(title, year_bars(bars, ages, high=14).html(), [*told, ages])


def _moved_meta(site: Site, place: str) -> Component:
    """Whose figures the lines are, the figures as a table, and how to read them."""
    found = moves.moves(site.facts, place)
    rest = [
        say(f"brief-moved-{way}", count=len(found.of(way)))
        for way in (moves.CHANCE, moves.SAME, moves.NOTHING)
        if found.of(way)
    ]
    charts = [courses.course(site.facts, slug, place).chart for slug in moves.ranked_on(site.facts)]
    return cards.meta_of(
        site,
        cards.publishers_of(charts),
        cards.act(say("share-table"), _table(site, place), wide=True),
        cards.act(
            say("share-about"),
            html.P(" ".join(rest)),
            html.P(say("moved-about")),
            html.P(say("moved-about-sure")),
            html.P(figure_text.sampled()),
            *fresh_lines(site, (source for chart in charts for source in chart.sources)),
        ),
    )


def _table(site: Site, place: str) -> Component:
    """The figures behind the lines; each leads to its cells."""
    heads = ("indicator", "figure", "period", "nation", "change")
    rows = []
    for slug in moves.ranked_on(site.facts):
        latest, entry = figures.of(site.facts, slug).latest, site.catalog.indicators[slug]
        one, nation = latest.get(place), latest.get(NATION)
        chart = courses.course(site.facts, slug, place).chart
        figure = html.A(one.text, href=address.origin_of(chart)) if one else numbers.NO_FIGURE
        rows.append(
            html.Tr(
                [
                    html.Th(entry.title, scope="row"),
                    html.Td(figure, className="n"),
                    html.Td(one.when if one else figures.of(site.facts, slug).why_none(place)),
                    html.Td(nation.text if nation else numbers.NO_FIGURE, className="n"),
                    html.Td((one.change or figure_text.nothing_before()) if one else ""),
                ]
            )
        )
    head = [html.Th(say(f"moved-column-{name}"), scope="col") for name in heads]
    return html.Div(
        html.Table([html.Thead(html.Tr(head)), html.Tbody(rows)], className="tbl"),
        className="scroll",
        role="region",
        tabIndex=0,
        **named(say("share-table-of", title=say("answers-moved"))),
    )
