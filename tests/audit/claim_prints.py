"""Reads what a story prints: how exactly, and with which word before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dashboard.schema import Unit
from tests.audit.figures import SCALE
from tests.audit.reading import exact, rounded

_MAGNITUDE = {"thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "b": 9}
_NUMBER = re.compile(
    r"(?P<before>(?:[a-z]+ ){0,3})(?:#|\$)?(?P<digits>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<word>thousand|million|billion|bn|k|m|b)\b)?(?P<percent>\s?%| percent)?",
    re.IGNORECASE,
)
_ABOUT = ("about", "nearly", "almost", "roughly", "around", "some", "approximately", "estimated")
_MORE = ("more than", "over", "at least")
_LESS = ("less than", "fewer than", "under", "below", "up to", "at most")


@dataclass(frozen=True)
class Printed:
    """A printed number: its value, its last printed place as a power of ten, and its word.

    ``word`` is about, more, less or empty.
    """

    value: Decimal
    place: int
    word: str = ""

    def fits(self, ours: Decimal) -> bool:
        """Whether a figure of ours keeps to what is printed."""
        if self.word == "more":
            return ours >= self.value
        if self.word == "less":
            return ours <= self.value
        # "About" and "nearly" allow one printed unit either way.
        room = Decimal(1).scaleb(self.place) if self.word == "about" else Decimal(0)
        return abs(rounded(ours, -self.place) - self.value) <= room

    @property
    def bound(self) -> bool:
        """Whether it is the end of what may be meant."""
        return self.word in ("more", "less")


def scale_of(unit: str) -> int:
    """Percents are stored as fractions and printed in points."""
    return 100 if unit == Unit.PERCENT else 1


def printed(text: str, value: float, unit: str) -> Printed:
    """How a claim's value is printed in its words."""
    wanted = exact(value) * scale_of(unit)
    for found in _NUMBER.finditer(text):
        digits = found["digits"].replace(",", "").rstrip(".")
        power = _MAGNITUDE.get((found["word"] or "").casefold(), 0)
        number = Decimal(digits).scaleb(power)
        if number == wanted:
            return Printed(wanted, _last(digits) + power, _word(found["before"]))
    # A value in words ("half") is as exact as its own digits.
    return Printed(wanted, _last(f"{wanted:f}"))


def _last(digits: str) -> int:
    """The power of ten of the last digit that counts; zeros at the end of a whole number do not."""
    whole, _, part = digits.partition(".")
    if part or len(whole) < 4:
        return -len(part)
    return len(whole) - len(whole.rstrip("0"))


def _word(before: str) -> str:
    words = before.casefold().strip()
    for kind, known in (("more", _MORE), ("less", _LESS), ("about", _ABOUT)):
        if words.endswith(known):
            return kind
    return ""


def in_claims_unit(value: float, unit: str) -> Decimal:
    """A stored figure as stories print it: in points of a percent."""
    return exact(value) * (scale_of(unit) if unit not in SCALE or unit == Unit.PERCENT else 1)
