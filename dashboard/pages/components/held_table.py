"""The table of all indicators: domains as groups, a row each, filtered by assets/indicators.js."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Source
from dashboard.charts.facts import fresh, place_names
from dashboard.charts.render.drawing.small import spark_of, standing
from dashboard.charts.summaries.courses import course
from dashboard.charts.summaries.held import Held
from dashboard.charts.summaries.place_lines import peers
from dashboard.charts.text import figure_text, numbers, prose
from dashboard.language import Sentence, say
from dashboard.pages.components import spark_list
from dashboard.pages.components.card import act
from dashboard.pages.components.found import listed
from dashboard.pages.components.fresh_lines import fresh_lines
from dashboard.pages.components.markup import Markup
from dashboard.pages.components.picker import with_place
from dashboard.pages.components.place_table import direction
from dashboard.pages.components.review import badge
from dashboard.pages.components.search import PATH as SEARCH
from dashboard.pages.page import Site
from dashboard.schema import NATION, Unit

RACE, RANKED = "race", "ranked"
_NOT_REVIEWED = "not-reviewed"
# Of nine columns those that every width has room for; the others give way.
_ALWAYS, _SOMETIMES = 6, ("when", "years", "groups")
# A verdict's place in the order of the column of changes.
_ORDER = {"better": 0, "same": 1, "about-same": 1, "lower": 2, "higher": 2, "worse": 3}


def shown_as(row: Held) -> list[str]:
    """What a row is left by, where a reader asks for a part of what is held."""
    return [name for name, holds in ((RACE, row.by_race), (RANKED, row.ranked)) if holds]


def count(left: int, needed: int) -> Sentence:
    """How many rows there are, or how many are left of them."""
    if left == needed:
        return say("page-indicators-count", count=left)
    return say("page-indicators-left", count=left, needed=needed)


def count_beside(now: str, needed: int) -> Component:
    """That count beside the controls; the script has the words for every other one."""
    words: dict[str, Any] = {
        "data-counts": json.dumps([count(left, needed) for left in range(needed + 1)])
    }
    return html.Span(now, id="held-left", role="status", className="small muted", **words)


@dataclass(frozen=True)
class Table:
    """The rows for a place: ``left`` are those that were asked for, the others are hidden.

    ``texts`` are what each is found by.
    """

    site: Site
    place: str
    rows: Sequence[Held]
    texts: Mapping[str, str]
    left: frozenset[str]

    def card(self, asked: str) -> Component:
        """The card around the table; where nothing is ``left``, what is not held."""
        name, nation = prose.the(self._name), "-nation" if self.place == NATION else ""
        return html.Section(
            [
                html.H2(
                    say(f"page-indicators-beside{nation}", place=self._name), className="finding"
                ),
                html.P(say(f"page-indicators-key{nation}", place=name), className="sub"),
                html.Div(self._table(), className="draw"),
                _nothing(self.site, asked, hidden=bool(self.left)),
                html.P(figure_text.sampled(), className="caveat"),
                self._meta(),
            ],
            className="chart",
        )

    @property
    def _name(self) -> str:
        return place_names.names_of(self.site.facts)[self.place]

    def _table(self) -> Component:
        bodies: list[Component] = []
        for group, title in self._groups().items():
            mine = [row for row in self.rows if _group(row) == group]
            if mine:
                bodies += self._bodies(group, title, mine)
        caption = html.Caption(say("page-indicators-table"), className="sr")
        head = html.Thead(html.Tr(self._heads()))
        return html.Table([caption, head, *bodies], className="tbl held sortable")

    def _groups(self) -> dict[str, str]:
        domains = {slug: one.title for slug, one in self.site.catalog.domains.items()}
        return domains | {_NOT_REVIEWED: say("page-indicators-not-reviewed")}

    def _bodies(self, group: str, title: str, mine: Sequence[Held]) -> list[Component]:
        """A body for the name of a group, which is not sorted, and one for its rows."""
        number = html.Span(str(len(mine)), className="muted")
        why = [say("page-indicators-not-reviewed-why")] if group == _NOT_REVIEWED else []
        note = [html.P(one, className="small muted") for one in why]
        head = html.Th([title, " ", number, *note], colSpan=_ALWAYS, scope="colgroup")
        rest = [html.Td(className=name) for name in _SOMETIMES]
        marks: dict[str, Any] = {"data-domain": group}
        none = not any(row.indicator in self.left for row in mine)
        return [
            html.Tbody(html.Tr([head, *rest], className="dom"), hidden=none),
            html.Tbody([self._row(row) for row in mine], **marks),
        ]

    def _heads(self) -> list[Component]:
        facts, nation = self.site.facts, self.place == NATION
        state = place_names.is_state(facts, self.place)
        county = place_names.is_county(facts, self.place)
        among = "line-column-counties" if county else "line-column-states"
        ends = [
            html.Span(say("line-better")),
            html.Span(say(among, count=len(peers(facts, self.place)))),
            html.Span(say("line-worse")),
        ]
        return [
            _head(say("line-column-indicator")),
            _head(say("line-column-course"), "line"),
            _head(self.place if state or nation else say("line-column-here"), "n"),
            _head(say("line-column-year"), "when"),
            _head("" if nation else say("line-column-nation"), "n"),
            _head(html.Span([ends[0], " ", ends[1], " ", ends[2]], className="ends"), "stand"),
            _head(say("line-column-moved"), "change"),
            _head(say("page-indicators-column-held"), "years"),
            _head(say("page-indicators-column-groups"), "groups"),
        ]

    def _row(self, row: Held) -> Component:
        marks: dict[str, Any] = {
            "data-words": self.texts.get(row.indicator, row.entry.title.casefold()),
            "data-show": " ".join(shown_as(row)),
        }
        return html.Tr(
            [
                html.Th([self._link(row), *_marks(row)], scope="row"),
                html.Td(self._line(row), className="line"),
                *_figure(row),
                html.Td() if self.place == NATION else _other(row),
                html.Td(self._standing(row), className="stand", **_sorted_by(_share(row))),
                html.Td(_change(row), className="change", **_sorted_by(_verdict(row))),
                html.Td(row.years, className="years"),
                html.Td(self._groups_of(row), className="groups"),
            ],
            hidden=row.indicator not in self.left,
            **marks,
        )

    def _line(self, row: Held) -> Component | None:
        """The course of years, beside the nation's where that has the same scale."""
        drawn = course(self.site.facts, row.indicator, self.place)
        nation = () if row.entry.unit == Unit.NUMBER else drawn.nation
        scale = spark_list.scale(self.site, row.indicator, self.place)
        made = spark_of(drawn.runs, nation, label=scale)
        return Markup(html=made.picture.html(), className="draw") if made else None

    def _link(self, row: Held) -> Component:
        address = f"/indicators/{row.indicator}"
        link = html.A(row.entry.title, href=self._here(address) if row.newest else address)
        return html.Span([link, _unit(row)])

    def _here(self, address: str) -> str:
        """An address of the place that is shown."""
        return with_place(address, {"place": self.place}, self.site.settings.home_place)

    def _standing(self, row: Held) -> Sequence[Component]:
        """Where the place's figure lies among the states'."""
        if row.newest is None:
            return []
        if row.standing is None:
            number = html.Span(say("page-indicators-number"), className="small muted")
            return [number] if row.entry.unit == Unit.NUMBER else []
        of = row.standing
        mine, nation = (None, of.mine) if self.place == NATION else (of.mine, of.nation)
        drawn = standing(of.values, mine, nation, of.low_is_better, said=of.words)
        return [
            Markup(html=drawn.html(), className="draw"),
            html.Span(of.words, className="sr"),
        ]

    def _groups_of(self, row: Held) -> Component:
        if not row.by_race:
            return html.Span(say("page-indicators-not-by-race"), className="muted")
        return html.A(
            say("page-indicators-by-race"), href=self._here(f"/disparities/{row.indicator}")
        )

    def _meta(self) -> Component:
        """Who published it all, the version, and how columns are to be read."""
        publishers = dict.fromkeys(row.entry.publisher for row in self.rows if row.entry.publisher)
        notes = [say("page-indicators-note-earlier"), say("page-indicators-note-held")]
        slugs = [row.indicator for row in self.rows]
        told_by = [
            Source(name, held=fresh.years_of(self.site.facts, name, slugs)) for name in publishers
        ]
        return html.Div(
            [
                html.Span(
                    [
                        say("page-indicators-sources", publishers="; ".join(publishers)),
                        " · ",
                        say("card-version", version=self.site.version.id),
                        " · ",
                        html.A(say("page-indicators-hand-sources"), href="/data"),
                    ],
                    className="src",
                ),
                act(
                    say("share-about"),
                    *[html.P(note) for note in notes],
                    *fresh_lines(self.site, told_by),
                ),
            ],
            className="meta",
        )

    def to_hand_over(self) -> Component:
        """What can be taken away: the table, and the brief of a state."""
        brief = html.A(say("page-indicators-hand-brief"), href=f"/places/{self.place}.pdf")
        return html.P(
            [
                html.B(say("page-indicators-hand")),
                " ",
                html.A(say("page-indicators-hand-table"), href="/data/indicators.csv"),
                brief if self.place in self.site.catalog.states else None,
            ],
            className="hand",
        )


def _head(label: Component | str, name: str = "") -> Component:
    return html.Th(label, scope="col", className=name)


def _group(row: Held) -> str:
    return row.entry.domain if row.entry.reviewed else _NOT_REVIEWED


def _unit(row: Held) -> str:
    """What a rate is of, which its figures leave out."""
    _, of, size = str(row.entry.unit).partition("rate-per-")
    per = of and f"{int(size):,}" not in row.entry.title
    words = prose.lower_first(say(f"figure-axis-{row.entry.unit}")) if per else ""
    return say("page-indicators-unit", unit=words) if words else ""


def _marks(row: Held) -> list[Component | str]:
    """That states are ranked on it, or that nobody reviewed it."""
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    if not row.ranked:
        return [" ", mark] if (mark := badge(row.entry)) else []
    return [
        "\u00a0",
        html.Span("◆", className="ranked", **hidden),
        html.Span(say("page-indicators-ranked"), className="sr"),
    ]


def _figure(row: Held) -> list[Component]:
    """The place's newest figure and its period."""
    if row.newest is None:
        none = html.Td(html.B(numbers.NO_FIGURE), className="n latest", **_sorted_by(None))
        return [none, html.Td(className="when")]
    amount, when = figure_text.bare(row.newest.text), figure_text.short_when(row.newest.when)
    return [
        html.Td(html.B(amount), className="n latest", **_sorted_by(row.newest.value)),
        html.Td(when, className="when"),
    ]


def _other(row: Held) -> Component:
    """The nation's newest figure, with its period where that is another."""
    whose = html.Span([say("line-column-nation"), " "], className="phone-only")
    if row.nation is None:
        return html.Td([whose, numbers.NO_FIGURE], className="n other", **_sorted_by(None))
    told: list[Component | str] = [whose, figure_text.bare(row.nation.text)]
    if row.newest is not None and row.newest.when != row.nation.when:
        told += [" ", html.Small(figure_text.short_when(row.nation.when))]
    return html.Td(told, className="n other", **_sorted_by(row.nation.value))


def _change(row: Held) -> Component:
    """How the figure moved, or why there is none."""
    if row.direction:
        return direction(row.direction)
    why = row.why
    if isinstance(why, Sentence) and why.template == "missing-not-loaded-by-group":
        why = say("page-indicators-groups-alone")
    elif isinstance(why, Sentence) and why.template.startswith("missing-not-loaded"):
        why = say("page-indicators-no-figure")
    return html.P(why, className="dir")


def _share(row: Held) -> float | None:
    """What part of the others stand before the place, to sort by."""
    of = row.standing
    if of is None or not of.values:
        return None
    before = sum(v < of.mine if of.low_is_better else v > of.mine for v in of.values)
    return round(before / len(of.values), 3)


def _verdict(row: Held) -> int | None:
    return _ORDER.get(row.newest.verdict) if row.newest else None


def _sorted_by(value: float | None) -> dict[str, Any]:
    """What a cell is sorted by; nothing where it has no value, so that it stays last."""
    return {"data-v": "" if value is None else str(value)}


def _nothing(site: Site, asked: str, *, hidden: bool) -> Component:
    """What stands where nothing is left: that it is not held, and where else to look."""
    answer = listed(site, asked, {}).not_held if asked and not hidden else ()
    told = [
        html.P([html.B(say("search-not-held")), f" {what} ", html.Span(says)])
        for what, says in answer
    ]
    search = f"{SEARCH}?{urlencode({'q': asked})}" if asked else SEARCH
    return html.Div(
        [
            html.Div(told, className="told"),
            html.P(
                [
                    say("page-indicators-none"),
                    " ",
                    html.A(say("page-indicators-search"), href=search),
                ]
            ),
        ],
        id="held-none",
        className="not-held",
        hidden=hidden,
    )
