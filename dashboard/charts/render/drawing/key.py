"""The key of a drawing: each shape in its color with the name it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import SHAPE_OF, SHAPES, Pen
from dashboard.charts.render.palette import Palette

_SIZE, _LINE, _MARK, _GAP = 13, 20, 18, 16  # pixels: of words, a line, a mark, between entries


@dataclass(frozen=True)
class Entry:
    """A shape of ``pen.SHAPES`` in a look of ``style``, and what it stands for."""

    shape: str
    look: str
    label: str


def of_groups(groups: Iterable[tuple[str, str]]) -> list[Entry]:
    """The entries of groups, each a color of the palette and a name."""
    return [Entry(SHAPE_OF[color], f"g-{color}", label) for color, label in groups]


def as_html(entries: Sequence[Entry]) -> str:
    """The key in as many lines as it takes; nothing for no entries."""
    if not entries:
        return ""
    said = "".join(f"<span>{_mark(entry)}{escape(entry.label)}</span>" for entry in entries)
    return f'<div class="key" aria-hidden="true">{said}</div>'


def as_svg(entries: Sequence[Entry], width: float, palette: Palette) -> tuple[str, float]:
    """The key as marks for a width in pixels, and how high it is."""
    if not entries:
        return "", 0.0
    pen, across, down = Pen(0, width, palette), 0.0, _LINE / 2
    for entry in entries:
        lines = letters.wrapped(entry.label, width - _MARK, _SIZE)
        wide = _MARK + max(letters.width(line, _SIZE) for line in lines)
        if across and across + wide > width:
            across, down = 0.0, down + _LINE
        pen.shape(entry.shape, entry.look, (across + 7) / width, down, 0.85)
        for number, line in enumerate(lines):
            down += _LINE * bool(number)
            pen.text(line, (across + _MARK) / width, down + 4.5, size=_SIZE)
        across += wide + _GAP
    return pen.marks(), down + _LINE / 2 + 4


def _mark(entry: Entry) -> str:
    return (
        f'<svg width="14" height="14" viewBox="-8 -8 16 16">'
        f'<g class="d-{entry.look}">{SHAPES[entry.shape]}</g></svg>'
    )
