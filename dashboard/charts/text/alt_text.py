"""What a screen reader hears of a chart."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dashboard.charts.chart import Point, Series
from dashboard.language import Sentence, say


def dots(finding: str, dots: Iterable[tuple[str, str]], missing: str = "") -> str:
    """What a screen reader hears for a chart of one dot a row."""
    dots = tuple(dots)
    if not dots:
        return say("alt-none-missing", sentence=finding, missing=missing) if missing else finding
    listed = ", ".join(say("alt-dot", title=label, figure=text) for label, text in dots)
    if missing:
        return say("alt-dots-missing", sentence=finding, dots=listed, missing=missing)
    return say("alt-dots", sentence=finding, dots=listed)


def lines(finding: str, series: Iterable[Series]) -> str:
    """What a screen reader hears for lines: the first and the last figure of each."""
    ends = _ends(series)
    return say("alt-lines", sentence=finding, lines=ends) if ends else finding


def course(series: Iterable[Series]) -> Sentence:
    """The same in fewest words, for a tiny line among many."""
    return say("alt-course", lines=_ends(series))


def tiles(finding: str, tiles: int, without: int) -> Sentence:
    """What a screen reader hears for a map: how many tiles, and how many have no figure."""
    if without:
        return say("alt-map-missing", sentence=finding, count=tiles, without=without)
    return say("alt-map", sentence=finding, count=tiles)


def outlines(finding: str, kind: str, points: Collection[Point]) -> Sentence:
    """What a screen reader hears for a map of places: how many, and how many have no figure."""
    without = sum(point.value is None for point in points)
    return say("alt-outlines", sentence=finding, kind=kind, count=len(points), without=without)


def _ends(series: Iterable[Series]) -> str:
    """Each line's first and last figure; lines without any are left out."""
    told = []
    for one in series:
        drawn = [point for point in one.points if point.value is not None]
        if drawn:
            first, last = drawn[0], drawn[-1]
            words = {"earlier": first.label, "then": first.text}
            words |= {"period": last.label, "figure": last.text}
            told.append(say("alt-line", title=one.label, **words))
    return "; ".join(told)
