"""What lies in a place and can be mapped: whose outlines are held, and whose figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.catalog.shapes import Shape, coarser, congress, counties, shapes
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.language import say
from dashboard.schema import PlaceKind

_LEAST = 2  # so many make a map
# What the page of a place shows of the places inside it, the first that is held.
_FIRST = (
    "children-in-poverty-saipe",
    local.CENSUS,
    "households-with-children-receiving-snap",
)
# The kinds of places that a map shows, those that stand first where several lie in a place.
KINDS = (
    PlaceKind.COUNTY,
    PlaceKind.CONGRESSIONAL_DISTRICT,
    PlaceKind.TOWN,
    PlaceKind.HOUSE_DISTRICT,
    PlaceKind.SENATE_DISTRICT,
)

ByKind = dict[PlaceKind, dict[str, str]]


@dataclass(frozen=True)
class Inside:
    """The places of one ``kind`` in a place, by slug: their names and outlines.

    ``around`` is the outline of a district, which may cut through its towns, or of a town, which
    may be cut by its districts.
    """

    kind: PlaceKind
    names: Mapping[str, str]
    shapes: Mapping[str, Shape]
    around: Shape | None


@remembered
def inside(facts: Facts, place: str, kind: str) -> Inside | None:
    """The places of a kind in a place: all of a state or a county, else those with a part in it.

    None where they are fewer than two, or where the lines at hand are not theirs: an outline must
    be held for each.
    """
    of, known = PlaceKind(kind), _outlines(facts, place, kind)
    names = _within(facts).get(place, {}).get(of, {})
    whole = place_names.is_state(facts, place) or place_names.is_county(facts, place)
    around = None if whole else shapes().get(place)
    if len(names) < _LEAST or not names.keys() <= known.keys():
        return None
    return Inside(of, names, {one: known[one] for one in names}, around)


def _outlines(facts: Facts, place: str, kind: str) -> Mapping[str, Shape]:
    """The outlines at hand; of a whole state, whose towns are many, in coarser steps."""
    if kind == PlaceKind.COUNTY:
        return counties()
    known = congress() if kind == PlaceKind.CONGRESSIONAL_DISTRICT else shapes()
    if not place_names.is_state(facts, place):
        return known
    fine = {one for one in _within(facts)[place].get(PlaceKind(kind), {}) if one in shapes()}
    return {**known, **{one: coarser(one) for one in fine}}


@remembered
def _within(facts: Facts) -> dict[str, ByKind]:
    """The names of what lies in each place, by kind: of a district or a town, at least in part."""
    found: dict[str, ByKind] = defaultdict(lambda: defaultdict(dict))
    table = facts.version.table("places")
    for state in table.loc[table["kind"].eq(PlaceKind.COUNTY), "parent"].unique():
        found[str(state)][PlaceKind.COUNTY] |= place_names.short_counties(facts, str(state))
    every = local.places(facts)
    for one in every.values():
        if one.kind in KINDS:
            found[one.state][one.kind][one.place] = _short(one)
        if one.kind == PlaceKind.TOWN and one.county:
            found[one.county][one.kind][one.place] = one.name
    links = facts.version.table("place_links")
    for town, district in zip(links["place"], links["within"], strict=True):
        if town in every and district in every and every[district].kind in local.DISTRICTS:
            found[str(district)][PlaceKind.TOWN][str(town)] = every[town].name
            if every[district].kind != PlaceKind.CONGRESSIONAL_DISTRICT:
                found[str(town)][every[district].kind][str(district)] = every[district].name
    return {
        place: {kind: dict(sorted(names.items(), key=_name)) for kind, names in kinds.items()}
        for place, kinds in found.items()
    }


def _short(one: local.Local) -> str:
    """A name among others of its kind: District 7."""
    if one.kind == PlaceKind.CONGRESSIONAL_DISTRICT:
        return one.name.removeprefix("Congressional ")
    return one.name


def _name(pair: tuple[str, str]) -> list[tuple[int, str]]:
    """By name; District 2 stands before District 10."""
    return [(int(word) if word.isdecimal() else 0, word) for word in pair[1].split()]


@remembered
def with_map(facts: Facts, indicator: str) -> dict[str, str]:
    """Places of which an indicator has figures, of one group, of two places inside them."""
    if indicator not in local.by_indicator(facts):
        return {}
    found = [place for place in _within(facts) if kinds(facts, indicator, place)]
    return place_names.in_order(facts, found)


@remembered
def kinds(facts: Facts, indicator: str, place: str) -> dict[str, str]:
    """The kinds of places inside a place that can be mapped, with what they are called."""
    return {
        str(kind): say("place-map-kind", kind=str(kind))
        for kind in KINDS
        if kind in _within(facts).get(place, {})
        and first_group(facts, indicator, place, kind)
        and inside(facts, place, kind)
    }


@remembered
def first_group(facts: Facts, indicator: str, place: str, kind: str) -> str:
    """The first group with figures of two places of a kind inside; empty where none has them."""
    names = _within(facts)[place][PlaceKind(kind)].keys()
    held = _held(facts, indicator)
    return next((group for group in held if len(names & held[group]) >= _LEAST), "")


@remembered
def _held(facts: Facts, indicator: str) -> dict[str, set[str]]:
    """The places that each group has a figure of in the headline's unit, the headline's first."""
    found = {}
    for group in figures.groups(facts, indicator):
        rows = figures.of(facts, indicator, group).rows
        found[group] = set(rows.loc[rows["value"].notna(), "place"].unique())
    return found


@remembered
def indicators(facts: Facts) -> tuple[str, ...]:
    """The indicators with a place of which a map can be drawn, as the catalog has them."""
    table = facts.version.table("places")
    small = set(table.loc[table["kind"].isin(KINDS), "place"])
    held = local.by_indicator(facts)
    return tuple(one for one in held if held[one] & small and with_map(facts, one))


@remembered
def shown_on_page(facts: Facts, place: str) -> tuple[tuple[str, str], ...]:
    """The maps of a place's own page: indicators with the kind of places that each maps there."""
    found: dict[str, str] = {}
    for indicator in _FIRST:
        for kind in [*kinds(facts, indicator, place)][:1]:
            found.setdefault(kind, indicator)
    return tuple((indicator, kind) for kind, indicator in found.items())


@remembered
def others(facts: Facts, place: str) -> tuple[tuple[str, str], ...]:
    """The kinds of places whose children the Census counted and that its page maps nowhere."""
    shown = {kind for _, kind in shown_on_page(facts, place)}
    if place not in with_map(facts, local.CENSUS):
        return ()
    known = kinds(facts, local.CENSUS, place)
    return tuple((kind, label) for kind, label in known.items() if kind not in shown)


def congress_of(facts: Facts, state: str) -> list[tuple[str, str]]:
    """The congressional districts of a state with their short names, District 2 before 10."""
    return [*_within(facts).get(state, {}).get(PlaceKind.CONGRESSIONAL_DISTRICT, {}).items()]
