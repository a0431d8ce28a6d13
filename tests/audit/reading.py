"""Reads numbers out of printed sentences and says whether one is a right print of a value."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

# fmt: off
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)
# fmt: on
MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_NUMBER = re.compile(
    r"(?:(?<!\w)(?P<sign>[-−–]))?\s*\$?\s*(?P<digits>\d[\d,]*(?:\.\d+)?|\.\d+)"
    r"(?:\s*(?P<word>thousand|million|billion|trillion)\b)?",
    re.IGNORECASE,
)
_TIMES = re.compile(r"([\d.,]+)(?:\s*(?:to|–|-)\s*([\d.,]+))?\s*times", re.IGNORECASE)
_RANKS = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
# Computed values carry the noise of binary fractions, far below any digit that is printed.
_NOISE = 9


def exact(value: float | Decimal) -> Decimal:
    """A value without the noise of binary fractions: 0.1 + 0.2 is 0.3."""
    if isinstance(value, Decimal):
        return value
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-_NOISE)).normalize()


def rounded(value: float | Decimal, decimals: int) -> Decimal:
    """A value to so many decimals (below 0: to tens, hundreds), halves away from zero."""
    step = Decimal(1).scaleb(-decimals)
    return (exact(value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def significant(value: float | Decimal, digits: int = 2) -> Decimal:
    """A value to so many significant digits: 4.077 is 4.1, 61,870 is 62,000, 9.96 is 10."""
    plain = exact(value)
    if not plain:
        return Decimal(0)
    once = rounded(plain, digits - 1 - plain.adjusted())
    return rounded(plain, digits - 1 - once.adjusted())


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(",", "").rstrip("."))


def _found(text: str) -> tuple[Decimal, int]:
    """The first number of a text, and how many decimals it is printed to: 1.66 billion has -7."""
    bare = text.strip().casefold()
    if bare in WORDS:
        return Decimal(WORDS.index(bare)), 0
    match = _NUMBER.search(text)
    if match is None:
        raise ValueError(f"no number in {text!r}")
    digits = match["digits"].replace(",", "")
    times = MAGNITUDES.get((match["word"] or "").casefold(), 1)
    decimals = len(digits.partition(".")[2]) - (len(str(times)) - 1)
    value = Decimal(digits) * times
    return (-value if match["sign"] else value), decimals


def printed_decimals(text: str) -> int:
    """How many decimals the first number of a text is printed to: 59.6% has 1."""
    return _found(text)[1]


def parse_number(text: str) -> float:
    """The first number of a text: "$1.66 billion", "about 62,000", "−0.90", "seven"."""
    return float(_found(text)[0])


def parse_percent(text: str) -> float:
    """A percent as the fraction that is stored: "27%" and "27 percent" are 0.27."""
    if not re.search(r"\d\s*(%|percent)", text):
        raise ValueError(f"no percent in {text!r}")
    return float(_found(text)[0] / 100)


def parse_ordinal(text: str) -> int:
    """The first rank of a text: "3rd (2nd to 5th within rounding)" is 3."""
    return parse_ordinals(text)[0]


def parse_ordinals(text: str) -> list[int]:
    """All ranks of a text in order: "3rd (2nd to 5th within rounding)" is 3, 2, 5."""
    found = [int(rank) for rank in _RANKS.findall(text)]
    if not found:
        raise ValueError(f"no rank in {text!r}")
    return found


def parse_times(text: str) -> tuple[float, float]:
    """Bounds of a ratio: "3.6 times" is (3.6, 3.6), "4.1 to 5.0 times" is (4.1, 5.0)."""
    match = _TIMES.search(text)
    if match is None:
        raise ValueError(f"no ratio in {text!r}")
    low = float(_plain(match[1]))
    return low, float(_plain(match[2])) if match[2] else low


def parse_about(text: str) -> float:
    """A number printed to two significant digits: "about 62,000"."""
    value, _ = _found(text)
    if significant(value) != value:
        raise ValueError(f"{text!r} has more than two significant digits")
    return float(value)


def agrees(printed: str, value: float, decimals: int | None = None) -> bool:
    """Whether a printed number is ``value`` rounded as it is printed, halves away from zero.

    A percent is read as a fraction. With ``decimals``, those of the stored value, it must also
    be printed to the decimals that readers see: one at most of a percent or rate, none below.
    """
    percent = bool(re.search(r"\d\s*(%|percent)", printed))
    number, places = _found(printed)
    if percent:
        value = float(exact(value) * 100)
    if decimals is not None:
        wanted = min(max(decimals - (2 if percent else 0), 0), 1)
        # A whole number may be stored to hundreds; it is printed to its last digit all the same.
        if places >= 0 and places != wanted:
            return False
    return rounded(value, places) == number


def agrees_about(printed: str, value: float) -> bool:
    """Whether "about 62,000" is a value to two significant digits."""
    number, _ = _found(printed)
    return significant(value) == number


def agrees_times(printed: str, low: float, high: float) -> bool:
    """Whether a printed ratio has the bounds low and high to two significant digits."""
    said = parse_times(printed)
    return said == (float(significant(low)), float(significant(high)))


def agrees_bound(printed: str, bound: float) -> bool:
    """Whether "under 0.5%" (also "<.5%", "fewer than 500") names the bound of a figure."""
    number, _ = _found(printed)
    scale = 100 if "%" in printed else 1
    return bool(re.search(r"under|below|less than|fewer than|<", printed, re.IGNORECASE)) and (
        number == exact(bound) * scale
    )
