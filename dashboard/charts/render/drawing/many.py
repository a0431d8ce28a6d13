"""Dots in many rows, close to one another: a rank, a name, a strip and a figure on one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from math import ceil

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import letters, scale, signs
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.rows import FLEX, GAP, Plot, Row, Rows, Words
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.drawing.signs import Sign
from dashboard.schema import Unit

_HIGH = 15  # pixels, of a strip
_PAD = 1  # above and below it
_RADIUS = {"home": 5.5}
_OTHER = 3.75
_NAMES = (132, 190, 230)  # most pixels of a name, in each band
_SHAPE = 0.85  # of a size of its own
_SIZES = {"diamond": 0.95, "square": 0.8}

Placed = tuple[Series, Point]


def rows_of(chart: Chart, brief: bool = False) -> Rows:
    """Rows from the top, the axis over and under them; ``brief`` figures leave the unit to it."""
    found = _found(chart)
    texts = {label: _text(points, brief) for label, points in found.items()}
    names = [_widest(found, most) for most in _NAMES]
    widest = _widest(texts.values(), 96)
    # A rank comes before the name; any other figure after the strip.
    ranked = chart.unit == Unit.INDEX
    columns = [(names[0], names[1], names[2]), (FLEX, FLEX, FLEX)]
    columns.insert(0 if ranked else 2, (widest, widest, widest))
    widths = [BANDS[band] - names[band] - widest - 2 * GAP for band in range(len(BANDS))]
    inset = 6.5 / min(widths)
    along = scale.of_chart(chart, inset, 1 - inset)
    values = scale.ticks(chart, along)
    home = marks.home_rows(chart)
    looks = {series.key: signs.of_series(chart, series) for series in chart.series}

    def row(name: str, said: str, strip: Plot | Words, mine: bool = False, **how: bool) -> Row:
        cells: list[Words | Plot] = [Words(name, bold=mine, size=TEXT), strip]
        cells.insert(0 if ranked else 2, Words(said, bold=mine, end=True, size=TEXT))
        return Row(tuple(cells), mine=mine, ruled=False, **how)

    axis = row(
        "",
        "",
        Plot(
            scale.TICKS_HIGH,
            lambda pen: scale.draw_ticks(pen, along, values, widths),
        ),
        stays=True,
    )
    body = [
        row(label, texts[label], Plot(_HIGH, partial(_draw, looks, along, points)), label in home)
        for label, points in found.items()
    ]
    head = [row("", "", Words(chart.axis, size=TEXT), head=True, stays=True)] if chart.axis else []
    return Rows(tuple(columns), (*head, axis, *body, axis), pad=_PAD)


def _found(chart: Chart) -> dict[str, list[Placed]]:
    """The points of each row, those that are drawn over others last."""
    found: dict[str, list[Placed]] = {label: [] for label in marks.rows(chart)}
    for series in chart.series:
        for point in series.points:
            if point.label in found:
                found[point.label].append((series, point))
    return found


def _text(points: Sequence[Placed], brief: bool) -> str:
    """The figure of a row: of what is computed here, where a published one is drawn, too."""
    if not points:
        return ""
    return figure(points[0][1]) if brief else points[0][1].text


def _widest(words: Iterable[str], most: float) -> int:
    return ceil(
        min(max((letters.width(w, TEXT, bold=True, tabular=True) for w in words), default=0), most)
    )


def _draw(looks: Mapping[str, Sign], along: Scale, points: Sequence[Placed], pen: Pen) -> None:
    middle = _HIGH / 2
    pen.line("grid", along.at(along.low), middle, 1, middle)
    for _, point in points:
        if point.low is not None and point.high is not None:
            pen.bar("bandr", along.at(point.low), along.at(point.high), 1, _HIGH - 2)
    for series, point in points:
        if point.value is None:
            continue
        sign = looks[series.key].of(point.hollow)
        x = along.at(point.value)
        if sign.shape == "circle":
            radius = _RADIUS.get(series.role, _OTHER)
            pen.dot(sign.look, x, middle, radius)
        else:
            pen.shape(sign.shape, sign.look, x, middle, _SIZES.get(sign.shape, _SHAPE), point.note)
