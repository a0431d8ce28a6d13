"""The Chart: one frozen value that every renderer reads, so that a figure is computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from dashboard.language import say

# How a note begins that says what an asterisk at a figure stands for.
MARKED = "* "

# The status of a row whose figures are made here, of what others published.
COMPUTED = "computed"

# The status of a row whose figure was published and is too unsure to be shown.
HELD_BACK = "held-back"

# The unit of a column of differences between percents, which are fractions as percents are.
POINTS = "points"

# The key of a series whose places belong together, of which their tiles print the label too.
ZONE = "zone-"


@dataclass(frozen=True)
class Point:
    """One mark. ``value`` is empty where nothing can be drawn, and ``note`` then says why.

    ``x`` orders points along a line (a year); on a map ``x`` and ``y`` are column and row. ``low``
    and ``high`` are the interval drawn around the value, in the chart's unit; ``context`` holds
    values of others, drawn small behind. ``text`` is the value as a person reads it. ``more`` is
    what stands small under the note, where rows have room for it. ``outline`` is that of a place,
    as the path of an SVG on the chart's ``Ground``, where ``x`` and ``y`` are its middle.
    """

    key: str
    label: str
    value: float | None
    text: str
    x: float | None = None
    y: float | None = None
    low: float | None = None
    high: float | None = None
    status: str = "published"
    note: str = ""
    hollow: bool = False
    context: tuple[float, ...] = ()
    more: str = ""
    outline: str = ""


@dataclass(frozen=True)
class Series:
    """Points that belong together.

    ``role``: home (drawn in the accent, its row in bold), reference, peer, context, group, or in
    rankings untold and published.

    ``color`` names an entry of the palette (a group's or a role's); colour is never the only sign.
    """

    key: str
    label: str
    points: tuple[Point, ...]
    role: str = "group"
    color: str = "accent"


@dataclass(frozen=True)
class Column:
    """A column of the chart's table. ``unit`` is one of schema.Unit, or points, or text."""

    key: str
    label: str
    unit: str = "text"
    decimals: int = 0


@dataclass(frozen=True)
class Row:
    """A row of the table: raw values for files, texts for people, and whether to mark it.

    ``key`` is that of the point the row is of, where a page can open it.
    ``status`` is why there is no figure, as schema.Status, where the row has none, that it is held
    back, or that its figures are computed here; else they are published. ``note`` says what a
    person corrected in it.
    """

    values: tuple[str | float | None, ...]
    texts: tuple[str, ...]
    mark: bool = False
    key: str = ""
    status: str = ""
    note: str = ""


@dataclass(frozen=True)
class Table:
    """The same figures as the chart, for people who read rather than look."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Ground:
    """The part of a grid that a map of outlines shows; ``around`` is one drawn over all others."""

    left: int
    top: int
    width: int
    height: int
    around: str = ""


def between() -> str:
    """What stands between who publishes figures and who collected them: , from."""
    return f"{say('source-from')} "


@dataclass(frozen=True)
class Source:
    """Whose figures these are: a line of words, where known an address, and the terms of use.

    ``held`` are the newest years held of the catalog's sources behind it, by their slugs, and
    ``fresh`` a sentence for each, as things stood when the version was built.
    """

    text: str
    url: str = ""
    terms: tuple[str, ...] = ()
    held: tuple[tuple[str, int], ...] = ()
    fresh: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart with all that must travel with it.

    ``kind``, ``subject`` and ``query`` make its address. ``finding`` is the headline: one sentence
    that the chart proves. ``details`` follow it; ``sure`` is a word or two on how sure it is.
    ``mark`` says how it is drawn: dots (one row a label, the value along the axis), lines (``x``
    along the axis; a point without a value breaks its line), steps (bars from ``low`` to ``high``
    that follow on one another), tiles (a map of squares) or shapes (a map of outlines, which lie
    on its ``ground``). ``reference`` draws a line across at a value,
    which ``reference_label`` names. ``alt`` is what a screen reader hears. ``order`` names the
    rows from the top; without it they stand as points come. ``definition`` says what is measured.
    """

    kind: str
    subject: str
    title: str
    finding: str
    unit: str
    mark: str
    series: tuple[Series, ...]
    table: Table
    sources: tuple[Source, ...]
    version: str
    alt: str
    order: tuple[str, ...] = ()
    # A mapping has no hash; the rest of a chart tells it from others.
    query: Mapping[str, str] = field(default_factory=dict, hash=False)
    subtitle: str = ""
    axis: str = ""
    details: tuple[str, ...] = ()
    sure: str = ""
    notes: tuple[str, ...] = ()
    reference: float | None = None
    reference_label: str = ""
    range: tuple[float, float] | None = None
    ticks: tuple[float, ...] = ()
    definition: str = ""
    ground: Ground | None = None

    @property
    def address(self) -> str:
        """The chart's own path, relative to the site."""
        search = urlencode({key: value for key, value in self.query.items() if value})
        return f"/charts/{self.kind}/{self.subject}" + (f"?{search}" if search else "")

    @property
    def drawn(self) -> bool:
        """Whether there is anything to draw: a chart may say that there is no figure."""
        return any(point.value is not None for one in self.series for point in one.points)

    @property
    def fresh(self) -> tuple[str, ...]:
        """How fresh the figures of each source are and when newer ones are expected."""
        return tuple(dict.fromkeys(told for source in self.sources for told in source.fresh))

    @property
    def told_by(self) -> tuple[Source, ...]:
        """The sources to be read one after another: a publisher is named once."""
        told, before = [], ""
        for source in self.sources:
            publisher, _, collector = source.text.partition(between())
            again = collector and publisher == before
            alone = f"{between().lstrip(', ')}{collector}"
            told.append(replace(source, text=alone) if again else source)
            before = publisher
        return tuple(told)
