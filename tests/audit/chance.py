"""What chance allows: standard errors, Wilson's interval, Holm's steps, and what is withheld."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import TypeVar

from dashboard.schema import Unit
from tests.audit.figures import NOISE, SCALE, Figure, margin_of

Z90, Z95 = 1.645, 1.96
Pair = TypeVar("Pair", bound=Hashable)


def counted(figure: Figure, number: Figure | None) -> float | None:
    """How many people a rate is of, from its number: 35,000 at 27% are 129,630."""
    if number is None or not number.value or not figure.value or figure.unit not in SCALE:
        return None
    return number.value * SCALE[figure.unit] / figure.value


def wilson(share: float, people: float) -> tuple[float, float]:
    """Wilson's 95% interval of a share of so many people."""
    over = 1 + Z95**2 / people
    middle = (share + Z95**2 / (2 * people)) / over
    half = Z95 / over * math.sqrt(share * (1 - share) / people + Z95**2 / (4 * people**2))
    return middle - half, middle + half


def standard_error(figure: Figure, number: Figure | None, survey: str) -> float | None:
    """Of a figure, in its stored unit: from its margin or, of births and deaths, their counts."""
    margin = margin_of(figure)
    if margin is not None:
        return margin / Z90
    people = counted(figure, number)
    if survey != "vital" or people is None or figure.value is None:
        return None
    low, high = wilson(figure.value / SCALE[figure.unit], people)
    return (high - low) / 2 / Z95 * SCALE[figure.unit]


def withheld(figure: Figure, error: float | None, people: float | None) -> str:
    """Why a figure is not shown by the rule for proportions; empty where it is.

    ``people`` is how many were asked or counted, where that is known.
    """
    if figure.value is None:
        return figure.status
    if people is not None and people < 30:
        return "fewer than 30"
    if figure.unit != Unit.PERCENT or error is None:
        return ""
    width = 2 * Z95 * error
    if width >= 0.30 - NOISE:
        return "30 points wide"
    if width > 0.05 + NOISE and width > 1.3 * figure.value + NOISE:
        return "wider than 130% of it"
    return ""


def holm(z: Mapping[Pair, float], alpha: float = 0.10) -> set[Pair]:
    """The pairs whose difference stands after Holm's steps, by |difference| / error."""
    stands: set[Pair] = set()
    for step, pair in enumerate(sorted(z, key=lambda each: -abs(z[each]))):
        chance = math.erfc(abs(z[pair]) / math.sqrt(2))
        if chance > alpha / (len(z) - step):
            break
        stands.add(pair)
    return stands
