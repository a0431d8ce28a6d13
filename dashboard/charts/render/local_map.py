"""Draw a town or a district among its neighbors as SVG that needs no request."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dashboard.charts.local_sheet import Map, Name
from dashboard.charts.render import fonts
from dashboard.charts.render.palette import Palette

# Pixels of lines, of those around the place itself, and of what lies around letters.
_THIN, _THICK, _AROUND = 0.8, 1.6, 2.4


def svg(told: Map, attributes: str = "", style: str = "") -> str:
    """The map; without ``style`` a page's own sheet has the colors and widths of its classes."""
    box = f"{told.left} {told.top} {told.width} {told.height}"
    inner = ""
    if told.inner:  # what shares the place is drawn no farther than its edge
        inner = (
            f'<clipPath id="edge"><path d="{told.own}"/></clipPath>'
            f'<g class="inner" clip-path="url(#edge)">{_outlines(told.inner)}</g>'
        )
    return (
        f'<svg {attributes} viewBox="{box}">{style}<g class="around">{_outlines(told.around)}</g>'
        f'<path class="own" d="{told.own}"/>{inner}<g font-size="{told.size}">'
        f'<g class="near">{_written(told.beside)}</g>{_written(told.names)}</g></svg>'
    )


def _outlines(told: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<path d="{path}"><title>{escape(name)}</title></path>' for name, path in told)


def _written(names: Iterable[Name]) -> str:
    return "".join(f'<text x="{x}" y="{y}">{escape(name)}</text>' for name, x, y in names)


def for_page(told: Map) -> str:
    """The map as a part of a page: ``local-map`` is the class of what holds it."""
    return svg(told, f'role="img" aria-label="{escape(told.alt)}"')


def for_file(told: Map, width: float, high: float, colors: Palette) -> tuple[str, float, float]:
    """The map as a file of its own, and its size: as wide as given, or as high where that is less.

    Widths of lines are in units of the grid, since files know no other.
    """
    scale = min(width / told.width, high / told.height)
    across, down = told.width * scale, told.height * scale
    thin, thick, around = (round(one / scale, 1) for one in (_THIN, _THICK, _AROUND))
    style = (
        f"<style>.around path,.inner path{{fill:none;stroke:{colors['--edge']};"
        f"stroke-width:{thin}}}.inner path{{stroke:{colors['--accent']}}}"
        f".own{{fill:{colors['--accent']};fill-opacity:.16;stroke:{colors['--accent']};"
        f"stroke-width:{thick}}}text{{fill:{colors['--ink']};font-family:{fonts.SANS_STACK};"
        f"paint-order:stroke;stroke:{colors['--card']};stroke-width:{around};"
        f"text-anchor:middle}}.near text{{fill:{colors['--muted']}}}</style>"
    )
    size = f'width="{across:g}" height="{down:g}"'
    return svg(told, f'xmlns="http://www.w3.org/2000/svg" {size}', style), across, down
