"""Outlines of towns and districts for small maps: one grid for all, in whole numbers, north up."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("shapes.csv")
_RING = re.compile(r"M(\d+) (\d+)l([^z]*)z")
_NUMBER = re.compile(r"-?\d+")


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


@dataclass(frozen=True)
class Shape:
    """An outline as the path of an SVG, and its box."""

    path: str
    box: Box


@cache
def shapes() -> Mapping[str, Shape]:
    """The outlines by slug of the place. Read when a map is first drawn."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return {
            row["place"]: Shape(row["path"], _box(row["path"])) for row in csv.DictReader(lines)
        }


def _box(path: str) -> Box:
    across, down = [], []
    for ring in _RING.finditer(path):
        x, y = int(ring[1]), int(ring[2])
        across.append(x)
        down.append(y)
        steps = [int(step) for step in _NUMBER.findall(ring[3])]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            across.append(x)
            down.append(y)
    return Box(min(across), min(down), max(across), max(down))
