"""Draw which years an indicator has figures for, as a strip: darker where more states have one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from dashboard.charts.render.drawing import key as keys
from dashboard.charts.render.drawing.pen import Pen
from dashboard.charts.render.drawing.picture import Picture
from dashboard.charts.render.palette import STEPS
from dashboard.language import say

_HEIGHT, _BAR = 16, 12  # pixels
_MOST = 50  # states
_EACH = 5  # of so many years one is named


def strip(states: Mapping[int, int], years: range, words: str) -> Picture:
    """A bar for each stretch of years in which about as many states have a figure."""
    wide = 1 / max(len(years), 1)

    def draw(pen: Pen) -> None:
        pen.line("grid", 0, _HEIGHT / 2, 1, _HEIGHT / 2)
        at = 0
        for shade, run in groupby(_shade(states.get(year, 0)) for year in years):
            end = at + sum(1 for _ in run)
            if shade is not None:
                top = (_HEIGHT - _BAR) / 2
                pen.bar(f"m{shade}", at * wide, end * wide, top, _BAR)
            at = end

    return Picture(_HEIGHT, draw, words)


def scale(years: range) -> Picture:
    """The years that the strips run over, some of them named."""
    wide = 1 / max(len(years), 1)

    def draw(pen: Pen) -> None:
        for at, year in enumerate(years):
            if year % _EACH == 0 and at < len(years) - 2:
                bands = "12" if year % (2 * _EACH) else ""
                anchor = "start" if at == 0 else "middle"
                pen.text(str(year), at * wide + wide / 2, 12, anchor, look="t", bands=bands)

    return Picture(_HEIGHT, draw)


def key() -> str:
    """What each shade says: of how many states there is a figure."""
    bounds = [(shade * _MOST // STEPS + 1, (shade + 1) * _MOST // STEPS) for shade in range(STEPS)]
    return keys.as_html(
        [
            keys.Entry("square", f"m{shade}", say("coverage-states", low=low, high=high))
            for shade, (low, high) in enumerate(bounds)
        ]
    )


def _shade(count: int) -> int | None:
    """The step of a number of states; None without any."""
    return None if not count else min(STEPS - 1, (count - 1) * STEPS // _MOST)
