"""The column at the ends of lines: each one's name and last value, none over another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.render.drawing import labels, letters
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.render.drawing.pen import TEXT, Pen
from dashboard.charts.render.drawing.plane import Spot
from dashboard.charts.render.drawing.rows import GAP

_COLUMN = 112  # pixels, with names in it
_INDENT = 8  # pixels from the column's left to its words, for the leaders of labels moved apart
_LINE = 15
_APART = 5  # between two labels
_MOVED = 4  # pixels that need no leader
_SPACE = 4  # between a name and the value beside it
_FEW = 3  # of so many labels each has its value in a line of its own


@dataclass(frozen=True)
class End:
    """What stands at the end of a line: its lines of words, its value, and how these look."""

    spot: Spot
    words: tuple[str, ...]
    value: str
    look: str
    bold: bool
    beside: float = -1  # pixels from the words' left to the value in their last line; -1: under it

    @property
    def height(self) -> float:
        """In pixels, with the space to the next."""
        return _LINE * (len(self.words) + (self.beside < 0)) + _APART


@dataclass(frozen=True)
class Ends:
    """The labels of a plot and the width of their column, in pixels."""

    labels: tuple[End, ...]
    width: int

    @property
    def height(self) -> float:
        """What they take one under the other."""
        return sum(end.height for end in self.labels)

    def draw(self, pen: Pen, bottom: float) -> None:
        """All labels between the top and ``bottom``, with leaders from ends that are not beside."""
        wanted = [end.spot.y - (end.height - _APART) / 2 for end in self.labels]
        tops = labels.spread(wanted, [end.height for end in self.labels], 0, bottom)
        for end, top in zip(self.labels, tops, strict=True):
            _label(pen, end, top, _INDENT)
            middle = top + (end.height - _APART) / 2
            if abs(middle - end.spot.y) > _MOVED or end.spot.x < 1:
                pen.line(
                    "leader",
                    -(GAP if end.spot.x < 1 else GAP - 6) / self.width,
                    end.spot.y,
                    (_INDENT - 2) / self.width,
                    middle,
                )


def ends(lines: Sequence[tuple[str, str, Spot, bool]], named: bool) -> Ends:
    """The labels of lines: (name, code, last spot, whether it is home's), with names or codes."""
    if not named:
        made = tuple(
            End(spot, (), f"{code} {figure(spot.point)}".lstrip(), "me" if home else "b", True)
            for _, code, spot, home in lines
        )
        widest = max((letters.width(end.value, TEXT, True) for end in made), default=0)
        return Ends(made, max(math.ceil(widest) + _INDENT, 18))
    words = [word for name, _, spot, _ in lines for word in [*name.split(), figure(spot.point)]]
    widest = max((letters.width(word, TEXT, True) for word in words), default=0)
    room = max(_COLUMN - _INDENT, math.ceil(widest))
    made = tuple(
        _named(name, spot, home, room, len(lines) <= _FEW) for name, _, spot, home in lines
    )
    return Ends(made, room + _INDENT)


def _named(name: str, spot: Spot, home: bool, room: float, under: bool) -> End:
    """A name in lines that fit, and the value under it, or beside its last line if it fits."""
    words = letters.wrapped(name, room, TEXT, home)
    value, look = figure(spot.point), "me" if home else "t"
    after = letters.width(words[-1], TEXT, home) + _SPACE
    fits = not under and after + letters.width(value, TEXT, True) <= room
    return End(spot, tuple(words), value, look, home, after if fits else -1)


def _label(pen: Pen, end: End, top: float, left: float) -> None:
    base = top + 12
    for line, word in enumerate(end.words):
        pen.text(word, 0, base + _LINE * line, dx=left, look=end.look)
    value = "me" if end.look == "me" else "b"
    down = base + _LINE * (len(end.words) - (end.beside >= 0))
    pen.text(end.value, 0, down, dx=left + max(end.beside, 0), look=value)
