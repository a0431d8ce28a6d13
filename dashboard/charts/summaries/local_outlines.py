"""The map of a town or a district: its outline among those around it, and what lies inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.catalog.shapes import Box, Shape, common, congress, shapes
from dashboard.charts.facts import local
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.local import Local
from dashboard.charts.local_sheet import Map, Name
from dashboard.language import say
from dashboard.schema import PlaceKind

# Around the place so much of its size is shown; of the towns inside, names where they are few.
_MARGIN = 0.12
_MOST_NAMES = 9
# Height of letters as a part of the longer side, so that they can be read on a phone.
_LETTERS = 0.044
# How high a line and half a letter wide, in heights of letters.
_LINE, _WIDE = 1.1, 0.28


@dataclass(frozen=True)
class _Around:
    """What stands around a place, of one kind, and the lines that are drawn inside it."""

    known: Mapping[str, Shape]
    around: tuple[Local, ...]
    inner: tuple[Local, ...]
    key: str


def map_of(facts: Facts, one: Local) -> Map | None:
    """The place and what is around it; None without its outline."""
    found = _around(facts, one)
    if found is None:
        return None
    own, known = found.known[one.place], found.known
    box = own.box
    side = max(box.right - box.left, box.bottom - box.top)
    view = box.wider(round(side * (3 * _MARGIN if found.key == "town" else _MARGIN)))
    width, height = view.right - view.left, view.bottom - view.top
    size = max(round(max(width, height) * _LETTERS), 1)
    seen = [each for each in found.around if known[each.place].box.meets(view)]
    names = _apart(_inside(facts, one, found), size)
    return Map(
        left=view.left,
        top=view.top,
        width=width,
        height=height,
        around=tuple((each.name, known[each.place].path) for each in seen),
        own=own.path,
        inner=tuple((local.short_name(each), known[each.place].path) for each in found.inner),
        names=tuple(names),
        beside=tuple(_apart(_beside(facts, one, found, seen, view, size), size, names)),
        size=size,
        alt=say("local-map-alt", place=local.full_name(facts, one), kind=found.key),
        key=f"{say('local-map-key', kind=found.key)} {say('local-map-source', kind=found.key)}",
    )


def _around(facts: Facts, one: Local) -> _Around | None:
    """Towns around a place; around a district of part of a town, and of Congress, its fellows."""
    places = local.places(facts)
    if one.place not in shapes():
        if one.place not in congress():
            return None
        return _Around(congress(), _fellows(facts, one, congress()), (), "congress")
    towns = tuple(
        each for each in places.values() if each.kind == PlaceKind.TOWN and each.place in shapes()
    )
    if one.kind == PlaceKind.TOWN:
        districts = [places[str(row["within"])] for row in local.around(facts, one.place)]
        inner = tuple(each for each in districts if each.kind == PlaceKind.HOUSE_DISTRICT)
        if len(inner) > 1:
            return _Around(shapes(), towns, inner, "split-town")
        return _Around(shapes(), towns, (), "town")
    if one.kind == PlaceKind.HOUSE_DISTRICT and len(local.inside(facts, one.place)) == 1:
        return _Around(shapes(), _fellows(facts, one, shapes()), (), "part-of-town")
    return _Around(shapes(), towns, (), "district")


def _fellows(facts: Facts, one: Local, known: Mapping[str, Shape]) -> tuple[Local, ...]:
    return tuple(
        each
        for each in local.places(facts).values()
        if (each.kind, each.state) == (one.kind, one.state)
        if each.place != one.place and each.place in known
    )


def _inside(facts: Facts, one: Local, found: _Around) -> Iterator[Name]:
    """What is written in the place: its districts or its towns, each in its part of it."""
    own = found.known[one.place]
    places = local.places(facts)
    named = list(found.inner)
    if found.key == "district":
        towns = [places[str(row["place"])] for row in local.inside(facts, one.place)]
        named = towns if len(towns) <= _MOST_NAMES else []
    elif not named:
        named = [one]
    for each in named:
        point = common(own, found.known[each.place]) if each.place in found.known else None
        if point:
            yield (_word(each), *point)


def _beside(
    facts: Facts, one: Local, found: _Around, seen: Iterable[Local], view: Box, size: int
) -> Iterator[Name]:
    """What is written around the place, where all of it can be read."""
    inside = {str(row["place"]) for row in local.inside(facts, one.place)} | {one.place}
    for each in seen:
        x, y = found.known[each.place].middle
        half = round(size * _WIDE * len(_word(each)))
        whole = Box(x - half, y - size, x + half, y)
        in_view = view == view.with_(whole)
        if in_view and each.place not in inside and not found.known[one.place].holds((x, y)):
            yield (_word(each), x, y)


def _word(one: Local) -> str:
    """A name among others of its kind: District 7."""
    return one.name.removeprefix("Congressional ")


def _apart(names: Iterable[Name], size: int, before: Sequence[Name] = ()) -> list[Name]:
    """Names that do not stand on one another, nor on those before: of two the first."""
    kept: list[Name] = []
    for name, x, y in names:
        if all(
            abs(y - down) > size * _LINE
            or abs(x - across) > size * _WIDE * (len(name) + len(other))
            for other, across, down in (*before, *kept)
        ):
            kept.append((name, x, y))
    return kept
