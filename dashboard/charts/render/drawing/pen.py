"""The pen that draws marks: across in shares of the plot, down in pixels, for a page or a file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.charts.render.drawing import style
from dashboard.charts.render.palette import Palette

# The bands of width in which labels are laid out: from how many pixels each begins.
BANDS = (280, 480, 800)
TEXT = 12  # pixels, of all words at marks

# Each within 8 pixels of its middle, and of equal weight to the eye.
SHAPES = {
    "circle": '<circle r="6"/>',
    "square": '<rect x="-5.2" y="-5.2" width="10.4" height="10.4"/>',
    "diamond": '<path d="M0-7.4 7.4 0 0 7.4-7.4 0z"/>',
    "triangle": '<path d="M0-6.8 6.9 5.4H-6.9z"/>',
    "triangle-down": '<path d="M0 6.8 6.9-5.4H-6.9z"/>',
    "cross": '<path d="M-2.4-6.8h4.8v4.4h4.4v4.8H2.4v4.4h-4.8V2.4h-4.4v-4.8h4.4z"/>',
    "hexagon": '<path d="M-3.3-5.9h6.6L6.7 0 3.3 5.9h-6.6L-6.7 0z"/>',
    # The upper right corner of a tile, whose own corner is at 0, 0.
    "corner": '<path stroke="none" d="M-9.7-.7H.7V9.7z"/><path d="M-9 0 0 9"/>',
    "star": '<path d="M0-7.6 2-2.5 7.3-2.3 3.1 1 4.6 6.2 0 3.2-4.6 6.2-3.1 1-7.3-2.3-2-2.5z"/>',
}
SHAPE_OF = {
    "american-indian": "triangle",
    "asian": "square",
    "black": "circle",
    "hispanic": "diamond",
    "pacific-islander": "triangle-down",
    "two-or-more": "cross",
    "white": "hexagon",
    "other": "star",
    "total": "circle",
}


def band_of(width: float) -> int:
    """The band that a width lies in."""
    return sum(width >= start for start in BANDS[1:])


class Pen:
    """Draws one plot, ``height`` pixels high.

    ``x`` is a share of the plot's width, 0 at its left and 1 at its right; ``y``, sizes and ``dx``
    are pixels. Without a ``width`` the plot is a page's: it fits any width, its marks have classes,
    and what is drawn for some bands alone is shown in these. With one it is a file's: all is
    written out in pixels and colors, and what is for other bands is left out. ``band`` is that of
    the whole drawing where the plot is a part of it.
    """

    def __init__(
        self,
        height: float,
        width: float | None = None,
        palette: Palette | None = None,
        band: int | None = None,
    ) -> None:
        self.height = height
        self.width = width
        self._palette: Palette = palette or {}
        self._band = band_of(width or 0) if band is None else band
        self._marks: list[str] = []

    def line(
        self,
        look: str,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        bands: str = "",
        said: str = "",
    ) -> None:
        """A straight line; ``said`` is shown where a pointer rests on it."""
        ends = f'x1="{self._x(x1)}" x2="{self._x(x2)}" y1="{_px(y1)}" y2="{_px(y2)}"'
        self._put(_with_title("line", f"{self._look(look, bands)} {ends}", said), bands)

    def bar(
        self,
        look: str,
        x1: float,
        x2: float,
        y: float,
        height: float,
        said: str = "",
        bands: str = "",
    ) -> None:
        """A rectangle from one share of the width to another, and down from ``y``."""
        left, right = min(x1, x2), max(x1, x2)
        wide = self._x(right - left)
        box = f'x="{self._x(left)}" y="{_px(y)}" width="{wide}" height="{_px(height)}"'
        self._put(_with_title("rect", f"{self._look(look, bands)} {box}", said), bands)

    def dot(
        self, look: str, x: float, y: float, radius: float, said: str = "", bands: str = ""
    ) -> None:
        """A round mark; ``said`` is shown where a pointer rests on it."""
        place = f'cx="{self._x(x)}" cy="{_px(y)}" r="{_px(radius)}"'
        self._put(_with_title("circle", f"{self._look(look, bands)} {place}", said), bands)

    def shape(
        self, name: str, look: str, x: float, y: float, scale: float = 1.0, said: str = ""
    ) -> None:
        """One of the SHAPES, with an edge in the color of the card, so that neighbors part."""
        edge = "" if style.has_edge(look) else self._edge()
        sized = f' transform="scale({_px(scale)})"' if scale != 1 else ""
        title = f"<title>{escape(said)}</title>" if said else ""
        inner = f"<g{self._look(look)}{edge}{sized}>{title}{SHAPES[name]}</g>"
        if self.width is None:
            self._put(f'<svg x="{self._x(x)}" y="{_px(y)}" overflow="visible">{inner}</svg>')
        else:
            at = f"translate({self._x(x)} {_px(y)})"
            self._put(f'<g transform="{at}">{inner}</g>')

    def path(self, look: str, *lines: Sequence[tuple[float, float]], bands: str = "") -> None:
        """Lines, each through its points."""
        drawn = "".join(
            f'<polyline{self._look(look, bands)} points="{self._points(line)}"/>' for line in lines
        )
        if self.width is None and drawn:
            # Points cannot be in percent: they lie in a box of 100 that is stretched.
            box = f'viewBox="0 0 100 {_px(self.height)}" preserveAspectRatio="none"'
            drawn = f'<svg width="100%" height="{_px(self.height)}" {box}>{drawn}</svg>'
        self._put(drawn, bands)

    def text(
        self,
        words: str,
        x: float,
        y: float,
        anchor: str = "start",
        dx: float = 0,
        look: str = "",
        size: float = TEXT,
        bands: str = "",
        halo: bool = False,
    ) -> None:
        """Words on a baseline; ``anchor`` is start, middle or end. A halo keeps lines off them."""
        place = f'x="{self._x(x, dx)}" y="{_px(y)}"'
        place += f' dx="{_px(dx)}"' if dx and self.width is None else ""
        place += f' text-anchor="{anchor}"' if anchor != "start" else ""
        place += f' font-size="{_px(size)}"' if size != TEXT else ""
        around = self._halo() if halo else ""
        looks = f"{self._look(look, bands, text=True, halo=halo)}{around}"
        self._put(f"<text{looks} {place}>{escape(words)}</text>", bands)

    def svg(self, label: str = "") -> str:
        """The plot as an SVG element; without a label it is decoration."""
        said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
        size = f'height="{_px(self.height)}"'
        if self.width is None:
            return f'<svg class="plot" {size} {said}>{self.marks()}</svg>'
        size = f'xmlns="http://www.w3.org/2000/svg" width="{_px(self.width)}" {size}'
        return f"<svg {size} {said}>{self.marks()}</svg>"

    def marks(self) -> str:
        """What was drawn: in a file, to be put in a group of a larger SVG."""
        return "".join(self._marks)

    def _put(self, mark: str, bands: str = "") -> None:
        if self.width is None or not bands or str(self._band) in bands:
            self._marks.append(mark)

    def _points(self, line: Sequence[tuple[float, float]]) -> str:
        across = 100 if self.width is None else self.width
        return " ".join(f"{_px(x * across)},{_px(y)}" for x, y in line)

    def _x(self, share: float, dx: float = 0) -> str:
        if self.width is None:
            return f"{_px(share * 100)}%"
        return _px(share * self.width + dx)

    def _look(self, look: str, bands: str = "", text: bool = False, halo: bool = False) -> str:
        if self.width is not None:
            return style.attributes(look, self._palette, text)
        names = [f"d-{look}"] * bool(look) + [f"in-{bands}"] * bool(bands) + ["halo"] * halo
        return f' class="{" ".join(names)}"' if names else ""

    def _edge(self) -> str:
        return self._outlined(1.25)

    def _halo(self) -> str:
        return self._outlined(3)

    def _outlined(self, width: float) -> str:
        """An edge in the color of the card; on a page a rule of CSS draws it."""
        if self.width is None:
            return ""
        edge = f' stroke="{self._palette["--card"]}" stroke-width="{_px(width)}"'
        return f'{edge} stroke-linejoin="round" paint-order="stroke"'


def _with_title(element: str, attributes: str, said: str) -> str:
    if not said:
        return f"<{element}{attributes}/>"
    return f"<{element}{attributes}><title>{escape(said)}</title></{element}>"


def _px(number: float) -> str:
    """A number with two decimals at most."""
    return f"{round(number, 2) + 0:.7g}"
