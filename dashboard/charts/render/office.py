"""Render Charts as slides, each with a chart that PowerPoint can edit."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from typing import Any

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, native, native_map
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.looks import PLAIN, Looks
from dashboard.charts.render.palette import NEUTRAL
from dashboard.charts.render.sheet import undated
from dashboard.language import language, say

# A slide in inches: where its parts stand, and how many letters of the source fit a line.
_LEFT, _WIDE, _TOP, _CHART, _BOTTOM = 0.6, 12.1, 0.2, 1.35, 7.3
_LINE = 150
_TITLES = (26, 22, 20, 18, 16, 14)  # points of a title, the largest first that fits
_SPACED = 1.25  # from one line of it to the next, in sizes
_FOOT, _FOOT_LINE = 11, 0.2  # points of what stands under a chart; inches of a line of it
_LISTED = 1.0  # inches from the top, where a slide of words begins

Taken = tuple[Chart, addresses.Links]  # a chart that is taken along, and where it is


def slide(
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    looks: Looks = PLAIN,
) -> bytes:
    """One slide: finding, native chart with its alt text, footnote, source; citation as notes.

    A row without a figure is a category without a value, which PowerPoint leaves open. A chart of
    nothing is left out. A title of one's own stands in place of the finding, and says so under it.
    """
    deck = _deck()
    _add(deck, chart, links, publisher, looks)
    properties(deck.core_properties, chart.title, publisher, chart.finding, chart.version)
    return _saved(deck)


def slides(taken: Sequence[Taken], publisher: addresses.Publisher, title: str) -> bytes:
    """A slide for each chart, in order; after them their citations and the terms of reuse."""
    deck = _deck()
    for chart, links in taken:
        _add(deck, chart, links, publisher, PLAIN)
    for number, lines in enumerate(_filling(citation.listed(taken, publisher))):
        page = deck.slides.add_slide(deck.slide_layouts[5])
        _title(page, say("basket-citations", first="no" if number else "yes"), PLAIN)
        _words(page, lines, _LISTED)
    properties(deck.core_properties, title, publisher, title, taken[0][0].version)
    return _saved(deck)


def _deck() -> Any:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    return deck


def _saved(deck: Any) -> bytes:
    out = io.BytesIO()
    deck.save(out)
    return undated(out.getvalue())


def _add(
    deck: Any,
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    looks: Looks,
) -> None:
    """The slide of a chart."""
    page = deck.slides.add_slide(deck.slide_layouts[5])  # a title alone
    _title(page, looks.own_title or chart.finding, looks)
    top = _CHART if looks.title or looks.own_title else _TOP
    lines = [
        line for line in (_gap_note(chart), citation.short(chart, publisher), links.pinned) if line
    ]
    foot = _BOTTOM - _high(lines)
    if chart.mark == "shapes":
        place = tuple(Inches(i) for i in (_LEFT, top, _WIDE, foot - top))
        native_map.add(page, chart, place, publisher.accent)
    parts = native.parts(chart) if chart.drawn and chart.mark != "shapes" else []
    for number, rows in enumerate(parts):
        wide = _WIDE / len(parts)
        place = tuple(Inches(i) for i in (_LEFT + number * wide, top, wide, foot - top))
        native.add(page, chart, rows, place, publisher.accent)
    _words(page, lines, foot)
    page.notes_slide.notes_text_frame.text = "\n".join(
        (
            chart.finding,
            *chart.details,
            *chart.notes,
            *chart.fresh,
            citation.long(chart, links, publisher),
            *citation.terms(chart),
        )
    )


def _title(page: Any, words: str, looks: Looks) -> None:
    """What the slide is called. Left out it stands above the slide: screen readers go by it."""
    title, shown = page.shapes.title, looks.title or looks.own_title
    _place(title, _TOP if shown else _TOP - 2 * _CHART, _CHART - _TOP)
    title.text_frame.text = words
    title.text_frame.word_wrap = True
    mark = _FOOT_LINE if looks.own_title else 0.0
    native.font(title.text_frame, _fitting(words, mark), bold=True)
    if looks.own_title:
        title.text_frame.add_paragraph().text = say("look-title-mark")
        native.font(title.text_frame, _FOOT, of=slice(1, None))
    for paragraph in title.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _words(page: Any, lines: Sequence[str], top: float) -> None:
    """Small lines right across the slide, from ``top`` to its foot."""
    below = page.shapes.add_textbox(0, 0, 0, 0)
    _place(below, top, _BOTTOM - top)
    below.text_frame.word_wrap = True
    below.text_frame.text = "\n".join(lines)
    native.font(below.text_frame, _FOOT, color=NEUTRAL["--muted"])


def _high(lines: Iterable[str]) -> float:
    """How many inches lines take under a chart."""
    return _FOOT_LINE * sum(math.ceil(len(line) / _LINE) for line in lines)


def _filling(lines: Sequence[str]) -> list[list[str]]:
    """Lines in as many slides as they fill."""
    filled: list[list[str]] = [[]]
    for line in lines:
        if filled[-1] and _high([*filled[-1], line]) > _BOTTOM - _LISTED:
            filled.append([])
        filled[-1].append(line)
    return filled


def _fitting(words: str, under: float = 0.0) -> int:
    """The points in which a title fits the room over the chart, less inches ``under`` it."""
    across, down = (_WIDE - 0.2) * 72, (_CHART - _TOP - 0.1 - under) * 72
    fits = (
        size
        for size in _TITLES
        if len(letters.wrapped(words, across, size, bold=True)) * size * _SPACED <= down
    )
    return next(fits, _TITLES[-1])


def _place(shape: Any, top: float, height: float) -> None:
    """Right across the slide, from ``top`` down, in inches."""
    shape.left, shape.top, shape.width, shape.height = (
        Inches(side) for side in (_LEFT, top, _WIDE, height)
    )


def _gap_note(chart: Chart) -> str:
    missing = native.missing(chart)
    named = ", ".join(missing[:8])
    if len(missing) > 8:
        named = say("slide-and-more", listed=named, count=len(missing) - 8)
    if missing:
        return say("slide-missing", listed=named)
    broken = any(p.value is None for one in chart.series for p in one.points)
    return say("slide-broken") if broken else ""


def properties(
    core: Any, title: str, publisher: addresses.Publisher, subject: str, version: str
) -> None:
    """Say in an Office file what it is, and by whom."""
    core.title = title
    core.author = publisher.name
    core.subject = subject[:250]
    core.comments = say("card-version", version=version)
    core.language = language()
