"""Render a Chart as PNG and PDF: its SVG, set with typst, so that no browser is needed."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst
from PIL.PngImagePlugin import PngInfo, putchunk

from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, fonts, svg
from dashboard.charts.render.looks import MM_PER_INCH, PLAIN, PX_PER_INCH, Looks, WrongLook
from dashboard.language import language, say

SOCIAL = (1200, 630)  # pixels of the picture beside a link on other sites
_SCREEN = 2  # dots to a pixel
_HEADER = 8 + 25  # of a PNG, in bytes: its signature and its first chunk
_PAGE = Path(__file__).parent / "templates" / "picture.typ"
_TEXT = re.compile(r"(<text[^>]*>)([^<]*)(</text>)")
_LACKED = re.compile(f"[{fonts.ONLY_SERIF}]+")


def png(chart: Chart, accent: str, looks: Looks = PLAIN) -> bytes:
    """A PNG at twice the size for screens, or for print at its dots an inch.

    For print it is laid out anew for its width on paper, so that no text is under 8 points. Raises
    WrongLook.
    """
    _refuse(looks.own_title)
    words = {"Title": chart.title, "Description": chart.alt, "Source": citation.figures(chart)}
    density = looks.dpi or _SCREEN * PX_PER_INCH
    ppi = density * looks.width / round(looks.width)
    return _pixels(svg.svg(chart, accent, looks), ppi, density, words, looks.ground)


def pdf(chart: Chart, accent: str, looks: Looks = PLAIN) -> bytes:
    """A vector PDF/UA-1 with its text as text: the SVG, set by typst as a figure with its words.

    Raises WrongLook.
    """
    _refuse(looks.own_title)
    drawn = svg.svg(chart, accent, looks)
    return _set(drawn, chart.title, chart.alt, format="pdf", pdf_standards=["ua-1"])


def social(chart: Chart, accent: str, name: str) -> bytes:
    """A PNG of 1200 by 630 for links on other sites: the finding over the chart."""
    drawn = svg.social(chart, accent, name)
    dots = SOCIAL[0] / svg.SOCIAL[0] * PX_PER_INCH
    return _pixels(drawn, dots, dots, {"Title": chart.title})


def _refuse(own: str) -> None:
    """Raise WrongLook for a title in letters that our fonts lack: they would be missing in it."""
    if lacking := fonts.lacking(own):
        raise WrongLook(say("look-title-letters", letters=lacking))


def _set(drawn: str, title: str, alt: str, ground: bool = True, **asked: Any) -> bytes:
    """A picture and its words as typst makes them."""
    words = {"title": title, "alt": alt, "language": language()}
    told = {**words, "svg": _complete(drawn), "ground": ground}
    made: bytes = typst.compile(
        _PAGE.read_bytes(),
        font_paths=typefaces(),
        sys_inputs={"picture": json.dumps(told)},
        **asked,
    )
    return made


@cache
def typefaces() -> typst.Fonts:
    """Our own typefaces and no others, for whatever typst sets."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.files()]
    )


def _complete(drawn: str) -> str:
    """Marks that our font lacks, set in the other: else typst would set all of their line in it."""

    def line(found: re.Match[str]) -> str:
        other = rf'<tspan font-family="{fonts.SERIF_STACK}">\g<0></tspan>'
        return found[1] + _LACKED.sub(other, found[2]) + found[3]

    return _TEXT.sub(line, drawn)


def _pixels(
    drawn: str, ppi: float, density: float, words: dict[str, str], ground: bool = True
) -> bytes:
    """An SVG as a PNG of ``ppi`` dots to its inch, which says its words and its density."""
    wordless = _set(drawn, "", "", ground, format="png", ppi=ppi)
    chunks = PngInfo()
    for name, text in words.items():
        chunks.add_itxt(name, text)
    per_meter = round(density / MM_PER_INCH * 1000)
    chunks.add(b"pHYs", per_meter.to_bytes(4, "big") * 2 + b"\x01")
    out = io.BytesIO()
    out.write(wordless[:_HEADER])
    for kind, content, *_ in chunks.chunks:
        putchunk(out, kind, content)
    out.write(wordless[_HEADER:])
    return out.getvalue()
