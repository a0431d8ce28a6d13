"""Draw a map of equal squares: each place a tile, darker where higher, over what shades mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.chart import ZONE, Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import legend, letters, stack
from dashboard.charts.render.drawing.axis import figure, short
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.rows import FLEX, GONE, Plot, Row, Rows
from dashboard.charts.render.drawing.stack import Part
from dashboard.charts.render.palette import Palette
from dashboard.language import say

_HIGH = (30, 44)  # a row of tiles in pixels: on a phone, and wider
_GAP = 3  # pixels between two rows
_BETWEEN = 0.005  # of the map's width, between two tiles
_LINE = 14
_PAD = 1.5  # pixels over the map for the ring of the chosen place
_SMALLEST = 11  # pixels, of a place's name: 8 points on paper; figures are never smaller than TEXT


@dataclass(frozen=True)
class _Tile:
    """A place: its words in lines, the first its name, how it is filled, and whether for sure."""

    point: Point
    series: Series
    step: int | None
    unsure: bool

    @property
    def look(self) -> str:
        """The fill."""
        return legend.NONE if self.step is None else f"m{self.step}"

    def letters(self, bold: bool) -> str:
        """The look of words on that fill."""
        if self.step is None:
            return "b" if bold else ""
        return f"on-m{self.step}-b" if bold else f"on-m{self.step}"


@dataclass(frozen=True)
class _Map:
    """All tiles for the bands from a narrowest width on; a row is ``high`` pixels."""

    tiles: tuple[_Tile, ...]
    columns: int
    lines: int
    high: int
    bands: str

    @property
    def height(self) -> float:
        """In pixels, with room for a ring."""
        return self.lines * (self.high + _GAP) - _GAP + 2 * _PAD

    def draw(self, pen: Pen) -> None:
        """Every tile with its words, and the ring of the chosen place over them."""
        for tile in self.tiles:
            left, right, top = self._place(tile)
            pen.bar(tile.look, left, right, top, self.high, _said(tile))
            if tile.unsure:
                pen.shape("corner", "cut", right, top)
        for band in self._wordings():
            self._words(pen, *band)
        for tile in self.tiles:
            if tile.series.role == "home":
                left, right, top = self._place(tile)
                pen.bar("ring", left, right, top, self.high)

    def _place(self, tile: _Tile) -> tuple[float, float, float]:
        x, y = tile.point.x or 0.0, tile.point.y or 0.0
        inset = _BETWEEN / 2
        return (
            x / self.columns + inset,
            (x + 1) / self.columns - inset,
            _PAD + y * (self.high + _GAP),
        )

    def _wordings(self) -> list[tuple[str, float, list[list[str]]]]:
        """For each band: how large names are, and the words of each tile that fit it."""
        made = [(band, *self._fitting(BANDS[int(band)] / self.columns)) for band in self.bands]
        if len(made) > 1 and all(one[1:] == made[0][1:] for one in made):
            return [("", *made[0][1:])]
        return made

    def _fitting(self, room: float) -> tuple[float, list[list[str]]]:
        """Names as large as fit, cut short where none does; figures as long as all of them fit."""
        names = [tile.point.key for tile in self.tiles]
        widest = max((letters.width(name, 1, True) for name in names), default=1)
        size = max(_SMALLEST, min(TEXT, math.floor(2 * room / widest) / 2))
        words = [[_cut(name, room, size)] for name in names]
        for write in (figure, short):
            figures = [write(tile.point) for tile in self.tiles]
            if all(letters.width(one, TEXT) <= room - 2 for one in figures):
                for line, one in zip(words, figures, strict=True):
                    line += [one] * bool(one)
                break
        for line, tile in zip(words, self.tiles, strict=True):
            if len(line) > 1 and letters.width(_zone(tile), TEXT) <= room - 2:
                line += [_zone(tile)] * bool(_zone(tile))
        return size, words

    def _words(self, pen: Pen, bands: str, size: float, words: Sequence[Sequence[str]]) -> None:
        for tile, lines in zip(self.tiles, words, strict=True):
            left, right, top = self._place(tile)
            middle, first = (left + right) / 2, top + self.high / 2 - _LINE * len(lines) / 2
            for n, line in enumerate(lines):
                pen.text(
                    line,
                    middle,
                    first + _LINE * n + 11,
                    "middle",
                    look=tile.letters(bold=n == 0),
                    size=TEXT if n else size,
                    bands=bands,
                )


def as_html(chart: Chart) -> str:
    """The map and its legend as HTML of any width; names in its tiles may be smaller than text."""
    return f'<div data-tiles="">{stack.as_html(_parts(chart), chart.alt)}</div>'


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The map and its legend as SVG marks for a width in pixels, and how high they are."""
    return stack.as_svg(_parts(chart), width, palette)


def _parts(chart: Chart) -> list[Part]:
    shades, unsure = marks.shades(chart), marks.unsure(chart)
    tiles = tuple(
        _Tile(point, series, shades[point.key], point.key in unsure)
        for series in chart.series
        for point in series.points
    )
    if not tiles:
        return stack.nothing(chart)
    right, bottom = marks.extent(chart)
    zones = any(_zone(tile) for tile in tiles)
    maps = [
        _Map(tiles, round(right) + 1, round(bottom) + 1, high + (_LINE if zones else 0), bands)
        for high, bands in zip(_HIGH, ("0", "12"), strict=True)
    ]
    plots = tuple(Plot(one.height, one.draw) for one in maps)
    drawn = Rows(((FLEX, GONE, GONE), (GONE, FLEX, FLEX)), (Row(plots, ruled=False),))
    shaded = [(tile.point, tile.step) for tile in tiles]
    key = legend.of(shaded, cut=any(tile.unsure for tile in tiles))
    return [*stack.caption(chart.axis), Part(drawn), Part(key)]


def _said(tile: _Tile) -> str:
    """What a tile says where a pointer rests on it."""
    words = f"{tile.point.label}: {tile.point.text}"
    if tile.unsure:
        return str(say("map-could-be", sentence=words))
    return f"{words} ({tile.point.note})" if tile.point.note else words


def _zone(tile: _Tile) -> str:
    """What places that belong together are."""
    return tile.series.label if tile.series.key.startswith(ZONE) else ""


def _cut(name: str, room: float, size: float) -> str:
    """A name, or as much of it as fits before a dot."""
    if letters.width(name, size, True) <= room:
        return name
    cuts = (f"{name[:end]}." for end in range(len(name), 0, -1))
    return next((cut for cut in cuts if letters.width(cut, size, True) <= room), name[:1])
