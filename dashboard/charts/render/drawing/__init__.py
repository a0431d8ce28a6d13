"""Draw a chart as one string: for pages of any width, and for files of a given one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import (
    dots,
    fold,
    key,
    lines,
    panels,
    rows,
    shapes,
    steps,
    tiles,
)
from dashboard.charts.render.drawing.pen import BANDS, band_of
from dashboard.charts.render.palette import Palette, palette

_MODULES = {"dots": dots, "lines": lines, "steps": steps, "tiles": tiles, "shapes": shapes}
_ANY = palette("#000000")  # where nobody sees the colors


def as_html(chart: Chart) -> str:
    """The content of a ``<div class="draw">``: to a screen reader one picture, said by its alt."""
    drawn: str = _module(chart).as_html(chart)
    return drawn


def as_svg(
    chart: Chart, width: float, palette: Palette, room: float = math.inf
) -> tuple[str, float]:
    """SVG marks for a width in pixels, and how high they are.

    Where they would be higher than the ``room`` they are laid out lower, as ``fitted`` does.
    """
    drawn: tuple[str, float] = _module(chart).as_svg(chart, width, palette)
    if drawn[1] <= room:
        return drawn
    part = fitted(chart, (room,) * len(BANDS), width).parts[band_of(width)]
    if part is None:
        return drawn
    above, down = key.as_svg(part[0], width, palette)
    marks, high = rows.as_svg(part[1], width, palette)
    return f'{above}<g transform="translate(0 {down:g})">{marks}</g>', down + high


@dataclass(frozen=True)
class Fitted:
    """A drawing that is laid out lower in the bands where it has too little room.

    ``parts`` holds a key and rows for each band; None where the chart is drawn as anywhere.
    """

    chart: Chart
    parts: tuple[tuple[tuple[key.Entry, ...], rows.Rows] | None, ...]

    def html(self) -> str:
        """As of ``as_html``, once for each way in which it is laid out."""
        bands: dict[str, str] = {}
        made: dict[int, str] = {}
        for band, part in enumerate(self.parts):
            if id(part) not in made:
                made[id(part)] = self._html(part)
            drawn = made[id(part)]
            bands[drawn] = bands.get(drawn, "") + str(band)
        if len(bands) == 1:
            return next(iter(bands))
        return "".join(f'<div class="in-{names}">{drawn}</div>' for drawn, names in bands.items())

    def _html(self, part: tuple[tuple[key.Entry, ...], rows.Rows] | None) -> str:
        if part is None:
            return as_html(self.chart)
        return key.as_html(part[0]) + rows.as_html(part[1], self.chart.alt)

    def height(self, width: float) -> float:
        """How high it is at a width, both in pixels."""
        part = self.parts[band_of(width)]
        return as_svg(self.chart, width, _ANY)[1] if part is None else _height(*part, width)


def fitted(chart: Chart, rooms: Sequence[float], narrowest: float) -> Fitted:
    """The drawing for a room in each band, in pixels; ``narrowest`` is how narrow it gets.

    Where it would be higher its rows are lower, and if need be some in the middle are left out. A
    map and lines in one plot are as they are.
    """
    module = _module(chart)
    if module in (lines, tiles, shapes):
        return Fitted(chart, (None,) * len(BANDS))
    full = _parts(module.full(chart)) if module is not panels else None
    lower = None
    made = []
    for room, width in zip(rooms, (narrowest, *BANDS[1:]), strict=True):
        high = _height(*full, width) if full else as_svg(chart, width, _ANY)[1]
        if high <= room:
            made.append(full)
            continue
        lower = lower or _parts(module.lower(chart))
        taken = _height(lower[0], rows.Rows((), ()), width)
        made.append((lower[0], fold.folded(lower[1], room - taken, width)))
    return Fitted(chart, tuple(made))


def _parts(made: tuple[list[key.Entry], rows.Rows]) -> tuple[tuple[key.Entry, ...], rows.Rows]:
    return tuple(made[0]), made[1]


def _height(entries: Sequence[key.Entry], drawn: rows.Rows, width: float) -> float:
    """How high a key and rows are at a width, in pixels."""
    return key.as_svg(entries, width, _ANY)[1] + rows.height(drawn, width)


def _module(chart: Chart) -> ModuleType:
    """What draws a chart: lines of groups in a panel each."""
    if chart.mark == "lines" and any(series.role == "group" for series in chart.series):
        return panels
    return _MODULES[chart.mark]
