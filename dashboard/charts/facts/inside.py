"""Which towns or counties lie in a place, with their outlines, where a map of them can be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.catalog.shapes import Shape, counties, shapes
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.schema import PlaceKind

_LEAST = 2  # so many make a map
# What the page of a place shows of the places inside it, the first that is held.
_FIRST = ("children-in-poverty-saipe", local.CENSUS)


@dataclass(frozen=True)
class Inside:
    """The places of one ``kind`` in a place, by slug: their names and outlines.

    ``around`` is the outline of a district, which may cut through its towns.
    """

    kind: PlaceKind
    names: Mapping[str, str]
    shapes: Mapping[str, Shape]
    around: Shape | None


@remembered
def inside(facts: Facts, place: str) -> Inside | None:
    """The counties of a state, or the cities and towns of a county or a district.

    None where they are fewer than two, or where the lines at hand are not theirs: an outline must
    be held for each.
    """
    names = _within(facts).get(place, {})
    state = place_names.is_state(facts, place)
    kind, known = (PlaceKind.COUNTY, counties()) if state else (PlaceKind.TOWN, shapes())
    district = not state and not place_names.is_county(facts, place)
    around = known.get(place) if district else None
    if len(names) < _LEAST or not names.keys() <= known.keys():
        return None
    return Inside(kind, names, {one: known[one] for one in names}, around)


@remembered
def _within(facts: Facts) -> dict[str, dict[str, str]]:
    """The names of what lies in each place: of a district, at least in part."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    table = facts.version.table("places")
    for state in table.loc[table["kind"].eq(PlaceKind.COUNTY), "parent"].unique():
        found[str(state)] |= place_names.short_counties(facts, str(state))
    every = local.places(facts)
    for one in every.values():  # which stand in order of name
        if one.kind == PlaceKind.TOWN and one.county:
            found[one.county][one.place] = one.name
    links = facts.version.table("place_links")
    for town, district in zip(links["place"], links["within"], strict=True):
        if town in every and district in every and every[district].kind in local.DISTRICTS:
            found[str(district)][str(town)] = every[town].name
    return {place: dict(sorted(names.items(), key=_name)) for place, names in found.items()}


def _name(pair: tuple[str, str]) -> str:
    return pair[1]


@remembered
def with_map(facts: Facts, indicator: str) -> dict[str, str]:
    """Places that an indicator has figures for, of some group also of two places inside them."""
    if indicator not in local.by_indicator(facts):
        return {}
    return {
        place: name
        for place, name in place_names.with_figures(facts, indicator).items()
        if place in _within(facts) and inside(facts, place) and first_group(facts, indicator, place)
    }


@remembered
def first_group(facts: Facts, indicator: str, place: str) -> str:
    """The first group with figures of two places inside a place; empty where none has them."""
    names = _within(facts)[place].keys()
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
    small = set(table.loc[table["kind"].isin([PlaceKind.COUNTY, PlaceKind.TOWN]), "place"])
    held = local.by_indicator(facts)
    return tuple(one for one in held if held[one] & small and with_map(facts, one))


def first(facts: Facts, place: str) -> str:
    """The indicator whose map a place's own page shows; empty where none can be drawn."""
    return next((one for one in _FIRST if place in with_map(facts, one)), "")
