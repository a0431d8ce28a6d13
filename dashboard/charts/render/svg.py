"""Render a Chart as SVG with matplotlib: alone with its words, or inside a page that has them."""

from __future__ import annotations

import io
import re
import textwrap
from functools import lru_cache
from html import escape
from threading import Lock
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, still, theme
from dashboard.charts.render.still.canvas import NARROW, POINTS_PER_INCH, WIDE, Canvas

__all__ = ["NARROW", "POINTS_PER_INCH", "WIDE", "drawn", "drawn_under_finding", "height", "svg"]

# A chart never changes, so that its drawings are kept, this many of them.
_DRAWINGS = 512

# Text stays text, and the same chart gives the same bytes.
matplotlib.rcParams.update(
    {
        "svg.fonttype": "none",
        "svg.hashsalt": "kids-count",
        "pdf.fonttype": 42,
        "font.family": "DejaVu Sans",
        "text.parse_math": False,  # a dollar sign is a dollar sign
        "text.color": theme.INK,
        "axes.edgecolor": theme.RULE,
        "xtick.color": theme.MUTED,
        "ytick.color": theme.INK,
    }
)
# matplotlib's caches are not made for several threads at once.
_DRAWING = Lock()


def svg(chart: Chart, accent: str, width: int = WIDE, *, alone: bool = True) -> str:
    """An SVG, ``width`` points wide; ``alone`` puts finding, source and version inside it.

    Its text is text, measured in a wider font than the reader's, so that it always fits.
    """
    return _accessible(drawn(chart, accent, width, alone), chart, f"{'a' if alone else 'i'}{width}")


def height(chart: Chart, width: int) -> int:
    """How many points high the drawing alone is."""
    return round(still.height(chart, width))


@lru_cache(maxsize=_DRAWINGS)
def drawn(chart: Chart, accent: str, width: int, alone: bool) -> str:
    """The drawing as matplotlib writes it: pages, embeds and files of a chart share it."""
    with _DRAWING:
        return _written(_draw(chart, accent, width, alone))


def drawn_under_finding(chart: Chart, accent: str, name: str, width: float, height: float) -> str:
    """The finding over a small drawing, with who publishes it below: of one size for any chart."""
    with _DRAWING:
        figure = _figure(width, height)
        lines = _first(_wrapped(chart.finding, width - 48, 17), 3)
        _words(figure, lines, 24, height - 26, 17, weight="bold")
        foot = _first(_wrapped(f"{name} · {citation.figures(chart)}", width - 48, 9), 1)
        _words(figure, foot, 24, 24, 9, color=theme.MUTED)
        top = 28 + 23 * len(lines)
        axes = figure.add_axes((24 / width, 46 / height, 1 - 48 / width, 1 - (top + 46) / height))
        still.draw(Canvas(figure, axes, width - 48, 9.5, beside=True), chart, accent)
        figure.patches.append(
            Rectangle((0, 0), 1, 0.014, transform=figure.transFigure, color=accent)
        )
        return _written(figure)


def _draw(chart: Chart, accent: str, width: int, alone: bool) -> Figure:
    body = still.height(chart, width)
    above = _wrapped(chart.finding, width - 24, 15) if alone else []
    under = _wrapped(chart.title, width - 24, 10.5) if alone else []
    below = [
        line
        for text in ((*chart.notes, citation.credit(chart)) if alone else ())
        for line in _wrapped(text, width - 24, 8.5)
    ]
    top = (18 + 20 * len(above) + 15 * len(under)) if alone else 0
    bottom = (14 + 11.5 * len(below)) if alone else 0
    total = top + body + bottom
    figure = _figure(width, total)
    _words(figure, above, 12, total - 22, 15, weight="bold")
    _words(figure, under, 12, total - 24 - 20 * len(above), 10.5, color=theme.MUTED)
    _words(figure, below, 12, bottom - 12, 8.5, color=theme.MUTED)
    axes = figure.add_axes((0, bottom / total, 1, body / total))
    still.draw(Canvas(figure, axes, width, 10.5 if width > NARROW else 9.5), chart, accent)
    return figure


def _figure(width: float, height: float) -> Figure:
    """An empty figure, in points."""
    size = (width / POINTS_PER_INCH, height / POINTS_PER_INCH)
    figure = Figure(figsize=size, facecolor=theme.PAPER)
    FigureCanvasAgg(figure)
    return figure


def _written(figure: Figure) -> str:
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    return text.getvalue()


def _words(figure: Figure, lines: list[str], x: float, y: float, size: float, **style: Any) -> None:
    """Lines of text from a point downward, in points from the lower left corner."""
    width, height = figure.get_size_inches() * POINTS_PER_INCH
    for number, line in enumerate(lines):
        at = y - number * size * 1.35
        figure.text(x / width, at / height, line, fontsize=size, **style)


def _wrapped(text: str, width: float, size: float) -> list[str]:
    """Text in lines that fit a width in points; a letter is about 0.58 of its size wide."""
    return textwrap.wrap(text, max(int(width / (size * 0.58)), 20))


def _first(lines: list[str], number: int) -> list[str]:
    """The first lines; the last ends with dots where more follow."""
    if len(lines) <= number:
        return lines
    return [*lines[: number - 1], f"{lines[number - 1].rstrip(',;')} …"]


_SVG_START = re.compile(r"^.*?<svg ([^>]*)>", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_IDS = ('id="', "url(#", 'href="#')


def _accessible(text: str, chart: Chart, prefix: str) -> str:
    """The SVG element with a title and a description, and ids that no second one on a page has."""
    text = _METADATA.sub("", text)
    for start in _IDS:
        text = text.replace(start, f"{start}{prefix}-")
    text = re.sub(r"'DejaVu Sans'(, [^;\"]*)?", "'Liberation Sans', Arial, sans-serif", text)
    names = f"{prefix}-title {prefix}-desc"
    opening = (
        f'<svg role="img" aria-labelledby="{names}" \\1><title id="{prefix}-title">'
        f'{_escaped(chart.title)}</title><desc id="{prefix}-desc">{_escaped(chart.alt)}</desc>'
    )
    return _SVG_START.sub(lambda found: found.expand(opening), text, count=1)


def _escaped(text: str) -> str:
    """Text for an element that a pattern's replacement puts in."""
    return escape(text).replace("\\", "\\\\")
