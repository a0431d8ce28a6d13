"""Draw the lines of groups in a panel each, all on one scale, with the other groups grey behind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

from dashboard.charts.chart import Chart, Series
from dashboard.charts.render.drawing import key, letters, plane, rows, stack
from dashboard.charts.render.drawing.axis import axis, figure
from dashboard.charts.render.drawing.labels import Box, first_free
from dashboard.charts.render.drawing.pen import BANDS, SHAPE_OF, TEXT, Pen, band_of
from dashboard.charts.render.drawing.plane import Plane, Spot
from dashboard.charts.render.drawing.rows import FLEX, GAP, Cell, Plot, Row, Rows, Words
from dashboard.charts.render.drawing.stack import Part
from dashboard.charts.render.palette import Palette

_MOST = (2, 3, 5)  # panels beside one another in each band
_GAP = 16  # pixels between two panels
_BELOW = 10  # and under each
_HEIGHT, _TOP, _BOTTOM = 112, 22, 22  # of a plot, and over and under its plane
_SHAPE = 8  # half of what a group's shape takes
_TICKS = 3
_NAME = 13.0
_LOW, _LOW_NAMES = 30, (118, 190, 230)  # where there is little room: a line, most pixels of a name


@dataclass(frozen=True)
class _Panel:
    """One group's plot. ``narrow`` is its least width in pixels."""

    series: Series
    others: tuple[Series, ...]
    plane: Plane
    narrow: float
    reference: float | None

    def draw(self, pen: Pen) -> None:
        """The grid, the other groups, this one with its shape, and its first and last figure."""
        for tick, y in self.plane.ticks():
            pen.line("zero" if tick == 0 else "grid", 0, y, 1, y)
            pen.text(self.plane.axis.figure(tick), 0, y - 4, look="t")
        self._years(pen)
        if self.reference is not None:
            y = self.plane.y(self.reference)
            pen.line("mean", self.plane.left, y, 1, y)
        behind = [run for other in self.others for run in self.plane.runs(other) if len(run) > 1]
        pen.path("ln-ctx", *map(plane.points, behind))
        runs = self.plane.runs(self.series)
        if not runs:
            return
        look = self.series.color
        pen.path(f"s-{look}", *(plane.points(run) for run in runs if len(run) > 1))
        end = runs[-1][-1]
        for run in runs:
            if len(run) == 1 and run[0] is not end:
                pen.dot(f"g-{look}", run[0].x, run[0].y, 2.5)
        said = f"{self.series.label}, {end.point.label}: {end.point.text}"
        pen.shape(SHAPE_OF[look], f"g-{look}", end.x, end.y, said=said)
        self._figures(pen, runs)

    def _years(self, pen: Pen) -> None:
        first, last = self.plane.first, self.plane.last
        alone = first == last
        pen.text(
            f"{last:.0f}",
            self.plane.x(last),
            _HEIGHT - 6,
            "middle" if alone else "end",
            dx=0 if alone else _SHAPE,
            look="t",
        )
        if not alone:
            pen.text(f"{first:.0f}", self.plane.left, _HEIGHT - 6, look="t")

    def _figures(self, pen: Pen, runs: list[list[Spot]]) -> None:
        """The last value by the shape; the first where neither that nor the line is in its way."""
        lines = [plane.pixels(run, self.narrow) for run in runs]
        first, last = runs[0][0], runs[-1][-1]
        at = last.x * self.narrow
        shape = Box(at - _SHAPE, last.y - _SHAPE, at + _SHAPE, last.y + _SHAPE)
        wide = letters.width(figure(last.point), TEXT, True)
        right = at + _SHAPE
        if last.x < 0.7:  # a group whose figures end early has its value in the middle of its shape
            right = at + max(_SHAPE, wide / 2)
        places = self._places(right - wide, wide, last.y)
        box = first_free(places, [], lines) or places[0]
        pen.text(
            figure(last.point), last.x, box.bottom - 3, "end", dx=right - at, look="b", halo=True
        )
        if first is last:
            return
        wide = letters.width(figure(first.point), TEXT, True)
        start = first.x * self.narrow
        left = min(start - 2, self.narrow - wide)
        if found := first_free(self._places(left, wide, first.y), [box, shape], lines):
            down, dx = found.bottom - 3, left - start
            pen.text(figure(first.point), first.x, down, dx=dx, look="b", halo=True)

    def _places(self, left: float, wide: float, y: float) -> list[Box]:
        """Over a point and under it, as far as these are in the plot."""
        over, under = y - _SHAPE - 15, y + _SHAPE
        tops = [top for top in (over, under) if 0 <= top <= self.plane.bottom - 14]
        return [Box(left, top, left + wide, top + 14) for top in tops or [0.0]]


def as_html(chart: Chart) -> str:
    """The panels as HTML of any width, as many beside one another as a band has room for."""
    counts = [_columns(len(chart.series), band) for band in range(len(BANDS))]
    style = ";".join(f"--p{band}:{count}" for band, count in enumerate(counts))
    each = "".join(f'<div class="panel">{rows.as_html(one)}</div>' for one in _panels(chart))
    head = "".join(rows.as_html(part.rows) for part in _head(chart))
    return stack.picture(f'{head}<div class="panels" style="{style}">{each}</div>', chart.alt)


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The panels as SVG marks for a width in pixels, and how high they are."""
    head, down = stack.as_svg(_head(chart), width, palette)
    drawn = [head]
    columns = _columns(len(chart.series), band_of(width))
    room = (width - _GAP * (columns - 1)) / columns
    made = [rows.as_svg(panel, room, palette) for panel in _panels(chart)]
    for start in range(0, len(made), columns):
        beside = made[start : start + columns]
        high = max(one for _, one in beside)
        for n, (marks, one) in enumerate(beside):
            # Names of one line and of two: the planes stand in one row.
            at = f"translate({n * (room + _GAP):g} {down + high - one:g})"
            drawn.append(f'<g transform="{at}">{marks}</g>')
        down += high + _BELOW
    return "".join(drawn), down - _BELOW


def lower(chart: Chart) -> tuple[list[key.Entry], Rows]:
    """A row a group with a small line and its last figure; no key."""
    if none := stack.nothing(chart):
        return [], none[0].rows
    values = axis(chart, _TICKS)
    first, last = plane.years(chart)
    names = [
        math.ceil(min(max(letters.width(s.label, TEXT, True) for s in chart.series), most))
        for most in _LOW_NAMES
    ]
    figures = math.ceil(
        max(letters.width(_last(s), TEXT, bold=True, tabular=True) for s in chart.series)
    )
    narrow = min(BANDS[b] - names[b] - figures - 2 * GAP for b in range(len(BANDS)))
    inset = _SHAPE / narrow
    space = Plane(values, first, last, 5, _LOW - 5, inset, 1 - inset)

    def years(pen: Pen) -> None:
        pen.text(f"{first:.0f}", 0, 12, look="t")
        if first != last:
            pen.text(f"{last:.0f}", 1, 12, "end", look="t")

    body = [
        Row(
            (
                Words(series.label, size=TEXT),
                Plot(_LOW, partial(_draw_low, series, space)),
                Words(_last(series), bold=True, end=True, size=TEXT),
            ),
            ruled=False,
        )
        for series in chart.series
    ]
    nothing = Words("")
    head = Row((nothing, Words(chart.axis, size=TEXT), nothing), head=True, ruled=False, stays=True)
    foot = Row((nothing, Plot(16, years), nothing), ruled=False, stays=True)
    columns = ((names[0], names[1], names[2]), (FLEX,) * 3, (figures,) * 3)
    return [], Rows(columns, (*[head] * bool(chart.axis), *body, foot), pad=1)


def _last(series: Series) -> str:
    """The last figure of a series, or that there is none."""
    valued = [point for point in series.points if point.value is not None]
    return figure(valued[-1]) if valued else "–"


def _draw_low(series: Series, space: Plane, pen: Pen) -> None:
    """A line from its first figure to its last, which carries the shape."""
    pen.line("grid", 0, space.bottom + 4, 1, space.bottom + 4)
    runs = space.runs(series)
    pen.path(f"s-{series.color}", *(plane.points(run) for run in runs if len(run) > 1))
    for run in runs:
        if len(run) == 1:
            pen.dot(f"g-{series.color}", run[0].x, run[0].y, 2.5)
    if runs:
        end = runs[-1][-1]
        said = f"{series.label}, {end.point.label}: {end.point.text}"
        pen.shape(SHAPE_OF[series.color], f"g-{series.color}", end.x, end.y, 0.85, said)


def _columns(panels: int, band: int) -> int:
    """How many panels stand beside one another, so that the lines of panels are about as long."""
    return math.ceil(panels / math.ceil(panels / _MOST[band])) if panels else 1


def _head(chart: Chart) -> list[Part]:
    """What is drawn, and what the dotted line is."""
    named = chart.reference is not None and chart.reference_label
    dotted = Plot(16, lambda pen: pen.line("mean", 0, 8, 1, 8))
    cells = (dotted, Words("", small=chart.reference_label))
    key = Part(Rows(((28,) * 3, (FLEX,) * 3), (Row(cells, ruled=False),)))
    if none := stack.nothing(chart):
        return none
    return [*stack.caption(chart.axis), *([key] if named else [])]


def _panels(chart: Chart) -> list[Rows]:
    """A name over a plot for each series."""
    if stack.nothing(chart):
        return []
    values = axis(chart, _TICKS)
    first, last = plane.years(chart)
    counts = [_columns(len(chart.series), band) for band in range(len(BANDS))]
    narrow = min((BANDS[b] - _GAP * (n - 1)) / n for b, n in enumerate(counts))
    gutter = max(letters.width(values.figure(t), TEXT) for t in values.ticks) + 8
    space = Plane(
        values, first, last, _TOP, _HEIGHT - _BOTTOM, gutter / narrow, 1 - _SHAPE / narrow
    )
    made = []
    for series in chart.series:
        others = tuple(other for other in chart.series if other is not series)
        panel = _Panel(series, others, space, narrow, chart.reference)
        name = Words(series.label, bold=True, size=_NAME)
        lines: tuple[tuple[Cell, ...], ...] = ((name,), (Plot(_HEIGHT, panel.draw),))
        made.append(Rows(((FLEX,) * 3,), tuple(Row(cells, ruled=False) for cells in lines)))
    return made
