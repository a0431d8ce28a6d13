"""Strips of states by score and of groups by rate, and all states on one line with their codes.

Their inputs are plain values. Nothing in them overlaps from so many pixels on as ``least`` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.charts.render.drawing import letters, scale
from dashboard.charts.render.drawing.pen import BANDS, SHAPE_OF, TEXT, Pen
from dashboard.charts.render.drawing.picture import LEAST, Picture
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.drawing.spread import in_bands, lanes, levels, spot

_FIGURE = 11.0  # pixels from the middle of a mark to its figure
_LEVELS = 4  # of codes under one another
_LANE = 11  # pixels between marks that would hide one another
_LIFT = 15  # from one line of figures over marks to the next


@dataclass(frozen=True)
class State:
    """A place on a strip: its name, its value, both as a pointer says them, its two letters."""

    label: str
    value: float
    said: str = ""
    mine: bool = False
    code: str = ""


@dataclass(frozen=True)
class Named:
    """Words at a value on a strip; ``bold`` ones are the chosen place's."""

    words: str
    value: float
    bold: bool = False


@dataclass(frozen=True)
class Group:
    """A group on a strip: its color in the palette, its name, and its value as printed.

    The two that ``lead`` are those between which a gap stands. The mark is ``hollow`` of the wider
    of two groups that have one mark.
    """

    color: str
    label: str
    value: float
    text: str
    leads: bool = False
    hollow: bool = False


def score_strip(
    states: Sequence[State],
    mean: float | None = None,
    band: tuple[float, float] | None = None,
    span: tuple[float, float] | None = None,
    hollow: bool = False,
    ends: bool = True,
    label: str = "",
    least: float = LEAST,
) -> Picture:
    """The states by score, the better at the left, with the mean's line and the place's dot.

    ``band`` is what rounding leaves open, ``span`` the scores at the strip's ends, so that strips
    share one scale; ``ends`` names the first and the last under it. An estimate is ``hollow``.
    """
    low, high = span or _span(states)
    along = Scale(low, high, 0.05, 0.95)

    def draw(pen: Pen) -> None:
        pen.line("grid", 0, 15, 1, 15)
        if mean is not None:
            pen.line("mean", along.at(mean), 0, along.at(mean), 30)
        if band is not None:
            pen.bar("bandr", along.at(band[0]), along.at(band[1]), 1, 28)
        _ticks(pen, along, states, 5, 25)
        for mine in _mine(states):
            look = "home-open" if hollow else "home"
            pen.dot(look, along.at(mine.value), 15, 7, mine.said or mine.label)
        if ends and states:
            _name_ends(pen, along, states, least)

    return Picture(47 if ends else 31, draw, label)


def score_line(
    states: Sequence[State],
    named: Sequence[Named],
    mean: Named | None = None,
    ticks: Sequence[Named] = (),
    hollow: bool = False,
    label: str = "",
) -> str:
    """How far apart the states are: all on one line, a tick each, as HTML.

    ``named`` are the first, the last and the chosen, over the line at every width. The codes stand
    under it on up to four levels from 480 pixels on, those that have room. ``ticks`` are values of
    the scale.
    """
    along = Scale(*_span(states), 0.03, 0.97)
    foot = 72 if ticks else 56
    codes = [s for s in sorted(states, key=lambda s: s.value) if s.code and not s.mine]
    in_each = [_code_levels(along, codes, width) for width in BANDS[1:]]
    taken = [level for found in in_each for level in found if level is not None]
    pen = Pen(foot + 13 * (max(taken, default=-1) + 1) + 2)
    pen.line("grid", 0, 44, 1, 44)
    if mean is not None:
        x = along.at(mean.value)
        pen.line("mean", x, 30, x, 58, said=mean.words)
    within = [(t.value, t.words) for t in ticks if 0 <= along.at(t.value) <= 1]
    for value, _ in within:
        pen.line("grid", along.at(value), 30, along.at(value), 58)
    scale.draw_ticks(pen, along, within, BANDS, 70)
    _ticks(pen, along, states, 34, 54)
    for mine in _mine(states):
        look = "home-open" if hollow else "home"
        pen.dot(look, along.at(mine.value), 44, 7, mine.said or mine.label)
    for number, state in enumerate(codes):
        for level, bands in in_bands((None, *(found[number] for found in in_each))):
            if level is not None:
                x, y = along.at(state.value), foot + 11 + 13 * level
                pen.text(state.code, x, y, "middle", look="t", bands=bands)
    _name_over(pen, along, [*named, *([mean] if mean else [])])
    return f'<div class="crowd" style="--foot:{foot}px">{pen.svg(label)}</div>'


def no_rank(words: str, more: str = "") -> str:
    """A dashed box instead of a strip, that says why there is none; ``more`` has room on a desk."""
    rest = f'<span class="in-12">{escape(more)}</span>' if more else ""
    return f'<p class="no-rank">{escape(words)}{rest}</p>'


def gap_strip(
    groups: Sequence[Group],
    most: float | None = None,
    room: float | None = None,
    label: str = "",
    least: float = LEAST,
    size: float = 1.0,
) -> Picture:
    """Groups on a line from 0 to ``most``, by default their own highest value, with a span between
    the two that lead, or the lowest and the highest where none do, and the figures of all these.
    ``room`` is kept for a figure at the right, in pixels: strips of one scale share it and
    ``most``. ``size`` is that of the marks. Needs a group, and values from 0 on."""
    drawn = sorted(groups, key=lambda group: group.value)
    along = gap_scale(most or drawn[-1].value, _words(drawn[-1]) if room is None else room, least)
    places = [along.at(group.value) * least for group in drawn]
    beside = len(drawn) == 1 or places[0] - _FIGURE - _words(drawn[0]) >= 0
    over = [group for group in drawn[1:-1] if group.leads]
    over = over if beside else [drawn[0], *over]
    spots = [spot(along.at(group.value), _words(group), least) for group in over]
    lifts = levels((where.left, where.right) for where in spots)
    found, step = lanes(places, 12 * size), _LANE * size
    up, down = -min(found), max(found)
    middle = max(up * step + 8 + _LIFT * (max(lifts, default=-1) + 1), 12)
    leading = [group for group in drawn if group.leads]
    low, high = (along.at((leading or drawn)[end].value) for end in (0, -1))

    def look(group: Group) -> str:
        return "b" if group in (leading or drawn[-1:]) else ""

    def draw(pen: Pen) -> None:
        pen.line("grid", along.left, middle, 1, middle)
        pen.line("span", low, middle, high, middle)
        for group, lane in zip(drawn, found, strict=True):
            x, y = along.at(group.value), middle + lane * step
            said = f"{group.label}: {group.text}"
            filled = f"{'h' if group.hollow else 'g'}-{group.color}"
            pen.shape(SHAPE_OF[group.color], filled, x, y, 0.95 * size, said)
        last, first = drawn[-1], drawn[0]
        pen.text(last.text, along.at(last.value), middle + 4, dx=_FIGURE, look=look(last))
        if beside and first is not last:
            pen.text(first.text, along.at(first.value), middle + 4, "end", -_FIGURE, look(first))
        for group, where, lift in zip(over, spots, lifts, strict=True):
            y = middle - up * step - 11 - _LIFT * lift
            pen.text(group.text, along.at(group.value), y, where.anchor, where.dx, look(group))

    return Picture(middle + max(down * step, 0) + 9, draw, label)


def gap_scale(most: float, room: float, least: float = LEAST) -> Scale:
    """Where values lie on a gap strip: for the ticks under several of one scale."""
    return Scale(0, most or 1.0, 8 / least, 1 - (room + _FIGURE) / least)


def gap_ticks(most: float, unit: str, room: float, least: float = LEAST) -> Picture:
    """A few values under gap strips of one scale."""
    along = gap_scale(most, room, least)
    values = [(value, scale.said(value, unit)) for value in scale.rounded(0, most)]
    widths = (least, least, least)
    return Picture(scale.TICKS_HIGH, lambda pen: scale.draw_ticks(pen, along, values, widths))


def _span(states: Sequence[State]) -> tuple[float, float]:
    values = [state.value for state in states] or [0.0]
    return min(values), max(values) if max(values) > min(values) else min(values) + 1


def _mine(states: Sequence[State]) -> list[State]:
    return [state for state in states if state.mine]


def _ticks(pen: Pen, along: Scale, states: Sequence[State], top: float, foot: float) -> None:
    for state in states:
        if not state.mine:
            x = along.at(state.value)
            pen.line("st", x, top, x, foot, said=state.said or state.label)


def _code_levels(along: Scale, states: Sequence[State], width: float) -> list[int | None]:
    """The level that each code stands on; None for one that has no room on the first four."""
    places = [(along.at(s.value) * width, letters.width(s.code, TEXT) / 2) for s in states]
    found = levels(((at - half, at + half) for at, half in places), apart=3)
    return [level if level < _LEVELS else None for level in found]


def _name_over(pen: Pen, along: Scale, named: Sequence[Named]) -> None:
    """Names on two lines over the strip, the chosen first; one without room is left out."""
    in_each: list[dict[str, tuple[str, float, int]]] = []
    order = sorted(named, key=lambda one: not one.bold)
    for width in BANDS:
        spots = [
            spot(along.at(n.value), letters.width(n.words, TEXT, n.bold), width) for n in order
        ]
        lines = levels((where.left, where.right) for where in spots)
        in_each.append(
            {
                one.words: (where.anchor, where.dx, line)
                for one, where, line in zip(order, spots, lines, strict=True)
                if line < 2
            }
        )
    for one in order:
        for place, bands in in_bands([found.get(one.words) for found in in_each]):
            if place is not None:
                anchor, dx, line = place
                x, look = along.at(one.value), "b" if one.bold else "t"
                pen.text(one.words, x, 27 - 15 * line, anchor, dx, look, bands=bands)


def _name_ends(pen: Pen, along: Scale, states: Sequence[State], least: float) -> None:
    """The first and the last by name, the one at its tick or at the edge; not where they meet."""
    ordered = sorted(states, key=lambda state: state.value)
    names = [ordered[0], ordered[-1]]
    spots = [spot(along.at(s.value), letters.width(s.label, TEXT), least) for s in names]
    if max(levels((one.left, one.right) for one in spots)) == 0:
        for state, where in zip(names, spots, strict=True):
            x = along.at(state.value)
            pen.text(state.label, x, 43, where.anchor, where.dx, "t")
        return
    if sum(letters.width(state.label, TEXT) for state in names) + 6 <= least:
        pen.text(names[0].label, 0, 43, look="t")
        pen.text(names[1].label, 1, 43, "end", look="t")


def _words(group: Group) -> float:
    return letters.width(group.text, TEXT, bold=True)
