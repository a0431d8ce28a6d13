"""What a step would be: a tenth of some children, where that is a number that says something."""

from __future__ import annotations

import math

_LEAST = 10  # children: a tenth of fewer is too few to say what it would be


def tenth(count: float) -> float:
    """A tenth of a number of children, to two digits; 0 where it is too few."""
    return two_digits(count / 10) if count / 10 >= _LEAST else 0.0


def two_digits(value: float) -> float:
    """A number above zero to its first two digits: 1,234 is 1,200."""
    return round(value, 1 - math.floor(math.log10(value)))
