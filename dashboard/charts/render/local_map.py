"""Draw a town or a district among its neighbors as SVG that needs no request."""

from __future__ import annotations

from html import escape

from dashboard.charts.local_sheet import Map
from dashboard.charts.render import fonts
from dashboard.charts.render.palette import Palette

# Pixels of lines, of those around the place itself, and of what lies around letters.
_THIN, _THICK, _AROUND = 0.8, 1.6, 2.4


def svg(told: Map, attributes: str = "", style: str = "") -> str:
    """The map; without ``style`` a page's own sheet has the colors and widths of its classes."""
    towns = "".join(
        f'<path d="{path}"><title>{escape(name)}</title></path>' for name, path in told.towns
    )
    names = "".join(f'<text x="{x}" y="{y}">{escape(name)}</text>' for name, x, y in told.names)
    box = f"{told.left} {told.top} {told.width} {told.height}"
    return (
        f'<svg {attributes} viewBox="{box}">{style}<g class="towns">{towns}</g>'
        f'<path class="own" d="{told.own}"/><g font-size="{told.size}">{names}</g></svg>'
    )


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
        f"<style>.towns path{{fill:none;stroke:{colors['--edge']};stroke-width:{thin}}}"
        f".own{{fill:{colors['--accent']};fill-opacity:.16;stroke:{colors['--accent']};"
        f"stroke-width:{thick}}}text{{fill:{colors['--ink']};font-family:{fonts.SANS_STACK};"
        f"paint-order:stroke;stroke:{colors['--card']};stroke-width:{around};"
        "text-anchor:middle}</style>"
    )
    size = f'width="{across:g}" height="{down:g}"'
    return svg(told, f'xmlns="http://www.w3.org/2000/svg" {size}', style), across, down
