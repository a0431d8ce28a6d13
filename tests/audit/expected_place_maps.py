"""What a map of the counties, towns or districts inside a place would have to say, anew."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from dashboard.schema import PlaceKind, Unit
from tests.audit import expected_apart, prints
from tests.audit.expected import Expected, expect
from tests.audit.expected_figures import FigureSentences
from tests.audit.figures import Figure
from tests.audit.recount import Recount

_NAMED = 3
# Those that a map shows first where several lie in a place.
_KINDS = ("county", "congressional-district", "town", "house-district", "senate-district")


class Within:
    """The counties or districts of a state, the towns of a county or a district, or the districts
    of a town, by the tables of places. Without a ``kind`` the first that has figures.
    """

    def __init__(
        self, recount: Recount, place: str, kind: str = "", held: Container[str] = ()
    ) -> None:
        table = recount.frames["places"].fillna("").set_index("place")
        self.kind = str(table.loc[place, "kind"])
        mine = table.loc[[*self._codes(recount, place)]]
        several = (
            one
            for one in _KINDS
            if sum(code in held for code in mine.index[mine["kind"] == one]) > 1
        )
        self.of = kind or next(several, "county")
        mine = mine.loc[mine["kind"] == self.of]
        every = {*mine["name"]}
        self.names = {
            # Baltimore County keeps its word beside Baltimore city.
            str(code): name if f"{short} city" in every else short
            for code, name in zip(mine.index, mine["name"].map(str), strict=True)
            for short in [name.removesuffix(" County").removeprefix("Congressional ")]
        }
        state = place
        while str(table.loc[state, "kind"]) not in (PlaceKind.STATE, PlaceKind.TERRITORY):
            state = str(table.loc[state, "parent"])
        self.own, self.state = str(table.loc[place, "name"]), str(table.loc[state, "name"])

    def _codes(self, recount: Recount, place: str) -> Iterator[str]:
        """All that lies in a place, in part or in whole."""
        links = recount.frames["place_links"]
        if self.kind in (PlaceKind.STATE, PlaceKind.TERRITORY):
            lower = [one for one, parent in recount.parents.items() if parent == place]
            yield from lower
            yield from (one for one, parent in recount.parents.items() if parent in lower)
        elif self.kind == PlaceKind.COUNTY:
            yield from (one for one, parent in recount.parents.items() if parent == place)
        elif self.kind == PlaceKind.TOWN:
            yield from sorted({*links.loc[links["place"] == place, "within"]})
        else:
            yield from sorted({*links.loc[links["within"] == place, "place"]})

    def full_name(self) -> object:
        """The place as a sentence names it."""
        if self.own == self.state:
            return self.own
        if self.kind == PlaceKind.COUNTY:
            return expect("page-place-county", place=self.own, other_place=self.state)
        return expect("local-name", kind=self.kind, place=self.own, other_place=self.state)


def _held(recount: Recount, indicator: str) -> set[str]:
    """The places that an indicator has figures of."""
    return {key.place for by_key in recount.lines(indicator).values() for key in by_key}


def within(recount: Recount, indicator: str, query: Mapping[str, str]) -> Within:
    """What the map of an address shows."""
    held = _held(recount, indicator)
    return Within(recount, query["place"], query.get("inside", ""), held)


class PlaceMapSentences:
    """The finding of such a map and what follows it."""

    def __init__(self, of: FigureSentences, place: str, unit: str, kind: str) -> None:
        self.of, self.place, self.unit = of, place, unit
        self.within = Within(of.recount, place, kind, _held(of.recount, of.indicator))

    def of_period(self, period: str, title: object) -> Iterator[Expected]:
        """Of one period; without one, that nothing is held."""
        told = {
            "title": title,
            "period": prints.period(period, self.of.entry.period_kind) if period else "",
            "place": self.within.full_name(),
            "kind": self.within.of,
        }
        every = self._figures(period)
        inside = [one for one in every if one.place in self.within.names]
        if not inside:
            yield Expected("place-map-none", told)
            yield Expected("place-map-none-ever", told)
        elif len(inside) == 1:
            (one,) = inside
            words = {"figure": prints.figure(one), "lowest": self.within.names[one.place]}
            yield Expected("place-map-one", told | words)
        else:
            yield from self._span(inside, told)
        if self.unit == Unit.NUMBER:
            yield expect("counts-note")
        elif any(one.place == self.place for one in every):
            yield from expected_apart.of_many(every, self.place, self.of.names)

    def _span(self, inside: Sequence[Figure], told: dict[str, object]) -> Iterator[Expected]:
        ordered = sorted(inside, key=lambda one: one.middle)
        low, high = prints.figure(ordered[0]), prints.figure(ordered[-1])
        if low == high:
            yield Expected("place-map-same", told | {"figure": low, "count": len(inside)})
            return
        words = {
            "low": low,
            "lowest": self._who(inside, low),
            "high": high,
            "highest": self._who(inside, high),
            "count": len(inside),
        }
        yield Expected("place-map-span", told | words)

    def _who(self, inside: Sequence[Figure], figure: str) -> object:
        """Whose figure it is, by name or by number; those of one figure in any order."""
        names = [self.within.names[one.place] for one in inside if prints.figure(one) == figure]
        if len(names) > _NAMED:
            return expect("place-map-of", count=len(names))
        return (prints.listed(sorted(names)), prints.listed(names))

    def _figures(self, period: str) -> list[Figure]:
        """Those of the place and of what lies inside it that can be shown."""
        recount, of = self.of.recount, self.of
        series = recount.series_in(of.indicator, period, of.breakdown, self.unit, of.group, "")
        lines = (
            recount.line(of.indicator, one, of.breakdown, of.group, self.unit, series).get(period)
            for one in (self.place, *self.within.names)
        )
        return [
            one for one in lines if one and one.value is not None and not recount.held_back(one)
        ]
