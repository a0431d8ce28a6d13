"""Render a Chart as one SVG of a given width, with its words: what files are made of."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html import escape

from dashboard.charts.chart import Chart
from dashboard.charts.render import caveat, citation, drawing, fonts
from dashboard.charts.render.drawing import letters, style
from dashboard.charts.render.looks import PLAIN, Looks
from dashboard.charts.render.palette import Palette, palette
from dashboard.language import language, say

PAD = 16
SOCIAL = (600, 315)  # half of the pixels of the picture beside a link on other sites
_LINE = 1.35  # from one line of words to the next, in sizes
_LEAST_SCALE = 0.62  # of a drawing beside a link: below it is cut off, not made smaller
# Pictures are kept, this many: PNG, PDF and SVG of a chart share one.
_PICTURES = 256


def svg(chart: Chart, accent: str, looks: Looks = PLAIN) -> str:
    """The picture with a title and a description for screen readers, laid out for its width."""
    width = round(looks.width)
    drawn, height = picture(chart, accent, looks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:g}" '
        f'viewBox="0 0 {width} {height:g}" role="img" aria-labelledby="title desc">'
        f'<title id="title">{escape(chart.title)}</title><desc id="desc">{escape(chart.alt)}</desc>'
        f"{drawn}</svg>"
    )


def picture(chart: Chart, accent: str, looks: Looks = PLAIN) -> tuple[str, float]:
    """What the picture shows as a group of marks, and its height in pixels."""
    # What somebody typed is theirs: it is drawn, and not kept.
    draw = _drawn if looks.own_title else _kept
    return draw(language(), chart, accent, replace(looks, dpi=0))


def _drawn(_language: str, chart: Chart, accent: str, looks: Looks) -> tuple[str, float]:
    width = round(looks.width)
    colors, room = palette(accent), width - 2 * PAD
    page = _Page(colors, room)
    if looks.own_title:
        page.words(looks.own_title, 18, "b")
        page.words(say("look-title-mark"), 13, "t")
    if looks.title and not looks.bare:
        if not looks.own_title:
            page.words(chart.finding, 18, "b")
        page.words(chart.title, 14, "t")
        page.down += 8
    if chart.drawn:
        marks, height = drawing.as_svg(chart, room, colors, looks.high)
        page.put(marks, height)
        page.down += 6
    if not (looks.bare and chart.drawn):
        # Cut loose from its page a picture keeps what changes how it is read, and whose it is.
        for note in caveat.caveats(chart) if looks.notes else caveat.essential(chart):
            page.words(note, 13, "t")
        page.rule()
        page.words(citation.credit(chart), 13, "t")
        for told in chart.fresh if looks.notes else ():
            page.words(told, 13, "t")
    return _sheet(page.marks(), width, round(page.down + PAD), colors, looks.ground)


_kept = lru_cache(maxsize=_PICTURES)(_drawn)


def social(chart: Chart, accent: str, name: str) -> str:
    """The finding over the drawing, and who publishes it below: of one size for any chart."""
    width, height = SOCIAL
    colors, room = palette(accent), width - 2 * PAD
    page = _Page(colors, room)
    page.words(chart.finding, 18, "b", most=3)
    page.down += 4
    foot = 34
    if chart.drawn:
        page.put(_fitted(chart, colors, room, height - foot - page.down), 0)
    page.down = height - foot + 4
    page.words(f"{name} · {citation.figures(chart)}", 12, "t", most=1)
    drawn, _ = _sheet(page.marks(), width, height, colors)
    edge = f'<rect y="{height - 5}" width="{width}" height="5" fill="{colors["--accent"]}"/>'
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}{edge}</svg>'


class _Page:
    """Words and drawings under one another, ``room`` pixels wide; ``down`` is how far it is."""

    def __init__(self, colors: Palette, room: float) -> None:
        self.colors = colors
        self.room = room
        self.down = float(PAD)
        self._marks: list[str] = []

    def words(self, text: str, size: int, look: str, most: int = 0) -> None:
        """A text in lines that fit; of more than ``most`` the rest is left out, and dots say so."""
        lines = letters.wrapped(text, self.room, size, bold=look == "b")
        if most and len(lines) > most:
            lines = [*lines[: most - 1], _cut(f"{lines[most - 1]} …", self.room, size, look == "b")]
        attributes = style.attributes(look, self.colors, text=True)
        for line in lines:
            self.down += size * _LINE
            at = f'x="{PAD}" y="{self.down - size * 0.3:.7g}" font-size="{size}"'
            self._marks.append(f"<text{attributes} {at}>{escape(line)}</text>")
        self.down += 3

    def put(self, marks: str, height: float) -> None:
        """Marks of a drawing."""
        self._marks.append(f'<g transform="translate({PAD} {self.down:.7g})">{marks}</g>')
        self.down += height

    def rule(self) -> None:
        """A hairline."""
        self.down += 5
        line = f'x1="{PAD}" x2="{PAD + self.room:g}" y1="{self.down:.7g}" y2="{self.down:.7g}"'
        self._marks.append(f'<line {line} stroke="{self.colors["--rule"]}"/>')
        self.down += 3

    def marks(self) -> str:
        """All of it."""
        return "".join(self._marks)


def _cut(line: str, room: float, size: int, bold: bool) -> str:
    """A line that ends with dots, less the words that do not fit."""
    words = line.split()
    while len(words) > 2 and letters.width(" ".join(words), size, bold) > room:
        del words[-2]
    return " ".join(words)


def _fitted(chart: Chart, colors: Palette, room: float, height: float) -> str:
    """A drawing for a room that may be lower than it: smaller to a degree, then cut off softly."""
    _, high = drawing.as_svg(chart, room, colors)
    scale = min(max(height / high, _LEAST_SCALE), 1.0)
    marks, high = drawing.as_svg(chart, room / scale, colors)
    card, taken = colors["--card"], min(high * scale, height)
    fading = ""
    if high * scale > height + 1:
        fading = (
            '<linearGradient id="fade" x2="0" y2="1">'
            f'<stop stop-color="{card}" stop-opacity="0"/><stop offset="1" stop-color="{card}"/>'
            f'</linearGradient><rect x="-{PAD}" y="{taken - 40:.7g}" width="{room + 2 * PAD:g}" '
            'height="40" fill="url(#fade)"/>'
        )
    clip = f'<rect x="-{PAD}" width="{room + 2 * PAD:g}" height="{taken:.7g}"/>'
    return (
        f'<clipPath id="room">{clip}</clipPath><g clip-path="url(#room)">'
        f'<g transform="scale({scale:.4g})">{marks}</g>{fading}</g>'
    )


def _sheet(
    marks: str, width: int, height: float, colors: Palette, ground: bool = True
) -> tuple[str, float]:
    """Marks on their ground or on none, with the font and the hatch that they need."""
    hatch = style.hatch(colors) if "url(#hatch)" in marks else ""
    under = f'<rect width="{width}" height="{height:g}" fill="{colors["--card"]}"/>' * ground
    return f'{hatch}{under}<g font-family="{fonts.SANS_STACK}" font-size="12">{marks}</g>', height
