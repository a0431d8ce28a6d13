"""What would have to be said of whether places can be told apart, by their margins of error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import hypot
from statistics import NormalDist

from tests.audit import prints
from tests.audit.expected import Expected, expect
from tests.audit.figures import Figure, margin_of

_Z90 = 1.645


def _tested(figures: list[Figure], place: str) -> dict[str, tuple[float, float]]:
    """The difference of each place from one and the margin of that, where both have a margin."""
    by_place = {one.place: one for one in figures if one.value is not None}
    mine = by_place.pop(place, None)
    margin = margin_of(mine) if mine else None
    if mine is None or mine.value is None or margin is None:
        return {}
    return {
        other: (round(abs(one.value - mine.value), 9), hypot(theirs, margin))
        for other, one in by_place.items()
        if one.value is not None and (theirs := margin_of(one)) is not None
    }


def of_few(
    figures: list[Figure], places: list[str], names: Mapping[str, str]
) -> Iterator[Expected]:
    """The sentences on a few places beside the first of them."""
    place, *others = places
    tested = _tested(figures, place)
    known = {one.place for one in figures if one.value is not None}
    if not tested.keys() & {*others}:
        return
    told: dict[str, list[str]] = {"clear": [], "cannot-tell": [], "no-rule": []}
    for other in (one for one in others if one in known):
        if other not in tested:
            told["no-rule"].append(other)
        else:
            apart, margin = tested[other]
            told["clear" if apart > round(margin, 9) else "cannot-tell"].append(other)
    for verdict, mine in told.items():
        if mine:
            listed = prints.listed([prints.place(one, names) for one in mine])
            where = prints.place(place, names)
            yield expect(f"apart-{verdict}", place=where, places=listed)


def of_many(figures: list[Figure], place: str, names: Mapping[str, str]) -> Iterator[Expected]:
    """How many states are clearly apart from one, by Holm's steps."""
    ratios = sorted(
        (gap / margin for gap, margin in _tested(figures, place).values()), reverse=True
    )
    clear = 0
    for done, ratio in enumerate(ratios):
        left = len(ratios) - done
        needed = _Z90 if left == 1 else NormalDist().inv_cdf(1 - 0.05 / left)
        if ratio * _Z90 <= needed:
            break
        clear += 1
    if ratios:
        yield expect("apart-many", place=prints.place(place, names), clear=clear, count=len(ratios))
