"""Rules of a chart's marks that every drawing follows: its rows, lanes, dashes, steps and tiles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dashboard.charts.chart import ZONE, Chart, Point, Series
from dashboard.charts.render.palette import NEUTRAL, STEPS, color_of

Pattern = TypeVar("Pattern")

# Up to so many rows carry their label above them and their value at each dot; of more rows the
# values are read off the axis.
FEW = 12
_CROWDED = 40  # of so many figures along a line the dots would touch
_FITS = 7  # letters of a figure that a tile has room for as it is printed
# Between a rate and what it is of, in any language.
PER = (" per ", " por cada ")


def rows(chart: Chart) -> list[str]:
    """The labels of the rows, from the top."""
    labels = (point.label for series in chart.series for point in series.points)
    return list(chart.order or dict.fromkeys(labels))


def home_rows(chart: Chart) -> set[str]:
    """The labels of the rows that are home's, to be set in bold."""
    return {p.label for series in chart.series if series.role == "home" for p in series.points}


def sharing(chart: Chart, series: Series) -> list[Series]:
    """The series that have a row in common with this one, itself included."""
    own = {point.label for point in series.points}
    return [one for one in chart.series if own & {point.label for point in one.points}]


def share_rows(chart: Chart) -> bool:
    """Whether a row's label does not say whose a dot is, so that its series must be named."""
    return any(len(sharing(chart, series)) > 1 for series in chart.series)


def lane(chart: Chart, series: Series) -> float:
    """Where a series stands among those it shares rows with: half above to half below the row."""
    together = sharing(chart, series)
    return 0.5 - together.index(series) / (len(together) - 1) if len(together) > 1 else 0.0


def crowded(series: Series) -> bool:
    """Whether a line has so many figures that it carries no dots."""
    return sum(1 for point in series.points if point.value is not None) > _CROWDED


def dash(series: Series, order: int, patterns: Sequence[Pattern]) -> Pattern:
    """The pattern of a line: home's is the first, unbroken; the others take them in turn."""
    return patterns[0 if series.role == "home" else order % len(patterns)]


@dataclass(frozen=True)
class Step:
    """A bar of a chart of steps: ``total`` is the sum; ``worse`` adds to it, and is hatched."""

    point: Point
    total: bool

    @property
    def worse(self) -> bool:
        """Whether the bar goes to the right, where worse is."""
        return (self.point.value or 0.0) > 0 and not self.total

    def color(self, accent: str) -> str:
        """The color of the bar and of its figure."""
        if self.total:
            return NEUTRAL["--ink"]
        return color_of("published", accent) if self.worse else accent


def steps(chart: Chart) -> list[Step]:
    """The bars of a chart of steps, from the top."""
    return [Step(p, series.role == "reference") for series in chart.series for p in series.points]


def extent(chart: Chart) -> tuple[float, float]:
    """The last column and the last row of a map of tiles."""
    points = [point for series in chart.series for point in series.points]
    right = max((point.x or 0.0 for point in points), default=0.0)
    return right, max((point.y or 0.0 for point in points), default=0.0)


def shades(chart: Chart) -> dict[str, int | None]:
    """Which fifth of the places of a map each value lies in, by key; None without a value."""
    points = [point for series in chart.series for point in series.points]
    values = sorted(point.value for point in points if point.value is not None)
    return {
        point.key: None
        if point.value is None
        else min(STEPS - 1, bisect_left(values, point.value) * STEPS // len(values))
        for point in points
    }


def unsure(chart: Chart) -> set[str]:
    """The keys of the tiles whose interval reaches figures of another shade than their own."""
    of, points = shades(chart), [point for series in chart.series for point in series.points]
    held: dict[int, list[float]] = {}
    for point in points:
        step = of[point.key]
        if step is not None and point.value is not None:
            held.setdefault(step, []).append(point.value)
    return {
        point.key
        for point in points
        if point.low is not None and point.high is not None
        for step, values in held.items()
        if step != of[point.key] and point.low <= max(values) and point.high >= min(values)
    }


def tile_lines(series: Series, point: Point) -> list[str]:
    """What a tile says: its code, its figure and, where places belong together, what they are."""
    belongs = series.label if series.key.startswith(ZONE) else ""
    return [text for text in (point.key, _brief(point), belongs) if text]


def _brief(point: Point) -> str:
    """A figure in the few letters a tile has room for: 17; 1.4M; $137K."""
    figure = point.text
    for between in PER:
        figure = figure.partition(between)[0]
    if point.value is None or len(figure) <= _FITS:
        return figure
    size, letter = (1e6, "M") if point.value >= 1e6 else (1e3, "K")
    sign = "$" if figure.startswith("$") else ""
    return f"{sign}{float(f'{point.value / size:.3g}'):g}{letter}"
