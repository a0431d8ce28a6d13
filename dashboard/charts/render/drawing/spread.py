"""Keep labels and marks apart: inside their strip, on levels above one another, on lanes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Choice = TypeVar("Choice")


@dataclass(frozen=True)
class Spot:
    """Where words stand: their anchor, pixels from it, and what they cover in the least width."""

    anchor: str
    dx: float
    left: float
    right: float


def spot(x: float, wide: float, width: float) -> Spot:
    """Words of ``wide`` pixels at a share ``x`` of ``width`` pixels or more: in its middle, unless
    they would leave the strip."""
    at = x * width
    if at < wide / 2:
        return Spot("start", -at, 0, wide)
    if at > width - wide / 2:
        return Spot("end", width - at, width - wide, width)
    return Spot("middle", 0, at - wide / 2, at + wide / 2)


def levels(taken: Iterable[tuple[float, float]], apart: float = 6) -> list[int]:
    """The lowest level for each stretch of pixels on which it meets no earlier one."""
    ends: list[list[tuple[float, float]]] = []
    chosen = []
    for left, right in taken:
        clear = (
            level
            for level, others in enumerate(ends)
            if all(right + apart <= start or end + apart <= left for start, end in others)
        )
        level = next(clear, len(ends))
        if level == len(ends):
            ends.append([])
        ends[level].append((left, right))
        chosen.append(level)
    return chosen


def lanes(places: Sequence[float], wide: float) -> list[int]:
    """A lane for each mark of ``wide`` pixels, so that none hides another: 0, 1, -1, 2, ..."""
    found = levels([(at - wide / 2, at + wide / 2) for at in places], apart=0)
    return [(level + 1) // 2 * (1 if level % 2 else -1) for level in found]


def in_bands(choices: Sequence[Choice]) -> list[tuple[Choice, str]]:
    """Each distinct choice with the bands that it holds in; none named where it holds in all."""
    bands: dict[Choice, str] = {}
    for band, choice in enumerate(choices):
        bands[choice] = bands.get(choice, "") + str(band)
    return [(choice, "" if len(bands) == 1 else held) for choice, held in bands.items()]
