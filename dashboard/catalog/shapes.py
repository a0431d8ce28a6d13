"""Outlines of places for small maps: in whole numbers, a grid for each map, north up."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_FOLDER = Path(__file__).parent
_RING = re.compile(r"M(\d+) (\d+)l([^z]*)z")
_SAMPLES = 25  # points a side among which a name's place is looked for
_STEP = 4  # of the grid of towns and districts, on a map of a whole state
_NUMBER = re.compile(r"-?\d+")

Point = tuple[int, int]
Grid = npt.NDArray[Any]


@dataclass(frozen=True)
class Box:
    """The least and the greatest x and y of a shape; y grows to the south."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Box) -> bool:
        """Whether two boxes have a point in common."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def wider(self, by: int) -> Box:
        """The box with a margin on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def with_(self, other: Box) -> Box:
        """The least box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Shape:
    """An outline as the path of an SVG; an empty one is of a place too small to be drawn."""

    path: str

    @cached_property
    def box(self) -> Box:
        """The box around it."""
        return _around([point for ring in rings(self.path) for point in ring])

    @cached_property
    def main(self) -> Box:
        """The box around its largest part: a city without the islands that belong to it."""
        return _around(self._largest)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        x, y = (np.array([[part]]) for part in point)
        return bool(_held(self, x, y).all())

    @cached_property
    def _largest(self) -> list[Point]:
        return max(rings(self.path), key=lambda ring: abs(_area(ring)))

    @cached_property
    def middle(self) -> Point:
        """The middle of its largest part, by area."""
        largest = self._largest
        twice = 2 * _area(largest)
        if not twice:
            return largest[0]
        x = y = 0
        for (x1, y1), (x2, y2) in pairwise([*largest, largest[0]]):
            part = x1 * y2 - x2 * y1
            x, y = x + (x1 + x2) * part, y + (y1 + y2) * part
        return round(x / (3 * twice)), round(y / (3 * twice))


@cache
def common(one: Shape, other: Shape) -> Point | None:
    """The roomiest of some points that lie in both, for a name; None where none does."""
    if not one.box.meets(other.box):
        return None
    left, right = max(one.box.left, other.box.left), min(one.box.right, other.box.right)
    top, bottom = max(one.box.top, other.box.top), min(one.box.bottom, other.box.bottom)
    x, y = np.meshgrid(np.linspace(left, right, _SAMPLES), np.linspace(top, bottom, _SAMPLES))
    room = _held(one, x, y) & _held(other, x, y)
    if not room.any():
        return None
    while (less := _without_edge(room)).any():
        room = less
    down, across = np.argwhere(room)[len(np.argwhere(room)) // 2]
    return round(float(x[down, across])), round(float(y[down, across]))


def _held(shape: Shape, x: Grid, y: Grid) -> Grid:
    """Whether each of some points lies in a shape: to the east of it are an odd number of edges."""
    held = np.zeros(x.shape, dtype=bool)
    for ring in rings(shape.path):
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
            if y1 != y2:
                held ^= ((y1 > y) != (y2 > y)) & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return held


def _without_edge(room: Grid) -> Grid:
    """The points of which all four neighbors are in the room too."""
    inner: Grid = np.pad(room, 1)
    around = inner[:-2, 1:-1] & inner[2:, 1:-1] & inner[1:-1, :-2] & inner[1:-1, 2:]
    less: Grid = room & around
    return less


@cache
def shapes() -> Mapping[str, Shape]:
    """Outlines of towns and districts by slug, all on one grid. Read when a map is first drawn."""
    return dict(_read("shapes.csv"))


@cache
def counties() -> Mapping[str, Shape]:
    """Outlines of counties by slug; those of each state are on a grid of their own."""
    return dict(_read("county_shapes.csv"))


@cache
def congress() -> Mapping[str, Shape]:
    """Outlines of congressional districts by slug; those of each state are on a grid of their own.

    None of states that drew theirs anew since: see lines.yaml.
    """
    near = {slug: shape for slug, shape in shapes().items() if "-cd-" in slug}
    return dict(_read("congress_shapes.csv")) | near


@cache
def coarser(place: str) -> Shape:
    """An outline of ``shapes`` in steps of four, for a map of a whole state."""
    return Shape("".join(filter(None, map(_coarser, rings(shapes()[place].path)))))


def _coarser(ring: list[Point]) -> str:
    """A ring as a path in such steps; empty where it is too small to be seen then.

    Points that two places share stay shared.
    """
    rounded = [(round(x / _STEP), round(y / _STEP)) for x, y in ring]
    kept = [at for at, before in zip(rounded, [None, *rounded], strict=False) if at != before]
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return ""
    (x, y), steps = kept[0], pairwise(kept)
    moved = " ".join(f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in steps)
    return f"M{x} {y}l{moved.replace(' -', '-')}z"


def rings(path: str) -> Iterator[list[Point]]:
    """The points of each ring of an outline."""
    for ring in _RING.finditer(path):
        x, y = int(ring[1]), int(ring[2])
        points = [(x, y)]
        steps = [int(step) for step in _NUMBER.findall(ring[3])]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def _read(name: str) -> Iterator[tuple[str, Shape]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines):
            yield row["place"], Shape(row["path"])


def _around(points: list[Point]) -> Box:
    """The least box around points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))


def _area(ring: list[Point]) -> float:
    """The area of a ring, its sign by the way round."""
    pairs = pairwise([*ring, ring[0]])
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2
