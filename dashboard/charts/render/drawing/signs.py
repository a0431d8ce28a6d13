"""The sign of a series: the shape and look of its marks, their intervals and what lies behind."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart, Series
from dashboard.charts.render import marks
from dashboard.charts.render.drawing.pen import SHAPE_OF
from dashboard.charts.render.palette import GROUPS

_CARE = ("center", "family")  # kinds of care, of which one is home


@dataclass(frozen=True)
class Sign:
    """How a series is drawn: its shape, its look, the looks of its interval and its context."""

    shape: str
    look: str
    interval: str = "bandr"
    context: str = "st"

    def of(self, hollow: bool) -> Sign:
        """The same, hollow where the figure is an estimate or cannot be told."""
        open_look = {"home": "home-open", "other": "other-open"}.get(self.look)
        return Sign(self.shape, open_look, self.interval) if hollow and open_look else self


def of_series(chart: Chart, series: Series) -> Sign:
    """The sign of a series in its chart; its color is never all that tells it from others."""
    if series.role == "published":
        return Sign("diamond", "published")
    if series.role == "home":
        return Sign("circle", "home")
    if series.role == "peer" and series.color in _CARE:
        return Sign("square", "home-open")
    if series.role == "peer" and (series.color == "peer" or marks.share_rows(chart)):
        return Sign("square", "peer")
    if series.color in GROUPS:
        group = series.color
        return Sign(SHAPE_OF[group], f"g-{group}", f"i-{group}", f"c-{group}")
    return Sign("circle", "other")
