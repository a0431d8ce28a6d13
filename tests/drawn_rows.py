"""Read a drawing of rows back as a user sees it: where its words and marks are, in pixels."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import band_of

WIDTHS = (280, 320, 479, 480, 600, 799, 800, 1100)
GAP = 12


@dataclass(frozen=True)
class Box:
    """Words, and the pixels they take."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    look: str = ""

    def meets(self, other: Box) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0.5 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5


@dataclass(frozen=True)
class Dot:
    """A mark: its middle in pixels, its tag or shape's look, and what a pointer is told."""

    x: float
    y: float
    look: str
    said: str = ""


@dataclass
class Plot:
    """A strip, or in a file the whole picture."""

    width: float
    height: float
    words: list[Box] = field(default_factory=list)
    marks: list[Dot] = field(default_factory=list)
    bars: list[tuple[float, float, str]] = field(default_factory=list)
    lines: list[tuple[float, float, str]] = field(default_factory=list)

    def overlaps(self) -> list[tuple[str, str]]:
        return [(a.words, b.words) for a, b in combinations(self.words, 2) if a.meets(b)]

    def outside(self) -> list[str]:
        return [w.words for w in self.words if w.left < -0.5 or w.right > self.width + 0.5]

    def hidden(self) -> list[tuple[str, str]]:
        """Marks that lie on one another; one around another is seen."""
        return [
            (a.said, b.said)
            for a, b in combinations(self.marks, 2)
            if abs(a.x - b.x) < 10 and abs(a.y - b.y) < 9 and not (_ring(a) or _ring(b))
        ]


def file(marks: str, width: float, height: float) -> Plot:
    """A file's drawing."""
    plot = Plot(width, height)
    _read(ET.fromstring(f"<svg>{marks}</svg>"), plot, 0, 0, None)
    return plot


def page(html: str, width: float) -> list[tuple[ET.Element, list[tuple[str, float, Plot | str]]]]:
    """A page's drawing at a width: each row with its cells, as class, width and plot or words."""
    root = ET.fromstring(f"<div>{html}</div>")
    rows = next(e for e in root.iter("div") if e.get("class") == "rows")
    band = band_of(width)
    tracks = re.search(rf"--c{band}:([^;]+)", rows.get("style", ""))
    assert tracks
    columns = tracks[1].split()
    fixed = sum(float(c[:-2]) for c in columns if c.endswith("px"))
    flexible = width - fixed - GAP * (len(columns) - 1)
    read = []
    for row in rows:
        cells: list[tuple[str, float, Plot | str]] = []
        beside = iter(columns)
        for cell in row:
            names = cell.get("class", "").split()
            if f"gone-{band}" in names:
                continue
            track = "100%" if f"above-{band}" in names else next(beside)
            wide = {"100%": width, "minmax(0,1fr)": flexible}.get(track) or float(track[:-2])
            cells.append((" ".join(names), wide, _content(cell, wide, band)))
        read.append((row, cells))
    return read


def svg(text: str, width: float) -> Plot:
    """One plot of a page at a width."""
    element = ET.fromstring(f"<div>{text}</div>")[0]
    plot = Plot(width, float(element.get("height", 0)))
    _read(element, plot, 0, 0, band_of(width))
    return plot


def _content(cell: ET.Element, wide: float, band: int) -> Plot | str:
    drawn = cell.find("svg")
    if drawn is None:
        return "".join(cell.itertext())
    plot = Plot(wide, float(drawn.get("height", 0)))
    _read(drawn, plot, 0, 0, band)
    return plot


def _shown(element: ET.Element, band: int | None) -> bool:
    held = [n[3:] for n in element.get("class", "").split() if n.startswith("in-")]
    return band is None or not held or str(band) in held[0]


def _read(element: ET.Element, plot: Plot, x: float, y: float, band: int | None) -> None:
    for child in element:
        if not _shown(child, band):
            continue
        tag = child.tag
        if tag == "text":
            plot.words.append(_box(child, plot, x, y))
        elif tag == "circle" and child.get("r") and child.get("cx"):
            at = x + _px(child, "cx", plot), y + _px(child, "cy", plot)
            plot.marks.append(Dot(*at, _look(child), _title(child)))
        elif tag == "rect":
            left = x + _px(child, "x", plot)
            plot.bars.append((left, left + _px(child, "width", plot), _look(child)))
        elif tag == "line":
            ends = x + _px(child, "x1", plot), x + _px(child, "x2", plot)
            plot.lines.append((*ends, _look(child)))
        elif tag in ("svg", "g"):
            moved = re.search(
                r"translate\(([\d.eE+-]+)[ ,]([\d.eE+-]+)\)", child.get("transform", "")
            )
            dx, dy = (float(moved[1]), float(moved[2])) if moved else (0.0, 0.0)
            if tag == "svg":
                dx, dy = _px(child, "x", plot), _px(child, "y", plot)
            if shape := _shape(child):
                plot.marks.append(Dot(x + dx, y + dy, _look(shape), _title(shape)))
            else:
                _read(child, plot, x + dx, y + dy, band)


def _shape(element: ET.Element) -> ET.Element | None:
    """The shape that an element places, where it places one and nothing else."""
    inner = list(element)
    only = (
        len(inner) == 1 and inner[0].tag == "g" and "translate" not in inner[0].get("transform", "")
    )
    if not only or not list(inner[0]):
        return None
    drawn = [child.tag for child in inner[0] if child.tag != "title"]
    return inner[0] if len(drawn) == 1 and drawn[0] in ("circle", "rect", "path") else None


def _ring(mark: Dot) -> bool:
    """Whether a mark is open, so that one within it is seen."""
    return mark.look == "published" or mark.look.startswith("none ")


def _title(element: ET.Element) -> str:
    return element.findtext("title") or ""


def _look(element: ET.Element) -> str:
    names = [n for n in element.get("class", "").split() if n.startswith("d-")]
    return names[0][2:] if names else f"{element.get('fill')} {element.get('stroke')}"


def _px(element: ET.Element, name: str, plot: Plot) -> float:
    said = element.get(name, "0")
    return float(said[:-1]) / 100 * plot.width if said.endswith("%") else float(said)


def _box(element: ET.Element, plot: Plot, x: float, y: float) -> Box:
    size = float(element.get("font-size", 12))
    look = element.get("class", "") + element.get("font-weight", "")
    bold = "600" in look or re.search(r"d-(b|me|on-b)\b", look) is not None
    wide = letters.width(element.text or "", size, bold)
    at = x + _px(element, "x", plot) + float(element.get("dx", 0))
    left = at - {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
    base = y + float(element.get("y", 0))
    return Box(element.text or "", left, base - size * 0.74, left + wide, base + size * 0.2, look)


def plots(html: str, width: float) -> Iterator[Plot]:
    """The strips of a page's drawing at a width."""
    for _, cells in page(html, width):
        yield from (content for _, _, content in cells if isinstance(content, Plot))
