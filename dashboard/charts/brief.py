"""The Brief: one page on a place as a frozen value, which its renderers draw and set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Run = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Strip:
    """A list in which states are ranked, seen from the place.

    ``states`` are (name, score) from the first on; without any the list has no rank of the place,
    and ``sure`` says why. ``mine`` is the place's score, ``band`` what rounding leaves open.
    """

    title: str
    rank: str
    sure: str
    alt: str
    states: tuple[tuple[str, float], ...] = ()
    mine: float | None = None
    mean: float | None = None
    band: tuple[float, float] | None = None


@dataclass(frozen=True)
class Bar:
    """What a year of one kind of care takes of an income: a share a child, one after another."""

    label: str
    shares: tuple[float, ...]
    words: str


@dataclass(frozen=True)
class Line:
    """An indicator: its name, figure and what stands beside it, its course, and which way it went.

    ``sign`` is up, down or level; ``tone`` better or worse where that is sure; ``untold`` where
    nobody can tell whether it is chance.
    """

    name: str
    figure: str
    beside: str
    course: tuple[Run, ...]
    of_nation: tuple[Run, ...]
    bold: str
    moved: str
    sign: str
    tone: str
    untold: bool


@dataclass(frozen=True)
class Section:
    """Lines under a heading, which is empty where there is one section alone."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Gap:
    """A gap: ``groups`` are (color, label, value, figure, whether it is one of the two compared,
    whether its mark is hollow).

    All of a page share a unit.
    """

    title: str
    period: str
    groups: tuple[tuple[str, str, float, str, bool, bool], ...]
    apart: str
    ratio: str
    alt: str


@dataclass(frozen=True)
class Brief:
    """What stands on the page: every text as it is read.

    ``words`` are headings and what stands where a part is empty, by name. ``strips`` are empty
    where nobody ranks the place. ``limit`` is the share of an income that care should not exceed.
    """

    words: Mapping[str, str]
    lede: tuple[str, ...]
    strips: tuple[Strip, ...]
    bars: tuple[Bar, ...]
    limit: float
    care: tuple[str, ...]
    sections: tuple[Section, ...]
    gaps: tuple[Gap, ...]
    unit: str
    gaps_told: tuple[str, ...]
    sources: str
    fresh: str
    organization: str
    link: str
