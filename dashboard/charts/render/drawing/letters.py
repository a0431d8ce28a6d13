"""How wide words are, in pixels, in the widest font that a reader may have instead of ours."""

from __future__ import annotations

from functools import cache
from typing import Any

from fontTools.ttLib import TTFont

from dashboard.charts.render.fonts import SANS

# Embeds load no fonts: what a reader's system has instead is up to so much wider than Public Sans.
_WIDEST = 1.08
_BOLD = 1.05  # letters of 600 beside those of 400


def width(text: str, size: float, bold: bool = False, tabular: bool = False) -> float:
    """How many pixels a line of text takes at most; in rows of pages figures are ``tabular``."""
    advance = _tabular if tabular else _advance
    return sum(map(advance, text)) * size * _WIDEST * (_BOLD if bold else 1.0)


def wrapped(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Text in lines that fit the room, in pixels; a word that is longer stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _advance(letter: str) -> float:
    """How far a letter moves the pen, in sizes; one that the font lacks as far as an x."""
    names, advances, units = _font()
    name = names.get(ord(letter)) or names[ord("x")]
    return float(advances[name][0]) / units


@cache
def _tabular(letter: str) -> float:
    """The same where all figures are as wide as one another."""
    _, advances, units = _font()
    return float(advances["zero.tf"][0]) / units if letter.isdigit() else _advance(letter)


@cache
def _font() -> tuple[dict[int, str], Any, int]:
    with TTFont(SANS, lazy=True) as font:
        return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
