"""Parts of a drawing under one another: as HTML of any width, or as SVG of a given one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.charts.chart import Chart
from dashboard.charts.render.drawing import rows
from dashboard.charts.render.drawing.pen import band_of
from dashboard.charts.render.drawing.rows import FLEX, Row, Rows, Words
from dashboard.charts.render.palette import Palette
from dashboard.language import say


@dataclass(frozen=True)
class Part:
    """Rows that stand in some bands alone, or without ``bands`` in all."""

    rows: Rows
    bands: str = ""


def caption(text: str) -> list[Part]:
    """What is drawn, in small letters over it; nothing where there are no words."""
    if not text:
        return []
    return [Part(Rows(((FLEX, FLEX, FLEX),), (Row((Words("", small=text),), ruled=False),)))]


def nothing(chart: Chart) -> list[Part]:
    """That there is no figure; nothing where there is one."""
    values = (point.value for series in chart.series for point in series.points)
    return [] if any(value is not None for value in values) else caption(say("missing-published"))


def as_html(parts: Sequence[Part], label: str = "") -> str:
    """The parts as HTML. With a label they are one picture to a screen reader; else decoration."""
    drawn = "".join(_in_bands(rows.as_html(part.rows), part.bands) for part in parts)
    return picture(drawn, label)


def picture(drawn: str, label: str) -> str:
    """HTML as one picture to a screen reader."""
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return f"<div {said}>{drawn}</div>"


def as_svg(parts: Sequence[Part], width: float, palette: Palette) -> tuple[str, float]:
    """The parts as SVG marks for a width in pixels, and how high they are."""
    drawn, down = [], 0.0
    for part in parts:
        if part.bands and str(band_of(width)) not in part.bands:
            continue
        marks, high = rows.as_svg(part.rows, width, palette)
        drawn.append(f'<g transform="translate(0 {down:g})">{marks}</g>')
        down += high
    return "".join(drawn), down


def _in_bands(drawn: str, bands: str) -> str:
    return f'<div class="in-{bands}">{drawn}</div>' if bands else drawn
