"""A town or a district as a frozen value: every text of it as its page and its brief say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.charts.chart import Source

# What is written, and where its middle stands.
Name = tuple[str, int, int]


@dataclass(frozen=True)
class Seat:
    """Who sits, with the office, or that nobody does.

    ``place`` and ``district`` are empty where the seat is the place's own; ``since`` may be.
    """

    told: str
    url: str
    place: str
    district: str
    since: str


@dataclass(frozen=True)
class Rows:
    """A table whose first column is words: rows of the place that each leads to, and texts."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Map:
    """A place among what is around it, on the grid of the outlines.

    ``around`` are (name, path) of towns or districts, ``inner`` those of districts that share the
    place, drawn inside it alone; ``names`` is what is written in the place and ``beside`` what is
    written around it, ``size`` the height of letters.
    """

    left: int
    top: int
    width: int
    height: int
    around: tuple[tuple[str, str], ...]
    own: str
    inner: tuple[tuple[str, str], ...]
    names: tuple[Name, ...]
    beside: tuple[Name, ...]
    size: int
    alt: str
    key: str


@dataclass(frozen=True)
class LocalSheet:
    """What is known of a place. ``words`` are headings and what is said of no table, by name.

    ``held`` has slug, title and newest figure of each indicator that is published for the place.

    ``where``, ``groups``, ``schools`` and ``alike`` are None where nothing is held; each part has
    whose figures it shows.
    """

    name: str
    words: Mapping[str, str]
    seats: tuple[Seat, ...]
    held: tuple[tuple[str, str, str], ...]
    dated: str
    map: Map | None
    where: Rows | None
    groups: Rows | None
    schools: Rows | None
    alike: Rows | None
    seats_from: tuple[Source, ...]
    where_from: tuple[Source, ...]
    groups_from: tuple[Source, ...]
    schools_from: tuple[Source, ...]
    held_from: tuple[Source, ...]


@dataclass(frozen=True)
class Imprint:
    """Whose sheet it is, which version it is of, who is named at its end, and its page.

    ``fresh`` says which newer figures were due when the version was built.
    """

    organization: str
    version: str
    sources: str
    fresh: str
    link: str
