"""Draw a map of outlines: each place darker where higher, with its name where that has room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from dashboard.catalog.shapes import Box, Shape
from dashboard.charts.chart import Chart, Ground, Point
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import legend, letters, stack
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.stack import Part
from dashboard.charts.render.palette import Palette

_WIDEST, _HIGHEST = 720, 340  # pixels that a map takes at most
_MOST = 60  # of more places a few would have names, as by chance
_LINE = 14  # pixels from a place's name to its figure
_AWAY = 14  # pixels from a small place to its name beside it
_ALL = 15  # of so many places each has its name, beside it where there is no room
_WIDE = 440  # pixels of a map that has so much room
_FEW = 3  # so many places that share the lowest figure have their names
# Where a name beside a small place may stand, the first with room.
_NEAR = tuple(
    (dx, dy) for dy in (0, -1, 1, -2, 2, -3, 3) for dx in (1, -1, 0) if (dx, dy) != (0, 0)
)
_THIN, _THICK, _HALO = 0.75, 2.5, 3  # pixels: of outlines, of the district, around letters


_Span = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Label:
    """The words at a place and its shade; its middle is in parts of the map's width and height.

    ``leader`` is a line from the place to the words, in the same parts, where they stand beside it.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    step: int | None
    leader: _Span | None = None

    @property
    def look(self) -> str:
        return "halo" if self.leader else f"on-{_look(self.step)}"


@dataclass(frozen=True)
class _Map:
    """The places with their shades on their ground."""

    shaded: tuple[tuple[Point, int | None], ...]
    ground: Ground

    @cached_property
    def widest(self) -> float:
        """How wide it gets in pixels, so that it is not too high."""
        return min(_WIDEST, _HIGHEST * self.ground.width / self.ground.height)

    def scale(self, width: float) -> float:
        """Pixels to a unit of the grid in a drawing of a width."""
        return min(width, self.widest) / self.ground.width

    def labels(self, width: float) -> list[Label]:
        """Names with their figures, or alone, where they have room and meet no other."""
        scale, ground = self.scale(width), self.ground
        kept: list[_Span] = []
        if len(self.shaded) > _MOST:
            return [*self._beside([], kept, scale)]
        found = []
        for point, step, lines in self._written(scale):
            x, y = self._at(point, scale)
            wide, high = _size(lines)
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            inside = box[0] >= 0 and box[2] <= ground.width * scale
            if inside and not any(_meet(box, other) for other in kept):
                kept.append(box)
                across, down = ground.width * scale, ground.height * scale
                found.append(Label(lines, x / across, y / down, step))
        return [*found, *self._beside(found, kept, scale)]

    def _beside(self, found: Sequence[Label], kept: list[_Span], scale: float) -> Iterator[Label]:
        """Names that had no room, in free room near: of the lowest and the highest, or of few."""
        named = {label.lines[0] for label in found}
        across, down = self.ground.width * scale, self.ground.height * scale
        for point, step in self.shaded:
            few = len(self.shaded) <= _ALL and across >= _WIDE
            if point.label in named or not (few or point.key in self._ends):
                continue
            x, y = self._at(point, scale)
            lines = (f"{point.label} {figure(point)}",)
            wide, high = _size(lines)
            for dx, dy in _NEAR:
                left, top = x + dx * (wide / 2 + _AWAY), y + dy * (high / 2 + _AWAY)
                left = min(max(left, wide / 2), across - wide / 2)
                box = (left - wide / 2, top - high / 2, left + wide / 2, top + high / 2)
                inside = box[0] >= 0 and box[1] >= 0 and box[2] <= across and box[3] <= down
                inside = inside and not _meet(box, (x, y, x, y))
                if inside and not any(_meet(box, other) for other in kept):
                    kept.append(box)
                    ends = (min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3]))
                    leader = (x / across, y / down, ends[0] / across, ends[1] / down)
                    yield Label(lines, left / across, top / down, step, leader)
                    break

    @cached_property
    def _ends(self) -> set[str]:
        """The places with the lowest and the highest figure, where they are few."""
        valued = [point for point, _ in self.shaded if point.value is not None]
        ordered = sorted(valued, key=lambda point: point.value or 0.0)
        ends = {point.text for point in (*ordered[:1], *ordered[-1:])}
        texts = Counter(point.text for point in valued)
        return {one.key for one in valued if one.text in ends and texts[one.text] <= _FEW}

    def _at(self, point: Point, scale: float) -> tuple[float, float]:
        """Where the middle of a place is, in pixels."""
        left, top = self.ground.left, self.ground.top
        return ((point.x or 0) - left) * scale, ((point.y or 0) - top) * scale

    def _written(self, scale: float) -> Iterator[tuple[Point, int | None, tuple[str, ...]]]:
        """What fits into each place, the largest first: name and figure, or the name alone."""
        boxes = [(point, step, Shape(point.outline).main) for point, step in self.shaded]
        for point, step, box in sorted(boxes, key=lambda one: -_area(one[2])):
            across, down = (box.right - box.left) * scale, (box.bottom - box.top) * scale
            for lines in ((point.label, figure(point)), (point.label,)):
                wide, high = _size(lines)
                if wide <= across and high <= down:
                    yield point, step, lines
                    break


def as_html(chart: Chart) -> str:
    """The map and its legend as HTML of any width."""
    parts, drawn = _parts(chart), _map(chart)
    if drawn is None:
        return f'<div data-shapes="">{stack.as_html(parts, chart.alt)}</div>'
    ground = drawn.ground
    outlines = "".join(
        f'<path class="d-{_look(step)}" d="{point.outline}">'
        f"<title>{escape(_said(point))}</title></path>"
        for point, step in drawn.shaded
    )
    around = f'<path class="d-around" d="{ground.around}"/>' if ground.around else ""
    box = f'viewBox="{ground.left} {ground.top} {ground.width} {ground.height}"'
    size = f"aspect-ratio:{ground.width}/{ground.height};max-width:{drawn.widest:.0f}px"
    names = "".join(_names(drawn, band) for band in range(len(BANDS)))
    above, below = parts[:-1], parts[-1:]
    inner = (
        f"{stack.as_html(above)}"
        f'<div class="outlines" style="{size}"><svg class="plot" {box}>{outlines}{around}</svg>'
        f"{names}</div>{stack.as_html(below)}"
    )
    return f'<div data-shapes="">{stack.picture(inner, chart.alt)}</div>'


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The map and its legend as SVG marks for a width in pixels, and how high they are."""
    parts, drawn = _parts(chart), _map(chart)
    if drawn is None:
        return stack.as_svg(parts, width, palette)
    above, down = stack.as_svg(parts[:-1], width, palette)
    scale, ground = drawn.scale(width), drawn.ground
    high = ground.height * scale
    left = (width - ground.width * scale) / 2
    edge = f'stroke="{palette["--edge"]}" stroke-width="{_THIN / scale:.4g}"'
    outlines = "".join(
        f'<path fill="{palette["--nodata" if step is None else f"--m{step}"]}" '
        f'd="{point.outline}"{_dashes(step, scale)}><title>{escape(_said(point))}</title></path>'
        for point, step in drawn.shaded
    )
    around = (
        f'<path fill="none" stroke="{palette["--ink"]}" stroke-width="{_THICK / scale:.4g}" '
        f'd="{ground.around}"/>'
        if ground.around
        else ""
    )
    moved = f"translate({left:.5g} {down:.5g}) scale({scale:.6g})"
    moved += f" translate({-ground.left} {-ground.top})"
    pen = Pen(high, ground.width * scale, palette)
    _write(pen, drawn.labels(width))
    below, more = stack.as_svg(parts[-1:], width, palette)
    marks = (
        f'{above}<g transform="{moved}" {edge} stroke-linejoin="round">{outlines}{around}</g>'
        f'<g transform="translate({left:.5g} {down:.5g})">{pen.marks()}</g>'
        f'<g transform="translate(0 {down + high:.5g})">{below}</g>'
    )
    return marks, down + high + more


def labels(chart: Chart, width: float) -> list[Label]:
    """The words on a map of a width in pixels."""
    drawn = _map(chart)
    return drawn.labels(width) if drawn else []


def _map(chart: Chart) -> _Map | None:
    """The places and their ground; None of a chart without any."""
    shades = marks.shades(chart)
    points = [point for series in chart.series for point in series.points]
    if not chart.ground or not points:
        return None
    return _Map(tuple((point, shades[point.key]) for point in points), chart.ground)


def _parts(chart: Chart) -> list[Part]:
    drawn = _map(chart)
    if drawn is None:
        return stack.nothing(chart)
    return [*stack.caption(chart.axis), Part(legend.of(drawn.shaded))]


def _names(drawn: _Map, band: int) -> str:
    """The names of a band as a layer over the outlines, in percent of both sides."""
    found = drawn.labels(BANDS[band])
    if not found:
        return ""
    words = "".join(
        f'<text class="d-{label.look}" x="{label.x * 100:.4g}%" y="{label.y * 100:.4g}%" '
        f'dy="{_base(label, at):g}" text-anchor="middle">{escape(line)}</text>'
        for label in found
        for at, line in enumerate(label.lines)
    )
    lines = "".join(
        '<line class="d-leader" x1="{:.4g}%" y1="{:.4g}%" x2="{:.4g}%" y2="{:.4g}%"/>'.format(
            *(part * 100 for part in label.leader)
        )
        for label in found
        if label.leader
    )
    return f'<svg class="over in-{band}">{lines}{words}</svg>'


def _write(pen: Pen, found: Sequence[Label]) -> None:
    for label in found:
        if label.leader:
            x1, y1, x2, y2 = label.leader
            pen.line("leader", x1, y1 * pen.height, x2, y2 * pen.height)
        for at, line in enumerate(label.lines):
            y = label.y * pen.height + _base(label, at)
            pen.text(line, label.x, y, "middle", look=label.look)


def _base(label: Label, at: int) -> float:
    """Where the baseline of a line stands under the middle of a place."""
    return _LINE * (at - (len(label.lines) - 1) / 2) + 4


def _size(lines: Sequence[str]) -> tuple[float, float]:
    """How wide and high words in lines are, in pixels."""
    return max(letters.width(line, TEXT) for line in lines) + _HALO, _LINE * len(lines)


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _look(step: int | None) -> str:
    return "px" if step is None else f"p{step}"


def _dashes(step: int | None, scale: float) -> str:
    return f' stroke-dasharray="{2 / scale:.4g}"' if step is None else ""


def _said(point: Point) -> str:
    """What a place says where a pointer rests on it."""
    words = f"{point.label}: {point.text}"
    return f"{words} ({point.note})" if point.note else words
