"""Draw lines over time: named at their ends, broken where a year has no value."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import letters, plane, stack
from dashboard.charts.render.drawing.axis import axis, figure
from dashboard.charts.render.drawing.labels import Box, Place, first_free
from dashboard.charts.render.drawing.line_ends import Ends, ends
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.plane import Plane, Spot
from dashboard.charts.render.drawing.rows import FLEX, GAP, GONE, Cell, Plot, Row, Rows, Words
from dashboard.charts.render.drawing.stack import Part
from dashboard.charts.render.palette import Palette
from dashboard.schema import NATION

_HEIGHTS = (240.0, 320.0)  # of a plot in pixels: on a phone, and wider
_TOP, _BOTTOM = 18, 24  # over the plane for a figure, under it for the years
_LEAST_GUTTER = 16  # so that the first year stays in the picture
_APART = 8  # pixels between dots, at least; closer ones are left out
_SWATCH = 28


@dataclass(frozen=True)
class Line:
    """A series and how it looks: its line, its dots, and its hollow ones."""

    series: Series
    look: str
    dot: str
    hollow: str

    @property
    def home(self) -> bool:
        """Whether it is the chosen place's."""
        return self.series.role == "home"

    @property
    def printed(self) -> bool:
        """Whether its points are diamonds that no line joins."""
        return self.series.role == "published"


@dataclass(frozen=True)
class _Layout:
    """Where everything of one plot lies. ``narrow`` is its least width in pixels."""

    lines: tuple[Line, ...]
    plane: Plane
    ends: Ends
    height: float
    gutter: int
    narrow: float
    bands: str


def as_html(chart: Chart) -> str:
    """The chart as HTML of any width."""
    return stack.as_html(_parts(chart), chart.alt)


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The chart as SVG marks for a width in pixels, and how high they are."""
    return stack.as_svg(_parts(chart), width, palette)


def looks(chart: Chart) -> tuple[Line, ...]:
    """How each series looks: home in the accent, the nation grey, the others by their dashes."""
    others = [s.color for s in chart.series if s.role != "home" and not _grey(s)]
    order = {color: n for n, color in enumerate(dict.fromkeys(others))}

    def look(series: Series) -> Line:
        if series.role == "home":
            return Line(series, "ln", "pt", "pt-open")
        if _grey(series):
            return Line(series, "ln-us", "pt-us", "other-open")
        return Line(series, f"ln-{order[series.color] % 5 + 1}", "pt-ink", "peer")

    return tuple(map(look, chart.series))


def _grey(series: Series) -> bool:
    return series.role in ("reference", "context") or series.key.partition("-")[0] == NATION


def _parts(chart: Chart) -> list[Part]:
    """What is drawn, a key of what has no name at an end, and the plot: for phones, and wider."""
    if none := stack.nothing(chart):
        return none
    lines = looks(chart)
    key = [Part(_key(lines), "0")] if len(lines) > 1 else []
    if printed := [line for line in lines if line.printed]:
        key.append(Part(_key(printed), "12"))
    columns: list[tuple[int, int, int]] = []
    cells: list[Plot] = []
    for band in (0, 1):
        layout = _layout(chart, lines, band)
        draws = (partial(_gutter, layout=layout), partial(_plot, chart=chart, layout=layout))
        last = partial(layout.ends.draw, bottom=layout.height - _BOTTOM)
        cells += [Plot(layout.height, draw) for draw in (*draws, last)]
        for width in (layout.gutter, FLEX, layout.ends.width):
            columns.append((GONE, width, width) if band else (width, GONE, GONE))
    return [*stack.caption(chart.axis), *key, Part(Rows(tuple(columns), (_bare(*cells),)))]


def _code(line: Line) -> str:
    """The two letters of a state, by which its line is found in a key where names have no room."""
    return line.series.key if re.fullmatch("[A-Z]{2}", line.series.key) else ""


def _bare(*cells: Cell) -> Row:
    return Row(cells, ruled=False)


def _layout(chart: Chart, lines: tuple[Line, ...], band: int) -> _Layout:
    """Where everything lies from a band's narrowest width on."""
    values = axis(chart)
    first, last = plane.years(chart)

    def layer(height: float) -> tuple[Plane, Ends]:
        made = Plane(values, first, last, _TOP, height - _BOTTOM)
        drawn = ((line, made.runs(line.series)) for line in lines if not line.printed)
        spots = [(line, runs[-1][-1]) for line, runs in drawn if runs]
        told = [(a.series.label, _code(a) if len(spots) > 1 else "", s, a.home) for a, s in spots]
        return made, ends(told, band > 0)

    _, named = layer(_HEIGHTS[band])
    height = max(_HEIGHTS[band], math.ceil(named.height) + _BOTTOM)
    drawn, named = layer(height)
    widest = max((letters.width(values.figure(t), TEXT) for t in values.ticks), default=0)
    gutter = max(_LEAST_GUTTER, math.ceil(widest))
    narrow = BANDS[band] - gutter - named.width - 2 * GAP
    return _Layout(lines, drawn, named, height, gutter, narrow, "12" if band else "0")


def _key(lines: Sequence[Line]) -> Rows:
    """A swatch and a name for each line, two beside one another."""
    cells = [
        (Plot(16, partial(_swatch, line=line)), Words(line.series.label, bold=line.home, size=TEXT))
        for line in lines
    ]
    cells += [(Plot(16, lambda pen: None), Words(""))] * (len(cells) % 2)
    pairs = zip(cells[::2], cells[1::2], strict=True)
    columns = ((_SWATCH,) * 3, (FLEX,) * 3) * 2
    return Rows(columns, tuple(_bare(*one, *other) for one, other in pairs))


def _swatch(pen: Pen, line: Line) -> None:
    if line.printed:
        pen.shape("diamond", "published", 0.5, 8)
        return
    pen.line(line.look, 0.05, 8, 0.95, 8)
    valued = [point for point in line.series.points if point.value is not None]
    if valued and all(point.hollow for point in valued):
        pen.dot(line.hollow, 0.5, 8, 3)


def _gutter(pen: Pen, layout: _Layout) -> None:
    """The figures of the grid, each over the beginning of its line."""
    over = (layout.gutter + GAP) / layout.gutter
    for tick, y in layout.plane.ticks():
        pen.line("zero" if tick == 0 else "grid", 0, y, over, y)
        pen.text(layout.plane.axis.figure(tick), 0, y - 4, look="t")


def _plot(pen: Pen, chart: Chart, layout: _Layout) -> None:
    for tick, y in layout.plane.ticks():
        pen.line("zero" if tick == 0 else "grid", 0, y, 1, y)
    _years(pen, layout)
    for end in layout.ends.labels:
        if end.spot.x < 1:  # its label stands beside the plot
            pen.line("leader", end.spot.x, end.spot.y, 1, end.spot.y)
    taken = _reference(pen, chart, layout)
    order = sorted(layout.lines, key=lambda line: line.home)
    for line in order:
        _intervals(pen, layout, line)
    for line in order:
        _line(pen, layout, line)
    _firsts(pen, layout, taken)


def _years(pen: Pen, layout: _Layout) -> None:
    """Years under the plane, as many as the narrowest width of each band has room for."""
    first, last = layout.plane.first, layout.plane.last
    shown: dict[float, str] = {}
    for band in layout.bands:
        room = BANDS[int(band)] - BANDS[int(layout.bands[0])] + layout.narrow
        for year in plane.year_ticks(first, last, room):
            shown[year] = shown.get(year, "") + band
    for year, bands in sorted(shown.items()):
        some = "" if bands == layout.bands else bands
        x = layout.plane.x(year)
        pen.text(f"{year:.0f}", x, layout.height - 6, "middle", look="t", bands=some)


def _reference(pen: Pen, chart: Chart, layout: _Layout) -> list[Box]:
    """A dotted line across, with its label over its end or, where lines pass there, under it."""
    if chart.reference is None:
        return []
    y = layout.plane.y(chart.reference)
    pen.line("mean", 0, y, 1, y)
    wide = letters.width(chart.reference_label, TEXT)
    right = layout.narrow
    places = [Box(right - wide, y - 16, right, y - 2), Box(right - wide, y + 2, right, y + 17)]
    box = first_free(places, [], _paths(layout)) or places[0]
    pen.text(chart.reference_label, 1, box.bottom - 3, "end", look="t", halo=True)
    return [box]


def _paths(layout: _Layout) -> list[list[Place]]:
    """Every line in pixels, at the narrowest: wider, lines only become less steep."""
    return [
        plane.pixels(run, layout.narrow)
        for line in layout.lines
        if not line.printed
        for run in layout.plane.runs(line.series)
    ]


def _intervals(pen: Pen, layout: _Layout, line: Line) -> None:
    """What is left open around each value, up and down."""
    for run in layout.plane.runs(line.series):
        for spot in run:
            low, high = spot.point.low, spot.point.high
            if low is not None and high is not None and low != high:
                top, bottom = layout.plane.y(high), layout.plane.y(low)
                pen.line("range" if line.home else "span", spot.x, top, spot.x, bottom)


def _line(pen: Pen, layout: _Layout, line: Line) -> None:
    runs = layout.plane.runs(line.series)
    if line.printed:
        for spot in (spot for run in runs for spot in run):
            pen.shape("diamond", "published", spot.x, spot.y, said=_said(line, spot.point))
        return
    pen.path(line.look, *(plane.points(run) for run in runs if len(run) > 1))
    span = layout.plane.last - layout.plane.first
    sparse = span == 0 or layout.narrow / span >= _APART
    every = line.home and sparse and not marks.crowded(line.series)
    for run in runs:
        for spot in run:
            end = spot is runs[-1][-1]
            if end or every or spot.point.hollow or len(run) == 1:
                _dot(pen, line, spot, (5 if line.home else 4) if end else 3)


def _dot(pen: Pen, line: Line, spot: Spot, radius: float) -> None:
    look = line.hollow if spot.point.hollow else line.dot
    pen.dot(look, spot.x, spot.y, radius, _said(line, spot.point))


def _said(line: Line, point: Point) -> str:
    return f"{line.series.label}, {point.label}: {point.text}"


def _firsts(pen: Pen, layout: _Layout, taken: list[Box]) -> None:
    """The first value of each line, home's first, where nothing is in its way."""
    lines = _paths(layout)
    taken = taken + [
        Box(x - 8, spot.y - 8, x + 8, spot.y + 8)
        for line in layout.lines
        if line.printed
        for run in layout.plane.runs(line.series)
        for spot in run
        for x in [spot.x * layout.narrow]
    ]
    for line in sorted(layout.lines, key=lambda line: not line.home):
        runs = layout.plane.runs(line.series)
        if line.printed or sum(map(len, runs)) < 2:
            continue
        spot = runs[0][0]
        text = figure(spot.point)
        wide = letters.width(text, TEXT, line.home)
        at = spot.x * layout.narrow
        left, anchor, dx = (at - wide / 2, "middle", 0) if at > wide / 2 else (at - 5, "start", -5)
        tops = (spot.y - 21, spot.y + 7)
        places = [
            Box(left, y, left + wide, y + 14) for y in tops if 0 <= y <= layout.plane.bottom - 14
        ]
        if box := first_free(places, taken, lines):
            look = "me" if line.home else "t"
            pen.text(text, spot.x, box.top + 11, anchor, dx=dx, look=look, halo=True)
            taken.append(box)
