"""How high an embed is, and what of it stays in sight, since editors cut off what is too high."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dashboard.charts.chart import Chart
from dashboard.charts.render import caveat, drawing
from dashboard.charts.render.drawing import letters
from dashboard.charts.text import numbers
from dashboard.language import language, say

WIDEST = 840  # CSS pixels, of an embed; chart.css says so too
HIGHEST = 1000
_PHONE = 480  # narrower, words are smaller
# The narrowest embed of each band of its words, and of its drawing, which lies within.
NARROWEST = (280, 480, 800)
_DRAWN_FROM = (280, 518, 838)
# Pixels that a drawing of many rows gets at least, and what a reader opens under it: where there
# are fewer for that, it takes the drawing's place.
_LEAST = 250
_STEP = 20  # from one width that is tried to the next
_AROUND = 14  # over and under a drawing
_SPARE = 1.02  # of a drawing: a browser rounds each of its rows
_DAY = "2026-09-30"  # the longest in any language
_NAME = "An Organization's Kids Count"  # about as long as they are


@dataclass(frozen=True)
class Fit:
    """What of a chart stands where in its embed.

    ``details`` stand over the drawing, ``folded`` notes with the others on phones alone. ``open``
    is how high what a reader opens may be in each band of words, in pixels; where it takes the
    drawing's place, the drawing ``gives_way``.
    """

    chart: Chart
    pinned: bool
    details: tuple[str, ...]
    folded: tuple[str, ...]
    drawing: drawing.Fitted | None
    open: tuple[float, ...] = ()
    gives_way: bool = False

    def height(self, width: int) -> int:
        """How high the embed is at a width, in CSS pixels, rather more than less."""
        return math.ceil(_words(self, width) + _drawn(self, width))


def fit(chart: Chart, pinned: bool) -> Fit:
    """Fit an embed into what editors allow, at every width.

    Where there is too little room what marks stand for is opened on phones, then details stand with
    the notes, then other notes are opened on phones, the longest first, and the rows of the drawing
    are lower, with some left out.
    """
    return _fit(language(), chart, pinned)


@lru_cache(maxsize=256)
def _fit(_language: str, chart: Chart, pinned: bool) -> Fit:
    narrowest = NARROWEST[0]
    reading = tuple(filter(caveat.is_reading, caveat.caveats(chart)))
    for details, folded in ((chart.details, ()), (chart.details, reading), ((), ()), ((), reading)):
        made = Fit(chart, pinned, details, folded, None)
        if _words(made, narrowest) <= HIGHEST - _LEAST:
            break
    least: float = _LEAST + _more(narrowest)
    if chart.drawn:
        lowest = drawing.fitted(chart, (_LEAST,) * 3, _room(narrowest))
        least = max(least, lowest.height(_room(narrowest)) * _SPARE + _AROUND)
    notes = sorted({*caveat.caveats(chart)} - {*made.folded}, key=lambda note: (len(note), note))
    while notes and _words(made, narrowest) + least > HIGHEST:
        made = Fit(chart, pinned, made.details, (*made.folded, notes.pop()), None)
    if chart.drawn:
        words = [_words(made, width) for width in _DRAWN_FROM]
        words[0] = max(words[0], _words(made, _PHONE))
        rooms = [(HIGHEST - high - _AROUND) / _SPARE for high in words]
        drawn = drawing.fitted(chart, rooms, _room(narrowest))
        made = Fit(chart, pinned, made.details, made.folded, drawn)
    opened = _below(made, made.height)
    gives_way = chart.drawn and min(opened) < _LEAST
    if gives_way:
        opened = _below(made, lambda width: math.ceil(_words(made, width)))
    opened = tuple(max(room, _LEAST) for room in opened)
    return Fit(chart, pinned, made.details, made.folded, made.drawing, opened, gives_way)


def highest(chart: Chart, pinned: bool, width: int = WIDEST) -> int:
    """How high the embed gets at any width up to one: for a frame that follows no message."""
    above = _pin(chart, NARROWEST[0]) if pinned else 0.0
    return min(HIGHEST, math.ceil(_highest(language(), chart, width) + above))


@lru_cache(maxsize=256)  # every share panel asks for the embed with a pin and without
def _highest(_language: str, chart: Chart, width: int) -> int:
    """How high the embed gets without the words that say which version is pinned."""
    widths = {width, *(one for band in _tried(chart) for one in band if one < width)}
    return max(map(fit(chart, False).height, widths))


def _tried(chart: Chart) -> list[list[int]]:
    """In each band the widths among which an embed is highest: where its words or its drawing are
    laid out anew, and of outlines, which grow with their width, those in between.
    """
    step = _STEP if chart.mark == "shapes" else WIDEST
    return [
        sorted({*range(start, end, step), *(one for one in _DRAWN_FROM if start <= one < end)})
        for start, end in pairwise((*NARROWEST, WIDEST))
    ]


def _below(made: Fit, high: Callable[[int], int]) -> tuple[int, ...]:
    """How many pixels what is opened has under what is so high at a width, in each band."""
    return tuple(
        min(HIGHEST - high(width) - _more(width) for width in band) for band in _tried(made.chart)
    )


def _drawn(made: Fit, width: int) -> float:
    """How high the drawing is, with what is around it."""
    return made.drawing.height(_room(width)) * _SPARE + _AROUND if made.drawing else 0.0


def _words(made: Fit, width: int) -> float:
    """How high the words of an embed are, as chart.css sets them."""
    chart, phone, room = made.chart, width < _PHONE, _room(width)
    finding, text, note, spread = (16, 13, 12, 1.35) if phone else (18, 14, 13, 1.4)
    told = "; ".join(source.text for source in chart.told_by)
    dated = say("share-version", version=chart.version, day=numbers.day(_DAY))
    foot = f"{say('share-source')} {told} · {dated} · {say('share-cells')}"
    high = _lines(chart.finding, room, finding, 1.3, bold=True) + 2
    more = " ".join((chart.sure, *made.details)).strip()
    for words in filter(None, (chart.title, more)):
        high += _lines(words, room, text, spread) + 4
    notes = [one for one in caveat.caveats(chart) if not (phone and one in made.folded)]
    for words in (*notes, foot):
        high += _lines(words, room, note, spread) + 4
    if made.pinned:
        high += _pin(chart, width)
    return high + _row(width) * _rows(width) + (28 if phone else 30)


def _row(width: int) -> int:
    """How high a row of the link and of what can be opened is."""
    return 44 if width < _PHONE else 32


def _rows(width: int) -> int:
    """In how many rows they stand while nothing is opened."""
    names = (say("share-open", publisher=_NAME), say("share-table"), say("share-about"))
    acts = [letters.width(name, 13, bold=True) + 34 for name in names]
    return 1 if sum(acts) - 18 <= _room(width) else 2


def _more(width: int) -> int:
    """How high the rows are that come where one is opened: it has a row of its own, between the
    link and the other.
    """
    return (3 - _rows(width)) * _row(width)


def _pin(chart: Chart, width: int) -> float:
    """How high the words are that say which version is pinned, with what is around them."""
    note, spread = (12, 1.35) if width < _PHONE else (13, 1.4)
    pinned = say("share-pinned", version=chart.version, day=numbers.day(_DAY))
    words = f"{pinned} {say('share-see-latest')}"
    return _lines(words, _room(width) - 24, note, spread) + 46


def _room(width: int) -> int:
    """How wide an embed's words and drawing are."""
    return min(width, WIDEST) - 2 * (13 if width < _PHONE else 19)


def _lines(text: str, room: float, size: int, line: float, bold: bool = False) -> float:
    """How high a text is that is set in lines."""
    return len(letters.wrapped(text, room, size, bold)) * size * line
