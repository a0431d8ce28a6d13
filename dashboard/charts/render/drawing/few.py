"""Dots in a few rows, each a name, a strip with the figures at its marks, and a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import letters, scale, signs
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.rows import ABOVE, FLEX, GAP, GONE, Plot, Row, Rows, Words
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.drawing.signs import Sign
from dashboard.charts.render.drawing.spread import Spot, in_bands, lanes, levels, spot

_NAME, _NOTE, _FIGURE = 14, 13, 14  # pixels, of words
_NAMES, _NOTES = (150, 190), (112, 190)  # most pixels of a column of words, in bands 1 and 2
_SHAPE = 1.3  # of a shape's own size
_HALF = 9.0  # pixels from the middle of a mark to its edge
_SIDE = _HALF + 4  # from there to its figure beside it
_LEVEL = 15  # from one line of figures above the marks to the next
_LANE = 11  # between marks that would hide one another
_NOTHING = Words("")
_TALL, _TICK = 9, 8  # pixels above and below the middle, of intervals and of what lies behind


@dataclass(frozen=True)
class _Mark:
    """A point, the series it belongs to, and its value."""

    point: Point
    series: Series
    value: float


@dataclass(frozen=True)
class _Line:
    """A row: its marks from the lowest value, and the points that have none."""

    label: str
    marks: tuple[_Mark, ...]
    missing: tuple[Point, ...]

    @property
    def note(self) -> Words:
        """What is to be said of its only point; where it has several, marks and table say it."""
        points = [*(mark.point for mark in self.marks), *self.missing]
        one = points[0] if len(points) == 1 else None
        return Words(one.note, one.more, size=_NOTE) if one else Words("")


@dataclass(frozen=True)
class _Frame:
    """What all rows of a chart have in common: how wide their strips are at least in each band."""

    chart: Chart
    along: Scale
    widths: tuple[float, ...]
    signs: Mapping[str, Sign]  # by the key of a series
    up: int  # lanes above the middle that marks stand on, and below it
    down: int
    lines_above: int  # of figures, above the marks

    @property
    def top(self) -> float:
        """How far above the middle the lowest line of figures above the marks stands."""
        return self.up * _LANE + _TALL + 3

    @property
    def middle(self) -> float:
        """How far down the line is that marks stand on."""
        figures = 11 + (self.lines_above - 1) * _LEVEL if self.lines_above else 0
        return self.top + figures

    @property
    def height(self) -> float:
        """Of a strip, in pixels."""
        return self.middle + self.down * _LANE + _TALL + 1


def rows_of(chart: Chart) -> Rows:
    """Rows of names, strips and notes under the axis' name, over its ticks."""
    lines = _lines(chart)
    noted = any(line.note.text for line in lines)
    names = [_widest((line.label for line in lines), _NAME, most, bold=True) for most in _NAMES]
    notes = [_noted((line.note for line in lines), most) for most in _NOTES]
    columns = [(ABOVE, names[0], names[1]), (FLEX, FLEX, FLEX)]
    if noted:
        # On a phone the note stands under the name, else at the right.
        columns = [columns[0], (ABOVE, GONE, GONE), columns[1], (GONE, notes[0], notes[1])]
    frame = _frame(chart, lines, names, notes if noted else [-GAP, -GAP])

    def row(name: Words, strip: Words | Plot, note: Words = _NOTHING, **how: bool) -> Row:
        return Row((name, note, strip, note) if noted else (name, strip), **how)

    home = marks.home_rows(chart)
    body = [
        row(
            Words(line.label, bold=line.label in home or not home),
            Plot(frame.height, partial(_draw, frame, line)),
            line.note,
            mine=line.label in home and len(home) < len(lines),
        )
        for line in lines
    ]
    values = scale.ticks(chart, frame.along)
    ticks = Plot(
        scale.TICKS_HIGH,
        lambda pen: scale.draw_ticks(pen, frame.along, values, frame.widths),
    )
    axis = Words(chart.axis, size=TEXT)
    head = [row(Words(""), axis, head=True)] if chart.axis else []
    if chart.reference is not None and chart.reference_label:
        head = [row(axis, _named_reference(frame, chart.reference), head=True, ruled=False)]
    return Rows(tuple(columns), (*head, *body, row(Words(""), ticks, ruled=False)))


def _lines(chart: Chart) -> list[_Line]:
    found: dict[str, list[_Mark]] = {label: [] for label in marks.rows(chart)}
    missing: dict[str, list[Point]] = {label: [] for label in found}
    for series in chart.series:
        for point in series.points:
            if point.value is None:
                missing[point.label].append(point)
            else:
                found[point.label].append(_Mark(point, series, point.value))
    return [
        _Line(label, tuple(sorted(line, key=lambda m: m.value)), tuple(missing[label]))
        for label, line in found.items()
    ]


def _frame(
    chart: Chart, lines: Sequence[_Line], names: Sequence[int], notes: Sequence[int]
) -> _Frame:
    beside = (BANDS[b + 1] - names[b] - notes[b] - 2 * GAP for b in (0, 1))
    widths = (float(BANDS[0]), *beside)
    inset = (_HALF + 1) / min(widths)
    along = scale.of_chart(chart, inset, 1 - inset)
    looks = {series.key: signs.of_series(chart, series) for series in chart.series}
    taken = [0, *(lane for line in lines for lane in _lanes(along, line, min(widths)))]
    above = (level for one in lines for wide in widths for _, level in _figures(along, one, wide))
    return _Frame(chart, along, widths, looks, -min(taken), max(taken), max(above, default=0))


def _widest(words: Iterable[str], size: float, most: float, bold: bool = False) -> int:
    """The pixels of a column: its widest words, or as many as it may have."""
    return ceil(
        min(max((letters.width(w, size, bold, tabular=True) for w in words), default=0), most)
    )


def _noted(notes: Iterable[Words], most: float) -> int:
    """The pixels of the column of notes, and of what stands small under them."""
    each = [*notes]
    said = _widest((note.text for note in each), _NOTE, most)
    return max(said, _widest((note.small for note in each), TEXT, most))


def _lanes(along: Scale, line: _Line, width: float) -> list[int]:
    return lanes([along.at(mark.value) * width for mark in line.marks], 2 * _HALF)


def _figures(along: Scale, line: _Line, width: float) -> list[tuple[Spot, int]]:
    """Where the figure of each mark stands in a strip of a width: beside it, level 0, or above."""
    spots: list[tuple[Spot, bool]] = []
    for number, mark in enumerate(line.marks):
        wide = letters.width(mark.point.text, _FIGURE, bold=True)
        at = along.at(mark.value) * width
        left, right = at - _SIDE - wide, at + _SIDE + wide
        if number == 0 and len(line.marks) > 1 and left >= 0:
            spots.append((Spot("end", -_SIDE, left, at), False))
        elif number and number == len(line.marks) - 1 and right <= width:
            spots.append((Spot("start", _SIDE, at, right), False))
        else:
            spots.append((spot(along.at(mark.value), wide, width), True))
    above = iter(levels((s.left, s.right) for s, lifted in spots if lifted))
    return [(s, next(above) + 1 if lifted else 0) for s, lifted in spots]


def _draw(frame: _Frame, line: _Line, pen: Pen) -> None:
    middle, at, reference = frame.middle, frame.along.at, frame.chart.reference
    pen.line("grid", at(frame.along.low), middle, 1, middle)
    if reference is not None:
        pen.line("mean", at(reference), -4, at(reference), frame.height + 4)
    for mark in line.marks:
        sign = frame.signs[mark.series.key]
        for value in mark.point.context:
            pen.line(sign.context, at(value), middle - _TICK, at(value), middle + _TICK)
        if mark.point.low is not None and mark.point.high is not None:
            low, high = at(mark.point.low), at(mark.point.high)
            pen.bar(sign.interval, low, high, middle - _TALL, 2 * _TALL)
    first = reference if reference is not None else line.marks[0].value if line.marks else 0.0
    for mark in line.marks[-1:]:
        if mark.value != first:
            pen.line("span", at(first), middle, at(mark.value), middle)
    for mark, lane in zip(line.marks, _lanes(frame.along, line, min(frame.widths)), strict=True):
        sign = frame.signs[mark.series.key].of(mark.point.hollow)
        said = f"{mark.series.label}, {line.label}" if len(line.marks) > 1 else line.label
        y = middle + lane * _LANE
        pen.shape(sign.shape, sign.look, at(mark.value), y, _SHAPE, f"{said}: {mark.point.text}")
    _draw_figures(frame, line, pen)


def _draw_figures(frame: _Frame, line: _Line, pen: Pen) -> None:
    in_each = [_figures(frame.along, line, width) for width in frame.widths]
    for number, mark in enumerate(line.marks):
        bold = "b" if len(line.marks) == 1 or mark.series.role == "home" else ""
        choices = [(f[number][0].anchor, f[number][0].dx, f[number][1]) for f in in_each]
        for (anchor, dx, level), bands in in_bands(choices):
            above = frame.middle - frame.top - (level - 1) * _LEVEL
            y = above if level else frame.middle + 5
            pen.text(
                mark.point.text,
                frame.along.at(mark.value),
                y,
                anchor,
                dx,
                bold,
                _FIGURE,
                bands,
                halo=True,
            )
    if not line.marks and line.missing:
        pen.text(line.missing[0].text, 0, frame.middle + 5, look="t", size=_FIGURE)


def _named_reference(frame: _Frame, value: float) -> Plot:
    """The reference's name, in lines at the side of its line where there is more room."""
    x = frame.along.at(value)
    anchor, dx, share = ("start", 5, 1 - x) if x < 0.5 else ("end", -5, x)
    in_each = [
        tuple(letters.wrapped(frame.chart.reference_label, share * width - 6, TEXT))
        for width in frame.widths
    ]
    most = max(map(len, in_each))

    def draw(pen: Pen) -> None:
        for lines, bands in in_bands(in_each):
            first = most - len(lines)
            for number, words in enumerate(lines, first):
                pen.text(words, x, 12 + number * 15, anchor, dx, "t", bands=bands)
            pen.line("mean", x, 2 + first * 15, x, most * 15 + 8, bands=bands)

    return Plot(most * 15 + 2, draw)
