"""Reads a drawing back: where its words and marks lie, in pixels, on a page or in a file."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import combinations
from xml.etree import ElementTree

from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import KINDS, address
from dashboard.charts.kinds.query import Defaults, WrongPart
from dashboard.charts.render import drawing
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import band_of
from dashboard.charts.render.drawing.rows import GAP
from dashboard.charts.render.palette import palette

WIDTHS = (280, 320, 479, 480, 600, 799, 800, 1100)
PALETTE = palette("#0b5a73")
_PANELS = 16
_NUMBER = re.compile(r"-?[\d.]+")


@dataclass(frozen=True)
class Text:
    """Words and the box they take at most."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    look: str

    def meets(self, other: Text) -> bool:
        """Whether two words lie over one another, by more than half a pixel."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        return wide > 0.5 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5


@dataclass(frozen=True)
class Mark:
    """A mark: its element, middle, size, attributes, and what it says to a pointer."""

    tag: str
    x: float
    y: float
    wide: float
    high: float
    look: str
    said: str


@dataclass
class Drawn:
    """All that a drawing shows at a width. ``look`` is a class on a page, a color in a file."""

    width: float
    height: float = 0
    texts: list[Text] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    paths: list[list[tuple[float, float]]] = field(default_factory=list)
    path_looks: list[str] = field(default_factory=list)

    def overlaps(self) -> list[str]:
        """Words that lie over others."""
        pairs = combinations(self.texts, 2)
        return [f"{a.words!r} and {b.words!r}" for a, b in pairs if a.meets(b)]

    def outside(self) -> list[str]:
        """Words and marks that leave the picture, by more than half a pixel."""
        room = 0.5
        out = [
            t.words
            for t in self.texts
            if t.left < -room
            or t.right > self.width + room
            or t.top < -room
            or t.bottom > self.height + room
        ]
        for mark in self.marks:
            x, y = abs(mark.wide / 2), abs(mark.high / 2)
            sides = (mark.x - x, self.width - mark.x - x, mark.y - y, self.height - mark.y - y)
            out += [f"{mark.tag} {mark.said}"] * (min(sides) < -room)
        return out

    def words(self) -> list[str]:
        """What is written, from the first to the last."""
        return [text.words for text in self.texts]

    def named(self, said: str) -> Mark:
        """The one mark that says this."""
        (mark,) = [one for one in self.marks if one.said == said]
        return mark


def both(chart: Chart, width: float) -> Iterator[Drawn]:
    """A chart as a file of a width, and as a page of it."""
    yield file(chart, width)
    yield page(chart, width)


def file(chart: Chart, width: float) -> Drawn:
    """A chart as a file of a width in pixels."""
    marks, height = drawing.as_svg(chart, width, PALETTE)
    drawn = Drawn(width, height)
    _svg(ElementTree.fromstring(f"<g>{marks}</g>"), drawn, 0, 0, width, band_of(width), 1)
    return drawn


def page(chart: Chart, width: float) -> Drawn:
    """A chart as a page shows it at a width in pixels, laid out as its style sheet says."""
    drawn = Drawn(width)
    root = ElementTree.fromstring(f"<div>{drawing.as_html(chart)}</div>")
    drawn.height = _block(root, drawn, 0, 0, width, band_of(width))
    return drawn


def _shown(element: ElementTree.Element, band: int) -> bool:
    for name in element.get("class", "").split():
        kind, _, bands = name.partition("-")
        if (kind == "in" and str(band) not in bands) or (kind == "gone" and str(band) in bands):
            return False
    return True


def _block(
    element: ElementTree.Element, drawn: Drawn, left: float, top: float, width: float, band: int
) -> float:
    """Lays out a div and says how high it is."""
    if not _shown(element, band):
        return 0
    kind = element.get("class", "")
    if kind.startswith("rows"):
        return _rows(element, drawn, left, top, width, band)
    if kind == "panels":
        return _panels(element, drawn, left, top, width, band)
    down = 0.0
    for child in element:
        down += _block(child, drawn, left, top + down, width, band)
    return down


def _panels(
    element: ElementTree.Element, drawn: Drawn, left: float, top: float, width: float, band: int
) -> float:
    columns = int(re.findall(rf"--p{band}:(\d+)", element.get("style", ""))[0])
    room = (width - _PANELS * (columns - 1)) / columns
    panels, down = list(element), 0.0
    for start in range(0, len(panels), columns):
        beside = panels[start : start + columns]
        tall = max(_block(one, Drawn(width), 0, 0, room, band) for one in beside)
        for n, one in enumerate(beside):
            high = _block(one, Drawn(width), 0, 0, room, band)
            _block(one, drawn, left + n * (room + _PANELS), top + down + tall - high, room, band)
        down += tall + 10
    return down - 10


def _rows(
    element: ElementTree.Element, drawn: Drawn, left: float, top: float, width: float, band: int
) -> float:
    tracks = re.findall(rf"--c{band}:([^;]*)", element.get("style", ""))[0]
    sizes = [float(_NUMBER.findall(one)[0]) if "px" in one else 0.0 for one in tracks.split()]
    flexible = sum(size == 0 for size in sizes)
    rest = (width - sum(sizes) - GAP * (len(sizes) - 1)) / max(flexible, 1)
    sizes = [size or rest for size in sizes]
    down = 0.0
    for row in element:
        cells = [cell for cell in row if _shown(cell, band)]
        assert len(cells) == len(sizes)
        heights, x = [], left
        for cell, size in zip(cells, sizes, strict=True):
            heights.append(_cell(cell, drawn, x, top + down + 3, size, band))
            x += size + GAP
        down += max(heights) + 6
    return down


def _cell(
    cell: ElementTree.Element, drawn: Drawn, left: float, top: float, width: float, band: int
) -> float:
    if (svg := cell.find("svg")) is not None:
        _svg(svg, drawn, left, top, width, band, float(svg.get("height", "0")))
        return float(svg.get("height", "0"))
    names = cell.get("class", "").split()
    found = re.findall(r"font-size:([\d.]+)", cell.get("style", ""))
    size, down = float(found[0]) if found else 14.0, 0.0
    small = cell.findtext("small") or ""
    for text, each in ((cell.text or "", size), (small, 12.0)):
        for line in letters.wrapped(text, width, each, "b" in names):
            wide = letters.width(line, each, "b" in names)
            place = (left, top + down, left + wide, top + down + each)
            drawn.texts.append(Text(line, *place, look="b" if "b" in names else ""))
            down += each * 1.3
    return down


def _svg(
    element: ElementTree.Element,
    drawn: Drawn,
    left: float,
    top: float,
    width: float,
    band: int,
    high: float,
    scale: float = 1,
) -> None:
    """Walks SVG whose origin is at a place in the picture; percents are of ``width``."""
    for child in element:
        if not _shown(child, band):
            continue
        x, y = left, top
        if child.tag == "svg":
            x, y = left + _at(child, "x", width), top + _at(child, "y", width)
        moved = re.findall(r"translate\(([^)]*)\)", child.get("transform", ""))
        if moved:
            across, down = map(float, _NUMBER.findall(moved[0]))
            x, y = x + across, y + down
        if child.tag in ("g", "svg"):
            named = child.find("title")
            shape = child.tag == "g" and named is not None
            if shape:
                said = (named.text or "") if named is not None else ""
                drawn.marks.append(Mark("shape", x, y, 15, 15, _look(child.attrib), said))
            else:
                _svg(child, drawn, x, y, width, band, high)
        elif child.tag == "text":
            drawn.texts.append(_text(child, left, top, width))
        elif child.tag == "polyline":
            _path(child, drawn, left, top, width)
        elif child.tag in ("circle", "rect", "line"):
            drawn.marks.append(_mark(child, left, top, width))


def _path(child: ElementTree.Element, drawn: Drawn, left: float, top: float, width: float) -> None:
    # On a page points are in hundredths of the width, in a file in pixels.
    across = width / 100 if "class" in child.attrib else 1.0
    numbers = [tuple(map(float, pair.split(","))) for pair in child.get("points", "").split()]
    drawn.paths.append([(left + x * across, top + y) for x, y in numbers])
    drawn.path_looks.append(_look(child.attrib))


def _at(element: ElementTree.Element, name: str, width: float) -> float:
    value = element.get(name, "0")
    return float(value[:-1]) / 100 * width if value.endswith("%") else float(value)


def _look(attributes: Mapping[str, str]) -> str:
    """The class of a page, without what shows it in bands; the paint of a file."""
    names = [n for n in attributes.get("class", "").split() if n.startswith("d-")]
    dashes = attributes.get("stroke-dasharray", "")
    painted = [attributes.get("fill", ""), attributes.get("stroke", ""), dashes]
    return " ".join(names or painted).strip()


def _text(element: ElementTree.Element, left: float, top: float, width: float) -> Text:
    size = float(element.get("font-size", "12"))
    look = element.get("class", "")
    bold = element.get("font-weight") == "600" or any(
        name == "d-me" or name == "d-b" or name.endswith("-b") for name in look.split()
    )
    wide = letters.width(element.text or "", size, bold)
    x = left + _at(element, "x", width) + float(element.get("dx", "0"))
    x -= {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
    base = top + float(element.get("y", "0"))
    place = (x, base - 0.74 * size, x + wide, base + 0.2 * size)
    return Text(element.text or "", *place, look=_look(element.attrib))


def _mark(element: ElementTree.Element, left: float, top: float, width: float) -> Mark:
    said, look = element.findtext("title") or "", _look(element.attrib)
    if element.tag == "circle":
        x, y = left + _at(element, "cx", width), top + _at(element, "cy", width)
        return Mark("circle", x, y, *[2 * float(element.get("r", "0"))] * 2, look, said)
    if element.tag == "rect":
        wide, high = _at(element, "width", width), float(element.get("height", "0"))
        x, y = left + _at(element, "x", width), top + float(element.get("y", "0"))
        return Mark("rect", x + wide / 2, y + high / 2, wide, high, look, said)
    x1, x2 = (left + _at(element, name, width) for name in ("x1", "x2"))
    y1, y2 = (top + _at(element, name, width) for name in ("y1", "y2"))
    return Mark("line", (x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1, look, said)


def straight(pairs: list[tuple[float, float]]) -> bool:
    """Whether places are proportional to values: within a tenth of a pixel of one line."""
    (v0, p0), (v1, p1) = min(pairs), max(pairs)
    if math.isclose(v0, v1):
        return True
    slope = (p1 - p0) / (v1 - v0)
    return all(abs(p0 + slope * (v - v0) - p) < 0.1 for v, p in pairs)


def sample(
    facts: Facts, kinds: Mapping[str, Sequence[Mapping[str, str]]], most: int
) -> list[Chart]:
    """Charts of some kinds, of any subject with any of their queries; always the same ones."""
    defaults, made = Defaults("MA", "best"), []
    asked = [
        (kind, subject, query)
        for kind, queries in kinds.items()
        for subject in KINDS[kind].subjects(facts)
        for query in queries
    ]
    random.Random(7).shuffle(asked)
    for kind, subject, query in asked:
        with suppress(WrongPart):
            made.append(address.chart(facts, kind, subject, query, defaults))
        if len(made) == most:
            break
    return made
