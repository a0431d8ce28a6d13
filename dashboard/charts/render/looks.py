"""How a picture or a slide looks beside what its chart shows: its size, its words, its ground."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import say

MM_PER_INCH = 25.4
PX_PER_INCH = 96  # of a drawing: 12 of them are 9 points on paper
WIDE = 720  # pixels, where nobody asks for another width
LONGEST_TITLE = 120  # letters of a title of one's own
OWN_TITLE = "own_title"
SLIDE = ("title", OWN_TITLE)
VECTOR = ("width", "width_mm", "title", "notes", "ground", OWN_TITLE)
PIXELS = ("dpi", *VECTOR)
# What each may be in an address: the first is what it is where the address is silent.
WORDS = {"title": ("yes", "no"), "notes": ("yes", "no"), "ground": ("white", "none")}
_NUMBERS = {"width": (280, 1600), "width_mm": (20, 420), "dpi": (36, 600)}
_PRINT_MM, _PRINT_DPI = 160, 300  # where only the other is asked for


class WrongLook(ValueError):
    """A look that cannot be had; the message says what is allowed."""


@dataclass(frozen=True)
class Looks:
    """``width`` is in pixels, of which 96 are an inch on paper; without ``dpi`` a PNG has two dots
    for each, as screens do.

    Without ``title`` a picture opens with its drawing, without ``notes`` it has those alone that
    change how a figure is read, without ``ground`` what lies under it is seen through it.
    ``own_title`` stands for the finding, marked as the words of whoever downloads. The line of
    source and version is none of these: a picture that is cut loose keeps it. A ``bare`` one is the
    drawing alone, for where its words stand around it. ``high`` is how many pixels the drawing has
    room for; a higher one leaves rows from its middle to the table.
    """

    width: float = WIDE
    dpi: int = 0
    title: bool = True
    notes: bool = True
    ground: bool = True
    own_title: str = ""
    bare: bool = False
    high: float = math.inf


PLAIN = Looks()


def read(asked: Mapping[str, str]) -> Looks:
    """The looks that an address asks for. Raises WrongLook."""
    words = {name: _word(name, asked.get(name, "")) for name in WORDS}
    numbers = {name: _number(name, asked[name]) for name in _NUMBERS if asked.get(name)}
    dpi, width = numbers.get("dpi", 0), float(numbers.get("width", 0))
    if "width_mm" in numbers or (dpi and not width):
        width = on_screen(numbers.get("width_mm", _PRINT_MM))
        dpi = dpi or _PRINT_DPI
    return Looks(width or WIDE, dpi, **words, own_title=_own(asked.get(OWN_TITLE, "")))


def on_screen(millimeters: float) -> float:
    """How many pixels wide a drawing is laid out for a width on paper."""
    return millimeters / MM_PER_INCH * PX_PER_INCH


def on_paper(pixels: float) -> int:
    """How many millimeters wide a drawing of so many pixels is on paper."""
    return round(pixels / PX_PER_INCH * MM_PER_INCH)


def _word(name: str, asked: str) -> bool:
    """Whether what a look says is there, is there."""
    usual, other = WORDS[name]
    if asked not in ("", usual, other):
        raise WrongLook(say("look-word", name=name, usual=usual, other=other))
    return asked != other


def _number(name: str, asked: str) -> int:
    low, high = _NUMBERS[name]
    if not (asked.isascii() and asked.isdecimal() and low <= int(asked) <= high):
        raise WrongLook(say("look-number", name=name, low=low, high=high))
    return int(asked)


def _own(asked: str) -> str:
    """A title of one's own as it can be set: in one line, of letters alone that can be seen."""
    if len(asked) > LONGEST_TITLE:
        raise WrongLook(say("look-title-long", longest=LONGEST_TITLE))
    return "".join(letter for letter in " ".join(asked.split()) if letter.isprintable())
