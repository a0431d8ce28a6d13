"""Small pictures in rows of pages and the brief: sparks, a place's standing, shares, years.

Their inputs are plain values. Nothing in them overlaps from so many pixels on as ``least`` says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate, cycle, groupby, pairwise

from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import BANDS, TEXT, Pen
from dashboard.charts.render.drawing.picture import LEAST, Picture
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.render.drawing.spread import spot

SUM_LOOKS = ("bar", "bar-2", "bar-total")  # fills of the parts of a sum, in order


@dataclass(frozen=True)
class Spark:
    """A line over years, and the figures at its foot and its head: its scale is its own."""

    picture: Picture
    low: float
    high: float


# A stretch of a line without a gap: years and figures.
Run = Sequence[tuple[float, float]]


def spark(
    values: Sequence[float | None],
    nation: Sequence[float | None] = (),
    height: float = 24,
    label: str = "",
) -> Spark | None:
    """A line over as many years as there are values, from the first year's at the left.

    A year without a figure is a gap; the nation's line is dashed. None where nothing is known.
    """
    ends = (0, max(len(values), len(nation), 2) - 1)
    return spark_of(_runs(values), _runs(nation), height, label, ends)


def spark_of(
    runs: Sequence[Run],
    nation: Sequence[Run] = (),
    height: float = 24,
    label: str = "",
    ends: tuple[float, float] | None = None,
) -> Spark | None:
    """The same of lines that are cut into stretches: no line is drawn from one to the next.

    ``ends`` are the years at the left and the right; by default the first and the last known.
    """
    if not any(runs):
        return None
    known = [point for run in (*runs, *nation) for point in run]
    years, figures = [year for year, _ in known], [figure for _, figure in known]
    first, last = ends or (min(years), max(years))
    low, high = min(figures), max(figures)
    top, foot = 4.5, height - 4.5

    def at(year: float, figure: float) -> tuple[float, float]:
        along = (year - first) / (last - first) if last > first else 1.0
        share = (figure - low) / (high - low) if high > low else 0.5
        return 0.02 + 0.94 * along, foot - share * (foot - top)

    def draw(pen: Pen) -> None:
        for look, dot, line in (("ln-us", "pt-us", nation), ("ln-thin", "pt", runs)):
            drawn = [[at(*point) for point in run] for run in line]
            pen.path(look, *(run for run in drawn if len(run) > 1))
            for ((x, y),) in (run for run in drawn if len(run) == 1):
                pen.dot(dot, x, y, 2)
        pen.dot("pt", *at(*max(point for run in runs for point in run)), 4)

    return Spark(Picture(height, draw, label), low, high)


def standing(
    values: Sequence[float],
    mine: float | None,
    nation: float | None = None,
    low_is_better: bool = True,
    hollow: bool = False,
    said: str = "",
) -> Picture:
    """Where a place stands among the states, better at the left: a tick a value, taller where more
    states share it, a triangle over the nation's, the place's dot."""
    known = [v for v in (*values, mine, nation) if v is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    ends = (low, high) if low_is_better else (high, low)
    along = Scale(ends[0], ends[1] if ends[0] != ends[1] else ends[0] + 1, 0.05, 0.95)

    def draw(pen: Pen) -> None:
        pen.line("grid", 0, 14, 1, 14)
        for value, count in sorted(Counter(values).items()):
            half = min(1.25 * (count + 1), 9)
            pen.line("st", along.at(value), 14 - half, along.at(value), 14 + half)
        if nation is not None:
            pen.shape("triangle-down", "bar-total", along.at(nation), 3, 0.6)
        if mine is not None:
            pen.dot("home-open" if hollow else "home", along.at(mine), 14, 6, said)

    return Picture(24, draw)


def share_bar(
    shares: Sequence[float],
    limit: float = 0.07,
    words: str = "",
    label: str = "",
    least: float = BANDS[0],
) -> str:
    """Shares of an income, one after another on a bar that is all of it, with a heavy line at the
    limit. The words stand in the rest of the bar where they fit it, else under it."""
    picture, beside = share_picture(shares, limit, words, label, least)
    under = "" if beside or not words else f'<p class="under">{escape(words)}</p>'
    return picture.html() + under


def share_picture(
    shares: Sequence[float],
    limit: float = 0.07,
    words: str = "",
    label: str = "",
    least: float = BANDS[0],
) -> tuple[Picture, bool]:
    """The same bar alone, and whether the words fit the rest of it."""
    ends = [sum(shares[: number + 1]) for number in range(len(shares))]
    total = min(ends[-1], 1.0) if ends else 0.0
    beside = total * least + 7 + letters.width(words, TEXT, bold=True) <= least

    def draw(pen: Pen) -> None:
        pen.bar("bar-bg", 0, 1, 4, 22)
        for number, (start, end) in enumerate(pairwise([0.0, *ends])):
            pen.bar("bar" if number % 2 == 0 else "bar-2", min(start, 1), min(end, 1), 4, 22)
        for end in ends[:-1]:
            if end < 1:
                pen.line("part", end, 4, end, 26)
        if words and beside:
            pen.text(words, total, 19, dx=7, look="b")
        pen.line("limit", limit, 0, limit, 30)

    return Picture(30, draw, label), beside


def sum_bar(parts: Sequence[float], whole: float, label: str = "") -> Picture:
    """Parts of a sum, each in its own fill; what they leave of the whole is empty, with an edge."""
    ends = [0.0, *accumulate(parts)]
    most = max(whole, ends[-1]) or 1.0

    def draw(pen: Pen) -> None:
        pen.bar("bar-bg", 0, 1, 2, 28)
        for look, (start, end) in zip(cycle(SUM_LOOKS), pairwise(ends), strict=False):
            pen.bar(look, start / most, end / most, 2, 28)
        for end in ends[1:-1]:
            pen.line("part", end / most, 2, end / most, 30)

    return Picture(32, draw, label)


def sum_key(number: int) -> str:
    """The fill of a part of such a bar, counted from 0, as a small square for its key."""
    pen = Pen(13)
    pen.bar(SUM_LOOKS[number % len(SUM_LOOKS)], 0, 1, 0, 13)
    return pen.svg("")


# What became of a figure, as a mark: which way, and filled where that is sure.
MOVED = {
    ("worse", True): ("triangle", "worse"),
    ("worse", False): ("triangle", "worse-open"),
    ("better", True): ("triangle-down", "home"),
    ("better", False): ("triangle-down", "home-open"),
}


def moved_marks(moved: Sequence[tuple[str, bool, str]], label: str = "") -> Picture:
    """A mark each: worse or better, filled where that is sure, a dash for neither.

    The third of each is what a pointer says of it.
    """
    wide = 1 / max(len(moved), 1)

    def draw(pen: Pen) -> None:
        for number, (verdict, sure, said) in enumerate(moved):
            x = (number + 0.5) * wide
            if found := MOVED.get((verdict, sure)):
                pen.shape(found[0], found[1], x, 11, 0.95, said)
            else:
                pen.bar("bar-other", x - 0.3 * wide, x + 0.3 * wide, 10, 2, said)

    return Picture(22, draw, label)


def year_bars(
    years: Sequence[tuple[str, int]], label: str = "", least: float = LEAST, high: float = 48
) -> Picture:
    """A bar a year with its number over it and the year under it, as many as have room.

    ``high`` is how many pixels the highest bar has.
    """
    most, wide = max((count for _, count in years), default=0) or 1, 1 / max(len(years), 1)

    def draw(pen: Pen) -> None:
        foot = high + 18
        pen.line("zero", 0, foot, 1, foot)
        for number, (_, count) in enumerate(years):
            tall = high * count / most
            pen.bar("bar", (number + 0.12) * wide, (number + 0.88) * wide, foot - tall, tall)
        counts = [(str(count), foot - 4 - high * count / most) for _, count in years]
        for texts in (counts, [(year, foot + 14) for year, _ in years]):
            look = "t" if texts is not counts else ""
            for number in _roomy([text for text, _ in texts], least):
                words, y = texts[number]
                where = spot((number + 0.5) * wide, letters.width(words, TEXT), least)
                pen.text(words, (number + 0.5) * wide, y, where.anchor, where.dx, look)

    return Picture(high + 36, draw, label)


def _runs(line: Sequence[float | None]) -> list[list[tuple[float, float]]]:
    """Stretches of years with figures."""
    known = groupby(enumerate(line), key=lambda point: point[1] is not None)
    return [[(y, v) for y, v in run if v is not None] for is_known, run in known if is_known]


def _roomy(texts: Sequence[str], least: float) -> range:
    """Every text, or every second, third, ..., the last among them, so that none meets another."""
    wide = max((letters.width(text, TEXT) for text in texts), default=0) + 4
    step = max(1, -int(-wide * len(texts) // least))
    return range((len(texts) - 1) % step, len(texts), step)
