"""Dots, one row a label: the value along a strip, its interval, others behind, a reference."""

from __future__ import annotations

from dashboard.charts.chart import Chart
from dashboard.charts.render import marks
from dashboard.charts.render.drawing import few, key, many, rows, signs
from dashboard.charts.render.palette import Palette


def as_html(chart: Chart) -> str:
    """The chart as rows for a page of any width, under a key where rows do not name the marks."""
    return key.as_html(_key(chart)) + rows.as_html(_rows(chart), chart.alt)


def as_svg(chart: Chart, width: float, palette: Palette) -> tuple[str, float]:
    """The same as SVG marks for a width in pixels, and how high they are."""
    above, down = key.as_svg(_key(chart), width, palette)
    drawn, high = rows.as_svg(_rows(chart), width, palette)
    return f'{above}<g transform="translate(0 {down:g})">{drawn}</g>', down + high


def full(chart: Chart) -> tuple[list[key.Entry], rows.Rows]:
    """The key and the rows."""
    return _key(chart), _rows(chart)


def lower(chart: Chart) -> tuple[list[key.Entry], rows.Rows]:
    """A key and rows that are as low as they can be, of which some can be left out."""
    return _key(chart, dense=True), many.rows_of(chart, brief=True)


def _rows(chart: Chart) -> rows.Rows:
    return few.rows_of(chart) if len(marks.rows(chart)) <= marks.FEW else many.rows_of(chart)


def _key(chart: Chart, dense: bool = False) -> list[key.Entry]:
    """What the marks stand for that the name of their row does not say."""
    dense = dense or len(marks.rows(chart)) > marks.FEW
    chosen = dense and any(series.role in ("peer", "untold") for series in chart.series)
    if not chosen and not marks.share_rows(chart):
        return []
    entries = []
    for series in chart.series:
        sign = signs.of_series(chart, series)
        sign = sign.of(all(point.hollow for point in series.points))
        entries.append(key.Entry(sign.shape, sign.look, series.label))
    return entries
