"""Steps: a bar from zero for each part of a score, better to the left and worse to the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import ceil

from dashboard.charts.chart import Chart
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import key, letters, rows
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.rows import ABOVE, FLEX, GAP, Plot, Row, Rows, Words
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.marks import Step
from dashboard.charts.render.palette import Palette

_HIGH, _BAR = 20, 12  # pixels, of a strip and its bar
_NAME = 13
_NAMES = (200, 330)  # most pixels of a name, in bands 1 and 2
_NOTES = 90  # most pixels of a note
_BESIDE = 5  # from the end of a bar to its value
_SAID = ": "


def as_html(chart: Chart) -> str:
    """The chart as rows for a page of any width; the page holds the hatch of ``style``."""
    return rows.as_html(rows_of(chart), chart.alt)


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The same as SVG marks for a width in pixels, and how high they are."""
    return rows.as_svg(rows_of(chart), width, palette)


def full(chart: Chart) -> tuple[list[key.Entry], Rows]:
    """No key, and the rows."""
    return [], rows_of(chart)


lower = full  # of which some can be left out


def rows_of(chart: Chart) -> Rows:
    """A row a part, the sum last. What all notes begin with is said once, over them."""
    bars = marks.steps(chart)
    start, notes = shared_start([bar.point.note for bar in bars])
    noted = any(notes)
    names = [_widest([bar.point.label for bar in bars], _NAME, most) for most in _NAMES]
    note = max(_widest(notes, TEXT, _NOTES), _halved(start)) if noted else -GAP
    columns = [(ABOVE, names[0], names[1]), (FLEX, FLEX, FLEX)] + [(note, note, note)] * noted
    above = BANDS[0] - note - GAP
    least = min(above, *(BANDS[b + 1] - names[b] - note - 2 * GAP for b in (0, 1)))
    along = _scale(bars, least)

    def row(name: Words, strip: Words | Plot, note: str, **how: bool) -> Row:
        return Row((name, strip, *[Words(note, end=True, size=TEXT)] * noted), **how)

    head = row(Words(""), Words(chart.axis, size=TEXT), start, head=True, stays=True)
    body = [
        row(
            Words(bar.point.label, bold=bar.total, size=_NAME),
            Plot(_HIGH, partial(_draw, along, bar)),
            said,
            stays=bar.total,
        )
        for bar, said in zip(bars, notes, strict=True)
    ]
    return Rows(tuple(columns), (head, *body))


def shared_start(notes: Sequence[str]) -> tuple[str, list[str]]:
    """What several notes begin with, up to a colon, and what is left of each."""
    said = [note for note in notes if note]
    starts = {note.rpartition(_SAID)[0] for note in said}
    start = starts.pop() if len(said) > 1 and len(starts) == 1 else ""
    return start, [note.removeprefix(start + _SAID) if start else note for note in notes]


def _widest(words: Sequence[str], size: float, most: float) -> int:
    return ceil(
        min(max((letters.width(w, size, bold=True, tabular=True) for w in words), default=0), most)
    )


def _halved(words: str) -> int:
    """The pixels in which words take about two lines."""
    longest = max(letters.width(word, TEXT) for word in words.split())
    return ceil(max(letters.width(words, TEXT) * 0.6, longest))


def _scale(bars: Sequence[Step], least: float) -> Scale:
    """From the longest bar on each side, with room for its value in the narrowest strip."""
    parts = [bar.point.value or 0.0 for bar in bars if not bar.total]
    low, high = min([*parts, 0.0]), max([*parts, 0.0])
    if low == high:
        high = 1.0
    left = max((_room(bar) for bar in bars if _leftward(bar)), default=2) / least
    right = max((_room(bar) for bar in bars if not _leftward(bar)), default=2) / least
    return Scale(low, high, left, 1 - right)


def _leftward(bar: Step) -> bool:
    return (bar.point.value or 0.0) < 0


def _room(bar: Step) -> float:
    return letters.width(bar.point.text, TEXT, bold=True) + _BESIDE + 1


def _draw(along: Scale, bar: Step, pen: Pen) -> None:
    zero, value = along.at(0), bar.point.value or 0.0
    end, top = along.at(value), (_HIGH - _BAR) / 2
    pen.line("zero", zero, -4, zero, _HIGH + 4)
    # The sum is many times longer than its parts: it is said, not drawn.
    if bar.total:
        end = zero
    else:
        look = "bar-worse" if bar.worse else "bar"
        pen.bar(look, zero, end, top, _BAR, f"{bar.point.label}: {bar.point.text}")
    anchor, dx = ("end", -_BESIDE) if _leftward(bar) else ("start", _BESIDE)
    pen.text(bar.point.text, end, _HIGH / 2 + 4, anchor, dx, "b")
