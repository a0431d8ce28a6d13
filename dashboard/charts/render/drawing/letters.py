"""How wide words are, in pixels, in the widest font that a reader may have instead of ours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from fontTools.ttLib import TTFont

from dashboard.charts.render.fonts import SANS

# Embeds load no fonts: what a reader's system has instead of Public Sans is narrower on the whole
# (Liberation Sans and Arial by 4%), but not in each letter; in bold, 1.5% wider.
_WIDEST = 1.04
_BOLD = 1.04  # letters of 600 beside those of 400
_FIGURE = "tabular"  # where the width of any figure of a table is kept


def width(text: str, size: float, bold: bool = False, tabular: bool = False) -> float:
    """How many pixels a line of text takes at most; in rows of pages figures are ``tabular``."""
    return _measured(text, tabular) * size * _WIDEST * (_BOLD if bold else 1.0)


def wrapped(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Text in lines that fit the room, in pixels; a word that is longer stands alone."""
    lines: list[list[str]] = []
    taken, space = 0.0, width(" ", size, bold)
    for word in text.split():
        wide = width(word, size, bold)
        if lines and taken + space + wide <= room:
            lines[-1].append(word)
            taken += space + wide
        else:
            lines.append([word])
            taken = wide
    return [" ".join(line) for line in lines]


@lru_cache(maxsize=20_000)
def _measured(text: str, tabular: bool) -> float:
    """How far a line of text moves the pen, in sizes."""
    return sum(map(_tabular if tabular else _advance, text))


def _advance(letter: str) -> float:
    """How far a letter moves the pen, in sizes; one that the font lacks as far as an x."""
    advances = _advances()
    return advances.get(letter) or advances["x"]


def _tabular(letter: str) -> float:
    """The same where all figures are as wide as one another."""
    return _advances()[_FIGURE] if letter.isdigit() else _advance(letter)


@cache
def _advances() -> Mapping[str, float]:
    """How far each letter moves the pen at weight 400: the font's own default is the thinnest."""
    with TTFont(SANS, lazy=True) as font:
        glyphs, units = font.getGlyphSet(location={"wght": 400}), font["head"].unitsPerEm
        names = {chr(code): name for code, name in font.getBestCmap().items()}
        names[_FIGURE] = "zero.tf"
        return {letter: glyphs[name].width / units for letter, name in names.items()}
