"""An indicator's course in a place as a tiny line, for rows of indicators."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Point, Series
from dashboard.charts.kinds.trend import lines
from dashboard.charts.render.drawing.small import spark
from dashboard.charts.text import alt_text
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site


def small_line(site: Site, indicator: str, place: str, beside: str = "") -> Component:
    """The headline figure over time, dashed that of a place ``beside`` it; empty where none is."""
    drawn = lines(site.facts, indicator, tuple(dict.fromkeys(filter(None, (place, beside)))))
    # Earlier methods are lines of their own, under other keys: here the current one alone has room.
    mine, other = (
        next((one for one in drawn if one.key == code), None) for code in (place, beside)
    )
    if mine is None:
        return html.Span()
    first, last = _span([one for one in (mine, other) if one])
    made = spark(
        _by_half_years(mine.points, first, last),
        _by_half_years(other.points, first, last) if other and beside != place else (),
        label=alt_text.course([mine]),
    )
    return Markup(html=made.picture.html(), className="draw") if made else html.Span()


def _span(series: Sequence[Series]) -> tuple[float, float]:
    """The first and the last year with a figure."""
    years = [p.x or 0.0 for one in series for p in one.points if p.value is not None]
    return min(years, default=0.0), max(years, default=0.0)


def _by_half_years(points: Sequence[Point], first: float, last: float) -> list[float | None]:
    """Values from the first year to the last, with what lies on a line between two of them.

    Half years, since a new definition breaks a line between two years that follow on one another.
    """
    values: list[float | None] = [None] * (round(2 * (last - first)) + 1)
    for point in points:
        at = round(2 * ((point.x or 0.0) - first))
        if point.value is not None and 0 <= at < len(values):
            values[at] = point.value
    for one, other in pairwise(points):
        if one.value is None or other.value is None:
            continue
        start, end = (round(2 * ((p.x or 0.0) - first)) for p in (one, other))
        for at in range(max(start + 1, 0), min(end, len(values))):
            values[at] = one.value + (other.value - one.value) * (at - start) / (end - start)
    return values
