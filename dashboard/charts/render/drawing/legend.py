"""What the shades of a map stand for, each from its lowest to its highest figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from dashboard.charts.chart import Point
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.rows import FLEX, GONE, Plot, Row, Rows
from dashboard.charts.text import numbers
from dashboard.language import say

NONE = "mx"  # the look of a place without a figure
_COLUMNS = (2, 3, 6)  # entries beside one another
_SWATCH = 0.15  # of the width of an entry
_BETWEEN = 0.005  # of the drawing's width, before a swatch
_INDENT = 6  # pixels from it to its words
_ENTRY = 20  # pixels from one line to the next


Shaded = Sequence[tuple[Point, int | None]]  # places, None is the shade of one without a figure


def entries(shaded: Shaded) -> list[tuple[int | None, str]]:
    """Each shade that is there with what it stands for."""
    found: list[tuple[int | None, str]] = []
    for step in sorted({step for _, step in shaded if step is not None}):
        points = [point for point, its in shaded if its == step]
        points.sort(key=lambda point: point.value or 0.0)
        found.append((step, numbers.span(figure(points[0]), figure(points[-1]))))
    if any(step is None for _, step in shaded):
        found.append((None, str(say("missing-published"))))
    return found


def of(shaded: Shaded, cut: bool = False) -> Rows:
    """The legend of some places; ``cut`` where some have a cut corner, which it explains."""
    told = [(NONE if step is None else f"m{step}", words) for step, words in entries(shaded)]
    widest = max((letters.width(words, TEXT) for _, words in told), default=0)
    counts = [_beside(band, widest) for band in range(len(BANDS))]
    plots = tuple(
        Plot(_ENTRY * math.ceil(len(told) / n), partial(_entries, entries=told, columns=n))
        for n in counts
    )
    columns = ((FLEX, GONE, GONE), (GONE, FLEX, GONE), (GONE, GONE, FLEX))
    rows = [Row(plots, ruled=False)]
    if cut:
        lines = tuple(Plot(_ENTRY, partial(_cut_entry, columns=n)) for n in counts)
        rows.append(Row(lines, ruled=False))
    return Rows(columns, tuple(rows))


def _cut_entry(pen: Pen, columns: int) -> None:
    """What a cut corner means, on a line of its own."""
    y = _ENTRY / 2
    pen.bar("m2", _BETWEEN / 2, _SWATCH / columns, y - 6, 12)
    pen.shape("corner", "cut", _SWATCH / columns, y - 6)
    pen.text(say("map-key-cut"), _SWATCH / columns, y + 4, dx=_INDENT)


def _beside(band: int, widest: float) -> int:
    """How many entries stand beside one another: as many as fit, in one width."""
    fitting = (n for n in range(_COLUMNS[band], 1, -1) if widest <= _room(band, n))
    return next(fitting, 1)


def _room(band: int, columns: int) -> float:
    """Pixels for the words of an entry, with space to the next."""
    return BANDS[band] * (1 - _SWATCH) / columns - 2 * _INDENT


def _entries(pen: Pen, entries: Sequence[tuple[str, str]], columns: int) -> None:
    for n, (look, words) in enumerate(entries):
        line, column = divmod(n, columns)
        x, y = column / columns, _ENTRY * line + _ENTRY / 2
        pen.bar(look, x + _BETWEEN / 2, x + _SWATCH / columns, y - 6, 12)
        pen.text(words, x + _SWATCH / columns, y + 4, dx=_INDENT)
