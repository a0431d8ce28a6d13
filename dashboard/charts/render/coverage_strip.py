"""Draw which years an indicator has figures for, as a strip of cells."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from dashboard.charts.render.palette import NEUTRAL, STEPS, step_fill

WIDTH, HEIGHT, GAP = 700, 20, 1.5


def strip(title: str, states: Mapping[int, int], years: range, most: int, accent: str) -> str:
    """An SVG with a cell a year, darker where more states have a figure."""
    step = WIDTH / max(len(years), 1)
    cells = []
    for position, year in enumerate(years):
        count = states.get(year, 0)
        shade = None if not count else min(STEPS - 1, count * STEPS // (most + 1))
        cells.append(
            f'<rect x="{position * step:.1f}" y="0" width="{step - GAP:.1f}" height="{HEIGHT}" '
            f'fill="{step_fill(shade, accent)}"><title>{year}: {count} states</title></rect>'
        )
    return _svg(title, HEIGHT, "".join(cells))


def scale(years: range) -> str:
    """An SVG with the years that the strips run over, every fifth of them named."""
    step = WIDTH / max(len(years), 1)
    names = "".join(
        f'<text x="{(position + 0.5) * step:.1f}" y="15" text-anchor="middle" font-size="15" '
        f'font-family="sans-serif" fill="{NEUTRAL["--muted"]}">{year}</text>'
        for position, year in enumerate(years)
        if year % 5 == 0 and 0 < position < len(years) - 1
    )
    return _svg("Years", HEIGHT, names)


def _svg(title: str, height: int, marks: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">'
        f"<title>{escape(title)}</title>{marks}</svg>"
    )
