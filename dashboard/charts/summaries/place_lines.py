"""An indicator in a place as one line: over time, beside larger places, among its like, its way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.chart import Source
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import as_dicts, has_value
from dashboard.charts.facts.sources import merged, sources_of
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.courses import Run, course
from dashboard.charts.text import figure_text, numbers
from dashboard.charts.text.figure_text import Latest
from dashboard.language import Sentence, say
from dashboard.schema import NATION

_LEAST = 2  # so many figures make a standing


@dataclass(frozen=True)
class Standing:
    """A figure among those of the same year: of all states, or of all counties of its state."""

    values: tuple[float, ...]
    mine: float
    nation: float | None
    low_is_better: bool
    words: Sentence


@dataclass(frozen=True)
class Direction:
    """What changed in about five years: in words, and up, down or level.

    ``untold``: nobody can tell whether it is more than chance. ``tone`` is better or worse where
    it is, and no old news.
    """

    words: str
    bold: str
    moved: str
    untold: bool
    tone: str


@dataclass(frozen=True)
class PlaceLine:
    """An indicator in a place: its name in few words, figures without what the name says.

    ``beside`` are the figures of larger places, by place, each with its period where that is
    another one; ``course`` and ``of_nation`` the place's values over the years and the nation's.
    """

    indicator: str
    domain: str
    name: str
    figure: str
    when: str
    beside: tuple[tuple[str, str, str], ...]
    course: tuple[Run, ...]
    of_nation: tuple[Run, ...]
    standing: Standing | None
    direction: Direction


def lines(facts: Facts, place: str, indicators: Collection[str]) -> list[PlaceLine]:
    """The line of each indicator that has a figure for a place."""
    made = (place_line(facts, slug, place) for slug in indicators)
    return [one for one in made if one]


def name_of(facts: Facts, indicator: str) -> str:
    """An indicator in few words, with what its rate is of: Child and teen deaths, per 100,000."""
    return figure_text.in_few_words(facts.catalog.indicators[indicator])


def larger(facts: Facts, place: str) -> tuple[str, ...]:
    """The state that a place lies in and the nation, without the place itself."""
    around = (place_names.state_of(facts, place), NATION)
    return tuple(one for one in dict.fromkeys(around) if one != place)


def peers(facts: Facts, place: str) -> tuple[str, ...]:
    """Whom a place stands among: the counties of its state, or the states."""
    if place_names.is_county(facts, place):
        return tuple(place_names.counties_of(facts, place_names.state_of(facts, place)))
    return tuple(facts.catalog.states)


@remembered
def place_line(facts: Facts, indicator: str, place: str) -> PlaceLine | None:
    """An indicator's line of a place; None where it has no figure."""
    shown = figures.of(facts, indicator)
    latest = shown.latest.get(place)
    if latest is None:
        return None
    drawn = course(facts, indicator, place)
    return PlaceLine(
        indicator=indicator,
        domain=shown.entry.domain,
        name=name_of(facts, indicator),
        figure=figure_text.bare(latest.text),
        when=figure_text.short_when(latest.when),
        beside=tuple(_beside(shown, latest, one) for one in larger(facts, place)),
        course=drawn.runs,
        of_nation=drawn.nation,
        # What nobody calls better stands nowhere.
        standing=standing(
            shown, latest, peers(facts, place), low_is_better=shown.entry.better == "lower"
        )
        if shown.entry.judged
        else None,
        direction=direction(latest),
    )


def _beside(shown: Figures, latest: Latest, place: str) -> tuple[str, str, str]:
    """A larger place with its figure, and the period where that is another one."""
    other = _short(shown.latest.get(place))
    if other is None:
        return place, numbers.NO_FIGURE, ""
    return place, other.text, other.when if other.period != latest.period else ""


def direction(latest: Latest) -> Direction:
    """What changed since about five years before, in few words."""
    short, way = _short(latest), moves.way_of(latest)
    if short is None or not short.text_then:
        return Direction(figure_text.nothing_before(), "", "", False, "")
    words = short.change.lstrip("↑↓ ")
    head, between, rest = words.partition(f" {short.text_then} ")
    bold = head if between else ""
    tone = latest.tone if way == moves.TOLD else ""
    moved = {"higher": "up", "lower": "down"}.get(latest.moved, "level")
    if way == moves.CHANCE:
        moved = "level"
    elif latest.behind and latest.behind.verdict:
        moved = latest.behind.way
    untold = moved != "level" and latest.sure not in figure_text.SURE and not latest.counted
    return Direction(f"{between}{rest}" if between else words, bold, moved, untold, tone)


def _short(latest: Latest | None) -> Latest | None:
    """A figure without the words that stand in the name of its row."""
    if latest is None:
        return None
    return replace(
        latest,
        text=figure_text.bare(latest.text),
        text_then=figure_text.bare(latest.text_then),
        when=figure_text.short_when(latest.when),
        when_then=figure_text.short_when(latest.when_then),
    )


def standing(
    shown: Figures, latest: Latest, among: Iterable[str], *, low_is_better: bool
) -> Standing | None:
    """A figure among those of ``among`` in the same period; None where no two have one."""
    rows = {str(row["place"]): row for row in as_dicts(shown.in_period(latest.period))}
    held = [one for one in among if one in rows and has_value(rows[one]["value"])]
    beside = figures.beside(rows, latest.place, held)
    if beside is None or len(held) < _LEAST:
        return None
    lower, same, higher = beside
    return Standing(
        values=tuple(float(rows[one]["value"]) for one in held if one != latest.place),
        mine=latest.value,
        nation=figures.value_of(rows.get(NATION)) if latest.place != NATION else None,
        low_is_better=low_is_better,
        words=say("line-standing", lower=lower, same=same, higher=higher),
    )


def absent(facts: Facts, place: str, indicators: Collection[str]) -> list[tuple[str, str]]:
    """Those of some indicators that have no figure for a place, each with why."""
    return [
        (slug, figures.of(facts, slug).why_none(place))
        for slug in indicators
        if place not in figures.of(facts, slug).latest
    ]


def children(facts: Facts, place: str) -> Sentence | None:
    """How many children live in a place; None where that is not held."""
    counted = figures.of(facts, figures.POPULATION).latest.get(place)
    if counted is None:
        return None
    return say("line-children", number=numbers.number(counted.value), period=counted.when)


def sources(facts: Facts, place: str, lines: Sequence[PlaceLine]) -> list[Source]:
    """Who published the figures of some lines, the place's and those of larger ones."""
    drawn = [place, *larger(facts, place)]
    return merged(
        facts,
        (
            source
            for one in lines
            for rows in [figures.of(facts, one.indicator).rows]
            for source in sources_of(facts, rows.loc[rows["place"].isin(drawn)])
        ),
    )
