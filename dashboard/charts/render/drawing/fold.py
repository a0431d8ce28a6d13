"""Leave out rows from the middle of a drawing that has less room than they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.charts.render.drawing import rows
from dashboard.charts.render.drawing.pen import TEXT
from dashboard.charts.render.drawing.rows import FLEX, Row, Rows, Words
from dashboard.language import say


def folded(drawn: Rows, room: float, width: float) -> Rows:
    """As many rows as are not higher than a room, both in pixels, at a width.

    The first, the last, the chosen place's and those that name an axis stay longest; a row says how
    many are left out in each gap.
    """
    if rows.height(drawn, width) <= room:
        return drawn
    foldable = [n for n, row in enumerate(drawn.rows) if not row.stays and not row.mine]
    fewest, most = 0, len(foldable)
    while fewest < most:
        middle = (fewest + most + 1) // 2
        if rows.height(_without(drawn, _inner(foldable, middle)), width) <= room:
            fewest = middle
        else:
            most = middle - 1
    return _without(drawn, _inner(foldable, fewest))


def _inner(foldable: Sequence[int], kept: int) -> set[int]:
    """All but so many of the rows, from both ends in turn."""
    first, last = (kept + 1) // 2, kept // 2
    return {*foldable[first : len(foldable) - last]}


def _without(drawn: Rows, left_out: set[int]) -> Rows:
    made: list[Row] = []
    gap = 0
    for number, row in enumerate(drawn.rows):
        if number in left_out:
            gap += 1
            continue
        made += [_gap(drawn, gap)] * bool(gap)
        gap = 0
        made.append(row)
    made += [_gap(drawn, gap)] * bool(gap)
    return replace(drawn, rows=tuple(made))


def _gap(drawn: Rows, count: int) -> Row:
    """The row that says how many are not drawn, in the column of the strips."""
    strip = next(n for n, column in enumerate(drawn.columns) if set(column) == {FLEX})
    words = Words(say("drawing-folded", count=count), size=TEXT, muted=True)
    cells = [words if n == strip else Words("") for n in range(len(drawn.columns))]
    return Row(tuple(cells), ruled=False)
