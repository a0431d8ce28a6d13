"""Places: their names and kinds, where they lie, and those that an indicator has figures for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.catalog import Place
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.language import say
from dashboard.schema import STATES, PlaceKind

# Places of these kinds come first, in this order, and need no word on what they are.
LARGE = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)


@remembered
def names_of(facts: Facts) -> dict[str, str]:
    """Names of places by slug. Where several share one, all but a state say what or where they are.

    A file prints no more than Allen, and there is one in Indiana and one in Kentucky.
    """
    table = facts.version.table("places")
    plain = dict(zip(table["place"], table["name"], strict=True))
    known = facts.catalog.places  # as they are called in the language that is spoken
    plain |= {slug: known[slug].name for slug in plain if slug in known}
    shared = table["name"].duplicated(keep=False) & ~table["kind"].isin(LARGE)
    return plain | {
        str(row["place"]): _full_name(row, plain) for row in as_dicts(table.loc[shared])
    }


def _full_name(row: Record, names: Mapping[str, str]) -> str:
    """A place's name with its kind, where that is known, and its state: Bath (county, Virginia)."""
    kind = "" if row["kind"] == PlaceKind.OTHER else str(say(f"place-kind-{row['kind']}"))
    if kind in str(row["name"]).lower():  # as Washington County says itself
        kind = ""
    known_by = ", ".join(filter(None, (kind, names.get(str(row["parent"]), ""))))
    return say("place-known-by", place=str(row["name"]), note=known_by or str(row["place"]))


@remembered
def places(facts: Facts) -> Mapping[str, Place]:
    """The places of the catalog, and every county that the version has, by slug."""
    table = facts.version.table("places")
    counties = table.loc[table["kind"].eq(PlaceKind.COUNTY), ["place", "name", "parent"]]
    found = {
        str(row["place"]): Place(
            place=row["place"],
            name=row["name"],
            kind=PlaceKind.COUNTY,
            fips=row["place"],
            parent=row["parent"],
            location_types=(),
        )
        for row in as_dicts(counties)
        if str(row["place"]).isdecimal()
    }
    return found | dict(facts.catalog.places)


@remembered
def with_figures(facts: Facts, indicator: str) -> dict[str, str]:
    """Places with rows of an indicator, by slug, in order."""
    return in_order(facts, facts.version.observations(indicator)["place"].unique())


def full_name(facts: Facts, place: str) -> str:
    """A county with its state: Essex County, Massachusetts; any other place as it is called."""
    names = names_of(facts)
    if not is_county(facts, place):
        return names[place]
    return say(
        "page-place-county",
        place=places(facts)[place].name,
        other_place=names[state_of(facts, place)],
    )


def in_order(facts: Facts, places: Iterable[str]) -> dict[str, str]:
    """Names of places by slug: the nation, states, territories, then others, each by name."""
    names, order = names_of(facts), {str(kind): at for at, kind in enumerate(LARGE)}

    def key(place: str) -> tuple[int, str]:
        return order.get(kind_of(facts, place), len(order)), names[place]

    return {place: names[place] for place in sorted(places, key=key)}


@remembered
def _kinds(facts: Facts) -> dict[str, tuple[str, str]]:
    """Kind and parent of each place."""
    table = facts.version.table("places")
    return {
        str(place): (str(kind), str(parent))
        for place, kind, parent in zip(table["place"], table["kind"], table["parent"], strict=True)
    }


def kind_of(facts: Facts, place: str) -> str:
    """What a place is, as schema.PlaceKind; empty where it is not known."""
    return _kinds(facts).get(place, ("", ""))[0]


def parent_of(facts: Facts, place: str) -> str:
    """The place that a place is listed under; empty where there is none, or it is not known."""
    return _kinds(facts).get(place, ("", ""))[1]


def is_county(facts: Facts, place: str) -> bool:
    return kind_of(facts, place) == PlaceKind.COUNTY


def is_state(facts: Facts, place: str) -> bool:
    """Whether a place is a state, or one of the territories that are listed with them."""
    return kind_of(facts, place) in STATES


def state_of(facts: Facts, place: str) -> str:
    """The state that a place lies in; a place that lies in none, and a state, itself."""
    kinds = _kinds(facts)
    around = place
    while around in kinds and kinds[around][0] not in STATES:
        around = kinds[around][1]
    return around if around in kinds else place


def counties_of(facts: Facts, state: str) -> dict[str, str]:
    """The counties of a state by slug, under their plain names: no two in a state share one."""
    return _counties(facts).get(state, {})


@remembered
def _counties(facts: Facts) -> dict[str, dict[str, str]]:
    """The same of every state, from one pass over the places, of which there are thousands."""
    table = facts.version.table("places")
    counties = table.loc[table["kind"].eq(PlaceKind.COUNTY)]
    found: dict[str, dict[str, str]] = {}
    for place, name in zip(counties["place"], counties["name"], strict=True):
        found.setdefault(state_of(facts, place), {})[str(place)] = str(name)
    return found


@remembered
def short_counties(facts: Facts, state: str) -> dict[str, str]:
    """The same without the word County, but where a city beside it has the name, as Baltimore."""
    named = counties_of(facts, state)
    cities = {name.removesuffix(" city") for name in named.values() if name.endswith(" city")}
    short = {place: name.removesuffix(" County") for place, name in named.items()}
    return {place: named[place] if name in cities else name for place, name in short.items()}
