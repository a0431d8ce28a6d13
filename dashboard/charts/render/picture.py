"""Render a Chart as PNG and PDF: its SVG, set with typst, so that no browser is needed."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import matplotlib
import typst
from PIL.PngImagePlugin import PngInfo, putchunk

from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, svg

SOCIAL = (1200, 630)  # pixels of the picture beside a link on other sites
_MM_PER_INCH = 25.4
_SCREEN = 2  # pixels to a point
_SCREEN_DPI = _SCREEN * svg.POINTS_PER_INCH
_HEADER = 8 + 25  # of a PNG, in bytes: its signature and its first chunk
_PAGE = Path(__file__).parent / "templates" / "picture.typ"
_FONTS = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=False,
    font_paths=[Path(matplotlib.get_data_path()) / "fonts" / "ttf"],
)


def png(chart: Chart, accent: str, dpi: int = 0, width_mm: float = 0) -> bytes:
    """A PNG at twice the size for screens, or at ``dpi`` and ``width_mm`` for print."""
    scale = dpi * width_mm / _MM_PER_INCH / svg.WIDE if dpi and width_mm else 0.0
    words = {"Title": chart.title, "Description": chart.alt, "Source": citation.figures(chart)}
    pixels = scale * svg.POINTS_PER_INCH or dpi or _SCREEN_DPI
    return _pixels(svg.drawn(chart, accent, svg.WIDE, True), pixels, dpi or _SCREEN_DPI, words)


def pdf(chart: Chart, accent: str) -> bytes:
    """A vector PDF/UA-1 with its text as text: the SVG, set by typst as a figure with its words."""
    drawn = svg.drawn(chart, accent, svg.WIDE, True)
    return _set(drawn, chart.title, chart.alt, format="pdf", pdf_standards=["ua-1"])


def social(chart: Chart, accent: str, name: str) -> bytes:
    """A PNG of 1200 by 630 for links on other sites: the finding over the chart."""
    width, height = (side / _SCREEN for side in SOCIAL)
    drawn = svg.drawn_under_finding(chart, accent, name, width, height)
    return _pixels(drawn, _SCREEN_DPI, _SCREEN_DPI, {"Title": chart.title})


def _set(drawn: str, title: str, alt: str, **asked: Any) -> bytes:
    """A picture and its words as typst makes them, many times faster than matplotlib."""
    made: bytes = typst.compile(
        _PAGE.read_bytes(),
        font_paths=_FONTS,
        sys_inputs={"picture": json.dumps({"title": title, "alt": alt, "svg": drawn})},
        **asked,
    )
    return made


def _pixels(drawn: str, ppi: float, density: float, words: dict[str, str]) -> bytes:
    """An SVG as a PNG of ``ppi`` pixels to its inch, which says its words and its density."""
    wordless = _set(drawn, "", "", format="png", ppi=ppi)
    chunks = PngInfo()
    for name, text in words.items():
        chunks.add_itxt(name, text)
    per_meter = round(density / _MM_PER_INCH * 1000)
    chunks.add(b"pHYs", per_meter.to_bytes(4, "big") * 2 + b"\x01")
    out = io.BytesIO()
    out.write(wordless[:_HEADER])
    for kind, content, *_ in chunks.chunks:
        putchunk(out, kind, content)
    out.write(wordless[_HEADER:])
    return out.getvalue()
