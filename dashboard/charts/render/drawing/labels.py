"""Where labels stand in a plot: at the ends of lines, and at points where nothing is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Place = tuple[float, float]  # pixels from the left and from the top


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two boxes have any area in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def met_by(self, line: Sequence[Place]) -> bool:
        """Whether a line through some points crosses the box."""
        return any(self._crossed(*ends) for ends in pairwise(line))

    def _crossed(self, start: Place, end: Place) -> bool:
        (x1, y1), (x2, y2) = sorted((start, end))
        left, right = max(x1, self.left), min(x2, self.right)
        if left > right:
            return False
        slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
        at = sorted((y1 + slope * (left - x1), y1 + slope * (right - x1)))
        at = at if x2 > x1 else sorted((y1, y2))
        return at[0] < self.bottom and self.top < at[1]


def first_free(
    places: Sequence[Box], taken: Sequence[Box], lines: Sequence[Sequence[Place]]
) -> Box | None:
    """The first of some places that meets no box that is taken, and no line; None if all do."""
    for place in places:
        if not any(place.meets(one) for one in taken) and not any(map(place.met_by, lines)):
            return place
    return None


def spread(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Tops of labels as near to the tops wanted as fit: one under the other, within bounds.

    Labels that would overlap move apart by as much on both sides, and keep their order.
    """
    order = sorted(range(len(wanted)), key=lambda n: wanted[n] + heights[n] / 2)
    groups: list[tuple[float, float, list[int]]] = []  # top, height and members
    for n in order:
        groups.append((_within(wanted[n], heights[n], top, bottom), heights[n], [n]))
        while len(groups) > 1 and groups[-2][0] + groups[-2][1] > groups[-1][0]:
            below, above = groups.pop(), groups.pop()
            members = above[2] + below[2]
            groups.append(_joined(members, wanted, heights, top, bottom))
    tops = [0.0] * len(wanted)
    for start, _, members in groups:
        for n in members:
            tops[n] = start
            start += heights[n]
    return tops


def _joined(
    members: list[int],
    wanted: Sequence[float],
    heights: Sequence[float],
    top: float,
    bottom: float,
) -> tuple[float, float, list[int]]:
    """Labels one under the other, on the whole as near as can be to where each wants to be."""
    above, starts = 0.0, []
    for n in members:
        starts.append(wanted[n] - above)
        above += heights[n]
    return _within(sum(starts) / len(starts), above, top, bottom), above, members


def _within(start: float, height: float, top: float, bottom: float) -> float:
    return max(top, min(start, bottom - height))
